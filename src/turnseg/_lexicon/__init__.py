"""Words and nothing but words: what a reader of many languages knows before opening a transcript.

Owns frozen sets of casefolded words, each with its reason.  Must not know patterns, lines or decisions.

A word stands here because it means the same in transcripts from anywhere; a name of a person, place, broadcaster or
paper never does.  The sets only raise or lower a suspicion: what recurs and answers decides.
"""

from turnseg._lexicon.page import DIVISIONS, MOVES, NEVER, REMARKS, SCENES, TAILS
from turnseg._lexicon.parties import (
    AGES,
    ANSWER_HEADS,
    CONJUNCTIONS,
    GROUPS,
    HONORIFICS,
    ORDINALS,
    PARTICLES,
    QUESTION_HEADS,
    ROLES,
    SIDES,
    TITLES_BEHIND,
    TOWARDS,
    UNKNOWN,
)
from turnseg._lexicon.speech import (
    ASKING_ENDS,
    FIRST_WORDS,
    OWN_PERSON_WORDS,
    PERSON_ENDINGS,
    PERSON_MARKS,
    PERSON_WORDS,
    PLAIN_ENDS,
    PROMPTS,
    PRONOUNCED,
    QUESTION_MARKS,
    REQUEST_ENDS,
    SECOND_WORDS,
    SPEECH_VERBS,
    TELLERS,
    THANKS,
    TOLD,
    WE_WORDS,
)

__all__ = [
    "AGES",
    "ANSWER_HEADS",
    "ASKING_ENDS",
    "CONJUNCTIONS",
    "DIVISIONS",
    "FIRST_WORDS",
    "GROUPS",
    "HONORIFICS",
    "MOVES",
    "NEVER",
    "ORDINALS",
    "OWN_PERSON_WORDS",
    "PARTICLES",
    "PERSON_ENDINGS",
    "PERSON_MARKS",
    "PERSON_WORDS",
    "PLAIN_ENDS",
    "PROMPTS",
    "PRONOUNCED",
    "QUESTION_HEADS",
    "QUESTION_MARKS",
    "REMARKS",
    "REQUEST_ENDS",
    "ROLES",
    "SCENES",
    "SECOND_WORDS",
    "SIDES",
    "SPEECH_VERBS",
    "TAILS",
    "TELLERS",
    "THANKS",
    "TITLES_BEHIND",
    "TOLD",
    "TOWARDS",
    "UNKNOWN",
    "WE_WORDS",
]
