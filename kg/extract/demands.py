"""Demands and answers: Müller urged Weber to leave; the Swiss demands include a ban on arms, which Weber rejected."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import DemandFrame, asking_nouns, demand_frames, political_nouns
from kg.extract.circumstances import modality_of
from kg.extract.contents import content
from kg.extract.cues import ADJECTIVAL, Cue, cue_of
from kg.extract.demand_nouns import nominal
from kg.extract.obligations import imperatives, obliged
from kg.extract.responses import answer_at, answered, place_of
from kg.extract.spans import Content, trimmed, without_coordinator
from kg.extract.speakers import TEXTS, speaking
from kg.extract.text import Text
from kg.model import Demand, DemandStatus, Event, Mention, MentionForm, Modality, Passage, Refusal, Response, Statement

SENDING = frozenset({"send", "submit", "present", "deliver", "issue", "make"})
FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
FIRST_PERSON = frozenset({"we", "i"})
Found = Demand | Response | Refusal


def demands(text: Text, events: tuple[Event, ...]) -> Iterator[Found]:
    """Yield the demands of an article, and what answers them, in order."""
    said = [event for event in events if isinstance(event, Statement)]
    found: list[Demand] = []
    answers: list[Response] = []
    for token in text.doc:
        if text.is_boilerplate(text.token_passage(token)):
            continue
        for demand in _at(text, token, said):
            if not any(_same(demand, other) for other in found):
                found.append(demand)
        answer = answer_at(text, token, found)
        if answer is not None:
            found = [answered(demand, answer) for demand in found]
            answers.append(answer)
    asked = (demand for statement in said for demand in imperatives(text, statement))
    found += [demand for demand in asked if not any(_same(demand, other) for other in found)]
    yield from found
    current = {place_of(demand): demand for demand in found}
    for answer in answers:
        yield replace(answer, demand=current[place_of(answer.demand)]) if answer.demand is not None else answer


def _same(one: Demand, other: Demand) -> bool:
    """Tell whether two readings are of the same words."""
    return (
        any(a.overlaps(b) for a in one.content for b in other.content) and one.cue != other.cue and _covers(other, one)
    )


def _covers(one: Demand, other: Demand) -> bool:
    return one.content[0].start <= other.content[0].start and other.content[-1].end <= one.content[-1].end


def _at(text: Text, token: Token, said: list[Statement]) -> Iterator[Demand]:
    """Yield the demands that a token is the cue of."""
    if token.pos_ in {"VERB", "AUX"} and token.dep_ not in ADJECTIVAL:
        if token.lemma_.lower() in demand_frames():
            yield from _verbal(text, token, said)
        yield from obliged(text, token, _voicing(text, token, said))
    elif token.pos_ == "NOUN" and token.lemma_.lower() in asking_nouns():
        yield from nominal(text, token, _voicing(text, token, said))


def _verbal(text: Text, verb: Token, said: list[Statement]) -> Iterator[Demand]:
    if grammar.is_negated(verb):
        return
    lemma = verb.lemma_.lower()
    cue = cue_of(text, verb, lemma)
    for frame in demand_frames()[lemma]:
        for complement in frame.complement:
            asked = _asked(text, cue, complement)
            if asked is None or (frame.weak and not _is_political(verb)):
                continue
            yield from _assembled(text, cue, frame, asked, said)
            return


def _asked(text: Text, cue: Cue, complement: str) -> Content | None:
    if complement != "mandative":
        return content(text, cue, complement)
    clause = grammar.content_clause(cue.token)
    if clause is None or clause.i < cue.token.i or not grammar.is_mandative(clause):
        return None
    found = content(text, cue, "clause")
    return replace(found, addressee=grammar.own_subject(clause)) if found is not None else None


def _is_political(verb: Token) -> bool:
    noun = grammar.direct_object(verb)
    return noun is not None and noun.lemma_.lower() in political_nouns()


def _assembled(text: Text, cue: Cue, frame: DemandFrame, asked: Content, said: list[Statement]) -> Iterator[Demand]:
    """Yield one demand for each conjunct of what is asked."""
    voicing = _voicing(text, cue.token, said)
    demander, sent_to, pending = _demander(text, cue, voicing)
    if not demander:
        return
    addressee = text.actors(asked.addressee) if asked.addressee is not None else _from_whom(text, cue.token)
    if all(mention.form is MentionForm.PRONOUN for mention in addressee):
        addressee = sent_to or addressee
    for passage in _conjuncts(text, cue, asked):
        yield Demand(
            demander=demander,
            addressee=addressee,
            content=(passage,),
            evidence=text.sentence(cue.token),
            cue=text.token_passage(cue.token),
            cue_lemma=cue.lemma,
            strength=frame.strength[cue.lemma],
            status=DemandStatus.PENDING if pending or _is_to_come(cue.token) else DemandStatus.MADE,
            statement=voicing,
            said=voicing.said if voicing else None,
            rule=f"demand.{frame.id}.{asked.complement}",
            confidence=0.75 if frame.weak else 0.85,
        )


def _is_to_come(verb: Token) -> bool:
    """Tell whether a demand is still to be made: "will ask", "plans to call on", "said it would request"."""
    would = "would" in grammar.auxiliaries(verb) and verb.dep_ == "ccomp"
    return modality_of(verb) is Modality.EXPECTED or would or (verb.dep_ == "xcomp" and verb.head.lemma_ == "intend")


def _voicing(text: Text, token: Token, said: list[Statement]) -> Statement | None:
    """Return the statement that voices a demand: whose cue it is, or whose content it stands in; the narrowest."""
    place = text.token_passage(token)
    own = next((statement for statement in said if statement.cue == place), None)
    if own is not None:
        return own
    around = [s for s in said if any(p.overlaps(place) for p in s.content)]
    return min(around, key=lambda s: sum(p.end - p.start for p in s.content), default=None)


def _demander(text: Text, cue: Cue, voicing: Statement | None) -> tuple[tuple[Mention, ...], tuple[Mention, ...], bool]:
    """Return who demands, whom it is sent to where the words say so, and whether it is still to be made."""
    speaker = cue.speaker
    sender = _sender(speaker) if speaker is not None else None
    if speaker is not None and sender is not None:
        subject = speaking(text, sender).noun
        between = tuple(m for m in _between(text, sender, speaker) if m.form is not MentionForm.PRONOUN)
        to = between or tuple(m for noun in (grammar.recipient(sender),) if noun is not None for m in text.actors(noun))
        future = bool(grammar.auxiliaries(sender) & FUTURE)
        return (text.actors(subject) if subject is not None else ()), to, future
    if speaker is None:
        return (), (), False
    if speaker.lower_ in FIRST_PERSON | {"it", "they", "he", "she"} and voicing is not None:
        return voicing.speaker, (), False
    return text.actors(speaker), (), False


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
        if preposition == "from":
            return tuple(m for m in text.actors(other) if m in text.mentions)
    if verb.lemma_.lower() in {"ask", "request"} and noun is not None:
        return tuple(m for m in text.actors(noun) if m in text.mentions)
    return ()


def _conjuncts(text: Text, cue: Cue, asked: Content) -> Iterator[Passage]:
    """Yield what is asked, one passage a conjunct: "to wait, but not to panic" is two."""
    whole = asked.passages[0]
    starts = _starts(text, cue, asked)
    if len(starts) < 2 or len(asked.passages) > 1:  # noqa: PLR2004  a pair at least
        yield _without_to(text, whole)
        return
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else None
        stop = text.doc[end].idx if end is not None else whole.end
        yield _without_to(text, without_coordinator(text, Passage(start=text.doc[start].idx, end=min(stop, whole.end))))


def _starts(text: Text, cue: Cue, asked: Content) -> list[int]:
    """Return where each of several things asked begins: infinitives, with "to" or without, or noun phrases."""
    if asked.complement in {"object-to", "on-to"}:
        head = grammar.infinitive(cue.token)
        verbs = grammar.conjuncts(head) if head is not None else []
        return [_to_at(verb) for verb in verbs if grammar.has_to(verb) or (verb.tag_ == "VB" and verb != head)]
    if asked.complement != "object" and not asked.complement.startswith("prep:"):
        return []
    span = text.doc.char_span(asked.passages[0].start, asked.passages[0].end, alignment_mode="expand")
    if span is None or any(text.quoted_at(token.idx) is not None for token in span):
        return []
    nouns = [noun for noun in grammar.conjuncts(span.root) if noun.pos_ == "NOUN" and span.start <= noun.i < span.end]
    starts = [phrases.after_case(noun) if grammar.case_of(noun) else phrases.phrase_start(noun) for noun in nouns]
    return starts if all(_is_asked_for(noun) for noun in nouns) else []


def _is_asked_for(noun: Token) -> bool:
    """Tell whether a conjunct is a thing asked for by itself, and no mere second word: "peace and quiet"."""
    return bool([child for child in noun.children if child.dep_ not in {"punct", "cc", "conj"}]) or noun.tag_ == "NNS"


def _to_at(verb: Token) -> int:
    """Return where an infinitive begins: with "not" or "to", else with the verb."""
    start = next((c.i for c in verb.children if c.lower_ == "to" and c.dep_ in {"mark", "aux"}), verb.i)
    return start - 1 if start and verb.doc[start - 1].lower_ == "not" else start


def _without_to(text: Text, passage: Passage) -> Passage:
    passage = trimmed(text, passage)
    lead = 3 if passage.of(text.raw).startswith("to ") else 0
    return Passage(start=passage.start + lead, end=passage.end)
