"""`segment_all`: many texts, one after the other, in bounded memory.

Owns the order of the results, how many texts are under way at once, and the worker processes.  Must not know how a
text is cut, nor where texts come from: an iterable is all that it is given.

How it works.  In this process a text is cut when its transcript is asked for, so nothing is kept.  With workers, up to
`window` texts are under way; the oldest is handed out before another one is read.  A worker is sent the text and sends
back all but the text, so each transcript holds the caller's own string and half of the traffic is saved.  What the
iterable raises waits behind the transcripts of the texts before it: with and without workers a caller sees the same
results before the same error.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TypeAlias

import attrs

from turnseg._model import Convention, Transcript
from turnseg._segment import segment

_Cut: TypeAlias = Callable[[str], Transcript]


def segment_all(
    texts: Iterable[str],
    *,
    speakers: Iterable[str] | Mapping[str, str] = (),
    convention: Convention | None = None,
    workers: int | None = None,
    window: int = 64,
) -> Iterator[Transcript]:
    """The transcripts of many texts, lazily and in order; `speakers` and `convention` as for `segment`.

    `workers=None` runs in this process; a number starts as many processes, in the way that `multiprocessing` is set to
    start them, with at most `window` texts under way.  They end with the iteration, also when it is closed early.  The
    results do not depend on the number of workers.

    The arguments are checked at once: TypeError for a single str, ValueError for a number that is not positive.  What
    the iterable raises is passed on with a note that names the item; an item that is no str is a TypeError.

    >>> import turnseg
    >>> texts = ["Ann: Shall we?\\nBob: Yes.\\nAnn: Good.\\nBob: Go.", "No transcript."]
    >>> [len(found) for found in turnseg.segment_all(texts)]
    [4, 0]
    """
    if isinstance(texts, str):
        msg = "segment_all takes an iterable of texts, got a single str: use segment(text), or put it into a list"
        raise TypeError(msg)
    if workers is not None:
        _check_positive("workers", workers)
    _check_positive("window", window)
    if not isinstance(speakers, (str, Mapping)):
        speakers = tuple(speakers)  # an iterator would be used up by the first text
    cut = partial(segment, speakers=speakers, convention=convention)
    cut("")  # so that a wrong name or rule shows here, not where the first text is read
    known = _checked(iter(texts))
    return _here(known, cut) if workers is None else _in_processes(known, cut, workers, window)


def _check_positive(name: str, value: object) -> None:
    if not isinstance(value, int) or value < 1:
        msg = f"{name} is a positive int; got {value!r}"
        raise ValueError(msg)


def _checked(texts: Iterator[str]) -> Iterator[str]:
    """The same texts, each known to be one; errors name the item."""
    position = 0
    while True:
        try:
            text = next(texts)
        except StopIteration:
            return
        except Exception as error:
            error.add_note(f"raised by the iterable given to segment_all, in place of texts[{position}]")
            raise
        if not isinstance(text, str):
            msg = f"texts[{position}] is no str but {type(text).__name__}: decode bytes and read files first"
            raise TypeError(msg)
        yield text
        position += 1


def _here(texts: Iterator[str], cut: _Cut) -> Iterator[Transcript]:
    for text in texts:
        yield cut(text)


def _in_processes(texts: Iterator[str], cut: _Cut, workers: int, window: int) -> Iterator[Transcript]:
    under_way: deque[tuple[str, Future[Transcript]]] = deque()
    pool = ProcessPoolExecutor(workers)
    try:
        for pair in _submitted(texts, cut, pool):
            under_way.append(pair)
            if len(under_way) == window:
                yield _finished(*under_way.popleft())
        while under_way:
            yield _finished(*under_way.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(texts: Iterator[str], cut: _Cut, pool: ProcessPoolExecutor) -> Iterator[tuple[str, Future[Transcript]]]:
    """Each text with its transcript to come; an error of the iterable is the last of them."""
    try:
        for text in texts:
            yield text, pool.submit(_without_text, cut, text)
    except Exception as error:  # noqa: BLE001  (raised when its turn comes)
        failed: Future[Transcript] = Future()
        failed.set_exception(error)
        yield "", failed


def _without_text(cut: _Cut, text: str) -> Transcript:
    """What a worker sends back: all but the text, which the caller has."""
    return attrs.evolve(cut(text), text="")


def _finished(text: str, coming: Future[Transcript]) -> Transcript:
    try:
        return attrs.evolve(coming.result(), text=text)
    except BrokenProcessPool as error:
        error.add_note("a worker of segment_all was ended from outside; where memory is short, take fewer workers")
        raise
