"""The second pass: turns that only the first pass makes safe, because nothing marks them but their place.

Owns labels in the middle of a line, labels wrapped over two lines and labels that lost their delimiter, all only of
parties that the first pass knows (`labels`); known labels in another dress (`again`); the unmarked side of a talk of
which one side is marked (`sides`); interviews in which neither is (`bare`); dialogues that a quotation mark opens
(`quoted`).  What asks is one test for them all (`asking`).  Must not know where turns end or who speaks.
"""

from turnseg._recall.labels import recall_labels
from turnseg._recall.sides import add_unmarked

__all__ = ["add_unmarked", "recall_labels"]
