"""The table of cue shapes: every way of writing down who said what that the library knows, one row each.

Owns the rows: a cheap test whether a document can hold the shape at all, a finder, a reason, examples and
counter-examples.  Decides nothing: each row says where a cue of its shape *could* stand, and one line may be claimed by
several rows; which of them the document follows is settled later, over all lines together.

A new transcript style is a new row here, and cases.

Cost.  Colons are looked for in every line.  The signs that ordinary prose uses as well (`loose` rows) are looked for
only in lines that no recurring colon label explains; in a long document first in a sample of them, and first only for
heads that recur or are written as labels are, so a transcript with plain labels, and prose, pay for little else.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import ne
from typing import Final

import attrs
import regex

from turnseg._containers import PLAIN, STAGE, Containers
from turnseg._heads import LONGEST, SENTENCE, Head, dissect
from turnseg._lexicon import HONORIFICS
from turnseg._lines import Lines
from turnseg._patterns import DASHES, ENDS, clock, markup

#: Line; offset of speech (-1: on a later line); head as printed, from the line's first visible character on ("" for cues
#: without a label); and the sign that tells conventions of one shape apart: `{}` and `<>` in one document are two.
Hit = tuple[int, int, str, str]
#: Which lines to look at, and whether heads seen once are wanted too.
Finder = Callable[[Lines, Sequence[int], bool], Iterator[Hit]]


@attrs.frozen
class Shape:
    """One row: a way to mark where a turn starts."""

    name: str
    #: Rows of one family are one convention: the same labels, on the line or above it.
    family: str
    reason: str
    occurs: Callable[[str], bool]
    find: Finder
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    labelled: bool = True
    #: Ordinary prose uses the sign too: looked for in lines that no colon label explains, and where a sample promises it.
    loose: bool = False
    #: So often that heads seen once are kept only when a document turned out to follow the shape.
    sifted: bool = False


@attrs.frozen
class Bucket:
    """All places of one printed head in one family: (line, speech start or -1), in order of lines."""

    family: str
    shape: int
    #: None for cues without a label.
    head: Head | None
    places: list[tuple[int, int]]


# After a delimiter: blanks, closing emphasis.
_AFTER_RE: Final = regex.compile(
    r"(?:[\p{White_Space}\p{Default_Ignorable_Code_Point}]|\*{1,3}|_{1,3}|'{3}|</?(?:b|i|strong|em|u)>)*+"
)
# The dash of `LABEL: —`, `Name. –`
_DASH_AFTER_RE: Final = regex.compile(rf"[{DASHES}]{{1,2}}(?=[ \t\u00a0\p{{Lu}}¿¡])[ \t\u00a0]*")


def _balanced(head: str) -> bool:
    if head[:1].isdigit() and head.partition(")")[0].isdigit():
        head = head.partition(")")[2]
    if "(" in head or ")" in head or "[" in head or "]" in head or "（" in head or "）" in head:
        return all(head.count(opener) == head.count(closer) for opener, closer in ("()", "[]", "（）"))
    return True


def _after(lines: Lines, n: int, past: int) -> int:
    """Where speech begins after a delimiter that ends at `past` in the ink: an offset, or -1 for a later line."""
    ink = lines.ink[n]
    at = past + 2 if ink.startswith("**", past) else past
    if ink[at : at + 1] == " " and ink[at + 1 : at + 2].isalnum():
        return lines.first[n] + at + 1
    hit = _AFTER_RE.match(ink, past)
    return lines.first[n] + hit.end() if hit and hit.end() < len(ink) else -1


def _past_dash(lines: Lines, n: int, speech: int) -> int:
    """Speech behind a dash that doubles the delimiter, or the same offset."""
    if lines.text[speech] not in DASHES:
        return speech
    dash = _DASH_AFTER_RE.match(lines.text, speech, lines.stop[n])
    return dash.end() if dash and dash.end() < lines.stop[n] else speech


_CLOCK_AFTER_RE: Final = regex.compile(rf"{clock}(?:[ \t\u00a0\u202f]+|$)")


def _find_colon(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    """The first colon outside parentheses and clocks; the speech may follow on the next line."""
    wide = "：" in lines.text or "﹕" in lines.text
    inks = lines.ink
    for n in where:
        ink = inks[n]
        at = ink.find(":", 1, LONGEST)
        if wide:
            at = min((p for mark in ":：﹕" if (p := ink.find(mark, 1, LONGEST)) > 0), default=-1)
        while at > 0:
            head = ink[:at]
            after = ink[at + 1 : at + 3]
            if after == "//" or after[:1] == "\\":
                break
            if after[:1] == ":":  # doubled as a delimiter, or a path of a programming language
                if not ink[at + 2 : at + 3].strip() and _balanced(head):
                    yield n, _colon_speech(lines, n, at + 2), head, "::"
                break
            if not (after[:1].isdigit() and head[-1].isdigit()) and (head.isalpha() or _balanced(head)):
                if after[:1] == " " and after[1:].isalpha():
                    yield n, lines.first[n] + at + 2, head, ""
                else:
                    yield n, _colon_speech(lines, n, at + 1), head, ""
                break
            at = min((p for mark in ":：﹕" if (p := ink.find(mark, at + 1, LONGEST)) > 0), default=-1)


def _colon_speech(lines: Lines, n: int, past: int) -> int:
    """Where speech begins behind a colon: behind a clock or a second dash as well."""
    speech = _after(lines, n, past)
    if speech < 0:
        return -1
    stop = lines.stop[n]
    first = lines.text[speech]
    if (first.isdigit() or first in "[(") and (hit := _CLOCK_AFTER_RE.match(lines.text, speech, stop)):
        return hit.end() if hit.end() < stop else -1
    return _past_dash(lines, n, speech)


_FIRST_NAMED: Final = 90  # a period, dash or mark further on ends a sentence, not a label
_PLAIN_NAMED: Final = 60  # without parentheses or commas


def _unnumbered(head: str) -> str:
    """The head with its clock or number made alike."""
    return head if head[0].isalpha() and len(head) > _SHORT else _DIGITS_RE.sub("0", head)


_SHORT: Final = 12  # Q1, Question 12
_DIGITS_RE: Final = re.compile(r"\d+")


def _recurring(found: Iterable[tuple[int, str, int, str]], thorough: bool) -> list[tuple[int, str, int, str]]:
    """Of (line, head, past, sign), those whose head comes again or is written as labels are."""
    listed = list(found)
    if thorough:
        return listed
    times = Counter(_unnumbered(head) for _, head, _, _ in listed)
    return [row for row in listed if times[_unnumbered(row[1])] > 1 or row[1].isupper() or row[1].partition(" ")[0].casefold() in HONORIFICS or "(" in row[1]]


_INITIAL_NEXT_RE: Final = regex.compile(
    r"[ \t\u00a0]?\p{L}[\p{L}'’-]*\.|[ \t\u00a0]\p{Lu}[\p{L}'’-]+(?:[ \t\u00a0\u202f]\p{Lu}[\p{L}'’-]+)?(?:[ \t\u00a0\u202f]\(|,)"
)


def _period(ink: str) -> int:
    """Offset of the period that could end a label: not one of an honorific or of an initial in front of a name; -1 for none."""
    at = ink.find(".", 0, _FIRST_NAMED)
    while at > 0:
        after = ink[at + 1 : at + 2]
        if not after or after in " \t\u00a0—–-*_":
            head = ink[:at]
            if ":" in head or (at > _PLAIN_NAMED and "(" not in head and "," not in head):
                return -1
            if _balanced(head):
                word = head.rsplit(None, 1)[-1]
                if len(word) > 4 or not (  # noqa: PLR2004  (no title or initial is longer)
                    f"{word.casefold()}." in HONORIFICS or (len(word) == 1 and word != head and _INITIAL_NEXT_RE.match(ink, at + 1))
                ):
                    return at
        at = ink.find(".", at + 1, LONGEST)
    return -1


def _find_period(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    inks = lines.ink
    first = [(n, ink[:at], at + 1, "") for n in where if (at := (ink := inks[n]).find(".", 1, _FIRST_NAMED)) > 0]
    likely = [row for row in _recurring(first, thorough) if not row[1][0].islower()]
    found = ((n, inks[n][:at], at + 1, "") for n, _, _, _ in likely if (at := _period(inks[n])) > 0)
    for n, head, past, _ in _recurring(found, thorough):
        speech = _after(lines, n, past)
        if speech >= 0:
            told = _past_dash(lines, n, speech)
            yield n, told, head, "-" if told > speech else ""
    yield from _period_lines(lines, [n for n, _, _, _ in likely], thorough)
    yield from _period_notes(lines, where)


_NOTE_RE: Final = regex.compile(r"(?P<name>[\p{Lu}\p{Lo}][^.:;!?()\n]{0,40}?)(?:[,.]?[ \u00a0]\([^()\n]*[.!?:…,]\)|,[ \u00a0]\([^()\n]*\))\.?[ \t\u00a0\u202f]*")


def _period_notes(lines: Lines, where: Sequence[int]) -> Iterator[Hit]:
    """Plays that close a stage note behind the name, not the name: `ADA (rising.) Yes.`"""
    if ".)" not in lines.text and ", (" not in lines.text and ":)" not in lines.text:
        return
    for n in where:
        ink = lines.ink[n]
        if "(" in ink and (hit := _NOTE_RE.match(ink)):
            yield n, lines.first[n] + hit.end() if hit.end() < len(ink) else -1, ink[: hit.end()].rstrip(". \t"), ""


_LAST_PAREN_RE: Final = regex.compile(r"\.(?=[ \t\u00a0\u202f]*[(\[][^()\[\]]*[)\]]\.?$)")
_MOST_WORDS: Final = 7


def _period_lines(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    """A label alone on its line, closed with a period; a parenthesis may stand behind it."""
    found = []
    for n in where:
        ink = lines.ink[n]
        if len(ink) <= _FIRST_NAMED and ink[-1] in ".)]" and "." in ink and not ink[0].islower():
            at = len(ink) - 1
            if ink[-1] != ".":
                cut = _LAST_PAREN_RE.search(ink)
                at = cut.start() if cut else 0
            if at > 0 and _balanced(ink[:at]) and ink.count(" ", 0, at) < _MOST_WORDS:
                found.append((n, ink[:at] + ink[at + 1 :], at, ""))
    for n, head, _, _ in _recurring(found, thorough):
        yield n, -1, head, ""


_MID_DASH_RE: Final = regex.compile(r"(?<=\S)(?P<sign>[.:]?[ \t\u00a0]*[-–—―]{1,2})(?=[ \t\u00a0]|$)(?<![\p{L}\p{N}][-–—―])")


def _near_heads(lines: Lines, where: Sequence[int], marks: Iterable[str], reach: int) -> list[int]:
    """Of the lines to look at, those in whose first characters one of the marks stands.

    Finding a rare sign in the whole text runs at memory speed; asking every line does not.
    """
    if 4 * len(where) < len(lines):
        sign = re.compile("|".join(map(re.escape, marks)))
        return [n for n in where if sign.search(lines.ink[n], 1, reach)]
    first = lines.first
    hit: set[int] = set()
    for mark in marks:
        at = lines.text.find(mark)
        while at >= 0:
            n = bisect(first, at) - 1
            if n >= 0 and 0 < at - first[n] < reach:
                hit.add(n)
                at = lines.text.find(mark, max(at + 1, lines.stop[n]))
            else:
                at = lines.text.find(mark, first[n + 1] if n + 1 < len(first) else len(lines.text))
    return [n for n in where if n in hit] if hit else []


def _find_mid_dash(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    def found() -> Iterator[tuple[int, str, int, str]]:
        for n in _near_heads(lines, where, "-–—―", LONGEST):
            ink = lines.ink[n]
            for hit in _MID_DASH_RE.finditer(ink, 1, LONGEST):
                head = ink[: hit.start()]
                if ":" in head or (hit.start() > _PLAIN_NAMED and "(" not in head and "," not in head):
                    break
                if _balanced(head):
                    yield n, head, hit.end(), "".join(hit["sign"].split())
                    break

    for n, head, past, sign in _recurring(found(), thorough):
        yield n, _after(lines, n, past), head, sign


_ABBREVIATED_RE: Final = regex.compile(r"[ \u00a0](?:Jr|Sr|Esq|Ph\.?D|M\.?D|[IVX]+|\p{Lu})\.$")
_NO_NAME: Final = ".!?…,;:。！？，；：-–—"
_CLOCKED_RE: Final = regex.compile(clock)


def _find_name(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    """Short lines without a delimiter, where the same line comes again or a clock stands on it."""
    inks = lines.ink
    short = [
        (n, ink)
        for n in where
        if len(ink := inks[n]) <= _FIRST_NAMED
        and (ink.rstrip("*_ ")[-1:] not in _NO_NAME or (ink[-1] == "." and _ABBREVIATED_RE.search(ink)))
        and (len(ink) <= _PLAIN_NAMED or "(" in ink or "," in ink or ":" in ink)
        and not ink[0].islower()
    ]
    times = Counter(_unnumbered(ink).partition(" (")[0] for _, ink in short)
    for n, ink in short:
        clocked = ":" in ink and _CLOCKED_RE.search(ink) is not None
        if n + 1 < len(lines) and (clocked or times[_unnumbered(ink).partition(" (")[0]] > 1 or (thorough and len(ink) <= _PLAIN_NAMED)):
            yield n, -1, ink, "c" if clocked else ""


_LEAD_RE: Final = regex.compile(rf"[^\p{{L}}\p{{N}}\n]{{0,8}}+(?:(?:{clock}|\d{{1,4}}[.)]?)[^\p{{L}}\p{{N}}\n]{{0,8}}+)?+")
_SIGN_RE: Final = regex.compile(
    r"""
    (?P<dress>[*_]{0,3}(?P<closer>[\])}>】」』》»])(?P=closer){0,2}[*_]{0,3})(?P<delim>[ \u00a0]?[.:,;>|~/=→»•·–—-]{0,3}[ \t\u00a0\u3000]{0,3})(?=\S)
  | (?P<delim>[ \u00a0]?\t\s*+|[ \u00a0\u2009\u202f]{2,}+|[ \u00a0\u3000]?(?:[>|~/;=→»\#^•·◆◇]{1,3}|[*_]{1,3}|\|\|)[ \t\u00a0\u3000]{1,3}|\u3000)(?=\S)
    """,
    regex.VERBOSE,
)
_AFTER_DRESS_RE: Final = regex.compile(r"[ \u00a0]?[.:,;>|~/=→»•·–—-]{0,3}[ \t\u00a0\u3000]{0,3}(?=\S)")
_CLOSING_RE: Final = regex.compile(r"[\t\])}>|~/;=#^]")
_SLOT: Final = 60
_BRACKETS: Final = {"]": "[", ")": "(", "}": "{", ">": "<", "】": "【", "」": "「", "』": "『", "》": "《", "»": "«"}


def _marked(ink: str) -> tuple[str, int, str] | None:
    """Head, offset past the sign, and the sign, of a line that begins with prefix, slot, dress and sign."""
    lead = 0
    if not ink[0].isalpha():
        hit = _LEAD_RE.match(ink)
        lead = hit.end() if hit else 0
    else:
        gap = ink.find("  ", 1, _SLOT)
        if gap > 4 and ink[gap - 1] in ENDS and not _CLOSING_RE.search(ink, 1, gap):  # noqa: PLR2004
            return None  # two blanks behind a sentence: the commonest gap of all
    before = ink[:lead].rstrip()
    opener = before[len(before.rstrip(before[-1:])) :]  # the last sign before the slot, as often as it stands there
    at = lead + 1
    while hit := _SIGN_RE.search(ink, at, lead + _SLOT + 8):
        slot = ink[lead : hit.start()]
        closer = (hit["dress"] or "").strip("*_")
        delim = hit["delim"]
        if closer and _BRACKETS[closer[0]] in slot:
            at = hit.end()
            continue
        if closer and opener.strip("*_") != _BRACKETS[closer[0]] * len(closer) and before.strip("*_ ")[-1:] != _BRACKETS[closer[0]]:  # a sign of its own, such as `>` behind a nick
            closer, delim = "", closer + delim
        if delim.strip()[:1] in ("*", "_") and delim.strip() != opener:
            at = hit.end()
            continue
        sign = "tab" if "\t" in delim else delim.strip() or ("gap" if len(delim) > 1 or delim == "\u3000" else "")
        if ":" in slot or (sign in ("gap", "tab") and not closer and slot[-1] in ENDS and len(slot) > 4):  # noqa: PLR2004
            return None
        if closer and (ink[hit.end("dress") :][:1] in "([" or f"</{slot.split()[0]}" in ink):
            return None  # a link of Markdown, or an element of HTML
        if closer:
            return ink[: hit.end("dress")], hit.end(), opener + closer + sign
        if sign == opener and (more := _AFTER_DRESS_RE.match(ink, hit.start() + len(opener))):  # dressed in one glyph: /Nora/ →
            return ink[: hit.start() + len(opener)], more.end(), opener * 2 + more[0].strip()
        return ink[: hit.start()], hit.end(), sign
    return None


_SIGNS: Final = ("\t", "  ", "\u00a0\u00a0", "\u00a0 ", "\u3000", *"])}>】」』》|~/;=→»#^•·◆◇")


def _find_marked(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    """The induced shape: a skeleton of prefix, slot, dress and sign, whatever they are."""
    for n in _near_heads(lines, where, (sign for sign in _SIGNS if sign in lines.text), _SLOT + 40):
        ink = lines.ink[n]
        found = _marked(ink)
        if found and found[1] < len(ink):
            yield n, lines.first[n] + found[1], found[0], found[2]


_VOICE_RE: Final = regex.compile(r"(?:[-–][ \t\u00a0\u202f]*)?(?P<head><v(?:\.[\w.]+)?[ \t\u00a0\u202f]+[^>\n]+>):?[ \t\u00a0\u202f]*")


def _find_voice(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    for n, ink in enumerate(lines.ink):
        hit = _VOICE_RE.match(ink)
        if hit:
            yield n, lines.first[n] + hit.end() if hit.end() < len(ink) else -1, ink[: hit.end("head")], ""


_DASH_RE: Final = regex.compile(
    rf"""
    (?:{markup}|[ \t\u00a0\u202f])*+ (?:[{DASHES}]{{1,3}}|>>(?![>\d]))
    (?:[ \t\u00a0\u3000\u2009\u202f]|[-–—](?=[^\s\d{DASHES}])|{markup})*+ (?=[^\s\d{DASHES}>|=]|\d[^\d])
    """,
    regex.VERBOSE,
)


def _find_dash(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    openers = DASHES + ">*_"
    for n in lines.odd:
        ink = lines.ink[n]
        if ink[0] in openers and (hit := _DASH_RE.match(ink)):
            mark = hit[0].strip("*_ \t\u00a0\u3000")
            yield n, lines.first[n] + hit.end(), "", "-" if mark[:1] in "-‐‑" else "–" if mark[:1] in "–−" else mark[:2]


_QUESTION_MARK_RE: Final = regex.compile(
    r"""
      (?P<heading>\#{1,6}[ \t\u00a0\u202f]+(?:\d{1,3}[.:)][ \t\u00a0\u202f]*)?(?:\*\*)?)
    | (?P<bold>(?:\*\*\*?|__)(?:\d{1,3}[.)][ \t\u00a0\u202f]*)?)(?=[^*_\s])
    | (?P<italic>[*_])(?=[^*_\s])
    | (?P<number>\d{1,3}[.):][ \t\u00a0\u202f]*)(?=[^\d\s])
    | (?P<equals>={1,3}[ \t\u00a0\u202f]*)(?=[^=\s])
    """,
    regex.VERBOSE,
)


def _find_question(lines: Lines, where: Sequence[int], thorough: bool) -> Iterator[Hit]:
    for n in lines.odd:
        ink = lines.ink[n]
        hit = _QUESTION_MARK_RE.match(ink)
        if hit and hit.end() < len(ink):
            sign = str(hit.lastgroup)
            if sign not in ("bold", "italic") or _emphasis_closes(lines, n, hit[0].strip()[:2]):
                yield n, lines.first[n] + hit.end(), "", sign


def _emphasis_closes(lines: Lines, n: int, mark: str) -> bool:
    """The emphasis that opens the line closes at the end of its paragraph (or is the odd underscore before a question)."""
    mark = mark[0] if len(set(mark)) > 1 else mark
    for m in range(n, min(n + 6, len(lines))):
        if m > n and lines.blanks[m]:
            break
        ink = lines.ink[m]
        at = ink.find(mark, len(mark) if m == n else 0)
        if at >= 0:
            return not ink[at:].strip(mark + " .?!")
    return mark == "_"


def _has_dash(text: str) -> bool:
    return any(mark in text for mark in DASHES)


SHAPES: Final[tuple[Shape, ...]] = (
    Shape(
        name="colon",
        family="colon",
        reason="A name, an office or a role, a colon, and the words: the commonest way everywhere.",
        occurs=lambda text: ":" in text or "：" in text or "﹕" in text,
        find=_find_colon,
        examples=(
            "Ada Mirren: Shall we begin?", "**Ada:** Shall we?", "[00:12] ADA: Yes.", "ADA MIRREN, PILOT (on tape): No.",
            "王敏：好的。", "Ada Mirren:\nShall we begin?",
        ),
        counter_examples=("see https://example.org", "at 10:30 we met", "std::vector is a type"),
    ),
    Shape(
        name="voice",
        family="voice",
        reason="The voice span of WebVTT.",
        occurs=lambda text: "<v" in text,
        find=_find_voice,
        examples=("<v Maya Lin>Hello everyone.",),
        counter_examples=("<video>",),
    ),
    Shape(
        name="dash",
        family="dash",
        reason="A dash opens a turn whose speaker is not named: fiction, magazines, subtitles.",
        occurs=_has_dash,
        find=_find_dash,
        examples=("— Shall we?", "–Yes.", "- No, not yet.", "―― Why?", ">> Who is there?"),
        counter_examples=("-5 at dawn", "- - -"),
        labelled=False,
    ),
    Shape(
        name="question",
        family="question",
        reason="The question is marked, the answer is not: magazines and blogs.",
        occurs=lambda text: True,
        find=_find_question,
        examples=("### Who are you?", "**Who are you?**", "1. Who are you?", "_Who are you?_", "= Who are you?"),
        counter_examples=("who are you?",),
        labelled=False,
    ),
    Shape(
        name="period",
        family="period",
        reason="The label ends as a sentence does, in line or on its own: parliaments and plays.",
        occurs=lambda text: "." in text,
        find=_find_period,
        examples=("ORLO. The tide has been and gone.", "M. le président. La séance est ouverte.", "ORLO.\nThe tide."),
        counter_examples=("M. le président répond que oui",),
        loose=True,
        sifted=True,
    ),
    Shape(
        name="mid_dash",
        family="mid_dash",
        reason="A dash after the label: plays, parliaments of Brazil and Turkey, chats.",
        occurs=_has_dash,
        find=_find_mid_dash,
        examples=("Sami Bey — Who keeps the tower?", "O SR. PRESIDENTE (Ivo Lins) - Está aberta."),
        counter_examples=("well-known to all",),
        loose=True,
        sifted=True,
    ),
    Shape(
        name="name",
        family="name",
        reason="The label alone on its line: web records of parliaments and courts, screenplays, meeting exports.",
        occurs=lambda text: True,
        find=_find_name,
        examples=("Ada Mirren\nYes.\n\nAda Mirren\nNo.", "Maya Lin  0:03\nYes."),
        counter_examples=("One line.\nAnd another.",),
        loose=True,
        sifted=True,
    ),
    Shape(
        name="marked",
        family="marked",
        reason="Whatever signs a document puts around and behind its labels, so long as it keeps to them.",
        occurs=lambda text: True,
        find=_find_marked,
        examples=("<leo> hi", "{Nora}. Yes.", "Q    Why?", "maya | up?", "10:59:39\tleo\thi"),
        counter_examples=("plain words here",),
        loose=True,
    ),
)  # fmt: skip
INDEX: Final = {shape.name: n for n, shape in enumerate(SHAPES)}

_SENTENCE: Final = 6  # blanks: so many words, never again, without a role behind them, are a sentence and no label
_SAMPLE: Final = 360  # lines: more than the distance between two labels of one speaker in any record seen
_ENOUGH: Final = 2  # hits on recurring heads in the sample from which a loose shape is looked for everywhere


#: By family and printed head.
Buckets = dict[tuple[str, str], Bucket]


def find_candidates(lines: Lines, containers: Containers) -> Buckets:
    """Every place where a cue could stand, as far as a first look tells."""
    plain = _plain(lines, containers)
    found: Buckets = {}
    loose: list[int] | None = None
    for index, shape in enumerate(SHAPES):
        if not shape.occurs(lines.text):
            continue
        where: Sequence[int] = plain
        if shape.loose:
            if loose is None and _suffices(found):
                break
            where = loose = loose if loose is not None else _unexplained(lines, _unstaged(plain, containers), found)
            if len(loose) > 1.5 * _SAMPLE and not _promises(shape, lines, loose):
                continue
        found.update(_collect(index, lines, containers, where, thorough=False))
    return found


def find_thoroughly(lines: Lines, containers: Containers, found: Buckets, families: frozenset[str]) -> Buckets:
    """The same with all heads of the families that sift, those seen once among them."""
    plain = _plain(lines, containers)
    out = {key: bucket for key, bucket in found.items() if SHAPES[bucket.shape].family not in families}
    loose = _unexplained(lines, _unstaged(plain, containers), out)
    for index, shape in enumerate(SHAPES):
        if shape.family in families:
            out.update(_collect(index, lines, containers, loose, thorough=True))
    return out


def _plain(lines: Lines, containers: Containers) -> Sequence[int]:
    kinds = containers.kind
    return [n for n in range(len(lines)) if kinds[n] in (PLAIN, STAGE)] if any(kinds) else range(len(lines))


def _collect(index: int, lines: Lines, containers: Containers, where: Sequence[int], *, thorough: bool) -> Buckets:
    shape = SHAPES[index]
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for line, speech, printed, sign in shape.find(lines, where, thorough):
        key = (sign, printed)
        if key in places:
            places[key].append((line, speech))
        else:
            places[key] = [(line, speech)]
    found: Buckets = {}
    for (sign, printed), mine in places.items():
        head = None
        if shape.labelled:
            once = len(mine) == 1 and printed.count(" ") >= _SENTENCE and printed[0].isalpha()
            head = SENTENCE if once and "(" not in printed and "," not in printed and not printed.isupper() else dissect(printed)
        else:
            mine = [place for place in mine if containers.kind[place[0]] in (PLAIN, STAGE)]
        if mine and (head is not None or not shape.labelled):
            family = f"{shape.family} {sign}" if sign else shape.family
            found[family, printed] = Bucket(family, index, head, mine)
    return found


def _unstaged(plain: Sequence[int], containers: Containers) -> Sequence[int]:
    """Without the lines that stand wholly in brackets, unless the document is made of them: so do captions name speakers."""
    staged = containers.kind.count(STAGE)
    if not staged or containers.captions or 3 * staged >= len(containers.kind):
        return plain
    return [n for n in plain if containers.kind[n] != STAGE]


_PLENTY: Final = 40  # cues from which a document's plain labels can be said to answer each other throughout


def _suffices(found: Buckets) -> bool:
    """Recurring plain labels answer each other throughout: no sign of prose can be a better account of the document."""
    parties = {
        line: bucket.head.key
        for bucket in found.values()
        if bucket.head is not None and not SHAPES[bucket.shape].loose and len(bucket.places) > 2  # noqa: PLR2004
        for line, _ in bucket.places
    }
    if len(parties) < _PLENTY:
        return False
    order = [parties[line] for line in sorted(parties)]
    return sum(map(ne, order, order[1:])) > 0.8 * len(order)


_PARAGRAPHS: Final = 0.9  # share of plain labels behind a blank line from which labels are taken to stand nowhere else


def _unexplained(lines: Lines, plain: Sequence[int], found: Buckets) -> list[int]:
    """Lines that no recurring plain label begins; where those all begin paragraphs, only lines that do."""
    explained = {
        line
        for bucket in found.values()
        if not SHAPES[bucket.shape].loose and bucket.head is not None and len(bucket.places) > 1
        for line, _ in bucket.places
    }
    blanks = lines.blanks
    apart = sum(blanks[line] > 0 for line in explained)
    if apart >= _PARAGRAPHS * len(explained) and len(explained) > max(3, 0.1 * (len(blanks) - blanks.count(0))):
        return [n for n in plain if blanks[n] and n not in explained]
    return [n for n in plain if n not in explained]


def _promises(shape: Shape, lines: Lines, loose: list[int]) -> bool:
    """In a sample of the lines, heads of the shape recur."""
    third = _SAMPLE // 3
    middle = len(loose) // 2
    sample = [*loose[:third], *loose[middle : middle + third], *loose[-third:]]
    times = Counter((printed, sign) for _, _, printed, sign in shape.find(lines, sample, False))
    return sum(n for n in times.values() if n > 1) > _ENOUGH
