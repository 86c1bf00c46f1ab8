"""A reading as the JSON of `kg extract`: what one article says, without RDF.

{"article": "a.txt", "actors": [{"id": "anna-weber", ...}], "statements": [{"speaker": "anna-weber", ...}], ...}
Offsets are those of the article's text. Numbers ("s1") count in the order of the text.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from kg.model import (
    Act,
    Actor,
    Demand,
    Event,
    Meeting,
    Mention,
    MentionForm,
    Modality,
    Passage,
    Reading,
    Response,
    Statement,
)
from kg.render.relations import Relation, act_type, claimants, relations

Json = dict[str, object]

_LETTERS: Mapping[type[Event], str] = {Statement: "s", Demand: "d", Response: "r", Meeting: "m", Act: "a"}


def extraction(reading: Reading) -> Json:
    """Return the reading in the form that `kg extract` prints."""
    article = reading.article
    form = _Form(reading)
    statements = [event for event in form.events if isinstance(event, Statement)]
    return {
        "article": article.key,
        "publication_date": _day(article.published),
        "title": article.title,
        "boilerplate": [_span(passage) for passage in article.boilerplate],
        "actors": form.actors(),
        "statements": [form.statement(event) for event in statements],
        "demands": [form.demand(event) for event in form.events if isinstance(event, Demand)],
        "responses": [form.response(event) for event in form.events if isinstance(event, Response)],
        "meetings": [form.meeting(event) for event in form.events if isinstance(event, Meeting)],
        "acts": [form.act(event) for event in form.events if isinstance(event, Act)],
        "relations": [_relation(relation) for relation in relations(form.events, form.keys)],
    }


class _Form:
    """One reading, with the numbers of its events."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.article.text
        self.reading = reading
        self.mentions = reading.mentions
        self.events = sorted(set(reading.events), key=_place)
        self.numbers = _numbers(self.events)

    def actors(self) -> list[Json]:
        """Return the actors by key, each with the places that name or describe it."""
        places: dict[Actor, set[Passage]] = {actor: set() for actor in self.reading.actors.values()}
        for mention in self.mentions:
            actor = self.reading.actors.get(mention)
            if actor is not None and mention.form is not MentionForm.PRONOUN:
                places[actor].add(mention.passage)
        return [
            {
                "id": actor.key,
                "label": actor.name,
                "type": actor.kind.value,
                "mentions": [_span(passage) for passage in sorted(places[actor])],
            }
            for actor in sorted(places, key=lambda actor: actor.key)
        ]

    def statement(self, event: Statement) -> Json:
        """Return a statement; its speaker is null where it is no actor that can be identified."""
        speakers = self.keys(event.speaker)
        return {
            "id": self.numbers[event],
            "speaker": speakers[0] if speakers else None,
            "co_speakers": speakers[1:],
            "speaker_span": _span(event.speaker[0].passage) if event.speaker else None,
            **self.cue(event),
            "content": [_span(passage) for passage in event.content],
            "mode": event.quotation.value,
            "addressee": next(iter(self.keys(event.addressee)), None),
            "target": self.keys(event.target),
            "about": self.keys(event.about),
            "via": next(iter(self.keys(event.via)), None),
            "venue": self.words(event.venue),
            "date": _day(event.said),
            "date_text": self.words(event.said_text),
            "speech_act": event.speech_act.value,
            "polarity": event.polarity.value,
            "modality": event.modality.value,
            **_grounds(event),
        }

    def demand(self, event: Demand) -> Json:
        """Return a demand with the number of the statement that voices it."""
        return {
            "id": self.numbers[event],
            "demander": next(iter(self.keys(event.demander)), None),
            "addressee": self.keys(event.addressee),
            **self.cue(event),
            "content": [_span(passage) for passage in event.content],
            "strength": event.strength.value,
            "status": event.status.value,
            "deadline": _day(event.deadline),
            "deadline_text": self.words(event.deadline_text),
            "condition": self.words(event.condition),
            "statement": self.numbers.get(event.statement) if event.statement else None,
            "date": _day(event.said),
            **_grounds(event),
        }

    def response(self, event: Response) -> Json:
        """Return a response with the number of the demand that it answers."""
        return {
            "id": self.numbers[event],
            "responder": next(iter(self.keys(event.responder)), None),
            "demand": self.numbers.get(event.demand) if event.demand else None,
            "kind": event.kind.value,
            "in_writing": event.in_writing,
            **self.cue(event),
            "date": _day(event.said),
            **_grounds(event),
        }

    def meeting(self, event: Meeting) -> Json:
        """Return a meeting; `mentions` are the further passages that tell of it."""
        return {
            "id": self.numbers[event],
            "participants": self.keys((*event.participant, *event.host)),
            "host": self.keys(event.host),
            **self.cue(event),
            "date": _day(event.held),
            "date_text": self.words(event.held_text),
            "place": self.words(event.place),
            "within": self.words(event.within),
            "format": event.format.value,
            "status": event.status.value,
            "mentions": [_span(passage) for passage in event.reported],
            **_grounds(event),
        }

    def act(self, event: Act) -> Json:
        """Return an act with the number of the statement that tells it, and who claims it."""
        actors = self.keys(event.actor)
        return {
            "id": self.numbers[event],
            "actor": actors[0] if actors else None,
            "co_actors": actors[1:],
            "target": self.keys(event.target),
            "kind": act_type(event),
            "modality": event.modality.value,
            "statement": self.numbers.get(event.statement) if event.statement else None,
            "claimed_by": next(iter(claimants(event, self.keys) or ()), None),
            **self.cue(event),
            "date": _day(event.done),
            "date_text": self.words(event.done_text),
            **_grounds(event),
        }

    def keys(self, mentions: Iterable[Mention]) -> list[str]:
        """Return the keys of the actors that are meant, each once, in the order named."""
        return list(dict.fromkeys(actor.key for mention in mentions for actor in self.reading.who(mention)))

    def cue(self, event: Event) -> Json:
        """Return the cue as written, and where."""
        return {"cue": self.words(event.cue), "cue_span": _span(event.cue) if event.cue else None}

    def words(self, passage: Passage | None) -> str | None:
        """Return the words of the passage."""
        return passage.of(self.text) if passage else None


def _numbers(events: Iterable[Event]) -> dict[Event, str]:
    counts = dict.fromkeys(_LETTERS, 0)
    numbers: dict[Event, str] = {}
    for event in events:
        counts[type(event)] += 1
        numbers[event] = f"{_LETTERS[type(event)]}{counts[type(event)]}"
    return numbers


def _place(event: Event) -> tuple[Passage, Passage, str]:
    """Order events as they stand in the text."""
    return event.evidence, event.cue or event.evidence, repr(event)


def _relation(relation: Relation) -> Json:
    """Return a relation; what is usual, done and told by the article itself, is not said."""
    more: Json = {} if relation.modality is Modality.ACTUAL else {"modality": relation.modality.value}
    if relation.claimed_by is not None:
        more["claimed_by"] = next(iter(relation.claimed_by), None)
    parts = {"source": relation.source, "type": relation.type, "target": relation.target}
    return {**parts, "evidence": _span(relation.evidence), **more}


def _grounds(event: Event) -> Json:
    return {"evidence": _span(event.evidence), "rule": event.rule, "confidence": event.confidence}


def _span(passage: Passage) -> list[int]:
    return [passage.start, passage.end]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
