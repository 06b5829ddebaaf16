"""`segment_all`: order, laziness, bounded memory, errors that name the item, and no process left behind.

The oracle is `segment`, text by text.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import turnseg
from turnseg._corpus import _without_text

TALK = "Ada: Shall we go out?\nTom: Now?\nAda: Now, or never.\nTom: Then wait {}!\n"
#: None runs here, a number in so many processes; results and errors must not tell them apart.
EITHER = pytest.mark.parametrize("workers", [None, 2])


def talks(number: int) -> list[str]:
    """Short transcripts, no two equal."""
    return [TALK.format(n) for n in range(number)]


@EITHER
def test_results_are_those_of_segment_in_order(workers: int | None) -> None:
    """Each transcript equals what `segment` gives, in the order of the texts, and holds the caller's own string."""
    texts = [*talks(7), "", "No transcript.", "\ud800"]
    found = list(turnseg.segment_all(iter(texts), workers=workers, window=3))
    assert found == [turnseg.segment(text) for text in texts]
    assert all(transcript.text is text for transcript, text in zip(found, texts, strict=True))
    assert multiprocessing.active_children() == []


@settings(max_examples=20)
@given(st.lists(st.sampled_from([*talks(3), "", "Rain.", "— Who?\n\n— I."]) | st.text()))
def test_any_texts_go_through(texts: list[str]) -> None:
    """Whatever the texts, there is one transcript for each."""
    assert list(turnseg.segment_all(texts)) == [turnseg.segment(text) for text in texts]


@EITHER
def test_options_reach_every_text(workers: int | None) -> None:
    """Speakers and convention hold for all texts, also when the speakers come from an iterator that is used up."""
    rule = turnseg.Convention(shapes=["colon"], not_labels=["Tom"])
    texts = talks(3)
    options = {"speakers": ["Ada", "Tom"], "convention": rule}
    found = list(turnseg.segment_all(texts, speakers=iter(["Ada", "Tom"]), convention=rule, workers=workers))
    assert found == [turnseg.segment(text, **options) for text in texts]
    named = {"ADA": "Ada Mirren"}
    assert list(turnseg.segment_all(texts, speakers=named, workers=workers)) == [
        turnseg.segment(text, speakers=named) for text in texts
    ]


def test_a_worker_sends_back_all_but_the_text() -> None:
    """What crosses the pipe is the transcript without its text; put back, the two are equal."""
    sent = _without_text(turnseg.segment, TALK)
    assert sent.text == ""
    assert attrs.evolve(sent, text=TALK) == turnseg.segment(TALK)


def counted(texts: list[str], taken: list[str]) -> Iterator[str]:
    """The texts, each noted when it is taken."""
    for text in texts:
        taken.append(text)
        yield text


def test_in_this_process_nothing_is_read_ahead() -> None:
    """A text is taken when its transcript is asked for, not before."""
    taken: list[str] = []
    found = turnseg.segment_all(counted(talks(5), taken))
    assert taken == []
    next(found)
    assert len(taken) == 1
    next(found)
    assert len(taken) == 2


@pytest.mark.parametrize("window", [1, 3])
def test_with_workers_no_more_than_a_window_is_read_ahead(window: int) -> None:
    """Up to `window` texts are under way, and one more is taken for each transcript handed out."""
    taken: list[str] = []
    found = turnseg.segment_all(counted(talks(8), taken), workers=1, window=window)
    assert taken == []
    for n in range(3):
        next(found)
        assert len(taken) == window + n
    found.close()


def test_closing_early_leaves_no_process_behind() -> None:
    """An iteration that is given up ends its workers at once, and reads no further."""
    taken: list[str] = []
    found = turnseg.segment_all(counted(talks(50), taken), workers=2, window=4)
    next(found)
    assert multiprocessing.active_children()
    found.close()
    assert multiprocessing.active_children() == []
    assert len(taken) == 4


def test_an_iteration_that_never_began_starts_no_process() -> None:
    """Workers are started for the first transcript, not by the call."""
    turnseg.segment_all(talks(3), workers=2)
    assert multiprocessing.active_children() == []


def broken() -> Iterator[str]:
    """Two texts, then an error."""
    yield from talks(2)
    msg = "the disk is gone"
    raise OSError(msg)


@EITHER
def test_an_error_of_the_iterable_comes_after_the_texts_before_it(workers: int | None) -> None:
    """The results before the error are handed out; the error is the iterable's own, with a note that names the item."""
    found = turnseg.segment_all(broken(), workers=workers)
    assert [next(found).text, next(found).text] == talks(2)
    with pytest.raises(OSError, match="the disk is gone") as caught:
        next(found)
    assert caught.value.__notes__ == ["raised by the iterable given to segment_all, in place of texts[2]"]
    assert multiprocessing.active_children() == []


@EITHER
@pytest.mark.parametrize(("item", "kind"), [(b"Ann: Hm?", "bytes"), (None, "NoneType"), (3, "int")])
def test_an_item_that_is_no_str_is_named(item: object, kind: str, workers: int | None) -> None:
    """The message says which item it was and what it was instead."""
    found = turnseg.segment_all([*talks(1), item], workers=workers)  # type: ignore[list-item]
    assert next(found).text == talks(1)[0]
    expected = rf"^texts\[1\] is no str but {kind}: decode bytes and read files first$"
    with pytest.raises(TypeError, match=expected):
        next(found)


def test_a_single_str_is_refused_with_advice() -> None:
    """A str is an iterable of its characters, which nobody means."""
    with pytest.raises(TypeError, match=r"use segment\(text\), or put it into a list"):
        turnseg.segment_all("Ann: Shall we?")


@pytest.mark.parametrize("number", [0, -1, 2.0, "2"])
@pytest.mark.parametrize("name", ["workers", "window"])
def test_numbers_must_be_positive(name: str, number: object) -> None:
    """A number of workers or texts that makes no sense is refused by the call itself."""
    with pytest.raises(ValueError, match=f"^{name} is a positive int; got {number!r}$"):
        turnseg.segment_all([], **{name: number})


@pytest.mark.parametrize(
    "call",
    [
        lambda: turnseg.segment_all([], speakers="Ann"),
        lambda: turnseg.segment_all([], convention={"shapes": ["colon"]}),
        lambda: turnseg.segment_all(None),
    ],
)
def test_wrong_options_are_refused_by_the_call(call: Callable[[], object]) -> None:
    """What no text could be segmented with is found before the first text is taken."""
    with pytest.raises(TypeError):
        call()


def test_a_worker_that_is_killed_is_an_error_with_advice() -> None:
    """When the system ends a worker, memory being short, the iteration ends with an error that says so."""
    found = turnseg.segment_all(talks(500), workers=1, window=100)
    next(found)
    for process in multiprocessing.active_children():
        process.kill()
    with pytest.raises(RuntimeError) as caught:
        list(found)
    assert "take fewer workers" in caught.value.__notes__[0]
    assert multiprocessing.active_children() == []
