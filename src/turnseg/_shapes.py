"""The table of cue shapes: every way of writing down who said what that the library knows, one row each.

Owns the rows: a cheap test whether a document can hold the shape at all, a finder, a reason, examples and
counter-examples.  Decides nothing: each row says where a cue of its shape *could* stand, and one line may be claimed by
several rows; which of them the document follows is settled later, over all lines together.

A new transcript style is a new row here, and cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import attrs
import regex

from turnseg._containers import PLAIN, STAGE, Containers
from turnseg._heads import LONGEST, Head, dissect
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, DASHES, ENDS, clock, markup

#: line, start, speech start (-1: on a later line), head as printed and its offset ("" for cues without a label)
Hit = tuple[int, int, int, str, int]


@attrs.frozen
class Shape:
    """One row: a way to mark where a turn starts."""

    name: str
    #: Rows of one family are one convention: the same labels, on the line or above it.
    family: str
    reason: str
    occurs: Callable[[str], bool]
    find: Callable[[Lines, Containers], Iterator[Hit]]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    labelled: bool = True
    #: The speech stands on the lines below.
    own_line: bool = False


@attrs.frozen
class Candidates:
    """All places where a cue could stand, as columns; sorted by line within a shape."""

    line: list[int]
    #: Index into SHAPES.
    shape: list[int]
    start: list[int]
    #: -1 without a label.
    label_start: list[int]
    label_stop: list[int]
    #: -1 where the speech is to follow on a later line.
    speech: list[int]
    #: Index into `heads`, -1 without a label.
    head: list[int]
    heads: list[Head]


# After a delimiter: blanks, closing emphasis, and the dash of `LABEL: —`.
_AFTER_RE: Final = regex.compile(rf"(?:[\p{{White_Space}}\p{{Default_Ignorable_Code_Point}}]|\*{{1,3}}|_{{1,3}}|'{{3}}|</?(?:b|i|strong|em|u)>)*+")
_DASH_AFTER_RE: Final = regex.compile(rf"[{DASHES}]{{1,2}}(?=[ \t\u00a0\p{{Lu}}¿¡])[ \t\u00a0]*")
_COLON: Final = (":", "：", "﹕")


def _balanced(head: str) -> bool:
    return head.count("(") == head.count(")") and head.count("（") == head.count("）") and head.count("[") == head.count("]")


def _after(lines: Lines, n: int, at: int) -> int:
    """Where speech begins after a delimiter that ends at `at`: an offset on this line, or -1 for a later line."""
    stop = lines.stop[n]
    return hit.end() if (hit := _AFTER_RE.match(lines.text, at, stop)) and hit.end() < stop else -1


def _plain(lines: Lines, containers: Containers) -> Iterator[tuple[int, str]]:
    kinds = containers.kind
    return ((n, ink) for n, ink in enumerate(lines.ink) if kinds[n] == PLAIN or kinds[n] == STAGE)


def _colons(lines: Lines, containers: Containers) -> Iterator[tuple[int, int, int]]:
    """Line, offset of the colon in the ink, offset just past it; the first colon outside parentheses and clocks."""
    wide = "：" in lines.text or "﹕" in lines.text
    for n, ink in _plain(lines, containers):
        at = ink.find(":", 0, LONGEST)
        if wide:
            at = min((p for p in (at, ink.find("：", 0, LONGEST), ink.find("﹕", 0, LONGEST)) if p >= 0), default=-1)
        while at > 0:
            after = ink[at + 1 : at + 2]
            if after == ":" or (after == "/" and ink[at + 2 : at + 3] == "/") or after == "\\":
                break
            if not (after.isdigit() and ink[at - 1].isdigit()) and _balanced(ink[:at]):
                yield n, at, at + 1
                break
            at = min((p for mark in _COLON if (p := ink.find(mark, at + 1, LONGEST)) > 0), default=-1)


def _find_colon(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, at, past in _colons(lines, containers):
        first = lines.first[n]
        speech = _after(lines, n, first + past)
        if speech >= 0:
            dash = _DASH_AFTER_RE.match(lines.text, speech, lines.stop[n])
            yield n, first, dash.end() if dash and dash.end() < lines.stop[n] else speech, lines.ink[n][:at], first


def _find_colon_line(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, at, past in _colons(lines, containers):
        if _after(lines, n, lines.first[n] + past) < 0:
            yield n, lines.first[n], -1, lines.ink[n][:at], lines.first[n]


_DASH_RE: Final = regex.compile(rf"(?:{markup}|[ \t])*+(?:[{DASHES}]{{1,3}}|>>(?![>\d]))(?:[ \t\u00a0\u3000\u2009\u202f]|[-–—](?=[^\s\d{DASHES}])|{markup})*+(?=[^\s\d{DASHES}>|=]|\d[^\d])")


def _find_dash(lines: Lines, containers: Containers) -> Iterator[Hit]:
    openers = DASHES + ">*_"
    kinds = containers.kind
    for n, ink in enumerate(lines.ink):
        if ink[0] in openers and kinds[n] == PLAIN:
            hit = _DASH_RE.match(lines.text, lines.first[n], lines.stop[n])
            if hit:
                yield n, lines.first[n], hit.end(), "", -1


SHAPES: Final[tuple[Shape, ...]] = (
    Shape(
        name="colon",
        family="colon",
        reason="A name, an office or a role, a colon, and the words: the commonest way everywhere.",
        occurs=lambda text: ":" in text or "：" in text,
        find=_find_colon,
        examples=("Ada Mirren: Shall we begin?", "**Ada:** Shall we?", "[00:12] ADA: Yes.", "ADA MIRREN, PILOT (on tape): No.", "王敏：好的。"),
        counter_examples=("see https://example.org", "at 10:30 we met", "std::vector is a type"),
    ),
    Shape(
        name="colon_line",
        family="colon",
        reason="The label and its colon stand above the words.",
        occurs=lambda text: ":" in text or "：" in text,
        find=_find_colon_line,
        examples=("Ada Mirren:",),
        counter_examples=("Ada Mirren: Yes.",),
        own_line=True,
    ),
    Shape(
        name="dash",
        family="dash",
        reason="A dash opens a turn whose speaker is not named: fiction, magazines, subtitles.",
        occurs=lambda text: any(mark in text for mark in DASHES),
        find=_find_dash,
        examples=("— Shall we?", "–Yes.", "- No, not yet.", "―― Why?"),
        counter_examples=("-5 at dawn", "--- a/pump.txt", "- - -"),
        labelled=False,
    ),
)
INDEX: Final = {shape.name: n for n, shape in enumerate(SHAPES)}


def find_candidates(lines: Lines, containers: Containers, wanted: frozenset[str] | None = None) -> Candidates:
    """Every place where a cue of a wanted shape could stand."""
    out = Candidates([], [], [], [], [], [], [], [])
    seen: dict[str, int] = {}
    for index, shape in enumerate(SHAPES):
        if (wanted is not None and shape.name not in wanted) or not shape.occurs(lines.text):
            continue
        for line, start, speech, printed, at in shape.find(lines, containers):
            which = -1
            if shape.labelled:
                if printed not in seen:
                    head = dissect(printed)
                    seen[printed] = -1 if head is None else len(out.heads)
                    if head is not None:
                        out.heads.append(head)
                which = seen[printed]
                if which < 0:
                    continue
            out.line.append(line)
            out.shape.append(index)
            out.start.append(start)
            out.speech.append(speech)
            out.head.append(which)
            out.label_start.append(at + out.heads[which].label_start if which >= 0 else -1)
            out.label_stop.append(at + out.heads[which].label_stop if which >= 0 else -1)
    return out
