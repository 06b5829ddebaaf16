"""The evidence of heads and its weights, as tables; and all tables by name.

Owns what counts, how much, and why.  Must not know what is done with a score.

Scores are log-odds, summed; weights are round numbers with their reason beside them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from turnseg._convention.family import FAMILY_EVIDENCE
from turnseg._convention.plain import DASH_EVIDENCE, QUESTION_EVIDENCE
from turnseg._convention.rows import Row
from turnseg._forms import CAPS, CODE, INITIAL, LOWER, MIXED, NAMED, TITLE, UNCASED
from turnseg._groups import Group
from turnseg._heads import REMEMBERED, SENTENCE, Head
from turnseg._lexicon import GROUPS, OFFICE_ARTICLES
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
_CALLED: Final = 3  # words, article included: `La vieille dame`


def _is_office(head: Head) -> bool:
    """An article and a small word or two: an office, perhaps, since no list has all of them."""
    return 1 < head.words <= _CALLED and not head.comma and head.key.split()[0] in OFFICE_ARTICLES


#: How a head is written: of its family and anatomy alone, so it is measured once, however often the head comes.
FORM_EVIDENCE: Final[tuple[Row, ...]] = (
    Row(
        "form",
        1.0,
        lambda _, h: _FORM_WORTH[NAMED if h.form == LOWER and _is_office(h) else h.form],
        "names and offices are capitalized; sentences are not",
    ),
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
            (len(g.members) == 1 and is_loose(g.family) and "c" not in h.prefix and not (h.form == CAPS and h.extras))
            * (2 if h.form == UNCASED and g.family.startswith("period") else 1)
        ),
        "signs of prose need recurrence, but prose has no clock and is not in capitals with an office behind; where"
        " nothing is, short sentences look like names",
    ),
    Row(
        "never",
        -3.0,
        lambda g, h: h.never and not (h.form == INITIAL and g.bodies >= _OFTEN and g.look.solid > 0),
        "heads of notes, fields and sentences; but initials that speak again and again are a person's",
    ),
    Row(
        "fact",
        -2.5,
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
            * (1.0 + (h.form == MIXED and h.words > 1 and not h.saying))
            * (1.5 if len(g.members) == 1 and g.family not in _PROGRAMS else 1.0)
        ),
        "its words go on in lower case, as a sentence does; where it stands once, nothing makes up for that",
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


DECLARED: Final = 1.0  # the text lists it among those present: half of a caller's word, since lists are of things too
NAMED_BY_CALLER: Final = 2.0  # the caller expects this name: nearly enough for a label of a sound shape


_REFUSED: Final = -9.0  # log-odds of what need not be weighed


def weigh_head(group: Group, head: Head) -> float:
    if head is SENTENCE:
        return _REFUSED
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
    weights = ((row, round(row.weight * row.measure(*facts), 2)) for row in table)
    return tuple(Reason(row.name, weight, row.reason) for row, weight in weights if weight)


# By name, since what is pickled must not hold the rows.
TABLES: Final = {"family": FAMILY_EVIDENCE, "dash": DASH_EVIDENCE, "question": QUESTION_EVIDENCE}
