"""The customs of a document: what its labels have in common, against which a weaker head is held.

Owns the traits of labels, what breaking a custom costs a head and what keeping one is worth.  Must not know the
competition between shapes.

How it decides: a head that is written unlike the labels of the document (form, words, roles) or printed unlike them
(own line, blank line, prefix) loses for each custom that it breaks.  Where labels are printed as prose never is, behind
a number, a glyph or a clock, in brackets, or in capitals alone on their line with a delimiter, a head printed so is
vouched for, however odd it is.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import Final

import attrs

from turnseg._convention.cues import Weighed
from turnseg._forms import CAPS, TITLE
from turnseg._lines import Lines

#: Form, several words, a role, an own line, a blank line above, the prefix.
Traits = tuple[object, ...]
_NAMING: Final = 3  # the first traits are of how parties are named, the others of how labels are printed
_OWN_LINE: Final = 3  # the place of this trait among them
_ENOUGH: Final = 8  # labels from which a document can be said to have customs
_RARE: Final = 0.1  # share of a document's labels below which a trait is not its custom
_ALIKE: Final = 0.8  # share of the labels from which one way to print them is the only one
_DRESSED: Final = 3  # labels, and a third of all, that make a dress a custom: of a parliament, the chair may go without
_PROSAIC: Final = "mi-"  # emphasis, items of lists and dashes of dialogue are in front of anything
_DENSE: Final = 0.85  # share of lines: here and there something is told, or a speech runs over two
_AMONG: Final = 0.5  # log-odds: nobody but one more speaker has a line to himself there
_CLOCKED: Final = 0.5  # log-odds: half of what a clock is worth by itself
VOUCHED: Final = 1.0  # log-odds: a dress that prose has not says as much as a clock does


@attrs.frozen
class Customs:
    """How often the labels that carry the shape have each trait, and the prefixes that prose has not."""

    labels: int
    #: For each kind of trait.
    times: tuple[Counter[object], ...]
    dresses: frozenset[str]
    #: A clock stands with nearly every label.
    clocked: bool
    #: The lines from the first label to the last, where nearly every one is a label's; else none.
    dense: range


def customs_of(carrying: list[tuple[Weighed, Traits]], plausible: list[Weighed]) -> Customs:
    """The customs of the labels that carry a shape; a dress may be that of weaker ones."""
    times: tuple[Counter[object], ...] = tuple(Counter() for _ in range(6))
    for w, traits in carrying:
        count = len(w.group.members)
        for custom, trait in zip(times, traits, strict=True):
            custom[trait] += count
    worn: Counter[str] = Counter()
    for w in plausible:
        worn[w.head.prefix] += len(w.group.members)
    least = max(_DRESSED, worn.total() / 3)
    dresses = frozenset(prefix for prefix, n in worn.items() if n >= least and prefix.strip(_PROSAIC))
    clocked = sum(len(w.group.members) for w, _ in carrying if "c" in w.head.prefix)
    places = [line for w, _ in carrying for line in w.group.members]
    span = range(min(places, default=0), max(places, default=0))
    dense = span if len(places) >= max(_ENOUGH, _DENSE * len(span)) else range(0)
    return Customs(times[0].total(), times, dresses, clocked >= _ALIKE * times[0].total(), dense)


def traits_of(lines: Lines, w: Weighed) -> Traits:
    """What a document's labels have in common."""
    line, speech = w.group.members[0], w.group.speech[0]
    head = w.head
    return (
        head.form, head.words > 1, head.extras or head.role or head.honorific, speech < 0, bool(lines.blanks[line]),
        head.prefix.replace("c", ""),
    )  # fmt: skip


def strangeness(customs: Customs, traits: Traits, *, named: bool) -> float:
    """What a head loses for each custom it breaks: the more, the longer the custom is kept; how it is named aside."""
    if customs.labels < _ENOUGH:
        return 0.0
    skipped = _NAMING if named else 0
    kinds = zip(customs.times[skipped:], traits[skipped:], strict=True)
    broken = sum(times[trait] < _RARE * customs.labels for times, trait in kinds)
    return broken * min(2.5, 1.0 + 0.35 * math.log2(customs.labels / _ENOUGH))


def timely(customs: Customs, w: Weighed) -> float:
    """Where a clock stands with every label, it vouches for the rest of its line, and a head without one is a fact."""
    if not customs.clocked:
        return 0.0
    return _CLOCKED if "c" in w.head.prefix else -2 * _CLOCKED


def among(customs: Customs, w: Weighed) -> float:
    """Where hardly a line is not a label's, a name seen once is likely one more."""
    members = w.group.members
    return _AMONG * (
        len(members) == 1 and members[0] in customs.dense and w.head.form in (CAPS, TITLE) and not w.head.never
    )


def vouch(lines: Lines, customs: Customs, w: Weighed, traits: Traits) -> bool:
    """The head is printed as the document's labels are, and prose never; and it is no sentence."""
    if w.head.never or w.head.personal:
        return False
    return w.head.prefix in customs.dresses or _is_set_off(lines, customs, w, traits)


def _is_set_off(lines: Lines, customs: Customs, w: Weighed, traits: Traits) -> bool:
    """Capitals alone on a line, as all labels are, and a delimiter, or words directly below a blank line and the label.

    A screenplay's action in capitals has neither.
    """
    line = w.group.members[0]
    attached = line + 1 < len(lines) and lines.blanks[line] > 0 and not lines.blanks[line + 1]
    return (
        (attached or not w.group.family.startswith("name"))
        and traits[0] == CAPS
        and traits[_OWN_LINE] is True
        and customs.labels >= _ENOUGH
        and min(customs.times[0][CAPS], customs.times[_OWN_LINE][True]) >= _ALIKE * customs.labels
    )
