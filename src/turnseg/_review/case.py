"""What a review looks at: a finished transcript, and what was weighed before it was finished.

Owns where printed labels stand, and how, told from the lines on which they were weighed.  Must not decide anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import attrs

from turnseg._extents import Silent
from turnseg._groups import Group, is_finished
from turnseg._heads import Head
from turnseg._lines import Lines
from turnseg._model import Convention, Transcript


class Printed(NamedTuple):
    """One folded label of one shape, as it was weighed."""

    label: str
    family: str
    score: float
    kept: bool
    group: Group
    head: Head
    #: Where it stands, first to last.
    places: list[tuple[int, int]]


@attrs.frozen
class Case:
    """A transcript under review."""

    found: Transcript
    lines: Lines
    labels: list[Printed]
    #: What the caller had given.
    names: Mapping[str, str]
    given: Convention | None
    silent: tuple[Silent, ...]

    def refusing(self, *labels: str) -> tuple[str, ...]:
        """The labels that the convention refuses, and these."""
        return tuple(sorted({*self.found.convention.not_labels, *labels}))


def printed_labels(rows: tuple[tuple[Any, ...], ...], lines: Lines) -> list[Printed]:
    """The labels that were weighed, with their places."""
    return [
        Printed(label, family, score, kept, group, head, sorted(_spans(group, lines)))
        for label, family, _, score, kept, group, head in rows
    ]


def _spans(group: Group, lines: Lines) -> list[tuple[int, int]]:
    return [
        (lines.first[line] + form.head.label_start, lines.first[line] + form.head.label_stop)
        for form in group.forms
        if form.head  # which it has, being a label's
        for line in form.lines
    ]


#: On a line of its own; below a blank line; what stands in front of it.
Layout = tuple[bool, bool, str]


def layout_of(row: Printed, lines: Lines) -> Layout:
    """How a label is mostly printed."""
    members = row.group.members
    own = sum(speech < 0 for speech in row.group.speech)
    apart = sum(lines.blanks[line] > 0 for line in members)
    return 2 * own > len(members), 2 * apart > len(members), row.head.prefix.replace("c", "")


def begins_anew(row: Printed, lines: Lines) -> float:
    """Share of a label's places at which nothing unfinished stands above it."""
    return sum(is_finished(lines, line) for line in row.group.members) / len(row.group.members)
