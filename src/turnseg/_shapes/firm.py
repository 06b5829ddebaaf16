"""Finders of cues that prose hardly ever imitates: colons, voice spans, role tokens, dashes and marked questions.

Owns where such a cue could stand.  Decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from turnseg import _regex as regex
from turnseg._heads import LONGEST, TOKEN_RE
from turnseg._lines import Lines
from turnseg._patterns import DASHES, WIDE_COLONS, clock, markup
from turnseg._shapes.types import Hit, Places, Scope, balanced, find_speech, gathered, past_dash

_CLOCK_AFTER_RE: Final = regex.compile(rf"{clock}(?:[ \t\u00a0\u202f]+|$)")


def find_colon(lines: Lines, scope: Scope) -> Places:
    """The first colon outside parentheses and clocks; the speech may follow on the next line.

    Every line of every document passes here.  Most that hold one hold `label: Word`, which needs no second look once
    its label is known; that path is written out.
    """
    wide = any(mark in lines.text for mark in WIDE_COLONS)
    places: Places = {}
    plain: dict[str, tuple[list[int], list[int]]] = {}
    inks, first = lines.ink, lines.first
    for n in scope.where:
        ink = inks[n]
        at = ink.find(":", 1, LONGEST)
        if at < 0 and not wide:
            continue
        after = ink[at + 1 : at + 4]
        if wide:
            gap = 0
        elif after[:1] in _BLANKS:
            gap = 2 if after[1:2] in _BLANKS else 1
        else:
            gap = 3 if after == "** " else 0
        if gap and ((first_two := ink[at + gap + 1 : at + gap + 3]).isalpha() or _opens(first_two)):
            head = ink[:at]
            mine = plain.get(head)
            if mine is None and balanced(head):
                mine = plain[head] = places.setdefault(("", head), ([], []))
            if mine is not None:
                mine[0].append(n)
                mine[1].append(first[n] + at + gap + 1)
                continue
        speech, head, sign = _find_colon(lines, n, wide=wide)
        if head:
            mine = places.setdefault((sign, head), ([], []))
            mine[0].append(n)
            mine[1].append(speech)
    return places


def _opens(pair: str) -> bool:
    """The two characters behind `label: ` can be nothing but the beginning of speech."""
    return pair[:1].isalpha() or pair[:1] in _QUOTING or (pair[:1] == "(" and pair[1:].isalpha())


_BLANKS: Final = frozenset(" \u00a0")
_QUOTING: Final = frozenset('"“«„…¿¡')


def _find_colon(lines: Lines, n: int, *, wide: bool) -> tuple[int, str, str]:
    """Speech start, head and sign of one line; no head where no colon of it can end a label."""
    ink = lines.ink[n]
    at = _next_colon(ink, 1, wide=wide)
    while at > 0:
        head = ink[:at]
        mark = ink[at + 1 : at + 3]
        if mark == "//" or mark[:1] == "\\":
            break
        if mark[:1] == ":":  # doubled as a delimiter, or a path of a programming language
            if not ink[at + 2 : at + 3].strip() and balanced(head):
                return _colon_speech(lines, n, at + 2), head, "::"
            break
        if not (mark[:1].isdigit() and head[-1].isdigit()) and balanced(head):
            return _colon_speech(lines, n, at + 1), head, ""
        at = _next_colon(ink, at + 1, wide=wide)
    return -1, "", ""


def _next_colon(ink: str, begin: int, *, wide: bool) -> int:
    at = ink.find(":", begin, LONGEST)
    return (
        min((p for mark in ":" + WIDE_COLONS if (p := ink.find(mark, begin, LONGEST)) > 0), default=-1) if wide else at
    )


def _colon_speech(lines: Lines, n: int, past: int) -> int:
    """Where speech begins behind a colon: behind a clock or a second dash as well."""
    speech = find_speech(lines, n, past)
    if speech < 0:
        return -1
    stop = lines.stop[n]
    first = lines.text[speech]
    if (
        (first.isdigit() or first in "[(")
        and lines.initials[n] not in _CLOCK_OPENS
        and (hit := _CLOCK_AFTER_RE.match(lines.text, speech, stop))
    ):
        return hit.end() if hit.end() < stop else -1
    if first in "QA" and (hit := _SIDE_RE.match(lines.text, speech, stop)):
        return hit.end()
    return speech if lines.text.startswith(_BROKEN_OFF, speech) else past_dash(lines, n, speech)


# `MR LOWE:   Q.   Where were you?`: counsel is named where the questions begin, and the sides' letters go on below.
_SIDE_RE: Final = regex.compile(r"[QA]\.[ \t\u00a0]+(?=\p{Lu})")


_CLOCK_OPENS: Final = frozenset("0123456789[(")  # the line has its clock already: `[10:02] Ada: 8:30 at the slip`
_BROKEN_OFF: Final = "--"  # the typewriter's dash: the speaker goes on where another broke in, and says so


_VOICE_RE: Final = regex.compile(
    r"(?:[-–][ \t\u00a0\u202f]*)?(?P<head><v(?:\.[\w.]+)?[ \t\u00a0\u202f]+[^>\n]+>):?[ \t\u00a0\u202f]*"
)


@gathered
def find_voice(lines: Lines, _scope: Scope) -> Iterator[Hit]:
    for n, ink in enumerate(lines.ink):
        hit = _VOICE_RE.match(ink)
        if hit:
            yield n, lines.first[n] + hit.end() if hit.end() < len(ink) else -1, ink[: hit.end("head")], ""


@gathered
def find_token(lines: Lines, _scope: Scope) -> Iterator[Hit]:
    """The role token of a chat model's template, closed by bars or by the end of its line."""
    for n in lines.odd:
        ink = lines.ink[n]
        hit = TOKEN_RE.match(ink) if ink.startswith("<|") else None
        if hit:
            rest = ink[hit.end() :].lstrip(": ")
            yield n, lines.stop[n] - len(rest) if rest else -1, ink[: hit.end()], ""


_DASH_RE: Final = regex.compile(
    rf"""
    (?:{markup}|[ \t\u00a0\u202f])*+ (?:[{DASHES}]{{1,3}}|>>(?![>\d])|\?(?=[ \t\u00a0]+\p{{Lu}}))
    (?:[ \t\u00a0\u3000\u2009\u202f]|[-–—](?=[^\s\d{DASHES}])|{markup})*+
    (?=[^\s\d{DASHES}>|=]|(?<=[ \t\u00a0\u3000\u2009\u202f—―])\d[^\n]*?\p{{L}})
    """,
    regex.VERBOSE,
)


_LOST: Final = 3  # lines from which a code page is taken to have made question marks of dashes; one is a broken line's
_DEEP: Final = 12  # characters that markup in front of a dash takes at most


@gathered
def find_dash(lines: Lines, _scope: Scope) -> Iterator[Hit]:
    chevron = "" if _quotes_mail(lines) else ">"  # beside quoted mail two of them quote what had been quoted
    lost = "?" if lines.initials.count("?") >= _LOST else ""
    openers = DASHES + chevron + lost + "*_"
    signs = frozenset(DASHES + chevron + lost)
    found = [
        (n, hit)
        for n in lines.odd
        if (ink := lines.ink[n])[0] in openers and not signs.isdisjoint(ink[:_DEEP]) and (hit := _DASH_RE.match(ink))
    ]
    items = _items(lines, [n for n, _ in found])
    for n, hit in found:
        if n in items and lines.ink[n][-1] in _ASKS:
            continue  # a checklist: nobody waits for an answer
        mark = hit[0].strip("*_` \t\u00a0\u3000")
        sign = "-" if mark[:1] in _HYPHENS else "–" if mark[:1] in "–−" else mark[:2]
        yield n, lines.first[n] + hit.end(), "", f"{sign} item" if n in items else sign


def _quotes_mail(lines: Lines) -> bool:
    return ">" in lines.initials and any(lines.ink[n].startswith("> ") and not lines.indent[n] for n in lines.odd)


def _items(lines: Lines, found: list[int]) -> set[int]:
    """Dash lines of a list: each but the last ends in a comma or semicolon, or all ask, and a colon announced them."""
    items: set[int] = set()
    run: list[int] = []
    for n in [*found, -1]:
        if run and n == run[-1] + 1:
            last = lines.ink[run[-1]][-1]
            if last in ",;" or (last in _ASKS and lines.ink[n][-1] in _ASKS and lines.ink[n][0] in _HYPHENS):
                run.append(n)
                continue
        announced = run and run[0] and lines.ink[run[0] - 1][-1] in ":："
        asking = run and lines.ink[run[0]][-1] in _ASKS
        if len(run) > (1 if announced and not asking else 2) and (
            announced or all(lines.ink[item][-1] == ";" for item in run[:-1])
        ):
            items.update(run)
        run = [n]
    return items


_ASKS: Final = "?？"
_HYPHENS: Final = "-‐‑"  # the marks of lists: behind another dash three may ask in a row


_QUESTION_MARK_RE: Final = regex.compile(
    r"""
      (?P<heading>\#{1,6}[ \t\u00a0\u202f]+(?:\d{1,3}[.:)][ \t\u00a0\u202f]*)?(?:\*\*)?)
    | (?P<tag><(?:b|strong|i|em)>)(?=[^<\s])
    | (?P<bold>(?:\*\*\*?|__|'{3})(?:\d{1,3}[.)][ \t\u00a0\u202f]*)?)(?=[^*_'\s])
    | (?P<italic>[*_])(?=[^*_\s])
    | (?P<number>\d{1,3}[.):/-][ \t\u00a0\u202f]*)(?=[^\d\s])
    | (?P<equals>={1,3}[ \t\u00a0\u202f]*)(?=[^=\s])
    """,
    regex.VERBOSE,
)


@gathered
def find_question(lines: Lines, _scope: Scope) -> Iterator[Hit]:
    for n in lines.odd:
        ink = lines.ink[n]
        if ink.startswith("**") and (at := ink.find("**", 3)) > 0 and ink[at : at + _DEEP].strip("* .?!"):
            continue  # a bold label, and its words
        hit = _QUESTION_MARK_RE.match(ink)
        if hit and hit.end() < len(ink):
            sign = str(hit.lastgroup)
            if sign == "heading":  # the page's title is of another level than the questions
                sign += str(len(ink) - len(ink.lstrip("#")))
            mark = f"</{hit[0][1:]}" if sign == "tag" else hit[0].strip()[:2]
            if sign not in ("bold", "italic", "tag") or _emphasis_closes(lines, n, mark):
                yield n, lines.first[n] + hit.end(), "", sign


def _emphasis_closes(lines: Lines, n: int, mark: str) -> bool:
    """The emphasis that opens the line closes at the end of its paragraph (or is an odd underscore in front)."""
    mark = mark[0] if len(set(mark)) > 1 and mark[0] != "<" else mark
    if mark == "_" and mark not in lines.ink[n][1:]:
        return True
    for m in range(n, min(n + 6, len(lines))):
        if m > n and lines.blanks[m]:
            break
        ink = lines.ink[m]
        at = ink.find(mark, len(mark) if m == n else 0)
        if at >= 0:
            return not ink[at + len(mark) :].strip(mark + " .?!br/")
    return False
