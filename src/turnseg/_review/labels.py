"""Labels on the edge: refused ones that recur, accepted ones that nearly were not, and labels that say nothing.

Owns these doubts.  Must not know links or extents.

How it decides.  A refused label is worth a look where it recurs before different words and is printed as the labels of
the document are; what begins with a word for notes or says I is not.  An accepted one is, where it is less sure than
the surest of the document: what all labels share says nothing of one.  Labels that differ by their numbers alone
(`Scene 1`, `Scene 2`) are one question.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from turnseg import _regex as regex
from turnseg._extents import Silent
from turnseg._model import Doubt, Remedy
from turnseg._review.case import Case, Printed, begins_anew, layout_of

_ALIKE: Final = 0.3  # share of a document's labels that are printed so: a third is a custom beside another
_ANEW: Final = 0.75  # share of its places below a finished sentence: labels do not stand in the middle of one
_LOWER: Final = 0.05  # below the surest label of the document: less is what a label that comes once lacks
_MUTE, _SPOKEN = 0.5, 0.25  # a label that never speaks may be none; one that does has lost its words
_NUMBER_RE: Final = regex.compile(r"\d+|(?<!\p{L})[ivxlcIVXLC]+(?!\p{L})|[Ⅰ-ⅿ]+")


def refused(case: Case) -> Iterator[Doubt]:
    """Labels that recur before different words, printed as labels are, and were taken for no speaker."""
    customs: defaultdict[str, list[Counter[object]]] = defaultdict(lambda: [Counter(), Counter(), Counter()])
    for row in case.labels:
        if row.kept:
            for custom, trait in zip(customs[row.family], layout_of(row, case.lines), strict=True):
                custom[trait] += len(row.places)
    begun = {*case.found.columns.label_start, *case.found.columns.speech_start}  # what a label speaks is no label
    settled = {label.casefold() for label in case.found.convention.not_labels}
    rows = []
    for row in case.labels:
        if row.kept or row.head.never or row.head.personal or row.label.casefold() in settled or row.group.bodies < 2:
            continue
        traits = zip(customs[row.family], layout_of(row, case.lines), strict=True)
        alike = all(custom[trait] >= _ALIKE * custom.total() > 0 for custom, trait in traits)
        if alike and begins_anew(row, case.lines) >= _ANEW:
            rows.append(row._replace(places=[place for place in row.places if place[0] not in begun]))
    for labels, first, times, score in _by_stem(row for row in rows if len(row.places) > 1):
        stands, speaks = ("stands", "speaks") if len(labels) == 1 else ("stand", "speak")
        yield Doubt(
            *first,
            "refused_label",
            f"{_list(labels)} {stands} {times} times before different words, and was taken for no speaker",
            remedies=(Remedy(answer=f"{_list(labels)} {speaks}", labels=(*case.found.convention.labels, *labels)),),
            turns=times,
            unsure=round(1 / (1 + math.exp(-score)), 3),
        )


def weak(case: Case) -> Iterator[Doubt]:
    """Labels that were taken for speakers, and are less sure than others of the document."""
    columns = case.found.columns
    turn_at = {start: n for n, start in enumerate(columns.label_start)}
    surest = max(columns.confidence, default=0) / 1000
    rows = []
    for row in case.labels:
        spoken = [place for place in row.places if place[0] in turn_at] if row.kept else []
        sure = max((columns.confidence[turn_at[start]] for start, _ in spoken), default=1000) / 1000
        if surest - sure > _LOWER:
            rows.append(row._replace(places=spoken, score=sure))
    for labels, first, times, sure in _by_stem(rows):
        is_a = "is less surely a speaker" if len(labels) == 1 else "are less surely speakers"
        yield Doubt(
            *first,
            "weak_label",
            f"{_list(labels)}, at the head of {_turns(times)}, {is_a} than the other labels",
            remedies=(Remedy(answer=_nobody(labels), not_labels=case.refusing(*labels)),),
            turns=times,
            unsure=round(1 - sure, 3),
        )


def silent(case: Case) -> Iterator[Doubt]:
    """Labels without speech: a label again and again is one question, and so are casts, one name below the other."""
    begun = set(case.found.columns.label_start)
    known = {row.head.key: row.label for row in case.labels if row.kept}
    speaking = {row.head.key for row in case.labels if any(start in begun for start, _ in row.places)}
    rows, alone = _in_rows(case)
    casts: list[list[Silent]] = []
    for cues in [*rows, *alone]:
        labels = tuple(known.get(key, key) for key in dict.fromkeys(key for _, _, key in cues) if key)
        mute = bool(labels) and all(key in known and key not in speaking for _, _, key in cues)
        if len(labels) > 1 and not mute:
            casts.append(cues)
            continue
        shown = _list(labels) or "a mark of turns"
        how = "" if len(cues) == 1 else f" {len(cues)} times" if len(labels) < 2 else " one below the other"
        yield Doubt(
            cues[0][0],
            cues[0][1] if len(labels) < 2 else cues[-1][1],
            "empty_cue",
            f"{shown} {'stands' if len(labels) < 2 else 'stand'}{how} without speech: no turn was made of it",
            remedies=(Remedy(answer=_nobody(labels), not_labels=case.refusing(*labels)),) * mute,
            turns=len(cues),
            unsure=_MUTE if mute else _SPOKEN,
        )
    if casts:
        more = f", and so in {len(casts) - 1} more places" if len(casts) > 1 else ""
        yield Doubt(
            casts[0][0][0],
            casts[0][-1][1],
            "empty_cue",
            f"{len(casts[0])} labels stand one below the other without speech{more}: no turn was made of them",
            turns=sum(map(len, casts)),
            unsure=_SPOKEN,
        )


def _in_rows(case: Case) -> tuple[list[list[Silent]], list[list[Silent]]]:
    """Silent cues of several labels with no turn between them; and all others, by their label."""
    starts = case.found.columns.start
    between: defaultdict[int, list[Silent]] = defaultdict(list)
    for cue in case.silent:
        between[bisect_left(starts, cue[0])].append(cue)
    rows = [cues for cues in between.values() if len({key for _, _, key in cues}) > 1]
    alone: defaultdict[str, list[Silent]] = defaultdict(list)
    for cues in between.values():
        if cues not in rows:
            alone[cues[0][2]] += cues
    return rows, list(alone.values())


def _by_stem(rows: Iterable[Printed]) -> Iterator[tuple[tuple[str, ...], tuple[int, int], int, float]]:
    """Labels that differ by their numbers alone: the labels, the first place, how many there are, the best score."""
    stems: defaultdict[str, list[Printed]] = defaultdict(list)
    for row in rows:
        stems[_NUMBER_RE.sub("#", row.label.casefold())].append(row)
    for same in stems.values():
        labels = tuple(dict.fromkeys(row.label for row in same))
        first = min(row.places[0] for row in same)
        yield labels, first, sum(len(row.places) for row in same), max(row.score for row in same)


_SHOWN: Final = 3  # labels that a message names: the rest is of their kind


def _list(labels: tuple[str, ...]) -> str:
    shown = ", ".join(f"“{label}”" for label in labels[:_SHOWN])
    return shown if len(labels) <= _SHOWN else f"{shown} and {len(labels) - _SHOWN} more"


def _nobody(labels: tuple[str, ...]) -> str:
    return f"{_list(labels)} {'names' if len(labels) == 1 else 'name'} nobody"


def _turns(n: int) -> str:
    return "one turn" if n == 1 else f"{n} turns"
