"""The public values, one name each: what a segmentation is made of."""

from turnseg._model.account import DOUBT_KINDS, Doubt, Explanation, Finding, Ground, Remedy
from turnseg._model.convention import EXTENTS, Convention
from turnseg._model.transcript import Columns, Transcript
from turnseg._model.values import (
    ATTRIBUTION_KINDS,
    BLOCK_KINDS,
    PART_KINDS,
    Attribution,
    Block,
    Evidence,
    LabelEvidence,
    Part,
    Reason,
    ShapeEvidence,
    Speaker,
    Time,
    Turn,
    collapse,
)

__all__ = [
    "ATTRIBUTION_KINDS", "BLOCK_KINDS", "DOUBT_KINDS", "EXTENTS", "PART_KINDS", "Attribution", "Block", "Columns",
    "Convention", "Doubt", "Evidence", "Explanation", "Finding", "Ground", "LabelEvidence", "Part", "Reason", "Remedy",
    "ShapeEvidence", "Speaker", "Time", "Transcript", "Turn", "collapse",
]  # fmt: skip
