"""Shapes with labels: the strongest takes the document, then head by head, then line by line.

Owns the competition, and what joins the shape that won it.  Must not know what makes a custom, where turns end or who
speaks.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import pairwise, repeat
from operator import itemgetter
from typing import Final, NamedTuple

from turnseg._calibration import sure
from turnseg._convention.cues import Court, Weighed, label_of
from turnseg._convention.customs import (
    VOUCHED,
    Customs,
    Traits,
    among,
    customs_of,
    strangeness,
    timely,
    traits_of,
    vouch,
)
from turnseg._convention.evidence import is_loose
from turnseg._convention.family import FAMILY_BASE, FAMILY_EVIDENCE, LONG, Family, prior
from turnseg._convention.order import Order
from turnseg._convention.stage import drop_lists
from turnseg._forms import CAPS, INITIAL
from turnseg._groups import Group, ends_asking, is_finished
from turnseg._heads import Head
from turnseg._lexicon import ANSWER_HEADS, QUESTION_HEADS, SIDES
from turnseg._lines import Lines
from turnseg._shapes import Bucket

_SUPPORTS: Final = 1.0  # log-odds from which a head can carry its shape
_PLAUSIBLE: Final = 0.0  # log-odds from which a head counts as a party among others
_ACCEPTS: Final = 1.4  # log-odds from which a shape is the document's
_JOINS: Final = 0.5  # log-odds from which a weaker head joins an accepted shape
_DWARFED: Final = 20  # a shape with a twentieth of the largest one's cues cannot win, nor be its partner
_SPEECH_DASHES: Final = ("dash —", "dash ―", "dash ――", "dash ──", "dash ——", "dash >>")
_STRONG: Final = 2.0  # log-odds from which a head of another shape counts as a party in the interleaving


_ASKS: Final = 0.5  # share of questions among a party's words


class _Claims(NamedTuple):
    """The free lines of a family's heads."""

    #: By line, the party of a head that is plausible; and those of heads that ask.
    mine: dict[int, str]
    asks: set[int]
    #: Heads with their free lines: those that support the shape, and all.
    supporting: list[tuple[Weighed, int]]
    everything: list[tuple[Weighed, int]]
    #: Lines that plausible heads stand on or, on lines of their own, above.
    covered: int


def _claims(weighed: list[Weighed], court: Court) -> _Claims:
    mine: dict[int, str] = {}
    asks: set[int] = set()
    supporting: list[tuple[Weighed, int]] = []
    everything: list[tuple[Weighed, int]] = []
    covered = 0
    untouched = not court.kept
    for w in weighed:
        free = w.group.members if untouched else [line for line in w.group.members if court.is_free(line)]
        everything.append((w, len(free)))
        if w.score < _PLAUSIBLE:
            continue
        mine.update(dict.fromkeys(free, w.group.kin))
        if w.group.look.question > _ASKS:
            asks.update(free)
        else:
            asks.difference_update(free)
        covered += len(free) * (2 if w.group.speech[0] < 0 else 1)
        if w.score >= _SUPPORTS:
            supporting.append((w, len(free)))
    return _Claims(mine, asks, supporting, everything, covered)


def gather(
    family: str,
    weighed: list[Weighed],
    strong: dict[int, str],
    court: Court,
    rival: float,
    largest: int,
    lines: Lines,
) -> Family:
    """What the heads of a family do together, on the lines that no stronger family has."""
    mine, asks, counts, everything, covered = _claims(weighed, court)
    supported = sum(n for _, n in counts)
    total = supported or 1
    pairs = _neighbors(mine, strong)
    times = Counter(mine.values())

    def mean(pick: Callable[[Weighed], float]) -> float:
        return sum(pick(w) * n for w, n in counts) / total

    clocked = mean(lambda w: "c" in w.head.prefix)
    # Where a clock stands with each cue, what has none is no cue, and its words say nothing of the shape.
    looks = [(w.group.look, n) for w, n in everything if clocked <= _ALL_CLOCKED or "c" in w.head.prefix]
    told = max(1, sum(n for _, n in looks))
    heads = sum(n > 0 for _, n in counts)
    junk = sum(court.is_free(line) for w in weighed if w.score < 0 for line in w.group.members)
    return Family(
        alternations=sum(n for (a, b), n in pairs.items() if a != b),
        cues=len(mine),
        returns=len(mine) - len(times),
        answers=_answers(mine, asks) if len(mine) < LONG else 0.0,
        heads=heads,
        whole=covered / max(1, len(lines) - len(court.kept)),
        share=supported / max(1, supported + junk),
        strength=mean(lambda w: w.score),
        # Over the weak heads too: the strong ones were chosen for their speech.
        speech=sum(look.speech * n for look, n in looks) / told,
        asks=mean(lambda w: w.group.look.question),
        solid=sum(look.solid * n for look, n in looks) / told,
        data=mean(lambda w: w.group.look.data),
        cyclic=_cycles(times, pairs),
        prior=prior(family),
        rival=rival,
        shared=mean(lambda w: w.head.key in court.keys),
        partner=_partner(mine, [w for w, _ in counts], court),
        clocked=clocked,
        largest=largest / total,
        asked=0.0 if is_loose(family) else _asked(lines, mine, strong, weighed),
        fields=mean(lambda w: w.head.never and w.head.form != INITIAL),
        listed=mean(lambda w: w.group.look.listed),
        numbered=mean(lambda w: "n" in w.head.prefix),
    )


_ALL_CLOCKED: Final = 0.9  # share of cues; a clock may be lost
_MOVES: Final = 0.75  # share of neighbors that differ: captions print one label above many lines
_ORDERED: Final = 0.95  # share of them that are each head's usual next one
_FIELDS: Final = 3  # two who alternate are a talk


def _cycles(times: Mapping[str, int], pairs: Counter[tuple[str, str]]) -> float:
    """How often the same heads came round in the same order, beyond twice: fields of records, not people."""
    again = sorted(n for n in times.values() if n > 1)
    cues = sum(again)
    if len(again) < _FIELDS or sum(again[-2:]) >= 0.7 * cues:
        return 0.0
    followers: dict[str, tuple[int, str]] = {}
    moves = 0
    for (before, after), count in pairs.items():
        if before != after:
            moves += count
            followers[before] = max(followers.get(before, (0, "")), (count, after))
    if moves < _MOVES * pairs.total() or sum(count for count, _ in followers.values()) < _ORDERED * moves:
        return 0.0
    nexts = {before: after for before, (_, after) in followers.items()}
    if sum(times[before] for before, after in nexts.items() if nexts.get(after) == before) > _MOVES * cues:
        return 0.0  # two who alternate, and then two others
    return max(0.0, min(4.0, cues / len(again) - 2.0))


def _neighbors(mine: dict[int, str], strong: dict[int, str]) -> Counter[tuple[str, str]]:
    """How often each party follows each, where at least one of the two is of the family."""
    if strong.keys() <= mine.keys():  # no other shape has a party here
        return Counter(pairwise(map(mine.__getitem__, sorted(mine))))
    talk = {**strong, **mine}
    return Counter([(talk[a], talk[b]) for a, b in pairwise(sorted(talk)) if a in mine or b in mine])


def _answers(mine: dict[int, str], asks: set[int]) -> float:
    """Share of neighbors of which the first asks and another answers."""
    told = sum(a in asks and b not in asks and mine[a] != mine[b] for a, b in pairwise(sorted(mine)))
    return told / max(1, len(mine) - 1)


def _asked(lines: Lines, mine: dict[int, str], strong: dict[int, str], weighed: list[Weighed]) -> float:
    """Share of the lines that stand under a question which is nobody's yet."""
    above = set(map((-1).__add__, mine))
    above -= mine.keys()
    above -= strong.keys()
    above.discard(-1)
    for w in weighed:
        if min(w.group.speech) < 0:
            above.difference_update(
                [line + 1 for line, speech in zip(w.group.members, w.group.speech, strict=True) if speech < 0]
            )
    return sum(ends_asking(lines.ink[n]) for n in above) / max(1, len(mine))


def _partner(mine: dict[int, str], weighed: list[Weighed], court: Court) -> float:
    """Share of the lines before and after which the same kept party speaks."""
    if not court.kept or not mine:
        return 0.0
    if court.keys <= SIDES and not (court.keys <= QUESTION_HEADS or court.keys <= ANSWER_HEADS):
        # A hearing: witness and counsel are letters, and everybody else who speaks has an office or a title.
        return sum(len(w.group.members) for w in weighed if w.head.form == CAPS or w.head.role) / max(
            1, sum(len(w.group.members) for w in weighed)
        )
    order = sorted(court.kept)
    parties = [head.key if (head := court.kept[line][2]) else "" for line in order]
    between = 0
    for line in mine:
        at = bisect(order, line)
        between += not 0 < at < len(order) or parties[at - 1] == parties[at]
    return between / len(mine)


def find_strong(labelled: dict[str, list[Weighed]], unlabelled: dict[str, Group]) -> dict[int, str]:
    """By line, the party of the strongest head there, in whatever shape; dashes of speech are a party too."""
    parties = {line: "\n" for family, g in unlabelled.items() if family in _SPEECH_DASHES for line in g.members}
    if len(labelled) == 1:
        return parties
    strong = sorted((w for ws in labelled.values() for w in ws if w.score >= _STRONG), key=lambda w: w.score)
    for w in strong:
        parties.update(dict.fromkeys(w.group.members, w.group.kin))
    return parties


def settle_labelled(
    lines: Lines,
    labelled: dict[str, list[Weighed]],
    unlabelled: dict[str, Group],
    court: Court,
    order: Order,
) -> None:
    """The strongest family takes the document; the others are weighed again on what it leaves."""
    strong = find_strong(labelled, unlabelled)
    still = {
        family: ws for family, ws in labelled.items() if order.says(family) or any(w.score >= _SUPPORTS for w in ws)
    }
    while still:
        rival = max(court.ranked)[0] if court.ranked else 0.0
        sizes = {
            family: sum(court.count_free(w.group.members) for w in ws if w.score >= _SUPPORTS)
            for family, ws in still.items()
        }
        largest = max(len(court.kept), *sizes.values(), 0)
        still = {
            family: ws for family, ws in still.items()
            if order.says(family) or sizes[family] * _DWARFED >= largest or any(w.head.key in court.keys for w in ws)
        }  # fmt: skip
        weighed: list[tuple[bool, float, str, Family]] = []
        for family, ws in still.items():
            gathered = gather(family, ws, strong, court, rival, largest, lines)
            score = FAMILY_BASE + math.fsum(row.weight * row.measure(gathered) for row in FAMILY_EVIDENCE)
            ordered = order.says(family)
            accepted = score >= _ACCEPTS and gathered.heads > 0 if ordered is None else ordered
            weighed.append((accepted, score, family, gathered))
        if not weighed:
            return
        best = max(weighed, key=lambda row: row[:2])
        accepted, score, family, _ = best
        for done in [best] if accepted else weighed:
            count = sum(len(w.group.members) for w in still[done[2]])
            court.shapes.append((done[2], count, done[1], done[0], "family", done[3]))
        if not accepted:
            return
        court.ranked.append((score, family))
        keep_heads(lines, family, still.pop(family), score, court, order)


def keep_heads(
    lines: Lines,
    family: str,
    weighed: list[Weighed],
    score: float,
    court: Court,
    order: Order,
) -> None:
    """Head by head, then line by line: a weaker head must look like the labels that carry the shape."""
    traits = {id(w): traits_of(lines, w) for w in weighed}
    carrying = [(w, traits[id(w)]) for w in weighed if w.score >= _SUPPORTS]
    customs = customs_of(carrying, [w for w in weighed if w.score >= _PLAUSIBLE])
    before = set(court.kept)
    untouched = not before and not is_loose(family)
    capitals = customs.labels >= _OWN_LINES and customs.times[0][CAPS] >= _ABOVE * customs.labels
    labels_below = _lines_of(family, [w for w, _ in carrying])
    # A head that carried the shape's acceptance joins it, however narrow that was.
    bonus = max(_JOINS + _SUPPORTS, 1.0 + min(1.5, 0.25 * score))
    above = _stand_above(weighed)
    secondary = is_loose(family) and len(court.ranked) > 1
    kind = family.partition(" ")[0]
    lettered = is_loose(family) and {w.head.key for w, _ in carrying if w.group.bodies > 1} <= SIDES
    for w in sorted(weighed, key=lambda w: -w.score):
        forms = w.group.forms
        head = (forms[0] if len(forms) == 1 else min(forms, key=_first_line)).head
        label = label_of(lines, w.group.members[0], head or w.head)
        joined = w.score + bonus + _fits(lines, w, traits[id(w)], w.score + bonus, customs)
        joined -= _BESIDE * ((above and min(w.group.speech) >= 0) + (lettered and _opens_answer(w)))
        keep = joined >= _JOINS + _SUPPORTS or label.casefold() in order.known or w.head.key in court.keys
        keep = keep and label.casefold() not in order.refused
        if keep or len(w.group.members) > 1:
            court.labels.append((label, family, len(w.group.members), w.score, keep, w.group, w.head))
        if not keep:
            continue
        if not secondary:
            court.keys.add(w.head.key)
        sureness = sure(kind, min(score, joined))
        anywhere = w.group.bodies >= _SEVERAL or "c" in w.head.prefix or not lines.wrapped
        # Most labels: nobody else's lines.
        if untouched and anywhere and w.score >= _SUPPORTS and min(w.group.speech) >= 0:
            for form in forms:
                rows = zip(form.lines, form.speech, repeat(form.head), repeat(family), repeat(sureness))
                court.kept.update(zip(form.lines, rows, strict=False))
            continue
        for line, speech, head in _places(w.group):
            if head is not None and (capitals or head.tail > _ROLE_WORDS) and _loose_clause(family, head):
                continue
            if not court.is_free(line) or not (anywhere or is_finished(lines, line)):
                continue
            court.kept[line] = (line, speech, head, family, sureness)
            if speech < 0 and line + 1 not in before and line + 1 not in labels_below:
                court.spoken.add(line + 1)
                court.kept.pop(line + 1, None)
    if is_loose(family):
        drop_lists(lines, court)


def _lines_of(family: str, weighed: list[Weighed]) -> set[int]:
    """The lines of labels, but for those that as well open a sentence below a label, as `Ann, come here` does."""
    if not is_loose(family):
        return {line for w in weighed for line in w.group.members}
    forms = [form for w in weighed for form in w.group.forms]
    return {line for form in forms if form.head and not _loose_clause(family, form.head) for line in form.lines}


def _fits(lines: Lines, w: Weighed, traits: Traits, score: float, customs: Customs) -> float:
    """What a head gains by different words behind it and by the document's customs, or loses by breaking them."""
    gained = 0.5 * min(2, w.group.bodies - 1)
    vouched = w.score < _SUPPORTS and vouch(lines, customs, w, traits)
    gained += VOUCHED * vouched + timely(customs, w) + among(customs, w)
    if score + gained >= _JOINS + _SUPPORTS:
        named = vouched or (w.head.role and w.head.words == 1)  # by its dress, or as a party
        gained -= strangeness(customs, traits, named=named) / min(3, max(1, w.group.bodies))
    return gained


_OWN_LINES: Final = 8  # labels on lines of their own from which that can be a document's custom
_ABOVE: Final = 0.75  # share of labels on lines of their own from which a document is taken to print no others
_BESIDE: Final = 3.0  # log-odds: only a head that is a label by every other sign stands beside its words


def _stand_above(weighed: list[Weighed]) -> bool:
    """Labels stand on lines of their own: what stands before a colon with words behind it is a sentence's beginning."""
    strong = [w.group for w in weighed if w.score >= _SUPPORTS]
    own = sum(sum(speech < 0 for speech in group.speech) for group in strong if min(group.speech) < 0)
    return own >= _OWN_LINES and own >= _ABOVE * sum(len(group.speech) for group in strong)


def _opens_answer(w: Weighed) -> bool:
    """Beside `Q.` stand letters, or offices in capitals; `Thirty.` begins an answer."""
    head = w.head
    return w.group.bodies == 1 and head.form != CAPS and not (head.honorific or head.key in SIDES)


def _first_line(form: Bucket) -> int:
    return min(form.lines)


def _places(group: Group) -> list[tuple[int, int, Head | None]]:
    """Line, speech and printed head of each member, in order of lines."""
    found = [
        (line, speech, form.head) for form in group.forms for line, speech in zip(form.lines, form.speech, strict=True)
    ]
    return sorted(found, key=itemgetter(0)) if len(group.forms) > 1 else found


_SEVERAL: Final = 3  # bodies: a label so often seen is one in the middle of a paragraph too
_ROLE_WORDS: Final = 4  # behind a comma, where commas stand in sentences too


def _loose_clause(family: str, head: Head) -> bool:
    """A known name and a comma that open a sentence: `Ann, then I should have said nothing`."""
    return (
        is_loose(family)
        and head.comma
        and (head.words == 1 or head.vocative)
        and head.form != CAPS
        and not head.honorific
    )
