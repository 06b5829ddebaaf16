"""Giving account: where a person should look, and why a turn is as it is.

Owns doubts, their order, and explanations.  Changes nothing that was decided, and is asked only when somebody asks.
"""

from turnseg._review.review import Review

__all__ = ["Review"]
