"""How fast turnseg is, in millions of characters a second, beside a regular expression in the same process.

Owns the clock, the order of the runs, and the synthetic texts.  Must not know how a text is cut.

Each corpus is run several times, the systems taking turns within a run so that a busy moment of the machine falls on
all of them; the median counts.  What the library remembers of labels is forgotten before each run.  `untouched` is
`segment` alone, `built` has every turn made as an object, `regex` is the function of the baselines file (its turns are
always built).  A ratio of 1 is as fast as the regular expression.

Corpora are files of one JSON object a line with the fields `corpus` and `text`, compressed or not.  Synthetic ones are
written with `turnseg.compose`, the same on every machine.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import importlib.util
import json
import platform
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import turnseg

REGEX: Final = "loose_or_dash"
Systems = Mapping[str, Callable[[str], Any]]
#: Seconds of each run, by system.
Times = Mapping[str, Sequence[float]]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs everything, writes the table, and returns 0."""
    parser = argparse.ArgumentParser(description="Write speeds on each corpus as a table.")
    parser.add_argument("corpora", nargs="*", type=Path, metavar="CORPUS")
    parser.add_argument("--synthetic", type=int, default=0, metavar="SIZE", help="characters a synthetic corpus")
    parser.add_argument("--baselines", type=Path, help=f"a Python file with the function {REGEX}")
    parser.add_argument("--runs", type=int, default=5, help="(default: %(default)s)")
    parser.add_argument("--note", default="", help="a sentence for the page, such as what else the machine was doing")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_suffix(".md"), help="(default: %(default)s)")
    arguments = parser.parse_args(argv)
    if not arguments.corpora and not arguments.synthetic:
        parser.error("give corpora, or --synthetic SIZE")
    systems = {"untouched": turnseg.segment, "built": lambda text: turnseg.segment(text).turns}
    if arguments.baselines:
        systems["regex"] = baseline(arguments.baselines)
    corpora = {**read(arguments.corpora), **synthetic(arguments.synthetic)}
    results = {name: (texts, measure(systems, texts, arguments.runs)) for name, texts in corpora.items()}
    page = as_page(results, arguments.note)
    arguments.out.write_text(page, encoding="utf-8")
    print(page)
    return 0


def baseline(path: Path) -> Callable[[str], Any]:
    """The regular expression of a baselines file, as a function from text to turns."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        msg = f"{path} is no Python file"
        raise ValueError(msg)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, REGEX)


def read(paths: Iterable[Path]) -> dict[str, list[str]]:
    """The texts of each corpus."""
    texts = defaultdict(list)
    for path in paths:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            for document in map(json.loads, lines):
                texts[document["corpus"]].append(document["text"])
    return dict(texts)


def measure(systems: Systems, texts: Sequence[str], runs: int) -> Times:
    """The seconds that each system takes for all texts, run by run."""
    times: dict[str, list[float]] = {name: [] for name in systems}
    for _ in range(runs):
        for name, system in systems.items():
            gc.collect()  # what the system before left behind is not this one's
            forget()
            began = time.perf_counter()
            for text in texts:
                system(text)
            times[name].append(time.perf_counter() - began)
    return times


def forget() -> None:
    """Empties what turnseg remembers of labels, so that no run profits from the one before."""
    for module in [module for name, module in sys.modules.items() if name.startswith("turnseg")]:
        for value in vars(module).values():
            if callable(clear := getattr(value, "cache_clear", None)):
                clear()


def as_page(results: Mapping[str, tuple[Sequence[str], Times]], note: str = "") -> str:
    """The speeds as Markdown, a line a corpus; the note says under what conditions."""
    where = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    lines = [
        "# Speed",
        "",
        f"Millions of characters a second, medians, on {where}; written by `benchmarks/speed.py`.",
        "`untouched` is `segment` alone, `built` has every turn made as an object, `regex` is the regular expression",
        "that a patient user ends up with, turns built. The ratios are to `regex`: higher is faster.",
        *([note] if note else []),
        "",
        "| corpus | documents | Mchar | untouched | built | regex | untouched : regex | built : regex |",
        "|---|" + "--:|" * 7,
        *(_line(name, texts, times) for name, (texts, times) in sorted(results.items())),
        "",
    ]
    return "\n".join(lines)


def _line(name: str, texts: Sequence[str], times: Times) -> str:
    size = sum(map(len, texts)) / 1e6
    speed = {system: size / statistics.median(seconds) for system, seconds in times.items()}
    ratios = [speed[system] / speed["regex"] if "regex" in speed else None for system in ("untouched", "built")]
    figures = [*(speed.get(system) for system in ("untouched", "built", "regex")), *ratios]
    cells = ["" if figure is None else f"{figure:.2f}" for figure in figures]
    return "| " + " | ".join([name, str(len(texts)), f"{size:.2f}", *cells]) + " |"


# Words for synthetic texts: enough of them that lines differ, few enough that a page shows them.
_PEOPLE: Final = ("Ada Mirren", "Tom Hale", "Nora Feld", "Paul Renner")
_OPENERS: Final = ("I think that", "You know,", "We heard that", "Nobody told me that", "Well,", "My father said that")
_THINGS: Final = ("the ferry", "the old bell", "a gull", "the last pilot", "the grain ship", "this fog", "her daughter")
_DOINGS: Final = ("came in late", "was never seen again", "woke the harbor", "kept us waiting", "is still out there")
_ENDS: Final = (".", ".", "!", ", did you know?", ", as I said.")
_DOCUMENT: Final = 30_000  # characters, about an hour of talk


def synthetic(size: int) -> dict[str, list[str]]:
    """Corpora of about so many characters each: one in every style that `compose` has, and prose without turns."""
    if not size:
        return {}
    corpora = {f"synthetic {style}": _texts(size, style) for style in ("colon", "colon_own_line", "dash")}
    return {**corpora, "synthetic prose": _texts(size, None)}


def _texts(size: int, style: str | None) -> list[str]:
    dice = random.Random(size)  # noqa: S311  (the same texts everywhere, no secrets)
    texts: list[str] = []
    while (missing := size - sum(map(len, texts))) > 0:
        texts.append(_write(dice, min(missing, _DOCUMENT), style))
    return texts


def _write(dice: random.Random, size: int, style: str | None) -> str:
    """One document: paragraphs, or turns of two to four people."""
    people = dice.sample(_PEOPLE, dice.randint(2, 4))
    items: list[tuple[str, str | None, str]] = []
    who = people[0]
    written = 0
    while written < size or len(items) < 8:  # the shortest document is a conversation
        speech = " ".join(_sentence(dice) for _ in range(dice.randint(1, 6)))
        who = dice.choice([person for person in people if person != who])
        label = None if style == "dash" else who
        items.append(("turn", label, speech))
        written += len(speech) + len(label or "") + 4
    if style is None:
        return "\n\n".join(speech for _, _, speech in items)
    return turnseg.compose(items, style)


def _sentence(dice: random.Random) -> str:
    return f"{dice.choice(_OPENERS)} {dice.choice(_THINGS)} {dice.choice(_DOINGS)}{dice.choice(_ENDS)}"


if __name__ == "__main__":
    sys.exit(main())
