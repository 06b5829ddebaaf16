"""The curve from a score to thousandths of probability.

Owns its form.  Must not know what the numbers of the fit are.
"""

from __future__ import annotations

import math
from typing import Final

from turnseg._calibration.fitted import CURVES

#: The curve of all classes together, for one that the fit has not seen.
ANY: Final = "any"
_FARTHEST: Final = 6.9  # log-odds: one in a thousand, the least doubt that thousandths can tell


def sure(kind: str, score: float) -> int:
    """Thousandths of probability of a score, by the curve of its class; never quite certain."""
    shift, slope = CURVES.get(kind) or CURVES[ANY]
    return round(1000 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, shift + slope * score)))))
