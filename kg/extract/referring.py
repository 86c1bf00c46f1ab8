"""Meetings that are told of again: Müller will meet Weber on Friday. *The talks* were called off."""

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import strings, table, toml
from kg.extract.meeting_nouns import meeting_nouns, noun_name
from kg.extract.status_words import happening, status_lemmas
from kg.extract.text import Text
from kg.model import Meeting, MeetingFormat, Mention

NEAR = 4
DEFINITE = frozenset({"the", "this", "that", "their", "these", "both"})
CALLS = frozenset({MeetingFormat.PHONE_CALL, MeetingFormat.VIDEO_CALL})


def referring(text: Text, noun: Token, found: Sequence[Meeting]) -> tuple[Mention, ...]:
    """Return who takes part in a meeting that a bare noun refers back to, or in another one of the same people."""
    if not (_is_bare(text, noun) and _tells(noun)):
        return ()
    number = text.sentence_at(noun.idx)
    name = noun_name(noun) or ""
    near = [one for one in found if number - text.sentence_at(one.evidence.start) <= NEAR and _fits(name, one)]
    return near[-1].participant if near else ()


def _is_bare(text: Text, noun: Token) -> bool:
    """Tell whether nothing but "the" or "a second" goes with a noun: no name tells whose meeting it is."""
    before = [child for child in noun.children if child.i < noun.i and child.dep_ not in {"case", "cc", "punct"}]
    words = {child.lower_ for child in before}
    named = any(token.i in text.by_token for token in noun.subtree if token.i < noun.i or token.head == noun)
    further = {"second", "third", "fourth", "another", "further", "new"}
    return not named and bool(words & (DEFINITE | further)) and words <= DEFINITE | further | _counting()


def _counting() -> frozenset[str]:
    """Return the words that may stand between "the" and the noun."""
    past = table(toml("meetings.toml"), "past")
    return frozenset(
        {"a", "phone", "video", "telephone", "planned", "two", "face-to-face", "bilateral", "-", "hour"}
    ) | {
        *strings(past, "adjectives"),
        *strings(past, "judgements"),
    }


def _tells(noun: Token) -> bool:
    """Tell whether a verb tells of the meeting itself: "the talks *lasted* an hour", "*cancelled* the visit"."""
    verb = noun.head
    lemma = verb.lemma_.lower()
    behind = [child.lower_ for child in verb.children if child.i > verb.i]
    words = {lemma, *(f"{lemma} {word}" for word in behind)}
    of_it = noun.dep_ in grammar.SUBJECTS and bool(words & (happening() | status_lemmas()))
    return of_it or (noun.dep_ in grammar.OBJECTS and bool(words & status_lemmas()))


def _fits(name: str, meeting: Meeting) -> bool:
    """Tell whether a noun may be of a meeting: "the call" is of a call, "the visit" of a visit."""
    form = meeting_nouns().get(name, MeetingFormat.TALKS)
    if form in CALLS:
        return meeting.format in CALLS | {MeetingFormat.TALKS}
    if form is MeetingFormat.VISIT:
        return meeting.format is MeetingFormat.VISIT
    return True
