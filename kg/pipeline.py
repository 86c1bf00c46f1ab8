"""The stages in order; the only module that knows them all."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg import __version__, output
from kg.extract import NameFinder, extract
from kg.extract.outline import Outline, outlines
from kg.fingerprint import of_article, of_means
from kg.model import Article, Extraction, Reading, Refusal
from kg.note import Note
from kg.parse import load, parse, version
from kg.rdf.derive import derive
from kg.rdf.directory import directory_quads, mentioned_actors
from kg.rdf.identifiers import DERIVED, DIRECTORY, article_iri
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.rdf.validate import Violation
from kg.rdf.validate import violations as violations_in
from kg.read import Given, OnTrouble, Trouble
from kg.render.page import page
from kg.render.rows import PAGE_QUERIES
from kg.resolve import Directory, load_directory, resolve
from kg.store.local import GraphStore

OnProgress = Callable[[int, int], None]

PAGE = "graph.html"
FILES = (PAGE, "graph.nq", "graph.nt", "graph.ttl")
STORE = "store"
NOTE = "build.json"
# What an unusual article can make a stage or its library fail with. Anything else is a fault that must stop us.
FAILURES = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What reading needs beside articles; `extractor` names it in the graph, `fingerprint` tells when it changed."""

    nlp: Language
    directory: Directory
    names: NameFinder
    extractor: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A reading with each sentence's parse in short, and what was looked at and refused."""

    reading: Reading
    outlines: tuple[Outline, ...]
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did with the articles, what the graph holds now, and whether its files changed."""

    read: int = 0
    unchanged: int = 0
    removed: int = 0
    changed: bool = False
    holds: Mapping[str, int] = field(default_factory=dict)


def prepare(*, language: str | None = None, directories: Sequence[Path] = ()) -> Means:
    """Load the language pipeline and the directory; raise ValueError or OSError where one cannot be used."""
    nlp = load(language)
    directory = load_directory(*directories)
    return Means(
        nlp=nlp,
        directory=directory,
        names=NameFinder(nlp, directory.names()),
        extractor=f"kg {__version__}, {version(nlp)}",
        fingerprint=of_means(nlp.path, directories),
    )


def read(article: Article, means: Means) -> Reading:
    """Return what an article says, and of whom."""
    _, extraction = _extracted(article, means)
    return resolve(article, extraction, directory=means.directory)


def explain(article: Article, means: Means) -> Explanation:
    """Return what was found in an article and why, and what was refused."""
    doc, extraction = _extracted(article, means)
    reading = resolve(article, extraction, directory=means.directory)
    return Explanation(reading=reading, outlines=tuple(outlines(doc)), refusals=extraction.refusals)


def readings(found: Iterable[Article], means: Means, *, on_trouble: OnTrouble) -> Iterator[Reading]:
    """Yield the reading of each article; one that a stage fails on is told, and the others go on."""
    for article in found:
        try:
            reading = read(article, means)
        except FAILURES as error:
            reason = f"could not be understood (please report this): {type(error).__name__}: {error}"
            on_trouble(Trouble(source=article.key, reason=reason))
        else:
            yield reading


def build(
    given: Given,
    folder: Path,
    means: Means,
    *,
    on_trouble: OnTrouble,
    on_progress: OnProgress = lambda _done, _all: None,
) -> Summary:
    """Make the graph in the folder that of the articles: read what is new, drop what is gone, write the files."""
    wanted = {article.key: of_article(article) for article in given.articles(on_trouble)}
    if not wanted:
        return Summary()
    note = Note.of(folder / NOTE, means=means.fingerprint)
    with GraphStore.open(folder / STORE) as store:
        fresh = _fresh(wanted, note, store)
        gone = _gone(wanted, store)
        if not fresh and not gone and all((folder / name).is_file() for name in FILES):
            return Summary(unchanged=len(wanted), holds=holds(store))
        note.forget()
        again = given.articles(on_trouble=lambda _told_before: None)
        chosen = _counted((article for article in again if article.key in fresh), len(fresh), on_progress)
        read = _replace(readings(chosen, means, on_trouble=on_trouble), means, store)
        for key in gone | {article_iri(key) for key in fresh - read}:
            store.drop(key)
        conclude(means.directory, store)
        changed = write(store, folder)
        kept = {key: digest for key, digest in wanted.items() if key in read or key not in fresh}
        Note(path=note.path, means=note.means, articles=kept).write()
        return Summary(
            read=len(read), unchanged=len(kept) - len(read), removed=len(gone), changed=changed, holds=holds(store)
        )


def conclude(directory: Directory, store: GraphStore) -> None:
    """Make the graphs that span articles anew: the known actors, then what follows from all."""
    for graph in (DIRECTORY, DERIVED):
        store.drop(str(graph))
    known = directory_quads(directory.actors.values(), directory.roles, mentioned=mentioned_actors(store.values))
    store.replace(str(DIRECTORY), to_nquads(known))
    store.replace(str(DERIVED), "".join(derive(store.nodes)))


def write(store: GraphStore, folder: Path) -> bool:
    """Write the page and the files of the graph to the folder; return whether one of them changed."""
    before = _digests(folder)
    store.dump(folder)
    output.write(folder / PAGE, render(store))
    return _digests(folder) != before


def render(store: GraphStore) -> str:
    """Return the page of a graph."""
    return page({name: store.select(_query(f"page/{name}")).rows for name in PAGE_QUERIES})


def violations(store: GraphStore, graph: str) -> tuple[Violation, ...]:
    """Return what is wrong in one of the store's graphs by the shapes of the ontology."""
    return violations_in(store.ntriples(graph))


def holds(store: GraphStore) -> dict[str, int]:
    """Return how many actors and events of each kind the graph holds."""
    counts = {str(row["kind"]): int(row["count"] or 0) for row in store.select(_query("summary/holds")).rows}
    kinds = ("actors", "statements", "demands", "responses", "meetings", "acts")
    return {kind: counts.get(kind, 0) for kind in kinds}


def _extracted(article: Article, means: Means) -> tuple[Doc, Extraction]:
    ((_, doc),) = parse(means.nlp, [article])
    return doc, extract(doc, names=means.names, published=article.published, boilerplate=article.boilerplate)


def _fresh(wanted: Mapping[str, str], note: Note, store: GraphStore) -> set[str]:
    """Return the keys of the articles to read: new, changed, or not in the store."""
    there = set(store.graphs())
    return {
        key for key, digest in wanted.items() if note.articles.get(key) != digest or str(article_iri(key)) not in there
    }


def _gone(wanted: Iterable[str], store: GraphStore) -> set[str]:
    """Return the graphs of articles that are not given any more."""
    return set(store.graphs()) - {str(article_iri(key)) for key in wanted} - {str(DIRECTORY), str(DERIVED)}


def _replace(found: Iterable[Reading], means: Means, store: GraphStore) -> set[str]:
    """Put each reading in place of what its article's graph held; return the keys of the articles."""
    read = set[str]()
    for reading in found:
        graph = quads(reading, extractor=means.extractor, known=means.directory.actors.keys())
        store.replace(str(article_iri(reading.article.key)), to_nquads(graph))
        read.add(reading.article.key)
    return read


def _counted(found: Iterable[Article], total: int, on_progress: OnProgress) -> Iterator[Article]:
    """Yield the articles, telling after each how many are done."""
    for done, article in enumerate(found, start=1):
        yield article
        on_progress(done, total)


def _digests(folder: Path) -> list[bytes]:
    paths = (folder / name for name in FILES)
    return [hashlib.sha256(path.read_bytes()).digest() for path in paths if path.is_file()]


@cache
def _query(name: str) -> str:
    """Return the text of a query that travels with kg."""
    return files("kg").joinpath("store", "queries", f"{name}.rq").read_text(encoding="utf-8")
