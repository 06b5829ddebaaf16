"""Two kinds of charts as SVG, drawn by hand: lines over a scale of sizes, and bars of shares.

Owns coordinates and colors.  Must not know what is measured.

The colors are told apart by people who see few of them, and the text takes the color of the page's.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape

_COLORS: Final = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#999999", "#f0e442", "#5e3c99", "#1b7837",
)  # fmt: skip
_WIDTH: Final = 720
_LEFT: Final = 150  # for names
_RIGHT: Final = 20
_ROW: Final = 20
_HEIGHT: Final = 300  # of the field with lines
_KEY: Final = 115  # of one name in the legend


def lines(title: str, series: Mapping[str, Mapping[float, float]], *, across: str, up: str) -> str:
    """Each series as a line over a logarithmic scale; the upward scale begins at zero."""
    places = sorted({x for points in series.values() for x in points})
    low, high = math.log(places[0]), math.log(places[-1])
    top = _round_up(max(y for points in series.values() for y in points.values()))
    left, width, head = 60, _WIDTH - 60 - _RIGHT, 60

    def at(x: float, y: float) -> str:
        right = (math.log(x) - low) / ((high - low) or 1.0)
        return f"{left + right * width:.1f},{head + _HEIGHT * (1 - y / top):.1f}"

    body = []
    for step in range(5):
        y = head + _HEIGHT * step / 4
        body.append(f'<line x1="{left}" x2="{left + width}" y1="{y}" y2="{y}" stroke="#8884"/>')
        body.append(_text(left - 8, y + 4, f"{top * (4 - step) / 4:g}", "end"))
    body += [_text(float(at(x, 0).partition(",")[0]), head + _HEIGHT + 18, f"{x:g}", "middle") for x in places]
    body.append(_text(left + width / 2, head + _HEIGHT + 38, across, "middle"))
    body.append(_text(left - 8, head - 12, up, "start"))
    for color, points in zip(_COLORS, series.values(), strict=False):
        path = " ".join(at(*point) for point in sorted(points.items()))
        body.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        body += [
            f'<circle cx="{x}" cy="{y}" r="3" fill="{color}"/>'
            for x, _, y in (point.partition(",") for point in path.split())
        ]
    body += _legend(list(series), head + _HEIGHT + 60)
    return _drawing(title, body, head + _HEIGHT + 60 + _legend_height(len(series)))


def bars(title: str, rows: Mapping[str, Mapping[str, float]]) -> str:
    """Each row as a bar of shares, one part after the other; shares of a row add up to one or less."""
    parts = list(dict.fromkeys(part for row in rows.values() for part in row))
    width, head = _WIDTH - _LEFT - _RIGHT, 40
    body = []
    for n, (name, row) in enumerate(rows.items()):
        y = head + n * _ROW
        body.append(_text(_LEFT - 8, y + 13, name, "end"))
        x = float(_LEFT)
        for part, share in row.items():
            color = _COLORS[parts.index(part) % len(_COLORS)]
            told = f"<title>{escape(name)}: {escape(part)} {share:.0%}</title>"
            body.append(
                f'<rect x="{x:.1f}" y="{y}" width="{share * width:.1f}" height="16" fill="{color}">{told}</rect>'
            )
            x += share * width
    foot = head + len(rows) * _ROW + 20
    body += _legend(parts, foot)
    return _drawing(title, body, foot + _legend_height(len(parts)))


def _round_up(value: float) -> float:
    """The next number that begins with 1, 2, 4 or 8."""
    power = 10 ** math.floor(math.log10(value))
    return next(power * lead for lead in (1, 2, 4, 8, 10) if power * lead >= value)


def _legend(names: Sequence[str], top: float) -> Iterator[str]:
    a_row = (_WIDTH - 2 * _RIGHT) // _KEY
    for n, name in enumerate(names):
        x, y = _RIGHT + n % a_row * _KEY, top + n // a_row * _ROW
        yield f'<rect x="{x}" y="{y - 10}" width="10" height="10" fill="{_COLORS[n % len(_COLORS)]}"/>'
        yield _text(x + 15, y, name, "start")


def _legend_height(count: int) -> int:
    return -(-count // ((_WIDTH - 2 * _RIGHT) // _KEY)) * _ROW


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="currentColor">{escape(words)}</text>'


def _drawing(title: str, body: Sequence[str], height: float) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:.0f}" font-family="sans-serif" '
        f'font-size="12" color="#777" role="img"><title>{escape(title)}</title>'
    )
    return "\n".join([head, _text(_RIGHT, 20, title, "start"), *body, "</svg>", ""])
