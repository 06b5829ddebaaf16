"""The order of the stages, and `segment`: the only module that calls them.

Owns the order and the checks of arguments.  Must not decide anything about a text itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import partial
from operator import itemgetter

from turnseg._containers import CLOCK, Containers, cut_answers, cut_run_on, read_containers, start_line, take_margin
from turnseg._convention import Cues, Kept, Settled, settle
from turnseg._extents import cut_turns
from turnseg._groups import group
from turnseg._lines import Lines, split_lines
from turnseg._model import Convention, Transcript
from turnseg._recall import add_unmarked, recall_labels
from turnseg._review import Review
from turnseg._shapes import INDEX, SHAPES, find_candidates, find_thoroughly
from turnseg._speakers import identify


def segment(
    text: str,
    *,
    speakers: Iterable[str] | Mapping[str, str] = (),
    convention: Convention | None = None,
) -> Transcript:
    """Find the speaker turns of a text: any `str` gives a `Transcript`, perhaps one without turns.

    Offsets in the result are code points into `text`, which is never changed.  `speakers` names people who may speak:
    names, or a mapping of printed form to name; it makes their labels likelier and links their forms, and creates no
    turn alone.  With a `convention`, its shapes and extents are fixed and its refused labels stay refused; new labels
    of its shapes are still found, and the convention that was found in a text gives the same turns again.  Raises
    TypeError for anything but a str, and ValueError for a convention that names an unknown shape.  The method is
    additive evidence, shape against shape over the whole document.

    >>> import turnseg
    >>> turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.")[1].speaker.name
    'Bob'
    """
    _check_text(text)
    given = named_forms(speakers)
    check_convention(convention)
    lines, margin = _tabulate(text)
    containers = read_containers(lines)
    settled = _settle(lines, containers, convention, frozenset(form.casefold() for form in given))
    lines, containers, kept = recall_labels(lines, containers, settled.kept)
    cues = add_unmarked(lines, containers, _cues(lines, containers, kept))
    cut = cut_turns(lines, containers, cues, margin, convention)
    parties = identify(text, cut.columns, cut.cues.head, cut.cues.role, given)
    families = {family.partition(" ")[0] for family in settled.families}
    rule = Convention(
        shapes=tuple(shape.name for shape in SHAPES if shape.family in families),
        signs=sorted(settled.families),
        extents=cut.extents,
        outro=convention.outro if convention else True,
        labels=tuple(dict.fromkeys(label for party in parties for label in party.labels)),
        not_labels=convention.not_labels if convention else (),
    )
    sure = settled.thousandths or max(cut.columns.confidence, default=0)  # where only the second pass found turns
    evidence = partial(settled.evidence, extents=cut.reasons)
    review = Review(cut.silent, settled.labels, _tabulate, given, convention)
    return Transcript(text, parties, rule, evidence, review, cut.columns, cut.times, sure)


def _tabulate(text: str) -> tuple[Lines, list[tuple[int, int]]]:
    """The lines that are weighed, and the margin that was taken off them."""
    return take_margin(cut_answers(cut_run_on(split_lines(text))))


def _cues(lines: Lines, containers: Containers, kept: list[Kept]) -> Cues:
    """The columns of what was kept; a turn begins at the clock that stands alone above it, where one does."""
    if not kept:
        return Cues.of([])
    # Column by column: `zip(*kept)` would make an iterator for each cue, and the collector of garbage follow them all.
    at, speech, heads, families, sures = (list(map(itemgetter(place), kept)) for place in range(5))
    first = lines.first
    begins = [first[line] for line in at]
    clocks = CLOCK in containers.kind
    asking = {family for family in set(families) if family.startswith("question")}
    return Cues(
        at,
        [first[start_line(lines, containers, line)] for line in at] if clocks else begins,
        speech,
        [begin + head.label_start if head else -1 for begin, head in zip(begins, heads, strict=True)],
        [begin + head.label_stop if head else -1 for begin, head in zip(begins, heads, strict=True)],
        heads,
        sures,
        [family in asking for family in families] if asking else [False] * len(at),
        [""] * len(at),
    )


def _settle(lines: Lines, containers: Containers, convention: Convention | None, names: frozenset[str]) -> Settled:
    wanted = frozenset(convention.shapes) if convention else frozenset()
    found = find_candidates(lines, containers, wanted)
    settled = settle(lines, group(lines, found.values()), convention, names)
    if wanted:  # all heads of its shapes were found at once
        return settled
    kept = {family.partition(" ")[0] for family in settled.families}
    sifted = frozenset(shape.family for shape in SHAPES if shape.sifted and shape.family in kept)
    if sifted:  # a sign of prose turned out to be the document's: now its labels seen once are wanted as well
        found = find_thoroughly(lines, containers, found, sifted)
        settled = settle(lines, group(lines, found.values()), convention, names)
    return settled


def _check_text(text: object) -> None:
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


def named_forms(speakers: Iterable[str] | Mapping[str, str]) -> dict[str, str]:
    """Printed forms and the names that a caller gives for them; raises TypeError for what is neither."""
    if isinstance(speakers, str):
        msg = f"speakers takes several names, got the single str {speakers!r}: put it into a list"
        raise TypeError(msg)
    forms = dict(speakers) if isinstance(speakers, Mapping) else {name: name for name in speakers}
    for form, name in forms.items():
        if not (isinstance(form, str) and isinstance(name, str)):
            msg = f"speakers holds names as str, got {form!r}: {name!r}"
            raise TypeError(msg)
    return forms


def check_convention(convention: object) -> None:
    """Raises TypeError for what is no convention, ValueError for one with shapes that are not in the table."""
    if convention is None:
        return
    if not isinstance(convention, Convention):
        got = type(convention).__name__
        msg = f"convention takes a turnseg.Convention, got {got}: read JSON with Convention.from_json"
        raise TypeError(msg)
    signed = [sign.partition(" ")[0] for sign in convention.signs]
    if unknown := [name for name in [*convention.shapes, *signed] if name not in INDEX]:
        msg = f"the convention names unknown shapes: {', '.join(unknown)}; the table has {', '.join(INDEX)}"
        raise ValueError(msg)
