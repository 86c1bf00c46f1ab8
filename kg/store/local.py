"""The graph on disk: named graphs replaced and dropped whole, asked with SPARQL, written to files."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from types import TracebackType
from typing import IO, Final, Self

import pyoxigraph as ox

from kg.store.binding import Bindings, Iri, bound
from kg.store.files import write_files

Value = str | int | float | bool | None
Row = Mapping[str, Value]
# One property of a subject: predicate, value (an IRI or the text of a literal), name of the graph that says so.
Fact = tuple[str, str, str]

_KG: Final = "https://w3id.org/dkg/"
_NUMBERS: Final[Mapping[str, type[int | float]]] = {"integer": int, "decimal": float, "double": float, "float": float}
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_STRING: Final = f"{_XSD}string"


class StoreError(RuntimeError):
    """The folder of the graph cannot be used; the message says why."""


class StoreLockedError(StoreError):
    """Another process is writing to the graph."""


class QueryError(ValueError):
    """A query cannot be read or answered; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An answer: the columns in the order asked for, and rows of plain values; None where nothing is known."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """What an article's graph was read from: the text's SHA-256 and the extractor's IRI."""

    text_hash: str
    extractor: str


class GraphStore:
    """The quads of all articles, open for reading and, unless opened otherwise, for writing; close it after use."""

    def __init__(self, store: ox.Store, *, writable: bool = True) -> None:
        self._store = store
        self._writable = writable

    @classmethod
    def memory(cls) -> Self:
        """Return an empty store that is gone when it is closed."""
        return cls(ox.Store())

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the store in the folder, for this process alone; make one where there is none."""
        if folder.exists() and not folder.is_dir():
            raise StoreError(f"{folder} is a file, not the folder of a graph")
        if folder.is_dir() and any(folder.iterdir()) and not (folder / "CURRENT").exists():
            raise StoreError(f"{folder} holds other files, not a graph: name another folder")
        try:
            if not (folder / "CURRENT").exists():
                _make(folder)
            return cls(ox.Store(str(folder)))
        except (OSError, RuntimeError) as error:
            raise _refusal(folder, error) from error

    @classmethod
    def open_read_only(cls, folder: Path) -> Self:
        """Open the store in the folder as it is now, while another process may be writing to it."""
        if not (folder / "CURRENT").exists():
            raise StoreError(f"there is no graph in {folder}: build one first")
        try:
            return cls(ox.Store.read_only(str(folder)), writable=False)
        except (OSError, RuntimeError) as error:
            raise _refusal(folder, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the folder free for other processes; the store cannot be used afterwards."""
        if self._writable:
            # What is still in memory only would be read from the journal by whoever opens the folder next.
            self._store.flush()
        del self._store

    def __len__(self) -> int:
        return len(self._store)

    def replace(self, graph: str, nquads: str | bytes) -> None:
        """Put these quads, all of the one graph, in place of what the graph held."""
        name = ox.NamedNode(graph)
        quads = [*ox.parse(nquads, format=ox.RdfFormat.N_QUADS)]
        if any(quad.graph_name != name for quad in quads):
            raise ValueError(f"quads of another graph than {graph}")
        triples = "".join(f"{quad.triple} .\n" for quad in quads)
        # One request is one transaction: whenever we are killed, the graph is there as it was, or whole as it is now.
        self._store.update(f"DROP SILENT GRAPH {name} ; INSERT DATA {{ GRAPH {name} {{\n{triples}}} }}")

    def rebuild(self, graph: str, lines: Iterable[str]) -> None:
        """Put the lines of N-Quads, however many, in place of what the graph held; they may come from this store."""
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="", suffix=".nq") as spool:
            spool.writelines(lines)
            spool.flush()
            self._store.remove_graph(ox.NamedNode(graph))
            self._store.bulk_load(path=spool.name, format=ox.RdfFormat.N_QUADS)

    def drop(self, graph: str) -> None:
        """Forget the graph, as if its article had never been read."""
        self._store.update(f"DROP SILENT GRAPH {ox.NamedNode(graph)}")

    def graphs(self) -> tuple[str, ...]:
        """Return the names of all graphs, sorted."""
        return tuple(sorted(graph.value for graph in self._store.named_graphs() if isinstance(graph, ox.NamedNode)))

    def ntriples(self, graph: str) -> str:
        """Return the triples of one graph as sorted N-Triples."""
        quads = self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        return "".join(sorted(f"{quad.triple} .\n" for quad in quads))

    def articles(self) -> dict[str, ArticleState]:
        """Map the IRI of each article to what its graph was read from."""
        extractors = {
            quad.subject: quad.object for quad in self._quads("extractedBy") if quad.subject == quad.graph_name
        }
        return {
            _text(quad.subject): ArticleState(text_hash=_text(quad.object), extractor=_text(extractors[quad.subject]))
            for quad in self._quads("textHash")
            if quad.subject in extractors
        }

    def values(self, *predicates: str) -> frozenset[str]:
        """Return all that these predicates lead to: IRIs, and texts of literals."""
        found = (self._store.quads_for_pattern(None, ox.NamedNode(each), None) for each in predicates)
        return frozenset(_text(quad.object) for quads in found for quad in quads)

    def having(self, predicate: str, text: str) -> frozenset[str]:
        """Return all that have this text as a value of the predicate."""
        quads = self._store.quads_for_pattern(None, ox.NamedNode(predicate), ox.Literal(text))
        return frozenset(_text(quad.subject) for quad in quads)

    def links(self, predicate: str) -> Iterator[tuple[str, str, str]]:
        """Yield subject, value (an IRI or the text of a literal) and graph of all quads with the predicate."""
        for quad in self._store.quads_for_pattern(None, ox.NamedNode(predicate), None):
            yield _text(quad.subject), _text(quad.object), intern(_text(quad.graph_name))

    def nodes(self, predicate: str, value: str | None = None) -> Iterator[tuple[str, tuple[Fact, ...]]]:
        """Yield each subject that has the predicate (with this IRI as its value) and all that is said of it."""
        wanted = ox.NamedNode(value) if value else None
        quads = self._store.quads_for_pattern(None, ox.NamedNode(predicate), wanted)
        for subject in sorted({_text(quad.subject) for quad in quads}):
            about = self._store.quads_for_pattern(ox.NamedNode(subject), None, None)
            # What keeps facts of many nodes holds each predicate and each graph's name once.
            yield (
                subject,
                tuple(sorted((intern(q.predicate.value), _text(q.object), intern(_text(q.graph_name))) for q in about)),
            )

    def select(self, query: str, bindings: Bindings | None = None) -> Table:
        """Return the answer to a SPARQL query over the union of all graphs, and over each by its name.

        `bindings` are the values of variables that the query declares as `VALUES ?name { UNDEF }`. The answer to
        ASK is one column `answer`; to CONSTRUCT and DESCRIBE, the columns `subject`, `predicate`, `object`.
        """
        try:
            return _table(self._store.query(bound(query, bindings or {}), use_default_graph_as_union=True))
        except (SyntaxError, OSError, RuntimeError) as error:
            raise QueryError(f"the query cannot be answered: {error}") from error

    def dump(self, folder: Path) -> tuple[Path, ...]:
        """Write graph.nq, graph.nt and graph.ttl to the folder: sorted, the same graph always as the same bytes."""

        def dump(output: IO[bytes]) -> None:
            self._store.dump(output, format=ox.RdfFormat.N_QUADS)

        return write_files(dump, folder)

    def _quads(self, term: str) -> Iterable[ox.Quad]:
        return self._store.quads_for_pattern(None, ox.NamedNode(_KG + term), None)


def _make(folder: Path) -> None:
    """Make an empty store in one step: one half made would look like a folder of something else."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-", suffix=".part") as scratch:
        ox.Store(str(Path(scratch) / folder.name))
        (Path(scratch) / folder.name).replace(folder)


def _refusal(folder: Path, error: Exception) -> StoreError:
    if "lock" in str(error).lower():
        return StoreLockedError(f"the graph in {folder} is in use by another process")
    return StoreError(f"{folder} holds no graph that can be read: {error}")


def _table(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Table:
    match answer:
        case ox.QuerySolutions():
            columns = tuple(variable.value for variable in answer.variables)
            rows = [dict(zip(columns, map(_value, row), strict=True)) for row in answer]
            return Table(columns=columns, rows=tuple(rows))
        case ox.QueryBoolean():
            return Table(columns=("answer",), rows=({"answer": bool(answer)},))
        case _:
            parts = ("subject", "predicate", "object")
            return Table(columns=parts, rows=tuple(dict(zip(parts, map(_value, each), strict=True)) for each in answer))


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Value:
    # Every cell of an answer comes here: the commonest first.
    if isinstance(term, ox.Literal):
        datatype = term.datatype.value
        return term.value if datatype == _STRING else _plain(term.value, datatype.removeprefix(_XSD))
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    return None if term is None else str(term)


def _plain(text: str, datatype: str) -> Value:
    if datatype == "boolean":
        return text in {"true", "1"}
    if datatype not in _NUMBERS:
        return text
    try:
        return _NUMBERS[datatype](text)
    except ValueError:  # a text that only claims to be a number
        return text


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | ox.DefaultGraph) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
