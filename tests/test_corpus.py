"""`segment_all`: order, laziness, bounded memory, errors that name the item, and no process left behind.

The oracle is `segment`, text by text.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import turnseg
from turnseg._corpus import processes
from turnseg._corpus.parcel import pack, unpack

# What waits for other processes fails soon where they hang.
pytestmark = pytest.mark.timeout(30)

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


CHAT = "[10:0{0}] Ada: Shall we go out?\n[10:1{0}] Tom: Now?\n[10:2{0}] Ada: Now.\n[10:3{0}] Tom: Then wait!\n"


@pytest.mark.parametrize("text", [TALK, CHAT, "", "It rained.", "Ada:\n\n" + TALK, TALK + "[1]\n" + TALK, "\ud800"])
def test_a_worker_sends_back_all_but_the_text(text: str) -> None:
    """What crosses the pipe holds neither the text nor objects for turns; opened there, all is as it was."""
    found = turnseg.segment(text)
    sent = pickle.dumps(pack(found))
    assert not any(name in sent for name in (b"Turn", b"Time", b"Evidence", b"Reason", b"Head", b"Shall we"))
    opened = unpack(pickle.loads(sent), text, turnseg.segment)  # noqa: S301  (our own bytes)
    assert opened == found
    assert opened.text is text
    assert repr((opened.turns, opened.blocks, opened.confidence)) == repr((found.turns, found.blocks, found.confidence))
    assert pickle.loads(pickle.dumps(opened)) == found  # noqa: S301  (our own bytes)


def test_the_evidence_is_found_again_when_it_is_asked_for() -> None:
    """Evidence stays in the worker; the one that is asked for counts the same, by the same convention and names."""
    options = {"speakers": ["Tom"], "convention": turnseg.Convention(shapes=["colon"], not_labels=["Ada"])}
    [found] = turnseg.segment_all(talks(1), workers=1, **options)
    assert found.evidence == turnseg.segment(talks(1)[0], **options).evidence


def test_a_turn_costs_its_numbers_on_the_way() -> None:
    """Each turn more is nine numbers more, 56 bytes, and nothing else."""
    sizes = [len(pickle.dumps(pack(turnseg.segment("".join(talks(n)))))) for n in (100, 300)]
    assert sizes[1] - sizes[0] <= 60 * 200 * 4


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
    """When the system ends a worker, memory being short, the error names the texts it takes with it."""
    found = turnseg.segment_all(talks(500), workers=1, window=100)
    handed = [next(found)]
    for process in multiprocessing.active_children():
        process.kill()
    with pytest.raises(RuntimeError) as caught:
        handed += found
    assert [transcript.text for transcript in handed] == talks(500)[: len(handed)]
    [note] = caught.value.__notes__
    assert f"; texts[{len(handed)}] to texts[" in note
    assert "take fewer workers" in note
    assert multiprocessing.active_children() == []


def fails(text: str) -> turnseg.Transcript:
    """Stands for `segment` where memory ends."""
    if "wait 3" in text:
        raise MemoryError
    return turnseg.segment(text)


def forking(*args: Any, **named: Any) -> ProcessPoolExecutor:  # noqa: ANN401  (handed on)
    """Workers that need not import this file to know `fails`."""
    return ProcessPoolExecutor(*args, **named, mp_context=multiprocessing.get_context("fork"))


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="a worker cannot import this file")
def test_what_fails_in_a_worker_is_named_behind_the_results_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that cannot be cut is an error when its turn comes, with its position and where it failed."""
    monkeypatch.setattr(processes, "ProcessPoolExecutor", forking)
    found = processes.in_processes(talks(8), fails, 2, 16)
    assert [next(found).text for _ in range(3)] == talks(3)
    with pytest.raises(MemoryError) as caught:
        next(found)
    assert caught.value.__notes__[0].startswith("raised by a worker of segment_all for texts[3]:\nTraceback")
    assert multiprocessing.active_children() == []


def test_what_fails_here_is_named_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process as well the text that could not be cut is named."""
    monkeypatch.setattr("turnseg._corpus.run.segment", lambda text, **_: fails(text))
    found = turnseg.segment_all(talks(8))
    assert [next(found).text for _ in range(3)] == talks(3)
    with pytest.raises(MemoryError) as caught:
        next(found)
    assert caught.value.__notes__ == ["raised by segment for texts[3]"]


# ------------------------------------------------------------------------------------------------- processes


@pytest.fixture(params=multiprocessing.get_all_start_methods())
def method(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each way in which processes can be started here."""
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method(request.param, force=True)
    yield request.param
    multiprocessing.set_start_method(before, force=True)


def test_workers_may_be_started_in_any_way(method: str) -> None:
    """The results are those of `segment`, in order, and nothing is left over, however workers are started."""
    texts = [*talks(40), "Rain. " * 20_000, *talks(3)]
    assert multiprocessing.get_start_method() == method
    found = list(turnseg.segment_all(iter(texts), speakers=["Ada"], workers=2, window=8))
    assert found == [turnseg.segment(text, speakers=["Ada"]) for text in texts]
    assert multiprocessing.active_children() == []


def test_workers_started_in_any_way_are_missed_when_they_die(method: str) -> None:
    """A dead worker is an error, never a wait without end."""
    found = turnseg.segment_all(talks(400), workers=2, window=60)
    next(found)
    workers = multiprocessing.active_children()
    assert workers, method
    workers[0].kill()
    with pytest.raises(RuntimeError, match="terminated abruptly"):
        list(found)
    assert multiprocessing.active_children() == []


SCRIPT = """
import multiprocessing, os, sys, time
import turnseg

def texts():
    while True:
        yield {talk!r}

if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
    found = turnseg.segment_all(texts(), workers=2)
    next(found)
    print(*(process.pid for process in multiprocessing.active_children()), flush=True)
    if {act!r} == "wait":
        for _ in found:
            pass
"""


def begun(act: str, method: str) -> tuple[subprocess.Popen[str], list[int]]:
    """A script that has taken one transcript, in a process group of its own, and the ids of its workers."""
    code = SCRIPT.format(talk=TALK, act=act, method=method)
    script = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert script.stdout is not None
    return script, [int(number) for number in script.stdout.readline().split()]


def are_gone(processes: list[int]) -> bool:
    """All of them end within some seconds."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if not any(map(is_running, processes)):
            return True
        time.sleep(0.05)
    return False


def is_running(process: int) -> bool:
    """A process of this number runs; one that ended, and that nobody has asked after, does not."""
    try:
        os.kill(process, 0)
        with open(f"/proc/{process}/stat", encoding="utf-8") as stat:  # noqa: PTH123  (no file but a question)
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which processes run")


@ON_LINUX
@pytest.mark.parametrize("how", ["fork", "spawn"])
@pytest.mark.parametrize("act", ["leave", "killed", "interrupted"])
def test_no_worker_outlives_its_parent(how: str, act: str) -> None:
    """Workers end with a program that leaves off in the middle, is killed, or is interrupted at its terminal."""
    script, workers = begun("leave" if act == "leave" else "wait", how)
    with script:
        assert len(workers) == 2
        if act == "killed":
            script.kill()
        elif act == "interrupted":
            os.killpg(script.pid, signal.SIGINT)
        _, told = script.communicate(timeout=20)
    assert are_gone(workers)
    assert ("KeyboardInterrupt" in told) == (act == "interrupted")


def test_a_worker_begins_by_watching_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interruption is left to the parent; when the parent has ended the worker does so too."""
    ends: list[int] = []
    signals: list[tuple[Any, Any]] = []
    monkeypatch.setattr(os, "_exit", ends.append)
    monkeypatch.setattr(signal, "signal", lambda *args: signals.append(args))
    processes.begin(turnseg.segment)  # here there is no parent
    assert (ends, signals) == ([], [])
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: SimpleNamespace(join=lambda: None))
    processes.begin(turnseg.segment)
    until = time.monotonic() + 10
    while not ends and time.monotonic() < until:
        time.sleep(0.01)
    assert (ends, signals) == ([1], [(signal.SIGINT, signal.SIG_IGN)])


def test_a_batch_stops_behind_a_text_that_fails() -> None:
    """What a worker gives for a batch: parcels, and last the error, with the position in the whole iterable."""
    processes.begin(fails)
    results = processes.work(10, [*talks(2), "wait 3", *talks(2)])
    assert results[:2] == [pack(turnseg.segment(text)) for text in talks(2)]
    assert isinstance(results[2], MemoryError)
    assert "texts[12]" in results[2].__notes__[0]


class Pool:
    """Stands for a pool of processes: works at once, and notes how many texts each batch had."""

    def __init__(self, *_: object, **__: object) -> None:
        self.batches: list[int] = []
        self.ended = False
        processes.begin(turnseg.segment)

    def submit(self, job: Callable[..., Any], first: int, texts: list[str]) -> Future[Any]:
        """The result at once, unless the pool has ended."""
        if self.ended:
            raise BrokenProcessPool
        self.batches.append(len(texts))
        future: Future[Any] = Future()
        future.set_result(job(first, texts))
        return future

    def shutdown(self, *, cancel_futures: bool) -> None:
        """Ends it."""
        self.ended = cancel_futures


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Pool:
    """The pool that `in_processes` starts."""
    made = Pool()
    monkeypatch.setattr(processes, "ProcessPoolExecutor", lambda *_, **__: made)
    return made


def test_short_texts_travel_together(pool: Pool) -> None:
    """A batch has as many texts as leave two for each worker in the window; long texts go alone."""
    texts = [*talks(35), *["Rain. " * 10_000] * 3]
    found = list(turnseg.segment_all(texts, workers=2, window=40))
    assert found == [turnseg.segment(text) for text in texts]
    assert pool.batches == [10, 10, 10, 6, 1, 1]
    assert pool.ended


def test_long_texts_do_not_pile_up(pool: Pool) -> None:
    """Of long texts two a worker are read ahead, and as many more as have a million characters."""
    taken: list[str] = []
    found = turnseg.segment_all(counted(["Rain. " * 100_000] * 30, taken), workers=2)
    next(found)
    assert len(taken) == 5
    found.close()
    taken.clear()
    pool.ended = False
    found = turnseg.segment_all(counted(["Rain. " * 20_000] * 90, taken), workers=3)
    next(found)
    assert len(taken) == 26
    assert pool.batches == [1] * (5 + 26)


def test_what_came_back_before_the_workers_ended_is_handed_out(pool: Pool) -> None:
    """A pool that takes no more batches is an error behind the transcripts that it gave."""
    found = turnseg.segment_all(talks(10), workers=1, window=4)
    handed = [next(found)]
    pool.ended = True
    with pytest.raises(BrokenProcessPool) as caught:
        handed += found
    assert [transcript.text for transcript in handed] == talks(4)
    assert "; texts[4] to texts[5] came back no more" in caught.value.__notes__[0]


def test_one_text_without_a_result_is_named_alone(pool: Pool) -> None:
    """Where a batch is one text the note names one."""
    pool.ended = True
    with pytest.raises(BrokenProcessPool) as caught:
        list(turnseg.segment_all(talks(1), workers=1))
    assert "; texts[0] came back no more" in caught.value.__notes__[0]
