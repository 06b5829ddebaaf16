"""The divisions of a play: lines that head an act or a scene, or say that one ends.

Owns how such a line looks.  Must not know labels or turns.

How it decides.  A division's word stands alone with its number, or first before its number and whatever heads the scene
behind it.  Numbers are written in every way that languages have, so no word is asked to be one: the line is a paragraph
of so few words that it could hold nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from typing import Final

from turnseg import _regex as regex
from turnseg._lexicon import DIVISIONS
from turnseg._lines import Lines

_WORDS: Final = 4  # `Fin du premier acte.`: more words, the division's among them, are a sentence
_LONGEST: Final = 150  # characters of a scene's head, and of who is on stage behind it
_AROUND: Final = 40  # lines above the first cue: what is divided says so where it begins
_OPENING: Final = 20  # lines below it: two may speak before the curtain rises
#: Lines of a cast, whose first may be taken for a cue.
CAST: Final = 60
_SHORT: Final = 48  # characters: among the first heads one at least has no list behind it
_NEAR: Final = 40  # characters of a line in which the word stands
_NAMING_RE: Final = re.compile(r"\w+")
_ALONE: Final = 2  # words of a head that needs no other: `ACT ONE`; `A second act` is as well a headline
_FEWEST: Final = 2  # divisions: one is as well a chapter, or a word
_NUMBERED_RE: Final = regex.compile(r"[\s.]*(?:[IVXLivxl]{1,6}|\d{1,2}|\p{L}+)(?:[.]?[\s]*$|[.,:;—–-]|[.]?[\s]+\p{Lu})")
_EXACT_RE: Final = regex.compile(r"\p{Lu}{3,}[ \u00a0]+[IVXL\d]+\b|\p{Lu}\p{L}+[ \u00a0]+[IVXL\d]+[.]?$")  # `SCENE II`
_NUMERALS: Final = "IVXL0123456789."
_SPOKEN, _PAUSES = frozenset("!?…"), frozenset(",;")
_MARKS: Final = "#*_=[]()<>«»\"' .,:;—–-"


def find_divisions(lines: Lines, cue: int, reach: int = _OPENING) -> list[int]:
    """The lines that head divisions, where a short one stands above the first cue, or so many lines behind it."""
    near = range(max(0, cue - _AROUND), min(cue + reach + 1, len(lines)))
    if not any(len(lines.ink[n]) < _SHORT and _is_division(lines, n) for n in near):
        return []
    blanks = lines.blanks
    found: list[int] = []
    for n, ink in enumerate(lines.ink):  # asked in the order of what it costs
        apart = blanks[n] or not n or ink[:3].isupper() or ink[-1] in _NUMERALS or (found and found[-1] == n - 1)
        if apart and _names_division(ink) and (_is_apart(lines, n) or found[-1:] == [n - 1]) and _heads(ink):
            found.append(n)
    alone = len(found) == 1 and found[0] < cue and len(lines.ink[found[0]].split()) <= _ALONE
    return found if len(found) >= _FEWEST or alone else []


def before_division(divisions: Sequence[int], line: int, limit: int) -> int:
    """The limit, or the first division behind a line where one comes before it: nobody speaks on where a scene ends."""
    at = bisect(divisions, line)
    return min(limit, divisions[at]) if at < len(divisions) else limit


def _is_division(lines: Lines, n: int) -> bool:
    """A paragraph of its own, or a line in capitals or below another head, that names a division."""
    ink = lines.ink[n]
    return _names_division(ink) and (_is_apart(lines, n) or _heads(lines.ink[n - 1])) and _heads(ink)


def _is_apart(lines: Lines, n: int) -> bool:
    ink = lines.ink[n]
    return lines.blanks[n] > 0 or not n or ink.isupper() or _EXACT_RE.match(ink) is not None


def _names_division(ink: str) -> bool:
    """A division's word stands near the head of a line."""
    return len(ink) <= _LONGEST and not DIVISIONS.isdisjoint(_NAMING_RE.findall(ink[:_NEAR].casefold()))


def _heads(ink: str) -> bool:
    """The division's word stands with its number, or with hardly anything else."""
    told = ink.casefold().replace("’", "'").split()[: _WORDS + 1]
    words = [bare for word in told if (bare := word.rpartition("'")[2].strip(_MARKS))]  # `l'acte` is an act
    if DIVISIONS.isdisjoint(words[:_WORDS]) or ink[0].islower() or not _SPOKEN.isdisjoint(ink):
        return False
    if words[0] in DIVISIONS and len(words) > 1:
        return _NUMBERED_RE.match(ink, ink.casefold().find(words[0]) + len(words[0])) is not None
    return len(words) <= _WORDS and _PAUSES.isdisjoint(ink)
