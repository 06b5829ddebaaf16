"""What a line is before anybody speaks: the page's own lines, captions, stage lines, code, and printed line numbers."""

from __future__ import annotations

import pytest

import turnseg
from turnseg._containers import (
    CLOCK,
    FENCED,
    FURNITURE,
    INSIDE,
    NUMBER,
    PLAIN,
    STAGE,
    TIMING,
    Containers,
    is_tail,
    read_containers,
    start_line,
    take_margin,
)
from turnseg._lines import split_lines


def kinds(text: str) -> list[int]:
    """The kind of each inked line."""
    return list(read_containers(split_lines(text)).kind)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("00:01:02,500 --> 00:01:04,000", TIMING),
        ("00:01.000 --> 00:04.000 align:start", TIMING),
        ("this --> that", PLAIN),
        ("[00:12]", CLOCK),
        ("12:30", CLOCK),
        ("• 1:02:03", CLOCK),
        ("12:30 is late", PLAIN),
        ("* * *", FURNITURE),
        ("17", FURNITURE),
        ("…", PLAIN),
        ("?", PLAIN),
        ("—", PLAIN),
        ("[the map](https://example.org/map)", FURNITURE),
        ("![a boat](boat.png)", FURNITURE),
        ("[harbor]: https://example.org/harbor", FURNITURE),
        ("[harbor]: <map.png> 'The harbor'", FURNITURE),
        ("[^1]: See the map.", FURNITURE),
        ("[Maya]: Yes.", PLAIN),
        ("[Maya]: Can you row?", PLAIN),
        ("<div class='page'>", FURNITURE),
        ("<v Ann>", STAGE),
        ("<!-- a remark of the editor -->", FURNITURE),
        ("{% include top %}", FURNITURE),
        ("::: note", FURNITURE),
        ("Page 12", FURNITURE),
        ("p. 7", FURNITURE),
        ("Seite 118", FURNITURE),
        ("стр. 4", FURNITURE),
        ("Column 12", FURNITURE),
        ("https://example.org/a/long/way/to/the/harbor", FURNITURE),
        ("www.example.org", FURNITURE),
        ("WEBVTT", FURNITURE),
        ("Page by page he read", PLAIN),
        ("Perhaps.", PLAIN),
        ("https://example.org tells you why", PLAIN),
        ("(Applause.)", STAGE),
        ("(laughs (again) and stops)", STAGE),
        ("[They go in.]", STAGE),
        ("（笑）", STAGE),
        ("*The lamp goes out.*", STAGE),
        ("(softly) Yes.", PLAIN),
        ("Plain words.", PLAIN),
    ],
)
def test_a_line_is_told_by_its_looks(line: str, kind: int) -> None:
    """A line alone between two lines of speech: what it looks like is what it is."""
    assert kinds(f"Ann: One.\n\n{line}\n\nBob: Two.") == [PLAIN, kind, PLAIN]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("3f2a51-9d0a/13-0", True), ("a1b2c3d4-0", True), ("intro-2", False), ("cue number 12", False),
        ("interlude", False),
    ],
)  # fmt: skip
def test_a_programs_name_for_a_cue_is_its_number(name: str, is_one: bool) -> None:  # noqa: FBT001  (what is expected)
    """Programs name cues by one long word with digits, alone above the timing; words of the caption before are none."""
    found = kinds("00:01.000 --> 00:02.000\nYes, I do.\n\n" + name + "\n00:03.000 --> 00:04.000\nNo.")
    assert (found[2] == NUMBER) is is_one
    assert kinds("00:01.000 --> 00:02.000\nYes.\n" + name + "\n00:03.000 --> 00:04.000\nNo.")[2] == PLAIN


def test_a_number_above_a_timing_is_a_cue_number() -> None:
    """In captions the number above the timing counts the cues; elsewhere a bare number is the page's."""
    captions = "1\n00:00:01,000 --> 00:00:02,000\nTea?\n\n2\n00:00:03,000 --> 00:00:04,000\nYes.\n\n3\n"
    found = read_containers(split_lines(captions))
    assert list(found.kind) == [NUMBER, TIMING, PLAIN, NUMBER, TIMING, PLAIN, FURNITURE]
    assert found.captions
    assert not read_containers(split_lines("00:00:01,000 --> 00:00:02,000\nTea?")).captions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann: See:\n```\nBob: x\n```\nBob: Yes.", [PLAIN, FENCED, FENCED, FENCED, PLAIN]),
        ("~~~ text\nBob: x\n```\n~~~\nBob: Yes.", [FENCED, FENCED, FENCED, FENCED, PLAIN]),
        ("```\na\n```\nb\n```\nc\n```", [FENCED, FENCED, FENCED, PLAIN, FENCED, FENCED, FENCED]),
        ("~~~~~~\nAnn: Yes.\nBob: No.", [FURNITURE, PLAIN, PLAIN]),
        ("Ann: It is ``` there.\n- a\nBob: No.", [PLAIN, PLAIN, PLAIN]),
    ],
)
def test_code_stands_between_fences(text: str, expected: list[int]) -> None:
    """From a fence to the next of its kind; one that never closes is an ornament, and one in mid-line is none."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: Tea\n---\nAnn: Yes.", [FURNITURE, FURNITURE, FURNITURE, PLAIN]),
        ("---\nAnn: Yes.\nBob: No.", [FURNITURE, PLAIN, PLAIN]),
        ("Ann: Yes.\n---\nBob: No.\n-----", [PLAIN, FURNITURE, PLAIN, FURNITURE]),
    ],
)
def test_front_matter_stands_between_two_rules_at_the_top(text: str, expected: list[int]) -> None:
    """The page's own data; a rule that is not the first line, or is the only one, opens none."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Applause from the left\nand from the right.)\nBob: Yes.", [STAGE, INSIDE, PLAIN]),
        ("[Applause from the left,\nthe middle\nand the right]\nBob: Yes.", [STAGE, INSIDE, INSIDE, PLAIN]),
        ("（掌声，\n笑声）\nBob: Yes.", [STAGE, INSIDE, PLAIN]),
        ("(Applause from the left\n\nand from the right.)", [PLAIN, PLAIN]),
        ("(Applause from the left\nand right) Thank you.", [PLAIN, PLAIN]),
        ("(a) Tea, and so on\nand on.", [PLAIN, PLAIN]),
        ("(Applause\n" + "and more\n" * 12 + "and an end.)", [PLAIN] * 14),
    ],
)
def test_a_stage_line_can_run_over_several_lines(text: str, expected: list[int]) -> None:
    """Within its paragraph, up to a closing bracket that ends a line; not over many lines."""
    assert kinds(text) == expected


def test_a_clock_directly_above_a_cue_starts_it() -> None:
    """A clock on a line of its own belongs to the cue below, unless a blank line stands between."""
    lines = split_lines("00:12\nAnn: Yes.\n\n00:15\n\nBob: No.")
    containers = read_containers(lines)
    assert [start_line(lines, containers, n) for n in (0, 1, 3)] == [0, 0, 3]
    assert start_line(lines, Containers(bytearray(4), captions=False), 1) == 1


@pytest.mark.parametrize(
    ("line", "tail"),
    [
        ("Read more at example.org", True),
        ("READ MORE", True),
        ("Ready to go.", False),
        ("Read more of it, he said, " + "and more " * 9, False),
    ],
)
def test_a_line_that_leads_elsewhere_is_a_tail(line: str, tail: bool) -> None:  # noqa: FBT001  (what is expected)
    """It is short and begins as such lines begin, in any case."""
    assert is_tail(line) is tail


COURT = (
    "1  THE CLERK: Please rise.\n2\n3  MR. HALE: The ferry\n4  was late.\n5  THE CLERK: Was it?\n6  MR. HALE: It was."
)


def test_line_numbers_of_a_court_are_taken_off() -> None:
    """Most lines begin with the next number: the numbers are the page's, a number alone is a blank line."""
    lines, margin = take_margin(split_lines(COURT))
    assert lines.ink[:3] == ["THE CLERK: Please rise.", "MR. HALE: The ferry", "was late."]
    assert lines.blanks == [0, 1, 0, 0, 0]
    assert [COURT[a:b] for a, b in margin] == list("123456")
    assert [COURT[a:b] for a, b in zip(lines.first, lines.stop, strict=True)] == lines.ink
    assert lines.indent == [3, 3, 3, 3, 3]


def test_numbered_lines_hold_turns() -> None:
    """The numbers are apparatus, in turns and between them, and no part of anybody's speech."""
    found = turnseg.segment(COURT)
    assert [turn.label for turn in found] == ["THE CLERK", "MR. HALE", "THE CLERK", "MR. HALE"]
    assert [turn.speech for turn in found][:2] == ["Please rise.", "The ferry was late."]


def test_numbering_begins_anew_on_each_page() -> None:
    """A page starts at one again, and a line without a number may stand among the others."""
    text = "\n".join(f"{n % 5 + 1} Line of the page" for n in range(15)) + "\n(Pause) here"
    lines, margin = take_margin(split_lines(text))
    assert len(margin) == 15
    assert (lines.ink[0], lines.ink[-1], lines.odd) == ("Line of the page", "(Pause) here", [15])


@pytest.mark.parametrize(
    "text",
    [
        "1 one\n2 two\n3 three\n4 four",
        "1 one\ntwo\nthree\nfour\n5 five\nsix",
        "12 eggs\n3 cups of milk\n250 grams of flour\n7 apples\n2 spoons of oil\n40 plums",
        "1 one\n2 two\n— three\n(four)\n5 five\n[six]",
    ],
)
def test_numbers_of_the_text_stay(text: str) -> None:
    """Few lines, few numbers, or numbers that do not count on: they belong to what is said."""
    lines = split_lines(text)
    assert take_margin(lines) == (lines, [])
