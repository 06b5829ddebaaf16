"""The table of cue shapes: every way of writing down who said what that the library knows, one row each.

Owns the rows: a cheap test whether a document can hold the shape at all, a finder, a reason, examples and
counter-examples.  Decides nothing: each row says where a cue of its shape *could* stand, and one line may be claimed by
several rows; which of them the document follows is settled later, over all lines together.

A new transcript style is a new row here, and cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

import attrs
import regex

from turnseg._containers import PLAIN, STAGE, Containers
from turnseg._heads import LONGEST, Head, dissect
from turnseg._lexicon import HONORIFICS
from turnseg._lines import Lines
from turnseg._patterns import DASHES, ENDS, clock, markup

#: line, start, speech start (-1: on a later line), head as printed and its offset ("" and -1 for cues without a label),
#: and the sign that tells conventions of one shape apart: `{}` and `<>` in one document are two
Hit = tuple[int, int, int, str, int, str]


@attrs.frozen
class Shape:
    """One row: a way to mark where a turn starts."""

    name: str
    #: Rows of one family are one convention: the same labels, on the line or above it.
    family: str
    reason: str
    occurs: Callable[[str], bool]
    find: Callable[[Lines, Containers], Iterator[Hit]]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    labelled: bool = True
    #: The speech stands on the lines below.
    own_line: bool = False


@attrs.frozen
class Candidates:
    """All places where a cue could stand, as columns; sorted by line within a shape."""

    line: list[int]
    #: Index into SHAPES.
    shape: list[int]
    #: Family of the shape and sign: what competes for the document.
    family: list[str]
    start: list[int]
    #: -1 without a label.
    label_start: list[int]
    label_stop: list[int]
    #: -1 where the speech is to follow on a later line.
    speech: list[int]
    #: Index into `heads`, -1 without a label.
    head: list[int]
    heads: list[Head]


# After a delimiter: blanks, closing emphasis, and the dash of `LABEL: —`.
_AFTER_RE: Final = regex.compile(rf"(?:[\p{{White_Space}}\p{{Default_Ignorable_Code_Point}}]|\*{{1,3}}|_{{1,3}}|'{{3}}|</?(?:b|i|strong|em|u)>)*+")
_DASH_AFTER_RE: Final = regex.compile(rf"[{DASHES}]{{1,2}}(?=[ \t\u00a0\p{{Lu}}¿¡])[ \t\u00a0]*")
_COLON: Final = (":", "：", "﹕")


def _balanced(head: str) -> bool:
    return head.count("(") == head.count(")") and head.count("（") == head.count("）") and head.count("[") == head.count("]")


def _after(lines: Lines, n: int, at: int) -> int:
    """Where speech begins after a delimiter that ends at `at`: an offset on this line, or -1 for a later line."""
    stop = lines.stop[n]
    return hit.end() if (hit := _AFTER_RE.match(lines.text, at, stop)) and hit.end() < stop else -1


def _plain(lines: Lines, containers: Containers) -> Iterator[tuple[int, str]]:
    kinds = containers.kind
    return ((n, ink) for n, ink in enumerate(lines.ink) if kinds[n] == PLAIN or kinds[n] == STAGE)


def _colons(lines: Lines, containers: Containers) -> Iterator[tuple[int, int, int]]:
    """Line, offset of the colon in the ink, offset just past it; the first colon outside parentheses and clocks."""
    wide = "：" in lines.text or "﹕" in lines.text
    for n, ink in _plain(lines, containers):
        at = ink.find(":", 0, LONGEST)
        if wide:
            at = min((p for p in (at, ink.find("：", 0, LONGEST), ink.find("﹕", 0, LONGEST)) if p >= 0), default=-1)
        while at > 0:
            after = ink[at + 1 : at + 2]
            if after == ":" or (after == "/" and ink[at + 2 : at + 3] == "/") or after == "\\":
                break
            if not (after.isdigit() and ink[at - 1].isdigit()) and _balanced(ink[:at]):
                yield n, at, at + 1
                break
            at = min((p for mark in _COLON if (p := ink.find(mark, at + 1, LONGEST)) > 0), default=-1)


def _find_colon(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, at, past in _colons(lines, containers):
        first = lines.first[n]
        speech = _after(lines, n, first + past)
        if speech >= 0:
            dash = _DASH_AFTER_RE.match(lines.text, speech, lines.stop[n])
            yield n, first, dash.end() if dash and dash.end() < lines.stop[n] else speech, lines.ink[n][:at], first, ""


def _find_colon_line(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, at, past in _colons(lines, containers):
        if _after(lines, n, lines.first[n] + past) < 0:
            yield n, lines.first[n], -1, lines.ink[n][:at], lines.first[n], ""


_FIRST_NAMED: Final = 90  # a period, dash or mark further on ends a sentence, not a label


def _periods(ink: str) -> Iterator[int]:
    """Offsets of periods that could end a label: not those of honorifics and initials in front of a name."""
    at = ink.find(".", 0, _FIRST_NAMED)
    while at > 0:
        head = ink[:at]
        after = ink[at + 1 : at + 2]
        if not after or after in " \t\u00a0—–-*_":
            if len(head) > 72 and "(" not in head and "," not in head:
                return
            if _balanced(head) and ":" not in head:
                word = head.rsplit(None, 1)[-1]
                if f"{word.casefold()}." in HONORIFICS or (len(word) == 1 and word != head and _INITIAL_NEXT_RE.match(ink, at + 1)):
                    pass
                else:
                    yield at
                    if len(word) > 3:
                        return
        at = ink.find(".", at + 1, LONGEST)


_INITIAL_NEXT_RE: Final = regex.compile(r"[ \t\u00a0]?\p{L}[\p{L}'’-]*\.|[ \t\u00a0]\p{Lu}[\p{L}'’-]+(?:[ \t]\p{Lu}[\p{L}'’-]+)?(?:[ \t]\(|,)")


def _find_period(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, ink in _plain(lines, containers):
        if "." in ink and not ink[0].islower():
            for at in _periods(ink):
                first = lines.first[n]
                past = first + at + 1
                speech = _after(lines, n, past)
                if speech >= 0:
                    dash = _DASH_AFTER_RE.match(lines.text, speech, lines.stop[n])
                    sign = ""
                    if dash and dash.end() < lines.stop[n]:
                        speech, sign = dash.end(), "-"
                    yield n, first, speech, ink[:at], first, sign


def _find_period_line(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, ink in _plain(lines, containers):
        if len(ink) <= LONGEST and not ink[0].islower() and "." in ink:
            at = len(ink) - 1 if ink[-1] == "." else -1
            if ink[-1] in ")]" and (cut := _LAST_PAREN_RE.search(ink)):
                at = cut.start()
            if at > 0 and _balanced(ink[:at]) and len(ink[:at].split()) <= 7:
                yield n, lines.first[n], -1, ink[:at] + ink[at + 1 :], lines.first[n], ""


_LAST_PAREN_RE: Final = regex.compile(r"\.(?=[ \t]*[(\[][^()\[\]]*[)\]]\.?$)")
_MID_DASH_RE: Final = regex.compile(r"(?<=\S)(?P<sign>[.:]?[ \t\u00a0]*(?:[-–—―]{1,2}))(?=[ \t\u00a0]|$)(?<![\p{L}\p{N}][-–—―])")


def _find_mid_dash(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, ink in _plain(lines, containers):
        if ink[0].islower():
            continue
        for tries, hit in enumerate(_MID_DASH_RE.finditer(ink, 1, _FIRST_NAMED + 40)):
            if tries > 3 or hit.start() > _FIRST_NAMED and "(" not in ink[: hit.start()]:
                break
            head = ink[: hit.start()]
            if _balanced(head) and ":" not in head:
                first = lines.first[n]
                speech = _after(lines, n, first + hit.end())
                yield n, first, speech, head, first, "".join(hit["sign"].split())
                break


def _find_name(lines: Lines, containers: Containers) -> Iterator[Hit]:
    """Short lines without a delimiter, where the same line comes again or a clock stands on it."""
    short = [(n, ink) for n, ink in _plain(lines, containers) if len(ink) <= _FIRST_NAMED and (ink[-1] not in _NO_NAME or _ABBREVIATED_RE.search(ink)) and not ink[0].islower()]
    times = Counter(ink.partition(" (")[0] for _, ink in short)
    for n, ink in short:
        if n + 1 < len(lines) and (times[ink.partition(" (")[0]] > 1 or _CLOCKED_RE.search(ink)):
            yield n, lines.first[n], -1, ink, lines.first[n], "c" if _CLOCKED_RE.search(ink) else ""


_ABBREVIATED_RE: Final = regex.compile(r"[ ](?:Jr|Sr|Esq|Ph\.?D|M\.?D|[IVX]+|\p{Lu})\.$")
_NO_NAME: Final = ".!?…,;:。！？，；：-–—"
_CLOCKED_RE: Final = regex.compile(clock)
_MARKED_RE: Final = regex.compile(
    rf"""
    (?P<head>
        [^\p{{L}}\p{{N}}\n]{{0,8}}+
        (?:(?:{clock}|\d{{1,4}}[.)]?)[^\p{{L}}\p{{N}}\n]{{0,8}}+)?+
        (?P<slot>[\p{{L}}\p{{N}}+][^\n\t|>;:~/=\])}}】」』》]{{0,60}}?(?:\([^()\n]{{0,40}}\))?)
        (?P<dress>[*_]{{0,3}}[\])}}>】」』》]?[*_]{{0,3}})
    )
    (?P<delim>[ ]?\t\s*+|[ \u00a0\u2009\u202f]{{2,}}+|[ \u3000]?(?:[>|~/;=→»\#^•·◆◇]{{1,3}}|::)[ \t\u3000]{{1,3}}|\u3000|(?<=[\])}}>】」』》*_])[.:,;-]?[ \t]{{0,3}})
    (?=[^\s])
    """,
    regex.VERBOSE,
)


def _find_marked(lines: Lines, containers: Containers) -> Iterator[Hit]:
    """The induced shape: a skeleton of prefix, slot, dress and sign, whatever they are."""
    for n, ink in _plain(lines, containers):
        hit = _MARKED_RE.match(ink)
        if hit is None or hit.end() >= len(ink):
            continue
        dress, delim, slot = hit["dress"].strip("*_"), hit["delim"], hit["slot"]
        sign = "tab" if "\t" in delim else delim.strip() or ("gap" if len(delim) > 1 or delim == "\u3000" else "")
        if (not sign and not dress) or (sign in ("gap", "tab") and slot[-1] in ENDS and len(slot) > 4):
            continue
        head = hit["head"]
        opener = head[: len(head) - len(slot) - len(hit["dress"])].strip("*_ \t")[-1:] if dress else ""
        first = lines.first[n]
        yield n, first, first + hit.end(), head, first, opener + dress + sign


_VOICE_RE: Final = regex.compile(r"(?:[-–][ \t]*)?<v(?:\.[\w.]+)?[ \t]+(?P<label>[^>\n]+)>:?[ \t]*")


def _find_voice(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, ink in enumerate(lines.ink):
        hit = _VOICE_RE.match(ink)
        if hit:
            first = lines.first[n]
            yield n, first, first + hit.end() if hit.end() < len(ink) else -1, hit["label"], first + hit.start("label"), ""


_DASH_RE: Final = regex.compile(rf"(?:{markup}|[ \t])*+(?:[{DASHES}]{{1,3}}|>>(?![>\d]))(?:[ \t\u00a0\u3000\u2009\u202f]|[-–—](?=[^\s\d{DASHES}])|{markup})*+(?=[^\s\d{DASHES}>|=]|\d[^\d])")


def _find_dash(lines: Lines, containers: Containers) -> Iterator[Hit]:
    openers = DASHES + ">*_"
    kinds = containers.kind
    for n, ink in enumerate(lines.ink):
        if ink[0] in openers and kinds[n] == PLAIN:
            hit = _DASH_RE.match(lines.text, lines.first[n], lines.stop[n])
            if hit:
                mark = lines.text[lines.first[n] : hit.end()].strip("*_ \t\u00a0\u3000")
                yield n, lines.first[n], hit.end(), "", -1, "-" if mark[:1] in "-‐‑" else "–" if mark[:1] in "–−" else mark[:2]


_QUESTION_MARK_RE: Final = regex.compile(
    r"""
      (?P<heading>\#{1,6}[ \t]+(?:\d{1,3}[.:)][ \t]*)?(?:\*\*)?)
    | (?P<bold>(?:\*\*\*?|__)(?:\d{1,3}[.)][ \t]*)?)(?=[^*_\s])
    | (?P<italic>[*_])(?=[^*_\s])
    | (?P<number>(?:Q|Question|Frage|Pregunta|Pergunta|Вопрос)?[ ]?\d{1,3}[.):][ \t]*)(?=[^\d\s])
    | (?P<equals>={1,3}[ \t]*)(?=[^=\s])
    """,
    regex.VERBOSE,
)


def _find_question(lines: Lines, containers: Containers) -> Iterator[Hit]:
    for n, ink in enumerate(lines.ink):
        if not ink[0].isalpha() or ink[0] in "QFPВ":
            hit = _QUESTION_MARK_RE.match(ink) if containers.kind[n] in (PLAIN, STAGE) else None
            if hit and hit.end() < len(ink):
                sign = str(hit.lastgroup)
                if sign in ("bold", "italic") and not _emphasis_closes(lines, n, hit[0].strip()[:2]):
                    continue
                yield n, lines.first[n], lines.first[n] + hit.end(), "", -1, sign


def _emphasis_closes(lines: Lines, n: int, mark: str) -> bool:
    """The emphasis that opens the line closes at the end of its paragraph (or is the odd underscore before a question)."""
    mark = mark[0] if len(set(mark)) > 1 else mark
    for m in range(n, min(n + 6, len(lines))):
        if m > n and lines.blanks[m]:
            return mark == "_"
        if lines.ink[m].rstrip(" .?!").endswith(mark) and (m > n or len(lines.ink[m]) > 2 * len(mark)):
            return True
        if mark in lines.ink[m][len(mark) if m == n else 0 :]:
            return False
    return mark == "_"


SHAPES: Final[tuple[Shape, ...]] = (
    Shape(
        name="colon",
        family="colon",
        reason="A name, an office or a role, a colon, and the words: the commonest way everywhere.",
        occurs=lambda text: ":" in text or "：" in text,
        find=_find_colon,
        examples=("Ada Mirren: Shall we begin?", "**Ada:** Shall we?", "[00:12] ADA: Yes.", "ADA MIRREN, PILOT (on tape): No.", "王敏：好的。"),
        counter_examples=("see https://example.org", "at 10:30 we met", "std::vector is a type"),
    ),
    Shape(
        name="colon_line",
        family="colon",
        reason="The label and its colon stand above the words.",
        occurs=lambda text: ":" in text or "：" in text,
        find=_find_colon_line,
        examples=("Ada Mirren:",),
        counter_examples=("Ada Mirren: Yes.",),
        own_line=True,
    ),
    Shape(
        name="period",
        family="period",
        reason="The label ends as a sentence does: parliaments and plays.",
        occurs=lambda text: "." in text,
        find=_find_period,
        examples=("ORLO. The tide has been and gone.", "M. le président. La séance est ouverte."),
        counter_examples=("M. le président répond que oui",),
    ),
    Shape(
        name="period_line",
        family="period",
        reason="A play's speaker on a line of its own, closed with a period.",
        occurs=lambda text: "." in text,
        find=_find_period_line,
        examples=("ORLO.",),
        counter_examples=("ORLO. The tide.",),
        own_line=True,
    ),
    Shape(
        name="mid_dash",
        family="mid_dash",
        reason="A dash after the label: plays, parliaments of Brazil and Turkey, chats.",
        occurs=lambda text: any(mark in text for mark in DASHES),
        find=_find_mid_dash,
        examples=("Sami Bey — Who keeps the tower?", "O SR. PRESIDENTE (Ivo Lins) - Está aberta."),
        counter_examples=("well-known to all",),
    ),
    Shape(
        name="name",
        family="name",
        reason="The label alone on its line: web records of parliaments and courts, screenplays, meeting exports.",
        occurs=lambda text: True,
        find=_find_name,
        examples=("Ada Mirren\nYes.\n\nAda Mirren\nNo.", "Maya Lin  0:03\nYes."),
        counter_examples=("One line.\nAnd another.",),
        own_line=True,
    ),
    Shape(
        name="voice",
        family="voice",
        reason="The voice span of WebVTT.",
        occurs=lambda text: "<v" in text,
        find=_find_voice,
        examples=("<v Maya Lin>Hello everyone.",),
        counter_examples=("<video>",),
    ),
    Shape(
        name="marked",
        family="marked",
        reason="Whatever signs a document puts around and behind its labels, so long as it keeps to them.",
        occurs=lambda text: True,
        find=_find_marked,
        examples=("<leo> hi", "{Nora}. Yes.", "Q    Why?", "maya | up?", "10:59:39\tleo\thi"),
        counter_examples=("plain words here",),
    ),
    Shape(
        name="question",
        family="question",
        reason="The question is marked, the answer is not: magazines and blogs.",
        occurs=lambda text: True,
        find=_find_question,
        examples=("### Who are you?", "**Who are you?**", "1. Who are you?", "_Who are you?_"),
        counter_examples=("who are you?",),
        labelled=False,
    ),
    Shape(
        name="dash",
        family="dash",
        reason="A dash opens a turn whose speaker is not named: fiction, magazines, subtitles.",
        occurs=lambda text: any(mark in text for mark in DASHES),
        find=_find_dash,
        examples=("— Shall we?", "–Yes.", "- No, not yet.", "―― Why?"),
        counter_examples=("-5 at dawn", "--- a/pump.txt", "- - -"),
        labelled=False,
    ),
)
INDEX: Final = {shape.name: n for n, shape in enumerate(SHAPES)}


def find_candidates(lines: Lines, containers: Containers, wanted: frozenset[str] | None = None) -> Candidates:
    """Every place where a cue of a wanted shape could stand."""
    out = Candidates([], [], [], [], [], [], [], [], [])
    seen: dict[str, int] = {}
    for index, shape in enumerate(SHAPES):
        if (wanted is not None and shape.name not in wanted) or not shape.occurs(lines.text):
            continue
        for line, start, speech, printed, at, sign in shape.find(lines, containers):
            which = -1
            if shape.labelled:
                if printed not in seen:
                    head = dissect(printed)
                    seen[printed] = -1 if head is None else len(out.heads)
                    if head is not None:
                        out.heads.append(head)
                which = seen[printed]
                if which < 0:
                    continue
            out.line.append(line)
            out.shape.append(index)
            out.family.append(f"{shape.family} {sign}" if sign else shape.family)
            out.start.append(start)
            out.speech.append(speech)
            out.head.append(which)
            out.label_start.append(at + out.heads[which].label_start if which >= 0 else -1)
            out.label_stop.append(at + out.heads[which].label_stop if which >= 0 else -1)
    return out
