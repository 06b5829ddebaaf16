"""Turns without a speaker in an exchange of two.

Owns these doubts, and what kept a turn from having a speaker.  Must not know how speakers were found.

How it decides.  Two parties take turns around a few turns that are nobody's: a reader goes on counting.  What stopped
turnseg is named: something is told in between, or a third party has a word near by.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final

from turnseg._model import BLOCK_KINDS, Doubt, Remedy, Transcript
from turnseg._review.case import Case

_NARRATION: Final = BLOCK_KINDS.index("narration")
_RUN: Final = 6  # turns: in a longer stretch nobody can count on without a mistake
_AROUND: Final = 3  # named turns around, at least, and to each side, at most: two parties and a return
_NEAR: Final = 6  # turns to each side in which a third party is in the way
_UNSURE: Final = 0.5  # that a name is missing is certain, that one could be given is as likely as not


def unnamed(case: Case) -> Iterator[Doubt]:
    """Runs of a few turns without a speaker, around which two parties take turns."""
    columns = case.found.columns
    who = columns.speaker
    for begin, end in _runs(case.found):
        before = takewhile(lambda n: who[n] >= 0, range(begin - 1, max(-1, begin - 1 - _AROUND), -1))
        behind = takewhile(lambda n: who[n] >= 0, range(end, min(len(who), end + _AROUND)))
        around = [*reversed([*before]), *behind]
        parties = {who[n] for n in around}
        # Counting on, each of the two has every second turn.
        in_turn = all((who[n] == who[m]) == ((m - n) % 2 == 0) for n, m in pairwise(around))
        if end - begin > _RUN or len(around) < _AROUND or len(parties) != 2 or not in_turn:
            continue
        where = next((n for n in range(begin, end) if told_before(case.found, n)), begin)
        yield Doubt(
            columns.start[begin],
            columns.end[end - 1],
            "unnamed_turn",
            f"turn {begin} has no speaker, though two take turns around it: {why_unnamed(case.found, where)}",
            remedies=tuple(_remedies(case, begin, end, parties)),
            turns=end - begin,
            unsure=_UNSURE,
        )


def _runs(found: Transcript) -> Iterator[tuple[int, int]]:
    """First turn and past the last of each run of turns that are nobody's."""
    begin = -1
    for n, who in enumerate([*found.columns.speaker, 0]):
        if who < 0:
            begin = n if begin < 0 else begin
        elif begin >= 0:
            yield begin, n
            begin = -1


def told_before(found: Transcript, n: int) -> bool:
    """Narration stands between a turn and the one before."""
    columns = found.columns
    kinds = zip(columns.block_start, columns.block_kind, strict=True)
    told = [start for start, kind in kinds if kind == _NARRATION]
    return n > 0 and bisect_left(told, columns.start[n]) > bisect_left(told, columns.start[n - 1])


def third_parties(found: Transcript, n: int, parties: set[int]) -> set[int]:
    """Who else has a label near a turn."""
    columns = found.columns
    near = range(max(0, n - _NEAR), min(len(columns.start), n + _NEAR + 1))
    return {columns.speaker[m] for m in near if columns.label_start[m] >= 0} - parties - {-1}


def why_unnamed(found: Transcript, n: int) -> str:
    """What kept a turn from having a speaker."""
    columns = found.columns
    near = [columns.speaker[m] for m in range(max(0, n - _NEAR), min(len(columns.start), n + _NEAR + 1))]
    people = [str(found.speakers[party]) for party in dict.fromkeys(near) if party >= 0]
    if told_before(found, n):
        return "narration stands above it, and whoever it tells of may speak"
    if len(people) > 2:
        return f"near it speak {', '.join(people[:-1])} and {people[-1]}, and it could be any of them"
    if not n or columns.speaker[n - 1] < 0:
        return "nobody is known to speak before it"
    return "its words and its place do not tell whose turn it is"


def _remedies(case: Case, begin: int, end: int, parties: set[int]) -> Iterator[Remedy]:
    """What takes the one thing away that stands in the way; where there are two, no one argument does."""
    found = case.found
    told = any(told_before(found, n) for n in range(begin, end))
    others = third_parties(found, begin, parties)
    if told and not others and found.convention.labels and found.convention.extents == "closed":
        yield Remedy(answer="what stands above it is no narration, but speech", extents="open")
    if len(others) == 1 and not told:
        who = found.speakers[others.pop()]
        yield Remedy(answer=f"“{who}” names nobody", not_labels=case.refusing(*who.labels))
