"""The command: what it prints, what it refuses, and how it says so.

The oracle is the function: the command may show nothing that `turnseg.segment` does not say.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import turnseg
from turnseg.cli import main

TEXT = (
    "AN EVENING ON THE PIER\n\nAda: Shall we go out?\n\nTom: Now? It is\u2028late.\n\n"
    "Ada: (laughs) Come.\n\nTom: Then wait!\n"
)
TALK = "Ada: Shall we go out?\nTom: Now?\nAda: Now, or never.\nTom: Then wait!\n"


@pytest.fixture
def talk(tmp_path: Path) -> str:
    """A file with four turns under a heading."""
    path = tmp_path / "talk.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """What the command prints; it must succeed and complain of nothing."""
    assert main(argv) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refused(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """What the command complains of; it must print nothing else."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Puts bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_text_shows_each_turn_under_its_speaker_and_span(talk: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Speakers stand at the margin, speech is indented, all else is marked with a bar and its kind."""
    assert printed(capsys, "segment", talk) == (
        "  | heading [0:22]\n  | AN EVENING ON THE PIER\n\n"
        "Ada [24:45]\n  Shall we go out?\n\n"
        "Tom [47:68]\n  Now? It is\n  late.\n\n"
        "Ada [70:89]\n  (laughs) Come.\n\n"
        "Tom [91:106]\n  Then wait!\n"
    )


def test_a_turn_of_nobody_has_a_question_mark(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the speaker is unknown no name is made up."""
    spoken = ["Who is there?", "I am, from the mill.", "Why do you knock?", "Was it not you who knocked?"] * 3
    feed(monkeypatch, "\n\n".join(f"— {speech}" for speech in spoken).encode())
    assert printed(capsys, "segment", "-").startswith("? [0:15]\n  Who is there?\n\n? [17:39]\n")


def test_a_text_without_turns_is_shown_as_what_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No transcript is no error: narration is printed, an empty text prints nothing."""
    feed(monkeypatch, b"It rained all day.\n")
    assert printed(capsys, "segment", "-") == "  | narration [0:18]\n  | It rained all day.\n"
    feed(monkeypatch, b"")
    assert printed(capsys, "segment", "-") == ""


def test_jsonl_says_what_the_function_says(talk: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One object a turn, a line each even where the speech has separators of its own, equal to the turns."""
    lines = printed(capsys, "segment", "--format", "jsonl", talk).splitlines()
    rows = [json.loads(line) for line in lines]
    turns = turnseg.segment(TEXT).turns
    assert [row["speech"] for row in rows] == [turn.speech for turn in turns]
    for row, turn in zip(rows, turns, strict=True):
        assert TEXT[row["start"] : row["end"]] == TEXT[turn.start : turn.end]
        assert row == {
            "index": turn.index,
            "start": turn.start,
            "speech_start": turn.speech_start,
            "end": turn.end,
            "label": turn.label,
            "speaker": {"id": turn.speaker.id, "name": turn.speaker.name} if turn.speaker else None,
            "confidence": turn.confidence,
            "attribution": {"kind": turn.attribution.kind, "confidence": turn.attribution.confidence},
            "time": None,
            "speech": turn.speech,
        }


def test_jsonl_writes_times_and_unknown_speakers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A time is an object with its three fields; a speaker or a time that is not known is null."""
    values = {"index": 0, "start": 0, "speech_start": 8, "end": 11, "label": None, "label_span": None}
    turn = turnseg.Turn(
        **values,
        speaker=None,
        confidence=0.5,
        attribution=turnseg.Attribution("none", 0.0),
        time=turnseg.Time(61.0, None, "[01:01]"),
        parts=(turnseg.Part(0, 8, "cue"), turnseg.Part(8, 11, "speech")),
        source="[01:01] Yes",
    )
    monkeypatch.setattr(turnseg, "segment", lambda _: [turn])
    feed(monkeypatch, b"[01:01] Yes")
    row = json.loads(printed(capsys, "segment", "--format", "jsonl", "-"))
    assert row["time"] == {"start": 61.0, "end": None, "text": "[01:01]"}
    assert row["speaker"] is None
    assert row["speech"] == "Yes"


DOUBTED = TALK + "Minutes:\nAda: So.\nTom: So.\n"


def test_doubts_are_those_of_the_function(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """As text each prints itself; as JSON it has its place, its reason, its worth and its remedies."""
    doubts = turnseg.segment(DOUBTED).doubts
    feed(monkeypatch, DOUBTED.encode())
    assert printed(capsys, "segment", "--doubts", "-") == "".join(f"{doubt}\n" for doubt in doubts)
    feed(monkeypatch, DOUBTED.encode())
    (row,) = map(json.loads, printed(capsys, "segment", "--doubts", "--format", "jsonl", "-").splitlines())
    (doubt,) = doubts
    for name in ("start", "end", "kind", "message", "turns", "unsure"):
        assert row[name] == getattr(doubt, name)
    assert row["remedies"] == [
        {"answer": "“Minutes” names nobody", "rule": {"not_labels": ["Minutes"]}, "speakers": {}}
    ]


def test_a_turn_is_explained_as_by_the_function(talk: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The explanation prints itself."""
    assert printed(capsys, "segment", "--explain", "1", talk) == f"{turnseg.segment(TEXT).explain(1)}\n"


def test_a_turn_that_is_not_there_is_named(
    talk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says which turns there are."""
    assert refused(capsys, "segment", "--explain", "4", talk) == "turnseg: there is no turn 4: give one from 0 to 3\n"
    feed(monkeypatch, b"It rained.")
    assert refused(capsys, "segment", "--explain", "0", "-") == "turnseg: there is no turn 0: none was found\n"


def test_offsets_count_every_character_of_the_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A byte-order mark and carriage returns are counted, in any encoding."""
    for encoding in ("utf-8", "utf-16-le"):
        feed(monkeypatch, ("\ufeff" + TALK.replace("\n", "\r\n")).encode(encoding))
        shown = printed(capsys, "segment", "-", "--encoding", encoding)
        assert "\nTom [24:33]\n" in shown


def test_a_missing_file_is_named_with_a_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    """The message names the file and says what else could be given."""
    expected = "turnseg: no/such.txt: No such file or directory: check the path, or give - to read standard input\n"
    assert refused(capsys, "segment", "no/such.txt") == expected


def test_a_folder_is_named_with_a_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder cannot be read as a file, and the message says so."""
    complaint = refused(capsys, "segment", str(tmp_path))
    assert complaint.startswith(f"turnseg: {tmp_path}: ")
    assert complaint.rstrip().count(":") >= 3


def test_an_unreadable_file_is_named_with_a_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Errors of the system without a remedy of their own get a general one."""

    def read_bytes(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert refused(capsys, "segment", "x") == "turnseg: x: Input/output error: check that it can be read\n"


def test_undecodable_bytes_are_named_with_their_offset(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names file, offset, byte, and an encoding worth trying."""
    path = tmp_path / "old.txt"
    path.write_bytes("Ann: Olé".encode("cp1252"))
    expected = (
        f"turnseg: {path}: the byte at offset 7 (0xE9) is not valid utf-8: "
        "say how the file is encoded, for example --encoding cp1252\n"
    )
    assert refused(capsys, "segment", str(path)) == expected


def test_a_file_in_utf_16_is_recognized_in_the_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The byte-order mark tells which encoding to propose."""
    feed(monkeypatch, TALK.encode("utf-16"))
    complaint = refused(capsys, "segment", "-")
    assert complaint.startswith("turnseg: standard input: the byte at offset 0 (0x")
    assert complaint.endswith("--encoding utf-16\n")
    feed(monkeypatch, TALK.encode("utf-16"))
    assert "Tom [22:31]" in printed(capsys, "segment", "-", "--encoding", "utf-16")


@pytest.mark.parametrize("name", ["no-such-encoding", "base64", "undefined"])
def test_an_unknown_encoding_is_named(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no encoding of texts is refused before anything is read."""
    with pytest.raises(SystemExit) as stop:
        main(["segment", "-", "--encoding", name])
    assert stop.value.code == 2
    assert f"no text encoding is called {name!r}" in capsys.readouterr().err


def test_a_lone_surrogate_is_written_as_its_escape(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Some encodings let lone surrogates through; both formats still print, and the JSON reads back."""
    data = TALK.replace("Now?", "N\udc80w?").encode("utf-16-le", "surrogatepass")
    text = data.decode("utf-16-le", "surrogatepass")
    monkeypatch.setattr(turnseg, "segment", lambda _, segment=turnseg.segment: segment(text))
    feed(monkeypatch, b"")
    assert "N\\udc80w?" in printed(capsys, "segment", "-")
    feed(monkeypatch, b"")
    row = printed(capsys, "segment", "-", "--format", "jsonl").splitlines()[1]
    assert json.loads(row)["speech"] == "N\udc80w?"


def test_standard_output_may_be_any_stream(talk: str) -> None:
    """A caller may put a stream of its own in place of standard output."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["segment", talk]) == 0
    assert out.getvalue().startswith("  | heading")


def test_a_reader_that_stops_reading_is_no_error(talk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the other end of the pipe closed the command ends quietly with code 1, and so does Python."""
    there, here = os.pipe()
    os.close(there)
    with os.fdopen(here, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert main(["segment", talk]) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a device that is always full")
def test_a_full_disk_is_named_with_a_remedy(
    talk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the output cannot be written the message says so, once."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["segment", talk]) == 2
    expected = "turnseg: standard output: No space left on device: make room, or write elsewhere\n"
    assert capsys.readouterr().err == expected


def test_the_version_is_the_library_s(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints what `turnseg.__version__` holds."""
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"turnseg {turnseg.__version__}\n"


def test_the_module_is_the_command(talk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m turnseg` runs the command; importing the module runs nothing."""
    monkeypatch.setattr(sys, "argv", ["turnseg", "segment", talk])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("turnseg", run_name="__main__")
    assert stop.value.code == 0
    runpy.run_module("turnseg.__main__", run_name="imported")


def test_the_command_runs_as_a_process(talk: str) -> None:
    """A process of its own prints UTF-8 whatever the locale, and exits with the code."""
    command = [sys.executable, "-m", "turnseg", "segment"]
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    spoken = "Łucja: Tak?\nÉva: Nem.\nŁucja: Nie?\nÉva: De igen!\n"
    done = subprocess.run([*command, "-"], input=spoken.encode(), capture_output=True, check=True, env=plain)
    assert done.stdout.decode().startswith("Łucja [0:11]\n  Tak?\n\nÉva [12:21]\n")
    missing = subprocess.run([*command, f"{talk}x"], capture_output=True, check=False)
    assert missing.returncode == 2
