"""Statements: Müller said on Monday that the talks were “useful”."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.contents import content
from kg.extract.cues import NOT_SPEAKERS, Cue, cues
from kg.extract.labels import labelled
from kg.extract.lexicon import SpeechFrame, acting_nouns
from kg.extract.occasions import Reported, dated
from kg.extract.quotations import Quoted
from kg.extract.relays import relayed
from kg.extract.spans import Content, trimmed
from kg.extract.speech_nouns import noun_statements
from kg.extract.text import Text
from kg.extract.verbs import phrase_lemma
from kg.model import Event, Mention, MentionForm, Modality, Passage, Polarity, Quotation, Refusal, SpeechAct, Statement

EXPECTING = frozenset({"expect", "due", "set", "schedule", "plan", "likely", "want", "prepare"})
GOING_ON = frozenset({"go", "go on", "continue", "come", "begin", "rush", "take", "appear", "seem", "say"})
REFUSING = frozenset({"refuse", "decline", "fail"})
# Two readings that share so much, the longer not twice as long, report the same words.
SHARED = 0.5
TWICE = 2
NEEDS_SPEAKER = ("object", "prep", "to", "gerund", "on-to")
CONDITIONAL = frozenset({"would", "could", "may", "might", "should", "must", "can"})
# What follows is the day of another event: "said before talks on Monday".
ANOTHER_EVENT = re.compile(r"(?<!day )\b(?:before|after|following|ahead of|at the end of|during) ")
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
DIRECTED = frozenset({SpeechAct.ACCUSE, SpeechAct.CRITICIZE, SpeechAct.PRAISE, SpeechAct.REJECT})
ACTING_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "who", "some", "many", "others", "both", "you"})
TELLING = frozenset({"tell", "inform", "assure", "remind", "notify", "advise", "ask", "warn", "reassure"})


def statements(text: Text, _events: tuple[Event, ...] = ()) -> Iterator[Statement | Refusal]:
    """Yield the statements of an article in order, and the cues that were looked at and refused."""
    found: list[Reported] = []
    taken: list[Passage] = []
    for cue in cues(text):
        place = text.token_passage(cue.token)
        if text.is_boilerplate(place):
            continue
        reason = _refused(text, cue)
        reading = None if reason else _statement(text, cue)
        if reading is None:
            yield Refusal(cue=place, rule=f"speech.{cue.frames[0].id}", reason=reason or "nothing that it reports")
            continue
        found.append(Reported(statement=reading, verb=cue.token))
        taken += reading.content
    others = [*noun_statements(text), *((None, statement) for statement in labelled(text))]
    for noun, statement in others:
        if not any(_same_words(statement, item.statement) for item in found):
            found.append(Reported(statement=statement, verb=noun))
            taken += statement.content
    found.sort(key=lambda item: item.statement.evidence.start)
    yield from _continued(text, relayed(dated(text, found)), taken)


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


def _refused(text: Text, cue: Cue) -> str | None:
    """Return why a cue is no statement of its own; None where it may be."""
    if text.quoted_at(cue.token.idx) is not None:
        return "inside a quotation"
    if cue.speaker is not None and cue.speaker.lower_ in NOT_SPEAKERS:
        return f"“{cue.speaker.text}” speaks for nobody"
    if cue.token.tag_ == "VBN" and cue.token.dep_ == "acl" and cue.speaker is None:
        return "a participle that nobody is named for"
    if cue.token.tag_ == "VB" and grammar.has_to(cue.token) and not _takes_place(cue.token):
        return "an infinitive: nobody has said it"
    return None


def _takes_place(verb: Token) -> bool:
    """Tell whether an infinitive tells of a saying: "went on to say", "is expected to say", "declined to say"."""
    above = verb.head
    return verb.dep_ == "xcomp" and phrase_lemma(above) in GOING_ON | EXPECTING | REFUSING


def _statement(text: Text, cue: Cue) -> Statement | None:
    """Return what the cue reports by the first frame and shape that fit."""
    for frame in cue.frames:
        for complement in frame.complement:
            reported = content(text, cue, complement)
            if reported is None or not any(p.end > p.start for p in reported.passages):
                continue
            unnamed = grammar.is_passive(cue.token) and cue.speaker is None
            if reported.complement.startswith(NEEDS_SPEAKER) and not unnamed and not _is_actor(text, cue.speaker):
                continue
            return _assembled(text, cue, frame, reported)
    return None


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
    evidence = _evidence(text, cue, reported.passages)
    said = next(iter(text.days(_reporting(text, cue, reported))), None)
    about = tuple(dict.fromkeys(m for m in text.mentions for p in reported.passages if m.passage.overlaps(p)))
    return Statement(
        speaker=speaker,
        content=reported.passages,
        evidence=evidence,
        cue=text.passage(cue.token.i, cue.token.i + (2 if cue.lemma == "according to" else 1)),
        cue_lemma=cue.lemma,
        quotation=reported.quotation,
        speech_act=frame.act,
        polarity=_polarity(cue, frame),
        modality=_modality(cue.token),
        addressee=_addressee(text, cue, reported),
        target=_target(text, frame, reported),
        about=about,
        said=said.date if said else None,
        said_text=said.passage if said else None,
        rule=f"speech.{frame.id}.{reported.complement}",
        confidence=_confidence(speaker, cue, reported),
    )


def _polarity(cue: Cue, frame: SpeechFrame) -> Polarity:
    if grammar.is_negated(cue.token):
        return Polarity.NOT_SAID
    return frame.polarity


def _modality(verb: Token) -> Modality:
    """Tell whether the saying took place, is expected, or hangs on a condition."""
    helpers = grammar.auxiliaries(verb)
    above = verb.head
    if verb.dep_ == "xcomp" and (above.lemma_.lower() in EXPECTING):
        return Modality.EXPECTED
    if helpers & FUTURE:
        return Modality.EXPECTED
    if helpers & CONDITIONAL or grammar.marker(verb) == "if":
        return Modality.CONDITIONAL
    return Modality.ACTUAL


def _addressee(text: Text, cue: Cue, reported: Content) -> tuple[Mention, ...]:
    """Return whom the words are said to: the object of "tell", the one who is urged, or the "to" phrase."""
    noun = reported.addressee
    if noun is None and grammar.is_passive(cue.token) and cue.lemma in TELLING:
        noun = grammar.own_subject(cue.token)
    if noun is None and cue.lemma in TELLING and reported.complement in {"quote", "clause"}:
        noun = grammar.recipient(cue.token) or grammar.direct_object(cue.token)
    if noun is None and reported.complement in {"quote", "clause"}:
        noun = next((n for p, n in grammar.obliques(cue.token) if p == "to" and n.i > cue.token.i), None)
    return text.actors(noun) if noun is not None and grammar.is_noun(noun) else ()


def _target(text: Text, frame: SpeechFrame, reported: Content) -> tuple[Mention, ...]:
    """Return whom an accusation, criticism, praise or refusal is directed at: the object, or whose deed it is."""
    if frame.act not in DIRECTED or reported.target is None:
        return ()
    actors = tuple(m for m in text.actors(reported.target) if m in text.mentions)
    if actors:
        return actors
    inside = [m for m in text.mentions if any(m.passage.overlaps(p) for p in reported.passages)]
    return tuple(inside[:1])


def _reporting(text: Text, cue: Cue, reported: Content) -> Passage:
    """Return the stretch of the reporting clause, in which its day is named."""
    sentence = text.sentence(cue.token)
    place = text.token_passage(cue.token)
    behind = [p.start for p in reported.passages if p.start >= place.end]
    before = [p.end for p in reported.passages if p.end <= place.start]
    start = max([sentence.start, *before])
    end = max(place.end, min([sentence.end, *behind]))
    other = ANOTHER_EVENT.search(text.raw, place.end, end)
    return Passage(start=start, end=other.start() if other else end)


def _evidence(text: Text, cue: Cue, passages: tuple[Passage, ...]) -> Passage:
    sentence = text.sentence(cue.token)
    return Passage(
        start=min([sentence.start, *(p.start for p in passages)]), end=max([sentence.end, *(p.end for p in passages)])
    )


def _confidence(speaker: tuple[Mention, ...], cue: Cue, reported: Content) -> float:
    """Return how sure the reading is: named beats pronoun, quoted beats reported, near beats inverted."""
    sure = 0.9 if reported.quotation is Quotation.DIRECT else 0.85
    if not speaker or speaker[0].form is MentionForm.PRONOUN:
        sure -= 0.15
    if cue.token.dep_ in {"conj", "advcl"}:
        sure -= 0.05
    return round(sure, 2)


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
    """Tell whether a quotation is all of its paragraph."""
    behind = text.raw[quoted.outer.end : quoted.outer.end + 3].lstrip(" .\u00a0")
    return not behind or behind[0] in "\n\r"
