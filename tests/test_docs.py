"""Every block of every page is run: what the documentation shows is what happens.

The oracle is the page itself.  `python` blocks of one page share their names, in order; `console` blocks hold the
command and its output.  `sh` blocks need a network and are run by `.ci/run`, so here it is only checked that they are
the README's.
"""

from __future__ import annotations

import contextlib
import doctest
import importlib.util
import io
import os
import re
import shlex
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

import turnseg
import turnseg.cli

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
BLOCK_RE = re.compile(r"^```(?P<language>.*)\n(?P<code>(?:.*\n)*?)```$", re.MULTILINE)
GENERATED = ("evidence", "imports", "shapes")
#: What no reader would run.
NOT_CODE = {"text", "{eval-rst}", "{toctree}", *(f"{{include}} _generated/{name}.md" for name in GENERATED)}


def blocks(page: Path, language: str) -> list[tuple[int, str]]:
    """The line number and the code of each block of a language."""
    text = page.read_text(encoding="utf-8")
    return [
        (text.count("\n", 0, hit.start()) + 1, hit["code"])
        for hit in BLOCK_RE.finditer(text)
        if hit["language"] == language
    ]


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_python_blocks_print_what_the_page_says(page: Path) -> None:
    """Each Python block is a doctest that passes, with the names of the blocks above it."""
    names: dict[str, object] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    for line, code in blocks(page, "python"):
        assert code.startswith(">>> ")
        example = doctest.DocTestParser().get_doctest(code, names, page.name, str(page), line)
        report = io.StringIO()
        runner.run(example, out=report.write, clear_globs=False)
        names = example.globs
        assert runner.failures == 0, report.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_console_blocks_print_what_the_page_says(page: Path) -> None:
    """Each command on a page prints the lines below it."""
    for _, code in blocks(page, "console"):
        for command, expected in re.findall(r"^\$ turnseg (.*)\n((?:(?!\$ ).*\n)*)", code, re.MULTILINE):
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                assert turnseg.cli.main(shlex.split(command)) == 0
            assert out.getvalue() == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_block_goes_unrun(page: Path) -> None:
    """Pages have no block that neither this file nor `.ci/run` runs."""
    languages = {hit["language"] for hit in BLOCK_RE.finditer(page.read_text(encoding="utf-8"))}
    known = {"python", "console", *NOT_CODE} | ({"sh"} if page.name == "README.md" else set())
    assert languages <= known


def test_ci_runs_the_commands_of_the_readme() -> None:
    """`.ci/run` finds each shell command of the README by one of its words, so it runs them as they stand."""
    commands = [code for _, code in blocks(ROOT / "README.md", "sh")]
    words = re.findall(r"readme_command '?([^')]+)", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert len(commands) == 2
    assert all(any(word in command for word in words) for command in commands)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_every_public_name_is_in_the_reference() -> None:
    """A name that can be imported is documented, and nothing else is."""
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    documented = re.findall(r"\.\. auto\w+:: turnseg\.(\w+)", page)
    assert sorted(documented) == sorted(turnseg.__all__)


def pages() -> ModuleType:
    """docs/pages.py, which is no package."""
    spec = importlib.util.spec_from_file_location("pages", ROOT / "docs" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_of_imports_is_read_without_running_the_test() -> None:
    """The page shows MAY_IMPORT, however it is written down as a literal."""
    table = "| module | may import |\n|---|---|\n| `_a` | nothing |\n| `_b` | `_a`, `_c` |\n"
    source = 'import nothing_like_this\n{}: dict = {{"_a": set(), "_b": {{"_c", "_a"}}}}\n'
    assert pages().may_import(source.format("MAY_IMPORT")) == table
    assert pages().may_import(source.format("MAY_IMPORT").replace(": dict", "")) == table
    assert "tests/test_architecture.py" in pages().may_import(source.format("OTHER"))


def test_the_generated_pages_are_written_once(tmp_path: Path) -> None:
    """A page that has not changed keeps its time stamp, and shows every shape."""
    folder = tmp_path / "generated"
    pages().write(folder)
    first = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    pages().write(folder)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == first
    assert set(first) == {f"{name}.md" for name in GENERATED}
    assert "`colon`" in (folder / "shapes.md").read_text(encoding="utf-8")


def test_generated_tables_keep_their_shape() -> None:
    """Bars and line ends inside an example do not end its cell; each table of evidence stands under its subject."""
    generate = pages()
    row = SimpleNamespace(name="bar", reason="why", examples=("a | b", "c\n\td"), counter_examples=())
    assert generate.shapes([row]).splitlines()[2] == r"| `bar` | why | `a \| b`, `c ⏎  ⇥ d` |  |"
    rows = (SimpleNamespace(name="recurs", weight=1.5, reason="twice"),)
    assert generate.evidence({"HEAD_EVIDENCE": rows, "OTHER": 1}).splitlines() == [
        "**Head**",
        "",
        "| evidence | weight | why |",
        "|---|--:|---|",
        "| recurs | +1.5 | twice |",
    ]
