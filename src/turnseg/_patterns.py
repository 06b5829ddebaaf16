"""The vocabulary of patterns: named fragments, and nothing that decides.

Owns the fragments from which cues are built (clocks, bullets, markup, brackets, dashes) and the patterns made of them
that more than one room reads.  Must not know lines, documents or decisions.
"""

from __future__ import annotations

from typing import Final

from turnseg import _regex as regex

# Dashes that open a turn: hyphen, non-breaking hyphens, en, em, horizontal bar, minus, box drawing (Japanese).
DASHES: Final = "-‐‑–—―−─"
dash = rf"[{DASHES}]"

# Colons of scripts other than Latin: wide, small, upright, and the two of Ethiopia.
WIDE_COLONS: Final = "：﹕︓፦፥"

# Glyphs that stand before a label: bullets, squares, circles, triangles, stars, arrows.
BULLETS: Final = "•●○◎◯◆◇◈■□▪▫▶▷►▻▸▹◀◁◉★☆✦✧✱※➤➜→⇒‣⁃∙·*~@♦♢♣♠♪♫✓❖➢☞"
bullet = rf"[{regex.escape(BULLETS, special_only=False)}]"

# Markdown, wiki and HTML emphasis around a label or a whole question.
markup = r"(?:\*{1,3}|_{1,3}(?!_)|'{3}|\#{1,6}(?=[ \t\u00a0\u202f])|</?(?:b|i|strong|em|u|p)>|`)"

# `12:34`, `1:02:03.456`, `14:59 p.m.`
ampm = r"(?:[ \t\u202f\u2009]?[AaPp]\.?[Mm]\.?|[ \u00a0](?:Uhr|uur|UTC|GMT)\b)"
bare_clock = rf"(?:\d{{1,3}}:)?\d{{1,2}}:\d{{2}}(?:[.,]\d{{1,6}})?{ampm}?"
# `12/03/24`, `2024-03-12`, `11.10.16`
date = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
stamp = (
    rf"(?:{date},?[T \t\u00a0\u202f]+)?"
    rf"{bare_clock}(?:[ \t\u00a0\u202f]*(?:-->|->|→|–|—|-)[ \t\u00a0\u202f]*{bare_clock})?"
)
# A clock as transcripts print it: bare or in any bracket.
clock = rf"(?:[\[(<{{]{stamp}[\])>}}]|{stamp}(?![\d:]))"

# A clock with a period, `14.09`; sections of a text are numbered so too, so that it proves nothing.
dotted = r"\d{1,2}\.[0-5]\d(?![\d.,:])"
# How long a recording has run: `( 1m 3s )`, `[12.34s]`, `[0.00 - 3.24]`, `(4'12")`; with the number of the frame.
seconds = r"\d{1,5}(?:\.\d{1,3}s?|s)"
minutes = r"(?:(?:\d{1,2}h[ \u00a0]?)?\d{1,3}m[ \u00a0]?\d{1,2}s|\d{1,3}['’′]\d{2}(?:[\"”″]|''|’’|′′))"
frames = r"\d{2}:\d{2}:\d{2}[:;]\d{2}(?!\d)"
# Days, hours, minutes and seconds of a mission, `04 06 45 52`.
mission = r"\d{2,3}[ \u00a0][0-2]\d(?:[ \u00a0][0-5]\d){2}(?!\d)"
elapsed = (
    rf"(?:[\[(][ \u00a0]?(?:{minutes}|{frames}|{seconds}(?:[ \u00a0]?(?:-->|->|→|–|—|-)[ \u00a0]?{seconds})?)"
    rf"[ \u00a0]?[\])]|{minutes}|{frames}|{mission})"
)

# `Kl. 10:05`, `godz. 9:30`: a clock of the minutes, named as one.
named_clock = rf"(?:[Kk]lo?\.?|[Gg]odz\.)[ \u00a0]{bare_clock}"
# `Today at 9:07`, `Yesterday 18:22`: chats count from the day on which somebody copied them.
_days = (
    r"[Tt]oday|[Yy]esterday|[Hh]eute|[Gg]estern|[Hh]oy|[Aa]yer|[Hh]ier|[Aa]ujourd['’]hui|[Oo]ggi|[Ii]eri|[Hh]oje|[Oo]ntem"
    r"|[Сс]егодня|[Вв]чера"
)
_preposition = r"(?:\p{L}{1,3}[ \u00a0])?"  # `at`, `um`, `à`
lately = rf"(?:{_days}),?[ \u00a0\u202f]{_preposition}{bare_clock}"
# `Jan 14, 2020, 6:02 PM`, `12. maj 2023 10:02`, `2022-05-04`: when something was said, on a line of its own.
day = r"(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4})"
moment = rf"(?:{named_clock}|{lately}|{day},?[ \u00a0\u202f]{_preposition}{bare_clock}|\d{{4}}[./-]\d{{2}}[./-]\d{{2}})"

# A word of a name, and a full name, in whatever letters; one of running text, which headlines in capitals are not.
name_word = r"\p{Lu}[\p{L}\p{M}'’-]+"
full_name = rf"{name_word}(?:[ \u00a0]\p{{Lu}}[\p{{L}}\p{{M}}'’.-]*)+"
prose_name_word = r"\p{Lu}[\p{Ll}'’-]+"

DATE_RE: Final = regex.compile(date)
BARE_CLOCK_RE: Final = regex.compile(bare_clock)
CLOCK_RE: Final = regex.compile(clock)
MOMENT_RE: Final = regex.compile(moment)
CLOCK_LINE_RE: Final = regex.compile(rf"{bullet}?[ \t\u00a0\u202f]*{clock}[ \t\u00a0\u202f]*[:|•-]?")
TIMING_RE: Final = regex.compile(
    rf"(?P<from>{bare_clock})[ \t\u00a0\u202f]*-->[ \t\u00a0\u202f]*(?P<to>{bare_clock})[^\n]*"
)

#: Marks that end a sentence, and marks that may close after them.
ENDS: Final = ".!?…؟。！？।॥;:։።"
CLOSERS: Final = "\"'”’»›)]）」』】*_"
OPENERS: Final = "\"'“‘«‹„([（「『【¿¡*_"
#: Brackets and quotation marks that stand around labels, by the one that opens.
BRACKETS: Final = {
    "[": "]",
    "(": ")",
    "（": "）",
    "<": ">",
    "{": "}",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
    "《": "》",
    "“": "”",
    '"': '"',
    "«": "»",
    "〈": "〉",
    "⟨": "⟩",
    "‹": "›",
}
