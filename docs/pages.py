"""The parts of the documentation that are read off the code: shapes, evidence, numbers, limits, rooms, imports.

Owns how these tables are printed.  Must not hold any fact of its own: all come from where the library and its tests
read them.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import turnseg
from turnseg import _convention
from turnseg._calibration import fitted, sure
from turnseg._extents import regime
from turnseg._shapes import SHAPES, Shape

ROOT = Path(__file__).resolve().parent.parent
SOURCE = Path(turnseg.__file__).parent
IMPORTS = ROOT / "tests" / "test_architecture.py"
FAILURES = ROOT / "tests" / "cases" / "known-failures"


def write(folder: Path) -> None:
    """Writes all tables into the folder, leaving alone what has not changed (Sphinx then need not read it again)."""
    folder.mkdir(exist_ok=True)
    imports = IMPORTS.read_text(encoding="utf-8") if IMPORTS.exists() else ""
    rooms = literal(imports, "MAY_IMPORT") or {}
    tables = {
        "shapes.md": shapes(SHAPES),
        "names.md": names(SHAPES),
        "calibration.md": calibration(fitted),
        "evidence.md": evidence(vars(_convention) | vars(regime)),
        "numbers.md": numbers({room: _source(room) for room in rooms if re.match("_[a-z]", room)}),
        "limits.md": limits(FAILURES),
        "imports.md": may_import(imports),
        "rooms.md": listing(SOURCE, rooms),
    }
    for name, table in tables.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != table:
            path.write_text(table, encoding="utf-8")


def shapes(rows: Iterable[Shape]) -> str:
    """One row a shape: name and reason, how it looks, and what looks like it and is none, as literal blocks."""
    lines = ["````{list-table}", ":header-rows: 1", "", "* - Shape", "  - Looks like", "  - Does not look like"]
    for row in rows:
        lines += [f"* - **`{row.name}`**", "", f"    {row.reason}"]
        lines += [*_cell(row.examples), *_cell(row.counter_examples)]
    return "\n".join([*lines, "````", ""])


def _cell(texts: Sequence[str]) -> Iterator[str]:
    """A cell with each text as a block of its own; tabs are shown."""
    if not texts:
        yield "  -"
    lead = "  - "
    for text in texts:
        shown = ["```text", *text.replace("\t", " ⇥ ").split("\n"), "```", ""]
        yield lead + shown[0]
        yield from (f"    {line}".rstrip() for line in shown[1:])
        lead = "    "


def names(rows: Iterable[Shape]) -> str:
    """The names of the shapes, and what each is."""
    return "\n".join(["| shape | what it is |", "|---|---|", *(f"| `{row.name}` | {row.reason} |" for row in rows), ""])


def limits(folder: Path) -> str:
    """The cases that the library gets wrong, each with its text; once one comes out right it moves elsewhere."""
    lines: list[str] = []
    for case in sorted(folder.glob("*.json")):
        told = json.loads(case.read_text(encoding="utf-8"))["comment"]
        text = case.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")
        lines += [f"**{told}**", "", "```text", text, "```", ""]
    return "\n".join(lines or ["None is known.", ""])


def calibration(numbers: Any) -> str:  # noqa: ANN401  (a module)
    """The fitted numbers: curves with what they make of some scores, and rates."""
    scores = (1, 2, 3, 4, 6)
    lines = ["| class | log-odds | " + " | ".join(f"of {score}" for score in scores) + " |", "|---|---|" + "--:|" * 5]
    for kind, (shift, slope) in numbers.CURVES.items():
        sures = (f"{sure(kind, score) / 1000:.3f}" for score in scores)
        lines.append(f"| {kind} | {shift:+.2f} {slope:+.2f} × score | {' | '.join(sures)} |")
    for title, rates in (("place", numbers.PLACES), ("speaker", numbers.ATTRIBUTIONS)):
        lines += [
            "",
            f"| {title} | rate |",
            "|---|--:|",
            *(f"| {way} | {rate / 1000:.3f} |" for way, rate in rates.items()),
        ]
    return "\n".join([*lines, ""])


def evidence(values: Mapping[str, Any]) -> str:
    """The tables of evidence, each under what it is evidence for: name, weight, reason."""
    lines = []
    for name, rows in values.items():
        subject, _, kind = name.rpartition("_")
        if kind == "EVIDENCE":
            lines += [f"**{subject.capitalize()}**", "", "| evidence | weight | why |", "|---|--:|---|"]
            lines += [f"| {row.name} | {row.weight:+} | {row.reason} |" for row in rows]
            lines += [""]
    return "\n".join(lines)


# A number with its reason beside it, as the house rules ask.
_NUMBER_RE: Final = re.compile(r"^_?(?P<name>[A-Z][A-Z_]*): Final = (?P<value>-?[\d_.]+)  # (?P<why>.+)$", re.MULTILINE)


def numbers(sources: Mapping[str, str]) -> str:
    """The numbers that the stages rest on, with the reasons that stand beside them."""
    lines = ["| stage | number | value | why |", "|---|---|--:|---|"]
    for room, source in sources.items():
        for hit in _NUMBER_RE.finditer(source):
            name = hit["name"].lower().replace("_", " ")
            lines += [f"| `{room.lstrip('_')}` | {name} | {hit['value'].replace('_', '')} | {hit['why']} |"]
    return "\n".join(lines) + "\n"


def _source(room: str) -> str:
    """The source of a room: one module, or all those in its folder."""
    paths = sorted((SOURCE / room).glob("*.py")) or [SOURCE / f"{room}.py"]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def listing(folder: Path, rooms: Iterable[str]) -> str:
    """Each module, in the order of the rooms, with the first line of its head; the front of a folder comes first."""
    lines = ["| module | what it is |", "|---|---|"]
    for room in rooms:
        for path in sorted((folder / room).glob("*.py")) or [folder / f"{room}.py"]:
            name = path.relative_to(folder).as_posix().removesuffix("__init__.py").removesuffix(".py")
            head = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            lines.append(f"| `{name or room}` | {head.partition(chr(10))[0]} |")
    return "\n".join(lines) + "\n"


def may_import(source: str) -> str:
    """The table of allowed imports, read off the source of the test that enforces it."""
    table = literal(source, "MAY_IMPORT")
    if table is None:
        return "The table stands in `tests/test_architecture.py`.\n"
    lines = ["| module | may import |", "|---|---|"]
    lines += [f"| `{module}` | {_code(sorted(allowed)) or 'nothing'} |" for module, allowed in table.items()]
    return "\n".join(lines) + "\n"


def literal(source: str, name: str) -> dict[str, set[str]] | None:
    """The value that a module gives to a name, without running the module."""
    for node in ast.parse(source).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return ast.literal_eval(node.value)
    return None


#: Characters that would end the line or the cell of a table, and how they are shown.
_SHOWN = str.maketrans({"|": r"\|", "\n": " ⏎ ", "\t": " ⇥ "})


def _code(items: Iterable[str]) -> str:
    """Each item as code."""
    return ", ".join(f"`{item}`".translate(_SHOWN) for item in items)
