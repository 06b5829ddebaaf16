"""What tests look at: turns as lines that a person can read and write, with nothing of offsets.

Owns this short form.  Must not know what any test expects.
"""

from __future__ import annotations

import turnseg


def said(found: turnseg.Transcript) -> list[str]:
    """Each turn as `letter label: speech`: one letter for one speaker, `?` for nobody; no label where none stands."""
    letters: dict[str, str] = {}
    out = []
    for turn in found:
        letter = "?" if turn.speaker is None else letters.setdefault(turn.speaker.id, chr(ord("A") + len(letters)))
        label = "" if turn.label is None else f" {turn.label}"
        out.append(f"{letter}{label}: {turn.speech}")
    return out


def who(found: turnseg.Transcript) -> str:
    """The letters alone: `ABAB?`."""
    return "".join(line[0] for line in said(found))


def starts(found: turnseg.Transcript) -> list[str]:
    """The first word of each turn's speech."""
    return [turn.speech.split()[0] for turn in found]


def others(found: turnseg.Transcript) -> list[str]:
    """Each block that is no turn as `kind: text`."""
    return [f"{block.kind}: {block.text}" for block in found.blocks if block.turn is None]
