"""`Convention`: the rule a document follows, apart from the evidence for it.

Owns the rule's fields, their JSON form and its schema version.  Must not know the table of shapes: a rule is written
down by name, and `segment` says which names it does not know.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

import attrs

SCHEMA: Final = 1  # of the JSON form: another number for each change that an older turnseg could not read
#: Whether unlabeled paragraphs belong to the turn before them (open), are narration (closed), or are the other
#: party's (split); in chats the line is the turn, in captions the cue.
EXTENTS: Final = ("open", "closed", "line", "cue", "split")


def _names(value: Iterable[str]) -> tuple[str, ...]:
    if isinstance(value, str):
        msg = f"expected several names, got the single str {value!r}: put it into a list"
        raise TypeError(msg)
    names = tuple(value)
    for name in names:
        if not isinstance(name, str):
            msg = f"expected names as str, got {name!r}"
            raise TypeError(msg)
    return names


def _name_set(value: Iterable[str]) -> frozenset[str]:
    return frozenset(_names(value))


@attrs.frozen(kw_only=True)
class Convention:
    """How a document, or a series of documents, marks its turns.

    It can be written by hand, saved as JSON, and changed with `evolve`.  Given to `segment`, its shapes and extents are
    fixed; new labels of its shapes are still found.

    >>> rule = Convention(shapes=["colon"], extents="closed", not_labels={"Note"})
    >>> Convention.from_json(rule.to_json()) == rule
    True
    """

    #: Names of the shapes of cues, strongest first; see the table in the reference.
    shapes: tuple[str, ...] = attrs.field(default=(), converter=_names)
    #: Signs of these shapes that mark turns, as the evidence names them: `dash —`, `question bold`.  Where a shape has
    #: none here, any sign of it will do; where it has some, others count where the document bears them out.
    signs: tuple[str, ...] = attrs.field(default=(), converter=_names)
    #: One of `open`, `closed`, `line`, `cue`, `split`; None lets each document say.
    extents: str | None = attrs.field(default=None)
    #: Whether an outro ends the last turn: credits, a note on the guest.  Where not, only a page's own words do.
    outro: bool = attrs.field(default=True)
    #: Labels known to name speakers.
    labels: tuple[str, ...] = attrs.field(default=(), converter=_names)
    #: Heads that look like labels and are none.
    not_labels: frozenset[str] = attrs.field(default=frozenset(), converter=_name_set)
    version: int = attrs.field(default=SCHEMA)

    @extents.validator
    def _known_extents(self, _: attrs.Attribute[str | None], value: str | None) -> None:
        if value is not None and value not in EXTENTS:
            msg = f"Convention.extents is one of {', '.join(EXTENTS)}, or None; got {value!r}"
            raise ValueError(msg)

    @outro.validator
    def _is_bool(self, _: attrs.Attribute[bool], value: bool) -> None:  # noqa: FBT001  (as validators are called)
        if not isinstance(value, bool):
            msg = f"Convention.outro is True or False; got {value!r}"
            raise TypeError(msg)

    @version.validator
    def _known_version(self, _: attrs.Attribute[int], value: int) -> None:
        if value != SCHEMA:
            msg = f"this turnseg reads conventions of version {SCHEMA}; got {value!r}: write the rule anew"
            raise ValueError(msg)

    def evolve(self, **changes: Any) -> Convention:  # noqa: ANN401  (any field of the rule)
        """The same rule with some fields changed; raises TypeError for a field that a rule does not have.

        >>> Convention(shapes=["colon"]).evolve(extents="closed").extents
        'closed'
        """
        return attrs.evolve(self, **changes)

    def to_json(self) -> str:
        """The rule as JSON, keys sorted, fit to be kept under version control.

        >>> Convention(shapes=["colon"]).to_json().partition('"outro"')[0]
        '{"extents": null, "labels": [], "not_labels": [], '
        """
        fields = attrs.asdict(self)
        fields["not_labels"] = sorted(fields["not_labels"])
        return json.dumps(fields, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Convention:
        """The rule that `to_json` wrote; raises ValueError, naming the place, for anything else.

        >>> Convention.from_json('{"shapes": ["dash"], "version": 1}').shapes
        ('dash',)
        """
        fields = json.loads(text)
        if not isinstance(fields, dict):
            msg = f"a convention is a JSON object; got {type(fields).__name__}"
            raise ValueError(msg)  # noqa: TRY004  (the JSON is at fault, not the type of the argument)
        if unknown := sorted(fields.keys() - {field.name for field in attrs.fields(cls)}):
            msg = f"a convention has no {', '.join(unknown)}; it has {', '.join(f.name for f in attrs.fields(cls))}"
            raise ValueError(msg)
        return cls(**fields)
