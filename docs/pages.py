"""The parts of the documentation that are read off the code: shapes, evidence, and who may import whom.

Owns how these tables are printed.  Must not hold any fact of its own: all come from where the library and its tests
read them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from turnseg import _convention
from turnseg._shapes import SHAPES, Shape

ROOT = Path(__file__).resolve().parent.parent
IMPORTS = ROOT / "tests" / "test_architecture.py"


def write(folder: Path) -> None:
    """Writes all tables into the folder, leaving alone what has not changed (Sphinx then need not read it again)."""
    folder.mkdir(exist_ok=True)
    tables = {
        "shapes.md": shapes(SHAPES),
        "evidence.md": evidence(vars(_convention)),
        "imports.md": may_import(IMPORTS.read_text(encoding="utf-8") if IMPORTS.exists() else ""),
    }
    for name, table in tables.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != table:
            path.write_text(table, encoding="utf-8")


def shapes(rows: Iterable[Shape]) -> str:
    """The table of shapes: name, reason, how it looks, and what looks like it and is none."""
    lines = ["| shape | what it is | looks like | does not look like |", "|---|---|---|---|"]
    for row in rows:
        cells = [f"`{row.name}`", row.reason, _code(row.examples), _code(row.counter_examples)]
        lines += [f"| {' | '.join(cells)} |"]
    return "\n".join(lines) + "\n"


def evidence(names: dict[str, Any]) -> str:
    """The tables of evidence, each under what it is evidence for: name, weight, reason."""
    lines = []
    for name, rows in names.items():
        subject, _, kind = name.rpartition("_")
        if kind == "EVIDENCE":
            lines += [f"**{subject.capitalize()}**", "", "| evidence | weight | why |", "|---|--:|---|"]
            lines += [f"| {row.name} | {row.weight:+} | {row.reason} |" for row in rows]
            lines += [""]
    return "\n".join(lines)


def may_import(source: str) -> str:
    """The table of allowed imports, read off the source of the test that enforces it."""
    table = _literal(source, "MAY_IMPORT")
    if table is None:
        return "The table stands in `tests/test_architecture.py`.\n"
    lines = ["| module | may import |", "|---|---|"]
    lines += [f"| `{module}` | {_code(sorted(allowed)) or 'nothing'} |" for module, allowed in table.items()]
    return "\n".join(lines) + "\n"


def _literal(source: str, name: str) -> dict[str, set[str]] | None:
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
