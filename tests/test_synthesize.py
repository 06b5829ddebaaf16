"""Synthetic corpora: the same bytes everywhere, the mixture that was asked for, gold turns that are where they say."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from scripts import BENCHMARKS, script

import turnseg

SCRIPT = BENCHMARKS / "synthesize.py"


@pytest.fixture(name="synthesize")
def _synthesize(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, which is no part of a package."""
    return script("synthesize", monkeypatch)


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_the_bytes_are_the_same_everywhere(hash_seed: str, tmp_path: Path) -> None:
    """Oracle: the digest of these options, written down; neither hash seed nor machine nor time moves it."""
    out = tmp_path / f"{hash_seed}.jsonl.gz"
    subprocess.run(
        [sys.executable, str(SCRIPT), "--size", "20k", "--length", "3k", "--seed", "7", "--out", str(out)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(Path(turnseg.__file__).parent.parent)},
    )
    text = gzip.decompress(out.read_bytes())
    assert hashlib.sha256(text).hexdigest() == "e628ab4c3462497ebd2ceb71e38042ee8bfdb2058c48c829c734855636ee276a"
    assert str(out.name).encode() not in out.read_bytes()


@pytest.mark.parametrize("style", ["colon", "colon_own_line", "dash", "prose"])
@pytest.mark.parametrize("size", [200, 2_000, 70_000])
def test_gold_turns_are_what_is_read(style: str, size: int, synthesize: ModuleType) -> None:
    """Oracle: `segment`, held to it by `compose`; a document of several sections is read as one."""
    for index in range(3):
        document = synthesize.write(style, size, seed=5, index=index)
        text = document["text"]
        found = turnseg.segment(text)
        gold = [(turn["start"], turn["body"], turn["end"], turn["label"]) for turn in document["turns"]]
        assert [(turn.start, turn.speech_start, turn.end, turn.label) for turn in found] == gold
        assert bool(gold) == (style != "prose")
        assert abs(len(text) - size) < 2_500  # eight turns at least
        assert {turn["speaker"] for turn in document["turns"]} == {turn["label"] for turn in document["turns"]}
        assert (document["id"], document["corpus"], document["style"], document["language"]) == (
            f"synthetic/{style}-5-{index}", f"synthetic {style}", style, "en",
        )  # fmt: skip


def test_the_mixture_is_the_one_that_was_asked_for(synthesize: ModuleType) -> None:
    """Styles have their shares of the characters, to within a document."""
    mix = synthesize.mixture("colon=1,dash=2,prose=7")
    sizes = dict.fromkeys(mix, 0)
    for document in synthesize.documents(100_000, mix, length=2_000):
        sizes[document["style"]] += len(document["text"])
    assert 100_000 <= sum(sizes.values()) < 102_500
    assert all(abs(sizes[style] - share * 10_000) < 3_500 for style, share in mix.items())


def test_documents_do_not_depend_on_one_another(synthesize: ModuleType) -> None:
    """The same place and seed give the same document; another seed gives another."""
    first, second = (list(synthesize.documents(9_000, {"colon": 1}, seed=3, length=size)) for size in (3_000, 3_000))
    assert first == second
    assert len({document["text"] for document in first}) == 3
    assert synthesize.write("colon", 3_000, seed=4, index=0)["text"] != first[0]["text"]
    assert synthesize.text_of("colon", 3_000, seed=3) == first[0]["text"]


def test_a_corpus_is_written_plain_or_packed(tmp_path: Path, synthesize: ModuleType) -> None:
    """One JSON object a line, compressed where the name says so."""
    plain, packed = tmp_path / "a.jsonl", tmp_path / "a.jsonl.gz"
    for out in (plain, packed):
        assert synthesize.main(["--size", "4k", "--length", "1k", "--mix", "dash,prose", "--out", str(out)]) == 0
    assert gzip.decompress(packed.read_bytes()) == plain.read_bytes()
    rows = [json.loads(line) for line in plain.read_text(encoding="utf-8").splitlines()]
    assert {row["style"] for row in rows} == {"dash", "prose"}


def test_numbers_and_mixtures_are_read(synthesize: ModuleType) -> None:
    """Units are thousands; a mixture needs known styles and shares that make sense."""
    assert [synthesize.number(text) for text in ("300", "30k", "1.5M", "2G")] == [300, 30_000, 1_500_000, 2 * 10**9]
    assert synthesize.mixture("colon=3,prose") == {"colon": 3.0, "prose": 1.0}
    for wrong in ("verse=1", "colon=-1,prose=2", "colon=0"):
        with pytest.raises(argparse.ArgumentTypeError):
            synthesize.mixture(wrong)
