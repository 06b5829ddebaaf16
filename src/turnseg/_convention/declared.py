"""Who the text itself says is there: the list of those present above the talk.

Owns this list.  Must not know what a name in it is worth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from turnseg._groups import Group
from turnseg._heads import fold
from turnseg._lines import Lines

_FRONT: Final = 60  # lines in which those present are listed, if anywhere
_LISTED: Final = 3  # names, or more: `Present: ada, bram, cleo`; two words with a comma are any sentence's
_KNOWN: Final = 0.5  # share of a list's items that speak: some are present and say nothing
_ITEM: Final = 40  # characters of a name with a rank or a place behind it
_PARTS_RE: Final = re.compile(r"[,;、，]| and | und | et | y ")


def declared(lines: Lines, groups: Sequence[Group]) -> frozenset[str]:
    """Of some heads, those that stand in a list of names above the first one that comes again."""
    first = min([g.members[0] for g in groups if g.head is not None and len(g.members) > 1], default=_FRONT)
    keys = frozenset(g.head.key for g in groups if g.head is not None and not g.head.never)
    out: set[str] = set()
    words = {word for key in keys for word in key.split()}
    for ink in lines.ink[: min(first, _FRONT)]:
        if (
            len(ink) <= _ITEM * (parts := ink.count(",") + 1)
            and parts >= _LISTED
            and len(words.intersection(ink.casefold().replace(",", " ").split())) > 1  # or it is no list of theirs
        ):
            items = [fold(item.partition("(")[0]) for item in _PARTS_RE.split(ink.rpartition(":")[2]) if item.strip()]
            known = keys.intersection(items)
            if len(known) > 1 and len(known) >= _KNOWN * len(items) and max(map(len, items)) <= _ITEM:
                out |= known
    return frozenset(out)
