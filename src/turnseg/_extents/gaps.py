"""What stands between the cues of a document: how many paragraphs, how they begin and end, what they say.

Owns these counts.  Must not know what any of them is worth.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from turnseg._containers import PLAIN, Containers
from turnseg._convention import Cues
from turnseg._divisions import before_division
from turnseg._extents.direction import Stage, is_direction
from turnseg._extents.naming import names_of, names_somebody
from turnseg._groups import ends_asking
from turnseg._lexicon import REMARKS
from turnseg._lines import Lines

_OPENING, _CLOSING = frozenset("“„«»‹›\"'‘「『"), frozenset("”“»«›‹\"'’」』")
_QUOTED_FROM: Final = 0.8  # share of turns whose first paragraph is all in quotation marks, while others are not
_SAID: Final = 40  # turns whose own words are looked at
_REMARK: Final = 32  # characters: no word for a remark is longer
_GAPS: Final = 80  # gaps between cues that are looked at, spread over the document
_FIRST: Final = 4  # paragraphs of a gap that are looked at: more of one kind tell no more
_LOOSE: Final = 64  # paragraphs in all whose words are counted: two thousand words tell a density well enough
_SOME: Final = 24  # of them, those in which names are looked for: whoever narrates names somebody in every second one


class Gaps(NamedTuple):
    """What stands between cues; a gap is what paragraphs follow the first one of a turn, up to the next cue."""

    #: Cues of the document, and gaps with such paragraphs among those looked at.
    cues: int
    gaps: int
    #: Paragraphs for each gap.
    paragraphs: float
    #: Shares of the gaps: behind which the same label opens again; that stand between two questions of one party.
    again: float
    within: float
    #: Shares of the paragraphs: that announce what follows; that an editor's word opens.
    led: float
    noted: float
    #: Share of the paragraphs that name somebody who has a label.
    naming: float
    #: More than one party has a label, and all gaps are one party's.
    one_side: bool
    #: Turns are printed in quotation marks and their gaps are not.
    quoted: bool
    #: The first cue is a token of a chat model's template.
    token: bool
    #: The document is a play.
    stage: bool
    #: Most cues have a label.
    by_label: bool
    #: Share of the cues that ask.
    asking: float
    #: First paragraphs of turns, and paragraphs of gaps: a sample of each.
    said: list[str]
    told: list[str]


def survey(lines: Lines, containers: Containers, cues: Cues, stage: Stage | None) -> Gaps:
    """The gaps of a document, from a sample."""
    step = max(1, -(-len(cues) // _GAPS))
    sampled = range(0, len(cues) - 1, step)
    begins = [cues.line[k] if cues.speech[k] >= 0 else cues.line[k] + 1 for k in sampled]
    told: list[str] = []
    unquoted = again = gaps = paragraphs = led = noted = opening = 0
    followed: list[int] = []
    running: set[str] = set()  # parties whose turns have gaps behind them
    ink, initials, finals = lines.ink, lines.initials, lines.finals
    for k, begin in zip(sampled, begins, strict=True):
        limit = cues.line[k + 1]
        head, after = cues.head[k], cues.head[k + 1]
        between = _paragraphs(lines, containers, begin, limit, stage, by_line=head is None and not lines.wrapped)
        if not between:
            continue
        gaps += 1
        running.add(head.key if head else "")
        again += head is not None and after is not None and head.key == after.key
        paragraphs += len(between)
        opening += k == 0
        followed.append(k)
        for n in between:
            led += finals[n] in ":,"
            colon = ink[n].find(":", 1, _REMARK)
            noted += colon > 0 and ink[n][:colon].casefold() in REMARKS
        for n in between[:_FIRST]:
            unquoted += initials[n] not in _OPENING
            told.append(ink[n])
    within = _within(lines, cues, followed)
    labels = [head for k in sampled if (head := cues.head[k]) is not None]
    told = told[:: -(-len(told) // _LOOSE)] if told else told
    names = names_of(cues) if told and 2 * len(labels) > len(sampled) else frozenset()
    some = told[:: -(-len(told) // _SOME)] if told else told
    said = _first_paragraphs(lines, cues, sampled, begins) if gaps else []
    quoted = sum(first[:1] in _OPENING and first[-1:] in _CLOSING for first in said)
    return Gaps(
        cues=len(cues),
        gaps=gaps,
        paragraphs=paragraphs / max(1, gaps),
        again=again / max(1, gaps),
        within=within / max(1, gaps - opening),
        led=led / max(1, paragraphs),
        noted=noted / max(1, paragraphs),
        naming=sum(names_somebody(text, names) for text in some) / max(1, len(some)) if names else 0.0,
        one_side=gaps > 1 and len(running) == 1 and len({head.key for head in labels}) > 1,
        quoted=gaps > 0
        and quoted >= _QUOTED_FROM * len(said)
        and unquoted >= _QUOTED_FROM * min(paragraphs, _FIRST * gaps),
        token=gaps > 0 and lines.text.startswith("<|", cues.start[0]),
        stage=stage is not None,
        by_label=2 * len(labels) > len(sampled),
        asking=_asking(lines, cues) if within else 0.0,
        said=said,
        told=told,
    )


def _paragraphs(
    lines: Lines, containers: Containers, begin: int, limit: int, stage: Stage | None, *, by_line: bool
) -> list[int]:
    """The first lines of the paragraphs of a gap, headings and what happens on a stage left out."""
    if stage is not None:
        limit = before_division(stage.divisions, begin, limit)
    kinds, blanks, initials = containers.kind, lines.blanks, lines.initials
    between = [
        n for n in range(begin + 1, limit) if kinds[n] == PLAIN and (blanks[n] or by_line) and initials[n] != "#"
    ]
    return between if stage is None else [n for n in between if not is_direction(lines.ink[n], stage)]


def _first_paragraphs(lines: Lines, cues: Cues, sampled: range, begins: list[int]) -> list[str]:
    """The first line of speech of some turns."""
    spread = -(-len(sampled) // _SAID)
    return [
        lines.text[max(cues.speech[k], lines.first[begin]) : lines.stop[begin]]
        for k, begin in zip(sampled[::spread], begins[::spread], strict=True)
    ]


def _within(lines: Lines, cues: Cues, followed: list[int]) -> int:
    """Of the cues that have gaps behind them, those that answer; of the first nobody can say it."""
    answering = _answering(lines, cues) if followed else set()
    return sum(k > 0 and (_side(cues, k) in answering or _is_answer(lines, cues, k)) for k in followed)


_SIDES: Final = 40  # cues that show which of two sides asks
_TALK: Final = 6  # cues: of fewer nobody can say that two sides take turns
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
    if len(times) != 2 or len(sides) < _TALK or any(a == b for a, b in pairwise(sides)):
        return set()
    asked = Counter(side for k, side in zip(seen, sides, strict=True) if _asks(lines, cues, k))
    (low, rarely), (_, often) = sorted(((side, asked[side] / n) for side, n in times.items()), key=itemgetter(1))
    return {low} if rarely <= _ANSWERER and often >= _ASKER else set()


def _is_answer(lines: Lines, cues: Cues, k: int) -> bool:
    """Cue k stands between two questions of one party, and is none itself."""
    before, after = cues.head[k - 1], cues.head[k + 1]
    return (
        (before and before.key) == (after and after.key)
        and _asks(lines, cues, k - 1)
        and _asks(lines, cues, k + 1)
        and not _asks(lines, cues, k)
    )


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
