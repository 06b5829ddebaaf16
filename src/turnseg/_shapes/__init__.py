"""The table of cue shapes: every way of writing down who said what that the library knows, one row each.

Owns the rows: a cheap test whether a document can hold the shape at all, a finder, a reason, examples and
counter-examples.  Decides nothing: each row says where a cue of its shape *could* stand, and one line may be claimed by
several rows; which of them the document follows is settled later, over all lines together.

A new transcript style is a new row here, and cases.

Cost.  Colons are looked for in every line.  The signs that ordinary prose uses as well (`loose` rows) are looked for
only in lines that no recurring colon label explains; in a long document first in a sample of them, and first only for
heads that recur or are written as labels are, so a transcript with plain labels, and prose, pay for little else.
"""

from turnseg._shapes.search import Buckets, find_candidates, find_thoroughly
from turnseg._shapes.table import INDEX, SHAPES
from turnseg._shapes.types import Bucket, Finder, Hit, Shape

__all__ = ["INDEX", "SHAPES", "Bucket", "Buckets", "Finder", "Hit", "Shape", "find_candidates", "find_thoroughly"]
