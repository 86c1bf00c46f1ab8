"""Whether the right one is found to speak: the actor of a statement against the entity annotated as its source."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.corpus import Annotated, Attribution, Scorer, attributions, statements
from kg.model import Actor, MentionForm, Reading

PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us", "who", "which", "that"])
_WORD = re.compile(r"[^\W_]+")
_ATTACHED = re.compile(r",| (?:of|in|on|for|by|from|such|seen|who) ")
# As in "the head of the council Alia Salem", not as in "a letter seen by Sky News".
_NAMED_BEHIND = re.compile(r"(?<! by)(?<! from)(?<! on)(?<! for)(?: [A-Z][\w.-]+){2,}$")


class Kind(StrEnum):
    """How a source is given."""

    NAMED = "named"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One annotated source: whether its statement was found with some actor as speaker, and with the right one.

    `known` tells whether the corpus says who the source is.
    """

    kind: Kind
    found: bool
    resolved: bool
    known: bool
    right: bool


def sources(annotated: Sequence[Annotated], readings: Sequence[Reading], scorer: Scorer) -> Iterator[Source]:
    """Yield the sources of the attributions by a verb of speech, as far as they have one in the text."""
    for article, reading in zip(annotated, readings, strict=True):
        matched = dict(_matched(article, reading, scorer))
        called = _called(article)
        for number, one in enumerate(article["attributions"]):
            if one["source"] and one.get("cue_class") == "speech":
                yield _source(article, reading, one, found=matched.get(number), called=called)


def _matched(article: Annotated, reading: Reading, scorer: Scorer) -> list[tuple[int, int]]:
    """Return which attribution is which statement, by half of the words of their contents."""
    gold, read = (
        [{"_c": scorer.toks(article["text"], one["content"])} for one in some]
        for some in (article["attributions"], attributions(reading))
    )
    return scorer.match(gold, read, 0.5)


def _source(
    article: Annotated, reading: Reading, one: Attribution, *, found: int | None, called: Mapping[str, set[str]]
) -> Source:
    kind = kind_of(article, one)
    entity = one.get("source_entity")
    names = called.get(entity or "", set())
    actors = _actors(reading, found) if found is not None else []
    right = any(same(ours, theirs) for actor in actors for ours in _names(reading, actor) for theirs in names)
    return Source(kind=kind, found=found is not None, resolved=bool(actors), known=bool(names), right=right)


def kind_of(article: Annotated, one: Attribution) -> Kind:
    """Return how a source is given: by a pronoun, a name, or a description."""
    words = _words(article, one)
    if words.lower() in PRONOUNS and (words == "I" or not words.isupper()):
        return Kind.PRONOUN
    front = _ATTACHED.split(words)[0].split()
    entity = one.get("source_entity")
    # The first word of a sentence has a capital anyway.
    in_front = front[-1][0].isupper() and (front[-1] in entity if entity else len(front) > 1)
    behind = _NAMED_BEHIND.search(words) is not None and (entity is None or words.split()[-1] in entity)
    return Kind.NAMED if in_front or behind else Kind.NOMINAL


def _words(article: Annotated, one: Attribution) -> str:
    """Return the first part of a source as written."""
    start, end = one["source"][0]
    return article["text"][start:end]


def _called(article: Annotated) -> dict[str, set[str]]:
    """Return for each entity what it is called in the article: its label, and the words it speaks by but pronouns."""
    called: dict[str, set[str]] = {}
    for one in article["attributions"]:
        entity = one.get("source_entity")
        if entity:
            names = called.setdefault(entity, {entity})
            if one["source"] and kind_of(article, one) is not Kind.PRONOUN:
                names.add(_words(article, one))
    return called


def _actors(reading: Reading, number: int) -> list[Actor]:
    """Return the actors who speak in a statement."""
    speakers = statements(reading)[number].speaker
    return [reading.actors[mention] for mention in speakers if mention in reading.actors]


def _names(reading: Reading, actor: Actor) -> Iterator[str]:
    """Yield what an actor is called, here and elsewhere."""
    yield actor.name
    yield from actor.aliases
    for mention, meant in reading.actors.items():
        if meant == actor and mention.form is MentionForm.NAME:
            yield mention.text


def same(ours: str, theirs: str) -> bool:
    """Tell whether two names may be one's: one is the end of the other ("Rathbun", "Mark Rathbun, a lawyer")."""
    return any(_ends(ours, other) or _ends(other, ours) for other in _cut(theirs))


def _cut(name: str) -> Iterable[str]:
    """Return a name as it stands, and without what follows a comma or "of"."""
    return (name, *re.split(r", | of ", name)[:1])


def _ends(long: str, short: str) -> bool:
    """Tell whether the words of one name end with those of another."""
    words, last = ([word.lower() for word in _WORD.findall(name.removesuffix("'s"))] for name in (long, short))
    return bool(last) and words[-len(last) :] == last
