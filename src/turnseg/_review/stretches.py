"""Stretches without turns of their own: narration that talks, and turns that may hold narration.

Owns these doubts.  Must not know labels or links.

How it decides.  In a closed document narration right below a turn, in which people say I and you about as often as in
the turns, may be more of it; in an open one only what closes the talk.  In an open one, where the reasons hardly added
up to open, paragraphs behind a turn's first may be narration.  Each is one question for the document, however many
stretches hang on it.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from turnseg._groups import person_words
from turnseg._model import BLOCK_KINDS, Doubt, Remedy
from turnseg._review.case import Case

_NARRATION: Final = BLOCK_KINDS.index("narration")
_LONG: Final = 300  # characters: three sentences; in fewer the words for I and you say nothing
_PERSONAL: Final = 0.5  # of how personal the turns are: narration is a tenth so, a long speech half
_HALF: Final = 1.0  # log-odds below which an open document turns out to be closed every second time
_SAMPLED: Final = 40  # turns whose words are looked at
_PIECE: Final = 200  # characters: two sentences, of which the words are counted at a time
_LEAST: Final = 0.005  # personal words a word, where a language has none that are known


def spoken(case: Case) -> Iterator[Doubt]:
    """Narration between or behind turns, as personal as the turns are."""
    found = case.found
    columns, text = found.columns, found.text
    if not columns.start or (case.given and case.given.extents):
        return
    step = -(-len(columns.start) // _SAMPLED)
    pairs = list(zip(columns.speech_start, columns.end, strict=True))
    own = max(_LEAST, _density(text, pairs[::step]))
    long = [
        (run, share)
        for run in _told(case)
        if run[1] - run[0] >= _LONG and (share := _density(text, [run]) / own) >= _PERSONAL
    ]
    if not long:
        return
    usual = sorted(b - a for a, b in pairs)[len(pairs) // 2]
    (start, end), _ = max(long, key=lambda pair: pair[0][1] - pair[0][0])
    extents = "open" if found.convention.extents == "closed" else None
    outro = False if long[-1][0][0] > columns.start[-1] else None
    more = f", and {len(long) - 1} more like it" if len(long) > 1 else ""
    yield Doubt(
        start,
        end,
        "stretch",
        f"{end - start} characters outside any turn talk as the turns do{more}",
        remedies=(Remedy(answer="they are more of the turn above", extents=extents, outro=outro),),
        turns=max(1, round(sum(b - a for (a, b), _ in long) / usual)),
        unsure=round(min(0.8, sum(share for _, share in long) / len(long) / 2), 3),
    )


def _density(text: str, spans: list[tuple[int, int]]) -> float:
    """Words for I and you, of all words."""
    pieces = [text[at : min(at + _PIECE, stop)] for start, stop in spans for at in range(start, stop, _PIECE)]
    said, words = person_words(pieces)
    return said / max(1, words)


def _told(case: Case) -> Iterator[tuple[int, int]]:
    """Stretches of narration right below a turn, as far as the next turn; of an open document, below the last one."""
    columns = case.found.columns
    last = len(columns.start)
    runs: dict[int, tuple[int, int]] = {}  # by the number of the next turn
    met = set()
    for start, end, kind in zip(columns.block_start, columns.block_end, columns.block_kind, strict=True):
        turn = bisect_left(columns.start, start)
        if kind == _NARRATION and turn and (turn in runs or turn not in met):
            runs[turn] = (runs[turn][0] if turn in runs else start, end)
        met.add(turn)  # what a heading or a line of the page parts from its turn is no more of it
    return iter(runs.values() if case.found.convention.extents == "closed" else [runs[last]] if last in runs else [])


def loose(case: Case) -> Iterator[Doubt]:
    """Paragraphs behind a turn's first, where it was a close call that they are more of the turn."""
    found = case.found
    reasons = found.evidence.extents
    total = math.fsum(reason.weight for reason in reasons)
    if not reasons or found.convention.extents != "open" or total >= _HALF:
        return
    columns, lines = found.columns, case.lines
    cuts = []
    for n, end in enumerate(columns.end):
        begin = bisect_right(lines.first, columns.speech_start[n]) - 1
        stop = bisect_left(lines.first, end)
        cut = next((line for line in range(begin + 1, stop) if lines.blanks[line]), -1)
        if cut >= 0:
            cuts.append((lines.first[cut], end))
    if not cuts:
        return
    start, end = max(cuts, key=lambda cut: cut[1] - cut[0])
    yield Doubt(
        start,
        end,
        "stretch",
        f"paragraphs without a label, in {len(cuts)} turn{'s' * (len(cuts) > 1)}, are taken for speech: a close call",
        remedies=(Remedy(answer="they are narration", extents="closed"),),
        turns=len(cuts),
        unsure=round((_HALF - total) / 2, 3),
    )
