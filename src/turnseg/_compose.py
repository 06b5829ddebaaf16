"""`compose`: known turns written down in a convention, so that they are read back.

Owns the layouts and the promise.  Must not know how a text is cut: it writes, has `segment` read what it wrote, and
compares.  That makes it an honest source of test data, and of documents for people who want to see what is read.

How it decides.  What can never be read back (an empty text, a label that holds a colon) is refused before anything is
written, so that the message can say what is wrong with the item.  All else depends on the whole document, as reading
does: a lone `Note: hot water` is narration, three of them may be a speaker.  So the document is segmented, and the
first item that would come back otherwise is named together with what it would be taken for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from turnseg._model import Block, collapse
from turnseg._segment import segment

_KINDS: Final = ("turn", "narration", "heading")
#: What stands before the speech of a turn with a label; None where turns have none.
_CUES: Final[dict[str, str | None]] = {"colon": "{}: ", "colon_own_line": "{}:\n", "dash": None}
_DASH: Final = "— "
# An empty line between all items: it is how most transcripts are set, and what narration needs to be told from turns.
_GAP: Final = "\n\n"
_COLONS: Final = ":：﹕"
_LINE_ENDS: Final = "\n\r\u2028\u2029"
_QUOTED: Final = 30  # characters of a text that a message quotes: enough to find the place


class ComposeError(ValueError):
    """An item that would not be read back as it was given; `index` is its place among the items, `reason` says why.

    >>> import turnseg
    >>> try:
    ...     turnseg.compose([("turn", "Ann", "Shall we?"), ("turn", "Bob: or not", "Yes.")], "colon")
    ... except turnseg.ComposeError as error:
    ...     print(error)
    item 1: its label 'Bob: or not' holds a colon, and would be read up to there
    """

    def __init__(self, index: int, reason: str) -> None:
        super().__init__(index, reason)
        self.index = index
        self.reason = reason

    def __str__(self) -> str:
        return f"item {self.index}: {self.reason}"


def compose(items: Iterable[tuple[str, str | None, str]], style: str) -> str:
    """Write items in a convention; `segment` gives exactly these turns back, or `ComposeError` names the item at fault.

    Each item is a kind (`turn`, `narration`, `heading`), a label, and a text, which may hold several paragraphs.  A
    turn whose label is None becomes a dash line; narration and headings have none.  The style is `colon` (the label and
    a colon before the words), `colon_own_line` (above them), or `dash` (no labels at all).

    >>> import turnseg
    >>> print(turnseg.compose([("turn", "Ann", "Shall we?"), ("turn", "Bob", "Yes."), ("turn", "Ann", "Good."),
    ...                        ("turn", "Bob", "Go.")], "colon_own_line")[:20])
    Ann:
    Shall we?
    <BLANKLINE>
    Bob:
    """
    if style not in _CUES:
        msg = f"a style is one of {', '.join(_CUES)}; got {style!r}"
        raise ValueError(msg)
    given = list(items)
    pieces: list[str] = []
    cues: list[int] = []
    for index, (kind, label, text) in enumerate(given):
        reason = _flaw(kind, text) or (None if label is None else _label_flaw(kind, label, style))
        if reason:
            raise ComposeError(index, reason)
        cue = _cue(label, style) if kind == "turn" else ""
        cues.append(len(cue))
        pieces.append(cue + text)
    written = _GAP.join(pieces)
    _read_back(written, given, pieces, cues)
    return written


def _cue(label: str | None, style: str) -> str:
    template = _CUES[style]
    return _DASH if label is None or template is None else template.format(label)


def _flaw(kind: str, text: str) -> str | None:
    """Why a text of this kind could not be read back in any document, or None."""
    if kind not in _KINDS:
        return f"its kind is one of {', '.join(_KINDS)}; got {kind!r}"
    if not collapse(text):
        return "its text is empty"
    if not (collapse(text[0]) and collapse(text[-1])):
        return "its text begins or ends with a blank, and would be read without it"
    if kind == "heading" and any(end in text for end in _LINE_ENDS):
        return "a heading is one line"
    return None


def _label_flaw(kind: str, label: str, style: str) -> str | None:
    """Why this label could not be read back in any document, or None."""
    if kind != "turn":
        return f"a {kind} has no label"
    if _CUES[style] is None:
        return f"style {style!r} writes no labels"
    if not label or label != collapse(label):
        return f"its label {label!r} would be read as {collapse(label)!r}"
    if any(colon in label for colon in _COLONS):
        return f"its label {label!r} holds a colon, and would be read up to there"
    return None


def _read_back(
    written: str, given: Sequence[tuple[str, str | None, str]], pieces: Sequence[str], cues: Sequence[int]
) -> None:
    """Segments what was written; raises for the first item that comes back otherwise."""
    blocks = segment(written).blocks
    at = first = 0
    for index, ((kind, label, _), piece, cue) in enumerate(zip(given, pieces, cues, strict=True)):
        end = at + len(piece)
        # Blocks are sorted: those that begin in this item follow those of the items before it.
        last = first
        while last < len(blocks) and blocks[last].start < end:
            last += 1
        inside = blocks[first:last]
        reason = _turn_error(inside, at, at + cue, end, label) if kind == "turn" else _other_error(inside, kind)
        if reason:
            raise ComposeError(index, reason)
        at, first = end + len(_GAP), last


def _turn_error(inside: Sequence[Block], start: int, speech_start: int, end: int, label: str | None) -> str | None:
    """How a turn differs from what was read: it has to be the one block that begins where it stands."""
    turn = next((block.turn for block in inside), None)
    if turn is None or turn.start != start:
        return "no turn would be found there"
    if turn.label != label:
        return f"its label would be read as {turn.label!r}"
    if turn.speech_start != speech_start:
        return f"its speech would be read from {turn.text[:_QUOTED]!r} on"
    if len(inside) > 1:
        return f"a {inside[1].kind} would be read inside it, from {inside[1].text[:_QUOTED]!r} on"
    # It cannot end early: what is visible and no longer the turn is a block inside it.
    return None if turn.end == end else "what follows would be read as more of it"


def _other_error(inside: Sequence[Block], kind: str) -> str | None:
    """How narration or a heading differs from what was read: all that begins in it has to be of its kind."""
    other = next((block for block in inside if block.kind != kind), None)
    if other is None:
        return None
    return f"it would be read as {other.kind}, from {other.text[:_QUOTED]!r} on"
