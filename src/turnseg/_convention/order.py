"""What a caller has ordered: shapes and their signs, labels that are some, heads that are none.

Owns what an order means for a family, a shape with one of its signs.  Must not know any evidence.
"""

from __future__ import annotations

import attrs

from turnseg._model import Convention


@attrs.frozen
class Order:
    """The rule that was given, folded as the heads are."""

    shapes: frozenset[str]
    signs: frozenset[str]
    #: Shapes of which the rule names signs.
    signed: frozenset[str]
    known: frozenset[str]
    refused: frozenset[str]

    @classmethod
    def of(cls, rule: Convention) -> Order:
        return cls(
            frozenset(rule.shapes),
            frozenset(rule.signs),
            frozenset(sign.partition(" ")[0] for sign in rule.signs),
            frozenset(map(str.casefold, rule.labels)),
            frozenset(map(str.casefold, rule.not_labels)),
        )

    def says(self, family: str) -> bool | None:
        """Whether a family is the document's because the caller says so; None where the document has to say.

        Where a rule names signs of a shape, the other signs have to earn it as without a rule: that an interview sets
        its questions in bold makes none of what it sets in italics.
        """
        if not self.shapes:
            return None
        shape = family.partition(" ")[0]
        if shape not in self.shapes:
            return False
        return True if family in self.signs or shape not in self.signed else None
