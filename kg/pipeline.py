"""The stages in order; the only module that knows them all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg import __version__
from kg.extract import NameFinder, extract
from kg.extract.outline import Outline, outlines
from kg.fingerprint import of_means
from kg.model import Article, Extraction, Reading, Refusal
from kg.parse import load, parse, version
from kg.rdf.derive import derive
from kg.rdf.directory import directory_quads, mentioned_actors
from kg.rdf.identifiers import DERIVED, DIRECTORY
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.rdf.validate import Violation
from kg.rdf.validate import violations as violations_in
from kg.read import OnTrouble, Trouble
from kg.render.answers import answers
from kg.render.forms import rendered
from kg.render.narrowing import narrowed
from kg.render.rows import PAGE_QUERIES, Answers
from kg.render.wanted import ALL, Form, Narrowing
from kg.resolve import Directory, load_directory, resolve
from kg.store.local import GraphStore

# What an unusual article can make a stage or its library fail with. Anything else is a fault that must stop us.
FAILURES = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What reading needs beside articles; `extractor` names it in the graph, `fingerprint` tells when it changed.

    `language` and `directories` are what it was prepared from, so that another process can prepare the same.
    """

    nlp: Language
    directory: Directory
    names: NameFinder
    extractor: str
    fingerprint: str
    language: str | None = None
    directories: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A reading with each sentence's parse in short, and what was looked at and refused."""

    reading: Reading
    outlines: tuple[Outline, ...]
    refusals: tuple[Refusal, ...]


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
        language=language,
        directories=tuple(directories),
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
            on_trouble(_failure(article, error))
        else:
            yield reading


def graph(article: Article, means: Means) -> str | Trouble:
    """Return the quads of the article's named graph, or why there are none."""
    try:
        found = quads(read(article, means), extractor=means.extractor, known=means.directory.actors.keys())
        return to_nquads(found)
    except FAILURES as error:
        return _failure(article, error)


def conclude(directory: Directory, store: GraphStore) -> None:
    """Make the graphs that span articles anew: the known actors, then what follows from all."""
    store.drop(str(DERIVED))
    # The actors that the directory itself names would be mentioned by it.
    store.drop(str(DIRECTORY))
    known = directory_quads(directory.actors.values(), directory.roles, mentioned=mentioned_actors(store.values))
    store.replace(str(DIRECTORY), to_nquads(known))
    store.rebuild(str(DERIVED), derive(store))


def shown(store: GraphStore, narrowing: Narrowing = ALL) -> Answers:
    """Return what the page shows of a graph, or of a part of it; raise ValueError where that part is empty."""
    return narrowed(answers({name: store.select(_query(f"page/{name}")).rows for name in PAGE_QUERIES}), narrowing)


def render(store: GraphStore, form: Form = Form.HTML, narrowing: Narrowing = ALL) -> str:
    """Return the page of a graph, or a file of it for graph programs."""
    return rendered(shown(store, narrowing), form)


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
    extraction = extract(
        doc,
        names=means.names,
        published=article.published,
        title=article.title,
        boilerplate=article.boilerplate,
    )
    return doc, extraction


def _failure(article: Article, error: Exception) -> Trouble:
    reason = f"could not be understood (please report this): {type(error).__name__}: {error}"
    return Trouble(source=article.key, reason=reason)


@cache
def _query(name: str) -> str:
    """Return the text of a query that travels with kg."""
    return files("kg").joinpath("store", "queries", f"{name}.rq").read_text(encoding="utf-8")
