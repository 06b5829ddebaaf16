"""How a set of words is written down.

Owns the folding.  Must not know any word.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, casefolded; an underscore stands for the blank inside one."""
    return frozenset(word.replace("_", " ").casefold() for word in text.split())
