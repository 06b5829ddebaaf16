"""The small public values: turns, their parts, blocks, speakers, times, and the evidence of a decision.

Owns what each of them holds and what always holds of it.  Must not know how any of them was found.

All offsets are code points into the caller's own string, half open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import attrs

from turnseg import _regex as regex

BLOCK_KINDS: Final = ("turn", "narration", "heading", "apparatus")
PART_KINDS: Final = ("cue", "speech", "aside", "apparatus")
SPEAKER_KINDS: Final = ("person", "role", "group", "unknown")
ATTRIBUTION_KINDS: Final = (
    "none", "label", "legend", "tag", "address", "introduction", "alternation", "question_answer", "heading", "caller",
)  # fmt: skip

# White_Space or Default_Ignorable_Code_Point (BOM, zero-width, bidi marks): what counts as blank everywhere.
BLANKS_RE: Final = regex.compile(r"[\p{White_Space}\p{Default_Ignorable_Code_Point}]++")
_INK_RE: Final = regex.compile(r"[^\p{White_Space}\p{Default_Ignorable_Code_Point}]")
_BLANK_LINE_RE: Final = regex.compile(r"(?>\r\n|[\n\r\u2028\u2029])[^\S\r\n\u2028\u2029]*+[\r\n\u2028\u2029]")


# A parenthesis in line, of at most a few sentences: `(laughs)`, `[crosstalk]`.
_ASIDE_RE: Final = re.compile(
    r"\([^()\[\]（）\r\n\u2028\u2029]{1,400}\)|\[[^()\[\]（）\r\n\u2028\u2029]{1,400}\]|（[^()\[\]（）\r\n\u2028\u2029]{1,400}）"
)


def find_asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where asides stand between two offsets; what is nothing but a parenthesis is speech."""
    if text.find("(", start, end) < 0 and text.find("[", start, end) < 0 and text.find("（", start, end) < 0:
        return []  # most turns have none, and three scans for one character cost less than the pattern
    found = [hit.span() for hit in _ASIDE_RE.finditer(text, start, end)]
    return [] if found == [(start, end)] else found


def one_of(*allowed: str) -> Callable[[Any, attrs.Attribute[str], str], None]:
    def check(instance: object, attribute: attrs.Attribute[str], value: str) -> None:
        if value not in allowed:
            msg = f"{type(instance).__name__}.{attribute.name} is one of {', '.join(allowed)}; got {value!r}"
            raise ValueError(msg)

    return check


@lru_cache(maxsize=1 << 12)
def collapse(text: str) -> str:
    """A printed label with each run of blanks made one space."""
    return BLANKS_RE.sub(" ", text).strip()


@attrs.frozen
class Time:
    """When a turn was said, as its clock or timing line tells.

    `start` and `end` are seconds from the beginning of the recording, or None; `text` is the clock as printed.  The
    dates of chats stay text alone.

    >>> Time(61.5, None, "[00:01:01.5]").start
    61.5
    """

    start: float | None
    end: float | None
    text: str


@attrs.frozen
class Speaker:
    """One party of a conversation; `str(speaker)` is its name, or else its first printed label.

    The same folded label is always the same speaker; `kind` says whether that is a person.

    >>> str(Speaker(id="S1", name="Ada Mirren", labels=("MIRREN",)))
    'Ada Mirren'
    """

    #: `S1`, `S2`, … in the order of first turns; never made from the name.
    id: str
    #: The fullest form that is safe, or None where the document never names this party.
    name: str | None = None
    #: All printed forms, in the order of first use.
    labels: tuple[str, ...] = ()
    #: What the document says this party does, such as an office, or None.
    role: str | None = None
    #: `person`, `role` (an office or a side, whoever fills it), `group`, or `unknown`.
    kind: str = attrs.field(default="person", validator=one_of(*SPEAKER_KINDS))
    #: Names of the members of a group.
    members: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name or (self.labels[0] if self.labels else self.role or self.id)


@attrs.frozen
class Attribution:
    """How a turn came by its speaker.

    `confidence` is the probability, given that a turn starts here, that this speaker is the right party.
    `kind` is `none` exactly where the speaker is None and the confidence 0.

    >>> Attribution("label", 0.98).kind
    'label'
    """

    kind: str = attrs.field(validator=one_of(*ATTRIBUTION_KINDS))
    confidence: float


@attrs.frozen
class Part:
    """A stretch of one turn: its cue, speech, an aside such as `(laughs)`, or apparatus such as a page number.

    The parts of a turn tile it exactly; offsets point into the caller's string.

    >>> Part(0, 5, "cue").kind
    'cue'
    """

    start: int
    end: int
    kind: str = attrs.field(validator=one_of(*PART_KINDS))


@attrs.frozen
class Turn:
    """One speaker's stretch of speech.

    `start`, `speech_start` and `end` are offsets into the segmented string: the first character of clock, bullet,
    markup, dash or label; the first character of speech; just past the last visible character.

    >>> import turnseg
    >>> turn = turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Then let us go.\\nBob: At once!")[1]
    >>> turn.label, turn.speech, turn.start
    ('Bob', 'Yes.', 15)
    """

    index: int
    start: int
    speech_start: int
    end: int
    #: The printed label, white space collapsed, or None.
    label: str | None
    #: Where the label stands, or None.
    label_span: tuple[int, int] | None
    speaker: Speaker | None
    #: P(a turn starts at `start`); it says nothing about end or speaker.
    confidence: float
    attribution: Attribution
    time: Time | None
    #: The parts that tile the turn.
    parts: tuple[Part, ...]
    # The whole document while the turn belongs to a transcript, the turn's own text once it was pickled.
    _source: str = attrs.field(repr=False, eq=False, alias="source")

    @property
    def text(self) -> str:
        """All from the first character of speech to the end of the turn, as it stands.

        >>> import turnseg
        >>> turnseg.segment("Ann: Shall\\n  we?\\nBob: Yes.\\nAnn: Good.\\nBob: Fine.")[0].text
        'Shall\\n  we?'
        """
        return self._slice(self.speech_start, self.end)

    @property
    def speech(self) -> str:
        """The speech parts alone, the blanks at each cut made one space (one newline across paragraphs).

        >>> import turnseg
        >>> turnseg.segment("Ann: Shall we?\\nBob: (laughs) Yes.\\nAnn: Good.\\nBob: Fine.")[1].speech
        'Yes.'
        """
        said: list[str] = []
        last = self.speech_start
        for part in self.parts:
            if part.kind == "speech" and (ink := _inked(self._slice(part.start, part.end))):
                start, end = part.start + ink[0], part.start + ink[1]
                if said:
                    said.append("\n" if _BLANK_LINE_RE.search(self._slice(last, start)) else " ")
                said.append(self._slice(start, end))
                last = end
        return "".join(said)

    def _slice(self, start: int, end: int) -> str:
        cut = self.start if len(self._source) < self.end else 0
        return self._source[start - cut : end - cut]

    def __getstate__(self) -> tuple[Any, ...]:
        """A pickled turn takes its own text along, never the whole document's."""
        values = tuple(getattr(self, field.name) for field in attrs.fields(Turn))
        return (*values[:-1], self._slice(self.start, self.end))

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        names = [field.name for field in attrs.fields(Turn)]
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)


def _inked(piece: str) -> tuple[int, int] | None:
    """From the first to just past the last visible character, or None where all is blank."""
    first = _INK_RE.search(piece)
    if first is None:
        return None
    stop = len(piece)
    while BLANKS_RE.match(piece, stop - 1):
        stop -= 1
    return first.start(), stop


@attrs.frozen
class Block:
    """A stretch of the text that is one turn, narration, a heading or apparatus; blocks and the blanks between tile it.

    Offsets point into the segmented string; a block is visible at both ends.

    >>> import turnseg
    >>> found = turnseg.segment("A QUIET DAY\\n\\nAnn: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.")
    >>> [block.kind for block in found.blocks]
    ['heading', 'turn', 'turn', 'turn', 'turn']
    """

    start: int
    end: int
    kind: str = attrs.field(validator=one_of(*BLOCK_KINDS))
    text: str
    #: The turn that this block is, or None.
    turn: Turn | None = None


@attrs.frozen
class Reason:
    """A named piece of evidence and what it counted for (positive) or against (negative), in log-odds.

    >>> Reason("recurs", 1.5).weight
    1.5
    """

    name: str
    weight: float
    #: What it says, in plain words.
    why: str = attrs.field(default="", eq=False, repr=False)


@attrs.frozen
class ShapeEvidence:
    """Why the document's cues were, or were not, read in one shape.

    >>> import turnseg
    >>> [shape.kept for shape in turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.").evidence.shapes]
    [True]
    """

    shape: str
    #: How many places could be cues of this shape.
    count: int
    score: float
    kept: bool
    reasons: tuple[Reason, ...] = ()


@attrs.frozen
class LabelEvidence:
    """Why one printed label was, or was not, taken for a speaker.

    >>> import turnseg
    >>> talk = "Ann: Shall we?\\nBob: Yes.\\nNote: no.\\nAnn: Good.\\nBob: Go.\\nAnn: Where?\\nBob: Home."
    >>> found = turnseg.segment(talk)
    >>> [label.label for label in found.evidence.labels if label.kept]
    ['Ann', 'Bob']
    """

    label: str
    shape: str
    count: int
    score: float
    kept: bool
    reasons: tuple[Reason, ...] = ()


@attrs.frozen
class Evidence:
    """What was counted in a document before its convention was settled.

    >>> Evidence().shapes
    ()
    """

    shapes: tuple[ShapeEvidence, ...] = ()
    labels: tuple[LabelEvidence, ...] = ()
    #: Why unlabeled paragraphs belong to the turn before them, or do not.
    extents: tuple[Reason, ...] = ()
