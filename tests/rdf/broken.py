"""Small graphs, each breaking one constraint of ontology/shapes.ttl, made from the shapes and the example."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from rdflib import RDF, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.rdf.vocabulary import KG, NIF, SCHEMA
from kg.resources import resource
from tests.store.graphs import example_store

ID: Final = "https://w3id.org/dkg/id/"
STORE: Final = example_store()
# What the checker says of each constraint: the beginning of its message.
MESSAGES: Final = {
    SH.minCount: "Less than",
    SH.maxCount: "More than",
    SH.datatype: "Value is not Literal with datatype",
    SH.nodeKind: "Value is not of Node Kind",
    SH.pattern: "Value does not match pattern",
    SH["in"]: r"Value \S+ not in list",
    SH.minInclusive: "Value is not >=",
    SH.maxInclusive: "Value is not <=",
    SH.lessThan: "Value of",
    SH.lessThanOrEquals: "Value of",
}
# Two values of each property whose constraints do not tell what one looks like, or that bounds another.
SAMPLES: Final = {
    KG.textHash: (Literal("a" * 64), Literal("b" * 64)),
    SCHEMA.sameAs: (URIRef("http://www.wikidata.org/entity/Q1"), URIRef("http://www.wikidata.org/entity/Q2")),
    NIF.beginIndex: (Literal(0), Literal(1)),
    NIF.endIndex: (Literal(99998), Literal(99999)),
    KG.cueBegin: (Literal(0), Literal(1)),
    KG.cueEnd: (Literal(99998), Literal(99999)),
    KG.contradictsContent: (URIRef(f"{ID}article/a#statement=1,2;x"), URIRef(f"{ID}article/b#statement=1,2;x")),
    KG.contradictsStatus: (URIRef(f"{ID}article/a#meeting=1,2;x"), URIRef(f"{ID}article/a#demand=1,2;x")),
    KG.contradictsParticipants: (URIRef(f"{ID}article/a#meeting=1,2;x"), URIRef(f"{ID}article/b#meeting=1,2;x")),
    KG.contradictsDay: (URIRef(f"{ID}article/a#meeting=1,2;x"), URIRef(f"{ID}article/b#meeting=1,2;x")),
    KG.reportCount: (Literal(2), Literal(3)),
    KG.contentPassage: (URIRef(f"{ID}article/a#content=1,2"), URIRef(f"{ID}article/a#content=3,4")),
    KG.firstDay: (Literal("2022-01-01", datatype=XSD.date), Literal("2022-01-02", datatype=XSD.date)),
    KG.lastDay: (Literal("2032-01-01", datatype=XSD.date), Literal("2032-01-02", datatype=XSD.date)),
    SCHEMA.startDate: (Literal("2012-01-01", datatype=XSD.date), Literal("2012-01-02", datatype=XSD.date)),
    SCHEMA.endDate: (Literal("2032-01-01", datatype=XSD.date), Literal("2032-01-02", datatype=XSD.date)),
}
OF_DATATYPE: Final[dict[str, tuple[Node, Node]]] = {
    str(XSD.date): (Literal("2022-01-01", datatype=XSD.date), Literal("2022-01-02", datatype=XSD.date)),
    str(XSD.integer): (Literal(1), Literal(2)),
    str(XSD.decimal): (Literal("1", datatype=XSD.decimal), Literal("0.5", datatype=XSD.decimal)),
    str(XSD.boolean): (Literal("true", datatype=XSD.boolean), Literal("false", datatype=XSD.boolean)),
    str(XSD.string): (Literal("one"), Literal("two")),
}
# A wrong value of these cannot be compared with the property that bounds it: without that, nothing else is wrong.
BESIDE: Final = {
    "TieShape-firstDay-datatype": (KG.lastDay,),
    "TieShape-lastDay-datatype": (KG.firstDay,),
    "RoleHoldingShape-startDate-datatype": (SCHEMA.endDate,),
    "RoleHoldingShape-endDate-datatype": (SCHEMA.startDate,),
    "ReportShape-cueEnd-minInclusive": (KG.cueBegin,),
}
NODE_CONSTRAINTS: Final = (SH.nodeKind, SH.pattern)


@dataclass(frozen=True)
class Case:
    """A constraint of a shape: of the node where there is no path."""

    shape: URIRef
    path: URIRef | None
    constraint: URIRef
    value: Node

    def __str__(self) -> str:
        """Return the case in words, as the id of a test."""
        parts = (self.shape, self.path or "", self.constraint)
        return "-".join(part.rpartition("/")[2].rpartition("#")[2] for part in parts if part)


@cache
def shapes() -> Graph:
    """Return the shapes as a graph."""
    return Graph().parse(data=resource("ontology/shapes.ttl").read_text(encoding="utf-8"), format="turtle")


def cases() -> Iterator[Case]:
    """Yield every constraint of every shape."""
    for shape in sorted(each for each in shapes().subjects(RDF.type, SH.NodeShape) if isinstance(each, URIRef)):
        for constraint in NODE_CONSTRAINTS:
            for value in shapes().objects(shape, constraint):
                yield Case(shape, None, constraint, value)
        found = []
        for prop in shapes().objects(shape, SH.property):
            path = shapes().value(prop, SH.path)
            assert isinstance(path, URIRef)
            found += [
                Case(shape, path, URIRef(str(key)), value)
                for key, value in shapes().predicate_objects(prop)
                if key != SH.path
            ]
        yield from sorted(found, key=str)


def sound(case: Case) -> tuple[URIRef, Graph]:
    """Return a node that the shape is for with all that its graph says of it, and a value of the case's property."""
    focus, graph = _of_example(case)
    if case.path is not None:
        if not [*graph.objects(focus, case.path)]:
            graph.add((focus, case.path, _samples(case)[0]))
        bound = _values(case).get(SH.lessThan) or _values(case).get(SH.lessThanOrEquals)
        if isinstance(bound, URIRef) and not [*graph.objects(focus, bound)]:
            graph.add((focus, bound, SAMPLES[bound][0]))
    return focus, graph


def broken(case: Case) -> tuple[Node, Graph]:
    """Return the sound node and graph with this constraint broken, and no other if that can be."""
    focus, graph = sound(case)
    if case.path is None:
        other = BNode("b") if case.constraint == SH.nodeKind else URIRef("https://example.org/other")
        copy = Graph()
        for _, predicate, value in graph:
            copy.add((other, predicate, value))
        return other, copy
    values = [*graph.objects(focus, case.path)]
    if case.constraint == SH.maxCount:
        graph.add((focus, case.path, _another(case, values[0])))
        return focus, graph
    graph.remove((focus, case.path, None))
    if case.constraint != SH.minCount:
        graph.add((focus, case.path, _wrong(case, values[0], focus, graph)))
    for beside in BESIDE.get(str(case), ()):
        graph.remove((focus, beside, None))
    return focus, graph


def _another(case: Case, value: Node) -> Node:
    if case.path == KG.denotes:
        return URIRef(f"{value}x")
    if case.path == KG.evidenceText:
        return Literal(str(value).swapcase())
    return next(sample for sample in _samples(case) if sample != value)


def _wrong(case: Case, value: Node, focus: URIRef, graph: Graph) -> Node:
    """Return a value of the property that breaks the constraint."""
    numbers = {str(XSD.integer): XSD.decimal, str(XSD.decimal): XSD.double}
    is_of_text = case.constraint == SH.pattern and SH.nodeKind not in _values(case) and case.path != SCHEMA.sameAs
    wrong: dict[URIRef, Node | None] = {
        SH.datatype: Literal(str(value), datatype=numbers.get(str(case.value), XSD.anyURI)),
        SH.nodeKind: Literal(str(value)),
        SH.pattern: Literal("other") if is_of_text else URIRef("https://example.org/other"),
        SH["in"]: KG.key,
        SH.minInclusive: _number(case, -1),
        SH.maxInclusive: _number(case, 2),
        SH.lessThan: graph.value(focus, case.value) if isinstance(case.value, URIRef) else None,
        SH.lessThanOrEquals: Literal("2099-01-01", datatype=XSD.date),
    }
    found = wrong[case.constraint]
    assert found is not None
    return found


def _number(case: Case, number: int) -> Literal:
    return Literal(str(number), datatype=str(_values(case).get(SH.datatype, XSD.integer)))


def _samples(case: Case) -> tuple[Node, Node]:
    """Return two values that the property may have."""
    assert case.path is not None
    if case.path in SAMPLES:
        return SAMPLES[case.path]
    values = _values(case)
    if SH["in"] in values:
        first, second, *_ = Collection(shapes(), values[SH["in"]])
        return first, second
    if SH.pattern in values:
        start = str(values[SH.pattern]).removeprefix("^").removesuffix(".")
        return URIRef(f"{start}x"), URIRef(f"{start}y")
    return OF_DATATYPE.get(str(values.get(SH.datatype)), (URIRef(f"{ID}one"), URIRef(f"{ID}two")))


def _values(case: Case) -> dict[Node, Node]:
    """Return all constraints on the case's property in its shape."""
    (prop,) = (each for each in shapes().objects(case.shape, SH.property) if (each, SH.path, case.path) in shapes())
    return dict(shapes().predicate_objects(prop))


def _of_example(case: Case) -> tuple[URIRef, Graph]:
    """Return a node of the example that the shape is for, with all that one graph says of it."""
    classes = sorted(map(str, shapes().objects(case.shape, SH.targetClass)))
    having = sorted(map(str, shapes().objects(case.shape, SH.targetSubjectsOf)))
    for name in STORE.graphs():
        graph = Graph().parse(data=STORE.ntriples(name), format="nt")
        found = {node for each in classes for node in graph.subjects(RDF.type, URIRef(each))}
        found |= {node for each in having for node in graph.subjects(URIRef(each))}
        for node in sorted(map(URIRef, map(str, found))):
            about = Graph()
            for triple in graph.triples((node, None, None)):
                about.add(triple)
            return node, about
    node, about = URIRef(f"{ID}node"), Graph()
    about.add((node, URIRef(having[0]), SAMPLES[URIRef(having[0])][0]))
    return node, about
