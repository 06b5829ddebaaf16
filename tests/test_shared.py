"""Real transcripts, where they lie beside the project: the one it began with, exactly, the others without a crash.

The texts are other people's: they are read where they are and nothing of them is kept here.  Without them, as in a
clone alone, these tests are skipped.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from test_laws import check_tiling

import turnseg

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "eval" / "seed.jsonl.gz"
# Kept unread, so that figures on them stay honest: a failure would print their text.
UNREAD = ("fredracor", "parlamint-tr", "spacelog", "tc39-notes", "thechangelog")


def _name(path: Path) -> str:
    return path.name.removesuffix(".jsonl.gz")


CORPORA = sorted(path for path in (SHARED / "corpora").glob("*.jsonl.gz") if _name(path) not in UNREAD)
#: Documents of each corpus that are tried, and how many characters of them at most: two cores, and patience.
SAMPLE, LONGEST = 4, 60_000

needs_shared = pytest.mark.skipif(not SEED.exists(), reason="the shared texts are not beside the project")


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a corpus."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _drawn(name: str, texts: list[str]) -> list[str]:
    return random.Random(name).sample(texts, min(SAMPLE, len(texts)))  # noqa: S311  (the same sample each time)


@cache
def seed() -> tuple[dict[str, Any], turnseg.Transcript]:
    """The first transcript: what is known of it, and what is found in it."""
    document = next(documents(SEED))
    return document, turnseg.segment(document["text"])


@needs_shared
def test_the_seed_is_read_exactly() -> None:
    """Eleven turns, each offset and label that of the gold."""
    document, found = seed()
    wanted = [(turn["start"], turn["body"], turn["end"], turn["label"]) for turn in document["turns"]]
    assert [(turn.start, turn.speech_start, turn.end, turn.label) for turn in found] == wanted
    assert len(found) == 11


@needs_shared
def test_the_speakers_of_the_seed() -> None:
    """Two people; each of the three dash lines answers the turn before it."""
    document, found = seed()
    keys = dict.fromkeys(turn["speaker"] for turn in document["turns"])
    names = dict(zip(keys, found.speakers, strict=True))
    assert [turn.speaker for turn in found] == [names[turn["speaker"]] for turn in document["turns"]]
    dashes = [turn for turn in found if turn.label is None]
    assert [str(turn.speaker) for turn in dashes] == ["Kim Jong-un", "Kim Jong-un", "Sergey Lavrov"]
    assert {turn.attribution.kind for turn in dashes} == {"alternation"}
    assert all(turn.attribution.confidence < found[0].attribution.confidence for turn in dashes)


@needs_shared
def test_the_blocks_of_the_seed() -> None:
    """The headline is a heading both times, first and last line are the page's, the rest beside turns is narration."""
    _, found = seed()
    check_tiling(found)
    kinds = [block.kind for block in found.blocks]
    assert kinds[:3] == ["apparatus", "heading", "heading"]
    assert kinds[-1] == "apparatus"
    assert {kind for kind in kinds[3:-1] if kind != "turn"} == {"narration"}
    assert found.convention.extents == "closed"


@needs_shared
@pytest.mark.parametrize("path", [pytest.param(path, id=_name(path)) for path in CORPORA])
def test_real_texts_are_tiled(path: Path) -> None:
    """Laws 1 and 2 on a sample of each corpus, cut off at a length that two cores can bear."""
    texts = [document["text"] for document in documents(path)]
    for text in _drawn(path.name, texts):
        check_tiling(turnseg.segment(text[:LONGEST]))
