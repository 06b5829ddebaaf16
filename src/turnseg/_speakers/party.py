"""What one printed label says of its party, apart from all other labels.

Owns the anatomy of names: titles, offices and their holders, groups.  Must not know turns, or that there are others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._heads import Head
from turnseg._lexicon import GROUPS, HONORIFICS, PARTICLES, ROLES, TITLE_ARTICLES, UNKNOWN
from turnseg._model import collapse

_PAREN_RE: Final = regex.compile(r"[(（]([^()（）]+)[)）]")
_JOINT_RE: Final = regex.compile(
    r"(?<=\p{L}\)?)(?:\s+(?:and|und|et|y|e|и|та|en|och|og|ja|a|i|și|ve|και)\s+|\s*[&+/＆、]\s*|, )(?=\p{Lu})"
)
_COMMA_RE: Final = regex.compile(r"\s*[,，、]\s*")
_BEHIND_RE: Final = regex.compile(r"\s*,\s*|\s+[-–—]{1,2}\s+")  # `Owen Pryce, Pilot`, `Owen Pryce – pilot`

_REMEMBERED: Final = 1 << 12  # labels: the documents of a corpus share their speakers
# Where names are printed without blanks, what ends so is a person: `総務大臣（井田健二君）`.
_CALLED_RE: Final = regex.compile(r"\p{Han}{2,6}(?:君|氏|さん|先生|女士|議員)")


@attrs.define
class Party:
    """A speaker in the making."""

    forms: dict[str, None] = attrs.field(factory=dict)
    #: Words of the fullest name, folded, titles left out.
    words: tuple[str, ...] = ()
    name: str | None = None
    role: str | None = None
    kind: str = "person"
    members: tuple[str, ...] = ()
    #: Printed with a title that `words` leaves out.
    titled: bool = False
    #: Words of the name that are printed small: they are what somebody is (`Tall man`), and do not stand for him.
    small: frozenset[str] = frozenset()


def describe(head: Head, label: str) -> Party:
    """What a label says of its party: a new one, without printed forms."""
    p = _describe(head, label)
    return Party({}, p.words, p.name, p.role, p.kind, p.members, p.titled, p.small)


@lru_cache(_REMEMBERED)
def _describe(head: Head, label: str) -> Party:
    core = collapse(_PAREN_RE.sub("", label))
    bare, *rest = _BEHIND_RE.split(core, maxsplit=1)
    behind = "".join(rest)
    words = name_words(bare)
    folded = " ".join(words)
    if folded in UNKNOWN or not UNKNOWN.isdisjoint(words) or not any(char.isalpha() for char in folded):
        return Party(kind="unknown")
    if folded in GROUPS or (words and words[0] in GROUPS):
        return Party(role=core, kind="group")
    joint = [part for part in _JOINT_RE.split(core) if part]
    if len(joint) > 1 and not behind and not any(word in ROLES for word in words):
        return Party(kind="group", members=tuple(joint))
    if is_office(head, label) and (not (head.honorific and len(words) > 1) or bare.startswith("The ")):
        holder = holder_of(label)
        if holder:
            inside = _PAREN_RE.search(label)
            return Party(words=holder, name=without_title(inside[1]) if inside else None, role=bare, titled=True)
        named = _behind_role(bare)
        if named:
            return Party(words=name_words(named), name=named, role=bare[: -len(named)].strip(), titled=True)
        return Party(role=core, kind="role")
    return Party(
        words=words,
        name=without_title(bare) if len(words) > 1 else bare or label,
        role=behind.strip() or None,
        titled=len(words) < len(bare.split()),
        small=frozenset(word for word in bare.split() if word.islower()),
    )


def _behind_role(bare: str) -> str:
    """The full name behind the words of a role, or nothing: `Moderator Jan Sowa`, but not `Prime Minister Sowa`."""
    words = bare.split()
    roles = [word.casefold() in ROLES for word in words]
    lead = roles.index(False) if False in roles else len(roles)
    name = words[lead:]
    whole = lead and len(name) > 1 and not any(roles[lead:]) and all(w[0].isupper() and w.isalpha() for w in name)
    return " ".join(name) if whole else ""


@lru_cache(_REMEMBERED)
def is_office(head: Head, label: str) -> bool:
    """The label is what somebody is, by a known word or by how the person behind it is called."""
    inside = None if head.role else _PAREN_RE.search(label)
    if inside is None:
        return head.role
    called = label.startswith(("The ", "THE ")) and _is_title(inside[1].split()[0])  # no name has an article
    return called or _CALLED_RE.fullmatch(inside[1]) is not None


@lru_cache(_REMEMBERED)
def holder_of(label: str) -> tuple[str, ...]:
    """The words of the full name in parentheses behind an office, or none."""
    inside = _PAREN_RE.search(label)
    words = name_words(inside[1]) if inside else ()
    if inside is not None and _CALLED_RE.fullmatch(inside[1]):
        return words
    if inside is None or len(words) < 2:
        return ()
    return words if all(w[:1].isupper() for w in inside[1].split() if w.casefold() not in PARTICLES) else ()


@lru_cache(_REMEMBERED)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without its titles."""
    words = [word.casefold().strip(".,;:*_\"'“”«»") for word in name.split()]
    while len(words) > 1 and (_is_title(words[0]) or words[0] in TITLE_ARTICLES):
        words = words[1:]
    return tuple(word for word in words if word)


def name_ends(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """What a name can be shortened to: all beginnings and ends of its words."""
    sizes = range(1, len(words))
    return {words[:size] for size in sizes} | {words[-size:] for size in sizes}


def without_title(name: str) -> str:
    """The name as printed; a title in front of given name and surname is left out, and its article with it."""
    words = name.split()
    while len(words) > 2 and (_is_title(words[0]) or (words[0].casefold() in TITLE_ARTICLES and _is_title(words[1]))):
        words = words[1:]
    return " ".join(words)


def _is_title(word: str) -> bool:
    word = word.casefold().rstrip(".")
    return word in HONORIFICS or f"{word}." in HONORIFICS


@lru_cache(_REMEMBERED)
def listed(label: str) -> tuple[str, ...]:
    """What stands between the commas of a label, parentheses aside: `ADA, TOM (laughing)` lists two."""
    return tuple(part for part in _COMMA_RE.split(collapse(_PAREN_RE.sub("", label))) if part)
