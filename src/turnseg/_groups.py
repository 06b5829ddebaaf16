"""Candidates counted together: by shape family, and by distinct head within it.

Owns the counts (occurrences, distinct bodies, neighbors) and what samples of the bodies look like.  Must not know what
any count is worth: that is weighed in the next room.

Bodies are sampled, up to `SAMPLES` a head, spread over the document, so the cost follows the number of distinct heads.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs
import regex

from turnseg._lexicon import HONORIFICS, PERSON_MARKS, PERSON_WORDS, QUESTION_MARKS
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, ENDS
from turnseg._shapes import Candidates

SAMPLES: Final = 8
_LOOK: Final = 400  # characters of a body that are looked at: two or three spoken sentences
_WORD_RE: Final = regex.compile(r"[\p{L}\p{M}'’]++")
_DATA_RE: Final = regex.compile(r"(?:https?://|www\.|[\w.+-]+@[\w-]+\.|[$€£#]?\d[\d.,:/%-]*(?:\s|$)|[{|=]|true\b|false\b|null\b|n/?a\b)", regex.IGNORECASE)
_QUOTES: Final = "\"'“«„‘「『‹"
_LONG: Final = 60  # a value of a field is rarely as long, an answer mostly is


@attrs.frozen
class Bodies:
    """What a sample of bodies looks like: shares from 0 to 1."""

    question: float = 0.0
    #: Questions, exclamations, first- or second-person words.
    speech: float = 0.0
    #: Ends as a sentence does, or is long.
    solid: float = 0.0
    #: Numbers, addresses, code.
    data: float = 0.0
    lower: float = 0.0
    quoted: float = 0.0
    #: Median length, of the line alone.
    length: int = 0


@attrs.frozen
class Group:
    """The candidates of one head in one family (or of one family without labels)."""

    family: str
    #: Index of a representative head, -1 without labels.
    head: int
    #: Indices into the candidates, in order of lines.
    members: list[int]
    #: Different bodies among them.
    bodies: int
    look: Bodies
    #: Share that stands in the middle of an unfinished sentence.
    broken: float
    #: Key of the fuller head that this one shortens (`mirren` after `ada mirren`), or its own key.
    kin: str


def has_person(text: str) -> bool:
    """A first- or second-person word stands in the text."""
    words = _WORD_RE.findall(text)
    return "I" in words or not PERSON_WORDS.isdisjoint(word.casefold() for word in words) or any(mark in text for mark in PERSON_MARKS)


def person_words(text: str) -> tuple[int, int]:
    """How many words of the text's beginning are of the first or second person, and how many words there are."""
    words = _WORD_RE.findall(text, 0, _LOOK)
    spoken = sum(word == "I" or word.casefold() in PERSON_WORDS for word in words)
    if not text.isascii() and any(mark in text for mark in PERSON_MARKS):
        spoken += sum(text.count(mark, 0, _LOOK) for mark in PERSON_MARKS)
        return spoken, max(len(words), len(text[:_LOOK]) // 2)  # a word of these scripts has about two characters
    return spoken, len(words)


def has_question(text: str) -> bool:
    """A question mark stands in the text (the Greek one, a semicolon, only in Greek)."""
    return any(mark in text for mark in QUESTION_MARKS) or (text.endswith(";") and regex.search(r"\p{Greek}", text) is not None)


def look_at(bodies: Iterable[str]) -> Bodies:
    """What some bodies look like."""
    shown = [body[:_LOOK] for body in bodies]
    if not shown:
        return Bodies()
    total = len(shown)
    question = [has_question(body) for body in shown]
    return Bodies(
        question=sum(question) / total,
        speech=sum(asked or "!" in body or "！" in body or has_person(body) for body, asked in zip(shown, question, strict=True)) / total,
        solid=sum(len(body) >= _LONG or body.rstrip(CLOSERS)[-1:] in ENDS or body[-1:] in ENDS for body in shown) / total,
        data=sum(_DATA_RE.match(body) is not None for body in shown) / total,
        lower=sum(body[:1].islower() for body in shown) / total,
        quoted=sum(body[:1] in _QUOTES for body in shown) / total,
        length=sorted(map(len, shown))[total // 2],
    )


def body_of(lines: Lines, candidates: Candidates, c: int) -> str:
    """The first line of speech that a candidate would open; "" where nothing follows."""
    speech, line = candidates.speech[c], candidates.line[c]
    if speech >= 0:
        return lines.text[speech : lines.stop[line]]
    return lines.ink[line + 1] if line + 1 < len(lines) else ""


def is_finished(lines: Lines, n: int) -> bool:
    """Nothing unfinished stands directly above line n: a paragraph break, or a line that ends as a sentence does."""
    if n == 0 or lines.blanks[n] or not lines.wrapped:
        return True
    above = lines.ink[n - 1]
    return above[-1] in ENDS or above[-1] in CLOSERS or above[-1] == ">"


def group(lines: Lines, candidates: Candidates) -> list[Group]:
    """The candidates by family and head, in order of first occurrence."""
    sorted_members: dict[tuple[str, str], list[int]] = {}
    for c, family in enumerate(candidates.family):
        head = candidates.head[c]
        sorted_members.setdefault((family, candidates.heads[head].key if head >= 0 else ""), []).append(c)
    kin = _kin(sorted_members)
    out = []
    for (family, key), members in sorted_members.items():
        members.sort(key=lambda c: candidates.line[c])
        step = max(1, len(members) // SAMPLES)
        shown = members[::step][: SAMPLES if candidates.head[members[0]] >= 0 else 40]
        bodies = [body_of(lines, candidates, c) for c in shown]
        distinct = len(set(bodies)) if len(members) <= SAMPLES else max(2, len(members) * len(set(bodies)) // len(bodies))
        broken = sum(not is_finished(lines, candidates.line[c]) for c in shown) / len(shown)
        out.append(Group(family, candidates.head[members[0]], members, distinct, look_at(filter(None, bodies)), broken, kin.get((family, key), key)))
    return out


def _kin(groups: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Heads that shorten exactly one fuller head of their family: its first or last word, or all but its title."""
    fuller: dict[tuple[str, str], set[str]] = {}
    for family, key in groups:
        words = key.split()
        if len(words) > 1:
            for part in {words[0], words[-1]}:
                fuller.setdefault((family, part), set()).add(key)
    out = {}
    for family, key in groups:
        words = key.split()
        short = words[-1] if len(words) == 2 and words[0] in HONORIFICS else key if len(words) == 1 else ""  # noqa: PLR2004
        full = fuller.get((family, short), set()) - {key}
        if len(full) == 1:
            out[family, key] = next(iter(full))
    return out
