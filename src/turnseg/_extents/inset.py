"""What a page sets between two turns: headings, captions, pull quotes.

Owns whether the last paragraph before a cue is one of these.  Must not know where the turn above it begins.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._convention import Cues
from turnseg._extents.blocks import HEADING_LENGTH
from turnseg._extents.naming import EDGES, names_of
from turnseg._groups import ends_asking, is_title, person_words
from turnseg._lexicon import NEVER
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, ENDS, OPENERS

_FIELD: Final = 32  # characters: no name of a field is longer
_SCENE: Final = 6  # lines between a heading and the next cue: who is there, what is resumed
_ROMAN_RE: Final = regex.compile(r"[IVXL]+\.?")  # numbers of chapters, above their titles
_QUOTE_RE: Final = regex.compile(r">[ \t]*[*_]{0,3}[\"“„«»‘「『]")
# `Figure 2. One evening of letters.`
_NUMBERED_RE: Final = regex.compile(
    r"[*_]{0,3}(?:fig(?:ur[ae]?|\.)?|abb(?:ildung|\.)|рис(?:унок|\.)|tab(?:le|elle|\.)|εικόνα|şekil|図|圖|图|그림)"
    r"[ \u00a0]?\d{1,2}[.:,) \u3000]",
    regex.IGNORECASE,
)
_DIGIT_RE: Final = re.compile(r"\d")
_CAPTION: Final = 20  # characters of the word and the number of a caption
_SEEN: Final = 40  # turns whose first lines tell how sentences end here
_FINISHED: Final = 0.7  # share of them with a mark at the end, from which a line without one is something else
_ALWAYS: Final = 0.95  # share of them where no blank line sets the page's own lines apart
_ENOUGH: Final = 4  # turns: of fewer nobody can say how they end
_PULLED: Final = 25  # characters: shorter words come again by themselves
_SHORT: Final = 15  # characters above a question of an interview: magazines pull what a few words say
_ASKING: Final = 0.3  # share of turns that ask, of which an interview has half
_WORD: Final = 3  # signs: in scripts without blanks a heading has more than one word has
_NEAR: Final = 6000  # characters around, in which a pull quote repeats what is said


@attrs.frozen
class Style:
    """How the talk is printed."""

    #: Sentences end in a mark (or nobody can say); and always.
    finished: bool
    strictly: bool
    #: No blank line stands in the talk.
    unparted: bool
    #: It is an interview.
    asks: bool
    #: Of those who speak.
    names: frozenset[str]


def read_style(lines: Lines, cues: Cues) -> Style:
    """How the talk is printed, from a sample of turns."""
    last = max(1, len(cues) - 1)  # the last turn has the page's end in it
    inline = (lines.ink[line] for line, speech in zip(cues.line[:last], cues.speech, strict=False) if speech >= 0)
    first = list(islice(inline, 2 * _SEEN))
    asking = list(map(ends_asking, first))
    telling = [ink for ink, asks in zip(first, asking, strict=True) if not asks and ink[-1] != ">"][:_SEEN]
    told = [ink[-1] in ENDS or ink.rstrip(CLOSERS + " ")[-1:] in ENDS for ink in telling]
    known = len(told) >= _ENOUGH and not lines.wrapped
    return Style(
        finished=not known or sum(told) >= _FINISHED * len(told),
        strictly=known and sum(told) >= _ALWAYS * len(told),
        unparted=known and not any(lines.blanks[cues.line[0] + 1 : cues.line[-1]]),
        asks=sum(asking) >= max(_ENOUGH, _ASKING * len(first)),
        names=names_of(cues),
    )


def is_inset(lines: Lines, n: int, style: Style) -> bool:
    """The line before a cue is none of the turn above: it heads what follows, or repeats what was said."""
    ink = lines.ink[n]
    if ink[0] == ">" and _is_block_quote(lines, n):
        return True
    if lines.blanks[n]:
        return (
            _is_heading(lines, n, style)
            or _is_pulled(lines, n, style)
            or _tells(ink, style)
            or (_DIGIT_RE.search(ink, 0, _CAPTION) is not None and _NUMBERED_RE.match(ink) is not None)
        )
    if style.unparted and _is_pulled(lines, n, style):
        return True
    return (  # a caption between two sentences that are finished
        style.unparted
        and style.strictly
        and lines.ink[n - 1].rstrip(CLOSERS)[-1:] in ENDS
        and is_title(ink)
        and (len(ink.split()) > 1 or (len(ink) > _WORD and ink.lower() == ink.upper()))
    )


def _is_heading(lines: Lines, n: int, style: Style) -> bool:
    """The last paragraph before the next cue is one short line that ends no sentence: it heads what follows."""
    ink = lines.ink[n]
    if _in_capitals(ink):
        return True
    if n + 1 < len(lines) and not lines.blanks[n + 1]:
        return False
    if ink.startswith("#") or _ROMAN_RE.fullmatch(ink):
        return True
    if ink[-1] not in ENDS and ink[: ink.find(":", 0, _FIELD) % _FIELD].casefold() in NEVER:
        return True  # `Topic: Ropes`: the minutes' own field, whether or not the talk ends its sentences
    if ink[-1] == ">":
        return False  # markup closes a turn, not a heading
    return style.finished and is_title(ink)


def _tells(ink: str, style: Style) -> bool:
    """A short paragraph in which nobody says I or you, and that begins with somebody's name or has it in capitals."""
    if len(ink) > HEADING_LENGTH or ink[-1] not in ".]":
        return False
    words = ink.split()
    first, second = words[0], words[1] if len(words) > 1 else ""
    begins = second[:1].islower() and first.strip(EDGES).casefold() in style.names
    named = begins or any(word.isupper() and word.strip(EDGES).casefold() in style.names for word in words)
    return named and not ink.isupper() and not person_words([ink])[0]


def scene_above(lines: Lines, first: int, end: int) -> int:
    """The line above a heading in capitals under which nobody speaks before the next cue: a scene, a matter, a place.

    Lines `first` to `end` are a turn's; the same end where there is no such heading.
    """
    for n in range(end - 1, max(first, end - _SCENE), -1):
        if (
            lines.blanks[n]
            and lines.blanks[n + 1]
            and _in_capitals(lines.ink[n])
            and not person_words(lines.ink[n + 1 : end + 1])[0]
        ):
            return n - 1
    return end


def _in_capitals(ink: str) -> bool:
    return 3 < len(ink) <= HEADING_LENGTH and ink.upper() == ink and ink.lower() != ink and ink[-1] not in "!?…"


def _is_block_quote(lines: Lines, n: int) -> bool:
    """Line n ends a block quote in Markdown that opens with a quotation mark."""
    while n and lines.ink[n - 1][0] == ">" and not lines.blanks[n]:
        n -= 1
    return _QUOTE_RE.match(lines.ink[n]) is not None


def _is_pulled(lines: Lines, n: int, style: Style) -> bool:
    """A paragraph in quotation marks whose words stand nearby as well."""
    ink = lines.ink[n]
    if ink[0] not in OPENERS or n + 1 == len(lines):
        return False
    words = ink.strip(CLOSERS + OPENERS + ".!… \u00a0\u202f")
    apart = lines.blanks[n + 1] or style.unparted
    if len(words) < (_SHORT if style.asks else _PULLED) or not apart:
        return False
    at = lines.first[n]
    return lines.text.count(words, max(0, at - _NEAR), at + _NEAR) > 1
