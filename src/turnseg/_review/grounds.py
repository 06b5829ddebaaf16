"""Why one turn is as it is: the grounds for its start, its end and its speaker, in plain words.

Owns these words.  Decides nothing: each ground is read off what was weighed, or off the finished transcript.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._heads import fold
from turnseg._model import (
    BLOCK_KINDS,
    Explanation,
    Finding,
    Ground,
    LabelEvidence,
    Reason,
    ShapeEvidence,
    Speaker,
    Turn,
)
from turnseg._review.case import Case, Printed
from turnseg._review.links import unmade
from turnseg._review.unnamed import why_unnamed

_REGIMES: Final = {
    "open": "paragraphs without a label are more of the turn above",
    "closed": "paragraphs without a label are narration",
    "split": "paragraphs without a mark are the other party's",
}
_BELOW: Final = {
    "turn": "where the next turn begins",
    "narration": "above narration",
    "heading": "above a heading",
    "apparatus": "above lines of the page",
}
_PAREN_RE: Final = regex.compile(r"\s*[(（][^()（）]*[)）]")
_MENTIONED: Final = 5  # other labels of a speaker: the rest is like them


def explain(case: Case, turn: Turn) -> Explanation:
    """The grounds for a turn."""
    return Explanation(turn, _start(case, turn), _end(case, turn), _speaker(case, turn))


def _start(case: Case, turn: Turn) -> Finding:
    grounds = _labelled(case, turn) if turn.label_span else _unlabelled(case, turn)
    return Finding(f"A turn starts at {turn.start}.", turn.confidence, tuple(grounds))


def _labelled(case: Case, turn: Turn) -> Iterator[Ground]:
    """The label's own evidence, and its shape's."""
    span = turn.label_span
    kept = [row for row in case.labels if row.kept]
    row = next((row for row in kept if span in row.places), None)
    if row is None:
        key = _key(turn.label or "")
        row = next((row for row in kept if _key(row.label) == key), None)
        where = "here as it does elsewhere" if row else "in a label's place"
        yield Ground(f"“{turn.label}” stands {where}")
    if row is not None:
        evidence = case.found.evidence
        yield from _weighed(evidence.labels, row)
        yield from (_shape(shape) for shape in evidence.shapes if shape.kept and shape.shape == row.family)


def _weighed(labels: tuple[LabelEvidence, ...], row: Printed) -> Iterator[Ground]:
    for label in labels:
        if label.kept and (label.label, label.shape) == (row.label, row.family):
            times = "once" if label.count == 1 else f"{label.count} times"
            yield Ground(f"the label “{label.label}”, which stands {times}", label.score, _whole(label))


def _shape(shape: ShapeEvidence) -> Ground:
    return Ground(f"the shape `{shape.shape}`, which could stand in {shape.count} places", shape.score, _whole(shape))


def _whole(evidence: LabelEvidence | ShapeEvidence) -> tuple[Reason, ...]:
    """The reasons, and what is there before anything is counted: they add up to the score."""
    rest = round(evidence.score - math.fsum(reason.weight for reason in evidence.reasons), 2)
    start = Reason("before", rest, "what it is worth before anything is counted")
    return (*evidence.reasons, start) if rest else evidence.reasons


def _unlabelled(case: Case, turn: Turn) -> Iterator[Ground]:
    """The shape of a cue without a label, told by its sign."""
    cue = case.found.text[turn.start : turn.speech_start].strip()
    shapes = [s for s in case.found.evidence.shapes if s.kept and s.shape.startswith(("dash", "question"))]
    mine = [shape for shape in shapes if cue and (sign := shape.shape.partition(" ")[2]) and sign in cue] or shapes
    if cue and mine:
        yield _shape(mine[0])
    else:
        yield Ground("a paragraph without a mark, the other party's to those that have one")


def _end(case: Case, turn: Turn) -> Finding:
    """What stands below the turn, and why it does not go on."""
    below = _below(case, turn)
    where = _BELOW.get(below, "with the text")
    extents = case.found.convention.extents or "open"
    grounds = []
    if case.given and case.given.extents:
        grounds.append(Ground(f"the convention that was given says: {extents}"))
    else:
        sign = 1 if extents != "closed" else -1
        evidence = case.found.evidence.extents
        reasons = tuple(attrs.evolve(reason, weight=sign * reason.weight) for reason in evidence)
        score = round(math.fsum(reason.weight for reason in reasons), 2)
        grounds.append(Ground(f"the document is {extents}: {_REGIMES[extents]}", score, reasons))
    if below == "narration" and extents != "closed":
        grounds.append(Ground("behind the last turn a paragraph that says neither I nor you closes the talk"))
    return Finding(f"It ends at {turn.end}, {where}.", None, tuple(grounds))


def _below(case: Case, turn: Turn) -> str:
    """The kind of the next block; nothing at the text's end."""
    columns = case.found.columns
    block = bisect_left(columns.block_start, turn.end)
    start = columns.start[turn.index + 1] if turn.index + 1 < len(columns.start) else -1
    if block < len(columns.block_start) and (start < 0 or columns.block_start[block] < start):
        return BLOCK_KINDS[columns.block_kind[block]]
    return "turn" if start >= 0 else ""


def _speaker(case: Case, turn: Turn) -> Finding:
    who = turn.speaker
    if who is None:
        return Finding("Nobody is known to say it.", 0.0, (Ground(why_unnamed(case.found, turn.index)),))
    grounds = [Ground(_resting_on(case, turn)), *map(Ground, _links(case, turn, who))]
    return Finding(f"{who} says it.", turn.attribution.confidence, tuple(grounds))


def _resting_on(case: Case, turn: Turn) -> str:
    """What the attribution rests on."""
    if turn.label:
        return f"its own label, “{turn.label}”"
    kind, who = turn.attribution.kind, turn.speaker
    if kind == "tag":
        return f"words of the story say that {who} speaks"
    if kind == "address":
        return "the other of two is called by name in it"
    if kind == "question_answer":
        return f"its words and its place are those of the side that speaks so: {who}"
    people = case.found.columns.speaker
    near = (range(turn.index - 1, -1, -1), range(turn.index + 1, len(people)))
    beside = (next((case.found[n] for n in side if people[n] >= 0), None) for side in near)
    return f"two take turns: {' and '.join(f'turn {t.index} is {t.speaker}’s' for t in beside if t)}"


def _links(case: Case, turn: Turn, who: Speaker) -> Iterator[str]:
    """The other labels of the speaker, and the links that were not made."""
    other = {_key(label): label for label in reversed(who.labels)}
    other.pop(_key(turn.label or ""), None)
    if other:
        labels = [f"“{label}”" for label in list(other.values())[::-1]]
        more = f" and {len(labels) - _MENTIONED} more" if len(labels) > _MENTIONED else ""
        yield f"{'the same as ' if turn.label else 'known by '}{', '.join(labels[:_MENTIONED])}{more}"
    if turn.label and turn.label.casefold() in {form.casefold() for form in case.names}:
        yield "the name was given"
    for doubt in unmade(case):
        near = case.found.at(doubt.start)
        if near is not None and near.speaker == who:
            yield f"against it: {doubt.message}"


def _key(label: str) -> str:
    return fold(_PAREN_RE.sub("", label))
