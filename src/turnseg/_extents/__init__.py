"""Where turns end, and what stands between them.

Owns the regimes (open, closed, split) and the kinds of blocks.  Must not know labels' scores or speakers; it moves no
start.
"""

from turnseg._extents.cut import Cut, cut_turns
from turnseg._extents.regime import choose_extents

__all__ = ["Cut", "choose_extents", "cut_turns"]
