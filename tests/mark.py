"""Example files with marks in the text: write the expected turns of a case by marking them, or look at them marked.

    python tests/mark.py write shapes/NAME < marked.txt      makes cases/shapes/NAME.txt and NAME.json
    python tests/mark.py show shapes/NAME                    prints the marked text, fit to be edited and written again

Owns the marks and the two files of a case.  Must not know the library: what is expected is what a person marked.

A case is NAME.txt, the text byte for byte, and NAME.json, the turns as offsets into it.  Nobody types offsets: they
come from marks, which are not part of the text.

    ⟦!what the case shows⟧            the comment, before the first line
    ⟦ann⦂⟪Ann⟫: ¦Shall we?⟧           a turn: who speaks (nothing where nobody can tell), label, where speech begins
    ⟦=heading⦂A quiet day⟧            a block that is no turn; once one is marked, all have to be
    ⟬aside⦂(laughs)⟭                  a part of a turn that is no speech; once one is marked, all of them have to be
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "cases"
_MARK_RE = re.compile(r"⟦=(?P<block>\w+)⦂|⟦(?P<speaker>[^⦂⟦⟧\n]*)⦂|⟬(?P<cut>\w+)⦂|(?P<sign>[⟪⟫¦⟧⟭])")
_OPENING = {"⟪": "label", "¦": "speech"}
_COMMENT_RE = re.compile(r"⟦!(?P<comment>[^⟧]*)⟧\n")


def parse(marked: str) -> tuple[str, dict[str, Any]]:
    """The text without its marks, and what they say."""
    case: dict[str, Any] = {"comment": "", "turns": []}
    if head := _COMMENT_RE.match(marked):
        case["comment"] = head["comment"]
        marked = marked[head.end() :]
    pieces: list[str] = []
    at = length = 0
    where: dict[str, Any] = {}
    for mark in _MARK_RE.finditer(marked):
        pieces.append(marked[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark["block"]:
            where = {"block": mark["block"], "start": length}
        elif mark["speaker"] is not None:
            where = {"speaker": mark["speaker"] or None, "start": length, "label": None}
        elif mark["cut"]:
            where["cut"] = [length, mark["cut"]]
        elif mark["sign"] == "⟫":
            where["label"] = " ".join("".join(pieces)[where["label"] :].split())
        elif mark["sign"] in _OPENING:
            where[_OPENING[mark["sign"]]] = length
        else:
            _close(case, where, length)
    return "".join([*pieces, marked[at:]]), case


def _close(case: dict[str, Any], where: dict[str, Any], end: int) -> None:
    """Enters what ends here: a cut, a block, or a turn."""
    if "cut" in where:
        start, kind = where.pop("cut")
        case.setdefault("cuts", []).append([start, end, kind])
    elif "block" in where:
        case.setdefault("blocks", []).append([where["start"], end, where["block"]])
    else:
        case["turns"].append([where["start"], where["speech"], end, where["label"], where["speaker"]])


def render(text: str, case: dict[str, Any]) -> str:
    """The text with its marks: what `parse` reads."""
    # Ends go before starts at the same place, and the mark of speech after the end of a label.
    marks: list[tuple[int, int, str]] = []
    for start, speech, end, label, speaker in case["turns"]:
        marks += [(start, 2, f"⟦{speaker or ''}⦂"), (speech, 4, "¦"), (end, 1, "⟧")]
        if label is not None:
            found = re.compile(r"\s+".join(map(re.escape, label.split()))).search(text, start, speech)
            assert found, f"the label {label!r} does not stand between {start} and {speech}"
            marks += [(found.start(), 3, "⟪"), (found.end(), 0, "⟫")]
    marks += [mark for start, end, kind in case.get("blocks", ()) for mark in ((start, 2, f"⟦={kind}⦂"), (end, 1, "⟧"))]
    marks += [mark for start, end, kind in case.get("cuts", ()) for mark in ((start, 5, f"⟬{kind}⦂"), (end, 0, "⟭"))]
    out = [f"⟦!{case['comment']}⟧\n"] if case["comment"] else []
    at = 0
    for place, _, mark in sorted(marks):
        out += [text[at:place], mark]
        at = place
    return "".join([*out, text[at:]])


def dump(case: dict[str, Any]) -> str:
    """JSON with one turn, block or cut a line, so that a change of one is a change of one line."""
    rows = [f'  "comment": {json.dumps(case["comment"], ensure_ascii=False)}']
    for key in ("turns", "blocks", "cuts"):
        if key in case:
            lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in case[key])
            rows.append(f'  "{key}": [\n{lines}\n  ]' if lines else f'  "{key}": []')
    return "{\n" + ",\n".join(rows) + "\n}\n"


def load(name: str) -> tuple[str, dict[str, Any]]:
    """A case: its text, byte for byte, and what is expected of it."""
    text = (CASES / f"{name}.txt").read_bytes().decode("utf-8")
    return text, json.loads((CASES / f"{name}.json").read_text("utf-8"))


def names(folder: str = "*") -> list[str]:
    """All cases, or those of one folder."""
    return sorted(path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.glob(f"{folder}/*.txt"))


def main(command: str, name: str) -> None:
    """The command line."""
    if command == "show":
        sys.stdout.buffer.write(render(*load(name)).encode("utf-8"))
    elif command == "write":
        text, case = parse(sys.stdin.buffer.read().decode("utf-8"))
        (CASES / name).parent.mkdir(parents=True, exist_ok=True)
        (CASES / f"{name}.txt").write_bytes(text.encode("utf-8"))
        (CASES / f"{name}.json").write_text(dump(case), encoding="utf-8", newline="\n")
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
