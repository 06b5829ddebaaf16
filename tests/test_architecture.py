"""The house: who may import whom, what is public, how large a module may be, and that what is public is explained.

Owns the table of allowed imports; the documentation shows it from here.  Reads the source as syntax trees, so that an
import inside a function counts as well.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import turnseg

SRC = Path(turnseg.__file__).parent
LARGEST = 400

#: Each room and the rooms it may import: those before it, never a later one.  `turnseg` is what a user can import.
MAY_IMPORT: dict[str, set[str]] = {
    "_regex": set(),
    "_calibration": set(),
    "_lexicon": set(),
    "_patterns": {"_regex"},
    "_model": {"_regex"},
    "_forms": {"_regex", "_lexicon"},
    "_heads": {"_regex", "_lexicon", "_patterns", "_forms"},
    "_lines": {"_regex", "_patterns"},
    "_divisions": {"_regex", "_lexicon", "_lines"},
    "_containers": {"_regex", "_lexicon", "_patterns", "_model", "_lines"},
    "_shapes": {"_regex", "_lexicon", "_patterns", "_forms", "_heads", "_lines", "_containers"},
    "_groups": {"_regex", "_lexicon", "_patterns", "_forms", "_heads", "_lines", "_containers", "_shapes"},
    "_convention": {
        "_regex", "_calibration", "_forms",
        "_lexicon", "_patterns", "_model", "_heads", "_lines", "_divisions", "_containers", "_shapes", "_groups",
    },
    "_recall": {
        "_regex", "_calibration", "_forms",
        "_lexicon", "_patterns", "_model", "_heads", "_lines", "_divisions", "_containers", "_shapes", "_groups",
        "_convention",
    },
    "_extents": {
        "_regex", "_forms",
        "_lexicon", "_patterns", "_model", "_heads", "_lines", "_divisions", "_containers", "_shapes", "_groups",
        "_convention", "_recall",
    },
    "_speakers": {
        "_regex", "_calibration", "_forms",
        "_lexicon", "_patterns", "_model", "_heads", "_lines", "_containers", "_shapes", "_groups", "_convention",
        "_recall", "_extents",
    },
    "_review": {"_regex", "_lexicon", "_model", "_heads", "_lines", "_groups", "_extents", "_speakers"},
    "_segment": {
        "_model", "_lines", "_containers", "_shapes", "_groups", "_convention", "_recall", "_extents", "_speakers",
        "_review",
    },
    "_corpus": {"_model", "_segment"},
    "_compose": {"_model", "_segment"},
    "__init__": {"_model", "_segment", "_corpus", "_compose"},
    "cli": {"turnseg"},
    "__main__": {"cli"},
}  # fmt: skip

#: The functions of each stage, which `_segment` alone may call.
STAGES = {
    "_lines": ("split_lines",), "_containers": ("cut_answers", "cut_run_on", "read_containers", "take_margin"),
    "_shapes": ("find_candidates", "find_thoroughly"), "_groups": ("group",), "_convention": ("settle",),
    "_recall": ("add_unmarked", "recall_labels"),
    "_extents": ("cut_turns",), "_speakers": ("identify",),
}  # fmt: skip
CALLS = {(room, name) for room, names in STAGES.items() for name in names}

#: All that the library itself needs beside the standard library.
PACKAGES = {"attrs", "regex"}
#: What the library must not do: it logs nothing, prints nothing, opens nothing, and warns of nothing but deprecation.
SILENT_MODULES = {"logging", "warnings", "pathlib", "io"}
SILENT_CALLS = {"print", "open", "input", "exec", "eval"}

MODULES = sorted(SRC.rglob("*.py"))
#: Rooms that outgrew one module.
FOLDERS = sorted(path.parent.name for path in MODULES if path.name == "__init__.py" and path.parent != SRC)


def room_of(path: Path) -> str:
    """A module's room: a folder is one room."""
    return path.relative_to(SRC).with_suffix("").parts[0]


def tree_of(path: Path) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(path.read_text("utf-8"))


def imports_of(path: Path) -> Iterator[tuple[str, str]]:
    """Each import in a module, wherever it stands: the module, in full, and the name taken from it."""
    package = ["turnseg", *path.relative_to(SRC).with_suffix("").parts][:-1]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((module, alias.name) for alias in node.names)


def rooms_imported(path: Path) -> set[str]:
    """The rooms that a module imports from, its own left out; a taken room counts like a name taken from it."""
    rooms = set()
    for module, name in imports_of(path):
        head, _, rest = module.partition(".")
        if head == "turnseg":
            inner = rest.partition(".")[0] or (name if name in MAY_IMPORT else "turnseg")
            rooms.add(inner)
    return rooms - {room_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_imports_flow_one_way(path: Path) -> None:
    """Each room imports from the rooms that the table allows it, and from no other."""
    assert rooms_imported(path) <= MAY_IMPORT[room_of(path)]


def test_no_room_knows_a_later_one() -> None:
    """The table itself has one direction: a room stands after all those that it may import."""
    seen: set[str] = {"turnseg"}
    for room, allowed in MAY_IMPORT.items():
        assert allowed <= seen, room
        seen.add(room)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_a_room_is_entered_by_its_front(path: Path) -> None:
    """What another room takes from a folder it takes from the folder itself, never from a module inside."""
    deep = {module.split(".")[1] for module, _ in imports_of(path) if re.fullmatch(r"turnseg\.\w+\.\w+", module)}
    assert deep <= {room_of(path)}


@pytest.mark.parametrize("room", FOLDERS)
def test_inside_a_room_imports_flow_one_way_too(room: str) -> None:
    """The modules of one folder stand in an order in which each imports earlier ones alone; the front comes last."""
    inside = {path.stem: path for path in MODULES if room_of(path) == room}
    prefix = f"turnseg.{room}."
    needs = {
        stem: {module.removeprefix(prefix) for module, _ in imports_of(path) if module.startswith(prefix)}
        for stem, path in inside.items()
    }
    order = list(TopologicalSorter(needs).static_order())
    assert order[-1] == "__init__"
    assert not any("__init__" in needed for needed in needs.values())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_only_one_module_calls_the_stages(path: Path) -> None:
    """The order of the stages stands in one place: outside its own room nobody else imports a stage's function."""
    taken = {(module.removeprefix("turnseg.").partition(".")[0], name) for module, name in imports_of(path)}
    if room_of(path) == "_segment":
        assert taken >= CALLS
    else:
        assert not {call for call in CALLS & taken if call[0] != room_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_little_is_imported_from_elsewhere(path: Path) -> None:
    """Beside the standard library there are two packages, and pickles of code come from nowhere."""
    heads = {module.partition(".")[0] for module, _ in imports_of(path)} - {"turnseg"}
    assert heads <= PACKAGES | sys.stdlib_module_names
    if room_of(path) not in ("cli", "__main__"):
        assert not heads & SILENT_MODULES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_the_library_is_silent(path: Path) -> None:
    """Only the command prints and opens files."""
    calls = {
        node.func.id
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    if room_of(path) not in ("cli", "__main__"):
        assert not calls & SILENT_CALLS


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_modules_are_small_and_say_what_they_own(path: Path) -> None:
    """No module is longer than what can be read in one sitting, and each begins with what it owns."""
    length = len(path.read_text("utf-8").splitlines())
    assert length <= LARGEST
    assert ast.get_docstring(tree_of(path))


def test_public_names_are_these() -> None:
    """What a user can import from the package; a change here is a change of the promise."""
    assert turnseg.__all__ == [
        "Attribution", "Block", "ComposeError", "Convention", "Doubt", "Evidence", "Explanation", "Finding", "Ground",
        "LabelEvidence", "Part", "Reason", "Remedy", "ShapeEvidence", "Speaker", "Time", "Transcript", "Turn",
        "compose", "segment", "segment_all",
    ]  # fmt: skip
    assert dir(turnseg) == sorted(turnseg.__all__)


def public_objects() -> Iterator[tuple[str, object]]:
    """Public functions and classes, and the methods and properties that the classes define."""
    for name in turnseg.__all__:
        thing = getattr(turnseg, name)
        yield name, thing
        if inspect.isclass(thing):
            for member, value in vars(thing).items():
                value = getattr(value, "__func__", value)  # noqa: PLW2901  (a class method is explained by its function)
                if not member.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
                    yield f"{name}.{member}", value


@pytest.mark.parametrize(("name", "thing"), [pytest.param(*pair, id=pair[0]) for pair in public_objects()])
def test_public_objects_are_explained(name: str, thing: object) -> None:
    """Each has a docstring with an example, which the doctests run."""
    assert ">>> " in (thing.__doc__ or ""), name


def test_the_package_is_typed() -> None:
    """Type checkers of users are told that the types can be relied upon."""
    assert (SRC / "py.typed").is_file()
