"""The evidence of cues without labels and its weights, as tables: of dashes, and of marked questions.

Owns what counts, how much, and why.  Must not know what is done with a score.
"""

from __future__ import annotations

import math
from typing import Final

import attrs

from turnseg._convention.rows import Row
from turnseg._groups import Bodies


@attrs.frozen
class Plain:
    """What the cues of a family without labels do together."""

    look: Bodies
    count: int
    #: Share of neighboring cues that are at most one paragraph apart.
    near: float
    #: Share that stands in an announced or punctuated list.
    listed: float
    #: Share in runs of two or more that stand under a colon.
    announced: float
    #: Share followed by exactly unmarked text, not by another cue.
    answered: float
    #: Share under a line that stands wholly in brackets, where labels have been found.
    resumes: float
    #: Share with a labeled cue or a sister on the line above.
    among: float
    #: Share with a labeled cue on the next line.
    led_to: float
    #: Share right below a line that asks and is none of them.
    asked: float
    #: Labels have been found, and how many times more there are of them.
    labelled: bool
    largest: float
    sign: str
    #: Every cue stands before the same words.
    same: bool


_ALL: Final = 0.8  # a question or two may have lost its mark
_TALK: Final = 3  # lines: verse and prose have two dashes anywhere


def _borne_out(share: float, f: Plain) -> float:
    """What speaks for dashes, less where there are only two, and no labeled turns among which they stand."""
    return share if f.labelled or share < 0 else share * min(1.0, f.count / _TALK)


DASH_EVIDENCE: Final[tuple[Row, ...]] = (
    Row(
        "questions",
        5.0,
        lambda f: _borne_out(min(f.look.question, 0.4), f),
        "people ask; lists do not, and one question of two lines is an accident",
    ),
    Row("speech", 2.0, lambda f: _borne_out(f.look.speech - 0.3, f), "the words are spoken"),
    Row(
        "solid",
        3.0,
        lambda f: (f.look.solid - 0.8) * (f.sign != ">>"),
        "the words are sentences; those of a caption are cut short by its width",
    ),
    Row("near", 0.5, lambda f: f.near, "speeches answer each other"),
    Row("count", 0.4, lambda f: min(2.5, math.log2(f.count)), "there are many"),
    Row("rubric", -4.0, lambda f: f.same, "the same words again are a form's, not somebody's"),
    Row("list", -3.0, lambda f: f.listed, "items end in semicolons, or a colon announced them"),
    Row("hyphen", -0.8, lambda f: f.sign == "-", "the mark of lists"),
    Row("announced", -1.5, lambda f: f.announced * (f.sign == "-"), "a colon stands above their run"),
    Row("long dash", 0.5, lambda f: f.sign[:1] in "—―─", "a mark of speech, hardly ever of lists"),
    Row("doubled", 1.5, lambda f: f.sign in ("――", "──", "——", ">>"), "a mark of nothing but speech"),
    Row("among", 1.2, lambda f: f.among * (f.labelled and f.sign != "-"), "labeled turns stand right beside them"),
    Row(
        "asked",
        1.2,
        lambda f: f.asked * (f.sign != "-" or (f.asked > _ALL and f.count > 2)),
        "a question stands above, and nothing else answers it; over items of a list it stands once",
    ),
    Row("resumes", -2.5, lambda f: f.resumes, "a speech goes on behind a heckle or a note"),
    Row("minor", -0.6, lambda f: min(5.0, math.log2(max(1.0, f.largest))), "labels explain far more lines"),
)
DASH_BASE: Final = -1.0  # most dashes at the head of a line are of lists
QUESTION_EVIDENCE: Final[tuple[Row, ...]] = (
    Row("questions", 6.0, lambda f: min(0.35, f.look.question - 0.55), "what is marked is asked"),
    Row("answered", 3.0, lambda f: f.answered - 0.7, "unmarked text follows each"),
    Row("count", 0.8, lambda f: min(3.0, math.log2(f.count)) - 1, "there are many"),
    Row("labels", -4.0, lambda f: f.labelled * (1 - min(1.0, 1.4 * f.led_to)), "labels say who speaks"),
)
QUESTION_BASE: Final = -1.0  # most lines in bold, or behind a number, are headings or items
