"""What the heads of one shape do together in a document.

Owns these measures, and what a short text is.  Must not know what any of them is worth.
"""

from __future__ import annotations

from typing import Final

import attrs

SHORT: Final = 8  # cues: in a longer text parties come back, and that tells more
LONG: Final = 12  # cues: from here on it tells enough
HEARD: Final = 0.12  # share of bodies that ask, exclaim or address: with fewer hardly a word is spoken
_MADE: Final = 0.2  # share of the lines: paragraphs of five lines are long ones


@attrs.frozen
class Family:
    """What the supported heads of a family do together, and with the strong heads of other families."""

    alternations: int
    cues: int
    #: Cues whose head had been seen before.
    returns: int
    #: Share of neighboring cues of two parties of which the first asks and the second does not.
    answers: float
    heads: int
    #: Share of the document's lines that are its cues (or the first lines of their speech).
    whole: float
    #: Share of the family's candidates that stand on supported heads.
    share: float
    strength: float
    speech: float
    asks: float
    solid: float
    data: float
    #: Three heads or more that follow each other in one fixed order: records, not talk.
    cyclic: float
    #: What the shape alone is worth.
    prior: float
    #: Log-odds of the stronger family that has the document already, and whether labels are shared with it.
    rival: float
    shared: float
    #: Share of cues between two cues of one and the same other party.
    partner: float
    #: Share of cues that stand with a clock.
    clocked: float
    #: How many times more cues the largest open family has.
    largest: float
    #: Share of cues under a question that no label has.
    asked: float

    def shortness(self) -> float:
        """By degrees, or one cue less would make the others surer; at once where nobody is heard."""
        if self.speech < HEARD:
            return float(self.cues < SHORT)
        return min(1.0, max(0.0, (LONG - self.cues) / (LONG - SHORT + 1)))

    def alternation(self) -> float:
        """A text too short for parties to come back often is made of cues, and none is its neighbor's party's."""
        made = min(1.0, self.whole / _MADE)
        return made * self.shortness() * (self.cues > 1 and self.alternations >= self.cues - 1)
