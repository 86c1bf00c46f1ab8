"""Statements: Müller said on Monday that the talks were “useful”."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar, nested
from kg.extract.circumstances import (
    act_of,
    addressee_of,
    confidence_of,
    evidence_of,
    modality_of,
    polarity_of,
    reporting_of,
    target_of,
    venue_of,
    via_of,
)
from kg.extract.contents import content
from kg.extract.cues import Cue, cues
from kg.extract.floating import floating
from kg.extract.labels import in_the_words_of, labelled
from kg.extract.lexicon import SpeechFrame, acting_nouns
from kg.extract.occasions import Reported, dated
from kg.extract.quotations import Quoted
from kg.extract.refusals import refused
from kg.extract.relays import relayed
from kg.extract.spans import Content, trimmed
from kg.extract.speech_nouns import noun_statements
from kg.extract.text import Text
from kg.extract.threats import MAY_THREATEN, is_threat, threatened
from kg.extract.whose_claim import aimed
from kg.model import ActorKind, Event, MentionForm, Modality, Passage, Quotation, Refusal, SpeechAct, Statement

# Two readings that share so much, the longer not twice as long, report the same words.
SHARED = 0.5
TWICE = 2
NEEDS_SPEAKER = ("object", "prep", "to", "gerund", "on-to")
ACTING_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "who", "some", "many", "others", "both", "you"})


def statements(text: Text, _events: tuple[Event, ...] = ()) -> Iterator[Statement | Refusal]:
    """Yield the statements of an article in order, and the cues that were looked at and refused."""
    found: list[Reported] = []
    taken: list[Passage] = []
    for cue in cues(text):
        place = text.token_passage(cue.token)
        if text.is_boilerplate(place):
            continue
        quoted = text.quoted_at(cue.token.idx)
        reason = refused(text, cue, quoted)
        reading = None if reason else _reading(text, cue, quoted)
        if reading is None:
            yield Refusal(cue=place, rule=f"speech.{cue.frames[0].id}", reason=reason or "nothing that it reports")
            continue
        found.append(Reported(statement=reading, verb=cue.token))
        taken += reading.content if quoted is None else ()
    others = [*noun_statements(text), *((None, statement) for statement in (*labelled(text), *in_the_words_of(text)))]
    for noun, statement in others:
        if not any(_same_words(statement, item.statement) for item in found):
            found.append(Reported(statement=statement, verb=noun))
            taken += statement.content
    told = [item.statement for item in found if _is_deed_told(item.statement, found)]
    yield from (Refusal(cue=s.cue, rule=s.rule, reason="a deed that somebody tells of") for s in told if s.cue)
    found = [item for item in found if item.statement not in told]
    found.sort(key=lambda item: item.statement.evidence.start)
    whole = list(_continued(text, relayed(aimed(text, dated(text, found))), taken))
    yield from whole
    yield from floating(text, [*taken, *(passage for statement in whole for passage in statement.content)])


def _is_deed_told(statement: Statement, found: list[Reported]) -> bool:
    """Tell whether a short content in another's words is a deed told, no saying: "said he refused to stop"."""
    shape = statement.rule.rsplit(".", 1)[-1]
    if not shape.startswith(NEEDS_SPEAKER) or statement.cue is None or ".noun." in statement.rule:
        return False
    cue = statement.cue
    return any(passage.overlaps(cue) for item in found for passage in item.statement.content)


def _same_words(one: Statement, other: Statement) -> bool:
    """Tell whether two readings report the same words."""
    return (
        any(
            a.overlaps(b) and min(a.end, b.end) - max(a.start, b.start) > SHARED * (a.end - a.start)
            for a in one.content
            for b in other.content
        )
        and one.evidence.overlaps(other.evidence)
        and _length(other) < TWICE * _length(one)
    )


def _length(statement: Statement) -> int:
    return sum(passage.end - passage.start for passage in statement.content)


def _reading(text: Text, cue: Cue, quoted: Quoted | None) -> Statement | None:
    """Return what a cue reports; inside a quotation no more than that holds."""
    if quoted is None:
        return _statement(text, cue)
    told = _statement(nested.inside(text, quoted), cue)
    return next(nested.within(text, told, quoted), None) if told is not None else None


def _statement(text: Text, cue: Cue) -> Statement | None:
    """Return what the cue reports by the first frame and shape that fit."""
    for frame in cue.frames:
        if frame.impersonal and _is_person(text, cue.speaker):
            continue
        for complement in frame.complement:
            reported = content(text, cue, complement)
            if reported is None or not any(p.end > p.start for p in reported.passages):
                continue
            unnamed = grammar.is_passive(cue.token) and cue.speaker is None
            if reported.complement.startswith(NEEDS_SPEAKER) and not unnamed and not _is_actor(text, cue.speaker):
                continue
            return _assembled(text, cue, frame, reported)
    return None


def _is_person(text: Text, noun: Token | None) -> bool:
    """Tell whether a noun is a person's name, description or pronoun."""
    if noun is None:
        return False
    mention = text.mention(noun)
    return mention.kind is ActorKind.PERSON or mention.form is MentionForm.PRONOUN


def _is_actor(text: Text, noun: Token | None) -> bool:
    """Tell whether a noun may be somebody who acts: a name, a person's pronoun, a noun for people or a body."""
    if noun is None:
        return False
    if noun.pos_ == "PROPN" or noun.lower_ in ACTING_PRONOUNS or text.mention(noun).form is MentionForm.NAME:
        return True
    if noun.i in text.by_token:
        return True
    return noun.lemma_.lower() in acting_nouns()


def _assembled(text: Text, cue: Cue, frame: SpeechFrame, reported: Content) -> Statement:
    speaker = text.actors(cue.speaker) if cue.speaker is not None else ()
    evidence = evidence_of(text, cue, reported.passages)
    modality = modality_of(cue.token)
    days = text.days(reporting_of(text, cue, reported), coming=modality is Modality.EXPECTED)
    said = next(iter(days), None)
    about = tuple(dict.fromkeys(m for m in text.mentions for p in reported.passages if m.passage.overlaps(p)))
    act = act_of(cue, frame, reported)
    threat = act in MAY_THREATEN and is_threat(text, cue, reported)
    return Statement(
        speaker=speaker,
        content=reported.passages,
        evidence=evidence,
        cue=text.passage(cue.token.i, cue.token.i + (2 if cue.lemma == "according to" else 1)),
        cue_lemma=cue.lemma,
        quotation=reported.quotation,
        speech_act=SpeechAct.THREATEN if threat else act,
        polarity=polarity_of(cue, frame),
        modality=modality,
        addressee=addressee_of(text, cue, reported),
        target=threatened(text, cue, reported) if threat else target_of(text, cue, frame, reported),
        via=via_of(text, cue, reported),
        venue=venue_of(text, cue, reported),
        about=about,
        said=said.date if said else None,
        said_text=said.passage if said else None,
        rule=f"speech.{frame.id}.{reported.complement}",
        confidence=confidence_of(speaker, cue, reported),
    )


def _continued(text: Text, found: list[Statement], taken: list[Passage]) -> Iterator[Statement]:
    """Yield the statements, each with the quotations that go on right behind it without a cue of their own."""
    free = [quoted for quoted in text.quotations if not any(quoted.inner.overlaps(passage) for passage in taken)]
    for statement in found:
        closes = statement.cue is not None and statement.content[0].start < statement.cue.start
        if statement.quotation is not Quotation.DIRECT and not closes:
            yield statement
            continue
        more = list(_going_on(text, statement, free))
        quotation = statement.quotation if statement.quotation is Quotation.DIRECT or not more else Quotation.MIXED
        yield replace(statement, content=(*statement.content, *more), quotation=quotation) if more else statement


def _going_on(text: Text, statement: Statement, free: list[Quoted]) -> Iterator[Passage]:
    """Yield the free quotations behind the statement's sentence that nothing but white space parts from it."""
    end = statement.evidence.end
    for quoted in free:
        between = text.raw[end : quoted.outer.start]
        near = quoted.outer.start >= end and not between.strip(" .\n\r\u00a0")
        if near and not text.is_boilerplate(quoted.outer) and ("\n" not in between or _fills_paragraph(text, quoted)):
            yield trimmed(text, quoted.inner)
            end = quoted.outer.end


def _fills_paragraph(text: Text, quoted: Quoted) -> bool:
    """Tell whether a quotation is all of its paragraph, and ends as a sentence does, not as a heading."""
    behind = text.raw[quoted.outer.end : quoted.outer.end + 3].lstrip(" .\u00a0")
    ended = text.raw[quoted.inner.end - 1 : quoted.inner.end] in ".!?…,"
    return ended and (not behind or behind[0] in "\n\r")
