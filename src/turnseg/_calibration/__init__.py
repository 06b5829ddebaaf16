"""How sure is sure: scores and kinds of evidence as probabilities.

Owns the way from a score to thousandths, and the fitted numbers.  Must not know what was scored, or why.

How it decides.  A score is the log-odds of whoever set its weights; how often turns of such a score do begin where it
says is counted on transcripts, once for each class of shapes, since a colon's 2.0 is not a dash's.  The fit is a
straight line in log-odds, so more evidence is never less sure, and nothing is quite certain.  Where there is no score,
but a way in which a turn or its speaker was found, the rate of that way stands for it.
"""

from turnseg._calibration.curve import sure
from turnseg._calibration.fitted import ATTRIBUTIONS, PLACES

__all__ = ["ATTRIBUTIONS", "PLACES", "sure"]
