import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kg.rdf.nquads import literal, to_nquads

GRAPH, THIS = URIRef("https://w3id.org/dkg/id/article/a"), URIRef("https://w3id.org/dkg/key")


def graph_of(*values: Node) -> Graph:
    graph = Graph(identifier=GRAPH)
    for value in values:
        graph.add((GRAPH, THIS, value))
    return graph


def rewritten(nquads: str) -> str:
    quads = ox.parse(nquads, format=ox.RdfFormat.N_QUADS)
    return "".join(sorted(f"{quad} .\n" for quad in quads))


@given(
    st.lists(
        st.one_of(
            st.text(),
            st.booleans(),
            st.integers(),
            st.floats(min_value=-1000, max_value=1000),
            st.dates(),
        )
    )
)
def test_oxigraph_writes_what_we_write(values: list[str]) -> None:
    ours = to_nquads(graph_of(*map(literal, values)))

    assert rewritten(ours) == ours


HOSTILE = [
    '"quoted"',
    "line\nline\r\n",
    '"""',
    "\\",
    "<script>alert(1)</script>",
    "\u2028\u2029\x85",
    "\u202eright to left",
    "\ufeff",
    "\x01\x7f",
    "😀",
    "{ } . ;",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_as_they_were(words: str) -> None:
    (quad,) = ox.parse(to_nquads(graph_of(literal(words))), format=ox.RdfFormat.N_QUADS)

    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == words


def test_what_no_store_can_hold_is_replaced() -> None:
    assert literal("a\0b\udcffc") == Literal("a\ufffdb\ufffdc")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(0.9, f'"0.9"^^<{XSD.decimal}>', id="decimal"),
        pytest.param(1.0, f'"1"^^<{XSD.decimal}>', id="whole"),
        pytest.param(2 / 3, f'"0.667"^^<{XSD.decimal}>', id="rounded"),
        pytest.param(True, f'"true"^^<{XSD.boolean}>', id="boolean"),
        pytest.param(7, f'"7"^^<{XSD.integer}>', id="integer"),
        pytest.param("x", '"x"', id="text"),
    ],
)
def test_literals_are_canonical(value: str | float, written: str) -> None:
    assert to_nquads(graph_of(literal(value))) == f"<{GRAPH}> <{THIS}> {written} <{GRAPH}> .\n"


def test_lines_are_sorted() -> None:
    lines = to_nquads(graph_of(*map(literal, "bca"))).splitlines()

    assert lines == sorted(lines)


def test_a_blank_node_is_refused() -> None:
    with pytest.raises(TypeError, match="the graph holds no BNode"):
        to_nquads(graph_of(BNode()))
