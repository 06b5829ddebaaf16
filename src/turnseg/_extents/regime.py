"""Open or closed: whether paragraphs behind a turn's first are speech of the same turn.

Owns this choice, and its evidence as a table.  Must not know where any one turn ends.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from turnseg._containers import Containers
from turnseg._convention import Cues, Row
from turnseg._extents.direction import Stage
from turnseg._extents.gaps import Gaps, survey
from turnseg._groups import are_persons_unknown, person_words
from turnseg._lines import Lines
from turnseg._model import Reason

# Smoothing: with no loose paragraph at all, unlabeled text is taken to be half as personal as speech after labels
# (parliaments and interviews: open), a quarter as personal after bare dashes (fiction: closed).
_PRIOR_WORDS: Final = 20
_LABELLED_PRIOR, _DASH_PRIOR = 0.5, 0.25
_OPEN_FROM: Final = 0.33  # of how personal the turns are: an answer that describes is a third so
_ASKING: Final = 0.3  # share of the cues: half of them in an interview, less the prompts; a quarter in talk of a novel
_WITHIN: Final = 0.8  # share of the gaps: a story begins or ends behind one or two of them
# So many words of the gaps hold no I or you, while every twentieth word of the turns is one: a reporter looks on.
_TOLD, _SPOKEN = 40, 0.05
_EXCHANGE, _DASHED = 4, 6  # cues: two questions and two answers; where nobody is named, stories do begin so
_SEVERAL: Final = 3  # gaps: from one or two nobody can say how long they are


class Facts(NamedTuple):
    """What is weighed: the gaps, and how personal they and the turns are."""

    gaps: Gaps
    #: How many times as personal as the turns the gaps are.
    ratio: float
    #: Share of the turns' words that are of the first or second person.
    spoken: float
    #: Such words of the gaps, and all their words.
    told: tuple[int, int]


def _are_answers(f: Facts) -> bool:
    """Gaps stand between a question and the next one, and nobody looks on."""
    g = f.gaps
    if f.told[0] == 0 and f.told[1] >= _TOLD and f.spoken >= _SPOKEN:
        return False
    return g.within >= _WITHIN and g.cues >= (_EXCHANGE if g.by_label else _DASHED) and g.asking >= _ASKING


#: In log-odds, for open.  Persons decide where they are clearly many or few; the rest tips the scale, and only what a
#: document prints on purpose, quotation marks, colons and role tokens, can outweigh them.
EXTENTS_EVIDENCE: Final[tuple[Row, ...]] = (
    Row("person", 4.0, lambda f: min(f.ratio, 1.0) - _OPEN_FROM, "speech says I and you in every paragraph"),
    Row(
        "again",
        -1.5,
        lambda f: max(0.0, f.gaps.again - 0.2),
        "a speaker is named again behind narration, not in speech",
    ),
    Row(
        "paragraphs",
        0.25,
        lambda f: min(4.0, f.gaps.paragraphs - 1.5) * (f.gaps.gaps >= _SEVERAL and f.gaps.by_label),
        "speeches run over many paragraphs, narration between labels over one or two",
    ),
    Row(
        "one side",
        0.7,
        lambda f: f.gaps.one_side and f.gaps.again < 0.5,
        "one party alone has long answers; narration stands behind anybody's words",
    ),
    Row("answers", 1.0, _are_answers, "nobody tells a story between each question and the next one"),
    Row("names", -1.0, lambda f: f.gaps.naming, "narration tells what those do who have a label, and names them"),
    Row("notes", -1.5, lambda f: f.gaps.noted, "`Note: …` is the editor's"),
    Row("token", 3.0, lambda f: f.gaps.token, "the turns of a chat model leave no gaps"),
    Row("quoted", -3.0, lambda f: f.gaps.quoted, "speech is in quotation marks, and what follows it is not"),
    Row("stage", -1.0, lambda f: f.gaps.gaps > 0 and f.gaps.stage, "a play tells of its stage between what is said"),
    Row(
        "led",
        -1.5,
        lambda f: f.gaps.led * (1 if f.gaps.by_label else 2),
        "narration announces who speaks next, above a dash above all",
    ),
)

_PART: Final = 3  # a third of the sample is counted first, since counting words is most of the work
_CLEAR: Final = 1.2  # log-odds so far from even that the third will do: the rest of a sample hardly turns those
_MANY: Final = 24  # paragraphs: a third of fewer tells nothing


def choose_extents(
    lines: Lines, containers: Containers, cues: Cues, stage: Stage | None = None
) -> tuple[str, tuple[Reason, ...]]:
    """Open or closed, by whether the paragraphs after each turn's first talk as the turns do.

    Speech says I and you about as often in its tenth paragraph as in its first; narration hardly does.  The ratio of
    the two densities needs no list to be complete, only that it misses alike in both.
    """
    if "answer" in cues.role and any(
        role == "answer" and head is None for role, head in zip(cues.role, cues.head, strict=True)
    ):
        return "split", (Reason("unmarked answers", 1.0, "what is marked asks, and the paragraph below answers"),)
    gaps = survey(lines, containers, cues, stage)
    part = _PART if len(gaps.told) >= _MANY else 1
    said, told = person_words(gaps.said[::part]), person_words(gaps.told[::part])
    reasons = _weigh(gaps, said, told)
    if part > 1 and abs(_sum(reasons)) < _CLEAR:
        del gaps.said[::part], gaps.told[::part]
        said, told = _added(said, person_words(gaps.said)), _added(told, person_words(gaps.told))
        reasons = _weigh(gaps, said, told)
    return ("open" if _sum(reasons) >= 0 else "closed"), reasons


def _weigh(gaps: Gaps, said: tuple[int, int], told: tuple[int, int]) -> tuple[Reason, ...]:
    """The rows that count, by how many words of turns and gaps are of the first or second person."""
    spoken = max(0.01, said[0] / max(1, said[1]))
    prior = _LABELLED_PRIOR if gaps.by_label else _DASH_PRIOR
    ratio = (told[0] + prior * spoken * _PRIOR_WORDS) / (told[1] + _PRIOR_WORDS) / spoken
    if are_persons_unknown(said[0] + told[0], said[1] + told[1]):
        ratio = prior  # a language whose words for I and you are not known says nothing by their absence
    facts = Facts(gaps, ratio, spoken, told)
    weights = ((row, round(row.weight * row.measure(facts), 2)) for row in EXTENTS_EVIDENCE)
    return tuple(Reason(row.name, weight, row.reason) for row, weight in weights if weight)


def _sum(reasons: tuple[Reason, ...]) -> float:
    return math.fsum(reason.weight for reason in reasons)


def _added(some: tuple[int, int], more: tuple[int, int]) -> tuple[int, int]:
    return some[0] + more[0], some[1] + more[1]
