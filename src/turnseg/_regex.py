"""Patterns that are compiled when they are first used: the package `regex`, as far as the rooms need it.

Owns when a pattern is compiled.  Must not know any pattern.

To compile all patterns takes longer than to import everything else together, and most texts need few of them.  A
module says `from turnseg import _regex as regex`, and goes on as if it had the package.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, cast

import regex
from regex import IGNORECASE, VERBOSE, Match, Pattern, escape, search

__all__ = ["IGNORECASE", "VERBOSE", "Match", "Pattern", "compile", "escape", "search"]

_METHODS: Final = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Late:
    """Stands for a pattern: the first question compiles it, every later one finds the method at hand."""

    def __init__(self, pattern: str, flags: int, lists: dict[str, Any]) -> None:
        self.pattern = pattern
        self.flags = flags
        self._lists = lists

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever a pattern has)
        if name not in _METHODS:
            raise AttributeError(name)
        made = regex.compile(self.pattern, self.flags, **self._lists)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def compile(  # noqa: A001  (as the package calls it)
    pattern: str, flags: int = 0, **lists: Iterable[str]
) -> Pattern[str]:
    """A pattern, with the lists that it names, compiled when it is first used."""
    return cast("Pattern[str]", _Late(pattern, flags, lists))
