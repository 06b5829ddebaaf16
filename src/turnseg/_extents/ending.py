"""Where one turn ends: its last line of speech.

Owns this line, by the regime of the document and by what a page or a stage sets behind what is said.  Must not know
whose turn it is, nor what becomes of the lines behind it.
"""

from __future__ import annotations

from typing import Final

from turnseg import _regex as regex
from turnseg._containers import INSIDE, PLAIN, STAGE, Containers
from turnseg._convention import Cues
from turnseg._extents.direction import Stage, is_direction, is_spoken
from turnseg._extents.inset import Style, is_inset, scene_above
from turnseg._extents.outro import find_outro
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, DASHES, ENDS, stamp

_CLOCKED_LINE_RE: Final = regex.compile(rf"[\[(<]?{stamp}")
# The minutes' own remark behind a turn, as parliaments of Latin America print it: `-Applause.`
_NOTE_RE: Final = regex.compile(rf"[{DASHES}]\p{{Lu}}[^.!?]{{2,60}}\.")


def end_line(
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
    outro: bool,
) -> int:
    """The last line of speech of turn k, whose speech begins on line `first`."""
    kinds = containers.kind
    if limit == len(lines):
        limit = find_outro(lines, containers, cues, first, outro=outro)
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
