"""Arbitration: which shapes a document follows, which of its heads are labels, which single lines are cues.

Owns the evidence and its weights.  Must not know where turns end or who speaks.

How it decides.  Every head is weighed by named evidence (how it is written, how often it recurs with different words
after it, what those words look like).  Heads that stand on their own feet support their shape; a shape is weighed by
how its supported heads interleave and what they say, and competes with the other shapes for the document.  Only then
are weaker heads, and single lines, decided: a head seen once is a label where the document's own labels look like it
(`customs`) or the text lists it among those present (`declared`), and lists of names are dropped again (`stage`).  Last
come cues without labels, dashes and marked questions, on what is left (`unlabelled`).  Scores are log-odds, summed;
weights are round numbers with their reason beside them, since fitted ones were no better on documents that the fit had
not seen.
"""

from turnseg._convention.cues import Cue, Cues, Kept, Settled
from turnseg._convention.evidence import FORM_EVIDENCE, HEAD_EVIDENCE
from turnseg._convention.family import FAMILY_EVIDENCE
from turnseg._convention.plain import DASH_EVIDENCE, QUESTION_EVIDENCE
from turnseg._convention.rows import Row
from turnseg._convention.verdict import settle

__all__ = [
    "DASH_EVIDENCE", "FAMILY_EVIDENCE", "FORM_EVIDENCE", "HEAD_EVIDENCE", "QUESTION_EVIDENCE", "Cue", "Cues", "Kept",
    "Row", "Settled", "settle",
]  # fmt: skip
