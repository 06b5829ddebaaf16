"""Transcripts that more than one module of tests looks at, each for its own reason.

Owns their text.  Must not know what any test expects.
"""

from __future__ import annotations

from typing import Final

#: An office that runs on to a second line, in the label that the first line began.
BROKEN_LABEL: Final = """\
Ada Mirren, Chair: Thank you all for coming.

Thomas Silber, Minister for Bridges and
Canals: Thank you for having me here.

Ada Mirren, Chair: Shall we begin?

Thomas Silber, Minister for Bridges: Yes, I am ready.

Ada Mirren, Chair: Good, then do.
"""

#: Eight short lines of two who take turns, with no name in them.
EIGHT_LINES: Final = (
    "Is the boat in?",
    "It is in.",
    "Then bail it.",
    "I have, twice.",
    "And?",
    "I drank.",
    "So I see.",
    "You do?",
)
