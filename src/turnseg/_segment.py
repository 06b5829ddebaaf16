"""The order of the stages, and `segment`: the only module that calls them.

Owns the checks of arguments.  Must not decide anything itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import partial

from turnseg._containers import read_containers, start_line, take_margin
from turnseg._convention import Cue, settle
from turnseg._extents import cut_turns
from turnseg._groups import group
from turnseg._lines import split_lines
from turnseg._model import Convention, Evidence, Transcript, collapse
from turnseg._recall import add_bare_labels, add_unmarked, join_wrapped_labels, split_lines_at_labels
from turnseg._shapes import SHAPES, find_candidates, find_thoroughly
from turnseg._speakers import identify




def segment(
    text: str, *, speakers: Iterable[str] | Mapping[str, str] = (), convention: Convention | None = None,
) -> Transcript:
    """Find the speaker turns of a text: any `str` gives a `Transcript`, perhaps one without turns.

    >>> import turnseg
    >>> turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.")[1].speaker.name
    'Bob'
    """
    check_text(text)
    lines, margin = take_margin(split_lines(text))
    containers = read_containers(lines)
    found = find_candidates(lines, containers)
    settled = settle(lines, group(lines, found.values()), convention)
    kept = {family.partition(" ")[0] for family in settled.families}
    sifted = frozenset(shape.family for shape in SHAPES if shape.sifted and shape.family in kept)
    if sifted:  # a sign of prose turned out to be the document's: now its labels seen once are wanted as well
        found = find_thoroughly(lines, containers, found, sifted)
        settled = settle(lines, group(lines, found.values()), convention)
    kept_cues = add_bare_labels(lines, join_wrapped_labels(lines, settled.kept))
    lines, containers, kept_cues = split_lines_at_labels(lines, containers, kept_cues)
    cues = [
        Cue(
            line, lines.first[start_line(lines, containers, line)], speech, lines.first[line] + head.label_start if head else -1,
            lines.first[line] + head.label_stop if head else -1, head, sure, family.startswith("question"),
        )
        for line, speech, head, family, sure in kept_cues
    ]
    cues = add_unmarked(lines, containers, cues)
    cut = cut_turns(lines, containers, cues, margin, convention.extents if convention else None)
    heads = [cue.head for cue in cut.cues]
    speaking = identify(text, cut.columns, heads, [cue.role for cue in cut.cues])
    labels = dict.fromkeys(label for speaker in speaking for label in speaker.labels)
    rule = Convention(
        shapes=tuple(dict.fromkeys(s.name for s in SHAPES if any(s.family == f.partition(' ')[0] for f in settled.families))), extents=cut.extents,
        labels=tuple(labels), not_labels=convention.not_labels if convention else (),
    )
    evidence = partial(settled.evidence, extents=cut.reasons)
    return Transcript(text, speaking, rule, evidence, cut.doubts, cut.columns, times={}, thousandths=settled.thousandths)


def check_text(text: object) -> None:
    """Raises TypeError, with advice, for what is not a str."""
    if isinstance(text, str):
        return
    if isinstance(text, bytes | bytearray | memoryview):
        advice = "decode it first: text.decode('utf-8')"
    elif isinstance(text, os.PathLike):
        advice = "read the file first: path.read_text(encoding='utf-8')"
    elif text is None:
        advice = "there is no text here; pass an empty string for an empty text"
    else:
        advice = "pass one str; for several texts use turnseg.segment_all"
    msg = f"segment takes a str, got {type(text).__name__}: {advice}"
    raise TypeError(msg)
