"""The induced shape: whatever signs a document puts around and behind its labels, so long as it keeps to them.

Owns the skeleton of such a line: prefix, slot, dress and sign.  Decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from turnseg import _regex as regex
from turnseg._lines import Lines
from turnseg._patterns import BRACKETS, ENDS, clock, dotted, elapsed
from turnseg._shapes.parted import COLUMNS_RE, SLOT, clock_behind, counted, quoted_behind
from turnseg._shapes.types import Hit, Scope, gathered

_LEAD_RE: Final = regex.compile(
    rf"[^\p{{L}}\p{{N}}\n]{{0,8}}+(?:(?:{clock}|{elapsed}|{dotted}|\d{{1,4}}[.)]?)[^\p{{L}}\p{{N}}\n]{{0,8}}+)?+"
)
_SIGN_RE: Final = regex.compile(
    r"""
    (?P<dress>[*_]{0,3}(?P<closer>[\])}>】」』》»〉⟩›])(?P=closer){0,2}[*_]{0,3})
    (?P<delim>[ \u00a0]?[.:,;>|~/=→»•·–—-]{0,3}[ \t\u00a0\u3000]{0,3})(?=\S)
  | (?P<delim>
        [ \u00a0]?\t\s*+
      | [ \u00a0\u2009\u202f]{2,}+
      | [ \u00a0\u3000]?(?:[>|~/;=→»\#^•·◆◇]{1,3}|-{1,2}>|[*_`]{1,3}|\|\|)[ \t\u00a0\u3000]{1,9}
      | \u3000
    )(?=\S)
    """,
    regex.VERBOSE,
)
_AFTER_DRESS_RE: Final = regex.compile(r"[ \u00a0]?[.:,;>|~/=→»•·–—-]{0,3}[ \t\u00a0\u3000]{0,9}(?=\S)")
_CLOSING_RE: Final = regex.compile(r"[\t\])}>|~/;=#^]")
_OPENERS: Final = {closer: opener for opener, closer in BRACKETS.items()}


_RANKS: Final = " \t\u00a0@+%&!"  # of those who chat, inside the brackets: `<@ada>`


def _marked(ink: str) -> tuple[str, int, str] | None:
    """Head, offset past the sign, and the sign, of a line that begins with prefix, slot, dress and sign."""
    lead = 0
    if not ink[0].isalpha():
        hit = _LEAD_RE.match(ink)
        lead = hit.end() if hit else 0
    else:
        gap = ink.find("  ", 1, SLOT)
        if gap > 4 and ink[gap - 1] in ENDS and not _CLOSING_RE.search(ink, 1, gap):
            return None  # two blanks behind a sentence: the commonest gap of all
    before = ink[:lead].rstrip(_RANKS)
    opener = before[len(before.rstrip(before[-1:])) :]  # the last sign before the slot, as often as it stands there
    at = lead + 1
    while hit := _SIGN_RE.search(ink, at, lead + SLOT + 8):
        slot = ink[lead : hit.start()]
        closer = (hit["dress"] or "").strip("*_")
        delim = hit["delim"]
        if closer and _OPENERS[closer[0]] in slot:
            at = hit.end("dress")
            continue
        if (
            closer
            and opener.strip("*_") != _OPENERS[closer[0]] * len(closer)
            and before.strip("*_ ")[-1:] != _OPENERS[closer[0]]
        ):  # a sign of its own, such as `>` behind a nick
            closer, delim = "", closer + delim
        if delim.strip()[:1] in ("*", "_", "`") and delim.strip() != opener:
            at = hit.start() + len(delim.rstrip())  # `quill_`: a nick's own, and the blanks behind it are the sign
            continue
        circled = before[-1:] in "○〇◯◎" and before and not delim.strip() and not closer
        sign = (
            "○"
            if circled
            else "tab"
            if "\t" in delim
            else delim.strip() or ("gap" if len(delim) > 1 or delim == "\u3000" else "")
        )
        if ":" in slot or (sign in ("gap", "tab", "○") and not closer and slot[-1] in ENDS and len(slot) > 4):
            return None
        if closer and (ink[hit.end("dress") :][:1] in "([" or f"</{slot.split()[0]}" in ink):
            return None  # a link of Markdown, or an element of HTML
        if closer:
            return ink[: hit.end("dress")], hit.end(), opener + closer + sign
        if sign == "tab" and (clocks := COLUMNS_RE.match(ink, hit.end())):
            return ink[: clocks.end()].rstrip(), clocks.end(), sign
        if (
            not circled and sign == opener and (more := _AFTER_DRESS_RE.match(ink, hit.start() + len(opener)))
        ):  # dressed in one glyph: /Nora/ →
            return ink[: hit.start() + len(opener)], more.end(), opener * 2 + more[0].strip()
        return ink[: hit.start()], hit.end(), sign
    return None


_MARKS_RE: Final = re.compile(r"[\t\u00a0\u3000*\])}>】「」』》〉⟩›_`|~/;=→»#^•·◆◇]")  # and two blanks
# A clock, a name in capitals, and words that are not: `00:12 ADA Shall we begin?`
_CLOCKED_CAPITALS_RE: Final = regex.compile(
    rf"""
    (?:{clock}|{elapsed})[ \t\u00a0]+(?P<label>\p{{Lu}}[\p{{Lu}}\d'’-]+(?:[ ]\p{{Lu}}[\p{{Lu}}\d'’-]+){{0,2}}?)[ \u00a0]
    (?=[¿¡"“«(\[…—–-]*(?:\p{{Lu}}\p{{Ll}}|[IAOYÉÀE]\b))
    """,
    regex.VERBOSE,
)
_REACH: Final = SLOT + 40  # characters: a prefix and a slot


@gathered
def find_marked(lines: Lines, scope: Scope) -> Iterator[Hit]:
    """The induced shape: a skeleton of prefix, slot, dress and sign, whatever they are."""
    inks = lines.ink
    for n in scope.where:
        ink = inks[n]
        found = None
        if _MARKS_RE.search(ink, 1, _REACH) or ink.find("  ", 1, _REACH) > 0:
            found = clock_behind(ink) or quoted_behind(ink) or counted(ink) or _marked(ink)
        if found is None and (ink[0].isdigit() or ink[0] in "[(") and (hit := _CLOCKED_CAPITALS_RE.match(ink)):
            found = ink[: hit.end("label")], hit.end(), "clock"
        if found and found[1] < len(ink):
            yield n, lines.first[n] + found[1], found[0], found[2]
