"""Obligations laid on others in somebody's words: "Müller *must* leave", "all prisoners *must be released*"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import deed_verbs, lemma_of
from kg.extract.conjoined import parts
from kg.extract.demand_ends import ended
from kg.extract.parties import is_audience, is_elsewhere, is_listed, parties
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Demand, Mention, Passage, Statement, Strength

# "Has to", "needs to": the infinitive is what is asked.
HAVING = frozenset({"have", "need", "ought"})
# What one must know or remember is no deed.
KNOWING = frozenset({"know", "understand", "remember", "realize", "realise", "think", "worry", "wonder", "hope"})
HARD = frozenset({"must", "have", "need", "should"})


def obliged(text: Text, verb: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield "NATO must withdraw" in somebody's words: an obligation laid on another."""
    helper = _helper(verb)
    if voicing is None or helper is None or not voicing.speaker:
        return
    subject = grammar.own_subject(verb) or (grammar.own_subject(verb.head) if helper == verb.head else None)
    if subject is None or _is_of_sport(verb) or _is_asked_about(verb, helper):
        return
    if grammar.is_passive(verb):
        yield from _undergone(text, verb, helper, subject, voicing)
        return
    whom = _whom(text, subject, voicing)
    if whom is None or set(whom) & set(voicing.speaker):
        return
    content = ended(text, trimmed(text, text.passage(_after(helper, verb), verb.right_edge.i + 1)))
    for part in parts(text, content, infinitive=True):
        found = replace(made(text, voicing, helper, part), evidence=text.sentence(verb), rule="demand.modal")
        yield replace(found, addressee=whom, strength=Strength.OBLIGATION)


def _undergone(text: Text, verb: Token, helper: Token, subject: Token, voicing: Statement) -> Iterator[Demand]:
    """Yield "*all prisoners must be released*": a deed that politics asks for, of whom the words may not say."""
    if verb.lemma_.lower() not in deed_verbs() or lemma_of(helper) not in HARD or subject.pos_ == "PRON":
        return
    doer = grammar.agent(verb)
    whom = parties(text, doer) if doer is not None else ()
    content = ended(text, text.passage(phrases.phrase_start(subject), verb.right_edge.i + 1))
    found = replace(made(text, voicing, helper, content), evidence=text.sentence(verb), rule="demand.modal.passive")
    yield replace(found, addressee=whom, strength=Strength.OBLIGATION)


def _is_asked_about(verb: Token, helper: Token) -> bool:
    """Tell whether a clause asks or goes with a noun: "why you need to go", "the arms that they need to fight"."""
    if verb.lemma_.lower() in KNOWING:
        return True
    clause = helper if helper == verb.head else verb
    first = next((token for token in clause.children if token.tag_ in grammar.WH_WORDS), None)
    asks = first is not None and (first.lower_ in {"why", "what", "how"} or first.dep_ not in grammar.SUBJECTS)
    gap = clause.dep_ in grammar.RELATIVES and (first is None or first.dep_ not in grammar.SUBJECTS)
    return asks or gap or grammar.marker(clause) in {"if", "whether"}


def _is_of_sport(verb: Token) -> bool:
    return any(is_elsewhere(token) for token in verb.subtree)


def _helper(verb: Token) -> Token | None:
    """Return the word by which somebody is obliged: "must", or "has" and "needs" of an infinitive."""
    modal = next((child for child in verb.children if child.lower_ in grammar.OBLIGING), None)
    above = verb.head
    having = verb.dep_ in {"xcomp", "advcl"} and lemma_of(above) in HAVING and grammar.has_to(verb)
    # "Has *yet* to answer" obliges nobody.
    yet = any(child.lower_ == "yet" for child in above.children)
    return modal or (above if having and not yet and not grammar.is_negated(above) else None)


def _after(helper: Token, verb: Token) -> int:
    """Return the first token of what is asked, "to" left out."""
    start = helper.i + 1
    return start + 1 if verb.doc[start].lower_ == "to" else start


def _whom(text: Text, subject: Token, voicing: Statement) -> tuple[Mention, ...] | None:
    """Return who is obliged: an actor, or "you" that are spoken to; None where it is nobody who acts."""
    if subject.lower_ == "you":
        return tuple(mention for mention in voicing.addressee if not is_audience(mention))
    if subject.pos_ == "PRON" and subject.i not in text.by_token:
        return None
    return (parties(text, subject) or None) if is_listed(text, subject) else None


def made(text: Text, voicing: Statement, cue: Token, content: Passage) -> Demand:
    """Return the demand that a statement makes at a cue; what is asked ends with what is said."""
    said = next((p for p in voicing.content if p.start <= content.start < p.end), content)
    content = trimmed(text, Passage(start=content.start, end=min(content.end, max(said.end, content.start))))
    return Demand(
        demander=voicing.speaker,
        addressee=(),
        content=(content,),
        evidence=voicing.evidence,
        cue=text.token_passage(cue),
        cue_lemma=cue.lemma_.lower(),
        strength=Strength.DEMAND,
        statement=voicing,
        said=voicing.said,
        rule="demand.imperative",
        confidence=0.7,
    )
