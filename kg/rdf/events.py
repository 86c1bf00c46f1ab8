"""Which events of a reading enter the graph, and by what IRI.

An event enters where at least one of those who do it is a known actor: a statement of nobody answers no question.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rdflib import URIRef

from kg.model import Act, Demand, Event, Meeting, Mention, Modality, Polarity, Reading, Response, Statement
from kg.rdf.identifiers import act_iri, demand_iri, meeting_iri, response_iri, statement_iri

Names = Mapping[Event, URIRef]

# Fields that bear another name in the ontology: str.format would hide dkg:format, one word means one thing.
RENAMED: Final = {
    "cue_lemma": "cue",
    "demand": "answers",
    "done_text": "date_text",
    "format": "meeting_format",
    "held_text": "date_text",
    "kind": "response_kind",
    "said_text": "date_text",
    "statement": "voiced_by",
    "status": "reported_status",
}


def names(reading: Reading) -> Names:
    """Map each event that enters the graph to its IRI, also those that others refer to."""
    named: dict[Event, URIRef] = {}
    for event in reading.events:
        for each in (*_inner(event), event):
            if (iri := _iri(each, reading)) is not None:
                named[each] = iri
    return named


def content(event: Event, text: str) -> str:
    """Return the words of the event's content, interruptions as an ellipsis; empty where it has none."""
    passages = event.content if isinstance(event, Statement | Demand) else ()
    return " … ".join(" ".join(passage.of(text).split()) for passage in passages)


def is_claimed(act: Act, reading: Reading) -> bool:
    """Tell whether the act is no fact: known by the word of others than its actors only, or denied."""
    voice = act.statement
    if voice is None:
        return False
    put_forward = voice.polarity is Polarity.ASSERTED and voice.modality is Modality.ACTUAL
    return not (put_forward and set(_keys(voice.speaker, reading)) & set(_keys(act.actor, reading)))


def _inner(event: Event) -> Iterator[Event]:
    """Yield the events that an event refers to, innermost first."""
    match event:
        case Demand(statement=Statement() as voiced) | Act(statement=Statement() as voiced):
            yield voiced
        case Response(demand=Demand() as answered):
            yield from _inner(answered)
            yield answered


def _iri(event: Event, reading: Reading) -> URIRef | None:
    words = content(event, reading.article.text)
    article = reading.article.key
    match event:
        case Statement(speaker=doers):
            targets = (*_keys(event.target, reading), "", *_keys(event.addressee, reading))
            occasion = (article,) if words else (article, event.speech_act.value, *targets)
            keys = _keys(doers, reading)
            return statement_iri(keys, event.polarity, words, occasion=occasion) if keys else None
        case Demand(demander=doers):
            occasion = (article,) if words else (article, *_keys(event.addressee, reading))
            keys = _keys(doers, reading)
            return demand_iri(keys, words, occasion=occasion) if keys else None
        case Response(responder=doers):
            keys = _keys(doers, reading)
            return response_iri(keys, event.kind.value, demand=_answered(event, reading)) if keys else None
        case Meeting(participant=doers):
            keys = _keys(doers, reading)
            return meeting_iri(keys, event.held, article=article) if keys else None
        case Act():
            return _act(event, reading)


def _act(act: Act, reading: Reading) -> URIRef | None:
    actors, targets = _keys(act.actor, reading), _keys(act.target, reading)
    told: tuple[str, ...] = ()
    if act.statement and is_claimed(act, reading):
        told = (act.statement.polarity.value, act.statement.modality.value, *_keys(act.statement.speaker, reading))
    when = (act.done.isoformat(),) if act.done else ("", reading.article.key, act.modality.value)
    return act_iri(actors, act.act_kind.value, targets, told=told, when=when) if actors else None


def _answered(response: Response, reading: Reading) -> str:
    """Name what a response answers: the demand, or where it is not known the sentence of this article."""
    demand = response.demand and _iri(response.demand, reading)
    return demand or f"{reading.article.key}#{response.evidence.start}"


def _keys(mentions: Iterable[Mention], reading: Reading) -> list[str]:
    return sorted({actor.key for mention in mentions for actor in reading.who(mention)})
