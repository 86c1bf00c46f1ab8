"""Doc to events: what is said, demanded, answered and met in one article, and who is named in it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from kg.extract.acronyms import acronyms
from kg.extract.acts import acts
from kg.extract.antecedents import antecedents, issuers, voices
from kg.extract.author import own_words
from kg.extract.demands import demands
from kg.extract.genders import titled_genders
from kg.extract.meetings import meetings
from kg.extract.names import NameFinder
from kg.extract.several import several
from kg.extract.statements import statements
from kg.extract.text import Text, read
from kg.extract.years import told
from kg.model import (
    Act,
    Demand,
    Event,
    Extraction,
    Meeting,
    Mention,
    MentionForm,
    Passage,
    Refusal,
    Response,
    Statement,
)

__all__ = ["EXTRACTORS", "NameFinder", "extract"]

Found = Event | Refusal
Extractor = Callable[[Text, tuple[Event, ...]], Iterator[Found]]
# In order: each sees the events that those before it found.
EXTRACTORS: tuple[Extractor, ...] = (statements, demands, meetings, acts)


def extract(
    doc: Doc,
    *,
    names: NameFinder,
    published: date | None = None,
    title: str | None = None,
    boilerplate: tuple[Passage, ...] = (),
) -> Extraction:
    """Return the mentions and events of an article; nothing is read in its boilerplate."""
    text = read(doc, names=names, published=published, boilerplate=boilerplate)
    text = replace(text, when=told(text, names.known.terms))
    events: tuple[Event, ...] = ()
    refusals: list[Refusal] = []
    for extractor in EXTRACTORS:
        found = list(extractor(text, events))
        events += tuple(item for item in found if not isinstance(item, Refusal))
        refusals += [item for item in found if isinstance(item, Refusal)]
    referring = tuple(dict.fromkeys(mention for event in events for mention in mentions_of(event)))
    said = [event for event in events if isinstance(event, Statement)]
    speakers = frozenset(mention for statement in said for mention in statement.speaker)
    texts = issuers(text, referring)
    pronouns = [mention for mention in (*referring, *texts.values()) if mention.form is MentionForm.PRONOUN]
    return Extraction(
        mentions=_joined(text.mentions, referring),
        events=events,
        antecedents={
            **texts,
            **own_words(text, pronouns, title),
            **antecedents(text, pronouns, speakers),
            **voices(pronouns, said),
        },
        several=several(text, events),
        acronyms=acronyms(text.raw, text.mentions),
        genders=titled_genders(doc, text.mentions),
        refusals=tuple(sorted(refusals, key=lambda refusal: refusal.cue)),
    )


def mentions_of(event: Event) -> Iterable[Mention]:
    """Return the mentions that take part in an event."""
    match event:
        case Statement():
            return (*event.speaker, *event.addressee, *event.target, *event.via)
        case Demand():
            return (*event.demander, *event.addressee)
        case Response():
            return event.responder
        case Meeting():
            return (*event.participant, *event.host)
        case Act():
            return (*event.actor, *event.target)


def _joined(named: tuple[Mention, ...], referring: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return all mentions in order, each once."""
    return tuple(sorted(dict.fromkeys((*named, *referring)), key=lambda mention: mention.passage))
