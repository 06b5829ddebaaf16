"""Links not made: two labels that could be one speaker.

Owns these doubts.  Must not know how the links that were made were found.

How it decides.  A name that begins or ends another one, or whose letters are its initials, could be that person; it was
not linked where several fit, where the fuller one came later, or where the rest of it is somebody's label as well.  Two
who answer one another are two people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from turnseg._lexicon import AGES
from turnseg._model import Doubt, Remedy, Speaker
from turnseg._review.case import Case
from turnseg._speakers import Neighbors, name_ends, name_words

_INITIALS: Final = 4  # letters at most: nobody's name has more words that count
_CHOICE: Final = 4  # people that somebody can choose from: where more share a word, it is no name
_ONE, _SEVERAL = 0.4, 0.6  # of several who fit, one it is


def unmade(case: Case) -> Iterator[Doubt]:
    """Speakers whose name is part of another speaker's."""
    found = case.found
    columns = found.columns
    words = {
        n: name_words(who.name)
        for n, who in enumerate(found.speakers)
        if who.kind == "person" and who.name and who.labels
    }
    neighbors = Neighbors(columns.speaker)
    first: dict[int, int] = {}
    for turn, party in enumerate(columns.speaker):
        if columns.label_start[turn] >= 0:
            first.setdefault(party, turn)
    for n, candidates in _fuller(words).items():
        fitting = [m for m in candidates if not neighbors.converse(n, m)]
        if not 0 < len(fitting) <= _CHOICE:
            continue
        who, others = found.speakers[n], [found.speakers[m] for m in fitting]
        turn = first[n]
        yield Doubt(
            columns.label_start[turn],
            columns.label_stop[turn],
            "unmade_link",
            f"“{who}” could be {' or '.join(f'“{other}”' for other in others)}; they are kept apart",
            remedies=tuple(Remedy(answer=f"“{who}” is “{other}”", names=_names(case, who, other)) for other in others),
            turns=min(neighbors.counts[n], max(neighbors.counts[m] for m in fitting)),
            unsure=_ONE if len(fitting) == 1 else _SEVERAL,
        )


def _fuller(words: dict[int, tuple[str, ...]]) -> dict[int, list[int]]:
    """For each speaker those whose names say more."""
    by_part: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, full in words.items():
        parts = name_ends(full)
        if 1 < len(full) <= _INITIALS:
            parts.add(("".join(word[0] for word in full),))
        for part in parts:
            by_part[part].append(n)
    return {
        n: [m for m in by_part[mine] if AGES.isdisjoint(set(words[m]) - set(mine))]
        for n, mine in words.items()
        if mine in by_part
    }


def _names(case: Case, who: Speaker, other: Speaker) -> tuple[tuple[str, str], ...]:
    """What the caller gave, and one name for all printed forms of both."""
    return tuple({**case.names, **dict.fromkeys((*who.labels, *other.labels), str(other))}.items())
