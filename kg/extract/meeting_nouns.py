"""Meetings told by nouns: "*talks* between A and B", "A held a *meeting* with B", "in a *call*, A and B agreed"."""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import strings, table, toml
from kg.extract.participants import actors, doer
from kg.extract.status import particles, status_lemmas
from kg.extract.text import Text
from kg.model import ActorKind, MeetingFormat, Mention, MentionForm

TOGETHER = frozenset({"with", "between", "of", "among", "by"})
# "After talks with B, *A* left": who does the rest took part.
OCCASION = frozenset({"after", "following", "during", "for", "at", "before", "ahead of"})
# "In a phone call, *A and B* agreed".
WITHIN = frozenset({"in", "during", "at", "after", "following"})
# What a body holds by itself.
SESSIONS = frozenset({"session", "meeting", "summit", "consultation"})
VISITS = frozenset({"visit", "trip"})
PAIR = 2
_BODIES = frozenset({ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.GOVERNMENT_BODY})


@cache
def meeting_nouns() -> Mapping[str, MeetingFormat]:
    """Return the format of each noun of meeting."""
    return {noun: MeetingFormat(str(value)) for noun, value in table(toml("meetings.toml"), "nouns").items()}


@cache
def match_words() -> frozenset[str]:
    """Return the words that tell that those who meet play against each other."""
    return frozenset(strings(table(toml("meetings.toml"), "matches"), "nouns"))


@cache
def _light() -> frozenset[str]:
    return frozenset(strings(table(toml("meetings.toml"), "light"), "verbs"))


def noun_name(noun: Token) -> str | None:
    """Return the entry of the lexicon that a noun is, with the noun in front of it where that is in the entry."""
    lemma = noun.lemma_.lower()
    before = noun.doc[noun.i - 1].lower_ if noun.i else ""
    return next((name for name in (f"{before} {lemma}", lemma, noun.lower_) if name in meeting_nouns()), None)


def who_meets(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who takes part in the meeting that a noun names; nobody where fewer than two do, but for a body."""
    wanted = (n for word, n in grammar.obliques(noun) if word in {"for", "on", "to"} and not grammar.is_time(n))
    if noun.lemma_.lower() == "call" and next(wanted, None) is not None:
        return ()
    named = _named_at(text, noun)
    holder = noun.head
    lemmas = {holder.lemma_.lower(), *(f"{holder.lemma_.lower()} {particle}" for particle in particles(holder))}
    governs = noun.dep_ in grammar.OBJECTS or bool(grammar.preposition(noun))
    further = [n for word, n in grammar.obliques(holder) if word in {"with", "between"} and n != noun]
    joining = {"with", "to"} if noun.lemma_.lower() in VISITS else {"with"}
    partner = bool(further) or any(word in joining for word, _ in grammar.obliques(noun))
    if governs and len(named) < PAIR and (lemmas & _light() or (lemmas & status_lemmas() and partner)):
        named = (*actors(text, doer(holder)), *named, *(m for n in further for m in actors(text, n)))
    elif holder.pos_ in {"VERB", "AUX"} or grammar.own_subject(holder) is not None:
        subject = actors(text, grammar.subject(holder))
        if len(named) == 1 and grammar.preposition(noun) in OCCASION:
            named = (*subject, *named)
        elif not named and grammar.preposition(noun) in WITHIN and len(subject) >= PAIR:
            named = subject
    who = tuple(dict.fromkeys(named))
    alone = noun.lemma_.lower() in SESSIONS and is_body(who)
    return who if len(who) >= PAIR or alone else ()


def is_body(who: tuple[Mention, ...]) -> bool:
    """Tell whether one takes part that is a body, and so meets by itself."""
    return len(who) == 1 and who[0].kind in _BODIES and who[0].form is MentionForm.NAME


def _named_at(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who is named at a noun: "*A*'s meeting with *B*", "talks between *A* and *B*", "a session of *C*"."""
    words = TOGETHER | ({"to"} if noun.lemma_.lower() in VISITS else set())
    owners = (c for c in noun.children if c.dep_ in {"nmod:poss", "poss", "compound"} and c.i < noun.i)
    beside = (other for word, other in grammar.obliques(noun) if word in words)
    return (*(m for c in owners for m in actors(text, c)), *(m for other in beside for m in actors(text, other)))
