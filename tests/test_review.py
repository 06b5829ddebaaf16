"""Doubts and explanations: where a person should look, and why a turn is as it is.

The oracle of a doubt is its remedy: acting on it, exactly as it is stated, gives the result that it promises.
"""

from __future__ import annotations

import json
import pickle
import re
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from strategies import Drawn, documents
from transcripts import BROKEN_LABEL

import turnseg
from turnseg import Convention, Doubt, Remedy, Transcript


def act(found: Transcript, remedy: Remedy) -> Transcript:
    """What a person does who agrees with a remedy."""
    return turnseg.segment(found.text, convention=found.convention.evolve(**remedy.rule), speakers=remedy.speakers)


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
    text = (
        TALK + "\nMinutes: they left at ten, by the north road.\n\nNora: Home, then?\n\nMinutes: they came at four.\n"
    )
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


def test_what_is_printed_otherwise_is_no_label() -> None:
    """What stands in the middle of paragraphs, where labels open them, is a sentence's beginning."""
    said = "Another man with a lantern"
    lines = STAGE.replace("\n\n{", "\n{").format(first=said, second=said, third=said)
    assert "refused_label" not in {doubt.kind for doubt in turnseg.segment(lines).doubts}


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
    """A cast is one question, not as many as it has names, and so are all casts of a play."""
    found = turnseg.segment(PLAY)
    doubt = only(found, "empty_cue")
    assert (found.text[doubt.start : doubt.end], doubt.turns) == ("ADA, a pilot.\nTOM, her son.", 2)
    assert doubt.message == "2 labels stand one below the other without speech: no turn was made of them"
    acts = only(turnseg.segment(PLAY + "\nTHE SECOND NIGHT\n\n" + PLAY), "empty_cue")
    assert (acts.turns, acts.remedies) == (4, ())
    assert "and so in 1 more places" in acts.message


def test_a_cast_that_never_speaks_can_be_refused() -> None:
    """Labels in a row of which none speaks, since the turns have shorter ones, are refused together."""
    cast = "BENEDICT, a pilot.\nCORNELIA, a clerk.\n\n"
    lines = PLAY.partition("\n\n")[2].replace("ADA.", "Corn.").replace("TOM.", "Ben.")
    found = turnseg.segment(cast + lines)
    doubt = only(found, "empty_cue")
    assert doubt.message.startswith("“BENEDICT, a pilot”, “CORNELIA, a clerk” stand one below the other without speech")
    assert doubt.remedies[0].not_labels == ("BENEDICT, a pilot", "CORNELIA, a clerk")
    again = act(found, doubt.remedies[0])
    assert again.doubts == ()
    assert [turn.start for turn in again] == [turn.start for turn in found]


def test_a_mark_alone_is_shown_as_one() -> None:
    """A dash with nothing behind it has no label to refuse."""
    lines = ["— Were you there?", "— I was.", "—", "— And who was with you?", "— Nobody was!", "— Why not?"]
    doubts = turnseg.segment("\n\n".join(lines)).doubts
    assert {doubt.message for doubt in doubts} <= {"a mark of turns stands without speech: no turn was made of it"}


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
    says = ["MO: Will it be closed?", "GUS HALE: I was not told.", "MARA ORDWAY: And who pays?", "GUS HALE: We do."]
    text = "\n\n".join([*says, "MARA ORDWAY: Good."])
    found = turnseg.segment(text, speakers={"GUS HALE": "August Hale"})
    doubt = only(found, "unmade_link")
    names = {"GUS HALE": "August Hale", "MO": "MARA ORDWAY", "MARA ORDWAY": "MARA ORDWAY"}
    assert doubt.remedies[0].speakers == names
    again = turnseg.segment(text, speakers=names)
    assert [str(speaker) for speaker in again.speakers] == ["MARA ORDWAY", "August Hale"]


def test_who_answer_one_another_are_no_question() -> None:
    """`IDA MOSS` and `MOSS` who talk to each other are two."""
    names = ["IDA MOSS", "MOSS", "BEN HALE", "MOSS", "IDA MOSS", "MOSS", "BEN HALE", "IDA MOSS"]
    said = ["I think so", "You think so", "We go", "We stay", "I go", "You went", "They go", "They went"]
    found = turnseg.segment("".join(f"{name}: {w}, do you not?\n\n" for name, w in zip(names, said, strict=True)))
    assert [str(speaker) for speaker in found.speakers] == ["IDA MOSS", "MOSS", "BEN HALE"]
    assert found.doubts == ()


# ----------------------------------------------------------------------------------------------- unnamed


TOLD = "She looks at the water, and the lamp at the end of the long pier goes out."
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
    told = THIRD.replace("— Then", f"{TOLD}\n\n— Then").replace(clerk, "")
    text = told + "\n".join(f"\n{who}: We wait, as we do every night.\n" for who in ["Nora", "Hale"] * 2 + ["Clerk"])
    found = turnseg.segment(text)
    doubt = only(found, "unnamed_turn")
    assert "narration stands above it" in doubt.message
    assert [remedy.rule for remedy in doubt.remedies] == [{"extents": "open"}]
    assert str(act(found, doubt.remedies[0]).at(doubt.start).speaker) == "Nora"


def test_a_story_is_not_opened_for_one_turn() -> None:
    """Where nobody has a label, what is told between dash lines is a story's, whoever speaks behind it."""
    lines = ["Does it leak? said Milo.", "It leaks, said Ida.", "And why? said Milo.", "Ask it.", "I did, said Milo."]
    told = "".join(f"— {line}\n\n" + "The kettle sang in the dark.\n\n" * (n == 2) for n, line in enumerate(lines))
    found = turnseg.segment(f"Then Nora and Ida and Milo sat down.\n\n{told}")
    doubt = only(found, "unnamed_turn")
    assert (found.at(doubt.start).text, doubt.remedies) == ("Ask it.", ())
    assert "narration stands above it" in doubt.message


def test_where_no_two_take_turns_there_is_nothing_to_count() -> None:
    """One who is named among lines that are nobody's is no exchange."""
    found = turnseg.segment("The kettle sang.\n\n— Does it leak?\n\n— And why?\n\n— Ask it, said Milo.\n\n— Oh.\n")
    assert None in {turn.speaker for turn in found}
    assert found.doubts == ()


def test_two_things_in_the_way_are_only_shown() -> None:
    """Narration above and a third party near by: no one argument settles that."""
    found = turnseg.segment(THIRD.replace("— Then", f"{TOLD}\n\n— Then"))
    assert only(found, "unnamed_turn").remedies == ()


# --------------------------------------------------------------------------------------------- stretches


CHARTS = (
    "The kettle has boiled dry by now, and the room smells of iron and of wet rope. On the wall hang the charts of "
    "forty winters, one above the other, each of them with a date and with the name of a ship on it. I told my "
    "daughter that I would show you these, and I asked her which of them you would like. You know how it is: I see a "
    "ship, I see the weather that I had, and I tell you about it until you stop me. My mother did so too."
)
CREDIT = "The interview was taken by Paul Renner (2019)."
BELL = "Her hand finds the old brass bell on the sill."


@pytest.fixture
def harbor() -> str:
    """The interview of the documentation: closed, with narration between its turns."""
    path = Path(__file__).resolve().parent.parent / "examples" / "harbor.txt"
    return path.read_text(encoding="utf-8")


def test_narration_that_talks_may_be_speech(harbor: str) -> None:
    """In a closed document a paragraph in which somebody says I is shown; opening the document joins it to its turn."""
    assert turnseg.segment(harbor).doubts == ()
    found = turnseg.segment(harbor.replace(BELL, f"{BELL}\n\n{CHARTS}"))
    doubt = only(found, "stretch")
    assert found.text[doubt.start : doubt.end] == f"{BELL}\n\n{CHARTS}"
    assert found.at(doubt.end - 1) is None
    assert CHARTS in act(found, doubt.remedies[0]).at(doubt.end - 1).text


def test_all_such_narration_is_one_question(harbor: str) -> None:
    """One argument settles it, so it is asked once, at the longest."""
    text = harbor.replace(BELL, f"{BELL}\n\n{CHARTS}").replace("Outside, a horn", f"{CHARTS}\n\nOutside, a horn")
    found = turnseg.segment(text)
    doubt = only(found, "stretch")
    assert "and 1 more like it" in doubt.message
    assert found.text[doubt.start : doubt.end].startswith(CHARTS)
    assert only(turnseg.segment(harbor.replace(BELL, CHARTS + "\n\n" + BELL)), "stretch").turns < doubt.turns


def test_what_stands_behind_the_last_turn_may_be_more_of_it() -> None:
    """To say that an open document has no outro has the close read as speech."""
    found = turnseg.segment(f"{TALK}\n{CREDIT}\n\n{CHARTS}\n")
    doubt = only(found, "stretch")
    assert doubt.remedies[0].rule == {"outro": False}
    assert "more of the turn above: outro=False" in str(doubt)
    assert act(found, doubt.remedies[0])[-1].text.endswith(CHARTS)


def test_what_stands_behind_the_last_turn_of_a_closed_document_is_opened_with_the_rest(harbor: str) -> None:
    """One answer joins the paragraphs between turns and those behind the last one to the turns above them."""
    found = turnseg.segment(harbor.replace("Photographs: the harbor archive", f"{BELL}\n\n{CHARTS}"))
    doubt = only(found, "stretch")
    assert doubt.remedies[0].rule == {"extents": "open", "outro": False}
    assert act(found, doubt.remedies[0])[-1].text.endswith(CHARTS)
    between = only(turnseg.segment(harbor.replace(BELL, f"{BELL}\n\n{CHARTS}")), "stretch")
    assert between.remedies[0].rule == {"extents": "open"}


def test_what_is_parted_from_a_turn_is_no_more_of_it(harbor: str) -> None:
    """Behind a heading, or behind the words of a page, `I` and `you` are somebody else's."""
    assert turnseg.segment(f"{TALK}\nRead more about the pier here.\n\n{CHARTS}\n").doubts == ()
    assert turnseg.segment(harbor.replace(BELL, f"THE CHARTS\n\n{CHARTS}")).doubts == ()


def test_a_close_call_for_open_is_shown() -> None:
    """Paragraphs that hardly made the document open are one question; closing it makes narration of them."""
    told = "The lamp goes out."
    rows = [row + (f"\n\n{told}" if n % 2 == 0 else "") for n, row in enumerate(TALK.strip().split("\n\n"))]
    found = turnseg.segment("\n\n".join(rows))
    doubt = only(found, "stretch")
    assert (found.text[doubt.start : doubt.end], doubt.turns) == (told, 3)
    assert "in 3 turns" in doubt.message
    assert [block.text for block in act(found, doubt.remedies[0]).blocks if block.kind == "narration"] == [told] * 3
    last = turnseg.segment(f"{TALK}\nThe lamp went out again, and I heard the bell.\n")
    assert "in 1 turn," in only(last, "stretch").message


@pytest.mark.parametrize("extents", ["open", "closed"])
def test_extents_that_were_given_are_no_question(harbor: str, extents: str) -> None:
    """Who orders extents has looked."""
    rule = Convention(extents=extents)
    assert turnseg.segment(harbor.replace(BELL, f"{BELL}\n\n{CHARTS}"), convention=rule).doubts == ()


# ------------------------------------------------------------------------------------------------- values


def test_most_useful_first() -> None:
    """The order is that of the turns at stake times how unsure they are."""
    text = PLAY + "\nLamp: goes out at nine.\n" * 2 + "\n" + SILENT.format(more="Bob:\n")
    doubts = turnseg.segment(text).doubts
    weights = [doubt.weight for doubt in doubts]
    assert len(weights) > 1
    assert weights == sorted(weights, reverse=True)
    assert weights == [doubt.turns * doubt.unsure for doubt in doubts]


def test_a_doubt_prints_its_place_its_reason_and_what_to_do() -> None:
    """All of it in plain words, with the argument as it would be written."""
    remedies = (
        Remedy(answer="“M” is nobody", not_labels=("M", "N")),
        Remedy(answer="it is narration", extents="closed"),
        Remedy(answer="“M” is Ada", names=(("M", "Ada"),)),
    )
    assert str(Doubt(3, 9, "weak_label", "“M” is odd", remedies=remedies)) == (
        "[3:9] “M” is odd\n"
        "    “M” is nobody: not_labels=['M', 'N']\n"
        "    it is narration: extents='closed'\n"
        "    “M” is Ada: speakers={'M': 'Ada'}"
    )


def test_doubts_are_values() -> None:
    """They compare, hash, pickle, and become JSON as they are."""
    found = turnseg.segment(SILENT.format(more="Minutes:\nBob: Home.\n"))
    doubts = found.doubts
    assert doubts
    assert found.doubts == doubts
    assert len(set(doubts)) == len(doubts)
    assert pickle.loads(pickle.dumps(doubts)) == doubts  # noqa: S301  (our own bytes)
    told = json.loads(json.dumps([attrs.asdict(doubt) for doubt in doubts]))
    assert told[0]["remedies"][0]["not_labels"] == ["Minutes"]


def test_a_transcript_out_of_a_worker_answers_as_one_made_here() -> None:
    """What is needed travels along, and what is asked for is told on arrival."""
    here = turnseg.segment(THIRD)
    (there,) = turnseg.segment_all([THIRD], workers=1)
    assert there.doubts == here.doubts != ()
    assert there.explain(4) == here.explain(4)


def _remedied(found: Transcript) -> list[tuple[Doubt, Remedy]]:
    return [(doubt, remedy) for doubt in found.doubts for remedy in doubt.remedies]


@given(documents())
def test_acting_on_any_remedy_changes_the_result(drawn: Drawn) -> None:
    """Whatever document is drawn: no proposal is empty."""
    found = turnseg.segment(drawn.written.text)
    for doubt, remedy in _remedied(found):
        again = act(found, remedy)
        assert (again.columns, again.speakers) != (found.columns, found.speakers), doubt
        if doubt.kind == "weak_label":
            assert not set(remedy.not_labels) & {turn.label for turn in again}


# ------------------------------------------------------------------------------------------- explanations


def grounds(finding: turnseg.Finding) -> list[str]:
    """What a finding rests on."""
    return [ground.says for ground in finding.grounds]


def test_an_explanation_has_the_weights_that_were_added(harbor: str) -> None:
    """For a label and its shape the reasons add up to the score, and the score is that of the evidence."""
    found = turnseg.segment(harbor)
    told = found.explain(1)
    label, shape = told.start.grounds
    evidence = next(label for label in found.evidence.labels if label.label == "Nora Feld")
    assert (label.score, shape.score) == (evidence.score, found.evidence.shapes[0].score)
    for ground in (label, shape):
        assert sum(reason.weight for reason in ground.reasons) == pytest.approx(ground.score)
        assert all(reason.why for reason in ground.reasons)
    assert [reason.name for reason in told.start.against] == ["before", "before"]
    assert told.start.reasons[0].weight >= told.start.reasons[-1].weight > 0
    assert (told.turn, told.start.confidence, told.speaker.confidence) == (
        found[1],
        found[1].confidence,
        found[1].attribution.confidence,
    )
    assert told.end.confidence is None


def test_an_explanation_prints_in_plain_words(harbor: str) -> None:
    """Three findings, each with its grounds and the reasons for and against."""
    found = turnseg.segment(harbor)
    turn = found[1]
    told = str(found.explain(turn))
    assert re.sub(r"[+-]\d\.\d\d", "_", told).splitlines()[:4] == [
        f"A turn starts at 213. (confidence {turn.confidence:g})",
        "  - the label “Nora Feld”, which stands 6 times: _",
        "      for _ recurs: the same head before different words",
        "      for _ form: names and offices are capitalized; sentences are not",
    ]
    assert "It ends at 260, above narration.\n  - the document is closed: paragraphs without a label are narr" in told
    said = f"Nora Feld says it. (confidence {turn.attribution.confidence:g})\n  - its own label, “Nora Feld”"
    assert told.endswith(said)


def test_what_ends_a_turn(harbor: str) -> None:
    """The next turn, narration, a heading, a line of the page, or nothing more."""
    found = turnseg.segment(harbor)
    claims = [found.explain(turn).end.claim.partition(", ")[2] for turn in found]
    kinds = [block.kind for block in found.blocks]
    below = [kind for before, kind in pairwise(kinds) if before == "turn"]
    words = {
        "turn": "where the next turn begins.",
        "narration": "above narration.",
        "apparatus": "above lines of the page.",
    }
    assert claims == [words[kind] for kind in below]
    assert turnseg.segment(TALK).explain(5).end.claim.endswith(", with the text.")
    headed = turnseg.segment(TALK.replace("Hale: You", "THE SECOND NIGHT\n\nHale: You"))
    assert headed.explain(4).end.claim.endswith(", above a heading.")


def test_why_narration_ends_a_turn_of_an_open_document() -> None:
    """Behind the last turn there are signs of their own."""
    found = turnseg.segment(f"{TALK}\n{CREDIT}\n")
    assert grounds(found.explain(5).end) == [
        "the document is open: paragraphs without a label are more of the turn above",
        "behind the last turn a paragraph that says neither I nor you closes the talk",
    ]


def test_given_extents_are_the_reason() -> None:
    """What the caller has ordered needs no other."""
    found = turnseg.segment(TALK, convention=Convention(extents="line"))
    assert grounds(found.explain(0).end) == ["the convention that was given says: line"]


def test_a_cue_without_a_label_is_explained_by_its_sign(harbor: str) -> None:
    """A dash by the dashes, a marked question by the marks, and what has no mark by those that have one."""
    found = turnseg.segment(harbor)
    assert grounds(found.explain(7).start) == ["the shape `dash —`, which could stand in 3 places"]
    asked = "".join(f"**Who {what} the {thing}?**\n\nI {what} it, as I do every night.\n\n" for what, thing in ASKED)
    split = turnseg.segment(asked)
    assert split.convention.extents == "split"
    assert grounds(split.explain(0).start)[0].startswith("the shape `question")
    assert grounds(split.explain(1).start) == ["a paragraph without a mark, the other party's to those that have one"]
    assert grounds(split.explain(1).end)[0].startswith("the document is split")
    assert grounds(split.explain(1).speaker)[0].startswith(
        "its words and its place are those of the side that speaks so"
    )


ASKED = [("locked", "boathouse"), ("rang", "bell"), ("lit", "lamp"), ("shut", "gate")]


def test_a_label_of_the_second_pass_is_explained_by_the_first() -> None:
    """In the middle of a line a label is one because it is one elsewhere."""
    found = turnseg.segment(TALK.replace("nobody else.\n\nNora: Then", "nobody else. Nora: Then"))
    assert found[4].label == "Nora"
    assert grounds(found.explain(4).start)[:2] == [
        "“Nora” stands here as it does elsewhere",
        "the label “Nora”, which stands 2 times",
    ]


def test_a_label_that_is_no_other_label() -> None:
    """One that was broken over two lines was not weighed with the others."""
    found = turnseg.segment(BROKEN_LABEL)
    label = "Thomas Silber, Minister for Bridges and Canals"
    assert found[1].label == label
    assert grounds(found.explain(1).start) == [f"“{label}” stands in a label's place"]


def test_who_speaks_is_explained(harbor: str) -> None:
    """By the neighbors of an exchange, by the words of a story, by links, by what was given, and by what is missing."""
    found = turnseg.segment(harbor)
    assert grounds(found.explain(7).speaker) == [
        "two take turns: turn 6 is Paul Renner’s and turn 8 is Paul Renner’s",
        "known by “Nora Feld”",
    ]
    third = turnseg.segment(THIRD).explain(4).speaker
    assert (third.claim, third.confidence) == ("Nobody is known to say it.", 0.0)
    assert grounds(third) == ["near it speak Nora, Hale and Clerk, and it could be any of them"]
    called = turnseg.segment(CALL.format(label="ORDWAY"), speakers={"ORDWAY": "Mara Ordway"})
    assert "the name was given" in grounds(called.explain(3).speaker)
    apart = grounds(turnseg.segment(CALL.format(label="SANDLER")).explain(3).speaker)
    assert apart[1].startswith("against it: “SANDLER” could be")
    assert grounds(turnseg.segment(CALL.format(label="SANDLER")).explain(2).speaker) == ["its own label, “MARA ORDWAY”"]


STORY = """\
Nora put the kettle on, and Milo looked for the cups in the dark.

— You're late, Nora, said Milo.

— I know it, Milo.

— Was it the bus?

— It was the bridge, Nora said.

{more}"""


def test_a_story_tells_who_speaks() -> None:
    """A tag, an address, and lines of which nobody can say whose they are."""
    found = turnseg.segment(STORY.format(more=""))
    told = {turn.attribution.kind: grounds(found.explain(turn).speaker)[0] for turn in found}
    assert told["tag"] == "words of the story say that Nora speaks"
    assert told["address"] == "the other of two is called by name in it"


def test_why_nobody_is_known_to_speak() -> None:
    """Nobody is named above, or nothing tells; a line between is whoever's turn it is, however far the next name."""
    sang = "The kettle sang.\n\n— Does it leak?\n\n— It leaks.\n\n— And why?\n\n— Ask it, said Milo.\n\n— Oh.\n"
    found = turnseg.segment(sang)
    assert [grounds(found.explain(turn).speaker)[0] for turn in found] == [
        "nobody is known to speak before it",
        "two take turns: turn 3 is Milo’s",
        "its words and its place do not tell whose turn it is",
        "words of the story say that Milo speaks",
        "its words and its place do not tell whose turn it is",
    ]


def test_linked_labels_are_named() -> None:
    """A speaker's other labels, as far as they are not the same one with a note behind; of many, five."""
    names = ["Mara Ordway", "Gus Hale", "Ordway (laughing)", "Gus Hale", "Ordway", "Gus Hale"]
    said = ["It is so", "The bell rang", "I heard it", "It was late", "I slept", "We all did"]
    pairs = zip(names, said, strict=True)
    found = turnseg.segment("".join(f"{name}: {words}, is it not?\n\n" for name, words in pairs))
    assert grounds(found.explain(4).speaker) == ["its own label, “Ordway”", "the same as “Mara Ordway”"]
    assert grounds(found.explain(0).speaker) == ["its own label, “Mara Ordway”", "the same as “Ordway (laughing)”"]
    forms = ["Ada", "Ada M", "Mirren", "AM", "Ms Mirren", "Ada Mirren", "A. Mirren"]
    text = "".join(f"{name}: It is so, is it not?\n\nHale: It is, {n} times.\n\n" for n, name in enumerate(forms))
    many = turnseg.segment(text, speakers={**dict.fromkeys(forms, "Ada Mirren"), "Hale": "Hale"})
    assert grounds(many.explain(0).speaker)[1:] == [
        "the same as “Ada M”, “Mirren”, “AM”, “Ms Mirren”, “Ada Mirren” and 1 more",
        "the name was given",
    ]


def test_a_turn_of_another_transcript_is_refused(harbor: str) -> None:
    """The error says how to come by a turn of this one."""
    found = turnseg.segment(harbor)
    other = turnseg.segment(TALK)
    for turn in (other[0], found.merged()[3], attrs.evolve(found[1], source="x" * 2000), turnseg.segment(TALK * 4)[20]):
        with pytest.raises(ValueError, match=r"is not one of this transcript's: take it by found\[index\]"):
            found.explain(turn)
    with pytest.raises(IndexError):
        found.explain(13)
    assert found.explain(-1).turn == found[12]
    assert found.explain(pickle.loads(pickle.dumps(found[2]))).turn.index == 2  # noqa: S301  (our own bytes)


def test_a_transcript_made_by_hand_cannot_explain() -> None:
    """Nobody but `segment` knows its reasons; such a transcript has no doubts either."""
    bare = attrs.evolve(turnseg.segment(TALK), review=None)
    assert bare.doubts == ()
    with pytest.raises(ValueError, match="put together by hand"):
        bare.explain(0)


@given(documents())
def test_every_turn_can_be_explained(drawn: Drawn) -> None:
    """Whatever is drawn: three findings with grounds, and they print."""
    found = turnseg.segment(drawn.written.text)
    for turn in found[:4] + found[-2:]:
        told = found.explain(turn)
        assert all(finding.grounds for finding in (told.start, told.speaker))
        assert all(reason.why for finding in (told.start, told.end) for reason in finding.reasons)
        assert str(told).startswith(f"A turn starts at {turn.start}. (confidence")
