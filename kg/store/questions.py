"""The named questions: `queries/*.rq`, one each, with the question in English in its first line.

Parameters follow as `# param NAME: what it is (TYPE)` and are put in place of `VALUES ?NAME { UNDEF }`. A type is
actor, date, text, number, iri, rows, or a closed list of kg/model.py; "required" may stand beside it. Rows are how many
of the answer are wanted, by the question's LIMIT.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import unquote

from rapidfuzz import fuzz, process

from kg import model
from kg.spelling import plain
from kg.store.binding import Binding, Iri, bound, checked_iri
from kg.store.local import GraphStore, Row, Table
from kg.store.paging import ALL, PARAMETERS, Page, own_limit

_PARAMETER: Final = re.compile(r"# param (\w+): (.+) \((\w+)(, required)?\)")
_ACTORS: Final = "https://w3id.org/dkg/id/actor/"
_NEAR: Final = 60


class QuestionError(ValueError):
    """A question cannot be asked like this; the message says what would do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What may be given with a question."""

    name: str
    about: str
    type: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A named query: what it asks in English, what may be given, and its SPARQL."""

    name: str
    text: str
    parameters: tuple[Parameter, ...]
    query: str

    def page(self, parameters: Mapping[str, str]) -> Page:
        """Return which rows are wanted, as the parameters say or else the question itself."""
        own = own_limit(self.query)
        rows = {name: _rows(name, parameters[name]) for name in PARAMETERS if name in parameters}
        return Page(limit=rows.get("limit", own), offset=rows.get("offset") or 0)


@cache
def questions() -> Mapping[str, Question]:
    """Return all named questions by their names, in alphabetical order."""
    found = sorted(files("kg.store").joinpath("queries").iterdir(), key=lambda file: file.name)
    return {
        question.name: question
        for file in found
        if file.name.endswith(".rq")
        for question in [read_question(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8"))]
    }


def read_question(name: str, query: str) -> Question:
    """Return the question that the text of a .rq file asks."""
    lines = query.splitlines()
    parameters = tuple(
        Parameter(name=match[1], about=match[2], type=match[3], required=match[4] is not None)
        for match in map(_PARAMETER.fullmatch, lines)
        if match
    )
    return Question(name=name, text=lines[0].removeprefix("# "), parameters=parameters, query=query)


def ask(store: GraphStore, name: str, **parameters: str) -> Table:
    """Return the answer to a named question; parameters left out are free."""
    return store.select(asked(store, name, **parameters))


def asked(store: GraphStore, name: str, **parameters: str) -> str:
    """Return the SPARQL of a named question with its parameters in place."""
    question = questions().get(name)
    if question is None:
        raise QuestionError(f"there is no question {name!r}; {_instead(name, questions())}")
    known = {parameter.name: parameter for parameter in question.parameters}
    for unknown in sorted(parameters.keys() - known.keys()):
        raise QuestionError(f"{name} takes no {unknown!r}; {_instead(unknown, known)}")
    for parameter in question.parameters:
        if parameter.required and parameter.name not in parameters:
            raise QuestionError(f"{name} needs {parameter.name}: {parameter.about}")
    given = {key: [_binding(store, known[key], value)] for key, value in parameters.items() if key not in PARAMETERS}
    query = bound(question.query, given)
    return query if own_limit(query) is None else question.page(parameters).of(query)


def find_actor(store: GraphStore, wanted: str) -> Iri:
    """Return the IRI of the actor with this name, alias or key, whatever the case and accents."""
    names = _names_with(store, plain(unquote(wanted.removeprefix(_ACTORS))).split())
    found = _called(wanted, names)
    if not found:
        names = _actor_names(store)
        found = _called(wanted, names)
    if len(found) == 1:
        return Iri(*found)
    if found:
        keys = ", ".join(sorted(unquote(iri.removeprefix(_ACTORS)) for iri in found))
        raise QuestionError(f"{wanted!r} may be several actors: {keys}")
    near = process.extract(plain(wanted), names.keys(), scorer=fuzz.WRatio, limit=5, score_cutoff=_NEAR)
    raise QuestionError(f"no article mentions an actor {wanted!r}; {_near(name for name, *_ in near)}")


def unknown_actors(store: GraphStore) -> tuple[Row, ...]:
    """Return the actors that the directory lacks, most mentioned first."""
    return store.select(files("kg.store").joinpath("queries", "summary", "unknown.rq").read_text(encoding="utf-8")).rows


def _names_with(store: GraphStore, words: Iterable[str]) -> dict[str, set[str]]:
    """Return the names of the actors that are looked up by all these words."""
    bearing = [store.having(_NAME_WORD, word) for word in words]
    found = frozenset.intersection(*bearing) if bearing else frozenset()
    return _actor_names(store, *map(Iri, sorted(found))) if found else {}


def _actor_names(store: GraphStore, *actors: Iri) -> dict[str, set[str]]:
    """Map every name, alias and key of these actors, or else of all, without case and accents, to who bears it."""
    names: dict[str, set[str]] = {}
    for row in store.select(_NAMES, {"actor": actors}).rows:
        iri = str(row["actor"])
        for name in (str(row["name"]), unquote(iri.removeprefix(_ACTORS)), iri):
            names.setdefault(plain(name), set()).add(iri)
    return names


_NAME_WORD: Final = "https://w3id.org/dkg/nameWord"
_NAMES: Final = """
PREFIX dkg: <https://w3id.org/dkg/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?actor ?name WHERE { VALUES ?actor { UNDEF } ?actor a dkg:Actor ; rdfs:label|skos:altLabel ?name }
"""


def _called(wanted: str, names: Mapping[str, set[str]]) -> set[str]:
    """Return whose name it is, or else whose names have all the words: a family name alone finds the person."""
    words = set(plain(wanted).split())
    by_words = {iri for name, found in names.items() if words and words <= set(name.split()) for iri in found}
    return names.get(plain(wanted)) or by_words


def _binding(store: GraphStore, parameter: Parameter, value: str) -> Binding:
    match parameter.type:
        case "actor":
            return find_actor(store, value)
        case "date":
            return _date(parameter, value)
        case "number":
            return _number(parameter, value)
        case "iri":
            return _iri(parameter, value)
        case "text":
            return value
        case enumeration:
            return _listed(parameter, getattr(model, enumeration), value)


def _iri(parameter: Parameter, value: str) -> Iri:
    try:
        return checked_iri(value)
    except ValueError as error:
        raise QuestionError(f"{parameter.name}: {error}") from error


def _date(parameter: Parameter, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise QuestionError(f"{parameter.name} must be a day like 2022-01-31, not {value!r}") from error


def _number(parameter: Parameter, value: str) -> float:
    try:
        return float(value)
    except ValueError as error:
        raise QuestionError(f"{parameter.name} must be a number, not {value!r}") from error


def _rows(name: str, value: str) -> int | None:
    if plain(value) == ALL and name == "limit":
        return None
    if value.isascii() and value.isdigit():
        return int(value)
    raise QuestionError(f"{name} must be a whole number{', or all' if name == 'limit' else ''}, not {value!r}")


def _listed(parameter: Parameter, enumeration: type[StrEnum], value: str) -> str:
    for each in enumeration:
        if plain(each) == plain(value):
            return each.value
    raise QuestionError(f"{parameter.name} must be one of {', '.join(enumeration)}, not {value!r}")


def _instead(name: str, names: Iterable[str]) -> str:
    return _near(get_close_matches(name, [*names], n=3, cutoff=0.4) or names)


def _near(names: Iterable[str]) -> str:
    listed = ", ".join(names)
    return f"did you mean {listed}?" if listed else "there is none like it"
