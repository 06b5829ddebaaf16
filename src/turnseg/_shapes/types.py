"""What a row of the table is, what a finder gives, and what all finders ask of a head.

Owns these types and the questions where speech begins and whether brackets balance.  Must not know any shape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Final, NamedTuple

import attrs

from turnseg import _regex as regex
from turnseg._heads import Head
from turnseg._lines import Lines
from turnseg._patterns import DASHES

#: Line; offset of speech (-1: on a later line); head as printed, from the line's first visible character on ("" for
#: cues without a label); and the sign that tells conventions of one shape apart: `{}` and `<>` in one document are two.
Hit = tuple[int, int, str, str]
#: The same as columns: by sign and printed head, the lines and where speech begins on them.
Places = dict[tuple[str, str], tuple[list[int], list[int]]]


@attrs.frozen
class Scope:
    """What a finder is asked for."""

    #: Lines to look at.
    where: Sequence[int]
    #: Heads seen once are wanted too.
    thorough: bool = False


Finder = Callable[[Lines, Scope], Places]


def gathered(find: Callable[[Lines, Scope], Iterator[Hit]]) -> Finder:
    """A finder made of one that tells its hits one by one."""

    @wraps(find)
    def gather(lines: Lines, scope: Scope) -> Places:
        places: Places = {}
        for line, speech, printed, sign in find(lines, scope):
            key = (sign, printed)
            if key not in places:
                places[key] = ([], [])
            mine = places[key]
            mine[0].append(line)
            mine[1].append(speech)
        return places

    return gather


@attrs.frozen
class Shape:
    """One row: a way to mark where a turn starts."""

    name: str
    #: Rows of one family are one convention: the same labels, on the line or above it.
    family: str
    reason: str
    #: A cheap test whether a document can hold the shape at all.
    occurs: Callable[[Lines], bool]
    find: Finder
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    labelled: bool = True
    #: Ordinary prose uses the sign too: looked for in lines that no colon label explains, where a sample promises it.
    loose: bool = False
    #: So often that heads seen once are kept only when a document turned out to follow the shape.
    sifted: bool = False


class Bucket(NamedTuple):
    """All places of one printed head in one family, in order of lines."""

    family: str
    shape: int
    #: None for cues without a label.
    head: Head | None
    lines: list[int]
    #: Where speech begins, or -1.
    speech: list[int]


# After a delimiter: blanks, closing emphasis.
_AFTER_RE: Final = regex.compile(
    r"(?:[\p{White_Space}\p{Default_Ignorable_Code_Point}]|\*{1,3}|_{1,3}|'{3}|</?(?:b|i|strong|em|u|p)>)*+"
)
# The dash of `LABEL: —`, `Name. –`
_DASH_AFTER_RE: Final = regex.compile(rf"[{DASHES}]{{1,2}}(?=[ \t\u00a0\p{{Lu}}¿¡])[ \t\u00a0]*")


def balanced(head: str) -> bool:
    if head[:1].isdigit() and head.partition(")")[0].isdigit():
        head = head.partition(")")[2]
    if "(" in head or ")" in head or "[" in head or "]" in head or "（" in head or "）" in head:
        return all(head.count(opener) == head.count(closer) for opener, closer in ("()", "[]", "（）"))
    return True


def find_speech(lines: Lines, n: int, past: int) -> int:
    """Where speech begins after a delimiter that ends at `past` in the ink: an offset, or -1 for a later line."""
    ink = lines.ink[n]
    at = past + 2 if ink.startswith("**", past) else past
    if ink[at : at + 1] == " " and ink[at + 1 : at + 2].isalnum():
        return lines.first[n] + at + 1
    hit = _AFTER_RE.match(ink, past)
    return lines.first[n] + hit.end() if hit and hit.end() < len(ink) else -1


def past_dash(lines: Lines, n: int, speech: int) -> int:
    """Speech behind a dash that doubles the delimiter, or the same offset."""
    if lines.text[speech] not in DASHES:
        return speech
    dash = _DASH_AFTER_RE.match(lines.text, speech, lines.stop[n])
    return dash.end() if dash and dash.end() < lines.stop[n] else speech
