"""How fast turnseg is, and how much memory it takes: on corpora, beside what else there is, and at any size.

Owns the clock, the order of the runs, and the page.  Must not know how a text is cut.

The page has a section for each part; `--parts` runs some of them, and the sections of the others stay as they are.

`corpora`  Millions of characters a second of the processor's time on each corpus, the systems taking turns within a
           run so that a busy moment of the machine falls on all of them; the median counts.  What the library
           remembers of labels is forgotten before each run.
`stages`   Which share of the time each room takes.
`workers`  Two processes against one, and what the parent does for each text.
`short`    Documents of 200 characters.
`growth`   From one million characters to many, as one document and as many.
`memory`   Bytes beyond the text.
`import`   What `import turnseg` takes beyond the packages that it needs.

Corpora are files of one JSON object a line with the fields `corpus` and `text`, compressed or not.  Growth and memory
are measured on synthetic ones, in processes of their own.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import importlib
import importlib.util
import json
import os
import platform
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any, Final

import charts
import synthesize
from scale import Corpora, draw, on_growth, on_import, on_memory, row

import turnseg
from turnseg import _segment

REGEX: Final = "loose_or_dash"
#: What else cuts transcripts in one process, as module and function; whatever is not installed is left out.
PEERS: Final = ("turnchunk:parse",)
Systems = Mapping[str, Callable[[str], Any]]
#: Seconds of each run, by system.
Times = Mapping[str, Sequence[float]]

_LONG: Final = 20_000  # characters from which a document is worth a process of its own
_SHORT: Final = 200  # characters of a short document
_FIELDS: Final = ("untouched", "built", "given", "regex")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the parts that are asked for, writes their sections, and returns 0."""
    parser = argparse.ArgumentParser(description="Write speeds, growth and memory as a page.")
    parser.add_argument("corpora", nargs="*", type=Path, metavar="CORPUS")
    parser.add_argument("--synthetic", type=synthesize.number, default=0, metavar="SIZE", help="characters a corpus")
    parser.add_argument("--parts", default=",".join(PARTS), help="(default: %(default)s)")
    parser.add_argument("--baselines", type=Path, help=f"a Python file with the function {REGEX}")
    parser.add_argument("--peer", action="append", help=f"MODULE:FUNCTION (default: {', '.join(PEERS)})")
    parser.add_argument("--runs", type=int, default=5, help="(default: %(default)s)")
    parser.add_argument("--sizes", default="1M,4M,16M,64M,256M", help="of growth (default: %(default)s)")
    parser.add_argument("--memory-size", default="64M", help="(default: %(default)s)")
    parser.add_argument("--note", default="", help="a sentence for the sections, such as what else the machine did")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_suffix(".md"), help="(default: %(default)s)")
    parser.add_argument("--charts", type=Path, help="a folder for charts as SVG")
    options = parser.parse_args(argv)
    parts = options.parts.split(",")
    if unknown := sorted(set(parts) - PARTS.keys()):
        parser.error(f"there is no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    if not options.corpora and not options.synthetic and not set(parts) <= _ALONE:
        parser.error("give corpora, or --synthetic SIZE, or parts that need none")
    corpora = {**read(options.corpora), **synthetic(options.synthetic)}
    text = options.out.read_text(encoding="utf-8") if options.out.exists() else ""
    for part in parts:
        title, lines = PARTS[part](corpora, options)
        text = as_page(text, title, [where(options.note), "", *lines])
        options.out.write_text(text, encoding="utf-8")
        print("\n".join(lines), flush=True)
    return 0


def where(note: str) -> str:
    """On what, and beside how much other work, a section was measured."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    machine = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    return f"*{machine}, {os.cpu_count()} processors, load {load} at the end.{' ' + note if note else ''}*"


def as_page(page: str, title: str, lines: Sequence[str]) -> str:
    """The page with one section written anew, in the order of the parts."""
    sections = dict(re.findall(r"^## (.*)\n((?:(?!## ).*\n)*)", page, re.MULTILINE))
    sections[title] = "\n".join(lines)
    told = [f"## {name}\n\n{sections[name].strip()}\n" for name in TITLES if name in sections]
    head = "# Speed\n\nWritten by `benchmarks/speed.py`, whose head says what each section measures.\n"
    return "\n".join([head, *told])


def baseline(path: Path) -> Callable[[str], Any]:
    """The regular expression of a baselines file, as a function from text to turns."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        msg = f"{path} is no Python file"
        raise ValueError(msg)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, REGEX)


def peer(name: str) -> Callable[[str], Any] | None:
    """A function that is not ours, or None where it is not installed; what it refuses to read counts as read."""
    module, _, function = name.partition(":")
    try:
        cut = getattr(importlib.import_module(module), function)
    except ImportError:
        return None

    def system(text: str) -> Any:  # noqa: ANN401  (whatever it gives)
        try:
            return cut(text)
        except Exception:  # noqa: BLE001  (of its own kind)
            return None

    return system


def read(paths: Iterable[Path]) -> dict[str, list[str]]:
    """The texts of each corpus."""
    texts = defaultdict(list)
    for path in paths:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            for document in map(json.loads, lines):
                texts[document["corpus"]].append(document["text"])
    return dict(texts)


def synthetic(size: int) -> dict[str, list[str]]:
    """Corpora of about so many characters each: one in every style."""
    if not size:
        return {}
    return {
        f"synthetic {style}": [document["text"] for document in synthesize.documents(size, {style: 1.0})]
        for style in synthesize.STYLES
    }


def measure(systems: Systems, texts: Sequence[str], runs: int) -> Times:
    """The seconds of the processor that each system takes for all texts, run by run."""
    times: dict[str, list[float]] = {name: [] for name in systems}
    for _ in range(runs):
        for name, system in systems.items():
            gc.collect()  # what the system before left behind is not this one's
            forget()
            began = time.process_time()
            for text in texts:
                system(text)
            times[name].append(time.process_time() - began)
    return times


def forget() -> None:
    """Empties what turnseg remembers of labels, so that no run profits from the one before."""
    for module in [module for name, module in sys.modules.items() if name.startswith("turnseg")]:
        for value in vars(module).values():
            if callable(clear := getattr(value, "cache_clear", None)):
                clear()


# ------------------------------------------------------------------------------------------------- the parts


def on_corpora(corpora: Corpora, options: argparse.Namespace) -> tuple[str, list[str]]:
    """Mchar/s of each system on each corpus."""
    systems: dict[str, Callable[[str], Any]] = {
        "untouched": turnseg.segment,
        "built": lambda text: turnseg.segment(text).turns,
    }
    if options.baselines:
        systems["regex"] = baseline(options.baselines)
    peers = {name.partition(":")[0]: peer(name) for name in options.peer or PEERS}
    systems |= {name: system for name, system in peers.items() if system is not None}
    missing = [name for name, system in peers.items() if system is None]
    results = {}
    for name, texts in corpora.items():
        rules = {text: turnseg.segment(text).convention for text in texts}
        given = {"given": lambda text, rules=rules: turnseg.segment(text, convention=rules[text])}
        results[name] = (texts, measure({**systems, **given}, texts, options.runs))
    return "On corpora", speed_table(results, [name for name in peers if name not in missing], missing)


def speed_table(
    results: Mapping[str, tuple[Sequence[str], Times]], peers: Sequence[str] = (), missing: Sequence[str] = ()
) -> list[str]:
    """The speeds as Markdown, a line a corpus."""
    ratios = [("untouched", "regex"), ("built", "regex"), *(("built", name) for name in peers), ("given", "untouched")]
    heads = [*_FIELDS, *peers, *(f"{one} : {other}" for one, other in ratios)]
    return [
        "Millions of characters a second of processor time, medians. `untouched` is `segment` alone, `built` has every",
        "turn made as an object, `given` is `segment` with the convention that it had found before, `regex` is the",
        "regular expression that a patient user ends up with, turns built. In a ratio, higher is faster.",
        *(f"Not installed, and left out: {name}." for name in missing),
        "",
        f"| corpus | documents | Mchar | {' | '.join(heads)} |",
        "|---|" + "--:|" * (2 + len(heads)),
        *(_speeds(name, texts, times, peers, ratios) for name, (texts, times) in sorted(results.items())),
    ]


def _speeds(
    name: str, texts: Sequence[str], times: Times, peers: Sequence[str], ratios: Sequence[tuple[str, str]]
) -> str:
    size = sum(map(len, texts)) / 1e6
    speed = {system: size / statistics.median(seconds) for system, seconds in times.items()}
    figures = [speed.get(system) for system in (*_FIELDS, *peers)]
    figures += [speed[one] / speed[other] if {one, other} <= speed.keys() else None for one, other in ratios]
    return row(name, len(texts), f"{size:.2f}", *("" if figure is None else f"{figure:.2f}" for figure in figures))


def on_stages(corpora: Corpora, options: argparse.Namespace) -> tuple[str, list[str]]:
    """The share of each room, by corpus."""
    shares = {name: stage_shares(texts) for name, texts in sorted(corpora.items())}
    rooms = list(dict.fromkeys(room for mine in shares.values() for room in mine))
    draw(options, "stages", charts.bars("Share of each room in the time", shares))
    return "Where the time goes", [
        "Shares of the time in hundredths.",
        "",
        row("corpus", *rooms),
        "|---|" + "--:|" * len(rooms),
        *(row(name, *(f"{100 * mine[room]:.0f}" for room in rooms)) for name, mine in shares.items()),
    ]


def stage_shares(texts: Sequence[str]) -> dict[str, float]:
    """The share of the time in each room that `segment` calls, and of the rest."""
    spent: dict[str, float] = {}
    turnseg.segment(texts[0])  # patterns are compiled when they are first used
    stages = {
        name: value
        for name, value in vars(_segment).items()
        if isinstance(value, FunctionType) and value.__module__ not in (_segment.__name__, "functools")
    }

    def timed(room: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **named: Any) -> Any:  # noqa: ANN401  (as the stage takes them)
            began = time.process_time()
            result = stage(*args, **named)
            spent[room] = spent.get(room, 0.0) + time.process_time() - began
            return result

        return run

    try:
        for name, stage in stages.items():
            setattr(_segment, name, timed(stage.__module__.split(".")[1].strip("_"), stage))
        began = time.process_time()
        for text in texts:
            turnseg.segment(text)
        whole = time.process_time() - began
    finally:
        for name, stage in stages.items():
            setattr(_segment, name, stage)
    shares = {room: seconds / whole for room, seconds in spent.items()}
    return {**shares, "rest": 1 - sum(shares.values())}


_TICK: Final = 0.001  # seconds: some systems count what processes do in such steps


def on_workers(corpora: Corpora, options: argparse.Namespace) -> tuple[str, list[str]]:
    """Two processes against one, on long and on short documents."""
    texts = [text for mine in corpora.values() for text in mine]
    kinds = {
        f"{_LONG} characters and more": [text for text in texts if len(text) >= _LONG],
        f"{_SHORT} characters": [text[:_SHORT] for text in texts] * 10,
    }
    lines = [
        "`one` and `two` are seconds for all documents, medians, without workers and with two; `parent` is what the",
        "calling process does for a document, in microseconds of processor time, `cut` what it takes to cut one.",
        "`work` is the processor time of all processes with two workers, over that of one process alone.",
        "Mark: two are at least 1.7 times as fast as one on long documents.",
        "",
        row("documents", "number", "Mchar", "one", "two", "one : two", "parent", "cut", "work"),
        "|---|" + "--:|" * 8,
    ]
    for name, mine in kinds.items():
        one, two, parent, work = [], [], [], []
        for _ in range(options.runs if mine else 0):
            began, busy = time.perf_counter(), _processors()
            list(map(len, turnseg.segment_all(mine)))
            between, alone, here = time.perf_counter(), _processors() - busy, time.process_time()
            list(map(len, turnseg.segment_all(mine, workers=2)))
            one.append(between - began)
            two.append(time.perf_counter() - between)
            parent.append((time.process_time() - here) / len(mine) * 1e6)
            work.append((_processors() - busy - alone) / max(alone, _TICK))
        if mine:
            ratio = statistics.median(a / b for a, b in zip(one, two, strict=True))
            single, pair, mean, more = map(statistics.median, (one, two, parent, work))
            figures = [
                f"{sum(map(len, mine)) / 1e6:.2f}",
                f"{single:.2f}",
                f"{pair:.2f}",
                f"{ratio:.2f}",
                f"{mean:.0f}",
            ]
            lines.append(row(name, len(mine), *figures, f"{single / len(mine) * 1e6:.0f}", f"{more:.2f}"))
    return "Two processes", lines


def _processors() -> float:
    """Seconds of processor time that this process and those that it has ended have taken."""
    return sum(os.times()[:4])


def on_short(corpora: Corpora, _: argparse.Namespace) -> tuple[str, list[str]]:
    """Microseconds for the first characters of each document."""
    lines = [
        f"Microseconds for a document of {_SHORT} characters, the beginning of each document: the best of five for a",
        "document, and of these the median and the highest but a tenth. Mark: a median of at most 400.",
        "",
        row("corpus", "documents", "median", "nine tenths"),
        "|---|--:|--:|--:|",
    ]
    for name, texts in sorted(corpora.items()):
        best = sorted(_best(text[:_SHORT]) * 1e6 for text in texts)
        lines.append(row(name, len(texts), f"{statistics.median(best):.0f}", f"{best[len(best) * 9 // 10]:.0f}"))
    return "Short documents", lines


def _best(text: str) -> float:
    seconds = []
    for _ in range(5):
        began = time.process_time()
        turnseg.segment(text)
        seconds.append(time.process_time() - began)
    return min(seconds)


PARTS: Final[dict[str, Callable[[Corpora, argparse.Namespace], tuple[str, list[str]]]]] = {
    "corpora": on_corpora,
    "stages": on_stages,
    "workers": on_workers,
    "short": on_short,
    "growth": on_growth,
    "memory": on_memory,
    "import": on_import,
}
TITLES: Final = (
    "On corpora", "Where the time goes", "Two processes", "Short documents", "Growth", "Memory", "Import",
)  # fmt: skip
_ALONE: Final = frozenset({"growth", "memory", "import"})


if __name__ == "__main__":
    sys.exit(main())
