"""What a transcript says for itself: doubts with what would settle them, and why one turn is as it is.

Owns these values and the words in which they print.  Must not know how any of them was found.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from turnseg._model.values import Reason, Turn, one_of

DOUBT_KINDS: Final = ("refused_label", "weak_label", "empty_cue", "unmade_link", "unnamed_turn", "stretch")


@attrs.frozen(kw_only=True)
class Remedy:
    """One answer to a doubt, and the argument of `segment` that gives it.

    `rule` holds fields for `Convention.evolve`, `speakers` is what `segment` takes under that name; one of them is
    empty.  All values are complete: what the caller had given before is in them.

    >>> import turnseg
    >>> text = "Ann: Shall we?\\nBob: Yes.\\nMinutes:\\nAnn: Good.\\nBob: Go.\\nAnn: Home?"
    >>> found = turnseg.segment(text)
    >>> remedy = found.doubts[0].remedies[0]
    >>> remedy.answer, remedy.rule
    ('“Minutes” names nobody', {'not_labels': ('Minutes',)})
    >>> again = turnseg.segment(text, convention=found.convention.evolve(**remedy.rule))
    >>> again.doubts
    ()
    """

    #: What whoever chooses it says, in plain words.
    answer: str
    labels: tuple[str, ...] = ()
    not_labels: tuple[str, ...] = ()
    extents: str | None = None
    outro: bool | None = None
    #: Printed forms and the names they stand for.
    names: tuple[tuple[str, str], ...] = ()

    @property
    def rule(self) -> dict[str, Any]:
        """The fields of the convention that change: `found.convention.evolve(**remedy.rule)`.

        >>> Remedy(answer="narration is no speech", extents="closed").rule
        {'extents': 'closed'}
        """
        fields = {
            "labels": self.labels, "not_labels": self.not_labels, "extents": self.extents, "outro": self.outro,
        }  # fmt: skip
        return {name: value for name, value in fields.items() if value not in ((), None)}

    @property
    def speakers(self) -> dict[str, str]:
        """What to give as `speakers`: printed forms and the names they stand for.

        >>> Remedy(answer="“AM” is Ada Mirren", names=(("AM", "Ada Mirren"),)).speakers
        {'AM': 'Ada Mirren'}
        """
        return dict(self.names)


@attrs.frozen
class Doubt:
    """A place where a person should look, why, and what would settle it; `str(doubt)` says all that in a line or two.

    The doubts of a transcript come in the order of `weight`: how many turns hang on the answer, times how unsure it is.

    >>> import turnseg
    >>> found = turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn:\\nBob: Good.\\nAnn: Fine.")
    >>> [(doubt.kind, doubt.start) for doubt in found.doubts]
    [('empty_cue', 25)]
    """

    start: int
    end: int
    kind: str = attrs.field(validator=one_of(*DOUBT_KINDS))
    #: Why, in plain words.
    message: str
    #: Each settles it in one way, the likeliest first; none where only the text itself can be mended.
    remedies: tuple[Remedy, ...] = attrs.field(default=(), kw_only=True)
    #: How many turns would be made, lost or given to somebody else; of text without turns, how many would fill it.
    turns: int = attrs.field(default=1, kw_only=True)
    #: How likely it is that what was decided is wrong, from 0 to 1; only monotone.
    unsure: float = attrs.field(default=0.5, kw_only=True)

    @property
    def weight(self) -> float:
        """How much looking is worth: the turns at stake times how unsure they are.

        >>> Doubt(0, 4, "weak_label", "seldom", turns=4, unsure=0.5).weight
        2.0
        """
        return self.turns * self.unsure

    def __str__(self) -> str:
        lines = [f"[{self.start}:{self.end}] {self.message}"]
        lines += [f"    {remedy.answer}: {_call(remedy)}" for remedy in self.remedies]
        return "\n".join(lines)


def _call(remedy: Remedy) -> str:
    """The argument as it would be written down."""
    rule = ", ".join(f"{name}={list(v) if isinstance(v, tuple) else v!r}" for name, v in remedy.rule.items())
    return rule or f"speakers={remedy.speakers}"


@attrs.frozen
class Ground:
    """One thing on which a finding rests: what it is, its score, and what counted for and against it, in log-odds.

    >>> Ground("the label “Ann”", 2.0, (Reason("recurs", 2.0, "the same head before different words"),)).score
    2.0
    """

    says: str
    #: What the reasons came to, in log-odds; None where nothing was weighed.
    score: float | None = None
    reasons: tuple[Reason, ...] = ()


@attrs.frozen
class Finding:
    """One thing that was found out about a turn: the claim, how sure it is, and the grounds.

    >>> import turnseg
    >>> found = turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.")
    >>> found.explain(1).end.claim
    'It ends at 24, where the next turn begins.'
    """

    claim: str
    #: The turn's own confidence in this; None for the end, which has none.
    confidence: float | None
    grounds: tuple[Ground, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All that counted for the claim, the weightiest first.

        >>> Finding("so", None, (Ground("", 1.0, (Reason("a", 1.0), Reason("b", -1.0))),)).reasons
        (Reason(name='a', weight=1.0),)
        """
        return self._sorted(1)

    @property
    def against(self) -> tuple[Reason, ...]:
        """All that counted against the claim, the weightiest first.

        >>> Finding("so", None, (Ground("", 1.0, (Reason("a", 1.0), Reason("b", -1.0))),)).against
        (Reason(name='b', weight=-1.0),)
        """
        return self._sorted(-1)

    def _sorted(self, sign: int) -> tuple[Reason, ...]:
        mine = (reason for ground in self.grounds for reason in ground.reasons if reason.weight * sign > 0)
        return tuple(sorted(mine, key=lambda reason: -abs(reason.weight)))

    def __str__(self) -> str:
        sure = "" if self.confidence is None else f" (confidence {self.confidence:g})"
        lines = [f"{self.claim}{sure}"]
        for ground in self.grounds:
            lines.append(f"  - {ground.says}{'' if ground.score is None else f': {ground.score:+.2f}'}")
            for reason in sorted(ground.reasons, key=lambda reason: -reason.weight):
                side = "for" if reason.weight > 0 else "against"
                lines.append(f"      {side} {reason.weight:+.2f} {reason.name}{reason.why and f': {reason.why}'}")
        return "\n".join(lines)


@attrs.frozen
class Explanation:
    """Why a turn starts where it does, ends where it does, and has its speaker; it prints in plain words.

    >>> import turnseg
    >>> found = turnseg.segment("Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.")
    >>> [reason.name for reason in found.explain(found[1]).start.reasons][:2]
    ['strength', 'recurs']
    """

    turn: Turn
    start: Finding
    end: Finding
    speaker: Finding

    def __str__(self) -> str:
        return "\n".join(map(str, (self.start, self.end, self.speaker)))
