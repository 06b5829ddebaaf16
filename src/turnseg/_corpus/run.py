"""The function itself: its arguments, the texts known to be texts, and the way through this process.

Owns the checks and the errors that name an item.  Must not know how workers are run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from turnseg._corpus.parcel import Cut
from turnseg._model import Convention, Transcript
from turnseg._segment import segment


def segment_all(
    texts: Iterable[str],
    *,
    speakers: Iterable[str] | Mapping[str, str] = (),
    convention: Convention | None = None,
    workers: int | None = None,
    window: int = 256,
) -> Iterator[Transcript]:
    """The transcripts of many texts, lazily and in order; `speakers` and `convention` as for `segment`.

    `workers=None` runs in this process; a number starts as many processes, in the way that `multiprocessing` is set to
    start them.  At most `window` texts are under way, whatever the iterable's length, and fewer where they are long: a
    million characters a worker, or two texts.  Short texts travel together.  The processes end with the iteration, also
    when it is closed early.  The results do not depend on the number of workers.

    The arguments are checked at once: TypeError for a single str, ValueError for a number that is not positive.  What
    the iterable raises is passed on with a note that names the item; an item that is no str is a TypeError.  A worker
    that is ended from outside is a RuntimeError, with a note that names the texts that it had.

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
    if workers is None:
        return _here(known, cut)
    from turnseg._corpus.processes import in_processes  # noqa: PLC0415  (its imports take longer than all others here)

    return in_processes(known, cut, workers, window)


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


def _here(texts: Iterator[str], cut: Cut) -> Iterator[Transcript]:
    for position, text in enumerate(texts):
        try:
            found = cut(text)
        except Exception as error:
            error.add_note(f"raised by segment for texts[{position}]")
            raise
        yield found
