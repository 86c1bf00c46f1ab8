from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store.binding import Binding, Iri, bound, checked_iri

QUERY = "SELECT ?x WHERE { VALUES ?x { UNDEF } }"


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_arrives_as_it_is(text: str) -> None:
    answer = ox.Store().query(bound(QUERY, {"x": [text]}))

    assert isinstance(answer, ox.QuerySolutions)
    assert [row["x"] for row in answer] == [ox.Literal(text)]


@pytest.mark.parametrize(
    ("value", "term"),
    [
        pytest.param(Iri("http://a/b"), "<http://a/b>", id="iri"),
        pytest.param("VALUES ?x { UNDEF }", '"VALUES ?x { UNDEF }"', id="text"),
        pytest.param(0.8, '"0.8"^^<http://www.w3.org/2001/XMLSchema#decimal>', id="number"),
        pytest.param(date(2022, 1, 30), '"2022-01-30"^^<http://www.w3.org/2001/XMLSchema#date>', id="date"),
    ],
)
def test_values_are_terms(value: Binding, term: str) -> None:
    assert bound(QUERY, {"x": [value]}) == f"SELECT ?x WHERE {{ VALUES ?x {{ {term} }} }}"


def test_what_is_not_given_stays_free() -> None:
    assert bound(QUERY, {}) == QUERY


A, B = Iri("http://a/b"), Iri("http://a/c")


@pytest.mark.parametrize(
    ("values", "declared"),
    [
        pytest.param([A], "VALUES ?x { <http://a/b> } ?s <http://p> <http://a/b> ; <http://q> ?xy .", id="one"),
        pytest.param(
            [A, B], "VALUES ?x { <http://a/b> <http://a/c> } ?s <http://p> ?x ; <http://q> ?xy .", id="several"
        ),
        pytest.param(["\\1 ?x"], 'VALUES ?x { "\\\\1 ?x" } ?s <http://p> "\\\\1 ?x" ; <http://q> ?xy .', id="text"),
        pytest.param([], "VALUES ?x { UNDEF } # given: ?s <http://p> ?x ; <http://q> ?xy .", id="none"),
    ],
)
def test_what_holds_of_a_given_value_is_asked_for_with_it(values: list[Binding], declared: str) -> None:
    query = "SELECT ?s WHERE { VALUES ?x { UNDEF } # given: ?s <http://p> ?x ; <http://q> ?xy .\n}"

    assert bound(query, {"x": values}) == f"SELECT ?s WHERE {{ {declared}\n}}"


@pytest.mark.parametrize("text", ["", "a b", "http://a> } DROP ALL #", "no-scheme"])
def test_what_is_no_iri(text: str) -> None:
    with pytest.raises(ValueError, match="is not an IRI"):
        checked_iri(text)
