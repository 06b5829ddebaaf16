"""The anatomy of a head: prefix, dress and label, how the label is written, and what it is the same as."""

from __future__ import annotations

import pytest

from turnseg._forms import CAPS, CODE, INITIAL, LOWER, MIXED, NAMED, TITLE, UNCASED
from turnseg._heads import LONGEST, dissect, fold


@pytest.mark.parametrize(
    ("head", "label", "prefix"),
    [
        ("Ada", "Ada", ""),
        ("[00:12] Ada", "Ada", "c"),
        ("(1:02:03) Ada", "Ada", "c"),
        ("00:12 - Ada", "Ada", "c"),
        ("Ada [00:12]", "Ada", "c"),
        ("Ada (0:12)", "Ada", "c"),
        ("Ada, 00:12", "Ada", "c"),
        ("3. Ada", "Ada", "n"),
        ("12) Ada", "Ada", "n"),
        ("# 4 Ada", "Ada", "n"),
        ("**Ada", "Ada", "m"),
        ("**Ada**", "Ada", "m"),
        ("### Ada", "Ada", "m"),
        ("<b>Ada</b>", "Ada", "m"),
        ("• Ada", "Ada", "i"),
        ("◆ Ada", "Ada", "b"),
        ("— Ada", "Ada", "-"),
        ("> Ada", "Ada", "b"),
        ("<Ada>", "Ada", "["),
        ("<v Ada Mirren>", "Ada Mirren", "["),
        ("[Ada]", "Ada", "["),
        ("{{Ada}}", "Ada", "["),
        ("«Ada»", "Ada", "["),
        ("/Ada/", "Ada", "["),
        ("【王敏】", "王敏", "["),
        ("[00:12] 3. **Ada**", "Ada", "cnm"),
        ("(Ada) Mirren", "(Ada) Mirren", "["),
        ("Ada (on tape)", "Ada (on tape)", ""),
        ("ADA MIRREN, PILOT", "ADA MIRREN, PILOT", ""),
        ("_x_", "x", "m"),
        ("_Tom_ [_laughing_]", "Tom", "m"),
        ("_Tom_ (_to Ada_)", "Tom", "m"),
    ],
)
def test_a_label_is_what_is_left_without_prefix_and_dress(head: str, label: str, prefix: str) -> None:
    """Clocks, numbers, markup, bullets and brackets are told from the label, before it, around it or behind it."""
    found = dissect(head)
    assert found is not None
    assert (head[found.label_start : found.label_stop], found.prefix) == (label, prefix)


@pytest.mark.parametrize(
    "head",
    [
        "",
        "A" * (LONGEST + 1),
        "**",
        "[00:12]",
        "12",
        "[Ada",
        "<Ada <Tom>",
        "{Ada} and {Tom",
        "“Ada” and “Tom",
        "one two three four five six seven eight nine ten",
        "Ada, one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
        "It rained. Nobody",
        "Who came? Nobody",
        "Did he say so, and she answered. Then",
        "INT. KITCHEN",
        "Ab" * 40,
        "Ada (" + "so long a role " * 9 + ")",
    ],
)
def test_no_label_can_stand_there(head: str) -> None:
    """Nothing at all, no letter, brackets that do not close, too many words, or a sentence that ends in the middle."""
    assert dissect(head) is None


@pytest.mark.parametrize(
    ("label", "form"),
    [
        ("ADA MIRREN", CAPS),
        ("Ada Mirren", TITLE),
        ("Ada van der Meer", TITLE),
        ("Omar al-Hakim", TITLE),
        ("Le maire", TITLE),
        ("Ada among the Boats", NAMED),
        ("Q", INITIAL),
        ("AM", INITIAL),
        ("王敏", UNCASED),
        ("ليلى", UNCASED),
        ("nova_77", CODE),
        ("SPEAKER_01x", CODE),
        ("quillby", LOWER),
        ("the old boat", LOWER),
        ("Nobody saw the boat", MIXED),
    ],
)
def test_labels_are_written_in_few_ways(label: str, form: int) -> None:
    """Capitals, titles, initials, letters without case, codes, lower case, or a mixture that no name is."""
    found = dissect(label)
    assert found is not None
    assert found.form == form


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("ADA MIRREN", "ada mirren"),
        ("Ada  Mirren", "ada mirren"),
        ("Ada Mirren, pilot", "ada mirren"),
        ("Ada Mirren (on tape)", "ada mirren"),
        ("Ada Mirren [inaudible]", "ada mirren"),
        ("王 敏", "王敏"),
        ("ＡＤＡ", "ada"),
        ("Élise", "élise"),
        ("Q1", "q"),
        ("A 12", "a"),
        ("Speaker 1", "speaker 1"),
        ("???", "???"),
        ("+1 555 0100", "+1 555 0100"),
        ("________", "_"),
    ],
)
def test_forms_of_one_label_have_one_key(label: str, key: str) -> None:
    """Case, width, blanks, roles and parentheses aside; numbered questions are one side, numbered speakers are not."""
    found = dissect(label)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(("label", "key"), [("Ada.", "ada"), ("¿Ada?", "ada?"), ("...", "..."), ("Вера —", "вера")])
def test_folding_takes_edges_off(label: str, key: str) -> None:
    """Punctuation around a label is not part of its key, unless there is nothing else."""
    assert fold(label) == key


@pytest.mark.parametrize(
    ("label", "role", "honorific", "never", "personal"),
    [
        ("The Speaker", True, False, False, False),
        ("Interviewer", True, False, False, False),
        ("Mr. Hale", False, True, False, False),
        ("Dr Ada Mirren", False, True, False, False),
        ("Note", False, False, True, False),
        ("Note to Ada", False, False, False, False),
        ("Note to readers", False, False, True, False),
        ("What you told them", False, False, True, True),
        ("Ada Mirren", False, False, False, False),
    ],
)
def test_what_words_of_a_label_say(label: str, role: bool, honorific: bool, never: bool, personal: bool) -> None:  # noqa: FBT001  (what is expected)
    """Roles and titles speak for a person, words of apparatus and of sentences against one."""
    found = dissect(label)
    assert found is not None
    assert (found.role, found.honorific, found.never, found.personal) == (role, honorific, never, personal)


def test_what_stands_beside_the_name_is_noted() -> None:
    """A role behind a comma and a remark in parentheses are what people's labels have and sentences have not."""
    office, manner, plain = dissect("Ada Mirren, pilot"), dissect("Ada (softly)"), dissect("Ada")
    assert office is not None
    assert manner is not None
    assert plain is not None
    assert [(head.extras, head.comma) for head in (office, manner, plain)] == [
        (True, True), (True, False), (False, False),
    ]  # fmt: skip
    assert (office.length, office.words) == (10, 2)
