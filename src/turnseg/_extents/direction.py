"""Stage directions of plays on lines of their own, set off by nothing but what they say.

Owns whether a paragraph is one.  Must not know where a turn begins.

How it decides.  Nobody asks, exclaims or says I or you in it, and it tells of a person of the play as of somebody else:
a name that speaks elsewhere stands in it with no comma beside it, which whoever is spoken to would have; or it comes or
goes, or the curtain does.  In speech people tell of each other too, so this is asked only of plays, and only of what
stands last before somebody else speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._convention import Cues
from turnseg._groups import has_person, has_question, person_words
from turnseg._lexicon import MOVES, SOMEBODY, TOLD
from turnseg._lines import Lines

_WORD_RE: Final = regex.compile(r"[\p{L}\p{M}\d]+")
_MOVING: Final = 4  # words at its head, among which one moves
_TOLD_WORDS: Final = 8  # words that only tell what `she` does: more of them are a tale
_VERSES: Final = 0.1  # share of turns in three lines or more; a song or two stand in many a play
_SUBJECT: Final = 3  # words at its head, among which an office in small letters is whom it tells of
_SHORTEST: Final = 3  # letters of a name: shorter words are any


@attrs.frozen
class Stage:
    """Of a play: the lines of its divisions, and the words of its labels."""

    divisions: Sequence[int]
    names: frozenset[str]
    #: What one says takes one line, or lines of print: no verses, which tell of people too.
    prose: bool


def read_stage(lines: Lines, divisions: Sequence[int], cues: Cues) -> Stage | None:
    """None where the text is no play."""
    if not divisions:
        return None
    keys = {head.key for head in cues.head if head is not None}
    names = frozenset(word for key in keys for word in _WORD_RE.findall(key) if len(word) >= _SHORTEST)
    begins = cues.speech_lines()
    verses = sum(
        begin + 2 < after and not any(lines.blanks[begin + 1 : begin + 3])
        for begin, after in zip(begins, cues.line[1:], strict=False)
    )
    return Stage(divisions, names, prose=not lines.wrapped and verses <= _VERSES * len(cues))


def is_direction(text: str, stage: Stage, *, moves: bool = False) -> bool:
    """A paragraph says what happens, and nobody speaks; where only moves count, somebody comes or goes."""
    if not text[0].isupper() or "!" in text or has_question(text) or person_words((text,))[0]:
        return False
    words = _WORD_RE.findall(text)
    folded = [word.casefold() for word in words]
    if not MOVES.isdisjoint(folded[:_MOVING]):
        return True
    if folded[0] in TOLD or folded[0] in SOMEBODY:
        return len(words) <= _TOLD_WORDS
    return not moves and any(
        word in stage.names
        and (at < _SUBJECT or not shown[0].islower())
        and not regex.search(rf"(?:, ?{shown}\b|\b{shown}[,:;…])", text)
        for at, (word, shown) in enumerate(zip(folded, words, strict=True))
    )


def is_spoken(text: str) -> bool:
    """A paragraph asks, exclaims or says I or you."""
    return "!" in text or has_question(text) or has_person(text)
