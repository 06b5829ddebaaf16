"""The other side: unmarked answers to marked questions, unmarked questions above marked answers or labeled turns.

Owns the choice which side of a conversation is unmarked.  Must not know where turns end or who speaks.

How it decides.  Where only one side of a conversation is ever marked, the unmarked paragraph beside each mark is the
other side's: if the marked paragraphs ask, what follows them answers; if they answer, the question above them is asked.
"""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._calibration import PLACES
from turnseg._containers import FURNITURE, INSIDE, PLAIN, STAGE, Containers, is_tail
from turnseg._convention import Cue, Cues
from turnseg._groups import ends_asking, has_question, is_title, names_again
from turnseg._lexicon import QUESTION_HEADS, QUESTION_MARKS
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, DASHES
from turnseg._recall.asking import (
    ask_for_themselves,
    asks_at_end,
    is_advice,
    is_question,
    is_unanswered,
    joined,
    says_you,
    unmarked,
)
from turnseg._recall.bare import neither_marked
from turnseg._recall.quoted import add_quoted

_CHOICE_RE: Final = regex.compile(r"[(\[]?[aAаА][.)\]]\)?[ \t]")  # the first of several answers to choose from
_HEADED_RE: Final = regex.compile(r"\p{L}{2,20}: ")
_ONE_SIDE: Final = 0.8  # share of cues that one party has where only one party is marked
_ASKS: Final = 0.6  # share of questions among a questioner's turns: some are prompts (`Tell us of your book.`)
_MARKED: Final = 0.2  # share of questions where a `Q` says already who asks, or the layout
_FOLLOWED: Final = 0.75  # share of questions with something under them: two may stand in a row, one end the page
_LEFT: Final = 0.3  # share of questions with something under them where nobody answers: headings of a paper's parts


def add_unmarked(lines: Lines, containers: Containers, cues: Cues) -> Cues:
    """The cues with those of the unmarked side among them, in order of lines."""
    if "«" in lines.initials and None in cues.head:
        cues = Cues.of(add_quoted(lines, containers, cues.rows()))
    if not cues:
        return Cues.of(neither_marked(lines, containers))
    if len(cues) > 1 and max(cues.parties().values()) >= _ONE_SIDE * len(cues):
        return Cues.of(_other_side(lines, containers, cues.rows()))
    if (rows := _readers(lines, containers, cues)) is not None:
        return Cues.of(rows)
    if True in cues.asks and any(cues.head):  # beside labels, a mark of questions is the mark of whoever has none
        return attrs.evolve(cues, role=["question" if ask else "" for ask in cues.asks])
    above = _asked_of_several(lines, containers, cues)
    return Cues.of(sorted([*cues.rows(), *above], key=itemgetter(0))) if above else cues


_READERS: Final = 5  # labels: four people who ask one thing each may be at a table with whoever answers
_EACH: Final = 0.9  # share of them that come once, and that ask; under each somebody else goes on


def _readers(lines: Lines, containers: Containers, cues: Cues) -> list[Cue] | None:
    """Where each label comes once and asks, readers have sent their questions, and who answers has no label."""
    if len(cues) < _READERS or len(set(cues.head)) < _EACH * len(cues) or None in cues.head:
        return None
    rows = cues.rows()
    limits = [*cues.line[1:], len(lines)]
    _, asked, answers = _below(lines, containers, rows, limits)
    told = [line for line in answers if line is not None]
    if asked < _EACH * len(cues) or len(told) < len(cues):
        return None
    return [
        row
        for cue, line in zip(rows, told, strict=True)
        for row in (cue._replace(role="question"), unmarked(lines, line, cue.confidence, "answer"))
    ]


def _below(
    lines: Lines, containers: Containers, cues: list[Cue], limits: list[int]
) -> tuple[list[int | None], int, list[int | None]]:
    """The last line of each marked paragraph, how many of them ask, and the line under each that could answer."""
    ends = [_question_end(lines, containers, cue, limit) for cue, limit in zip(cues, limits, strict=True)]
    asked = sum(_asks(lines, cue, end) for cue, end in zip(cues, ends, strict=True))
    answers = [
        None if end is None else _next_plain(lines, containers, end + 1, limit)
        for end, limit in zip(ends, limits, strict=True)
    ]
    return ends, asked, answers


def _other_side(lines: Lines, containers: Containers, cues: list[Cue]) -> list[Cue]:
    """The same where one side alone is marked."""
    limits = [*(cue.line for cue in cues[1:]), len(lines)]
    party = Counter(map(_party, cues)).most_common(1)[0][0]
    questions, asked, answers = _below(lines, containers, cues, limits)
    if sum(line is not None and _CHOICE_RE.match(lines.ink[line]) is not None for line in answers) > 0.5 * len(cues):
        return []  # an examination
    answered = sum(line is not None for line in answers)
    if party in QUESTION_HEADS and answered < _LEFT * len(cues) and all(map(party.__eq__, map(_party, cues))):
        return []  # questions alone: a paper, a worksheet
    marked = any(cue.asks for cue in cues)
    if marked and answers[-1] is None and _is_footnote(lines, cues[-1]):
        cues, answers = cues[:-1], answers[:-1]
    if marked and None in answers:
        kept = [
            k for k, line in enumerate(answers) if line is not None or not _is_heading(lines, cues[k], questions[k])
        ]
        cues, answers = [cues[k] for k in kept], [answers[k] for k in kept]
    asks = (
        asked >= _ASKS * len(cues)
        or (marked and asked >= 0.4 * len(cues))
        or (asked >= _MARKED * len(cues) and (party in QUESTION_HEADS or _takes_turns(lines, containers, cues, limits)))
    )
    if asks and answered >= _FOLLOWED * len(cues):
        if marked and (
            ask_for_themselves(_words(lines, cue) for cue in cues)
            or is_advice([lines.ink[line] for line in answers if line is not None])
        ):
            return []
        out = []
        if (end := answers[-1]) is not None and is_unanswered(lines, _words(lines, cues[-1]), cues[0].line, end):
            answers[-1] = None
        for cue, line in zip(cues, answers, strict=True):
            mine = _party(cue) == party
            out.append(cue._replace(role="question") if mine else cue)
            if line is not None and mine:
                out.append(unmarked(lines, line, cue.confidence, "answer"))
        return _add_lost_marks(lines, out)
    return _questions_above(lines, containers, cues, asked)


def _takes_turns(lines: Lines, containers: Containers, cues: list[Cue], limits: list[int]) -> bool:
    """There is one label alone, and line by line somebody else has the next word: nobody talks to himself so."""
    if lines.wrapped or len(cues) < _FEWEST or len({_party(cue) for cue in cues}) > 1 or not _party(cues[0]):
        return False
    inner = list(zip(cues[:-1], limits, strict=False))
    singles = sum(
        limit == _begin(cue) + 2 and not lines.blanks[limit - 1] and containers.kind[limit - 1] == PLAIN
        for cue, limit in inner
    )
    return singles >= 0.9 * len(inner)


_FEWEST: Final = 4  # such turns: three may stand so by accident
_DASHED: Final = 0.7  # share of answers that a dash opens, from which it is the answers' mark


def _add_lost_marks(lines: Lines, cues: list[Cue]) -> list[Cue]:
    """Questions that lost their mark, right above an answer that has the dash of all answers."""
    answers = [cue for cue in cues if cue.role == "answer"]
    if sum(lines.ink[cue.line][0] in DASHES for cue in answers) < _DASHED * len(answers):
        return cues
    taken = {cue.line for cue in cues}
    extra = [
        unmarked(lines, n + side, PLACES["paragraph"], ("question", "answer")[side])
        for n in range(cues[0].line, len(lines) - 1)
        if lines.ink[n + 1][0] in DASHES and not {n, n + 1} & taken and is_question(lines, n, n)
        for side in (0, 1)
    ]
    return sorted([*cues, *extra], key=itemgetter(0))


_PANEL: Final = 80  # cues from which it is seen whether somebody without a label asks
_OWN: Final = 0.15  # share of the labeled turns that ask themselves: in talk among equals everybody does
_QUESTIONS: Final = 0.25  # questions for each labeled turn: three or four may answer one


def _asked_of_several(lines: Lines, containers: Containers, cues: Cues) -> list[Cue]:
    """Unmarked questions above the turns of several labeled parties, none of whom asks.

    Whoever is labeled may end a turn in a paragraph that asks; but then such paragraphs stand behind turns of one
    party, or that party's labeled paragraphs ask as well.
    """
    seen = cues.line[:_PANEL]
    if sum(line > 0 and ends_asking(lines.ink[line - 1]) for line in seen) < max(3, _QUESTIONS * len(seen)):
        return []
    heads = cues.head
    begins = cues.speech_lines()
    found: list[tuple[int, int]] = []
    for k, line in enumerate(cues.line):
        above = begins[k - 1] if k else -1
        if line - 1 > above and ends_asking(lines.ink[line - 1]) and heads[k] is not None:
            top = line - 1
            while top > above + 1 and lines.wrapped and not lines.blanks[top]:
                top -= 1
            apart = not lines.wrapped or lines.blanks[top] > 0 or top == 0
            if apart and containers.kind[top] == PLAIN and is_question(lines, top, line - 1):
                found.append((k, top))
    if len(found) < max(3, _QUESTIONS * len(cues)):
        return []
    answering = {head.key for k, _ in found if (head := heads[k])}
    before = {(head.key if k and (head := heads[k - 1]) else None) for k, _ in found}
    own = sum(end < len(lines) and ends_asking(lines.ink[end]) for end in begins)
    if len(answering) < 2 or len(before) < 2 or own > _OWN * len(cues):
        return []
    return [unmarked(lines, top, cues.confidence[k], "question") for k, top in found]


def _words(lines: Lines, cue: Cue) -> str:
    return lines.text[cue.start if cue.speech < 0 else cue.speech : lines.stop[cue.line]]


def _is_footnote(lines: Lines, cue: Cue) -> bool:
    """Printed as the questions are, but a note or a credit: it does not ask, and nobody answers."""
    text = _words(lines, cue)
    return not has_question(text) and (is_tail(text) or _HEADED_RE.match(text) is not None)


def _is_heading(lines: Lines, cue: Cue, end: int | None) -> bool:
    """Printed as the questions are and answered by nobody: it ends no sentence, or tells of the guest by name."""
    text = _words(lines, cue)
    front = lines.text[: cue.start]
    return end == cue.line and not has_question(text) and (is_title(text) or names_again(front, text))


def _asks(lines: Lines, cue: Cue, end: int | None) -> bool:
    return end is not None and (has_question(text := joined(lines, _begin(cue), end)) or asks_at_end(text))


def _party(cue: Cue) -> str:
    return cue.head.key if cue.head else ""


def _begin(cue: Cue) -> int:
    return cue.line if cue.speech >= 0 else cue.line + 1


def _question_end(lines: Lines, containers: Containers, cue: Cue, limit: int) -> int | None:
    """The last line of a marked question: its paragraph, or as far as its question mark."""
    n = _begin(cue)
    if n >= limit:
        return None
    while n + 1 < limit and not lines.blanks[n + 1] and containers.kind[n + 1] == PLAIN:
        if not lines.wrapped or lines.ink[n].rstrip(CLOSERS + " ")[-1:] in QUESTION_MARKS:
            break
        n += 1
    return n


def _next_plain(lines: Lines, containers: Containers, first: int, limit: int) -> int | None:
    for n in range(first, limit):
        if containers.kind[n] == PLAIN and not is_tail(lines.ink[n]):
            return n
        if containers.kind[n] not in (FURNITURE, STAGE, INSIDE):
            break
    return None


_BRIEF: Final = 120  # characters: what is asked without a question mark is asked shortly


def _is_prompt(lines: Lines, n: int, *, alone: bool) -> bool:
    ink = lines.ink[n]
    return (lines.blanks[n] > 0 or not lines.wrapped) and (alone or (len(ink) <= _BRIEF and says_you(ink)))


def _questions_above(lines: Lines, containers: Containers, cues: list[Cue], asked: int) -> list[Cue]:
    """Marked answers under unmarked questions."""
    if asked > 0.35 * len(cues):
        return cues
    above: list[int | None] = []
    before = -1
    for cue in cues:
        top = cue.line - 1
        while top > max(before, 0) and lines.wrapped and not lines.blanks[top]:
            top -= 1
        good = top > before and containers.kind[top] == PLAIN and is_question(lines, top, cue.line - 1)
        above.append(top if good else None)
        before = _begin(cue)
    found = sum(line is not None for line in above)
    if found < max(3, _ASKS * len(cues)):
        return cues
    out: list[Cue] = []
    for cue, place in zip(cues, above, strict=True):
        line = place
        if line is None and out:  # the layout says it where the mark does not: exactly one paragraph stands between
            between = [n for n in range(_begin(out[-1]) + 1, cue.line) if containers.kind[n] == PLAIN]
            # Or the last of several speaks to who then begins anew.
            line = next((n for n in between[-1:] if _is_prompt(lines, n, alone=len(between) == 1)), None)
        if line is not None:
            out.append(unmarked(lines, line, cue.confidence, "question"))
        out.append(cue if cue.head else cue._replace(role="answer"))
    return out
