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
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Final

import attrs

from turnseg._containers import Containers
from turnseg._groups import Group, body_of, is_finished, look_at
from turnseg._heads import CAPS, CODE, INITIAL, LOWER, MIXED, TITLE, UNCASED, Head
from turnseg._lines import Lines
from turnseg._model import Convention, Evidence, LabelEvidence, Reason, ShapeEvidence
from turnseg._patterns import DASHES, ENDS
from turnseg._shapes import INDEX, SHAPES, Candidates

SUPPORTS: Final = 1.0  # log-odds from which a head can carry its shape
ACCEPTS: Final = 2.0  # log-odds from which a shape is the document's
JOINS: Final = 0.5  # log-odds from which a weaker head joins an accepted shape


@attrs.frozen
class Settled:
    """The verdict: kept candidates in order of lines, how sure each is, and the rule they follow."""

    #: Indices into the candidates.
    kept: list[int]
    #: Thousandths, one a kept candidate.
    confidence: list[int]
    #: Families that were kept, strongest first.
    families: tuple[str, ...]
    #: Candidates of kept families and heads that must not be read as speech starts but end a turn.
    evidence: Evidence
    #: Keys of refused heads that recur.
    thousandths: int


@attrs.frozen
class _Row:
    """A named piece of evidence: what it is worth, how it is measured, and why it counts."""

    name: str
    weight: float
    measure: Callable[[Group, Head], float]
    reason: str


_FORM_WORTH: Final = {CAPS: 1.0, TITLE: 0.8, UNCASED: 0.6, INITIAL: 0.4, CODE: 0.3, MIXED: -0.8, LOWER: -1.4}

HEAD_EVIDENCE: Final[tuple[_Row, ...]] = (
    _Row("form", 1.0, lambda g, h: _FORM_WORTH[h.form], "names and offices are capitalized; sentences are not"),
    _Row("role", 1.2, lambda g, h: h.role, "a word for a party of a conversation"),
    _Row("honorific", 1.0, lambda g, h: h.honorific, "a title announces a person"),
    _Row("never", -3.0, lambda g, h: h.never, "heads of notes, fields and sentences"),
    _Row("extras", 0.5, lambda g, h: h.extras, "a role or party behind the name"),
    _Row("wordy", -0.8, lambda g, h: max(0, h.words - 4) * (0.3 if h.role or h.honorific or h.extras else 1), "names have few words"),
    _Row("recurs", 1.3, lambda g, h: min(math.log2(g.bodies), 2.5) if g.bodies > 1 else 0, "the same head before different words"),
    _Row("rubric", -2.0, lambda g, h: len(g.members) > 1 and g.bodies == 1, "the same head before the same words"),
    _Row("speech", 1.2, lambda g, h: g.look.speech, "its words ask, exclaim or address"),
    _Row("solid", 0.6, lambda g, h: g.look.solid - 0.5, "its words are sentences"),
    _Row("data", -2.0, lambda g, h: g.look.data, "its words are values"),
    _Row("lower", -1.5, lambda g, h: g.look.lower, "its words go on in lower case"),
    _Row("quoted", 1.0, lambda g, h: g.look.quoted * (h.form in (CAPS, TITLE, UNCASED)), "a name before a quotation"),
    _Row("broken", -2.0, lambda g, h: g.broken, "it stands in the middle of a sentence"),
    _Row("clock", 1.0, lambda g, h: "c" in h.prefix, "a clock stands with it"),
    _Row("markup", 0.5, lambda g, h: "m" in h.prefix, "it is set off by emphasis"),
    _Row("number", -0.5, lambda g, h: "n" in h.prefix, "numbered items are lists"),
)
_BASE: Final = -1.0  # most heads before a colon are no labels


def _weigh_head(group: Group, head: Head) -> tuple[float, tuple[Reason, ...]]:
    reasons = tuple(
        Reason(row.name, round(row.weight * value, 2)) for row in HEAD_EVIDENCE if (value := float(row.measure(group, head)))
    )
    return _BASE + sum(reason.weight for reason in reasons), reasons


@attrs.frozen
class _Family:
    """What the supported heads of a family do together."""

    alternations: int
    heads: int
    #: Share of the family's candidates that stand on supported heads.
    share: float
    strength: float
    speech: float
    solid: float
    data: float
    #: Three heads or more that follow each other in one fixed order: records, not talk.
    cyclic: bool


@attrs.frozen
class _FamilyRow:
    name: str
    weight: float
    measure: Callable[[_Family], float]
    reason: str


FAMILY_EVIDENCE: Final[tuple[_FamilyRow, ...]] = (
    _FamilyRow("interleaves", 1.0, lambda f: math.log2(1 + min(f.alternations, 15)), "parties answer each other"),
    _FamilyRow("strength", 0.7, lambda f: max(0.0, min(f.strength, 4.0)), "its heads are labels on their own account"),
    _FamilyRow("speech", 2.5, lambda f: f.speech - 0.3, "the words after it are spoken"),
    _FamilyRow("solid", 2.0, lambda f: f.solid - 0.6, "the words after it are sentences"),
    _FamilyRow("data", -3.0, lambda f: f.data, "the words after it are values"),
    _FamilyRow("share", 2.0, lambda f: min(0.0, f.share - 0.6), "most lines of its form are of its heads"),
    _FamilyRow("cyclic", -3.0, lambda f: f.cyclic, "records repeat their fields in order"),
)
_FAMILY_BASE: Final = -2.0


def _gather(candidates: Candidates, groups: list[Group], scores: list[float]) -> _Family:
    support = [(g, s) for g, s in zip(groups, scores, strict=True) if s >= SUPPORTS]
    order = sorted((candidates.line[c], n) for n, (g, _) in enumerate(support) for c in g.members)
    pairs = Counter((a[1], b[1]) for a, b in zip(order, order[1:], strict=False))
    total = len(order) or 1
    followers: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for (a, b), n in pairs.items():
        followers[a][b] += n
    fixed = sum(max(after.values()) for after in followers.values())
    mean = lambda pick: sum(pick(g) * len(g.members) for g, _ in support) / total  # noqa: E731
    return _Family(
        alternations=sum(n for (a, b), n in pairs.items() if a != b),
        heads=len(support),
        share=total / max(1, sum(len(g.members) for g in groups)) if support else 0.0,
        strength=sum(s * len(g.members) for g, s in support) / total,
        speech=mean(lambda g: g.look.speech),
        solid=mean(lambda g: g.look.solid),
        data=mean(lambda g: g.look.data),
        cyclic=len(support) >= 3 and len(order) >= 2 * len(support) and fixed >= 0.9 * sum(pairs.values()),
    )


def _weigh_family(family: _Family) -> tuple[float, tuple[Reason, ...]]:
    reasons = tuple(
        Reason(row.name, round(row.weight * value, 2)) for row in FAMILY_EVIDENCE if (value := float(row.measure(family)))
    )
    return _FAMILY_BASE + sum(reason.weight for reason in reasons), reasons


def sure(score: float) -> int:
    """Log-odds as thousandths of probability, never quite certain."""
    return round(1000 / (1 + math.exp(-max(-6.9, min(6.9, score)))))


def settle(
    lines: Lines, containers: Containers, candidates: Candidates, groups: list[Group], given: Convention | None,
) -> Settled:
    """Which candidates are cues."""
    by_family: defaultdict[str, list[Group]] = defaultdict(list)
    for g in groups:
        by_family[g.family].append(g)
    fixed = {SHAPES[INDEX[name]].family for name in given.shapes} if given and given.shapes else None
    known = {label.casefold() for label in given.labels} if given else set()
    refused = {label.casefold() for label in given.not_labels} if given else set()
    kept: dict[int, tuple[int, int]] = {}  # line: candidate, confidence
    shape_evidence: list[ShapeEvidence] = []
    label_evidence: list[LabelEvidence] = []
    ranked: list[tuple[float, str]] = []
    for family, members in by_family.items():
        if members[0].head < 0:
            continue
        weighed = [_weigh_head(g, candidates.heads[g.head]) for g in members]
        scores = [score for score, _ in weighed]
        gathered = _gather(candidates, members, scores)
        score, reasons = _weigh_family(gathered)
        accepted = family in fixed if fixed is not None else score >= ACCEPTS and gathered.heads > 0
        shape_evidence.append(ShapeEvidence(family, sum(len(g.members) for g in members), round(score, 2), accepted, reasons))
        if not accepted:
            continue
        ranked.append((score, family))
        forms = Counter[int]()
        for g, s in zip(members, scores, strict=True):
            if s >= SUPPORTS:
                forms[candidates.heads[g.head].form] += len(g.members)
        usual = {form for form, n in forms.items() if n >= 0.2 * forms.total()}
        for g, (s, why) in zip(members, weighed, strict=True):
            head = candidates.heads[g.head]
            label = lines.text[candidates.label_start[g.members[0]] : candidates.label_stop[g.members[0]]]
            like = 1.0 if head.form in usual else -0.7
            joined = s + like + min(1.5, 0.25 * score)
            keep = label.casefold() not in refused and (label.casefold() in known or joined >= JOINS + SUPPORTS)
            label_evidence.append(LabelEvidence(label, family, len(g.members), round(s, 2), keep, why))
            if keep:
                for c in g.members:
                    line = candidates.line[c]
                    if not is_finished(lines, line) and g.bodies < 3:
                        continue
                    kept[line] = (c, sure(min(score, joined)))
    _add_dashes(lines, candidates, by_family.get("dash", []), kept, shape_evidence, ranked, fixed)
    order = sorted(kept)
    return Settled(
        kept=[kept[line][0] for line in order],
        confidence=[kept[line][1] for line in order],
        families=tuple(family for _, family in sorted(ranked, reverse=True)),
        evidence=Evidence(tuple(shape_evidence), tuple(label_evidence)),
        thousandths=sure(max(ranked)[0]) if ranked else 0,
    )


def _add_dashes(
    lines: Lines, candidates: Candidates, groups: list[Group], kept: dict[int, tuple[int, int]],
    shape_evidence: list[ShapeEvidence], ranked: list[tuple[float, str]], fixed: set[str] | None,
) -> None:
    """Dash lines, glyph by glyph: speech, or a list."""
    labelled = bool(kept)
    by_glyph: defaultdict[str, list[int]] = defaultdict(list)
    for g in groups:
        for c in g.members:
            if candidates.line[c] not in kept:
                mark = lines.text[candidates.start[c] : candidates.speech[c]].strip("*_ \t\u00a0\u3000")[:1]
                by_glyph["-" if mark in "-‐‑" else "–" if mark in "–−" else mark].append(c)
    for members in by_glyph.values():
        bodies = [body_of(lines, candidates, c) for c in members]
        step = max(1, len(members) // 60)
        look = look_at(bodies[::step][:60])
        rows = [candidates.line[c] for c in members]
        near = sum(b - a <= 2 for a, b in zip(rows, rows[1:], strict=False)) / max(1, len(rows) - 1)
        led = sum(_led_in(lines, n, rows) for n in rows) / len(rows)
        reasons = (
            Reason("questions", round(5.0 * min(look.question, 0.4), 2)),
            Reason("speech", round(2.0 * (look.speech - 0.3), 2)),
            Reason("solid", round(3.0 * (look.solid - 0.8), 2)),
            Reason("lower", round(-4.0 * look.lower, 2)),
            Reason("near", round(0.5 * near, 2)),
            Reason("count", round(min(1.0, 0.4 * math.log2(len(rows))), 2)),
            Reason("list", round(-3.0 * led, 2)),
        )
        score = -1.2 + sum(reason.weight for reason in reasons)
        accepted = "dash" in fixed if fixed is not None else score >= (0.8 if labelled else 1.0)
        shape_evidence.append(ShapeEvidence("dash", len(members), round(score, 2), accepted, reasons))
        if not accepted:
            continue
        ranked.append((score, "dash"))
        for c, body in zip(members, bodies, strict=True):
            if body[:1].islower() and not is_finished(lines, candidates.line[c]):
                continue
            kept[candidates.line[c]] = (c, sure(score))


def _led_in(lines: Lines, n: int, rows: list[int]) -> bool:
    """A list: an item that ends in a comma or semicolon, or whose run was announced by a colon."""
    if lines.ink[n][-1] in ",;":
        return True
    above = n - 1
    members = set(rows)
    while above in members and n - above < 12:
        above -= 1
    return above >= 0 and lines.ink[above][-1] in ":：" and lines.ink[n][-1] not in ENDS
