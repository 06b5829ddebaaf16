"""The order of arbitration: shapes with labels first, then those without; and the reasons, when somebody asks.

Owns this order.  Must not know any weight.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import Any

from turnseg._calibration import sure
from turnseg._convention.cues import Court, Settled, Weighed
from turnseg._convention.declared import declared
from turnseg._convention.evidence import DECLARED, NAMED_BY_CALLER, TABLES, head_reasons, reasons, weigh_head
from turnseg._convention.labelled import settle_labelled
from turnseg._convention.order import Order
from turnseg._convention.unlabelled import add_unlabelled
from turnseg._groups import Group
from turnseg._lines import Lines
from turnseg._model import Convention, Evidence, LabelEvidence, Reason, ShapeEvidence


def settle(lines: Lines, groups: list[Group], given: Convention | None, names: frozenset[str]) -> Settled:
    """Which candidates are cues."""
    court = Court()
    labelled: defaultdict[str, list[Weighed]] = defaultdict(list)
    unlabelled: dict[str, Group] = {}
    present = declared(lines, groups)
    for g in groups:
        if g.head is None:
            unlabelled[g.family] = g
        else:
            named = NAMED_BY_CALLER if g.head.key in names else 0.0
            if g.head.key in present:
                named += DECLARED
            labelled[g.family].append(Weighed(g, g.head, weigh_head(g, g.head) + named))
    order = Order.of(given or Convention())
    settle_labelled(lines, labelled, unlabelled, court, order)
    add_unlabelled(lines, unlabelled, court, order)
    labels = tuple(court.labels)
    return Settled(
        kept=list(map(court.kept.__getitem__, sorted(court.kept))),
        families=tuple(family for _, family in sorted(court.ranked, reverse=True)),
        evidence=partial(_evidence, tuple(court.shapes), labels),
        thousandths=sure("document", max(court.ranked)[0]) if court.ranked else 0,
        labels=labels,
    )


def _evidence(
    shapes: tuple[tuple[Any, ...], ...], labels: tuple[tuple[Any, ...], ...], extents: tuple[Reason, ...] = ()
) -> Evidence:
    """The reasons of a verdict, named."""
    return Evidence(
        tuple(
            ShapeEvidence(name, count, round(score, 2), kept, reasons(TABLES[table], facts))
            for name, count, score, kept, table, facts in shapes
        ),
        tuple(
            LabelEvidence(label, family, count, round(score, 2), kept, head_reasons(group, head))
            for label, family, count, score, kept, group, head in labels
        ),
        extents,
    )
