"""What is passed on of a verdict: kept cues, and the state of the court while one document is weighed.

Owns these values.  Must not know any evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import attrs

from turnseg._groups import Group
from turnseg._heads import Head
from turnseg._lines import Lines
from turnseg._model import Evidence

#: A kept cue: line, speech start or -1, anatomy of its head (None without a label), family, thousandths.
Kept = tuple[int, int, "Head | None", str, int]


class Cue(NamedTuple):
    """One kept candidate: where its turn starts, and where its speech would start (-1: on a later line)."""

    line: int
    start: int
    speech: int
    label_start: int
    label_stop: int
    #: None without a label.
    head: Head | None
    confidence: int
    #: Its mark is one of questions (a heading, bold, a number), not of turns.
    asks: bool = False
    #: `question` or `answer` where only its place says which side it is.
    role: str = ""


@attrs.frozen
class Cues:
    """All kept candidates of a document as columns, in order of lines; the fields are those of `Cue`."""

    line: Sequence[int]
    start: Sequence[int]
    speech: Sequence[int]
    label_start: Sequence[int]
    label_stop: Sequence[int]
    head: Sequence[Head | None]
    confidence: Sequence[int]
    asks: Sequence[bool]
    role: Sequence[str]

    def __len__(self) -> int:
        return len(self.line)

    @classmethod
    def of(cls, rows: Sequence[Cue]) -> Cues:
        """The columns of some cues."""
        return cls(*zip(*rows, strict=True)) if rows else cls(*[()] * len(Cue._fields))

    def row(self, k: int) -> Cue:
        """One cue."""
        return Cue(
            self.line[k], self.start[k], self.speech[k], self.label_start[k], self.label_stop[k], self.head[k],
            self.confidence[k], self.asks[k], self.role[k],
        )  # fmt: skip

    def rows(self) -> list[Cue]:
        """All of them, one by one."""
        return list(map(self.row, range(len(self))))

    def parties(self) -> Counter[str | None]:
        """How many cues each party has, by its folded label; None is whoever goes without one."""
        times: Counter[str | None] = Counter()
        for head, n in Counter(self.head).items():
            times[head.key if head else None] += n
        return times

    def speech_lines(self) -> list[int]:
        """The line on which the speech of each would begin: its own, or the next one."""
        return [line + (speech < 0) for line, speech in zip(self.line, self.speech, strict=True)]


@attrs.frozen
class Settled:
    """The verdict: kept candidates in order of lines, how sure each is, and the rule they follow."""

    #: In order of lines.
    kept: list[Kept]
    #: Families that were kept, strongest first.
    families: tuple[str, ...]
    #: Gives the evidence when somebody asks: to name all that counted costs more than to weigh it.
    evidence: Callable[..., Evidence]
    #: That this is a transcript at all.
    thousandths: int
    #: The labels that were weighed, as the court has them.
    labels: tuple[tuple[Any, ...], ...]


class Weighed(NamedTuple):
    group: Group
    head: Head
    score: float


@attrs.define
class Court:
    """What has been settled so far; lives only while one document is weighed."""

    kept: dict[int, Kept] = attrs.field(factory=dict)  # by line
    shapes: list[tuple[Any, ...]] = attrs.field(factory=list)  # ShapeEvidence, its reasons not yet measured
    labels: list[tuple[Any, ...]] = attrs.field(factory=list)  # LabelEvidence, likewise
    ranked: list[tuple[float, str]] = attrs.field(factory=list)
    keys: set[str] = attrs.field(factory=set)
    #: Lines that a label on its own line speaks for.
    spoken: set[int] = attrs.field(factory=set)

    def is_free(self, line: int) -> bool:
        return line not in self.kept and line not in self.spoken

    def count_free(self, lines: list[int]) -> int:
        if not self.kept:
            return len(lines)
        return sum(line not in self.kept and line not in self.spoken for line in lines)


def label_of(lines: Lines, line: int, head: Head) -> str:
    """The label as printed."""
    return lines.ink[line][head.label_start : head.label_stop]
