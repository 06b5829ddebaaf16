"""Dialogues of books that a quotation mark opens and dashes go on with.

Owns this custom of French print.  Must not know labels.

How it decides.  A quotation mark in front of a run of dashes opens the dialogue, so its line is the first turn.  A
remark that opens and closes its quotation in one line could be anything quoted; only a book that opens its dialogues so
several times vouches for it.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Final

from turnseg._calibration import PLACES
from turnseg._containers import PLAIN, Containers
from turnseg._convention import Cue
from turnseg._lines import Lines

_OPENED: Final = 3  # dialogues from which a book's custom is known, and single remarks are told by it as well


def add_quoted(lines: Lines, containers: Containers, cues: list[Cue]) -> list[Cue]:
    """Dialogues that a quotation mark opens and dashes go on with, and remarks in one line, as French novels do."""
    dashes = {cue.line: cue.confidence for cue in cues if cue.head is None and not cue.asks}
    taken = {cue.line for cue in cues}
    opening = [
        n
        for n in range(1, len(lines))
        if lines.ink[n][0] == "«" and lines.ink[n - 1][0] != "«"  # a tale opens each of its paragraphs so
        and containers.kind[n] == PLAIN and not {n, n - 1} & taken
    ] if dashes else []  # fmt: skip
    led = [n for n in opening if n + 1 in dashes and "»" not in lines.ink[n]]
    alone = [n for n in opening if "»" in lines.ink[n]] if len(led) >= _OPENED else []
    extra = []
    for n in [*led, *alone]:
        speech = lines.stop[n] - len(lines.ink[n].lstrip("« \u00a0\u202f"))
        extra.append(Cue(n, lines.first[n], speech, -1, -1, None, dashes.get(n + 1, PLACES["paragraph"])))
    return sorted([*cues, *extra], key=itemgetter(0)) if extra else cues
