"""What a worker sends back for a text: all that was found, as columns of bytes and a few values a document.

Owns this form.  Must not know how it travels, nor how anything in it was found.

A pickle of a transcript holds an object for each time and for all that was weighed, which takes longer to read than
many a text takes to be cut.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeAlias

import attrs

from turnseg._model import Columns, Doubt, Evidence, Explanation, Time, Transcript, Turn

Cut: TypeAlias = Callable[[str], Transcript]
#: The columns' bytes one after the other, how many bytes each has, the columns of times, and the rest by name.
Parcel: TypeAlias = tuple[bytes, tuple[int, ...], tuple[tuple[Any, ...], ...], dict[str, Any]]

_COLUMNS: Final = tuple(field.name for field in attrs.fields(Columns))
_CODES: Final = tuple(column.typecode for column in attrs.astuple(Columns(), recurse=False))
# What a verdict rests on is large and hardly ever asked for; the text is the caller's.
_APART: Final = frozenset({"text", "evidence", "review", "columns", "times"})
_REST: Final = {str(field.alias): field.name for field in attrs.fields(Transcript) if field.alias not in _APART}


def pack(found: Transcript) -> Parcel:
    """All but the text, the evidence, and what answers for the transcript."""
    pieces = [getattr(found.columns, name).tobytes() for name in _COLUMNS]
    times = [(index, time.start, time.end, time.text) for index, time in found._times.items()]  # noqa: SLF001
    rest = {alias: getattr(found, name) for alias, name in _REST.items()}
    return b"".join(pieces), tuple(map(len, pieces)), tuple(zip(*times, strict=True)), rest


def unpack(parcel: Parcel, text: str, cut: Cut) -> Transcript:
    """The transcript again; its evidence, doubts and explanations are found when they are asked for."""
    packed, sizes, times, rest = parcel
    columns = []
    at = 0
    for code, size in zip(_CODES, sizes, strict=True):
        column: array[int] = array(code)
        column.frombytes(packed[at : at + size])
        columns.append(column)
        at += size
    return Transcript(
        text,
        columns=Columns(*columns),
        evidence=partial(_evidence, text, cut),
        review=_Later(cut),
        times={index: Time(*fields) for index, *fields in zip(*times, strict=True)},
        **rest,
    )


def _evidence(text: str, cut: Cut) -> Evidence:
    return cut(text).evidence


@attrs.frozen
class _Later:
    """Answers for a transcript by cutting its text again."""

    cut: Cut

    def doubts(self, found: Transcript) -> tuple[Doubt, ...]:
        return self.cut(found.text).doubts

    def explain(self, found: Transcript, turn: Turn) -> Explanation:
        return self.cut(found.text).explain(turn.index)
