"""The public values: what each holds, what always holds of it, and what is said when it does not."""

from __future__ import annotations

import json
import pickle
from array import array

import attrs
import pytest

import turnseg
from turnseg import Attribution, Block, Convention, Doubt, Evidence, Part, Speaker, Time, Transcript, Turn
from turnseg._model import DOUBT_KINDS, Columns, collapse

TEXT = "TEA\n\nAnn: Now? (laughs)\n\nBob: Yes.\nBob: Or later.\n\nIt rained.\n\n— No.\n"


def columns() -> Columns:
    """The columns of TEXT as a person would fill them."""
    return Columns(
        start=array("q", [5, 25, 35, 63]), speech_start=array("q", [10, 30, 40, 65]), end=array("q", [23, 34, 49, 68]),
        label_start=array("q", [5, 25, 35, -1]), label_stop=array("q", [8, 28, 38, -1]),
        speaker=array("i", [0, 1, 1, -1]),
        confidence=array("i", [990, 980, 970, 500]), attribution=array("i", [1, 1, 1, 0]),
        attribution_confidence=array("i", [980, 980, 980, 0]),
        block_start=array("q", [0, 51]), block_end=array("q", [3, 61]), block_kind=array("i", [2, 1]),
        cut_start=array("q", [15]), cut_end=array("q", [23]), cut_kind=array("i", [2]),
    )  # fmt: skip


ANN = Speaker(id="S1", name="Ann Hale", labels=("Ann",))
BOB = Speaker(id="S2", name="Bob", labels=("Bob", "BOB"))


@pytest.fixture
def found() -> Transcript:
    """A transcript that was put together by hand."""
    return Transcript(
        TEXT,
        (ANN, BOB),
        Convention(shapes=["colon"]),
        columns=columns(),
        times={1: Time(3.0, None, "00:03")},
        thousandths=950,
    )


# ----------------------------------------------------------------------------------------- transcripts


def test_turns_are_built_from_columns(found: Transcript) -> None:
    """A turn is what its columns say, and the text at its offsets."""
    turn = found[0]
    assert (turn.index, turn.start, turn.speech_start, turn.end) == (0, 5, 10, 23)
    assert (turn.label, turn.label_span, turn.speaker) == ("Ann", (5, 8), ANN)
    assert (turn.confidence, turn.attribution, turn.time) == (0.99, Attribution("label", 0.98), None)
    assert (turn.text, turn.speech) == ("Now? (laughs)", "Now?")
    assert turn.parts == (Part(5, 10, "cue"), Part(10, 15, "speech"), Part(15, 23, "aside"))
    assert found[1].time == Time(3.0, None, "00:03")


def test_an_aside_can_open_the_speech() -> None:
    """A cut right after the cue leaves no empty part before it."""
    filled = columns()
    filled.cut_start.insert(0, 10)
    filled.cut_end.insert(0, 14)
    filled.cut_kind.insert(0, 2)
    turn = Transcript(TEXT, (ANN, BOB), columns=filled)[0]
    assert [part.kind for part in turn.parts] == ["cue", "aside", "speech", "aside"]


def test_a_turn_without_label_has_no_span_and_no_speaker(found: Transcript) -> None:
    """Minus one in a column is None in the turn."""
    turn = found[-1]
    assert (turn.label, turn.label_span, turn.speaker, turn.attribution) == (None, None, None, Attribution("none", 0.0))


def test_a_transcript_is_a_sequence_of_turns(found: Transcript) -> None:
    """Length, index, slice and iteration are those of the turns."""
    assert len(found) == 4
    assert found.turns == tuple(found) == found[:]
    assert found[1:3] == (found[1], found[2])
    assert found[::-2] == (found[3], found[1])
    with pytest.raises(IndexError):
        found[4]


def test_blocks_are_turns_and_what_stands_between(found: Transcript) -> None:
    """Blocks come in the order of the text, those that are turns with their turn."""
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("heading", "TEA"), ("turn", "Ann: Now? (laughs)"), ("turn", "Bob: Yes."), ("turn", "Bob: Or later."),
        ("narration", "It rained."), ("turn", "— No."),
    ]  # fmt: skip
    assert [block.turn and block.turn.index for block in found.blocks] == [None, 0, 1, 2, None, 3]


def test_blocks_after_the_last_turn() -> None:
    """What follows the last turn is a block as well, and a text without turns has blocks alone."""
    filled = columns()
    filled.block_start.append(69)
    filled.block_end.append(72)
    filled.block_kind.append(3)
    assert [block.kind for block in Transcript(TEXT + "End", (ANN, BOB), columns=filled).blocks][-2:] == [
        "turn",
        "apparatus",
    ]
    alone = Columns(block_start=array("q", [0]), block_end=array("q", [3]), block_kind=array("i", [2]))
    assert [block.kind for block in Transcript("TEA", columns=alone).blocks] == ["heading"]


def test_coverage_counts_visible_characters(found: Transcript) -> None:
    """The share of what is visible that stands in turns, 0 where nothing is."""
    inside = sum(len("".join(text.split())) for text in ("Ann: Now? (laughs)", "Bob: Yes.", "Bob: Or later.", "— No."))
    assert found.coverage == inside / (inside + len("TEA") + len("Itrained."))
    assert Transcript("").coverage == Transcript(" \ufeff\n").coverage == 0.0


def test_confidence_is_kept_in_thousandths(found: Transcript) -> None:
    """What is kept is a whole number, what is shown a share of one."""
    assert found.confidence == 0.95
    assert Transcript("").confidence == 0.0


def test_at_gives_the_turn_that_covers_an_offset(found: Transcript) -> None:
    """Ends are open: the offset of the end is outside, and so is what stands between turns and before the first."""
    assert found.at(5) == found.at(22) == found[0]
    assert found.at(23) is None
    assert found.at(55) is None
    assert found.at(0) is None
    assert found.at(-1) is None
    assert found.at(67) == found[3]
    assert found.at(10_000) is None


def test_by_takes_speakers_ids_names_and_labels(found: Transcript) -> None:
    """The turns of a speaker, by whatever the caller has at hand; nobody's for a stranger."""
    for key in (BOB, "S2", "Bob", "BOB"):
        assert found.by(key) == (found[1], found[2])
    assert found.by("Ann Hale") == found.by("Ann") == (found[0],)
    assert found.by("Nobody") == found.by(Speaker(id="S9")) == ()


def test_merged_joins_neighbors_of_one_speaker(found: Transcript) -> None:
    """Two turns of one speaker become one that is tiled as any turn is; the bridge between them is apparatus."""
    merged = found.merged()
    assert [turn.speech for turn in merged] == ["Now?", "Yes. Or later.", "No."]
    assert [turn.index for turn in merged] == [0, 1, 2]
    joined = merged[1]
    assert (joined.start, joined.speech_start, joined.end) == (25, 30, 49)
    assert joined.parts == (
        Part(25, 30, "cue"), Part(30, 34, "speech"), Part(34, 40, "apparatus"), Part(40, 49, "speech"),
    )  # fmt: skip


def test_merged_never_joins_turns_of_nobody() -> None:
    """Two turns whose speaker is not known may be of two people."""
    filled = columns()
    filled.speaker[1] = filled.speaker[2] = -1
    assert len(Transcript(TEXT, (ANN, BOB), columns=filled).merged()) == 4
    assert Transcript("").merged() == ()


def test_representations_are_short_and_safe(found: Transcript) -> None:
    """The plain one counts, the one for notebooks escapes what the document says."""
    assert repr(found) == "<Transcript: 4 turns, 2 speakers, 69 characters>"
    filled = columns()
    only = Columns(
        **{
            field.name: getattr(filled, field.name)[:1]
            for field in attrs.fields(Columns)
            if not field.name.startswith(("block", "cut"))
        }
    )
    one = Transcript("TEA\n\nAnn: <b>&co", (ANN,), columns=attrs.evolve(only, end=array("q", [16])))
    assert repr(one) == "<Transcript: 1 turn, 1 speakers, 16 characters>"
    html = one._repr_html_()
    assert "&lt;Transcript: 1 turn" in html
    assert "<tr><td>5–16</td><th>Ann Hale</th><td>&lt;b&gt;&amp;co</td></tr>" in html
    assert "<th>?</th>" in found._repr_html_()


def test_equality_compares_text_and_results(found: Transcript) -> None:
    """The same findings on the same text are equal, whatever the evidence; other findings are not."""
    again = Transcript(
        TEXT,
        (ANN, BOB),
        Convention(shapes=["colon"]),
        columns=columns(),
        times={1: Time(3.0, None, "00:03")},
        thousandths=950,
    )
    assert again == found
    other = Evidence(extents=(turnseg.Reason("few", 1.0),))
    told = attrs.evolve(again, evidence=lambda: other)
    assert told == found
    assert (told.evidence, found.evidence) == (other, Evidence())
    assert attrs.evolve(again, text=TEXT + " ") != found
    again.columns.end[0] += 1
    assert again != found


def test_a_transcript_pickles_whole(found: Transcript) -> None:
    """Text and columns travel together."""
    copy = pickle.loads(pickle.dumps(found))  # noqa: S301  (our own bytes)
    assert copy == found
    assert copy.turns == found.turns
    assert copy[0].text == "Now? (laughs)"


def test_what_was_found_pickles_with_its_evidence() -> None:
    """A transcript that comes out of a worker process explains itself as one made here does."""
    here = turnseg.segment("Ann: Shall we?\nBob: Yes.\nAnn: Good.\nBob: Go.")
    there = pickle.loads(pickle.dumps(here))  # noqa: S301  (our own bytes)
    assert there == here
    assert there.evidence == here.evidence


# ----------------------------------------------------------------------------------------------- turns


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_speech_is_joined_alike_at_all_line_ends(end: str) -> None:
    """What an aside cut is joined by a space, across a blank line by a newline, however lines end."""
    lines = [
        "Ann: Shall we?",
        "Bob: Yes, I",
        "(laughs)",
        "think so.",
        "",
        "(laughs)",
        "",
        "Go!",
        "Ann: Good.",
        "Bob: Go.",
    ]
    found = turnseg.segment(end.join(lines))
    assert found[1].speech.replace(end * 2, "|") == "Yes, I think so.\nGo!"


def test_a_pickled_turn_keeps_its_own_text_and_no_more(found: Transcript) -> None:
    """A turn taken out of a large document does not take the document along, and reads as before, twice over."""
    turn = turnseg.Turn(**{**_fields(found[1]), "source": TEXT + "x" * 100_000})
    data = pickle.dumps(turn)
    assert len(data) < 2000
    copy = pickle.loads(data)  # noqa: S301  (our own bytes)
    assert copy == turn
    assert (copy.start, copy.text, copy.speech) == (25, "Yes.", "Yes.")
    again = pickle.loads(pickle.dumps(copy))  # noqa: S301  (our own bytes)
    assert (again.text, again.speech, again.label) == ("Yes.", "Yes.", "Bob")


def _fields(turn: Turn) -> dict[str, object]:
    return {field.alias: getattr(turn, field.name) for field in attrs.fields(Turn)}


def test_a_merged_turn_pickles_too(found: Transcript) -> None:
    """What was joined keeps the text of all that it was joined of."""
    copy = pickle.loads(pickle.dumps(found.merged()[1]))  # noqa: S301  (our own bytes)
    assert copy.speech == "Yes. Or later."


def test_speech_joins_what_is_said() -> None:
    """Cuts become a blank, across paragraphs a line end; speech parts without anything visible are passed over."""
    text = "A: one (x) two\r\n\r\n(y)\r\n\r\nthree  (z)"
    parts = (
        Part(0, 3, "cue"), Part(3, 7, "speech"), Part(7, 10, "aside"), Part(10, 18, "speech"), Part(18, 21, "aside"),
        Part(21, 32, "speech"), Part(32, 35, "aside"),
    )  # fmt: skip
    turn = Turn(0, 0, 3, 35, "A", (0, 1), None, 1.0, Attribution("none", 0.0), None, parts, text)
    assert turn.speech == "one two\nthree"
    blank = attrs.evolve(turn, parts=(Part(0, 3, "cue"), Part(3, 35, "aside")), source=text)
    assert blank.speech == ""
    hollow = attrs.evolve(turn, parts=(Part(0, 6, "cue"), Part(6, 7, "speech"), Part(7, 35, "aside")), source=text)
    assert hollow.speech == ""


def test_turns_do_not_show_the_document(found: Transcript) -> None:
    """The representation of a turn is that of its values, not of the text behind them."""
    assert "It rained" not in repr(found[0])


# ---------------------------------------------------------------------------------------- small values


def test_a_speaker_is_printed_by_the_best_that_is_known() -> None:
    """Its name, or else its first label, or else its role, or else its id."""
    assert str(ANN) == "Ann Hale"
    assert str(Speaker(id="S1", labels=("Q", "Question"), role="question")) == "Q"
    assert str(Speaker(id="S1", role="question")) == "question"
    assert str(Speaker(id="S1")) == "S1"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Speaker(id="S1", kind="robot"), "Speaker.kind is one of person, role, group, unknown; got 'robot'"),
        (
            lambda: Attribution("guess", 0.5),
            (
                "Attribution.kind is one of none, label, legend, tag, address, introduction, alternation, "
                "question_answer, heading, caller; got 'guess'"
            ),
        ),
        (lambda: Part(0, 1, "noise"), "Part.kind is one of cue, speech, aside, apparatus; got 'noise'"),
        (lambda: Block(0, 1, "noise", "x"), "Block.kind is one of turn, narration, heading, apparatus; got 'noise'"),
        (
            lambda: Doubt(0, 1, "noise", "x"),
            f"Doubt.kind is one of {', '.join(DOUBT_KINDS)}; got 'noise'",
        ),
        (
            lambda: Convention(extents="ajar"),
            "Convention.extents is one of open, closed, line, cue, split, or None; got 'ajar'",
        ),
        (lambda: Convention(version=2), "this turnseg reads conventions of version 1; got 2: write the rule anew"),
        (lambda: Convention.from_json("[]"), "a convention is a JSON object; got list"),
        (
            lambda: Convention.from_json('{"shape": [], "zeal": 1}'),
            "a convention has no shape, zeal; it has shapes, signs, extents, outro, labels, not_labels, version",
        ),
    ],
)
def test_what_is_wrong_is_said(make: object, message: str) -> None:
    """A value that cannot be is a ValueError that names the field, what it may be, and what it was."""
    with pytest.raises(ValueError) as error:  # noqa: PT011  (the message is compared whole)
        make()
    assert str(error.value) == message


def test_values_cannot_be_changed(found: Transcript) -> None:
    """Results are values."""
    for value in (found, found[0], found.blocks[0], ANN, found.convention):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            value.start = 3


def test_collapse_makes_runs_of_blanks_one_space() -> None:
    """What counts as blank is more than ASCII knows, and ends are trimmed."""
    assert collapse("\ufeff Ann\u00a0\u200b\n B \u2066") == "Ann B"
    assert collapse("Ann") == "Ann"


# ------------------------------------------------------------------------------------------ convention


def test_a_convention_goes_through_json() -> None:
    """There and back, in any alphabet, keys sorted."""
    rule = Convention(
        shapes=["colon", "dash"], signs=["dash —"], extents="closed", labels=["Вера"], not_labels={"Note", "Ach"}
    )
    assert Convention.from_json(rule.to_json()) == rule
    assert json.loads(rule.to_json()) == {
        "extents": "closed", "labels": ["Вера"], "not_labels": ["Ach", "Note"], "outro": True,
        "shapes": ["colon", "dash"], "signs": ["dash —"], "version": 1,
    }  # fmt: skip
    assert "Вера" in rule.to_json()
    with pytest.raises(json.JSONDecodeError):
        Convention.from_json("{")


def test_a_convention_that_was_saved_without_signs_is_read() -> None:
    """What a rule did not say yet has its default: any sign of its shapes, and an outro is looked for."""
    rule = Convention.from_json('{"extents": "open", "labels": [], "not_labels": [], "shapes": ["dash"], "version": 1}')
    assert (rule.signs, rule.outro) == ((), True)


def test_an_outro_is_looked_for_or_not() -> None:
    """JSON written by hand may hold a word for it, which would always be true."""
    with pytest.raises(TypeError) as error:
        Convention.from_json('{"outro": "no"}')
    assert str(error.value) == "Convention.outro is True or False; got 'no'"


def test_a_convention_is_written_by_hand_with_any_iterable() -> None:
    """Lists, sets and generators become what the rule keeps, so that rules compare by what they say."""
    rule = Convention(shapes=(name for name in ("colon",)), not_labels=["Note", "Note"])
    assert rule == Convention(shapes=["colon"], not_labels={"Note"})
    assert hash(rule) == hash(Convention(shapes=["colon"], not_labels={"Note"}))


@pytest.mark.parametrize("field", ["shapes", "signs", "labels", "not_labels"])
def test_a_single_str_is_not_several_names(field: str) -> None:
    """The commonest slip is named, with what to do about it."""
    with pytest.raises(TypeError) as error:
        Convention(**{field: "colon"})
    assert str(error.value) == "expected several names, got the single str 'colon': put it into a list"
    with pytest.raises(TypeError) as error:
        Convention(**{field: ["colon", 3]})
    assert str(error.value) == "expected names as str, got 3"


def test_evolve_changes_fields_and_no_others() -> None:
    """The rest stays, checks are made anew, and a field that is none is refused."""
    rule = Convention(shapes=["colon"], labels=["Ann"])
    assert rule.evolve(extents="open") == Convention(shapes=["colon"], labels=["Ann"], extents="open")
    assert rule.evolve(not_labels=["Note"]).not_labels == frozenset({"Note"})
    with pytest.raises(ValueError, match="is one of open"):
        rule.evolve(extents="ajar")
    with pytest.raises(TypeError):
        rule.evolve(shape=["dash"])
