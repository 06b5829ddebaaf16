"""One measurement in a process of its own, printed as JSON: growth, memory, and the time of an import.

Owns what needs a fresh process: nothing that ran before has filled its memory or its caches.

    python benchmarks/probe.py growth colon 16M 3
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from typing import Final


def growth(style: str, size: str, runs: str) -> dict[str, float]:
    """Processor seconds for one synthetic document, the median of some runs."""
    import synthesize  # noqa: PLC0415  (the probe of an import must not import anything before it)

    from turnseg import segment  # noqa: PLC0415

    text = synthesize.text_of(style, synthesize.number(size))
    segment(text[:100_000])
    seconds = []
    for _ in range(int(runs)):
        gc.collect()
        began = time.process_time()
        turns = len(segment(text))
        seconds.append(time.process_time() - began)
    return {"characters": len(text), "turns": turns, "seconds": statistics.median(seconds)}


def many(style: str, size: str, _runs: str) -> dict[str, float]:
    """Processor seconds for as many characters in documents of an hour of talk, each forgotten when it was cut."""
    import synthesize  # noqa: PLC0415

    from turnseg import segment  # noqa: PLC0415

    characters = turns = 0
    seconds = 0.0
    for document in synthesize.documents(synthesize.number(size), {style: 1.0}):
        text = document["text"]
        began = time.process_time()
        turns += len(segment(text))
        seconds += time.process_time() - began
        characters += len(text)
    return {"characters": characters, "turns": turns, "seconds": seconds}


def memory(style: str, size: str) -> dict[str, float]:
    """Bytes beyond the text of one synthetic document: at most on the way, and kept while no turn is built."""
    import synthesize  # noqa: PLC0415

    from turnseg import segment  # noqa: PLC0415

    text = synthesize.text_of(style, synthesize.number(size))
    segment(text[:100_000])
    gc.collect()
    tracemalloc.start()
    found = segment(text)
    gc.collect()
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {"characters": len(text), "turns": len(found), "peak": peak, "kept": kept}


def imports() -> dict[str, float]:
    """Seconds to import the packages that turnseg needs, and turnseg beyond them."""
    began = time.perf_counter()
    import attrs  # noqa: F401, PLC0415  (its time is what we are here for)
    import regex  # noqa: F401, PLC0415

    between = time.perf_counter()
    import turnseg  # noqa: F401, PLC0415

    return {"needed": between - began, "turnseg": time.perf_counter() - between}


PROBES: Final[dict[str, Callable[..., dict[str, float]]]] = {
    "growth": growth,
    "many": many,
    "memory": memory,
    "imports": imports,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one probe, prints what it measured, and returns 0."""
    name, *arguments = sys.argv[1:] if argv is None else argv
    print(json.dumps(PROBES[name](*arguments)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
