"""Meetings: Müller met Weber in Bern; Müller will hold talks with Weber on Friday."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import is_nominal, whole
from kg.extract.encounters import Encounter, is_figure, refusal
from kg.extract.meeting_days import day_of
from kg.extract.meeting_lists import each_listed
from kg.extract.meeting_nouns import meeting_nouns, noun_name, who_meets
from kg.extract.meeting_places import place, within
from kg.extract.meeting_verbs import verbal
from kg.extract.participants import actors, subjects
from kg.extract.plurals import PAIR, is_plural, meant_by
from kg.extract.referring import referring
from kg.extract.remote import remote_format
from kg.extract.sessions import is_session
from kg.extract.status import status
from kg.extract.text import Text
from kg.model import Event, Meeting, MeetingFormat, MeetingStatus, Mention, MentionForm, Refusal

CONFERENCE = frozenset({"conference", "briefing"})
# Formats that words of a call beside the cue make more precise.
_OPEN = frozenset({MeetingFormat.TALKS, MeetingFormat.PHONE_CALL})


def meetings(text: Text, events: tuple[Event, ...] = ()) -> Iterator[Meeting | Refusal]:
    """Yield the meetings of an article in order, each once in a sentence."""
    found: list[Meeting] = []
    for token in text.doc:
        if text.is_boilerplate(text.token_passage(token)):
            continue
        told = _at(text, token, found)
        if isinstance(told, Refusal):
            yield told
            continue
        meeting = _known(text, _assembled(text, told, events), found) if told is not None else None
        for one in each_listed(text, meeting) if meeting is not None else ():
            found = _with(found, one)
    yield from _apart(found)


def _at(text: Text, token: Token, found: Sequence[Meeting]) -> Encounter | Refusal | None:
    """Return the meeting that a token is the cue of."""
    gerund = token.lower_ == "meeting" and grammar.direct_object(token) is not None
    if gerund or (token.pos_ == "VERB" and not is_nominal(token)):
        return verbal(text, token)
    if token.pos_ in {"NOUN", "PROPN", "VERB"}:
        if token.lemma_.lower() in CONFERENCE and noun_name(token) is None:
            return _conference(text, token)
        return _nominal(text, token, found)
    return None


def _nominal(text: Text, noun: Token, found: Sequence[Meeting]) -> Encounter | Refusal | None:
    """Return the meeting of a noun: "talks between A and B", "A held talks with B", "A's meeting with B"."""
    name = noun_name(noun)
    if name is None or _is_part_of_name(text, noun) or _counts(noun):
        return None
    if _is_apposed(text, noun, found):
        return refusal(text, noun, "the same as the meeting that it stands beside")
    who = who_meets(text, noun) or referring(text, noun, found)
    if not who:
        return refusal(text, noun, "fewer than two who meet")
    usual = MeetingFormat.NEGOTIATION_ROUND if _is_round(noun) else meeting_nouns()[name]
    session = usual is MeetingFormat.TALKS and is_session(text, noun, who)
    form = MeetingFormat.COUNCIL_SESSION if session else usual
    return Encounter(cue=noun, who=who, format=form, rule=f"meeting.{name}")


def _counts(noun: Token) -> bool:
    """Tell whether a noun only counts the meetings that follow it: "a further *round* of talks"."""
    return any(word == "of" and noun_name(other) and whole(other) == noun for word, other in grammar.obliques(noun))


def _is_apposed(text: Text, noun: Token, found: Sequence[Meeting]) -> bool:
    """Tell whether a noun only says what the meeting before it was: "the council's meeting, the *second round*"."""
    top = whole(noun)
    beside = {text.token_passage(top.head)} if top.dep_ == "appos" else set()
    return any(meeting.cue in beside for meeting in found)


def _is_round(noun: Token) -> bool:
    """Tell whether talks are counted in rounds."""
    return noun != whole(noun) and any(token.lemma_.lower() == "round" for token in (whole(noun), noun.head))


def _conference(text: Text, noun: Token) -> Encounter | None:
    """Return a joint press conference: "told a news conference alongside X"."""
    verb = noun.head
    beside = [
        other
        for head in (noun, verb)
        for preposition, other in grammar.obliques(head)
        if preposition in {"alongside", "with", "beside"}
    ]
    who = (*subjects(text, verb), *(m for other in beside for m in actors(text, other)))
    joint = any(child.lower_ in {"joint", "common"} for child in noun.children)
    if not (beside or joint) or len(who) < PAIR:
        return None
    return Encounter(cue=noun, who=who, format=MeetingFormat.PRESS_CONFERENCE, rule="meeting.conference")


def _is_part_of_name(text: Text, noun: Token) -> bool:
    """Tell whether the noun belongs to a name ("UN Security Council") that does not itself meet here."""
    return noun.i in text.by_token and text.by_token[noun.i].form is MentionForm.NAME


def _assembled(text: Text, told: Encounter, events: tuple[Event, ...]) -> Meeting:
    """Return a meeting with its status, its day, its place and its occasion."""
    day, stands = day_of(text, told, status(told.cue), events)
    remote = remote_format(told.cue) if told.format in _OPEN else None
    return Meeting(
        participant=tuple(dict.fromkeys(told.who)),
        host=told.host,
        evidence=text.sentence(told.cue),
        cue=text.token_passage(told.cue),
        cue_lemma=told.cue.lemma_.lower(),
        format=remote or told.format,
        status=stands,
        place=place(text, told.cue),
        within=within(text, told.cue),
        held=day.date if day else None,
        held_text=day.passage if day and day.passage.start >= 0 else None,
        rule=told.rule,
        confidence=0.8 if stands is not MeetingStatus.UNKNOWN else 0.6,
    )


def _known(text: Text, meeting: Meeting, found: Sequence[Meeting]) -> Meeting | None:
    """Return a meeting with those whom "they" and "the two" stand for; None where nobody tells who they are."""
    who = tuple(dict.fromkeys(m for mention in meeting.participant for m in _meant(text, mention, found)))
    plural = [mention for mention in meeting.participant if is_plural(text, mention)]
    if not plural:
        return meeting
    if who == meeting.participant:
        return None if any(mention.form is MentionForm.PRONOUN for mention in plural) else meeting
    return replace(meeting, participant=who) if all(is_figure(text, mention) for mention in who) else None


def _meant(text: Text, mention: Mention, found: Sequence[Meeting]) -> tuple[Mention, ...]:
    """Return those whom a participant stands for: itself, or the several that a plural means."""
    return (meant_by(text, mention, found) if is_plural(text, mention) else ()) or (mention,)


def _with(found: list[Meeting], meeting: Meeting) -> list[Meeting]:
    """Return the meetings with one more; one of the same sentence and people is the same meeting."""
    for number, other in enumerate(found):
        one, two = set(other.participant), set(meeting.participant)
        if other.evidence == meeting.evidence and (one <= two or two <= one) and _is_one_time(other, meeting):
            wider = max(other, meeting, key=lambda m: (m.status is not MeetingStatus.UNKNOWN, len(m.participant)))
            return [*found[:number], wider, *found[number + 1 :]]
    return [*found, meeting]


def _is_one_time(one: Meeting, other: Meeting) -> bool:
    """Tell whether nothing told of two meetings sets them apart."""
    days = {meeting.held for meeting in (one, other)} - {None}
    known = {meeting.status for meeting in (one, other)} - {MeetingStatus.UNKNOWN}
    return len(days) < PAIR and len(known) < PAIR


def _apart(found: Sequence[Meeting]) -> list[Meeting]:
    """Return the meetings without those that are only the occasion of another: "on the sidelines of a summit"."""
    occasions = [meeting.within for meeting in found if meeting.within is not None]
    return [m for m in found if m.cue is None or not any(m.cue.overlaps(occasion) for occasion in occasions)]
