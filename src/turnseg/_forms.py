"""The form of a label: how its words are written, in capitals, as names are, small.

Owns these forms.  Must not know what stands around a label.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from turnseg import _regex as regex
from turnseg._lexicon import CONJUNCTIONS, ORDINALS, PARTICLES

#: How a label is written; a document keeps to one or two of these.
CAPS, TITLE, NAMED, INITIAL, UNCASED, CODE, MIXED, LOWER = range(8)

_CODE_RE: Final = regex.compile(r"\p{L}*[\p{L}\d_.#~^\[\]`|\\-]*[\d_][\p{L}\d_.#~^\[\]`|\\-]*")
# `1-й мужик`, `2nd Miller`, `1er garde`, `1:a flickan`: one of several whom nobody names.
_ORDINAL_RE: Final = regex.compile(
    r"\d{1,2}(?:-?(?:й|я|ой|ый|ая|ий|st|nd|rd|th|er|re|e|ère|ème|ste|de|te|º|ª)|[º°ª]|:[ae])", regex.IGNORECASE
)
_CALLED: Final = 3  # words, the number among them
_SHOUTED: Final = 6  # letters: `AI og` and `TV de` are no names in capitals


def form_of(core: str, words: list[str]) -> int:
    letters = list(islice(filter(str.isalpha, core), _SHOUTED + 1))
    if core.lower() == core.upper():
        return UNCASED
    if len(letters) <= 2 and letters[0].isupper():
        return INITIAL
    if core.upper() == core:
        return CAPS
    if len(words) == 1 and _CODE_RE.fullmatch(core):
        return CODE
    solid = [word for word in words if not (word.casefold() in PARTICLES and word[0].islower())]
    if (
        len(letters) > _SHOUTED
        and words[0].isupper()
        and words[-1].isupper()
        and all(word.isupper() or word in CONJUNCTIONS for word in words)
    ):
        return CAPS  # `ADA et LE MAIRE`
    upper = [word for word in solid if begins_big(word)]
    if solid and len(upper) == len(solid) and begins_big(words[0]):
        return TITLE
    if words[0][:1].islower() or not upper:
        return LOWER
    return NAMED if len(words) <= 5 and begins_big(words[-1]) and begins_big(words[0]) else MIXED


def begins_big(word: str) -> bool:
    if word[0].isupper():
        return True
    for char in word:
        if char.isalpha():
            return not char.islower() or "-" in word  # al-Maktoum, d'Arc count by their name
        if char.isdigit():
            return True
    return True


def form_of_counted(words: list[str], form: int) -> int:
    """The form of a label that is no name: one of several whom nobody names is told by a number."""
    if 1 < len(words) <= _CALLED:
        if _ORDINAL_RE.fullmatch(words[0]):
            return TITLE
        if form == MIXED and words[0].casefold() in ORDINALS:
            return NAMED  # `Второй мужик`; but sentences begin so as well
    return form
