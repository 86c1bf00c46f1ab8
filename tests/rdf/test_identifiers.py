from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Passage, Polarity
from kg.rdf.identifiers import (
    act_iri,
    actor_iri,
    actor_key,
    article_iri,
    demand_iri,
    extractor_iri,
    folded,
    meeting_iri,
    mention_iri,
    place_iri,
    report_iri,
    response_iri,
    role_iri,
    statement_iri,
    tie_iri,
    wikidata_iri,
)

ARTICLES = "https://w3id.org/dkg/id/article/"


@pytest.mark.parametrize(
    ("key", "iri"),
    [
        pytest.param("2022/first.txt", "2022%2Ffirst.txt", id="path"),
        pytest.param("https://h/a?b=c#d", "https%3A%2F%2Fh%2Fa%3Fb%3Dc%23d", id="url"),
        pytest.param("../../etc/passwd", "..%2F..%2Fetc%2Fpasswd", id="parent-folder"),
        pytest.param("..", "%2E%2E", id="dots"),
        pytest.param('a b<>"{}|^`\\', "a%20b%3C%3E%22%7B%7D%7C%5E%60%5C", id="not-allowed-in-an-iri"),
        pytest.param("100%", "100%25", id="percent"),
        pytest.param("Mu\u0308ller", "M%C3%BCller", id="decomposed"),
        pytest.param("\u202e\u2028", "%E2%80%AE%E2%80%A8", id="direction-and-line-end"),
        pytest.param("\udcff", "%ED%B3%BF", id="not-a-character"),
    ],
)
def test_a_key_is_encoded_whole(key: str, iri: str) -> None:
    assert str(article_iri(key)) == ARTICLES + iri


def test_an_empty_key_names_nothing() -> None:
    with pytest.raises(ValueError, match="empty key"):
        article_iri("")


@given(st.text(min_size=1))
def test_every_iri_of_any_key_is_one(key: str) -> None:
    said = statement_iri([key], Polarity.ASSERTED, key, occasion=[key])
    made = [
        article_iri(key),
        actor_iri(key),
        place_iri(key),
        extractor_iri(key),
        said,
        demand_iri([key], key, occasion=[key]),
        response_iri([key], key, demand=key),
        meeting_iri([key], None, article=key),
        act_iri([key], key, [key], told=[key], when=[key]),
        role_iri(key, key, key, None, None),
        tie_iri(key, key, key),
        mention_iri(article_iri(key), Passage(start=0, end=1)),
        report_iri(article_iri(key), said, Passage(start=0, end=1)),
    ]

    assert [ox.NamedNode(iri).value for iri in made] == [str(iri) for iri in made]


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8"), min_size=1))
def test_other_keys_are_other_actors(one: str, other: str) -> None:
    same = actor_key(actor_iri(one)) == actor_key(actor_iri(other))

    assert (actor_iri(one) == actor_iri(other)) == same


def test_the_key_of_what_is_no_actor() -> None:
    with pytest.raises(ValueError, match="not the IRI of an actor"):
        actor_key(ARTICLES + "a")


@pytest.mark.parametrize("item", ["42", "Q", "Q4x", "Q４", "", "Q1>"])
def test_what_is_no_wikidata_item(item: str) -> None:
    with pytest.raises(ValueError, match="not a Wikidata item"):
        wikidata_iri(item)


SAID = "Arland is not planning an attack"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("arland Is Not planning an ATTACK", id="case"),
        pytest.param("“Arland is not planning an attack.”", id="quotation-marks"),
        pytest.param("Arland is\n not  planning, an attack,", id="space-and-commas"),
        pytest.param("Arland is not plan\u00adning an attack", id="soft-hyphen"),
    ],
)
def test_one_utterance_however_it_is_spelt(content: str) -> None:
    one = statement_iri(["muller"], Polarity.ASSERTED, SAID, occasion=["first"])

    assert statement_iri(["muller"], Polarity.ASSERTED, content, occasion=["second"]) == one


@pytest.mark.parametrize(
    ("speakers", "polarity", "content"),
    [
        pytest.param(["weber"], Polarity.ASSERTED, SAID, id="speaker"),
        pytest.param(["muller", "weber"], Polarity.ASSERTED, SAID, id="joint"),
        pytest.param(["muller"], Polarity.DENIED, SAID, id="polarity"),
        pytest.param(["muller"], Polarity.ASSERTED, SAID.replace(" not", ""), id="negation"),
        pytest.param(["muller"], Polarity.ASSERTED, SAID + " with 30 tanks", id="number"),
    ],
)
def test_another_utterance(speakers: list[str], polarity: Polarity, content: str) -> None:
    one = statement_iri(["muller"], Polarity.ASSERTED, SAID, occasion=["first"])

    assert statement_iri(speakers, polarity, content, occasion=["first"]) != one


def test_short_contents_are_the_same_within_one_article_only() -> None:
    here = statement_iri(["muller"], Polarity.ASSERTED, "It is not so", occasion=["first"])
    short = statement_iri(["muller"], Polarity.ASSERTED, "Not yet!", occasion=["first"])

    assert statement_iri(["muller"], Polarity.ASSERTED, "It is not so", occasion=["second"]) == here
    assert statement_iri(["muller"], Polarity.ASSERTED, "Not yet", occasion=["first"]) == short
    assert statement_iri(["muller"], Polarity.ASSERTED, "Not yet", occasion=["second"]) != short


def test_a_meeting_is_who_and_when() -> None:
    day = date(2022, 1, 30)

    assert meeting_iri(["b", "a", "a"], day, article="first") == meeting_iri(["a", "b"], day, article="second")
    assert meeting_iri(["a", "b"], None, article="first") != meeting_iri(["a", "b"], None, article="second")


def test_an_act_is_who_what_toward_whom_when_and_by_whose_word() -> None:
    one = act_iri(["b", "a", "a"], "accuses", ["c"], told=[], when=["2022-01-30"])

    assert act_iri(["a", "b"], "accuses", ["c"], told=[], when=["2022-01-30"]) == one
    others = [
        act_iri(["a", "b"], "warns", ["c"], told=[], when=["2022-01-30"]),
        act_iri(["a"], "accuses", ["b", "c"], told=[], when=["2022-01-30"]),
        act_iri(["a", "b"], "accuses", ["c"], told=["d"], when=["2022-01-30"]),
        act_iri(["a", "b"], "accuses", ["c"], told=[], when=["", "first"]),
    ]
    assert len({one, *others}) == len(others) + 1


def test_parts_of_a_name_do_not_run_into_each_other() -> None:
    assert tie_iri("a", "bc", "d") != tie_iri("ab", "c", "d")
    assert demand_iri(["a", "b"], SAID, occasion=[]) != demand_iri(["a"], f"b {SAID}", occasion=[])


def test_folded_keeps_what_tells_contents_apart() -> None:
    assert folded("€ 5 000 – “U.S.” + Größe") == "€ 5 000 u s + grösse".replace("grösse", "grösse".casefold())
