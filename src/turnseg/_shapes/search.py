"""The search: which rows of the table run on which lines of a document.

Owns the order and the economy of the search.  Decides nothing: one line may be claimed by several rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress
from operator import ne
from typing import Final

import attrs

from turnseg._containers import CLOCK, PLAIN, STAGE, Containers, start_line
from turnseg._forms import CAPS, TITLE
from turnseg._heads import SENTENCE, dissect
from turnseg._lexicon import HONORIFICS, PARTICLES
from turnseg._lines import Lines
from turnseg._shapes.table import INDEX, SHAPES
from turnseg._shapes.types import Bucket, Scope, Shape

_SENTENCE: Final = 6  # blanks: so many words, never again, without a role behind them, are a sentence and no label
_SAMPLE: Final = 360  # lines: more than the distance between two labels of one speaker in any record seen
#: Shapes of which no other one's verdict depends; the firm ones explain lines, and dashes are a party among labels.
_NO_RIVALS: Final = frozenset({"question"})
_ENOUGH: Final = 2  # hits on recurring heads in the sample from which a loose shape is looked for everywhere


#: By family and printed head.
Buckets = dict[tuple[str, str], Bucket]


def find_candidates(lines: Lines, containers: Containers, wanted: frozenset[str] = frozenset()) -> Buckets:
    """Every place where a cue could stand, as far as a first look tells.

    Where shapes are wanted, all heads of theirs, and of the others what their verdict rests on: as much as is found
    where nobody has said which they are.
    """
    plain = _plain(lines, containers)
    found: Buckets = {}
    loose: list[int] | None = None
    enough = False
    for index, shape in enumerate(SHAPES):
        asked = shape.name in wanted
        if wanted and not asked and shape.name in _NO_RIVALS:
            continue
        where: Sequence[int] = plain
        if shape.loose:
            if loose is None:
                enough = _suffices(found)
                idle = enough and not any(SHAPES[INDEX[name]].loose for name in wanted)
                loose = [] if idle else _unexplained(lines, containers, _unstaged(plain, containers), found)
            where = [] if enough and not asked else loose
        if not where or not shape.occurs(lines):
            continue
        if where is loose and not asked and len(where) > 1.5 * _SAMPLE and not _promises(shape, lines, where):
            continue
        found.update(_collect(index, lines, containers, where, thorough=asked and shape.sifted))
    return found


def find_thoroughly(lines: Lines, containers: Containers, found: Buckets, families: frozenset[str]) -> Buckets:
    """The same with all heads of the families that sift, those seen once among them."""
    plain = _plain(lines, containers)
    out = {key: bucket for key, bucket in found.items() if SHAPES[bucket.shape].family not in families}
    loose = _unexplained(lines, containers, _unstaged(plain, containers), out)
    for index, shape in enumerate(SHAPES):
        if shape.family in families:
            out.update(_collect(index, lines, containers, loose, thorough=True))
    return out


def _plain(lines: Lines, containers: Containers) -> Sequence[int]:
    kinds = containers.kind
    return list(compress(range(len(lines)), kinds.translate(_SPEAKS))) if any(kinds) else range(len(lines))


_SPEAKS: Final = bytes(kind in (PLAIN, STAGE) for kind in range(256))


def _collect(index: int, lines: Lines, containers: Containers, where: Sequence[int], *, thorough: bool) -> Buckets:
    shape = SHAPES[index]
    found: Buckets = {}
    timed = CLOCK in containers.kind
    for (sign, printed), (mine, speech) in shape.find(lines, Scope(where, thorough)).items():
        family = f"{shape.family} {sign}" if sign else shape.family
        if shape.labelled:
            once = len(mine) == 1 and printed.count(" ") >= _SENTENCE and printed[0].isalpha()
            head = SENTENCE if once and not _MARKED_RE.search(printed) and _is_sentence(printed) else dissect(printed)
            if (
                head is not None
                and timed
                and head.form in (CAPS, TITLE)
                and "c" not in head.prefix
                and _stand_under(mine, lines, containers)
            ):
                head = attrs.evolve(head, prefix=f"{head.prefix}c")
            if head is not None:
                found[family, printed] = Bucket(family, index, head, mine, speech)
        else:
            kinds = containers.kind
            kept = [n for n, line in enumerate(mine) if kinds[line] in (PLAIN, STAGE)]
            if kept:
                found[family, printed] = Bucket(family, index, None, [mine[n] for n in kept], [speech[n] for n in kept])
    return found


def _stand_under(where: list[int], lines: Lines, containers: Containers) -> bool:
    """A clock stands alone directly above each of these lines: it is as good as one on the line."""
    return all(start_line(lines, containers, n) < n for n in where)


_MARKED_RE: Final = re.compile(r"[(,:]| -")  # a role, an office, a clock or a delimiter stands in it


def _is_sentence(printed: str) -> bool:
    """Long names are in capitals, or behind a title and with nothing small in them but particles."""
    titled = printed.partition(" ")[0].casefold() in HONORIFICS
    return not printed.isupper() and not (
        titled and all(word in PARTICLES or not word[0].islower() for word in printed.split())
    )


def _unstaged(plain: Sequence[int], containers: Containers) -> Sequence[int]:
    """Without lines that stand wholly in brackets, unless the document is made of them, as captions are."""
    staged = containers.kind.count(STAGE)
    if not staged or containers.captions or 3 * staged >= len(containers.kind):
        return plain
    return [n for n in plain if containers.kind[n] != STAGE]


_PLENTY: Final = 40  # cues from which a document's plain labels can be said to answer each other throughout


def _suffices(found: Buckets) -> bool:
    """Recurring plain labels answer each other throughout: no sign of prose can be a better account of the document."""
    plain = [
        (bucket.head.key, bucket.lines)
        for bucket in found.values()
        if bucket.head is not None and len(bucket.lines) > 2 and not SHAPES[bucket.shape].loose
    ]
    if sum(len(mine) for _, mine in plain) < _PLENTY:
        return False
    parties: dict[int, str] = {}
    for key, mine in plain:
        parties.update(dict.fromkeys(mine, key))
    order = list(map(parties.__getitem__, sorted(parties)))
    changes: int = sum(map(ne, order, order[1:]))
    return changes > 0.8 * len(order)


_APART_RE: Final = re.compile(r"[ \u00a0][-–—]{1,2}[ \u00a0]")  # a dash before the colon may have ended the label
_PARAGRAPHS: Final = 0.9  # share of plain labels behind a blank line from which labels are taken to stand nowhere else


def _unexplained(lines: Lines, containers: Containers, plain: Sequence[int], found: Buckets) -> list[int]:
    """Lines that no recurring plain label begins; where those all begin paragraphs, only lines that do."""
    explained: set[int] = set()
    for (_, printed), bucket in found.items():
        if (
            bucket.head is not None
            and len(bucket.lines) > 1
            and not SHAPES[bucket.shape].loose
            and not _APART_RE.search(printed)
        ):
            explained.update(bucket.lines)
    blanks = lines.blanks
    kinds = containers.kind
    apart = sum(blanks[line] > 0 and kinds[line - 1] != CLOCK for line in explained)
    if apart >= _PARAGRAPHS * len(explained) and len(explained) > max(3, 0.1 * (len(blanks) - blanks.count(0))):
        inks = lines.ink
        return [n for n in plain if n not in explained and (blanks[n] or inks[n][1:2] == ".")]  # `A.` under its `Q.`
    return [n for n in plain if n not in explained]


def _promises(shape: Shape, lines: Lines, loose: Sequence[int]) -> bool:
    """In a sample of the lines, heads of the shape recur."""
    third = _SAMPLE // 3
    middle = len(loose) // 2
    sample = [*loose[:third], *loose[middle : middle + third], *loose[-third:]]
    times = (len(mine) for mine, _ in shape.find(lines, Scope(sample)).values())
    return sum(n for n in times if n > 1) > _ENOUGH
