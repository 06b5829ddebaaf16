"""Cut interview-style transcripts into speaker turns.

>>> import turnseg
>>> for turn in turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go."):
...     print(f"{turn.speaker}: {turn.speech}")
Ann: Shall we?
Bob: Yes.
Ann: Good.
Bob: Go.
"""

from turnseg._compose import ComposeError, compose
from turnseg._corpus import segment_all
from turnseg._model import (
    Attribution,
    Block,
    Convention,
    Doubt,
    Evidence,
    Explanation,
    Finding,
    Ground,
    LabelEvidence,
    Part,
    Reason,
    Remedy,
    ShapeEvidence,
    Speaker,
    Time,
    Transcript,
    Turn,
)
from turnseg._segment import segment

__all__ = [
    "Attribution", "Block", "ComposeError", "Convention", "Doubt", "Evidence", "Explanation", "Finding", "Ground",
    "LabelEvidence", "Part", "Reason", "Remedy", "ShapeEvidence", "Speaker", "Time", "Transcript", "Turn", "compose",
    "segment", "segment_all",
]  # fmt: skip
__version__ = "0.1.0"


def __dir__() -> list[str]:
    return __all__
