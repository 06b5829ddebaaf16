"""How sure is sure: fits the confidences on transcripts whose turns are known, and shows how well they keep their word.

Owns what is counted, the fit, and the module that is generated from it.  Must not know what any score is made of.

    python benchmarks/calibrate.py CORPUS.jsonl.gz ...

Corpora are files with one JSON document a line: `corpus`, `id`, `text`, and `turns` with `start` and `speaker` (None
where a careful reader cannot say).  Written are `src/turnseg/_calibration/fitted.py`, the table
`benchmarks/calibration.md`, and the figures `docs/charts/*.svg`; all figures are of corpora that the fit had not seen.

How it is fitted.  Each turn that is found has a score, and starts where one starts or does not: for each class of
shapes a straight line in log-odds, a logistic regression, drawn to the one of all classes together, so that a class
with few turns does not trust them alone.  A speaker has no score, but a way of being found: its rate is the lower end
of an interval, since a name given wrongly costs more than a doubt too many.  What is decided together is right or wrong
together, and counts once: a label for its party, the sides of an interview for the whole document.  A corpus counts by
500 turns, or ten such decisions, at most: else the longest plays, and the site with the most pages, would decide.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import attrs

import turnseg
from turnseg import _calibration
from turnseg._calibration.curve import ANY

sys.path.append(str(Path(__file__).resolve().parent))
import reliability

ROOT: Final = Path(__file__).resolve().parent.parent
#: The class of the curve that tells transcripts from other texts.
DOCUMENT: Final = "document"
MOST: Final = 500  # turns of a corpus that count
DECISIONS: Final = 10  # the same of what is decided once for many turns: some fifty turns each
#: Ways in which the whole document is decided at once.
_AT_ONCE: Final = ("sides", "tag", "place")
# How far the curves of classes lie from that of all together: their doubt at a score of 3 by a factor of e, their slope
# by a half, one standard deviation each.
_MIDDLE: Final = 3.0
_SHIFTS, _SLOPES = 1.0, 0.5
_LOWER: Final = 1.645  # standard deviations: the true rate lies below this end of the interval once in twenty
_STEPS: Final = 50  # of Newton's method, which needs seven
#: What is never surer than what stands before it.
ORDERS: Final = (
    ("label", "link", "guess"),
    ("label", "group", "unknown"),
    ("label", "tag", "place"),
    ("label", "sides"),
)


@attrs.frozen
class Start:
    """A turn that was found: by which class and score, or which place, and whether a turn starts there."""

    corpus: str
    document: str
    kind: str
    score: float | None
    right: bool


@attrs.frozen
class Given:
    """A matched turn: the way its speaker was found ("" for nobody), and whether that party is right."""

    corpus: str
    document: str
    way: str
    party: int
    right: bool
    #: Somebody whom the document names speaks it.
    known: bool


#: The turns, right or not, of each decision, by way and by corpus, document and party.
Decisions = defaultdict[str, defaultdict[tuple[str, str, int], list[bool]]]


@attrs.frozen
class Sample:
    """All that was counted."""

    starts: list[Start] = attrs.field(factory=list)
    given: list[Given] = attrs.field(factory=list)
    #: Documents in which turns were found, by the score of their strongest shape.
    documents: list[Start] = attrs.field(factory=list)

    def only(self, corpora: set[str]) -> Sample:
        """The part of some corpora."""
        return Sample(*([row for row in rows if row.corpus in corpora] for rows in attrs.astuple(self, recurse=False)))


@attrs.frozen
class Fitted:
    """The numbers of the generated module."""

    curves: dict[str, tuple[float, float]]
    places: dict[str, int]
    attributions: dict[str, int]


def main(argv: Sequence[str] | None = None) -> int:
    """Measures, fits, writes module, table and figures, and returns 0."""
    parser = argparse.ArgumentParser(description="Fit the confidences on corpora with known turns.")
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--root", type=Path, default=ROOT, help="where to write (default: this checkout)")
    arguments = parser.parse_args(argv)
    sample = measure(documents(arguments.corpora))
    fitted = fit(sample)
    page = reliability.as_page(sample, cross_validate(sample), fitted)
    figures = reliability.figures(sample, cross_validate(sample))
    written = {
        "src/turnseg/_calibration/fitted.py": as_module(fitted),
        "benchmarks/calibration.md": page,
        **{f"docs/charts/{name}.svg": figure for name, figure in figures.items()},
    }
    for name, text in written.items():
        path = arguments.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(page)
    return 0


def documents(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """The documents of some files, packed or not."""
    for path in paths:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, filter(str.strip, lines))


# ------------------------------------------------------------------------------------------- measuring


@contextmanager
def recorded() -> Iterator[list[tuple[str, float]]]:
    """While it lasts, a confidence is the number of a record of class and score, or a negative code of a place.

    Attributions have the codes 1, 2, … in the order of the generated module.
    """
    records: list[tuple[str, float]] = []

    def sure(kind: str, score: float) -> int:
        records.append((kind, score))
        return len(records) - 1

    rooms = [module for name, module in sys.modules.items() if name.startswith(turnseg.__name__)]
    where = [module for module in rooms if vars(module).get("sure") is _calibration.sure]
    tables = (_calibration.PLACES, _calibration.ATTRIBUTIONS)
    before = [_calibration.sure, *map(dict, tables)]
    try:
        for module in where:
            module.sure = sure  # type: ignore[attr-defined]
        for table, sign in zip(tables, (-1, 1), strict=True):
            table.update({way: sign * (n + 1) for n, way in enumerate(table)})
        yield records
    finally:
        for module in where:
            module.sure = before[0]  # type: ignore[attr-defined]
        for table, values in zip(tables, before[1:], strict=True):
            table.update(values)


def measure(rows: Iterable[Mapping[str, Any]]) -> Sample:
    """Segments each document and compares it with what is known of it."""
    sample = Sample()
    places, ways = list(_calibration.PLACES), ["", *_calibration.ATTRIBUTIONS]
    for row in rows:
        with recorded() as records:
            found = turnseg.segment(row["text"])
        where = (row["corpus"], row["id"])
        scored = [(places[-1 - n], None) if n < 0 else records[n] for n in found.columns.confidence]
        pairs = match(row, found)
        for (kind, score), pair in zip(scored, pairs, strict=True):
            if pair is not None:
                sample.starts.append(Start(*where, kind, score, right=pair != {}))
        if scored:
            strongest = max((score for kind, score in records if kind == DOCUMENT), default=None)
            sample.documents.append(Start(*where, DOCUMENT, strongest, right=bool(row["turns"])))
        if any(turn["speaker"] is not None for turn in row["turns"]):  # else nobody said who speaks
            codes = found.columns.attribution_confidence
            mostly = _mostly(found.columns.speaker, pairs)
            for code, party, gold in zip(codes, found.columns.speaker, pairs, strict=True):
                if gold:
                    known = gold["speaker"] is not None
                    right = known and mostly.get(party) == gold["speaker"]
                    sample.given.append(Given(*where, ways[code], party, right, known))
    return sample


def match(row: Mapping[str, Any], found: turnseg.Transcript) -> list[dict[str, Any] | None]:
    """For each turn found the known one that starts there; empty for none, None where no answer counts.

    Two places are one if no letter or digit lies between them; a known turn is found once.
    """
    text = row["text"]
    letters = [0]
    for char in text:
        letters.append(letters[-1] + char.isalnum())
    known = {}
    for turn in row["turns"]:
        other = turn.get("start_alt") or []
        for at in (*(other if isinstance(other, list) else [other]), turn["start"]):
            known[letters[at]] = turn
    taken: set[int] = set()
    out: list[dict[str, Any] | None] = []
    for start in found.columns.start:
        turn = known.get(letters[start])
        if turn is None and any(begin <= start < end for begin, end in row.get("dontcare", [])):
            out.append(None)
        elif turn is None or turn["start"] in taken:
            out.append({})
        else:
            taken.add(turn["start"])
            out.append(turn)
    return out


def _mostly(parties: Iterable[int], pairs: Iterable[Mapping[str, Any] | None]) -> dict[int, str]:
    """Who each party found mostly is."""
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for party, gold in zip(parties, pairs, strict=True):
        if party >= 0 and gold and gold["speaker"] is not None:
            counts[party][gold["speaker"]] += 1
    return {party: who.most_common(1)[0][0] for party, who in counts.items()}


# --------------------------------------------------------------------------------------------- fitting


def fit(sample: Sample) -> Fitted:
    """All numbers, from what was counted."""
    sizes = Counter(start.corpus for start in sample.starts)
    weighed: defaultdict[str, list[tuple[float, bool, float]]] = defaultdict(list)
    for start in sample.starts:
        if start.score is not None:
            weighed[start.kind].append((start.score, start.right, min(1.0, MOST / sizes[start.corpus])))
    together = regress([row for rows in weighed.values() for row in rows], (_MIDDLE, 1.0))
    curves = {ANY: together, **{kind: regress(weighed[kind], together) for kind in sorted(weighed)}}
    told = [(start.score, start.right, 1.0) for start in sample.documents if start.score is not None]
    curves[DOCUMENT] = regress(told, together)
    placed: Decisions = defaultdict(lambda: defaultdict(list))
    for start in sample.starts:
        if start.score is None:
            placed[start.kind][start.corpus, start.document, 0].append(start.right)
    given: Decisions = defaultdict(lambda: defaultdict(list))
    for one in sample.given:
        given[one.way][one.corpus, one.document, 0 if one.way in _AT_ONCE else one.party].append(one.right)
    attributions = {way: _thousandths(lower(*_counted(given[way]))) for way in _calibration.ATTRIBUTIONS}
    for order in ORDERS:
        for way, next_way in pairwise(order):
            attributions[next_way] = min(attributions[next_way], attributions[way] - 1)
    return Fitted(
        {kind: (round(middle - _MIDDLE * slope, 2), round(slope, 2)) for kind, (middle, slope) in curves.items()},
        {way: _thousandths(likeliest(*_counted(placed[way]))) for way in _calibration.PLACES},
        attributions,
    )


def regress(rows: Sequence[tuple[float, bool, float]], usual: tuple[float, float]) -> tuple[float, float]:
    """Log-odds at the middle score, and slope, of being right: rows of score, right or not, weight.

    Newton's method on a logistic likelihood, with a normal prior around what is usual.
    """
    cells: defaultdict[tuple[float, bool], float] = defaultdict(float)
    for score, right, weight in rows:
        cells[round(score, 1) - _MIDDLE, right] += weight
    middle, slope = usual
    for _ in range(_STEPS):
        g0, g1 = (middle - usual[0]) / _SHIFTS**2, (slope - usual[1]) / _SLOPES**2
        h00, h01, h11 = 1 / _SHIFTS**2, 0.0, 1 / _SLOPES**2
        for (x, right), weight in cells.items():
            p = chance(middle + slope * x)
            g0 += weight * (p - right)
            g1 += weight * (p - right) * x
            bend = weight * p * (1 - p)
            h00, h01, h11 = h00 + bend, h01 + bend * x, h11 + bend * x * x
        size = h00 * h11 - h01 * h01
        middle -= (h11 * g0 - h01 * g1) / size
        slope -= (h00 * g1 - h01 * g0) / size
    if slope <= 0:
        msg = "more evidence would be less sure: the scores tell nothing on these corpora"
        raise ValueError(msg)
    return middle, slope


def chance(odds: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _counted(decisions: Mapping[tuple[str, str, int], Sequence[bool]]) -> tuple[float, float]:
    """How many decisions are right, each by its share of turns, and of how many; a corpus counts as some at most."""
    sizes = Counter(corpus for corpus, _, _ in decisions)
    weights = {corpus: min(1.0, DECISIONS / size) for corpus, size in sizes.items()}
    right = sum(weights[corpus] * sum(turns) / len(turns) for (corpus, _, _), turns in decisions.items())
    return right, sum(weights[corpus] * size for corpus, size in sizes.items())


def likeliest(right: float, of: float) -> float:
    """The rate to expect, after Laplace: one right and one wrong more than were seen."""
    return (right + 1) / (of + 2)


def lower(right: float, of: float) -> float:
    """The rate to count on, after Wilson: the lower end of the interval; nothing is known of what was not seen."""
    if not of:
        return 0.5
    share, spread = right / of, _LOWER**2 / of
    return (share + spread / 2 - _LOWER * math.sqrt(share * (1 - share) / of + spread / (4 * of))) / (1 + spread)


def _thousandths(rate: float) -> int:
    return max(1, min(999, round(1000 * rate)))


def as_module(fitted: Fitted) -> str:
    """The source of the generated module."""

    def table(name: str, kind: str, why: str, rows: Mapping[str, object]) -> str:
        lines = "".join(f'    "{key}": {value},\n' for key, value in rows.items())
        return f"#: {why}\n{name}: Final[dict[str, {kind}]] = {{\n{lines}}}\n"

    return (
        '"""Numbers of the calibration.\n\nGenerated by `benchmarks/calibrate.py`, do not edit.  Owns what was fitted; '
        'must not know what it is used for.\n"""\n\n'
        "from __future__ import annotations\n\nfrom typing import Final\n\n"
        + table("CURVES", "tuple[float, float]", "Log-odds at a score of 0, and slope, by class.", fitted.curves)
        + table("PLACES", "int", "Thousandths, where only a place gave a turn away.", fitted.places)
        + table("ATTRIBUTIONS", "int", "Thousandths, by the way a speaker was found.", fitted.attributions)
    )


# ---------------------------------------------------------------------------------------------- checking


@attrs.frozen
class Checked:
    """Confidences by a fit that had not seen the corpus, one a row of the sample, in its order."""

    starts: list[float]
    given: list[float]
    documents: list[float]


def cross_validate(sample: Sample) -> Checked:
    """Each corpus by the fit of all others."""
    corpora = {start.corpus for start in sample.starts}
    fits = {corpus: fit(sample.only(corpora - {corpus})) for corpus in corpora}
    return Checked(
        [confidence(fits[start.corpus], start) for start in sample.starts],
        [fits[one.corpus].attributions[one.way] / 1000 if one.way else 0.0 for one in sample.given],
        [confidence(fits[start.corpus], start) for start in sample.documents],
    )


def confidence(fitted: Fitted, start: Start) -> float:
    """What the library would say."""
    if start.score is None:
        return fitted.places.get(start.kind, fitted.places["paragraph"]) / 1000
    shift, slope = fitted.curves.get(start.kind) or fitted.curves[ANY]
    return max(0.001, min(0.999, round(chance(shift + slope * start.score), 3)))


if __name__ == "__main__":
    sys.exit(main())
