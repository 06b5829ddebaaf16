"""Where turns end, and what stands between them.

Owns the regime of the document (open, closed, split: `regime`, from counts of what stands between cues, `gaps`), where
one turn ends (`ending`), what is cut off between turns (`inset`, and in plays `direction`) and behind the last one
(`outro`), the kinds of blocks (`blocks`), and the columns that come of it (`cut`).  Must not know labels' scores or
speakers; it moves no start.
"""

from turnseg._extents.cut import Cut, Silent, cut_turns
from turnseg._extents.regime import choose_extents

__all__ = ["Cut", "Silent", "choose_extents", "cut_turns"]
