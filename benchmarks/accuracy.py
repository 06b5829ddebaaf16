"""How right turnseg is: a scorer's figures for each corpus, written as a table for review.

Owns the choice of figures and how they are printed.  Must not know how they are computed (the scorer is given by path
and runs as a process of its own), nor what the corpora hold.

The scorer is called as `SCORE CORPUS... --system SYSTEM --json FILE` and writes a list of rows, the mean last.  The
table holds neither date nor speed, so that a difference between two commits shows only what moved.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

#: Figure, decimals, what it says.
FIGURES: Final = (
    ("startF", 3, "F1 of turn starts"),
    ("turnF", 3, "F1 of turns got wholly right: start, first character of speech, end"),
    ("exact", 3, "share of those whose three offsets are right to the character"),
    ("label", 3, "share of matched turns with the right label"),
    ("cDER", 3, "share of characters given to the wrong speaker, to nobody, or wrongly called speech"),
    ("false0", 1, "turns found per 100,000 characters of documents without any"),
    ("docs0", 3, "share of such documents in which a turn was found"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Scores, writes the table, and returns 1 if a document made the system crash."""
    parser = argparse.ArgumentParser(description="Write the scorer's figures for each corpus as a table.")
    parser.add_argument("corpora", nargs="+", metavar="CORPUS")
    parser.add_argument("--score", required=True, metavar="SCORE", help="the scorer, a Python file")
    parser.add_argument("--system", default="turnseg:segment", metavar="MODULE:FUNCTION")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_suffix(".md"), help="(default: %(default)s)")
    arguments = parser.parse_args(argv)
    rows = score(arguments.score, arguments.corpora, arguments.system)
    page = as_page(rows, arguments.system)
    arguments.out.write_text(page, encoding="utf-8")
    print(page)
    return int(crashes(rows) > 0)


def score(scorer: str, corpora: Sequence[str], system: str) -> list[dict[str, Any]]:
    """The scorer's rows, one a corpus and the mean last."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "rows.json"
        subprocess.run([sys.executable, scorer, *corpora, "--system", system, "--json", str(out)], check=True)
        return json.loads(out.read_text(encoding="utf-8"))


def crashes(rows: Sequence[Mapping[str, Any]]) -> int:
    """In how many documents the system raised an exception."""
    return rows[-1]["crashes"]


def as_page(rows: Sequence[Mapping[str, Any]], system: str) -> str:
    """The rows as Markdown: a line a corpus in the order of names, the mean last."""
    *corpora, mean = rows
    names = [name for name, _, _ in FIGURES]
    lines = [
        "# Accuracy",
        "",
        f"`{system}` on each corpus, written by `benchmarks/accuracy.py`.",
        f"Documents that made it crash: {crashes(rows)}.",
        "",
        "| corpus | documents | turns | " + " | ".join(names) + " |",
        "|---|" + "--:|" * (len(names) + 2),
        *(_line(row, row["corpus"]) for row in sorted(corpora, key=lambda row: row["corpus"])),
        _line(mean, "**mean**"),
        "",
        *(f"- **{name}**: {meaning}" for name, _, meaning in FIGURES),
        "",
    ]
    return "\n".join(lines)


def _line(row: Mapping[str, Any], name: str) -> str:
    figures = ("" if row[key] is None else f"{row[key]:.{decimals}f}" for key, decimals, _ in FIGURES)
    return "| " + " | ".join([name, str(row["docs"]), str(row["turns"]), *figures]) + " |"


if __name__ == "__main__":
    sys.exit(main())
