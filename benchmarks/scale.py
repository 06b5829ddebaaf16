"""The parts of the page on speed that need no corpora: growth, memory, and the import, each in processes of its own.

Owns which probes are run and what is told of them.  Must not know what a probe does.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import charts
import synthesize

import turnseg

Corpora = Mapping[str, Sequence[str]]

_IMPORTS: Final = 15  # times that the import is timed


def on_growth(_: Corpora, options: argparse.Namespace) -> tuple[str, list[str]]:
    """Nanoseconds a character from size to size."""
    sizes = options.sizes.split(",")
    lines = [
        "Nanoseconds of processor time a character, on synthetic corpora: one document of a style, and as many",
        "characters in documents of 30,000. Mark: the last size takes at most 1.25 times what the first takes.",
        "",
        row("corpus", *sizes, "last : first"),
        "|---|" + "--:|" * (len(sizes) + 1),
    ]
    speeds = {}
    for kind, style in [("growth", style) for style in synthesize.STYLES] + [("many", "colon"), ("many", "prose")]:
        name = f"one document, {style}" if kind == "growth" else f"many, {style}"
        costs = {}
        for size in sizes:
            number = synthesize.number(size)
            runs = max(1, min(options.runs, 32_000_000 // number))  # long ones average by themselves
            told = probe(kind, style, size, str(runs))
            costs[number / 1e6] = told["seconds"] / told["characters"] * 1e9
        shown = [f"{cost:.1f}" for cost in costs.values()]
        first, *_others, last = [*costs.values(), *costs.values()]
        lines.append(row(name, *shown, f"{last / first:.2f}"))
        speeds[name] = {size: 1e3 / cost for size, cost in costs.items()}
    told = charts.lines("Speed at any size", speeds, across="million characters", up="million characters a second")
    draw(options, "growth", told)
    return "Growth", lines


def on_memory(_: Corpora, options: argparse.Namespace) -> tuple[str, list[str]]:
    """Bytes beyond the text."""
    lines = [
        f"Bytes beyond the text of one synthetic document of {options.memory_size} characters, by `tracemalloc`: kept",
        "by a transcript whose turns are not built, and at most while the text is cut. Mark: 2 a character and 60 a",
        "turn.",
        "",
        row("style", "turns", "kept a character", "kept a turn", "at most a character", "kept : mark", "most : mark"),
        "|---|" + "--:|" * 6,
    ]
    for style in synthesize.STYLES:
        told = probe("memory", style, options.memory_size)
        size, turns, kept, peak = (told[name] for name in ("characters", "turns", "kept", "peak"))
        mark = 2 * size + 60 * turns
        a_turn = f"{kept / turns:.0f}" if turns else ""
        figures = [f"{kept / size:.2f}", a_turn, f"{peak / size:.2f}", f"{kept / mark:.2f}", f"{peak / mark:.2f}"]
        lines.append(row(style, turns, *figures))
    return "Memory", lines


def on_import(_: Corpora, __: argparse.Namespace) -> tuple[str, list[str]]:
    """Milliseconds of an import, its bytecode being there."""
    with tempfile.TemporaryDirectory() as folder:
        told = [probe("imports", bytecode=folder) for _ in range(_IMPORTS + 1)][1:]
    needed, ours = (statistics.median(run[name] for run in told) * 1e3 for name in ("needed", "turnseg"))
    return "Import", [
        f"`import turnseg` takes {ours:.0f} ms beyond `import regex, attrs`, which takes {needed:.0f} ms: medians of",
        f"{_IMPORTS} fresh processes, bytecode being there. Mark: at most 40 ms.",
    ]


def probe(*arguments: str, bytecode: str | None = None) -> dict[str, float]:
    """What a probe measures in a process of its own."""
    source = str(Path(turnseg.__file__).parent.parent)
    paths = os.pathsep.join([source, *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": paths}
    if bytecode:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = bytecode
    command = [sys.executable, str(Path(__file__).with_name("probe.py")), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return json.loads(done.stdout)


def row(*cells: object) -> str:
    """A line of a table."""
    return f"| {' | '.join(map(str, cells))} |"


def draw(options: argparse.Namespace, name: str, drawing: str) -> None:
    """Writes a chart, where a folder for charts is given."""
    if options.charts:
        options.charts.mkdir(parents=True, exist_ok=True)
        (options.charts / f"{name}.svg").write_text(drawing, encoding="utf-8")
