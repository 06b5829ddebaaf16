"""Candidates counted together: by family and folded head, with what samples of their bodies look like."""

from __future__ import annotations

import pytest

from turnseg._containers import read_containers
from turnseg._groups import Group, group, has_person, has_question, look_at, person_words
from turnseg._lines import split_lines
from turnseg._shapes import find_candidates


def groups(text: str, family: str = "colon") -> dict[str, Group]:
    """The groups of one family, by key."""
    lines = split_lines(text)
    found = group(lines, find_candidates(lines, read_containers(lines)).values())
    return {g.head.key if g.head else "": g for g in found if g.family == family}


def test_printed_forms_of_one_head_are_one_group() -> None:
    """Case, clock and role aside, the head is the same; its places stand in the order of lines."""
    found = groups("Ada: One.\nADA: Two.\nTom: Three.\nAda, pilot: Four.\n")
    assert list(found) == ["ada", "tom"]
    assert found["ada"].members == [0, 1, 3]


def test_cues_without_labels_are_one_group() -> None:
    """Dashes have no head, so all of one sign are counted together."""
    found = groups("— One?\n— Two.\n— Three.\n", "dash —")
    assert list(found) == [""]
    assert (len(found[""].members), found[""].head) == (3, None)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Rain: ends.\nRain: ends.\nRain: ends.\n", 1),
        ("Ada: One.\nAda: Two.\nAda: One.\n", 2),
        ("".join(f"Ada: It was {n}.\n" for n in range(12)), 12),
        ("Ada: One.\nAda: Two.\n" * 6, 6),
        ("Rain: ends.\n" * 5, 1),
        ("Rain: ends.\n" * 12, 1),
        ("Ada:\nYes.\nAda:\nNo.\nAda:", 2),
    ],
)
def test_bodies_that_differ_are_counted(text: str, bodies: int) -> None:
    """What recurs with the same words is a rubric; beyond the sample the number is an estimate.

    What is the same in all of a sample is the same everywhere.
    """
    assert next(iter(groups(text).values())).bodies == bodies


@pytest.mark.parametrize(
    ("labels", "kin"),
    [
        ("Ada Mirren, Mirren", {"ada mirren": "ada mirren", "mirren": "ada mirren"}),
        ("Ada Mirren, Ada", {"ada mirren": "ada mirren", "ada": "ada mirren"}),
        ("Ada Mirren, Mr. Mirren", {"ada mirren": "ada mirren", "mr. mirren": "ada mirren"}),
        ("Ada Mirren, Tom Mirren, Mirren",
         {"ada mirren": "ada mirren", "tom mirren": "tom mirren", "mirren": "mirren"}),
        ("Ada Mirren, Tom", {"ada mirren": "ada mirren", "tom": "tom"}),
        ("Ada Mirren, Old Mirren", {"ada mirren": "ada mirren", "old mirren": "old mirren"}),
    ],
)  # fmt: skip
def test_a_short_form_is_kin_to_the_only_fuller_one(labels: str, kin: dict[str, str]) -> None:
    """First or last word, or all but the title; where two full names end alike the short form is kin to neither."""
    text = "".join(f"{label.strip()}: Word {n}.\n" for n, label in enumerate(labels.split(", ")))
    assert {key: g.kin for key, g in groups(text).items()} == kin


def test_what_stands_in_mid_sentence_is_broken() -> None:
    """In a wrapped text a head below an unfinished line, no blank between, may be a piece of a sentence."""
    prose = "The ferry that was late again stood at the pier\nand nobody went on board before the bell.\n" * 8
    text = prose + "He read the list of those who were not there\nAda: gone. Nobody knew.\n\nTom: not gone, but late.\n"
    found = groups(text)
    assert (found["ada"].broken, found["tom"].broken) == (1.0, 0.0)
    assert groups("He read the list of those\nAda: gone.\n")["ada"].broken == 0.0


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Why?", True),
        ("Why", False),
        ("为什么？", True),
        ("لماذا؟", True),
        ("Γιατί;", True),
        ("Почему; так", False),
        ("Why;", False),
        ("Élan;", False),
    ],
)
def test_a_question_is_told_by_its_mark(text: str, asks: bool) -> None:  # noqa: FBT001  (what is expected)
    """Marks of all scripts; a semicolon is one only behind Greek letters."""
    assert has_question(text) is asks


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("We went there.", True),
        ("I went there.", True),
        ("That's what I'm saying", True),
        ("Я там был.", True),
        ("我去了。", True),
        ("The boat went there.", False),
        ("Лодка стояла.", False),
    ],
)
def test_speech_says_i_and_you(text: str, personal: bool) -> None:  # noqa: FBT001  (what is expected)
    """Words of the first and second person, in many languages."""
    assert has_person(text) is personal
    assert (person_words([text])[0] > 0) is personal


def test_words_are_counted_with_those_of_persons() -> None:
    """How many there are of how many; where words are not set apart, two characters are one."""
    assert person_words(["We saw you there"]) == (2, 4)
    assert person_words(["I say I saw it"]) == (2, 5)
    assert person_words(["我们去了那里看您"]) == (2, 4)


@pytest.mark.parametrize(
    ("body", "trait"),
    [
        ("Why?", "question"),
        ("Go!", "speech"),
        ("We went.", "speech"),
        ("It ends.", "solid"),
        ("It ends.”", "solid"),
        ("so long that a period is not needed to tell that it is no value of a field", "solid"),
        ("12.50", "data"),
        ("https://example.org", "data"),
        ("true", "data"),
        ("{", "data"),
        ("small", "lower"),
        ("“Quoted", "quoted"),
        ("- tea", "listed"),
    ],
)
def test_what_bodies_look_like(body: str, trait: str) -> None:
    """Each trait is the share of the bodies that show it."""
    assert getattr(look_at([body]), trait) == 1.0
    assert getattr(look_at([body, "Plain"]), trait) == 0.5
    assert getattr(look_at([]), trait) == 0.0


def test_in_wrapped_text_a_line_is_long_sooner() -> None:
    """Where lines are broken the first line of an answer is no longer than the page is wide."""
    body = "so it went on and on for all that year"
    assert (look_at([body]).solid, look_at([body], wrapped=True).solid) == (0.0, 1.0)
