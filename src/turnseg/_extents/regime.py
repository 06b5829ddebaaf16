"""Open or closed: whether paragraphs behind a turn's first are speech of the same turn.

Owns this choice and its reasons.  Must not know where any one turn ends.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import Final

from turnseg._containers import PLAIN, Containers
from turnseg._convention import Cues
from turnseg._groups import ends_asking, person_words
from turnseg._lexicon import REMARKS
from turnseg._lines import Lines
from turnseg._model import Reason

_OPENING, _CLOSING = frozenset("“„«»‹›\"'‘「『"), frozenset("”“»«›‹\"'’」』")
# Smoothing: with no loose paragraph at all, unlabeled text is taken to be half as personal as speech after labels
# (parliaments and interviews: open), a quarter as personal after bare dashes (fiction: closed).
_PRIOR_WORDS: Final = 20
_LABELLED_PRIOR, _DASH_PRIOR = 0.5, 0.25
# A language is taken to be unknown where fewer than this many words of the first or second person stand in so many.
_HEARD: Final = 3
_LISTENED: Final = 60
_QUOTED_FROM: Final = 0.8  # share of turns whose first paragraph is all in quotation marks, while others are not
_OPEN_FROM: Final = 0.33  # of how personal the turns are: an answer that describes is a third so
_SAID: Final = 40  # turns whose own words are looked at
_REMARK: Final = 32  # characters: no word for a remark is longer
_GAPS: Final = 80  # gaps between cues that are looked at, spread over the document
_PART, _CLEAR, _MANY = (
    3,
    1.2,
    24,
)  # a third of each sample; log-odds that the rest never turned; paragraphs, to part them
_LOOSE: Final = 64  # paragraphs in them whose words are counted: two thousand words tell a density well enough


def choose_extents(  # noqa: C901  (one pass over the gaps counts all that is weighed)
    lines: Lines, containers: Containers, cues: Cues
) -> tuple[str, tuple[Reason, ...]]:
    """Open or closed, by whether the paragraphs after each turn's first talk as the turns do.

    Speech says I and you about as often in its tenth paragraph as in its first; narration hardly does.  The ratio of
    the two densities needs no list to be complete, only that it misses alike in both.
    """
    if "answer" in cues.role and any(
        role == "answer" and head is None for role, head in zip(cues.role, cues.head, strict=True)
    ):
        return "split", (Reason("unmarked answers", 1.0),)
    step = max(1, -(-len(cues) // _GAPS))
    sampled = range(0, len(cues) - 1, step)
    begins = [cues.line[k] if cues.speech[k] >= 0 else cues.line[k] + 1 for k in sampled]
    loose: list[str] = []
    quoted = unquoted = 0
    again = gaps = paragraphs = led = noted = opening = 0
    followed: list[int] = []
    running: set[str] = set()  # parties whose turns are followed by loose paragraphs
    kinds, blanks, ink = containers.kind, lines.blanks, lines.ink
    for k, begin in zip(sampled, begins, strict=True):
        limit = cues.line[k + 1]
        if begin + 1 >= limit:
            continue
        head, after = cues.head[k], cues.head[k + 1]
        by_line = head is None and not lines.wrapped
        between = [
            n
            for n in range(begin + 1, limit)
            if kinds[n] == PLAIN and (blanks[n] or by_line) and not ink[n].startswith("#")
        ]
        if between:
            gaps += 1
            running.add(head.key if head else "")
            again += head is not None and after is not None and head.key == after.key
            paragraphs += len(between)
            led += sum(ink[n][-1] in ":," for n in between)
            noted += sum(ink[n][: ink[n].find(":", 0, _REMARK) % _REMARK].casefold() in REMARKS for n in between)
            opening += k == 0
            followed.append(k)
        for n in between[:4]:
            unquoted += ink[n][0] not in _OPENING
            loose.append(ink[n])
    within = _within(lines, cues, followed)
    labelled = sum(cues.head[k] is not None for k in sampled)
    first_lines: list[str] = []
    spread = -(-len(sampled) // _SAID) if gaps else 1
    for k, begin in zip(sampled[::spread], begins[::spread], strict=True) if gaps else ():
        first = lines.text[max(cues.speech[k], lines.first[begin]) : lines.stop[begin]]
        quoted += first[:1] in _OPENING and first[-1:] in _CLOSING
        first_lines.append(first)
    heard = len(first_lines)
    by_label = labelled > len(sampled) / 2
    prior = _LABELLED_PRIOR if by_label else _DASH_PRIOR
    loose = loose[:: -(-len(loose) // _LOOSE)] if loose else loose

    def weigh(said: tuple[int, int], told: tuple[int, int]) -> list[Reason]:
        spoken = max(0.01, said[0] / max(1, said[1]))
        ratio = (told[0] + prior * spoken * _PRIOR_WORDS) / (told[1] + _PRIOR_WORDS) / spoken
        if said[0] + told[0] < _HEARD and said[1] + told[1] >= _LISTENED:
            ratio = prior  # a language whose words for I and you are not known says nothing by their absence
        # Log-odds.  Persons decide where they are clearly many or few; the rest tips the scale, and only what a
        # document prints on purpose, quotation marks, colons and role tokens, can outweigh them.
        reasons = [Reason("person", round(4.0 * (min(ratio, 1.0) - _OPEN_FROM), 2))]
        if gaps:
            reasons += [
                Reason("again", round(-1.5 * max(0.0, again / gaps - 0.2), 2)),
                Reason("paragraphs", round(0.25 * min(4.0, paragraphs / gaps - 1.5), 2) if by_label else 0.0),
                Reason(
                    "one side",
                    0.7
                    * (
                        gaps > 1
                        and 2 * again < gaps
                        and len(running) == 1
                        and len({head.key for k in sampled if (head := cues.head[k])}) > 1
                    ),
                ),
                Reason(
                    "answers",
                    1.0
                    * (
                        within >= max(1, _WITHIN * (gaps - opening))
                        and not (told[0] == 0 and told[1] >= _TOLD and spoken >= _SPOKEN)
                        and len(cues) >= (_EXCHANGE if by_label else _DASHED)
                        and _asking(lines, cues) >= _ASKING
                    ),
                ),
                Reason("notes", round(-1.5 * noted / paragraphs, 2)),  # `Note: …` is the editor's
                Reason("token", 3.0 * lines.text.startswith("<|", cues.start[0])),  # a chat model's turns leave no gaps
                Reason(
                    "quoted",
                    -3.0 * (quoted >= _QUOTED_FROM * heard and unquoted >= _QUOTED_FROM * min(paragraphs, 4 * gaps)),
                ),
                Reason("led", round((-1.5 if by_label else -3.0) * led / paragraphs, 2)),
            ]
        return reasons

    # Counting words is most of the work: a part of them will do where the choice is clear.
    part = _PART if len(loose) >= _MANY else 1
    said, told = person_words(first_lines[::part]), person_words(loose[::part])
    reasons = weigh(said, told)
    if part > 1 and abs(math.fsum(reason.weight for reason in reasons)) < _CLEAR:
        del first_lines[::part], loose[::part]
        reasons = weigh(_added(said, person_words(first_lines)), _added(told, person_words(loose)))
    return ("open" if math.fsum(reason.weight for reason in reasons) >= 0 else "closed"), tuple(reasons)


def _added(some: tuple[int, int], more: tuple[int, int]) -> tuple[int, int]:
    return some[0] + more[0], some[1] + more[1]


# Nobody tells a story between a question and the next one: what stands behind nearly every answer is more of it.
_WITHIN: Final = 0.8
_ASKING: Final = 0.3  # share of the cues: half of them in an interview, less the prompts; a quarter in talk of a novel
# … unless so many words in them hold no I or you, while every twentieth word of the turns is one: a reporter looks on.
_TOLD, _SPOKEN = 40, 0.05
_EXCHANGE, _DASHED = 4, 6  # cues: two questions and two answers; where nobody is named, stories do begin so


def _within(lines: Lines, cues: Cues, followed: list[int]) -> int:
    """Of the cues that loose paragraphs follow, those that answer; of the first nobody can say it."""
    answering = _answering(lines, cues) if followed else set()
    return sum(k > 0 and (_side(cues, k) in answering or _is_answer(lines, cues, k)) for k in followed)


def _is_answer(lines: Lines, cues: Cues, k: int) -> bool:
    """Cue k stands between two questions of one party, and is none itself."""
    before, after = cues.head[k - 1], cues.head[k + 1]
    return (
        (before and before.key) == (after and after.key)
        and _asks(lines, cues, k - 1)
        and _asks(lines, cues, k + 1)
        and not _asks(lines, cues, k)
    )


_SIDES: Final = 40  # cues that show which of two sides asks
_ASKER, _ANSWERER = 0.6, 0.25  # shares of their turns that ask: the one prompts, the other asks back


def _side(cues: Cues, k: int) -> str | int:
    """The party of a cue, or its place in the alternation."""
    head = cues.head[k]
    return head.key if head else k % 2


def _answering(lines: Lines, cues: Cues) -> set[str | int]:
    """Of two sides that alternate, the one that hardly asks, while the other hardly does anything else."""
    seen = range(min(_SIDES, len(cues)))
    sides = [_side(cues, k) for k in seen]
    times = Counter(sides)
    if len(times) != 2 or len(sides) < _DASHED or any(a == b for a, b in pairwise(sides)):
        return set()
    asked = Counter(side for k, side in zip(seen, sides, strict=True) if _asks(lines, cues, k))
    (low, rarely), (_, often) = sorted(((side, asked[side] / n) for side, n in times.items()), key=itemgetter(1))
    return {low} if rarely <= _ANSWERER and often >= _ASKER else set()


def _asks(lines: Lines, cues: Cues, k: int) -> bool:
    """The first paragraph of a turn ends as a question does."""
    end = cues.line[k] + (cues.speech[k] < 0)
    limit = cues.line[k + 1] if k + 1 < len(cues) else len(lines)
    while lines.wrapped and end + 1 < limit and not lines.blanks[end + 1]:
        end += 1
    return cues.asks[k] or (end < limit and ends_asking(lines.ink[end]))


def _asking(lines: Lines, cues: Cues) -> float:
    sampled = range(0, len(cues), max(1, len(cues) // _SAID))
    return sum(_asks(lines, cues, k) for k in sampled) / len(sampled)
