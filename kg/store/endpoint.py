"""An external triplestore's address -> where its graphs and its queries are, and who we are to it.

Known forms: the base address of an Oxigraph server, or a SPARQL 1.1 Graph Store address: Oxigraph's and RDF4J's
`/store`, Virtuoso's `/sparql-graph-crud-auth`, Fuseki's `/data`, GraphDB's `/rdf-graphs/service`.
"""

import netrc
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urlsplit

# How a Graph Store address ends, and where the same store answers queries.
_QUERY_BESIDE: Final[Mapping[str, str]] = {
    "/store": "/query",
    "/data": "/query",
    "/rdf-graphs/service": "",
    "/sparql-graph-crud-auth": "/sparql-auth",
    "/sparql-graph-crud": "/sparql",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How often a request is tried, and how long the first wait between is; each next is twice as long."""

    attempts: int = 4
    pause: float = 0.5
    connect: float = 5.0
    read: float = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where graphs are put, and where they are counted; `query` is None where that is not known."""

    graphs: str
    query: str | None
    patience: Patience = Patience()

    @property
    def host(self) -> str:
        """Return the name of the machine."""
        return urlsplit(self.graphs).hostname or ""

    @property
    def is_loopback(self) -> bool:
        """Tell whether the store runs on this machine."""
        return self.host in {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Credentials:
    """Who we are to a triplestore; never printed."""

    user: str = ""
    password: str = ""
    token: str = ""


def endpoint(url: str, *, query: str | None = None) -> Endpoint:
    """Return the endpoint at the address; raise ValueError where it is none, or holds a password."""
    parts = _checked(url)
    if query is not None:
        _checked(query)
    if parts.path in {"", "/"}:
        parts = parts._replace(path="/store")
    for ending, beside in _QUERY_BESIDE.items():
        if query is None and parts.path.endswith(ending):
            query = parts._replace(path=parts.path.removesuffix(ending) + beside, query="").geturl()
    return Endpoint(graphs=parts.geturl(), query=query)


def credentials(store: Endpoint, environment: Mapping[str, str]) -> Credentials:
    """Return the credentials from KG_STORE_TOKEN, KG_STORE_USER and KG_STORE_PASSWORD, or else from netrc."""
    if token := environment.get("KG_STORE_TOKEN"):
        return Credentials(token=token)
    if user := environment.get("KG_STORE_USER"):
        return Credentials(user=user, password=environment.get("KG_STORE_PASSWORD", ""))
    file = Path(environment.get("NETRC") or Path(environment.get("HOME", "/")) / ".netrc")
    if not file.is_file():
        return Credentials()
    try:
        found = netrc.netrc(file).authenticators(store.host)
    except netrc.NetrcParseError as error:
        raise ValueError(f"{file} cannot be read: {error.msg}") from error
    return Credentials(user=found[0], password=found[2] or "") if found else Credentials()


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError as error:
        raise ValueError(f"not the address of a triplestore: {error}") from error
    if parts.username is not None or parts.password is not None:
        raise ValueError("the address holds credentials: give them as KG_STORE_USER and KG_STORE_PASSWORD instead")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"not the address of a triplestore: {url}")
    return parts._replace(fragment="")
