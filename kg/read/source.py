"""Which files to read: the paths given, and the articles' files below the folders given."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# In a folder, other files (pictures, notes) are no articles; a file that is named on its own is always tried.
SUFFIXES = (".txt", ".text", ".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to read and the stable name of what it holds: its path below the folder given, or its file name."""

    path: Path
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What went wrong, and where; `lost` tells whether an article could not be read for it."""

    source: str
    reason: str
    lost: bool = True


def sources(paths: Iterable[Path]) -> Iterator[Source | Trouble]:
    """Yield the files to read, in the order given, each folder's by name; and what is no file that can be read."""
    files: set[Path] = set()
    names: dict[str, Path] = {}
    for source in _found(paths):
        if isinstance(source, Trouble):
            yield source
        elif source.path.resolve() in files:
            continue
        elif source.key in names:
            reason = f"has the same name as {names[source.key]}; give the folder that holds both"
            yield Trouble(source=str(source.path), reason=reason)
        else:
            files.add(source.path.resolve())
            names[source.key] = source.path
            yield source


def _found(paths: Iterable[Path]) -> Iterator[Source | Trouble]:
    for path in paths:
        yield from _below(path) if path.is_dir() else _single(path)


def _single(path: Path) -> Iterator[Source | Trouble]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield Trouble(source=str(path), reason=why(error))
        return
    if stat.S_ISREG(mode):
        yield Source(path=path, key=_unicode(path.name))
    else:
        yield Trouble(source=str(path), reason="is not a file that can be read (a pipe, socket or device)")


def _below(folder: Path) -> Iterator[Source | Trouble]:
    unreadable: list[Trouble] = []

    def note(error: OSError) -> None:
        unreadable.append(Trouble(source=str(error.filename), reason=why(error)))

    found = [
        Path(parent, name)
        for parent, folders, names in os.walk(folder, onerror=note)
        if _visible(folders)
        for name in names
        if not name.startswith(".")
    ]
    yield from unreadable
    texts = [path for path in found if path.suffix.lower() in SUFFIXES]
    others = sorted(path.name for path in found if path.suffix.lower() not in SUFFIXES)
    if others:
        yield Trouble(source=str(folder), reason=_passed_over(others), lost=False)
    if not texts and not unreadable:
        yield Trouble(source=str(folder), reason=f"holds no article (a file ending in {', '.join(SUFFIXES)})")
    for path in sorted(texts, key=lambda path: path.relative_to(folder).as_posix()):
        for source in _single(path):
            yield (
                Source(path=path, key=_unicode(path.relative_to(folder).as_posix()))
                if isinstance(source, Source)
                else source
            )


def _visible(folders: list[str]) -> bool:
    """Tell os.walk, in its own list, to leave out hidden folders."""
    folders[:] = [name for name in folders if not name.startswith(".")]
    return True


def _passed_over(names: list[str]) -> str:
    shown = ", ".join(names[:3]) + (", …" if len(names) > len(names[:3]) else "")
    return f"passed over {len(names)} not ending in {', '.join(SUFFIXES)}: {shown}"


def why(error: OSError) -> str:
    """Return the reason of the error in the words of a reader."""
    match error:
        case FileNotFoundError():
            return "does not exist"
        case PermissionError():
            return "may not be read: check its permissions"
        case _:
            return f"cannot be read: {error.strerror or error}"


def _unicode(name: str) -> str:
    """Return the name with what is no Unicode in it replaced: file names may be any bytes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
