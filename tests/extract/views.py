"""What tests of extraction compare: events with their words in place of offsets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from kg.extract import extract
from kg.model import (
    Act,
    ActKind,
    Demand,
    DemandStatus,
    Event,
    Extraction,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Mention,
    Modality,
    Passage,
    Polarity,
    Quotation,
    Response,
    ResponseKind,
    SpeechAct,
    Statement,
    Strength,
)
from tests.extract.written import finder, written

WEDNESDAY = date(2022, 3, 9)
MONDAY_BEFORE = date(2022, 3, 7)
FRIDAY_BEFORE = date(2022, 3, 4)
FRIDAY_AFTER = date(2022, 3, 11)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in words."""

    speaker: str
    content: str
    quotation: Quotation = Quotation.INDIRECT
    act: SpeechAct = SpeechAct.ASSERT
    polarity: Polarity = Polarity.ASSERTED
    modality: Modality = Modality.ACTUAL
    to: str = ""
    target: str = ""
    said: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A demand in words."""

    demander: str
    content: str
    strength: Strength
    of: str = ""
    status: DemandStatus = DemandStatus.MADE


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a demand in words."""

    responder: str
    demand: str
    kind: ResponseKind
    in_writing: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting in words."""

    who: str
    status: MeetingStatus
    form: MeetingFormat = MeetingFormat.TALKS
    place: str = ""
    host: str = ""
    held: date | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """An act in words."""

    actor: str
    kind: ActKind
    target: str = ""
    modality: Modality = Modality.ACTUAL


View = Said | Asked | Answered | Met | Done


def extracted(parse: str | Doc, *, boilerplate: tuple[Passage, ...] = ()) -> Extraction:
    """Return what is extracted from a parse, published on a Wednesday."""
    doc = written(parse) if isinstance(parse, str) else parse
    return extract(doc, names=finder(), published=WEDNESDAY, boilerplate=boilerplate)


def views(parse: str | Doc) -> list[View]:
    """Return the events of a parse in words, in order."""
    doc = written(parse) if isinstance(parse, str) else parse
    return [view(event, doc.text) for event in extracted(doc).events]


def said(parse: str | Doc) -> list[View]:
    """Return the statements of a parse in words, in order."""
    return [found for found in views(parse) if isinstance(found, Said)]


def asked(parse: str | Doc) -> list[View]:
    """Return the demands and answers of a parse in words, in order."""
    return [found for found in views(parse) if isinstance(found, Asked | Answered)]


def met(parse: str | Doc) -> list[View]:
    """Return the meetings of a parse in words, in order."""
    return [found for found in views(parse) if isinstance(found, Met)]


def done(parse: str | Doc) -> list[View]:
    """Return the acts of a parse in words, in order."""
    return [found for found in views(parse) if isinstance(found, Done)]


def view(event: Event, text: str) -> View:
    """Return an event in words."""
    match event:
        case Statement():
            return Said(
                speaker=names(event.speaker),
                content=words(event.content, text),
                quotation=event.quotation,
                act=event.speech_act,
                polarity=event.polarity,
                modality=event.modality,
                to=names(event.addressee),
                target=names(event.target),
                said=event.said,
            )
        case Demand():
            return Asked(
                names(event.demander),
                words(event.content, text),
                event.strength,
                of=names(event.addressee),
                status=event.status,
            )
        case Response():
            demand = words(event.demand.content, text) if event.demand else ""
            return Answered(names(event.responder), demand, event.kind, in_writing=event.in_writing)
        case Meeting():
            return Met(
                names(event.participant),
                event.status,
                event.format,
                place=event.place.of(text) if event.place else "",
                host=names(event.host),
                held=event.held,
            )
        case Act():
            return Done(names(event.actor), event.act_kind, target=names(event.target), modality=event.modality)


def names(mentions: Iterable[Mention]) -> str:
    """Return the words of mentions."""
    return " + ".join(mention.text for mention in mentions)


def words(passages: Iterable[Passage], text: str) -> str:
    """Return the words of passages."""
    return " … ".join(passage.of(text) for passage in passages)
