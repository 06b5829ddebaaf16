"""Worker processes: batches of texts out, results in, in order, never more under way than the window allows.

Owns the processes, the batches and the window.  Must not know what a result is made of.

Workers end with the iteration, also when it is given up, and with this process, also when that is killed.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import count
from threading import Thread
from typing import Final, TypeAlias

import attrs

from turnseg._corpus.parcel import Cut, Parcel, pack, unpack
from turnseg._model import Transcript

#: A text's parcel, or what went wrong with it.
_Result: TypeAlias = Parcel | Exception

_BATCH: Final = 50_000  # characters: some milliseconds of work, against a fifth of one to send a batch and take it back
_AHEAD: Final = 1_000_000  # characters a worker that are read ahead: no worker waits, and long texts do not pile up
_QUEUED: Final = 2  # batches a worker: while one is worked on, the next lies ready


def in_processes(texts: Iterable[str], cut: Cut, workers: int, window: int) -> Iterator[Transcript]:
    """The transcripts in order; what the iterable raises comes when its turn has come."""
    pool = ProcessPoolExecutor(workers, initializer=begin, initargs=(cut,))
    try:
        under_way = _UnderWay(pool, max(1, window // (_QUEUED * workers)))
        failure = None
        coming = iter(texts)
        while True:
            try:
                text = next(coming)
            except StopIteration:
                break
            except Exception as error:  # noqa: BLE001  (raised when its turn comes)
                failure = error
                break
            under_way.put(text)
            long = under_way.characters > _AHEAD * workers and under_way.texts > _QUEUED * workers
            if long or under_way.texts == window:
                yield _opened(under_way.take(), cut)
        while under_way.texts:
            yield _opened(under_way.take(), cut)
        if failure is not None:
            raise failure
    finally:
        pool.shutdown(cancel_futures=True)


@attrs.define
class _Batch:
    first: int
    texts: list[str] = attrs.field(factory=list)
    characters: int = 0
    coming: Future[list[_Result]] | None = None


class _UnderWay:
    """The texts that were read and not yet handed out, in order: some have come back, some are away, some wait."""

    def __init__(self, pool: ProcessPoolExecutor, most: int) -> None:
        self.texts = self.characters = 0
        self._pool = pool
        self._most = most
        self._read = 0
        self._batches: deque[_Batch] = deque()
        self._back: deque[tuple[str, _Result]] = deque()

    def put(self, text: str) -> None:
        """Adds a text; a batch that is full is sent off."""
        if not self._batches or self._batches[-1].coming is not None:
            self._batches.append(_Batch(self._read))
        batch = self._batches[-1]
        batch.texts.append(text)
        batch.characters += len(text)
        self._read += 1
        self.texts += 1
        self.characters += len(text)
        if batch.characters >= _BATCH or len(batch.texts) >= self._most:
            batch.coming = self._send(batch)

    def take(self) -> tuple[str, _Result]:
        """The oldest text with its result."""
        if not self._back:
            batch = self._batches.popleft()
            results = (batch.coming or self._send(batch)).result
            try:
                self._back.extend(zip(batch.texts, results(), strict=True))
            except BrokenProcessPool as error:
                error.add_note(_ended(batch.first, batch.first + len(batch.texts) - 1))
                raise
        text, result = self._back.popleft()
        self.texts -= 1
        self.characters -= len(text)
        return text, result

    def _send(self, batch: _Batch) -> Future[list[_Result]]:
        try:
            return self._pool.submit(work, batch.first, batch.texts)
        except BrokenProcessPool as error:  # what came back before is still handed out
            broken: Future[list[_Result]] = Future()
            broken.set_exception(error)
            return broken


def _ended(first: int, last: int) -> str:
    which = f"texts[{first}]" if first == last else f"texts[{first}] to texts[{last}]"
    return (
        f"a worker of segment_all was ended from outside, or could not start; {which} came back no more. "
        "Where memory is short, take fewer workers; where processes are spawned, a script's own calls stand under "
        'if __name__ == "__main__":'
    )


def _opened(pair: tuple[str, _Result], cut: Cut) -> Transcript:
    text, result = pair
    if isinstance(result, Exception):
        raise result
    return unpack(result, text, cut)


# ------------------------------------------------------------------------------------------- in a worker

#: How this worker cuts: set once, when it begins.
_CUT: Final[list[Cut]] = []


def begin(cut: Cut) -> None:
    """Makes a worker of this process: it leaves an interruption to its parent, and does not outlive it."""
    _CUT[:] = [cut]
    parent = multiprocessing.parent_process()
    if parent is not None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(ended: Callable[[], object]) -> None:
    ended()
    os._exit(1)


def work(first: int, texts: list[str]) -> list[_Result]:
    """The results of a batch whose first text is the iterable's item `first`."""
    results: list[_Result] = []
    for position, text in zip(count(first), texts, strict=False):
        try:
            results.append(pack(_CUT[0](text)))
        except Exception as error:  # noqa: BLE001  (raised where its transcript is asked for)
            error.add_note(f"raised by a worker of segment_all for texts[{position}]:\n{traceback.format_exc()}")
            results.append(error)
    return results
