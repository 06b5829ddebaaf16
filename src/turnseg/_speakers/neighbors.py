"""Neighbors: which voices stand side by side in a document.

Owns the order of voices.  Must not know names or texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_REPLIES: Final = 2  # times that one of two labels follows the other at once: once may be a new paragraph
_OFTEN: Final = 10  # turns of the rarer label, one of which is such a reply: in a long text two replies are accidents


class Neighbors:
    """The voices of a document's turns in their order, -1 for turns without a label."""

    def __init__(self, turns: Sequence[int]) -> None:
        self.turns = turns
        self.counts = Counter(turns)
        self._pairs: Counter[tuple[int, int]] | None = None

    def converse(self, one: int, other: int) -> bool:
        """Two voices answer one another: then they are two people, whatever they are called."""
        if self._pairs is None:
            self._pairs = Counter(pairwise(self.turns))
        replies = self._pairs[one, other] + self._pairs[other, one]
        return replies >= _REPLIES and replies * _OFTEN >= min(self.counts[one], self.counts[other])

    def stands_in(self, one: int, other: int) -> bool:
        """Wherever the one stands, one neighbor stands on both sides of it, and the other beyond both."""
        turns = self.turns
        return all(
            2 <= n < len(turns) - 2 and turns[n - 1] == turns[n + 1] >= 0 and turns[n - 2] == turns[n + 2] == other
            for n, voice in enumerate(turns)
            if voice == one
        )
