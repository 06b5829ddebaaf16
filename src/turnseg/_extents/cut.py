"""Where each turn ends, and what stands between turns.

Owns the ends, the kinds of blocks and the clocks that stand with turns.  Must not know labels' scores or speakers; it
moves no start.
"""

from __future__ import annotations

from array import array
from bisect import bisect
from itertools import compress
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._containers import CLOCK, FURNITURE, INSIDE, PLAIN, STAGE, TIMING, Containers, is_tail
from turnseg._convention import Cues
from turnseg._divisions import before_division, find_divisions
from turnseg._extents.direction import Stage, is_direction, is_spoken, read_stage
from turnseg._extents.inset import Style, is_inset, read_style, scene_above
from turnseg._extents.outro import find_outro
from turnseg._extents.regime import choose_extents
from turnseg._lexicon import NEVER
from turnseg._lines import Lines
from turnseg._model import BLOCK_KINDS, PART_KINDS, Columns, Reason, Time
from turnseg._patterns import BARE_CLOCK_RE, CLOCK_RE, CLOSERS, DASHES, DATE_RE, ENDS, stamp

_HEADING_LENGTH: Final = 150  # characters: two lines of print; what is longer is a paragraph that lost its period
_CLOCKED_LINE_RE: Final = regex.compile(rf"[\[(<]?{stamp}")
# The minutes' own remark behind a turn, as parliaments of Latin America print it: `-Applause.`
_NOTE_RE: Final = regex.compile(rf"[{DASHES}]\p{{Lu}}[^.!?]{{2,60}}\.")
_TAIL_MARKUP_RE: Final = regex.compile(r"(?:</\w+>|<br[ ]?/?>|<\|[^|<>]*\|>|'{3}|[ \t])+$")
NARRATION, HEADING, APPARATUS = (BLOCK_KINDS.index(kind) for kind in ("narration", "heading", "apparatus"))
ASIDE, PART_APPARATUS = (PART_KINDS.index(kind) for kind in ("aside", "apparatus"))

#: A cue without speech: start, end, and its folded label ("" without one).
Silent = tuple[int, int, str]


@attrs.frozen
class Cut:
    """The turns and blocks of a document, as columns, with the cue each turn came from."""

    columns: Columns
    cues: Cues
    #: Cues without speech.
    silent: tuple[Silent, ...]
    extents: str
    reasons: tuple[Reason, ...]
    #: By index of the turn, where a clock stands with it.
    times: dict[int, Time]


def is_heading(ink: str) -> bool:
    """A line of its own without a sentence-final mark, or marked as a heading."""
    if ink.startswith("#"):
        return True
    if len(ink) > _HEADING_LENGTH:
        return False
    bare = ink.rstrip(CLOSERS)
    return not bare or bare[-1] not in ENDS + "," or (bare.isupper() and len(bare) > 2)


def _kind(lines: Lines, containers: Containers, n: int) -> int:
    ink = lines.ink[n]
    if containers.kind[n] != PLAIN or is_tail(ink):
        return APPARATUS
    return HEADING if is_heading(ink) else NARRATION


def cut_turns(
    lines: Lines, containers: Containers, cues: Cues, margin: list[tuple[int, int]], given: str | None
) -> Cut:
    """Ends of turns and blocks between them."""
    divisions = find_divisions(lines, cues.line[0]) if cues and cues.head[0] is not None else []
    stage = read_stage(lines, divisions, cues)
    extents, reasons = (given, ()) if given else choose_extents(lines, containers, cues, stage)
    columns = Columns()
    spoken: list[int] = []
    ends: list[int] = []
    silent: dict[int, Silent] = {}
    style = read_style(lines, cues)
    first, stop, finals = lines.first, lines.stop, lines.finals
    kinds = containers.kind
    closed = extents == "closed"
    tops = cues.line
    if CLOCK in kinds:  # one may stand above its cue
        tops = [line - (start < first[line]) for line, start in zip(cues.line, cues.start, strict=True)]
    limits = [*tops[1:], len(lines)] if cues else []
    lasts = (
        [before_division(divisions, *place) for place in zip(cues.line, limits, strict=True)] if divisions else limits
    )
    _blocks(lines, containers, columns, 0, tops[0] if cues else len(lines))
    for k, (line, last, speech) in enumerate(zip(cues.line, lasts, cues.speech, strict=True)):
        if speech < 0:
            line = _speech_line(lines, containers, line + 1, last)  # noqa: PLW2901
            speech = first[line] if line < last else -1  # noqa: PLW2901
        while line < last and speech > stop[line]:
            line += 1  # noqa: PLW2901  (the label was wrapped, or a clock stands below it)
        if line >= last:
            head = cues.head[k]
            silent[k] = (cues.start[k], stop[cues.line[k]], head.key if head else "")
            _empty_cue(columns, cues.start[k], stop[cues.line[k]])
            _blocks(lines, containers, columns, cues.line[k] + 1, limits[k])
            continue
        end = line
        if line + 1 < last:
            end = _end_line(
                lines, containers, cues, k, line, last, style, stage, closed=closed, given=given is not None
            )
        spoken.append(speech)
        if finals[end] in ">*_'" and (shut := _close(lines, speech, end)) < stop[end]:
            ends.append(shut)
            _close_block(columns, lines.text, shut, stop[end])
        else:
            ends.append(stop[end])
        if end + 1 < limits[k]:
            _blocks(lines, containers, columns, end + 1, limits[k])
    if silent:
        cues = Cues.of([cue for k, cue in enumerate(cues.rows()) if k not in silent])
    _fill(columns, cues, spoken, ends)
    _add_margin(columns, margin)
    _cuts(lines, containers, columns, margin)
    return Cut(columns, cues, tuple(silent.values()), extents, reasons, _times(lines, containers, cues, spoken))


def _fill(columns: Columns, cues: Cues, spoken: list[int], ends: list[int]) -> None:
    columns.start.extend(cues.start)
    columns.speech_start.extend(spoken)
    columns.end.extend(ends)
    columns.label_start.extend(cues.label_start)
    columns.label_stop.extend(cues.label_stop)
    columns.confidence.extend(cues.confidence)


def _speech_line(lines: Lines, containers: Containers, below: int, limit: int) -> int:
    """The line on which speech begins below a label, or the limit."""
    line, kinds = below, containers.kind
    while line < limit and kinds[line] not in (PLAIN, STAGE):
        line += 1
    return below if line == limit and _is_sign(lines, containers, below, limit) else line


def _is_sign(lines: Lines, containers: Containers, n: int, limit: int) -> bool:
    """Right below a label a face, a hand or a mark is all that is said; a rule, a number or an address is not."""
    return (
        n < limit
        and containers.kind[n] == FURNITURE
        and not lines.blanks[n]
        and (len(lines.ink[n]) <= _SIGNS and not set(lines.ink[n]) <= _RULES and not lines.ink[n].isdigit())
    )


_SIGNS: Final = 12  # characters: `:+1:`, three hands
_RULES: Final = frozenset("-–—*_=~#+|.·•<>{}[] \t")


def _times(lines: Lines, containers: Containers, cues: Cues, spoken: list[int]) -> dict[int, Time]:
    """The clock in each cue, or the timing line above it."""
    out: dict[int, Time] = {}
    if TIMING not in containers.kind and not any(head is not None and "c" in head.prefix for head in set(cues.head)):
        return out
    for index, (line, start, speech) in enumerate(zip(cues.line, cues.start, spoken, strict=True)):
        hit = CLOCK_RE.search(lines.text, start, speech)
        if hit is None and line and containers.kind[line - 1] == TIMING and not lines.blanks[line]:
            hit = CLOCK_RE.search(lines.text, lines.first[line - 1], lines.stop[line - 1])
        if hit is not None:
            dated = DATE_RE.search(hit[0]) is not None
            clocks = [] if dated else [_seconds(clock) for clock in BARE_CLOCK_RE.findall(hit[0])]
            out[index] = Time(clocks[0] if clocks else None, clocks[1] if len(clocks) > 1 else None, hit[0])
    return out


def _seconds(clock: str) -> float | None:
    """Seconds of `1:02:03.5`; None for a time of day, which a word behind it tells."""
    if not clock[-1].isdigit():
        return None
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = 60 * total + float(part)
    return total


def _close_block(columns: Columns, text: str, start: int, stop: int) -> None:
    """The markup behind a turn, which is none of its speech."""
    columns.block_start.append(stop - len(text[start:stop].lstrip()))
    columns.block_end.append(stop)
    columns.block_kind.append(APPARATUS)


def _empty_cue(columns: Columns, start: int, stop: int) -> None:
    """A label without speech: no turn is made of it."""
    columns.block_start.append(start)
    columns.block_end.append(stop)
    columns.block_kind.append(APPARATUS)


def _close(lines: Lines, speech: int, end: int) -> int:
    """Past the last visible character of speech on the last line: closing markup is outside."""
    stop = lines.stop[end]
    begin = max(speech, lines.first[end])
    if (
        lines.text[stop - 1] in ">'"
        and (tail := _TAIL_MARKUP_RE.search(lines.text, begin, stop))
        and tail.start() > begin
    ):
        stop = tail.start()
    mark = lines.text[stop - 1]
    if mark in "*_":
        bare = len(lines.text[begin:stop].rstrip(mark).rstrip()) + begin
        if bare > begin and mark not in lines.text[speech:bare]:
            stop = bare
    return stop


def _end_line(
    lines: Lines,
    containers: Containers,
    cues: Cues,
    k: int,
    first: int,
    limit: int,
    style: Style,
    stage: Stage | None,
    *,
    closed: bool,
    given: bool,
) -> int:
    """The last line of speech of turn k, whose speech begins on line `first`."""
    kinds = containers.kind
    if limit == len(lines):
        limit = find_outro(lines, containers, cues, first, given=given)
    end = limit - 1
    opener = lines.text[cues.start[k]]
    if closed or opener.isdigit() or opener in "[(<":
        end = _walk(lines, containers, cues, k, first, limit, closed=closed)
        if closed and stage is not None:
            end = _last_spoken(lines, containers, end, limit, stage)
    labelled = cues.head[k] is not None

    def trim(end: int) -> int:
        while end > first and (
            kinds[end] != PLAIN
            or is_inset(lines, end, style)
            or (labelled and lines.initials[end] in DASHES and _NOTE_RE.fullmatch(lines.ink[end]))
        ):
            end -= 1
        return end

    end = trim(end)
    while stage is not None and (
        begin := _direction_line(lines, first, end, stage, prose=stage.prose or cues.speech[k] >= 0)
    ):
        end = begin - 1
        while end > first and kinds[end] != PLAIN:
            end -= 1
    above = scene_above(lines, first, end) if labelled and limit < len(lines) else end
    return trim(above) if above < end else end


def _are_verses(lines: Lines, begin: int, end: int) -> bool:
    """Lines that all begin big where lines are not broken: no direction is printed so."""
    return end > begin and not lines.wrapped and not any(ink[0].islower() for ink in lines.ink[begin : end + 1])


def _last_spoken(lines: Lines, containers: Containers, end: int, limit: int, stage: Stage) -> int:
    """The end of the last paragraph in which somebody asks, exclaims or says I or you: a pause parts what is said."""
    begin = end + 1
    last = end
    for n in range(begin, limit):
        if n + 1 == limit or lines.blanks[n + 1]:
            text = "\n".join(lines.ink[begin : n + 1])
            noted = containers.kind[begin - 1] in (STAGE, INSIDE)  # behind a note in brackets the same one goes on
            verses = _are_verses(lines, begin, n)
            told = verses or ((noted or is_spoken(text)) and not is_direction(text, stage))
            if containers.kind[begin] == PLAIN and told:
                last = n
            begin = n + 1
    return last


_HALF_LINE: Final = 30  # characters: verses, which tell of people too, are longer


def _direction_line(lines: Lines, first: int, end: int, stage: Stage, *, prose: bool) -> int:
    """Where the last paragraph of a turn begins, if it is a stage direction; or 0."""
    begin = end
    while begin > first and not lines.blanks[begin]:
        begin -= 1
    if begin > first:
        verses = _are_verses(lines, begin, end)
        return begin if not verses and is_direction("\n".join(lines.ink[begin : end + 1]), stage) else 0
    ink = lines.ink[end]
    finished = end > first and lines.ink[end - 1].rstrip(CLOSERS)[-1:] in ENDS
    lone = finished and (not lines.wrapped or " " not in ink)
    return end if lone and (prose or len(ink) <= _HALF_LINE) and is_direction(ink, stage, moves=not prose) else 0


def _walk(lines: Lines, containers: Containers, cues: Cues, k: int, first: int, limit: int, *, closed: bool) -> int:
    """Line by line, as far as the turn goes on."""
    kinds, blanks = containers.kind, lines.blanks
    by_line = cues.head[k] is None and not lines.wrapped
    clocked = not by_line and cues.head[k] is not None and _CLOCKED_LINE_RE.match(lines.ink[cues.line[k]]) is not None
    for n in range(first + 1, limit):
        if closed and (blanks[n] or (by_line and kinds[n] == PLAIN)):
            return n - 1
        if kinds[n] == PLAIN and clocked and _CLOCKED_LINE_RE.match(lines.ink[n]):
            return n - 1
    return limit - 1


def _add_margin(columns: Columns, margin: list[tuple[int, int]]) -> None:
    """Line numbers outside turns and other blocks are blocks of their own."""
    if not margin:
        return
    blocks = sorted(zip(columns.block_start, columns.block_end, columns.block_kind, strict=True))
    spans = sorted([*zip(columns.start, columns.end, strict=True), *((start, end) for start, end, _ in blocks)])
    starts = [start for start, _ in spans]
    for start, end in margin:
        at = bisect(starts, start) - 1
        if at < 0 or spans[at][1] <= start:
            blocks.append((start, end, APPARATUS))
    blocks.sort()
    for column, values in zip(
        (columns.block_start, columns.block_end, columns.block_kind), zip(*blocks, strict=True), strict=True
    ):
        column[:] = array(column.typecode, values)


def _cuts(lines: Lines, containers: Containers, columns: Columns, margin: list[tuple[int, int]]) -> None:
    """Apparatus lines and lines in brackets inside turns; asides in line are told when a turn is looked at."""
    kinds = containers.kind
    cuts: list[tuple[int, int, int]] = [
        *((start, end, PART_APPARATUS) for start, end in margin),
        *(
            (lines.first[n], lines.stop[n], ASIDE if kinds[n] in (STAGE, INSIDE) else PART_APPARATUS)
            for n in compress(range(len(kinds)), kinds)
        ),
    ]
    if not cuts:
        return
    speech, ends = columns.speech_start, columns.end
    for start, stop, kind in sorted(cuts):
        turn = bisect(speech, stop - 1) - 1  # the last turn whose speech begins before the cut's end
        if turn < 0 or stop > ends[turn]:
            continue
        start = max(start, speech[turn])  # noqa: PLW2901
        if start > speech[turn] or stop < ends[turn]:
            columns.cut_start.append(start)
            columns.cut_end.append(stop)
            columns.cut_kind.append(kind)


_FIELD_RE: Final = regex.compile(r"(?P<key>\p{L}[^:：\n]{0,30}?)[ \u00a0]?[:：][ \t\u00a0]*(?P<value>\S.{0,70})")


def _is_field(lines: Lines, n: int) -> bool:
    """A line of facts (`Date: May 4`), by its word or because its neighbor is one too."""
    hit = _FIELD_RE.fullmatch(lines.ink[n])
    if hit is None:
        return False
    if hit["key"].casefold() in NEVER:
        return True
    return any(
        0 <= m < len(lines) and _FIELD_RE.fullmatch(lines.ink[m]) and not lines.blanks[max(n, m)]
        for m in (n - 1, n + 1)
    )


_SITE_WORDS: Final = 5  # a site's name or section above a headline


def _is_site_line(lines: Lines) -> bool:
    """The first line is short and stands above a headline of its own: the site's, or its section's, name."""
    ink = lines.ink
    return (
        len(lines) > 2
        and lines.blanks[2] > 0
        and len(ink[0].split()) <= _SITE_WORDS
        and is_heading(ink[0])
        and lines.blanks[1] > 0
        and is_heading(ink[1])
        and len(ink[1]) > len(ink[0])
    )


def _blocks(lines: Lines, containers: Containers, columns: Columns, begin: int, limit: int) -> None:
    """Narration, headings and apparatus; lines of one paragraph and kind are one block."""
    before = 0
    for n in range(begin, limit):
        kind = _kind(lines, containers, n)
        if kind != APPARATUS and (_is_field(lines, n) or (n == 0 and limit > 1 and _is_site_line(lines))):
            kind = APPARATUS
        if kind == HEADING and n + 1 < limit and not lines.blanks[n + 1] and len(lines.ink[n]) > 50:
            kind = NARRATION  # a wrapped line of prose
        if before == NARRATION and kind in (NARRATION, HEADING) and not lines.blanks[n]:
            columns.block_end[-1] = lines.stop[n]
            continue
        columns.block_start.append(lines.first[n])
        columns.block_end.append(lines.stop[n])
        columns.block_kind.append(kind)
        before = kind
