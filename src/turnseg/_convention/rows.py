"""A row of a table of evidence.

Owns what such a row is.  Must not know any evidence.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs


@attrs.frozen
class Row:
    """A named piece of evidence: what it is worth, how it is measured, and why it counts."""

    name: str
    weight: float
    measure: Callable[..., float]
    reason: str
