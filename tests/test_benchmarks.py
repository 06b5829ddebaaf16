"""The benchmarks' own arithmetic and tables, on inputs small enough to check by eye; no corpus is needed."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest
from scripts import script

import turnseg
from turnseg._heads import _parts

#: A scorer that answers with what it was asked for.
SCORER = """
import argparse, json
parser = argparse.ArgumentParser()
parser.add_argument("paths", nargs="+")
parser.add_argument("--system")
parser.add_argument("--json")
asked = parser.parse_args()
none = dict.fromkeys(["startF", "turnF", "exact", "label", "cDER"])
right = dict.fromkeys(none, 0.5)
silent = {"false0": 12.25, "docs0": 0.125}
rows = [
    {"corpus": "plays", "docs": 2, "turns": 30, **right, "false0": None, "docs0": None, "crashes": 0},
    {"corpus": "novels", "docs": 8, "turns": 0, **none, **silent, "crashes": 1},
    {"corpus": "MEAN", "docs": 10, "turns": 30, **right, **silent, "crashes": 1},
]
assert asked.paths == ["plays.jsonl", "novels.jsonl"]
assert asked.system == "turnseg:segment"
json.dump(rows, open(asked.json, "w"))
"""
BASELINES = "def loose_or_dash(text):\n    return [text]\n"


def test_the_table_of_accuracy_holds_the_scorer_s_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Corpora stand in the order of their names, the mean last, blanks where there is no figure; a crash is told."""
    scorer, out = tmp_path / "score.py", tmp_path / "accuracy.md"
    scorer.write_text(SCORER)
    accuracy = script("accuracy", monkeypatch)
    code = accuracy.main(["plays.jsonl", "novels.jsonl", "--score", str(scorer), "--out", str(out)])
    assert code == 1
    page = out.read_text(encoding="utf-8")
    assert "Documents that made it crash: 1." in page
    table = [line for line in page.splitlines() if line.startswith("|")]
    assert table == [
        "| corpus | documents | turns | startF | turnF | exact | label | cDER | false0 | docs0 |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
        "| novels | 8 | 0 |  |  |  |  |  | 12.2 | 0.125 |",
        "| plays | 2 | 30 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 |  |  |",
        "| **mean** | 10 | 30 | 0.500 | 0.500 | 0.500 | 0.500 | 0.500 | 12.2 | 0.125 |",
    ]


def test_speed_is_characters_by_median_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """A corpus of 3 million characters in a median of 2 seconds makes 1.5, half the speed of 1 second."""
    speed = script("speed", monkeypatch)
    times = {"untouched": [2.0, 9.0, 1.0], "built": [4.0], "given": [1.0], "regex": [1.0], "other": [6.0]}
    texts = ["a" * 1_000_000, "b" * 2_000_000]
    table = speed.speed_table({"talk": (texts, times)}, ["other"], ["gone"])
    assert "| talk | 2 | 3.00 | 1.50 | 0.75 | 3.00 | 3.00 | 0.50 | 0.50 | 0.25 | 1.50 | 2.00 |" in table
    assert "Not installed, and left out: gone." in table
    del times["regex"]
    assert "| talk | 2 | 3.00 | 1.50 | 0.75 | 3.00 |  |  |  | 2.00 |" in speed.speed_table({"talk": (texts, times)})


def test_parts_that_are_not_run_stay_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """A section is written anew in its place, whichever order the parts are run in, and the others are kept."""
    speed = script("speed", monkeypatch)
    page = speed.as_page("", "Memory", ["Little."])
    page = speed.as_page(page, "On corpora", ["| fast |"])
    page = speed.as_page(page, "Memory", [speed.where("The fan was loud."), "", "Less."])
    head, *sections = page.split("\n## ")
    assert head.startswith("# Speed\n")
    assert sections[0] == "On corpora\n\n| fast |\n"
    assert sections[1].startswith("Memory\n\n*")
    assert sections[1].endswith("The fan was loud.*\n\nLess.\n")


def test_every_system_sees_every_text_in_every_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Systems take turns within a run, and each run is timed."""
    speed = script("speed", monkeypatch)
    seen: list[str] = []
    systems = {"one": lambda text: seen.append(f"1{text}"), "two": lambda text: seen.append(f"2{text}")}
    times = speed.measure(systems, ["a", "b"], 2)
    assert seen == ["1a", "1b", "2a", "2b"] * 2
    assert [len(seconds) for seconds in times.values()] == [2, 2]


def test_no_run_profits_from_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the library remembers of labels is empty when a run begins."""
    speed = script("speed", monkeypatch)
    turnseg.segment("Ann: Shall we?\nBob: Yes.")
    assert _parts.cache_info().currsize > 0
    sizes: list[int] = []
    speed.measure({"one": lambda _: sizes.append(_parts.cache_info().currsize)}, ["a"], 1)
    assert sizes == [0]


def test_speed_reads_corpora_and_writes_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files may be compressed or not; documents of one corpus are put together."""
    speed = script("speed", monkeypatch)
    plain, packed, baselines = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz", tmp_path / "baselines.py"
    rows = [json.dumps({"corpus": "talk", "text": text}) for text in ("Ann: Hm?", "Bob: Hm.")]
    plain.write_text(rows[0])
    with gzip.open(packed, "wt", encoding="utf-8") as stream:
        stream.write(rows[1])
    baselines.write_text(BASELINES)
    assert speed.read([plain, packed]) == {"talk": ["Ann: Hm?", "Bob: Hm."]}
    out, drawn = tmp_path / "speed.md", tmp_path / "charts"
    options = ["--baselines", str(baselines), "--runs", "1", "--out", str(out), "--charts", str(drawn)]
    options += ["--peer", "json:loads", "--peer", "no_such_package:cut"]
    assert speed.main([str(plain), *options, "--synthetic", "300", "--parts", "corpora,stages,short,workers"]) == 0
    page = out.read_text(encoding="utf-8")
    names = ["synthetic colon", "synthetic colon_own_line", "synthetic dash", "synthetic prose", "talk"]
    for title in ("On corpora", "Where the time goes", "Short documents"):
        section = page.partition(f"## {title}\n")[2].partition("\n## ")[0]
        rows = [line.split(" | ")[0].removeprefix("| ") for line in section.splitlines() if line.startswith("| ")]
        assert rows == ["corpus", *names]
    assert "Not installed, and left out: no_such_package." in page
    assert "| json |" in page
    assert "| 200 characters | 50 |" in page
    assert (drawn / "stages.svg").read_text(encoding="utf-8").count("<rect") > 5 * len(names)


def test_growth_memory_and_import_are_probed_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """These parts need no corpora: each style has its line, each size its column, each series its line in the chart."""
    speed = script("speed", monkeypatch)
    scale = sys.modules["scale"]
    monkeypatch.setattr(scale, "_IMPORTS", 1)
    out, drawn = tmp_path / "speed.md", tmp_path / "charts"
    options = ["--parts", "growth,memory,import", "--sizes", "2k,4k", "--memory-size", "4k", "--runs", "1"]
    assert speed.main([*options, "--out", str(out), "--charts", str(drawn)]) == 0
    page = out.read_text(encoding="utf-8")
    assert "| corpus | 2k | 4k | last : first |" in page
    assert [title for title in speed.TITLES if f"## {title}\n" in page] == ["Growth", "Memory", "Import"]
    for style in ("colon", "colon_own_line", "dash", "prose"):
        assert f"| one document, {style} | " in page
        assert f"\n| {style} | " in page
    assert "ms beyond `import regex, attrs`" in page
    assert (drawn / "growth.svg").read_text(encoding="utf-8").count("<polyline") == 6


def test_a_probe_prints_what_it_measured(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In whatever process it runs, a probe tells sizes and seconds as JSON."""
    probe = script("probe", monkeypatch)
    for arguments in (["growth", "colon", "2k", "2"], ["many", "prose", "2k", "1"], ["memory", "dash", "2k"]):
        assert probe.main(arguments) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["characters"] >= 1_900
        assert (told["turns"] == 0) == (arguments[1] == "prose")
    assert probe.main(["imports"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"needed", "turnseg"}


@pytest.mark.parametrize(
    ("given", "told"), [([], "give corpora, or"), (["--parts", "verse"], "there is no part verse")]
)
def test_speed_needs_something_to_run_on(
    given: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without corpora and without a size for synthetic ones the script says what to give; and which parts there are."""
    speed = script("speed", monkeypatch)
    with pytest.raises(SystemExit):
        speed.main(given)
    assert told in capsys.readouterr().err


def test_a_peer_that_refuses_a_text_has_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another library raises does not end the run; what is not installed is None."""
    speed = script("speed", monkeypatch)
    cut = speed.peer("json:loads")
    assert (cut("[1]"), cut("Ann: Hm?")) == ([1], None)
    assert speed.peer("no_such_package:cut") is None


def test_the_stages_are_themselves_again_after_they_were_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shares add up to the whole, and nothing is left in the way of `segment`."""
    speed = script("speed", monkeypatch)
    before = dict(vars(speed._segment))
    shares = speed.stage_shares(["Ann: Hm?\nBob: Hm.\nAnn: Oh!\nBob: Ah."])
    assert sum(shares.values()) == pytest.approx(1.0)
    assert {"lines", "shapes", "convention", "extents", "speakers"} <= shares.keys()
    assert dict(vars(speed._segment)) == before


def test_charts_put_each_value_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sizes stand at equal ratios from left to right, the highest speed below the top; shares have their widths."""
    charts = script("charts", monkeypatch)
    drawing = charts.lines("Speed", {"one & all": {1: 10.0, 4: 5.0, 16: 0.0}}, across="size", up="speed")
    assert 'points="60.0,60.0 380.0,210.0 700.0,360.0"' in drawing
    assert "one &amp; all" in drawing
    assert 'points="60.0,' in charts.lines("Speed", {"one": {3: 7.0}}, across="size", up="speed")
    bars = charts.bars("Shares", {"talk": {"lines": 0.5, "rest": 0.5}})
    assert bars.count('width="275.0"') == 2


def test_an_invented_document_is_compared_turn_by_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A start counts where no letter lies between; a turn counts as whole where speech and end are right too."""
    invented = script("invented", monkeypatch)
    text = "Ann: Shall we?\nBob: Yes.\nAnn: Good.\nBob: Go."
    found = turnseg.segment(text)
    written = SimpleNamespace(text=text, turns=[*found])
    assert invented.compare(written, found) == invented.Tally(1, 4, 4, 4, 4)
    ends = SimpleNamespace(start=15, speech_start=20, end=22)  # in the middle of Bob's word
    late = SimpleNamespace(start=27, speech_start=30, end=35)  # in the middle of the second `Ann`
    blank = SimpleNamespace(start=36, speech_start=40, end=43)  # before `Bob`, after the line end: no letter between
    none = invented.compare(SimpleNamespace(text=text, turns=[ends, late, blank]), found)
    assert none == invented.Tally(1, 3, 4, 2, 1)


def test_figures_of_invented_documents_are_over_all_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """F1 is computed from counts added up, and a document without turns in which none are found is right."""
    invented = script("invented", monkeypatch)
    tally = invented.Tally(1, 3, 5, 2, 1)
    tally.add(invented.Tally(2, 7, 5, 6, 4))
    assert tally == invented.Tally(3, 10, 10, 8, 5)
    assert (tally.start_f1, tally.turn_f1) == (0.8, 0.5)
    assert invented.Tally().start_f1 == 1.0
    low = invented.as_page(tally, {("prefix", "none"): tally}, {"why": 0.25}).splitlines()
    assert "| **all** | 3 | 10 | 0.800 | 0.500 |" in low
    assert "| prefix | none | 3 | 10 | 0.800 | 0.500 |" in low
    assert "| why | 0.250 |" in low
    assert "Values with a startF below 0.9: prefix none (0.800)." in low


def test_invented_documents_are_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs write one page, which has every value that was drawn and every reason to leave a combination out."""
    invented = script("invented", monkeypatch)
    monkeypatch.setattr(invented, "_POINTS", 500)
    pages = [tmp_path / "a.md", tmp_path / "b.md"]
    for page in pages:
        assert invented.main(["--documents", "40", "--out", str(page)]) == 0
    first, second = (page.read_text(encoding="utf-8") for page in pages)
    assert first == second
    assert "| **all** | 40 |" in first
    assert all(f"| {why} |" in first for why, _ in invented.writer.UNREADABLE)
    rows = [line.split(" | ")[2] for line in first.splitlines() if line.startswith("| script ")]
    assert sum(map(int, rows)) == 40


@pytest.mark.timeout(10)
def test_a_sign_among_the_blanks_of_an_indent_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wide blank is a sign behind a label and a blank before one: the search for it ends in an indented document."""
    invented = script("invented", monkeypatch)
    long = "I saw it from the boathouse, and you saw it from the mole, " * 2
    text = f"　Nora – {long}no?\n\n　Milo – {long}yes.\n\n　Nora – Shall we go?\n\n　Milo – Then wait for me.\n"
    lines = text.split("\n\n")
    starts = [text.index(line.strip("　\n")) for line in lines]
    written = SimpleNamespace(
        text=text,
        turns=[
            SimpleNamespace(start=start, speech_start=start + 7, end=start + len(line.strip("　\n")))
            for start, line in zip(starts, lines, strict=True)
        ],
    )
    assert invented.compare(written, turnseg.segment(text)) == invented.Tally(1, 4, 4, 4, 4)


def test_every_value_of_every_factor_has_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page knows the factors of the writer, and all values that one of its points can have."""
    invented = script("invented", monkeypatch)
    assert [*invented.VALUES] == [field.name for field in attrs.fields(invented.writer.Factors)]
    _, by_value = invented.measure(60)
    assert all(value in invented.VALUES[factor] for factor, value in by_value)


def test_a_piece_of_evidence_is_dropped_and_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a row is dropped no reason of its name counts anywhere; afterwards all is as before."""
    ablation = script("ablation", monkeypatch)
    text = "Ann: Shall we?\nBob: Yes.\nAnn: Good.\nBob: Go."

    def counted() -> set[str]:
        return {reason.name for label in turnseg.segment(text).evidence.labels for reason in label.reasons}

    assert "recurs" in counted()
    with ablation.dropped("HEAD_EVIDENCE", "recurs"):
        assert "recurs" not in counted()
    assert "recurs" in counted()


def test_the_table_of_losses_holds_every_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row of each table of evidence has a line: what is lost, with its sign, and the first cases by name."""
    ablation = script("ablation", monkeypatch)
    tally = ablation.Tally(1, 10, 10, 9, 8)
    before = ablation.Outcome(tally, frozenset("abc"))
    after = ablation.Outcome(ablation.Tally(1, 10, 10, 8, 8), frozenset("b"))
    line = "| head | recurs | -0.1000 | +0.0000 | 2 | `a`, `c` |"
    assert line in ablation.as_page(before, {("head", "recurs"): after}).splitlines()
    monkeypatch.setattr(ablation, "outcome", lambda _: before)
    out = tmp_path / "ablation.md"
    assert ablation.main(["--out", str(out)]) == 0
    shown = [line for line in out.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert len(shown) == 1 + sum(map(len, ablation.tables().values()))


def test_a_case_is_right_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cases are judged by their turns: without its strongest evidence the library gets some wrong."""
    ablation = script("ablation", monkeypatch)
    monkeypatch.setattr(ablation.mark, "names", lambda: ["shapes/colon-arabic", "negative/mail", "known-failures/exam"])
    assert ablation.outcome(2).right == {"shapes/colon-arabic", "negative/mail"}
    with ablation.dropped("HEAD_EVIDENCE", "recurs"):
        assert ablation.outcome(2).right == {"negative/mail"}


def test_a_baseline_must_be_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of another kind is refused by name."""
    speed = script("speed", monkeypatch)
    with pytest.raises(ValueError, match="is no Python file"):
        speed.baseline(tmp_path / "baselines.txt")
