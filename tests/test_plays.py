"""Plays and screenplays: what happens on stage is nobody's turn, however much it looks like a label and its words."""

from __future__ import annotations

import pytest
from glance import others, said, who
from transcripts import EIGHT_LINES

import turnseg

_PLAY = """\
THE FERRY

ACT ONE

SCENE I

ADA. Is the boat in?

TOM. It is in, and half full of water.

ADA. Then bail it.

TOM. I have bailed it twice since noon.

{inside}ADA. And the third time?

TOM. The third time I drank the coffee.

{last}SCENE II

{above}ADA. Give me the lamp.

TOM. Take it, and mind the glass.

ADA. I always do.

TOM. You never did.
{behind}"""
_TURNS = "ABABABABAB"


def _play(inside: str = "", last: str = "", above: str = "", behind: str = "") -> turnseg.Transcript:
    return turnseg.segment(_PLAY.format(inside=inside, last=last, above=above, behind=behind))


def _outside(found: turnseg.Transcript) -> list[str]:
    """What no turn holds, whatever it is taken for."""
    return [block.partition(": ")[2] for block in others(found)]


def test_what_the_curtain_does_is_no_label_however_often_it_does() -> None:
    """A word of the stage that comes again at the head of a line, before other words, speaks nowhere."""
    found = _play("Curtain. The lamp goes out.\n\n", "Curtain. Rain.\n\n", behind="\nCurtain. Applause is heard.\n")
    assert who(found) == _TURNS
    assert [told for told in _outside(found) if told.startswith("Curtain")] == [
        "Curtain. The lamp goes out.",
        "Curtain. Rain.",
        "Curtain. Applause is heard.",
    ]


@pytest.mark.parametrize("names", ["ADA. TOM.", "ADA, TOM."])
def test_names_below_a_place_are_on_stage(names: str) -> None:
    """Directly below a short line that is nobody's, a line of names says who is there; a known label is one of them."""
    found = _play(above=f"The ferry house.\n{names}\n\n")
    assert who(found) == _TURNS
    assert f"The ferry house.\n{names}" in _outside(found)


def test_a_direction_behind_a_noise_ends_the_turn_above_both() -> None:
    """What somebody does before the next cue is told, and so is the line in brackets above it."""
    found = _play(inside="(A bell.)\n\nAt the window Tom lights the lamp.\n\n")
    assert who(found) == _TURNS
    assert said(found)[3] == "B TOM: I have bailed it twice since noon."
    assert {"(A bell.)", "At the window Tom lights the lamp."} <= set(_outside(found))


def test_a_parenthesis_that_never_closes_is_no_note_of_a_label() -> None:
    """A name in capitals and a parenthesis that is left open say nothing, however many lines follow."""
    talk = [f"{('MARGIT', 'OLE')[n % 2]}. {line}" for n, line in enumerate(EIGHT_LINES)]
    found = turnseg.segment("\n".join([*talk, "OLE (takes the lamp", *talk]))
    assert who(found) == "ABABABAB" * 2
    assert "OLE (takes the lamp" in _outside(found)


def test_a_name_in_capitals_in_a_screenplay_s_action_is_no_cue() -> None:
    """Where names stand alone on their lines, one with a comma and a sentence behind it tells what somebody does."""
    lines = ("Is the boat in?", "It is in, and half full of water.", "Then bail it.", "I have bailed it twice.")
    talk = "\n\n".join(f"{('MARGIT', 'OLE')[n % 2]}\n{line}" for n, line in enumerate(lines))
    later = talk.replace("boat", "lamp").replace("water", "oil").replace("bail", "trim")
    action = "MARGIT, now in boots, stands at the window with the lamp."
    found = turnseg.segment(f"INT. FERRY HOUSE - NIGHT\n\n{talk}\n\n{action}\n\nRain on the roof.\n\n{later}")
    assert who(found) == "ABABABAB"
    assert action in _outside(found)


@pytest.mark.parametrize(
    ("lines", "turns"),
    [
        ("Mr. Silber, pilot and\nferryman: We listened at the door.", "ABACBAB"),
        ("Mr. Silber, Tom and\nIda Lund: they listen at the door", "ABABAB"),
    ],
)
def test_who_listens_is_no_label_broken_over_two_lines(lines: str, turns: str) -> None:
    """A name, a comma and an office that goes on below are a label; with a name that speaks behind it they list."""
    found = turnseg.segment(f"""\
ADA QUILL, ferrywoman: Is the boat in?

TOM: It is in, and half full of water.

ADA QUILL, ferrywoman: Then bail it.

{lines}

TOM: I have bailed it twice since noon.

ADA QUILL, ferrywoman: And the third time?

TOM: The third time I drank the coffee.
""")
    assert who(found) == turns


@pytest.mark.parametrize(
    ("line", "turns"),
    [
        ("Ole (on the stairs): I see you.", "ABABABABBABABABAB"),
        ("Ole (on the stairs) Waves to nobody.", "ABABABAB" * 2),
    ],
)
def test_a_name_in_small_letters_and_a_note_need_a_delimiter(line: str, turns: str) -> None:
    """What a name is that is not in capitals, and a parenthesis, nobody can say without a sign behind them."""
    talk = "\n\n".join(f"{('Margit', 'Ole')[n % 2]}. {words}" for n, words in enumerate(EIGHT_LINES))
    found = turnseg.segment(f"{talk}\n\n{line}\n\n{talk.replace('boat', 'lamp')}")
    assert who(found) == turns
