"""How sure is sure: the curve from scores to confidences, the fitted numbers, and the fit itself on small samples."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts import script

import turnseg
from turnseg._calibration import ATTRIBUTIONS, PLACES, fitted, sure
from turnseg._shapes import SHAPES

ROOT = Path(__file__).resolve().parent.parent
KINDS = [*fitted.CURVES, "another"]


@pytest.fixture
def calibrate(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, which is in no package."""
    return script("calibrate", monkeypatch)


# ------------------------------------------------------------------------------------------ the numbers


@given(st.sampled_from(KINDS), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_more_evidence_is_never_less_sure(kind: str, one: float, other: float) -> None:
    """The curves are monotone and never quite certain; oracle: the order of the scores."""
    low, high = sorted((one, other))
    assert 1 <= sure(kind, low) <= sure(kind, high) <= 999


def test_a_class_without_a_curve_has_the_usual_one() -> None:
    """A shape that the fit has not seen is as sure as all together."""
    assert sure("another", 2.0) == sure("any", 2.0) != sure("name", 2.0)


def test_fitted_numbers_are_thousandths_in_their_order() -> None:
    """No rate is quite certain, and what rests on less is never surer; classes are those of shapes."""
    assert all(1 <= rate <= 999 for rate in (*PLACES.values(), *ATTRIBUTIONS.values()))
    for order in (("label", "link", "guess"), ("label", "group", "unknown"), ("label", "tag", "place")):
        rates = [ATTRIBUTIONS[way] for way in order]
        assert rates == sorted(set(rates), reverse=True)
    assert set(fitted.CURVES) <= {shape.family for shape in SHAPES} | {"any", "document"}
    assert "do not edit" in (fitted.__doc__ or "")


def test_who_could_not_be_told_is_not_told_surely() -> None:
    """A mark for somebody unknown, or for many, may mean somebody else each time; a number tells one from another."""
    text = (
        "Ada: Who is there?\n\n{0}: It is me, as you know.\n\nAda: Come in.\n\nIda: Do you see them?\n\n"
        "Ada: I do.\n\n{0}: I thank you.\n\nIda: Why so late?\n\n{0}: We lost our way."
    )

    def confidence(label: str) -> float:
        turn = turnseg.segment(text.format(label))[1]
        assert turn.label == label
        return turn.attribution.confidence

    assert confidence("???") == confidence("UNIDENTIFIED MALE") < 0.5
    assert confidence("???") < confidence("ALL") < 0.9
    assert confidence("Unknown Speaker 2") == confidence("Tom") > 0.9


# ------------------------------------------------------------------------------------------- the fit


def _talk(corpus: str, n: int) -> dict[str, object]:
    """A talk of two, and what is known of it; every third talk has a heading that looks like a label."""
    said = [f"Ann: Shall we take boat {n}?", f"Bob: I took it {n} times.", "Ann: You did.", f"Bob: So I go on, {n}."]
    text, turns = "", []
    for line in said:
        turns.append({"start": len(text), "speaker": line.partition(":")[0]})
        text += line + "\n"
    return {"corpus": corpus, "id": f"{corpus}/{n}", "text": text, "turns": turns}


def test_the_fit_writes_module_table_and_figures(
    tmp_path: Path, calibrate: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """From corpora, packed or not, to a module that can be run, with figures of corpora that were left out."""
    rows = {name: [_talk(name, n) for n in range(4)] for name in ("plays", "novels")}
    rows["novels"][0]["turns"] = [{**turn, "speaker": None} for turn in rows["novels"][0]["turns"]]  # type: ignore[attr-defined]
    plays, novels = tmp_path / "plays.jsonl", tmp_path / "novels.jsonl.gz"
    plays.write_text("\n".join(map(json.dumps, rows["plays"])), encoding="utf-8")
    with gzip.open(novels, "wt", encoding="utf-8") as stream:
        stream.write("\n\n".join(map(json.dumps, rows["novels"])))
    assert calibrate.main([str(plays), str(novels), "--root", str(tmp_path)]) == 0
    table = [line for line in capsys.readouterr().out.splitlines() if line.startswith(("| plays", "| novels"))]
    assert [line.split(" | ")[:2] for line in table] == [["| novels", "16"], ["| plays", "16"]]
    names: dict[str, object] = {}
    exec((tmp_path / "src/turnseg/_calibration/fitted.py").read_text(encoding="utf-8"), names)  # noqa: S102
    assert set(names["ATTRIBUTIONS"]) == set(ATTRIBUTIONS)  # type: ignore[call-overload]
    assert set(names["CURVES"]) == {"any", "colon", "document"}  # type: ignore[call-overload]
    assert (tmp_path / "docs/charts/starts.svg").read_text(encoding="utf-8").count("<circle") == 1
    assert turnseg.segment(str(rows["plays"][0]["text"]))[0].confidence > 0.9, "the library is as it was"


def test_places_are_one_if_no_letter_lies_between(calibrate: ModuleType) -> None:
    """A known turn is found once; another right start counts; what stands where no answer counts is left out."""
    row = _talk("plays", 1)
    found = turnseg.segment(str(row["text"]))
    turns: list[dict[str, object]] = row["turns"]  # type: ignore[assignment]
    assert calibrate.match(row, found) == turns
    late = [{"start": turns[0]["start"], "speaker": "Ann"}, {"start": 2, "start_alt": [turns[1]["start"]]}, *turns[3:]]
    assert calibrate.match({**row, "turns": late}, found) == [late[0], late[1], {}, late[2]]
    assert calibrate.match({**row, "turns": [], "dontcare": [[0, 9]]}, found) == [None, {}, {}, {}]
    once = [{"start": 0, "start_alt": found[1].start}]
    assert calibrate.match({**row, "turns": once}, found) == [once[0], {}, {}, {}]


def test_a_regression_finds_the_curve_that_made_its_sample(calibrate: ModuleType) -> None:
    """Shares that lie on a line in log-odds give this line; few turns stay with what is usual."""
    rows = [
        (score / 10, right, calibrate.chance(1.5 * score / 10 - 2) if right else calibrate.chance(2 - 1.5 * score / 10))
        for score in range(70)
        for right in (True, False)
        for _ in range(200)
    ]
    middle, slope = calibrate.regress(rows, (3.0, 1.0))
    assert (middle - 3 * slope, slope) == (pytest.approx(-2, abs=0.02), pytest.approx(1.5, abs=0.02))
    assert calibrate.regress([], (3.0, 1.0)) == (3.0, 1.0)
    with pytest.raises(ValueError, match="more evidence would be less sure"):
        calibrate.regress([(score, score < 3, 500.0) for score in range(6)], (3.0, 1.0))


def test_a_rate_is_no_surer_than_its_sample(calibrate: ModuleType) -> None:
    """The lower end rises with the sample, stays below the share, and is a half where nothing was seen."""
    rates = [calibrate.lower(of, of) for of in (1, 5, 50, 500)]
    assert rates == sorted(set(rates))
    assert rates[-1] < 1
    assert calibrate.lower(45, 50) < 0.9
    assert calibrate.lower(0, 0) == calibrate.likeliest(0, 0) == 0.5


def test_what_is_decided_together_counts_once(calibrate: ModuleType) -> None:
    """Forty sides of one site are ten decisions, one interview of another is one, whatever its number of turns."""
    right = [
        calibrate.Given("site", f"{n}", "sides", turn % 2, right=True, known=True) for n in range(40) for turn in (0, 1)
    ]
    wrong = [calibrate.Given("paper", "a", "sides", 0, right=False, known=False) for _ in range(30)]
    names = [calibrate.Given(f"{n}", "a", "label", 0, right=True, known=True) for n in range(90)]
    rates = calibrate.fit(calibrate.Sample([], [*right, *wrong, *names], [])).attributions
    assert rates["sides"] == round(1000 * calibrate.lower(10, 11)) < rates["label"]
    assert rates["tag"] == 500


def test_the_figures_are_those_of_the_definition(calibrate: ModuleType) -> None:
    """Expected error over ten bins, and the area under the curve, counted by hand."""
    reliability = calibrate.reliability
    assert reliability.error_of([(0.95, True), (0.95, False), (0.15, False)]) == pytest.approx((0.9 + 0.15) / 3)
    assert reliability.area_of([(0.9, True), (0.5, False), (0.5, True)]) == 0.75
    assert reliability.area_of([(0.9, True)]) is None
