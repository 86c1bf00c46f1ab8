"""Meetings: Müller met Weber in Bern; Müller will hold talks with Weber on Friday."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.complements import SHAPES
from kg.extract.cues import cue_of
from kg.extract.lexicon import rows, strings
from kg.extract.meeting_nouns import PAIR, is_body, match_words, meeting_nouns, noun_name, who_meets
from kg.extract.participants import AUDIENCE, actors, doer
from kg.extract.series import row_after, row_before
from kg.extract.status import particles, status
from kg.extract.text import Text
from kg.model import Event, Meeting, MeetingFormat, MeetingStatus, Mention, MentionForm, Passage, Refusal

PLACE = frozenset({"in", "at"})
CONFERENCE = frozenset({"conference", "briefing"})
COMING = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED, MeetingStatus.CONDITIONAL})
PHONE = frozenset({"phone", "telephone"})
VIDEO = frozenset({"video", "videoconference", "videolink", "video-link"})


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
    if token.pos_ == "VERB":
        names = (*(f"{lemma} {particle}" for particle in particles(token)), lemma)
        meaning = next((_verbs()[name] for name in names if name in _verbs()), None)
        return _verbal(text, token, meaning) if meaning is not None else None
    if token.pos_ in {"NOUN", "PROPN"}:
        return _conference(text, token) if lemma in CONFERENCE else _nominal(text, token)
    return None


def _verbal(text: Text, verb: Token, meaning: MeetingVerb) -> Meeting | Refusal | None:
    """Return the meeting of a verb: those who meet are its subjects and whom it takes."""
    first = _wider(actors(text, doer(verb)), row_before(text, verb))
    others: tuple[Mention, ...] = ()
    met = grammar.direct_object(verb)
    if verb.lemma_.lower() == "call" and SHAPES["object-predicate"](text, cue_of(text, verb, "call")) is not None:
        return _refusal(text, verb, "a name that somebody is called")
    if meaning.takes_object and met is not None:
        others = actors(text, met)
        # "Meets the conditions of the fund": who stands in the phrase of a thing is not met.
        others = _wider(others, row_after(text, verb)) if others or met.pos_ != "NOUN" else ()
        if not others:
            return _refusal(text, verb, f"“{met.text}” is nobody to meet")
    for preposition, noun in grammar.obliques(verb):
        if preposition in meaning.together and noun.i > verb.i:
            others += actors(text, noun)
    if grammar.is_passive(verb):
        others += actors(text, grammar.agent(verb))
    alone = len(first) >= PAIR or is_body(first) or _are_several(text, first)
    aside = verb.tag_ == "VBG" and not grammar.auxiliaries(verb)
    enough = bool(first and others) or (meaning.reciprocal and alone and met is None and not aside)
    if _is_match(verb):
        return _refusal(text, verb, "a match")
    if not enough:
        return _refusal(text, verb, "fewer than two who meet")
    form = _format(verb, meaning.format)
    host = actors(text, grammar.agent(verb)) if grammar.is_passive(verb) else first
    return _assembled(
        text, verb, (*first, *others), form, rule=f"meeting.{verb.lemma_.lower()}", host=host if meaning.hosts else ()
    )


def _are_several(text: Text, who: tuple[Mention, ...]) -> bool:
    """Tell whether one description is of several people: "the *presidents* of the two countries met"."""
    return len(who) == 1 and who[0].form is MentionForm.NOMINAL and text.head(who[0]).tag_ == "NNS"


def _is_match(verb: Token) -> bool:
    """Tell whether a sentence tells of sport: "met *in the final*"."""
    return any(token.lemma_.lower() in match_words() for token in verb.sent)


def _nominal(text: Text, noun: Token) -> Meeting | Refusal | None:
    """Return the meeting of a noun: "talks between A and B", "A held talks with B", "A's meeting with B"."""
    name = noun_name(noun)
    if name is None or _is_part_of_name(text, noun):
        return None
    who = who_meets(text, noun)
    if not who:
        return _refusal(text, noun, "fewer than two who meet")
    return _assembled(text, noun, who, _format(noun, meeting_nouns()[name]), rule=f"meeting.{name}")


def _conference(text: Text, noun: Token) -> Meeting | Refusal | None:
    """Return a joint press conference: "told a news conference alongside X"."""
    verb = noun.head
    beside = [
        other
        for head in (noun, verb)
        for preposition, other in grammar.obliques(head)
        if preposition in {"alongside", "with"}
    ]
    who = (*actors(text, grammar.subject(verb)), *(m for other in beside for m in actors(text, other)))
    joint = any(child.lower_ in {"joint", "common"} for child in noun.children)
    if not (beside or joint) or len(who) < PAIR:
        return None
    return _assembled(text, noun, who, MeetingFormat.PRESS_CONFERENCE, rule="meeting.conference")


def _wider(parsed: tuple[Mention, ...], row: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those whom the parse finds, or the row of names that stands there, where that has more of them."""
    row = tuple(mention for mention in row if mention.kind not in AUDIENCE)
    return row if set(parsed) <= set(row) else parsed


def _is_part_of_name(text: Text, noun: Token) -> bool:
    """Tell whether the noun belongs to a name ("UN Security Council") that does not itself meet here."""
    return noun.i in text.by_token and text.by_token[noun.i].form is MentionForm.NAME


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
