"""The queries of the page, asked of a real store that holds the example of tests/rdf: graph in, page out."""

from importlib.resources import files

import pyoxigraph as ox
import pytest

from kg.render.answers import answers
from kg.render.page import page
from kg.render.rows import PAGE_QUERIES, Answers, EventRow
from kg.store.local import GraphStore
from tests.render.conftest import Open
from tests.store.graphs import example_store

FOLDER = files("kg.store") / "queries" / "page"
Tables = dict[str, list[dict[str, str | int | float | bool | None]]]


def query(name: str) -> str:
    return (FOLDER / f"{name}.rq").read_text(encoding="utf-8")


def tables(store: GraphStore) -> Tables:
    return {name: [dict(row) for row in store.select(query(name)).rows] for name in PAGE_QUERIES}


@pytest.fixture(scope="module")
def example() -> Tables:
    return tables(example_store())


@pytest.fixture(scope="module")
def found(example: Tables) -> Answers:
    return answers(example)


def event(found: Answers, label: str) -> EventRow:
    (one,) = [each for each in found.events if label in each.label]
    return one


def test_each_query_is_asked_and_each_answers(example: Tables) -> None:
    names = {file.name.removesuffix(".rq") for file in FOLDER.iterdir()}

    assert names == set(PAGE_QUERIES)
    assert [name for name, rows in example.items() if not rows] == []


@pytest.mark.parametrize("name", PAGE_QUERIES)
def test_each_opens_with_its_question(name: str) -> None:
    first = query(name).splitlines()[0]

    assert first.startswith("# ")
    assert first.endswith("?")


def test_flat_triples_give_the_same_answers(example: Tables) -> None:
    graphs = example_store()
    flat = ox.Store()
    for name in graphs.graphs():
        flat.load(graphs.ntriples(name).encode(), format=ox.RdfFormat.N_TRIPLES)

    assert answers(tables(GraphStore(flat))) == answers(example)


def test_actors_have_names_kinds_and_whom_they_speak_for(found: Answers) -> None:
    actors = {actor.name: actor for actor in found.actors}

    assert actors["Ivo Novak"].kind == "person"
    assert actors["Northern League"].aliases == ("NL",)
    assert actors["Arland"].wikidata == "http://www.wikidata.org/entity/Q1"
    assert actors["Viktor Weber"].represents.endswith("/belmark")
    assert "foreign minister" in {role.title for role in actors["Clara Müller"].roles}


def test_the_words_are_marked_in_the_sentence(found: Answers) -> None:
    accused = event(found, "accuses Arland")

    assert accused.reports[0].evidence == (
        ("", "Ivo Novak "),
        ("cue", "accused"),
        ("", " Arland of "),
        ("content", "lying about its troops"),
        ("", "."),
    )


def test_one_utterance_of_two_articles_is_one(found: Answers) -> None:
    said = next(each for each in found.events if len(each.reports) > 1)

    assert [report.quotation for report in said.reports] == ["direct", "direct"]
    assert said.day == "2022-01-30"


def test_demands_come_with_status_and_answer(found: Answers) -> None:
    response = next(each for each in found.events if each.type == "response")
    demand = next(each for each in found.events if each.iri == response.answers)

    assert (demand.qualities["status"], response.qualities["kind"], response.qualities["inWriting"]) == (
        "rejected",
        "rejects",
        "true",
    )


def test_a_cancelled_meeting_is_no_tie(found: Answers) -> None:
    meetings = {each.qualities["status"] for each in found.events if each.type == "meeting"}

    assert meetings == {"held", "cancelled"}
    assert "plans to meet" not in {tie.kind for tie in found.ties}


def test_acts_come_with_modality_day_and_whose_word(found: Answers) -> None:
    done = event(found, "deploys troops")
    claimed = event(found, "threatens")
    claim = next(each for each in found.events if each.iri == claimed.voiced_by)

    assert (done.day, done.qualities) == ("2022-02-05", {"kind": "deploys troops", "modality": "actual"})
    assert claimed.qualities["claimed"] == "true"
    assert claim.label == "Viktor Weber says: Arland is threatening the Northern League"
    assert [tie.kind for tie in found.ties if done.iri in tie.events] == ["deploys troops"]
    assert [tie for tie in found.ties if claimed.iri in tie.events] == []


def test_the_example_opens_in_a_browser(visit: Open, example: Tables) -> None:
    opened = visit(page(example))
    opened.click_actor("clara-muller")

    assert opened.heading() == "Clara Müller"
    assert opened.page.locator("#panel mark.content").count() > 0
