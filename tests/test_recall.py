"""The second pass: turns that nothing marks but their place, and labels that are damaged or in mid-line."""

from __future__ import annotations

import pytest
from glance import said, starts, who
from transcripts import BROKEN_LABEL

import turnseg

# ------------------------------------------------------------------------------------------- one side marked

_TALK = (
    ("When did you first see the lighthouse?", "I was six, and my father took me there in a boat."),
    ("Were you afraid of it?", "Not at all. I wanted to live in it."),
    ("And do you live in it now?", "I have, since last autumn."),
    ("Is it cold in winter?", "It is, but I have a stove."),
)


def _written(question: str = "{}", answer: str = "{}", between: str = "\n\n", after: str = "\n\n") -> str:
    """The same talk, its questions and answers printed as given."""
    return after.join(question.format(ask) + between + answer.format(reply) for ask, reply in _TALK) + "\n"


_SIDES = [line for pair in _TALK for line in pair]


@pytest.mark.parametrize(
    "question",
    [
        "Interviewer: {}",
        "Interviewer:\n{}",
        "Q: {}",
        "Q. {}",
        "― {}",
        "—— {}",
        "**{}**",
        "__{}__",
        "## {}",
        "### {}",
        "Nora Hale: {}",
    ],
)
def test_where_only_questions_are_marked_the_paragraph_below_answers(question: str) -> None:
    """Whatever marks the questions, an unmarked paragraph that follows each of them is the other party's turn."""
    found = turnseg.segment(_written(question))
    assert [turn.speech for turn in found] == _SIDES
    assert who(found) == "AB" * len(_TALK)
    assert {turn.attribution.kind for turn in found[1::2]} == {"question_answer"}
    assert {turn.label for turn in found[1::2]} == {None}
    assert found[1].speaker is not None
    assert (found[1].speaker.kind, found[1].speaker.role, found[1].speaker.name) == ("role", "answer", None)


def test_numbered_questions_are_asked_by_one_party() -> None:
    """Numbers tell the questions of an interview, as long as each is answered below."""
    text = "\n\n".join(f"{n}. {ask}\n\n{reply}" for n, (ask, reply) in enumerate(_TALK, 1))
    found = turnseg.segment(text)
    assert [turn.speech for turn in found] == _SIDES
    assert who(found) == "AB" * len(_TALK)


@pytest.mark.parametrize("question", ["**{}**", "__{}__", "***{}***"])
@pytest.mark.parametrize("after", ["\n", "\n\n"])
def test_marked_questions_and_their_answers_in_one_line(question: str, after: str) -> None:
    """Where emphasis closes behind a question and the line goes on, what goes on is the answer."""
    found = turnseg.segment(_written(question, between=" ", after=after))
    assert [turn.speech for turn in found] == _SIDES
    assert who(found) == "AB" * len(_TALK)


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "{}/", "{}- "])
@pytest.mark.parametrize("between", [" ", "\n"])
def test_numbered_questions_and_their_answers_in_one_line(number: str, between: str) -> None:
    """Where numbers count the lines and each asks first, what goes on behind the question mark is the answer."""
    text = "\n".join(f"{number.format(n)}{ask}{between}{reply}" for n, (ask, reply) in enumerate(_TALK, 1))
    found = turnseg.segment(text)
    assert [turn.speech for turn in found] == _SIDES
    assert who(found) == "AB" * len(_TALK)


@pytest.mark.parametrize(
    "line",
    [
        "7. {} It is the old pier.",
        "{n}. {} Ebb.",
        "{n}. {} A. Ebb B. Flood C. Neither of the two",
        "**{} So they say.**",
    ],
    ids=["not counted", "a quiz", "a choice", "all in bold"],
)
def test_what_follows_a_question_in_its_line_is_not_always_an_answer(line: str) -> None:
    """Numbers that do not count, answers of a word, options: no interview."""
    asked = ("What ends at six?", "What is a tide?", "Which is the longer?", "What comes at night?")
    assert len(turnseg.segment("\n".join(line.format(ask, n=n) for n, ask in enumerate(asked, 1)))) == 0


@pytest.mark.parametrize("answer", ["Ada Mirren: {}", "— {}", "ADA: {}"])
def test_where_only_answers_are_marked_the_paragraph_above_asks(answer: str) -> None:
    """Marked answers leave the questions unmarked; they are turns all the same, of one other party."""
    found = turnseg.segment(_written(answer=answer))
    assert [turn.speech for turn in found] == _SIDES
    assert who(found) == "AB" * len(_TALK)
    assert [turn.label for turn in found[::2]] == [None] * len(_TALK)
    assert {turn.attribution.kind for turn in found[::2]} == {"question_answer"}


def test_a_labelled_answer_right_below_its_question() -> None:
    """No blank line need stand between an unmarked question and the label of who answers it."""
    found = turnseg.segment("\n\n".join(f"{asked}\nPeter Hall: {answer}" for asked, answer in _TALK))
    assert [turn.speech for turn in found] == _SIDES
    assert [turn.label for turn in found] == [None, "Peter Hall"] * len(_TALK)
    assert who(found) == "AB" * len(_TALK)


def test_a_prompt_between_two_marked_answers_is_asked_too() -> None:
    """Of unmarked prompts that are no questions, one paragraph alone between two answers is the questioner's."""
    more = "\nTell us of your lamp.\n\nAda Mirren: It is old, and I clean it daily.\n"
    found = turnseg.segment(_written(answer="Ada Mirren: {}") + more)
    assert said(found)[-2:] == ["A: Tell us of your lamp.", "B Ada Mirren: It is old, and I clean it daily."]


def test_two_paragraphs_between_two_marked_answers_are_left_alone() -> None:
    """Where two paragraphs stand between answers and neither asks, nobody can say which of them is a prompt."""
    text = (
        _written(answer="Ada Mirren: {}")
        + "\nShe poured some tea.\n\nThe lamp went on.\n\nAda Mirren: It is old, and I clean it daily.\n"
    )
    assert starts(turnseg.segment(text))[-2:] == ["It", "It"]


def test_a_questionless_monologue_of_one_party_has_no_other_side() -> None:
    """One label that never asks, with narration above it, makes nobody else of the narration."""
    found = turnseg.segment("""\
The boat left the pier.

Ada Mirren: I saw it leave, and I waved to you all.

It came to the island.

Ada Mirren: We were glad, my friends and I!

Nobody stood on the shore.

Ada Mirren: I told you that they would not come.

The lamp went out.

Ada Mirren: Then I was alone with you, my lamp.
""")
    assert [turn.label for turn in found] == ["Ada Mirren"] * 4


@pytest.mark.parametrize("rule", ["* * *", "(laughs)"])
def test_a_rule_or_a_note_may_stand_before_the_answer(rule: str) -> None:
    """What is no speech between question and answer does not part them."""
    text = "\n\n".join(f"Interviewer: {ask}\n\n{rule}\n\n{reply}" for ask, reply in _TALK)
    assert who(turnseg.segment(text)) == "AB" * len(_TALK)


def test_behind_a_clock_alone_nobody_answers() -> None:
    """A clock on a line of its own begins something else than an answer: that question has none."""
    text = _written("― {}") + "\n― Is it far?\n\n00:12:31\n\nThe tape was changed.\n"
    found = turnseg.segment(text)
    assert who(found) == "AB" * len(_TALK) + "A"
    assert found[-1].text.startswith("Is it far?")


def test_the_last_question_may_stay_unanswered() -> None:
    """Where the copy breaks off after a question, its turn is there, and no answer is invented."""
    found = turnseg.segment(_written("**{}**") + "\n**And what comes next?**\n")
    assert said(found)[-1] == "A: And what comes next?"
    assert len(found) == 2 * len(_TALK) + 1


@pytest.mark.parametrize(
    ("close", "turns"),
    [
        ("Note: the light is open in May.", 0),
        ("Fotnot: tornet är öppet i maj.", 0),
        ("Photo by Tom Lind", 0),
        ("Thank you for the tea!", 1),
        ("A note?", 1),
    ],
)
@pytest.mark.parametrize("mark", ["**{}**", "*{}*", "## {}"])
def test_a_footnote_printed_as_the_questions_are_asks_nothing(mark: str, close: str, turns: int) -> None:
    """A note or a credit below the last answer is no question of it; thanks and a last question are."""
    found = turnseg.segment(_written(mark) + "\n" + mark.format(close) + "\n")
    assert len(found) == 2 * len(_TALK) + turns
    assert found[2 * len(_TALK) - 1].text == _TALK[-1][1]


def test_a_title_is_a_heading_of_another_level() -> None:
    """Headings that ask have one level; the title above them, of another one, asks nothing of anybody."""
    for title in ("# Five questions for Ada", "# Who keeps the lamp?"):
        found = turnseg.segment(f"{title}\n\nWe went to see the light.\n\n{_written('### {}')}")
        assert [turn.speech for turn in found] == _SIDES


def test_a_page_tail_is_no_answer() -> None:
    """`Read more` below a last question belongs to the page."""
    found = turnseg.segment(_written("― {}") + "\n― Is it far?\n\nRead more: lamps of the coast\n")
    assert said(found)[-1] == "A: Is it far?"


def test_a_third_voice_stays_what_it_is() -> None:
    """Of one asking party, its unmarked partner and a third label, the third is neither asked nor answered for."""
    text = _written("Interviewer: {}") + "\nPhotographer: Stay like this, please.\n"
    assert said(turnseg.segment(text))[-1] == "C Photographer: Stay like this, please."


def test_wrapped_questions_end_at_their_question_mark() -> None:
    """Where lines are broken, and no blank line parts them, the answer begins below the line that ends the question."""
    found = turnseg.segment("""\
Interviewer:
When did you first see the lighthouse, and who took you
there at that time of the year, when nobody was
allowed to go out alone?
I was six, and my father took me there in a boat that he
had built of driftwood over three winters.

Interviewer:
Were you afraid of it when you saw how high it was, and how
many steps there were?
Not at all. I wanted to live in it from that day on, and told
everybody who wanted to hear it.

Interviewer:
And do you live in it now, after all these years and so many
letters to the ministry?
I do, since last autumn, and I keep the lamp with two other
people who came later.
""")
    assert who(found) == "ABABAB"
    assert starts(found) == ["When", "I", "Were", "Not", "And", "I"]


def test_two_labelled_sides_need_no_other() -> None:
    """Where both sides are labeled, unmarked paragraphs answer nothing."""
    text = "".join(f"Nora: {ask}\n\nTom: {reply}\n\nIt rained on the pier.\n\n" for ask, reply in _TALK)
    assert {turn.label for turn in turnseg.segment(text)} == {"Nora", "Tom"}


def test_a_label_on_the_last_line_asks_nothing() -> None:
    """A label of the asking side with nothing below it is no turn, and the answers before it stay."""
    found = turnseg.segment(_written("Interviewer:\n{}") + "\nInterviewer:\n")
    assert who(found) == "AB" * len(_TALK)
    assert [doubt.kind for doubt in found.doubts] == ["empty_cue"]


def test_a_lone_q_asks_whatever_it_says() -> None:
    """Where the only label is a word for questions, its turns are asked, marks or not; a question or two suffices."""
    asked = ("Tell us of your lamp.", "And the stove.", "You are not afraid.", "Will you stay?")
    found = turnseg.segment("\n\n".join(f"Q: {ask}\n\nI do what I can, as you see." for ask in asked))
    assert who(found) == "AB" * len(asked)
    assert [turn.speech for turn in found[::2]] == list(asked)


def test_questions_in_japanese_end_in_a_particle() -> None:
    """A label whose turns end in the particle that asks has its questions answered on the next line."""
    asked = ("灯台はどうでしたか。", "網ですか。", "お父さんも来ましたか。", "ええ。", "船は見えますか。")
    found = turnseg.segment("".join(f"NORTH：{ask}\n父と一緒に綺麗な海を見ていました。\n" for ask in asked))
    assert who(found) == "AB" * len(asked)
    assert [turn.speech for turn in found[::2]] == list(asked)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_lone_label_that_takes_turns_line_by_line(gap: str) -> None:
    """Where one label alone and a line without one alternate, and it asks at least once, the line is another's."""
    asked = ("You came here for flour.", "And the wheel?", "Really.", "You are not afraid.", "I see.")
    found = turnseg.segment(
        "".join(f"NORTH: {ask}{gap}I stayed, for the {n} winters.\n" for n, ask in enumerate(asked))
    )
    assert who(found) == ("AB" * len(asked) if gap == "\n" else "A" * len(asked))


_PANEL = (
    ("How did you two meet?", (("Ada Marsh", "At the mill, in the rain."), ("Leo Finch", "I had two coats."))),
    ("Who mends the wheel?", (("Ada Marsh", "I do.\n\nHe holds the lamp."), ("Leo Finch", "It is a heavy lamp."))),
    ("What comes next for you?", (("Leo Finch", "A roof, if the bank agrees."), ("Ada Marsh", "It will not."))),
)


@pytest.mark.parametrize("mark", ["", "## ", "**"])
def test_unmarked_questions_to_several_labelled_parties(mark: str) -> None:
    """Questions that stand above the turns of several labeled parties, none of whom asks, are somebody else's."""
    parts: list[str] = []
    for ask, replies in _PANEL:
        parts += [f"{mark}{ask}{mark.strip('# ')}", *(f"{name}: {reply}" for name, reply in replies)]
    found = turnseg.segment("\n\n".join(parts))
    assert [turn.speech for turn in found if turn.label is None] == [ask for ask, _ in _PANEL]
    assert who(found) == "ABCABCACB"


def test_unmarked_questions_to_several_in_broken_lines() -> None:
    """The same where a question runs over two lines."""
    text = "\n\n".join(
        f"It has been a long way to this old mill by the river, and\nmany have asked before us: {ask.lower()}\n\n"
        + "\n\n".join(f"{name}: {reply} It was, as all here remember, a\nlong winter." for name, reply in replies)
        for ask, replies in _PANEL
    )
    found = turnseg.segment(
        text.replace("the rain. It was, as all here remember, a\nlong winter.", "the rain, who\nknows why?")
    )
    assert who(found) == "ABCABCACB"
    assert found[0].text.startswith("It has been")
    assert found[1].text.endswith("why?")


def test_a_host_who_asks_in_a_paragraph_of_its_own_is_one_party() -> None:
    """Paragraphs that ask behind the turns of one party are that party's."""
    text = "".join(
        f"Nora: I see {thing} there.\n\n{ask}\n\n" + "".join(f"{name}: {reply}\n\n" for name, reply in replies)
        for thing, (ask, replies) in zip(("a wheel", "a lamp", "you two"), _PANEL, strict=True)
    )
    assert {turn.label for turn in turnseg.segment(text)} == {"Nora", "Ada Marsh", "Leo Finch"}


def test_a_long_talk_in_which_hardly_anybody_asks_is_left_alone() -> None:
    """A question paragraph now and then, far fewer than labeled turns, is of whoever speaks."""
    few = "".join(f"{name}: {reply}\n\nDo you see?\n\n" for _, replies in _PANEL[:2] for name, reply in replies)
    talk = few + "Ada Marsh: It rains on us.\n\nLeo Finch: I like the rain.\n\n" * 50
    assert {turn.label for turn in turnseg.segment(talk)} == {"Ada Marsh", "Leo Finch"}


# -------------------------------------------------------------------------------------------- neither marked


def test_bare_questions_and_answers_are_an_interview() -> None:
    """Question paragraphs that alternate with answers over the whole document are two parties."""
    found = turnseg.segment("The keeper of the lamp\n\n" + _written())
    assert [turn.speech for turn in found] == _SIDES
    assert who(found) == "AB" * len(_TALK)
    assert {turn.label for turn in found} == {None}


def test_an_interview_found_by_its_questions_alone_is_a_transcript() -> None:
    """Where only the second pass finds turns, the text is as surely a transcript as its surest turn is one."""
    found = turnseg.segment(_written())
    assert found.evidence.shapes == ()
    assert found.confidence == max(turn.confidence for turn in found) > 0.5


def test_bare_questions_and_answers_in_broken_lines() -> None:
    """The same where each paragraph runs over several lines."""
    found = turnseg.segment("""\
When did you first see the lighthouse, and who was it that took you
out there at the time?

I was six, and my father took me there in a boat that he had built of
driftwood over three winters.

Were you afraid of it when you saw how high it was, and how many steps
there were to climb?

Not at all. I wanted to live in it from that day on, and told everybody
who wanted to hear it.

And do you live in it now, after all these years and so many letters to
the ministry?

I do, since last autumn, and I keep the lamp with two other people who
came later.
""")
    assert who(found) == "ABABAB"
    assert found[0].text.endswith("at the time?")


@pytest.mark.parametrize(
    ("question", "answer", "between", "after"),
    [("{}", "    {}", "\n\n", "\n\n"), ("{}", "{}", "\n\n", "\n\n\n"), ("{}", "{}", "\n", "\n\n")],
    ids=["indented", "two blank lines", "one blank line"],
)
def test_layout_tells_a_prompt_where_its_mark_does_not(question: str, answer: str, between: str, after: str) -> None:
    """Among bare questions set apart by indentation or blank lines, a prompt without a question mark is one of them."""
    written = _written(question, answer, between, after).rstrip("\n")
    prompt = question.format("Tell us of your lamp.") + between + answer.format("It is old, and I clean it daily.")
    more = question.format("Will you stay?") + between + answer.format("I will, as long as you let me.")
    found = turnseg.segment(f"{written}{after}{prompt}{after}{more}\n")
    assert who(found) == "AB" * (len(_TALK) + 2)
    assert said(found)[-4:-2] == ["A: Tell us of your lamp.", "B: It is old, and I clean it daily."]


def test_without_layout_a_bare_prompt_goes_on_the_answer() -> None:
    """Where prompts and answers are printed alike, a prompt that says so by no word of its own makes no turn."""
    more = "\nYou have a lamp, they say.\n\nIt is old, and I clean it.\n\nWill you stay?\n\nI will, as you see.\n"
    found = turnseg.segment(_written() + more)
    assert [turn.speech.split()[0] for turn in found[::2]] == ["When", "Were", "And", "Is", "Will"]


_SONG = "Who are you?\n\nWho are we?\n\nNobody knows you.\n\n"
_LESSON = "What is a tide?\n\nThe sea rises.\n\nWhat is a moon?\n\nIt turns.\n\nWhat is a lamp?\n\nIt gives light.\n"
_ESSAY = "".join(f"{ask}\n\n{reply}\n\n" + "Another boat left.\n\n" * 8 for ask, reply in _TALK)


@pytest.mark.parametrize(
    "text",
    [
        "Who was it?\n\nNobody knew.\n\nWas it you?\n\nI said no.\n",
        '"Who is it?"\n\n"It is me," said Tom.\n\n"Are you alone?"\n\n"I am."\n\n"Do you want tea?"\n\n"I do."\n',
        _SONG * 3,
        _LESSON,
        _ESSAY,
    ],
    ids=["two questions", "quoted", "one question after another", "a lesson", "questions in prose"],
)
def test_questions_in_other_texts_are_no_interview(text: str) -> None:
    """Novels, lessons, songs and essays ask too; unmarked questions are turns only where they alternate throughout."""
    assert len(turnseg.segment(text)) == 0


def test_many_strict_pairs_need_no_you() -> None:
    """Many questions, each with one answer, are an interview even if nobody is addressed."""
    things = ("a tide", "a moon", "a lamp", "an oar", "a quay", "a buoy")
    found = turnseg.segment("".join(f"What is {x}?\n\nIt is old, {x}, and of the sea.\n\n" for x in things))
    assert who(found) == "AB" * len(things)


def test_rules_between_bare_questions_are_passed_over() -> None:
    """Ornaments between unmarked questions and answers are nobody's turn."""
    found = turnseg.segment(_written(after="\n\n* * *\n\n"))
    assert [turn.speech for turn in found] == _SIDES


def test_the_greek_question_mark_asks() -> None:
    """A semicolon ends a question in Greek, and only there."""
    found = turnseg.segment("""\
Πότε είδατε εσείς τον φάρο μας;

Άννα Μύρη: Εγώ ήμουν έξι ετών, και ο πατέρας μου με πήγε εκεί με μια βάρκα!

Φοβηθήκατε εσείς τότε;

Άννα Μύρη: Όχι, εγώ ήθελα να μείνω εκεί για πάντα, σας ευχαριστώ!

Μένετε εκεί τώρα εσείς;

Άννα Μύρη: Ναι, εγώ μένω εκεί από το φθινόπωρο, και δεν φεύγω.

Κάνει κρύο τον χειμώνα;

Άννα Μύρη: Ναι, κάνει κρύο, αλλά έχω μια παλιά σόμπα μαζί μας.
""")
    assert who(found) == "ABABABAB"
    assert found[0].speech.endswith(";")


def test_the_greek_question_mark_asks_in_bold() -> None:
    """The semicolon before the marks that close a bold question is a question mark too."""
    talk = (
        ("Πότε είδατε πρώτη φορά τη λίμνη;", "Ήμουν έξι χρονών."),
        ("Φοβηθήκατε;", "Καθόλου, ήθελα να μείνω εκεί."),
        ("Και μένετε εκεί τώρα;", "Ναι, από το φθινόπωρο."),
    )
    found = turnseg.segment("\n\n".join(f"**{asked}**\n\n{answer}" for asked, answer in talk))
    assert [turn.text for turn in found] == [words for pair in talk for words in pair]
    assert who(found) == "ABABAB"


_HIDDEN = (  # Finnish says I and you in the verb
    ("Miten majakalle pääsee?", "Veneellä, jos tuuli sallii. Talvella kävelin jäätä pitkin."),
    (
        "Mikä siellä on vaikeinta?",
        "Lokit. Ne heräävät ennen aurinkoa ja huutavat kuin torilla.\n\nSumussa nekin ovat hiljaa.",
    ),
    ("Kuka lampun sytyttää?", "Kukaan ei enää sytytä, se syttyy itse, kunhan kaapeli on ehjä ja rannassa on virtaa."),
    (
        "Käykö vieraita?",
        "Kesällä joka päivä, ja jokainen kysyy samaa: missä täällä on kahvila, ja milloin seuraava vene lähtee.",
    ),
)


def test_a_language_that_hides_i_and_you_in_the_verb() -> None:
    """Where hardly a word for I or you is known in the whole text, their absence says nothing; the alternation does."""
    found = turnseg.segment("Majakan valo\n\n" + "\n\n".join(part for pair in _HIDDEN for part in pair))
    assert [turn.text for turn in found] == [part for pair in _HIDDEN for part in pair]
    assert who(found) == "AB" * len(_HIDDEN)


def test_only_the_answers_need_say_i() -> None:
    """Questions may name neither side, if the answers do."""
    asked = ("What is the hardest month?", "Who lights the lamp?", "Where does the coal come from?")
    found = turnseg.segment(
        "\n\n".join(f"{ask}\n\nI asked my father that, long ago.\n\nHe laughed at me." for ask in asked)
    )
    assert who(found) == "ABABAB"
    assert all(turn.text.endswith("at me.") for turn in found[1::2])


def test_an_essay_that_asks_its_reader_now_and_then_is_none() -> None:
    """Long paragraphs between rare questions, none of which says I, are an essay."""
    told = "The sea took the pier in a single night of that winter, and nobody built it again.\n\n"
    asked = ("What is a pier for?", "Who paid for it?", "Where did the stones go?", "And the lamp?")
    for paragraphs in (2, 4):  # in a language that must say I, even two of them tell
        assert len(turnseg.segment("".join(f"{ask}\n\n{told * paragraphs}" for ask in asked))) == 0


@pytest.mark.parametrize("quotes", ["“{}”", '"{}"', "「{}」", "«{}»"])
def test_answers_may_stand_in_quotation_marks(quotes: str) -> None:
    """A magazine may quote all that is answered, and nothing that it asks; a novel quotes both."""
    found = turnseg.segment(_written("{}", quotes))
    assert who(found) == "AB" * len(_TALK)
    assert len(turnseg.segment(_written(quotes, quotes))) == 0


def test_an_answer_may_end_in_a_question() -> None:
    """Of two paragraphs that ask, above a third that does, the second answers if it tells something first."""
    text = _written() + "\nAnd the boat?\n\nIt was sold. Who would have rowed it?\n\nWould you?\n\nI would not.\n"
    found = turnseg.segment(text)
    assert who(found) == "AB" * (len(_TALK) + 2)
    assert found[-3].text == "It was sold. Who would have rowed it?"


def test_a_headline_that_asks_is_no_question_of_the_interview() -> None:
    """More stands under a headline than under any question; or it is not printed as the questions are."""
    intro = "Who keeps the lamp?\n\nThe light on the coast is old.\n\nA boat brought us there.\n\n"
    for text in (intro + _written(), "Who keeps the lamp?\n\nWe went to see.\n\n" + _written("    {}")):
        found = turnseg.segment(text)
        assert [turn.text for turn in found] == _SIDES


@pytest.mark.parametrize("prompt", ["Tell us of your lamp.", "Describe it to our readers!", "Talk about the stove…"])
def test_a_request_asks_without_a_question_mark(prompt: str) -> None:
    """Between bare questions, a short paragraph that begins as requests do asks, and what follows it answers."""
    found = turnseg.segment(f"{prompt}\n\nIt is old, and I clean it daily.\n\n{_written()}")
    assert [turn.text for turn in found] == [prompt, "It is old, and I clean it daily.", *_SIDES]


def test_thanks_between_two_that_tell_ask_for_the_last_word() -> None:
    """Thanks that something follows close an interview; thanks right under a question answer it."""
    more = "\nThank you for the tea, Ada.\n\nCome again in spring.\n"
    found = turnseg.segment(_written() + more)
    assert [turn.text for turn in found[-2:]] == ["Thank you for the tea, Ada.", "Come again in spring."]
    asked = "\nMay I come again?\n\nThank you for asking.\n\nYou may, in spring.\n"
    assert turnseg.segment(_written() + asked)[-1].text.startswith("Thank you")


def test_requests_in_japanese_need_no_mark() -> None:
    """A polite request, and the particle that asks, end a question where no mark is printed."""
    asked = (
        "お仕事を教えてください",
        "いつから灯台にいますか",
        "冬は寒いですか?",
        "怖くないですか?",
        "次の夢は何ですか?",
    )
    found = turnseg.segment("".join(f"{ask}\n灯台のそばで父と暮らしていました。\n" for ask in asked))
    assert who(found) == "AB" * len(asked)


def test_pairs_of_lines_tell_prompts_from_the_first_on() -> None:
    """Where every answer stands right under its question, the pairs above the first question mark are pairs too."""
    talk = (("I was surprised by your lamp.", "So was I."), *_TALK[:2], ("And the smell of the oil…", "I like it."))
    pairs = "\n\n".join(f"{ask}\n{reply}" for ask, reply in (*talk, *_TALK[2:]))
    for head in ("The keeper of the light\nA visit to the coast\n\n", ""):
        found = turnseg.segment(head + pairs)
        assert [turn.text for turn in found] == [part for pair in (*talk, *_TALK[2:]) for part in pair]


def test_under_a_heading_somebody_asks() -> None:
    """A heading in the middle of an interview stands above a question, marked as one or not."""
    more = "\nThe nights\n\nYou walked there at night.\n\nI did, and I heard the water better than I saw it.\n"
    found = turnseg.segment(_written() + more + "\n" + _written())
    assert len(found) == 4 * len(_TALK) + 2
    assert found[2 * len(_TALK)].text == "You walked there at night."


def test_a_heading_may_stand_in_an_answer() -> None:
    """Where what follows a heading is longer than what comes then, it is no question but goes on."""
    more = "\nThe nights\n\nI walked there at night, and heard the water better than I saw it.\n\nI was young.\n"
    found = turnseg.segment(_written() + more + "\n" + _written())
    assert len(found) == 4 * len(_TALK)
    assert found[2 * len(_TALK) - 1].text.endswith("I was young.")


def test_paragraphs_under_a_pair_of_lines_go_on() -> None:
    """Where answers stand right under their questions, a paragraph with nothing under it is no prompt."""
    found = turnseg.segment(_written("{}", "{}", "\n", "\n\nI say so.\n\nYou know it.\n\n"))
    assert who(found) == "AB" * len(_TALK)
    assert found[1].text.endswith("You know it.")


def test_an_interview_found_by_its_questions_may_have_a_label() -> None:
    """Where each bare question begins with the same word before a colon, that word is who asks."""
    text = "".join(
        f"MillBlog: {ask[:20]}\n{ask[20:]} And what did they say about it when you\ntold them?\n\n{reply} It is so, "
        f"and it was so when the old\nkeeper was here.\n\n"
        for ask, reply in _TALK
    )
    found = turnseg.segment(text)
    assert [turn.label for turn in found] == ["MillBlog", None] * len(_TALK)
    assert found[0].speech.startswith("When did you")


@pytest.mark.parametrize("sign", ["※", "§ ", "→", "■ ", "♦", "? ", "* ", "+ "])
@pytest.mark.parametrize("after", ["\n", "\n\n"])
def test_any_sign_may_mark_the_questions(sign: str, after: str) -> None:
    """What opens most paragraphs that ask, and little else, marks the questions, those without a question mark too."""
    talk = (*_TALK[:2], ("I see.", "It was a good stove."), *_TALK[2:])
    found = turnseg.segment(f"The keeper.{after}" + after.join(f"{sign}{ask}{after}{reply}" for ask, reply in talk))
    assert [turn.speech for turn in found] == [part for pair in talk for part in pair]
    assert who(found) == "AB" * len(talk)


def test_a_sign_of_many_paragraphs_marks_no_question() -> None:
    """A sign that opens questions and what follows them alike marks neither."""
    found = turnseg.segment("".join(f"§ {ask}\n\n§ {reply}\n\n" for ask, reply in _TALK))
    assert who(found) == "AB" * len(_TALK)


def test_a_sign_alone_marks_nothing_more() -> None:
    """A line that is nothing but the sign asks nothing that could be read."""
    found = turnseg.segment("".join(f"§§ {ask}\n\n{reply}\n\n" for ask, reply in _TALK) + "§a\n\nI said so.\n")
    assert len(found) == 2 * len(_TALK) + 2


def test_a_lost_dash_may_be_a_question_mark() -> None:
    """Where a code page lost the dash, a question mark opens the speeches of both sides; but not a broken line."""
    broken = "".join(f"MIRA: Est-ce que vous avez vu {x}\n    ? Je le crois.\nLEO: Oui, {x}.\n" for x in ("Ida", "Jo"))
    assert who(turnseg.segment(broken)) == "ABAB"
    found = turnseg.segment("".join(f"? {ask}\n\n? {reply}\n\n" for ask, reply in _TALK).replace("lamp?", "lamp."))
    assert [turn.speech for turn in found] == _SIDES


def test_a_remark_may_stand_behind_the_question_mark() -> None:
    """A translation or a laugh in brackets behind a question leaves it one; a rule is no paragraph."""
    found = turnseg.segment(_written("{} (laughs)"))
    assert who(found) == "AB" * len(_TALK)
    assert who(turnseg.segment(_BROKEN.replace("Ada Mirren: ", "") + "\n* * *\n")) == "ABABAB"


def test_lines_without_marks_are_not_all_headings() -> None:
    """Where paragraphs often end without a mark, one without it heads nothing."""
    replies = "\n\n".join(
        f"{ask}\n\nIt was so, as I told you\n\nAnd long ago\n\nIt was cold\n\nI think it was winter, or spring"
        for ask, _ in _TALK
    )
    assert who(turnseg.segment(replies)) == "AB" * len(_TALK)


# --------------------------------------------------------------------------------------- labels in mid-line


def test_known_labels_behind_a_finished_sentence_open_turns() -> None:
    """A broadcaster's label that runs on behind a sentence opens a turn, if it is known from the head of a line."""
    found = turnseg.segment("""\
NORA HALE: Good evening.
TOM BECK: Good evening to you.
NORA HALE: That was the news from the pier. TOM BECK: And I have the weather. NORA HALE: Thank you.
TOM BECK: Not at all.
""")
    assert said(found)[2:] == [
        "A NORA HALE: That was the news from the pier.",
        "B TOM BECK: And I have the weather.",
        "A NORA HALE: Thank you.",
        "B TOM BECK: Not at all.",
    ]


def test_a_long_text_is_looked_through_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one portion ends and the next begins no label in mid-line is lost, and none is found twice."""
    text = "".join(
        f"NORA HALE: Good evening, {n}. TOM BECK: Good evening. NORA HALE: Thank you: {n}.\nTOM BECK: Not {n}.\n"
        for n in range(8)
    )
    whole = turnseg.segment(text)
    assert len(whole) == 32
    for portion in (1, 7, 40, 200):
        monkeypatch.setattr("turnseg._recall.labels._PORTION", portion)
        assert turnseg.segment(text) == whole


def test_a_label_in_the_middle_of_a_sentence_opens_nothing() -> None:
    """A known name and a colon inside a sentence are that sentence's."""
    found = turnseg.segment("""\
NORA: We begin now.
TOM: Yes, let us.
NORA: I wrote to TOM: he never answered me.
TOM: I did answer.
NORA: You did not.
""")
    assert len(found) == 5


@pytest.mark.parametrize("blanks", ["", " ", "  "])
def test_a_label_at_the_end_of_a_line_opens_nothing(blanks: str) -> None:
    """A known name, a colon and nothing are nobody's words."""
    found = turnseg.segment(f"""\
NORA: We begin now.
TOM: Yes, let us.
NORA: There it said in red letters. TOM:{blanks}
TOM: I know that wall.
NORA: You do.
""")
    assert len(found) == 5


def test_a_name_that_opened_one_line_only_is_not_looked_for_elsewhere() -> None:
    """A label in small letters must have stood at the head of two lines before it is trusted in mid-line."""
    found = turnseg.segment("""\
Nora Hale: Good evening to you all.
Tom Beck: Good evening to you.
Nora Hale: We asked the pilot. Mika Sund: No comment, please.
Tom Beck: Is that all?
Nora Hale: That is all.
Mika Sund: I said it already.
""")
    assert who(found) == "ABABAC"


def test_narration_may_hold_labels_in_mid_line() -> None:
    """A known label that stands behind the sentences of an unlabeled first paragraph opens the first turn there."""
    found = turnseg.segment("""\
The hall was full. NORA: We begin now.
TOM: Yes, let us.
NORA: Then be quiet, please.
TOM: I am.
""")
    assert said(found)[0] == "A NORA: We begin now."
    assert found.blocks[0].text == "The hall was full."


# --------------------------------------------------------------------------------- wrapped and bare labels


def test_an_exchange_in_dashes_lacks_no_side() -> None:
    """Where dashes open questions and answers alike, the narration above them is nobody's question."""
    found = turnseg.segment("""\
Nobody knew what had become of the boat.

— Where were you all night?

— I was on the pier, as you know.

Was it the wind? She could not say.

— Did you see it leave?

— No, I saw nothing at all!
""")
    assert starts(found) == ["Where", "I", "Did", "No,"]


#: Unmarked questions over marked answers, in lines of one width.
_BROKEN = """\
When did you first see the lighthouse, and who was it that took you
out there at the time?

Ada Mirren: I was six, and my father took me there in a boat that he
had built of driftwood over three winters.

Were you afraid of it when you saw how high it was, and how many steps
there were to climb?

Ada Mirren: Not at all. I wanted to live in it from that day on, and
told everybody who wanted to hear it.

And do you live in it now, after all these years and so many letters to
the ministry?

Ada Mirren: I do, since last autumn, and I keep the lamp with two other
people who came later.
"""


def test_unmarked_questions_in_broken_lines() -> None:
    """A question above a marked answer begins with its paragraph, however many lines it has."""
    found = turnseg.segment(f"The keeper of the lamp\n\n{_BROKEN}")
    assert who(found) == "ABABAB"
    assert found[0].text.startswith("When did you")
    assert found[0].text.endswith("at the time?")


def test_an_unmarked_question_may_open_the_text() -> None:
    """Where lines are broken, the question that the text begins with is one as well."""
    found = turnseg.segment(_BROKEN)
    assert who(found) == "ABABAB"


def test_a_label_broken_over_two_lines_is_one_label() -> None:
    """An office that runs on to a second line belongs to the label that the first line began."""
    found = turnseg.segment(BROKEN_LABEL)
    assert who(found) == "ABABA"
    assert found[1].label == "Thomas Silber, Minister for Bridges and Canals"
    assert found[1].speech == "Thank you for having me here."


def test_a_known_label_without_its_colon_opens_a_turn() -> None:
    """Where labels are one word in capitals, that word before a sentence is a label that lost its colon."""
    found = turnseg.segment("""\
ADA: Who rang the bell?

MILO: I did not.

ADA: Then who did?

MILO Nobody rang it, I think.

ADA: Somebody must have.

MILO LEAVES the room.

ADA goes on writing.

MILO: I know nothing.
""")
    assert who(found) == "ABABAB"
    assert said(found)[3] == "B MILO: Nobody rang it, I think."
    assert "MILO LEAVES" not in "".join(found[n].speech for n in (3, 5))


def test_commas_above_a_label_are_not_always_its_beginning() -> None:
    """A line with a comma above a label is its first half only if it names a known party, or a titled one."""
    found = turnseg.segment("""\
Ada Mirren, Chair: Thank you all for coming.
There was some noise, and then
Thomas Silber, Pilot: Thank you for having me here.
Ada Mirren, Chair: Shall we begin?
The bell rang, and rang
Nobody came.
It rained, we heard, on the roof and
Thomas Silber: Yes, I am ready.
Ada Mirren, Chair: Good, then do.
""")
    assert [turn.label for turn in found][:2] == ["Ada Mirren, Chair", "Thomas Silber, Pilot"]
    assert found[-2].label == "Thomas Silber"


def test_a_titled_label_broken_over_two_lines_needs_no_other() -> None:
    """A title at the head of the first line says that a person is announced, even if never again."""
    found = turnseg.segment("""\
Ada Mirren, Chair: Thank you all for coming.

Mr. Thomas Silber, Minister for Bridges and
Canals: Thank you for having me here.

Ada Mirren, Chair: Shall we begin?

Ms. Jo Lind, Minister for Bridges and
Roads: Yes, I am ready.

Ada Mirren, Chair: Good, then do.
""")
    assert [turn.label for turn in found] == [
        "Ada Mirren, Chair",
        "Mr. Thomas Silber, Minister for Bridges and Canals",
        "Ada Mirren, Chair",
        "Ms. Jo Lind, Minister for Bridges and Roads",
        "Ada Mirren, Chair",
    ]


def test_a_broken_label_may_stand_above_its_speech() -> None:
    """Where the second line of a label ends in its colon, the speech begins on the third."""
    found = turnseg.segment("""\
Ada Mirren, Chair:
Thank you all for coming.

Thomas Silber, Minister for Bridges and
Canals:
Thank you for having me here.

Ada Mirren, Chair:
Shall we begin?

Thomas Silber, Minister for Bridges:
Yes, I am ready.

Ada Mirren, Chair:
Good, then do.

Thomas Silber, Minister for Bridges and
Canals:
""")
    assert who(found) == "ABABA"
    assert found[1].label == "Thomas Silber, Minister for Bridges and Canals"
    assert found[1].speech == "Thank you for having me here."


@pytest.mark.parametrize(
    "colon",
    [
        ": ",
        ":  ",
        ":\u00a0",
        " : ",
    ],
)
@pytest.mark.parametrize(
    ("label", "short"), [("L. MIRREN", "MIRREN"), ("MR. HART", "HART"), ("DR. ADA LIND", "ADA LIND")]
)
def test_a_label_is_not_cut_behind_its_own_period(label: str, short: str, colon: str) -> None:
    """The surname at the end of a longer label opens no turn of its own: both labels stay whole."""
    found = turnseg.segment(f"""\
{short}{colon}Where were you?
{label}{colon}I was at home, as you know.
{short}{colon}All night?
{label}{colon}All night, I promise.
{short}{colon}Then who was it?
{label}{colon}You tell me.
""")
    assert [turn.label for turn in found] == [short, label] * 3


def test_i_and_a_verb_before_a_comma_are_no_label() -> None:
    """Where labels end in periods, a short answer that begins with `I do,` is somebody's words and not his name."""
    found = turnseg.segment(_written("Q. {}").replace("I have, since", "I do, since"))
    assert "B: I do, since last autumn." in said(found)
