"""What a line is before anybody speaks: apparatus of the page and of captions, by its own looks.

Owns the kinds of lines that can hold neither label nor speech (timings, cue numbers, clocks, rules, page furniture,
markup of web pages) and stage lines that stand wholly in brackets.  Owns as well what makes lines of a text that lost
or numbered them: margins of numbers, a talk run together in one line, a marked question and its answer in one line.
Must not know which of the labels and questions it meets are any: it only puts them where later rooms look for them.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._lexicon import TAILS
from turnseg._lines import Lines, cut_lines, places_of, tabulate
from turnseg._patterns import CLOCK_LINE_RE, MOMENT_RE, TIMING_RE

#: What a line can be; `PLAIN` says nothing yet, and `INSIDE` goes on from a `STAGE` line above.
PLAIN, CLOCK, TIMING, NUMBER, FURNITURE, STAGE, FENCED, INSIDE = range(8)

_WORDLESS_RE: Final = regex.compile(r"[^\p{L}\p{M}?¿？…—―–\-]*+|-{3,}")
_FURNITURE_RE: Final = regex.compile(
    r"""
      !?\[[^\]\n]*\]\([^)\n]*\)[ \t]*              # a link or a picture alone
    | \[!\[.*                                       # a picture in a link
    | </?p\b[^<>]*>
    | </?(?:div|img|iframe|table|tr|td|figure|figcaption|br|hr|center|span|a|script|style|ul|li|h\d)\b.*
    | <!--.*
    | \{[{%].*[}%]\}.*                              # template marks
    | :::.*                                         # containers of Markdown dialects
    | \|(?:[^|\n]*\|){4,}                           # a row of a table: nobody speaks in so many columns
    | (?:p|P|pg|Pg|page|Page|PAGE|Seite|página|Página|стр)\.?[ \t]*\d{1,4}
    | Column[ \t]\d+
    | (?:https?://|www\.)\S+
    | \[[^\]\n]+\]:[ ]<?\S*(?:[/\#@]|\.\w)\S*(?:[ ]["'(].*)?  # a link definition of Markdown: a target, perhaps a title
    | \[\^[^\]\n]+\]:[ ]\S.*                        # a note of Markdown
    | WEBVTT\b.*
    | _\p{Ll}[\p{L}\d_-]*[ ]?:[ ][^_\n]*             # a field of a machine's own: `_page : 12`
    """,
    regex.VERBOSE,
)
_STAGE_RE: Final = regex.compile(
    r"(?:\([^()]*+(?:\([^()]*+\)[^()]*+)*+\)|\[[^\[\]]*+\]|（[^（）]*+）|<[^<>]*+>|\*[^*]++\*)[.,;!]?"
)


@attrs.frozen
class Containers:
    """One kind a line, and what the document as a whole is."""

    kind: bytearray
    #: The text is a caption file: timing lines rule it.
    captions: bool


def read_containers(lines: Lines) -> Containers:
    """The kind of each line."""
    kinds = bytearray(len(lines))
    timings = 0
    for n in lines.odd:
        kinds[n] = kind = _kind(lines.ink[n])
        if kind == TIMING:
            timings += 1
            if n and not lines.blanks[n] and (lines.ink[n - 1].isdigit() or _is_cue_name(lines, n - 1)):
                kinds[n - 1] = NUMBER
    for n in places_of(_MOMENT_FINAL_RE, lines.finals):
        ink = lines.ink[n]
        if len(ink) <= _MOMENT and (":" in ink or ink[0].isdigit()) and MOMENT_RE.fullmatch(ink):
            kinds[n] = FURNITURE
    for n in _page_lines(lines):
        if _FURNITURE_RE.fullmatch(lines.ink[n]):
            kinds[n] = FURNITURE
    if "`" in lines.initials or "~" in lines.initials:
        _mark_fences(lines, kinds)
    _mark_front_matter(lines, kinds)
    _mark_wrapped_stages(lines, kinds)
    return Containers(kinds, captions=timings >= 2)


def _is_cue_name(lines: Lines, n: int) -> bool:
    """One long word with a digit in it, alone between a blank line and the timing: programs name cues so."""
    ink = lines.ink[n]
    apart = not n or lines.blanks[n] > 0
    return apart and len(ink) > _CUE_NAME and not any(map(str.isspace, ink)) and any(map(str.isdigit, ink))


_CUE_NAME: Final = 7  # characters: speech in a word is shorter


def _page_lines(lines: Lines) -> list[int]:
    """Lines that could be furniture although they begin with a letter: addresses, and words before a page's number."""
    inks = lines.ink
    addresses = [n for n in places_of(_ADDRESS_INITIAL_RE, lines.initials) if inks[n].startswith(_OPENINGS)]
    return addresses + [n for n in places_of(_DIGIT_RE, lines.finals) if lines.initials[n] in _PAGE_INITIALS]


_MOMENT_FINAL_RE: Final = regex.compile("[0-9mM]")
_MOMENT: Final = 40  # characters: a day, its year and a clock, in full
_ADDRESS_INITIAL_RE: Final = regex.compile("[hwW]")
_OPENINGS: Final = ("http", "www.", "WEBVTT")
_DIGIT_RE: Final = regex.compile("[0-9]")
_PAGE_INITIALS: Final = "pPSсC"


def _mark_fences(lines: Lines, kinds: bytearray) -> None:
    """Code between fences; a fence that never closes is an ornament."""
    fence, opened = "", 0
    for n in lines.odd:
        if lines.ink[n].startswith(("```", "~~~")):
            if not fence:
                fence, opened = lines.ink[n][:3], n
            elif lines.ink[n].startswith(fence):
                kinds[opened : n + 1] = bytes([FENCED]) * (n + 1 - opened)
                fence = ""


def start_line(lines: Lines, containers: Containers, n: int) -> int:
    """Where a cue on line n begins: at a clock that stands alone directly above it, or on its own line."""
    return n - 1 if n and containers.kind[n - 1] == CLOCK and not lines.blanks[n] else n


def is_tail(ink: str) -> bool:
    """A line of the page around the text: `Read more …`, a credit."""
    return len(ink) <= 90 and ink.casefold().replace("\u00a0", " ").startswith(TAILS)


_run_on = r"(?P<label>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ](?:\p{Lu}[\p{L}\p{M}.'’-]*|\d+)){0,3}|\p{L}+_\d+):[ ]"
_RUN_ON_HEAD_RE: Final = regex.compile(_run_on)
_RUN_ON_RE: Final = regex.compile(rf"(?<=[\p{{Ll}}\p{{Lo}}\d)][.!?…][”\"»)]?[ \u00a0]){_run_on}")
_RUN_ON_LENGTH: Final = 100  # characters a line, over the whole text: where lines are shorter, none was lost
_RUN_ON: Final = 3  # labels inside one line, two of which come again: a talk whose line ends were lost


def cut_run_on(lines: Lines) -> Lines:
    """Lines that hold a whole conversation, as exports without line ends do, cut where their recurring labels stand."""
    if len(lines.text) < _RUN_ON_LENGTH * len(lines):
        return lines
    dense = [n for n, ink in enumerate(lines.ink) if len(ink) > _RUN_ON_LENGTH and ink.count(":") >= _RUN_ON]
    found = [list(_RUN_ON_RE.finditer(lines.text, lines.first[n], lines.stop[n])) for n in dense]
    hits = [hit for mine in found if len(mine) >= _RUN_ON for hit in mine]
    opening = [
        _RUN_ON_HEAD_RE.match(lines.ink[n]) for n, mine in zip(dense, found, strict=True) if len(mine) >= _RUN_ON
    ]
    times = Counter(hit["label"] for hit in [*hits, *opening] if hit)
    again = {label for label, n in times.items() if n > 1}
    places = [hit.start() for hit in hits if hit["label"] in again]
    return cut_lines(lines, places)[0] if len(again) > 1 else lines


_ASKED_RE: Final = regex.compile(
    r"""
      (?:\*\*\*?|__)[^*_\n]{2,300}(?:[?？]|(?<=\p{Greek});)(?:\*\*\*?|__)[ \t\u00a0]+(?=[^\s*_])
    | (?P<number>\d{1,3})[.):/-][ \t\u00a0]*(?=[^\d\s])(?:[^.!?…\n]{2,200}[?？][ \t\u00a0]*)+
      (?<=[ \t\u00a0？])(?=[\p{Lu}\p{Lo}«“"‘](?![.)]))
    """,
    regex.VERBOSE,
)
_ASKED: Final = 3  # lines that hold a question and its answer
_COUNTED: Final = 0.6  # share of neighboring numbers that count: a line may hold a question alone
_ANSWER: Final = 20  # characters: the answer of a quiz is shorter


def _may_ask(ink: str) -> bool:
    """What the pattern would find: emphasis that closes behind a mark of questions, or such a mark behind a number."""
    if ink[0].isdigit():
        return "?" in ink or "？" in ink
    closes = ink.find(ink[:2], 3)
    return closes > 0 and ink[closes - 1] in "?？;"


def cut_answers(lines: Lines) -> Lines:
    """Lines that hold a marked question and its answer, cut between the two.

    The mark is emphasis that closes behind the question, or numbers that count.
    """
    initials = lines.initials
    marked = [n for n in lines.odd if initials[n] in "*_0123456789"]
    if len(marked) < _ASKED:
        return lines
    likely = [n for n in marked if _may_ask(lines.ink[n])]
    if len(likely) < _ASKED:
        return lines
    hits = [hit for n in likely if (hit := _ASKED_RE.match(lines.text, lines.first[n], lines.stop[n]))]
    numbers = [int(hit["number"]) for hit in hits if hit["number"]]
    if sum(b == a + 1 for a, b in pairwise(numbers)) < _COUNTED * (len(numbers) - 1):
        hits = [hit for hit in hits if not hit["number"]]
    places = [hit.end() for hit in hits]
    if len(places) < _ASKED:
        return lines
    stops = dict(zip(lines.first, lines.stop, strict=True))
    spoken = sorted(stops[hit.start()] - hit.end() for hit in hits)
    return cut_lines(lines, places)[0] if spoken[len(spoken) // 2] >= _ANSWER else lines


_NUMBERED_RE: Final = regex.compile(r"(?P<number>\d{1,4})(?:(?P<point>\.)?[ \t\u00a0]+|$)")
_MARGIN: Final = 0.75  # share of lines with the next number, from which the numbers are the page's and not the text's
_FEWEST: Final = 5  # lines: fewer numbers that count are as well a list's
_HANGING: Final = 3  # blanks more than the least: a line that goes on hangs below the words, and not the names


def _is_margin(numbers: list[tuple[int, regex.Match[str]]]) -> bool:
    """Numbers with a period count items or speeches, unless lines that only go on have one as well."""
    gaps = [hit.end() - hit.end("point") for _, hit in numbers if hit["point"]]
    return not gaps or 2 * len(gaps) < len(numbers) or sum(gap > min(gaps) + _HANGING for gap in gaps) > 1


def take_margin(lines: Lines) -> tuple[Lines, list[tuple[int, int]]]:
    """Line numbers in front of the lines, as courts and linguists print them, taken off; and where they stood."""
    inked = len(lines)
    if inked < _FEWEST or len(lines.odd) < _MARGIN * inked:
        return lines, []
    numbers = [(n, hit) for n in lines.odd if (hit := _NUMBERED_RE.match(lines.ink[n]))]
    values = [int(hit["number"]) for _, hit in numbers]
    if not _is_margin(numbers):
        return lines, []
    following = sum(after == before + 1 or after == 1 for before, after in pairwise(values))
    if len(numbers) < _MARGIN * inked or following < _MARGIN * len(numbers) - 1:
        return lines, []
    first: list[int] = []
    blanks: list[int] = []
    ink: list[str] = []
    indent: list[int] = []
    margin = []
    off = dict(numbers)
    missed = 0
    for n in range(inked):
        missed += lines.blanks[n]
        cut = off[n].end() if n in off else 0
        if n in off:
            margin.append((lines.first[n], lines.first[n] + off[n].end("point" if off[n]["point"] else "number")))
        if cut >= len(lines.ink[n]):
            missed += 1
            continue
        first.append(lines.first[n] + cut)
        blanks.append(missed)
        ink.append(lines.ink[n][cut:])
        indent.append(lines.indent[n] + cut)
        missed = 0
    return tabulate(lines.text, first, blanks, ink, indent, wrapped=lines.wrapped), margin


def _kind(ink: str) -> int:
    first = ink[0]
    if first == "*" and ink[1:2] == "*" and ink[2:3].isalpha():
        return PLAIN  # bold labels are many
    if "-->" in ink and TIMING_RE.fullmatch(ink):
        return TIMING
    if (
        ":" in ink
        and (first.isdigit() or first in "[(<{•")
        and len(ink) < _CLOCK_LENGTH
        and CLOCK_LINE_RE.fullmatch(ink)
    ):
        return CLOCK
    if (len(ink) < _CLOCK_LENGTH and not ink[1:2].isalpha() and _WORDLESS_RE.fullmatch(ink)) or (
        (first in "!<{:=_|" or (first == "[" and ("](" in ink or "]:" in ink))) and _FURNITURE_RE.fullmatch(ink)
    ):
        return FURNITURE
    if first in "([（<*" and _STAGE_RE.fullmatch(ink):
        return STAGE
    return PLAIN


_CLOCK_LENGTH: Final = 120  # a rule may be as long as a line of print


_LONGEST_STAGE: Final = 10  # lines: applause that lists every party of a parliament runs over three


def _mark_wrapped_stages(lines: Lines, kinds: bytearray) -> None:
    """A stage line that opens a parenthesis and closes it at the end of a later line of its paragraph."""
    for n in lines.odd:
        ink = lines.ink[n]
        if ink[0] not in "([（" or kinds[n] != PLAIN:
            continue
        opener, closer = ink[0], "]" if ink[0] == "[" else ")" if ink[0] == "(" else "）"
        depth = ink.count(opener) - ink.count(closer)
        for m in range(n + 1, min(n + _LONGEST_STAGE, len(lines))):
            if depth <= 0 or lines.blanks[m]:
                break
            depth += lines.ink[m].count(opener) - lines.ink[m].count(closer)
            if depth == 0 and lines.ink[m][-1] == closer:
                kinds[n : m + 1] = bytes([STAGE]) + bytes([INSIDE]) * (m - n)


def _mark_front_matter(lines: Lines, kinds: bytearray) -> None:
    """YAML between two rules at the very top is the page's own data."""
    if len(lines) and lines.ink[0] == "---":
        for n in range(1, min(len(lines), 40)):
            if lines.ink[n] == "---":
                kinds[: n + 1] = bytes([FURNITURE]) * (n + 1)
                return
