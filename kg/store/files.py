"""The quads of a store -> graph.nq, graph.nt, graph.ttl: sorted, so that the same graph is the same bytes."""

import heapq
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import IO, Final

import pyoxigraph as ox

_ID: Final = "https://w3id.org/dkg/id/"
PREFIXES: Final = {
    **{kind: f"{_ID}{kind}/" for kind in ("actor", "article", "place", "role", "tie")},
    **{event: f"{_ID}{event}/" for event in ("statement", "demand", "response", "meeting")},
    "dkg": "https://w3id.org/dkg/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "org": "http://www.w3.org/ns/org#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# About 100 MB of lines are sorted in memory at a time.
_LINES_AT_ONCE: Final = 500_000

Lines = Iterable[bytes]


def write_files(dump: Callable[[IO[bytes]], None], folder: Path) -> tuple[Path, ...]:
    """Write what `dump` gives as N-Quads to graph.nq, flat to graph.nt, and to graph.ttl for reading."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".dump-", suffix=".part") as scratch:
        quads, triples, turtle = (Path(scratch) / name for name in ("graph.nq", "graph.nt", "graph.ttl"))
        with (Path(scratch) / "unsorted").open("w+b") as unsorted:
            dump(unsorted)
            unsorted.seek(0)
            _write(quads, _sorted(unsorted, Path(scratch)))
        with quads.open("rb") as lines:
            _write(triples, _flat(lines))
        _write_turtle(triples, turtle)
        return tuple(file.replace(folder / file.name) for file in (quads, triples, turtle))


def _write(file: Path, lines: Lines) -> None:
    with file.open("wb") as output:
        output.writelines(lines)
        output.flush()
        os.fsync(output.fileno())


def _sorted(lines: Lines, scratch: Path) -> Iterator[bytes]:
    """Yield the lines sorted, by merging sorted runs on disk where they are too many for memory."""
    remaining = iter(lines)
    first = sorted(islice(remaining, _LINES_AT_ONCE))
    with ExitStack() as opened:
        files: list[IO[bytes]] = []
        while run := sorted(islice(remaining, _LINES_AT_ONCE)):
            file = opened.enter_context((scratch / f"run-{len(files)}").open("w+b"))
            file.writelines(run)
            file.seek(0)
            files.append(file)
        yield from heapq.merge(first, *files)


def _flat(quads: Lines) -> Iterator[bytes]:
    """Yield each triple once; sorted quads have the same triple of several graphs side by side."""
    previous = b""
    for quad in quads:
        triple = quad.rsplit(b" <", 1)[0] + b" .\n"
        if triple != previous:
            yield triple
        previous = triple


def _write_turtle(triples: Path, turtle: Path) -> None:
    parsed = ox.parse(path=str(triples), format=ox.RdfFormat.N_TRIPLES)
    ox.serialize((quad.triple for quad in parsed), str(turtle), format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
