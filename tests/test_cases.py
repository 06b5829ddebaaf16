"""Example files: the turns that a person marked in a text, and nothing else, to the character.

Each case lies in `cases/` as a text and the turns expected of it; `mark.py` says how one is made.  `shapes` has one for
each shape and each thing that goes with it, `contrast` pairs that differ in what decides and texts on which one piece
of evidence decides, `retold` whole reports, `negative` texts that look like transcripts and are none, also side by
side, and `known-failures` what the library cannot do yet: when one of them comes out right its test fails, and it moves
to the others.
"""

from __future__ import annotations

from typing import Any

import pytest
from mark import dump, load, names, parse, render

import turnseg

GOOD = [name for name in names() if not name.startswith("known-failures/")]


def check(name: str) -> None:
    """Each turn starts, speaks, ends and is labeled as marked; speakers are the same where marked the same."""
    text, case = load(name)
    found = turnseg.segment(text)
    wanted = case["turns"]
    got = [[turn.start, turn.speech_start, turn.end, turn.label] for turn in found]
    assert got == [turn[:4] for turn in wanted]
    assert _numbered([turn.speaker and turn.speaker.id for turn in found]) == _numbered([turn[4] for turn in wanted])
    if "blocks" in case:
        others = [[block.start, block.end, block.kind] for block in found.blocks if block.turn is None]
        assert _joined(text, others) == _joined(text, case["blocks"])
    if "cuts" in case:
        parts = [part for turn in found for part in turn.parts if part.kind not in ("cue", "speech")]
        assert [[part.start, part.end, part.kind] for part in parts] == case["cuts"]


def _numbered(keys: list[Any]) -> list[int | None]:
    """Speakers by number, in the order of first appearance: names of keys do not matter."""
    seen: dict[Any, int] = {}
    return [None if key is None else seen.setdefault(key, len(seen)) for key in keys]


def _joined(text: str, blocks: list[list[Any]]) -> list[list[Any]]:
    """Neighbors of one kind, nothing visible between them, as one: cases are not about where paragraphs part."""
    joined: list[list[Any]] = []
    for start, end, kind in blocks:
        if joined and joined[-1][2] == kind and not text[joined[-1][1] : start].strip():
            joined[-1][1] = end
        else:
            joined.append([start, end, kind])
    return joined


@pytest.mark.parametrize("name", GOOD)
def test_case(name: str) -> None:
    """What a person marked is what is found."""
    check(name)


@pytest.mark.parametrize("name", names("known-failures"))
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="the library cannot do this yet")
def test_known_failure(name: str) -> None:
    """What the library cannot do yet; once it can, this fails, and the case moves to another folder."""
    check(name)


@pytest.mark.parametrize("name", names())
def test_marks_and_files_say_the_same(name: str) -> None:
    """A case rendered with marks and read again is the same case, so that all of them can be edited as marked text."""
    text, case = load(name)
    assert parse(render(text, case)) == (text, case)
    assert case["comment"], "a case says what it shows"


@pytest.mark.parametrize("name", names("negative"))
def test_negative_cases_expect_nothing(name: str) -> None:
    """In the folder `negative` no turn is marked."""
    assert load(name)[1]["turns"] == []


def test_marks_are_read_as_written() -> None:
    """All marks at once: comment, turn, label, speech, block and cut, with offsets that a person counted."""
    marked = "⟦!All marks⟧\n⟦=heading⦂Tea⟧\n⟦ann⦂⟪Ann  B⟫: ¦Now ⟬aside⦂(quietly)⟭ yes.⟧\n⟦⦂— ¦No.⟧\n"
    text, case = parse(marked)
    assert text == "Tea\nAnn  B: Now (quietly) yes.\n— No.\n"
    assert case == {
        "comment": "All marks", "turns": [[4, 12, 30, "Ann B", "ann"], [31, 33, 36, None, None]],
        "blocks": [[0, 3, "heading"]], "cuts": [[16, 25, "aside"]],
    }  # fmt: skip
    assert render(text, case) == marked
    assert dump(case).count("\n") == 13
