"""kg actors: who is in the graph, whom the directory lacks, who is one and who is not."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg import output
from kg.cli import options
from kg.cli.answer import show
from kg.cli.asking import AsFormat
from kg.cli.terminal import failures_told, say
from kg.model import Actor, ActorKind
from kg.store.local import GraphStore, Row
from kg.store.opening import opened
from kg.store.questions import QuestionError, ask, find_actor, unknown_actors

if TYPE_CHECKING:
    from kg.resolve import Directory

actors = typer.Typer(invoke_without_command=True, rich_markup_mode=None)

Own = Annotated[
    Path,
    typer.Option("--directory", metavar="FILE", help="Your own directory of actors; made where there is none."),
]
OWN = Path("actors.ttl")
Called = Annotated[str, typer.Argument(metavar="ACTOR", help="A name, alias or key.", show_default=False)]


@actors.callback()
def list_actors(
    context: typer.Context,
    kind: Annotated[ActorKind | None, typer.Option(help="Only actors of this kind.", case_sensitive=False)] = None,
    unknown: Annotated[
        bool, typer.Option("--unknown", help="Those that no directory has, most mentioned first, as Turtle to edit.")
    ] = False,
    graph: options.Graph = options.OUTPUT,
    answer_format: AsFormat = None,
) -> None:
    """List the actors and how often they are mentioned.

    With --unknown, print those that the directory lacks in the form of a directory, ready to be edited and given
    to kg build --directory.

    \b
    Examples:
      kg actors
      kg actors --kind Person --format csv
      kg actors --unknown > actors.ttl
      kg actors merge "Tom Clarke" "Thomas Clarke"
      kg actors split "Tom Clarke" "Tom Clarke Jr."
    """
    if context.invoked_subcommand is not None:
        return
    with failures_told(), opened(graph) as store:
        if unknown:
            _print_unknown(store, kind)
        else:
            show(ask(store, "actors", limit="all", **({"kind": kind.value} if kind else {})), answer_format)


@actors.command()
def merge(actor: Called, other: Called, graph: options.Graph = options.OUTPUT, directory: Own = OWN) -> None:
    """Say that two actors are one: the second is the first from the next build on.

    What you say is added to a file of your own, in Turtle; give it to kg build with --directory.

    \b
    Example:
      kg actors merge "Tom Clarke" "Thomas Clarke"
      kg build news/ --directory actors.ttl
    """
    from kg.resolve import own  # noqa: PLC0415 (slow: see building.py)

    with failures_told(), opened(graph) as store:
        known = _known(directory)
        one, two = _actor(store, known, actor), _actor(store, known, other)
        if one.key == two.key:
            raise QuestionError(f"{actor!r} and {other!r} are one actor already: {one.key}")
        new = "" if one.key in known.actors else own.defined(one.key, one.name, one.kind, represents=one.represents)
        _add(directory, f"{two.name} is {one.name}.", new + own.one(two.key, one.key))
    say(f"{two.key} is {one.key} from the next build with --directory {directory}")


@actors.command()
def split(
    actor: Called,
    name: Annotated[
        str, typer.Argument(help="The name by which articles call somebody else than ACTOR.", show_default=False)
    ],
    graph: options.Graph = options.OUTPUT,
    directory: Own = OWN,
) -> None:
    """Say that a name is somebody else's: an actor of its own from the next build on.

    What you say is added to a file of your own, in Turtle; give it to kg build with --directory.

    \b
    Example:
      kg actors split "Tom Clarke" "Tom Clarke Jr."
      kg build news/ --directory actors.ttl
    """
    from kg.resolve import key_of, own  # noqa: PLC0415 (slow: see building.py)

    with failures_told(), opened(graph) as store:
        known = _known(directory)
        one, key = _actor(store, known, actor), key_of(name)
        if not key or key == one.key:
            raise QuestionError(f"{name!r} gives no key that differs from {one.key}: write out more of the name")
        new = "" if key in known.actors else own.defined(key, name, one.kind)
        _add(directory, f"{name} is not {one.name}.", new + own.two(key, one.key))
    say(f"{key} is not {one.key} from the next build with --directory {directory}")


def _print_unknown(store: GraphStore, kind: ActorKind | None) -> None:
    """Print the actors that the directory lacks as definitions, each with how often it is mentioned."""
    from kg.resolve import own  # noqa: PLC0415 (slow: see building.py)

    say("\n".join(own.PREFIXES))
    for row in unknown_actors(store):
        actor = _of_row(row)
        if kind in {None, actor.kind}:
            say(f"\n# {_count(row['mentions'], 'mention')} in {_count(row['articles'], 'article')}")
            say(own.defined(actor.key, actor.name, actor.kind, represents=actor.represents).rstrip())


def _actor(store: GraphStore, known: "Directory", called: str) -> Actor:
    """Return the actor of the graph with a name, alias or key."""
    iri = str(find_actor(store, called))
    row = next((row for row in unknown_actors(store) if row["actor"] == iri), None)
    if row is not None:
        return _of_row(row)
    key = _key(iri)
    if key not in known.actors:
        raise QuestionError(f"{key} is of a directory that was given to kg build: name that file with --directory")
    return known.actors[key]


def _of_row(row: Row) -> Actor:
    side = row["represents"]
    return Actor(
        key=_key(str(row["actor"])),
        name=str(row["name"]),
        kind=ActorKind(str(row["kind"])),
        represents=_key(str(side)) if side else None,
    )


def _key(iri: str) -> str:
    from kg.resolve import own  # noqa: PLC0415 (slow: see building.py)

    return own.key_in(iri)


def _known(directory: Path) -> "Directory":
    """Return the directory with the user's own file, where there is one."""
    from kg.resolve import load_directory  # noqa: PLC0415 (slow: see building.py)

    return load_directory(*([directory] if directory.is_file() else []))


def _add(directory: Path, remark: str, lines: str) -> None:
    """Add lines to the user's own directory, if with them it is one still."""
    from kg.resolve import own  # noqa: PLC0415 (slow: see building.py)

    before = directory.read_text(encoding="utf-8") if directory.is_file() else ""
    output.write(directory, own.added(before, remark, lines, name=str(directory)))


def _count(number: object, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
