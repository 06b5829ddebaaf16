"""`compose`: what it writes is read back, and what would not be is refused with the item's place and the reason."""

from __future__ import annotations

import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import ENGLISH, Drawn, documents

import turnseg
from turnseg import _compose
from turnseg._compose import ComposeError, compose

TALK = [
    ("turn", "Ann Hale", "Shall we?"), ("turn", "Bob Moss", "Yes, I am ready."),
    ("turn", "Ann Hale", "Then you go first."), ("turn", "Bob Moss", "I would rather follow you."),
]  # fmt: skip
TALE = ("narration", None, "The path led down to the river. Nobody was in sight.")
RAIN = ("narration", None, "Rain fell on the far bank. A gate stood open and knocked in the wind.")


def said(text: str) -> list[tuple[str | None, str]]:
    """Labels and words as they are read."""
    return [(turn.label, turn.text) for turn in turnseg.segment(text)]


@pytest.mark.parametrize("style", ["colon", "colon_own_line"])
def test_labelled_turns_are_read_back(style: str) -> None:
    """In both styles with labels the turns that are read are the items."""
    assert said(compose(TALK, style)) == [(label, text) for _, label, text in TALK]


def test_the_layout_of_each_style() -> None:
    """An empty line between items; a label before the words, or above them, or a dash."""
    assert compose(TALK, "colon").split("\n\n")[:2] == ["Ann Hale: Shall we?", "Bob Moss: Yes, I am ready."]
    assert compose(TALK, "colon_own_line").split("\n\n")[:2] == ["Ann Hale:\nShall we?", "Bob Moss:\nYes, I am ready."]
    lines = [("turn", None, text) for _, _, text in TALK]
    assert compose(lines, "dash").split("\n\n") == [f"— {text}" for _, _, text in TALK]
    assert compose([], "colon") == ""


@pytest.mark.parametrize("style", ["colon", "colon_own_line"])
def test_turns_without_a_label_become_dash_lines(style: str) -> None:
    """Among labeled turns a turn without a label is a dash line, and is read back as one."""
    items = [
        *TALK, ("turn", None, "As you like it."), ("turn", "Bob Moss", "I do, you know me."),
        ("turn", None, "Mind the step."), ("turn", "Bob Moss", "Which step do you mean?"),
        ("turn", "Ann Hale", "The one behind you."), ("turn", None, "I see it now."),
    ]  # fmt: skip
    text = compose(items, style)
    assert text.count("\n\n— ") == 3
    assert said(text) == [(label, words) for _, label, words in items]


def test_headings_and_narration_stay_what_they_are() -> None:
    """What stands between the turns is read as what it was given as."""
    items = [("heading", None, "A Walk to the River"), TALE, *TALK[:2], RAIN, *TALK[2:], TALE, TALK[2], RAIN, TALK[3]]
    found = turnseg.segment(compose(items, "colon"))
    assert [block.kind for block in found.blocks] == [kind for kind, _, _ in items]


def test_items_can_come_from_any_iterable() -> None:
    """A generator is used once."""
    assert compose(iter(TALK), "colon") == compose(TALK, "colon")


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (("aside", None, "Hm."), "its kind is one of turn, narration, heading; got 'aside'"),
        (("turn", "Ann", ""), "its text is empty"),
        (("turn", "Ann", " \ufeff\n"), "its text is empty"),
        (("turn", "Ann", " Yes."), "its text begins or ends with a blank, and would be read without it"),
        (("narration", None, "It rained.\n"), "its text begins or ends with a blank, and would be read without it"),
        (("heading", None, "Tea\nat four"), "a heading is one line"),
        (("heading", "Ann", "Tea"), "a heading has no label"),
        (("narration", "Ann", "It rained."), "a narration has no label"),
        (("turn", "", "Yes."), "its label '' would be read as ''"),
        (("turn", "Ann  B", "Yes."), "its label 'Ann  B' would be read as 'Ann B'"),
        (("turn", "Ann\nB", "Yes."), "its label 'Ann\\nB' would be read as 'Ann B'"),
        (("turn", "Ann: so", "Yes."), "its label 'Ann: so' holds a colon, and would be read up to there"),
        (("turn", "安：", "Yes."), "its label '安：' holds a colon, and would be read up to there"),
    ],
)
def test_impossible_items_are_named_before_anything_is_read(item: tuple[str, str | None, str], reason: str) -> None:
    """What no document could hold is refused with its place and the reason."""
    with pytest.raises(ComposeError) as error:
        compose([*TALK, item], "colon")
    assert (error.value.index, error.value.reason) == (4, reason)
    assert str(error.value) == f"item 4: {reason}"


def test_a_style_without_labels_refuses_them() -> None:
    """Dash lines have no room for a label."""
    with pytest.raises(ComposeError, match=r"^item 0: style 'dash' writes no labels$"):
        compose(TALK, "dash")


def test_an_unknown_style_is_refused() -> None:
    """The message says which ones there are; no item is at fault."""
    with pytest.raises(ValueError, match=r"^a style is one of colon, colon_own_line, dash; got 'play'$") as error:
        compose(TALK, "play")
    assert not isinstance(error.value, ComposeError)


@pytest.mark.parametrize(
    ("items", "error"),
    [
        ([("turn", "Ann", "Only this.")], "item 0: no turn would be found there"),
        ([("heading", None, "It rained all day long, and nobody came."), *TALK],
         "item 0: it would be read as narration, from 'It rained all day long, and no' on"),
        ([*TALK, ("narration", None, "You could hear the rain.")], "item 3: what follows would be read as more of it"),
    ],
)  # fmt: skip
def test_what_would_be_read_otherwise_is_named(items: list[tuple[str, str | None, str]], error: str) -> None:
    """What depends on the whole document is told after reading it: the first item that differs, and how."""
    with pytest.raises(ComposeError) as caught:
        compose(items, "colon")
    assert str(caught.value).startswith(error)


class _Reader:
    """Stands in for `segment`: finds in the text what a test says."""

    def __init__(self, *turns: tuple[int, int, int, int], blocks: tuple[tuple[int, int, int], ...] = ()) -> None:
        self.turns, self.blocks = turns, blocks

    def __call__(self, text: str) -> turnseg.Transcript:
        columns = turnseg.segment("").columns
        for start, label_stop, speech, end in self.turns:
            columns.start.append(start)
            columns.label_start.append(start)
            columns.label_stop.append(label_stop)
            columns.speech_start.append(speech)
            columns.end.append(end)
            columns.speaker.append(-1)
            for column in (columns.confidence, columns.attribution, columns.attribution_confidence):
                column.append(0)
        for start, end, kind in self.blocks:
            columns.block_start.append(start)
            columns.block_end.append(end)
            columns.block_kind.append(kind)
        return turnseg.Transcript(text, columns=columns)


@pytest.mark.parametrize(
    ("reader", "error"),
    [
        (_Reader((0, 2, 5, 8), (10, 13, 15, 18)), "item 0: its label would be read as 'An'"),
        (_Reader((0, 3, 6, 8), (10, 13, 15, 18)), "item 0: its speech would be read from 'o.' on"),
        (_Reader((0, 3, 5, 18)), "item 0: what follows would be read as more of it"),
        (_Reader((0, 3, 5, 6), (10, 13, 15, 18), blocks=((6, 8, 1),)),
         "item 0: a narration would be read inside it, from 'o.' on"),
        (_Reader((0, 3, 5, 8), blocks=((10, 18, 1),)), "item 1: no turn would be found there"),
        (_Reader(blocks=((0, 18, 1),)), "item 0: no turn would be found there"),
    ],
)  # fmt: skip
def test_each_way_to_be_misread_is_told(reader: _Reader, error: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever reading gives, the message says how it differs; the reader is made up, so that all ways can be had."""
    monkeypatch.setattr(_compose, "segment", reader)
    with pytest.raises(ComposeError) as caught:
        compose([("turn", "Ann", "No."), ("turn", "Bob", "Go.")], "colon")
    assert str(caught.value) == error


def test_an_error_pickles() -> None:
    """It comes whole out of a worker process."""
    copy = pickle.loads(pickle.dumps(ComposeError(3, "a heading is one line")))  # noqa: S301  (our own bytes)
    assert (copy.index, copy.reason, str(copy)) == (3, "a heading is one line", "item 3: a heading is one line")


_TEXTS = st.sampled_from(
    ENGLISH.questions + ENGLISH.answers + ENGLISH.narration + ENGLISH.headings + ("Ann: no", "", "— ", "x")
)
_ITEMS = st.lists(
    st.one_of(
        st.tuples(st.just("turn"), st.sampled_from(["Ann", "Bob Moss", "Note", "— Ann", "a", None]), _TEXTS),
        st.tuples(st.sampled_from(["narration", "heading"]), st.none(), _TEXTS),
    ),
    max_size=12,
)


@given(_ITEMS, st.sampled_from(["colon", "colon_own_line", "dash"]))
def test_any_items_are_read_back_or_refused(items: list[tuple[str, str | None, str]], style: str) -> None:
    """Law 3, oracle: the items; there is no third way beside the same turns and a `ComposeError`."""
    try:
        text = compose(items, style)
    except ComposeError as error:
        assert 0 <= error.index < len(items)  # noqa: PT017  (it may come or not: both are right)
    else:
        assert said(text) == [(label, words) for kind, label, words in items if kind == "turn"]


@given(documents(("colon_blank", "colon_full", "colon_own_line", "colon_and_dash", "dash_em"), tails=("none",)))
def test_conversations_can_be_composed(drawn: Drawn) -> None:
    """Law 3, oracle: the tests' writer; a conversation is written by both alike, character by character."""
    style = {"%L: ": "colon", "%L:\n": "colon_own_line", "— ": "dash"}[drawn.convention.cues[0]]
    items = [attrs.astuple(item)[:3] for item in drawn.items if item.kind != "apparatus"]
    assert compose([(kind, label, text) for kind, text, label in items], style) == _without_facts(drawn)


def _without_facts(drawn: Drawn) -> str:
    facts = [item.text for item in drawn.items if item.kind == "apparatus"]
    text = drawn.written.text
    for fact in facts:
        text = text.replace(fact + "\n\n", "", 1)
    return text
