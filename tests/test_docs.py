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
from turnseg._calibration import ATTRIBUTIONS, sure
from turnseg._model import account, values
from turnseg._model.convention import EXTENTS
from turnseg._shapes import SHAPES

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
BLOCK_RE = re.compile(r"^```(?P<language>.*)\n(?P<code>(?:.*\n)*?)```$", re.MULTILINE)
GENERATED = ("calibration", "evidence", "imports", "limits", "names", "numbers", "rooms", "shapes")
#: What no reader would run.
NOT_CODE = {
    "text", "{eval-rst}", "{toctree}", "{include} ../benchmarks/ablation.md", "{include} ../benchmarks/speed.md",
    "{include} ../benchmarks/calibration.md", "{image} charts/growth.svg", "{image} charts/stages.svg",
    *(f"{{include}} _generated/{name}.md" for name in GENERATED),
}  # fmt: skip


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


def test_each_module_is_listed_by_the_first_line_of_its_head(tmp_path: Path) -> None:
    """Rooms stand in the order of the stages; a folder's front stands before what is inside."""
    (tmp_path / "_b").mkdir()
    for name, head in (
        ("_a", "Words.\n\nOwns none."),
        ("_b/__init__", "Rows."),
        ("_b/row", "A row."),
        ("__init__", "All."),
    ):
        (tmp_path / f"{name}.py").write_text(f'"""{head}"""\n', encoding="utf-8")
    assert pages().listing(tmp_path, ["_a", "_b", "__init__"]).splitlines()[2:] == [
        "| `_a` | Words. |", "| `_b/` | Rows. |", "| `_b/row` | A row. |", "| `__init__` | All. |",
    ]  # fmt: skip


def test_the_generated_pages_are_written_once(tmp_path: Path) -> None:
    """A page that has not changed keeps its time stamp; the table of shapes has a row for every one."""
    folder = tmp_path / "generated"
    pages().write(folder)
    first = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    pages().write(folder)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == first
    assert set(first) == {f"{name}.md" for name in GENERATED}
    for name in ("shapes.md", "names.md"):
        shown = (folder / name).read_text(encoding="utf-8")
        assert all(f"`{shape.name}`" in shown for shape in SHAPES)


def test_each_shape_is_a_row_with_its_examples() -> None:
    """Examples stand as literal blocks in the cells of a table, tabs shown, line ends kept."""
    row = SimpleNamespace(name="bar", reason="why", examples=("a | b", "c\n\td"), counter_examples=("e",))
    assert pages().shapes([row]).splitlines()[6:] == [
        "* - **`bar`**", "", "    why",
        "  - ```text", "    a | b", "    ```", "", "    ```text", "    c", "     ⇥ d", "    ```", "",
        "  - ```text", "    e", "    ```", "", "````",
    ]  # fmt: skip
    row.counter_examples = ()
    assert pages().shapes([row]).splitlines()[-2:] == ["  -", "````"]
    assert pages().names([row]).splitlines()[2:] == ["| `bar` | why |"]


def test_each_table_of_evidence_stands_under_its_subject() -> None:
    """Tables are told by their names; weights have a sign."""
    rows = (SimpleNamespace(name="recurs", weight=1.5, reason="twice"),)
    assert pages().evidence({"HEAD_EVIDENCE": rows, "OTHER": 1}).splitlines() == [
        "**Head**",
        "",
        "| evidence | weight | why |",
        "|---|--:|---|",
        "| recurs | +1.5 | twice |",
    ]


def test_the_calibration_shows_what_its_curves_make_of_scores() -> None:
    """A line a class, by the library's own curve, and a line a rate; each way that the page explains has one."""
    shown = pages().calibration(SimpleNamespace(CURVES={"another": (1.0, -2.0)}, PLACES={"a": 5}, ATTRIBUTIONS={}))
    sures = " | ".join(f"{sure('another', score) / 1000:.3f}" for score in (1, 2, 3, 4, 6))
    assert f"| another | +1.00 -2.00 × score | {sures} |" in shown.splitlines()
    assert "| a | 0.005 |" in shown.splitlines()
    page = (ROOT / "docs" / "how-sure.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == [*ATTRIBUTIONS]


def test_numbers_are_shown_with_the_reason_beside_them() -> None:
    """A number without a reason, or inside something, is none of the page's."""
    source = "_MOST_WORDS: Final = 1_000  # enough\n_BARE: Final = 3\nLOW: Final = -0.5  # in `x`\n  IN: Final = 2  #\n"
    assert pages().numbers({"_groups": source}).splitlines()[2:] == [
        "| `groups` | most words | 1000 | enough |",
        "| `groups` | low | -0.5 | in `x` |",
    ]


def test_every_stage_is_asked_for_its_numbers(tmp_path: Path) -> None:
    """Rooms of one module and rooms that are folders are both read, and in the order of the stages."""
    pages().write(tmp_path)
    shown = re.findall(r"^\| `(\w+)` ", (tmp_path / "numbers.md").read_text(encoding="utf-8"), re.MULTILINE)
    stages = [*dict.fromkeys(shown)]
    assert stages.index("groups") < stages.index("convention") < stages.index("extents") < stages.index("speakers")


def test_known_failures_are_told(tmp_path: Path) -> None:
    """Each case has its comment and its text on the page; where there is none, the page says so."""
    assert pages().limits(tmp_path) == "None is known.\n"
    (tmp_path / "a.json").write_text('{"comment": "A hard one", "turns": []}', encoding="utf-8")
    (tmp_path / "a.txt").write_text("x\ny\n", encoding="utf-8")
    assert pages().limits(tmp_path) == "**A hard one**\n\n```text\nx\ny\n```\n"


def test_the_pages_show_the_stages_in_their_order() -> None:
    """The development page draws the stages that `_segment` calls, one after the other."""
    page = (ROOT / "docs" / "development.md").read_text(encoding="utf-8")
    drawn = re.search(r"^text → (.+) → Transcript$", page, re.MULTILINE)
    source = (ROOT / "tests" / "test_architecture.py").read_text(encoding="utf-8")
    stages = pages().literal(source, "STAGES")
    assert drawn is not None
    assert [f"_{stage}" for stage in drawn[1].split(" → ")] == list(stages)


def test_the_reasons_for_extents_are_explained() -> None:
    """Each reason why turns run on or end has its line on the page."""
    page = (ROOT / "docs" / "how-it-decides.md").read_text(encoding="utf-8")
    found = turnseg.segment((ROOT / "examples" / "harbor.txt").read_text(encoding="utf-8"))
    explained = set(re.findall(r"^- \*\*([\w ]+)\*\*: ", page, re.MULTILINE))
    assert {reason.name for reason in found.evidence.extents} <= explained


@pytest.mark.parametrize(
    ("of", "kinds"),
    [
        ("block", values.BLOCK_KINDS),
        ("part", values.PART_KINDS),
        ("speaker", values.SPEAKER_KINDS),
        ("attribution", values.ATTRIBUTION_KINDS),
        ("doubt", account.DOUBT_KINDS),
    ],
)
def test_every_kind_is_explained(of: str, kinds: tuple[str, ...]) -> None:
    """The reference has all that `kind` can be, and nothing else."""
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    rows = page.partition(f"| of a{'n' * (of == 'attribution')} {of} | |\n|---|---|\n")[2].partition("\n\n")[0]
    told = [name for row in rows.splitlines() for name in re.findall(r"`(\w+)`", row.split(" | ")[0])]
    assert sorted(told) == sorted(kinds)


def test_the_extents_of_a_rule_are_explained() -> None:
    """The reference has a line for each value that `Convention.extents` can have."""
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    assert all(f"`{extents}`" in page for extents in EXTENTS)
