"""The IRIs of the graph: stable, the same for the same words; nowhere else is one built.

No clock, no counter and no run is part of an IRI, so a second run names everything as the first did. Keys of
articles and actors are percent-encoded whole; what has no key of its own is named by a hash of what it is.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Final
from urllib.parse import quote, unquote

from rdflib import URIRef

from kg.model import Passage, Polarity

INSTANCES: Final = "https://w3id.org/dkg/id/"
DIRECTORY: Final = URIRef(f"{INSTANCES}graph/directory")
DERIVED: Final = URIRef(f"{INSTANCES}graph/derived")

_ACTORS: Final = f"{INSTANCES}actor/"
# Events of which articles tell how they stand.
_REPORTED: Final = tuple(f"{INSTANCES}{kind}/" for kind in ("demand", "response", "meeting"))
_WIKIDATA: Final = "http://www.wikidata.org/entity/"
# Shorter contents ("Not yet.") are said by many on many days: they are the same only within one article.
_TELLING_WORDS: Final = 4


def article_iri(key: str) -> URIRef:
    """Return the IRI of an article, which also names its graph."""
    return URIRef(f"{INSTANCES}article/{_encoded(key)}")


def actor_iri(key: str) -> URIRef:
    """Return the IRI of an actor."""
    return URIRef(f"{_ACTORS}{_encoded(key)}")


def is_actor(iri: str) -> bool:
    """Tell whether this is the IRI of an actor."""
    return iri.startswith(_ACTORS)


def is_reported(iri: str) -> bool:
    """Tell whether this is the IRI of a demand, of an answer to one or of a meeting."""
    return iri.startswith(_REPORTED)


def actor_key(iri: str) -> str:
    """Return the key of the actor with this IRI; raise ValueError for another IRI."""
    if not is_actor(iri):
        raise ValueError(f"not the IRI of an actor: {iri}")
    return unquote(iri.removeprefix(_ACTORS), errors="surrogatepass")


def place_iri(name: str) -> URIRef:
    """Return the IRI of the place with this name."""
    return URIRef(f"{INSTANCES}place/{_encoded(folded(name).replace(' ', '-') or name)}")


def extractor_iri(version: str) -> URIRef:
    """Return the IRI of the extractor at a version."""
    return URIRef(f"{INSTANCES}extractor/{_encoded(version)}")


def wikidata_iri(item: str) -> URIRef:
    """Return the IRI of a Wikidata item ("Q142"); raise ValueError for what is none."""
    if not (item.startswith("Q") and item[1:].isascii() and item[1:].isdigit()):
        raise ValueError(f"not a Wikidata item: {item!r}")
    return URIRef(_WIKIDATA + item)


def statement_iri(speakers: Iterable[str], polarity: Polarity, content: str, *, occasion: Iterable[str]) -> URIRef:
    """Return the IRI of what the speakers said; `occasion` tells short contents apart."""
    return _hashed("statement", (*sorted(set(speakers)), "", polarity.value, *_telling(content, occasion)))


def demand_iri(demanders: Iterable[str], content: str, *, occasion: Iterable[str]) -> URIRef:
    """Return the IRI of what the demanders want; `occasion` tells short contents apart."""
    return _hashed("demand", (*sorted(set(demanders)), "", *_telling(content, occasion)))


def response_iri(responders: Iterable[str], kind: str, *, demand: str) -> URIRef:
    """Return the IRI of an answer to a demand, or to what `demand` names instead."""
    return _hashed("response", (*sorted(set(responders)), "", kind, demand))


def meeting_iri(participants: Iterable[str], held: date | None, *, article: str) -> URIRef:
    """Return the IRI of a meeting; without a day it is known within its article only."""
    when = (held.isoformat(),) if held else ("", article)
    return _hashed("meeting", (*sorted(set(participants)), "", *when))


def act_iri(
    actors: Iterable[str], kind: str, targets: Iterable[str], *, told: Iterable[str], when: Iterable[str]
) -> URIRef:
    """Return the IRI of an act; `told` is by whose word it is known, `when` its day or what stands for it."""
    return _hashed("act", (*sorted(set(actors)), "", kind, *sorted(set(targets)), "", *told, "", *when))


def role_iri(person: str, title: str, organization: str, start: date | None, end: date | None) -> URIRef:
    """Return the IRI of one person's office for one period."""
    days = (day.isoformat() if day else "" for day in (start, end))
    return _hashed("role", (person, folded(title), organization, *days))


def tie_iri(source: str, target: str, tie_type: str) -> URIRef:
    """Return the IRI of the tie of one type from one actor to another."""
    return _hashed("tie", (source, target, tie_type))


def mention_iri(article: URIRef, passage: Passage) -> URIRef:
    """Return the IRI of a passage of an article."""
    return URIRef(f"{article}#char={passage.start},{passage.end}")


def content_iri(article: URIRef, passage: Passage) -> URIRef:
    """Return the IRI of a passage that is part of a content."""
    return URIRef(f"{article}#content={passage.start},{passage.end}")


def report_iri(article: URIRef, event: URIRef, passage: Passage) -> URIRef:
    """Return the IRI of an article's report of an event, at its cue or other passage."""
    kind, _, name = event.removeprefix(INSTANCES).partition("/")
    return URIRef(f"{article}#{kind}={passage.start},{passage.end};{name}")


def folded(words: str) -> str:
    """Return the words without what spelling varies: case, quotation marks, punctuation, white space."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return " ".join("".join(map(_letter_or_space, plain)).split())


def _letter_or_space(character: str) -> str:
    # Symbols stay ("€", "+"): they tell contents apart. Format characters (soft hyphen, joiners) go without a gap.
    match unicodedata.category(character)[0], character:
        case ("L" | "M" | "N" | "S", _):
            return character
        case ("C", _) if not character.isspace():
            return ""
        case _:
            return " "


def _telling(content: str, occasion: Iterable[str]) -> tuple[str, ...]:
    words = folded(content)
    return (words,) if words.count(" ") >= _TELLING_WORDS - 1 else (words, *occasion)


def _encoded(key: str) -> str:
    if not key:
        raise ValueError("an empty key names nothing")
    encoded = quote(unicodedata.normalize("NFC", key), safe="", errors="surrogatepass")
    # "." and ".." would be taken for steps of a path.
    return encoded if encoded.strip(".") else encoded.replace(".", "%2E")


def _hashed(kind: str, parts: Iterable[str]) -> URIRef:
    digest = hashlib.sha256(json.dumps([*parts]).encode()).hexdigest()
    return URIRef(f"{INSTANCES}{kind}/{digest[:20]}")
