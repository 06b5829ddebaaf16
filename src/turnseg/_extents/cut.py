"""The turns of a document and the blocks between them, as columns.

Owns where speech begins below a label, what markup shuts a turn, and the clocks that stand with turns.  Must not know
labels' scores or speakers; it moves no start.
"""

from __future__ import annotations

from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._containers import CLOCK, FURNITURE, PLAIN, STAGE, TIMING, Containers
from turnseg._convention import Cues
from turnseg._divisions import before_division, find_divisions
from turnseg._extents.blocks import APPARATUS, add_block, add_blocks, add_cuts, add_margin
from turnseg._extents.direction import read_stage
from turnseg._extents.ending import end_line
from turnseg._extents.inset import read_style
from turnseg._extents.regime import choose_extents
from turnseg._lines import Lines
from turnseg._model import Columns, Convention, Reason, Time
from turnseg._patterns import BARE_CLOCK_RE, CLOCK_RE, DATE_RE

_TAIL_MARKUP_RE: Final = regex.compile(r"(?:</\w+>|<br[ ]?/?>|<\|[^|<>]*\|>|'{3}|[ \t])+$")
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


def cut_turns(
    lines: Lines, containers: Containers, cues: Cues, margin: list[tuple[int, int]], given: Convention | None
) -> Cut:
    """Ends of turns and blocks between them."""
    divisions = find_divisions(lines, cues.line[0]) if cues and cues.head[0] is not None else []
    stage = read_stage(lines, divisions, cues)
    ordered = given.extents if given else None
    extents, reasons = (ordered, ()) if ordered else choose_extents(lines, containers, cues, stage)
    outro = given.outro if given else True
    columns = Columns()
    silent: dict[int, Silent] = {}
    style = read_style(lines, cues)
    first, stop, finals = lines.first, lines.stop, lines.finals
    kinds = containers.kind
    closed = extents == "closed"
    tops = cues.line
    if CLOCK in kinds:  # one may stand above its cue
        tops = [line - (start < first[line]) for line, start in zip(cues.line, cues.start, strict=True)]
    limits = [*tops[1:], len(lines)] if cues else []
    add_blocks(lines, containers, columns, 0, tops[0] if cues else len(lines))
    # Most turns are the rest of their cue's line with the next cue below it; the others are looked at one by one.
    spoken, ends = list(cues.speech), list(map(stop.__getitem__, cues.line))
    others = [
        k
        for k, (line, limit, speech, end) in enumerate(zip(cues.line, limits, spoken, ends, strict=True))
        if line + 1 < limit or speech < 0 or speech > end or finals[line] in _SHUTS
    ]
    for k in others:
        line, limit, speech = cues.line[k], limits[k], spoken[k]
        last = before_division(divisions, line, limit) if divisions else limit
        if speech < 0:
            line = _speech_line(lines, containers, line + 1, last)
            speech = first[line] if line < last else -1
        while line < last and speech > stop[line]:
            line += 1  # the label was wrapped, or a clock stands below it
        if line >= last:
            head = cues.head[k]
            silent[k] = (cues.start[k], stop[cues.line[k]], head.key if head else "")
            add_block(columns, cues.start[k], stop[cues.line[k]], APPARATUS)  # a label without speech is no turn
            add_blocks(lines, containers, columns, cues.line[k] + 1, limit)
            continue
        end = line
        if line + 1 < last:
            end = end_line(lines, containers, cues, k, line, last, style, stage, closed=closed, outro=outro)
        spoken[k], ends[k] = speech, stop[end]
        if finals[end] in _SHUTS and (shut := _close(lines, speech, end)) < stop[end]:
            ends[k] = shut
            behind = stop[end] - len(lines.text[shut : stop[end]].lstrip())
            add_block(columns, behind, stop[end], APPARATUS)  # the markup behind what is said
        if end + 1 < limit:
            add_blocks(lines, containers, columns, end + 1, limit)
    if silent:
        kept = [k for k in range(len(cues)) if k not in silent]
        cues = Cues.of([cues.row(k) for k in kept])
        spoken, ends = [spoken[k] for k in kept], [ends[k] for k in kept]
    _fill(columns, cues, spoken, ends)
    add_margin(columns, margin)
    add_cuts(lines, containers, columns, margin)
    return Cut(columns, cues, tuple(silent.values()), extents, reasons, _times(lines, containers, cues, spoken))


_SHUTS: Final = ">*_'"  # markup, if it opened before what is said


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
