"""The example of tests/rdf/example.py in a store, whole."""

from collections.abc import Iterable

from kg.model import Reading
from kg.rdf.derive import derive
from kg.rdf.directory import directory_quads, mentioned_actors
from kg.rdf.identifiers import DERIVED, DIRECTORY
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.store.local import GraphStore
from tests.rdf.example import DIRECTORY as KNOWN
from tests.rdf.example import EXTRACTOR, ROLES, example_readings


def fill(store: GraphStore, readings: Iterable[Reading]) -> None:
    """Put the readings' graphs into the store."""
    known = {actor.key for actor in KNOWN}
    for reading in readings:
        graph = quads(reading, extractor=EXTRACTOR, known=known)
        store.replace(str(graph.identifier), to_nquads(graph))


def finish(store: GraphStore) -> None:
    """Write the directory's graph and the derived one, from what the articles' graphs hold."""
    directory = directory_quads(KNOWN, ROLES, mentioned=mentioned_actors(store.values))
    store.replace(str(DIRECTORY), to_nquads(directory))
    store.rebuild(str(DERIVED), derive(store))


def example_store() -> GraphStore:
    """Return a store in memory with the example's articles, directory and derived graph."""
    store = GraphStore.memory()
    fill(store, example_readings())
    finish(store)
    return store
