"""The evidence and its weights, as tables: of heads, and of shapes with labels.

Owns what counts, how much, and why.  Must not know what is done with a score.

Scores are log-odds, summed; weights are round numbers with their reason beside them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

import attrs

from turnseg._convention.plain import DASH_EVIDENCE, QUESTION_EVIDENCE
from turnseg._convention.rows import Row
from turnseg._groups import Group
from turnseg._heads import CAPS, CODE, INITIAL, LOWER, MIXED, NAMED, REMEMBERED, TITLE, UNCASED, Head
from turnseg._lexicon import GROUPS
from turnseg._model import Reason

#: In log-odds: labels are written as names are; a sentence begins with one capital and goes on small.
_FORM_WORTH: Final = {
    CAPS: 1.0,
    TITLE: 0.8,
    NAMED: 0.2,
    UNCASED: 0.6,
    INITIAL: 0.5,
    CODE: 0.3,
    MIXED: -0.8,
    LOWER: -1.4,
}

_OFTEN: Final = 3  # different bodies: initials that stand before so many are somebody's
_NAMED: Final = 4  # words: where nothing is capitalized, only the length tells a name from a sentence
_PROGRAMS: Final = ("voice", "token")
_OFFICE: Final = 2  # words behind a comma: where nothing is capitalized, more of them are a clause
_STAGED: Final = 3  # words: `(female #1)`, `[Ana Maria Lopez]`
_POINTS: Final = 0.4  # share of first points that ask, exclaim or say I or you
#: How a head is written: of its family and anatomy alone, so it is measured once, however often the head comes.
FORM_EVIDENCE: Final[tuple[Row, ...]] = (
    Row("form", 1.0, lambda _, h: _FORM_WORTH[h.form], "names and offices are capitalized; sentences are not"),
    Row(
        "sentence",
        -2.5,
        lambda family, h: (
            is_loose(family)
            and not h.honorific
            and "c" not in h.prefix
            and ((h.form in (MIXED, LOWER) and h.words > 1) or (h.form == UNCASED and h.words > _NAMED and not h.role))
        ),
        "a sentence ends in a period, and dashes stand in it",
    ),
    Row("role", 1.2, lambda _, h: h.role, "a word for a party of a conversation"),
    Row("honorific", 1.2, lambda _, h: h.honorific, "a title announces a person"),
    Row(
        "extras",
        0.5,
        lambda family, h: h.extras and (not is_loose(family) or h.form == CAPS or h.honorific),
        "a role or party behind the name",
    ),
    Row(
        "clause",
        -1.5,
        lambda family, h: (
            h.comma
            and (
                h.form in (MIXED, LOWER)
                or (is_loose(family) and (h.vocative or h.words == 1 or (h.form == UNCASED and h.tail > _OFFICE)))
            )
            and h.form != CAPS
            and not h.honorific
        ),
        "sentences have commas",
    ),
    Row(
        "personal",
        -3.0,
        lambda _, h: h.personal * (2 if h.comma and h.form != CAPS else 1),
        "somebody speaks in it already; a title before a comma is then who is spoken to",
    ),
    Row(
        "nick",
        1.0,
        lambda family, h: h.form == LOWER and h.words == 1 and (not is_loose(family) or "c" in h.prefix),
        "chats have nicks in lower case",
    ),
    Row(
        "wordy",
        -0.8,
        lambda _, h: max(0, h.words - 4) * (0.3 if h.role or h.honorific or h.extras else 1),
        "names have few words",
    ),
    Row(
        "unbroken",
        -0.4,
        lambda _, h: max(0, h.length - 6) * (h.form == UNCASED and h.words == 1 and not h.role),
        "names have few signs in scripts without blanks",
    ),
    Row(
        "staged",
        -2.5,
        lambda family, h: (
            family == "name"
            and "[" in h.prefix
            and not h.role
            and (h.words > _STAGED or (h.words > 1 and h.form in (NAMED, MIXED, LOWER)))
        ),
        "a line in brackets says what happens; it names who speaks in a word or three",
    ),
    Row(
        "program",
        1.5,
        lambda family, h: family in _PROGRAMS,
        "only programs write this, and only to say who speaks",
    ),
    Row("clock", 1.2, lambda _, h: "c" in h.prefix, "a clock stands with it"),
    Row("markup", 0.5, lambda _, h: "m" in h.prefix, "it is set off by emphasis"),
)
#: What it does in the document.
HEAD_EVIDENCE: Final[tuple[Row, ...]] = (
    Row(
        "once",
        -1.2,
        lambda g, h: (
            len(g.members) == 1 and is_loose(g.family) and "c" not in h.prefix and not (h.form == CAPS and h.extras)
        ),
        "signs of prose need recurrence, but prose has no clock and is not in capitals with an office behind",
    ),
    Row(
        "never",
        -3.0,
        lambda g, h: h.never and not (h.form == INITIAL and g.bodies >= _OFTEN and g.look.solid > 0),
        "heads of notes, fields and sentences; but initials that speak again and again are a person's",
    ),
    Row(
        "fact",
        -1.5,
        lambda g, h: (
            h.role
            and h.key not in GROUPS
            and g.family == "colon"
            and len(g.members) == 1
            and not (g.look.solid or g.look.speech or g.look.lower)
        ),
        "above a talk roles are filled: `Interviewer: Ann Lee`",
    ),
    Row(
        "saying",
        2.5,
        lambda g, h: h.saying and len(g.members) > 1 and max(g.speech) < 0 and g.look.quoted < 1,
        "a line that only says who said what follows, again and again, as pages of chats have it",
    ),
    Row("kin", 1.0, lambda g, h: g.kin != h.key, "it shortens a fuller label"),
    Row(
        "recurs",
        1.3,
        lambda g, h: min(math.log2(g.bodies), 2.5) if g.bodies > 1 else 0,
        "the same head before different words",
    ),
    Row(
        "rubric",
        -2.0,
        lambda g, h: (len(g.members) > 1 and g.bodies <= 1) * (0.4 if h.extras or h.role or h.honorific else 1.0),
        "the same head before the same words; but members agree in one formula again and again",
    ),
    Row("speech", 1.2, lambda g, h: g.look.speech, "its words ask, exclaim or address"),
    Row("solid", 0.6, lambda g, h: g.look.solid - 0.5, "its words are sentences"),
    Row("data", -2.0, lambda g, h: g.look.data, "its words are values"),
    Row(
        "lower",
        -1.5,
        lambda g, h: (
            g.look.lower
            * (h.form != LOWER and "c" not in h.prefix)
            * (1.5 if len(g.members) == 1 and g.family not in _PROGRAMS else 1.0)
        ),
        "its words go on in lower case; where it stands once, nothing makes up for that",
    ),
    Row(
        "list",
        -3.0,
        lambda g, h: (
            g.look.listed * g.family.startswith("name") * (0.3 if "m" in h.prefix and g.look.speech >= _POINTS else 1)
        ),
        "a heading stands over a list; minutes print in bold whose points follow, and points that were made are spoken",
    ),
    Row("broken", -2.0, lambda g, h: g.broken * ("c" not in h.prefix), "it stands in the middle of a sentence"),
    Row(
        "item",
        -1.0,
        lambda g, h: "i" in h.prefix and len(g.members) == 1,
        "each item of a list stands there once",
    ),
)


def is_loose(family: str) -> bool:
    """The delimiter is one that ordinary prose uses all the time."""
    return family.startswith(("period", "mid_dash", "marked gap", "name"))


_BASE: Final = -1.0  # most heads before a colon are no labels


NAMED_BY_CALLER: Final = 2.0  # the caller expects this name: nearly enough for a label of a sound shape


def weigh_head(group: Group, head: Head) -> float:
    worth = [FORM_EVIDENCE[n].weight * measure for n, measure in _written(group.family, head)]
    worth += [row.weight * row.measure(group, head) for row in HEAD_EVIDENCE]
    return _BASE + math.fsum(worth)


@lru_cache(REMEMBERED)
def _written(family: str, head: Head) -> tuple[tuple[int, float], ...]:
    """What the rows of `FORM_EVIDENCE` measure, by their number, where that is not nothing."""
    measures = (row.measure(family, head) for row in FORM_EVIDENCE)
    return tuple((n, measure) for n, measure in enumerate(measures) if measure)


def head_reasons(group: Group, head: Head) -> tuple[Reason, ...]:
    """The rows that counted for or against a head."""
    return reasons(FORM_EVIDENCE, group.family, head) + reasons(HEAD_EVIDENCE, group, head)


def reasons(table: Iterable[Row], *facts: Any) -> tuple[Reason, ...]:  # noqa: ANN401  (whatever the table measures)
    """The rows of a table that counted."""
    weights = ((row.name, round(row.weight * row.measure(*facts), 2)) for row in table)
    return tuple(Reason(name, weight) for name, weight in weights if weight)


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
    #: Share of cues that stand with a number.
    numbered: float


_MADE: Final = 0.2  # share of the lines: paragraphs of five lines are long ones


def _alternate(f: Family) -> float:
    """A text too short for parties to come back often is made of cues, and none is its neighbor's party's."""
    return min(1.0, f.whole / _MADE) * (1 < f.cues < SHORT and f.alternations >= f.cues - 1)


_ALL_FIELDS: Final = 0.9  # share of the cues: of two people, hardly both are called by such a word
_SPOKEN: Final = 0.05  # share of bodies that ask, exclaim or address: a program's messages hardly ever do
SHORT: Final = 8  # cues: in a longer text parties come back, and that tells more
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
    Row("answers", 1.5, lambda f: f.answers * (f.cues < SHORT), "in a short text, a question and its answer"),
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
        lambda f: f.speech < 0.12 and f.strength < 4.0 and (f.cues >= SHORT or (f.cues > 3 and f.clocked > 0.5)),
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
    "marked <>": 1.0,
    "marked >": 0.3,
    "marked ○": 2.5,  # the circle of East Asian minutes opens nothing else
    "marked tab": 0.3,
    "marked gap": 0.0,
    "mid_dash .-": 0.5,
    "mid_dash :—": 0.5,
    "mid_dash .—": 0.3,
}


def prior(family: str) -> float:
    return _SIGN_PRIOR.get(family, _PRIOR.get(family, _PRIOR[family.partition(" ")[0]]))


# By name, since what is pickled must not hold the rows.
TABLES: Final = {"family": FAMILY_EVIDENCE, "dash": DASH_EVIDENCE, "question": QUESTION_EVIDENCE}
