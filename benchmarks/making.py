"""Made-up articles into a store on disk, by what kg itself does: quads, replaced graph by graph, and what follows."""

import resource
from collections.abc import Mapping
from pathlib import Path
from time import process_time

import pyoxigraph as ox

from benchmarks.measured import watched
from benchmarks.stories import known, roles
from benchmarks.telling import readings
from kg.pipeline import conclude
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.resolve import Directory
from kg.store.local import GraphStore


def directory() -> Directory:
    """Return the directory of the made-up world."""
    return Directory(actors={actor.key: actor for actor in known()}, roles=roles())


def fill(folder: Path, first: int, last: int) -> None:
    """Put the articles of these numbers, the last left out, into the store in the folder."""
    keys: Mapping[str, object] = directory().actors
    with GraphStore.open(folder) as store:
        for reading in watched(readings(first, last), total=last - first, what=f"{last - first} articles"):
            graph = quads(reading, extractor="benchmark", known=keys.keys())
            store.replace(str(graph.identifier), to_nquads(graph))
    # Oxigraph would go on to sort what it was given, at the cost of whatever is timed next.
    ox.Store(str(folder)).optimize()


def finish(folder: Path) -> tuple[float, float]:
    """Make the directory's and the derived graph; return the processor seconds it took, and this process's MB."""
    with GraphStore.open(folder) as store:
        start = process_time()
        conclude(directory(), store)
        took = process_time() - start
    return took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
