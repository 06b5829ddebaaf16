"""Who: printed labels become speakers, and turns without a label are attributed where that is safe.

Owns identity, aliases, roles and attribution.  Moves no boundary, and must not know shapes.

How it decides.  One folded label is one speaker, always.  Two labels are linked only where a reader would not hesitate:
a surname, a title with a surname, or initials, that fit exactly one fuller name which came first; a person named in
parentheses behind an office.  Role words, unidentified voices and joint labels are linked to nobody.  A turn without a
label is attributed where two parties alternate around it, or where questions and answers alternate; with three parties,
or none, it is left alone: a missing name costs little, a wrong one costs trust.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import attrs
import regex

from turnseg._groups import has_question
from turnseg._heads import Head
from turnseg._lexicon import AGES, ANSWER_HEADS, GROUPS, HONORIFICS, PARTICLES, QUESTION_HEADS, ROLES, UNKNOWN
from turnseg._model import ATTRIBUTION_KINDS, BLOCK_KINDS, Columns, Speaker, collapse

_NONE, _LABEL, _ALTERNATION, _QUESTION_ANSWER = (
    ATTRIBUTION_KINDS.index(kind) for kind in ("none", "label", "alternation", "question_answer")
)
# Thousandths, until they are calibrated: a printed label hardly ever lies, a link may, a place in an exchange may more.
_SURE, _LINKED, _PLACED = 980, 930, 700
_APPARATUS: Final = BLOCK_KINDS.index("apparatus")
_NEAR: Final = 6  # turns to each side in which the parties of an exchange are looked for
_INITIALS: Final = 4  # letters at most

_PAREN_RE: Final = regex.compile(r"[(（]([^()（）]+)[)）]")
_ALIAS_RE: Final = regex.compile(
    r"[（(](?:以下|以降|hereafter|henceforth|im Folgenden|ci-après|en adelante)[、,: ]*([^()（）]+)[)）]"
)
_JOINT_RE: Final = regex.compile(
    r"(?<=\p{L}\)?)(?:\s+(?:and|und|et|y|e|и|та|en|och|og|ja|a|i|și|ve|και)\s+|\s*[&+/＆、]\s*|, )(?=\p{Lu})"
)


@attrs.define
class _Party:
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


def identify(
    text: str,
    columns: Columns,
    heads: Sequence[Head | None],
    roles: Sequence[str],
    given: Mapping[str, str],
) -> tuple[Speaker, ...]:
    """Fills the speaker and attribution columns; `heads` and `roles` hold one entry a turn.

    A role is `question` or `answer` where only the place of a turn says which side it is; `given` holds the caller's
    names by printed form.
    """
    names = {form.casefold(): name for form, name in given.items()}
    named: dict[str, int] = {}
    parties: list[_Party] = []
    by_key: dict[str, int] = {}
    aliases: dict[str, int] = {}
    met: dict[int, int] = {}  # parties by the identity of a printed head: most turns repeat one
    for n, (head, role) in enumerate(zip(heads, roles, strict=True)):
        who, kind, sure = -1, _NONE, 0
        if head is not None:
            known = met.get(id(head))
            if known is None:
                printed = collapse(text[columns.label_start[n] : columns.label_stop[n]])
                key = head.key
                known = by_key.get(key)
                holder = _holder(printed) if head.role else ()
                if known is not None and holder and parties[known].words and parties[known].words != holder:
                    key = f"{key} ({' '.join(holder)})"  # an office has another holder now
                    known = by_key.get(key)
                if known is None:
                    known = by_key[key] = _party_of(head, printed, parties, aliases, names, named)
                met[id(head)] = known
                _add_form(parties[known], printed, aliases, known)
            who, kind = known, _LABEL
            sure = _SURE if len(parties[who].forms) == 1 else _LINKED
        elif role:
            who = by_key.setdefault(f"\n{role}", len(parties))
            if who == len(parties):
                parties.append(_Party(role=role, kind="role"))
            kind, sure = _QUESTION_ANSWER, _PLACED
        columns.speaker.append(who)
        columns.attribution.append(kind)
        columns.attribution_confidence.append(sure)
    _alternate(columns, heads)
    _ask_and_answer(text, columns, parties)
    return tuple(
        Speaker(id=f"S{n + 1}", name=p.name, labels=tuple(p.forms), role=p.role, kind=p.kind, members=p.members)
        for n, p in enumerate(parties)
    )


def _party_of(
    head: Head,
    printed: str,
    parties: list[_Party],
    aliases: dict[str, int],
    names: Mapping[str, str],
    named: dict[str, int],
) -> int:
    """The party of a new head: by a declared alias, by the caller's word, or by what it says itself."""
    if head.key in aliases:
        return aliases[head.key]
    name = names.get(head.key) or names.get(printed.casefold())
    if name is None:
        return _find_or_add(head, printed, parties)
    if name not in named:
        words = _name_words(name)
        same = [n for n, party in enumerate(parties) if party.kind == "person" and party.words == words]
        named[name] = same[0] if same else len(parties)
        if not same:
            parties.append(_Party(words=words, name=name))
    return named[name]


def _add_form(party: _Party, label: str, aliases: dict[str, int], who: int) -> None:
    party.forms.setdefault(label)
    declared = _ALIAS_RE.search(label)
    if declared:
        aliases.setdefault("".join(declared[1].split()).casefold(), who)


def _find_or_add(head: Head, label: str, parties: list[_Party]) -> int:
    """The party that a new label names: one that is known by a fuller form, or a new one."""
    party = _describe(head, label)
    if party.kind == "person" and party.words:
        linked = _linked(party.words, parties, titled=party.titled)
        if linked >= 0:
            return linked
    elif party.kind == "role" and len(head.key) <= _INITIALS and " " not in head.key:
        linked = _by_initials(head.key, parties)
        if linked >= 0 and not _is_side(head.key, parties):
            return linked
    for side in (QUESTION_HEADS, ANSWER_HEADS):
        if head.key in side:
            same = [
                n for n, other in enumerate(parties) if any(_shortens(head.key, form, side) for form in other.forms)
            ]
            if len(same) == 1:
                return same[0]  # `Pregunta`, then `P`: one role
    parties.append(party)
    return len(parties) - 1


def _shortens(key: str, form: str, side: frozenset[str]) -> bool:
    """One of the two is the other's beginning, and both stand for this side of an interview."""
    bare = form.casefold().strip(".:) ")
    return bare in side and (bare.startswith(key) or key.startswith(bare))


def _describe(head: Head, label: str) -> _Party:
    """What a label says of its party, apart from all others."""
    core = collapse(_PAREN_RE.sub("", label))
    bare, _, behind = core.partition(",")
    words = _name_words(bare)
    folded = " ".join(words)
    if folded in UNKNOWN or not UNKNOWN.isdisjoint(words) or not any(char.isalpha() for char in folded):
        return _Party(kind="unknown")
    if folded in GROUPS or (words and words[0] in GROUPS):
        return _Party(role=core, kind="group")
    joint = [part for part in _JOINT_RE.split(core) if part]
    if len(joint) > 1 and not behind and not any(word in ROLES for word in words):
        return _Party(kind="group", members=tuple(joint))
    if head.role and (not (head.honorific and len(words) > 1) or bare.startswith("The ")):
        holder = _holder(label)
        if holder:
            inside = _PAREN_RE.search(label)
            return _Party(words=holder, name=_without_title(inside[1]) if inside else None, role=bare, titled=True)
        return _Party(role=core, kind="role")
    return _Party(
        words=words,
        name=_without_title(bare) if len(words) > 1 else bare or label,
        role=behind.strip() or None,
        titled=len(words) < len(bare.split()),
    )


def _holder(label: str) -> tuple[str, ...]:
    """The words of the full name in parentheses behind an office, or none."""
    inside = _PAREN_RE.search(label)
    words = _name_words(inside[1]) if inside else ()
    if inside is None or len(words) < 2:
        return ()
    return words if all(w[:1].isupper() for w in inside[1].split() if w.casefold() not in PARTICLES) else ()


def _name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without its titles."""
    words = [word.casefold().strip(".,;:*_\"'“”«»") for word in name.split()]
    while len(words) > 1 and (
        words[0] in HONORIFICS or f"{words[0]}." in HONORIFICS or words[0] in ("the", "o", "a", "el", "la")
    ):
        words = words[1:]
    return tuple(word for word in words if word)


def _without_title(name: str) -> str:
    """The name as printed; a title in front of given name and surname is left out."""
    words = name.split()
    while len(words) > 2 and (words[0].casefold() in HONORIFICS or words[0].casefold().rstrip(".") in HONORIFICS):
        words = words[1:]
    return " ".join(words)


def _linked(words: tuple[str, ...], parties: list[_Party], *, titled: bool) -> int:
    """The one party whose fuller name begins or ends with these words (or has these initials), or -1."""
    size = len(words)
    people = [(n, p.words) for n, p in enumerate(parties) if p.kind == "person" and p.words]
    fuller = [
        n
        for n, full in people
        if len(full) > size and words in (full[-size:], full[:size]) and AGES.isdisjoint(full) == AGES.isdisjoint(words)
    ]
    same = [n for n, full in people if full == words]
    if len(fuller) == 1 and not same:
        return fuller[0]
    if len(same) == 1 and not fuller and (size > 1 or parties[same[0]].titled != titled):
        return same[0]  # `Mr. Pryce`, then `Pryce`; but `Mr. Pryce` and `Mrs. Pryce` are two
    if size == 1 and len(words[0]) <= _INITIALS:
        return _by_initials(words[0], parties)
    if all(len(word) == 1 for word in words):
        return _by_initials("".join(words), parties)
    return -1


def _by_initials(letters: str, parties: list[_Party]) -> int:
    """The one party with these initials, or whose only name begins with this letter; -1 for none or several."""
    letters = letters.replace(".", "").casefold()
    fitting = [
        n
        for n, p in enumerate(parties)
        if p.kind == "person"
        and p.words
        and p.name
        and p.name != p.name.upper()
        and len(p.name) > len(letters) + 1
        and (
            "".join(word[0] for word in p.words) == letters
            or (len(letters) == 1 and p.words[0][0] == letters)
            or (
                len(p.words) > 1
                and len(letters) > 1
                and letters[0] == p.words[0][0]
                and p.words[-1].startswith(letters[1:])
            )
        )
    ]
    return fitting[0] if len(fitting) == 1 else -1


def _is_side(key: str, parties: list[_Party]) -> bool:
    """A letter that stands for question or answer, where the other side's letter is a label too."""
    others = {form.casefold().strip(".: ") for party in parties for form in party.forms}
    return (key in ANSWER_HEADS and not others.isdisjoint(QUESTION_HEADS)) or (
        key in QUESTION_HEADS and not others.isdisjoint(ANSWER_HEADS)
    )


def _alternate(columns: Columns, heads: Sequence[Head | None]) -> None:
    """A dash line answers the turn before it: where exactly two parties talk near by, it is the other one."""
    who = columns.speaker
    for n in range(1, len(heads)):
        if who[n] >= 0 or who[n - 1] < 0:
            continue
        near = [who[m] for m in range(max(0, n - _NEAR), min(len(heads), n + _NEAR + 1)) if heads[m] is not None]
        parties = list(dict.fromkeys(near))
        if len(parties) == 2:
            who[n] = parties[0] if who[n - 1] == parties[1] else parties[1]
            columns.attribution[n] = _ALTERNATION
            columns.attribution_confidence[n] = _PLACED


_ASKS, _ANSWERS = (
    0.6,
    0.35,
)  # shares of questions on the two sides of an interview: hosts also prompt, guests also ask back


def _ask_and_answer(text: str, columns: Columns, parties: list[_Party]) -> None:
    """An interview in bare dashes: every other turn asks."""
    who = columns.speaker
    if any(speaker >= 0 for speaker in who) or len(who) < 2 or not _names_somebody(text, columns):
        return
    asked = [has_question(text[a:b].rstrip()[-80:]) for a, b in zip(columns.speech_start, columns.end, strict=True)]
    shares = [sum(asked[side::2]) / len(asked[side::2]) for side in (0, 1)]
    asking = 0 if shares[0] >= shares[1] else 1
    if shares[asking] < _ASKS or shares[1 - asking] > _ANSWERS:
        return
    parties.extend(
        _Party(role=role, kind="role") for role in (("question", "answer") if asking == 0 else ("answer", "question"))
    )
    for n in range(len(who)):
        who[n] = n % 2
        columns.attribution[n] = _QUESTION_ANSWER
        columns.attribution_confidence[n] = _PLACED


_NAME_RE: Final = regex.compile(r"\p{Lu}[\p{Ll}'’-]+[ \u00a0]\p{Lu}[\p{Ll}'’-]+|\p{Lo}{2}")


def _names_somebody(text: str, columns: Columns) -> bool:
    """Outside the turns, in a headline or an introduction, a name stands: without any, nobody can say who asks."""
    return any(
        kind != _APPARATUS and _NAME_RE.search(text, start, end)
        for start, end, kind in zip(columns.block_start, columns.block_end, columns.block_kind, strict=True)
    )
