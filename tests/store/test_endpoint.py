# ruff: noqa: S106 - made-up credentials
from pathlib import Path

import pytest

from kg.store.endpoint import Credentials, credentials, endpoint


@pytest.mark.parametrize(
    ("url", "graphs", "query"),
    [
        pytest.param("http://h:7878", "http://h:7878/store", "http://h:7878/query", id="oxigraph"),
        pytest.param("http://h:7878/", "http://h:7878/store", "http://h:7878/query", id="oxigraph-slash"),
        pytest.param("http://h/x/store", "http://h/x/store", "http://h/x/query", id="store"),
        pytest.param("https://h/ds/data", "https://h/ds/data", "https://h/ds/query", id="fuseki"),
        pytest.param(
            "http://h/sparql-graph-crud-auth", "http://h/sparql-graph-crud-auth", "http://h/sparql-auth", id="virtuoso"
        ),
        pytest.param(
            "http://h/repositories/r/rdf-graphs/service",
            "http://h/repositories/r/rdf-graphs/service",
            "http://h/repositories/r",
            id="graphdb",
        ),
        pytest.param("http://h/own?a=b", "http://h/own?a=b", None, id="unknown"),
    ],
)
def test_forms(url: str, graphs: str, query: str | None) -> None:
    found = endpoint(url)

    assert (found.graphs, found.query) == (graphs, query)


def test_a_query_address_may_be_given() -> None:
    assert endpoint("http://h/own", query="http://h/ask").query == "http://h/ask"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        pytest.param("http://me:secret@h/store", "KG_STORE_USER", id="password"),
        pytest.param("http://me@h/store", "KG_STORE_USER", id="user"),
        pytest.param("ftp://h/store", "not the address", id="scheme"),
        pytest.param("localhost:7878", "not the address", id="no-scheme"),
        pytest.param("http://", "not the address", id="no-host"),
        pytest.param("http://h:port/", "not the address", id="port"),
        pytest.param("http://[h/", "not the address", id="bracket"),
    ],
)
def test_what_is_no_endpoint(url: str, message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        endpoint(url)

    assert "secret" not in str(caught.value)


def test_credentials_are_those_of_the_environment() -> None:
    store = endpoint("http://h")

    assert credentials(store, {"KG_STORE_TOKEN": "t", "KG_STORE_USER": "u"}) == Credentials(token="t")
    assert credentials(store, {"KG_STORE_USER": "u", "KG_STORE_PASSWORD": "p"}) == Credentials(user="u", password="p")
    assert credentials(store, {}) == Credentials()


def test_credentials_are_those_of_netrc(tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine h login u password p\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0o600)

    assert credentials(endpoint("http://h"), {"HOME": str(tmp_path)}) == Credentials(user="u", password="p")
    assert credentials(endpoint("http://other"), {"HOME": str(tmp_path)}) == Credentials()


def test_a_broken_netrc_is_told(tmp_path: Path) -> None:
    (tmp_path / "netrc").write_text("machine h login u nonsense", encoding="utf-8")

    with pytest.raises(ValueError, match="cannot be read"):
        credentials(endpoint("http://h"), {"NETRC": str(tmp_path / "netrc")})


def test_credentials_are_not_printed() -> None:
    assert "hush" not in f"{Credentials(user='u', password='hush')!r} {Credentials(token='hush')}"
