"""How well confidences keep their word: the figures, the table and the plots of benchmarks/calibrate.py.

Owns how a confidence is compared with what came true, and how that is drawn.  Must not know how it was fitted.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

#: Where the plots put a mark, and the ends of the groups of confidences whose rate is one point.
_TICKS: Final = (0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99, 0.997, 0.999)
_GROUPS: Final = (0.0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.92, 0.96, 0.98, 0.99, 0.995, 0.998, 1.0)
_NAMED: Final = 0.9  # a speaker given so surely is relied upon
_SIDE, _EDGE = 360, 56  # pixels


def error_of(pairs: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten equal bins."""
    bins: defaultdict[int, float] = defaultdict(float)
    for sure, right in pairs:
        bins[min(int(sure * 10), 9)] += sure - right
    return sum(map(abs, bins.values())) / len(pairs)


def area_of(pairs: Sequence[tuple[float, bool]]) -> float | None:
    """How well confidence tells right from wrong (0.5 is chance); None without both."""
    counts: defaultdict[float, list[int]] = defaultdict(lambda: [0, 0])
    for sure, right in pairs:
        counts[sure][right] += 1
    wrong = sum(count[0] for count in counts.values())
    below = won = 0.0
    for sure in sorted(counts):
        fewer, more = counts[sure]
        won += more * (below + fewer / 2)
        below += fewer
    return won / (wrong * (len(pairs) - wrong)) if 0 < wrong < len(pairs) else None


def as_page(sample: Any, checked: Any, fitted: Any) -> str:  # noqa: ANN401  (the values of calibrate.py)
    """The figures as Markdown."""
    starts, given = _by_corpus(sample.starts, checked.starts), _by_corpus(sample.given, checked.given)
    area = area_of([(sure, row.right) for row, sure in zip(sample.starts, checked.starts, strict=True)])
    told = [(sure, row.right) for row, sure in zip(sample.documents, checked.documents, strict=True)]
    rows = {name: _figures(rows, given.get(name, [])) for name, rows in sorted(starts.items())}
    with_turns = [row for name, row in rows.items() if any(one.right for one, _ in starts[name])]
    mean = [
        sum(values) / len(values) if (values := [row[k] for row in with_turns if row[k] is not None]) else None
        for k in range(4)
    ]
    return "\n".join([
        "# How sure is sure",
        "",
        "Each corpus by the confidences fitted on all others; written by `benchmarks/calibrate.py`.",
        "",
        "<!-- The table begins. -->",
        "",
        "`ece` is the expected error of a start's confidence over ten bins; `wrong9` the share of speakers given with",
        "0.9 or more who are another; `sure9` the share of known speakers who are given so; `named0` the share of",
        "turns whose speaker a careful reader cannot tell that have one so.  Turns are those found.",
        "",
        "| corpus | turns | ece | wrong9 | sure9 | named0 |",
        "|---|--:|--:|--:|--:|--:|",
        *(_line(name, len(starts[name]), row) for name, row in rows.items()),
        _line("**mean**, where there are turns", len(sample.starts), mean),
        "",
        f"Confidence tells right starts from false ones with an area of {_shown(area)} under its curve,",
        f"and documents that are transcripts with an error of {_shown(error_of(told) if told else None)}.",
        "",
        "| way a speaker is found | documents | turns | right | said |",
        "|---|--:|--:|--:|--:|",
        *(_way(sample.given, way, said) for way, said in fitted.attributions.items()),
        "",
    ])  # fmt: skip


def _by_corpus(rows: Iterable[Any], sures: Iterable[float]) -> dict[str, list[tuple[Any, float]]]:
    out: defaultdict[str, list[tuple[Any, float]]] = defaultdict(list)
    for row, sure in zip(rows, sures, strict=True):
        out[row.corpus].append((row, sure))
    return out


def _figures(starts: Sequence[tuple[Any, float]], given: Sequence[tuple[Any, float]]) -> list[float | None]:
    """Error, and the shares of speakers given surely."""

    def share(of: Callable[[Any, float], bool], among: Callable[[Any, float], bool]) -> float | None:
        rows = [row for row in given if among(*row)]
        return sum(of(*row) for row in rows) / len(rows) if rows else None

    return [
        error_of([(sure, row.right) for row, sure in starts]),
        share(lambda row, _: not row.right, lambda row, sure: row.known and sure >= _NAMED),
        share(lambda _, sure: sure >= _NAMED, lambda row, _: row.known),
        share(lambda _, sure: sure >= _NAMED, lambda row, _: not row.known),
    ]


def _line(name: str, turns: int, figures: Iterable[float | None]) -> str:
    return f"| {name} | {turns} | {' | '.join(map(_shown, figures))} |"


def _shown(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.3f}"


def _way(given: Iterable[Any], way: str, said: int) -> str:
    rows = [one for one in given if one.way == way]
    right = sum(one.right for one in rows) / len(rows) if rows else None
    return f"| {way} | {len({one.document for one in rows})} | {len(rows)} | {_shown(right)} | {said / 1000:.3f} |"


# ---------------------------------------------------------------------------------------------- plots


def figures(sample: Any, checked: Any) -> dict[str, str]:  # noqa: ANN401  (the values of calibrate.py)
    """The plots as SVG, by name: what was said against what came true, for starts and for speakers."""
    starts = [(sure, row.right) for row, sure in zip(sample.starts, checked.starts, strict=True)]
    given = [(sure, row.right) for row, sure in zip(sample.given, checked.given, strict=True) if sure]
    return {
        "starts": plot("A turn starts here", starts),
        "speakers": plot("This is who speaks", given),
    }


def plot(title: str, pairs: Sequence[tuple[float, bool]]) -> str:
    """A reliability plot: on the line, a confidence is a frequency; larger points have more turns."""
    groups: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in pairs:
        groups[sum(sure >= end for end in _GROUPS[1:-1])].append((sure, right))
    points = [
        (
            sum(sure for sure, _ in group) / len(group),
            (sum(right for _, right in group) + 0.5) / (len(group) + 1),
            group,
        )
        for _, group in sorted(groups.items())
    ]
    size = _SIDE + 2 * _EDGE
    grid = [
        f'<path d="M{_at(tick)} {_edge(0)}V{_edge(1)}M{_edge(0)} {_down(tick)}H{_edge(1)}" stroke="#ddd"/>'
        f'<text x="{_at(tick)}" y="{_edge(1) + 16}" text-anchor="middle">{tick:g}</text>'
        f'<text x="{_edge(0) - 6}" y="{_down(tick) + 4}" text-anchor="end">{tick:g}</text>'
        for tick in _TICKS
    ]
    marks = [
        f'<circle cx="{_at(said)}" cy="{_down(true)}" r="{2 + math.log10(len(group)) * 1.5:.1f}" fill="#27c">'
        f"<title>{len(group)} turns: said {said:.3f}, true {true:.3f}</title></circle>"
        for said, true, group in points
    ]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}">',
        '<g font-family="sans-serif" font-size="11" fill="#333">',
        f'<rect width="{size}" height="{size}" fill="#fff"/>',
        f'<text x="{size // 2}" y="{_EDGE // 2}" text-anchor="middle" font-size="14">{title}</text>',
        *grid,
        f'<path d="M{_edge(0)} {_edge(1)}L{_edge(1)} {_edge(0)}" stroke="#999" stroke-dasharray="4"/>',
        *marks,
        f'<text x="{size // 2}" y="{size - 12}" text-anchor="middle">said</text>',
        f'<text x="14" y="{size // 2}" text-anchor="middle" transform="rotate(-90 14 {size // 2})">came true</text>',
        "</g></svg>",
        "",
    ])  # fmt: skip


def _edge(share: int) -> int:
    return _EDGE + share * _SIDE


def _at(rate: float) -> int:
    """Across, from left to right, in log-odds: the high rates are what matters."""
    low, high = (math.log(end / (1 - end)) for end in (0.05, 0.9995))
    odds = math.log(max(0.05, min(0.9995, rate)) / (1 - max(0.05, min(0.9995, rate))))
    return round(_EDGE + _SIDE * (odds - low) / (high - low))


def _down(rate: float) -> int:
    return 2 * _EDGE + _SIDE - _at(rate)
