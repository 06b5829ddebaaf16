"""Who: printed labels become speakers, and turns without a label are attributed where that is safe.

Owns identity and attribution.  Moves no boundary.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from turnseg._groups import has_question
from turnseg._heads import Head, fold
from turnseg._model import ATTRIBUTION_KINDS, Columns, Speaker, collapse

_LABEL: Final = ATTRIBUTION_KINDS.index("label")
_ALTERNATION: Final = ATTRIBUTION_KINDS.index("alternation")
_QUESTION_ANSWER: Final = ATTRIBUTION_KINDS.index("question_answer")
_NONE: Final = 0


def identify(text: str, columns: Columns, heads: Sequence[Head | None], roles: Sequence[str]) -> tuple[Speaker, ...]:
    """Fills the speaker and attribution columns; `heads` and `roles` hold one entry a turn."""
    speakers: dict[str, int] = {}
    labels: list[dict[str, None]] = []
    offices: list[str] = []
    for n, (head, role) in enumerate(zip(heads, roles, strict=True)):
        if head is None and not role:
            columns.speaker.append(-1)
            columns.attribution.append(_NONE)
            columns.attribution_confidence.append(0)
            continue
        which = speakers.setdefault(head.key if head else f"\n{role}", len(speakers))
        if which == len(labels):
            labels.append({})
            offices.append(role if head is None else head.key if head.role and not head.honorific else "")
        if head is not None:
            labels[which].setdefault(text[columns.label_start[n] : columns.label_stop[n]])
        columns.speaker.append(which)
        columns.attribution.append(_LABEL if head else _QUESTION_ANSWER)
        columns.attribution_confidence.append(980 if head else 700)
    _alternate(columns, heads)
    labels = [dict.fromkeys(map(collapse, forms)) for forms in labels]
    return tuple(
        Speaker(
            id=f"S{n + 1}",
            name=None if office else max(forms, key=len),
            labels=tuple(forms),
            role=next(iter(forms), office) if office else None,
            kind="role" if office else "person",
        )
        for n, (forms, office) in enumerate(zip(labels, offices, strict=True))
    )


def _alternate(columns: Columns, heads: Sequence[Head | None]) -> None:
    """A dash line answers the turn before it: where exactly two parties talk near by, it is the other one."""
    who = columns.speaker
    for n in range(1, len(heads)):
        if who[n] >= 0 or who[n - 1] < 0:
            continue
        near = [who[m] for m in range(max(0, n - 6), min(len(heads), n + 7)) if heads[m] is not None]
        parties = list(dict.fromkeys(near))
        if len(parties) == 2:  # noqa: PLR2004
            who[n] = parties[0] if who[n - 1] == parties[1] else parties[1]
            columns.attribution[n] = _ALTERNATION
            columns.attribution_confidence[n] = 700
