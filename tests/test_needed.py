"""Each piece of evidence proves itself needed: without it at least one example file is read wrong.

Owns this one law.  Must not know what any piece means.

A row of a table of evidence that no case misses is dead weight, or its case has still to be written: a short text on
which readers agree, and which comes out wrong when the row is worth nothing and all else stays.  Which case misses
which row is written down nowhere: cases take a millisecond each, so they are tried until one is wrong.
"""

from __future__ import annotations

import sys

import attrs
import pytest
from test_cases import GOOD, check

import turnseg
from turnseg._convention import evidence
from turnseg._extents import regime

TABLES = {name: rows for name, rows in (vars(evidence) | vars(regime)).items() if name.endswith("_EVIDENCE")}
ROWS = [(table, row.name) for table, rows in TABLES.items() for row in rows]


@pytest.mark.parametrize(("table", "name"), ROWS)
def test_row_is_needed(table: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some case is wrong where the row has the weight zero."""
    drop(table, name, monkeypatch)
    assert any(is_wrong(case) for case in GOOD), f"no case is read wrong without {name!r} of {table}"


def drop(table: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives one row of one table the weight zero, wherever the table is used."""
    rows = tuple(attrs.evolve(row, weight=0.0) if row.name == name else row for row in TABLES[table])
    for module in [module for key, module in sys.modules.items() if key.startswith(turnseg.__name__)]:
        if getattr(module, table, None) is TABLES[table]:
            monkeypatch.setattr(module, table, rows)


def is_wrong(case: str) -> bool:
    """The case is not read as marked."""
    try:
        check(case)
    except AssertionError:
        return True
    return False
