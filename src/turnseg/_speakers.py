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
_NONE: Final = 0


def identify(text: str, columns: Columns, heads: Sequence[Head | None], narrated: Sequence[bool]) -> tuple[Speaker, ...]:
    """Fills the speaker and attribution columns; `heads` holds one entry a turn, `narrated` whether a gap precedes it."""
    speakers: dict[str, int] = {}
    labels: list[dict[str, None]] = []
    roles: list[bool] = []
    for n, head in enumerate(heads):
        if head is None:
            columns.speaker.append(-1)
            columns.attribution.append(_NONE)
            columns.attribution_confidence.append(0)
            continue
        label = collapse(text[columns.label_start[n] : columns.label_stop[n]])
        which = speakers.setdefault(head.key, len(speakers))
        if which == len(labels):
            labels.append({})
            roles.append(head.role and not head.honorific)
        labels[which].setdefault(label)
        columns.speaker.append(which)
        columns.attribution.append(_LABEL)
        columns.attribution_confidence.append(980)
    _alternate(columns, heads, narrated)
    return tuple(
        Speaker(
            id=f"S{n + 1}",
            name=None if role else max(forms, key=len),
            labels=tuple(forms),
            role=next(iter(forms)) if role else None,
            kind="role" if role else "person",
        )
        for n, (forms, role) in enumerate(zip(labels, roles, strict=True))
    )


def _alternate(columns: Columns, heads: Sequence[Head | None], narrated: Sequence[bool]) -> None:
    """A dash line answers the turn before it: where exactly two parties talk near by, it is the other one."""
    who = columns.speaker
    n = 0
    while n < len(heads):
        if heads[n] is not None or n == 0 or who[n - 1] < 0 or narrated[n]:
            n += 1
            continue
        near = [who[m] for m in range(max(0, n - 6), min(len(heads), n + 7)) if heads[m] is not None]
        parties = list(dict.fromkeys(near))
        if len(parties) == 2:
            who[n] = parties[0] if who[n - 1] == parties[1] else parties[1]
            columns.attribution[n] = _ALTERNATION
            columns.attribution_confidence[n] = 700
        n += 1
