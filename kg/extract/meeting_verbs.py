"""Meetings told by verbs: "A *met* B", "A and B *spoke* by phone", "A *invited* B to Bern"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.complements import SHAPES
from kg.extract.cues import cue_of
from kg.extract.encounters import Encounter, is_figure, refusal
from kg.extract.lexicon import acting_nouns, rows, strings
from kg.extract.meeting_nouns import match_words, meeting_nouns
from kg.extract.participants import actors, doer, following, is_counterpart, subjects
from kg.extract.plurals import PAIR, is_plural
from kg.extract.remote import is_remote
from kg.extract.series import row_after
from kg.extract.sessions import are_several, is_body
from kg.extract.status_words import particles
from kg.extract.text import Text
from kg.model import MeetingFormat, Mention, Refusal

PLACES = frozenset({"LOC", "GPE"})
_BESIDE = 5
# "Called *out*", "called *on*" and "called *for*" are no calls.
NO_CALL = frozenset({"out", "off", "on", "upon", "for", "into", "back"})
# "Met *behind* closed doors with Weber", "spoke *on* the phone with Weber".
MANNER = frozenset({"behind", "on", "over", "by", "via"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingVerb:
    """What a verb of meeting tells: who is met, and in what format.

    `of` are the objects that it must have ("exchange *views*"); `remote` ones meet only by phone or video ("discuss");
    those of `figures` only where both act for others; of `somewhere` only where a place to go to is told.
    """

    takes_object: bool
    reciprocal: bool
    together: frozenset[str]
    format: MeetingFormat
    hosts: bool
    of: frozenset[str]
    remote: bool
    figures: bool
    somewhere: bool


SPEAKING = frozenset({"speak", "talk"})
# "Müller and Weber spoke *of* peace", each for himself.
SPOKEN_OF = frozenset({"of", "out", "up", "against", "down"})


LENGTHS = frozenset({"hour", "minute", "while", "long", "length", "second"})


@cache
def _verbs() -> Mapping[str, MeetingVerb]:
    return {
        lemma: MeetingVerb(
            takes_object=bool(row.get("object")),
            reciprocal=bool(row.get("reciprocal")),
            together=frozenset(strings(row, "with")),
            format=MeetingFormat(str(row["format"])),
            hosts=bool(row.get("host")),
            of=frozenset(strings(row, "of")),
            remote=bool(row.get("remote")),
            figures=bool(row.get("figures")),
            somewhere=bool(row.get("somewhere")),
        )
        for row in rows("meetings.toml", "verb")
        for lemma in strings(row, "lemmas")
    }


def verbal(text: Text, verb: Token) -> Encounter | Refusal | None:
    """Return the meeting of a verb: those who meet are its subjects and whom it takes."""
    lemma = "meet" if verb.lower_ == "meeting" else verb.lemma_.lower()
    names = (*(f"{lemma} {particle}" for particle in particles(verb)), lemma)
    meaning = next((_verbs()[name] for name in names if name in _verbs()), None)
    if meaning is None or (meaning.remote and not is_remote(verb)):
        return None
    if lemma == "call" and SHAPES["object-predicate"](text, cue_of(text, verb, "call")) is not None:
        return refusal(text, verb, "a name that somebody is called")
    if lemma == "meet" and grammar.is_passive(verb) and grammar.agent(verb) is None:
        return refusal(text, verb, "what something meets with")
    if (lemma == "call" and particles(verb) & NO_CALL) or (lemma in SPEAKING and _speaks_of(verb)):
        return refusal(text, verb, f"another sense of “{lemma}”")
    if _is_match(verb):
        return refusal(text, verb, "a match")
    return _encounter(text, verb, meaning)


def _speaks_of(verb: Token) -> bool:
    if verb.i + 1 >= verb.sent.end:
        return False
    # "Spoke *for* all of us" is no talk, "spoke for an hour" may be one.
    for_whom = verb.nbor().lower_ == "for" and not any(
        grammar.is_time(token) or token.lemma_.lower() in LENGTHS for token in verb.doc[verb.i + 2 : verb.i + 7]
    )
    return for_whom or verb.nbor().lower_ in SPOKEN_OF


def _encounter(text: Text, verb: Token, meaning: MeetingVerb) -> Encounter | Refusal | None:
    """Return the meeting of a verb by its meaning."""
    passive = grammar.is_passive(verb) and meaning.takes_object
    met = grammar.own_subject(verb) if passive else grammar.direct_object(verb) or grammar.recipient(verb)
    if met is not None and met.lower_ == "face":
        met = None
    first = actors(text, grammar.agent(verb)) if passive else subjects(text, verb)
    if meaning.of and (met is None or met.lemma_.lower() not in meaning.of):
        return None
    if meaning.somewhere and not _goes_somewhere(verb):
        return None
    others = _met(text, verb, met) if meaning.takes_object and met is not None else ()
    if meaning.takes_object and met is not None and not others and not meaning.of:
        return refusal(text, verb, f"“{met.text}” is nobody to meet")
    if not (meaning.takes_object and met is not None) and not first:
        # "*Meeting* in Bern, Müller and Weber agreed": the row in front of the main verb.
        first = actors(text, doer(verb)) or (subjects(text, verb.head) if verb.dep_ == "advcl" else ())
    others = _titled(others + _together(text, verb, meaning, met), first)
    who = tuple(dict.fromkeys((*others, *first) if passive else (*first, *others)))
    alone = (
        meaning.reciprocal and (met is None or bool(meaning.of) or meaning.remote) and _meet_alone(text, verb, first)
    )
    if len(who) < PAIR and not alone:
        return refusal(text, verb, "fewer than two who meet")
    if meaning.figures and not all(is_figure(text, mention) for mention in who):
        return refusal(text, verb, "nobody who acts for others")
    body = is_body(first) and not others
    form = MeetingFormat.COUNCIL_SESSION if body else meaning.format
    return Encounter(
        cue=verb, who=who, format=form, rule=f"meeting.{verb.lemma_.lower()}", host=first if meaning.hosts else ()
    )


def _met(text: Text, verb: Token, met: Token) -> tuple[Mention, ...]:
    """Return who is met, where the object names people or their states: not "met the *conditions* of the fund"."""
    found = actors(text, met)
    if (found and not _is_of(text, met, found)) or _is_owner(text, met):
        return ()
    return following(text, met, verb) if (found or met.pos_ != "NOUN") and met.i > verb.i else found


def _is_owner(text: Text, met: Token) -> bool:
    """Tell whether who is named only owns what is met: "did not meet the *Council’s* conditions"."""
    mention = text.by_token.get(met.i)
    end = max(text.span(mention).end if mention is not None else 0, met.right_edge.i + 1)
    return end < met.sent.end and met.doc[end].tag_ == "POS"


def _is_of(text: Text, met: Token, found: tuple[Mention, ...]) -> bool:
    """Tell whether a noun is the head of what is met: "welcomed the *Bergland announcement*" is of a thing."""
    inside = any(met.i in range(text.span(mention).start, text.span(mention).end) for mention in found)
    return inside or met.i in text.by_title or met.lemma_.lower() in acting_nouns() or met.pos_ in {"PROPN", "PRON"}


def _together(text: Text, verb: Token, meaning: MeetingVerb, met: Token | None) -> tuple[Mention, ...]:
    """Return who is met with a preposition: "spoke *with Weber*", "exchanged views *with* the envoys"."""
    found = [
        noun
        for head in _heads(text, verb, meaning, met)
        for word, noun in grammar.obliques(head)
        if word in meaning.together and noun.i > verb.i
    ]
    parsed = tuple(mention for noun in found for mention in following(text, noun, _case(noun)))
    if parsed or found:
        return parsed
    preposition = _preposition_behind(verb, meaning.together)
    return row_after(text, preposition) if preposition is not None else ()


def _heads(text: Text, verb: Token, meaning: MeetingVerb, met: Token | None) -> list[Token]:
    """Return what the parse may hang "with Weber" on: the verb, what is exchanged, "behind closed *doors*"."""
    object_of = [met] if met is not None and (meaning.of or meaning.remote) else []
    aside = [
        noun
        for word, noun in grammar.obliques(verb)
        if word in MANNER and noun.i not in text.by_token and noun.pos_ == "NOUN"
    ]
    return [verb, *object_of, *(noun for noun in aside if not any(n.i in text.by_token for n in noun.lefts))]


def _preposition_behind(verb: Token, words: frozenset[str]) -> Token | None:
    """Return the preposition behind a verb, with nothing between them but when or by what means."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _BESIDE, verb.sent.end)]:
        if token.lower_ in words:
            return token
        means = token.lower_ in {"by", "phone", "telephone", "via", "video", "over", "the", "this", "earlier"}
        if not (means or token.pos_ == "ADV" or grammar.is_time(token)):
            return None
    return None


def _case(noun: Token) -> Token:
    """Return the preposition in front of a noun."""
    return next((child for child in noun.children if child.dep_ in grammar.CASES and child.i < noun.i), noun)


def _titled(others: tuple[Mention, ...], first: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those met, a "counterpart" with the title of whom it is one of."""
    title = first[0].title if len(first) == 1 else None
    return tuple(replace(m, title=title) if title and is_counterpart(m) and not m.title else m for m in others)


def _meet_alone(text: Text, verb: Token, first: tuple[Mention, ...]) -> bool:
    """Tell whether the subjects are enough to meet: several, a body, a description of several."""
    aside = verb.tag_ == "VBG" and not grammar.auxiliaries(verb)
    several = len(first) == 1 and (are_several(text, first) or is_plural(text, first[0]))
    return not aside and (len(first) >= PAIR or is_body(first) or several)


def _goes_somewhere(verb: Token) -> bool:
    """Tell whether somebody is asked to come: "invited Weber *to Bern*", "*to visit* Bern", "*for talks*"."""
    visiting = grammar.infinitive(verb)
    to = [noun for word, noun in grammar.obliques(verb) if word in {"to", "for"}]
    to += [noun for child in verb.children for word, noun in grammar.obliques(child) if word in {"to", "for"}]
    meets = any(noun.ent_type_ in PLACES or noun.lemma_.lower() in meeting_nouns() for noun in to)
    return meets or (visiting is not None and visiting.lemma_.lower() in _verbs())


def _is_match(verb: Token) -> bool:
    """Tell whether a sentence tells of sport: "met *in the final*"."""
    return any(token.lemma_.lower() in match_words() for token in verb.sent)
