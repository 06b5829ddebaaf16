"""What asks: paragraphs, and whether one of them is a question by its own words and marks.

Owns this test, and the cue that such a place gets.  Must not know what stands around a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from turnseg import _regex as regex
from turnseg._containers import PLAIN, Containers
from turnseg._convention import Cue
from turnseg._groups import front_of, has_question, names_again, person_words
from turnseg._lexicon import (
    ASKING_ENDS,
    FIRST_WORDS,
    PLAIN_ENDS,
    PRONOUNCED,
    QUESTION_MARKS,
    REQUEST_ENDS,
    SECOND_WORDS,
    THANKS,
    WE_WORDS,
)
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, DASHES

_LONGEST_QUESTION: Final = 700  # characters: who tells for longer than that does not ask, whatever stands at the end
_REMARK_RE: Final = regex.compile(r"[ \u00a0]*\([^()]*\)$")  # a title's translation, a laugh
_DRESS_RE: Final = regex.compile(r"(?:\#{1,6}[ \t\u00a0]+)?(?:\*{1,3}|_{1,2}(?=[^\s_]))?")


def joined(lines: Lines, first: int, last: int) -> str:
    """The text of some lines as one."""
    return lines.ink[first] if first == last else " ".join(lines.ink[first : last + 1])


def asks_at_end(text: str) -> bool:
    """The last sentence asks: by its mark, or by the word that ends it in languages that need no mark."""
    tail = text.rstrip(CLOSERS + " \u00a0\u202f")
    if tail[-1:] in QUESTION_MARKS or (tail[-1:] == ";" and has_question(tail)):
        return True
    return tail.rstrip(".。").endswith(ASKING_ENDS + REQUEST_ENDS) or tail.endswith(PLAIN_ENDS)


def is_question(lines: Lines, first: int, last: int) -> bool:
    """A paragraph that ends asking; a remark in brackets may stand behind it."""
    end = lines.ink[last]
    if not asks_at_end(end) and not (end[-1] == ")" and asks_at_end(_REMARK_RE.sub("", end))):
        return False
    return len(joined(lines, first, last)) <= _LONGEST_QUESTION


_WORD_RE: Final = regex.compile(r"[\p{L}\p{M}'’]+(?:-je)?")
# German capitals say you only inside a sentence.
_SPOKEN_TO_RE: Final = regex.compile(r"(?<=[\p{L},] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b|[你您妳]|あなた|당신")
_I_RE: Final = regex.compile(r"\bI\b(?!\.)|我|私")
_OWN_ASK: Final = 0.2  # share of the questions, two at least, in which readers of a help page ask for themselves
_OWN_MORE: Final = 1.5  # times more than those that say you: they ask what the firm does, too


def _words(text: str) -> set[str]:
    return {word.replace("’", "'") for word in _WORD_RE.findall(text.casefold())}


def says_you(text: str) -> bool:
    """Somebody is spoken to."""
    return not SECOND_WORDS.isdisjoint(_words(text)) or _SPOKEN_TO_RE.search(text) is not None


def says_i(text: str) -> bool:
    """Somebody speaks of himself."""
    return not FIRST_WORDS.isdisjoint(_words(text)) or _I_RE.search(text) is not None


_COMMON: Final = 0.06  # share of the words: `the` alone is so many of an English text


def pronounces(texts: Iterable[str]) -> bool:
    """The language is one in which whoever speaks must say I and you."""
    words = " ".join(texts).casefold().split()
    return sum(map(PRONOUNCED.__contains__, words)) > _COMMON * len(words)


_ADVISED: Final = 0.3  # share of the answers, two at least, that say you, while none says I


def is_advice(answers: Sequence[str]) -> bool:
    """Nobody speaks of himself, in a language that would show it, and the reader is told what to do."""
    if any(says_i(text) or not WE_WORDS.isdisjoint(_words(text)) for text in answers):
        return False
    return sum(map(says_you, answers)) >= max(2, _ADVISED * len(answers)) and pronounces(answers)


def ask_for_themselves(questions: Iterable[str]) -> bool:
    """The questions are the reader's own, as on a help page: `Can I return my lamp?`; an interviewer asks `you`."""
    mine = yours = asked = 0
    for text in questions:
        asked += 1
        if says_you(text):
            yours += 1
        elif says_i(text):
            mine += 1
    return mine >= max(2, _OWN_ASK * asked) and mine > _OWN_MORE * yours


_THANKS: Final = 120  # characters: who thanks for a talk does it shortly


def is_unanswered(lines: Lines, question: str, first: int, line: int) -> bool:
    """The last question gives thanks, and what stands under it, on `line`, is a note on the guest and no answer.

    The talk begins on line `first`.
    """
    folded = question.casefold()
    if len(question) > _THANKS or has_question(question) or not any(thanks in folded for thanks in THANKS):
        return False
    front = front_of(lines.text, lines.first[first])
    return not person_words([lines.ink[line]])[0] and names_again(front, lines.ink[line])


def paragraphs_of(lines: Lines, containers: Containers) -> list[tuple[int, int]]:
    """First and last line of each paragraph; where lines are not broken, each is one."""
    kinds, blanks = containers.kind, lines.blanks
    if not lines.wrapped:
        return [(n, n) for n, kind in enumerate(kinds) if kind == PLAIN]
    out: list[tuple[int, int]] = []
    for n, kind in enumerate(kinds):
        if kind != PLAIN:
            continue
        if out and out[-1][1] == n - 1 and not blanks[n]:
            out[-1] = (out[-1][0], n)
        else:
            out.append((n, n))
    return out


def unmarked(lines: Lines, line: int, confidence: int, role: str) -> Cue:
    """A cue that nothing marks but its place; a sign or emphasis in front of a question, or a dash, is none of it."""
    at = lines.first[line]
    ink = lines.ink[line]
    past = next(_DRESS_RE.finditer(ink)).end() if role == "question" else 0
    past = (len(ink) - len(ink.lstrip(DASHES + " \u00a0"))) % len(ink) or past  # a dash of the other side's
    return Cue(line, at, at + past, -1, -1, None, confidence, role=role)
