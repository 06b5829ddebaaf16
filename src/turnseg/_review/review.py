"""The review of one transcript, kept with it until somebody asks.

Owns what is kept for it, and the order of the doubts.  Must not know any single kind of doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from turnseg._extents import Silent
from turnseg._lines import Lines
from turnseg._model import Convention, Doubt, Explanation, Transcript, Turn
from turnseg._review.case import Case, printed_labels
from turnseg._review.grounds import explain
from turnseg._review.labels import refused, silent, weak
from turnseg._review.links import unmade
from turnseg._review.stretches import loose, spoken
from turnseg._review.unnamed import unnamed

_FINDERS: Final[tuple[Callable[[Case], Iterator[Doubt]], ...]] = (
    silent, refused, weak, unmade, unnamed, spoken, loose,
)  # fmt: skip
_WORTH: Final = 0.1  # turns that are wrong, on average: for less nobody need look


@attrs.frozen
class Review:
    """What is needed to answer for a transcript, none of it looked at before somebody asks."""

    silent: tuple[Silent, ...]
    #: As the court has them.
    labels: tuple[tuple[Any, ...], ...]
    tabulate: Callable[[str], tuple[Lines, object]]
    names: Mapping[str, str]
    given: Convention | None

    def doubts(self, found: Transcript) -> tuple[Doubt, ...]:
        """Where a person should look: first where the most turns would be wrong, on average, if nobody did."""
        case = self._case(found)
        doubts = [doubt for find in _FINDERS for doubt in find(case) if doubt.weight >= _WORTH]
        return tuple(sorted(doubts, key=lambda doubt: (-doubt.weight, doubt.start, doubt.kind)))

    def explain(self, found: Transcript, turn: Turn) -> Explanation:
        """Why a turn is as it is."""
        return explain(self._case(found), turn)

    def _case(self, found: Transcript) -> Case:
        lines, _ = self.tabulate(found.text)
        return Case(found, lines, printed_labels(self.labels, lines), self.names, self.given, self.silent)
