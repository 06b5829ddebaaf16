"""Identity: which printed labels are one party.

Owns the links between labels.  Must not know texts, boundaries, or turns without a label.

How it decides.  The turns of one folded label are one voice.  Voices are linked where a reader would not hesitate: a
surname, a title with a surname, or initials, that fit exactly one fuller name which came first; a person named in
parentheses behind an office; an abbreviation that the label declares; a slip of the pen in the other's own place.  What
the labels look like is never enough against what the turns do: two labels that answer one another are two people.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._forms import UNCASED
from turnseg._heads import Head, fold
from turnseg._lexicon import AGES, ANSWER_HEADS, QUESTION_HEADS
from turnseg._speakers.misprint import misprints
from turnseg._speakers.neighbors import Neighbors
from turnseg._speakers.party import Party, describe, holder_of, is_office, listed, name_ends, name_words

#: How a voice came by its party: a printed label hardly ever lies, a link may, a guess from few letters more.
SURE, LINKED, LIKELY = "label", "link", "guess"
_VAGUE: Final = ("group", "unknown")  # `ALL`, `UNIDENTIFIED`: who that is may change; a number tells one from another
_ASKERS: Final = ("q", "p")  # question, press, participant: whoever asks, even where a Quentin speaks
_INITIALS: Final = 4  # letters at most: nobody's name has more words that count
_ALWAYS: Final = 3  # times that the holder of an office is printed with it: who is printed so often is never left out

_ALIAS_RE: Final = regex.compile(
    r"[（(](?:以下|以降|hereafter|henceforth|im Folgenden|ci-après|en adelante)[、,: ]*([^()（）]+)[)）]"
)
_INITIAL_RE: Final = regex.compile(r"(\p{Lu})\.\s?(\p{L}[\p{L}\p{M}'’-]+)")
_HAN_RE: Final = regex.compile(r"\p{Han}{1,4}")
_DIGIT_RE: Final = regex.compile(r"\d")
_NUMBER_RE: Final = regex.compile(r"\d+")


@attrs.define
class Voice:
    """All turns of one folded label."""

    key: str
    head: Head
    label: str
    forms: dict[str, None] = attrs.field(factory=dict)
    party: int = -1
    sure: str = SURE


def find_voices(heads: Sequence[Head | None], label_of: Callable[[int], str]) -> tuple[list[Voice], list[int]]:
    """The voices in the order of their first turns, and for each turn the number of its voice, or -1."""
    # Most turns repeat a printed head: the first turn of each, in their order.
    first = dict(zip(reversed(heads), range(len(heads) - 1, -1, -1), strict=True))
    printed = [(head, label_of(n)) for head, n in sorted(first.items(), key=itemgetter(1)) if head is not None]
    voices: list[Voice] = []
    by_key: dict[str, int] = {}
    keys = _keys(printed)
    voice_of: dict[Head | None, int] = {None: -1}
    for (head, label), key in zip(printed, keys, strict=True):
        voice = by_key.setdefault(key, len(voices))
        if voice == len(voices):
            voices.append(Voice(key, head, label))
        voices[voice].forms.setdefault(label)
        voice_of[head] = voice
    return voices, list(map(voice_of.__getitem__, heads))


def _keys(printed: Sequence[tuple[Head, str]]) -> list[str]:
    """What tells the printed labels apart: their folded heads, and more where one head names several people."""
    known = {head.key for head, _ in printed}
    numbered = any(head.key in QUESTION_HEADS and label[-1:].isdigit() for head, label in printed)
    named: dict[str, set[tuple[str, ...]]] = {}  # all that stands in parentheses behind the heads of one word
    for head, label in printed:
        if head.words == 1 and not head.role:
            named.setdefault(head.key, set()).add(holder_of(label))
    keys = []
    for head, label in printed:
        key = head.key
        several = len(named.get(key, ())) > 1 and () not in named[key]
        holder = holder_of(label) if several or is_office(head, label) else ()
        parts = listed(label) if head.comma else ()
        if holder:
            key = f"{key} ({' '.join(holder)})"  # an office has several holders, `VOTER (Ida Lund)` several people
        elif len(parts) > 1 and all(fold(part) in known for part in parts):
            key = ", ".join(map(fold, parts))  # `ADA, TOM` where both speak alone as well
        elif key in ANSWER_HEADS and label[-1:].isdigit() and not numbered:
            key += _NUMBER_RE.findall(label)[-1]  # nobody numbers answers alone: R1 and R2 are two respondents
        keys.append(key)
    return keys


@attrs.define
class Linker:
    """Takes voices in the order of their first turns, and finds or adds the party of each."""

    voices: list[Voice]
    neighbors: Neighbors
    #: Names by printed form, as the caller gives or the document declares them.
    names: Mapping[str, str]
    parties: list[Party] = attrs.field(factory=list)
    _named: dict[str, int] = attrs.field(factory=dict)
    #: People by all their words, by the words at either end of their names, and by their first letter.
    _whole: dict[tuple[str, ...], list[int]] = attrs.field(factory=dict)
    _ends: dict[tuple[str, ...], list[int]] = attrs.field(factory=dict)
    _letters: dict[str, list[int]] = attrs.field(factory=dict)
    #: The voices that were placed in each party.
    _placed: dict[int, list[int]] = attrs.field(factory=dict)

    def link(self) -> list[Party]:
        """The parties; each voice knows its own afterwards."""
        slips = misprints(["" if v.head.form == UNCASED else v.key for v in self.voices], self.neighbors)
        by_alias: dict[str, int] = {}
        for n, voice in enumerate(self.voices):
            for form in voice.forms:
                if ("(" in form or "（" in form) and (declared := _ALIAS_RE.search(form)):
                    by_alias.setdefault("".join(declared[1].split()).casefold(), n)
        for n, voice in enumerate(self.voices):
            meant = n if self._given(voice) else by_alias.get(voice.key, slips.get(n, n))
            if self.voices[meant].party < 0:
                self._place(meant)
            if meant != n:
                voice.party = self.voices[meant].party
                self._placed[voice.party].append(n)
                voice.sure = LIKELY if n in slips else LINKED
            self.parties[voice.party].forms.update(voice.forms)
        return self.parties

    def _place(self, n: int) -> None:
        voice = self.voices[n]
        name = self._given(voice)
        party = self._described(n)
        if name is not None:
            found, sure = self._called(name), SURE
        else:
            found, sure = self._fitting(n, party)
            if any(self.neighbors.converse(n, m) for m in self._placed.get(found, ())):
                found = -1
        if found < 0:
            found = self._add(party)
            sure = party.kind if party.kind in _VAGUE and not _DIGIT_RE.search(voice.label) else SURE
        voice.party, voice.sure = found, sure
        self._placed.setdefault(found, []).append(n)

    def _add(self, party: Party) -> int:
        n = len(self.parties)
        self.parties.append(party)
        words = party.words
        if party.kind == "person" and words:
            self._whole.setdefault(words, []).append(n)
            self._letters.setdefault(words[0][0], []).append(n)
            for end in name_ends(words):
                self._ends.setdefault(end, []).append(n)
        return n

    def _given(self, voice: Voice) -> str | None:
        return (self.names.get(voice.head.key) or self.names.get(voice.label.casefold())) if self.names else None

    def _called(self, name: str) -> int:
        """The party that the caller calls so."""
        if name not in self._named:
            words = name_words(name)
            same = self._whole.get(words)
            self._named[name] = same[0] if same else self._add(Party(words=words, name=name))
        return self._named[name]

    def _described(self, n: int) -> Party:
        voice = self.voices[n]
        parts = listed(voice.label)
        if len(parts) > 1 and voice.key == ", ".join(map(fold, parts)):
            return Party(kind="group", members=parts)
        if (
            voice.head.key != voice.key
            and not is_office(voice.head, voice.label)
            and (holder := holder_of(voice.label))
        ):
            party = describe(voice.head, voice.label)
            return attrs.evolve(party, words=holder, name=_inside(voice.label), role=party.name)
        return describe(voice.head, voice.label)

    def _fitting(self, n: int, party: Party) -> tuple[int, str]:
        """The party that a new label names, known by a fuller form, and how sure that is; -1 for nobody."""
        voice = self.voices[n]
        key = voice.head.key
        if party.kind == "person" and party.words:
            found, sure = self._by_initial(voice.label), LINKED
            if found < 0:
                found, sure = self._linked(party.words, titled=party.titled)
        elif party.kind == "role":
            found, sure = self._holder(key), LIKELY
            if found < 0 and len(key) <= _INITIALS and " " not in key and not self._is_side(key):
                found = self._by_initials(key)
        else:
            found, sure = -1, ""
        if found >= 0:
            return found, sure
        for side in (QUESTION_HEADS, ANSWER_HEADS):
            if key in side:
                same = [
                    m for m, other in enumerate(self.parties) if any(_shortens(key, form, side) for form in other.forms)
                ]
                if len(same) == 1:
                    return same[0], LINKED  # `Pregunta`, then `P`: one role
        return -1, ""

    def _holder(self, office: str) -> int:
        """The one person who was printed behind this office before, and not so often that this must be another one."""
        held = [
            n
            for n, v in enumerate(self.voices)
            if v.party >= 0 and v.head.role and v.head.key == office and v.key != office
        ]
        return self.voices[held[0]].party if len(held) == 1 and self.neighbors.counts[held[0]] < _ALWAYS else -1

    def _linked(self, words: tuple[str, ...], *, titled: bool) -> tuple[int, str]:
        """The one party whose fuller name begins or ends with these words (or has these initials), or -1."""
        size = len(words)
        fuller = [
            n
            for n in self._ends.get(words, ())
            if AGES.isdisjoint(self.parties[n].words) == AGES.isdisjoint(words)
            and self.parties[n].small.isdisjoint(words)
            and not self._is_both_ends(n, words)
        ]
        same = self._whole.get(words, [])
        if len(fuller) == 1 and not same:
            return fuller[0], LINKED
        if len(same) == 1 and not fuller and (size > 1 or self.parties[same[0]].titled != titled):
            return same[0], LINKED  # `Mr. Pryce`, then `Pryce`; but `Mr. Pryce` and `Mrs. Pryce` are two
        if size == 1 and _HAN_RE.fullmatch(words[0]):
            longer = [
                n
                for n in self._letters.get(words[0][0], ())
                if (full := self.parties[n].words[0]).startswith(words[0]) and _HAN_RE.fullmatch(full)
            ]
            return (longer[0], LIKELY) if len(longer) == 1 else (-1, "")  # a surname is printed without a blank
        if size == 1 and len(words[0]) <= _INITIALS and not self._is_side(words[0]):
            return self._by_initials(words[0]), LIKELY
        letters = "".join(words)
        if len(letters) == size and letters not in _ASKERS:
            return self._by_initials(letters), LIKELY
        return -1, ""

    def _is_both_ends(self, party: int, words: tuple[str, ...]) -> bool:
        """The rest of the full name is a label as well, and not known to be this one's: nobody goes by both ends."""
        full = self.parties[party].words
        rest = full[: -len(words)] if full[-len(words) :] == words else full[len(words) :]
        return any(v.head.key == " ".join(rest) and v.party != party for v in self.voices)

    def _by_initial(self, label: str) -> int:
        """The one party of this surname whose given name begins so: `S. Brook`, and `M. Brook` as well."""
        short = _INITIAL_RE.fullmatch(label) if label[1:2] == "." else None
        if short is None:
            return -1
        letter, surname = (part.casefold() for part in short.groups())
        fitting = [n for n in self._letters.get(letter, ()) if len(p := self.parties[n].words) > 1 and p[-1] == surname]
        return fitting[0] if len(fitting) == 1 else -1

    def _by_initials(self, letters: str) -> int:
        """The one party with these initials, or whose only name begins with this letter; -1 for none or several."""
        letters = letters.replace(".", "").casefold()
        fitting = [
            n
            for n in self._letters.get(letters[:1], ())
            if (p := self.parties[n]).name
            and len(p.name) > len(letters) + 1
            and (p.name != p.name.upper() or len(p.words) == len(letters) > 1)
            and (
                "".join(word[0] for word in p.words) == letters
                or (len(letters) == 1 and p.words[0][0] == letters)
                or (
                    len(p.words) > 1
                    and len(letters) > 1
                    and letters[0] == p.words[0][0]
                    and p.words[-1].startswith(letters[1:])
                    and p.words[-1] not in p.small
                )
            )
        ]
        return fitting[0] if len(fitting) == 1 else -1

    def _is_side(self, key: str) -> bool:
        """A letter that stands for question or answer, where the other side's letter is a label too, or anywhere."""
        if key in _ASKERS:
            return True
        other = QUESTION_HEADS if key in ANSWER_HEADS else ANSWER_HEADS if key in QUESTION_HEADS else frozenset()
        return any(voice.head.key in other for voice in self.voices) if other else False


def _shortens(key: str, form: str, side: frozenset[str]) -> bool:
    """One of the two is the other's beginning, and both stand for this side of an interview."""
    bare = form.casefold().strip(".:) ")
    return bare in side and (bare.startswith(key) or key.startswith(bare))


def _inside(label: str) -> str:
    return label[label.index("(") + 1 : label.rindex(")")]
