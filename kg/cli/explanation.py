"""The lines of kg explain: each sentence with its parse, what was found in it, and what was refused."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kg.model import Act, Article, Demand, Event, Meeting, Mention, Passage, Reading, Refusal, Response, Statement

if TYPE_CHECKING:
    from kg.pipeline import Explanation

_INDENT = " " * 11


def explained(explanation: "Explanation") -> Iterator[str]:
    """Yield the lines about an article, sentence by sentence."""
    reading = explanation.reading
    for number, outline in enumerate(explanation.outlines, start=1):
        if number > 1:
            yield ""
        yield f"{number:>3}. {_one_line(outline.passage.of(reading.article.text))}"
        if _is_boilerplate(outline.passage, reading.article):
            yield f"{_INDENT}not read: boilerplate"
            continue
        yield f"  parse    {' · '.join(outline.dependencies)}"
        yield from _found(reading, outline.passage)
        yield from _refused(explanation.refusals, outline.passage, reading.article)


def _found(reading: Reading, sentence: Passage) -> Iterator[str]:
    named = [mention for mention in reading.mentions if sentence.overlaps(mention.passage)]
    if named:
        yield f"  actors   {' · '.join(_meant(mention, reading) for mention in named)}"
    events = [event for event in reading.events if sentence.overlaps(event.cue or event.evidence)]
    if not events:
        yield "  found    nothing"
    for event in events:
        yield f"  found    {_event(event, reading)}"
        yield f"{_INDENT}rule “{event.rule}”, confidence {event.confidence:.2f}"


def _refused(refusals: Iterable[Refusal], sentence: Passage, article: Article) -> Iterator[str]:
    for refusal in refusals:
        if sentence.overlaps(refusal.cue):
            yield f"  refused  “{refusal.cue.of(article.text)}”, rule “{refusal.rule}”: {refusal.reason}"


def _event(event: Event, reading: Reading) -> str:
    """Return the event in a line: its kind, what qualifies it, its parts by name, its content and day."""
    match event:
        case Statement():
            head = _head("statement", event.speech_act, event.quotation, event.polarity, event.modality)
            parts = {"speaker": event.speaker, "to": event.addressee, "target": event.target, "via": event.via}
            return "; ".join([head, *_parts(parts, reading), *_content(event, reading), *_day(event.said)])
        case Demand():
            head = _head("demand", event.strength, event.status)
            parts = {"demander": event.demander, "of": event.addressee}
            when = (*_terms(event, reading), *_day(event.said))
            return "; ".join([head, *_parts(parts, reading), *_content(event, reading), *when])
        case Response():
            parts = {"responder": event.responder}
            return "; ".join([_head("response", event.kind), *_parts(parts, reading), *_day(event.said)])
        case Meeting():
            parts = {"participants": event.participant, "host": event.host}
            head = _head("meeting", event.format, event.status)
            return "; ".join([head, *_parts(parts, reading), *_day(event.held)])
        case Act():
            voice = event.statement.speaker if event.statement else ()
            parts = {"actor": event.actor, "target": event.target, "told by": voice}
            head = _head("act", event.act_kind, event.modality)
            return "; ".join([head, *_parts(parts, reading), *_day(event.done)])


def _head(name: str, *qualities: str) -> str:
    return f"{name} ({', '.join(qualities)})"


def _parts(parts: Mapping[str, Sequence[Mention]], reading: Reading) -> Iterator[str]:
    for part, mentions in parts.items():
        if mentions:
            yield f"{part} {', '.join(_meant(mention, reading) for mention in mentions)}"


def _content(event: Statement | Demand, reading: Reading) -> Iterator[str]:
    if event.content:
        yield f"“{' … '.join(_one_line(passage.of(reading.article.text)) for passage in event.content)}”"


def _terms(event: Demand, reading: Reading) -> Iterator[str]:
    """Yield by when something is demanded and on what condition."""
    for name, passage in (("deadline", event.deadline_text), ("condition", event.condition)):
        if passage is not None:
            yield f"{name} “{_one_line(passage.of(reading.article.text))}”"


def _day(day: date | None) -> Iterator[str]:
    if day:
        yield f"on {day.isoformat()}"


def _meant(mention: Mention, reading: Reading) -> str:
    """Return the words with the actor that they refer to."""
    name = ", ".join(actor.name for actor in reading.who(mention))
    if not name:
        return f"{mention.text} (nobody known)"
    return name if name == mention.text else f"{name} (“{mention.text}”)"


def _is_boilerplate(sentence: Passage, article: Article) -> bool:
    return any(mark.start <= sentence.start and sentence.end <= mark.end for mark in article.boilerplate)


def _one_line(text: str) -> str:
    return " ".join(text.split())
