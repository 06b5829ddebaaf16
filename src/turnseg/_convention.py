"""Arbitration: which shapes a document follows, which of its heads are labels, which single lines are cues.

Owns the evidence and its weights.  Must not know where turns end or who speaks.

How it decides.  Every head is weighed by named evidence (how it is written, how often it recurs with different words
after it, what those words look like).  Heads that stand on their own feet support their shape; a shape is weighed by how
its supported heads interleave and what they say, and competes with the other shapes for the document.  Only then are
weaker heads, and single lines, decided: a head seen once is a label where the document's own labels look like it.
Scores are log-odds, summed; weights are round numbers with their reason beside them, since fitted ones were no better on
documents that the fit had not seen.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from typing import Any, Final, NamedTuple

import attrs

from turnseg._groups import Bodies, Group, body_of, is_finished, look_at
from turnseg._lexicon import PARTICLES, SCENES
from turnseg._heads import CAPS, CODE, INITIAL, LOWER, MIXED, NAMED, TITLE, UNCASED, Head
from turnseg._lines import Lines
from turnseg._model import Convention, Evidence, LabelEvidence, Reason, ShapeEvidence
from turnseg._patterns import ENDS
from turnseg._shapes import INDEX, SHAPES

SUPPORTS: Final = 1.0  # log-odds from which a head can carry its shape
PLAUSIBLE: Final = 0.0  # log-odds from which a head counts as a party among others
ACCEPTS: Final = 1.4  # log-odds from which a shape is the document's
JOINS: Final = 0.5  # log-odds from which a weaker head joins an accepted shape


#: A kept cue: line, speech start or -1, anatomy of its head (None without a label), family, thousandths.
Kept = tuple[int, int, "Head | None", str, int]


class Cue(NamedTuple):
    """One kept candidate: where its turn starts, and where its speech would start (-1: on a later line)."""

    line: int
    start: int
    speech: int
    label_start: int
    label_stop: int
    #: None without a label.
    head: Head | None
    confidence: int
    #: Its mark is one of questions (a heading, bold, a number), not of turns.
    asks: bool = False
    #: `question` or `answer` where only its place says which side it is.
    role: str = ""


@attrs.frozen
class Settled:
    """The verdict: kept candidates in order of lines, how sure each is, and the rule they follow."""

    #: In order of lines.
    kept: list[Kept]
    #: Families that were kept, strongest first.
    families: tuple[str, ...]
    #: Gives the evidence when somebody asks: to name all that counted costs more than to weigh it.
    evidence: Callable[..., Evidence]
    #: That this is a transcript at all.
    thousandths: int


@attrs.frozen
class _Row:
    """A named piece of evidence: what it is worth, how it is measured, and why it counts."""

    name: str
    weight: float
    measure: Callable[..., float]
    reason: str


_FORM_WORTH: Final = {CAPS: 1.0, TITLE: 0.8, NAMED: 0.2, UNCASED: 0.6, INITIAL: 0.4, CODE: 0.3, MIXED: -0.8, LOWER: -1.4}

HEAD_EVIDENCE: Final[tuple[_Row, ...]] = (
    _Row("form", 1.0, lambda g, h: _FORM_WORTH[h.form], "names and offices are capitalized; sentences are not"),
    _Row("sentence", -2.5, lambda g, h: _is_loose(g.family) and h.form in (MIXED, LOWER) and h.words > 1 and not h.honorific, "a sentence ends in a period, and dashes stand in it"),
    _Row("once", -1.2, lambda g, h: len(g.members) == 1 and _is_loose(g.family), "signs of prose need recurrence"),
    _Row("role", 1.2, lambda g, h: h.role, "a word for a party of a conversation"),
    _Row("honorific", 1.0, lambda g, h: h.honorific, "a title announces a person"),
    _Row("never", -3.0, lambda g, h: h.never, "heads of notes, fields and sentences"),
    _Row("extras", 0.5, lambda g, h: h.extras and (not _is_loose(g.family) or h.form == CAPS or h.honorific), "a role or party behind the name"),
    _Row("clause", -1.5, lambda g, h: h.comma and (_is_loose(g.family) or h.form in (MIXED, LOWER)) and h.form != CAPS and not h.honorific, "sentences have commas"),
    _Row("personal", -3.0, lambda g, h: h.personal, "somebody speaks in it already"),
    _Row("series", 1.2, lambda g, h: g.series, "another head differs from it in a number alone"),
    _Row("kin", 1.0, lambda g, h: g.kin != h.key, "it shortens a fuller label"),
    _Row("nick", 1.0, lambda g, h: h.form == LOWER and h.words == 1 and not _is_loose(g.family), "chats have nicks in lower case"),
    _Row("wordy", -0.8, lambda g, h: max(0, h.words - 4) * (0.3 if h.role or h.honorific or h.extras else 1), "names have few words"),
    _Row("recurs", 1.3, lambda g, h: min(math.log2(g.bodies), 2.5) if g.bodies > 1 else 0, "the same head before different words"),
    _Row("rubric", -2.0, lambda g, h: len(g.members) > 1 and g.bodies <= 1, "the same head before the same words"),
    _Row("speech", 1.2, lambda g, h: g.look.speech, "its words ask, exclaim or address"),
    _Row("solid", 0.6, lambda g, h: g.look.solid - 0.5, "its words are sentences"),
    _Row("data", -2.0, lambda g, h: g.look.data, "its words are values"),
    _Row("lower", -1.5, lambda g, h: g.look.lower * (h.form != LOWER), "its words go on in lower case"),
    _Row("quoted", 1.0, lambda g, h: g.look.quoted * (h.form in (CAPS, TITLE)), "a name before a quotation"),
    _Row("unbroken", -0.4, lambda g, h: max(0, h.length - 6) * (h.form == UNCASED and h.words == 1 and not h.role), "names have few signs in scripts without blanks"),
    _Row("list", -3.0, lambda g, h: g.look.listed * g.family.startswith("name"), "a heading stands over a list"),
    _Row("broken", -2.0, lambda g, h: g.broken, "it stands in the middle of a sentence"),
    _Row("clock", 1.0, lambda g, h: "c" in h.prefix, "a clock stands with it"),
    _Row("markup", 0.5, lambda g, h: "m" in h.prefix, "it is set off by emphasis"),
    _Row("number", -0.5, lambda g, h: "n" in h.prefix, "numbered items are lists"),
)


def _is_loose(family: str) -> bool:
    """The delimiter is one that ordinary prose uses all the time."""
    return family.startswith(("period", "mid_dash", "marked gap", "name"))


_BASE: Final = -1.0  # most heads before a colon are no labels


def _weigh_head(group: Group, head: Head) -> float:
    return _BASE + sum(row.weight * row.measure(group, head) for row in HEAD_EVIDENCE)


def _reasons(table: Iterable[_Row], *facts: Any) -> tuple[Reason, ...]:  # noqa: ANN401  (whatever the table measures)
    """The rows of a table that counted."""
    weights = ((row.name, round(row.weight * row.measure(*facts), 2)) for row in table)
    return tuple(Reason(name, weight) for name, weight in weights if weight)


@attrs.frozen
class _Family:
    """What the supported heads of a family do together, and with the strong heads of other families."""

    alternations: int
    cues: int
    #: Cues whose head had been seen before.
    returns: int
    heads: int
    #: Share of the document's lines that are its cues (or the first lines of their speech).
    whole: float
    #: Share of the family's candidates that stand on supported heads.
    share: float
    strength: float
    speech: float
    asks: float
    solid: float
    data: float
    #: Three heads or more that follow each other in one fixed order: records, not talk.
    cyclic: bool
    #: What the shape alone is worth.
    prior: float
    #: Share of cues with nothing unfinished above them.
    finished: float
    #: Log-odds of the stronger family that has the document already, and whether labels are shared with it.
    rival: float
    shared: float
    #: Share of cues between two cues of one and the same other party.
    partner: float
    #: Share of cues that stand with a clock.
    clocked: float
    #: How many times more cues the largest open family has.
    largest: float


FAMILY_EVIDENCE: Final[tuple[_Row, ...]] = (
    _Row("shape", 1.0, lambda f: f.prior, "how often this shape means speech, before anything is counted"),
    _Row("interleaves", 0.3, lambda f: math.log2(1 + min(f.alternations, 15)), "parties follow each other"),
    _Row("returns", 0.7, lambda f: math.log2(1 + min(f.returns, f.alternations, 15)), "and come back"),
    _Row("asks", 1.8, lambda f: f.asks > 0.6 and f.alternations * 4 <= f.returns and f.returns > 1, "one party asks, the other is not marked"),  # noqa: E501
    _Row("unique", -1.2, lambda f: max(0.0, math.log2(max(1, f.cues) / 4)) * (f.returns < 0.2 * f.cues), "nobody ever comes back"),
    _Row("whole", 2.0, lambda f: max(0.0, f.whole - 0.4) * (f.returns > 0 and f.speech > 0.2), "the document is made of it"),
    _Row("mute", -2.5, lambda f: f.speech < 0.12 and f.strength < 4.0, "hardly a word of it is spoken"),
    _Row("clocked", 2.5, lambda f: f.clocked, "clocks stand on its lines"),
    _Row("minor", -0.8, lambda f: (1 - f.shared) * min(5.0, math.log2(max(1.0, f.largest))), "another shape explains far more lines"),
    _Row("strength", 0.7, lambda f: max(0.0, min(f.strength, 4.0)), "its heads are labels on their own account"),
    _Row("speech", 2.5, lambda f: (f.speech - 0.3) * f.cues / (f.cues + 3), "the words after it are spoken"),
    _Row("solid", 2.0, lambda f: (f.solid - 0.6) * f.cues / (f.cues + 3), "the words after it are sentences"),
    _Row("data", -3.0, lambda f: f.data, "the words after it are values"),
    _Row("share", 3.0, lambda f: min(0.0, f.share - 0.6), "most lines of its form are of its heads"),
    _Row("finished", 2.0, lambda f: min(0.0, f.finished - 0.8), "cues stand where a sentence may begin"),
    _Row("cyclic", -3.0, lambda f: f.cyclic, "records repeat their fields in order"),
    _Row("rival", -0.8, lambda f: (1 - max(f.shared, f.partner)) * min(f.rival, 8.0), "another shape has the document already"),
    _Row("partner", 1.5, lambda f: f.partner, "it answers a party that would else talk to itself"),
    _Row("shared", 1.0, lambda f: f.shared, "its labels are labels of the shape that has the document"),
)
_FAMILY_BASE: Final = -2.0

#: What a shape is worth before anything is counted, in log-odds.
_PRIOR: Final = {"colon": 0.0, "period": -0.8, "name": -0.8, "name c": 1.5, "mid_dash": -0.8, "voice": 6.0, "marked": -1.2}
#: Signs that transcripts use and prose does not.
_SIGN_PRIOR: Final = {"marked <>": 1.0, "marked >": 0.3, "marked tab": 0.3, "marked gap": 0.0, "mid_dash .-": 0.5, "mid_dash :—": 0.5, "mid_dash .—": 0.3}


def _prior(family: str) -> float:
    return _SIGN_PRIOR.get(family, _PRIOR.get(family, _PRIOR[family.partition(" ")[0]]))


@attrs.frozen
class _Weighed:
    group: Group
    head: Head
    score: float


@attrs.define
class _Court:
    """What has been settled so far; lives only while one document is weighed."""

    kept: dict[int, Kept] = attrs.field(factory=dict)  # by line
    shapes: list[tuple[Any, ...]] = attrs.field(factory=list)  # ShapeEvidence, its reasons not yet measured
    labels: list[tuple[Any, ...]] = attrs.field(factory=list)  # LabelEvidence, likewise
    ranked: list[tuple[float, str]] = attrs.field(factory=list)
    keys: set[str] = attrs.field(factory=set)
    #: Lines that a label on its own line speaks for.
    spoken: set[int] = attrs.field(factory=set)

    def is_free(self, line: int) -> bool:
        return line not in self.kept and line not in self.spoken


def _gather(
    family: str, weighed: list[_Weighed], strong: dict[int, str], court: _Court, rival: float, largest: int, total_lines: int,
) -> _Family:
    mine: dict[int, str] = {}
    counts: list[tuple[_Weighed, int]] = []
    everything: list[tuple[_Weighed, int]] = []
    covered = supported = 0
    for w in weighed:
        free = [line for line, _, _ in w.group.members if court.is_free(line)]
        everything.append((w, len(free)))
        if w.score < PLAUSIBLE:
            continue
        mine.update(dict.fromkeys(free, w.group.kin))
        covered += len(free) * (2 if w.group.members[0][1] < 0 else 1)
        if w.score >= SUPPORTS:
            counts.append((w, len(free)))
            supported += len(free)
    total = supported or 1
    order = sorted({**strong, **mine}) if len(strong) > len(mine) or not strong.keys() <= mine.keys() else sorted(mine)
    pairs = Counter((mine.get(a) or strong[a], mine.get(b) or strong[b]) for a, b in pairwise(order) if a in mine or b in mine)
    followers: defaultdict[str, int] = defaultdict(int)
    for (before, _), count in pairs.items():
        followers[before] = max(followers[before], count)

    def mean(pick: Callable[[_Weighed], float]) -> float:
        return sum(pick(w) * n for w, n in counts) / total

    def over_all(pick: Callable[[Bodies], float]) -> float:
        return sum(pick(w.group.look) * n for w, n in everything) / max(1, sum(n for _, n in everything))

    heads = sum(n > 0 for _, n in counts)
    junk = sum(court.is_free(line) for w in weighed if w.score < 0 for line, _, _ in w.group.members)
    return _Family(
        alternations=sum(n for (a, b), n in pairs.items() if a != b),
        cues=len(mine),
        returns=len(mine) - len(set(mine.values())),
        heads=heads,
        whole=covered / max(1, total_lines - len(court.kept)),
        share=supported / max(1, supported + junk),
        strength=mean(lambda w: w.score),
        speech=over_all(lambda look: look.speech),  # over the weak heads too: the strong ones were chosen for their speech
        asks=over_all(lambda look: look.question),
        solid=over_all(lambda look: look.solid),
        data=mean(lambda w: w.group.look.data),
        cyclic=len(set(mine.values())) >= 3 and sum(sorted((n for _, n in counts), reverse=True)[:2]) < 0.7 * total and supported >= 2 * heads and sum(followers.values()) >= 0.9 * sum(pairs.values()),
        prior=_prior(family),
        finished=1.0 - mean(lambda w: w.group.broken),
        rival=rival,
        shared=mean(lambda w: w.head.key in court.keys),
        partner=_partner(mine, court),
        clocked=mean(lambda w: "c" in w.head.prefix),
        largest=largest / total,
    )


def _partner(mine: dict[int, str], court: _Court) -> float:
    """Share of the lines before and after which the same kept party speaks."""
    if not court.kept or not mine:
        return 0.0
    order = sorted(court.kept)
    parties = [head.key if (head := court.kept[line][2]) else "" for line in order]
    between = 0
    for line in mine:
        at = bisect(order, line)
        between += not 0 < at < len(order) or parties[at - 1] == parties[at]
    return between / len(mine)


def sure(score: float) -> int:
    """Log-odds as thousandths of probability, never quite certain."""
    return round(1000 / (1 + math.exp(-max(-6.9, min(6.9, score)))))


_DWARFED: Final = 20  # a shape with a twentieth of the largest one's cues cannot win, nor be its partner
_SPEECH_DASHES: Final = ("dash —", "dash ―", "dash ――", "dash ──", "dash ——", "dash >>")
STRONG: Final = 2.0  # log-odds from which a head of another shape counts as a party in the interleaving


def settle(lines: Lines, groups: list[Group], given: Convention | None) -> Settled:
    """Which candidates are cues."""
    court = _Court()
    labelled: defaultdict[str, list[_Weighed]] = defaultdict(list)
    unlabelled: dict[str, Group] = {}
    for g in groups:
        if g.head is None:
            unlabelled[g.family] = g
        else:
            labelled[g.family].append(_Weighed(g, g.head, _weigh_head(g, g.head)))
    fixed = {SHAPES[INDEX[name]].family for name in given.shapes} if given and given.shapes else None
    known = {label.casefold() for label in given.labels} if given else set()
    refused = {label.casefold() for label in given.not_labels} if given else set()
    _settle_labelled(lines, labelled, unlabelled, court, fixed, known, refused)
    _add_unlabelled(lines, unlabelled, court, fixed)
    return Settled(
        kept=[court.kept[line] for line in sorted(court.kept)],
        families=tuple(family for _, family in sorted(court.ranked, reverse=True)),
        evidence=partial(_evidence, tuple(court.shapes), tuple(court.labels)),
        thousandths=sure(max(court.ranked)[0]) if court.ranked else 0,
    )


def _evidence(shapes: tuple[tuple[Any, ...], ...], labels: tuple[tuple[Any, ...], ...], extents: tuple[Reason, ...] = ()) -> Evidence:
    """The reasons of a verdict, named."""
    return Evidence(
        tuple(ShapeEvidence(name, count, round(score, 2), kept, _reasons(_TABLES[table], facts)) for name, count, score, kept, table, facts in shapes),
        tuple(
            LabelEvidence(label, family, count, round(score, 2), kept, _reasons(HEAD_EVIDENCE, group, head))
            for label, family, count, score, kept, group, head in labels
        ),
        extents,
    )


def _strong(labelled: dict[str, list[_Weighed]], unlabelled: dict[str, Group]) -> dict[int, str]:
    """By line, the party of the strongest head that stands there, in whatever shape; dashes of speech are a party too."""
    dashes = {line: "\n" for family, g in unlabelled.items() if family in _SPEECH_DASHES for line, _, _ in g.members}
    if len(labelled) == 1:
        return dashes
    strong = sorted((w for ws in labelled.values() for w in ws if w.score >= STRONG), key=lambda w: w.score)
    return {**dashes, **{line: w.group.kin for w in strong for line, _, _ in w.group.members}}


def _settle_labelled(
    lines: Lines, labelled: dict[str, list[_Weighed]], unlabelled: dict[str, Group], court: _Court,
    fixed: set[str] | None, known: set[str], refused: set[str],
) -> None:
    """The strongest family takes the document; the others are weighed again on what it leaves."""
    strong = _strong(labelled, unlabelled)
    still = {family: ws for family, ws in labelled.items() if fixed is not None or any(w.score >= SUPPORTS for w in ws)}
    while still:
        rival = max(court.ranked)[0] if court.ranked else 0.0
        sizes = {
            family: sum(court.is_free(line) for w in ws if w.score >= SUPPORTS for line, _, _ in w.group.members)
            for family, ws in still.items()
        }
        largest = max(len(court.kept), *sizes.values(), 0)
        if fixed is None:
            still = {
                family: ws for family, ws in still.items()
                if sizes[family] * _DWARFED >= largest or any(w.head.key in court.keys for w in ws)
            }  # fmt: skip
        weighed: list[tuple[bool, float, str, _Family]] = []
        for family, ws in still.items():
            gathered = _gather(family, ws, strong, court, rival, largest, len(lines))
            score = _FAMILY_BASE + sum(row.weight * row.measure(gathered) for row in FAMILY_EVIDENCE)
            accepted = family.partition(" ")[0] in fixed if fixed is not None else score >= ACCEPTS and gathered.heads > 0
            weighed.append((accepted, score, family, gathered))
        if not weighed:
            return
        accepted, score, family, gathered = max(weighed, key=lambda row: row[:2])
        for done in [max(weighed, key=lambda row: row[:2])] if accepted else weighed:
            count = sum(len(w.group.members) for w in still[done[2]])
            court.shapes.append((done[2], count, done[1], done[0], "family", done[3]))
        if not accepted:
            return
        court.ranked.append((score, family))
        _keep_heads(lines, family, still.pop(family), score, court, known, refused)


_CUSTOM: Final = 8  # labels from which a document can be said to have customs
_RARE: Final = 0.1  # share of a document's labels below which a trait is not its custom


def _keep_heads(
    lines: Lines, family: str, weighed: list[_Weighed], score: float, court: _Court, known: set[str], refused: set[str],
) -> None:
    """Head by head, then line by line: a weaker head must look like the labels that carry the shape."""
    customs: list[Counter[object]] = []
    for w in weighed:
        if w.score >= SUPPORTS:
            traits = _traits(lines, w)
            customs = customs or [Counter() for _ in traits]
            for custom, trait in zip(customs, traits, strict=True):
                custom[trait] += len(w.group.members)
    before = set(court.kept)
    labels_below = {line for w in weighed if w.score >= SUPPORTS for line, _, _ in w.group.members}
    bonus = 1.0 + min(1.5, 0.25 * score)
    secondary = _is_loose(family) and len(court.ranked) > 1
    for w in sorted(weighed, key=lambda w: -w.score):
        line, _, head = w.group.members[0]
        label = label_of(lines, line, head or w.head)
        joined = w.score + bonus + 0.5 * min(2, w.group.bodies - 1)
        if joined >= JOINS + SUPPORTS:
            joined -= _strangeness(customs, _traits(lines, w)) / min(3, max(1, w.group.bodies))
        keep = joined >= JOINS + SUPPORTS or label.casefold() in known or w.head.key in court.keys
        keep = keep and label.casefold() not in refused
        if keep or len(w.group.members) > 1:
            court.labels.append((label, family, len(w.group.members), w.score, keep, w.group, w.head))
        if not keep:
            continue
        if not secondary:
            court.keys.add(w.head.key)
        sureness = sure(min(score, joined))
        for line, speech, head in w.group.members:
            if not court.is_free(line) or not (w.group.bodies >= 3 or is_finished(lines, line)):
                continue
            court.kept[line] = (line, speech, head, family, sureness)
            if speech < 0 and line + 1 not in before and line + 1 not in labels_below:
                court.spoken.add(line + 1)
                court.kept.pop(line + 1, None)
    if _is_loose(family):
        _drop_stage_lists(lines, court)


_LISTED: Final = 120  # characters: nobody lists more of a cast in a line


def _drop_stage_lists(lines: Lines, court: _Court) -> None:
    """Lines that only name who is on stage, and the cast in front of a play: names upon names, nobody speaks."""
    names = {word for line, _, head, _, _ in court.kept.values() if head for word in head.key.split()}
    for line, speech, head, family, _ in list(court.kept.values()):
        ink = lines.ink[line]
        if head is None or not _is_loose(family) or len(ink) > _LISTED or "!" in ink or "?" in ink:
            continue
        rest = ink[head.label_stop :] if speech >= 0 else ink[head.label_start :].partition(",")[2]
        words = [word.strip(".,;:()—–-").casefold() for word in rest.split()]
        words = [word for word in words if word]
        listed = not names.isdisjoint(words) and all(word in names or word in PARTICLES or word in SCENES or len(word) <= 2 for word in words)  # noqa: PLR2004
        if listed and line and line - 1 not in court.kept and len(lines.ink[line - 1]) < _HEADED:
            del court.kept[line]
    run: list[int] = []
    for line in [*sorted(court.kept), len(lines) + 2]:
        if run and line == run[-1] + 1:
            run.append(line)
            continue
        if len(run) >= 3 and all(_says_nothing(lines, court.kept[n]) for n in run):  # noqa: PLR2004
            for n in run:
                del court.kept[n]
        run = [line]


_HEADED: Final = 48  # characters: a scene's number, not a speech, stands above a list of who is on stage


def _says_nothing(lines: Lines, kept: Kept) -> bool:
    """A label on its own, or with what somebody is, not with what somebody says."""
    line, speech, head, family, _ = kept
    if head is None or not _is_loose(family):
        return False
    return speech < 0 or (head.comma and len(lines.ink[line]) < _LISTED and lines.stop[line] - speech < _HEADED // 2)


def _strangeness(customs: list[Counter[object]], traits: tuple[object, ...]) -> float:
    """What a head loses for each custom of the document that it breaks: the more, the longer the custom is kept."""
    kept = customs[0].total() if customs else 0
    if kept < _CUSTOM:
        return 0.0
    broken = sum(custom[trait] < _RARE * kept for custom, trait in zip(customs, traits, strict=True))
    return broken * min(2.5, 1.0 + 0.35 * math.log2(kept / _CUSTOM))


def label_of(lines: Lines, line: int, head: Head) -> str:
    """The label as printed."""
    return lines.ink[line][head.label_start : head.label_stop]


def _traits(lines: Lines, w: _Weighed) -> tuple[object, ...]:
    """What a document's labels have in common: form, several words, own line, a blank line above, prefix."""
    line, speech, _ = w.group.members[0]
    head = w.head
    return (
        head.form, head.words > 1, head.extras or head.role or head.honorific, speech < 0, bool(lines.blanks[line]),
        head.prefix.replace("c", ""),
    )  # fmt: skip


@attrs.frozen
class _Plain:
    """What the cues of a family without labels do together."""

    look: Bodies
    count: int
    #: Share of neighboring cues that are at most one paragraph apart.
    near: float
    #: Share that stands in an announced or punctuated list.
    listed: float
    #: Share in runs of two or more that stand under a colon.
    announced: float
    #: Share followed by exactly unmarked text, not by another cue.
    answered: float
    #: Share with a labelled cue or a sister on the line above.
    among: float
    #: Share with a labelled cue on the next line.
    led_to: float
    #: Labels have been found, and how many times more there are of them.
    labelled: bool
    largest: float
    sign: str


DASH_EVIDENCE: Final[tuple[_Row, ...]] = (
    _Row("questions", 5.0, lambda f: min(f.look.question, 0.4), "people ask; lists do not"),
    _Row("speech", 2.0, lambda f: f.look.speech - 0.3, "the words are spoken"),
    _Row("solid", 3.0, lambda f: f.look.solid - 0.8, "the words are sentences"),
    _Row("lower", -4.0, lambda f: f.look.lower, "the words go on in lower case"),
    _Row("near", 0.5, lambda f: f.near, "speeches answer each other"),
    _Row("count", 0.4, lambda f: min(2.5, math.log2(f.count)), "there are many"),
    _Row("list", -3.0, lambda f: f.listed, "items end in semicolons, or a colon announced them"),
    _Row("hyphen", -0.8, lambda f: f.sign == "-", "the mark of lists"),
    _Row("announced", -1.5, lambda f: f.announced * (f.sign == "-"), "a colon stands above their run"),
    _Row("long dash", 0.5, lambda f: f.sign[:1] in "—―─", "a mark of speech, hardly ever of lists"),
    _Row("doubled", 1.5, lambda f: f.sign in ("――", "──", "——", ">>"), "a mark of nothing but speech"),
    _Row("among", 1.2, lambda f: f.among * (f.labelled and f.sign != "-"), "labeled turns stand right beside them"),
    _Row("minor", -0.6, lambda f: min(5.0, math.log2(max(1.0, f.largest))), "labels explain far more lines"),
)
_DASH_BASE: Final = -1.0
QUESTION_EVIDENCE: Final[tuple[_Row, ...]] = (
    _Row("questions", 5.0, lambda f: f.look.question - 0.5, "what is marked is asked"),
    _Row("answered", 3.0, lambda f: f.answered - 0.7, "unmarked text follows each"),
    _Row("count", 0.8, lambda f: min(3.0, math.log2(f.count)) - 1, "there are many"),
    _Row("labels", -4.0, lambda f: f.labelled * (1 - min(1.0, 1.4 * f.led_to)), "labels say who speaks"),
)
_QUESTION_BASE: Final = -1.0


def _add_unlabelled(lines: Lines, unlabelled: dict[str, Group], court: _Court, fixed: set[str] | None) -> None:
    """Dash lines: speech, or a list.  Marked questions: a magazine, or headings."""
    labelled = len(court.kept)
    for family, g in sorted(unlabelled.items(), key=lambda item: -len(item[1].members)):
        kind, _, sign = family.partition(" ")
        members = [member for member in g.members if court.is_free(member[0])]
        if not members:
            continue
        bodies = [body_of(lines, line, speech) for line, speech, _ in members]
        rows = [line for line, _, _ in members]
        own = set(rows)
        facts = _Plain(
            look=look_at(bodies[:: -(-len(bodies) // 60)], wrapped=lines.wrapped),
            count=len(rows),
            near=sum(b - a <= 2 for a, b in pairwise(rows)) / max(1, len(rows) - 1),
            listed=sum(_led_in(lines, n, own) for n in rows) / len(rows),
            announced=_announced(lines, rows) / len(rows),
            answered=sum(n + 1 < len(lines) and n + 1 not in own for n in rows) / len(rows),
            among=sum(n - 1 in court.kept or n - 1 in own for n in rows) / len(rows),
            led_to=sum(n + 1 in court.kept for n in rows) / len(rows),
            labelled=labelled > 0,
            largest=labelled / len(rows),
            sign=sign,
        )
        table, base = (DASH_EVIDENCE, _DASH_BASE) if kind == "dash" else (QUESTION_EVIDENCE, _QUESTION_BASE)
        score = base + sum(row.weight * row.measure(facts) for row in table)
        accepted = kind in fixed if fixed is not None else score >= 1.0
        court.shapes.append((family, len(members), score, accepted, kind, facts))
        if not accepted:
            continue
        court.ranked.append((score, family))
        for (line, speech, _), body in zip(members, bodies, strict=True):
            if not body[:1].islower() or is_finished(lines, line):
                court.kept[line] = (line, speech, None, family, sure(score))


def _led_in(lines: Lines, n: int, rows: set[int]) -> bool:
    """A list: an item that ends in a comma or semicolon, or whose run was announced by a colon."""
    if lines.ink[n][-1] in ",;":
        return True
    above = n - 1
    while above in rows and n - above < 12:
        above -= 1
    return above >= 0 and lines.ink[above][-1] in ":：" and lines.ink[n][-1] not in ENDS


def _announced(lines: Lines, rows: list[int]) -> int:
    """How many of the lines stand in runs of two or more under a line that ends in a colon."""
    count = at = 0
    while at < len(rows):
        end = at
        while end + 1 < len(rows) and rows[end + 1] == rows[end] + 1:
            end += 1
        if end > at and rows[at] and lines.ink[rows[at] - 1][-1] in ":：":
            count += end + 1 - at
        at = end + 1
    return count


# By name, since what is pickled must not hold the rows.
_TABLES: Final = {"family": FAMILY_EVIDENCE, "dash": DASH_EVIDENCE, "question": QUESTION_EVIDENCE}
