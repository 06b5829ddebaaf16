"""Laws of who speaks and of how sure that is, on generated talks; each test names its oracle.

Talks here print one person in several ways: in full, by surname, by initials, with a title, as a slip of the pen.
"""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import Drawn, compose_point, documents, points, readable
from voices import BY_CODE
from writer import KNOWN, Item, write

import turnseg

pytestmark = pytest.mark.timeout(300)

_LABELLED = tuple(name for name in readable() if "%L" in KNOWN[name].cues[0] and KNOWN[name].bare is None)
#: Two casts of one size.  No two words of a cast have the same initial, and no initials are a side, a title, an office.
_CASTS = (
    (("Wanda", "Lindgren"), ("Nelda", "Hollis"), ("Berta", "Kesten")),
    (("Bruno", "Telmann"), ("Ulric", "Fischer"), ("Yvette", "Zander")),
)
_STRANGERS = ("Oswin Quarles", "Odile Quade", "Osric Quennell")
#: How a person can be printed.
_FORMS = (
    "{0} {1}", "{1}", "{0}", "Dr. {1}", "Dr. {0} {1}", "{0[0]}. {1}", "{0[0]}{1[0]}", "{0} {1}, Pilot",
    "{0} {1} (laughing)", "THE SPEAKER ({0} {1})", "{0} {1} and a friend",
)  # fmt: skip
_VOICE = BY_CODE["en"]

#: Turns of a talk: who speaks, in which form, with which words.
_TURNS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(_FORMS), st.sampled_from(_VOICE.questions + _VOICE.answers)),
    min_size=6,
    max_size=14,
)
Turns = list[tuple[int, str, str]]


def _talk(turns: Turns, cast: tuple[tuple[str, str], ...]) -> str:
    return "\n\n".join(f"{form.format(*cast[who])}: {said}" for who, form, said in turns)


def _full(cast: tuple[tuple[str, str], ...]) -> list[str]:
    return [" ".join(person) for person in cast]


def attributions(found: turnseg.Transcript) -> list[tuple[str | None, str, float]]:
    """Whose each turn is, how that came, and how surely."""
    return [(t.speaker and t.speaker.id, t.attribution.kind, t.attribution.confidence) for t in found]


@given(_TURNS, st.booleans())
def test_a_consistent_renaming_changes_no_attribution(turns: Turns, told: bool) -> None:  # noqa: FBT001  (drawn)
    """Law 5, oracle: the answer under the old names, whether the caller knows them or not."""
    before, after = (turnseg.segment(_talk(turns, cast), speakers=_full(cast) if told else ()) for cast in _CASTS)
    assert attributions(after) == attributions(before)
    assert [turn.confidence for turn in after] == [turn.confidence for turn in before]


@given(_TURNS, st.permutations(_full(_CASTS[0])))
def test_the_order_of_the_guest_list_changes_nothing(turns: Turns, guests: list[str]) -> None:
    """Oracle: the answer with the list in its first order; so is a mapping of printed forms in any order."""
    text = _talk(turns, _CASTS[0])
    assert turnseg.segment(text, speakers=guests) == turnseg.segment(text, speakers=_full(_CASTS[0]))
    forms = {form.format(*person): " ".join(person) for person in _CASTS[0] for form in _FORMS[1:4]}
    shuffled = {form: name for guest in guests for form, name in forms.items() if name == guest}
    assert turnseg.segment(text, speakers=shuffled) == turnseg.segment(text, speakers=forms)


def test_two_spellings_of_a_guest_have_no_order_either() -> None:
    """Oracle: the answer for the other order; one printed form that has two names has one of them in any order."""
    text = "Ada: Shall we?\n\nBob: Yes.\n\nAda: Good.\n\nBob: Go."
    one, other = {"ADA": "Ada Lund", "ada": "Ada Holm"}, {"ada": "Ada Holm", "ADA": "Ada Lund"}
    assert turnseg.segment(text, speakers=one) == turnseg.segment(text, speakers=other)


@given(_TURNS, st.sets(st.sampled_from(_STRANGERS), min_size=1), st.integers(0, 3), st.booleans())
def test_a_stranger_on_the_guest_list_changes_nothing(
    turns: Turns,
    strangers: set[str],
    known: int,
    first: bool,  # noqa: FBT001  (drawn)
) -> None:
    """Oracle: the answer without those on the list who share no word with any label."""
    text, guests, more = _talk(turns, _CASTS[0]), _full(_CASTS[0])[:known], sorted(strangers)
    longer = [*more, *guests] if first else [*guests, *more]
    assert turnseg.segment(text, speakers=longer) == turnseg.segment(text, speakers=guests)


@given(documents(_LABELLED), st.sets(st.sampled_from(_STRANGERS), min_size=1))
def test_a_stranger_changes_nothing_in_any_convention(drawn: Drawn, strangers: set[str]) -> None:
    """Oracle: the answer without a guest list, in whatever convention and language."""
    text = drawn.written.text
    assert turnseg.segment(text, speakers=sorted(strangers)) == turnseg.segment(text)


# ------------------------------------------------------------------------------- 9: monotone doubt


def _thinned(drawn: Drawn, label: str, kept: set[int]) -> tuple[list[float], list[float]]:
    """Confidences of the kept turns of a label before and after its other turns are taken away, 0.0 for none found."""
    turns = [item for item in drawn.items if item.kind == "turn"]
    mine = [n for n, item in enumerate(turns) if item.label == label]
    gone = {id(turns[n]) for k, n in enumerate(mine) if k not in kept}
    left = [item for item in drawn.items if id(item) not in gone]
    after = write(drawn.convention, left)
    stay = [n for k, n in enumerate(mine) if k in kept]
    at = {id(item): n for n, item in enumerate(item for item in left if item.kind == "turn")}
    return (
        _sure(drawn.written.text, [drawn.written.turns[n].start for n in stay]),
        _sure(after.text, [after.turns[at[id(turns[n])]].start for n in stay]),
    )


def _sure(text: str, starts: list[int]) -> list[float]:
    by_start = {turn.start: turn.confidence for turn in turnseg.segment(text)}
    return [by_start.get(start, 0.0) for start in starts]


@given(documents(_LABELLED), st.data())
def test_a_label_seen_once_is_no_surer_than_one_that_came_again(drawn: Drawn, data: st.DataObject) -> None:
    """Law 9, oracle: the answer on the whole; with all its recurrences gone, no label's confidence is higher."""
    label = data.draw(st.sampled_from(sorted({item.label for item in drawn.items if item.label})))
    times = sum(item.label == label for item in drawn.items)
    before, after = _thinned(drawn, label, {data.draw(st.integers(0, times - 1))})
    assert after <= before


def _is_plain(items: tuple[Item, ...]) -> bool:
    """Nobody speaks twice in a row or begins with the same twice: both are doubts of their own, and go with a turn."""
    turns = [item for item in items if item.kind == "turn"]
    said = [(item.label, item.text[:20]) for item in turns]  # a line, where lines are broken
    return len(set(said)) == len(said) and all(a.label != b.label for a, b in pairwise(turns))


#: How much surer a label may become: shares (of words that ask, of questions that are answered) are of fewer turns.
_SHARES = 0.005


@given(documents(_LABELLED), st.data())
def test_fewer_recurrences_are_no_surer(drawn: Drawn, data: st.DataObject) -> None:
    """Law 9, oracle: the answer on the whole; with some recurrences gone no label is surer, but for its shares."""
    assume(_is_plain(drawn.items))
    label = data.draw(st.sampled_from(sorted({item.label for item in drawn.items if item.label})))
    times = sum(item.label == label for item in drawn.items)
    assume(times > 1)
    kept = data.draw(st.sets(st.integers(0, times - 1), min_size=1, max_size=times - 1))
    for before, after in zip(*_thinned(drawn, label, kept), strict=True):
        assert after <= before + _SHARES


def test_the_documents_of_the_last_law_are_many() -> None:
    """The writer's talks are plain often enough for the law to say something."""
    rng = random.Random(9)  # noqa: S311  (the same documents each time, no secret)
    drawn = [compose_point(rng, rng.choice(points(_LABELLED))) for _ in range(200)]
    assert sum(_is_plain(one.items) for one in drawn) > 100
