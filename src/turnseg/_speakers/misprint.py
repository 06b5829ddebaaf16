"""Slips of the pen: labels that are another label, misspelled or printed without its accents.

Owns what counts as a slip.  Must not know names, parties or texts.

How it decides.  The letters of a label without their accents are the label, unless both answer one another.  One
letter more, less or out of order is a slip only inside a word (its beginning and its end tell `Alice` from `Ellice`
and `Petrov` from `Petrova`), only if it was printed once or twice, and only in the other's own place: the same neighbor
on both sides, and beyond them, on both sides, the other again.  Another letter makes another name: Larsen, Lassen.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from turnseg._speakers.neighbors import Neighbors

_LETTERS: Final = 5  # in shorter names one letter makes another name: Anna, Anja, Arna
_RARE: Final = 2  # turns: what is printed more often is meant so
_END: Final = 2  # letters of a word that tell man from woman, one from several, one case from another


def misprints(labels: Sequence[str], neighbors: Neighbors) -> dict[int, int]:
    """For each misprinted label the one that is meant; labels are folded, and empty where their script has no case."""
    bare = [_without_accents(label) for label in labels]
    counts = neighbors.counts
    alike: dict[str, list[int]] = defaultdict(list)
    for n, letters in enumerate(bare):
        if letters:
            alike[letters].append(n)
    meant: dict[int, int] = {}
    for group in alike.values():
        most = max(group, key=lambda n: counts[n])
        meant.update((n, most) for n in group if n != most and not neighbors.converse(n, most))
    for n, m in _one_letter_off(bare, [counts[n] for n in range(len(bare))]):
        if n not in meant and m not in meant and neighbors.stands_in(n, m):
            meant[n] = m
    return meant


def _without_accents(label: str) -> str:
    """The folded letters, accents aside; those that are letters of their own scripts stay."""
    if label.isascii():
        return label
    return "".join(char for char in unicodedata.normalize("NFD", label) if not "\u0300" <= char <= "\u036f")


def _one_letter_off(bare: Sequence[str], counts: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of a rare label and the one commoner label of which it is a slip."""
    common: dict[str, list[int]] = defaultdict(list)
    rare = [n for n, label in enumerate(bare) if counts[n] <= _RARE and len(label) >= _LETTERS]
    if not rare:
        return []
    near_rare = {(bare[n][0], len(bare[n]) + more) for n in rare for more in (-1, 0, 1)}  # no slip is at the beginning
    for n, label in enumerate(bare):
        if counts[n] >= _RARE and len(label) >= _LETTERS and (label[0], len(label)) in near_rare:
            for shorter in _shorter(label):
                common[shorter].append(n)
    pairs = []
    for n in rare:
        near = {
            m
            for shorter in _shorter(bare[n])
            for m in common.get(shorter, ())
            if counts[m] > counts[n] and _is_slip(bare[n], bare[m])
        }
        if len(near) == 1:
            pairs.append((n, near.pop()))
    return pairs


def _shorter(label: str) -> set[str]:
    """The label, and all that one letter fewer makes of it."""
    return {label} | {label[:k] + label[k + 1 :] for k in range(len(label))}


def _is_slip(one: str, other: str) -> bool:
    """One letter is more, less, or out of order, inside a word."""
    size = min(len(one), len(other))
    same = next((k for k in range(size) if one[k] != other[k]), size)
    tail = next((k for k in range(size - same) if one[-1 - k] != other[-1 - k]), size - same)
    first, second = one[same : len(one) - tail], other[same : len(other) - tail]
    one_letter = len(first) + len(second) == 1
    swapped = len(first) == 2 and first == second[::-1]
    begins = same == 0 or not one[same - 1].isalpha()
    ends = one[len(one) - tail :].partition(" ")[0]
    return (one_letter or swapped) and (first + second).isalpha() and not begins and (swapped or len(ends) >= _END)
