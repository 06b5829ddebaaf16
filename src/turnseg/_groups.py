"""Candidates counted together: by shape family, and by distinct head within it.

Owns the counts (occurrences, distinct bodies), what samples of the bodies look like, and by which words and marks a
text asks or says I and you, what a heading and a note on somebody look like, which all later rooms take from here.
Must not know what any count is worth: that is weighed in the next room.

Bodies are sampled, up to `SAMPLES` a head, spread over the document, so the cost follows the number of distinct heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from turnseg import _regex as regex
from turnseg._heads import Head
from turnseg._lexicon import (
    ASKING_ENDS,
    HONORIFICS,
    OWN_PERSON_WORDS,
    PERSON_ENDINGS,
    PERSON_MARKS,
    PERSON_WORDS,
    PLAIN_ENDS,
    QUESTION_MARKS,
)
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, ENDS, full_name
from turnseg._shapes import Bucket

SAMPLES: Final = 5  # bodies of a head: one odd body among them weighs a fifth
_PLAIN_SAMPLES: Final = 50  # cues without labels are one group for the whole document
_LOOK: Final = 200  # characters of a body that are looked at: two spoken sentences
_UNSPACED: Final = 12  # characters a word, on average, from which a script is taken to put no blanks between words
_HEARD: Final = 4000  # characters in which a language that says persons at the ends of words is heard
_MARKS: Final = ".,;:!?…\"'“”‘’«»„()[]-–—*_¿¡，。？！、：；「」"
_I_RE: Final = re.compile(r"I(?<!\wI)(?=[ '’])")  # `WWII ended` says nothing of itself; a literal first is found fast
_PERSON_MARK_RE: Final = re.compile("|".join(PERSON_MARKS))
_DATA_RE: Final = regex.compile(
    r"(?:https?://|www\.|[\w.+-]+@[\w-]+\.|[$€£#]?\d[\d.,:/%-]*(?:\s|$)|[{|=]|\[[^\[\]]*\]\(|true\b|false\b|null\b|n/?a\b)",
    regex.IGNORECASE,
)
_CODE_ENDS: Final = ";{}"  # of what begins small: a statement; verse that goes on so begins big
_QUESTION_RE: Final = re.compile(f"[{QUESTION_MARKS}]")
_GREEK_QUESTION_RE: Final = regex.compile(r"\p{Greek};")
_WORD_RE: Final = regex.compile(r"\p{L}")
_QUOTES: Final = "\"'“«„‘「『‹"
_LONG_WRAPPED: Final = 36  # where lines are broken, the first line of an answer is short
_LONG: Final = 60  # a value of a field is rarely as long, an answer mostly is


class Bodies(NamedTuple):
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
    #: Begins as an item of a list does.
    listed: float = 0.0


class Group(NamedTuple):
    """The candidates of one folded head in one family (or of one family without labels)."""

    family: str
    #: Of the commonest printed form; None without labels.
    head: Head | None
    #: Their lines, in order.
    members: list[int]
    #: Where speech begins on each, or -1.
    speech: list[int]
    #: The printed forms, each with its own places.
    forms: list[Bucket]
    #: Different bodies among them, from the sample.
    bodies: int
    look: Bodies
    #: Share that stands in the middle of an unfinished sentence.
    broken: float
    #: Key of the fuller head that this one shortens (`mirren` after `ada mirren`), or its own key.
    kin: str


def has_person(text: str) -> bool:
    """A first- or second-person word stands in the text."""
    if "I" in text and _I_RE.search(text):
        return True
    words = text.casefold().split()
    if not PERSON_WORDS.isdisjoint(words) or not PERSON_WORDS.isdisjoint(
        [word.strip(_MARKS) for word in words if not word.isalnum()]
    ):
        return True
    return not text.isascii() and _PERSON_MARK_RE.search(text) is not None


def person_words(texts: Iterable[str]) -> tuple[int, int]:
    """How many words of the texts' beginnings are of the first or second person, and how many words there are."""
    text = "\n".join([whole[:_LOOK] for whole in texts])
    words = text.casefold().split()
    spoken = sum(map(OWN_PERSON_WORDS.__contains__, words)) + len(_I_RE.findall(text))
    spoken += sum([word.strip(_MARKS) in OWN_PERSON_WORDS for word in words if not word.isalnum()])
    if text.isascii():
        return spoken, len(words)
    marks = len(_PERSON_MARK_RE.findall(text)) if any(mark in text for mark in PERSON_MARKS) else 0
    spoken += marks
    beginning = text[:_HEARD]
    if any(ending in beginning for ending in PERSON_ENDINGS):
        spoken += sum([word.strip(_MARKS).endswith(PERSON_ENDINGS) for word in words])
    if len(text) > (_UNSPACED // 2 if marks else _UNSPACED) * len(words):
        return spoken, len(text) // 2  # a word of these scripts has about two characters
    return spoken, len(words)


_HARDLY: Final = 3  # words for I and you: one or two may be a name's, or another language's
_LISTENED: Final = 60  # words: in a talk so long, whoever speaks a known language has said I or you


def are_persons_unknown(spoken: int, words: int) -> bool:
    """Hardly a word for I or you in so many words: they are not known of the language, or stand inside the verbs."""
    return spoken < _HARDLY and words >= _LISTENED


def has_question(text: str) -> bool:
    """A question mark stands in the text (in Greek a semicolon is one), or it ends in a word that asks."""
    if "?" in text:
        return True
    return not text.isascii() and (
        _QUESTION_RE.search(text) is not None
        or (";" in text and _GREEK_QUESTION_RE.search(text) is not None)
        or _asks_by_word(text)
    )


def _asks_by_word(text: str) -> bool:
    if text[-1:] == ">" and (tag := text.rfind("</")) > 0:
        text = text[:tag]
    return text.rstrip(_AFTER_ASKING).endswith(ASKING_ENDS) or text.rstrip(CLOSERS).endswith(PLAIN_ENDS)


_AFTER_ASKING: Final = CLOSERS + ".。 "
_CLOSE: Final = 3  # characters: a question mark, and what may close behind it


def ends_asking(text: str) -> bool:
    """The text ends as a question does."""
    tail = text[-_CLOSE:]
    return "?" in tail or (not tail.isascii() and (has_question(tail) or _asks_by_word(text)))


_HEAD: Final = 60  # characters at a paragraph's head in which it names whom it is about
_NAME_RE: Final = regex.compile(full_name)
# In scripts without capitals: the first two words, or where no blanks stand, as many signs as stand before a mark.
_UNCASED_NAME_RE: Final = regex.compile(
    r"(?:[\p{Lo}\p{M}]+[ \u00a0][\p{Lo}\p{M}]+?(?=[은는이가을를의]?(?:[^\p{L}\p{M}]|$))"
    r"|[\p{Han}\p{Hiragana}\p{Katakana}ー・]{2,10}(?=[^\p{L}\p{M}]|$))"
)


_FRONT: Final = 3000  # characters above the first turn: what introduces the guest is hardly longer


def front_of(text: str, start: int) -> str:
    """What stands above a talk that begins at an offset: whoever speaks is introduced there."""
    return text[max(0, start - _FRONT) : start]


def names_again(front: str, ink: str) -> bool:
    """A paragraph begins with a name that stands in the front of the text: it tells of somebody, as a note does."""
    if (hit := _UNCASED_NAME_RE.match(ink)) is not None and hit[0] in front:
        return True
    names = (hit[0].split() for hit in _NAME_RE.finditer(ink[:_HEAD]))
    return any(f"{a} {b}" in front for words in names for a, b in pairwise(words))


_CLOSING: Final = CLOSERS + " \u00a0\u202f"  # the French put a blank before some of them
_TITLE: Final = 70  # characters: a heading is shorter than most last sentences that lost their period


def is_title(ink: str) -> bool:
    """A short line that neither goes on a sentence nor ends one: headings are printed so."""
    return len(ink) <= _TITLE and ink.rstrip(_CLOSING)[-1:] not in ENDS + ",-—–" and not ink[0].islower()


def look_at(bodies: Sequence[str], *, wrapped: bool = False) -> Bodies:
    """What some bodies look like."""
    if not bodies:
        return Bodies()
    question = speech = solid = data = lower = quoted = listed = 0
    long = _LONG_WRAPPED if wrapped else _LONG
    for whole in bodies:
        body = whole[:_LOOK]
        if "?" in body or has_question(body) or (len(whole) > _LOOK and ends_asking(whole)):
            question += 1
            speech += 1
        else:
            speech += "!" in body or "！" in body or has_person(body)
        solid += len(whole) >= long or body[-1] in ENDS or body.rstrip(CLOSERS)[-1:] in ENDS
        first = body[0]
        if first.isupper():
            continue
        lower += first.islower()
        quoted += first in _QUOTES
        data += body[-1] in _CODE_ENDS or _DATA_RE.match(body) is not None
        listed += first in "-*+•" and body[1:2] in (" ", "\t")
    total = len(bodies)
    return Bodies(
        question / total, speech / total, solid / total, data / total, lower / total, quoted / total, listed / total
    )


def body_of(lines: Lines, line: int, speech: int) -> str:
    """The first line of speech that a candidate would open; "" where nothing follows."""
    if speech >= 0:
        while speech >= lines.stop[line]:
            line += 1  # a clock stands between
        return lines.ink[line][speech - lines.first[line] :]
    return lines.ink[line + 1] if line + 1 < len(lines) else ""


def is_finished(lines: Lines, n: int) -> bool:
    """Nothing unfinished stands directly above line n: a break, a sentence's end, or a line without words."""
    if n == 0 or lines.blanks[n] or not lines.wrapped:
        return True
    above = lines.ink[n - 1]
    return above[-1] in ENDS or above[-1] in CLOSERS or above[-1] == ">" or "-->" in above or not _WORD_RE.search(above)


def group(lines: Lines, buckets: Iterable[Bucket]) -> list[Group]:
    """The candidates by family and folded head, in order of first occurrence."""
    gathered: dict[tuple[str, str], list[Bucket]] = {}
    for bucket in buckets:
        gathered.setdefault((bucket.family, bucket.head.key if bucket.head else ""), []).append(bucket)
    kin = _kin(gathered)
    out = []
    for (family, key), mine in gathered.items():
        members, speech = mine[0].lines, mine[0].speech
        if len(mine) > 1:
            found = (pair for bucket in mine for pair in zip(bucket.lines, bucket.speech, strict=True))
            pairs = sorted(found, key=itemgetter(0))
            members, speech = [line for line, _ in pairs], [at for _, at in pairs]
        wanted = SAMPLES if mine[0].head else _PLAIN_SAMPLES
        step = -(-len(members) // wanted)
        shown = members[::step]
        bodies = [body for line, at in zip(shown, speech[::step], strict=True) if (body := body_of(lines, line, at))]
        distinct = len(set(bodies)) if step == 1 else _scaled(len(set(bodies)), len(bodies), len(members))
        broken = sum(not is_finished(lines, line) for line in shown) / len(shown) if lines.wrapped else 0.0
        head = mine[0].head if len(mine) == 1 else max(mine, key=lambda bucket: len(bucket.lines)).head
        out.append(
            Group(
                family,
                head,
                members,
                speech,
                mine,
                distinct,
                look_at(bodies, wrapped=lines.wrapped),
                broken,
                kin.get((family, key), key),
            )
        )
    return out


def _scaled(distinct: int, sampled: int, members: int) -> int:
    """Distinct bodies of all, from those of a sample; where the whole sample is one, so are all."""
    return 1 if distinct == 1 else max(2, members * distinct // sampled)


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
        short = words[-1] if len(words) == 2 and words[0] in HONORIFICS else key if len(words) == 1 else ""
        full = fuller.get((family, short), set()) - {key}
        if len(full) == 1:
            out[family, key] = next(iter(full))
    return out
