"""The line table: where each inked line begins and stops, and the blank lines before it.

Owns what a line end is: LF, CRLF, CR, U+2028, U+2029; a form feed is a page break and cuts like a blank line.  Blank is
White_Space or Default_Ignorable_Code_Point.  Owns as well how lines are cut in two.  Must not know what any line means.

Nothing is normalized.  The lines' visible text is kept beside their offsets, since every later question begins with it;
splitting at one character is the fastest scan that Python has, so the general pattern runs only where it must.
"""

from __future__ import annotations

from itertools import accumulate, chain, compress
from operator import add, itemgetter, sub
from typing import Final

import attrs

from turnseg import _regex as regex

_IGNORABLE_RE: Final = regex.compile(r"\p{Default_Ignorable_Code_Point}")
_BREAK_RE: Final = regex.compile(r"\r\n|[\n\r\f\u2028\u2029]")
_NO_LETTER_RE: Final = regex.compile(r"\P{L}")
_SEPARATORS: Final = "\x1c\x1d\x1e\x1f"  # white for Python, not for Unicode
_WHITE: Final = "".join(char for char in map(chr, range(0x3001)) if char.isspace() and char not in _SEPARATORS)


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
    #: The first visible characters of all lines, joined: one scan of it asks all lines what they begin with.
    initials: str
    #: The last ones, likewise.
    finals: str
    #: Lines that begin with no letter: all that can be apparatus, dashes and marks are among them.
    odd: list[int]
    #: Paragraphs are broken into lines of one width, so a line may begin in the middle of a sentence.
    wrapped: bool = False

    def __len__(self) -> int:
        return len(self.first)


def tabulate(
    text: str,
    first: list[int],
    blanks: list[int],
    ink: list[str],
    indent: list[int],
    *,
    wrapped: bool | None = None,
) -> Lines:
    """The table with these columns, and those that follow from them; a piece of a table is wrapped as the whole is."""
    stop = list(map(add, first, map(len, ink)))
    initials, finals = "".join(map(_FIRST, ink)), "".join(map(_LAST, ink))
    if wrapped is None:
        wrapped = _is_wrapped(blanks, ink, initials, finals)
    return Lines(text, first, stop, blanks, ink, indent, initials, finals, places_of(_NO_LETTER_RE, initials), wrapped)


_FIRST, _LAST = itemgetter(0), itemgetter(-1)


def places_of(pattern: regex.Pattern[str], initials: str) -> list[int]:
    """The lines whose first visible character is one of a pattern's."""
    return [hit.start() for hit in pattern.finditer(initials)]


def split_lines(text: str) -> Lines:
    """The table of inked lines of any text."""
    raws, begins = _pieces(text)
    inks = _visible(text, raws)
    kept = list(compress(range(len(inks)), inks))
    ink = list(filter(None, inks))
    first = list(compress(begins, inks))
    if inks == raws:  # nothing was taken off, which is found out faster than each line's indent
        indent = [0] * len(kept)
    else:
        indent = [
            0 if raw[0] == visible[0] else raw.find(visible)
            for raw, visible in zip(compress(raws, inks), ink, strict=True)
        ]
        first = list(map(add, first, indent))
    blanks = list(map(sub, kept, chain((0,), compress(range(1, len(inks) + 1), inks))))
    return tabulate(text, first, blanks, ink, indent)


def _visible(text: str, raws: list[str]) -> list[str]:
    """Each line without the characters at its ends that nobody sees."""
    if any(char in text for char in _SEPARATORS):
        inks = [raw.strip(_WHITE) for raw in raws]
    else:
        inks = list(map(str.strip, raws))
    if not text.isascii():
        inked = list(filter(None, inks))
        if _IGNORABLE_RE.search("".join(map(_FIRST, inked))) or _IGNORABLE_RE.search("".join(map(_LAST, inked))):
            blank = _blank(text)
            inks = [raw.strip(blank) for raw in raws]
    return inks


def _blank(text: str) -> str:
    """The characters of a text that nobody sees."""
    return _WHITE if text.isascii() else _WHITE + "".join(set(_IGNORABLE_RE.findall(text)))


_PAIRS: Final = 600  # neighboring lines that are looked at: the layout of a document does not change later
_WRAPS: Final = 0.08  # dialogue begins a line in lower case less often, wrapped prose far more often
_SHORT_LINE: Final = 30  # characters: a line of verse or a list that goes on in lower case is shorter


def _is_wrapped(blanks: list[int], ink: list[str], initials: str, finals: str) -> bool:
    """Lines often go on in lower case from one that did not end its sentence."""
    unparted = blanks[1:_PAIRS].count(0)
    if not unparted:
        return False
    resumed = compress(range(_PAIRS), map(str.islower, initials[1:_PAIRS]))
    wraps = [n for n in resumed if not blanks[n + 1] and finals[n] not in ".!?…:" and len(ink[n]) > _SHORT_LINE]
    return len(wraps) > _WRAPS * unparted


def cut_lines(lines: Lines, places: list[int]) -> tuple[Lines, list[int]]:
    """The table with some lines cut in two at the given offsets (sorted, inside lines), and where old lines begin."""
    first: list[int] = []
    ink: list[str] = []
    blanks: list[int] = []
    indent: list[int] = []
    blank = _blank(lines.text)
    moved = []
    at = 0
    for n in range(len(lines)):
        moved.append(len(first))
        begin = lines.first[n]
        while True:
            inside = at < len(places) and places[at] < lines.stop[n]
            piece = lines.text[begin : places[at] if inside else lines.stop[n]].rstrip(blank)
            whole = begin == lines.first[n]
            first.append(begin)
            ink.append(piece)
            blanks.append(lines.blanks[n] if whole else 0)
            indent.append(lines.indent[n] if whole else 0)
            if not inside:
                break
            begin = places[at]
            at += 1
    return tabulate(lines.text, first, blanks, ink, indent, wrapped=lines.wrapped), moved


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
    begins = list(accumulate(map((1).__add__, map(len, raws)), initial=0))
    begins.pop()
    return raws, begins
