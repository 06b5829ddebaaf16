"""Where turns end, and what stands between them.

Owns the regimes (open, closed, line, cue, split) and the kinds of blocks.  Must not know labels' scores or speakers; it
moves no start.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

import attrs
import regex

from turnseg._containers import CLOCK, FURNITURE, NUMBER, PLAIN, STAGE, TIMING, Containers
from turnseg._groups import has_person
from turnseg._lexicon import TAILS
from turnseg._lines import Lines
from turnseg._model import Columns, Doubt, Reason
from turnseg._patterns import CLOSERS, ENDS
from turnseg._shapes import Candidates

_HEADING_LENGTH: Final = 150
NARRATION, HEADING, APPARATUS = 1, 2, 3
_PAREN_RE: Final = regex.compile(r"[(\[（][^()\[\]（）\n]*[)\]）]")


@attrs.frozen
class Cue:
    """One kept candidate: where its turn starts, and where its speech would start (-1: later)."""

    line: int
    start: int
    speech: int
    label_start: int
    label_stop: int
    head: int
    confidence: int
    labelled: bool


@attrs.frozen
class Cut:
    """The turns and blocks of a document, as columns, with the cue each turn came from."""

    columns: Columns
    cues: list[Cue]
    doubts: tuple[Doubt, ...]
    extents: str
    reasons: tuple[Reason, ...]


def is_heading(ink: str) -> bool:
    """A line of its own without a sentence-final mark, or marked as a heading."""
    if ink.startswith("#"):
        return True
    if len(ink) > _HEADING_LENGTH:
        return False
    bare = ink.rstrip(CLOSERS)
    return not bare or bare[-1] not in ENDS + "," or (bare.isupper() and len(bare) > 2)


def is_tail(ink: str) -> bool:
    """A line of the page around the text: `Read more …`, a credit."""
    return len(ink) <= 90 and ink.casefold().startswith(TAILS)


def _kind(lines: Lines, containers: Containers, n: int) -> int:
    ink = lines.ink[n]
    if containers.kind[n] != PLAIN or is_tail(ink):
        return APPARATUS
    return HEADING if is_heading(ink) else NARRATION


def choose_extents(lines: Lines, containers: Containers, cues: list[Cue]) -> tuple[str, tuple[Reason, ...]]:
    """Open or closed, from the paragraphs after each labelled turn's first."""
    inside = person = again = gaps = 0
    for cue, after in zip(cues, cues[1:], strict=False):
        loose = [n for n in range(cue.line + 1, after.line) if lines.blanks[n] and containers.kind[n] == PLAIN]
        if cue.speech < 0:
            loose = loose[1:]
        if not loose:
            continue
        gaps += 1
        again += cue.head >= 0 and cue.head == after.head
        for n in loose[:6]:
            if len(lines.ink[n]) > 20:
                inside += 1
                person += has_person(lines.ink[n][:400])
    if inside < 3:
        return "open", (Reason("few", float(inside)),)
    score = 3.0 * (person / inside - 0.35) - 2.0 * (again / gaps - 0.3) + 0.5 * min(2.0, inside / gaps - 1)
    reasons = (Reason("person", round(person / inside, 2)), Reason("again", round(again / gaps, 2)), Reason("paragraphs", round(inside / gaps, 2)))
    return ("open" if score >= 0 else "closed"), reasons


def cut_turns(lines: Lines, containers: Containers, cues: list[Cue], given: str | None) -> Cut:
    """Ends of turns and blocks between them."""
    extents, reasons = (given, ()) if given else choose_extents(lines, containers, cues)
    columns = Columns()
    doubts: list[Doubt] = []
    turns: list[Cue] = []
    edge = cues[0].line if cues else len(lines)
    _blocks(lines, containers, columns, range(edge))
    for k, cue in enumerate(cues):
        limit = cues[k + 1].line if k + 1 < len(cues) else len(lines)
        last = k + 1 == len(cues)
        speech, line = cue.speech, cue.line
        if speech < 0:
            line = next((n for n in range(cue.line + 1, limit) if containers.kind[n] in (PLAIN, STAGE)), limit)
            speech = lines.first[line] if line < limit else -1
        if speech < 0:
            stop = lines.stop[cue.line]
            columns.block_start.append(cue.start)
            columns.block_end.append(stop)
            columns.block_kind.append(APPARATUS)
            doubts.append(Doubt(cue.start, stop, "empty_cue", "a label without speech: no turn was made of it"))
            _blocks(lines, containers, columns, range(cue.line + 1, limit))
            continue
        end = _end_line(lines, containers, line, limit, extents, last)
        turns.append(cue)
        columns.start.append(cue.start)
        columns.speech_start.append(speech)
        columns.end.append(_close(lines, speech, end))
        columns.label_start.append(cue.label_start)
        columns.label_stop.append(cue.label_stop)
        columns.confidence.append(cue.confidence)
        _cuts(lines, containers, columns, line, end, speech)
        _blocks(lines, containers, columns, range(end + 1, limit))
    return Cut(columns, turns, tuple(doubts), extents, reasons)


def _close(lines: Lines, speech: int, end: int) -> int:
    """Past the last visible character of speech on the last line."""
    return lines.stop[end]


def _end_line(lines: Lines, containers: Containers, first: int, limit: int, extents: str, last: bool) -> int:
    """The last line of speech of a turn whose speech begins on line `first`."""
    end = first
    n = first + 1
    while n < limit:
        kind = containers.kind[n]
        if kind == PLAIN:
            if lines.blanks[n] and (extents == "closed" or (last and _leaves(lines, containers, n, limit))):
                break
            if is_tail(lines.ink[n]) and last:
                break
            end = n
        elif extents == "closed" and lines.blanks[n]:
            break
        n += 1
    while end > first and lines.blanks[end] and _is_loose_heading(lines, end, limit):
        end = max((m for m in range(first, end) if containers.kind[m] == PLAIN), default=first)
    return end


def _is_loose_heading(lines: Lines, n: int, limit: int) -> bool:
    ink = lines.ink[n]
    return n + 1 >= limit and len(ink) <= 80 and ink[-1] not in ENDS + CLOSERS + ",-—–"


def _leaves(lines: Lines, containers: Containers, n: int, limit: int) -> bool:
    """After the last cue: the text has left the conversation."""
    return is_tail(lines.ink[n])


def _cuts(lines: Lines, containers: Containers, columns: Columns, first: int, end: int, speech: int) -> None:
    """Apparatus and bracketed asides inside a turn."""
    for n in range(first, end + 1):
        start = max(lines.first[n], speech)
        if n > first and containers.kind[n] != PLAIN:
            columns.cut_start.append(start)
            columns.cut_end.append(lines.stop[n])
            columns.cut_kind.append(2 if containers.kind[n] == STAGE else 3)
            continue
        if "(" in lines.ink[n] or "[" in lines.ink[n] or "（" in lines.ink[n]:
            for hit in _PAREN_RE.finditer(lines.text, start, lines.stop[n]):
                if hit.end() - hit.start() > 2:
                    columns.cut_start.append(hit.start())
                    columns.cut_end.append(hit.end())
                    columns.cut_kind.append(2)


def _blocks(lines: Lines, containers: Containers, columns: Columns, where: range) -> None:
    """Narration, headings and apparatus; lines of one paragraph and kind are one block."""
    before = 0
    for n in where:
        kind = _kind(lines, containers, n)
        if kind == HEADING and n + 1 < len(lines) and n + 1 in where and not lines.blanks[n + 1] and len(lines.ink[n]) > 50:
            kind = NARRATION  # a wrapped line of prose
        if kind == before == NARRATION and not lines.blanks[n]:
            columns.block_end[-1] = lines.stop[n]
            continue
        if before == NARRATION and kind == HEADING and not lines.blanks[n]:
            columns.block_end[-1] = lines.stop[n]
            continue
        columns.block_start.append(lines.first[n])
        columns.block_end.append(lines.stop[n])
        columns.block_kind.append(kind)
        before = kind
