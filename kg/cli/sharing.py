"""kg validate and kg load: what is done with a graph that is there."""

import os
from typing import Annotated

import typer

from kg.cli import options
from kg.cli.terminal import Code, failures_told, say, warn
from kg.store.body import plan
from kg.store.endpoint import credentials, endpoint
from kg.store.opening import named_graphs, opened
from kg.store.remote import Loaded
from kg.store.remote import load as load_graphs

# What was sent where, so that it is not sent again.
JOURNAL = "sent.jsonl"


def validate(graph: options.Graph = options.OUTPUT) -> None:
    """Check a graph against the shapes of the ontology.

    Each named graph on its own. Nothing is printed of what is right; the exit code is 1 where something is wrong.

    \b
    Examples:
      kg validate
      kg validate --graph other/graph.nq
    """
    from kg import pipeline  # noqa: PLC0415 (slow: see building.py)

    with failures_told(), opened(graph) as store:
        names = store.graphs()
        wrong = [(name, violation) for name in names for violation in pipeline.violations(store, name)]
    for name, violation in wrong:
        say(f"{name}: {violation.focus} {violation.path}: {violation.message}")
    if wrong:
        warn(f"{len(wrong)} things are wrong in {len({name for name, _ in wrong})} of {len(names)} graphs")
        raise typer.Exit(Code.NOTHING_DONE)
    say(f"All is well in {len(names)} graphs.")


def load(
    address: Annotated[str, typer.Argument(metavar="ENDPOINT", help="The triplestore's address.", show_default=False)],
    graph: options.Graph = options.OUTPUT,
    query: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Where the triplestore answers queries, if that is not known.", show_default=False
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say how much would be sent, and send nothing.")] = False,
    quiet: options.Quiet = False,
) -> None:
    """Put the graph into a triplestore of your own.

    By the SPARQL 1.1 Graph Store Protocol, one named graph an article: sending again replaces, and what is there
    unchanged is not sent. ENDPOINT is the address of an Oxigraph server, or a Graph Store address (Fuseki ends in
    /data, Virtuoso in /sparql-graph-crud-auth, GraphDB and RDF4J in /rdf-graphs/service). Who you are is read from
    KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN, or netrc.

    \b
    Examples:
      kg load http://127.0.0.1:7878
      kg load http://127.0.0.1:7878 --dry-run
      kg load https://example.org/repositories/news/rdf-graphs/service --graph other
    """
    with failures_told(), opened(graph) as store:
        to = endpoint(address, query=query)
        graphs = ((name, store.ntriples(name)) for name in named_graphs(store))
        if dry_run:
            planned = plan(graphs)
            say(f"{to.graphs}: {planned.graphs} graphs ({planned.triples:,} triples, {planned.size:,} bytes) to send")
            return
        journal = graph / JOURNAL if graph.is_dir() else None
        loaded = load_graphs(to, graphs, who=credentials(to, os.environ), journal=journal)
    for name, reason in loaded.failed:
        warn(f"{name}: {reason}")
    if not quiet:
        _tell(loaded, to.graphs)
    if loaded.failed:
        raise typer.Exit(Code.SOME_FAILED if loaded.sent or loaded.unchanged else Code.NOTHING_DONE)


def _tell(loaded: Loaded, address: str) -> None:
    say(f"{address}: {loaded.sent} graphs sent ({loaded.triples:,} triples), {loaded.unchanged} unchanged")
    if not loaded.counted:
        say("What came to be there was not counted: give --query, the address where the triplestore answers queries.")
