"""Labels that a form of their own hid: what a document's customs make of them, and what they must not.

Owns one pair a custom, the label and what only looks like one.
"""

from __future__ import annotations

import pytest
import regex
from glance import said

import turnseg
from turnseg import Convention
from turnseg._heads import dissect

_ASKED = (
    "Shall we begin with the bridge?", "It leans, I think.", "How far does it lean?", "A hand, I would say.",
    "And since when do you know?", "Since you asked me.", "Thank you.", "You are welcome.",
)  # fmt: skip


def _labels(text: str) -> list[str | None]:
    return [turn.label for turn in turnseg.segment(text)]


def _talk(cue: str, *labels: str, between: str = "\n\n") -> str:
    """A talk of labels that take turns, printed as `cue` says."""
    named = (labels[n % len(labels)] for n in range(len(_ASKED)))
    return between.join(cue.format(label, words) for label, words in zip(named, _ASKED, strict=True)) + "\n"


# ------------------------------------------------------------------------------------------------- long names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prof. Elm", "Odo"),
        ("Prof. Ada Elm (Thule)", "Odo"),
        ("The hon. Member", "L'hon. Odo Lind"),
        ("Datuk Seri Haji Omar bin Tan Sri Haji Karim Alwi Basri Salleh", "Puan Aini binti Osman"),
    ],
)
def test_titles_make_a_name_long_and_end_no_sentence(one: str, other: str) -> None:
    """A period behind a title ends none, and of a name that titles and particles lengthen the names are counted."""
    assert _labels(_talk("{}: {}", one, other)) == [one, other] * 4


@pytest.mark.parametrize(
    "head", ["We rowed. Odo", "It was he. Then so", "one two three four five six seven of ten more"]
)
def test_sentences_and_long_heads_are_none(head: str) -> None:
    """The same with a sentence's end, and with words that are no titles."""
    assert head not in _labels(_talk("{}: {}", head, "Odo"))


def test_a_surname_in_capitals_follows_an_initial() -> None:
    """`A. MIRREN. Yes.` is a name before words in small letters; `A. Yes.` answers, and so does `A. YES.`, too."""
    assert _labels(_talk("{}. {}", "CHAIR", "R. SILIN", "J. K. ORREN (Left)")) == [
        "CHAIR", "R. SILIN", "J. K. ORREN (Left)", "CHAIR", "R. SILIN", "J. K. ORREN (Left)", "CHAIR", "R. SILIN",
    ]  # fmt: skip
    assert set(_labels(_talk("{}. {}", "Q", "A"))) == {"Q", "A"}
    assert set(_labels(_talk("{}. {}", "Q", "A").upper())) == {"Q", "A"}


def test_wide_parentheses_dress_a_label_as_narrow_ones_do() -> None:
    """Minutes in which the members' names stand alone in parentheses, and the officers' behind their offices."""
    asked = ("橋はいつ直りますか。", "なぜ遅れましたか。", "費用はいくらですか。")
    told = ("来年の春です。", "雨が続きました。", "私にも分かりません。")
    pairs = (
        f"◆（川本花子）\n　　{ask}\n\n○議長（山川一郎）\n　　{tell}" for ask, tell in zip(asked, told, strict=True)
    )
    text = "\n\n".join([*pairs, "◆（森次郎）\n　　私も知りたいです。\n"])
    assert _labels(text) == ["川本花子", "議長（山川一郎）"] * 3 + ["森次郎"]
    assert dissect("（川本花子）議長") is not None  # the parenthesis is a part of the label
    assert dissect("（川本花子") is None


# --------------------------------------------------------------------------------------------------- captions


def test_of_the_lines_with_chevrons_some_name_the_speaker() -> None:
    """In captions they are all turns, labeled or not; in mail they quote."""
    captions = """>> GOOD EVENING. WE BEGIN AT THE
HARBOR.
>> Reporter: THE TIDE HAS COME UP
A FOOT SINCE NOON.
>> WE WERE TOLD SO AN HOUR
AGO.
>> Reporter: THIS IS ODO. HE HAS
A BOAT HERE.
>> Ada: ODO, WILL YOU STAY?
>> NO, SIR. I AM TYING UP THE
LAST ROPE.
>> Ada: THANK YOU, ODO.
>> THIS PROGRAM WAS BROUGHT TO
YOU BY A ROPE MAKER.
"""
    assert _labels(captions) == [None, "Reporter", None, "Reporter", "Ada", None, "Ada", None]
    mail = """On Monday Odo wrote:
> On Sunday Ada wrote:
>> The mast is old, and I would not take that boat out again before
>> it has been seen to by somebody who knows about masts, as you do.
>> Will you look at it?
> Not before Friday, since I have to be at the mill, and then there
> is the fair.
"""
    assert not turnseg.segment(mail).turns


def test_lines_that_only_say_who_said_it() -> None:
    """Pages of chats print a clause of saying above each message; a tale prints it in front of the words."""
    words = ("how deep is the lake", "Forty feet, I believe.", "and cold?", "It is.", "thanks", "You are welcome.")
    chat = "\n\n".join(f"{('You', 'Helper')[n % 2]} said:\n{said}" for n, said in enumerate(words))
    assert _labels(chat) == ["You said", "Helper said"] * 3
    assert not turnseg.segment(chat.replace("said:\n", "said: ")).turns
    assert not turnseg.segment(
        "The report said:\n\nIt is old.\n\nShe said:\n\nIt stays.\n\nThe report said:\n\nNo.\n"
    ).turns


def test_above_a_caption_stands_nothing_unfinished() -> None:
    """Cues whose lines are broken stand under timings, which no sentence goes on from."""
    cues = [
        ("Ada", "Here is the map that I drew\nfor all of you on Monday."), ("Odo", "I have it."),
        ("Ada", "Keep it, since the third page\nshows where the rocks are."), ("Odo", "Which?"),
        ("Ada", "We are to sail at night, and\nthere is no moon."), ("Odo", "We are to row?"),
    ]  # fmt: skip
    text = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:{n:02}.000 --> 00:00:{n:02}.900\n<v {name}>{words}</v>" for n, (name, words) in enumerate(cues)
    )
    wanted = [f"{'AB'[n % 2]} {name}: {words}" for n, (name, words) in enumerate(cues)]
    assert said(turnseg.segment(text)) == wanted
    named = regex.sub(r"00:00:(\d\d).000 -->", r"6a3f-\1b2c-9b8c/\1-0\n\g<0>", text)
    assert said(turnseg.segment(named)) == wanted
    unnamed = text.replace("\n\n00:00:05", "\nIndeed.\n00:00:05")  # no blank line above: a word of the cue before
    assert "Indeed." in turnseg.segment(unnamed)[4].text


# --------------------------------------------------------------------------------------------------- clocks


@pytest.mark.parametrize(
    ("cue", "one", "other"),
    [
        ("14.0{n} {name}: {words}", "Aino Salmi vas", "Eero Niemi"),
        ("{n}.2{n}  {name}       {words}", "DC REED", "MOSS"),
        ("{name}\n  10:3{n} AM\n{words}", "Ada Mirren", "Odo Lind"),
        ("{name}\n9:0{n}\n\n{words}", "quill_", "odo"),
        ("{name} — Today at 3:4{n} PM\n{words}", "quill", "odo lind"),
        ("( {n}m 3s ) {name}\n{words}", "Ada M", "Odo L"),
        ("Anf. 3{n} {name}: {words}", "ADA MIRREN (L)", "ODO LIND"),
        ("10:02:0{n}\tFrom  {name}  to  Everyone:\n\t{words}", "Ada Mirren", "Host (Odo)"),
        ("[{n}.25s] {name}: {words}", "Ada", "Odo"),
        ("01:00:0{n}:12 {name}: {words}", "ADA", "ODO"),
        ("{name} ({n}'12\")\n{words}", "ADA", "ODO"),
        ("{name} · 0:0{n}\n{words}", "Ada", "Odo"),
        ("({n}) {name}: {words}", "Ada", "Odo"),
        ("{name} -> {words}", "Ada", "Odo"),
        ("[{n}.25 - {n}.75] {name}: {words}", "SPEAKER_00", "SPEAKER_01"),
        ("{name} (14:0{n} Uhr): {words}", "Ada", "Odo"),
        ("{name} [10:02:0{n}] (on behalf of all): {words}", "Ada Mirren (L)", "Odo Lind"),
    ],
)
def test_clocks_and_counters_are_no_part_of_a_label(cue: str, one: str, other: str) -> None:
    """However the time or the number of a turn is printed, before the name, behind it or on the line below."""
    text = "\n\n".join(cue.format(n=n, name=other if n % 2 else one, words=words) for n, words in enumerate(_ASKED))
    assert said(turnseg.segment(text + "\n")) == [
        f"{'AB'[n % 2]} {(one, other)[n % 2]}: {words}" for n, words in enumerate(_ASKED)
    ]


def test_a_form_under_clocked_names_is_none_of_them() -> None:
    """Where each message stands under `Original` and above its translation, the names with clocks speak."""
    form = "**[10:0{n}] {name}**\n\n**Original**\n\n{words}\n\n**Traduction**\n\nC'est cela."
    text = "\n\n".join(form.format(n=n, name="AB"[n % 2] + "el", words=words) for n, words in enumerate(_ASKED))
    assert _labels(text) == ["Ael", "Bel"] * 4
    assert [turn.speech.split("\n")[0] for turn in turnseg.segment(text)] == list(_ASKED)
    other = text.replace("Original", "Last words")[::-1].replace("Last words"[::-1], "Heard"[::-1], 7)[::-1]
    assert turnseg.segment(other)[0].speech.startswith("**Last words**")


def test_a_clock_below_a_line_is_not_always_a_cues() -> None:
    """Stops of a boat with their hours are nobody's, and neither is a name over a clock with nothing below."""
    stops = "\n\n".join(f"{stop}\n{n}:15\n{n}:40" for n, stop in enumerate(("Thule", "the mill", "Pier", "Thule"), 7))
    assert not turnseg.segment(stops + "\n").turns
    points = zip(("Opening", "Soup", "Panel"), _ASKED, strict=False)
    program = "\n\n".join(f"{point}\n{n}:15 AM\n{words}" for n, (point, words) in enumerate(points, 7))
    assert not turnseg.segment(program + "\n").turns
    assert not turnseg.segment("Sections\n\n3.12 Ropes: of hemp\n3.13 Sails: of linen\n3.14 Ropes: of wire\n").turns


def test_what_stands_between_two_clocks_is_said() -> None:
    """A message may be followed by another of the same party, under a clock alone; a label above nothing is no turn."""
    chat = "quill\n9:01\n\nis it open?\nodo\n9:02\n\nno\nquill\n9:03\n\nno+\n9:04\n\nodo, when?\nodo\n9:05\n\nin May\n"
    assert said(turnseg.segment(chat)) == [
        "A quill: is it open?", "B odo: no", "A quill: no+\nodo, when?", "B odo: in May",
    ]  # fmt: skip
    both = Convention(shapes=["name", "colon"], labels=["quill", "odo", "Ada"])
    chat = "quill\n9:01\n\nAda: is it open?\nodo\n9:02\n\nno\nquill\n9:04\n\nfine\nodo\n9:05\n\ngood\n"
    found = turnseg.segment(chat, convention=both)
    assert said(found) == ["A Ada: is it open?", "B odo: no", "C quill: fine", "B odo: good"]


def test_an_office_behind_a_full_name_is_no_sentence() -> None:
    """Mandates in whatever language, each seen once; a sentence with a comma is none of them."""
    text = "Ada Lind, {}. – Madam President, I thank you. Who pays for the bridge?\n\n"
    text += "President. – {} Who asks for the floor?\n\nOdo Silin, im Namen der Linken. – Ich danke Ihnen.\n\n"
    text += "President. – I thank you. That is the end of it.\n\nIda Holm (Left). – You are welcome, I am sure.\n"
    assert len(_labels(text.format("au nom du groupe de gauche", "I thank you."))) == 5
    assert len(_labels(text.format("au nom du groupe de gauche", "That, I say to all of you. – Good."))) == 5


def test_a_day_written_out_is_when_and_not_who() -> None:
    """Each message of a copied chat stands between its name and its day."""
    text = "\n".join(
        f"{('Ada Mirren', 'Odo Lind')[n % 2]}\n{words}\n12 Mar 2023, 10:0{n}" for n, words in enumerate(_ASKED)
    )
    assert _labels(text) == ["Ada Mirren", "Odo Lind"] * 4


def test_the_dress_of_a_documents_labels_vouches_for_an_odd_one() -> None:
    """A name that looks like no other is a label behind a number, where the labels have numbers; bare it is none."""
    odd = "\n\n{}Quill of Thule hl: What a ferry.\n\n"
    numbered = "\n\n".join(f"14.0{n} {'BA'[n % 2]}da Lind: {words}" for n, words in enumerate(_ASKED))
    bare = _talk("{}: {}", "Ada Lind", "Bea Lind")
    name = "Quill of Thule hl"
    assert name in _labels(numbered + odd.format("14.09 ") + numbered)
    assert name not in _labels(bare + odd.format("") + bare)


def test_where_all_labels_have_clocks_a_head_without_one_is_a_fact() -> None:
    """What is said of a chat above it has no clock; where no label has one, a new name needs none."""
    chat = "\n".join(f"( {n}m 3s ) {('Guest', 'Ada')[n % 2]}: {words}" for n, words in enumerate(_ASKED))
    assert _labels("Asked on: our harbor page\n\n" + chat + "\n") == ["Guest", "Ada"] * 4
    assert "Bea Lind" in _labels("Bea Lind: I ask you to begin.\n\n" + _talk("{}: {}", "Guest", "Ada"))


def test_capitals_on_a_line_of_their_own_are_vouched_for_by_the_others() -> None:
    """A part of a play that is seen once, above what it does; with the words behind it on the line it is none."""
    parts = _talk("{}.\n\n{}", "MRS. VALE", "DORIS") + "\n{}He courts.\n\n" + _talk("{}.\n\n{}", "DORIS", "MRS. VALE")
    assert "GARTH" in _labels(parts.format("GARTH.\n\n[_Without looking up._]\n\n"))
    assert "THE LAMP GOES OUT" not in _labels(parts.format("THE LAMP GOES OUT\n\n"))
    assert "THE LAMP GOES OUT" not in _labels(parts.format("THE LAMP GOES OUT. "))


def test_a_group_may_be_named_unlike_the_persons() -> None:
    """Among initials and codes a word for everybody is a party; another word that comes once is none."""
    text = (
        _talk("{}: {}", "M", "P1", "P2", between="\n")
        + "{}: (laughter)\n"
        + _talk("{}: {}", "M", "P2", "P1", between="\n")
    )
    assert "ALL" in _labels(text.format("ALL"))
    assert "LAMP" not in _labels(text.format("LAMP"))


def test_two_who_speak_at_once_in_a_screenplay() -> None:
    """The caret behind the second name is no part of it; ranks in front of a nick are none of it either."""
    assert set(_labels(_talk("{}\n{}", "ADA", "TOM ^"))) == {"ADA", "TOM"}
    assert _labels(_talk("10:02 <{}> {}", "@quill", "+odo", between="\n")) == ["quill", "odo"] * 4


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("Anf. 3 ADA LIND", "ADA LIND"),
        ("Fig. 3 OLD MAP", "Fig. 3 OLD MAP"),
        ("From Ada to Odo", "From Ada to Odo"),
        ("10:02 From Ada to Odo", "Ada"),
        ("10:02 Da Ponte", "Da Ponte"),
        ("3.12 Ada", "Ada"),
        ("3.99 Ada", "3.99 Ada"),
        ("quill_", "quill_"),
        ("_quill_", "quill"),
        ("AB<in chat>", "AB<in chat>"),
    ],
)
def test_counters_and_addressees_around_a_label(head: str, label: str) -> None:
    """Numbered speeches, but not figures; who posts to whom, but only behind a clock."""
    found = dissect(head)
    assert found is not None
    assert head[found.label_start : found.label_stop] == label


# ---------------------------------------------------------------------------------------------------- dashes


def test_a_list_among_dialogue_with_the_same_dash() -> None:
    """Items that end in semicolons under a colon are no speech, and do not make the dialogue beside them a list."""
    talk = "\n\n".join(f"— {words}" for words in _ASKED[:4])
    goods = "On the wall hung the prices:\n\n— rope, 20;\n— tar, 90;\n— a sail, 60."
    found = turnseg.segment(f"The shop opened at five.\n\n{talk}\n\n{goods}\n\n— Then a rope, please.\n")
    assert [turn.speech for turn in found] == [*_ASKED[:4], "Then a rope, please."]
    assert not turnseg.segment("Bring these:\n\n— rope;\n— tar;\n— a sail.\n\n— salt;\n— oil;\n— two lamps\n").turns


def test_two_dash_lines_of_verse_are_no_dialogue() -> None:
    """A question among two lines is an accident; among four they are a talk."""
    verse = "The ferry waits for nobody in spring,\n— And is it late? — No later than the sea.\n"
    verse += (
        "I wind the rope and hear the harbor ring,\nas ropes will sing, and so do you to me,\n— So it is said, and so"
    )
    assert not turnseg.segment(verse + "\n").turns
    assert len(turnseg.segment("\n\n".join(f"— {words}" for words in _ASKED[:4])).turns) == 4


def test_a_dash_before_code_is_a_dash() -> None:
    """What is said may begin with a name of code."""
    said = ("`float` is the word.", "I thought `grid` was?", "That came later, you know.", "So I have to learn it?")
    assert len(turnseg.segment("\n\n".join(f"—{words}" for words in said)).turns) == 4
