"""How well turnseg reads conventions that nobody listed: drawn ones, by factor, written as a table for review.

Owns the counting and how the figures are printed.  Must not know how conventions are drawn: the tests' writer draws
them, writes the documents and says where each turn stands, and the library has no part in that.

Document N is drawn with the seed N, so the same documents are measured everywhere.  Figures are computed over all turns
of all documents of a row together.  Two offsets are the same when no letter or digit lies between them.

    python benchmarks/invented.py                    2,000 documents, into benchmarks/invented.md
    python benchmarks/invented.py --documents 300    fewer, for a first look
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final

import attrs

import turnseg

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))
import writer

#: A factor and one of its values.
Value = tuple[str, str]
_POINTS: Final = 20_000  # of the product, to estimate how much of it each reason takes away
#: What each factor may be, and in which order the values stand.
VALUES: Final[Mapping[str, Sequence[str]]] = {
    "prefix": tuple(writer.PREFIXES),
    "dress": tuple(writer.DRESSES),
    "delimiter": tuple(writer.DELIMITERS),
    "family": writer.INVENTED_FAMILIES,
    "script": writer.SCRIPTS,
    "layout": tuple(writer.LAYOUTS),
    "between": writer.BETWEEN,
    "head": tuple(writer.HEADS),
    "tail": tuple(writer.TAILS),
}


@attrs.define
class Tally:
    """Turns of some documents: how many there are, were found, start right, and are wholly right."""

    documents: int = 0
    turns: int = 0
    found: int = 0
    started: int = 0
    whole: int = 0

    def add(self, other: Tally) -> None:
        """Counts other documents as well."""
        for name in attrs.asdict(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def f1(self, right: int) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        return 2 * right / (self.turns + self.found) if self.turns + self.found else 1.0

    @property
    def start_f1(self) -> float:
        """F1 of turn starts."""
        return self.f1(self.started)

    @property
    def turn_f1(self) -> float:
        """F1 of turns got wholly right: start, first character of speech, end."""
        return self.f1(self.whole)


def main(argv: Sequence[str] | None = None) -> int:
    """Measures, writes the table, and returns 0."""
    parser = argparse.ArgumentParser(description="Write the figures on drawn conventions as a table.")
    parser.add_argument("--documents", type=int, default=2000, metavar="N", help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_suffix(".md"), help="(default: %(default)s)")
    arguments = parser.parse_args(argv)
    page = as_page(*measure(arguments.documents), left_out(_POINTS))
    arguments.out.write_text(page, encoding="utf-8")
    print(page)
    return 0


def measure(count: int) -> tuple[Tally, dict[Value, Tally]]:
    """Figures over so many documents, all together and by the value of each factor."""
    total = Tally()
    by_value: dict[Value, Tally] = {}
    for seed in range(count):
        factors, _, written = writer.invent(random.Random(seed))  # noqa: S311  (the same documents everywhere)
        tally = compare(written, turnseg.segment(written.text))
        total.add(tally)
        for value in attrs.asdict(factors).items():
            by_value.setdefault(value, Tally()).add(tally)
    return total, by_value


def compare(written: writer.Written, found: turnseg.Transcript) -> Tally:
    """One document: what was written against what was found."""
    place = tuple(accumulate((char.isalnum() for char in written.text), initial=0))
    wanted = {place[turn.start]: turn for turn in written.turns}
    started = [(turn, wanted[place[turn.start]]) for turn in found if place[turn.start] in wanted]
    whole = sum(
        place[turn.speech_start] == place[gold.speech_start] and place[turn.end] == place[gold.end]
        for turn, gold in started
    )
    return Tally(1, len(written.turns), len(found), len(started), whole)


def left_out(points: int) -> dict[str, float]:
    """By reason, the share of all combinations that it takes away; each counts for the first reason that strikes it."""
    dice = random.Random(points)  # noqa: S311  (the same points everywhere)
    struck = dict.fromkeys((why for why, _ in writer.UNREADABLE), 0)
    for _ in range(points):
        point = writer.Factors(**{factor: dice.choice(values) for factor, values in VALUES.items()})
        if why := writer.unreadable(point):
            struck[why] += 1
    return {why: count / points for why, count in struck.items()}


def as_page(total: Tally, by_value: Mapping[Value, Tally], struck: Mapping[str, float]) -> str:
    """The figures as Markdown: all documents, each value of each factor, and what was not drawn."""
    return "\n".join([
        "# Invented conventions",
        "",
        f"{total.documents} documents, each in a convention drawn from the product of prefixes, dress around labels,",
        "delimiters, families of labels, scripts, layouts, what stands between turns, heads and tails;",
        "written by `benchmarks/invented.py`.",
        "",
        "- **startF**: F1 of turn starts",
        "- **turnF**: F1 of turns got wholly right: start, first character of speech, end",
        "",
        "| | documents | turns | startF | turnF |",
        "|---|--:|--:|--:|--:|",
        f"| **all** | {_figures(total)} |",
        "",
        *_weakest(by_value),
        "",
        "## By factor",
        "",
        "| factor | value | documents | turns | startF | turnF |",
        "|---|---|--:|--:|--:|--:|",
        *(
            f"| {factor} | {value} | {_figures(by_value[factor, value])} |"
            for factor, values in VALUES.items()
            for value in values
            if (factor, value) in by_value
        ),
        "",
        "## Left out",
        "",
        "Combinations that a reader could not follow are not drawn.",
        f"The share is of all combinations, estimated from {_POINTS} of them;",
        "one that several reasons strike is counted under the first.",
        "",
        "| reason | share |",
        "|---|--:|",
        *(f"| {why} | {share:.3f} |" for why, share in struck.items()),
        f"| **all** | {sum(struck.values()):.3f} |",
        "",
    ])  # fmt: skip


_LOW: Final = 0.9  # startF below which a value is a weakness to be told


def _weakest(by_value: Mapping[Value, Tally]) -> Iterator[str]:
    """What a reader of the page wants to know first."""
    low = sorted((tally.start_f1, *value) for value, tally in by_value.items() if tally.start_f1 < _LOW)
    if low:
        yield f"Values with a startF below {_LOW}: " + ", ".join(f"{f} {v} ({share:.3f})" for share, f, v in low) + "."
    else:
        yield f"No value of any factor has a startF below {_LOW}."


def _figures(tally: Tally) -> str:
    return f"{tally.documents} | {tally.turns} | {tally.start_f1:.3f} | {tally.turn_f1:.3f}"


if __name__ == "__main__":
    sys.exit(main())
