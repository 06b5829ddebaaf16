"""The line table: which lines there are, where, and how far apart; what any of them means is no question here."""

from __future__ import annotations

import pytest

import turnseg
from turnseg._lines import split_lines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_documented_line_end_ends_a_line(end: str) -> None:
    """Five line ends, one meaning: two inked lines, one blank line between them, offsets into the text as it is."""
    text = f"Tea{end}{end}  Milk {end}"
    lines = split_lines(text)
    assert lines.ink == ["Tea", "Milk"]
    assert [text[a:b] for a, b in zip(lines.first, lines.stop, strict=True)] == lines.ink
    assert (lines.blanks, lines.indent) == ([0, 1], [0, 2])


@pytest.mark.parametrize("char", ["\v", "\u0085", "\x1c", "\x1e"])
def test_nothing_else_ends_a_line(char: str) -> None:
    """What only some programs take for a line end stands inside its line."""
    assert split_lines(f"Tea{char}milk").ink == [f"Tea{char}milk"]


def test_a_page_break_is_a_blank_line() -> None:
    """A form feed ends its line and counts as one blank line, with or without line ends around it."""
    lines = split_lines("one\ftwo\n\f\nthree")
    assert lines.ink == ["one", "two", "three"]
    assert lines.blanks == [0, 1, 3]


def test_line_ends_of_two_kinds_can_be_mixed() -> None:
    """Old and new line ends in one text: each ends its line, the pair of them only one."""
    text = "one\r\ntwo\rthree\nfour"
    lines = split_lines(text)
    assert lines.ink == ["one", "two", "three", "four"]
    assert [text[at] for at in lines.first] == list("ottf")


def test_what_nobody_sees_is_blank() -> None:
    """Zero-width blanks, byte-order marks and direction marks are no ink, at either end of a line or alone on it."""
    lines = split_lines("\ufeffTea\u200b\n\u200e\u2066\nMilk\u00a0\n\u00a0\u3000Salt")
    assert lines.ink == ["Tea", "Milk", "Salt"]
    assert (lines.first[0], lines.blanks, lines.indent) == (1, [0, 1, 0], [1, 0, 2])


def test_a_text_of_blanks_has_no_lines() -> None:
    """Nothing visible, no line."""
    assert len(split_lines("")) == len(split_lines(" \n\ufeff\n\f")) == 0


def test_lines_that_begin_with_no_letter_are_noted() -> None:
    """Marks, digits and brackets at a line's head are where apparatus is looked for; letters of any script are not."""
    assert split_lines("Tea\n— No.\nЧай\n(rain)\n茶\n12").odd == [1, 3, 5]


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("The ferry that was late again stood at the pier\nand nobody went on board before the bell.\n" * 4, True),
        ("Shall we go over to the other side today?\nI would rather stay here, if you ask me.\n" * 4, False),
        ("short line\nand another\nand one more\n" * 4, False),
        ("The ferry that was late again stood at the pier\n\nand nobody went on board before the bell.\n\n" * 4, False),
        ("", False),
    ],
)
def test_lines_broken_in_mid_sentence_are_wrapped(text: str, wrapped: bool) -> None:  # noqa: FBT001  (what is expected)
    """A text is wrapped where long lines without a final mark often go on in lower case on the next line."""
    assert split_lines(text).wrapped is wrapped


def test_a_line_that_is_cut_in_two_keeps_all_that_is_visible() -> None:
    """A separator that only Python takes for white, before a label in mid-line, stands in a block."""
    text = "Ann: Shall we?\nBob: Yes.\nAnn: Good.\nBob: Go.\nAnn: So.\x1c Bob: No.\nAnn: Fine.\nBob: Well."
    at = text.index("\x1c")
    assert any(block.start <= at < block.end for block in turnseg.segment(text).blocks)
