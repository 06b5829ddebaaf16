"""Arbitration: which shapes a document follows, which heads are labels in it, which lines are cues."""

from __future__ import annotations

import pytest
from glance import others, said, starts, who

import turnseg
from turnseg import Convention


def _talk(cue: str, *labels: str, between: str = "\n\n") -> str:
    """A talk whose turns are printed as `cue` says, with a label and words of its own for each."""
    words = (
        "Where were you last night?", "I was on the pier, as you know.", "And who saw you there?", "You saw me!",
        "Then I must have been there.", "I think you were.", "Shall we leave it at that?", "Yes, we shall.",
    )  # fmt: skip
    return between.join(cue.format(label, said) for label, said in zip(labels, words, strict=False)) + "\n"


_FOUR = ("Ada Mirren", "Tom Beck") * 4


# --------------------------------------------------------------------------------------------------- shapes


@pytest.mark.parametrize(
    ("cue", "shape"),
    [
        ("{}: {}", "colon"), ("{}:\n{}", "colon"), ("**{}:** {}", "colon"), ("[00:12] {}: {}", "colon"),
        ("<v {}>{}</v>", "voice"), ("{} — {}", "mid_dash"), ("{}\n{}", "name"), ("{}  0:12\n{}", "name"),
        ("<{}> {}", "marked"), ("[{}] {}", "marked"), ("{} >> {}", "marked"), ("{}\t{}", "marked"),
    ],
)  # fmt: skip
def test_the_document_says_which_shape_it_follows(cue: str, shape: str) -> None:
    """The same talk in whatever shape is the same turns, and the rule found names that shape."""
    found = turnseg.segment(_talk(cue, *_FOUR))
    assert who(found) == "AB" * 4
    assert [turn.label for turn in found] == list(_FOUR)
    assert found.convention.shapes == (shape,)
    assert found.confidence > 0.5


def test_dashes_before_labels_are_their_labels() -> None:
    """Where each dash line begins with a label, the label and not the dash opens the turn."""
    found = turnseg.segment(_talk("— {}: {}", *_FOUR))
    assert [turn.label for turn in found] == list(_FOUR)
    assert found.convention.shapes == ("colon",)
    assert found.text[found[0].start] == "—"


def test_a_shape_that_is_given_is_not_weighed() -> None:
    """A given shape with a single cue has it beside a given one with many."""
    text = _talk("{}: {}", *_FOUR) + "\nOlaf Lind — I came late, my friends.\n"
    rule = Convention(shapes=["colon", "mid_dash"], labels=["Olaf Lind"])
    assert turnseg.segment(text, convention=rule)[-1].label == "Olaf Lind"
    assert "Olaf Lind" not in {turn.label for turn in turnseg.segment(text)}


def test_a_given_shape_is_looked_for_however_much_there_is_of_another() -> None:
    """A given shape is found in a text in which plain labels abound, with them or alone; unasked it is prose."""
    text = _talk("{}: {}", *_FOUR) * 6 + "\nOlaf Lind — I came late, my friends.\n"
    rule = Convention(shapes=["mid_dash"], labels=["Olaf Lind"])
    assert [turn.label for turn in turnseg.segment(text, convention=rule)] == ["Olaf Lind"]
    both = Convention(shapes=["colon", "mid_dash"], labels=["Olaf Lind"])
    assert turnseg.segment(text, convention=both)[-1].label == "Olaf Lind"
    assert "Olaf Lind" not in {turn.label for turn in turnseg.segment(text)}


def test_labels_that_end_in_a_period() -> None:
    """Capitals before a period are labels where they recur."""
    found = turnseg.segment(_talk("{}. {}", "BRAM", "INES", "BRAM", "INES", "BRAM", "INES"))
    assert found.convention.shapes == ("period",)
    assert who(found) == "ABABAB"


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        (_talk("{}: {}", *_FOUR) + "\nMay — The month of boats.\n\nJune — The month of nets.\n", ("colon",)),
        (_talk("{}\n{}", *_FOUR).replace("Where were", "Note: where were"), ("name",)),
        (_talk("<{}> {}", *_FOUR) + "\nnote: the log ends here.\n", ("marked",)),
    ],
    ids=["dashes in colons", "a colon in names", "a colon in nicks"],
)
def test_the_stronger_shape_has_the_document(text: str, shapes: tuple[str, ...]) -> None:
    """What looks like cues of another shape is text where one shape explains the document."""
    found = turnseg.segment(text)
    assert found.convention.shapes == shapes
    assert who(found) == "AB" * 4


def test_two_shapes_may_share_their_labels() -> None:
    """Where the same people are printed with a colon here and a period there, both are cues."""
    text = _talk("{}: {}", "BRAM", "INES", "BRAM", "INES", "BRAM", "INES", "BRAM", "INES")
    more = "BRAM. I am tired, my dear.\n\nINES. So am I, and who is not?\n\nBRAM. You are right!\n\nINES. I know.\n"
    found = turnseg.segment(f"{text}\n{more}")
    assert who(found) == "AB" * 6
    assert found.convention.shapes == ("colon", "period")


def test_dash_lines_among_labels_are_turns() -> None:
    """Long dashes beside labeled turns open turns too."""
    text = _talk("{}: {}", *_FOUR[:4]) + "\n— I am tired, and you?\n\n— So am I!\n\nAda Mirren: Then let us go.\n"
    found = turnseg.segment(text)
    assert [turn.label for turn in found][-3:] == [None, None, "Ada Mirren"]


def test_in_a_hearing_others_than_the_letters_have_labels_of_another_shape() -> None:
    """Where the letters of question and answer end in periods, offices and titles before a colon speak too."""
    found = turnseg.segment("""\
Q. Where were you that night?

A. I was on the pier, as you know.

Q. Who saw you there?

A. Nobody did, I think.

MR. HART: I object to that question.

THE COURT: You may answer it.

Q. Did you see the boat?

A. I did, and I waved.

MS. LUND: May I see the chart?

Q. And then?

A. I went home.
""")
    assert found.convention.shapes == ("colon", "period")
    assert who(found) == "ABABCDABEAB"
    assert [turn.label for turn in found][4:6] == ["MR. HART", "THE COURT"]
    assert starts(found)[3:6] == ["Nobody", "I", "You"]


def test_below_a_label_on_its_own_line_a_colon_is_speech() -> None:
    """The line under a label is what that party says, also where it begins like a label."""
    found = turnseg.segment("""\
Ann Lee  0:03
Mother: that was my word for her, and you?

Bob Ray  0:09
Father: that was mine, and I liked it.

Ann Lee  0:15
Mother: I said it for years, you know.

Bob Ray  0:21
Father: I say it to you now!

Ann Lee  0:30
Mother: so do I, I think.

Bob Ray  0:40
Father: I know you do.
""")
    assert who(found) == "ABABAB"
    assert set(starts(found)) == {"Mother:", "Father:"}


@pytest.mark.parametrize("clock", ["9:41 AM", "12:05 PM", "9:41 a.m.", "12:05 p.m."])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_half_days_are_of_the_clock_beside_a_label(clock: str, between: str) -> None:
    """A clock that says which half of the day it is stands beside a label as any other does, period or not."""
    found = turnseg.segment(_talk(f"{{}}  {clock}\n{{}}", *_FOUR, between=between))
    assert [turn.label for turn in found] == list(_FOUR)
    assert {turn.time and turn.time.text for turn in found} == {clock}
    assert found[1].text == "I was on the pier, as you know."


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_minutes_of_a_japanese_committee(between: str) -> None:
    """A circle, an office with a name in brackets or a name alone, and a wide blank before what is said."""
    labels = ("委員長（森田一郎君）", "鈴木花子君", "国務大臣（山本次郎君）")
    spoken = ("これより会議を開きます。", "港の改修について伺います。", "お答えいたします。来年度から始めます。",
              "予算はいくらですか。", "三億円であります。", "本日はこれにて散会いたします。")  # fmt: skip
    turns = [f"○{labels[n]}　{words}" for n, words in zip((0, 1, 2, 1, 2, 0), spoken, strict=True)]
    found = turnseg.segment(between.join(turns))
    assert [turn.text for turn in found] == list(spoken)
    assert [turn.label for turn in found][:3] == list(labels)
    assert who(found) == "ABCBCA"


_MILL = (
    ("When did you begin?", "I started in the mill when I was ten."),
    ("And why there?", "My father kept it, and I knew the wheel."),
    ("Do you miss it?", "I miss the noise of it."),
)


@pytest.mark.parametrize("question", ["{}", "**{}**", "**Karl Reed** {}"])
def test_a_bold_name_needs_no_delimiter(question: str) -> None:
    """Where the printed weight ends, the speech begins; so it is below questions in bold, labeled or bare."""
    found = turnseg.segment(
        "\n\n".join(f"{question.format(asked)}\n\n**Anna Vole** {answer}" for asked, answer in _MILL)
    )
    assert [turn.text for turn in found] == [words for pair in _MILL for words in pair]
    assert [turn.label for turn in found[1::2]] == ["Anna Vole"] * 3
    assert {turn.label for turn in found[::2]} == {"Karl Reed" if "Karl" in question else None}


def test_initials_that_are_an_abbreviation_too() -> None:
    """`NB` bids the reader note well, but in an interview it is somebody who asks."""
    cues = ("NB", "PH") * 3
    words = [words for pair in _MILL for words in pair]
    found = turnseg.segment("\n\n".join(f"{cue}: {said}" for cue, said in zip(cues, words, strict=True)))
    assert [turn.label for turn in found] == list(cues)
    assert who(found) == "ABABAB"


# ---------------------------------------------------------------------------------------------------- heads


def test_a_head_seen_once_is_a_label_where_it_looks_like_the_others() -> None:
    """A voice that speaks once is found if it is printed as the document's labels are, and refused if it is not."""
    text = _talk("{}: {}", *_FOUR)
    found = turnseg.segment(f"{text}\nOlaf Lind: May I say something?\n\nAda Mirren: You may.\n")
    assert said(found)[-2:] == ["C Olaf Lind: May I say something?", "A Ada Mirren: You may."]
    found = turnseg.segment(f"{text}\nBut here is the thing: nobody was there.\n\nAda Mirren: Nobody.\n")
    assert {turn.label for turn in found} == {"Ada Mirren", "Tom Beck"}


@pytest.mark.parametrize("head", ["Note", "Warning", "Source", "Photo", "Second", "Nota"])
def test_heads_of_notes_are_no_labels(head: str) -> None:
    """Words that head notes stand between turns and open none, however often."""
    text = _talk("{}: {}", *_FOUR)
    note = (
        f"\n{head}: the sea was calm that day.\n\nTom Beck: I know.\n\n{head}: the boat is old.\n\nTom Beck: It is.\n"
    )
    assert head not in {turn.label for turn in turnseg.segment(text + note)}


def test_the_same_words_after_a_head_make_it_a_rubric() -> None:
    """A head that always stands before the same words is a rubric, not somebody who repeats himself."""
    rubric = "Weather Report: Calm, with some fog.\n\n"
    text = f"{_talk('{}: {}', *_FOUR)}\n{rubric}Tom Beck: I know.\n\n{rubric}Tom Beck: It is, my dear.\n"
    assert {turn.label for turn in turnseg.segment(text)} == {"Ada Mirren", "Tom Beck"}


@pytest.mark.parametrize("head", ["P.S.", "N.B."])
def test_abbreviated_heads_of_notes_are_no_labels(head: str) -> None:
    """Heads of notes that end in a period of their own are heads of notes, with a colon behind it too."""
    text = _talk("{}: {}", *_FOUR)
    note = f"\n{head}: the sea was calm.\n\nTom Beck: I know.\n\n{head}: the boat is old.\n\nTom Beck: It is.\n"
    assert head not in {turn.label for turn in turnseg.segment(text + note)}


def test_a_rubric_seen_often_is_a_rubric() -> None:
    """A head that stands many times before the same words is a rubric just as one that stands there twice."""
    rubric = "Weather Report: Calm, with some fog."
    text = "\n\n".join(f"{turn}\n\n{rubric}" for turn in _talk("{}: {}", *_FOUR).strip().split("\n\n"))
    found = turnseg.segment(text)
    assert text.count(rubric) == 8
    assert {turn.label for turn in found} == {"Ada Mirren", "Tom Beck"}
    reasons = {row.label: {reason.name for reason in row.reasons} for row in found.evidence.labels}
    assert "rubric" in reasons["Weather Report"]
    assert "recurs" not in reasons["Weather Report"]


def test_a_caller_who_expects_a_name_makes_its_label_likelier() -> None:
    """A weak head is a label where the caller says that this person may speak."""
    text = _talk("{}: {}", *_FOUR) + "\nthe old keeper of the lamp: I saw nothing at all.\n"
    assert len(turnseg.segment(text)) == 8
    rule = Convention(labels=["the old keeper of the lamp"])
    assert [turn.label for turn in turnseg.segment(text, convention=rule)][-1] == "the old keeper of the lamp"


def test_records_that_repeat_their_fields_are_no_talk() -> None:
    """Three fields that follow each other in one order, again and again, are records."""
    text = "".join(f"Boat: number {n}\nKeeper: man {n}\nHarbor: pier {n}\n\n" for n in range(1, 7))
    assert len(turnseg.segment(text)) == 0


# ---------------------------------------------------------------------------------------------- single lines


def test_a_label_in_the_middle_of_a_broken_sentence_is_none() -> None:
    """Where lines are broken, a known word and a colon below an unfinished line are the sentence's own."""
    found = turnseg.segment("""\
Ann Lee: I went there on the first day of the month, and there I saw that
nobody was waiting for me at the pier, and so I asked the one man whom
Bob: he did not answer me, of course, as he never does in such weather, or
so they say on the island.

Bob Ray: You were not there on the first day of the month, since I was there
and saw nobody, neither you nor the boat that you say you came with and
left again.

Ann Lee: I was there, and I can prove it to you, since I have the ticket in
my pocket and the stamp on it.

Bob: Show it to me, then, and I will believe you, as I always do when there
is a stamp on something.
""")
    assert who(found) == "ABAB"
    assert found[0].text.endswith("so they say on the island.")


def test_a_dash_that_goes_on_in_a_broken_sentence_is_none() -> None:
    """Where lines are broken, a dash at the head of a line may be in the middle of what is said."""
    found = turnseg.segment("""\
The keeper opened the door in the night, and saw the water run down from
the roof and over the steps.

— Who is there, and what do you want from me at such an hour of the
night?

— It is me, and I want nothing but a chair and a cup of the tea that you
— as everybody knows — make so well.

— Then come in, and sit down where you like, since there is room enough
for two of us.

— I thank you, and I shall not stay for long, if you will let me go
before the morning.
""")
    assert starts(found) == ["Who", "It", "Then", "I"]


def test_a_name_and_a_comma_that_open_a_sentence_are_no_label() -> None:
    """Where labels end in periods, a sentence that begins by addressing somebody is not said by them."""
    found = turnseg.segment("""\
Bram. The rain has come and left.

Ines. Then we are late, you and I.

Bram, then I should have said nothing at all. But I did.

Ines. Who told you so?

Bram. We are not; the boat is here!

Ines. Do you hear him?

Bram. I hear nothing, my dear.

Ines. Then listen, my dear!
""")
    assert who(found) == "ABBABAB"


# ---------------------------------------------------------------------------------------------------- plays

_SCENE = """\
BRAM. The rain has come and left.

INES. Then we are late, you and I.

MIRA. Who told you so?

BRAM. We are not; the boat is here!

INES. Do you hear him?

BRAM. I am here, my dear.

MIRA. I hear nothing.

INES. Then listen!
"""


@pytest.mark.parametrize(
    "front",
    [
        "PERSONS\n\nBRAM, a ferryman\nINES, his wife\nMIRA, their child\n\nScene 1\n\n",
        "BRAM, a ferryman.\nINES, his wife.\nMIRA, their child.\n\nScene 1\n\n",
        "ACT ONE\n\nScene 1\n\nBRAM, INES and MIRA.\n\n",
        "ACT ONE\n\nScene 1\n\nBRAM. INES. MIRA.\n\n",
        "Scene 1\n\nINES. MIRA.\n\n",
    ],
)
def test_who_is_on_stage_says_nothing(front: str) -> None:
    """The cast of a play, and the names at the head of a scene, are no turns."""
    found = turnseg.segment(f"The Ferry\n\n{front}{_SCENE}")
    assert who(found) == "ABCABACB"
    assert starts(found)[0] == "The"


def test_names_upon_names_on_their_own_lines_are_a_cast() -> None:
    """Labels on their own lines with nobody's words between them are who takes part."""
    cast = "BRAM\nINES\nMIRA\n\nNight. A pier.\n\n"
    found = turnseg.segment(cast + _SCENE.replace(". ", "\n", 1).replace("BRAM. ", "BRAM\n").replace("INES. ", "INES\n")
                            .replace("MIRA. ", "MIRA\n"))  # fmt: skip
    assert who(found) == "ABCABACB"
    assert others(found)[:3] == ["heading: BRAM", "heading: INES", "heading: MIRA"]


def test_a_name_called_in_a_speech_is_said() -> None:
    """A speech that is nothing but names is one all the same, if it calls or asks, or stands among speeches."""
    found = turnseg.segment(_SCENE + "\nMIRA. Bram! Ines!\n\nBRAM. Ines, Mira.\n\nINES. Mira?\n")
    assert who(found) == "ABCABACB" + "CAB"


def test_labels_in_italics_and_what_is_done_beside_them() -> None:
    """Underscores around a label are its dress; a direction between label and period is neither said nor a name."""
    found = turnseg.segment("""\
_Mrs. Dale_. Shut the door, Tom.

_Tom_ [_shutting it_]. It was never open.

_Mrs. Dale_. Then who let the cat in?

_Tom_. I do not know. You had the key.

_Mrs. Dale_ [_rising_]. I had nothing of the kind!

_Tom_. Then it was the wind.
""")
    assert [turn.label for turn in found] == ["Mrs. Dale", "Tom"] * 3
    assert found[1].text == "It was never open."
    assert found[4].text == "I had nothing of the kind!"
    assert who(found) == "ABABAB"


# ------------------------------------------------------------------------------------ dashes and questions


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("You will need:\n\n- two onions;\n- one lemon;\n- some salt.\n", 0),
        ("You will need:\n- Two onions\n- One lemon\n- Some salt\n", 0),
        ("On the list:\n\n— a rope,\n— a lamp,\n— a net\n", 0),
        (
            "They spoke:\n\n— Who is there?\n\n— It is me, your brother!\n\n— What do you want?\n\n— My hat, please.\n",
            4,
        ),
        ("- Who is there?\n- It is me, your brother!\n- What do you want?\n- My hat, please.\n", 4),
        (">> Who is there?\n>> It is me - your brother!\n>> What do you want?\n>> My hat, please.\n", 4),
    ],
    ids=["ingredients", "announced", "commas", "announced talk", "hyphens", "chevrons"],
)
def test_dashes_of_lists_and_of_talk(text: str, turns: int) -> None:
    """Items that a colon announced, or that end in commas, are a list; dashed lines that ask and answer are a talk."""
    assert len(turnseg.segment(text)) == turns


def test_chevrons_need_no_dash() -> None:
    """Chevrons alone open turns; the text need not hold a dash as well."""
    found = turnseg.segment(">> Who is there?\n>> It is me, your brother!\n>> What do you want?\n>> My hat.\n")
    assert said(found) == ["?: Who is there?", "?: It is me, your brother!", "?: What do you want?", "?: My hat."]


def test_marked_lines_that_do_not_ask_are_headings() -> None:
    """Bold or numbered lines over paragraphs are an interview only if they ask."""
    parts = ("The first boat", "The second boat", "The third boat", "The fourth boat")
    for mark in ("**{}**", "## {}", "1. {}"):
        text = "\n\n".join(f"{mark.format(part)}\n\nIt was built of oak by a man from the north." for part in parts)
        assert len(turnseg.segment(text)) == 0, mark


def test_one_heading_that_asks_is_a_turn_only_where_the_caller_says_so() -> None:
    """Two headings that ask over paragraphs are an interview; one is, if that is the shape that the caller gives."""
    one = "It was a quiet day.\n\n# Who keeps it?\n\nNothing else happened.\n"
    assert said(turnseg.segment(one)) == []
    assert said(turnseg.segment(one, convention=Convention(shapes=["question"]))) == ["?: Who keeps it?"]
    two = "# Who keeps it?\n\nI do, and you know it.\n\n# Since when?\n\nSince you left.\n"
    assert said(turnseg.segment(two)) == [
        "A: Who keeps it?", "B: I do, and you know it.", "A: Since when?", "B: Since you left.",
    ]  # fmt: skip


def test_questions_as_headings_among_labelled_turns_are_no_turns() -> None:
    """Where labels say who speaks, a heading that asks opens nothing."""
    parts = ("Who was there?", "What did they do?", "Where did they go?")
    talk = _talk("{}: {}", *_FOUR)
    text = "\n".join(f"## {part}\n\nThe hall was full, and it rained.\n\n{talk}" for part in parts)
    found = turnseg.segment(text)
    assert {turn.label for turn in found} == {"Ada Mirren", "Tom Beck"}


# -------------------------------------------------------------------------------------------------- evidence


def test_the_evidence_names_what_counted() -> None:
    """Each shape and label that was weighed has its verdict and named reasons, none of which weighs nothing."""
    text = _talk("{}: {}", *_FOUR) + "\nNote: it rained.\n\nNote: it snowed.\n\nTom Beck: I know.\n"
    evidence = turnseg.segment(text).evidence
    assert {row.shape: row.kept for row in evidence.shapes}["colon"]
    labels = {row.label: row.kept for row in evidence.labels}
    assert labels == {"Ada Mirren": True, "Tom Beck": True, "Note": False}
    reasons = {reason.name: reason.weight for row in evidence.labels if row.label == "Note" for reason in row.reasons}
    assert reasons["never"] < 0
    assert all(reason.weight for row in (*evidence.shapes, *evidence.labels) for reason in row.reasons)


@pytest.mark.parametrize("cue", ["{}: {}", "— {1}", "**{1}**\n\nNo, I do not think so."])
def test_every_kind_of_shape_gives_its_reasons(cue: str) -> None:
    """Labels, dashes and marked questions are weighed by tables of their own, and all say why."""
    labels = _FOUR if "{}" in cue else ("",) * 8
    evidence = turnseg.segment(_talk(cue, *labels)).evidence
    assert evidence.shapes
    assert all(row.reasons and row.count for row in evidence.shapes)


def test_where_nothing_was_weighed_there_is_no_evidence() -> None:
    """A text without anything like a cue has no shapes and no labels to tell of."""
    evidence = turnseg.segment("It rained\n").evidence
    assert (evidence.shapes, evidence.labels) == ((), ())


# ------------------------------------------------------------------------------------- what does not hold yet


@pytest.mark.parametrize(
    "cue",
    [
        "{}\n{}",
        "{}. {}",
    ],
)
def test_three_who_speak_in_turn_are_no_records(cue: str) -> None:
    """Three people who speak one after the other, twice over, ask and answer: they are no fields of a record."""
    assert who(turnseg.segment(_talk(cue, "BRAM", "INES", "MIRA", "BRAM", "INES", "MIRA"))) == "ABCABC"


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="lines of a cast above the first speech become empty cues"
)
def test_a_cast_directly_above_the_first_speech_is_no_doubt() -> None:
    """Without a scene's number between them, the cast of a play is still no row of labels that lost their speech."""
    found = turnseg.segment(f"The Ferry\n\nBRAM, a ferryman.\nINES, his wife.\nMIRA, their child.\n\n{_SCENE}")
    assert who(found) == "ABCABACB"
    assert found.doubts == ()


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="headings that ask above labeled turns are taken for turns"
)
def test_headings_that_ask_above_a_talk_of_two_labels_are_headings() -> None:
    """Where both parties of a talk are labeled, a question as a heading directly above a label is nobody's."""
    parts = ("Who was there?", "What did they do?", "Where did they go?")
    text = "\n".join(f"## {part}\n\n{_talk('{}: {}', *_FOUR)}" for part in parts)
    assert {turn.label for turn in turnseg.segment(text)} == {"Ada Mirren", "Tom Beck"}
