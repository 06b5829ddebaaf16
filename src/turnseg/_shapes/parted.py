"""Clocks and quotation marks that stand between a name and the words, where nothing else parts the two.

Owns these patterns.  Decides nothing.
"""

from __future__ import annotations

from typing import Final

from turnseg import _regex as regex
from turnseg._patterns import BARE_CLOCK_RE, CLOCK_LINE_RE, DASHES, MOMENT_RE, stamp

SLOT: Final = 60  # characters: as many as a label has without parentheses or commas
# `Ada [00:12:03] Shall we`: the clock in its brackets is all that parts the name from the words.
_CLOCK_BEHIND_RE: Final = regex.compile(
    rf"(?P<head>[^:\n]{{1,{SLOT}}}?[ \t\u00a0][\[(]{stamp}[\])])[ \t\u00a0\u202f]+(?=[^\s{DASHES}:])(?!\([^()]*\):)"
)
# `Ada⇥00:01.2⇥00:03.4⇥Shall we`: a program's columns of when, between the name and the words.
COLUMNS_RE: Final = regex.compile(rf"(?:{stamp}[ \u00a0]*\t\s*)++(?=\S)")


def clock_behind(ink: str) -> tuple[str, int, str] | None:
    """Head, offset past the sign, and the sign, of a line in which a clock in brackets ends the label."""
    at = ink.find(":", 3, SLOT + 8)
    hit = _CLOCK_BEHIND_RE.match(ink) if at > 0 and ink[at - 1].isdigit() and ink[0].isalpha() else None
    return (hit["head"], hit.end(), "c") if hit else None


def clock_of(ink: str) -> str:
    """The clock of a line that holds nothing else but perhaps the day."""
    if ink[0] in "0123456789[(" and CLOCK_LINE_RE.fullmatch(ink):
        return ink
    hit = BARE_CLOCK_RE.search(ink) if MOMENT_RE.fullmatch(ink) else None
    return hit[0] if hit else ""


# `00:00:07.000 SPEAKER_00 Good morning`: programs number those whom they tell apart, and put nothing behind the number.
_COUNTED_RE: Final = regex.compile(
    rf"(?P<head>(?:\[?{stamp}\]?[ \t\u00a0]+)?(?i:speaker|spk)_\d{{1,3}})[ \t\u00a0]+(?=[\p{{L}}¿¡])"
)


def counted(ink: str) -> tuple[str, int, str] | None:
    """The same of a line on which nothing but a blank parts a numbered speaker from the words."""
    hit = _COUNTED_RE.match(ink) if "_" in ink else None
    return (hit["head"], hit.end(), "n") if hit else None


# `春香「あれ、まだいたの？」`: games and tales of the web; a particle before the quotation is a sentence's.
_QUOTED_RE: Final = regex.compile(
    r"(?P<head>[^\s「『」』。、，,.！？!?…：:（）()]{1,12}(?<![はがもをとに])(?:（[^（）]{1,20}）)?)(?=[「『])"
)


def quoted_behind(ink: str) -> tuple[str, int, str] | None:
    """The same of a line that is a name and one quotation, up to its end."""
    hit = _QUOTED_RE.match(ink) if ink[-1] in "」』" else None
    return (hit["head"], hit.end(), "「") if hit else None
