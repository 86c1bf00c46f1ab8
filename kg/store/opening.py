"""A graph to ask, wherever it is: a folder that kg built, or a file of RDF."""

from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.store.local import GraphStore, StoreError

_STORE: Final = "store"
_TRIPLES: Final = "https://w3id.org/dkg/id/graph/file"
_FORMATS: Final = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".trig": ox.RdfFormat.TRIG,
    ".ttl": ox.RdfFormat.TURTLE,
}


def opened(path: Path) -> GraphStore:
    """Return the graph at the path, to be asked only; raise StoreError where there is none."""
    if path.is_file():
        return _file(path)
    if (path / _STORE).is_dir():
        return GraphStore.open_read_only(path / _STORE)
    quads = path / "graph.nq"
    if quads.is_file():
        return _file(quads)
    raise StoreError(f"there is no graph in {path}: make one with kg build, or name it with --graph")


def named_graphs(store: GraphStore) -> tuple[str, ...]:
    """Return the names of the graphs; raise StoreError where they were read from a file that names none."""
    names = store.graphs()
    if names == (_TRIPLES,):
        raise StoreError("a file of triples names no graphs: give the folder that kg build wrote, or its graph.nq")
    return names


def parsed(text: str, ending: str) -> GraphStore:
    """Return the graph that a text holds, of the form that files of this ending have; raise StoreError otherwise."""
    rdf_format = _FORMATS[ending]
    store = ox.Store()
    try:
        store.bulk_load(text.encode(), format=rdf_format, to_graph=_graph(rdf_format))
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"the graph cannot be read: {error}") from error
    return GraphStore(store)


def _file(path: Path) -> GraphStore:
    rdf_format = _FORMATS.get(path.suffix.lower())
    if rdf_format is None:
        raise StoreError(f"{path} is no file of RDF that kg reads ({', '.join(_FORMATS)})")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=rdf_format, to_graph=_graph(rdf_format))
    except (SyntaxError, OSError, ValueError) as error:
        raise StoreError(f"{path} cannot be read: {error}") from error
    return GraphStore(store)


def _graph(rdf_format: ox.RdfFormat) -> ox.NamedNode | None:
    """Return the graph for triples of no graph, so that all that is asked of named graphs can be asked of them."""
    return None if rdf_format.supports_datasets else ox.NamedNode(_TRIPLES)
