"""Interviews in which neither side is marked: question paragraphs that alternate with answers over the whole document.

Owns this verdict, and the prompts without a question mark in such interviews.  Must not know where turns end or who
speaks.

How it decides.  Novels, essays and songs ask too, but their questions stand in clusters, or in quotation marks, or
far apart.  An interview's stand one by one over the whole text, each with something under it that does not ask, and
somebody says I or you: the questions in most languages, the answers alone in those that hide it in the verb.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import compress, pairwise
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._calibration import PLACES
from turnseg._containers import Containers
from turnseg._convention import Cue
from turnseg._groups import are_persons_unknown, has_person, is_title, person_words
from turnseg._heads import dissect
from turnseg._lexicon import PLAIN_ENDS, PROMPTS, QUESTION_HEADS, QUESTION_MARKS, THANKS
from turnseg._lines import Lines
from turnseg._patterns import CLOSERS, ENDS
from turnseg._recall.asking import (
    ask_for_themselves,
    is_advice,
    is_question,
    is_unanswered,
    joined,
    paragraphs_of,
    pronounces,
    says_i,
    says_you,
    unmarked,
)

_FEWEST: Final = 3  # question marks: two may stand anywhere
_PROMPT: Final = 200  # characters: what is asked without a question mark is asked shortly
_BROKEN_OFF: Final = ("…", "...")  # a prompt that leaves its end to the guest
_LAST: Final = 4  # paragraphs in which a talk is closed: thanks, an answer to them, a note
_BRIEF: Final = 30  # characters: in a sentence so short the thanks are all there is; in the last one twice as long
_TELLS_FIRST_RE: Final = regex.compile(rf"[^{QUESTION_MARKS};]{{2,}}?[.!…。！](?=[\s\"”»]|\p{{Lo}})")


def neither_marked(lines: Lines, containers: Containers) -> list[Cue]:
    """The cues of an interview, or none."""
    if sum(map(lines.text.count, (*QUESTION_MARKS, ";", *PLAIN_ENDS))) < _FEWEST:
        return []
    paragraphs = paragraphs_of(lines, containers)
    asked = [is_question(lines, *place) for place in paragraphs]
    if sum(asked) < _FEWEST:
        return []
    if sign := _sign(lines, paragraphs, asked):
        return _signed(lines, paragraphs, sign)
    first = asked.index(True)
    free = [not any(asked[max(0, k - 1) : k + 2]) for k in range(len(asked) - 1)]  # between two that do not ask
    for k, place in enumerate(paragraphs[: len(free)]):
        if free[k] and not (k and asked[k - 1]):  # thanks answer thanks
            asked[k] = _is_prompt(lines, place, THANKS if k > first else (), last=k >= len(free) - _LAST)
    first = asked.index(True)
    body, asked = paragraphs[first:], asked[first:]
    _answer_with_questions(lines, body, asked)
    if _is_headline(lines, body, asked):
        asked[0] = False
        cut = asked.index(True)
        first, body, asked = first + cut, body[cut:], asked[cut:]
    texts = [joined(lines, *place) for place in body]
    told = any(says_i(joined(lines, *place)) for place in paragraphs[:first])
    look = _look(lines, body, asked, texts, told=told)
    if (
        not _is_interview(look)
        or ask_for_themselves(compress(texts, asked))
        or is_advice([texts[k + 1] for k in range(len(texts) - 1) if asked[k] and not asked[k + 1]])
    ):
        return []
    asked = _fill_by_layout(lines, paragraphs, [False] * first + asked, first)
    _fill_below_headings(lines, paragraphs, asked, first)
    cues: list[Cue] = []
    for k, ((line, _), ask) in enumerate(zip(paragraphs, asked, strict=True)):
        if ask or (k and asked[k - 1]):
            cues.append(unmarked(lines, line, PLACES["paragraph"], "question" if ask else "answer"))
    return _with_label(lines, _without_note(lines, cues))


def _without_note(lines: Lines, cues: list[Cue]) -> list[Cue]:
    """The same without what stands under the last thanks, if that is no answer."""
    noted = cues[-1].role == "answer" and is_unanswered(lines, lines.ink[cues[-2].line], cues[0].line, cues[-1].line)
    return cues[:-1] if noted else cues


_LABEL: Final = 40  # characters: whoever asks all questions is called by a short name
_LABELLED: Final = 0.8  # share of the questions: follow-ups may go without it
_LABEL_RE: Final = regex.compile(rf"(?P<label>[^:.：]{{1,{_LABEL}}})(?P<sign>[:.：])[ \u00a0\u3000]*(?=\S)")


def _with_label(lines: Lines, cues: list[Cue]) -> list[Cue]:
    """The same, with a label where the questions turn out to begin with one and the same before a colon.

    Before a period as well, where it is a word or letter for the side that asks: `Q. `, `Q1. `.
    """
    hits = {cue.line: hit for cue in cues if cue.role == "question" and (hit := _LABEL_RE.match(lines.ink[cue.line]))}
    heads = {n: head for n, hit in hits.items() if (head := dissect(hit["label"]))}
    times = Counter((head.key, hits[n]["sign"] == ".") for n, head in heads.items())
    (key, stopped), n = times.most_common(1)[0] if times else (("", False), 0)
    asked = sum(cue.role == "question" for cue in cues)
    if n < max(_FEWEST, _LABELLED * asked) or (stopped and key not in QUESTION_HEADS):
        return cues
    out = []
    for cue in cues:
        head = heads.get(cue.line)
        if head is not None and head.key == key:
            label = (cue.start + head.label_start, cue.start + head.label_stop)
            past = cue.start + hits[cue.line].end()
            cue = cue._replace(speech=past, label_start=label[0], label_stop=label[1], head=head)  # noqa: PLW2901
        out.append(cue)
    return out


_SIGNED: Final = 0.6  # share of the questions that the sign opens, and of the paragraphs it opens that ask


def _sign(lines: Lines, paragraphs: Sequence[tuple[int, int]], asked: Sequence[bool]) -> str:
    """The character, neither letter nor quotation mark, that opens most questions and little else; or none."""
    firsts = [lines.ink[line][0] for line, _ in paragraphs]
    sign, times = Counter([first for first, ask in zip(firsts, asked, strict=True) if ask]).most_common(1)[0]
    if sign.isalnum() or sign in _QUOTES + "([（【'¿¡" or times < max(_FEWEST, _SIGNED * sum(asked)):
        return ""
    places = [k for k, first in enumerate(firsts) if first == sign]
    followed = sum(b - a > 1 for a, b in pairwise([*places, len(firsts)]))
    return sign if times >= _SIGNED * len(places) and followed >= 0.9 * len(places) else ""


def _signed(lines: Lines, paragraphs: Sequence[tuple[int, int]], sign: str) -> list[Cue]:
    """Cues of an interview whose questions all begin with one sign, whether they ask or not."""
    cues: list[Cue] = []
    for line, _ in paragraphs:
        ink = lines.ink[line]
        if ink[0] == sign:
            past = len(ink) - len(ink.lstrip(sign + " \t\u00a0\u3000"))
            cue = unmarked(lines, line, PLACES["paragraph"], "question")
            cues.append(cue._replace(speech=cue.start + past if past < len(ink) else cue.start))
        elif cues and cues[-1].role == "question":
            cues.append(unmarked(lines, line, PLACES["paragraph"], "answer"))
    return _without_note(lines, cues)


def _is_prompt(lines: Lines, place: tuple[int, int], also: tuple[str, ...], *, last: bool) -> bool:
    """A request, as `Tell us of your lamp.`, or one of some other openers."""
    text = joined(lines, *place)
    folded = text.casefold()
    if also and text.rstrip(CLOSERS).endswith(_BROKEN_OFF) and says_you(text):
        return len(text) <= _PROMPT  # `They told you so…`
    opens = folded.startswith(PROMPTS + also) or (
        len(text) <= (2 * _BRIEF if last else _BRIEF) and any(opener in folded for opener in also)
    )
    return opens and len(text) <= _PROMPT and text.rstrip(CLOSERS)[-1:] in ENDS


def _answer_with_questions(lines: Lines, body: Sequence[tuple[int, int]], asked: list[bool]) -> None:
    """Of two paragraphs that ask, above a third that does or the end, the second answers if it tells first.

    Of exactly three in a row it answers in any case: nobody asks thrice where all else is asked one by one.
    """
    for k in range(1, len(body)):
        if not (asked[k] and asked[k - 1] and (k + 1 == len(body) or asked[k + 1])):
            continue
        three = k < len(body) - 2 and not asked[k + 2] and not (k > 1 and asked[k - 2])
        if three or _TELLS_FIRST_RE.match(joined(lines, *body[k])):
            asked[k] = False


_LIKE: Final = 3  # questions: of so few nobody can say that they are printed alike on purpose


def _is_headline(lines: Lines, body: Sequence[tuple[int, int]], asked: Sequence[bool]) -> bool:
    """The first question is a headline or ends the introduction.

    It is printed otherwise than all the later ones, or more stands under it than under any of them.
    """
    places = [k for k, ask in enumerate(asked) if ask]
    if len(places) <= _LIKE:
        return False
    gaps = [b - a for a, b in pairwise(places)]
    if gaps[0] > 2 and gaps[0] > max(gaps[1:]) and body[0][0] == 0:
        return True

    def printed(k: int) -> tuple[int, int]:
        below = body[k + 1][0] if k + 1 < len(body) else body[k][0]
        return lines.indent[body[k][0]], min(lines.blanks[below], 1)

    later = {printed(k) for k in places[1:] if k + 1 < len(body)}
    return len(later) == 1 and printed(0) not in later


@attrs.frozen
class _Look:
    """What question paragraphs and those between them look like; shares from 0 to 1."""

    asked: int
    #: Questions with a paragraph under them that does not ask.
    pairs: int
    doubled: int
    #: Of all paragraphs, those that ask.
    share: float
    #: Of the questions, those that say I or you; of the pairs, those in which either side does.
    addressed: float
    voiced: float
    #: Of the questions, those that say you; of what stands right under them, what says I.
    spoken_to: float
    owned: float
    #: Of the pairs, those whose answer is the longer.
    longer: float
    #: Paragraphs that begin with a quotation mark: of the questions, of those under them, and of all.
    quoted: tuple[float, float, float]
    #: Blank lines stand above the questions and nowhere else.
    stanzas: bool
    #: Questions have an indentation of their own.
    indented: bool
    #: Hardly a word of the first or second person in the whole text, whose language may hide them in the verb.
    foreign: bool
    #: The language is not one in which whoever speaks must say I and you.
    hides: bool
    #: Many questions, none much further from the one before than the others are.
    steady: bool
    #: Somebody says I before the first question, as who tells of himself does.
    told: bool


_QUOTES: Final = '"“«„‘「『'


def _look(
    lines: Lines, body: Sequence[tuple[int, int]], asked: Sequence[bool], texts: Sequence[str], *, told: bool
) -> _Look:
    questions = [text for text, ask in zip(texts, asked, strict=True) if ask]
    pairs = [(texts[k], texts[k + 1]) for k in range(len(body) - 1) if asked[k] and not asked[k + 1]]
    answers = [answer for _, answer in pairs]
    hides = not pronounces([*questions, *answers])

    def share(found: int, of: Sequence[object]) -> float:
        return found / len(of) if of else 0.0

    def quoted(some: Sequence[str]) -> float:
        return share(sum(text[0] in _QUOTES for text in some), some)

    return _Look(
        asked=len(questions),
        pairs=len(pairs),
        doubled=sum(a and b for a, b in pairwise(asked)),
        share=len(questions) / len(body),
        addressed=share(sum(map(has_person, questions)), questions),
        spoken_to=share(sum(map(says_you, questions)), questions),
        owned=share(sum(map(says_i, answers)), answers),
        voiced=share(sum(person_words(pair)[0] > 0 for pair in pairs), pairs),
        longer=share(sum(len(answer) > len(question) for question, answer in pairs), pairs),
        quoted=(quoted(questions), quoted(answers), quoted(texts)),
        stanzas=all((lines.blanks[line] > 0) == ask for (line, _), ask in zip(body[1:], asked[1:], strict=True)),
        indented=_is_indented(lines, body, asked),
        foreign=hides and are_persons_unknown(*person_words(texts)),
        hides=hides,
        steady=_is_steady(asked),
        told=told,
    )


_MANY, _FAR = 6, 13  # questions; paragraphs from one to the next, of which some may have lost their question mark


def _is_steady(asked: Sequence[bool]) -> bool:
    """Asked again and again from the first to the last paragraph, as essays and memoirs do not."""
    places = [*(k for k, ask in enumerate(asked) if ask), len(asked)]
    return len(places) > _MANY and max(b - a for a, b in pairwise(places)) <= _FAR


def _is_indented(lines: Lines, body: Sequence[tuple[int, int]], asked: Sequence[bool]) -> bool:
    """Questions have an indentation of their own: the page sets them apart, in whatever language."""
    asking = Counter(lines.indent[line] for (line, _), ask in zip(body, asked, strict=True) if ask)
    telling = [lines.indent[line] for (line, _), ask in zip(body, asked, strict=True) if not ask]
    usual, n = asking.most_common(1)[0]
    return n == asking.total() and telling.count(usual) <= 0.25 * len(telling)  # a prompt or two has no question mark


def _is_interview(look: _Look) -> bool:
    asking, answering, everywhere = look.quoted
    if everywhere > 0.4 and not (min(asking, answering) < 0.2 and max(asking, answering) > 0.8):
        return False  # a novel quotes both sides; a magazine may quote one of them, and then all that it says
    # Asked one by one: hardly two in a row, few without something under them, and not far apart.
    if look.doubled > 0.15 * look.asked or look.pairs < max(2, look.asked - 1 - look.asked // 4):
        return False
    if look.share < 0.2 and not look.steady:
        return False
    if look.indented:
        return True
    if (look.addressed if look.hides else look.spoken_to) >= 0.4 and look.longer >= 0.5:
        return True  # in talk that is printed without marks, a question is as long as what is told
    if look.pairs >= max(3 if look.stanzas else 5, 0.9 * look.asked) and look.share > 0.4:
        return True  # question, answer, question, answer …
    # Longer answers than questions, and questions no rarer than every fourth paragraph: three answers in two
    # paragraphs each still pass, an essay that asks now and then does not.
    voiced = look.pairs >= 3 and (
        look.voiced >= 0.25 if look.hides else look.voiced >= 0.5 and (look.spoken_to >= 0.25 or not look.told)
    )
    if look.longer >= 0.6 and look.share >= 0.25 and (voiced or look.foreign):
        return True
    # Answers of several paragraphs each.
    return look.steady and min(look.longer, look.voiced) >= 0.8 and (look.hides or look.owned >= 0.4)


def _fill_by_layout(lines: Lines, body: Sequence[tuple[int, int]], asked: list[bool], first: int) -> list[bool]:
    """Prompts without a question mark, where indentation or blank lines set the questions apart from their answers."""
    marks: tuple[Callable[[int], int], ...] = (
        lambda n: lines.indent[n],
        lambda n: min(lines.blanks[n], 2),
        lambda n: min(lines.blanks[n], 1),
    )
    rows = range(first + 1, len(body) - 1)  # under a question something stands
    for mark in marks:
        asking = Counter(mark(body[k][0]) for k in rows if asked[k])
        answers = [mark(body[k][0]) for k in rows if asked[k - 1] and not asked[k]]
        usual, n = asking.most_common(1)[0]
        if n < 0.9 * asking.total() or answers.count(usual) > 0.1 * len(answers):
            continue
        alike = [mark(line) == usual for line, _ in body]
        others = [k for k in rows if alike[k] and not asked[k] and not asked[k - 1]]
        heads = [k for k in others if not alike[k + 1]]
        if len(heads) >= 0.75 * len(others):
            alike[0] |= body[0][0] == 0  # nothing can stand above the text's first line
            while first > 1 and alike[first - 2] and not alike[first - 1] and _addresses(lines, body[first - 2]):
                first -= 2
                heads.append(first)
            return [ask or k in heads for k, ask in enumerate(asked)]
    return asked


def _addresses(lines: Lines, place: tuple[int, int]) -> bool:
    """Somebody is spoken to: what an introduction hardly does."""
    return has_person(joined(lines, *place))


def _fill_below_headings(lines: Lines, body: Sequence[tuple[int, int]], asked: list[bool], first: int) -> None:
    """Prompts without a question mark under a heading in the middle of an interview: what follows it is asked."""

    def is_heading(k: int) -> bool:
        line, last = body[k]
        return line == last and lines.blanks[line] > 0 and is_title(lines.ink[line])

    rows = [k for k in range(first + 2, len(body) - 2) if not asked[k] and not asked[k - 1] and is_heading(k)]
    if len(rows) > len(body) / 8:  # a script or a style that puts no marks at the end of sentences
        return
    for k in rows:
        if not asked[k + 1] and not asked[k + 2] and _size(lines, body[k + 1]) < _size(lines, body[k + 2]):
            asked[k + 1] = True


def _size(lines: Lines, place: tuple[int, int]) -> int:
    return lines.stop[place[1]] - lines.first[place[0]]
