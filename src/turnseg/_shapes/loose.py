"""Finders of cues whose sign prose uses too: periods, dashes behind a name, and bare names.

Owns where such a cue could stand, and the sieve that keeps sentences out as long as nothing speaks for the shape.
Decides nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from turnseg import _regex as regex
from turnseg._heads import LONGEST
from turnseg._lexicon import HONORIFICS, PARTICLES, SIDES
from turnseg._lines import Lines
from turnseg._patterns import CLOCK_LINE_RE, clock
from turnseg._shapes.parted import clock_of
from turnseg._shapes.types import Hit, Scope, balanced, find_speech, gathered, past_dash

_FIRST_NAMED: Final = 90  # a period, dash or mark further on ends a sentence, not a label
_PLAIN_NAMED: Final = 60  # characters: a label without parentheses or commas is no longer


def _unnumbered(head: str) -> str:
    """The head with its clock or number made alike."""
    return head if head[0].isalpha() and len(head) > _SHORT else _DIGITS_RE.sub("0", head)


_FEW: Final = 24  # heads: in a text so short none comes again often enough to be told by it
_CLOCKED_RE: Final = regex.compile(clock)
_MINUTES_RE: Final = re.compile(r"\d:\d\d")  # in every clock, and found much faster than one
_SHORT: Final = 12  # characters: `Q1`, `Question 12`, which only count
_DIGITS_RE: Final = re.compile(r"\d+")


def _has_colon(head: str) -> bool:
    """A colon stands in the head, apart from one in a clock: what is before it is the label, if anything is."""
    return ":" in head and ":" in _CLOCKED_RE.sub("", head, count=1)


def _recurring(found: Iterable[tuple[int, str, int, str]], *, thorough: bool) -> list[tuple[int, str, int, str]]:
    """Of (line, head, past, sign), those whose head comes again or is written as labels are."""
    listed = list(found)
    thorough = thorough or len(listed) <= _FEW
    forms = [_unnumbered(head) for _, head, _, _ in listed]
    times = Counter(forms)
    if thorough:  # a name in capitals says more than a name that sentences begin with
        times.update(name for _, head, _, _ in listed if "," in head and (name := head.partition(",")[0]).isupper())
    return [
        row
        for row, form in zip(listed, forms, strict=True)
        if times[form] > 1
        or row[1].isupper()
        or row[1].partition(" ")[0].casefold() in HONORIFICS
        or "(" in row[1]
        or (thorough and (not _is_sentence(row[1]) or _is_noted(row[1], times)))
    ]


def _is_noted(head: str, times: Counter[str]) -> bool:
    """A head that comes again, and a note behind its comma: `LISE, feignant de dormir`."""
    return "," in head and times[head.partition(",")[0]] > 1


_NAMED: Final = 3  # words of a label of which most begin small: `The Leader of the House`


def _is_sentence(head: str) -> bool:
    """So many words, most of which begin small, are no label seen once: `I knew the harbor well`.

    What a full name has behind its comma may be an office: `Ada Lind, on behalf of the Left`.
    """
    names = [word for word in head.partition(",")[0].split() if word not in PARTICLES]
    if "," in head and len(names) > 1 and all(word[0].isupper() for word in names):
        return False
    words = head.split()
    return len(words) > _NAMED and 2 * sum(word[0].islower() for word in words) > len(words)


_INITIAL_NEXT_RE: Final = regex.compile(r"[ \t\u00a0]?\p{L}{1,2}\.")
_SURNAME_NEXT_RE: Final = regex.compile(
    r"[ \t\u00a0]?\p{L}[\p{L}'’-]*\."
    r"|[ \t\u00a0]\p{Lu}[\p{L}'’-]+(?:[ \t\u00a0\u202f]\p{Lu}[\p{L}'’-]+)?(?:[ \t\u00a0\u202f]\(|,)"
)


_CAPS_NEXT_RE: Final = regex.compile(
    r"(?:[ \u00a0]?\p{Lu}\.)*+[ \u00a0]?\p{Lu}[\p{Lu}'’-]{2,}+(?:\.|[ \u00a0]\(|,)[^\n]*?\p{Ll}"
)


def _goes_on(head: str, word: str, ink: str, at: int) -> bool:
    """The period behind an initial is not the label's end: more initials follow, or the surname does."""
    if len(word) != 1:
        return False
    if word == head:  # `A. Yes.` answers; `A. MIRREN. Yes.` is a name in capitals before words that are not
        return _CAPS_NEXT_RE.match(ink, at + 1) is not None
    surname_first = any(len(part) > 2 and part[-1] != "." for part in head.split()[:-1])
    return (_INITIAL_NEXT_RE if surname_first else _SURNAME_NEXT_RE).match(ink, at + 1) is not None


def _period(ink: str, letters: str = "") -> int:
    """Offset of the period that could end a label, not an honorific or an initial in front of a name; -1 for none.

    Honorifics of one letter that are the letter of a side as well, as an Italian `D.` is, are given.
    """
    if ink[0] in letters and ink.startswith(". ", 1):
        return 1
    begin = ink.find(ink[0], 2, _FIRST_NAMED) if ink[0] in "_*" else 0  # `_Mrs. Dale_.`: behind the emphasis
    at = ink.find(".", max(begin, 0), _FIRST_NAMED)
    while at > 0:
        mark = ink[at + 1 : at + 2]
        if not mark or mark in " \t\u00a0—–-*_":
            head = ink[:at]
            if _has_colon(head) or (at > _PLAIN_NAMED and "(" not in head and "," not in head):
                return -1
            if balanced(head):
                word = head.rsplit(None, 1)[-1]
                titled = f"{word.casefold()}." in HONORIFICS and head.casefold() not in SIDES  # `D. Che rumore?` asks
                if len(word) > 4 or not (titled or _goes_on(head, word, ink, at)):
                    return at
        at = ink.find(".", at + 1, LONGEST)
    return -1


_APART_RE: Final = regex.compile(r"[^ \d][ \u00a0][-–—]{1,2}[ \u00a0]")  # the dash came first, and ended the label


@gathered
def find_period(lines: Lines, scope: Scope) -> Iterator[Hit]:
    inks = lines.ink
    first = [(n, ink[:at], at + 1, "") for n in scope.where if (at := (ink := inks[n]).find(".", 1, _FIRST_NAMED)) > 0]
    likely = [
        row
        for row in _recurring(first, thorough=scope.thorough)
        if not row[1][0].islower() and not _APART_RE.search(row[1])
    ]
    # Domanda and Risposta, Demande and Réponse.
    letters = "D" if _opens_line(lines, "D. ") and _opens_line(lines, "R. ") else ""
    found = ((n, inks[n][:at], at + 1, "") for n, _, _, _ in likely if (at := _period(inks[n], letters)) > 0)
    for n, head, past, _ in _recurring(found, thorough=scope.thorough):
        speech = find_speech(lines, n, past)
        if speech >= 0:
            told = past_dash(lines, n, speech)
            if lines.text[told].islower():
                told = speech  # a sentence resumes: `Mr. Lowe. -- and submit the rest`
            yield n, told, head, "-" if told > speech else ""
    yield from _period_lines(lines, Scope([n for n, _, _, _ in likely], scope.thorough))
    yield from _period_notes(lines, scope.where)


def _opens_line(lines: Lines, opening: str) -> bool:
    """A line begins so."""
    n = lines.initials.find(opening[0])
    while n >= 0 and not lines.ink[n].startswith(opening):
        n = lines.initials.find(opening[0], n + 1)
    return n >= 0


_NOTE_RE: Final = regex.compile(
    r"(?P<name>[\p{Lu}\p{Lo}][^.:;!?()\n]{0,40}?)"
    r"(?:[,.]?[ \u00a0]\([^()\n]*[.!?:…,]\)|,[ \u00a0]\([^()\n]*\))\.?[ \t\u00a0\u202f]*"
)


_NOTED: Final = 45  # characters in which the parenthesis opens


def _period_notes(lines: Lines, where: Sequence[int]) -> Iterator[Hit]:
    """Plays that close a stage note behind the name, and not the name: `ADA (rising.) Yes`."""
    if ")" not in lines.text:
        return
    for n in where:
        ink = lines.ink[n]
        if ink.find("(", 1, _NOTED) > 0 and (hit := _NOTE_RE.match(ink)):
            yield n, lines.first[n] + hit.end() if hit.end() < len(ink) else -1, ink[: hit.end()].rstrip(". \t"), ""


_LAST_PAREN_RE: Final = regex.compile(r"\.(?=[ \t\u00a0\u202f]*[(\[][^()\[\]]*[)\]]\.?$)")
_MOST_WORDS: Final = 7  # blanks: a line of more words that ends in a period is a sentence


def _period_lines(lines: Lines, scope: Scope) -> Iterator[Hit]:
    """A label alone on its line, closed with a period; a parenthesis may stand behind it."""
    found = []
    for n in scope.where:
        ink = lines.ink[n]
        if len(ink) <= _FIRST_NAMED and ink[-1] in ".)]" and "." in ink and not ink[0].islower():
            at = len(ink) - 1
            if ink[-1] != ".":
                cut = _LAST_PAREN_RE.search(ink)
                at = cut.start() if cut else 0
            if at > 0 and balanced(ink[:at]) and ink.count(" ", 0, at) < _MOST_WORDS:
                found.append((n, ink[:at] + ink[at + 1 :], at, ""))
    for n, head, _, _ in _recurring(found, thorough=scope.thorough):
        yield n, -1, head, ""


_MID_DASH_RE: Final = regex.compile(
    r"(?<=\S)(?P<sign>[.:]?[ \t\u00a0]*[-–—―]{1,2})(?=[ \t\u00a0]|$)(?<![\p{L}\p{N}][-–—―])"
)


_DASH_RE: Final = re.compile("[-–—―]")


@gathered
def find_mid_dash(lines: Lines, scope: Scope) -> Iterator[Hit]:
    def found() -> Iterator[tuple[int, str, int, str]]:
        for n in scope.where:
            ink = lines.ink[n]
            if not _DASH_RE.search(ink, 1, LONGEST):
                continue
            for hit in _MID_DASH_RE.finditer(ink, 1, LONGEST):
                head = ink[: hit.start()]
                if _has_colon(head) or (hit.start() > _PLAIN_NAMED and "(" not in head and "," not in head):
                    break
                if balanced(head):
                    yield n, head, hit.end(), "".join(hit["sign"].split())
                    break

    for n, head, past, sign in _recurring(found(), thorough=scope.thorough):
        yield n, find_speech(lines, n, past), head, sign


_ABBREVIATED_RE: Final = regex.compile(r"[ \u00a0](?:Jr|Sr|Esq|Ph\.?D|M\.?D|[IVX]+|\p{Lu})\.$")
_NO_NAME: Final = ".!?…,;:。！？，；：-–—"


_CLOCK_OPENERS: Final = "0123456789[("


@gathered
def find_name(lines: Lines, scope: Scope) -> Iterator[Hit]:
    """Short lines without a delimiter, where the same line comes again or a clock stands on it or below it."""
    inks = lines.ink
    short = [
        (n, ink)
        for n in scope.where
        if len(ink := inks[n]) <= _FIRST_NAMED
        and (ink.rstrip("*_ ")[-1:] not in _NO_NAME or (ink[-1] == "." and _ABBREVIATED_RE.search(ink)))
        and (len(ink) <= _PLAIN_NAMED or "(" in ink or "," in ink or ":" in ink)
        and (not ink[0].islower() or ":" in ink or inks[n + 1 - len(inks)][0] in _CLOCK_OPENERS)
    ]
    below = _clocks_below(lines, short) if ":" in lines.text and isinstance(scope.where, list) else {}
    small = [(n, ink) for n, ink in short if ink[0].islower() and (n in below or ":" in ink)]
    short = [(n, ink) for n, ink in short if not ink[0].islower()]
    few = len(short) <= _FEW and len(lines) <= 3 * _FEW
    forms = {n: _unnumbered(ink).partition(" (")[0] for n, ink in short}
    times = Counter(forms.values())
    clocked = {
        n
        for n, ink in [*short, *small]
        if ":" in ink and n not in below and _MINUTES_RE.search(ink) and _CLOCKED_RE.search(ink)
    }
    form = _form_below(lines, clocked)
    for n, ink in sorted([*short, *small]):
        if n in below:
            yield n, lines.first[n + 2], f"{ink} {below[n]}", "c"
        elif n in clocked:
            if ":" not in _CLOCKED_RE.sub("", ink, count=1).strip(": ") and n + 1 < len(lines):
                yield n, lines.first[n + 2] if form else -1, ink, "c"  # a colon of its own is another row's affair
        elif ink[0].islower() or ink == form or n + 1 == len(lines):
            continue
        elif times[forms[n]] > 1 or (
            (few or (scope.thorough and len(ink) <= _PLAIN_NAMED)) and (not _is_sentence(ink) or _is_noted(ink, times))
        ):
            yield n, -1, ink, ""


_FORM: Final = 3  # clocked names from which the same line below each is a form that they fill in


def _form_below(lines: Lines, clocked: set[int]) -> str:
    """The line that stands below each clocked name and above some words: `Original`, where a translation follows."""
    below = {"" if n + 2 >= len(lines) else lines.ink[n + 1] for n in clocked}
    return below.pop() if len(clocked) >= _FORM and len(below) == 1 else ""


def _clocks_below(lines: Lines, short: list[tuple[int, str]]) -> dict[int, str]:
    """By line, the clock that stands alone below it and above some words: chats copied from the web.

    Most of the lines come again, as names do and the points of a program do not.
    """
    inks = lines.ink
    found = {
        n: below
        for n, ink in short
        if n + 2 < len(inks)
        and ":" in inks[n + 1]
        and not lines.blanks[n + 1]
        and len(ink) <= _PLAIN_NAMED
        and "-->" not in inks[n + 1]
        and (below := clock_of(inks[n + 1]))
        and not CLOCK_LINE_RE.fullmatch(inks[n + 2])
        and not (n and CLOCK_LINE_RE.fullmatch(inks[n - 1]))  # what stands below a clock is said
    }
    times = Counter(inks[n] for n in found)
    return found if 2 * sum(n for n in times.values() if n > 1) > len(found) else {}
