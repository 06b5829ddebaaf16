"""The anatomy of a line's head: what a delimiter leaves before it, taken apart into prefix, dress and label.

Owns the parts of a head, and the folded key of its label.  Must not know delimiters, lines or decisions.

A head is taken apart once, however often it recurs, in one document or in the next: that is most of the work on short
documents.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

import attrs

from turnseg import _regex as regex
from turnseg._forms import CODE, LOWER, MIXED, TITLE, begins_big, form_of, form_of_counted
from turnseg._lexicon import (
    ARTICLES,
    CLAUSE_VERBS,
    GROUPS,
    HONORIFICS,
    NEVER,
    PARTICLES,
    PERSON_WORDS,
    ROLES,
    SCENES,
    SIDES,
    SPEECH_VERBS,
    TITLES_BEHIND,
    TOLD,
)
from turnseg._patterns import BRACKETS, DASHES, bullet, clock, dotted, elapsed, markup

LONGEST: Final = 160  # no label seen in any parliament's record was longer, roles and parentheses included
_MOST_WORDS: Final = 9  # `The Secretary of State for the Home Department` has eight before any parenthesis
_LONGEST_PLAIN: Final = 72  # characters of name and title, all behind them aside: what is longer is a sentence

# `Anf. 32 LENA LIND`: speeches that are counted, before names in capitals.
serial = r"\p{Lu}\p{Ll}{1,3}\.[ \u00a0]\d{1,4}(?=[ \u00a0]\p{Lu}{2})"
_TIME_RE: Final = regex.compile(rf"{clock}|{elapsed}")
_SERIAL_RE: Final = regex.compile(serial)
_PREFIX_RE: Final = regex.compile(
    rf"""
    (?:
        (?P<clock>(?:{clock}|{elapsed})[ \t\u00a0\u202f]*+[|•–—-]?+)[ \t\u00a0\u202f]*+
      | (?P<number>{dotted}(?=[ \t\u00a0\u202f])|{serial}
            |\(\d{{1,3}}\)|[№\#]?[ \u00a0]?\d{{1,4}}(?:[.)](?!\d)|(?=[ \t\u00a0\u202f])))[ \t\u00a0\u202f]*+
      | (?P<item>[-+*•·](?=[ \t\u00a0]))[ \t\u00a0\u202f]*+
      | (?P<markup>{markup})[ \t\u00a0\u202f]*+
      | (?P<chevrons>>>)[ \t\u00a0\u202f]*+
      | (?P<dash>[{DASHES}]{{1,2}}(?=[ \t\p{{L}}]))[ \t\u00a0\u202f]*+
      | (?P<bullet>{bullet}|[|>]|;(?=[ ]))[ \t\u00a0\u202f]*+
    )*+
    (?P<bracket>
        (?:<v(?:\.[\w.]+)?[ \u00a0]|[\[(（<{{【〔「『《“"«〈⟨‹/|~=]{{1,3}})
        [ \t\u00a0\u202f]*+(?:{markup}|{bullet}|[ \t\u00a0\u202f]|[+%&!](?=\p{{L}}))*+  # `<+quill>`: ranks of a chat
    )?+
    """,
    regex.VERBOSE,
)
# Markup of chat models: `<|im_start|>user`, `<|assistant|>`, `<|start_header_id|>user<|end_header_id|>`.
TOKEN_RE: Final = regex.compile(
    r"<\|(?:(?:im_start|start_header_id)\|>)?(?P<label>\p{L}[\p{L}\d_ -]{0,30}?)(?:\|>|<\|end_header_id\|>|$)"
)
_SUFFIX_RE: Final = regex.compile(
    rf"""
    (?P<tail>(?:
        [ \t\u00a0\u3000] | {markup} | [ ]\^ | [-–—|,•·]?[ \t\u00a0\u202f]*(?:{clock}|{elapsed})
      | [-–—](?=[ \t\u00a0\u202f]*{clock})
      | [-–—•·][ \u00a0](?:\p{{L}}+[ \u00a0]){{1,3}}{clock}  # `quill — Today at 3:45 PM`
      | {clock}[ \u00a0]\([^()]*\)  # `Ada Lind (Left) [10:05:32] (for the committee)`
    )*)$
    """,
    regex.VERBOSE,
)
# `10:01:58 From Ada Lind to Everyone`: the chat of a meeting.
_POSTED_RE: Final = regex.compile(
    r"(?:From|Von|De|Da|Van|Från|Fra|Od|От)\s+(?P<label>\S(?:.*?\S)?)\s+(?:to|an|à|a|para|aan|naar|till|til|do|для|к)\s+\S.*",
    regex.IGNORECASE,
)
_MONTH_RE: Final = regex.compile(r"\p{L}+\.?,? \d{4},?")
_EMPHASIZED_RE: Final = regex.compile(r"(?P<label>[^*_()\[\]]+)[*_]{1,3}[ \u00a0]?[(\[][^()\[\]]*[)\]]$")
_PARENS_RE: Final = regex.compile(
    r"\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\]|（[^（）]*）|〔[^〔〕]*〕|(?<=\p{L})<[^<>@]*>)"
)
_EDGES_RE: Final = regex.compile(r"^[^\p{L}\p{N}?_]+|[^\p{L}\p{N}?_]+$")
_LETTER_RE: Final = regex.compile(r"\p{L}")
_SPEAKING: Final = PERSON_WORDS - PARTICLES  # `du` is a pronoun to a German, `DU MUSÉE` is none
_SMALL: Final = PARTICLES | HONORIFICS  # what makes a name long, and is no name: `Tan Sri Dato' Ali bin Abu`
_APART_RE: Final = regex.compile(r"(?<=[\p{L}.)])[ \u00a0]+[-–—]{1,2}[ \u00a0]+(?=\p{L})")
_MOST_IN_ALL: Final = 14  # words, role included: `Parliamentary State Secretary at the Federal Ministry of …`
_SENTENCE_INSIDE_RE: Final = regex.compile(r"\p{Ll}{5}[.!?…][\"»”]?\s")
_SCENE_RE: Final = regex.compile(r"(?:INT|EXT|EST|INT\.?/EXT|I/E)[. ]")  # scene headings of screenplays
_STOP_INSIDE_RE: Final = regex.compile(r"\p{Ll}{3}[.!?…][\"»”]?\s|[!?…。！？]")
_STOPS: Final = "!?…。！？"
_PHONE_RE: Final = regex.compile(r"\+\d[\d ()‑-]{6,}|_{3,}|\?{1,3}")
# A label may be a clause, `You said:`, `Ada wrote:`; a tale tells of others so, `the man said`, `she said`.
_SAYING: Final = SPEECH_VERBS | CLAUSE_VERBS
_TOLD: Final = ARTICLES | TOLD


@attrs.frozen(eq=False)
class Head:
    """One distinct head, taken apart; offsets are inside the head.  Compared by identity."""

    label_start: int
    label_stop: int
    #: Folded label without role, party, manner and parentheses: what recurs.
    key: str
    form: int
    words: int
    #: Letters for what stands before or around the label: c(lock) n(umber) i(tem) m(arkup) > (two of it) - (a dash)
    #: b(ullet) [ (bracket).
    prefix: str
    role: bool
    honorific: bool
    never: bool
    #: Parentheses or a role after a comma: what people's labels have and sentences have not.
    extras: bool
    #: The role stands behind a comma.
    comma: bool
    #: A first- or second-person word among several: a sentence.
    personal: bool
    #: Characters of the label without its role and parentheses.
    length: int = 1
    #: Words behind the first comma.
    tail: int = 0
    #: A title stands behind the comma: somebody is addressed, as sentences do (`Many thanks, Mr. Chairman`).
    vocative: bool = False
    #: It ends as a clause of saying does, `Ada said`, and not as one of a tale, `she said`, `the man said`.
    saying: bool = False


#: Heads that are remembered: the documents of a corpus share their speakers, and prose its openings.
REMEMBERED: Final = 1 << 13
#: What every head is that need not be taken apart to be refused.
SENTENCE: Final = Head(
    0, 0, "\n", LOWER, 9, "", role=False, honorific=False, never=True, extras=False, comma=False, personal=False
)
_FLAGS: Final = tuple(
    zip("cnim>-b[", ("clock", "number", "item", "markup", "chevrons", "dash", "bullet", "bracket"), strict=True)
)
_EDGE_SIGNS: Final = " .,;:!?¡¿'\"“”‘’«»„()[]{}<>*_-–—/|…"


def dissect(head: str) -> Head | None:
    """The parts of a head, or None where no label can stand in it; what its clock says makes no other head of it."""
    if ":" not in head:
        return _parts(head)
    found = _parts(_STAMP_RE.sub(_at_no_hour, head))
    return _parts(head) if found is not None and ":" in found.key else found  # verses are cited so as well


_STAMP_RE: Final = re.compile(r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[T \t]+)?\d{1,3}:\d\d(?::\d\d)?")
_NO_HOUR: Final = str.maketrans("0123456789", "0000000000")


def _at_no_hour(stamp: re.Match[str]) -> str:
    return stamp[0].translate(_NO_HOUR)


@lru_cache(maxsize=REMEMBERED)
def _parts(head: str) -> Head | None:
    if not head or len(head) > LONGEST or head[0] == ".":  # a formatter's requests (`.PP`) and dotfiles; no name does
        return None
    clocked = head[-1] in "mM" and ":" in head  # `Priya  9:41 AM`
    serial = (
        "." in head[2:5]
        and (told := _SERIAL_RE.match(head)) is not None
        and told[0].split(".")[0].casefold() not in NEVER
    )
    if head[0].isalpha() and not serial and head[-1].isalpha() and not clocked:  # most labels have nothing around them
        return _judge(head, 0, len(head), "")
    if head.startswith("<|") and (token := TOKEN_RE.match(head)):
        return _judge(token["label"], token.start("label"), token.end("label"), "[")
    hit = next(_PREFIX_RE.finditer(head))  # both patterns match nothing as well, so there is always a first hit
    start = hit.end()
    stop = next(_SUFFIX_RE.finditer(head, start)).start("tail") if _may_have_tail(head, start) else len(head)
    tail = head[stop:]
    prefix = "".join(flag for flag, name in _FLAGS if hit[name])
    if tail and _TIME_RE.search(tail):
        prefix += "c"
    if "[" in prefix:
        inside = _inside(head, hit["bracket"], start, stop)
        if inside is None:
            return None
        start, stop = inside
    if "m" not in prefix and head.startswith("_", stop):
        stop += len(tail) - len(tail.lstrip("_"))  # `quill_`: nothing was opened that could be closed
        return _judge(head[start:stop], start, stop, prefix)
    if "m" in prefix and head[stop - 1] in ")]" and (note := _EMPHASIZED_RE.match(head, start, stop)):
        stop = note.end("label")  # `_Tom_ [_laughing_]`: the emphasis is around the label alone
    if "c" in prefix and (post := _POSTED_RE.fullmatch(head, start, stop)):
        return _judge(post["label"], *post.span("label"), prefix)
    label = head[start:stop].rstrip("*_` \t\u00a0\u3000")
    label = label if label.strip("_") else head[start:stop].rstrip()
    stop = start + len(label)
    if not label or ("n" in prefix and "c" in prefix and _MONTH_RE.fullmatch(label)):
        return None  # `12 May 2023, 10:02` is when, not who
    return _judge(label, start, stop, prefix)


def _may_have_tail(head: str, start: int) -> bool:
    """Blanks or emphasis end the head, or a digit stands in it, without which there is no clock."""
    return head[-1] in _TAIL_ENDS or _DIGIT_RE.search(head, start) is not None


_TAIL_ENDS: Final = " \t\u00a0\u3000*_'>`^"
_DIGIT_RE: Final = re.compile(r"\d")


def _inside(head: str, bracket: str, start: int, stop: int) -> tuple[int, int] | None:
    """Where the label stands between the brackets that open before it, or None where they do not close behind it."""
    opener = bracket[0]
    closer = BRACKETS.get(opener, opener)
    bare = len(head[start:stop].rstrip(closer + "*_ ")) + start
    if closer in head[bare:stop] and head.count(opener, start, bare) == (
        0 if opener == closer else head.count(closer, start, bare)
    ):
        return start, bare
    if opener in "([（" and bracket.strip() == opener and closer in head[start:stop]:
        return start - len(bracket), stop  # the label itself begins with a parenthesis
    return None


def _judge(label: str, start: int, stop: int, prefix: str) -> Head | None:
    """The form of a label, or None where it can be none.

    Long, since each question is cheaper with what the ones before it found out, and every distinct head passes here.
    """
    bracketed = "(" in label or "<" in label or "[" in label or "（" in label or "〔" in label
    core = bare_label = _PARENS_RE.sub("", label) if bracketed else label
    extras = core != label
    comma_cut = False
    behind = ""
    for comma in ",，、":
        cut = core.find(comma)
        if cut > 0:
            core, behind = core[:cut], core[cut + 1 :] + behind
            extras = comma_cut = True
    if "-" in core or "–" in core or "—" in core:
        apart = _APART_RE.search(core)
        if apart is not None:  # `Ida Lund -- Harbor Master`
            core = core[: apart.start()]
            extras = True
    core = core.strip()
    if not _LETTER_RE.search(core):
        if _PHONE_RE.fullmatch(label):
            return Head(
                start,
                stop,
                label.strip("_") or "_",
                CODE,
                1,
                prefix,
                role=False,
                honorific=False,
                never=False,
                extras=False,
                comma=False,
                personal=False,
            )
        return None
    spoken = bare_label.casefold().split()
    if len(spoken) > _MOST_IN_ALL:
        return None
    if not bare_label.replace(" ", "").isalnum() and (
        _stops_inside(core) or _SCENE_RE.match(core) or _SENTENCE_INSIDE_RE.search(bare_label)
    ):
        return None
    personal = len(spoken) > 2 and not _SPEAKING.isdisjoint(word.strip(",.;") for word in spoken)
    words = core.replace("\u00a0", " ").split()
    if _counted(words) > _MOST_WORDS or len(core) > _LONGEST_PLAIN or (len(label) > len(core) + 120):
        return None
    folded = [word.casefold().strip(_EDGE_SIGNS) for word in words]
    key = fold(core)
    if key[-1].isdigit() and (bare_key := key.rstrip("0123456789 ")) in SIDES:
        key = bare_key  # Q1, A1, Q2: one side each
    bare = folded[1:] if len(folded) > 1 and folded[0] in ARTICLES else folded
    joined = " ".join(folded)
    edges = bare if len(bare) <= 4 else [bare[0], bare[-1]]
    role = any(word in ROLES and len(word) > 1 for word in edges) or joined in ROLES
    titled = words[len(words) - len(bare)].casefold()
    honorific = len(words) > 1 and (
        titled in HONORIFICS
        or bare[0] in HONORIFICS
        or words[0].casefold() in HONORIFICS
        or folded[-1] in TITLES_BEHIND
    )
    never = (
        joined in NEVER
        or not SCENES.isdisjoint(folded)
        or (len(folded) > 1 and folded[0] in NEVER and not role and not honorific and not words[-1][0].isupper())
    )
    address = behind.split()[:1]
    vocative = bool(address) and address[0].casefold() in HONORIFICS
    shown = words[len(folded) - len(bare) :]
    if honorific and len(shown) > 1:
        shown = shown[:-1] if folded[-1] in TITLES_BEHIND else shown[1:]
    form = form_of(" ".join(shown), shown)
    led = folded[0] in ARTICLES or folded[0] in ROLES or folded[0] in GROUPS or honorific
    if form in (MIXED, LOWER):
        office = role and led and len(words) <= 4 and begins_big(words[0])  # `Le maire`, `Some hon. members`
        form = TITLE if office else form_of_counted(words, form)
    return Head(
        start,
        stop,
        key,
        form,
        len(words),
        prefix,
        role,
        honorific,
        never,
        extras,
        comma_cut,
        personal,
        len(core),
        len(behind.split()),
        vocative,
        len(words) > 1 and folded[-1] in _SAYING and folded[0] not in _TOLD,
    )


def _counted(words: list[str]) -> int:
    """How many words there are; of a very long name, its titles and particles do not count."""
    if len(words) <= _MOST_WORDS:
        return len(words)
    names = [word for word in words if word.casefold() not in _SMALL]
    return len(names) if all(map(begins_big, names)) else len(words)


def _stops_inside(core: str) -> bool:
    """A sentence ends in the label: a period behind a title, as in `Prof. Ada Mirren`, ends none."""
    for hit in _STOP_INSIDE_RE.finditer(core):
        word = core[: hit.end()].rsplit(maxsplit=1)[-1].replace("’", "'").rpartition("'")[2]
        if hit[0][0] in _STOPS or word.casefold() not in HONORIFICS:
            return True
    return False


def fold(label: str) -> str:
    """One key for the printed forms of a label: case, blanks and edge punctuation aside."""
    if label.isascii():
        return " ".join(label.casefold().strip(_EDGE_SIGNS.replace("?", "")).split()) or label
    text = unicodedata.normalize("NFKC", label).casefold()
    text = _EDGES_RE.sub("", text)
    return "".join(text.split()) if text.upper() == text else " ".join(text.split())
