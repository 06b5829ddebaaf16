"""Exchanges: two parties who take turns, where some or all turns carry no label.

Owns alternation, and the two sides of an interview.  Must not know names or links.

How it decides.  A turn without a label among the labeled turns of two parties answers the turn before it.  Where one
side of a talk asks and the other does not, the sides are told by who asks, by how long they speak, and by taking turns;
each turn's side is its probability in a chain of turns that seldom stay on one side.  Three parties, narration between
two turns, or a talk in which both ask leave a turn without a name: a missing name costs little, a wrong one trust.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import exp, log
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._calibration import ATTRIBUTIONS
from turnseg._groups import has_question
from turnseg._model import ATTRIBUTION_KINDS, BLOCK_KINDS, Columns
from turnseg._patterns import prose_name_word
from turnseg._speakers.party import Party

_ALTERNATION, _QUESTION_ANSWER = (ATTRIBUTION_KINDS.index(kind) for kind in ("alternation", "question_answer"))
_NARRATION, _APPARATUS = (BLOCK_KINDS.index(kind) for kind in ("narration", "apparatus"))
_NEAR: Final = 6  # turns to each side in which the parties of an exchange are looked for
_TAIL: Final = 80  # characters at a turn's end in which a question mark makes it a question

# Log odds that a turn asks.  Two questions in three end with their mark, and one answer in six: hosts also prompt, and
# guests also ask back.
_MARKED: Final = log(0.67 / 0.17)
_UNMARKED: Final = log(0.33 / 0.83)
# Answers are longer than questions; how much so varies, so that length alone never outweighs a question mark.
_LENGTH: Final = 0.5
_MOST_LENGTH: Final = 1.0
_ROLE: Final = log(0.95 / 0.05)  # where the layout sets questions apart, it misleads once in twenty turns
_KNOWN: Final = 9.0  # a label: nothing in the words outweighs it
# A turn that stays on the side of the one before it: one in thirty, and one in three across narration.
_STAYS, _STAYS_ACROSS = 0.03, 0.33
_CONTRAST: Final = 0.7  # log odds a turn, on average: what a talk has in which one side asks most of the questions
_ENOUGH: Final = 2.0  # log odds in all: a question with its mark and an answer bring little more
_CERTAIN: Final = 0.8  # below that, a turn is nobody's
_ASKS, _ANSWERS = 0.6, 0.35  # shares of questions on the two sides of an interview


@attrs.frozen
class Exchange:
    """The turns of a document as somebody sees them who reads no labels."""

    text: str
    columns: Columns
    #: Turns that carry a label.
    labelled: Sequence[bool]
    #: The side of a turn where the layout tells it: `question`, `answer` or nothing.
    roles: Sequence[str]

    def asked(self) -> list[bool]:
        """Which turns end with a question."""
        spans = zip(self.columns.speech_start, self.columns.end, strict=True)
        return [has_question(self.text[max(a, b - _TAIL) : b]) for a, b in spans]

    def narrated(self) -> list[bool]:
        """Before which turns narration stands, the first turn left out."""
        kinds = self.columns.block_kind
        told = [at for at, kind in zip(self.columns.block_start, kinds, strict=True) if kind == _NARRATION]
        starts = self.columns.start
        return [False] + [
            bisect_left(told, starts[n]) > bisect_left(told, starts[n - 1]) for n in range(1, len(starts))
        ]


def alternate(exchange: Exchange) -> None:
    """A turn without a label answers the one before: where two parties talk, it is the other one."""
    who, labelled = exchange.columns.speaker, exchange.labelled
    parties = list(dict.fromkeys(speaker for speaker, label in zip(who, labelled, strict=True) if label))
    if len(parties) == 2:
        _take_turns(exchange, parties[0], parties[1])
        return
    narrated = exchange.narrated()
    for n in range(1, len(who)):
        if who[n] >= 0 or who[n - 1] < 0 or narrated[n]:
            continue
        near = list(
            dict.fromkeys(who[m] for m in range(max(0, n - _NEAR), min(len(who), n + _NEAR + 1)) if labelled[m])
        )
        if len(near) == 2:
            place(
                exchange.columns, n, near[0] if who[n - 1] == near[1] else near[1], _ALTERNATION, ATTRIBUTIONS["place"]
            )


def _take_turns(exchange: Exchange, one: int, other: int) -> None:
    """Just two parties have labels: from label to label they take turns, the more so where one of them asks."""
    who, labelled = exchange.columns.speaker, exchange.labelled
    asked = exchange.asked()
    shares = {
        party: sum(asks for asks, n in zip(asked, who, strict=True) if n == party) / who.count(party)
        for party in (one, other)
    }
    asker = shares[one] - shares[other]
    odds = [
        (_KNOWN if n == one else -_KNOWN) if n >= 0 else odd * asker
        for odd, n in zip(_asking(exchange), who, strict=True)
    ]
    chances = _chain(odds, exchange.narrated())
    for n in range(labelled.index(True), len(who)):
        sure = max(chances[n], 1 - chances[n])
        if who[n] < 0 and sure >= _CERTAIN:
            place(
                exchange.columns,
                n,
                one if chances[n] > 0.5 else other,
                _ALTERNATION,
                min(ATTRIBUTIONS["place"], int(1000 * sure)),
            )


def place(columns: Columns, n: int, party: int, kind: int, sure: int) -> None:
    """Gives a turn to a party."""
    columns.speaker[n] = party
    columns.attribution[n] = kind
    columns.attribution_confidence[n] = sure


def take_roles(exchange: Exchange, parties: list[Party]) -> None:
    """The layout tells the side of turns that stand among labeled ones."""
    sides: dict[str, int] = {}
    for n, role in enumerate(exchange.roles):
        if role and exchange.columns.speaker[n] < 0:
            if role not in sides:
                sides[role] = len(parties)
                parties.append(Party(role=role, kind="role"))
            place(exchange.columns, n, sides[role], _QUESTION_ANSWER, ATTRIBUTIONS["sides"])


def ask_the_labelled(exchange: Exchange, parties: list[Party]) -> None:
    """Turns without a label that ask what labeled turns answer are one more party, who asks."""
    who, labelled = exchange.columns.speaker, exchange.labelled
    loose = [n for n in range(len(who)) if who[n] < 0]
    if len(loose) < 2 or len(loose) == len(who):
        return
    answered = sum(n + 1 < len(who) and labelled[n + 1] for n in loose)
    asked = exchange.asked()
    theirs = Counter(who[n] for n in range(len(who)) if labelled[n])
    asking = Counter(who[n] for n in range(len(who)) if asked[n])
    if answered < len(loose) * 0.75 or asking[-1] < _ASKS * len(loose):
        return
    if any(asking[party] > _ANSWERS * turns for party, turns in theirs.items() if turns > 1):
        return  # somebody asks who has a label, and may ask without it
    parties.append(Party(role="question", kind="role"))
    for n in loose:
        place(exchange.columns, n, len(parties) - 1, _QUESTION_ANSWER, ATTRIBUTIONS["sides"])


def take_sides(exchange: Exchange, parties: list[Party], tags: Mapping[int, str]) -> None:
    """A talk in which no turn carries a label: who asks, and who answers; tags must not speak against it."""
    columns = exchange.columns
    if len(columns.start) < 2 or any(exchange.labelled):
        return
    told = any(exchange.roles)
    if not told and not _names_somebody(exchange.text, columns):
        return
    odds = _asking(exchange)
    narrated = exchange.narrated()
    asks = _chain(odds, narrated)
    if not told and (not _is_interview(odds, asks, narrated) or _contradict(tags, asks)):
        return
    sides = {}
    for n, chance in enumerate(asks):
        sure = max(chance, 1 - chance)
        if told or sure >= _CERTAIN:
            role = "question" if chance > 0.5 else "answer"
            if role not in sides:
                sides[role] = len(parties)
                parties.append(Party(role=role, kind="role"))
            place(columns, n, sides[role], _QUESTION_ANSWER, min(ATTRIBUTIONS["sides"], int(1000 * sure)))


def _asking(exchange: Exchange) -> list[float]:
    """For each turn the log odds that it asks, by itself."""
    columns = exchange.columns
    sizes = [log(max(1, b - a)) for a, b in zip(columns.speech_start, columns.end, strict=True)]
    usual = sum(sizes) / len(sizes)
    return [
        (_MARKED if asked else _UNMARKED)
        + max(-_MOST_LENGTH, min(_MOST_LENGTH, _LENGTH * (usual - size)))
        + (_ROLE if role == "question" else -_ROLE if role else 0.0)
        for asked, size, role in zip(exchange.asked(), sizes, exchange.roles, strict=True)
    ]


def _chain(odds: list[float], narrated: list[bool]) -> list[float]:
    """For each turn the probability that it asks, given all turns."""
    chances = [1 / (1 + exp(-odd)) for odd in odds]
    stays = [_STAYS_ACROSS if gap else _STAYS for gap in narrated]
    ahead = [chances[0]]
    for chance, stay in zip(chances[1:], stays[1:], strict=True):
        prior = ahead[-1] * stay + (1 - ahead[-1]) * (1 - stay)
        ahead.append(chance * prior / (chance * prior + (1 - chance) * (1 - prior)))
    behind = 0.5
    out = [ahead[-1]]
    for n in range(len(odds) - 2, -1, -1):
        later = chances[n + 1] * behind / (chances[n + 1] * behind + (1 - chances[n + 1]) * (1 - behind))
        behind = later * stays[n + 1] + (1 - later) * (1 - stays[n + 1])
        out.append(ahead[n] * behind / (ahead[n] * behind + (1 - ahead[n]) * (1 - behind)))
    return out[::-1]


def _is_interview(odds: list[float], asks: list[float], narrated: list[bool]) -> bool:
    """One side asks most of the questions, turn by turn, and little is told in between."""
    contrast = sum(odd if chance > 0.5 else -odd for odd, chance in zip(odds, asks, strict=True))
    switches = sum((a > 0.5) != (b > 0.5) for a, b in pairwise(asks))
    pairs = len(asks) - 1
    return contrast >= max(_ENOUGH, _CONTRAST * len(odds)) and switches >= 0.8 * pairs and sum(narrated) <= 0.5 * pairs


def _contradict(tags: Mapping[int, str], asks: list[float]) -> bool:
    """Somebody is said to speak on both sides, or two on one."""
    said = {(asks[n] > 0.5, name) for n, name in tags.items()}
    return len({side for side, _ in said}) < len(said) or len({name for _, name in said}) < len(said)


_name = rf"{prose_name_word}[ \u00a0]{prose_name_word}"
_NAME_RE: Final = regex.compile(_name)
_INSIDE_RE: Final = regex.compile(rf"(?<=[\p{{Ll}},] ){_name}")  # `Würden Sie` opens a sentence
_INNER_RE: Final = regex.compile(r"(?<=\p{Ll} )\p{Lu}\p{Ll}")
_CAPITALS: Final = 0.15  # share of words with a capital inside sentences: where nouns have one, it shows no names
_UNCASED_RE: Final = regex.compile(r"\p{Lo}{2}")


def _names_somebody(text: str, columns: Columns) -> bool:
    """A name stands in a headline, an introduction, or a turn: without any, nobody can say who asks."""
    outside = [
        (start, end)
        for start, end, kind in zip(columns.block_start, columns.block_end, columns.block_kind, strict=True)
        if kind != _APPARATUS
    ]
    if any(_UNCASED_RE.search(text, *span) or _NAME_RE.search(text, *span) for span in outside):
        return True
    spoken = "\n".join(text[start:end] for start, end in zip(columns.speech_start, columns.end, strict=True))
    capitals = len(_INNER_RE.findall(spoken))
    return capitals < _CAPITALS * spoken.count(" ") and _INSIDE_RE.search(spoken) is not None
