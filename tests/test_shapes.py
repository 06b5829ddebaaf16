"""The table of shapes, row by row: each finds its examples and nothing in its counter-examples, and each is needed."""

from __future__ import annotations

import attrs
import pytest
from mark import load, names

import turnseg
from turnseg._containers import read_containers
from turnseg._heads import dissect
from turnseg._lines import split_lines
from turnseg._shapes import INDEX, SHAPES, Hit, Shape, find_candidates, find_thoroughly, search
from turnseg._shapes.types import Scope

ROWS = {shape.name: shape for shape in SHAPES}
POSITIVE = [name for name in names() if name.partition("/")[0] in ("shapes", "contrast", "retold")]


def hits(shape: Shape, text: str, *, thorough: bool = False) -> list[Hit]:
    """What a row finds in a text, if it looks at all, in order of lines."""
    lines = split_lines(text)
    places = shape.find(lines, Scope(range(len(lines)), thorough)) if shape.occurs(lines) else {}
    return sorted(
        (line, speech, printed, sign)
        for (sign, printed), columns in places.items()
        for line, speech in zip(*columns, strict=True)
    )


def cues(name: str, text: str, *, thorough: bool = False) -> list[tuple[str, str]]:
    """Head and speech, up to its line's end, of each hit; no speech where that begins on a later line."""
    lines = split_lines(text)
    return [
        (head, text[speech : lines.stop[line]] if speech >= 0 else "")
        for line, speech, head, _ in hits(ROWS[name], text, thorough=thorough)
    ]


def test_rows_have_names_of_their_own() -> None:
    """Conventions name shapes, so each name means one row, and the index finds it."""
    assert [SHAPES[INDEX[shape.name]] for shape in SHAPES] == list(SHAPES)
    assert len(ROWS) == len(SHAPES)


@pytest.mark.parametrize(("name", "example"), [(shape.name, example) for shape in SHAPES for example in shape.examples])
def test_a_row_finds_its_examples(name: str, example: str) -> None:
    """Each example of a row holds a cue of it, with a label where the row has labels."""
    found = hits(ROWS[name], example)
    assert found
    assert any((dissect(head) is not None) == ROWS[name].labelled for _, _, head, _ in found)


@pytest.mark.parametrize(
    ("name", "example"), [(shape.name, example) for shape in SHAPES for example in shape.counter_examples]
)
def test_a_row_finds_nothing_in_its_counter_examples(name: str, example: str) -> None:
    """What looks like a cue of the row and is none is not even a candidate."""
    assert hits(ROWS[name], example) == []


@pytest.mark.parametrize("name", ROWS)
def test_each_row_is_needed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Law 10, oracle: the cases; without the row some case comes out otherwise."""
    texts = [load(case)[0] for case in POSITIVE]
    whole = [turnseg.segment(text).turns for text in texts]
    blind = attrs.evolve(ROWS[name], occurs=lambda _: False, find=lambda _lines, _scope: iter(()))
    monkeypatch.setattr(search, "SHAPES", tuple(blind if shape.name == name else shape for shape in SHAPES))
    assert [turnseg.segment(text).turns for text in texts] != whole


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        # A colon: behind clocks and parentheses, full-width, doubled, with a clock or a dash behind it.
        ("colon", "Ada: Yes: no.", [("Ada", "Yes: no.")]),
        ("colon", "[00:12] Ada: Yes.", [("[00:12] Ada", "Yes.")]),
        ("colon", "Ada (pilot: retired): Yes.", [("Ada (pilot: retired)", "Yes.")]),
        ("colon", "1) Ada: Yes.", [("1) Ada", "Yes.")]),
        ("colon", "王敏：好的。", [("王敏", "好的。")]),
        ("colon", "王敏﹕ 好的：是。", [("王敏", "好的：是。")]),
        ("colon", "12:30：好的。", [("12:30", "好的。")]),
        ("colon", "Ada:: Yes.", [("Ada", "Yes.")]),
        ("colon", "Ada::", [("Ada", "")]),
        ("colon", "Ada(b:: Yes.", []),
        ("colon", "Ada:\nYes.", [("Ada", "")]),
        ("colon", "Ada: (0:12)\nYes.", [("Ada", "")]),
        ("colon", "Ada: (0:12) Yes.", [("Ada", "Yes.")]),
        ("colon", "Ada: 12 boats.", [("Ada", "12 boats.")]),
        ("colon", "Ada: — Yes.", [("Ada", "Yes.")]),
        ("colon", "Ada: —yes", [("Ada", "—yes")]),
        ("colon", "Ada: --Yes.", [("Ada", "--Yes.")]),
        ("colon", "Ada: -- Yes.", [("Ada", "-- Yes.")]),
        ("colon", "**Ada:** Yes.", [("**Ada", "Yes.")]),
        ("colon", "**Ada: ** Yes.", [("**Ada", "Yes.")]),
        ("colon", "C:\\boats", []),
        ("colon", "(so it is: he said", []),
        ("colon", "A" * 170 + ": Yes.", []),
        # A voice of captions.
        ("voice", "<v Ada>Yes.", [("<v Ada>", "Yes.")]),
        ("voice", "- <v.loud Ada Mirren>: Yes.", [("- <v.loud Ada Mirren>", "Yes.")]),
        ("voice", "<v Ada>\nYes.", [("<v Ada>", "")]),
        ("voice", "<v Ada>Yes.\nOr <v Tom>no.", [("<v Ada>", "Yes.")]),
        # A dash, or chevrons.
        ("dash", "— Yes.", [("", "Yes.")]),
        ("dash", "–Yes.", [("", "Yes.")]),
        ("dash", "**—** Yes.", [("", "Yes.")]),
        ("dash", ">> Yes — no.", [("", "Yes — no.")]),
        ("dash", ">> Yes.", [("", "Yes.")]),
        ("dash", "- 12 boats.", [("", "12 boats.")]),
        ("dash", "- 5", []),
        ("dash", ">>> x = 1", []),
        ("dash", "* tea", []),
        ("dash", "Yes — no.", []),
        # A marked question.
        ("question", "## 3. Why?", [("", "Why?")]),
        ("question", "**Why?**", [("", "Why?**")]),
        ("question", "**Why,\nand when?**", [("", "Why,")]),
        ("question", "**Why** not now", []),
        ("question", "**Why,\n\nand when?**", []),
        ("question", "***Why?***", [("", "Why?***")]),
        ("question", "_Why?", [("", "Why?")]),
        ("question", "*Why?", []),
        ("question", "_Why? Because_ of it", []),
        ("question", "12. Why?", [("", "Why?")]),
        ("question", "== Why?", [("", "Why?")]),
        ("question", "###", []),
        # A period.
        ("period", "ADA. Yes?", [("ADA", "Yes?")]),
        ("period", "ADA. Yes.", [("ADA", "Yes."), ("ADA. Yes", "")]),
        ("period", "MR. HALE. Yes?", [("MR. HALE", "Yes?")]),
        ("period", "Mr. A. Hale. Yes?", [("Mr. A. Hale", "Yes?")]),
        ("period", "A. Yes?", [("A", "Yes?")]),
        ("period", "Dr. O'Hara (pilot). Yes?", [("Dr. O'Hara (pilot)", "Yes?")]),
        ("period", "Ada (i. e. Mrs. Hale). Yes?", [("Ada (i. e. Mrs. Hale)", "Yes?")]),
        ("period", "ADA.- Yes?", [("ADA", "Yes?")]),
        ("period", "ADA. — Yes?", [("ADA", "Yes?")]),
        ("period", "ADA.\nYes", [("ADA", "")]),
        ("period", "ADA. (softly)\nYes", [("ADA (softly)", ""), ("ADA", "(softly)")]),
        ("period", "ADA (rising.) Yes", [("ADA (rising.)", "Yes")]),
        ("period", "ADA, (rising)\nYes. So", [("ADA, (rising)", ""), ("Yes", "So")]),
        ("period", "Ada: so he said. Yes", []),
        ("period", "he came. Yes", []),
        ("period", "The old ferry that was late every day went out at nine o’clock. Yes", []),
        ("period", "3.5 boats (or more)", []),
        # A dash behind a label.
        ("mid_dash", "Ada — Yes.", [("Ada", "Yes.")]),
        ("mid_dash", "Ada. -- Yes.", [("Ada", "Yes.")]),
        ("mid_dash", "Ada Mirren-Hale – Yes.", [("Ada Mirren-Hale", "Yes.")]),
        ("mid_dash", "(Ada – pilot) – Yes.", [("(Ada – pilot)", "Yes.")]),
        ("mid_dash", "Ada: yes — no", []),
        ("mid_dash", "Well-known, half-said", []),
        ("mid_dash", "The old ferry that was late every day went out at nine o’clock — yes", []),
        # A name alone on its line.
        ("name", "Ada\nYes.\nTom\nNo.\nAda\nGood.", [("Ada", ""), ("Tom", ""), ("Ada", "")]),
        ("name", "Ada (softly)\nYes.\nAda\nNo.", [("Ada (softly)", ""), ("Ada", "")]),
        ("name", "Ada 0:12\nYes.", [("Ada 0:12", "")]),
        ("name", "Tom Hale Jr.\nYes.\nTom Hale Jr.\nNo.", [("Tom Hale Jr.", ""), ("Tom Hale Jr.", "")]),
        ("name", "Yes\nAda\nYes", [("Yes", ""), ("Ada", "")]),
        ("name", "Ada 0:12: Yes", []),
        ("name", "ada\nYes.\nada\nNo.", []),
    ],
)
def test_where_a_cue_could_stand(name: str, text: str, found: list[tuple[str, str]]) -> None:
    """Of each shape: what is its head, and where speech begins."""
    assert sorted(cues(name, text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "head", "speech"),
    [
        ("<leo> hi", "<leo>", "hi"),
        ("{Nora}. Yes.", "{Nora}", "Yes."),
        ("[[Nora]] — Yes.", "[[Nora]]", "Yes."),
        ("10:59:39\tleo\thi", "10:59:39\tleo", "hi"),
        ("maya | up?", "maya", "up?"),
        ("Q    Why?", "Q", "Why?"),
        ("○Nora　Yes.", "○Nora", "Yes."),
        ("leo> hi", "leo", "hi"),
        ("`Nora` → Yes.", "`Nora`", "Yes."),
        ("*Nora* Yes.", "*Nora*", "Yes."),
        ("/Nora/ → Yes.", "/Nora/", "Yes."),
        ("01:11 ◆ Mei » Yes.", "01:11 ◆ Mei", "Yes."),
        ("**[Nora]** Yes.", "**[Nora]**", "Yes."),
        ("Nora (pilot) > Yes.", "Nora (pilot)", "Yes."),
        ("leo* hi ~ so", "leo* hi", "so"),
    ],
)
def test_a_skeleton_is_whatever_stands_around_a_slot(text: str, head: str, speech: str) -> None:
    """Prefix, dress and sign of conventions that nobody listed."""
    assert cues("marked", text) == [(head, speech)]


@pytest.mark.parametrize(
    "text",
    [
        "He came.  Nobody saw him.",
        "[the boat](boat.md) is old",
        "<b>Nora</b> is here",
        "plain words here",
        "so: it is | or not",
        "He left it there.\tAnd so on",
        "Nora |",
        "He came down to the pier, and all that he had with him was a rope and a lamp and the key to the gate\n    Yes",
        "the old ferry that was late every single day of that long winter and spring | yes",
    ],
)
def test_signs_of_other_things_make_no_skeleton(text: str) -> None:
    """Two blanks behind a sentence, links, elements, tables after a colon: none of them says who speaks."""
    assert cues("marked", text) == []


SOME = [
    "ferry", "pier", "rope", "lamp", "gate", "path", "storm", "field", "bridge", "mill",
    "oar", "barn", "road", "key", "bell", "hill", "yard", "well", "fence", "tide",
]  # fmt: skip


def test_in_a_long_text_a_sentence_seen_once_is_no_label() -> None:
    """Where many lines could open with a label, those that recur, are in capitals, titled or in parentheses count."""
    once = [f"The {word} stood. It was old" for word in SOME] + [f"The New {word} Stood. It was here" for word in SOME]
    text = "\n".join([*once, "Ada. Yes", "Ada. No", "TOM. Yes", "Mr. Hale. So", "Vera (softly). No"])
    assert [head for head, _ in cues("period", text)] == ["Ada", "Ada", "TOM", "Mr. Hale", "Vera (softly)"]
    assert len(cues("period", text, thorough=True)) == len(once) + 5


def test_four_words_of_which_most_begin_small_are_a_sentence() -> None:
    """However closely a text is looked at, and however short it is, a sentence is not weighed as a label."""
    text = "The rope was old. It stood there\nAda. Yes\nThe Leader of the House. No"
    for thorough in (False, True):
        found = cues("period", text, thorough=thorough)
        assert [head for head, _ in found] == ["Ada", "The Leader of the House"]


def test_a_name_seen_once_is_wanted_only_where_names_stand_alone() -> None:
    """In a long text short lines are anything; a second look takes them all, but never the last line of a text."""
    text = "Ada\nYes.\n\nTom\nNo.\n\n" + "So it was.\n" * 80 + "The end"
    assert cues("name", text) == []
    assert cues("name", text, thorough=True) == [("Ada", ""), ("Tom", "")]


def found_in(text: str, *wanted: str) -> set[str]:
    """The families of which a first look finds candidates."""
    lines = split_lines(text)
    return {family for family, _ in find_candidates(lines, read_containers(lines), frozenset(wanted))}


def test_where_plain_labels_answer_each_other_nothing_else_is_looked_for() -> None:
    """Forty turns of labels with a colon that take turns explain a document; signs of prose in it are prose."""
    talk = [f"{'Ada' if n % 2 else 'Tom'}: I said so {n} times." for n in range(60)]
    rest = ["Vera | yes", "Vera | no"]
    assert found_in("\n".join([*talk, *rest])) == {"colon"}
    assert found_in("\n".join([*talk[:20], *rest])) > {"colon"}
    alone = [f"Ada: I said so {n} times." for n in range(60)]
    assert found_in("\n".join([*alone, *rest])) > {"colon"}


def test_in_a_long_text_a_sample_has_to_promise_the_shape() -> None:
    """A sign of prose that hardly recurs in a sample of a long text is not looked for in the rest of it."""
    prose = [f"Nobody knew of the {SOME[n % 20]} {n}, or {SOME[n % 19]}" for n in range(900)]
    assert "marked |" not in found_in("\n".join([*prose, "Vera | yes", "Vera | no"]))
    chat = [f"{'Vera' if n % 2 else 'Milo'} | so be it {n}" for n in range(900)]
    assert "marked |" in found_in("\n".join(chat))


def test_a_wanted_shape_is_looked_for_everywhere() -> None:
    """Neither plenty of plain labels nor a sample without it keeps a wanted shape from being found, it alone."""
    rest = ["Vera | yes", "Olaf — no"]
    talk = "\n".join([*(f"{'Ada' if n % 2 else 'Tom'}: I said so {n} times." for n in range(60)), *rest])
    assert found_in(talk) == {"colon"}
    assert found_in(talk, "marked") == {"colon", "marked |"}
    assert found_in(talk, "mid_dash") == {"colon", "mid_dash —"}
    prose = [f"Nobody knew of the {SOME[n % 20]} {n}, or {SOME[n % 19]}" for n in range(900)]
    assert "marked |" not in found_in("\n".join([*prose, *rest]), "mid_dash")
    assert "marked |" in found_in("\n".join([*prose, *rest]), "marked")


def test_where_labels_begin_paragraphs_they_stand_nowhere_else() -> None:
    """If the labels of a text all stand behind blank lines, other signs are looked for only behind blank lines too."""
    talk = "\n\n".join(f"{'Ada' if n % 2 else 'Tom'}: I said so {n} times.\nVera | at the gate" for n in range(12))
    assert found_in(talk) == {"colon"}
    tight = "\n".join(f"{'Ada' if n % 2 else 'Tom'}: I said so {n} times.\nVera | at the gate" for n in range(12))
    assert found_in(tight) >= {"colon", "marked |"}


def test_stage_lines_name_speakers_only_where_the_text_is_made_of_them() -> None:
    """Lines wholly in brackets are notes among speech; where every other line is one they may be names."""
    few = "[Ada]\nYes.\nNo.\nSo.\nOr not.\nGood.\n[Ada]\nYes, yes.\nNo, no.\n"
    many = "[Ada]\nYes.\n[Tom]\nNo.\n[Ada]\nYes, yes.\n"
    assert "name" not in found_in(few)
    assert "name" in found_in(many)


def test_a_second_look_keeps_what_other_families_found() -> None:
    """Heads seen once are added for the families that sift, and nothing of the others is lost."""
    text = "Vera: so.\nMilo: no.\n\nAda\nYes.\n\nTom\nNo.\n\nAda\nGood.\n" + "So it was.\n" * 80
    lines = split_lines(text)
    containers = read_containers(lines)
    first = find_candidates(lines, containers)
    second = find_thoroughly(lines, containers, first, frozenset({"name"}))
    assert ("name", "Tom") not in first
    assert {key for key in second if key not in first} >= {("name", "Tom")}
    assert {key: first[key] for key in first if key[0] == "colon"} == {
        key: second[key] for key in second if key[0] == "colon"
    }


def test_a_long_clause_before_a_colon_is_not_taken_apart() -> None:
    """Seven words and more, seen once, with neither role nor parenthesis, are a sentence; capitals may be a title."""
    lines = split_lines("What the old man of the ferry told us: nothing.\nTHE OLD MAN OF THE FERRY BY THE PIER: Yes.")
    found = find_candidates(lines, read_containers(lines))
    heads = {printed: bucket.head for (family, printed), bucket in found.items() if family == "colon"}
    assert [head is not None and head.never for head in heads.values()] == [True, False]
