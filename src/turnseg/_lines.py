"""The line table: where each inked line begins and stops, and the blank lines before it.

Owns what a line end is: LF, CRLF, CR, U+2028, U+2029; a form feed is a page break and cuts like a blank line.  Blank is
White_Space or Default_Ignorable_Code_Point.  Must not know what any line means.

Nothing is normalized.  The lines' visible text is kept beside their offsets, since every later question begins with it;
splitting at one character is the fastest scan that Python has, so the general pattern runs only where it must.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

import attrs
import regex

_IGNORABLE_RE: Final = regex.compile(r"\p{Default_Ignorable_Code_Point}")
_BREAK_RE: Final = regex.compile(r"\r\n|[\n\r\f\u2028\u2029]")
_WHITE: Final = "".join(
    char for char in map(chr, range(0x3001)) if char.isspace() and not 0x1C <= ord(char) <= 0x1F
)  # the four separators count as white for Python, not for Unicode


@attrs.frozen
class Lines:
    """Inked lines only, as columns; offsets point into `text`."""

    text: str
    #: First visible character, and just past the last one.
    first: list[int]
    stop: list[int]
    #: Blank lines before this one; a page break counts as one.
    blanks: list[int]
    #: Visible text, first to stop.
    ink: list[str]
    #: Blanks between the line's beginning and its ink.
    indent: list[int]
    #: Lines that begin with no letter: all that can be apparatus, dashes and marks are among them.
    odd: list[int]
    #: Paragraphs are broken into lines of one width, so a line may begin in the middle of a sentence.
    wrapped: bool = False

    def __len__(self) -> int:
        return len(self.first)


def split_lines(text: str) -> Lines:
    """The table of inked lines of any text."""
    blank = _WHITE if text.isascii() else _WHITE + "".join(set(_IGNORABLE_RE.findall(text)))
    raws, begins = _pieces(text)
    table = Lines(text, [], [], [], [], [], [])
    put_first, put_stop, put_blanks = table.first.append, table.stop.append, table.blanks.append
    put_ink, put_indent = table.ink.append, table.indent.append
    missed = 0
    for begin, raw in zip(begins, raws, strict=True):
        ink = raw.strip(blank)
        if not ink:
            missed += 1
            continue
        indent = 0 if raw[0] == ink[0] else len(raw) - len(raw.lstrip(blank))
        put_first(begin + indent)
        put_stop(begin + indent + len(ink))
        put_blanks(missed)
        put_ink(ink)
        put_indent(indent)
        missed = 0
    table.odd.extend(n for n, ink in enumerate(table.ink) if not ink[0].isalpha())
    return attrs.evolve(table, wrapped=_is_wrapped(table))


_PAIRS: Final = 600  # neighboring lines that are looked at: the layout of a document does not change later
_WRAPS: Final = 0.08  # dialogue begins a line in lower case less often, wrapped prose far more often


def _is_wrapped(table: Lines) -> bool:
    """Lines often go on in lower case from one that did not end its sentence."""
    pairs = wraps = 0
    for n in range(1, min(len(table), _PAIRS)):
        if not table.blanks[n]:
            pairs += 1
            wraps += table.ink[n][0].islower() and table.ink[n - 1][-1] not in ".!?…:" and len(table.ink[n - 1]) > 30  # noqa: PLR2004
    return wraps > _WRAPS * pairs


def _pieces(text: str) -> tuple[list[str], Iterable[int]]:
    """Each line, and its offset; a page break leaves an empty piece behind."""
    if any(mark in text for mark in "\f\u2028\u2029") or ("\r" in text and text.count("\r") != text.count("\r\n")):
        raws, begins, begin = [], [], 0
        for hit in _BREAK_RE.finditer(text):
            raws.append(text[begin : hit.start()])
            begins.append(begin)
            if hit[0] == "\f":
                raws.append("")
                begins.append(hit.start())
            begin = hit.end()
        return [*raws, text[begin:]], [*begins, begin]
    raws = text.split("\n")
    return raws, accumulate(map(len, raws[:-1]), lambda at, length: at + length + 1, initial=0)
