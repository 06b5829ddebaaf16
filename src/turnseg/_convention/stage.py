"""Lists of people that look like labels: the cast of a play, who is on stage, the heads of scenes themselves.

Owns which kept cues are such lists, and drops them.  Must not know how a head is weighed.
"""

from __future__ import annotations

from bisect import bisect
from itertools import pairwise, takewhile
from operator import itemgetter
from typing import Final

from turnseg import _regex as regex
from turnseg._convention.cues import Court, Kept
from turnseg._convention.evidence import is_loose
from turnseg._divisions import CAST, find_divisions
from turnseg._forms import CAPS, LOWER, MIXED
from turnseg._groups import has_person, has_question, person_words
from turnseg._heads import Head
from turnseg._lexicon import MOVES, PARTICLES, SCENES, TOWARDS
from turnseg._lines import Lines

_LISTED: Final = 120  # characters: nobody lists more of a cast in a line
_HEADED: Final = 48  # characters: a scene's number, not a speech, stands above a list of who is on stage
_WORD_RE: Final = regex.compile(r"[\p{L}\p{M}\d-]+")
_NOTE_RE: Final = regex.compile(r"\([^()]*\)?")
_QUIET: Final = 0.05  # share of words for I and you: every tenth word of talk is one, and none of a list but by chance
_ENTRY: Final = 2  # lines: who somebody is takes no more


def drop_lists(lines: Lines, court: Court) -> None:
    """Lines that only name who is on stage, and the cast in front of a play: names upon names, nobody speaks."""
    if not court.kept:
        return
    keys = {head.key for head in set(map(itemgetter(2), court.kept.values())) if head}
    names = set(_WORD_RE.findall("\n".join(keys)))
    divisions = find_divisions(lines, min(court.kept), CAST)
    if divisions:
        _drop_in_divisions(lines, court, names, divisions)
    _drop_names(lines, court, names, divisions)
    _drop_runs(lines, court)


def _drop_in_divisions(lines: Lines, court: Court, names: set[str], divisions: list[int]) -> None:
    """Heads of scenes, the lists below them, and the cast above the first of them."""
    for division in divisions:
        court.kept.pop(division, None)
        below = court.kept.get(division + 1)
        if below and is_loose(below[3]) and _names_only(lines.ink[division + 1], names):
            del court.kept[division + 1]
    for line, kept in list(court.kept.items()):
        if is_loose(kept[3]) and _tells(kept[2], names):
            del court.kept[line]
    order = sorted(court.kept)
    above = order[: bisect(order, divisions[0])]
    if above and 2 * len(above) < len(order):
        for line in _cast(lines, [*above, divisions[0]]):
            del court.kept[line]


def _cast(lines: Lines, places: list[int]) -> list[int]:
    """Of the cues above a place, the last given, all if hardly anything is said there, else the last that say nothing.

    A dedication may stand in front of the cast, and a prologue instead of it.
    """
    between = lines.ink[places[0] : places[-2] + 1]
    spoken, words = person_words(between)
    if spoken <= _QUIET * words and not any("!" in ink or has_question(ink) for ink in between):
        return places[:-1]

    def says_nothing(place: tuple[int, int]) -> bool:
        said = lines.ink[place[0] : min(place[1], place[0] + _ENTRY)]
        return not any("!" in ink or has_question(ink) or has_person(ink) for ink in said)

    cast = [line for line, _ in takewhile(says_nothing, reversed(list(pairwise(places))))]
    return cast if len(cast) > 1 else []


def _tells(head: Head | None, names: set[str]) -> bool:
    """What looked like a label says what happens: `Enter Ada`, `Ada laughs`."""
    if head is None or head.comma or head.honorific or head.form == CAPS:
        return False
    first, last = head.key.partition(" ")[0], head.key.rpartition(" ")[2]
    return first in MOVES or (
        first != head.key and head.form in (MIXED, LOWER) and first in names and last not in names
    )


def _names_only(ink: str, names: set[str]) -> bool:
    """Two names or more, and no other word that is written big: who is on stage."""
    if len(ink) > _LISTED or "!" in ink or has_question(ink):
        return False
    words = _WORD_RE.findall(_NOTE_RE.sub("", ink))
    loud = [word for word in words if word.isupper() and len(word) > 1]
    if len(loud) > 1 and loud == words[: len(loud)] and any(word.casefold() in names for word in loud[1:]):
        return True  # in capitals, as no speech begins
    big = [word.casefold() for word in words if not word[0].islower()]
    return sum(word in names for word in big) > 1 and all(
        word in names or word in PARTICLES or word in SCENES for word in big
    )


def _drop_names(lines: Lines, court: Court, names: set[str], divisions: list[int]) -> None:
    """Names upon names below a short line that is nobody's."""
    for line, speech, head, family, _ in list(court.kept.values()):
        if not line or line - 1 in court.kept or len(lines.ink[line - 1]) >= _HEADED:
            continue
        ink = lines.ink[line]
        if head is None or not is_loose(family) or len(ink) > _LISTED or "!" in ink or "?" in ink:
            continue
        rest = ink[head.label_stop :] if speech >= 0 else ink[head.label_start :].partition(",")[2]
        words = [word.casefold() for word in _WORD_RE.findall(rest)]
        if speech < 0 and ((words and words[0] in TOWARDS) or _speaks(lines, court, line, divisions)):
            continue  # `LISE, à Damis.`: a list names nobody to whom another speaks
        if not names.isdisjoint(words) and all(
            word in names or word in PARTICLES or word in SCENES or len(word) <= 2 for word in words
        ):
            del court.kept[line]


def _speaks(lines: Lines, court: Court, line: int, divisions: list[int]) -> bool:
    """Words stand directly below several names, which no scene's head is above: they speak as one."""
    below = line + 1
    return line - 1 not in divisions and below < len(lines) and not lines.blanks[below] and below not in court.kept


def _drop_runs(lines: Lines, court: Court) -> None:
    """Label upon label, and nothing that anybody says."""
    run: list[int] = []
    for line in [*sorted(court.kept), len(lines) + 2]:
        if run and line == run[-1] + 1:
            run.append(line)
            continue
        if len(run) >= 3 and all(_says_nothing(lines, court.kept[n]) for n in run):
            for n in run:
                del court.kept[n]
        run = [line]


def _says_nothing(lines: Lines, kept: Kept) -> bool:
    """A label on its own, or with what somebody is, not with what somebody says."""
    line, speech, head, family, _ = kept
    if head is None or not is_loose(family):
        return False
    return speech < 0 or (head.comma and len(lines.ink[line]) < _LISTED and lines.stop[line] - speech < _HEADED // 2)
