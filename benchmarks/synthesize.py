"""Synthetic corpora of any size and any mixture of conventions and of prose, with gold turns.

Owns the words, the dice and the mixture.  Must not know how a text is cut: transcripts are written by
`turnseg.compose`, which promises that they are read back, and gold offsets are counted from the words that were given.

    python benchmarks/synthesize.py --size 64M --mix colon=2,dash=1,prose=7 --out corpus.jsonl.gz

One JSON object a line: `id`, `corpus`, `language`, `style`, `text`, and `turns`, each with `start`, `body`, `end`,
`label` and `speaker`; offsets are code points.  The same options and seed make the same bytes on every machine.

What is promised to be read back says nothing of how often turnseg is right elsewhere: these corpora are for speed,
memory and scale, and for telling two versions apart.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import turnseg

_T = TypeVar("_T")
#: Items for `compose`: kind, label, words.
Item = tuple[str, str | None, str]

STYLES: Final = ("colon", "colon_own_line", "dash", "prose")
DEFAULT_MIX: Final = "colon=3,colon_own_line=1,dash=1,prose=5"
LENGTH: Final = 30_000  # characters of a document, about an hour of talk; longer ones are put together of such sections
_GAP: Final = "\n\n"
_UNITS: Final = {"k": 1_000, "M": 1_000_000, "G": 1_000_000_000}
_SHORTEST: Final = 8  # turns: a document whose people each speak once or twice proves no convention

# Sentences that hardly ever come again, as in life: what comes again is a candidate for a label.
_PEOPLE: Final = (
    "Ada Mirren", "Tom Hale", "Nora Feld", "Paul Renner", "Ines Duarte", "Olaf Brand", "Mei Tanaka", "Sami Aydin",
)  # fmt: skip
_OPENERS: Final = (
    "I think that", "You know,", "We heard that", "Nobody told me that", "Well,", "My father said that", "Yes,",
    "I remember how", "If you ask me,", "They wrote that",
)  # fmt: skip
_TALES: Final = ("In those years", "Every evening", "Nobody saw how", "After the storm", "That winter", "By then")
_THINGS: Final = (
    "the ferry", "the old bell", "a gull", "the last pilot", "the grain ship", "this fog", "her daughter",
    "the keeper of the light", "a letter from the company", "the whole harbor",
)  # fmt: skip
_DOINGS: Final = (
    "came in late", "was never seen again", "woke the harbor", "kept us waiting", "is still out there",
    "went down with all its papers", "had to be sold", "made the night longer",
)  # fmt: skip
_TOLD: Final = (
    "came in late", "was never seen again", "woke the harbor", "lay far out", "had to be sold", "made the night longer",
)  # fmt: skip
_WHERE: Final = (
    "off the mole", "below the customs house", "at Kestrel Point", "between the two lights", "by the slip",
    "north of the bar", "under the cliff path", "on the far side", "in the lee of the island", "along the quay",
    "behind the ropewalk", "at the coaling station",
)  # fmt: skip
_WHEN: Final = (
    "in the spring of", "in the summer of", "in the autumn of", "in the winter of", "late in", "early in",
    "all through",
)  # fmt: skip
_FIRST_YEAR: Final = 1880
_YEARS: Final = 100
_ENDS: Final = (".", ".", ".", "!", ", did you know?", ", as I said.", ". Why?")


def main(argv: Sequence[str] | None = None) -> int:
    """Writes a corpus, and returns 0."""
    parser = argparse.ArgumentParser(description="Write a synthetic corpus with gold turns, one JSON object a line.")
    parser.add_argument("--size", type=number, default=1_000_000, help="characters in all, such as 64M (default: 1M)")
    parser.add_argument(
        "--mix", type=mixture, default=DEFAULT_MIX, help=f"shares of {', '.join(STYLES)} (default: {DEFAULT_MIX})"
    )
    parser.add_argument("--length", type=number, default=LENGTH, help="characters a document (default: 30k)")
    parser.add_argument("--seed", type=int, default=0, help="(default: %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="the file; with .gz at its end it is compressed")
    arguments = parser.parse_args(argv)
    with arguments.out.open("wb") as raw:
        # A compressed file otherwise holds its name and the time of day.
        packed = gzip.GzipFile("", "wb", fileobj=raw, mtime=0) if arguments.out.suffix == ".gz" else raw
        with io.TextIOWrapper(packed, encoding="utf-8", newline="\n") as out:
            for document in documents(arguments.size, arguments.mix, seed=arguments.seed, length=arguments.length):
                out.write(json.dumps(document, ensure_ascii=False) + "\n")
    return 0


def number(text: str) -> int:
    """A number of characters: `300`, `30k`, `64M`, `2G`."""
    unit = _UNITS.get(text[-1:], 0)
    return int(float(text[:-1]) * unit) if unit else int(text)


def mixture(text: str) -> dict[str, float]:
    """Styles and their shares of the characters, from `colon=3,prose=1`."""
    shares = {}
    for part in text.split(","):
        style, _, share = part.partition("=")
        if style not in STYLES:
            msg = f"a style is one of {', '.join(STYLES)}; got {style!r}"
            raise argparse.ArgumentTypeError(msg)
        shares[style] = float(share or 1)
    if min(shares.values()) < 0 or not any(shares.values()):
        msg = f"shares are not negative, and one of them is more than nothing; got {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return shares


def documents(size: int, mix: Mapping[str, float], *, seed: int = 0, length: int = LENGTH) -> Iterator[dict[str, Any]]:
    """Documents of about so many characters in all; what is written next is the style most behind its share."""
    written = dict.fromkeys(mix, 0)
    total = sum(mix.values())
    index = 0
    while (done := sum(written.values())) < size:
        style = max(mix, key=lambda name: mix[name] / total * (done + length) - written[name])
        document = write(style, min(length, size - done), seed=seed, index=index)
        written[style] += len(document["text"])
        index += 1
        yield document


def write(style: str, size: int, *, seed: int = 0, index: int = 0) -> dict[str, Any]:
    """One document of about so many characters."""
    pieces: list[str] = []
    turns: list[dict[str, Any]] = []
    at = 0
    for text, items in _sections(style, size, seed, index):
        if style != "prose":
            turns += _gold(text, items, at)
        pieces.append(text)
        at += len(text) + len(_GAP)
    return {
        "id": f"synthetic/{style}-{seed}-{index}",
        "corpus": f"synthetic {style}",
        "language": "en",
        "style": style,
        "text": _GAP.join(pieces),
        "turns": turns,
    }


def text_of(style: str, size: int, *, seed: int = 0) -> str:
    """The text of one document alone, however large: a list of its turns would take more room than it does."""
    return _GAP.join(text for text, _ in _sections(style, size, seed, 0))


def _sections(style: str, size: int, seed: int, index: int) -> Iterator[tuple[str, list[Item]]]:
    """The sections of one document, of the same people throughout."""
    # Only `random` promises to give the same on every version of Python.
    dice = random.Random(seed * 1_000_003 + index)  # noqa: S311  (the same texts everywhere, no secrets)
    people = _drawn(dice, _PEOPLE, 2 + _below(dice, 3))
    done = 0
    while done < size:
        wanted = min(LENGTH, size - done)
        items = _prose(dice, wanted) if style == "prose" else _talk(dice, wanted, people, labelled=style != "dash")
        text = _GAP.join(words for _, _, words in items) if style == "prose" else turnseg.compose(items, style)
        yield text, items
        done += len(text) + len(_GAP)


def _talk(dice: random.Random, size: int, people: Sequence[str], *, labelled: bool) -> list[Item]:
    """Turns of people who never speak twice in a row."""
    items: list[Item] = []
    who = people[0]
    done = 0
    while done < size or len(items) < _SHORTEST:
        who = _one(dice, [person for person in people if person != who])
        words = " ".join(_sentence(dice, _OPENERS, _DOINGS) + _one(dice, _ENDS) for _ in range(1 + _below(dice, 6)))
        items.append(("turn", who if labelled else None, words))
        done += len(words) + (len(who) if labelled else 0) + len(_GAP) + 2
    return items


def _prose(dice: random.Random, size: int) -> list[Item]:
    """Paragraphs of a tale in which nobody speaks."""
    items: list[Item] = []
    done = 0
    while done < size:
        words = " ".join(_sentence(dice, _TALES, _TOLD) + "." for _ in range(2 + _below(dice, 6)))
        items.append(("narration", None, words))
        done += len(words) + len(_GAP)
    return items


def _sentence(dice: random.Random, openers: Sequence[str], doings: Sequence[str]) -> str:
    """A sentence without its mark."""
    words = [_one(dice, openers), _one(dice, _THINGS), _one(dice, doings)]
    if _below(dice, 2):
        words.append(_one(dice, _WHERE))
    if _below(dice, 2):
        words += [_one(dice, _WHEN), str(_FIRST_YEAR + _below(dice, _YEARS))]
    return " ".join(words)


def _gold(text: str, items: Sequence[Item], shift: int) -> Iterator[dict[str, Any]]:
    """Each turn where its words stand; it begins where the one before it and the gap behind that end."""
    at = 0
    for _, label, words in items:
        body = text.index(words, at)
        end = body + len(words)
        yield {"start": shift + at, "body": shift + body, "end": shift + end, "label": label, "speaker": label}
        at = end + len(_GAP)


def _below(dice: random.Random, number: int) -> int:
    return int(dice.random() * number)


def _one(dice: random.Random, values: Sequence[_T]) -> _T:
    return values[int(dice.random() * len(values))]


def _drawn(dice: random.Random, values: Sequence[_T], count: int) -> list[_T]:
    """So many of the values, each once."""
    left = list(values)
    return [left.pop(_below(dice, len(left))) for _ in range(count)]


if __name__ == "__main__":
    sys.exit(main())
