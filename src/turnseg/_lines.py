"""The line table: where each inked line begins and stops, and the blank lines before it.

Owns what a line end is: LF, CRLF, CR, U+2028, U+2029; a form feed is a page break and cuts like a blank line.  Blank is
White_Space or Default_Ignorable_Code_Point.  Must not know what any line means.

Nothing is normalized.  The lines' visible text is kept beside their offsets, since every later question begins with it;
splitting at one character is the fastest scan that Python has, so the general pattern runs only where it must.
"""

from __future__ import annotations

from itertools import accumulate
from operator import add
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


def _blank(text: str) -> str:
    """The characters of a text that nobody sees."""
    return _WHITE if text.isascii() else _WHITE + "".join(set(_IGNORABLE_RE.findall(text)))


def split_lines(text: str) -> Lines:
    """The table of inked lines of any text."""
    blank = _blank(text)
    raws, begins = _pieces(text)
    inks = [raw.strip(blank) for raw in raws]
    kept = [k for k, ink in enumerate(inks) if ink]
    ink = [inks[k] for k in kept]
    indent = [0 if (raw := raws[k])[0] == inks[k][0] else len(raw) - len(raw.lstrip(blank)) for k in kept]
    first = [begins[k] + deep for k, deep in zip(kept, indent, strict=True)]
    stop = list(map(add, first, map(len, ink)))
    blanks = [k - before - 1 for before, k in zip([-1, *kept], kept, strict=False)]
    table = Lines(text, first, stop, blanks, ink, indent, [])
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
            wraps += table.ink[n][0].islower() and table.ink[n - 1][-1] not in ".!?…:" and len(table.ink[n - 1]) > 30
    return wraps > _WRAPS * pairs


def cut_lines(lines: Lines, places: list[int]) -> tuple[Lines, list[int]]:
    """The table with some lines cut in two at the given offsets (sorted, inside lines), and where old lines begin."""
    table = Lines(lines.text, [], [], [], [], [], [], lines.wrapped)
    blank = _blank(lines.text)
    moved = []
    at = 0
    for n in range(len(lines)):
        moved.append(len(table))
        begin = lines.first[n]
        while True:
            inside = at < len(places) and places[at] < lines.stop[n]
            piece = lines.text[begin : places[at] if inside else lines.stop[n]].rstrip(blank)
            whole = begin == lines.first[n]
            table.first.append(begin)
            table.stop.append(begin + len(piece))
            table.ink.append(piece)
            table.blanks.append(lines.blanks[n] if whole else 0)
            table.indent.append(lines.indent[n] if whole else 0)
            if not inside:
                break
            begin = places[at]
            at += 1
    table.odd.extend(n for n, piece in enumerate(table.ink) if not piece[0].isalpha())
    return table, moved


def _pieces(text: str) -> tuple[list[str], list[int]]:
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
    return raws, list(accumulate([len(raw) + 1 for raw in raws[:-1]], initial=0))
