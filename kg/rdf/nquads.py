"""Triples as canonical N-Quads: sorted lines, each in the form that Oxigraph writes too.

N-Quads is the border between rdflib and Oxigraph: text that one writes and the other reads and writes again must
be the same to the byte, or files and store would differ.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from rdflib import XSD, Graph, Literal, URIRef
from rdflib.term import Node

_ESCAPES: Final = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_TO_ESCAPE: Final = re.compile(r'[\x00-\x1f"\\\x7f]')
# Lone surrogates are no characters, and some stores end a text at NUL.
_UNSTORABLE: Final = re.compile("[\ud800-\udfff\0]")


def to_nquads(graph: Graph) -> str:
    """Return the graph's triples as sorted N-Quads under the graph's name."""
    return "".join(sorted(nquad(triple, graph.identifier) for triple in graph))


def nquad(triple: tuple[Node, Node, Node], graph: Node) -> str:
    """Return one line of N-Quads."""
    return f"{_triple(triple)} {_term(graph)} .\n"


def literal(value: str | float | date) -> Literal:
    """Return the value as a literal in canonical form."""
    match value:
        case str():
            return Literal(_UNSTORABLE.sub("\ufffd", value))
        case bool():
            return Literal(str(value).lower(), datatype=XSD.boolean)
        case int():
            return Literal(str(value), datatype=XSD.integer)
        case float():
            return Literal(_decimal(value), datatype=XSD.decimal)
        case date():
            return Literal(value.isoformat(), datatype=XSD.date)


def _decimal(value: float) -> str:
    return f"{Decimal(str(round(value, 3))).normalize():f}"


def _triple(triple: tuple[Node, Node, Node]) -> str:
    return " ".join(map(_term, triple))


def _term(term: Node) -> str:
    match term:
        case URIRef():
            return f"<{term}>"
        case Literal():
            text = f'"{_TO_ESCAPE.sub(_escaped, term)}"'
            plain = term.datatype is None or term.datatype == XSD.string
            return text if plain else f"{text}^^<{term.datatype}>"
        case _:
            raise TypeError(f"the graph holds no {type(term).__name__}: {term}")


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"
