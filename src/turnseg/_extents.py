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
from turnseg._groups import person_words
from turnseg._lexicon import TAILS
from turnseg._lines import Lines
from turnseg._model import Columns, Doubt, Reason
from turnseg._patterns import CLOSERS, ENDS, stamp
from turnseg._shapes import Candidates

_HEADING_LENGTH: Final = 150
_HEADING_BELOW: Final = 70  # a heading between turns is shorter than most last sentences that lost their period
_CLOCKED_LINE_RE: Final = regex.compile(rf"[\[(<]?{stamp}")
_TAIL_MARKUP_RE: Final = regex.compile(r"(?:</\w+>|<\|[^|<>]*\|>|[ \t])+$")
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
    #: Its mark is one of questions (a heading, bold, a number), not of turns.
    marked: bool = False
    #: `question` or `answer` where only its place says which side it is.
    role: str = ""


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


# Smoothing: with no loose paragraph at all, unlabelled text is taken to be half as personal as speech after labels
# (parliaments and interviews: open), a quarter as personal after bare dashes (fiction: closed).
_PRIOR_WORDS: Final = 20
_LABELLED_PRIOR, _DASH_PRIOR = 0.5, 0.25
_OPEN_FROM: Final = 0.33


def choose_extents(lines: Lines, containers: Containers, cues: list[Cue]) -> tuple[str, tuple[Reason, ...]]:
    """Open or closed: do the paragraphs after each turn's first talk as the turns do?

    Speech says I and you about as often in its tenth paragraph as in its first; narration hardly does.  The ratio of the
    two densities needs no list to be complete, only that it misses alike in both.
    """
    said, loose = [0, 0], [0, 0]
    again = gaps = paragraphs = led = labelled = 0
    for cue, after in zip(cues, cues[1:], strict=False):
        begin = cue.line if cue.speech >= 0 else cue.line + 1
        found = person_words(lines.text[max(cue.speech, lines.first[begin]) : lines.stop[begin]])
        said = [said[0] + found[0], said[1] + found[1]]
        labelled += cue.labelled
        between = [
            n for n in range(begin + 1, after.line)
            if containers.kind[n] == PLAIN and (lines.blanks[n] or not (cue.labelled or lines.wrapped)) and not lines.ink[n].startswith("#")
        ]
        if between:
            gaps += 1
            again += cue.head >= 0 and cue.head == after.head
            paragraphs += len(between)
            led += sum(lines.ink[n][-1] in ":," for n in between)
        for n in between[:6]:
            found = person_words(lines.ink[n])
            loose = [loose[0] + found[0], loose[1] + found[1]]
    spoken = max(0.01, said[0] / max(1, said[1]))
    prior = _LABELLED_PRIOR if labelled > len(cues) / 2 else _DASH_PRIOR
    ratio = (loose[0] + prior * spoken * _PRIOR_WORDS) / (loose[1] + _PRIOR_WORDS) / spoken
    reasons = [Reason("person", round(4.0 * (min(ratio, 1.0) - _OPEN_FROM), 2))]
    if gaps:
        reasons += [
            Reason("again", round(-1.5 * max(0.0, again / gaps - 0.2), 2)),
            Reason("paragraphs", round(0.25 * min(4.0, paragraphs / gaps - 1.5), 2)),
            Reason("led", round(-1.5 * led / paragraphs, 2)),
        ]
    return ("open" if sum(reason.weight for reason in reasons) >= 0 else "closed"), tuple(reasons)


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
        end = _end_line(lines, containers, cue, line, limit, extents, last)
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
    """Past the last visible character of speech on the last line: closing markup is outside."""
    stop = lines.stop[end]
    begin = max(speech, lines.first[end])
    if lines.text[stop - 1] == ">" and (tail := _TAIL_MARKUP_RE.search(lines.text, begin, stop)) and tail.start() > begin:
        stop = tail.start()
    mark = lines.text[stop - 1]
    if mark in "*_":
        bare = len(lines.text[begin:stop].rstrip(mark)) + begin
        if bare > begin and mark not in lines.text[speech:bare]:
            stop = bare
    return stop


def _end_line(lines: Lines, containers: Containers, cue: Cue, first: int, limit: int, extents: str, last: bool) -> int:
    """The last line of speech of a turn whose speech begins on line `first`."""
    loose = not cue.labelled and not lines.wrapped
    clocked = cue.labelled and _CLOCKED_LINE_RE.match(lines.text, cue.start, cue.start + 40) is not None
    end = first
    n = first + 1
    while n < limit:
        kind = containers.kind[n]
        if kind == PLAIN:
            if (lines.blanks[n] or loose) and extents == "closed":
                break
            if lines.blanks[n] and last and _leaves(lines, containers, n, limit):
                break
            if clocked and _CLOCKED_LINE_RE.match(lines.ink[n]):
                break
            if is_tail(lines.ink[n]) and last:
                break
            end = n
        elif extents == "closed" and lines.blanks[n]:
            break
        n += 1
    while end > first and lines.blanks[end] and _is_heading_below(lines, end):
        end = max((m for m in range(first, end) if containers.kind[m] == PLAIN), default=first)
    return end


def _is_heading_below(lines: Lines, n: int) -> bool:
    """The last paragraph before the next cue is one short line that ends no sentence: it heads what follows."""
    ink = lines.ink[n]
    if n + 1 < len(lines) and not lines.blanks[n + 1]:
        return False
    return ink.startswith("#") or (len(ink) <= _HEADING_BELOW and ink.rstrip(CLOSERS)[-1:] not in ENDS + ",-—–" and not ink[0].islower())


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
