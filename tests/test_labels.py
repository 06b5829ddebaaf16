"""Labels that a form of their own hid: what a document's customs make of them, and what they must not.

Owns one pair a custom, the label and what only looks like one.
"""

from __future__ import annotations

import pytest
from glance import said

import turnseg

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


# --------------------------------------------------------------------------------------------------- captions


def test_above_a_caption_stands_nothing_unfinished() -> None:
    """Cues whose lines are broken stand under timings, which no sentence goes on from."""
    cues = [
        ("Ada", "So this is the lease that I sent\nround to all of you in spring."), ("Odo", "Skimmed it."),
        ("Ada", "Skimming will do, but the ninth\nof its clauses is the one that bites."), ("Odo", "Which?"),
        ("Ada", "We are to pay for a lift, and\nthere is no lift."), ("Odo", "We are to build it?"),
    ]  # fmt: skip
    text = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:{n:02}.000 --> 00:00:{n:02}.900\n<v {name}>{words}</v>" for n, (name, words) in enumerate(cues)
    )
    assert said(turnseg.segment(text)) == [f"{'AB'[n % 2]} {name}: {words}" for n, (name, words) in enumerate(cues)]
