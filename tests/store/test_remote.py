# ruff: noqa: S106 - made-up credentials
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from kg.model import Article, Reading
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.store.body import Plan, body, plan
from kg.store.endpoint import Credentials, Patience, endpoint
from kg.store.local import GraphStore
from kg.store.remote import Loaded, Outcome, RefusedError, RemoteError, load
from tests.store.graphs import example_store
from tests.store.servers import PASSWORD, free_port, oxigraph, scripted, virtuoso

NONE = Credentials()
DBA = Credentials(user="dba", password=PASSWORD)
HURRIED = Patience(attempts=3, pause=0.0, connect=2.0, read=10.0)
GRAPH = "https://w3id.org/dkg/id/article/a"
TRIPLE = '<https://w3id.org/dkg/id/article/a> <https://w3id.org/dkg/key> "a" .\n'


def hostile(words: str) -> tuple[str, str]:
    """The graph of an article whose title is made to break out of whatever it is put in."""
    article = Article(key="hostile", text=words, title=words)
    graph = quads(Reading(article=article, mentions=(), events=(), actors={}), extractor="0.1.0")
    store = GraphStore.memory()
    store.replace(str(graph.identifier), to_nquads(graph))
    return str(graph.identifier), store.ntriples(str(graph.identifier))


WORDS = '""" } ; DROP ALL #\n<script>\u2028\u202e\\'
# Longer than what Virtuoso looks at to tell the format.
HOSTILE = hostile(WORDS * 3000)


@pytest.fixture(scope="module")
def graphs() -> Sequence[tuple[str, str]]:
    store = example_store()
    return [*((graph, store.ntriples(graph)) for graph in store.graphs()), HOSTILE]


@pytest.fixture(scope="module")
def oxigraph_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("oxigraph")) as address:
        yield address


@pytest.fixture(scope="module")
def virtuoso_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


STORES = [
    pytest.param("oxigraph_address", NONE, id="oxigraph"),
    pytest.param("virtuoso_address", DBA, id="virtuoso"),
]


@pytest.mark.parametrize(("fixture", "who"), STORES)
def test_a_real_store_holds_all_then_and_nothing_is_sent_twice(
    request: pytest.FixtureRequest,
    graphs: Sequence[tuple[str, str]],
    tmp_path: Path,
    fixture: str,
    who: Credentials,
) -> None:
    store = endpoint(request.getfixturevalue(fixture))
    journal = tmp_path / "sent.jsonl"
    triples = sum(body(*each).triples for each in graphs)
    told: list[tuple[str, Outcome]] = []

    first = load(store, graphs, who=who, journal=journal, progress=lambda *each: told.append(each))
    again = load(store, graphs, who=who, journal=journal)

    assert first == Loaded(sent=len(graphs), unchanged=0, failed=(), triples=triples, counted=True)
    assert again == Loaded(sent=0, unchanged=len(graphs), failed=(), triples=0, counted=True)
    assert sorted(told) == sorted((graph, Outcome.SENT) for graph, _ in graphs)


@pytest.mark.parametrize(("fixture", "who"), STORES)
def test_a_graph_is_replaced_and_sending_again_changes_nothing(
    request: pytest.FixtureRequest, fixture: str, who: Credentials
) -> None:
    store = endpoint(request.getfixturevalue(fixture))
    longer = TRIPLE + TRIPLE.replace('"a"', '"b"')
    load(store, [(GRAPH, longer)], who=who)

    shorter = load(store, [(GRAPH, TRIPLE)], who=who)
    same = load(store, [(GRAPH, TRIPLE)], who=who)

    assert (shorter.sent, shorter.failed, same.sent, same.failed) == (1, (), 1, ())


@pytest.mark.parametrize(("fixture", "who"), STORES)
def test_hostile_words_arrive_as_they_are(request: pytest.FixtureRequest, fixture: str, who: Credentials) -> None:
    store = endpoint(request.getfixturevalue(fixture))
    load(store, [HOSTILE], who=who)
    assert store.query is not None

    answer = httpx.post(
        store.query,
        data={"query": f"SELECT ?title WHERE {{ GRAPH <{HOSTILE[0]}> {{ ?a <https://schema.org/headline> ?title }} }}"},
        headers={"Accept": "application/sparql-results+json"},
        auth=httpx.DigestAuth(who.user, who.password),
        trust_env=False,
    )

    assert [row["title"]["value"] for row in answer.json()["results"]["bindings"]] == [WORDS * 3000]


def test_what_a_store_lost_is_sent_again(oxigraph_address: str, tmp_path: Path) -> None:
    store = endpoint(oxigraph_address)
    journal = tmp_path / "sent.jsonl"
    load(store, [(GRAPH, TRIPLE)], journal=journal)
    load(store, [(GRAPH, TRIPLE * 2 + TRIPLE.replace('"a"', '"b"'))])

    assert load(store, [(GRAPH, TRIPLE)], journal=journal).sent == 1


def test_a_journal_cut_off_by_a_crash_is_no_harm(oxigraph_address: str, tmp_path: Path) -> None:
    journal = tmp_path / "sent.jsonl"
    journal.write_text('{"store": "http://els\n[]\n', encoding="utf-8")

    assert load(endpoint(oxigraph_address), [(GRAPH, TRIPLE)], journal=journal).sent == 1


def test_wrong_credentials_stop_at_once(virtuoso_address: str) -> None:
    with pytest.raises(RefusedError, match="KG_STORE_USER"):
        load(endpoint(virtuoso_address), [(GRAPH, TRIPLE)], who=Credentials(user="dba", password="guess"))


def test_no_credentials_stop_at_once(virtuoso_address: str) -> None:
    with pytest.raises(RefusedError, match="401"):
        load(endpoint(virtuoso_address), [(GRAPH, TRIPLE)])


def test_nobody_at_the_address() -> None:
    store = replace(endpoint(f"http://127.0.0.1:{free_port()}"), patience=HURRIED)

    with pytest.raises(RemoteError, match="does not answer"):
        load(store, [(GRAPH, TRIPLE)])


@pytest.mark.parametrize("status", [401, 403])
def test_a_refusal_is_not_tried_again(status: int) -> None:
    with scripted(status) as server:
        with pytest.raises(RefusedError):
            load(replace(endpoint(server.address), patience=HURRIED), [(GRAPH, TRIPLE)])

        assert len(server.requests) == 1


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
def test_what_passes_is_tried_again(status: int) -> None:
    with scripted(status, status, 204) as server:
        store = replace(endpoint(f"{server.address}/other"), patience=HURRIED)
        loaded = load(store, [(GRAPH, TRIPLE)])

        assert (loaded.sent, loaded.counted, len(server.requests)) == (1, False, 3)


def test_what_does_not_pass_is_given_up() -> None:
    with scripted(503) as server:
        with pytest.raises(RemoteError, match="503"):
            load(replace(endpoint(server.address), patience=HURRIED), [(GRAPH, TRIPLE)])

        assert len(server.requests) == HURRIED.attempts


def test_an_error_of_the_store_fails_the_graph_and_is_not_tried_again() -> None:
    with scripted(500, answer=b"no\nroom") as server:
        loaded = load(endpoint(f"{server.address}/other"), [(GRAPH, TRIPLE)])

        assert loaded.failed == ((GRAPH, "500 Internal Server Error: no room"),)
        assert len(server.requests) == 1


def test_graphs_that_fail_one_after_the_other_stop_the_run() -> None:
    with scripted(500) as server:
        with pytest.raises(RemoteError, match="5 graphs in a row"):
            load(endpoint(f"{server.address}/other"), [(f"{GRAPH}{n}", TRIPLE) for n in range(9)])

        assert len(server.requests) == 5


def test_a_store_that_answers_well_and_keeps_nothing_is_found_out() -> None:
    empty = b'{"head": {"vars": ["g", "n"]}, "results": {"bindings": []}}'
    with scripted(200, answer=empty) as server:
        loaded = load(endpoint(server.address), [(GRAPH, TRIPLE)])

        assert [method for method, *_ in server.requests] == ["PUT", "POST", "PUT", "POST"]
        assert loaded.failed == ((GRAPH, "the store answered well, but does not hold all its triples"),)


def test_a_store_that_cannot_count_is_told() -> None:
    with scripted(200, answer=b"<html>") as server, pytest.raises(RemoteError, match="cannot count"):
        load(endpoint(server.address), [(GRAPH, TRIPLE)])


def test_a_graph_is_put_under_its_name_with_its_length() -> None:
    with scripted(204) as server:
        load(endpoint(f"{server.address}/other"), [("https://w3id.org/dkg/id/article/a%2Fb&c", TRIPLE)])
        ((method, path, content, headers),) = server.requests

        assert (method, path) == ("PUT", "/other?graph=https%3A%2F%2Fw3id.org%2Fdkg%2Fid%2Farticle%2Fa%252Fb%26c")
        assert headers["Content-Length"] == str(len(content))


@pytest.mark.parametrize(
    ("who", "sent"),
    [
        pytest.param(Credentials(token="t"), ["Bearer t"], id="bearer"),
        pytest.param(Credentials(user="u", password="p"), [None, "Basic dTpw"], id="basic"),
    ],
)
def test_credentials(who: Credentials, sent: list[str | None]) -> None:
    statuses = [401] * (len(sent) - 1) + [204]
    with scripted(*statuses, headers={"WWW-Authenticate": 'Basic realm="r"'}) as server:
        load(endpoint(f"{server.address}/other"), [(GRAPH, TRIPLE)], who=who)

        assert [headers.get("Authorization") for *_, headers in server.requests] == sent


def test_a_body_begins_with_a_short_type_and_has_each_triple_once() -> None:
    lines = body(*HOSTILE).content.splitlines()

    assert lines[0].endswith(b"#type> <https://w3id.org/dkg/Article> .")
    assert max(lines, key=len) == lines[-1]
    assert body(GRAPH, TRIPLE * 3).triples == 1


def test_a_plan_counts_what_would_be_sent() -> None:
    assert plan([(GRAPH, TRIPLE * 2), (f"{GRAPH}/b", TRIPLE)]) == Plan(graphs=2, triples=2, size=2 * len(TRIPLE))


@pytest.mark.parametrize("ntriples", ["<a> <b> .", "nonsense", '<http://a> <http://b> "'])
def test_a_bad_body_is_never_sent(ntriples: str) -> None:
    with pytest.raises(ValueError, match="cannot be sent"):
        body(GRAPH, ntriples)
