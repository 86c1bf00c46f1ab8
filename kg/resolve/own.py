"""Lines for a user's own directory of actors, in Turtle as a person would write it."""

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode

from kg.model import ActorKind
from kg.resolve.directory import ACTOR, directory_of, shipped, subjects_in
from kg.resolve.joining import overlaid
from kg.resolve.known import DKG

PREFIXES = (
    f"@prefix dkg: <{DKG}> .",
    f"@prefix a: <{ACTOR}> .",
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .",
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
)
_LOCAL = re.compile(r"[\w%-]+", re.ASCII)


def added(before: str, remark: str, lines: str, *, name: str) -> str:
    """Return the text of a directory with lines added behind a remark, and the prefixes that they need.

    Raises ValueError, with the name of the file, where the whole is no directory.
    """
    missing = [line for line in PREFIXES if line not in before]
    parts = [before.rstrip("\n"), "\n".join(missing), f"# {' '.join(remark.split())}\n{lines.rstrip()}"]
    whole = "\n\n".join(part for part in parts if part) + "\n"
    directory_of(overlaid(shipped(), subjects_in(whole.encode(errors="replace"), name)))
    return whole


def defined(key: str, name: str, kind: ActorKind, *, aliases: Iterable[str] = (), represents: str | None = None) -> str:
    """Return the lines that make an actor known."""
    facts = [
        f"{_actor(key)} a dkg:{kind} ; rdfs:label {Literal(name)}",
        *(f"    skos:altLabel {Literal(alias)}" for alias in aliases),
        *([f"    dkg:represents {_actor(represents)}"] if represents else []),
    ]
    return " ;\n".join(facts) + " .\n"


def one(key: str, other: str) -> str:
    """Return the line that says that the first key stands for whom the other does."""
    return f"{_actor(key)} owl:sameAs {_actor(other)} .\n"


def two(key: str, other: str) -> str:
    """Return the line that says that two keys are two actors, though they share a name."""
    return f"{_actor(key)} owl:differentFrom {_actor(other)} .\n"


def key_in(iri: str) -> str:
    """Return the key in the IRI of an actor."""
    return unquote(iri.removeprefix(ACTOR), errors="surrogatepass")


def _actor(key: str) -> str:
    local = quote(key, safe="", errors="surrogatepass")
    return f"a:{local}" if _LOCAL.fullmatch(local) else str(NamedNode(ACTOR + local))
