"""Tags: the words of a story that say who spoke, inside and around a turn without a label.

Owns `said Nora` and `Nora, come here`.  Must not know labels or links.

How it decides.  A verb of speaking beside a name, behind the words or between them, names the speaker; so does any
verb behind a dash that follows a full stop, where a small letter shows that it is no new sentence of the speech.  A
name that is called names who does not speak.  Where just two people are named, the lines between two tags, and beside
one, are theirs in turn, as far as nothing is told in between; where a third is named, only tags speak.
"""

from __future__ import annotations

from typing import Final

from turnseg import _regex as regex
from turnseg._calibration import ATTRIBUTIONS
from turnseg._lexicon import HONORIFICS, SPEECH_VERBS, TELLERS
from turnseg._model import ATTRIBUTION_KINDS, BLOCK_KINDS
from turnseg._speakers.exchange import Exchange, place
from turnseg._speakers.party import Party

_TAG, _ADDRESS, _ALTERNATION = (ATTRIBUTION_KINDS.index(kind) for kind in ("tag", "address", "alternation"))
_NARRATION: Final = BLOCK_KINDS.index("narration")
_REACH: Final = 6  # turns to a tag: the further, the likelier is that two lines in between were one person's

_TITLES: Final = [title.capitalize() for title in HONORIFICS if title[-1] == "."]  # their dot ends no sentence
_word = r"\p{Lu}[\p{Ll}'’]+(?:-\p{L}[\p{Ll}'’]+)*"
_name = rf"(?:\L<titles>[ \u00a0])?{_word}(?:[ \u00a0]{_word})?"
_TAG_RE: Final = regex.compile(
    rf"""
    (?P<stop>[,.!?…—–-])[”"»]?\s*+(?P<dash>[—–-]*+)\s*+     # the words end, or stop
    (?:
        (?P<words>\p{{Ll}}[\p{{Ll}}'’]*+\s(?:\p{{Ll}}[\p{{Ll}}'’]*+\s)?(?:\p{{Ll}}++\s)?)(?P<name>I\b|{_name})
        (?=\s*[.,;:!?…—–-]|\s*$|\s+\p{{Ll}})
      | (?P<verb>\p{{Ll}}[\p{{Ll}}'’]*+)\s(?P<teller>\L<tellers>)\b
      | (?P<first>I\b|{_name})\s(?P<verb>\p{{Ll}}[\p{{Ll}}'’]*+)\b
    )
    """,
    regex.VERBOSE,
    tellers=TELLERS,
    titles=_TITLES,
)
_VERB: Final = 3  # letters: `sa Karin.` is said, `sa Majesté le roi` is no verb
CALL_RE: Final = regex.compile(rf"(?:\G|(?P<stop>[,;.!?…¡¿])\s*)(?P<name>{_name})(?=[,!?.…])", titles=_TITLES)
# In a story, words with a capital that open no sentence are names; those that open one may be.
_NAME_RE: Final = regex.compile(r"(?<=[\p{Ll},;]\s)\p{Lu}\p{Ll}+")
_OPENER_RE: Final = regex.compile(r"(?:\G|(?<=[.!?…]\s))\p{Lu}\p{Ll}+")


def read_tags(exchange: Exchange) -> dict[int, str]:
    """Who is said to speak, by turn without a label: a name as printed, or nothing for the teller of the story."""
    columns = exchange.columns
    tags = {}
    for n, labelled in enumerate(exchange.labelled):
        if not labelled:
            for hit in _TAG_RE.finditer(exchange.text, columns.speech_start[n], columns.end[n]):
                name = _tag(hit)
                if name is not None:
                    tags[n] = name
                    break
    return tags


def _tag(hit: regex.Match[str]) -> str | None:
    """The name in what may be a tag, nothing for the teller, or None."""
    if hit["teller"]:
        return "" if hit["verb"] in SPEECH_VERBS else None
    name = hit["name"] or hit["first"]
    if hit["first"]:
        good = hit["stop"] == "," and hit["verb"] in SPEECH_VERBS
    else:
        *before, verb = hit["words"].split()
        spoken = not before and verb in SPEECH_VERBS and (len(verb) >= _VERB or hit.string[hit.end()] in ".,!?")
        good = spoken or (hit["stop"] in ".!?…" and hit["dash"] != "" and len(verb) > _VERB)
    if not good or not (name == "I" or _person(name)):
        return None
    return "" if name == "I" else name


def hear_tags(exchange: Exchange, tags: dict[int, str], parties: list[Party]) -> None:
    """Gives turns to those who are said to speak, and the turns beside them to whose turn it is."""
    columns = exchange.columns
    people = {_person(name): -1 for name in tags.values()}  # each with the number of its party
    for n, name in tags.items():
        if columns.speaker[n] < 0:
            _give(exchange, n, _person(name), people, parties, (_TAG, "tag", name))
    if len(people) > 2:
        return
    told, openers = _told(exchange)
    known = {n: _person(name) for n, name in tags.items()}
    called = _called(exchange, people.keys() | told, openers)
    for name in [*called.values(), *sorted(told)]:
        if name not in people and _is_name(exchange.text, name):
            people[name] = -1
            if len(people) > 2:
                return
    for n, name in called.items():
        others = [person for person in people if person != name]
        if n not in known and name in people and others and columns.speaker[n] < 0:
            known[n] = others[0]
            _give(exchange, n, others[0], people, parties, (_ADDRESS, "place", others[0]))
    _take_turns(exchange, known, people, parties)


def _person(name: str) -> str:
    """What tells people apart in a story: the first word of their names, titles aside."""
    return next((word for word in name.split() if word.casefold() not in HONORIFICS), "")


def _is_name(text: str, word: str) -> bool:
    """No name is printed small as well."""
    return regex.search(rf"(?<!\p{{L}}){word.lower()}(?!\p{{L}})", text) is None


def _give(
    exchange: Exchange, n: int, person: str, people: dict[str, int], parties: list[Party], how: tuple[int, str, str]
) -> None:
    kind, way, name = how
    if people[person] < 0:
        people[person] = _party(name, parties)
    place(exchange.columns, n, people[person], kind, ATTRIBUTIONS[way])


def _party(name: str, parties: list[Party]) -> int:
    """The party of that name, or a new one."""
    words = tuple(name.casefold().split())
    same = [
        n for n, party in enumerate(parties) if words and party.kind == "person" and party.words[: len(words)] == words
    ]
    if len(same) == 1:
        return same[0]
    parties.append(Party(words=words, name=name) if name else Party(role="narrator"))
    return len(parties) - 1


def _told(exchange: Exchange) -> tuple[set[str], set[str]]:
    """Names in the narration, and words that open its sentences and may be names."""
    columns = exchange.columns
    names: set[str] = set()
    openers: set[str] = set()
    for start, end, kind in zip(columns.block_start, columns.block_end, columns.block_kind, strict=True):
        if kind == _NARRATION:
            names.update(_NAME_RE.findall(exchange.text, start, end))
            openers.update(_OPENER_RE.findall(exchange.text, start, end))
    return names, openers


def _called(exchange: Exchange, names: set[str], openers: set[str]) -> dict[int, str]:
    """Who is called by name, by turn without a label: `Nora, come`; `Come, Nora` also if she only opens sentences."""
    columns = exchange.columns
    found = {}
    for n, labelled in enumerate(exchange.labelled):
        if not labelled:
            called = set()
            for hit in CALL_RE.finditer(exchange.text, columns.speech_start[n], columns.end[n]):
                name = _person(hit["name"])
                if name in names or (hit["stop"] == "," and name in openers):
                    called.add(name)
            if len(called) == 1:
                found[n] = called.pop()
    return found


def _take_turns(exchange: Exchange, known: dict[int, str], people: dict[str, int], parties: list[Party]) -> None:
    """Two people speak in turn, from each turn whose speaker is known, as far as nothing is told in between."""
    who = exchange.columns.speaker
    apart = exchange.narrated()
    names = list(people)
    for n, speaker in enumerate(who):
        if speaker >= 0:
            continue
        sides = set()
        for step in (-1, 1):
            for far in range(1, _REACH + 1):
                m = n + step * far
                if not 0 <= m < len(who) or apart[max(m, m - step)] or exchange.labelled[m]:
                    break
                if m in known:
                    sides.add((names.index(known[m]) + far) % 2)
                    break
        if len(sides) == 1 and (side := sides.pop()) < len(names):
            _give(exchange, n, names[side], people, parties, (_ALTERNATION, "place", names[side]))
