"""Offsets of the graph of the five articles give back the words that it holds."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from kg.store.local import GraphStore, Row
from kg.store.opening import opened
from tests.command import SEEDS

PREFIXES = """
PREFIX dkg: <https://w3id.org/dkg/>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
"""
CONTENTS = """
SELECT ?key ?report ?event ?content ?begin ?end WHERE {
  ?report dkg:denotes ?event ; dkg:contentPassage ?passage .
  ?event dkg:content ?content .
  ?passage nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext/dkg:key ?key .
} ORDER BY ?report ?content ?begin
"""
EVIDENCE = """
SELECT DISTINCT ?key ?begin ?end ?words ?cue ?cueBegin ?cueEnd WHERE {
  ?report dkg:evidenceText ?words ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext/dkg:key ?key .
  OPTIONAL { ?report dkg:cueBegin ?cueBegin ; dkg:cueEnd ?cueEnd }
}
"""
ACTORS = """
SELECT ?key ?begin ?end WHERE {
  ?mention a dkg:ActorMention ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext/dkg:key ?key .
}
"""
STATEMENTS = "SELECT DISTINCT ?statement WHERE { ?statement a dkg:Statement }"


@pytest.fixture(scope="module")
def graph(built: Path) -> GraphStore:
    return opened(built)


def rows(graph: GraphStore, query: str) -> tuple[Row, ...]:
    return graph.select(PREFIXES + query).rows


def words(row: Row, begin: str = "begin", end: str = "end") -> str:
    text = (SEEDS / str(row["key"])).read_bytes().decode()
    return text[int(row[begin] or 0) : int(row[end] or 0)]


def test_the_offsets_of_each_statement_and_demand_give_back_its_words(graph: GraphStore) -> None:
    passages: dict[str, list[str]] = defaultdict(list)
    contents: dict[str, set[str]] = defaultdict(set)
    for row in rows(graph, CONTENTS):
        report = str(row["report"])
        contents[report].add(str(row["content"]))
        if words(row) not in passages[report]:
            passages[report].append(words(row))

    assert passages
    assert [report for report, parts in passages.items() if " … ".join(parts) not in contents[report]] == []


def test_each_statement_has_its_words(graph: GraphStore) -> None:
    statements = {row["statement"] for row in rows(graph, STATEMENTS)}

    assert statements
    assert statements <= {row["event"] for row in rows(graph, CONTENTS)}


def test_the_offsets_of_the_evidence_give_back_its_sentence_and_the_cue_lies_in_it(graph: GraphStore) -> None:
    found = rows(graph, EVIDENCE)

    assert found
    for row in found:
        assert words(row) == row["words"]
        if row["cueBegin"] is not None:
            assert re.fullmatch(r"\S(.*\S)?", words(row, "cueBegin", "cueEnd"), re.DOTALL)


def test_mentions_of_actors_are_whole_words(graph: GraphStore) -> None:
    found = rows(graph, ACTORS)

    assert found
    assert [row for row in found if words(row) != words(row).strip()] == []


def test_no_node_is_blank(built: Path) -> None:
    quads = (built / "graph.nq").read_text(encoding="utf-8").splitlines()

    assert [quad for quad in quads if re.search(r"(?:^|\s)_:", re.sub(r'"(?:[^"\\]|\\.)*"', "", quad))] == []
