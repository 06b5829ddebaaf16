"""`segment` itself: its arguments, a convention that is given, and what it hands back."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import attrs
import pytest
from glance import said, who

import turnseg
from turnseg import Convention
from turnseg._lines import Lines
from turnseg._shapes import SHAPES, Shape
from turnseg._shapes.types import Places, Scope

_TALK = "Ann: Shall we?\n\nBob: Yes, I am ready.\n\nAnn: Good, then go.\n\nBob: Go yourself!\n"


# ------------------------------------------------------------------------------------------------ arguments


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"Ann: Yes.", "segment takes a str, got bytes: decode it first: text.decode('utf-8')"),
        (bytearray(b"x"), "segment takes a str, got bytearray: decode it first: text.decode('utf-8')"),
        (memoryview(b"x"), "segment takes a str, got memoryview: decode it first: text.decode('utf-8')"),
        (
            PurePosixPath("talk.txt"),
            "segment takes a str, got PurePosixPath: read the file first: path.read_text(encoding='utf-8')",
        ),
        (None, "segment takes a str, got NoneType: there is no text here; pass an empty string for an empty text"),
        (7, "segment takes a str, got int: pass one str; for several texts use turnseg.segment_all"),
        (["a", "b"], "segment takes a str, got list: pass one str; for several texts use turnseg.segment_all"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_text_is_refused_with_advice(text: Any, message: str) -> None:  # noqa: ANN401  (that is the point)
    """Anything but a str is a TypeError that says what it was and what to do."""
    with pytest.raises(TypeError) as raised:
        turnseg.segment(text)
    assert str(raised.value) == message


def test_speakers_are_several() -> None:
    """One name alone as a str would be taken apart into letters: it is refused."""
    with pytest.raises(TypeError) as raised:
        turnseg.segment(_TALK, speakers="Ann")
    assert str(raised.value) == "speakers takes several names, got the single str 'Ann': put it into a list"


@pytest.mark.parametrize("speakers", [[7], {"Ann": 7}, {7: "Ann"}, [None]])
def test_names_are_str(speakers: Any) -> None:  # noqa: ANN401  (that is the point)
    """Names, and the printed forms that a mapping gives them for, are str."""
    with pytest.raises(TypeError, match=r"^speakers holds names as str, got "):
        turnseg.segment(_TALK, speakers=speakers)


@pytest.mark.parametrize("convention", ["colon", {"shapes": ["colon"]}, turnseg.segment])
def test_a_convention_is_a_convention(convention: Any) -> None:  # noqa: ANN401  (that is the point)
    """JSON, or a dict of it, has to be read first."""
    with pytest.raises(TypeError) as raised:
        turnseg.segment(_TALK, convention=convention)
    name = type(convention).__name__
    wanted = f"convention takes a turnseg.Convention, got {name}: read JSON with Convention.from_json"
    assert str(raised.value) == wanted


def test_a_convention_names_shapes_of_the_table() -> None:
    """Names of shapes that the table does not have are a ValueError that lists those it has."""
    with pytest.raises(
        ValueError, match=r"^the convention names unknown shapes: semaphore, flag; the table has colon, "
    ):
        turnseg.segment(_TALK, convention=Convention(shapes=["semaphore", "colon", "flag"]))


def test_arguments_are_looked_at_before_the_text() -> None:
    """A wrong argument is refused for an empty text as well."""
    with pytest.raises(TypeError):
        turnseg.segment("", speakers="Ann")
    with pytest.raises(ValueError, match="unknown shapes"):
        turnseg.segment("", convention=Convention(shapes=["semaphore"]))


@pytest.mark.parametrize("speakers", [(), [], {}, iter(["Ann"]), {"Ann"}])
def test_any_iterable_of_names_will_do(speakers: Any) -> None:  # noqa: ANN401  (that is the point)
    """Tuples, lists, sets, mappings and iterators hold names equally well."""
    assert who(turnseg.segment(_TALK, speakers=speakers)) == "ABAB"


# ----------------------------------------------------------------------------------------- a convention given


def test_a_given_shape_is_the_only_one() -> None:
    """With shapes given, cues of other shapes are text: labels with colons stay inside what is said."""
    text = "— Ann: Shall we go?\n\n— Bob: Yes, I am ready.\n\n— Ann: Good, then go.\n\n— Bob: Go yourself!\n"
    found = turnseg.segment(text, convention=Convention(shapes=["dash"]))
    assert [turn.label for turn in found] == [None] * 4
    assert found.convention.shapes == ("dash",)
    assert [turn.label for turn in turnseg.segment(text, convention=Convention(shapes=["colon"]))] == ["Ann", "Bob"] * 2


def test_a_given_shape_needs_no_proof() -> None:
    """What the caller says is the shape is it, however little of it the document has."""
    text = "The hall was full.\n\nAnn: We are here, my friends.\n\nNobody answered.\n"
    assert len(turnseg.segment(text)) == 0
    found = turnseg.segment(text, convention=Convention(shapes=["colon"], extents="closed"))
    assert said(found) == ["A Ann: We are here, my friends."]


def test_a_known_label_is_one_however_it_looks() -> None:
    """Labels that the convention knows need no evidence of their own."""
    text = f"{_TALK}\nnote: I have something to add.\n"
    assert [turn.label for turn in turnseg.segment(text)] == ["Ann", "Bob"] * 2
    found = turnseg.segment(text, convention=Convention(shapes=["colon"], labels=["Ann", "Bob", "Note"]))
    assert [turn.label for turn in found] == ["Ann", "Bob", "Ann", "Bob", "note"]


def test_new_labels_of_a_given_shape_are_found() -> None:
    """A convention of one document finds the labels of the next."""
    rule = turnseg.segment(_TALK).convention
    found = turnseg.segment(_TALK.replace("Ann", "Cleo").replace("Bob", "Dan"), convention=rule)
    assert [turn.label for turn in found] == ["Cleo", "Dan"] * 2


def test_a_refused_label_opens_nothing() -> None:
    """Heads that the caller refuses are text of the turn before them, in any case of their letters."""
    text = f"{_TALK}\nAda: Is this the pier?\n\nBob: It is.\n\nAda: Good.\n"
    assert who(turnseg.segment(text)) == "ABABCBC"
    found = turnseg.segment(text, convention=Convention(not_labels={"ADA"}, extents="open"))
    assert who(found) == "ABABB"
    assert "Ada: Is this the pier?" in found[3].text
    assert found.convention.not_labels == {"ADA"}


@pytest.mark.parametrize(("extents", "turn"), [("open", "Shall we?\n\nThe bell rang."), ("closed", "Shall we?")])
def test_given_extents_are_kept(extents: str, turn: str) -> None:
    """Open or closed is the caller's to say."""
    text = _TALK.replace("Shall we?", "Shall we?\n\nThe bell rang.")
    found = turnseg.segment(text, convention=Convention(shapes=["colon"], extents=extents))
    assert found[0].text == turn
    assert found.convention.extents == extents


def test_an_empty_convention_fixes_nothing() -> None:
    """Without shapes and extents, the document decides."""
    assert turnseg.segment(_TALK, convention=Convention()) == turnseg.segment(_TALK)


def test_no_shape_of_a_convention_in_the_text_is_no_turn() -> None:
    """A given shape that the text cannot hold gives no turns, however many cues of other shapes it has."""
    assert len(turnseg.segment(_TALK, convention=Convention(shapes=["voice"]))) == 0


_LISTED = """\
— Shall we go to the pier?

— I would rather stay, you know.

— Why? Did you not want to see it?

— I did. Take these with you:

- the rope;
- the lamp,
- two oars.
"""


def test_signs_that_were_refused_stay_refused() -> None:
    """The rule that was found names the signs that mark turns: the mark of a list is none, though it is a dash."""
    found = turnseg.segment(_LISTED)
    assert (len(found), found.convention.signs) == (4, ("dash —",))
    assert turnseg.segment(_LISTED, convention=found.convention) == found
    assert len(turnseg.segment(_LISTED, convention=Convention(shapes=["dash"]))) == 7


def test_signs_that_a_rule_does_not_name_have_to_earn_it() -> None:
    """Another document of a series may print another dash, where it bears out that turns begin with it."""
    rule = turnseg.segment(_LISTED).convention
    for sign in ("–", "—"):
        found = turnseg.segment(_LISTED.replace("—", sign), convention=rule)
        assert (len(found), found.convention.signs) == (4, (f"dash {sign}",))
    named = [
        turnseg.segment(f"{left}Ann{right} Shall we?\n{left}Bob{right} Yes.\n" * 3) for left, right in ("<>", "[]")
    ]
    for rule in (found.convention for found in named):
        for found in named:
            assert turnseg.segment(found.text, convention=rule) == found


def test_a_named_sign_needs_no_proof() -> None:
    """What the caller says marks turns does so, however little there is of it; its shape's other signs do not."""
    text = "The hall was full.\n\n— It is late.\n\nNobody answered.\n\n- the lamp\n"
    rule = Convention(shapes=["dash"], signs=["dash —"], extents="closed")
    assert [turn.text for turn in turnseg.segment(text, convention=rule)] == ["It is late."]


def test_signs_of_unknown_shapes_are_named() -> None:
    """A sign is named with its shape before it."""
    with pytest.raises(ValueError, match="the convention names unknown shapes: flag; the table has colon"):
        turnseg.segment(_TALK, convention=Convention(shapes=["dash"], signs=["dash —", "flag —"]))


@pytest.mark.parametrize("sign", [".", " —"])
def test_what_was_refused_is_heard_beside_a_given_shape(sign: str) -> None:
    """A verdict rests on the same evidence whether the shape was found or given: who spoke once in another too."""
    text = (
        f"Ann: Shall we go?\n\nMAYOR LIND{sign} You will stay here.\n\nAnn: Why should we?\n\nBob: I would go.\n\n"
        "Ann: So would I.\n\nAnn: We did.\n\nBob: Did we?\n"
    )
    found = turnseg.segment(text)
    assert found.convention.shapes == ("colon",)
    again = turnseg.segment(text, convention=found.convention)
    assert again == found
    assert again.evidence.shapes == found.evidence.shapes


# ------------------------------------------------------------------------------------------ what comes back


def test_the_rule_found_names_shapes_extents_and_labels() -> None:
    """The convention found says all that a later document needs."""
    rule = turnseg.segment(_TALK).convention
    assert (rule.shapes, rule.labels, rule.not_labels) == (("colon",), ("Ann", "Bob"), frozenset())
    assert Convention.from_json(rule.to_json()) == rule


def test_a_shape_of_prose_is_looked_for_twice() -> None:
    """Where labels end in a period, one that stands only once is found too, as soon as the others are."""
    found = turnseg.segment("""\
BRAM. The rain has come and left.

INES. Then we are late, you and I.

BRAM. We are not; the boat is here!

INES. Who told you so?

BRAM. The ferryman did.

Old Ferryman. I told you nothing.

INES. Do you hear him?
""")
    assert [turn.label for turn in found] == ["BRAM", "INES", "BRAM", "INES", "BRAM", "Old Ferryman", "INES"]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "-", "?", ":", "A:", "— \n—"])
def test_texts_without_words_give_nothing(text: str) -> None:
    """Where nothing is said there is no turn, no speaker and no confidence."""
    found = turnseg.segment(text)
    assert (len(found), found.speakers, found.confidence) == (0, (), 0.0)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        (_TALK, "colon"),
        (_TALK.replace(":", "."), "period"),
        ("Ada Mirren\nYes.\n\nTom Hale\nNo.\n\nAda Mirren\nNow.\n\nTom Hale\nGo.", "name"),
    ],
)
def test_a_convention_saves_a_second_search(text: str, shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A given shape runs once, over all heads, no other one does so, and they find the same."""
    found = turnseg.segment(text)
    assert found.convention.shapes == (shape,)
    ran: list[tuple[str, bool]] = []

    def noted(row: Shape) -> Shape:
        def find(lines: Lines, scope: Scope) -> Places:
            ran.append((row.name, scope.thorough))
            return row.find(lines, scope)

        return attrs.evolve(row, find=find)

    rows = tuple(map(noted, SHAPES))
    monkeypatch.setattr("turnseg._shapes.search.SHAPES", rows)
    assert turnseg.segment(text, convention=found.convention) == found
    assert [name for name, _ in ran if name == shape] == [shape]
    assert "question" not in {name for name, _ in ran}
    assert not any(thorough for name, thorough in ran if name != shape)
    assert [thorough for name, thorough in ran if name == shape] == [shape != "colon"]
