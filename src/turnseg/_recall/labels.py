"""Labels that only known labels make safe: in the middle of a line, wrapped over two lines, without their delimiter.

Owns these finds.  Must not know anything about paragraphs without a label.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import accumulate
from operator import itemgetter
from typing import Final

from turnseg._calibration import PLACES
from turnseg._containers import Containers
from turnseg._convention import Kept
from turnseg._forms import CAPS, CODE, TITLE
from turnseg._heads import Head, dissect
from turnseg._lines import Lines, cut_lines
from turnseg._patterns import ENDS
from turnseg._recall.again import add_known_labels

_FEW: Final = 24  # cues: in a text so short a label seen once is looked for in mid-line too
_OFTEN: Final = 2  # times a label must stand at the head of a line before it is looked for elsewhere


def recall_labels(lines: Lines, containers: Containers, kept: list[Kept]) -> tuple[Lines, Containers, list[Kept]]:
    """The cues with those that only known labels make safe; where a line was cut in two, all line numbers follow."""
    printed = _printed(kept)
    joined = _join_wrapped_labels(lines, kept, printed)
    told = _add_bare_labels(lines, joined, printed)
    told = add_known_labels(lines, told, printed)
    return _split_lines_at_labels(lines, containers, told, printed if told is kept else _printed(told))


def _printed(kept: list[Kept]) -> list[tuple[Kept, int]]:
    """The first cue of each printed head, and how many there are."""
    heads = list(map(itemgetter(2), kept))
    times = Counter(heads)
    first = dict(zip(reversed(heads), reversed(kept), strict=True))
    return [(row, times[head]) for head, row in first.items() if head is not None]


def _split_lines_at_labels(
    lines: Lines, containers: Containers, kept: list[Kept], printed: list[tuple[Kept, int]]
) -> tuple[Lines, Containers, list[Kept]]:
    """Lines in whose middle a known label opens a turn become two lines; all line numbers follow.

    Broadcasters run a new label on behind a finished sentence; exports without line ends hold a whole talk in one line.
    """
    inside = [*_labels_inside(lines, kept, printed), *_periods_inside(lines, printed)]
    cuts = sorted(inside, key=itemgetter(0))
    if not cuts:
        return lines, containers, kept
    table, moved = cut_lines(lines, [place for place, _, _, _ in cuts])
    kinds = bytearray(containers.kind[bisect(moved, n) - 1] for n in range(len(table)))
    extra = [
        (bisect(table.first, place) - 1, speech, head, family, PLACES["label"]) for place, speech, head, family in cuts
    ]
    known = [(moved[line], speech, head, family, sure) for line, speech, head, family, sure in kept]
    return table, Containers(kinds, containers.captions), sorted([*known, *extra], key=itemgetter(0))


def _labels_inside(
    lines: Lines, kept: list[Kept], printed: list[tuple[Kept, int]]
) -> Iterator[tuple[int, int, Head, str]]:
    """Offset, speech start, head and family of each known label with a colon behind a finished sentence in mid-line."""
    labels: dict[str, Head] = {}
    for (line, speech, head, family, _), times in printed:
        if head is None or family != "colon" or speech < 0 or head.label_start:
            continue
        if times > 1 or (len(kept) < _FEW and head.form in (CAPS, CODE)):
            labels[lines.ink[line][: head.label_stop]] = head
    sizes = sorted({len(label) for label in labels})
    if not labels:
        return
    places = list(_labels_before_colons(lines.text, labels, sizes))
    taken = {row[0]: row[1] for row in kept} if places else {}  # lines' own labels reach to their speech
    for begin, at in places:
        line = bisect(lines.first, begin) - 1
        if lines.first[line] < begin and at + 2 < lines.stop[line] and begin >= taken.get(line, 0):
            yield begin, at + 2, labels[lines.text[begin:at]], "colon"


_PORTION: Final = 1 << 20  # characters that are split in one go: more would only take more memory


def _labels_before_colons(text: str, labels: Mapping[str, Head], sizes: list[int]) -> Iterator[tuple[int, int]]:
    """Where a label begins and stops behind a finished sentence; to split at colons is the fastest way to see all."""
    last = {label.rpartition(" ")[2] for label in labels}
    begin = 0
    while begin < len(text):
        stop = text.find(":", begin + _PORTION) + 1 or len(text)
        pieces = text[begin:stop].split(":")
        found = [
            (k, size)
            for k, piece in enumerate(pieces[:-1])
            if piece[piece.rfind(" ") + 1 :] in last
            for size in sizes
            if piece[-size - 1 : -size] == " "
            and piece[-size:] in labels
            and (piece[-size - 8 : -size].rstrip() or ":")[-1] in _CLOSED
        ]
        if found:
            ends = list(accumulate([len(piece) + 1 for piece in pieces], initial=begin - 1))
            places = [(ends[k + 1] - size, ends[k + 1]) for k, size in found]
            yield from (place for place in places if text[place[1] + 1 : place[1] + 2] == " ")
        begin = stop


def _periods_inside(lines: Lines, printed: list[tuple[Kept, int]]) -> Iterator[tuple[int, int, Head, str]]:
    """The same of labels in capitals with a period, where verse is parted between two who speak."""
    labels = {
        lines.ink[line][: head.label_stop]: head
        for (line, speech, head, family, _), times in printed
        if family == "period" and speech >= 0 and times >= _OFTEN and head and head.words == 1 and not head.label_start
    }
    for label, head in labels.items():
        if not label.isupper() or len(label) < _OFTEN:
            continue
        for begin in _places_inside(lines, f" {label}. "):
            yield begin, begin + len(label) + 2, head, "period"


def _places_inside(lines: Lines, sought: str) -> Iterator[int]:
    """Where a label begins behind a sentence in mid-line."""
    at = lines.text.find(sought)
    while at >= 0:
        n = bisect(lines.first, at) - 1
        if n >= 0 and lines.first[n] < at < lines.stop[n] and _ends_words(lines.text[at - 8 : at]):
            yield at + 1
        at = lines.text.find(sought, at + 1)


def _ends_words(before: str) -> bool:
    """A sentence ends here, and no label: scenes begin with a list of names, `SOSIA. PHAEDRA.`."""
    word = before.rstrip(_CLOSED)
    return len(word) < len(before) and not word[-1:].isupper()


_CLOSED: Final = ".!?…。！？\"'”»)]"


def _join_wrapped_labels(lines: Lines, kept: list[Kept], printed: list[tuple[Kept, int]]) -> list[Kept]:
    """Labels that began on the line above: `Thomas Silber, Minister for Bridges and`, `Canals: Thank you`."""
    blanks, finals = lines.blanks, lines.finals
    above = Counter(
        [
            ink
            for line, _, _, family, _ in kept
            if line
            and not blanks[line]
            and finals[line - 1] not in _STOPS
            and "," in (ink := lines.ink[line - 1])
            and family == "colon"
        ]
    )
    again = {ink for ink, n in above.items() if n > 1}  # two lines that come again are one label
    if not again and not any(
        head is not None and head.extras and family == "colon" for (_, _, head, family, _), _ in printed
    ):
        return kept
    keys = {head.key for _, _, head, _, _ in kept if head is not None}
    taken = {row[0]: row for row in kept}
    out = dict(taken)
    for n, ink in enumerate(lines.ink[:-1]):
        if n in taken or "," not in ink or ink[0].islower() or blanks[n + 1] or finals[n] in _STOPS:
            continue
        if not keys.isdisjoint(ink.partition(",")[2].casefold().split()):
            continue  # who is on stage: nobody's office is another's name
        below = lines.ink[n + 1]
        at = below.find(":")
        if 0 < at < _WRAPPED and (head := dissect(f"{ink} {below[:at]}")) is not None and head.comma:
            first_part = dissect(ink)
            if head.key in keys or (
                first_part is not None
                and head.form in (CAPS, TITLE)
                and head.words > 1
                and (first_part.honorific or ink in again or not below[at + 1 :].strip())
            ):
                spoken = below[at + 1 :].lstrip()
                if not spoken and n + 2 >= len(lines):
                    continue
                speech = lines.stop[n + 1] - len(spoken) if spoken else lines.first[n + 2]
                out.pop(n + 1, None)
                out[n] = (n, speech, head, "colon", PLACES["label"])
    return [out[line] for line in sorted(out)]


_STOPS: Final = ENDS + _CLOSED
_WRAPPED: Final = 60  # characters of a label that stand on its second line


def _add_bare_labels(lines: Lines, kept: list[Kept], printed: list[tuple[Kept, int]]) -> list[Kept]:
    """Known labels in capitals whose delimiter was lost: `ADA I never said so`."""
    names: Counter[str] = Counter()
    for (line, _, head, family, _), times in printed:
        if (
            head is not None
            and head.form == CAPS
            and head.words == 1
            and not head.label_start
            and head.length > 2
            and family == "colon"
        ):
            names[lines.ink[line][: head.label_stop]] += times
    heads = {name: dissect(name) for name, times in names.items() if times >= _OFTEN}
    if not heads:
        return kept
    initials = {name[0] for name in heads}
    extra = [
        (n, lines.first[n] + len(name) + 1, heads[name], "colon", PLACES["label"])
        for n in set(range(len(lines))).difference(map(itemgetter(0), kept))
        if lines.initials[n] in initials
        and (name := (ink := lines.ink[n]).partition(" ")[0]) in heads
        and (lines.blanks[n] or not lines.wrapped)
        and ink[len(name) + 1 : len(name) + 3].strip()
        and _opens_speech(ink[len(name) + 1 :])
    ]
    return sorted([*kept, *extra], key=itemgetter(0)) if extra else kept


def _opens_speech(rest: str) -> bool:
    """A capital and then small letters, or an opening mark: no stage direction in capitals, no sentence going on."""
    return (rest[0].isupper() and not rest[:2].isupper()) or rest[0] in '¿¡"“«—…'
