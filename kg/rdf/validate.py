"""Checks a graph against ontology/shapes.ttl, one named graph at a time: SHACL takes too long for all at once."""

from dataclasses import dataclass
from functools import cache

import pyshacl
from rdflib import RDF, SH, BNode, Graph
from rdflib.term import Node

from kg.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Violation:
    """What is wrong with which node: the property concerned, where there is one, and what should hold."""

    focus: str
    path: str
    message: str


def violations(ntriples: str) -> tuple[Violation, ...]:
    """Return what is wrong in the triples of one graph, sorted; nothing where all is well."""
    graph = Graph().parse(data=ntriples, format="nt")
    _, report, _ = pyshacl.validate(graph, shacl_graph=_shapes(), inference="none", inplace=True)
    found = [_violation(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)]
    return tuple(sorted({*found, *_blank_nodes(graph)}))


@cache
def _shapes() -> Graph:
    return Graph().parse(data=resource("ontology/shapes.ttl").read_text(encoding="utf-8"), format="turtle")


def _violation(report: Graph, result: Node) -> Violation:
    focus, path, message = (
        str(report.value(result, term) or "") for term in (SH.focusNode, SH.resultPath, SH.resultMessage)
    )
    return Violation(focus=focus, path=path, message=message)


def _blank_nodes(graph: Graph) -> set[Violation]:
    blank = {node for triple in graph for node in triple if isinstance(node, BNode)}
    return {Violation(focus="_:", path="", message="the graph holds a blank node") for _ in blank}
