"""Doubts and explanations: where a person should look, and why a turn is as it is.

The oracle of a doubt is its remedy: acting on it, exactly as it is stated, gives the result that it promises.
"""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from strategies import Drawn, documents

import turnseg
from turnseg import Convention, Doubt, Remedy, Transcript
from turnseg._extents import regime
from turnseg._review.grounds import EXTENTS_WORDS


def act(found: Transcript, remedy: Remedy) -> Transcript:
    """What a person does who agrees with a remedy."""
    return turnseg.segment(
        found.text, convention=found.convention.evolve(**remedy.rule), speakers=remedy.speakers
    )


def only(found: Transcript, kind: str) -> Doubt:
    """The one doubt of a kind."""
    (doubt,) = [doubt for doubt in found.doubts if doubt.kind == kind]
    return doubt


TALK = """\
Nora: Did you lock the boathouse before you left, or did the boy?

Hale: I locked it, as I do every night, and I took the key with me.

Nora: And did you see anybody on the pier?

Hale: I saw the lamp of the ferry, and nobody else.

Nora: Then who rang the bell, if you were alone there?

Hale: You may well ask. I heard it twice before I turned.
"""


def test_a_plain_talk_leaves_no_doubt() -> None:
    """Where nothing is odd there is nothing to look at."""
    assert turnseg.segment(TALK).doubts == ()
    assert turnseg.segment("No transcript at all.").doubts == ()


# ------------------------------------------------------------------------------------------------ labels


def test_a_weak_label_can_be_refused() -> None:
    """What is less surely a speaker than the others is shown first where it stands, and refusing it frees its lines."""
    text = TALK + "\nMinutes: they left at ten, by the north road.\n\nNora: Home, then?\n\nMinutes: they came at four.\n"
    found = turnseg.segment(text)
    doubt = only(found, "weak_label")
    assert (text[doubt.start : doubt.end], doubt.turns) == ("Minutes", 2)
    assert [remedy.answer for remedy in doubt.remedies] == ["“Minutes” names nobody"]
    again = act(found, doubt.remedies[0])
    assert [turn.label for turn in again] == ["Nora", "Hale"] * 3 + ["Nora"]
    assert "weak_label" not in {doubt.kind for doubt in again.doubts}


def test_labels_that_differ_by_a_number_are_one_doubt() -> None:
    """`Lamp 1`, `Lamp 2`: who refuses one refuses all, and a message names three."""
    rows = "".join(
        f"Lamp {n}: goes {way} at {hour}, and the pier is {look}.\n\nNora: And what do you say to {hour}?\n\n"
        for n in (1, 2, 3, 4)
        for way, hour, look in (("out", f"nine {n}", "dark"), ("on", f"four {n}", "bright"))
    )
    found = turnseg.segment(TALK + "\n" + rows)
    doubt = only(found, "weak_label")
    assert doubt.remedies[0].not_labels == ("Lamp 1", "Lamp 2", "Lamp 3", "Lamp 4")
    assert doubt.message.startswith("“Lamp 1”, “Lamp 2”, “Lamp 3” and 1 more, at the head of 8 turns, are less surely")
    assert {turn.label for turn in act(found, doubt.remedies[0])} == {"Nora", "Hale"}


STAGE = """\
NORA. Did you lock the boathouse before you left?

HALE. I locked it, as I do every night.

{first}. The tide is out, and the boat is gone!

NORA. Did you see anybody on the pier, then?

HALE. I saw the lamp of the ferry, and nobody else.

{second}. Look there, the lamp is on!

NORA. Then who rang the bell, if you were alone?

HALE. You may well ask. I heard it twice.

{third}. It rang for us, I tell you!

NORA. Go home, all of you, and shut your doors.

HALE. I shall go with them, if you let me.
"""


def test_a_refused_label_can_be_accepted() -> None:
    """A label that is written as sentences are, and stands where labels do, again and again."""
    man = "Another man with a lantern"
    found = turnseg.segment(STAGE.format(first=man, second=man, third=man))
    assert man not in {turn.label for turn in found}
    doubt = only(found, "refused_label")
    assert (found.text[doubt.start : doubt.end], doubt.turns) == (man, 3)
    assert doubt.remedies[0].labels == ("NORA", "HALE", man)
    again = act(found, doubt.remedies[0])
    assert [turn.label for turn in again].count(man) == 3
    assert "refused_label" not in {doubt.kind for doubt in again.doubts}


def test_numbered_men_are_one_doubt() -> None:
    """`1st man with a lantern`, `2nd man …` are asked for together."""
    one, two = "Another man with 1 lantern", "Another man with 2 lanterns"
    found = turnseg.segment(STAGE.format(first=one, second=two, third=one) + f"\n{two}. We go, we go!\n")
    doubts = [doubt for doubt in found.doubts if doubt.kind == "refused_label"]
    assert [doubt.remedies[0].labels[2:] for doubt in doubts] in ([(one,), (two,)], [(two,), (one,)])


def test_what_was_refused_is_asked_no_more() -> None:
    """A label that the caller refused is no doubt, nor one that is a word for notes."""
    man = "Another man with a lantern"
    found = turnseg.segment(STAGE.format(first=man, second=man, third=man), convention=Convention(not_labels=[man]))
    assert found.doubts == ()
    notes = turnseg.segment(TALK + "\nNote: the bell is new.\n\nNora: It is.\n\nNote: the rope is not.\n")
    assert "refused_label" not in {doubt.kind for doubt in notes.doubts}


SILENT = "Ann: Shall we?\nBob: Yes.\nMinutes:\nAnn: Good.\nBob: Go.\nAnn: Home?\n{more}"


def test_a_label_that_never_speaks_can_be_refused() -> None:
    """Then it is more of what stands above it."""
    found = turnseg.segment(SILENT.format(more="Minutes:\nBob: Home.\n"))
    doubt = only(found, "empty_cue")
    assert (doubt.turns, doubt.message) == (2, "“Minutes” stands 2 times without speech: no turn was made of it")
    assert act(found, doubt.remedies[0]).doubts == ()


def test_a_label_that_has_lost_its_words_is_only_shown() -> None:
    """No argument gives back the words of somebody who speaks elsewhere."""
    doubt = only(turnseg.segment("Ann: Shall we?\nBob: Yes.\nAnn:\nBob: Good.\nAnn: Fine."), "empty_cue")
    assert (doubt.remedies, doubt.turns) == ((), 1)


PLAY = """\
ADA, a pilot.
TOM, her son.

ADA. Shall we go out?

TOM. Now? It is late.

ADA. Come, before it rains!

TOM. Wait for me!
"""


def test_labels_below_one_another_are_one_doubt() -> None:
    """A cast is one question, not as many as it has names."""
    found = turnseg.segment(PLAY)
    doubt = only(found, "empty_cue")
    assert (found.text[doubt.start : doubt.end], doubt.turns) == ("ADA, a pilot.\nTOM, her son.", 2)
    assert "“ADA, a pilot”, “TOM, her son” stand one below the other" in doubt.message


# ------------------------------------------------------------------------------------------------- links


CALL = """\
BETH SANDLER: Will the pier be closed for long?

GUS SANDLER: I told the office that it would be, and I was not asked why.

MARA ORDWAY: And who pays for the planks, if I may ask?

{label}: We do, as we always did.

MARA ORDWAY: Then I have nothing to add, and I thank you both.
"""


def test_several_who_fit_are_a_choice() -> None:
    """Each candidate is a remedy, and choosing one links the label to it."""
    found = turnseg.segment(CALL.format(label="SANDLER"))
    doubt = only(found, "unmade_link")
    assert found.text[doubt.start : doubt.end] == "SANDLER"
    assert [remedy.answer for remedy in doubt.remedies] == ["“SANDLER” is “BETH SANDLER”", "“SANDLER” is “GUS SANDLER”"]
    for remedy, name in zip(doubt.remedies, ("BETH SANDLER", "GUS SANDLER"), strict=True):
        assert str(turnseg.segment(found.text, speakers=remedy.speakers)[3].speaker) == name
        assert str(act(found, remedy)[3].speaker) == name


def test_initials_can_be_somebody_who_comes_later() -> None:
    """A fuller name that comes second is not linked, and asked for; the names that were given before are kept."""
    text = "MO: Will it be closed?\n\nGUS HALE: I was not told.\n\nMARA ORDWAY: And who pays?\n\nGUS HALE: We do, I fear.\n\nMARA ORDWAY: Good.\n"
    found = turnseg.segment(text, speakers={"GUS HALE": "August Hale"})
    doubt = only(found, "unmade_link")
    assert doubt.remedies[0].speakers == {"gus hale": "August Hale", "MO": "MARA ORDWAY", "MARA ORDWAY": "MARA ORDWAY"} or (
        doubt.remedies[0].speakers["GUS HALE"] == "August Hale"
    )
    again = turnseg.segment(text, speakers=doubt.remedies[0].speakers)
    assert [str(speaker) for speaker in again.speakers] == ["MARA ORDWAY", "August Hale"]


def test_who_answer_one_another_are_no_question() -> None:
    """`FRU MOSS` and `MOSS` who talk to each other are two, and so are `SANDLER` and many of that name."""
    lines = "".join(f"{who}: I think so, do you not?\n\n" for who in ["IDA MOSS", "MOSS", "IDA MOSS", "MOSS"] * 2)
    assert "unmade_link" not in {doubt.kind for doubt in turnseg.segment(lines).doubts}


# ----------------------------------------------------------------------------------------------- unnamed


THIRD = """\
Nora: Did you lock the boathouse?

Hale: I locked it, as I do every night.

Nora: And did you see anybody on the pier?

Hale: I saw the lamp of the ferry.

— Then who rang the bell?

Hale: You may well ask.

Nora: I do ask, and I want to hear it from you.

Hale: I heard it twice, and I turned.

Clerk: I wrote that down, if I may.

Nora: Then go home, both of you.

Hale: I shall, if you let me.
"""


def test_a_third_party_near_by_keeps_a_turn_without_a_speaker() -> None:
    """Two take turns around it; if the third is nobody, it is the other one's."""
    found = turnseg.segment(THIRD)
    doubt = only(found, "unnamed_turn")
    turn = found.at(doubt.start)
    assert (turn.speaker, turn.text) == (None, "Then who rang the bell?")
    assert "Nora" in doubt.message
    assert "Clerk" in doubt.message
    again = act(found, doubt.remedies[0])
    assert str(again.at(doubt.start).speaker) == "Nora"


def test_narration_above_keeps_a_turn_without_a_speaker() -> None:
    """If what stands between is speech, the next turn is the other one's."""
    clerk = "Clerk: I wrote that down, if I may.\n\n"
    told = THIRD.replace("— Then", "She looks at the water, and the lamp goes out.\n\n— Then").replace(clerk, "")
    text = told + "\n".join(f"\n{who}: We wait, as we do every night.\n" for who in ["Nora", "Hale"] * 2 + ["Clerk"])
    found = turnseg.segment(text)
    doubt = only(found, "unnamed_turn")
    assert "narration stands above it" in doubt.message
    assert [remedy.rule for remedy in doubt.remedies] == [{"extents": "open"}]
    assert str(act(found, doubt.remedies[0]).at(doubt.start).speaker) == "Nora"


def test_two_things_in_the_way_are_only_shown() -> None:
    """Narration above and a third party near by: no one argument settles that."""
    found = turnseg.segment(THIRD.replace("— Then", "She looks at the water, and the lamp goes out.\n\n— Then"))
    assert only(found, "unnamed_turn").remedies == ()


# --------------------------------------------------------------------------------------------- stretches


def test_narration_that_talks_may_be_speech() -> None:
    """In a closed document a long paragraph in which somebody says I is shown, and opening the document joins it."""
    talk = "I went down to the boathouse with you in my mind, and I asked myself what you would say if I told you. " * 4
    text = TALK.replace("\n\nNora: Then", f"\n\n{talk.strip()}\n\nNora: Then")
    found = turnseg.segment(text)
    rule = found.convention.evolve(extents="closed") if found.convention.extents != "closed" else found.convention
    assert "stretch" not in {doubt.kind for doubt in turnseg.segment(text, convention=rule).doubts}  # the caller knows
