"""Who speaks: which labels name one party, which never do, and turns that carry no label."""

from __future__ import annotations

import pytest
from glance import said, who

import turnseg
from turnseg import Speaker


def _talk(*labels: str, delimiter: str = ": ") -> turnseg.Transcript:
    """A talk of these labels, one after the other, each with words of its own."""
    words = (
        "Where were you last night?", "I was on the pier, as you know.", "And who saw you there?", "You saw me!",
        "Then I must have been there.", "I think you were.", "Shall we leave it at that?", "Yes, we shall.",
        "Thank you for your time.", "Not at all, I had enough of it.",
    )  # fmt: skip
    return turnseg.segment("\n\n".join(f"{label}{delimiter}{said}" for label, said in zip(labels, words, strict=False)))


def _of(found: turnseg.Transcript, n: int) -> Speaker:
    speaker = found[n].speaker
    assert speaker is not None
    return speaker


# ------------------------------------------------------------------------------------------------ one party


@pytest.mark.parametrize(
    ("labels", "letters"),
    [
        (("JUNE HOLLIS, CORRESPONDENT", "OMAR REED, PILOT", "HOLLIS", "REED", "HOLLIS"), "ABABA"),
        (("Ada Mirren", "Tom Beck", "Mirren", "Beck", "Mirren"), "ABABA"),
        (("Ada Mirren", "Tom Beck", "Ada", "Tom", "Ada"), "ABABA"),
        (("Mr. Owen Pryce", "Ms. Lena Hart", "Mr. Pryce", "Ms. Hart", "Mr. Pryce"), "ABABA"),
        (("Dr. Owen Pryce", "Lena Hart", "Pryce", "Ms. Hart", "Pryce", "Ms. Hart"), "ABABAB"),
        (("Soledad Brook", "Nils Dahl", "SB", "ND", "SB", "ND"), "ABABAB"),
        (("Soledad Brook", "Nils Dahl", "S.B.", "N.D.", "S.B.", "N.D."), "ABABAB"),
        (("Anton", "Berta", "A", "B", "A", "B"), "ABABAB"),
        (("Ada Mirren", "Tom Beck", "AMir", "TBec", "AMir", "TBec"), "ABABAB"),
        (("Lena Hart (hereafter Len)", "Owen Pryce", "Len", "Owen Pryce", "Len"), "ABABA"),
        (("滿留悠平（以降、滿留）", "王敏", "滿留", "王敏", "滿留"), "ABABA"),
        (("Ada Mirren", "Tom Beck", "ADA MIRREN", "TOM BECK", "ada  mirren"), "ABABA"),
        (("Ada Mirren (laughing)", "Tom Beck", "Ada Mirren", "Tom Beck (on tape)", "Ada Mirren"), "ABABA"),
        (("Q1", "A1", "Q2", "A2", "Q3", "A3"), "ABABAB"),
        (("Question", "Answer", "Q", "A", "Q", "A"), "ABABAB"),
        (("PREGUNTA", "RESPUESTA", "P", "R", "P", "R"), "ABABAB"),
        (("Soledad Brook", "Nils Dahl", "S. B.", "N. D.", "S. B.", "N. D."), "ABABAB"),
        (("Mr. Owen Pryce", "Lena Hart", "Owen Pryce", "Lena Hart"), "ABAB"),
        (("Mr. Pryce", "Lena Hart", "Pryce", "Lena Hart"), "ABAB"),
        (("Pryce", "Lena Hart", "Mr. Pryce", "Lena Hart"), "ABAB"),
        (("THE SPEAKER (Mr. Owen Pryce)", "Lena Hart", "Owen Pryce", "Lena Hart"), "ABAB"),
        (("The Minister for Bridges (Owen Pryce)", "Lena Hart", "Owen Pryce", "Lena Hart"), "ABAB"),
        (("OLD EDWARD MOSS", "INES", "OLD EDWARD", "INES"), "ABAB"),
        (("Soledad Brook", "Milo Brook", "S. Brook", "M. Brook", "S. Brook", "M. Brook"), "ABABAB"),
        (("SOLEDAD BROOK", "NILS DAHL", "SB", "ND", "SB", "ND"), "ABABAB"),
        (("Ada Mirren – harbor pilot", "Tom Beck", "Mirren", "Tom Beck"), "ABAB"),
        (("周文海", "林芳", "周", "林芳", "周"), "ABABA"),
        (("Moderator Jan Sowa", "Lena Hart", "Jan Sowa", "Lena Hart", "Sowa"), "ABABA"),
        (("総務大臣（井田健二君）", "山本一郎君", "井田健二君", "山本一郎君"), "ABAB"),
        (("BÁLINT", "ILKA", "BALINT", "ILKA", "BÁLINT"), "ABABA"),
        (("MARLOWE", "TRENT", "MARLOEW", "TRENT", "MARLOWE"), "ABABA"),
        (("MARLOWE", "TRENT", "MARLLOWE", "TRENT", "MARLOWE"), "ABABA"),
        (("HOLLIS", "REED", "HOLLIS (CONT'D)", "REED (voice-over)", "HOLLIS [continuing]"), "ABABA"),
        (("Mr. Holt (during the reading)", "Ida Lund (Lee) (Ind)", "Mr. Holt", "Ida Lund (Lee)"), "ABAB"),
        (("高 岩", "王敏", "高岩", "王敏"), "ABAB"),
        (("Ada Mirren", "Tom Beck", "Ada\u00a0Mirren", "TOM BECK."), "ABAB"),
        (("Mr Andrew Hale", "Ida Lund", "The Head of the House (Mr Andrew Hale)", "Ida Lund", "Mr Hale"), "ABABA"),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, tuple) else value,
)
def test_labels_that_are_one_party(labels: tuple[str, ...], letters: str) -> None:
    """A shorter or otherwise printed form of one name that came before it is the same speaker, titled or not."""
    found = _talk(*labels)
    assert [turn.label for turn in found] == [" ".join(label.split()) for label in labels]
    assert who(found) == letters


def test_a_speaker_keeps_the_fullest_name_and_all_forms() -> None:
    """The name is the fullest that was printed, without its title; every printed form is kept, and the role apart."""
    found = _talk("Mr. Owen Pryce, Pilot", "Ms. Lena Hart", "Mr. Pryce", "Ms. Hart")
    owen = _of(found, 2)
    assert (owen.name, owen.role, owen.kind) == ("Owen Pryce", "Pilot", "person")
    assert owen.labels == ("Mr. Owen Pryce, Pilot", "Mr. Pryce")
    assert found[0].attribution.confidence > found[2].attribution.confidence > 0


def test_a_title_with_a_surname_alone_stays_as_printed() -> None:
    """Without a given name the title is part of how somebody is called."""
    assert _of(_talk("Mr. Pryce", "Ms. Hart", "Mr. Pryce", "Ms. Hart"), 0).name == "Mr. Pryce"


def test_a_person_in_parentheses_behind_an_office_is_who_speaks() -> None:
    """The office is the role, and the person in parentheses the speaker."""
    chair = _of(_talk("THE SPEAKER (Mr. Owen Pryce)", "Lena Hart", "THE SPEAKER", "Lena Hart"), 2)
    assert (chair.name, chair.role, chair.kind) == ("Owen Pryce", "THE SPEAKER", "person")


def test_what_is_no_name_in_parentheses_behind_an_office_names_nobody() -> None:
    """A manner in parentheses behind an office leaves the office a role."""
    chair = _of(_talk("THE SPEAKER (on the phone)", "Lena Hart", "THE SPEAKER", "Lena Hart"), 2)
    assert (chair.name, chair.role, chair.kind) == (None, "THE SPEAKER", "role")


@pytest.mark.parametrize("office", ["THE SPEAKER", "The Minister for Bridges"])
def test_an_office_may_have_several_holders(office: str) -> None:
    """One office with another person in parentheses is another speaker; with the same person it is the same."""
    owen, ida = f"{office} (Mr. Owen Pryce)", f"{office} (Ida Lund)"
    found = _talk(owen, "Lena Hart", ida, "Lena Hart", owen, ida, "Ida Lund")
    assert who(found) == "ABCBACC"
    assert [speaker.name for speaker in found.speakers] == ["Owen Pryce", "Lena Hart", "Ida Lund"]
    assert [speaker.role for speaker in found.speakers] == [office, None, office]
    assert found.speakers[2].labels == (ida, "Ida Lund")


def test_an_office_alone_is_its_first_holder() -> None:
    """Without a person behind it, the office is whoever was named with it first."""
    found = _talk("THE SPEAKER (Owen Pryce)", "Lena Hart", "THE SPEAKER", "Lena Hart", "THE SPEAKER (Owen Pryce)")
    assert who(found) == "ABABA"
    assert found.speakers[0].labels == ("THE SPEAKER (Owen Pryce)", "THE SPEAKER")


# -------------------------------------------------------------------------------------------- never linked


@pytest.mark.parametrize(
    ("labels", "letters"),
    [
        (("ADA MIRREN", "LEO MIRREN", "MIRREN", "ADA MIRREN", "MIRREN", "LEO MIRREN"), "ABCACB"),
        (("Ada Mirren", "Tom Beck", "Ada Lund", "Tom Beck", "Ada", "Tom Beck"), "ABCBDB"),
        (("Soledad Brook", "Sven Bauer", "SB", "Sven Bauer", "SB"), "ABCBC"),
        (("Nora Quell", "Q", "Nora Quell", "Q"), "ABAB"),
        (("Ada Mirren", "Q", "A", "Q", "A", "Ada Mirren"), "ABCBCA"),
        (("Ada Mirren", "UNIDENTIFIED MALE", "Ada Mirren", "UNIDENTIFIED MALE"), "ABAB"),
        (("THE PRESIDENT", "VICE PRESIDENT", "THE PRESIDENT", "VICE PRESIDENT"), "ABAB"),
        (("MAYA", "MAYA and LEO", "ADA", "LEO", "MAYA", "ADA", "LEO"), "ABCDACD"),
        (("Mirren", "Tom Beck", "Ada Mirren", "Tom Beck", "Mirren", "Ada Mirren"), "ABCBAC"),
        (("JS", "JB", "John Silber", "JB", "JS", "John Silber"), "ABCBAC"),
        (("?", "Ada", "??", "Ada", "?", "Ada"), "ABCBAB"),
        (("Mr. Pryce", "Mrs. Pryce", "Mr. Pryce", "Mrs. Pryce", "Pryce", "Mr. Pryce"), "ABABCA"),
        (("YOUNG EDWARD", "EDWARD", "YOUNG EDWARD", "EDWARD"), "ABAB"),
        (("Tom Beck Jr.", "Ada Mirren", "Tom Beck", "Ada Mirren"), "ABCB"),
        (("Fru Moss", "Moss", "Fru Moss", "Moss", "Fru Moss", "Moss"), "ABABAB"),
        (("Ada Mirren", "Tom Beck", "Ada", "Mirren", "Tom Beck"), "ABCDB"),
        (("Tall man", "Ida", "Man", "Ida"), "ABCB"),
        (("Soledad Brook", "Stella Brook", "S. Brook", "Soledad Brook"), "ABCA"),
        (("Ada Mirren", "Tom Beck", "S. Brook", "Ada Mirren"), "ABCA"),
        (("周文海", "周芳", "周", "周芳", "周"), "ABCBC"),
        (("VOTER (Ida Lund)", "Ada Mirren", "VOTER (Max Frey)", "Ada Mirren", "VOTER (Ida Lund)"), "ABCBA"),
        (("Anna Quint", "A", "Q", "A", "Q", "A"), "ABCBCB"),
        (("INT", "R1", "INT", "R2", "INT", "R1"), "ABACAB"),
        (("ADA", "TOM", "ADA, TOM", "ADA", "TOM", "ADA, TOM"), "ABCABC"),
        (("BÁLINT", "BALINT", "BÁLINT", "BALINT", "BÁLINT"), "ABABA"),
        (("Petrov", "Ida", "Petrova", "Ida", "Petrov"), "ABCBA"),
        (("Alice", "Ida", "Ellice", "Ida", "Alice"), "ABCBA"),
        (("Larsen", "Ida", "Lassen", "Ida", "Larsen"), "ABCBA"),
        (("Larsen", "Ida", "Larrsen", "Ida", "Ida", "Larsen"), "ABCBBA"),
        (("Larsen", "Ida", "Larrsen", "Tom", "Larsen"), "ABCDA"),
        (("Speaker 1", "Ida", "Speaker 2", "Ida", "Speaker 1"), "ABCBA"),
        (("Marlowe", "Marlows", "Marlowe", "Marlows", "Marlowe"), "ABABA"),
        (("Quentin Hale", "Tom Beck", "Q", "Tom Beck", "Q"), "ABCBC"),
        (("Pavel Orlo", "Tom Beck", "P", "Tom Beck", "P"), "ABCBC"),
        (("Quentin Hale", "QUESTION", "Quentin Hale", "QUESTION"), "ABAB"),
        (("PRESIDENT VALE", "Ida Lund", "THE PRESIDENT", "Ida Lund", "PRESIDENT VALE"), "ABCBA"),
        (("PRESIDENTE", "Ida Lund", "PRESIDENTE (Leo Bianchi)", "Ida Lund", "Leo Bianchi"), "ABCBC"),
        (("Some hon. members", "Ida Lund", "Mr. Holt", "Some hon. members", "Ida Lund"), "ABCAB"),
        (("Others", "Ida Lund", "Microphone", "Ida Lund", "Others"), "ABCBA"),
        (("Unknown Speaker", "Ida Lund", "UNIDENTIFIED SPEAKER", "Ida Lund", "Unknown Speaker"), "ABCBA"),
        (("Audience", "Ida Lund", "ALL", "Ida Lund", "Audience"), "ABCBA"),
        (("ANNA ROSSI (FI)", "ANNA ROSSI (FI) e LEO BIANCHI (FI)", "LEO BIANCHI (FI)", "ANNA ROSSI (FI)"), "ABCA"),
        ((*("Ulric Fischer and a friend", "Ida Lund") * 2, "UF", "Ida Lund", "UF"), "ABABCBC"),
        *((tuple(letters) * 3, "ABABAB") for letters in ("KT", "DF", "PH", "AR", "AC", "JC")),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, tuple) else value,
)
def test_labels_that_are_not_one_party(labels: tuple[str, ...], letters: str) -> None:
    """Two holders of a name, a fuller form that came later, offices, sides, joint and unknown voices link to nobody.

    Nor do two titles of one surname, two ages of one name, initials that mean question or answer somewhere, both ends
    of one name, labels that answer one another, and names that differ by one letter elsewhere than inside, or
    elsewhere than in each other's place.
    """
    found = _talk(*labels)
    assert [turn.label for turn in found] == list(labels)
    assert who(found) == letters


@pytest.mark.parametrize(
    ("label", "kind", "role"),
    [
        ("UNIDENTIFIED MALE", "unknown", None), ("Unknown Speaker", "unknown", None), ("?", "unknown", None),
        ("Microphone", "unknown", None), ("Others", "group", "Others"),
        ("ALL", "group", "ALL"), ("Audience", "group", "Audience"), ("Some Members", "group", "Some Members"),
        ("Interviewer", "role", "Interviewer"), ("Prime Minister Hall", "role", "Prime Minister Hall"),
        ("Deputy Chief Secretary", "role", "Deputy Chief Secretary"), ("Student 4 B", "role", "Student 4 B"),
        ("THE WITNESS", "role", "THE WITNESS"), ("Q", "role", "Q"),
    ],
)  # fmt: skip
def test_labels_that_name_no_person(label: str, kind: str, role: str | None) -> None:
    """Unknown voices, groups and offices are speakers without a name."""
    speaker = _of(_talk("Ada Mirren", label, "Ada Mirren", label), 1)
    assert (speaker.name, speaker.kind, speaker.role) == (None, kind, role)
    assert str(speaker) == label


@pytest.mark.parametrize(
    ("label", "members"),
    [
        ("MAYA and LEO", ("MAYA", "LEO")), ("Maya & Leo", ("Maya", "Leo")), ("Maya Lin, Leo", None),
        ("MAYA (FI) e LEO (FI)", ("MAYA", "LEO")),
        ("Maya und Leo", ("Maya", "Leo")), ("Ana y Leo", ("Ana", "Leo")), ("Anna i Leo", ("Anna", "Leo")),
    ],
)  # fmt: skip
def test_a_joint_label_is_a_group_with_members(label: str, members: tuple[str, ...] | None) -> None:
    """Two names in one label are a group of two; what stands behind a comma is a role, not a second name."""
    speaker = _of(_talk("Ada Mirren", label, "Ada Mirren", label), 1)
    assert speaker.members == (members or ())
    assert speaker.kind == ("group" if members else "person")


def test_roles_joined_by_and_are_an_office() -> None:
    """`Director and Chairman` is one office, not two people."""
    speaker = _of(_talk("Ada Mirren", "Director and Chairman", "Ada Mirren", "Director and Chairman"), 1)
    assert (speaker.kind, speaker.members) == ("role", ())


# ------------------------------------------------------------------------------------------------- legends

_INITIALLED = """\
JS: Where were you?

MB: I was home, as you know.

JS: And then?

MB: I slept.

John Silber: You did.

Mary Bell: I do not deny it.
"""


@pytest.mark.parametrize(
    "legend",
    [
        "JS = John Silber\nMB = Mary Bell", "JS – John Silber\nMB – Mary Bell", "JS = John Silber, MB = Mary Bell",
        "John Silber (JS) asked Mary Bell (MB).", "[JS] = John Silber; [MB] = Mary Bell",
        "John Silber [JS]\nMary Bell [MB]",
    ],
)  # fmt: skip
def test_a_legend_says_whom_initials_mean(legend: str) -> None:
    """Above the talk, a sign that equates, or parentheses behind a name, declare initials; they link all forms."""
    found = turnseg.segment(f"{legend}\n\n{_INITIALLED}")
    assert who(found) == "ABABAB"
    assert [(speaker.name, speaker.labels[0]) for speaker in found.speakers] == [
        ("John Silber", "JS"),
        ("Mary Bell", "MB"),
    ]
    assert found[0].attribution.confidence > 0.9


@pytest.mark.parametrize(
    "legend",
    [
        "", "JS is the pilot, MB the cook.", "JS = pilot\nMB = cook", "JS = John Silber\nJS = Jane Sutter",
        "Jane Sutter (MB)\nOwen Pryce (SPD)", "JS and MB live in Old Harbor.",
    ],
)  # fmt: skip
def test_what_is_no_legend_names_nobody(legend: str) -> None:
    """A legend gives one label one full name; a party or a place in parentheses behind a name is none."""
    assert who(turnseg.segment(f"{legend}\n\n{_INITIALLED}")) == "ABABCD"


def test_the_caller_knows_better_than_a_legend() -> None:
    """A printed form to which the caller gives a name has that name."""
    found = turnseg.segment(f"JS = John Silber\n\n{_INITIALLED}", speakers={"JS": "Jane Sutter"})
    assert who(found) == "ABABCD"
    assert found.speakers[0].name == "Jane Sutter"


# ------------------------------------------------------------------------------------------ the caller's names


def test_a_mapping_names_printed_forms() -> None:
    """A mapping of printed form to name gives the label that name, whatever it looks like."""
    given = {"amir": "Ada Mirren", "tbeck": "Tom Beck"}
    found = turnseg.segment("amir: No!\n\ntbeck: Why so?\n\namir: You know.\n\ntbeck: I do.", speakers=given)
    assert [speaker.name for speaker in found.speakers] == ["Ada Mirren", "Tom Beck"]
    assert found.speakers[0].labels == ("amir",)


def test_two_forms_of_one_name_are_one_speaker() -> None:
    """Two printed forms that the caller gives one name are linked, and shorter forms of that name with them."""
    text = "Ada: No!\n\nTom: Why so?\n\nMrs. M: You know.\n\nTom: I do.\n\nMirren: So do I.\n\nTom: Yes."
    found = turnseg.segment(text, speakers={"Ada": "Ada Mirren", "Mrs. M": "Ada Mirren"})
    assert who(found) == "ABABAB"
    assert found.speakers[0].labels == ("Ada", "Mrs. M", "Mirren")


@pytest.mark.parametrize("name", ["Ada Mirren", "Ms. Ada Mirren"])
def test_a_given_name_that_is_printed_too_is_one_speaker(name: str) -> None:
    """The caller says who `AM` is; where that name is printed in full as well, both are one speaker."""
    text = "Ada Mirren: No!\n\nTom: Why so?\n\nAM: You know.\n\nTom: I do.\n\nAM: So do I."
    found = turnseg.segment(text, speakers={"AM": name})
    assert who(found) == "ABABA"
    assert (found.speakers[0].name, found.speakers[0].labels) == ("Ada Mirren", ("Ada Mirren", "AM"))


def test_names_alone_may_be_given() -> None:
    """Names in a list link their forms as if they had been printed in full."""
    text = "Ada Mirren: No!\n\nTom: Why so?\n\nMirren: You know.\n\nTom: I do."
    found = turnseg.segment(text, speakers=["Ada Mirren", "Ida Lund"])
    assert who(found) == "ABAB"
    assert [speaker.name for speaker in found.speakers] == ["Ada Mirren", "Tom"]


def test_a_name_alone_creates_no_turn() -> None:
    """Somebody who may speak need not: a headline that begins with the name is still none of a talk."""
    text = "The boat left the pier.\n\nIda Lund: a life by the sea, and of the sea.\n\nThe boat came back.\n"
    assert len(turnseg.segment(text, speakers=["Ida Lund"])) == 0


# --------------------------------------------------------------------------------------- turns without a label


def test_dash_lines_answer_the_turn_before() -> None:
    """Among the labeled turns of two parties, each dash line is the other one's."""
    found = turnseg.segment("""\
Kim Rees: Where were you?

Ana Lavoe: I was at home.

– All night?

– All night, I promise.

Kim Rees: Then who was it?

– You tell me.
""")
    assert who(found) == "ABABAB"
    assert [turn.attribution.kind for turn in found] == ["label"] * 2 + ["alternation"] * 2 + ["label", "alternation"]
    assert found[2].attribution.confidence < found[1].attribution.confidence


def test_labels_at_the_head_of_a_talk_carry_on() -> None:
    """Where only the first question and answer have labels, the dash lines below are theirs in turn, to the end."""
    lines = "\n\n".join(f"— {line}" for line in _interview())
    found = turnseg.segment(f"The Lamp: Who are you?\n\nAda Mirren: I keep the light, as you can see.\n\n{lines}")
    assert who(found) == "AB" * 6
    assert [speaker.name for speaker in found.speakers] == ["The Lamp", "Ada Mirren"]


@pytest.mark.parametrize(("more", "letter"), [(4, "C"), (1, "?")])
def test_two_parties_near_by_talk_though_a_third_did_before(more: int, letter: str) -> None:
    """A third party who spoke long ago leaves two; one who spoke just now does not."""
    pairs = list(zip(_ASKED, _TOLD, strict=True))
    lines = [f"Kim: {asked}\n\nAna: {told}" for asked, told in pairs[:more]]
    lines = [
        "Tom: Ask them.",
        "Kim: Whom?",
        "Tom: You know.",
        *lines,
        "Kim: And who was it?",
        "– You tell me.",
        "Kim: I would if I could.",
        "Ana: So?",
    ]
    assert who(turnseg.segment("\n\n".join(lines)))[2 * more + 4] == letter


def test_among_three_parties_a_dash_line_is_nobodys() -> None:
    """Where three parties are labeled near by, a dash line could be either of two."""
    found = turnseg.segment("""\
Kim Rees: Where were you?

Ana Lavoe: I was at home.

Tom Beck: And I was on the pier.

– All night?

Kim Rees: Then who was it?

– You tell me.
""")
    assert who(found) == "ABC?A?"
    assert found[3].attribution == turnseg.Attribution("none", 0.0)


def test_a_dash_line_before_all_labels_is_nobodys() -> None:
    """With no turn before it, a dash line answers nobody; the next one answers nobody known."""
    found = turnseg.segment("""\
– Who is there?

– It is me.

Kim Rees: Where were you?

Ana Lavoe: I was at home.

– All night?

Kim Rees: Then who was it?
""")
    assert who(found).startswith("??AB")


_EXCHANGE = """\
— When did you first see the lighthouse?

— I was six, and my father took me there in a boat.

— Were you afraid of it?

— Not at all. I wanted to live in it.

— And do you live in it now?

— I do, since last autumn.
"""


@pytest.mark.parametrize(
    ("before", "letters", "first"),
    [
        ("The lamp\n\nA talk with Ada Mirren\n\n", "ABABAB", "question"),
        ("Ada Mirren: «I keep the lamp»\n\n", "ABABAB", "question"),
        ("A talk with Ada Mirren\n\n— Good evening to you.\n\n", "ABABABA", "answer"),
    ],
)
def test_an_interview_in_bare_dashes_has_two_sides(before: str, letters: str, first: str) -> None:
    """Where a name stands above dash lines that ask and answer in turn, they are two parties, both without a name."""
    found = turnseg.segment(before + _EXCHANGE)
    assert who(found) == letters
    assert (_of(found, 0).role, _of(found, 0).name) == (first, None)
    assert {turn.attribution.kind for turn in found} == {"question_answer"}


@pytest.mark.parametrize(
    "text",
    [
        _EXCHANGE,
        "A talk with Ada Mirren\n\n" + _EXCHANGE.replace("?", "."),
        "A talk with Ada Mirren\n\n" + _EXCHANGE.replace(".", ", is it not?"),
        "— Shall we go, you and I?\n\nShe went to the door with Ada Mirren.\n",
        _EXCHANGE + "\nRead more: Ada Mirren at sea\n",
    ],
    ids=["no name", "nobody asks", "both ask", "one line", "a name of the page's"],
)
def test_other_dash_lines_are_nobodys(text: str) -> None:
    """Without any name, or where the sides cannot be told by who asks, nobody is made up."""
    found = turnseg.segment(text)
    assert len(found)
    assert set(who(found)) == {"?"}


def test_speakers_are_numbered_by_their_first_turn() -> None:
    """Ids follow the order of first turns and are never made from names."""
    found = _talk("Tom Beck", "Ada Mirren", "Tom Beck", "Ada Mirren")
    assert [speaker.id for speaker in found.speakers] == ["S1", "S2"]
    assert said(found)[0].startswith("A Tom Beck")


@pytest.mark.parametrize("side", ["**{}**", "Interviewer: {}"])
def test_the_unmarked_side_is_one_speaker_without_a_name(side: str) -> None:
    """Marked questions and their unmarked answers are two speakers; nobody knows what the second is called."""
    asked = ("When did you first see the lighthouse?", "Were you afraid of it?", "And do you live in it now?")
    text = "\n\n".join(
        f"{side.format(ask)}\n\nI was six, and that was {n} years ago." for n, ask in enumerate(asked, 7)
    )
    found = turnseg.segment(text)
    assert who(found) == "ABABAB"
    answers = _of(found, 1)
    assert (answers.name, answers.role, answers.kind, answers.labels) == (None, "answer", "role", ())
    assert str(answers) == "answer"


def test_an_office_that_is_always_printed_with_its_holder_is_somebody_else_without() -> None:
    """A chair who is named at every turn is not meant where the chair is not named; nor is one who comes later."""
    owen, ida = "THE SPEAKER (Owen Pryce)", "Ida Lund"
    assert who(_talk(owen, ida, owen, ida, owen, ida, "THE SPEAKER", ida, "THE SPEAKER")) == "ABABABCBC"
    assert who(_talk("THE SPEAKER", ida, "THE SPEAKER", ida, owen, ida, "THE SPEAKER")) == "ABABCBA"


def test_several_people_under_one_word_have_their_own_names() -> None:
    """`VOTER (Ida Lund)` is Ida Lund, a voter; with a manner in the parentheses it is a voter and no more."""
    found = _talk("VOTER (Ida Lund)", "Ada Mirren", "VOTER (Max Frey)", "Ada Mirren")
    assert [(speaker.name, speaker.role) for speaker in found.speakers][::2] == [
        ("Ida Lund", "VOTER"), ("Max Frey", "VOTER"),
    ]  # fmt: skip
    assert who(_talk("VOTER (Ida Lund)", "Ada Mirren", "VOTER (shouting)", "Ada Mirren", "VOTER")) == "ABABA"


def test_labels_that_are_listed_in_one_are_its_members() -> None:
    """`ADA, TOM` where both speak alone as well are two people at once."""
    both = _of(_talk("ADA", "TOM", "ADA, TOM (singing)", "ADA", "TOM"), 2)
    assert (both.kind, both.name, both.members) == ("group", None, ("ADA", "TOM"))


def test_a_link_is_as_sure_as_its_reason() -> None:
    """A label by itself is surest, then a surname, then a slip of the pen or initials."""
    plain, surname = (turn.attribution.confidence for turn in _talk("Ada Mirren", "Tom Beck", "Mirren", "Beck")[1:3])
    slip = _talk("MARLOWE", "TRENT", "MARLOEW", "TRENT", "MARLOWE")[2].attribution.confidence
    initials = _talk("Ada Mirren", "Tom Beck", "AM", "TB")[2].attribution.confidence
    assert plain > surname > slip == initials > 0


def test_the_caller_knows_better_than_a_slip_of_the_pen() -> None:
    """A label to which the caller gives a name of its own is nobody else's misprint."""
    text = "MARLOWE: No!\n\nTRENT: Why so?\n\nMARLOEW: You know.\n\nTRENT: I do.\n\nMARLOWE: So do I."
    assert who(turnseg.segment(text)) == "ABABA"
    assert who(turnseg.segment(text, speakers={"MARLOEW": "Otto Marloew"})) == "ABCBA"


@pytest.mark.parametrize(
    ("label", "name"),
    [("O señor LUNA PAZOS", "LUNA PAZOS"), ("Mr. Owen Pryce", "Owen Pryce"), ("El señor Pazos", "El señor Pazos")],
)
def test_titles_go_where_a_full_name_remains(label: str, name: str) -> None:
    """A title, and the article before it, are left out of a name that has two words without them."""
    assert _of(_talk(label, "Ada Mirren", label, "Ada Mirren"), 0).name == name


# ---------------------------------------------------------------------------------------- who asks, who answers


def _dashes(*lines: str, before: str = "A talk with Ada Mirren, who keeps the lamp.") -> turnseg.Transcript:
    return turnseg.segment("\n\n".join([before, *(line if line[0] in "(#" else f"— {line}" for line in lines)]))


_ASKED = (
    "When did you first see the lighthouse?", "Were you afraid of it?", "And do you live in it now?",
    "Who brings you your bread?", "Would you leave it?",
)  # fmt: skip
_TOLD = (
    "I was six, and my father took me there in a boat that his brother had built.",
    "Not at all. I wanted to live in it, and I told everybody so, the whole summer long.",
    "I do, since last autumn, with two cats and a radio that plays one station.",
    "A boy from the village comes on Fridays, if the sea lets him, and stays for tea.",
    "Ask me again in ten years, when my knees have counted all of the stairs.",
)


def _interview(*swaps: tuple[int, str]) -> list[str]:
    lines = [line for pair in zip(_ASKED, _TOLD, strict=True) for line in pair]
    for n, line in swaps:
        lines[n] = line
    return lines


def test_a_prompt_without_a_question_mark_keeps_its_side() -> None:
    """Whose turn it is tells the side of a host who prompts, and of a guest who asks back."""
    found = _dashes(
        *_interview((2, "You were brave, then."), (5, "I do. Would you not, if you could, for a summer or so?"))
    )
    assert who(found) == "AB" * 5
    assert [speaker.role for speaker in found.speakers] == ["question", "answer"]


def test_two_answers_in_a_row_do_not_turn_the_sides_around() -> None:
    """Of two answers in a row nobody knows which is whose; the turns before and after them keep their sides."""
    lines = _interview()
    lines.insert(4, "And I have wanted it ever since, you may believe me, in all of those years ashore.")
    assert who(_dashes(*lines)) == "ABA??ABABAB"


def test_a_list_of_questions_is_nobodys() -> None:
    """Questions that somebody means to ask one after the other are no exchange, though a name stands above."""
    found = _dashes(*_ASKED, before="Questions for Ada Mirren, who keeps the lamp.")
    assert who(found) == "?" * len(_ASKED)


def test_who_is_spoken_of_is_not_the_guest() -> None:
    """A name above the talk that is spoken of, not to, names nobody; only who is called is there."""
    lines = _interview((4, "Does Ada Mirren know that you live in it?"))
    found = _dashes(*lines, before="The lamp of Ada Mirren")
    assert [speaker.name for speaker in found.speakers] == [None, None]


def test_who_is_called_among_three_says_nothing_of_the_next_line() -> None:
    """A call tells whose turn it is not; with three about, two are left, and the line behind it is nobody's either."""
    talk = (
        "Nora Quell: It leaks.\n\nMilo Brand: It always did.\n\nIda Moss: I can swim.\n\n– Nora, can you?\n\n– I can."
    )
    assert who(turnseg.segment(f"{talk}\n\nMilo Brand: So can I.\n\nIda Moss: Good.\n")) == "ABC??BC"


def test_voices_without_cues_are_no_turns() -> None:
    """Quoted remarks in prose are told, not printed as turns."""
    told = "“Is it late?” she asked, and he said it was. “Then we go,” said Nora, and took the lamp with her.\n\n"
    assert len(turnseg.segment(told * 3)) == 0


_BETWEEN = (
    "She went to the window and looked at the sea.", "He said nothing for a while.", "A gull cried.",
    "The lamp went out above the two of them.", "He took the cup from the table.", "She had not heard it.",
)  # fmt: skip


def test_the_sides_of_a_story_are_not_told() -> None:
    """Where something is told between most of the lines, who asks is no sign."""
    text = "\n\n".join(f"— {line}\n\n{told}" for line, told in zip(_interview(), _BETWEEN, strict=False))
    found = turnseg.segment(f"The lamp of Ada Mirren\n\n{text}")
    assert len(found) == len(_BETWEEN)
    assert set(who(found)) == {"?"}


def test_a_name_inside_a_turn_is_a_name() -> None:
    """Somebody is named in the talk itself, so that its sides may be told."""
    lines = _interview((1, "I was six, and Ada Mirren took me there in a boat that her brother had built."))
    assert who(_dashes(*lines, before="The lamp")) == "AB" * 5


@pytest.mark.parametrize("mark", ["{}) ", "– "])
def test_unlabelled_questions_have_one_asker(mark: str) -> None:
    """Questions to several labeled people, numbered or behind a dash, are one more party's, who asks."""
    text = "\n\n".join(
        f"{mark.format(n)}{ask}\n\nAda: {told}\n\nTom: So was I, {n} times."
        for n, (ask, told) in enumerate(zip(_ASKED, _TOLD, strict=True), 1)
    )
    found = turnseg.segment(f"A talk with a band\n\n{text}")
    assert who(found) == "ABC" * 5
    assert (_of(found, 0).role, _of(found, 0).kind, found[0].attribution.kind) == (
        "question",
        "role",
        "question_answer",
    )


@pytest.mark.parametrize(
    ("turns", "letters"),
    [
        (("Ada: I was there.", "Tom: So was I.", "Ida: I was not.", "— Why?", "Ada: She was ill.", "— Ill?"), "ABC?A?"),
        (("Ada: I was.", "Tom: And I.", "Ida: I was not.", "— You were ill.", "Ada: She was.", "— I was."), "ABC?A?"),
        (
            ("Ada: Was I?", "Tom: Was I?", "Ida: Was she?", "— Why?", "Ada: Is she ill?", "— Ill?", "Tom: Who?"),
            "ABC?A?B",
        ),
    ],
    ids=["no answer", "no question", "all ask"],
)
def test_other_unlabelled_lines_among_three_are_nobodys(turns: tuple[str, ...], letters: str) -> None:
    """Lines among labeled ones that ask no more than those, or that nobody labeled answers, are left alone."""
    assert who(turnseg.segment("\n\n".join(turns))) == letters


def test_narration_ends_the_exchange_of_two() -> None:
    """Behind something that is told, a dash line may be anybody's."""
    found = turnseg.segment("""\
Kim Rees: Where were you?

Ana Lavoe: I was at home.

Kim Rees: And then?

Ana Lavoe: Then I slept.

# The next day

The door opened, and the sergeant came in with two cups in his hands.

– All night?

Kim Rees: Then who was it?

Ana Lavoe: You tell me.
""")
    assert who(found)[-3:] in ("?AB", "AB")


@pytest.mark.parametrize(
    ("before", "called", "name"),
    [
        ("Ada Mirren: «I keep the lamp»", "", "Ada Mirren"),
        ("Ada Mirren: I keep the lamp", "", None),
        ("The lamp of Ada Mirren\n\nTom Beck went to see her at Old Harbor.", "Ada, ", "Ada Mirren"),
        ("The lamp of Ada Mirren\n\nTom Beck went to see her at Old Harbor.", "Nora, ", None),
        ("The lamp of Ada Mirren\n\nAda Lund went to see her at Old Harbor.", "Ada, ", None),
        ("The lamp of Ada Mirren", "", None),
        ("The lamp\n\nAda Mirren lives far out, and she likes it there.\n\nPhoto: Tom Beck", "Tom, ", None),
    ],
    ids=["quoted", "no quote", "called", "another is called", "two of the name", "nobody is called", "of the page"],
)
def test_the_guest_is_named_where_the_document_tells(before: str, called: str, name: str | None) -> None:
    """A headline that quotes somebody, or a name above the talk that who asks calls, names who answers."""
    asker, guest = (_of(_dashes(*_interview((4, f"{called}do you live in it now?")), before=before), n) for n in (0, 1))
    assert (asker.name, asker.role, asker.kind) == (None, "question", "role")
    assert (guest.name, guest.role, guest.kind) == (name, "answer", "person" if name else "role")


# ----------------------------------------------------------------------------------------- stories say who speaks


def _story(*lines: str, before: str = "The kettle sang.") -> turnseg.Transcript:
    return turnseg.segment("\n\n".join(["The boat", before, *lines, "Then a chair was moved.", ""]))


@pytest.mark.parametrize(
    ("lines", "letters"),
    [
        (("— Does it leak? said Nora.", "— It always leaked, answered Milo.", "— Not like this."), "ABA"),
        (("— Leckt sie? fragte Nora.", "— Das tat sie immer, antwortete Milo.", "— So nie."), "ABA"),
        (("— Прошу, — сказала Нора, — не сейчас.", "— Почему? — удивлённо протянул Милан. — Я ждал.", "— Да."), "ABA"),
        (("—Espera —dijo Nora—, ya voy.", "—¿Ahora? —preguntó Milo.", "—Ahora."), "ABA"),
        (("– Hova mész? – kérdezte Imre.", "– A malomba – felelte a fiú.", "– És a kulcs?"), "A?A"),
        (("— It leaks, I said, and I knew.", "— Did it always? said Milo.", "— So, said I."), "ABA"),
        (("— It leaks, I said.", "— Does it? said Milo.", "— It leaks, I answered."), "ABA"),
        (("— Течёт, — сказал я.", "— Правда? — спросила Нора.", "— Течёт, — ответил я, — идём."), "ABA"),
        (("— It leaks, Nora said.", "— I know, Nora.", "— Do you know all?", "— I do, said Milo."), "ABAB"),
        (("– Ser du det? sa Britta.", "– Knappt, sa Nils.", "– Nu?"), "ABA"),
        (("— Does it leak? said Mrs. Bell.", "— It did, said Uncle Milo.", "— It did, Milo."), "ABA"),
    ],
)
def test_a_tag_says_who_speaks(lines: tuple[str, ...], letters: str) -> None:
    """A verb of speaking with a name beside it, or any verb behind a full stop and a dash, names the speaker."""
    found = _story(*lines)
    assert who(found) == letters
    assert found[0].attribution.kind == "tag"


@pytest.mark.parametrize(
    "line",
    [
        "— We saw much, and Paris said nothing to us.",
        "— We went north — to Boston — and came back.",
        "— Il a vu sa maison, sa Majesté le roi dort.",
        "— It leaks, said Mrs.",
        "— It leaks. Nora said so.",
        "— It leaks, the old boat of Nora and Milo.",
        "— It leaks, thought I.",
        "— It leaks. — the sea at Nora.",
        "— Does it leak? I asked Milo.",
        "— Does it leak? said she.",
        "— Leva água? perguntou ela.",
        "— Течёт? — спросила она.",
        "— I will ask Ellice from the bank.",
        "— Nora, Milo, come here.",
    ],
)
def test_what_is_no_tag_names_nobody(line: str) -> None:
    """Names elsewhere than beside a verb of speaking say nothing about the speaker."""
    assert who(_story(line, "— Does it?", "— So it goes.")) == "???"


def test_the_teller_of_a_story_has_no_name() -> None:
    """`I said` is one party, whatever is told of it; its role is to tell."""
    teller = _of(_story("— It leaks, I said.", "— Does it? said Milo.", "— So it goes."), 0)
    assert (teller.name, teller.role, teller.kind) == (None, "narrator", "person")


@pytest.mark.parametrize(
    ("before", "lines", "letters"),
    [
        ("Nora put the kettle on.", ("You're late, Nora, said Milo.", "I know it, Milo.", "Was it the bus?"), "ABA"),
        ("The kettle sang.", ("Late again, said Milo.", "Milo, come here.", "Why?"), "A?A"),
        ("Nora, Ida and Milo sat down.", ("It leaks, said Nora.", "Did it?", "I can swim, said Milo."), "A?B"),
        ("The kettle sang.", ("It leaks, said Nora.", "Oh?", "I see, said Ida.", "So, said Milo."), "A?BC"),
        ("The kettle sang.", ("It leaks, said Nora.", "Oh, Nora, Milo.", "Is it?", "I see, said Milo."), "ABAB"),
        ("The kettle sang.", ("It leaks, said Nora.", "Oh?", "I see.", "So, said Milo."), "ABAB"),
        ("The kettle sang.", ("It leaks, said Nora.", "Oh?", "So, said Milo."), "A?B"),
        ("The kettle sang.", ("It leaks, said Nora.", "Oh?", *["So."] * 7), "A?A?A?A??"),
    ],
    ids=["called", "one", "three told of", "three speak", "both called", "in turn", "one is missing", "far"],
)
def test_lines_beside_a_tag(before: str, lines: tuple[str, ...], letters: str) -> None:
    """Who is called by name does not speak; two people speak in turn; with a third in the story only tags count."""
    assert who(_story(*(f"— {line}" for line in lines), before=before)) == letters


def test_turns_are_not_counted_across_narration() -> None:
    """What is told between two lines may have been half an hour."""
    tagged = ("— Does it leak? said Nora.", "— It always leaked, said Milo.", "— Does it?", "— So it goes.")
    lines = [line for pair in zip(tagged, _BETWEEN, strict=False) for line in pair]
    assert who(_story(*lines)) == "AB??"


def test_a_tag_names_a_party_that_has_a_label() -> None:
    """The name in a tag is that of a label where one begins with it."""
    found = turnseg.segment("""\
Nora Quell: It leaks.

Milo Brand: It always leaked, did it not?

Ida Moss: I can swim.

Milo Brand: So can I.

– Not like this, said Nora.

Milo Brand: And yet it floats.

– Why? said Milo.

Ida Moss: Ask it.
""")
    assert who(found) == "ABCBABBC"


def test_tags_may_agree_with_two_sides() -> None:
    """A guest who is said to speak once, and is called by name, does not make an interview a story."""
    lines = _interview((3, "Not at all, said Nora."), (4, "And do you live in it now, Nora?"))
    assert who(_dashes(*lines)) == "AB" * 5


def test_tags_speak_against_two_sides() -> None:
    """An interview in which one person is said to speak on both sides is a story, as far as its tags go."""
    lines = _interview((3, "Not at all, said Nora."), (4, "And do you live in it now? said Nora."))
    letters = who(_dashes(*lines))
    assert letters[3] == letters[4]
    assert letters.count("?") == len(lines) - 2
