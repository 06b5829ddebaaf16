"""`Transcript`: all that was found in one text, kept as columns of integers.

Owns the columns and the views on them.  Must not know how they were found.

A `Turn` with its eleven fields costs about a microsecond to build, and users of a corpus mostly look at few of them, so
turns are built when looked at, and not kept.
"""

from __future__ import annotations

import html
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, Protocol, overload

import attrs

from turnseg._model.account import Doubt, Explanation
from turnseg._model.convention import Convention
from turnseg._model.values import (
    ATTRIBUTION_KINDS,
    BLANKS_RE,
    BLOCK_KINDS,
    PART_KINDS,
    Attribution,
    Block,
    Evidence,
    Part,
    Speaker,
    Time,
    Turn,
    collapse,
    find_asides,
)

_THOUSAND: Final = 1000  # confidences are kept as integers, so that every format is exact


@cache
def _attribution(kind: int, thousandths: int) -> Attribution:
    """One value for all turns that came by their speaker in one way, equally surely: there are few."""
    return Attribution(ATTRIBUTION_KINDS[kind], thousandths / _THOUSAND)


def _offsets() -> array[int]:
    return array("q")


def _small() -> array[int]:
    return array("i")


@attrs.frozen
class Columns:
    """One entry a turn, one entry a block between turns, one entry a cut inside a turn; all sorted by offset."""

    start: array[int] = attrs.field(factory=_offsets)
    speech_start: array[int] = attrs.field(factory=_offsets)
    end: array[int] = attrs.field(factory=_offsets)
    #: -1 where the turn has no label.
    label_start: array[int] = attrs.field(factory=_offsets)
    label_stop: array[int] = attrs.field(factory=_offsets)
    #: Index into the speakers, or -1.
    speaker: array[int] = attrs.field(factory=_small)
    #: Thousandths.
    confidence: array[int] = attrs.field(factory=_small)
    #: Index into ATTRIBUTION_KINDS, and thousandths.
    attribution: array[int] = attrs.field(factory=_small)
    attribution_confidence: array[int] = attrs.field(factory=_small)
    #: Blocks that are no turns; the kind is an index into BLOCK_KINDS.
    block_start: array[int] = attrs.field(factory=_offsets)
    block_end: array[int] = attrs.field(factory=_offsets)
    block_kind: array[int] = attrs.field(factory=_small)
    #: Stretches of speech zones that are asides or apparatus; the kind is an index into PART_KINDS.
    cut_start: array[int] = attrs.field(factory=_offsets)
    cut_end: array[int] = attrs.field(factory=_offsets)
    cut_kind: array[int] = attrs.field(factory=_small)


class Reviewer(Protocol):
    """Who answers for a transcript when somebody asks."""

    def doubts(self, found: Transcript) -> tuple[Doubt, ...]:
        """Where a person should look, most useful first."""

    def explain(self, found: Transcript, turn: Turn) -> Explanation:
        """Why a turn is as it is."""


@attrs.frozen(repr=False)
class Transcript:
    """The turns of one text, the blocks between them, who speaks, and how sure all that is.

    A sequence of turns: iteration, `len`, index and slice.  Offsets are code points into `text`, the caller's own
    string.  Blocks are sorted, disjoint and visible at both ends; blocks and the blanks between them give the text.

    >>> import turnseg
    >>> found = turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.")
    >>> len(found), [str(speaker) for speaker in found.speakers]
    (4, ['Ann', 'Bob'])
    """

    text: str
    speakers: tuple[Speaker, ...] = ()
    #: The rule that was found or given; the evidence for it stands apart.
    convention: Convention = attrs.field(factory=Convention)
    _evidence: Callable[[], Evidence] = attrs.field(default=Evidence, eq=False, alias="evidence")
    _review: Reviewer | None = attrs.field(default=None, eq=False, alias="review")
    columns: Columns = attrs.field(factory=Columns)
    _times: dict[int, Time] = attrs.field(factory=dict, alias="times")
    _thousandths: int = attrs.field(default=0, alias="thousandths")

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All turns, in the order of the text.

        >>> import turnseg
        >>> turnseg.segment("no transcript").turns
        ()
        """
        return tuple(self)

    @property
    def evidence(self) -> Evidence:
        """What was counted, for and against, before the convention was settled.

        >>> import turnseg
        >>> turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.").evidence.shapes[0].shape
        'colon'
        """
        return self._evidence()

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Where a person should look, most useful first: each with its reason and with what would settle it.

        They are looked for when asked for; a transcript that was put together by hand has none.

        >>> import turnseg
        >>> turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.").doubts
        ()
        """
        return self._review.doubts(self) if self._review else ()

    @property
    def confidence(self) -> float:
        """The probability that this text is a transcript at all; 0 without a turn.

        >>> import turnseg
        >>> turnseg.segment("One plain sentence.").confidence
        0.0
        """
        return self._thousandths / _THOUSAND

    @property
    def coverage(self) -> float:
        """The share of the non-blank characters that stand inside turns; 0 for a blank text.

        >>> import turnseg
        >>> turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.").coverage
        1.0
        """
        inside = outside = 0
        for block in self._spans():
            ink = len(BLANKS_RE.sub("", self.text[block[0] : block[1]]))
            if block[2]:
                outside += ink
            else:
                inside += ink
        return inside / (inside + outside) if inside else 0.0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The turns and all that stands between them, in order.

        >>> import turnseg
        >>> [block.kind for block in turnseg.segment("A plain sentence about rain.").blocks]
        ['narration']
        """
        return tuple(
            Block(start, end, BLOCK_KINDS[kind], self.text[start:end], None if kind else self[index])
            for start, end, kind, index in self._spans()
        )

    def _spans(self) -> Iterator[tuple[int, int, int, int]]:
        """Start, end, kind and turn index of each block: the turns and the others, merged by offset."""
        c = self.columns
        at = 0
        for index, start in enumerate(c.start):
            while at < len(c.block_start) and c.block_start[at] < start:
                yield c.block_start[at], c.block_end[at], c.block_kind[at], -1
                at += 1
            yield start, c.end[index], 0, index
        for rest in range(at, len(c.block_start)):
            yield c.block_start[rest], c.block_end[rest], c.block_kind[rest], -1

    def __len__(self) -> int:
        return len(self.columns.start)

    def __iter__(self) -> Iterator[Turn]:
        return map(self._turn, range(len(self)))

    @overload
    def __getitem__(self, index: int) -> Turn: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Turn, ...]: ...
    def __getitem__(self, index: int | slice) -> Turn | tuple[Turn, ...]:
        where = range(len(self))[index]
        return self._turn(where) if isinstance(where, int) else tuple(map(self._turn, where))

    def _turn(self, index: int) -> Turn:
        c = self.columns
        label_start, label_stop = c.label_start[index], c.label_stop[index]
        labelled = label_start >= 0
        who = c.speaker[index]
        start, speech_start, end = c.start[index], c.speech_start[index], c.end[index]
        return Turn(
            index,
            start,
            speech_start,
            end,
            collapse(self.text[label_start:label_stop]) if labelled else None,
            (label_start, label_stop) if labelled else None,
            self.speakers[who] if who >= 0 else None,
            c.confidence[index] / _THOUSAND,
            _attribution(c.attribution[index], c.attribution_confidence[index]),
            self._times.get(index),
            self._parts(start, speech_start, end),
            self.text,
        )

    def _parts(self, start: int, at: int, end: int) -> tuple[Part, ...]:
        """The cue, then speech with the cuts and asides of this turn taken out of it."""
        spans = self._apart(at, end)
        cue = (Part(start, at, "cue"),) if at > start else ()
        if not spans and at < end:  # most turns
            return (*cue, Part(at, end, "speech"))
        parts: list[Part] = []
        for span_start, span_end, kind in spans:
            if span_start > at:
                parts.append(Part(at, span_start, "speech"))
            at = span_end
            parts.append(Part(span_start, at, kind))
        if at < end:
            parts.append(Part(at, end, "speech"))
        return (*cue, *parts)

    def _apart(self, at: int, end: int) -> list[tuple[int, int, str]]:
        """What is no speech between two offsets of a turn: the cuts, and the asides in line."""
        c = self.columns
        if not c.cut_start:
            return [(*span, "aside") for span in find_asides(self.text, at, end)]
        cuts = range(bisect_right(c.cut_start, at - 1), bisect_right(c.cut_start, end - 1))
        spans = [(c.cut_start[cut], c.cut_end[cut], PART_KINDS[c.cut_kind[cut]]) for cut in cuts]
        edges = [at, *(edge for cut_start, cut_end, _ in spans for edge in (cut_start, cut_end)), end]
        for speech_start, speech_end in zip(edges[::2], edges[1::2], strict=True):
            spans += [(*span, "aside") for span in find_asides(self.text, speech_start, speech_end)]
        return sorted(spans)

    def at(self, offset: int) -> Turn | None:
        """The turn that covers the offset, or None.

        >>> import turnseg
        >>> turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.").at(16).label
        'Bob'
        """
        index = bisect_right(self.columns.start, offset) - 1
        return self[index] if index >= 0 and offset < self.columns.end[index] else None

    def by(self, speaker: Speaker | str) -> tuple[Turn, ...]:
        """The turns of one speaker, given as a `Speaker`, an id, a name or a printed label.

        >>> import turnseg
        >>> [turn.index for turn in turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.").by("Bob")]
        [1, 3]
        """
        if isinstance(speaker, str):
            wanted = {n for n, who in enumerate(self.speakers) if speaker in (who.id, who.name, *who.labels)}
        else:
            wanted = {n for n, who in enumerate(self.speakers) if who == speaker}
        return tuple(self[index] for index, who in enumerate(self.columns.speaker) if who in wanted)

    def explain(self, turn: Turn | int) -> Explanation:
        """Why a turn, given as one of this transcript's or as its index, starts and ends where it does and is whose.

        Raises ValueError for a turn of another transcript, and IndexError where there is no turn of that index.

        >>> import turnseg
        >>> found = turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.")
        >>> found.explain(1).speaker.claim, found.explain(1).speaker.grounds[0].says
        ('Bob says it.', 'its own label, “Bob”')
        """
        mine = turn if isinstance(turn, Turn) else self[turn]
        if not (mine.index < len(self) and self[mine.index] == mine and self[mine.index].text == mine.text):
            msg = (
                f"turn {mine.index} at {mine.start} is not one of this transcript's: "
                "take it by found[index] or found.at(offset); merged() makes turns of its own"
            )
            raise ValueError(msg)
        if self._review is None:
            msg = "this transcript was put together by hand: only segment knows why a turn is as it is"
            raise ValueError(msg)
        return self._review.explain(self, mine)

    def merged(self) -> tuple[Turn, ...]:
        """The turns with neighboring ones of one known speaker joined; what stood between them becomes a part.

        A later turn's cue and the narration between are parts of kind `apparatus`, so the parts still tile the turn.

        >>> import turnseg
        >>> found = turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nBob: Now.\\nAnn: Good.\\nBob: Go.")
        >>> [turn.speech for turn in found.merged()]
        ['Shall we?', 'Yes. Now.', 'Good.', 'Go.']
        """
        out: list[Turn] = []
        for turn in self:
            if out and turn.speaker is not None and out[-1].speaker == turn.speaker:
                before = out[-1]
                said = [Part(turn.speech_start, turn.speech_start, "speech"), *turn.parts]
                bridge = Part(before.end, turn.speech_start, "apparatus")
                tail = tuple(part for part in said if part.start >= turn.speech_start and part.end > part.start)
                out[-1] = attrs.evolve(before, end=turn.end, parts=(*before.parts, bridge, *tail), source=self.text)
            else:
                out.append(attrs.evolve(turn, index=len(out), source=self.text))
        return tuple(out)

    def __repr__(self) -> str:
        turns = f"{len(self)} turn{'' if len(self) == 1 else 's'}"
        return f"<Transcript: {turns}, {len(self.speakers)} speakers, {len(self.text)} characters>"

    def _repr_html_(self) -> str:
        """A table of the turns for notebooks."""
        rows = "".join(
            f"<tr><td>{turn.start}–{turn.end}</td><th>{html.escape(str(turn.speaker or '?'))}</th>"
            f"<td>{html.escape(turn.speech)}</td></tr>"
            for turn in self
        )
        return f"<table><caption>{html.escape(repr(self))}</caption>{rows}</table>"
