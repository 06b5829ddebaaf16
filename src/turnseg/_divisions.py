"""The divisions of a play: lines that head an act or a scene, or say that one ends.

Owns how such a line looks.  Must not know labels or turns.

How it decides.  A division's word stands alone with its number, or first before its number and whatever heads the scene
behind it.  Numbers are written in every way that languages have, so no word is asked to be one: the line is a paragraph
of so few words that it could hold nothing else.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from typing import Final

import regex

from turnseg._lexicon import DIVISIONS
from turnseg._lines import Lines

_WORDS: Final = 4  # `Fin du premier acte.`: more words, the division's among them, are a sentence
_LONGEST: Final = 150  # characters of a scene's head, and of who is on stage behind it
_BEGINNING: Final = 2000  # characters behind a place in the text: whatever is divided says so early
_FEWEST: Final = 2  # divisions: one is as well a chapter, or a word
_NUMBERED_RE: Final = regex.compile(r"[\s.]*(?:[IVXLivxl]{1,6}|\d{1,2}|\p{L}+)(?:[.]?[\s]*$|[.,:;—–-]|[.]?[\s]+\p{Lu})")
_SPOKEN: Final = frozenset("!?…,;")
_MARKS: Final = "#*_=[]()<>«»\"' .,:;—–-"
_HEADING_RE: Final = regex.compile(
    r"^[^\p{L}\n]{0,8}(?:[\p{L}\d'’]+[. ]+){0,3}\L<words>\b", regex.M | regex.I, words=DIVISIONS
)


def find_divisions(lines: Lines, behind: int) -> list[int]:
    """The lines that head divisions, where the text is divided at all before `behind` or shortly after."""
    if not _HEADING_RE.search(lines.text, 0, behind + _BEGINNING):
        return []
    found: list[int] = []
    for n, ink in enumerate(lines.ink):
        if (
            len(ink) <= _LONGEST
            and _is_division(ink)
            and (lines.blanks[n] or not n or ink.isupper() or n - 1 in found[-1:])
        ):
            found.append(n)
    return found if len(found) >= _FEWEST else []


def before_division(divisions: Sequence[int], line: int, limit: int) -> int:
    """The limit, or the first division behind a line where one comes before it: nobody speaks on where a scene ends."""
    at = bisect(divisions, line)
    return min(limit, divisions[at]) if at < len(divisions) else limit


def _is_division(ink: str) -> bool:
    words = [word.strip(_MARKS) for word in ink.replace("’", "'").replace("'", "' ").casefold().split()[: _WORDS + 1]]
    words = [word for word in words if word]
    if DIVISIONS.isdisjoint(words[:_WORDS]) or not (ink[0].isupper() or not ink[0].isalpha()):
        return False
    if len(words) <= _WORDS:
        return _SPOKEN.isdisjoint(ink) and not (
            words[0] in DIVISIONS and len(words) > 2 and not _NUMBERED_RE.match(ink, len(words[0]))
        )
    return words[0] in DIVISIONS and _NUMBERED_RE.match(ink, ink.casefold().find(words[0]) + len(words[0])) is not None
