"""What stands behind the last turn: credits, a note on the guest, what the page adds.

Owns where such a close begins.  Must not know any other turn's end.

How it decides.  Between turns the next cue shows what belongs to the turn before it; behind the last one nothing does.
What ends it is a paragraph in which nobody says I or you and that looks like no answer: it names a speaker as others
do, gives a year in brackets or a credit, is set in italics, stands below a rule; or the party of the last turn has
never yet said two paragraphs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from turnseg import _regex as regex
from turnseg._containers import FURNITURE, PLAIN, Containers, is_tail
from turnseg._convention import Cues
from turnseg._groups import ends_asking, front_of, names_again, person_words
from turnseg._lines import Lines
from turnseg._patterns import ENDS, full_name

_HABIT: Final = 4  # turns of one paragraph each before a second paragraph is taken for somebody else's
_RARELY: Final = 0.1  # share of turns in more than one paragraph: one more is a surprise
_SELDOM: Final = 0.35  # the same where the paragraph begins with a full name, or announces a day, an hour, a price
_TWO: Final = 0.9  # share of the cues that are of two parties, where two talk: a third may have a word
_TURNS: Final = 40  # turns that are looked at for it
_YEARS_RE: Final = regex.compile(r"[(（][^()（）]*(?<!\d)(?:1[89]|20)\d\d[^()（）]{0,12}[)）]")
_DATE_RE: Final = regex.compile(r"(?<![\p{L}\d])\d{1,3}(?![\d%])")
# `The meeting rose at 11.20 a.m.`: minutes say when it was over.
_CLOSING: Final = 90  # characters
_HOUR_RE: Final = regex.compile(r"(?<![\d.,:])\d{1,2}[.:][0-5]\d(?![\d:%]|[.,]\d)")
_CREDIT_RE: Final = regex.compile(r"\p{L}[\p{L} /&]{1,24}[:：=][ \u00a0]?\p{L}[^.!?:]{1,60}")
_NAME_RE: Final = regex.compile(full_name)
_OPENING_NAME_RE: Final = regex.compile(rf"(?:\p{{Lu}}\p{{Ll}}? )?{full_name}")
_OPENING: Final = 60  # characters at a paragraph's head in which it names whom it is about


def find_outro(lines: Lines, containers: Containers, cues: Cues, first: int, *, outro: bool) -> int:
    """The line on which the close begins behind the last cue, whose speech begins on line `first`; or the end.

    Where the caller has said that there is no outro, nothing but the page's own words closes a talk.
    """
    kinds = containers.kind
    limit = len(lines)
    apart = _parts_paragraphs(lines, cues, first)
    front = front_of(lines.text, cues.start[0])
    names = long = None
    for n in range(first + 1, limit):
        if kinds[n] != PLAIN:
            continue
        ink = lines.ink[n]
        spoken = person_words([ink])[0] > 0
        if is_tail(ink) and not (spoken and ink[-1] in ENDS):  # `Comments never bothered me.` is an answer's
            return n
        if not outro or not apart(n) or spoken:
            continue
        if (
            (ink[0] in "*_" and ink[-1] == ink[0])
            or _YEARS_RE.search(ink)
            or (_CREDIT_RE.fullmatch(ink) and _closes(lines, n))
            or (len(ink) <= _CLOSING and _HOUR_RE.search(ink))
            or (kinds[n - 1] == FURNITURE and not any(ch.isalpha() for ch in lines.ink[n - 1]))
        ):
            return n
        names = _names(lines, cues, front) if names is None else names
        head = ink[:_OPENING].title()
        if any(name in head and regex.search(rf"\b{regex.escape(name)}\b", head) for name in names):
            return n
        if names_again(front, ink):
            return n
        long = _speaks_at_length(containers, cues, apart) if long is None else long
        if not ends_asking(ink) and (
            long <= _RARELY or (long <= _SELDOM and (_OPENING_NAME_RE.match(ink) or _DATE_RE.search(ink)))
        ):
            return n
    return limit


def _closes(lines: Lines, n: int) -> bool:
    """Nothing but a few short lines follows."""
    return len(lines) - n <= _CREDITS and max(map(len, lines.ink[n:])) <= _CREDIT


_CREDITS, _CREDIT = 4, 90  # lines; characters: who asked, who took the pictures, who translated


def _parts_paragraphs(lines: Lines, cues: Cues, first: int) -> Callable[[int], bool]:
    """Whether a paragraph begins on a line: below a blank line; where they part nothing, unless indented."""
    blanks = lines.blanks
    by_line = not lines.wrapped and (cues.head[-1] is None or not any(blanks[cues.line[0] + 1 : first + 1]))
    usual = lines.indent[cues.line[-1]]
    return lambda n: blanks[n] > 0 or (by_line and lines.indent[n] <= usual)


def _names(lines: Lines, cues: Cues, front: str) -> set[str]:
    """Full names: of the labels, and in front of the first turn."""
    text = lines.text
    forms = dict(zip(cues.head, range(len(cues)), strict=True))  # one cue of each printed head
    printed = {text[cues.label_start[k] : cues.label_stop[k]] for head, k in forms.items() if head is not None}
    return {name.title() for name in [*printed, *_NAME_RE.findall(front)] if " " in name}


def _speaks_at_length(containers: Containers, cues: Cues, apart: Callable[[int], bool]) -> float:
    """Where two parties talk, how often that of the last turn speaks in more than one paragraph; 1 if nobody can say.

    Where more than two speak, somebody presides, and closes the meeting in a paragraph of its own.
    """
    if sum(n for _, n in cues.parties().most_common(2)) < _TWO * len(cues):
        return 1.0
    last = len(cues) - 1
    head, role = cues.head[last], cues.role[last]
    mine = [
        k
        for k in range(last)
        if (
            (head is not None and (other := cues.head[k]) is not None and other.key == head.key)
            or (head is None and cues.head[k] is None and cues.role[k] == role and (role or (last - k) % 2 == 0))
        )
    ][-_TURNS:]
    loose = sum(
        any(
            containers.kind[n] == PLAIN and apart(n)
            for n in range(cues.line[k] + 1 + (cues.speech[k] < 0), cues.line[k + 1])
        )
        for k in mine
    )
    return loose / len(mine) if len(mine) >= _HABIT else 1.0
