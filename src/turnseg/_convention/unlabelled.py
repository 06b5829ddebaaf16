"""Cues without labels: dash lines that are speech and not a list, marked questions that are asked and not headings.

Owns this verdict.  Must not know where turns end or who speaks.
"""

from __future__ import annotations

import math
from itertools import pairwise

from turnseg._calibration import sure
from turnseg._convention.cues import Court
from turnseg._convention.order import Order
from turnseg._convention.plain import DASH_BASE, DASH_EVIDENCE, QUESTION_BASE, QUESTION_EVIDENCE, Plain
from turnseg._groups import Group, body_of, ends_asking, is_finished, look_at
from turnseg._lines import Lines
from turnseg._patterns import ENDS


def add_unlabelled(lines: Lines, unlabelled: dict[str, Group], court: Court, order: Order) -> None:
    """Dash lines: speech, or a list.  Marked questions: a magazine, or headings."""
    labelled = len(court.kept)
    for family, g in sorted(unlabelled.items(), key=lambda item: -len(item[1].members)):
        kind, _, sign = family.partition(" ")
        pairs = [pair for pair in zip(g.members, g.speech, strict=True) if court.is_free(pair[0])]
        if not pairs:
            continue
        bodies = [body_of(lines, line, speech) for line, speech in pairs]
        rows = [line for line, _ in pairs]
        own = set(rows)
        facts = Plain(
            look=look_at(bodies[:: -(-len(bodies) // 60)], wrapped=lines.wrapped),
            count=len(rows),
            near=sum(b - a <= 2 for a, b in pairwise(rows)) / max(1, len(rows) - 1),
            listed=sum(_led_in(lines, n, own) for n in rows) / len(rows),
            announced=_announced(lines, rows) / len(rows),
            answered=sum(n + 1 < len(lines) and n + 1 not in own for n in rows) / len(rows),
            resumes=sum(n > 0 and lines.ink[n - 1][-1] in ")]" for n in rows) / len(rows) if labelled else 0.0,
            among=sum(n - 1 in court.kept or n - 1 in court.spoken or n - 1 in own for n in rows) / len(rows),
            led_to=sum(n + 1 in court.kept for n in rows) / len(rows),
            asked=sum(n > 0 and n - 1 not in own and ends_asking(lines.ink[n - 1]) for n in rows) / len(rows),
            labelled=labelled > 0,
            largest=labelled / len(rows),
            sign=sign,
            same=len(bodies) > 1 and len(set(bodies)) == 1,
        )
        table, base = (DASH_EVIDENCE, DASH_BASE) if kind == "dash" else (QUESTION_EVIDENCE, QUESTION_BASE)
        score = base + math.fsum(row.weight * row.measure(facts) for row in table)
        # One line proves nothing, but for a dash beside labeled turns, or one that is not the mark of lists.
        accepted = order.says(family)
        if accepted is None:
            accepted = round(score, 9) > 1.0 and (len(rows) > 1 or (kind == "dash" and (labelled > 0 or sign != "-")))
        court.shapes.append((family, len(rows), score, accepted, kind, facts))
        if not accepted:
            continue
        court.ranked.append((score, family))
        sureness = sure(kind, score)
        for (line, speech), body in zip(pairs, bodies, strict=True):
            if not body[:1].islower() or is_finished(lines, line):
                court.kept[line] = (line, speech, None, family, sureness)


def _led_in(lines: Lines, n: int, rows: set[int]) -> bool:
    """A list: an item that ends in a comma or semicolon, or announces what follows, or whose run a colon announced."""
    if lines.ink[n][-1] in ",;:：" and not ends_asking(lines.ink[n]):
        return True
    above = n - 1
    while above in rows and n - above < 12:
        above -= 1
    return above >= 0 and lines.ink[above][-1] in ":：" and lines.ink[n][-1] not in ENDS


def _announced(lines: Lines, rows: list[int]) -> int:
    """How many of the lines stand in runs of two or more under a line that ends in a colon."""
    count = at = 0
    while at < len(rows):
        end = at
        while end + 1 < len(rows) and rows[end + 1] == rows[end] + 1:
            end += 1
        if end > at and rows[at] and lines.ink[rows[at] - 1][-1] in ":：":
            count += end + 1 - at
        at = end + 1
    return count
