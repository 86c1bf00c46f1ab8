"""Sends named graphs to an external triplestore by the SPARQL 1.1 Graph Store Protocol: one PUT a graph.

A PUT puts the graph in place of the old one, so that sending twice is no harm, and a run that broke off is taken
up by running it again. What came to be there is counted, as a store may answer 201 and keep nothing.
"""

import time
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final, Self

import httpx
import pyoxigraph as ox

from kg.store.body import Body, body
from kg.store.endpoint import Credentials, Endpoint
from kg.store.journal import Journal

_BATCH: Final = 200
_PASSING: Final = {408, 429, 502, 503, 504}
_FAILURES_IN_A_ROW: Final = 5
_DELIVERIES: Final = 2
_HOW_TO_ENTER: Final = "set KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN"


class RemoteError(RuntimeError):
    """The triplestore does not answer, or answers no graph; the message says what happened."""


class RefusedError(RemoteError):
    """The triplestore does not let us in."""


class Outcome(StrEnum):
    """What became of a graph."""

    SENT = "sent"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """How many graphs were sent and how many were there already; which failed, and why.

    `counted` tells whether the triplestore was asked what it then held.
    """

    sent: int
    unchanged: int
    failed: tuple[tuple[str, str], ...]
    triples: int
    counted: bool


def load(
    store: Endpoint,
    graphs: Iterable[tuple[str, str]],
    *,
    who: Credentials | None = None,
    journal: Path | None = None,
    progress: Callable[[str, Outcome], None] = lambda _graph, _outcome: None,
) -> Loaded:
    """Put each graph (its IRI, its N-Triples) into the triplestore; return what became of them.

    `journal` is a file that remembers what was sent where: what is there unchanged is not sent again. Raise
    RefusedError at once where the store wants other credentials, RemoteError where it does not answer.
    """
    with _Session(store, who or Credentials()) as session:
        loading = _Loading(session, Journal(journal, store.graphs), progress)
        remaining = iter(graphs)
        while batch := [body(graph, ntriples) for graph, ntriples in islice(remaining, _BATCH)]:
            loading.batch(batch)
        return loading.result()


class _Loading:
    """One run: what was sent so far."""

    def __init__(self, session: "_Session", journal: Journal, progress: Callable[[str, Outcome], None]) -> None:
        self._session, self._journal, self._progress = session, journal, progress
        self._counts = dict.fromkeys(Outcome, 0)
        self._failed: list[tuple[str, str]] = []
        self._triples = 0
        self._failures_in_a_row = 0

    def batch(self, bodies: Sequence[Body]) -> None:
        """Send what is not there yet, count what is then there, and send once more what is not whole."""
        unchanged = self._unchanged(bodies)
        for each in unchanged:
            self._report(each, Outcome.UNCHANGED)
        pending = [each for each in bodies if each not in unchanged]
        for _ in range(_DELIVERIES):
            sent = [each for each in pending if self._sent(each)]
            pending = self._short(sent)
            self._whole([each for each in sent if each not in pending])
        for each in pending:
            self._fail(each, "the store answered well, but does not hold all its triples")

    def result(self) -> Loaded:
        """Return what became of the graphs."""
        return Loaded(
            sent=self._counts[Outcome.SENT],
            unchanged=self._counts[Outcome.UNCHANGED],
            failed=tuple(self._failed),
            triples=self._triples,
            counted=self._session.can_count,
        )

    def _unchanged(self, bodies: Sequence[Body]) -> list[Body]:
        known = [each for each in bodies if self._journal.knows(each)]
        there = self._session.counts([each.graph for each in known])
        return [each for each in known if there.get(each.graph) == each.triples]

    def _whole(self, sent: Sequence[Body]) -> None:
        for each in sent:
            self._report(each, Outcome.SENT)
        self._journal.note(sent)

    def _sent(self, each: Body) -> bool:
        response = self._session.put(each)
        if response.is_success:
            self._failures_in_a_row = 0
            return True
        self._failures_in_a_row += 1
        self._fail(each, _summary(response))
        if self._failures_in_a_row >= _FAILURES_IN_A_ROW:
            done = self._counts[Outcome.SENT]
            raise RemoteError(
                f"stopped after {_FAILURES_IN_A_ROW} graphs in a row failed ({done} sent): {_summary(response)}"
            )
        return False

    def _short(self, sent: Sequence[Body]) -> list[Body]:
        if not self._session.can_count:
            return []
        there = self._session.counts([each.graph for each in sent])
        return [each for each in sent if there.get(each.graph, 0) != each.triples]

    def _fail(self, each: Body, reason: str) -> None:
        self._failed.append((each.graph, reason))
        self._report(each, Outcome.FAILED)

    def _report(self, each: Body, outcome: Outcome) -> None:
        self._counts[outcome] += 1
        self._triples += each.triples if outcome is Outcome.SENT else 0
        self._progress(each.graph, outcome)


class _Auth(httpx.Auth):
    """Answers a store that asks for credentials in the way it asks: Bearer, Digest or Basic."""

    def __init__(self, who: Credentials) -> None:
        self._who = who
        self._scheme: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send as we are; where that is refused, as the store asks, and so from then on."""
        if self._who.token:
            request.headers["Authorization"] = f"Bearer {self._who.token}"
        if self._scheme is not None:
            yield from self._scheme.auth_flow(request)
            return
        response = yield request
        if response.status_code == httpx.codes.UNAUTHORIZED and self._who.user:
            asked = response.headers.get("WWW-Authenticate", "").lower()
            kind = httpx.DigestAuth if asked.startswith("digest") else httpx.BasicAuth
            self._scheme = kind(self._who.user, self._who.password)
            yield from self._scheme.auth_flow(request)


class _Session:
    """One connection to a triplestore, kept open, with patience for what passes."""

    def __init__(self, store: Endpoint, who: Credentials) -> None:
        self._store, self._patience = store, store.patience
        timeout = httpx.Timeout(store.patience.read, connect=store.patience.connect)
        self._client = httpx.Client(auth=_Auth(who), timeout=timeout, trust_env=not store.is_loopback)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()

    @property
    def can_count(self) -> bool:
        """Tell whether the store can be asked what it holds."""
        return self._store.query is not None

    def put(self, each: Body) -> httpx.Response:
        """Put a graph in place of what the store has under its name."""
        address = httpx.URL(self._store.graphs).copy_merge_params({"graph": each.graph})
        headers = {"Content-Type": "application/n-triples"}
        return self._patiently(self._client.build_request("PUT", address, content=each.content, headers=headers))

    def counts(self, graphs: Sequence[str]) -> dict[str, int]:
        """Return how many triples the store holds in each graph; a graph that it lacks is left out."""
        if not graphs or self._store.query is None:
            return {}
        named = " ".join(str(ox.NamedNode(graph)) for graph in graphs)
        query = f"SELECT ?g (COUNT(*) AS ?n) WHERE {{ VALUES ?g {{ {named} }} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g"
        headers = {"Accept": "application/sparql-results+json"}
        request = self._client.build_request("POST", self._store.query, data={"query": query}, headers=headers)
        response = self._patiently(request)
        try:
            rows = response.json()["results"]["bindings"]
            return {row["g"]["value"]: int(row["n"]["value"]) for row in rows}
        except (ValueError, KeyError, TypeError) as error:
            raise RemoteError(f"{self._store.query} cannot count: {_summary(response)}") from error

    def _patiently(self, request: httpx.Request) -> httpx.Response:
        """Send the request until it is answered; raise RefusedError or RemoteError where it will not be."""
        reason = ""
        for attempt in range(self._patience.attempts):
            if attempt:
                time.sleep(self._patience.pause * 2 ** (attempt - 1))
            try:
                response = self._client.send(request)
            except httpx.TransportError as error:
                reason = f"{type(error).__name__}: {error}"
                continue
            if response.status_code in {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}:
                raise RefusedError(f"{self._store.graphs} refuses us ({_summary(response)}): {_HOW_TO_ENTER}")
            if response.status_code not in _PASSING:
                return response
            reason = _summary(response)
        raise RemoteError(f"{self._store.graphs} does not answer ({reason}); what was sent stays: run it again later")


def _summary(response: httpx.Response) -> str:
    said = " ".join(response.text.split())[:200]
    return f"{response.status_code} {response.reason_phrase}" + (f": {said}" if said else "")
