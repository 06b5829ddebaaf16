"""The evidence of shapes with labels and its weights, as a table, and what each shape is worth beforehand.

Owns what counts, how much, and why.  Must not know what is done with a score.
"""

from __future__ import annotations

import math
from typing import Final

import attrs

from turnseg._convention.rows import Row


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
    #: Share of cues whose head is a word for a field.
    fields: float
    #: Share of bodies that begin as an item of a list does.
    listed: float
    #: Share of cues that stand with a number.
    numbered: float


_MADE: Final = 0.2  # share of the lines: paragraphs of five lines are long ones


def _alternate(f: Family) -> float:
    """A text too short for parties to come back often is made of cues, and none is its neighbor's party's."""
    return min(1.0, f.whole / _MADE) * _short(f) * (f.cues > 1 and f.alternations >= f.cues - 1)


def _short(f: Family) -> float:
    """How short a text is: by degrees, or one cue less would make the others surer; at once where nobody is heard."""
    if f.speech < _HEARD:
        return float(f.cues < SHORT)
    return min(1.0, max(0.0, (LONG - f.cues) / (LONG - SHORT + 1)))


_HEARD: Final = 0.12  # share of bodies that ask, exclaim or address: with fewer hardly a word is spoken
_SPOKEN: Final = 0.05  # share of bodies that ask, exclaim or address: a program's messages hardly ever do
_ALL_LISTED: Final = 0.9  # share of the bodies
_POINTS: Final = 0.4  # share of bodies that ask, exclaim or say I or you
_ALL_FIELDS: Final = 0.9  # share of the cues: of two people, hardly both are called by such a word
SHORT: Final = 8  # cues: in a longer text parties come back, and that tells more
LONG: Final = 12  # cues: from here on it tells enough
FAMILY_EVIDENCE: Final[tuple[Row, ...]] = (
    Row("shape", 1.0, lambda f: f.prior, "how often this shape means speech, before anything is counted"),
    Row("interleaves", 0.3, lambda f: math.log2(1 + min(f.alternations, 15)), "parties follow each other"),
    Row("returns", 0.7, lambda f: math.log2(1 + min(f.returns, f.alternations, 15)), "and come back"),
    Row(
        "asks",
        1.8,
        lambda f: f.asks > 0.6 and f.alternations * 4 <= f.returns and f.returns > 1,
        "one party asks, the other is not marked",
    ),
    Row("asked", 2.5, lambda f: f.asked * (f.cues > 2), "what is marked answers questions that are not"),
    Row("answers", 1.5, lambda f: f.answers * _short(f), "in a short text, a question and its answer"),
    Row(
        "apart",
        1.0,
        lambda f: _alternate(f) * (min(f.strength, 3.0) - 1.0),
        "in a short text labels that need no company, each another party's than the one before",
    ),
    Row("several", 0.5, lambda f: _alternate(f) * (f.heads > 1), "two of them vouch for each other"),
    Row(
        "whole",
        2.0,
        lambda f: (
            max(0.0, min(f.whole, 1.0) - 0.4)
            * (f.returns > 0 and (f.speech > 0.2 or f.strength > 2.2 or f.solid > 0.8))
        ),
        "the document is made of it",
    ),
    Row(
        "mute",
        -2.5,
        lambda f: f.speech < _HEARD and f.strength < 4.0 and (f.cues >= SHORT or (f.cues > 3 and f.clocked > 0.5)),
        "hardly a word of it is spoken",
    ),
    Row(
        "clocked",
        2.5,
        lambda f: f.clocked * (1.0 if f.speech > _SPOKEN else 0.6),
        "clocks stand on its lines; but programs write logs as well, which say neither I nor you and ask nothing",
    ),
    Row(
        "minor",
        -0.8,
        lambda f: (1 - f.shared) * min(5.0, math.log2(max(1.0, f.largest))),
        "another shape explains far more lines",
    ),
    Row("strength", 0.7, lambda f: max(0.0, min(f.strength, 4.0)), "its heads are labels on their own account"),
    Row("speech", 2.5, lambda f: (f.speech - 0.3) * f.cues / (f.cues + 3), "the words after it are spoken"),
    Row(
        "solid",
        2.0,
        lambda f: (f.solid - 0.6) * (1 - f.clocked) * f.cues / (f.cues + 3),
        "the words after it are sentences",
    ),
    Row("data", -3.0, lambda f: f.data, "the words after it are values"),
    Row("share", 3.0, lambda f: min(0.0, f.share - 0.6), "most lines of its form are of its heads"),
    Row("fields", -6.0, lambda f: f.fields > _ALL_FIELDS, "`Problem:`, `Solution:`: each label is a word for a field"),
    Row(
        "lists",
        -3.0,
        lambda f: f.listed > _ALL_LISTED and f.speech < _POINTS,
        "headings stand over lists; what minutes list under a name was spoken, and not all of it is listed",
    ),
    Row("places", -4.0, lambda f: f.numbered * (f.returns == 0), "a numbered list: none of its heads comes back"),
    Row("cyclic", -3.0, lambda f: f.cyclic, "records repeat their fields in order"),
    Row(
        "rival",
        -0.8,
        lambda f: (1 - max(f.shared, f.partner)) * min(f.rival, 8.0),
        "another shape has the document already",
    ),
    Row("partner", 1.5, lambda f: f.partner, "it answers a party that would else talk to itself"),
)
FAMILY_BASE: Final = -2.0  # most signs that a text has are of its prose, and none of them its custom

#: What a shape is worth before anything is counted, in log-odds.
_PRIOR: Final = {
    "colon": 0.0,
    "period": -0.8,
    "name": -0.8,
    "name c": 1.5,
    "mid_dash": -0.8,
    "voice": 6.0,
    "token": 4.0,
    "marked": -1.2,
}
#: Signs that transcripts use and prose does not.
_SIGN_PRIOR: Final = {
    "marked c": 1.5,
    "marked n": 1.5,
    "marked 「": 0.5,
    "marked <>": 1.0,
    "marked >": 0.3,
    "marked ○": 2.5,  # the circle of East Asian minutes opens nothing else
    "marked tab": 0.3,
    "marked gap": 0.0,
    "marked clock": -6.0,  # listings print what is on in capitals behind the hour: only talk makes up for it
    "mid_dash .-": 0.5,
    "mid_dash :—": 0.5,
    "mid_dash .—": 0.3,
}


def prior(family: str) -> float:
    return _SIGN_PRIOR.get(family, _PRIOR.get(family, _PRIOR[family.partition(" ")[0]]))
