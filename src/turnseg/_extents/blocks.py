"""What stands between turns, and what in them is no speech: blocks, and cuts.

Owns the kinds of blocks, and how lines of one kind become one.  Must not know where a turn ends, nor whose it is.
"""

from __future__ import annotations

from array import array
from bisect import bisect
from itertools import compress
from typing import Final

from turnseg import _regex as regex
from turnseg._containers import INSIDE, PLAIN, STAGE, Containers, is_tail
from turnseg._lexicon import NEVER
from turnseg._lines import Lines
from turnseg._model import BLOCK_KINDS, PART_KINDS, Columns
from turnseg._patterns import CLOSERS, ENDS

HEADING_LENGTH: Final = 150  # characters: two lines of print; what is longer is a paragraph that lost its period
NARRATION, HEADING, APPARATUS = (BLOCK_KINDS.index(kind) for kind in ("narration", "heading", "apparatus"))
ASIDE, PART_APPARATUS = (PART_KINDS.index(kind) for kind in ("aside", "apparatus"))


def _is_heading(ink: str) -> bool:
    """A line of its own without a sentence-final mark, or marked as a heading."""
    if ink.startswith("#"):
        return True
    if len(ink) > HEADING_LENGTH:
        return False
    bare = ink.rstrip(CLOSERS)
    return not bare or bare[-1] not in ENDS + "," or (bare.isupper() and len(bare) > 2)


def _kind(lines: Lines, containers: Containers, n: int) -> int:
    ink = lines.ink[n]
    if containers.kind[n] != PLAIN or is_tail(ink):
        return APPARATUS
    return HEADING if _is_heading(ink) else NARRATION


def add_margin(columns: Columns, margin: list[tuple[int, int]]) -> None:
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


def add_cuts(lines: Lines, containers: Containers, columns: Columns, margin: list[tuple[int, int]]) -> None:
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
        and _is_heading(ink[0])
        and lines.blanks[1] > 0
        and _is_heading(ink[1])
        and len(ink[1]) > len(ink[0])
    )


def add_block(columns: Columns, start: int, stop: int, kind: int) -> None:
    """One block behind all others."""
    columns.block_start.append(start)
    columns.block_end.append(stop)
    columns.block_kind.append(kind)


def add_blocks(lines: Lines, containers: Containers, columns: Columns, begin: int, limit: int) -> None:
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
        add_block(columns, lines.first[n], lines.stop[n], kind)
        before = kind
