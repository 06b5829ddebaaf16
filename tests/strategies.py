"""Hypothesis strategies over the tests' writer: documents with known turns, and documents with none.

Owns what is drawn.  Must not know the library: it imports nothing of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import attrs
from hypothesis import strategies as st
from mark import load, names
from voices import BY_CODE, VOICES, Voice
from writer import BETWEEN, HEADS, KNOWN, TAILS, Convention, Item, Written, converse, invent, speakers_of, write

#: The known conventions that the library promises to read; a name moves here with the row that reads it.
SUPPORTED = tuple(name for name, convention in KNOWN.items() if convention.issue <= 3)


@attrs.frozen
class Drawn:
    """A document together with all that went into it."""

    convention: Convention
    voice: Voice
    items: tuple[Item, ...]
    written: Written


def rngs() -> st.SearchStrategy[random.Random]:
    """A source of choices that Hypothesis can replay and shrink."""
    return st.randoms(use_true_random=False)


@st.composite
def documents(
    draw: Callable[..., object],
    conventions: tuple[str, ...] = SUPPORTED,
    *,
    between: tuple[str, ...] = BETWEEN,
    heads: tuple[str, ...] = tuple(HEADS),
    tails: tuple[str, ...] = tuple(TAILS),
    codes: tuple[str, ...] = (),
    turns: int | None = None,
) -> Drawn:
    """A conversation in one of the known conventions, in a language that it is used with."""
    convention = KNOWN[draw(st.sampled_from(conventions))]
    able = [voice for voice in speakers_of(convention) if not codes or voice.code in codes]
    voice = draw(st.sampled_from(able))
    stands = [
        kind
        for kind in between
        if kind == "nothing" or (convention.narrated if kind == "narration" else convention.paragraphs)
    ]
    items = converse(
        draw(rngs()), convention, voice, between=draw(st.sampled_from(stands)), head=draw(st.sampled_from(heads)),
        tail=draw(st.sampled_from(tails)), turns=turns,
    )  # fmt: skip
    return Drawn(convention, voice, tuple(items), write(convention, items))


def inventions() -> st.SearchStrategy[tuple[object, Convention, Written]]:
    """A conversation in a convention that nobody listed."""
    return rngs().map(invent)


# ------------------------------------------------------------------------------------- any text at all

#: What cues, captions, markup and broken files are made of.
SHARDS = (
    *(
        "Ann: ",
        "ANN:",
        "Ann (aside): ",
        "Вера: ",
        "ليلى: ",
        "李娜：",
        "Note: ",
        "— ",
        "–",
        "- ",
        "―",
        "——",
        "Q. ",
        "A. ",
    ),
    *("**Ann:** ", "**", "__", "[00:12] ", "00:12 ", "(1:02:03)", "<v Ann>", "</v>", "<nick> ", ">> ", "> ", "WEBVTT"),
    *("\n", "\n\n", "\r", "\r\n", "\u2028", "\u2029", "\f", "\v", "\u0085", "\t", " ", "    ", "\u00a0", "\u3000"),
    *(
        "\ufeff",
        "\u200b",
        "\u200e",
        "\u2066",
        "\u0000",
        "\ud800",
        "\udfff",
        "\U0001f600",
        "e\u0301",
        "::",
        ":",
        "：",
        ";",
    ),
    *(
        "|",
        "#",
        "### ",
        "(",
        ")",
        "[",
        "]",
        "“",
        "”",
        '"',
        "«",
        "»",
        "yes",
        "No.",
        "Why?",
        "I think so.",
        "1",
        "17",
        "...",
    ),
    *("…", "* * *", "(Applause.)", "00:00:01,000 --> 00:00:02,000", "Read more at example.org"),
    *("A" * 70, ":" * 70, "-" * 70, "\n" * 9),
)


def any_text() -> st.SearchStrategy[str]:
    """Any string, lone surrogates and NULs among its characters, or shards of cues in any order."""
    every_character = st.text(alphabet=st.characters())
    shards = st.lists(st.one_of(st.sampled_from(SHARDS), st.text(max_size=4)), max_size=60).map("".join)
    return st.one_of(every_character, shards)


# -------------------------------------------------------------------------------- texts without a turn

#: Code, lists, mail, verse, configuration and the like, each of which is a case of its own.
SILENT_PIECES = tuple(load(name)[0].strip("\n") for name in names("negative"))


@st.composite
def silences(draw: Callable[..., object]) -> str:
    """Prose, code, lists, mail, verse, configuration, alone or one after the other: nobody speaks in any of them."""
    voice = draw(st.sampled_from(VOICES))
    prose = st.lists(
        st.lists(st.sampled_from(voice.narration), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6
    )
    pieces = draw(st.lists(st.one_of(prose.map("\n\n".join), st.sampled_from(SILENT_PIECES)), min_size=1, max_size=3))
    return "\n\n".join(pieces)


def front_matter() -> st.SearchStrategy[str]:
    """Paragraphs of narration in which nobody is named, to stand before a document."""
    return st.sampled_from(VOICES).flatmap(
        lambda voice: st.lists(st.sampled_from(voice.narration), min_size=1, max_size=4).map("\n\n".join)
    )


ENGLISH = BY_CODE["en"]
