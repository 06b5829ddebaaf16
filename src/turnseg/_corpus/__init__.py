"""`segment_all`: many texts, one after the other, in bounded memory, here or in other processes.

Owns the order of the results, how many texts are under way at once, the worker processes, and what is sent to them and
back.  Must not know how a text is cut, nor where texts come from: an iterable is all that it is given.

How it works.  In this process a text is cut when its transcript is asked for, so nothing is kept.  With workers, texts
are sent off in batches, each text once, and up to a window of them is under way; the oldest is handed out before
another one is read.  A worker sends back columns of numbers and neither the text, which the caller has, nor the
evidence, which is found again when somebody asks for it.  What the iterable raises waits behind the transcripts of the
texts before it: with and without workers a caller sees the same results before the same error.
"""

from turnseg._corpus.run import segment_all

__all__ = ["segment_all"]
