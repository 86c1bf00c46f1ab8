"""Demands and answers: Müller urged Weber to leave; the Swiss demands include a ban on arms, which Weber rejected."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.as_asked import demanded
from kg.extract.asked import asked
from kg.extract.asking import DemandFrame, asking_nouns, deed_verbs, demand_frames, is_asked_for, lemma_of
from kg.extract.coming import is_to_come, of_headline
from kg.extract.conditions import conditional
from kg.extract.conjoined import conjuncts
from kg.extract.cues import ADJECTIVAL, Cue, cue_of
from kg.extract.deadlines import timed
from kg.extract.demand_nouns import nominal
from kg.extract.imperatives import imperatives
from kg.extract.necessity import needed, turns
from kg.extract.obligations import obliged
from kg.extract.parties import acts, is_audience, is_elsewhere, is_listed, is_private, parties
from kg.extract.responses import answered
from kg.extract.spans import Content
from kg.extract.speakers import TEXTS, speaking
from kg.extract.text import Text
from kg.extract.ultimatums import ultimatums
from kg.extract.voices import Voices, voices_and_cues
from kg.extract.wanted import apart
from kg.model import Demand, DemandStatus, Event, Mention, MentionForm, Refusal, Response, Statement

SENDING = frozenset({"send", "submit", "present", "deliver", "issue", "make"})
FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
# What stands for a thing named elsewhere, and what reporters ask.
NOTHING = frozenset({"one", "more", "some", "it", "that", "this", "comment", "elaborate", "respond"})
FIRST_PERSON = frozenset({"we", "i"})
_NO_LONGER = len("no longer ")
Found = Demand | Response | Refusal


def demands(text: Text, events: tuple[Event, ...]) -> Iterator[Found]:
    """Yield the demands of an article, and what answers them, in order."""
    said = [event for event in events if isinstance(event, Statement)]
    found: list[Demand] = []
    for demand in _all(text, said):
        if not any(_same(demand, other) for other in found):
            found.append(timed(text, demand))
    found, answers = answered(text, found, said)
    yield from found
    yield from answers


def _all(text: Text, said: list[Statement]) -> Iterator[Demand]:
    """Yield every reading of a demand, those of a verb or noun first."""
    voices = voices_and_cues(text, said)
    for token in text.doc:
        if not text.is_boilerplate(text.token_passage(token)):
            yield from _at(text, token, voices)
    for statement in said:
        yield from imperatives(text, statement)
        yield from turns(text, statement)


def _same(one: Demand, other: Demand) -> bool:
    """Tell whether two readings are of the same words."""
    return (
        any(a.overlaps(b) for a in one.content for b in other.content) and one.cue != other.cue and _covers(other, one)
    )


def _covers(one: Demand, other: Demand) -> bool:
    return one.content[0].start <= other.content[0].start and other.content[-1].end <= one.content[-1].end


def _at(text: Text, token: Token, voices: Voices) -> Iterator[Demand]:
    """Yield the demands that a token is the cue of."""
    voicing = voices.get(token.i) if token.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} else None
    yield from needed(text, token, voicing)
    yield from conditional(text, token, voicing or voices.get(token.i))
    if token.pos_ == "VERB":
        yield from ultimatums(text, token, voicing)
        yield from demanded(text, token, voicing)
    if token.tag_ == "NN" and token.dep_ == "xcomp":
        yield from obliged(text, token, voicing)
    if token.pos_ in {"VERB", "AUX"} and token.dep_ not in ADJECTIVAL:
        if lemma_of(token) in demand_frames():
            yield from _verbal(text, token, voices)
        yield from obliged(text, token, voicing)
    elif token.pos_ == "NOUN" and token.dep_ != "compound" and token.lemma_.lower() in asking_nouns():
        yield from nominal(text, token, voicing)


def _verbal(text: Text, verb: Token, voices: Voices) -> Iterator[Demand]:
    if grammar.is_negated(verb) or text.raw[max(verb.idx - _NO_LONGER, 0) : verb.idx] == "no longer ":
        return
    lemma = lemma_of(verb)
    cue = cue_of(text, verb, lemma)
    for frame in demand_frames()[lemma]:
        for complement in frame.complement:
            found = asked(text, cue, complement)
            if found is None or (frame.weak and not _is_political(text, cue, found)):
                continue
            several = apart(text, found) if found.addressee is not None else [found]
            for each in several:
                yield from _assembled(text, cue, frame, each, voices.get(cue.token.i))
            return


def _is_political(text: Text, cue: Cue, wanted: Content) -> bool:
    """Tell whether what a weak verb wants is something that politics asks for."""
    if wanted.complement == "not-only":
        return True
    noun = grammar.direct_object(cue.token) if wanted.complement == "object" else None
    if noun is not None and (is_asked_for(noun) or _from_whom(text, cue.token)):
        return True
    span = text.doc.char_span(wanted.passages[0].start, wanted.passages[0].end, alignment_mode="expand")
    done = span is not None and wanted.complement == "object-to" and span.root.lemma_.lower() in deed_verbs()
    return span is not None and (done or is_asked_for(span.root))


def _assembled(
    text: Text, cue: Cue, frame: DemandFrame, wanted: Content, voicing: Statement | None
) -> Iterator[Demand]:
    """Yield one demand for each conjunct of what is asked."""
    demander, sent_to, pending = _demander(text, cue, voicing)
    if not demander:
        return
    if wanted.passages[0].of(text.raw).lower().removeprefix("to ") in NOTHING:
        return
    if wanted.addressee is None and _is_elsewhere(text, wanted):
        return
    private = cue.speaker is not None and is_private(text, cue.speaker)
    if private and (wanted.addressee is None or wanted.addressee.i not in text.by_token):
        return
    if wanted.addressee is not None and frame.id == "want-to" and not is_listed(text, wanted.addressee):
        return
    addressee = text.actors(wanted.addressee) if wanted.addressee is not None else _from_whom(text, cue.token)
    if all(mention.form is MentionForm.PRONOUN for mention in addressee):
        addressee = sent_to or _spoken_to(voicing, addressee) or addressee
    infinitive = wanted.complement in {"object-to", "on-to"}
    whole = wanted.complement == "not-only"
    for content in [wanted.passages] if whole else conjuncts(text, wanted.passages[0], infinitive=infinitive):
        yield Demand(
            demander=demander,
            addressee=addressee,
            content=content,
            evidence=text.sentence(cue.token),
            cue=text.token_passage(cue.token),
            cue_lemma=cue.lemma,
            strength=frame.strength[cue.lemma],
            status=DemandStatus.PENDING if pending or is_to_come(cue.token) else DemandStatus.MADE,
            statement=voicing,
            said=voicing.said if voicing else None,
            rule=f"demand.{frame.id}.{wanted.complement}",
            confidence=0.75 if frame.weak else 0.85,
        )


def _is_elsewhere(text: Text, wanted: Content) -> bool:
    """Tell whether what is wanted is of sport or the arts: "asked for a transfer"."""
    span = text.doc.char_span(wanted.passages[0].start, wanted.passages[0].end, alignment_mode="expand")
    return span is not None and is_elsewhere(span.root)


def _spoken_to(voicing: Statement | None, addressee: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return whom "you" are: those that the words are said to."""
    you = any(mention.text.lower() == "you" for mention in addressee)
    return tuple(m for m in voicing.addressee if not is_audience(m)) if you and voicing is not None else ()


def _demander(text: Text, cue: Cue, voicing: Statement | None) -> tuple[tuple[Mention, ...], tuple[Mention, ...], bool]:
    """Return who demands, whom it is sent to where the words say so, and whether it is still to be made."""
    speaker = cue.speaker or of_headline(cue.token) or (grammar.agent(cue.token) if cue.token.tag_ == "VBN" else None)
    sender = _sender(speaker) if speaker is not None else None
    if speaker is not None and sender is not None:
        subject = speaking(text, sender).noun
        between = tuple(m for m in _between(text, sender, speaker) if m.form is not MentionForm.PRONOUN)
        to = between or tuple(m for noun in (grammar.recipient(sender),) if noun is not None for m in text.actors(noun))
        future = bool(grammar.auxiliaries(sender) & FUTURE)
        return (parties(text, subject) if subject is not None else ()), to, future
    if speaker is None:
        return (), (), False
    if speaker.lower_ in FIRST_PERSON | {"it", "they", "he", "she"} and voicing is not None:
        return voicing.speaker, (), False
    return parties(text, speaker), (), False


def _sender(noun: Token) -> Token | None:
    """Return the verb by which a request or letter is sent: "*sent* Alandia a letter urging …"; None where none is."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in {*asking_nouns(), *TEXTS}:
        return None
    above = next((token for token in noun.ancestors if token.lemma_.lower() in SENDING), None)
    before = (noun.doc[i] for i in range(noun.i - 1, noun.sent.start - 1, -1))
    return above or next((token for token in before if token.pos_ == "VERB" and token.lemma_.lower() in SENDING), None)


def _between(text: Text, first: Token, last: Token) -> tuple[Mention, ...]:
    """Return the actors named between two tokens."""
    start, end = first.idx, last.idx
    return tuple(mention for mention in text.mentions if start <= mention.passage.start < end)


def _from_whom(text: Text, verb: Token) -> tuple[Mention, ...]:
    """Return from or of whom something is demanded."""
    noun = grammar.direct_object(verb)
    heads = [verb, *([noun] if noun is not None else [])]
    phrases = [(preposition, other) for head in heads for preposition, other in grammar.obliques(head)]
    for preposition, other in phrases:
        if preposition == "from" and acts(text, other):
            return parties(text, other)
    if verb.lemma_.lower() in {"ask", "request"} and noun is not None:
        return tuple(m for m in text.actors(noun) if m in text.mentions)
    return ()
