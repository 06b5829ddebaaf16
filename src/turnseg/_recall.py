"""The second pass: turns that only the first pass makes safe, because nothing marks them but their place.

Owns labels in the middle of a line, labels wrapped over two lines and labels that lost their delimiter (all only of
parties that the first pass knows); unmarked answers to marked questions, unmarked questions before marked answers, and
interviews in which neither is marked.  Must not know where turns end or who speaks.

How it decides.  Where only one side of a conversation is ever marked, the unmarked paragraph beside each mark is the
other side's: if the marked paragraphs ask, what follows them answers; if they answer, the question above them is asked.
Where nothing is marked, question paragraphs that alternate with answers over the whole document are an interview.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from operator import itemgetter
from typing import Final

from turnseg._containers import FURNITURE, INSIDE, PLAIN, STAGE, Containers, is_tail
from turnseg._convention import Cue, Kept
from turnseg._groups import has_person, has_question
from turnseg._heads import CAPS, CODE, TITLE, Head, dissect
from turnseg._lexicon import QUESTION_MARKS
from turnseg._lines import Lines, cut_lines
from turnseg._patterns import CLOSERS, DASHES, ENDS

_ONE_SIDE: Final = 0.8  # share of cues that one party has where only one party is marked
_ASKS: Final = 0.6  # share of questions among a questioner's turns: some are prompts (`Tell us of your book.`)
_FOLLOWED: Final = 0.75
_LONGEST_QUESTION: Final = 700


_FEW: Final = 24  # cues: in a text so short a label seen once is looked for in mid-line too
_OFTEN: Final = 2  # times a label must stand at the head of a line before it is looked for elsewhere


def split_lines_at_labels(
    lines: Lines, containers: Containers, kept: list[Kept]
) -> tuple[Lines, Containers, list[Kept]]:
    """Lines in whose middle a known label opens a turn become two lines; all line numbers follow.

    Broadcasters run a new label on behind a finished sentence; exports without line ends hold a whole talk in one line.
    """
    cuts = sorted(_labels_inside(lines, kept), key=itemgetter(0))
    if not cuts:
        return lines, containers, kept
    table, moved = cut_lines(lines, [place for place, _, _, _ in cuts])
    kinds = bytearray(containers.kind[bisect(moved, n) - 1] for n in range(len(table)))
    extra = [(bisect(table.first, place) - 1, speech, head, family, _CERTAIN) for place, speech, head, family in cuts]
    known = [(moved[line], speech, head, family, sure) for line, speech, head, family, sure in kept]
    return table, Containers(kinds, containers.captions), sorted([*known, *extra], key=itemgetter(0))


_CERTAIN: Final = 900  # thousandths: a known label behind a finished sentence is hardly ever anything else


def _labels_inside(lines: Lines, kept: list[Kept]) -> Iterator[tuple[int, int, Head, str]]:
    """Offset, speech start, head and family of each known label with a colon behind a finished sentence in mid-line."""
    met: dict[int, list[Kept]] = {}  # by the identity of a printed head
    for row in kept:
        head = row[2]
        if head is not None and row[3] == "colon" and row[1] >= 0 and not head.label_start:
            met.setdefault(id(head), []).append(row)
    labels: dict[str, Head] = {}
    for (line, _, head, _, _), *more in met.values():
        if head is not None and (more or (len(kept) < _FEW and head.form in (CAPS, CODE))):
            labels[lines.ink[line][: head.label_stop]] = head
    sizes = sorted({len(label) for label in labels})
    text = lines.text
    taken = {row[0]: row[1] for row in kept}  # lines' own labels reach to their speech
    at = text.find(": ") if sizes else -1
    while at >= 0:
        for size in sizes:
            begin = at - size
            if (
                begin > 1
                and text[begin - 1] == " "
                and text[begin:at] in labels
                and text[max(0, begin - 8) : begin].rstrip()[-1:] in _CLOSED
            ):
                line = bisect(lines.first, begin) - 1
                if lines.first[line] < begin and at + 2 < lines.stop[line] and begin >= taken.get(line, 0):
                    yield begin, at + 2, labels[text[begin:at]], "colon"
        at = text.find(": ", at + 1)


_CLOSED: Final = ".!?…。！？\"'”»)]"


def join_wrapped_labels(lines: Lines, kept: list[Kept]) -> list[Kept]:
    """Labels that began on the line above: `Thomas Silber, Minister for Rivers and`, `Canals: Thank you`."""
    above = Counter(
        lines.ink[line - 1] for line, _, _, family, _ in kept if line and family == "colon" and not lines.blanks[line]
    )
    again = {ink for ink, n in above.items() if n > 1 and "," in ink}  # two lines that come again are one label
    if not again and not any(head is not None and head.extras and family == "colon" for _, _, head, family, _ in kept):
        return kept
    keys = {head.key for _, _, head, _, _ in kept if head is not None}
    taken = {row[0]: row for row in kept}
    out = dict(taken)
    for n, ink in enumerate(lines.ink[:-1]):
        if n in taken or "," not in ink or ink[0].islower() or lines.blanks[n + 1] or ink[-1] in ENDS + _CLOSED:
            continue
        if not keys.isdisjoint(ink.partition(",")[2].casefold().split()):
            continue  # who is on stage: nobody's office is another's name
        below = lines.ink[n + 1]
        at = below.find(":")
        if 0 < at < _WRAPPED and (head := dissect(f"{ink} {below[:at]}")) is not None and head.comma:
            first_part = dissect(ink)
            if head.key in keys or (
                first_part is not None
                and head.form in (CAPS, TITLE)
                and head.words > 1
                and (first_part.honorific or ink in again or not below[at + 1 :].strip())
            ):
                spoken = below[at + 1 :].lstrip()
                if not spoken and n + 2 >= len(lines):
                    continue
                speech = lines.stop[n + 1] - len(spoken) if spoken else lines.first[n + 2]
                out.pop(n + 1, None)
                out[n] = (n, speech, head, "colon", 850)
    return [out[line] for line in sorted(out)]


_WRAPPED: Final = 60  # characters of a label that stand on its second line


def add_bare_labels(lines: Lines, kept: list[Kept]) -> list[Kept]:
    """Known labels in capitals whose delimiter was lost: `ADA I never said so`."""
    names = Counter(
        lines.ink[line][: head.label_stop]
        for line, _, head, family, _ in kept
        if head is not None
        and head.form == CAPS
        and head.words == 1
        and not head.label_start
        and head.length > 2
        and family == "colon"
    )
    if not names:
        return kept
    taken = {row[0] for row in kept}
    heads = {name: dissect(name) for name, n in names.items() if n >= _OFTEN}
    extra = [
        (n, lines.first[n] + len(name) + 1, heads[name], "colon", 800)
        for n, ink in enumerate(lines.ink)
        if n not in taken
        and (name := ink.partition(" ")[0]) in heads
        and (lines.blanks[n] or not lines.wrapped)
        and ink[len(name) + 1 : len(name) + 3].strip()
        and _opens_speech(ink[len(name) + 1 :])
    ]
    return sorted([*kept, *extra], key=itemgetter(0)) if extra else kept


def _opens_speech(rest: str) -> bool:
    """A capital and then small letters, or an opening mark: no stage direction in capitals, no sentence going on."""
    return (rest[0].isupper() and not rest[:2].isupper()) or rest[0] in '¿¡"“«—…'


def add_unmarked(lines: Lines, containers: Containers, cues: list[Cue]) -> list[Cue]:
    """The cues with those of the unmarked side among them, in order of lines."""
    cues = _add_quoted(lines, containers, cues)
    if len(cues) < 2:
        return cues or _neither_marked(lines, containers)
    limits = [*(cue.line for cue in cues[1:]), len(lines)]
    parties = Counter(_party(cue) for cue in cues)
    party, most = parties.most_common(1)[0]
    if most < _ONE_SIDE * len(cues):
        return cues
    questions = [_question_end(lines, containers, cue, limit) for cue, limit in zip(cues, limits, strict=True)]
    asked = sum(
        end is not None and has_question(_joined(lines, _begin(cue), end))
        for cue, end in zip(cues, questions, strict=True)
    )
    answers = [
        None if end is None else _next_plain(lines, containers, end + 1, limit)
        for end, limit in zip(questions, limits, strict=True)
    ]
    answered = sum(line is not None for line in answers)
    marked = any(cue.asks for cue in cues)
    if (asked >= _ASKS * len(cues) or (marked and asked >= 0.4 * len(cues))) and answered >= _FOLLOWED * len(cues):
        out = []
        for cue, line in zip(cues, answers, strict=True):
            mine = _party(cue) == party
            out.append(cue._replace(role="question") if mine else cue)
            if line is not None and mine:
                out.append(_unmarked(lines, line, cue.confidence, "answer"))
        return _add_lost_marks(lines, out)
    return _questions_above(lines, containers, cues, asked)


_DASHED: Final = 0.7  # share of answers that a dash opens, from which it is the answers' mark


def _add_lost_marks(lines: Lines, cues: list[Cue]) -> list[Cue]:
    """Questions that lost their mark, right above an answer that has the dash of all answers."""
    answers = [cue for cue in cues if cue.role == "answer"]
    if sum(lines.ink[cue.line][0] in DASHES for cue in answers) < _DASHED * len(answers):
        return cues
    taken = {cue.line for cue in cues}
    extra = [
        _unmarked(lines, n + side, _REMARK, ("question", "answer")[side])
        for n in range(cues[0].line, len(lines) - 1)
        if lines.ink[n + 1][0] in DASHES and not {n, n + 1} & taken and _is_question(lines, n, n)
        for side in (0, 1)
    ]
    return sorted([*cues, *extra], key=itemgetter(0))


_OPENED: Final = 3  # dialogues from which a book's custom is known, and single remarks are told by it as well


def _add_quoted(lines: Lines, containers: Containers, cues: list[Cue]) -> list[Cue]:
    """Dialogues that a quotation mark opens and dashes go on with, and remarks in one line, as French novels do."""
    if "«" not in lines.text:
        return cues
    dashes = {cue.line: cue.confidence for cue in cues if cue.head is None and not cue.asks}
    taken = {cue.line for cue in cues}
    opening = [
        n
        for n in range(1, len(lines))
        if lines.ink[n][0] == "«" and lines.ink[n - 1][0] != "«"  # a tale opens each of its paragraphs so
        and containers.kind[n] == PLAIN and not {n, n - 1} & taken
    ] if dashes else []  # fmt: skip
    led = [n for n in opening if n + 1 in dashes and "»" not in lines.ink[n]]
    alone = [n for n in opening if "»" in lines.ink[n]] if len(led) >= _OPENED else []
    extra = []
    for n in [*led, *alone]:
        speech = lines.stop[n] - len(lines.ink[n].lstrip("« \u00a0\u202f"))
        extra.append(Cue(n, lines.first[n], speech, -1, -1, None, dashes.get(n + 1, _REMARK)))
    return sorted([*cues, *extra], key=itemgetter(0)) if extra else cues


_REMARK: Final = 800  # thousandths


def _party(cue: Cue) -> str:
    return cue.head.key if cue.head else ""


def _begin(cue: Cue) -> int:
    return cue.line if cue.speech >= 0 else cue.line + 1


def _joined(lines: Lines, first: int, last: int) -> str:
    return " ".join(lines.ink[first : last + 1])


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


def _unmarked(lines: Lines, line: int, confidence: int, role: str) -> Cue:
    speech = lines.ink[line].lstrip(DASHES + " \u00a0") or lines.ink[line]
    return Cue(line, lines.first[line], lines.stop[line] - len(speech), -1, -1, None, confidence, role=role)


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
        good = top > before and containers.kind[top] == PLAIN and _is_question(lines, top, cue.line - 1)
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
            line = between[0] if len(between) == 1 and (lines.blanks[between[0]] or not lines.wrapped) else None
        if line is not None:
            out.append(_unmarked(lines, line, cue.confidence, "question"))
        out.append(cue if cue.head else cue._replace(role="answer"))
    return out


def _is_question(lines: Lines, first: int, last: int) -> bool:
    text = _joined(lines, first, last)
    tail = text.rstrip(CLOSERS + " \u00a0\u202f")
    return len(text) <= _LONGEST_QUESTION and (tail[-1:] in QUESTION_MARKS or (tail[-1:] == ";" and has_question(tail)))


def _neither_marked(lines: Lines, containers: Containers) -> list[Cue]:
    """Question paragraphs that alternate with answers over the whole document."""
    paragraphs: list[tuple[int, int]] = []
    for n in range(len(lines)):
        if containers.kind[n] != PLAIN:
            continue
        if paragraphs and paragraphs[-1][1] == n - 1 and not lines.blanks[n] and lines.wrapped:
            paragraphs[-1] = (paragraphs[-1][0], n)
        else:
            paragraphs.append((n, n))
    asks = [_is_question(lines, a, b) for a, b in paragraphs]
    if sum(asks) < 3:
        return []
    first = asks.index(True)
    body, asked = paragraphs[first:], asks[first:]
    pairs = sum(a and not b for a, b in pairwise(asked))
    doubled = sum(a and b for a, b in pairwise(asked))
    personal = sum(has_person(_joined(lines, *p)) for p, ask in zip(body, asked, strict=True) if ask)
    share = sum(asked) / len(asked)
    quoted = sum(lines.ink[line][0] in '"“«„‘「' for line, _ in body)
    if quoted > 0.4 * len(body):
        return []  # a novel that prints speech in quotation marks
    paired = all((lines.blanks[line] > 0) == ask for (line, _), ask in zip(body[1:], asked[1:], strict=True))
    strict = pairs >= max(3 if paired else 5, 0.9 * sum(asked)) and share > 0.4  # question, answer, question, answer …
    if doubled > 0.15 * sum(asked) or share < 0.2 or pairs < max(2, sum(asked) - 1 - sum(asked) // 4):
        return []
    filled = _fill_by_layout(lines, body, asked)
    if personal < 0.4 * sum(asked) and not strict and filled is None:
        return []
    asked = filled or asked
    cues: list[Cue] = []
    for k, ((line, _), ask) in enumerate(zip(body, asked, strict=True)):
        if ask or (k and asked[k - 1]):
            cues.append(_unmarked(lines, line, 800, "question" if ask else "answer"))
    return cues


def _fill_by_layout(lines: Lines, body: list[tuple[int, int]], asked: list[bool]) -> list[bool] | None:
    """Prompts without a question mark as well, where indentation or blank lines set the questions apart."""
    marks: tuple[Callable[[int], int], ...] = (lambda n: lines.indent[n], lambda n: min(lines.blanks[n], 2))
    for mark in marks:
        asking = Counter(mark(line) for (line, _), ask in zip(body[1:], asked[1:], strict=True) if ask)
        answering = Counter(mark(line) for (line, _), ask in zip(body, asked, strict=True) if not ask)
        usual, n = asking.most_common(1)[0]
        if n >= 0.9 * asking.total() and answering[usual] <= 0.25 * answering.total():
            told = [ask or mark(line) == usual for (line, _), ask in zip(body, asked, strict=True)]
            told[0] = told[0] and lines.indent[body[0][0]] == lines.indent[body[told.index(True, 1)][0]]  # no headline
            return told
    return None
