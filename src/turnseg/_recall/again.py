"""Known labels printed otherwise than the document prints them: another delimiter or none, a note that runs on.

Owns these finds.  Must not know anything about paragraphs without a label.

How it decides.  Where a party is known by a label in capitals, that name in capitals at the head of a line is never
part of a sentence, so whatever misprint stands behind it, somebody speaks there.  A name that is written as any name
is says as much only before a parenthesis that opens behind it and closes before a delimiter, or where all labels stand
alone below a blank line, and so does this one.
"""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import Final

from turnseg import _regex as regex
from turnseg._calibration import PLACES
from turnseg._convention import Kept
from turnseg._divisions import find_divisions
from turnseg._forms import CAPS, NAMED, TITLE
from turnseg._groups import is_finished
from turnseg._heads import Head, dissect
from turnseg._lines import Lines
from turnseg._patterns import DASHES, ENDS

_OFTEN: Final = 2  # times a label must stand at the head of a line before it is looked for in another dress
_SHORTEST: Final = 3  # letters: shorter ones are initials, and begin anything
_KEPT: Final = 8  # cues: in a shorter text nobody can say how labels are printed
_LONGEST_NOTE: Final = 6  # lines: the longest stage direction that still stands before what is said
_JOINED: Final = tuple("-'’\u0301")  # what makes another name of a name
_APART: Final = 0.9  # share of the labels from which a name printed where they are is one too, however it is written
_NOTE_LENGTH: Final = 600  # characters of it on one line, where paragraphs are not broken
_NOTED: Final = 4  # words of a note that nothing sets off
_DELIMITER_RE: Final = regex.compile(rf"[ \u00a0]?[.:,;]*[ \u00a0]?[{DASHES}]?[ \u00a0]*")
_NOTE_STOP_RE: Final = regex.compile(r"[.:](?:$|[ \u00a0]+(?=[¿¡\"“„«»(…—–\p{Lu}]))")
_OPENS_RE: Final = regex.compile(r"[¿¡\"“„«»(\[…—–-]|\.\.|\p{Lu}(?!\p{Lu}{2})|\p{Lo}|\p{N}")


def add_known_labels(lines: Lines, kept: list[Kept], printed: list[tuple[Kept, int]]) -> list[Kept]:
    """The cues with those of known labels that are printed otherwise."""
    if len(kept) < _KEPT:
        return kept
    apart = _stand_apart(lines, kept)
    names = _names(lines, printed, any_form=apart or "(" in lines.text)
    if not names:
        return kept
    taken = {row[0]: row for row in kept}
    likely = [
        (n, name, *names[initial][name])
        for n, initial in enumerate(lines.initials)
        if initial in names and n not in taken and (name := _named(lines.ink[n], names[initial], apart=apart))
    ]
    if not likely:
        return kept
    divisions = find_divisions(lines, kept[0][0])
    begin = min(divisions[0], kept[0][0]) if divisions else kept[0][0]
    found: list[Kept] = []
    for n, name, family, head in likely:
        above = taken.get(n - 1)
        if n <= begin or n in divisions or not is_finished(lines, n) or (above is not None and above[1] < 0):
            continue  # the cast, or what the label above it says
        bare = family.startswith("name")
        firm = head.form == CAPS or (apart and _stands_apart(lines, n) and lines.ink[n][-1] in ".:")
        speech = _speech(lines, n, len(name), taken, firm=firm, bare=bare)
        if speech is not None:
            found.append((n, speech, head, family, PLACES["label"]))
    return sorted([*kept, *found], key=itemgetter(0)) if found else kept


def _names(lines: Lines, printed: list[tuple[Kept, int]], *, any_form: bool) -> dict[str, dict[str, tuple[str, Head]]]:
    """Names that stand alone as labels, by initial and as printed, longest first, with their family and anatomy."""
    times: Counter[str] = Counter()
    family: dict[str, str] = {}
    for (line, _, head, shape, _), n in printed:
        if head is None or head.label_start or head.length < _SHORTEST:
            continue
        if head.form == CAPS or (any_form and head.form in (TITLE, NAMED)):
            name = lines.ink[line][: head.length]
            times[name] += n
            family[name] = shape
    names: dict[str, dict[str, tuple[str, Head]]] = {}
    for name in sorted(times, key=len, reverse=True):
        head = dissect(name) if times[name] >= _OFTEN else None
        if head is not None and not head.label_start:
            names.setdefault(name[0], {})[name] = (family[name], head)
    return names


def _stands_apart(lines: Lines, n: int) -> bool:
    """A blank line stands above, and words directly below."""
    return lines.blanks[n] > 0 and n + 1 < len(lines) and not lines.blanks[n + 1]


def _stand_apart(lines: Lines, kept: list[Kept]) -> bool:
    """All labels do, alone on their lines."""
    if kept[-1][1] >= 0 and kept[len(kept) // 2][1] >= 0:
        return False  # most documents: words behind the label
    return sum([row[1] < 0 and _stands_apart(lines, row[0]) for row in kept]) >= _APART * len(kept)


def _named(ink: str, names: dict[str, tuple[str, Head]], *, apart: bool) -> str:
    """The known name with which a line begins, one in small letters only before a note; or none."""
    for name, (_, head) in names.items():
        if ink.startswith(name):
            behind = ink[len(name) : len(name) + 2]
            if (
                behind.lstrip()[:1] == "("
                or (apart and behind == ", ")
                or (head.form == CAPS and not behind[:1].isalnum() and behind[:1] not in _JOINED)
            ):
                return name
    return ""


def _speech(lines: Lines, n: int, past: int, taken: dict[int, Kept], *, firm: bool, bare: bool) -> int | None:
    """Where speech begins behind a name that ends at `past` on line n, -1 for the next line; None where none does.

    Bare labels stand alone on their lines: what ends as a sentence does is then no label, and a few small words are a
    note: `CLITON à part`.
    """
    ink = lines.ink[n]
    rest = ink[past:].lstrip(" \u00a0\t")
    closed = n
    if rest[:1] == "(":
        closed, past = _note_end(lines, n, past)
        if closed < 0:
            return None
        ink = lines.ink[closed]
    delimiter = _DELIMITER_RE.match(ink, past)
    after = delimiter.end() if delimiter else past
    marked = ink[past:after].strip()
    if not firm and not (rest[:1] == "(" and marked):
        return None
    noted = bare and not marked and rest[:1].islower() and rest.count(" ") < _NOTED and rest[-1] not in ENDS + ",-"
    if bare and marked and rest[:1] != "(":
        return None
    if after >= len(ink) or noted:  # alone on its line
        below = closed + 1
        if below == len(lines) or (rest[:1] != "(" and below in taken):
            return None
        return -1 if closed == n else lines.first[below]
    if not (marked or rest[:1] == "("):
        return None
    listed = ink[after:].isupper() if marked != "," else ink[after : after + 2].isupper()  # names upon names
    opens = _OPENS_RE.match(ink, after) is not None and not (len(ink) - after > _SHORTEST and listed)
    if marked == "," and ink[after].islower():  # a note, and the period that closes it
        stop = _NOTE_STOP_RE.search(ink, after)
        if stop is None or stop.end() < len(ink):
            return lines.first[closed] + stop.end() if stop else None
        return -1 if closed + 1 < len(lines) and closed + 1 not in taken else None
    return lines.first[closed] + after if opens else None


def _note_end(lines: Lines, n: int, past: int) -> tuple[int, int]:
    """The line and the offset in it behind the parenthesis that opens at `past`; -1 where it does not close."""
    depth = 0
    for m in range(n, min(n + _LONGEST_NOTE, len(lines))):
        if m > n and lines.blanks[m]:
            break
        ink = lines.ink[m]
        for at in range(past if m == n else 0, min(len(ink), past + _NOTE_LENGTH)):
            depth += (ink[at] == "(") - (ink[at] == ")")
            if ink[at] == ")" and depth <= 0:
                return m, at + 1
    return -1, 0
