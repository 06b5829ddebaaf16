"""Who: printed labels become speakers, and turns without a label are attributed where that is safe.

Owns identity, aliases, roles and attribution.  Moves no boundary, and must not know shapes.

How it decides.  One folded label is one speaker, always.  Two labels are linked only where a reader would not hesitate
(`identity`).  A turn without a label is given to whom the words around it name (`tags`), or whose turn it is in an
exchange of two (`exchange`); else it is left alone: a missing name costs little, a wrong one costs trust.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Final

from turnseg._calibration import ATTRIBUTIONS
from turnseg._heads import Head
from turnseg._model import ATTRIBUTION_KINDS, Columns, Speaker, collapse
from turnseg._speakers.exchange import Exchange, alternate, ask_the_labelled, take_roles, take_sides
from turnseg._speakers.guest import name_the_guest
from turnseg._speakers.identity import Linker, find_voices
from turnseg._speakers.legend import read_legend
from turnseg._speakers.neighbors import Neighbors
from turnseg._speakers.party import Party, name_ends, name_words
from turnseg._speakers.tags import hear_tags, read_tags

__all__ = ["Neighbors", "identify", "name_ends", "name_words"]

_NONE, _LABEL = (ATTRIBUTION_KINDS.index(kind) for kind in ("none", "label"))
_STORY: Final = 0.5  # share of lines that say who speaks them


def identify(
    text: str,
    columns: Columns,
    heads: Sequence[Head | None],
    roles: Sequence[str],
    given: Mapping[str, str],
) -> tuple[Speaker, ...]:
    """Fills the speaker and attribution columns; `heads` and `roles` hold one entry a turn.

    A role is `question` or `answer` where only the place of a turn says which side it is; `given` holds the caller's
    names by printed form.
    """
    voices, turns = find_voices(heads, lambda n: collapse(text[columns.label_start[n] : columns.label_stop[n]]))
    above = columns.start[0] if columns.start else 0
    names = read_legend(text, above, [form for voice in voices for form in voice.forms])
    names.update((form.casefold(), name) for form, name in sorted(given.items()))  # who calls knows better
    parties = Linker(voices, Neighbors(turns), names).link()
    # One entry a voice, and the last for turns without one: that is what -1 finds.
    party, sure = [*(v.party for v in voices), -1], [*(ATTRIBUTIONS[v.sure] for v in voices), 0]
    kind = [*[_LABEL] * len(voices), _NONE]
    columns.speaker.extend(map(party.__getitem__, turns))
    columns.attribution.extend(map(kind.__getitem__, turns))
    columns.attribution_confidence.extend(map(sure.__getitem__, turns))
    if -1 in turns:
        exchange = Exchange(text, columns, [n >= 0 for n in turns], roles)
        _attribute(exchange, parties)
    return _numbered(columns, parties)


def _attribute(exchange: Exchange, parties: list[Party]) -> None:
    """Turns without a label, by what is most certain first."""
    tags = {} if any(exchange.roles) else read_tags(exchange)
    if len(tags) < _STORY * exchange.labelled.count(False):  # in an interview hardly any line says who speaks
        take_sides(exchange, parties, tags)
    if tags:
        hear_tags(exchange, tags, parties)
    take_roles(exchange, parties)
    ask_the_labelled(exchange, parties)
    alternate(exchange)
    name_the_guest(exchange, parties)


def _numbered(columns: Columns, parties: list[Party]) -> tuple[Speaker, ...]:
    """The parties as speakers, in the order of their first turns."""
    order = [n for n in dict.fromkeys(columns.speaker) if n >= 0]
    if order != list(range(len(order))):
        place = {-1: -1, **{n: k for k, n in enumerate(order)}}
        columns.speaker[:] = array("i", map(place.__getitem__, columns.speaker))
    return tuple(
        Speaker(id=f"S{k + 1}", name=p.name, labels=tuple(p.forms), role=p.role, kind=p.kind, members=p.members)
        for k, p in enumerate(parties[n] for n in order)
    )
