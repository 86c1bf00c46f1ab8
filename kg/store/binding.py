"""Values for the variables of a query, put in as RDF terms: no text of a user or an article becomes SPARQL.

A query declares what may be given as `VALUES ?name { UNDEF }`, so that it also runs as it stands, in any engine.
`# given: PATTERN` may follow on the line: what holds once the value is given, so that the engine starts there.
(Oxigraph's own substitutions do not serve: it takes BOUND of a substituted variable for false.)
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

import pyoxigraph as ox

Binding = str | float | date
Bindings = Mapping[str, Sequence[Binding]]

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_DECLARED: Final = re.compile(r"VALUES \?(\w+) \{ UNDEF \}(?: # given: (.+))?")


class Iri(str):
    """An IRI, told apart from plain text."""

    __slots__ = ()


def checked_iri(text: str) -> Iri:
    """Return the text as an IRI; raise ValueError where it is none."""
    try:
        return Iri(ox.NamedNode(text).value)
    except ValueError as error:
        raise ValueError(f"{text!r} is not an IRI: {error}") from error


def bound(query: str, bindings: Bindings) -> str:
    """Return the query with the values in the places that it declares."""
    declared = {match[1] for match in _DECLARED.finditer(query)}
    if missing := sorted(bindings.keys() - declared):
        raise ValueError(f"the query has no parameter {', '.join(missing)}")

    def given(match: re.Match[str]) -> str:
        terms = [*map(_term, bindings.get(match[1], ()))]
        return f"VALUES ?{match[1]} {{ {' '.join(terms)} }} {_holding(match, terms)}".rstrip() if terms else match[0]

    return _DECLARED.sub(given, query)


def _holding(declared: re.Match[str], terms: Sequence[str]) -> str:
    """Return what holds once these are given; a single value stands in it as a constant: engines filter by it early."""
    pattern = declared[2] or ""
    return pattern if len(terms) > 1 else re.sub(rf"\?{declared[1]}\b", lambda _: terms[0], pattern)


def _term(value: Binding) -> str:
    match value:
        case Iri():
            return str(ox.NamedNode(value))
        case str():
            return str(ox.Literal(value))
        case int() | float():
            return str(ox.Literal(f"{Decimal(str(value)):f}", datatype=ox.NamedNode(_XSD + "decimal")))
        case date():
            return str(ox.Literal(value.isoformat(), datatype=ox.NamedNode(_XSD + "date")))
