"""The borders between the stages, as docs/architecture.md draws them."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.require import REPOSITORY

PACKAGE = REPOSITORY / "kg"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
LONGEST = 250
# Nothing but declarations: the one place to look a value up, or a term.
DECLARATIONS = {PACKAGE / "model.py", PACKAGE / "rdf" / "vocabulary.py"}

# Whom a room may know beside itself. Only the pipeline knows all stages; the command line knows it and what it shows.
EDGES = {
    "__init__": set[str](),
    "__main__": {"cli"},
    "model": set[str](),
    "resources": set[str](),
    "spelling": set[str](),
    "output": set[str](),
    "language": set[str](),
    "lexicons": set[str](),
    "fingerprint": {"model", "resources"},
    "note": {"output"},
    "read": {"model"},
    "parse": {"model"},
    "extract": {"model", "lexicons"},
    "resolve": {"model", "resources", "lexicons", "spelling"},
    "rdf": {"model", "resources", "lexicons", "spelling"},
    "store": {"model", "spelling"},
    "render": {"model"},
    "pipeline": {"__init__", "fingerprint", "model", "read", "parse", "extract", "resolve", "rdf", "store", "render"},
    "workers": {"pipeline", "model", "read"},
    "notebook": {"pipeline", "store", "render"},
    "building": {"pipeline", "workers", "note", "fingerprint", "output", "model", "read", "rdf", "store"},
    "cli": {
        "__init__",
        "building",
        "pipeline",
        "output",
        "model",
        "read",
        "resolve",
        "store",
        "render",
        "extract",
        "resources",
    },
}

# Where each library may be imported. The directory is Turtle that Oxigraph parses; the pipeline hands on spaCy's Doc.
HOMES = {
    "spacy": {"parse", "extract", "pipeline"},
    "rdflib": {"rdf"},
    "pyshacl": {"rdf"},
    "pyoxigraph": {"store", "resolve"},
    "httpx": {"store"},
    "pyvis": {"render"},
    "networkx": {"render"},
    "jinja2": {"render"},
    "typer": {"cli"},
    "rich": {"cli"},
}

# Rooms without a name of their own.
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "constants", "manager", "base", "core", "misc", "shared"}


def room(path: Path) -> str:
    """The stage that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The dotted names that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=0) if module is not None:
                yield from (f"{module}.{alias.name}" for alias in names)
            case ast.ImportFrom():
                raise AssertionError(f"{path}: relative import")


def known(path: Path) -> set[str]:
    """The rooms of kg that a module imports from."""
    parts = [name.split(".") for name in imported(path) if name.split(".")[0] == "kg"]
    return {part[1] if len(part) > 1 and is_room(part[1]) else "__init__" for part in parts} - {room(path)}


def is_room(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_stage_knows_only_those_it_may(path: Path) -> None:
    assert known(path) <= EDGES[room(path)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_has_one_home(path: Path) -> None:
    libraries = {name.split(".")[0] for name in imported(path)}

    assert {library for library in libraries if room(path) not in HOMES.get(library, {room(path)})} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= LONGEST or path in DECLARATIONS


def test_rooms_have_names_of_their_own() -> None:
    names = {part.removesuffix(".py") for path in MODULES for part in path.relative_to(PACKAGE).parts}

    assert names & FORBIDDEN == set()


def test_imports_run_in_no_circle() -> None:
    graph = {str(path): {str(module) for module in modules_imported(path)} - {str(path)} for path in MODULES}

    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)


def modules_imported(path: Path) -> Iterator[Path]:
    """The modules of kg whose code the module needs when it is imported."""
    for name in imported(path):
        parts = name.split(".")
        for length in (len(parts), len(parts) - 1):
            place = REPOSITORY.joinpath(*parts[:length])
            for candidate in (place.with_suffix(".py"), place / "__init__.py"):
                if parts[0] == "kg" and candidate in MODULES:
                    yield candidate
                    break
            else:
                continue
            break


def test_every_room_is_drawn() -> None:
    assert {room(path) for path in MODULES} <= EDGES.keys()
