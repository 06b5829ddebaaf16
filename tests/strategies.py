"""Hypothesis strategies over the tests' writer: documents with known turns, and documents with none.

Owns what is drawn.  Must not know the library: it imports nothing of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st
from mark import load, names
from voices import BY_CODE, VOICES, Voice
from writer import (
    BETWEEN,
    HEADS,
    KNOWN,
    TAILS,
    Convention,
    Factors,
    Item,
    Written,
    converse,
    invent,
    speakers_of,
    write,
)

#: The known conventions that the library promises to read: all that the writer knows.
SUPPORTED = tuple(KNOWN)
#: Those whose cues are plain enough to stand in a short document, or in a part of one.
FIRM = tuple(name for name, convention in KNOWN.items() if convention.firm)


@attrs.frozen
class Point:
    """What a document is drawn from: a known convention, a language, and what stands around and between the turns."""

    convention: Convention
    voice: Voice
    between: str
    head: str
    tail: str


#: What the library cannot do yet: a reason, and whether it strikes a point.  Drawn documents keep clear of these, and a
#: strict test of their own tells when one of them has come to work, so that its row can go.
NOT_YET: dict[str, Callable[[Point], bool]] = {
    "a few dash lines among labeled turns get lost between narration, or in few languages": lambda p: (
        p.convention.bare is not None
        and ((p.between == "narration" and p.convention.name == "colon_and_dash") or p.voice.code in ("ar", "tr"))
    ),
    "paragraphs of a language that leaves out pronouns are now and then taken for narration": lambda p: (
        p.between == "paragraphs" and p.voice.code == "tr"
    ),
    "answers of several paragraphs lose some where only questions are marked": lambda p: (
        p.between == "paragraphs" and p.voice.code == "he" and p.convention.cues[-1] == ""
    ),
    "narration is taken for speech where its words can be pronouns, or few words can": lambda p: (
        p.between == "narration" and p.voice.code in ("ar", "fr", "he", "pl", "tr", "zh")
    ),
    "the full forms of two who strictly take turns, each once, are given up": lambda p: (
        p.convention.family == "surname_later"
    ),
}


def strikes(point: Point) -> bool:
    """Whether something that the library cannot do yet stands in the way of this point."""
    return any(struck(point) for struck in NOT_YET.values())


@attrs.frozen
class Drawn:
    """A document together with all that went into it."""

    point: Point
    items: tuple[Item, ...]
    written: Written

    @property
    def convention(self) -> Convention:
        """How the turns are marked."""
        return self.point.convention

    @property
    def voice(self) -> Voice:
        """The language."""
        return self.point.voice

    def _repr_pretty_(self, printer: Any, _: object) -> None:  # noqa: ANN401  (Hypothesis brings its own)
        """What Hypothesis prints where a test fails: the text, and not all that it was drawn from."""
        printer.text(f"<{self.convention.name}, {self.voice.code}>\n{self.written.text}\n</>")


@cache
def points(
    conventions: tuple[str, ...] = SUPPORTED,
    between: tuple[str, ...] = BETWEEN,
    heads: tuple[str, ...] = tuple(HEADS),
    tails: tuple[str, ...] = tuple(TAILS),
    codes: tuple[str, ...] = tuple(BY_CODE),
) -> tuple[Point, ...]:
    """All points of these conventions, struck ones among them."""
    return tuple(
        Point(KNOWN[name], voice, kind, head, tail)
        for name in conventions
        for voice in speakers_of(KNOWN[name])
        if voice.code in codes
        for kind in between_of(KNOWN[name])
        if kind in between
        for head in heads
        for tail in tails
    )


def struck_points(reason: str, count: int) -> Iterator[Drawn]:
    """Documents that one of the reasons strikes: the same each time."""
    struck = [point for point in points() if NOT_YET[reason](point)]
    rng = random.Random(reason)  # noqa: S311  (the same points each time, no secret)
    return (compose_point(rng, rng.choice(struck)) for _ in range(count))


def compose_point(rng: random.Random, point: Point, turns: int | None = None) -> Drawn:
    """A conversation at this point."""
    items = converse(
        rng, point.convention, point.voice, between=point.between, head=point.head, tail=point.tail, turns=turns
    )
    return Drawn(point, tuple(items), write(point.convention, items))


def readable(names: tuple[str, ...] = SUPPORTED) -> tuple[str, ...]:
    """The conventions of which at least some points can be read."""
    return tuple(name for name in names if any(not strikes(point) for point in points((name,))))


def between_of(convention: Convention) -> tuple[str, ...]:
    """What can stand between the turns of a convention."""
    can = {"nothing": True, "narration": convention.narrated, "paragraphs": convention.paragraphs}
    return tuple(kind for kind in BETWEEN if can[kind])


def rngs() -> st.SearchStrategy[random.Random]:
    """A source of choices that Hypothesis can replay and shrink."""
    return st.randoms(use_true_random=False)


@st.composite
def documents(
    draw: st.DrawFn,
    conventions: tuple[str, ...] = SUPPORTED,
    *,
    turns: int | None = None,
    **fixed: tuple[str, ...],
) -> Drawn:
    """A conversation in one of the known conventions, in a language that it is used with, where that can be read."""
    point = draw(st.sampled_from([point for point in points(conventions, **fixed) if not strikes(point)]))
    return compose_point(draw(rngs()), point, turns)


def inventions() -> st.SearchStrategy[tuple[Factors, Convention, Written]]:
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
def silences(draw: st.DrawFn) -> str:
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
