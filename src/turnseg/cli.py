"""`turnseg`: the command.

Owns files, encodings, standard input and output, and exit codes; the only module that touches them.  Must not know
anything that a user of the library could not import.

Offsets count the code points of the decoded file, a byte-order mark and every carriage return included: nothing is
taken out before segmenting.  The output is UTF-8 wherever it goes, so that two machines write the same bytes.

Exit codes: 0 when a file was read, whether or not it is a transcript; 2 when something must be done first, said on
standard error together with what; 1 when whoever reads the output stopped reading.
"""

from __future__ import annotations

import argparse
import codecs
import io
import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import turnseg

_LINE_END_RE: Final = re.compile(r"\r\n?|[\n\f\u2028\u2029]")
# JSON allows these inside strings, but some readers of lines take them for the end of one.
_ESCAPED_IN_JSON: Final = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}
_REMEDIES: Final[dict[type[OSError], str]] = {
    FileNotFoundError: "check the path, or give - to read standard input",
    IsADirectoryError: "give one file in it",
    PermissionError: "ask its owner for leave to read it, or copy it to where you may",
}


class _CommandError(Exception):
    """What went wrong outside the text, with its remedy."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command with these arguments, by default the process's own, and returns its exit code.

    >>> main(["segment", "no-such-file.txt"])
    2
    """
    arguments = _parser().parse_args(argv)
    try:
        found = turnseg.segment(_read(arguments.file, arguments.encoding))
        if arguments.explain is not None:
            return _write(_explained(found, arguments.explain))
        return _write((_DOUBTS if arguments.doubts else _FORMATS)[arguments.format](found))
    except _CommandError as error:
        print(f"turnseg: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="turnseg", description="Cut transcripts into speaker turns.")
    parser.add_argument("--version", action="version", version=f"turnseg {turnseg.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    segment = commands.add_parser(
        "segment",
        help="print the turns of a file",
        description="Print the turns of a file. Offsets are code points of the decoded text.",
    )
    segment.add_argument("file", metavar="FILE", help="the transcript, or - for standard input")
    segment.add_argument(
        "--format",
        choices=list(_FORMATS),
        default="text",
        help="text: each turn under its speaker and offsets, all else marked with | (default); "
        "jsonl: one JSON object a turn, a line each",
    )
    segment.add_argument(
        "--encoding", type=_encoding, default="utf-8", help="the encoding of the file (default: utf-8)"
    )
    asked = segment.add_mutually_exclusive_group()
    asked.add_argument(
        "--doubts",
        action="store_true",
        help="print where to look instead of the turns: each place, why, and the argument that would settle it",
    )
    asked.add_argument("--explain", metavar="N", type=int, help="print why turn N is as it is (the first is 0)")
    return parser


def _encoding(name: str) -> str:
    try:
        " ".encode(name)
    except (LookupError, ValueError):
        msg = f"no text encoding is called {name!r}: examples are utf-8, utf-16, cp1252, gb18030"
        raise argparse.ArgumentTypeError(msg) from None
    return name


def _read(file: str, encoding: str) -> str:
    name = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode(encoding)
    except OSError as error:
        remedy = _REMEDIES.get(type(error), "check that it can be read")
        msg = f"{name}: {error.strerror or error}: {remedy}"
    except UnicodeError as error:
        at = getattr(error, "start", 0)  # not every codec says where
        msg = (
            f"{name}: the byte at offset {at} (0x{data[at]:02X}) is not valid {encoding}: "
            f"say how the file is encoded, for example --encoding {_likely(data)}"
        )
    raise _CommandError(msg)


def _likely(data: bytes) -> str:
    """An encoding worth trying next, as the first bytes tell."""
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "cp1252"


def _write(lines: Iterator[str]) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A lone surrogate, which some encodings let through, becomes the escape that JSON has for it.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except OSError as error:
        # Python flushes once more on its way out; what is left must then have somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return 1
        msg = f"standard output: {error.strerror or error}: make room, or write elsewhere"
        raise _CommandError(msg) from None
    return 0


def _as_text(found: turnseg.Transcript) -> Iterator[str]:
    """Each turn under its speaker and offsets; what is no turn stands apart, marked with its kind."""
    for number, block in enumerate(found.blocks):
        if number:
            yield ""
        span = f"[{block.start}:{block.end}]"
        if block.turn is None:
            yield f"  | {block.kind} {span}"
            margin, text = "  | ", block.text
        else:
            yield f"{block.turn.speaker or '?'} {span}"
            margin, text = "  ", block.turn.text
        for line in _LINE_END_RE.split(text):
            yield f"{margin}{line.strip()}".rstrip()


def _as_jsonl(found: turnseg.Transcript) -> Iterator[str]:
    for turn in found:
        yield json.dumps(_fields(turn), ensure_ascii=False).translate(_ESCAPED_IN_JSON)


def _fields(turn: turnseg.Turn) -> dict[str, Any]:
    who, time = turn.speaker, turn.time
    return {
        "index": turn.index,
        "start": turn.start,
        "speech_start": turn.speech_start,
        "end": turn.end,
        "label": turn.label,
        "speaker": None if who is None else {"id": who.id, "name": who.name},
        "confidence": turn.confidence,
        "attribution": {"kind": turn.attribution.kind, "confidence": turn.attribution.confidence},
        "time": None if time is None else {"start": time.start, "end": time.end, "text": time.text},
        "speech": turn.speech,
    }


def _doubts_as_text(found: turnseg.Transcript) -> Iterator[str]:
    yield from map(str, found.doubts)


def _doubts_as_jsonl(found: turnseg.Transcript) -> Iterator[str]:
    for doubt in found.doubts:
        fields = {
            "start": doubt.start,
            "end": doubt.end,
            "kind": doubt.kind,
            "message": doubt.message,
            "turns": doubt.turns,
            "unsure": doubt.unsure,
            "remedies": [
                {"answer": remedy.answer, "rule": remedy.rule, "speakers": remedy.speakers} for remedy in doubt.remedies
            ],
        }
        yield json.dumps(fields, ensure_ascii=False).translate(_ESCAPED_IN_JSON)


def _explained(found: turnseg.Transcript, index: int) -> Iterator[str]:
    if not 0 <= index < len(found):
        msg = f"there is no turn {index}: " + (
            f"give one from 0 to {len(found) - 1}" if len(found) else "none was found"
        )
        raise _CommandError(msg)
    return iter([str(found.explain(index))])


_FORMATS: Final = {"text": _as_text, "jsonl": _as_jsonl}
_DOUBTS: Final = {"text": _doubts_as_text, "jsonl": _doubts_as_jsonl}
