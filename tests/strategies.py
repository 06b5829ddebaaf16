"""Hypothesis strategies over the tests' writer: documents with known turns, and documents with none.

Owns what is drawn.  Must not know the library: it imports nothing of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import attrs
from hypothesis import strategies as st
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
    names: tuple[str, ...] = SUPPORTED,
    *,
    between: tuple[str, ...] = BETWEEN,
    heads: tuple[str, ...] = tuple(HEADS),
    tails: tuple[str, ...] = tuple(TAILS),
    codes: tuple[str, ...] = (),
    turns: int | None = None,
) -> Drawn:
    """A conversation in one of the known conventions, in a language that it is used with."""
    convention = KNOWN[draw(st.sampled_from(names))]
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


# -------------------------------------------------------------------------------------------------- any text at all

#: What cues, captions, markup and broken files are made of.
SHARDS = (
    "Ann: ", "ANN:", "Ann (aside): ", "Вера: ", "ليلى: ", "李娜：", "— ", "–", "- ", "―", "——", "Q. ", "A. ", "**Ann:** ",
    "**", "__", "[00:12] ", "00:12 ", "(1:02:03)", "<v Ann>", "</v>", "<nick> ", ">> ", "> ", "WEBVTT", "\n", "\n\n", "\r",
    "\r\n", "\u2028", "\u2029", "\f", "\v", "\u0085", "\t", " ", "    ", "\u00a0", "\u3000", "\ufeff", "\u200b", "\u200e", "\u2066",
    "\u0000", "\ud800", "\udfff", "\U0001f600", "e\u0301", "::", ":", "：", ";", "|", "#", "### ", "(", ")", "[", "]", "“", "”", '"',
    "«", "»", "yes", "No.", "Why?", "I think so.", "00:00:01,000 --> 00:00:02,000", "1", "17", "...", "…", "* * *", "(Applause.)",
    "Note: ", "Read more at example.org", "A" * 70, ":" * 70, "-" * 70, "\n" * 9,
)  # fmt: skip


def any_text() -> st.SearchStrategy[str]:
    """Any string, lone surrogates and NULs among its characters, or shards of cues in any order."""
    every_character = st.text(alphabet=st.characters())
    shards = st.lists(st.one_of(st.sampled_from(SHARDS), st.text(max_size=4)), max_size=60).map("".join)
    return st.one_of(every_character, shards)


# --------------------------------------------------------------------------------------------- texts without a turn

_CODE = (
    "def total(rows):\n    seen: set[str] = set()\n    for row in rows:\n        if row.name in seen:\n            continue\n"
    "        seen.add(row.name)\n    else:\n        raise LookupError(rows)\n    return len(seen)",
    "switch (kind) {\n  case OPEN:\n    push(frame);\n    break;\n  case SHUT:\n    pop();\n    break;\n  default:\n    return -1;\n}",
    "SELECT name, count(*)\n  FROM boats\n WHERE built < 1950\n GROUP BY name\nHAVING count(*) > 1;",
    "$ make all\ncc -O2 -c frame.c\ncc -O2 -c stack.c\nframe.c:41:9: warning: unused variable 'depth'\nstack.c:7:1: note: declared here",
)
_LISTS = (
    "What to bring\n\n- two onions\n- a handful of rice\n- one lemon\n- salt",
    "– a rope;\n– a lamp with oil;\n– three blankets;\n– bread for two days.",
    "1. Open the valve.\n2. Wait until the needle rests.\n3. Close the valve.\n4. Note the pressure.",
    "* oak\n* ash\n* elm\n* hornbeam",
    "Ingredients: flour, butter, sugar\nTime: 45 minutes\nServes: 4\nOven: 180 degrees",
    "flour: 200 g\nbutter: 100 g\nsugar: 80 g\neggs: 2",
)
_MAIL = (
    "From: clerk@example.org\nTo: all@example.org\nSubject: the broken gate\nDate: Tue, 4 May 2021 10:12:00 +0200\n\n"
    "Dear all,\n\nthe gate at the north end is broken again. Please use the other one.\n\nKind regards\nThe clerk",
    "On Tuesday the clerk wrote:\n> The gate at the north end is broken again.\n> Please use the other one.\n\n"
    "I can lend a ladder if it helps.\n\nSubject: ladder\nPriority: low",
)
_VERSE = (
    "The lamp burns low upon the stair,\nthe wind goes round the wall,\nand nothing in the frozen air\nreplies to it at all.\n\n"
    "The snow has buried fence and field,\nthe road, the well, the stone,\nand what the summer had to yield\nthe winter takes alone.",
    "Chorus:\nRow, the tide is turning,\nrow, the night is long,\n\nVerse 1:\nFar the lamps are burning,\nfaint we hear their song.\n\n"
    "Chorus:\nRow, the tide is turning,\nrow, the night is long.",
)
_CONFIGURATION = (
    "name: harbor\nversion: 2\nservices:\n  - web\n  - queue\nlimits:\n  memory: 512M\n  cpu: 2",
    "[server]\nhost = localhost\nport = 8080\n\n[paths]\nroot = /srv/data\nlogs = /srv/logs",
    '{\n  "name": "harbor",\n  "size": 12,\n  "tags": ["old", "wet"],\n  "open": true\n}',
    "INFO: started in 41 ms\nINFO: 3 workers are ready\nWARNING: the cache is cold\nINFO: request took 7 ms\nERROR: no such file",
    "Added: a flag for dry runs\nFixed: a crash on empty input\nChanged: the default width\nRemoved: the old alias\nFixed: a typo",
)
_WARNINGS = (
    "Note: the water is hot.\n\nWarning: do not open the lid.\n\nNote: the lamp turns green when the boiler is full.",
    "Here is the thing: nobody counted the boats. First: there were too many. Second: it was dark. And one more thing: it rained.",
    "The old saying goes: a boat that is never wet is never found. They had one rule: no fires after dark.",
)


@st.composite
def silences(draw: Callable[..., object]) -> str:
    """Prose, code, lists, mail, verse, configuration, alone or one after the other: nobody speaks in any of them."""
    voice = draw(st.sampled_from(VOICES))
    tales = st.lists(st.sampled_from(voice.narration), min_size=1, max_size=8).map(lambda told: " ".join(told))
    prose = st.lists(tales, min_size=1, max_size=6).map("\n\n".join)
    others = [st.sampled_from(kind) for kind in (_CODE, _LISTS, _MAIL, _VERSE, _CONFIGURATION, _WARNINGS)]
    pieces = draw(st.lists(st.one_of(prose, *others), min_size=1, max_size=3))
    return "\n\n".join(pieces)


def front_matter() -> st.SearchStrategy[str]:
    """Paragraphs of narration in which nobody is named, to stand before a document."""
    return st.sampled_from(VOICES).flatmap(
        lambda voice: st.lists(st.sampled_from(voice.narration), min_size=1, max_size=4).map("\n\n".join)
    )


ENGLISH = BY_CODE["en"]
