"""What each piece of evidence is worth: it is dropped, everything else stays, and all is measured again.

Owns how a piece is dropped and how the figures are printed.  Must not know what any evidence means.

Each row of each table of evidence is given the weight zero in its turn.  Measured are the documents of
`benchmarks/invented.py` and the tests' own example files; no corpus is needed, so the table is the same everywhere.
Invented documents are all transcripts, so what keeps turnseg silent elsewhere shows in the cases alone.

    python benchmarks/ablation.py                    1,000 documents a row, some minutes, into benchmarks/ablation.md
    python benchmarks/ablation.py --documents 300    fewer, for a first look
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import attrs

import turnseg
from turnseg._convention import evidence
from turnseg._extents import regime

sys.path += [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent / "tests")]
import mark
from invented import Tally, measure

_SUFFIX: Final = "_EVIDENCE"


@attrs.frozen
class Outcome:
    """Figures on invented documents, and the cases that are read right."""

    tally: Tally
    right: frozenset[str]


def main(argv: Sequence[str] | None = None) -> int:
    """Drops every piece once, writes the table, and returns 0."""
    parser = argparse.ArgumentParser(description="Write what is lost when a piece of evidence is dropped as a table.")
    parser.add_argument("--documents", type=int, default=1000, metavar="N", help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_suffix(".md"), help="(default: %(default)s)")
    arguments = parser.parse_args(argv)
    whole = outcome(arguments.documents)
    lost = {}
    for table, rows in tables().items():
        for row in rows:
            with dropped(table, row.name):
                lost[subject(table), row.name] = outcome(arguments.documents)
    page = as_page(whole, lost)
    arguments.out.write_text(page, encoding="utf-8")
    print(page)
    return 0


def tables() -> dict[str, Sequence[Any]]:
    """The tables of evidence, by name."""
    return {name: rows for name, rows in (vars(evidence) | vars(regime)).items() if name.endswith(_SUFFIX)}


def subject(table: str) -> str:
    """What a table is evidence for."""
    return table.removesuffix(_SUFFIX).lower()


@contextmanager
def dropped(table: str, name: str) -> Iterator[None]:
    """The library with one row of one table worth nothing."""
    before = tables()[table]
    after = tuple(attrs.evolve(row, weight=0.0) if row.name == name else row for row in before)
    where = [module for module in _rooms() if getattr(module, table, None) is before]
    try:
        for module in where:
            setattr(module, table, after)
        yield
    finally:
        for module in where:
            setattr(module, table, before)


def _rooms() -> list[ModuleType]:
    return [module for name, module in sys.modules.items() if name.startswith(turnseg.__name__)]


def outcome(documents: int) -> Outcome:
    """How well invented documents and cases are read now."""
    right = (name for name in mark.names() if not name.startswith("known-failures/") and _is_right(name))
    return Outcome(measure(documents)[0], frozenset(right))


def _is_right(name: str) -> bool:
    text, case = mark.load(name)
    got = [[turn.start, turn.speech_start, turn.end, turn.label] for turn in turnseg.segment(text)]
    return got == [turn[:4] for turn in case["turns"]]


def as_page(whole: Outcome, lost: Mapping[tuple[str, str], Outcome]) -> str:
    """The losses as Markdown, in the order of the tables."""
    return "\n".join([
        "# What each piece of evidence is worth",
        "",
        f"Each piece is dropped once, all others staying; measured are {whole.tally.documents} invented documents",
        f"and {len(whole.right)} cases; written by `benchmarks/ablation.py`.",
        f"With all evidence startF is {whole.tally.start_f1:.3f} and turnF {whole.tally.turn_f1:.3f};",
        "the table has what is lost (minus) or won.",
        "",
        "<!-- The table begins. -->",
        "",
        "Invented documents are all transcripts: what keeps turnseg silent elsewhere shows in the cases alone.",
        "",
        "| evidence for | piece | startF | turnF | cases lost | such as |",
        "|---|---|--:|--:|--:|---|",
        *(_line(whole, piece, after) for piece, after in lost.items()),
        "",
    ])  # fmt: skip


def _line(whole: Outcome, piece: tuple[str, str], after: Outcome) -> str:
    figures = [
        f"{round(after.tally.start_f1 - whole.tally.start_f1, 4) + 0.0:+.4f}",
        f"{round(after.tally.turn_f1 - whole.tally.turn_f1, 4) + 0.0:+.4f}",
    ]
    gone = sorted(whole.right - after.right)
    return f"| {' | '.join([*piece, *figures, str(len(gone)), ', '.join(f'`{name}`' for name in gone[:2])])} |"


if __name__ == "__main__":
    sys.exit(main())
