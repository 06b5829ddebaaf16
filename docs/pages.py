"""The pages of the documentation that are read off the code: the table of shapes, and who may import whom.

Owns how these tables are printed.  Must not hold any fact of its own: both come from where the tests and the library
read them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from turnseg._shapes import SHAPES, Shape

ROOT = Path(__file__).resolve().parent.parent
IMPORTS = ROOT / "tests" / "test_architecture.py"


def write(folder: Path) -> None:
    """Writes all generated pages into the folder, leaving alone what has not changed (Sphinx then need not read it)."""
    folder.mkdir(exist_ok=True)
    imports = IMPORTS.read_text(encoding="utf-8") if IMPORTS.exists() else ""
    for name, page in {"shapes.md": shapes(SHAPES), "imports.md": may_import(imports)}.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != page:
            path.write_text(page, encoding="utf-8")


def shapes(rows: Iterable[Shape]) -> str:
    """The table of shapes: name, reason, how it looks, and what looks like it and is none."""
    lines = ["| shape | what it is | looks like | does not look like |", "|---|---|---|---|"]
    for row in rows:
        cells = [f"`{row.name}`", row.reason, _code(row.examples), _code(row.counter_examples)]
        lines += [f"| {' | '.join(cells)} |"]
    return "\n".join(lines) + "\n"


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


def _code(items: Iterable[str]) -> str:
    """Each item as code; a bar would end the cell of a table."""
    return ", ".join(f"`{item}`".replace("|", r"\|") for item in items)
