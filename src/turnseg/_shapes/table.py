"""The ordered table of shapes: names, reasons, examples and counter-examples.

Owns the rows and their order.  Decides nothing.
"""

from __future__ import annotations

from typing import Final

from turnseg._lines import Lines
from turnseg._patterns import DASHES, WIDE_COLONS
from turnseg._shapes.firm import find_colon, find_dash, find_question, find_token, find_voice
from turnseg._shapes.induced import find_marked
from turnseg._shapes.loose import find_mid_dash, find_name, find_period
from turnseg._shapes.types import Shape


def _has_dash(lines: Lines) -> bool:
    return any(mark in lines.text for mark in DASHES)


def _has_voice(lines: Lines) -> bool:
    """A voice span stands near a line's head: cheaper to ask than the whole text."""
    return any("<v" in lines.ink[n][:_NEAR] for n in lines.odd)


_NEAR: Final = 8  # characters: a dash may stand in front of the span


SHAPES: Final[tuple[Shape, ...]] = (
    Shape(
        name="colon",
        family="colon",
        reason="A name, an office or a role, a colon, and the words: the commonest way everywhere.",
        occurs=lambda lines: any(mark in lines.text for mark in ":" + WIDE_COLONS),
        find=find_colon,
        examples=(
            "Ada Mirren: Shall we begin?", "**Ada:** Shall we?", "[00:12] ADA: Yes.",
            "ADA MIRREN, PILOT (on tape): No.", "王敏：好的。", "Ada Mirren:\nShall we begin?",
        ),
        counter_examples=("see https://example.org", "at 10:30 we met", "std::vector is a type"),
    ),
    Shape(
        name="voice",
        family="voice",
        reason="The voice span of WebVTT.",
        occurs=_has_voice,
        find=find_voice,
        examples=("<v Mila Lind>Hello everyone.",),
        counter_examples=("<video>",),
    ),
    Shape(
        name="token",
        family="token",
        reason="The role tokens of a chat model's template.",
        occurs=lambda lines: "<" in lines.initials and "<|" in lines.text,
        find=find_token,
        examples=("<|im_start|>user\nShall we?", "<|assistant|> Yes."),
        counter_examples=("<|>", "<| 5 |>"),
    ),
    Shape(
        name="dash",
        family="dash",
        reason="A dash opens a turn whose speaker is not named: fiction, magazines, subtitles.",
        occurs=lambda lines: bool(lines.odd),
        find=find_dash,
        examples=("— Shall we?", "–Yes.", "- No, not yet.", "―― Why?", ">> Who is there?", "? Why?\n? Yes.\n? No."),
        counter_examples=("-5 at dawn", "- - -", "?? Yes."),
        labelled=False,
    ),
    Shape(
        name="question",
        family="question",
        reason="The question is marked, the answer is not: magazines and blogs.",
        occurs=lambda _: True,
        find=find_question,
        examples=("### Who are you?", "**Who are you?**", "1. Who are you?", "_Who are you?_", "= Who are you?"),
        counter_examples=("who are you?",),
        labelled=False,
    ),
    Shape(
        name="period",
        family="period",
        reason="The label ends as a sentence does, in line or on its own: parliaments and plays.",
        occurs=lambda lines: "." in lines.text,
        find=find_period,
        examples=("BRAM. The lamp burns low tonight.", "M. le président. Reprenons nos travaux.", "BRAM.\nThe lamp."),
        counter_examples=("M. le président répond que oui",),
        loose=True,
        sifted=True,
    ),
    Shape(
        name="mid_dash",
        family="mid_dash",
        reason="A dash after the label: plays, parliaments of Brazil and Turkey, chats.",
        occurs=_has_dash,
        find=find_mid_dash,
        examples=("Sami Bey — Who keeps the tower?", "O SR. PRESIDENTE (Rui Sá) - Está aberta."),
        counter_examples=("well-known to all",),
        loose=True,
        sifted=True,
    ),
    Shape(
        name="name",
        family="name",
        reason="The label alone on its line: web records of parliaments and courts, screenplays, meeting exports.",
        occurs=lambda _: True,
        find=find_name,
        examples=("Ada Mirren\nYes.\n\nAda Mirren\nNo.", "Mila Lind  0:03\nYes."),
        counter_examples=("One line.\nAnd another.",),
        loose=True,
        sifted=True,
    ),
    Shape(
        name="marked",
        family="marked",
        reason="Whatever signs a document puts around and behind its labels, so long as it keeps to them.",
        occurs=lambda _: True,
        find=find_marked,
        examples=("<leo> hi", "{Nora}. Yes.", "Q    Why?", "maya | up?", "10:59:39\tleo\thi"),
        counter_examples=("plain words here",),
        loose=True,
    ),
)  # fmt: skip
INDEX: Final = {shape.name: n for n, shape in enumerate(SHAPES)}
