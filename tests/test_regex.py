"""Patterns compiled late: the same answers as the package gives, and nothing compiled before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import regex

import turnseg
from turnseg import _regex


def test_a_late_pattern_answers_as_the_package_does() -> None:
    """Every way to ask gives what the compiled pattern gives, the first time and later."""
    given = r"(?P<word>\L<words>)|\d++"
    late = _regex.compile(given, _regex.IGNORECASE, words=["ann", "bob"])
    made = regex.compile(given, regex.IGNORECASE, words=["ann", "bob"])
    text = "Bob, 12 and Ann"
    for _ in range(2):
        assert late.findall(text) == made.findall(text)
        assert [hit.span() for hit in late.finditer(text)] == [hit.span() for hit in made.finditer(text)]
        assert late.sub("?", text) == made.sub("?", text)
        assert late.split(text) == made.split(text)
        assert late.fullmatch("ANN") is not None
        assert (late.match(text, 3), late.search("none")) == (None, None)
    assert (late.pattern, late.flags) == (given, regex.IGNORECASE)


def test_what_no_pattern_has_is_missing_as_ever() -> None:
    """A wrong name is an AttributeError, and compiles nothing."""
    with pytest.raises(AttributeError, match="matches"):
        _ = _regex.compile("(").matches


def test_to_import_turnseg_compiles_nothing() -> None:
    """Patterns wait for the first text; a process that only imports does not pay for them, nor for processes."""
    code = """
import sys, regex
regex.compile = None
import turnseg
assert "multiprocessing" not in sys.modules and "concurrent.futures" not in sys.modules
"""
    root = Path(turnseg.__file__).parent.parent
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)
