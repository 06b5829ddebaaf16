"""Where turns end, and what stands between them.

Owns the regime of the document (open, closed, split: `regime`), what is cut off between turns (`inset`) and behind the
last one (`outro`), and the kinds of blocks (`cut`).  Must not know labels' scores or speakers; it moves no start.
"""

from turnseg._extents.cut import Cut, Silent, cut_turns
from turnseg._extents.regime import choose_extents

__all__ = ["Cut", "Silent", "choose_extents", "cut_turns"]
