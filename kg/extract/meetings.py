"""Meetings: Müller met Weber in Bern; Müller will hold talks with Weber on Friday."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.complements import SHAPES
from kg.extract.cues import cue_of
from kg.extract.lexicon import rows, strings, table, toml
from kg.extract.series import row_after, row_before
from kg.extract.status import status, status_lemmas
from kg.extract.text import Text
from kg.model import ActorKind, Event, Meeting, MeetingFormat, MeetingStatus, Mention, MentionForm, Passage, Refusal

TOGETHER = frozenset({"with", "between", "of", "among"})
PLACE = frozenset({"in", "at"})
CONFERENCE = frozenset({"conference", "briefing"})
COMING = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.CONDITIONAL})
PHONE = frozenset({"phone", "telephone"})
VIDEO = frozenset({"video", "videoconference", "videolink", "video-link"})
PAIR = 2
AUDIENCE = frozenset({ActorKind.MEDIA_ORGANIZATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingVerb:
    """What a verb of meeting tells: who is met, and in what format."""

    takes_object: bool
    reciprocal: bool
    together: frozenset[str]
    format: MeetingFormat
    hosts: bool


@cache
def _verbs() -> Mapping[str, MeetingVerb]:
    return {
        lemma: MeetingVerb(
            takes_object=bool(row.get("object")),
            reciprocal=bool(row.get("reciprocal")),
            together=frozenset(strings(row, "with")),
            format=MeetingFormat(str(row["format"])),
            hosts=bool(row.get("host")),
        )
        for row in rows("meetings.toml", "verb")
        for lemma in strings(row, "lemmas")
    }


@cache
def _nouns() -> Mapping[str, MeetingFormat]:
    return {noun: MeetingFormat(str(value)) for noun, value in table(toml("meetings.toml"), "nouns").items()}


@cache
def _light() -> frozenset[str]:
    return frozenset(strings(table(toml("meetings.toml"), "light"), "verbs"))


def meetings(text: Text, _events: tuple[Event, ...] = ()) -> Iterator[Meeting | Refusal]:
    """Yield the meetings of an article in order, each once in a sentence."""
    found: list[Meeting] = []
    for token in text.doc:
        if text.is_boilerplate(text.token_passage(token)):
            continue
        meeting = _at(text, token)
        if isinstance(meeting, Refusal):
            yield meeting
        elif meeting is not None:
            found = _with(found, meeting)
    yield from found


def _with(found: list[Meeting], meeting: Meeting) -> list[Meeting]:
    """Return the meetings with one more; one of the same sentence and people is the same meeting."""
    for number, other in enumerate(found):
        shared = set(other.participant) & set(meeting.participant)
        if other.evidence == meeting.evidence and shared:
            wider = max(other, meeting, key=lambda m: (m.status is not MeetingStatus.UNKNOWN, len(m.participant)))
            return [*found[:number], wider, *found[number + 1 :]]
    return [*found, meeting]


def _at(text: Text, token: Token) -> Meeting | Refusal | None:
    """Return the meeting that a token is the cue of."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in _verbs():
        return _verbal(text, token, _verbs()[lemma])
    if token.pos_ in {"NOUN", "PROPN"}:
        return _conference(text, token) if lemma in CONFERENCE else _nominal(text, token)
    return None


def _verbal(text: Text, verb: Token, meaning: MeetingVerb) -> Meeting | Refusal | None:
    """Return the meeting of a verb: those who meet are its subjects and whom it takes."""
    first = _wider(_actors(text, grammar.subject(verb)), row_before(text, verb))
    others: tuple[Mention, ...] = ()
    met = grammar.direct_object(verb)
    if verb.lemma_.lower() == "call" and SHAPES["object-predicate"](text, cue_of(text, verb, "call")) is not None:
        return _refusal(text, verb, "a name that somebody is called")
    if meaning.takes_object and met is not None:
        others = _wider(_actors(text, met), row_after(text, verb))
        if not others:
            return _refusal(text, verb, f"“{met.text}” is nobody to meet")
    for preposition, noun in grammar.obliques(verb):
        if preposition in meaning.together:
            others += _actors(text, noun)
    if grammar.is_passive(verb):
        others += _actors(text, grammar.agent(verb))
    enough = bool(first and others) or (meaning.reciprocal and len(first) >= PAIR and met is None)
    if not enough:
        return _refusal(text, verb, "fewer than two who meet")
    form = _format(verb, meaning.format)
    host = _actors(text, grammar.agent(verb)) if grammar.is_passive(verb) else first
    return _assembled(
        text, verb, (*first, *others), form, rule=f"meeting.{verb.lemma_.lower()}", host=host if meaning.hosts else ()
    )


def _nominal(text: Text, noun: Token) -> Meeting | Refusal | None:
    """Return the meeting of a noun: "talks between A and B", "A held talks with B", "A's meeting with B"."""
    name = _noun_phrase(noun)
    if name is None or _is_part_of_name(text, noun):
        return None
    who: tuple[Mention, ...] = ()
    for preposition, other in grammar.obliques(noun):
        if preposition in TOGETHER:
            who += _actors(text, other)
    for child in noun.children:
        if child.dep_ in {"nmod:poss", "poss", "compound"} and child.i < noun.i:
            who += _actors(text, child)
    holder = noun.head
    if noun.dep_ in grammar.OBJECTS and holder.lemma_.lower() in _light() | status_lemmas():
        who = (*_actors(text, grammar.subject(holder)), *who)
        for preposition, other in grammar.obliques(holder):
            if preposition in TOGETHER:
                who += _actors(text, other)
    who = tuple(dict.fromkeys(who))
    owned = bool(who) and who[0].passage.start < noun.idx
    if len(who) < PAIR and not (owned and _is_body(who)):
        return _refusal(text, noun, "fewer than two who meet")
    return _assembled(text, noun, who, _format(noun, _nouns()[name]), rule=f"meeting.{name}")


def _conference(text: Text, noun: Token) -> Meeting | Refusal | None:
    """Return a joint press conference: "told a news conference alongside X"."""
    verb = noun.head
    beside = [
        other
        for head in (noun, verb)
        for preposition, other in grammar.obliques(head)
        if preposition in {"alongside", "with"}
    ]
    who = (*_actors(text, grammar.subject(verb)), *(m for other in beside for m in _actors(text, other)))
    if not beside or len(who) < PAIR:
        return None
    return _assembled(text, noun, who, MeetingFormat.PRESS_CONFERENCE, rule="meeting.conference")


def _noun_phrase(noun: Token) -> str | None:
    """Return the entry of the lexicon that a noun is, with the noun in front of it where that is in the entry."""
    lemma = noun.lemma_.lower()
    before = noun.doc[noun.i - 1].lower_ if noun.i else ""
    for name in (f"{before} {lemma}", lemma, noun.lower_):
        if name in _nouns():
            return name
    return None


def _wider(parsed: tuple[Mention, ...], row: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those whom the parse finds, or the row of names that stands there, where that has more of them."""
    row = tuple(mention for mention in row if mention.kind not in AUDIENCE)
    return row if set(parsed) <= set(row) else parsed


def _is_part_of_name(text: Text, noun: Token) -> bool:
    """Tell whether the noun belongs to a name ("UN Security Council") that does not itself meet here."""
    return noun.i in text.by_token and text.by_token[noun.i].form is MentionForm.NAME


def _is_body(who: tuple[Mention, ...]) -> bool:
    bodies = {ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.GOVERNMENT_BODY}
    return len(who) == 1 and who[0].kind in bodies


def _actors(text: Text, noun: Token | None) -> tuple[Mention, ...]:
    """Return the actors of a noun phrase: named, described or a pronoun; no media, who are an audience."""
    if noun is None or not grammar.is_noun(noun):
        return ()
    known = set(text.mentions)
    found = text.actors(noun)
    return tuple(m for m in found if (m in known or _is_personal(m)) and m.kind not in AUDIENCE)


def _is_personal(mention: Mention) -> bool:
    return mention.form is MentionForm.PRONOUN and mention.text.lower() in {"he", "she", "they", "him", "her", "them"}


def _format(cue: Token, usual: MeetingFormat) -> MeetingFormat:
    """Return the format: by phone or video where words beside the cue say so."""
    near = {child.lower_ for head in (cue, cue.head) for child in head.subtree if abs(child.i - cue.i) <= 6}  # noqa: PLR2004  nearby
    if near & PHONE:
        return MeetingFormat.PHONE_CALL
    if near & VIDEO:
        return MeetingFormat.VIDEO_CALL
    return usual


def _assembled(  # noqa: PLR0913  what a verb, a noun or a conference tells, in one place
    text: Text, cue: Token, who: tuple[Mention, ...], form: MeetingFormat, *, rule: str, host: tuple[Mention, ...] = ()
) -> Meeting:
    stands = status(cue)
    sentence = text.sentence(cue)
    day = next((day for day in text.days(sentence, coming=stands in COMING) if not day.vague), None)
    return Meeting(
        participant=tuple(dict.fromkeys(who)),
        host=host,
        evidence=sentence,
        cue=text.token_passage(cue),
        cue_lemma=cue.lemma_.lower(),
        format=form,
        status=stands,
        place=_place(text, cue),
        held=day.date if day else None,
        held_text=day.passage if day else None,
        rule=rule,
        confidence=0.8 if stands is not MeetingStatus.UNKNOWN else 0.6,
    )


def _place(text: Text, cue: Token) -> Passage | None:
    """Return where they meet: "in Bern"."""
    for head in (cue, cue.head):
        for preposition, noun in grammar.obliques(head):
            if preposition in PLACE and noun.pos_ == "PROPN" and noun.ent_type_ in {"LOC", "GPE"}:
                return text.passage(phrases.phrase_start(noun), noun.i + 1)
    return None


def _refusal(text: Text, token: Token, reason: str) -> Refusal:
    return Refusal(cue=text.token_passage(token), rule=f"meeting.{token.lemma_.lower()}", reason=reason)
