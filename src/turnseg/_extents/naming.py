"""Those who have a label, by the name that others call them: narration names them, and they seldom do.

Owns these names.  Must not know what is made of them.
"""

from __future__ import annotations

from typing import Final

from turnseg._convention import Cues
from turnseg._lexicon import PERSON_WORDS
from turnseg._patterns import CLOSERS, ENDS, OPENERS

_LETTERS: Final = 2  # of a role or of initials, which words have as well
EDGES: Final = ENDS + CLOSERS + OPENERS + ","


def names_of(cues: Cues) -> frozenset[str]:
    """The last words of labels that are names alone.

    An office is spoken to in every second sentence, and `You:` is what anybody says.
    """
    heads = (head for head in set(cues.head) if head is not None and len(head.key) > _LETTERS)
    return frozenset(head.key.rpartition(" ")[2] for head in heads if not (head.role or head.extras)) - PERSON_WORDS


def names_somebody(told: str, names: frozenset[str]) -> bool:
    """One of the names stands in the text, and nothing in it is asked or exclaimed."""
    if told[-1] in "?!":
        return False
    words = told.casefold().split()
    return not names.isdisjoint(words) or not names.isdisjoint(
        [word.strip(EDGES) for word in words if not word.isalnum()]
    )
