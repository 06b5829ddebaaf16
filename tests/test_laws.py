"""The laws of the library, on generated documents; each test names the oracle that it holds the library against.

Numbers are those of the list of laws in the documentation.
"""

from __future__ import annotations

import random

import attrs
import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import (
    FIRM,
    NOT_YET,
    SHARDS,
    Drawn,
    any_text,
    compose_point,
    documents,
    front_matter,
    inventions,
    points,
    readable,
    silences,
    struck_points,
)
from voices import BY_CODE, Voice
from writer import FAMILIES, KNOWN, Convention, Factors, Item, Written, converse, speakers_of, write

import turnseg

# Making a failing document small takes longer than finding it.
pytestmark = pytest.mark.timeout(300)

# The library's meaning of blank, spelled out anew.
_BLANK_RE = regex.compile(r"[\p{White_Space}\p{Default_Ignorable_Code_Point}]*+")

# Markup that closes after a turn.
CLOSED = tuple(name for name in readable() if any(KNOWN[name].closings))
_LABELLED = tuple(name for name in readable() if "%L" in KNOWN[name].cues[0])
_COLON_IN_LINE = tuple(name for name in _LABELLED if "%L: " in KNOWN[name].cues[0] and KNOWN[name].bare is None)


def offsets(found: turnseg.Transcript) -> list[tuple[int, int, int, str | None]]:
    """What the writer says of its turns, as the library says it."""
    return [(turn.start, turn.speech_start, turn.end, turn.label) for turn in found]


def starts(found: turnseg.Transcript) -> list[tuple[int, int, int]]:
    """Offsets alone."""
    return [(turn.start, turn.speech_start, turn.end) for turn in found]


def check_tiling(found: turnseg.Transcript) -> None:
    """Blocks and gaps give the text, gaps are blank, blocks are visible at both ends, parts tile their turn."""
    text = found.text
    at = 0
    for block in found.blocks:
        assert at <= block.start < block.end
        assert _BLANK_RE.fullmatch(text, at, block.start), "a gap holds something visible"
        assert not _BLANK_RE.fullmatch(text, block.start, block.start + 1)
        assert not _BLANK_RE.fullmatch(text, block.end - 1, block.end)
        assert block.text == text[block.start : block.end]
        at = block.end
    assert _BLANK_RE.fullmatch(text, at, len(text)), "something visible follows the last block"
    assert [block.turn for block in found.blocks if block.kind == "turn"] == list(found.turns)
    for turn in found:
        assert turn.start <= turn.speech_start < turn.end
        assert [turn.start, *(part.end for part in turn.parts)] == [*(part.start for part in turn.parts), turn.end]
        assert all(part.start < part.end for part in turn.parts)
        assert (turn.speech_start > turn.start) == (turn.parts[0].kind == "cue")
        if turn.label_span is not None:
            assert turn.start <= turn.label_span[0] < turn.label_span[1] <= turn.speech_start
        assert turn.text == text[turn.speech_start : turn.end]
        assert 0 <= turn.confidence <= 1
        assert (turn.speaker is None) == (turn.attribution.kind == "none") == (turn.attribution.confidence == 0)


def partition(keys: list[object]) -> list[int | None]:
    """Who speaks as numbers in the order of first appearance, so that names do not matter."""
    seen: dict[object, int] = {}
    return [None if key is None else seen.setdefault(key, len(seen)) for key in keys]


# ----------------------------------------------------------------------------------- 1 and 2: any text


@given(any_text())
def test_any_text_returns_and_is_tiled(text: str) -> None:
    """Laws 1 and 2, oracle: the text itself; any str returns, and its blocks and gaps give it back."""
    check_tiling(turnseg.segment(text))


@pytest.mark.parametrize("name", CLOSED)
def test_a_transcript_with_closing_markup_is_tiled(name: str) -> None:
    """Law 1, oracle: the text itself; what closes a turn's markup is a block or in one."""
    rng = random.Random(name)  # noqa: S311  (the same documents each time, no secret)
    for point in points((name,)):
        check_tiling(turnseg.segment(compose_point(rng, point).written.text))


@given(documents())
def test_a_transcript_is_tiled(drawn: Drawn) -> None:
    """Law 1, oracle: the text itself; where turns are found, blocks and parts tile as well."""
    check_tiling(turnseg.segment(drawn.written.text))


@pytest.mark.parametrize("mark", ["**", "*", "__", "_", "</v>"])
def test_a_transcript_with_marks_after_turns_is_tiled(mark: str) -> None:
    """Law 1, oracle: the text itself; markup that closes after a turn, opened or not, is somewhere."""
    check_tiling(turnseg.segment(f"Ann: Shall we?{mark}\nBob: Yes.{mark}\nAnn: Good.\nBob: Go."))


@given(inventions())
def test_an_invented_transcript_is_tiled(invented: tuple[Factors, Convention, Written]) -> None:
    """Laws 1 and 2, oracle: the text itself; so is a document in a convention that nobody listed."""
    check_tiling(turnseg.segment(invented[2].text))


@given(documents(), st.lists(st.tuples(st.integers(0, 4000), st.booleans(), st.sampled_from(SHARDS)), max_size=9))
def test_a_damaged_transcript_is_tiled(drawn: Drawn, damage: list[tuple[int, bool, str]]) -> None:
    """Laws 1 and 2, oracle: the text itself; with scraps thrown in, at its edges above all, it is tiled too."""
    text = drawn.written.text
    edges = sorted({edge for turn in drawn.written.turns for edge in (turn.start, turn.speech_start, turn.end)})
    places = [(edges[at % len(edges)] if at_edge else at % len(text), scrap) for at, at_edge, scrap in damage]
    for at, scrap in sorted(places, reverse=True):
        text = text[:at] + scrap + text[at:]
    check_tiling(turnseg.segment(text))


@pytest.mark.parametrize(
    "shard", ["Ann: ", ":", "—\n", "- a\n", "Ann:\n", "**A:** b\n", "[00:01] A: b\n", "((((", "A, b, "]
)
def test_many_times_the_same(shard: str) -> None:
    """Law 2, oracle: the text itself; the same scrap thousands of times over returns too."""
    check_tiling(turnseg.segment(shard * 5000))


@pytest.mark.parametrize("ink", ["word " * 40 + "end", "A" * 170, "### " + "a" * 170, "Ada " * 50 + ":"])
@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0"])
@pytest.mark.timeout(20)
def test_a_long_first_line_may_end_in_very_many_blanks(ink: str, blank: str) -> None:
    """Law 2, oracle: the clock; a line longer than any cue, with blanks behind it that nobody sees, returns at once."""
    found = turnseg.segment(f"{ink}{blank * 50_000}\nAnn: Yes?\nBob: No.\nAnn: Why?\nBob: So.\n")
    check_tiling(found)
    assert [turn.label for turn in found] == ["Ann", "Bob"] * 2
    assert found.blocks[0].text == ink


# --------------------------------------------------------------------------------------- 3: round trip


@pytest.mark.parametrize("name", readable())
@given(data=st.data())
@settings(max_examples=max(settings.default.max_examples // 5, 5))
def test_known_turns_come_back(name: str, data: st.DataObject) -> None:
    """Law 3, oracle: the tests' writer, which knows what it wrote where; all offsets and labels come back."""
    drawn = data.draw(documents((name,)))
    assert offsets(turnseg.segment(drawn.written.text)) == drawn.written.offsets


@pytest.mark.parametrize("reason", NOT_YET)
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="the library cannot do this yet")
def test_what_does_not_come_back_yet(reason: str) -> None:
    """Law 3, oracle: the tests' writer; once one of these passes, its row in `NOT_YET` goes; some fail rarely."""
    for drawn in struck_points(reason, 4000):
        assert offsets(turnseg.segment(drawn.written.text)) == drawn.written.offsets


@given(documents(_LABELLED))
def test_known_speakers_come_back(drawn: Drawn) -> None:
    """Law 3, oracle: the tests' writer; turns are of one speaker exactly where one person spoke them."""
    found = turnseg.segment(drawn.written.text)
    wanted = [turn.speaker for turn in drawn.written.turns]
    assert partition([turn.speaker and turn.speaker.id for turn in found]) == partition(wanted)


# Dash lines alone: nobody is marked apart from anybody else.
PLAIN_DASHES = tuple(name for name in readable() if KNOWN[name].family == "none" and len(KNOWN[name].cues) == 1)


@given(documents(PLAIN_DASHES, heads=("none",), tails=("none",)))
def test_dash_lines_without_any_name_stay_nameless(drawn: Drawn) -> None:
    """Law 3, oracle: the tests' writer; where nobody is named, nobody is given a name."""
    assert {turn.speaker for turn in turnseg.segment(drawn.written.text)} == {None}


@pytest.mark.parametrize("code", ["ar", "de", "zh"])
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="any two words in capitals, or letters, are a name")
def test_front_matter_without_a_name_names_nobody(code: str) -> None:
    """Law 5, oracle: the test, whose front matter names nobody; dash lines below it are nobody's, as without it."""
    talk = "— Shall we go?\n\n— I would rather stay.\n\n— Why is that?\n\n— You know me, I am tired."
    front = "\n\n".join(BY_CODE[code].narration)
    assert {turn.speaker for turn in turnseg.segment(f"{front}\n\n{talk}")} == {None}


@pytest.mark.parametrize("below", ["Date: 4 May 2019\nPlace: Old Harbor\n\n", ""])
def test_a_title_above_facts_or_a_label_is_a_heading(below: str) -> None:
    """Law 3, oracle: the test; what stands above a title is a site's name, a title above other lines is none."""
    turns = ["Nora Hale\nShall we go?", "Milo Brandt\nI would rather stay.", "Nora Hale\nWhy?", "Milo Brandt\nSo."]
    found = turnseg.segment("\n\n".join([f"After it\n\n{below}{turns[0]}", *turns[1:]]))
    assert len(found) == 4
    assert found.blocks[0].kind == "heading"


def test_a_title_above_a_marked_cue_is_a_heading() -> None:
    """Law 3, oracle: the test; a cue that is marked as headings are is the first turn, no title below a site's name."""
    asked = (
        "### Where does the ferry stop?\n\nAt the mill.\n\n### And in winter?\n\nYou walk.\n\n### Far?\n\nNot at all."
    )
    found = turnseg.segment(f"After it\n\n{asked}")
    assert found[0].start == found.blocks[1].start == 10
    assert found.blocks[0].kind == "heading"


@given(documents(tuple(name for name in readable() if not KNOWN[name].cues[0].startswith("###"))))
def test_what_is_no_turn_is_a_block_of_its_kind(drawn: Drawn) -> None:
    """Law 3, oracle: the tests' writer; headings, narration and apparatus are blocks of that kind where they stand."""
    blocks = turnseg.segment(drawn.written.text).blocks
    for start, _, kind in drawn.written.others:
        assert [block.kind for block in blocks if block.start <= start < block.end] == [kind]


# ------------------------------------------------------------------------------- 4: damage and compare


def rewrite(text: str, pattern: str, replacement: str) -> tuple[str, list[int]]:
    """The text with each match replaced, and for each old offset the new one of the same character."""
    out: list[str] = []
    places: list[int] = []
    at = new = 0
    for match in regex.finditer(pattern, text):
        places += range(new, new + match.start() - at)
        new += match.start() - at
        out += [text[at : match.start()], replacement]
        # Characters that go are where their replacement begins, or at its end when it is shorter.
        places += [new + min(n, len(replacement)) for n in range(match.end() - match.start())]
        new += len(replacement)
        at = match.end()
    places += range(new, new + len(text) - at)
    return "".join([*out, text[at:]]), places


#: What copying, exporting and converting do to all of a document: a pattern, and what it becomes.
DAMAGES = {
    "crlf": (r"\n", "\r\n"),
    "cr": (r"\n", "\r"),
    "line separator": (r"\n", "\u2028"),
    "byte order mark": (r"\A", "\ufeff"),
    "no-break blanks": (r" ", "\u00a0"),
    "doubled blank lines": (r"\n\n", "\n\n\n\n"),
    "indentation": (r"(?m)^(?=.)", "    "),
    "blanks at line ends": (r"(?m)$(?=\n)", "  "),
    "last newline": (r"\Z", "\n"),
    "zero-width blanks": (r"(?m)^(?=.)", "\u200b"),
}


def check_damage(drawn: Drawn, damage: str) -> None:
    """The damaged document has the turns of the undamaged one, at the places that the test knows."""
    before = turnseg.segment(drawn.written.text)
    text, places = rewrite(drawn.written.text, *DAMAGES[damage])
    wanted = [(places[turn.start], places[turn.speech_start], places[turn.end - 1] + 1) for turn in before]
    assert starts(turnseg.segment(text)) == wanted


@pytest.mark.parametrize("name", ["q_number", "q_heading", "chat_slashes"])
def test_blanks_that_do_not_break_are_blanks(name: str) -> None:
    """Law 4, oracle: the undamaged answer, mapped by the test; a blank inside a cue may be one that does not break."""
    rng = random.Random(name)  # noqa: S311  (the same documents each time, no secret)
    for point in points((name,)):
        check_damage(compose_point(rng, point), "no-break blanks")


@pytest.mark.parametrize("damage", DAMAGES)
@given(drawn=documents())
@settings(max_examples=max(settings.default.max_examples // 2, 10))
def test_uniform_damage_moves_nothing_but_offsets(damage: str, drawn: Drawn) -> None:
    """Law 4, oracle: the undamaged answer, mapped character by character by the test."""
    check_damage(drawn, damage)


@given(documents(_COLON_IN_LINE))
def test_a_full_width_colon_is_a_colon(drawn: Drawn) -> None:
    """Law 4, oracle: the undamaged answer; the colon of each cue, and it alone, is made full-width."""
    text = drawn.written.text
    for turn in drawn.written.turns:
        assert turn.label_span is not None
        at = text.index(":", turn.label_span[1])
        text = text[:at] + "：" + text[at + 1 :]
    assert starts(turnseg.segment(text)) == starts(turnseg.segment(drawn.written.text))


# ------------------------------------------------------------------------------------- 5: equivariance


def _renamed(drawn: Drawn, names: dict[str, str]) -> tuple[Written, list[int]]:
    """The same items under other labels, and where each offset of the old document went."""
    items = [attrs.evolve(item, label=item.label and names[item.label]) for item in drawn.items]
    written = write(drawn.convention, items)
    shifts = [0] * (len(drawn.written.text) + 1)
    for old, new in zip(drawn.written.turns, written.turns, strict=True):
        if old.label_span and new.label_span:
            shifts[old.label_span[1]] += len(new.label or "") - len(old.label or "")
    places, moved = [], 0
    for at, shift in enumerate(shifts):
        moved += shift
        places.append(at + moved)
    return written, places


@given(
    documents(tuple(n for n in _LABELLED if KNOWN[n].width is None and KNOWN[n].family in ("given", "full", "caps")))
)
def test_renaming_speakers_moves_nothing_but_lengths(drawn: Drawn) -> None:
    """Law 5, oracle: the answer under the old names, mapped by the lengths of the labels."""
    voice = drawn.voice
    known = {item.label for item in drawn.items if item.label}
    others = attrs.evolve(voice, given=voice.given[3:], surnames=voice.surnames[3:])
    names = dict(zip(_labels(drawn.convention, voice), _labels(drawn.convention, others), strict=True))
    assert known <= names.keys()
    written, places = _renamed(drawn, names)
    before, after = turnseg.segment(drawn.written.text), turnseg.segment(written.text)
    assert starts(after) == [(places[t.start], places[t.speech_start], places[t.end]) for t in before]
    assert [turn.label for turn in after] == [turn.label and names[turn.label] for turn in before]
    assert partition([t.speaker and t.speaker.id for t in after]) == partition(
        [t.speaker and t.speaker.id for t in before]
    )


def _labels(convention: Convention, voice: Voice) -> list[str]:
    return [party.first for party in FAMILIES[convention.family](voice, 3)]


@given(documents(heads=("none",)), front_matter())
def test_nameless_front_matter_shifts_all(drawn: Drawn, front: str) -> None:
    """Law 5, oracle: the answer without the front matter, shifted by its length."""
    before = turnseg.segment(drawn.written.text)
    shift = len(front) + 2
    after = turnseg.segment(f"{front}\n\n{drawn.written.text}")
    assert starts(after) == [(t.start + shift, t.speech_start + shift, t.end + shift) for t in before]
    if drawn.convention.name not in PLAIN_DASHES:  # a test of their own is above
        who = [turn.speaker and turn.speaker.id for turn in before]
        assert [turn.speaker and turn.speaker.id for turn in after] == who


# ------------------------------------------------------------------------------------------ 6: silence


@given(silences())
def test_where_nobody_speaks_there_are_no_turns(text: str) -> None:
    """Law 6, oracle: the test, which wrote prose, code, lists, mail, verse and configuration and nothing else."""
    found = turnseg.segment(text)
    assert offsets(found) == []
    check_tiling(found)


# -------------------------------------------------------------------------------------- 8: idempotence


@given(documents())
def test_the_convention_found_finds_the_same(drawn: Drawn) -> None:
    """Law 8, oracle: the first answer; segmenting by the convention that it found gives it again."""
    first = turnseg.segment(drawn.written.text)
    assert turnseg.segment(drawn.written.text, convention=first.convention) == first


@given(inventions(), documents())
def test_the_convention_found_in_a_text_of_several_finds_the_same(
    invented: tuple[Factors, Convention, Written], drawn: Drawn
) -> None:
    """Law 8, oracle: the first answer; also where shapes compete, and the signs of one shape do."""
    text = f"{invented[2].text}\n\n{drawn.written.text}"
    first = turnseg.segment(text)
    assert turnseg.segment(text, convention=first.convention) == first


@given(documents(readable(FIRM), turns=14), st.integers(9, 13))
def test_truncation_at_the_end_of_a_turn_keeps_the_turns_before(drawn: Drawn, kept: int) -> None:
    """Law 8, oracle: the answer on the whole; a text that stops where a turn stops has the same turns up to there.

    Whether paragraphs run on is decided for a document, and the first half of a tale can look like an interview: where
    the two decide otherwise, the turns still begin alike.
    """
    whole = turnseg.segment(drawn.written.text)
    assume(len(whole) > kept)
    part = turnseg.segment(drawn.written.text[: whole[kept].end])
    alike = part.convention.extents == whole.convention.extents
    sizes = 3 if alike else 2
    assert [offsets[:sizes] for offsets in starts(part)] == [offsets[:sizes] for offsets in starts(whole)[: kept + 1]]


def _rubrics(*documents: Written) -> set[str]:
    """Labels that stand in several documents, in each before the same words: rightly taken for a rubric in all."""
    said: dict[str, list[str]] = {}
    for written in documents:
        for turn in written.turns:
            if turn.label:
                said.setdefault(turn.label, []).append(written.text[turn.speech_start : turn.end])
    return {label for label, words in said.items() if len(words) > 1 and len(set(words)) == 1}


@given(documents(readable(FIRM), tails=("none",)), st.data())
def test_concatenation_over_a_page_break_keeps_both(drawn: Drawn, data: st.DataObject) -> None:
    """Law 8, oracle: the answers on the two parts, of one convention; the second shifted by the length before it."""
    point = drawn.point
    other = data.draw(
        documents(
            (point.convention.name,),
            between=(point.between,),
            heads=("none",),
            tails=("none",),
            codes=(point.voice.code,),
        )
    )
    assume(not _rubrics(drawn.written, other.written))
    one, two = turnseg.segment(drawn.written.text), turnseg.segment(other.written.text)
    both = turnseg.segment(f"{drawn.written.text}\f{other.written.text}")
    shift = len(drawn.written.text) + 1
    assert starts(both) == starts(one) + [(a + shift, b + shift, c + shift) for a, b, c in starts(two)]


def test_every_known_convention_can_be_written() -> None:
    """The writer can write each of its conventions in each language that it says, visible at all edges."""
    rng = random.Random(4)  # noqa: S311  (a fixed source of choices, no secret)
    for convention in KNOWN.values():
        for voice in speakers_of(convention):
            written = write(convention, converse(rng, convention, voice))
            text = written.text
            assert written.turns
            for turn in written.turns:
                assert text[turn.start].strip()
                assert text[turn.speech_start].strip()
                assert text[turn.end - 1].strip()
                assert turn.label_span is None or text[slice(*turn.label_span)] == turn.label


def test_a_rewritten_text_knows_where_its_characters_went() -> None:
    """The offset map of the damage tests is right where a character grows, goes, or is put in before others."""
    text, places = rewrite("a\nb", r"\n", "\r\n")
    assert (text, places) == ("a\r\nb", [0, 1, 3])
    text, places = rewrite("ab", r"\A", "\ufeff")
    assert [text[at] for at in places] == ["a", "b"]


def test_items_are_written_where_the_writer_says() -> None:
    """One document laid out by hand: the writer's own offsets are those that a person counts."""
    written = write(KNOWN["colon_and_en_dash"], [
        Item("heading", "Tea"), Item("turn", "Now?", "Nora", "Nora"), Item("turn", "Yes.\n\nOr later.", None, "Milo"),
        Item("narration", "It rained."),
    ])  # fmt: skip
    assert written.text == "Tea\n\nNora: Now?\n\n– Yes.\n\nOr later.\n\nIt rained."
    assert written.offsets == [(5, 11, 15, "Nora"), (17, 19, 34, None)]
    assert written.others == ((0, 3, "heading"), (36, 46, "narration"))
