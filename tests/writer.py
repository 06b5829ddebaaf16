"""The tests' own writer of transcripts: it lays out known turns in a convention and says where each of them stands.

Owns conventions, as the tests understand them, and the offsets of what it writes.  Must not know the library: it
imports nothing of it, so that a round trip through the library is held against offsets that the library had no part in.

A `Convention` is a template of the cue (`%L` the label, `%N` the number of the turn, `%C` a clock, `%H` a clock with
hours, `%D` a later one) and a layout.  There are two layers of them:

- `KNOWN`: conventions that transcripts are really printed in, each by name.
- `invent`: conventions that nobody listed, drawn from the product of the factors `PREFIXES`, `DRESSES`, `DELIMITERS`,
  `FAMILIES`, scripts, `LAYOUTS`, `BETWEEN`, `HEADS` and `TAILS`.

Not every product is a convention.  Left out, by the table `UNREADABLE`, is what a reader could not follow:

- a mere blank ends a label only where dress closes it;
- one sign in two senses;
- a dressing glyph that the label holds itself;
- dots after labels that hold dots, hyphens after labels that hold hyphens;
- bold around the delimiter needs a delimiter that is a mark;
- paragraphs without blank lines between them;
- further paragraphs where labels stand bare on their own line;
- nothing apart, and labels bare on their own line;
- an own line as a delimiter is a layout with the label above; above goes with marks that end a line;
- a period or a dash at the end of a bare line looks like a sentence;
- no blanks to wrap at;
- wrapped or hanging lines no deeper than the label;
- heading marks head lines of their own, or labels with a colon;
- capitals and initials in a script without case;
- honorifics are given for Latin alone;
- an abbreviated honorific and a period delimiter;
- the Greek question mark is a semicolon;
- a tab after a tab, blanks after blanks;
- numbers before own-line labels that are numbers;
- wrapped lines of a quotation would need its mark;
- a hyphen before the label and dashes after it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import attrs
from voices import Voice, voices

# -------------------------------------------------------------------------------- items and their gold


@attrs.frozen
class Item:
    """One thing to write: a turn, or a paragraph that is none."""

    kind: str
    #: Paragraphs stand apart by an empty line; a heading or an apparatus line is one line.
    text: str
    label: str | None = None
    #: Who really speaks: a key, or None where no reader could tell.
    speaker: str | None = None
    #: Which of the convention's cue templates; the last one serves all later parties.
    party: int = 0


@attrs.frozen
class Gold:
    """Where a turn that was written stands, and whose it is."""

    start: int
    speech_start: int
    end: int
    label: str | None
    speaker: str | None
    label_span: tuple[int, int] | None = None


@attrs.frozen
class Written:
    """A document, the turns in it, and the rest: start, end and kind of each other item."""

    text: str
    turns: tuple[Gold, ...]
    others: tuple[tuple[int, int, str], ...]

    @property
    def offsets(self) -> list[tuple[int, int, int, str | None]]:
        """What a segmentation has to give back."""
        return [(turn.start, turn.speech_start, turn.end, turn.label) for turn in self.turns]


@attrs.frozen(kw_only=True)
class Convention:
    """How turns are marked and laid out."""

    name: str
    #: One template a party, the last for all later ones; without `%L` the turn has no label.
    cues: tuple[str, ...]
    #: The template of a turn that goes without a label among labeled ones, or None where that does not happen.
    bare: str | None = None
    #: Put around the speech and belonging to it, such as quotation marks.
    quotes: tuple[str, str] = ("", "")
    #: Markup after the speech, outside the turn, one entry a party.
    closings: tuple[str, ...] = ("",)
    #: Apparatus lines before each cue.
    frame: str = ""
    #: Between two turns.
    gap: str = "\n\n"
    #: Between two paragraphs of a turn.
    paragraph: str = "\n\n"
    width: int | None = None
    #: Before each wrapped line after the first.
    hang: str = ""
    #: Before everything else.
    head: str = ""
    family: str = "given"
    #: Whether narration can stand between its turns, and whether turns can have several paragraphs.
    narrated: bool = False
    paragraphs: bool = False
    #: How many parties it can tell apart.
    parties: int = 3
    #: Which scripts it is used with; none named, all.
    scripts: tuple[str, ...] = ()
    #: Its cues are plain enough to stand in a short document, or in a part of one.
    firm: bool = True


def _clock(seconds: int) -> str:
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def _fill(template: str, turn: int) -> str:
    at = 3 + 7 * turn
    for sign, value in (
        ("%N", str(turn + 1)), ("%C", _clock(at)), ("%H", f"0{at // 3600}:{_clock(at % 3600)}"),
        ("%D", f"0{at // 3600}:{_clock(at + 5)}"),
    ):  # fmt: skip
        template = template.replace(sign, value)
    return template


def _wrapped(text: str, convention: Convention, column: int) -> str:
    """One paragraph, broken at blanks so that no line but one of a single long word passes the width."""
    if convention.width is None:
        return text
    lines, line = [], ""
    room = max(convention.width - column, 12)
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line, room = word, convention.width - len(convention.hang)
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    return ("\n" + convention.hang).join(lines)


class _Pen:
    """Writes and knows how far it has come."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.at = 0

    def put(self, text: str) -> int:
        start = self.at
        self.pieces.append(text)
        self.at += len(text)
        return start


def write(convention: Convention, items: Iterable[Item]) -> Written:
    """The document, with the offsets of all that was put into it."""
    pen = _Pen()
    turns: list[Gold] = []
    others: list[tuple[int, int, str]] = []
    pen.put(convention.head)
    before: str | None = None
    for item in items:
        if before is not None:
            pen.put(convention.gap if before == item.kind == "turn" else _wide(convention.gap))
        before = item.kind
        if item.kind == "turn":
            turns.append(_write_turn(pen, convention, item, len(turns)))
        else:
            body = _wrapped(item.text, convention, 0) if item.kind == "narration" and not convention.hang else item.text
            start = pen.put(body)
            others.append((start, pen.at, item.kind))
    return Written("".join(pen.pieces), tuple(turns), tuple(others))


def _wide(gap: str) -> str:
    """What is no turn stands apart by an empty line at least."""
    return gap if gap.count("\n") > 1 else "\n\n"


def _write_turn(pen: _Pen, convention: Convention, item: Item, turn: int) -> Gold:
    pen.put(_fill(convention.frame, turn))
    if item.label is None and convention.bare is not None:
        template = convention.bare
    else:
        template = convention.cues[min(item.party, len(convention.cues) - 1)]
    before, sign, after = template.partition("%L")
    before, after = _fill(before, turn), _fill(after, turn)
    label = (item.label or "") if sign else ""
    cue = before + label + after
    cue_start = pen.put(cue)
    opening, closing = convention.quotes
    paragraphs = (opening + item.text + closing).split("\n\n")
    column = len(cue.rpartition("\n")[2])
    # Where the speech begins on a line of its own it is indented as its further lines are.
    lead = convention.hang if cue.endswith("\n") else ""
    body = convention.paragraph.join(
        _wrapped(paragraph, convention, 0 if number else column) for number, paragraph in enumerate(paragraphs)
    )
    speech_start = pen.put(lead + body) + len(lead)
    end = pen.at
    pen.put(convention.closings[min(item.party, len(convention.closings) - 1)])
    ink = len(cue) - len(cue.lstrip())
    start = cue_start + ink if cue.strip() else speech_start
    if not label:
        return Gold(start, speech_start, end, None, item.speaker)
    span = (cue_start + len(before), cue_start + len(before) + len(label))
    return Gold(start, speech_start, end, label, item.speaker, span)


# ------------------------------------------------------------------------------------------ who speaks


@attrs.frozen
class Party:
    """One speaker: a key, the label at the first turn, and the one from then on."""

    key: str
    first: str
    later: str


def _same(labels: Iterable[str]) -> list[Party]:
    return [Party(label, label, label) for label in labels]


_NICKS: Final = ("nova_77", "mirafold", "jo-han", "x0rn", "Quillby", "old.tom")
_OFFICES: Final = {
    "en": ("head of the museum", "ferry pilot", "city gardener"), "ru": ("директор музея", "лоцман", "садовник"),
    "fr": ("directrice du musée", "pilote du bac", "jardinier"), "de": ("Leiterin des Museums", "Lotse", "Gärtner"),
    "es": ("directora del museo", "barquero", "jardinero"), "pl": ("kierowniczka muzeum", "pilot portowy", "ogrodnik"),
}  # fmt: skip
_HONORIFICS: Final = {
    "en": ("Mr. ", "Ms. ", "Dr. "), "de": ("Herr ", "Frau ", "Dr. "), "fr": ("M. ", "Mme ", "Dr "),
    "es": ("Sr. ", "Sra. ", "Dr. "),
}  # fmt: skip


def _initials(voice: Voice, count: int) -> list[Party]:
    return _same(given[0] + surname[0] for given, surname in zip(voice.given[:count], voice.surnames, strict=False))


def _full(voice: Voice, count: int) -> list[str]:
    blank = " " if voice.spaced else ""
    if not voice.spaced:
        # Han names are written family name first and in one piece.
        return [surname + given[-1] for given, surname in zip(voice.given[:count], voice.surnames, strict=False)]
    return [given + blank + surname for given, surname in zip(voice.given[:count], voice.surnames, strict=False)]


def _surname_later(voice: Voice, count: int) -> list[Party]:
    offices = _OFFICES[voice.code]
    return [
        Party(surname.upper(), f"{full.upper()}, {office.upper()}", surname.upper())
        for full, surname, office in zip(_full(voice, count), voice.surnames, offices, strict=False)
    ]


#: How the parties are called: from a voice and a number of parties.
FAMILIES: Final[dict[str, Callable[[Voice, int], list[Party]]]] = {
    "given": lambda voice, count: _same(voice.given[:count]),
    "full": lambda voice, count: _same(_full(voice, count)),
    "caps": lambda voice, count: _same(name.upper() for name in voice.surnames[:count]),
    "initials": _initials,
    "honorific": lambda voice, count: _same(
        map("".join, zip(_HONORIFICS[voice.code], voice.surnames[:count], strict=False))
    ),
    "roles": lambda voice, _: _same(voice.roles[0]),
    "letters": lambda voice, _: _same(voice.letters),
    "numbered": lambda voice, count: _same(f"{voice.numbered} {n + 1}" for n in range(count)),
    "codes": lambda _, count: _same(f"SPEAKER_{n:02d}" for n in range(count)),
    "nicks": lambda _, count: _same(_NICKS[:count]),
    "office": lambda voice, count: _same(
        map(", ".join, zip(_full(voice, count), _OFFICES[voice.code], strict=False))
    ),
    "parens": lambda voice, count: _same(
        f"{name} ({office})" for name, office in zip(_full(voice, count), _OFFICES[voice.code], strict=False)
    ),
    "surname_later": _surname_later,
    "none": lambda _, count: [Party(f"#{n}", "", "") for n in range(count)],
}  # fmt: skip


def family_speaks(family: str, voice: Voice) -> bool:
    """Whether this language can call its speakers so."""
    if family in ("caps", "initials", "surname_later") and not voice.cased:
        return False
    if family == "honorific":
        return voice.code in _HONORIFICS
    return family not in ("office", "parens", "surname_later") or voice.code in _OFFICES


# ----------------------------------------------------------------------------------- known conventions


def _known(*conventions: Convention) -> dict[str, Convention]:
    return {convention.name: convention for convention in conventions}


def _c(name: str, *cues: str, firm: bool = False, **more: object) -> Convention:
    return Convention(name=name, cues=cues, firm=firm, **more)  # type: ignore[arg-type]


_FEW: Final = ("Latin", "Cyrillic", "Greek")
_TALE: Final = {"narrated": True, "paragraphs": True}
_TIMING: Final = "%N\n%H,000 --> %D,000\n"
_TIMING_VTT: Final = "%H.000 --> %D.000\n"

KNOWN: Final = _known(
    # A colon in line.
    _c("colon", "%L: ", firm=True, gap="\n"),
    _c("colon_blank", "%L: ", firm=True, **_TALE),
    _c("colon_full", "%L: ", firm=True, family="full", **_TALE),
    _c("colon_caps", "%L: ", firm=True, family="caps", **_TALE),
    _c("colon_quoted", "%L: ", firm=True, family="full", quotes=("“", "”"), narrated=True),
    _c("colon_wrapped", "%L: ", firm=True, width=64, **_TALE),
    _c("colon_wrapped_tight", "%L: ", firm=True, width=64, gap="\n"),
    _c("colon_hanging", "%L: ", firm=True, width=64, hang="    ", gap="\n"),
    _c("colon_office", "%L: ", firm=True, family="office", **_TALE),
    _c("colon_parens", "%L: ", firm=True, family="parens", **_TALE),
    _c("colon_surname_later", "%L: ", firm=True, family="surname_later", scripts=_FEW),
    _c("colon_roles", "%L: ", firm=True, family="roles", parties=2, paragraphs=True),
    _c("colon_numbered", "%L: ", firm=True, family="numbered", paragraphs=True),
    _c("colon_clock", "[%C] %L: ", firm=True),
    _c("colon_clock_bare", "%C %L: ", firm=True, gap="\n"),
    _c("colon_clock_parens", "(%H) %L: ", firm=True),
    _c("colon_bold_in", "**%L:** ", firm=True, **_TALE),
    _c("colon_bold_out", "**%L**: ", firm=True, **_TALE),
    _c("colon_clock_bold", "[%H] **%L:** ", firm=True),
    # A colon on the label's own line.
    _c("colon_own_line", "%L:\n", firm=True, **_TALE),
    _c("colon_own_line_apart", "%L:\n\n", firm=True, family="full", paragraphs=True),
    _c("colon_own_line_bold", "**%L:**\n", firm=True, paragraphs=True),
    # Dash lines, alone and among labeled turns.
    _c("dash_em", "— ", firm=True, family="none"),
    _c("dash_en", "– ", firm=True, family="none"),
    _c("dash_bar", "― ", firm=True, family="none"),
    _c("dash_hyphen", "- ", firm=True, family="none", gap="\n"),
    _c("dash_em_glued", "—", firm=True, family="none"),
    _c("dash_en_glued", "–", firm=True, family="none"),
    _c("dash_hyphen_glued", "-", firm=True, family="none"),
    _c("colon_and_dash", "%L: ", firm=True, family="full", bare="— ", parties=2, narrated=True),
    _c("colon_and_en_dash", "%L: ", firm=True, bare="– ", parties=2),
    _c("colon_and_glued_dash", "%L: ", firm=True, family="caps", bare="—", parties=2),
    _c("colon_own_line_and_dash", "%L:\n", firm=True, family="full", bare="— ", parties=2),
    # Other delimiters in line.
    _c("colon_fullwidth", "%L：", gap="\n"),
    _c("colon_spaced", "%L : "),
    _c("colon_nbsp", "%L:\u00a0"),
    _c("period_caps", "%L. ", family="caps", scripts=_FEW, paragraphs=True),
    _c("period_names", "%L. ", gap="\n"),
    _c("period_honorific", "%L. ", family="honorific", scripts=("Latin",), paragraphs=True),
    _c("period_hyphen", "%L.- ", family="caps", scripts=_FEW),
    _c("period_en_dash", "%L. – ", family="full"),
    _c("period_em_dash", "%L. — ", family="caps", scripts=_FEW),
    _c("colon_em_dash", "%L: — ", family="full"),
    _c("spaced_hyphen", "%L - ", family="caps", scripts=_FEW),
    _c("spaced_en_dash", "%L – "),
    _c("spaced_em_dash", "%L — ", family="full"),
    _c("semicolon", "%L; ", scripts=("Latin", "Cyrillic")),
    _c("tab", "%L\t", gap="\n"),
    _c("spaces", "%L    ", family="letters", parties=2, scripts=("Latin",)),
    _c("pipe", "%L | ", gap="\n"),
    _c("greater", "%L> ", gap="\n"),
    _c("ideographic_blank", "○%L　", scripts=("Han",)),
    # Own lines.
    _c("own_line", "%L\n", family="full"),
    _c("own_line_caps", "%L\n", family="caps", scripts=_FEW, paragraphs=True),
    _c("own_line_parens", "%L\n", family="parens", paragraphs=True),
    _c("own_line_period", "%L.\n", family="caps", scripts=_FEW),
    _c("own_line_markdown", "### %L\n\n", paragraphs=True),
    _c("screenplay", "                    %L\n", family="caps", scripts=_FEW, hang="          ", width=50),
    # Questions and answers.
    _c("q_a_period", "%L. ", family="letters", parties=2, gap="\n"),
    _c("q_a_colon", "%L: ", family="letters", parties=2, gap="\n"),
    _c("q_a_period_hyphen", "%L.- ", family="letters", parties=2),
    _c("q_bold", "**", "", family="none", parties=2, closings=("**", ""), paragraphs=True),
    _c("q_number", "%N. ", "", family="none", parties=2, paragraphs=True),
    _c("q_heading", "### ", "", family="none", parties=2, paragraphs=True),
    _c("q_underscore", "_", "", family="none", parties=2, closings=("_", ""), paragraphs=True),
    _c("q_dash", "— ", "", family="none", parties=2, paragraphs=True),
    _c("q_two_bars", "――", "", family="none", parties=2, scripts=("Han",), paragraphs=True),
    # Markup around the label.
    _c("nick", "<%L> ", family="nicks", gap="\n", scripts=("Latin", "Cyrillic")),
    _c("nick_clock", "[%C] <%L> ", family="nicks", gap="\n", scripts=("Latin", "Cyrillic")),
    _c("brackets", "[%L] "),
    _c("parens_own_line", "(%L)\n"),
    _c("html_bold", "<b>%L:</b> "),
    _c("wiki_bold", "'''%L:''' "),
    _c("voices_vtt", "<v %L>", family="full", head="WEBVTT\n\n", frame=_TIMING_VTT, closings=("</v>",)),
    _c("captions_colon", "%L: ", frame=_TIMING, family="caps", scripts=_FEW),
    _c("captions_chevrons", ">> %L: ", frame=_TIMING, family="caps", scripts=_FEW),
    _c("chevrons", ">> %L: ", family="caps", scripts=_FEW),
    _c("chat_tiers", "*%L:\t", family="caps", scripts=("Latin",), gap="\n"),
    _c("bullet_greater", "◆ %L> ", "◇ %L> ", parties=2),
    _c("bullet_colon", "• %L: "),
    _c("model_chat", "### %L:\n", family="roles", parties=2, scripts=("Latin",), paragraphs=True),
    # Clocks and dates.
    _c("name_clock_line", "%L  0:%C\n", family="numbered"),
    _c("name_tab_clock_line", "%L\t%H\n", family="full"),
    _c("name_colon_clock_line", "%L: (%C)\n", family="full"),
    _c("name_clock_colon_line", "%L (%C):\n"),
    _c("codes_clock", "[%H] %L: ", family="codes", gap="\n", scripts=("Latin",)),
    _c("clock_above", "%C\n%L: "),
    _c("chat_slashes", "5/4/19, %C - %L: ", gap="\n"),
    _c("chat_brackets", "[11.10.16, %H] %L: ", gap="\n", family="full"),
    _c("chat_date_line", "%L, [2022-11-22 %C]\n"),
    _c("irc_tab", "%C\t%L\t", family="nicks", gap="\n", scripts=("Latin",)),
)  # fmt: skip


# ---------------------------------------------------------------------------- what a document is about

_TAILS: Final = {
    "en": ("Read more at example.org", "(End of recording)"), "ru": ("Читайте на example.org", "(Конец записи)"),
    "uk": ("Читайте на example.org", "(Кінець запису)"),
    "tr": ("Devamını example.org adresinde okuyun", "(Kaydın sonu)"),
    "fr": ("Lire la suite sur example.org", "(Fin de l’enregistrement)"),
    "ar": ("اقرأ المزيد على example.org", "(نهاية التسجيل)"),
    "de": ("Mehr dazu auf example.org", "(Ende der Aufnahme)"), "he": ("קראו עוד באתר example.org", "(סוף ההקלטה)"),
    "es": ("Leer más en example.org", "(Fin de la grabación)"), "hi": ("और पढ़ें example.org", "(रिकॉर्डिंग समाप्त)"),
    "pl": ("Czytaj więcej na example.org", "(Koniec nagrania)"), "zh": ("阅读更多 example.org", "（录音结束）"),
    "el": ("Διαβάστε περισσότερα στο example.org", "(Τέλος της εγγραφής)"),
}  # fmt: skip
_FACTS: Final = {
    "en": "Date: 4 May 2019\nPlace: Old Harbor\nLength: 41 min",
    "ru": "Дата: 4 мая 2019\nМесто: старый порт\nДлина: 41 мин",
    "fr": "Date : 4 mai 2019\nLieu : vieux port\nDurée : 41 min",
    "de": "Datum: 4. Mai 2019\nOrt: Alter Hafen\nLänge: 41 min",
    "es": "Fecha: 4 de mayo de 2019\nLugar: Puerto Viejo\nDuración: 41 min",
}  # fmt: skip

#: What may stand before the first turn, and after the last, as items.
HEADS: Final[dict[str, Callable[[random.Random, Voice], list[Item]]]] = {
    "none": lambda _rng, _voice: [],
    "title": lambda rng, voice: [Item("heading", rng.choice(voice.headings))],
    "title_intro": lambda rng, voice: [
        Item("heading", rng.choice(voice.headings)),
        *(Item("narration", text) for text in rng.sample(voice.narration, 2)),
    ],
    "facts": lambda rng, voice: [
        Item("heading", rng.choice(voice.headings)),
        *([Item("apparatus", _FACTS[voice.code])] if voice.code in _FACTS else []),
    ],
}  # fmt: skip
TAILS: Final[dict[str, Callable[[random.Random, Voice], list[Item]]]] = {
    "none": lambda _rng, _voice: [],
    "read_more": lambda _rng, voice: [Item("apparatus", _TAILS[voice.code][0])],
    "end": lambda _rng, voice: [Item("apparatus", _TAILS[voice.code][1])],
    "address": lambda _rng, _voice: [Item("apparatus", "https://example.org/117")],
    "rule": lambda _rng, _voice: [Item("apparatus", "* * *")],
}
BETWEEN: Final = ("nothing", "narration", "paragraphs")


class _Deck:
    """Sentences in a drawn order, none twice before all came once, and no text of several twice at all."""

    def __init__(self, rng: random.Random, sentences: Sequence[str]) -> None:
        self.rng, self.sentences, self.rest = rng, sentences, [""][:0]
        self.used: set[str] = set()

    def draw(self, count: int, joint: str) -> str:
        # Nobody says the same thing twice in the same words; headlines and rubrics do.
        while (text := joint.join(self._next() for _ in range(count))) in self.used:
            count += 1
        self.used.add(text)
        return text

    def _next(self) -> str:
        if not self.rest:
            self.rest = self.rng.sample(self.sentences, len(self.sentences))
        return self.rest.pop()


def _order(rng: random.Random, count: int, parties: int, told: Sequence[int]) -> list[int]:
    """Who speaks, turn by turn: the first party asks, others answer, and nobody comes in for a single turn only.

    After a stretch of narration the same person often goes on, and is named again.
    """
    order = [0]
    while len(order) < count:
        if len(order) - 1 in told and rng.random() < 0.5:
            order.append(order[-1])
        else:
            order.append(0 if order[-1] else rng.randint(1, parties - 1))
    for party in range(1, parties):
        if order.count(party) == 1:
            order += [0, party] if order[-1] else [party]
    return order


def converse(
    rng: random.Random,
    convention: Convention,
    voice: Voice,
    *,
    between: str = "nothing",
    head: str = "none",
    tail: str = "none",
    turns: int | None = None,
) -> list[Item]:
    """The items of a conversation that a reader could follow in this convention.

    Turns without a label among labeled ones come only where the two parties take turns without a break, so that their
    speaker is known, and more than once: one dash among labels could be a slip, two are a habit.
    """
    count = turns or rng.randint(8, 14)
    people = FAMILIES[convention.family](voice, min(convention.parties, rng.choice((2, 2, 2, 3))))
    told = rng.sample(range(1, count - 1), 4) if between == "narration" else ()
    ask, say, tell = (_Deck(rng, sentences) for sentences in (voice.questions, voice.answers, voice.narration))
    joint = " " if voice.spaced else ""
    items = [*HEADS[head](rng, voice)]
    seen: set[str] = set()
    straight = bares = 0
    for turn, who in enumerate(_order(rng, count, len(people), told)):
        person = people[who]
        if who == 0:
            text = ask.draw(1, joint)
        elif between == "paragraphs":
            text = "\n\n".join(say.draw(1, joint) for _ in range(rng.randint(2, 3)))
        else:
            text = say.draw(rng.randint(1, 2), joint)
        wanted = rng.random() < 0.5 or (bares < 2 and turn > count - 5)
        bare = convention.bare is not None and straight >= 3 and wanted
        label = None if bare or not person.later else (person.later if person.key in seen else person.first)
        # Where nobody is named, only the marked and the unmarked party can be told apart.
        known = None if convention.family == "none" and len(convention.cues) == 1 else person.key
        items.append(Item("turn", text, label, known, who))
        seen.add(person.key)
        bares += bare
        straight = 2 if bare else straight + 1
        if turn in told:
            items.append(Item("narration", tell.draw(rng.randint(1, 2), joint)))
            straight = 0
    return [*items, *TAILS[tail](rng, voice)]


# -------------------------------------------------------------------------------- invented conventions

PREFIXES: Final = {
    "none": "", "clock_square": "[%C] ", "clock_bare": "%C ", "clock_round": "(%H) ", "clock_dash": "%C - ",
    "clock_bullet": "%C ◆ ", "bullet_dot": "• ", "bullet_lozenge": "◆ ", "bullet_triangle": "▶ ", "bullet_square": "■ ",
    "bullet_ring": "○", "bullet_arrow": "→ ", "bullet_star": "* ", "bullet_plus": "+ ", "bullet_hyphen": "- ",
    "bullet_hand": "☞ ", "number_dot": "%N. ", "number_paren": "%N) ", "number_parens": "(%N) ", "number_hash": "#%N ",
    "number_sign": "№ %N ", "quote_greater": "> ", "quote_guillemet": "» ", "quote_bar": "| ", "heading_one": "# ",
    "heading_three": "### ", "indent": "    ", "indent_tab": "\t", "indent_wide": "　",
}  # fmt: skip
DRESSES: Final = {
    "none": ("", ""), "bold": ("**", "**"), "bold_around": ("**", "**"),
    "underscores": ("__", "__"), "underscore": ("_", "_"),
    "star": ("*", "*"), "square": ("[", "]"), "round": ("(", ")"), "curly": ("{", "}"), "angle": ("<", ">"),
    "guillemets": ("«", "»"), "curly_quotes": ("“", "”"), "black_lens": ("【", "】"), "corner": ("「", "」"),
    "angle_wide": ("〈", "〉"), "at": ("@", ""), "hash": ("#", ""), "tick": ("`", "`"), "equals": ("=", "="),
    "tildes": ("~", "~"), "slashes": ("/", "/"), "wiki": ("'''", "'''"), "double_square": ("[[", "]]"),
    "lozenges": ("◇", "◇"), "star_glyph": ("★", ""),
}  # fmt: skip
DELIMITERS: Final = {
    "colon": ": ", "colon_wide": "：", "period": ". ", "period_hyphen": ".- ", "period_dash": ". — ", "hyphen": " - ",
    "en_dash": " – ", "em_dash": " — ", "semicolon": "; ", "greater": "> ", "greater_spaced": " > ", "chevrons": " >> ",
    "bar": " | ", "slash": " / ", "tilde": " ~ ", "tab": "\t", "spaces": "    ", "own_line": "\n",
    "colon_doubled": ":: ", "colon_spaced": " : ", "dashes_doubled": " -- ", "equals": " = ", "arrow": " → ",
    "guillemet": " » ", "blank": " ",
}  # fmt: skip
#: Gap, width, hanging indent, and whether the label stands on the line above its speech.
LAYOUTS: Final = {
    "tight": ("\n", None, "", False), "blank": ("\n\n", None, "", False), "wide": ("\n\n\n", None, "", False),
    "wrapped": ("\n\n", 64, "", False), "wrapped_tight": ("\n", 64, "", False),
    "hanging": ("\n", 64, "        ", False),
    "hanging_blank": ("\n\n", 64, "        ", False), "above": ("\n\n", None, "", True),
    "above_tight": ("\n", None, "", True), "above_indented": ("\n\n", 60, "        ", True),
}  # fmt: skip
INVENTED_FAMILIES: Final = ("given", "full", "caps", "initials", "honorific", "roles", "numbered", "codes", "nicks")
SCRIPTS: Final = ("Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Han", "Devanagari")


@attrs.frozen
class Factors:
    """One point of the product, by names."""

    prefix: str
    dress: str
    delimiter: str
    family: str
    script: str
    layout: str
    between: str
    head: str
    tail: str


_COLONS: Final = ("colon", "colon_wide", "colon_spaced", "colon_doubled")
_ABOVE: Final = ("above", "above_tight", "above_indented")
_TIGHT: Final = ("tight", "wrapped_tight", "hanging", "above_tight")
#: Dress that closes, so that a blank may follow it.
_CLOSED: Final = tuple(name for name, (_, close) in DRESSES.items() if close)
#: Signs that mean one thing before the label and would mean another after it.
_CLASHES: Final = (
    ("quote_greater", "greater", "greater_spaced", "chevrons", "guillemet", "angle"),
    ("quote_guillemet", "greater", "greater_spaced", "chevrons", "guillemet", "guillemets"),
    ("quote_bar", "bar"), ("bullet_arrow", "arrow", "greater_spaced"),
    ("angle", "greater", "greater_spaced", "chevrons"),
    ("equals",), ("tildes", "tilde"), ("slashes", "slash"), ("guillemets", "guillemet"),
    ("bullet_star", "star"), ("number_hash", "hash"), ("heading_one", "hash"), ("heading_three", "hash"),
    ("angle_wide", "greater", "greater_spaced", "chevrons"),
)  # fmt: skip
_BARE: Final = ("none", "indent", "indent_tab", "indent_wide")
#: Delimiters that can end a line of their own.
_ENDING: Final = (*_COLONS, "period", "period_dash", "hyphen", "em_dash")
#: A reason, and whether it strikes a point of the product.
UNREADABLE: Final[tuple[tuple[str, Callable[[Factors], bool]], ...]] = (
    (
        "a mere blank ends a label only where dress closes it",
        lambda f: f.delimiter == "blank" and f.dress not in _CLOSED,
    ),
    (
        "one sign in two senses",
        lambda f: (
            any(row[0] in (f.prefix, f.dress) and {*row[1:]} & {f.dress, f.delimiter} for row in _CLASHES)
            or f.dress == f.delimiter == "equals"
        ),
    ),
    (
        "a dressing glyph that the label holds itself",
        lambda f: f.family in ("nicks", "codes") and f.dress in ("underscore", "underscores"),
    ),
    (
        "dots after labels that hold dots, hyphens after labels that hold hyphens",
        lambda f: f.family == "nicks" and f.delimiter.startswith(("period", "hyphen")),
    ),
    (
        "bold around the delimiter needs a delimiter that is a mark",
        lambda f: f.dress == "bold_around" and f.delimiter not in ("colon", "period", "semicolon", "colon_wide"),
    ),
    ("paragraphs without blank lines between them", lambda f: f.between != "nothing" and f.layout in _TIGHT),
    (
        "further paragraphs where labels stand bare on their own line",
        lambda f: f.between == "paragraphs" and f.delimiter == "own_line" and f.dress == "none" and f.prefix in _BARE,
    ),
    (
        "nothing apart, and labels bare on their own line",
        lambda f: f.layout == "above_tight" and f.delimiter == "own_line" and f.dress == "none" and f.prefix in _BARE,
    ),
    (
        "an own line as a delimiter is a layout with the label above; above goes with marks that end a line",
        lambda f: (
            (f.layout in _ABOVE and f.delimiter not in ("own_line", *_ENDING))
            or (f.delimiter == "own_line" and f.layout not in _ABOVE)
        ),
    ),
    (
        "a period or a dash at the end of a bare line looks like a sentence",
        lambda f: f.layout in _ABOVE and f.delimiter in _ENDING and f.delimiter not in _COLONS and f.dress == "none",
    ),
    ("no blanks to wrap at", lambda f: f.script == "Han" and ("wrapped" in f.layout or "hanging" in f.layout)),
    (
        "wrapped or hanging lines no deeper than the label",
        lambda f: f.prefix.startswith("indent") and ("hanging" in f.layout or "wrapped" in f.layout),
    ),
    (
        "heading marks head lines of their own, or labels with a colon",
        lambda f: f.prefix.startswith("heading") and f.delimiter not in ("own_line", *_COLONS),
    ),
    (
        "capitals and initials in a script without case",
        lambda f: f.family in ("caps", "initials") and f.script in ("Arabic", "Hebrew", "Han", "Devanagari"),
    ),
    ("honorifics are given for Latin alone", lambda f: f.family == "honorific" and f.script != "Latin"),
    ("an abbreviated honorific and a period delimiter", lambda f: f.family == "honorific" and f.delimiter == "period"),
    ("the Greek question mark is a semicolon", lambda f: f.script == "Greek" and f.delimiter == "semicolon"),
    (
        "a tab after a tab, blanks after blanks",
        lambda f: f.prefix.startswith("indent") and f.delimiter in ("tab", "spaces"),
    ),
    (
        "numbers before own-line labels that are numbers",
        lambda f: f.prefix.startswith("number") and f.family in ("numbered", "codes") and f.delimiter == "own_line",
    ),
    (
        "wrapped lines of a quotation would need its mark",
        lambda f: f.prefix.startswith("quote") and f.layout == "wrapped_tight",
    ),
    (
        "a hyphen before the label and dashes after it",
        lambda f: (
            f.prefix in ("bullet_hyphen", "clock_dash")
            and f.delimiter in ("hyphen", "en_dash", "em_dash", "dashes_doubled")
        ),
    ),
)


def unreadable(factors: Factors) -> str | None:
    """Why a reader could not follow this convention, or None where one could."""
    return next((why for why, strikes in UNREADABLE if strikes(factors)), None)


def convention_of(factors: Factors) -> Convention:
    """The convention at one point of the product."""
    opening, closing = DRESSES[factors.dress]
    delimiter = DELIMITERS[factors.delimiter]
    gap, width, hang, above = LAYOUTS[factors.layout]
    prefix = PREFIXES[factors.prefix]
    if factors.dress == "bold_around":
        cue = f"{prefix}{opening}%L{delimiter.strip()}{closing} "
    else:
        cue = f"{prefix}{opening}%L{closing}{delimiter}"
    if above:
        cue = cue.rstrip(" \t\n") + "\n"
    return Convention(
        name="invented", cues=(cue,), gap=gap, paragraph=gap if gap.count("\n") > 1 else "\n\n", width=width, hang=hang,
        family=factors.family, narrated=True, paragraphs=True, firm=False,
    )  # fmt: skip


def draw_factors(rng: random.Random) -> Factors:
    """A readable point of the product; half of the prefixes and dresses are none, as in life."""
    while True:
        factors = Factors(
            prefix="none" if rng.random() < 0.4 else rng.choice(list(PREFIXES)),
            dress="none" if rng.random() < 0.4 else rng.choice(list(DRESSES)),
            delimiter=rng.choice(list(DELIMITERS)),
            family=rng.choice(INVENTED_FAMILIES),
            script="Latin" if rng.random() < 0.4 else rng.choice(SCRIPTS),
            layout=rng.choice(list(LAYOUTS)),
            between=rng.choice(BETWEEN),
            head=rng.choice(list(HEADS)),
            tail=rng.choice(list(TAILS)),
        )
        if unreadable(factors) is None:
            return factors


def invent(rng: random.Random) -> tuple[Factors, Convention, Written]:
    """A document in a convention that nobody listed."""
    factors = draw_factors(rng)
    convention = convention_of(factors)
    able = [voice for voice in voices(factors.script) if family_speaks(factors.family, voice)]
    items = converse(
        rng, convention, rng.choice(able), between=factors.between, head=factors.head, tail=factors.tail
    )  # fmt: skip
    return factors, convention, write(convention, items)


def speakers_of(convention: Convention) -> tuple[Voice, ...]:
    """The languages that a known convention can be written in."""
    able = voices(*convention.scripts)
    if convention.width:
        able = tuple(voice for voice in able if voice.spaced)
    return tuple(voice for voice in able if family_speaks(convention.family, voice))
