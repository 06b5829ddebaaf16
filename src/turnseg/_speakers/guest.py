"""The guest: whom an interview without names for its answers says that it is with.

Owns the name of the side that answers.  Must not know labels or links; it moves nobody to another side.

How it decides.  A headline that is a name, a colon and a quotation quotes the guest.  Else a full name that stands
above the talk is the guest's if the side that asks calls it, by one of its words, and no other name there is called.
"""

from __future__ import annotations

from typing import Final

from turnseg import _regex as regex
from turnseg._model import BLOCK_KINDS
from turnseg._patterns import prose_name_word
from turnseg._speakers.exchange import Exchange
from turnseg._speakers.party import Party
from turnseg._speakers.tags import CALL_RE

_APPARATUS: Final = BLOCK_KINDS.index("apparatus")
_name = rf"{prose_name_word}(?:[ \u00a0]{prose_name_word}){{1,2}}"
_QUOTED_RE: Final = regex.compile(rf"(?P<name>{_name})\s?: ?[«\"“”„‘'「]")
_NAME_RE: Final = regex.compile(rf"(?<!\p{{L}}){_name}(?!\p{{L}})")


def name_the_guest(exchange: Exchange, parties: list[Party]) -> None:
    """Gives the side that answers its name, where the document tells it."""
    sides = {party.role: n for n, party in enumerate(parties) if party.kind == "role" and not party.forms}
    if "answer" not in sides:
        return
    columns = exchange.columns
    above = [
        (start, end)
        for start, end, kind in zip(columns.block_start, columns.block_end, columns.block_kind, strict=True)
        if kind != _APPARATUS and start < columns.start[0]
    ]
    quoted = {hit["name"] for span in above if (hit := _QUOTED_RE.match(exchange.text, *span))}
    full = {name for span in above for name in _NAME_RE.findall(exchange.text, *span)}
    names = quoted or _called(exchange, full, sides["answer"])
    if len(names) == 1:
        guest = parties[sides["answer"]]
        guest.name = names.pop()
        guest.kind = "person"


def _called(exchange: Exchange, names: set[str], answers: int) -> set[str]:
    """Those of the names of which a word is called in turns that are not the answers; none where others are called."""
    columns = exchange.columns
    called = {
        word
        for start, end, who in zip(columns.speech_start, columns.end, columns.speaker, strict=True)
        if who != answers
        for hit in CALL_RE.finditer(exchange.text, start, end)
        for word in hit["name"].split()
    }
    fitting = {name for name in names if not called.isdisjoint(name.split())}
    return fitting if called.issubset(word for name in fitting for word in name.split()) else set()
