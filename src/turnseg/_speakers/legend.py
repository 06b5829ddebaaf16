"""Legends: what stands above a talk and says whom its initials mean.

Owns `JS = John Silber` and `John Silber (JS)`.  Must not know turns, parties or links.

How it decides.  Only for short labels of the talk, and only above its first turn.  A sign that equates the label with a
full name declares it; a label in parentheses behind a full name does so if it begins as the name does, since a party or
a place stands there as well.  A label that two names claim is nobody's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from turnseg import _regex as regex
from turnseg._patterns import name_word

_LONGEST: Final = 4  # letters: what is longer is a name itself
_name = rf"{name_word}[ \u00a0](?:(?:{name_word}|\p{{Lu}}\.|\p{{Ll}}{{2,3}})[ \u00a0]){{0,2}}{name_word}"
_DECLARED_RE: Final = regex.compile(
    rf"[\])*]{{0,2}}[ \t\u00a0]*(?:[=＝]|(?<=[ \t\u00a0])[–—-](?=[ \t\u00a0])|:)[ \t\u00a0]*({_name})"
)
_SHORT_RE: Final = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]{0,3}(?![\p{L}\p{N}])")
_BEHIND_RE: Final = regex.compile(rf"({_name})[ \u00a0][(\[](\p{{Lu}}[\p{{L}}.]{{0,3}})[)\]]")


def read_legend(text: str, end: int, labels: Iterable[str]) -> dict[str, str]:
    """Names by folded label, as far as the text up to an offset declares them."""
    short = {label for label in labels if len(label) <= _LONGEST}
    names: defaultdict[str, set[str]] = defaultdict(set)
    if not short or not end:
        return {}
    for hit in _SHORT_RE.finditer(text, 0, end):
        if hit[0] in short and (name := _DECLARED_RE.match(text, hit.end(), end)):
            names[hit[0]].add(name[1])
    for hit in _BEHIND_RE.finditer(text, 0, end):
        if hit[2] in short and hit[2][0] == hit[1][0]:
            names[hit[2]].add(hit[1])
    return {label.casefold(): told.pop() for label, told in names.items() if len(told) == 1}
