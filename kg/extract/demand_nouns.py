"""Demands in nouns: "the Swiss *demands* include a ban on arms", "its *call* for Weber to leave"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import asking_nouns
from kg.extract.spans import trimmed, without_coordinator
from kg.extract.text import Text
from kg.model import ActorKind, Demand, DemandStatus, Mention, MentionForm, Passage, Statement, Strength

# By which a demand is made that a noun names.
MAKING = frozenset(
    {"make", "issue", "send", "submit", "file", "lodge", "present", "renew", "repeat", "reiterate", "deliver"}
)
# By which one gives up a demand of one's own.
DROPPING = frozenset({"drop", "withdraw", "abandon", "rescind"})


def nominal(text: Text, noun: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield "the Swiss demands include …", "its demand that …", "the request for …"."""
    owner = _owner(text, noun)
    if not owner:
        return
    for passage, addressee in _noun_content(text, noun):
        if passage.start >= passage.end:
            continue
        yield Demand(
            demander=owner,
            addressee=addressee or _asked(text, noun),
            content=(passage,),
            evidence=text.sentence(noun),
            cue=text.token_passage(noun),
            cue_lemma=noun.lemma_.lower(),
            strength=Strength(asking_nouns()[noun.lemma_.lower()]),
            status=DemandStatus.WITHDRAWN if _is_dropped(noun) else DemandStatus.MADE,
            statement=voicing,
            rule="demand.noun",
            confidence=0.75,
        )


def _owner(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose demand it is: "Moscow's", "the US request", "Russian demands", "its" of the sentence's subject."""
    for child in noun.children:
        if child.dep_ in {"nmod:poss", "poss", "compound", "nmod"} and child.i < noun.i:
            if child.lower_ in {"its", "their", "his", "her"}:
                subject = grammar.subject(noun.head)
                return text.actors(subject) if subject is not None else ()
            return tuple(m for m in text.actors(child) if m in text.mentions)
        if child.dep_ == "amod" and child.text[:1].isupper():
            side = Mention(
                passage=text.token_passage(child),
                text=child.text,
                form=MentionForm.NOMINAL,
                side=child.text,
                title="government",
            )
            return (replace(side, kind=ActorKind.STATE),)
    return _maker(text, noun)


def _is_dropped(noun: Token) -> bool:
    """Tell whether who demands gives the demand up: "Alandia *dropped* its demand"."""
    return noun.dep_ in grammar.OBJECTS and noun.head.lemma_.lower() in DROPPING and not grammar.is_negated(noun.head)


def _maker(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who makes a demand: "a request *from Alandia*", "*Alandia* issued an appeal"."""
    known = set(text.mentions)
    for preposition, other in grammar.obliques(noun):
        found = tuple(m for m in text.actors(other) if m in known) if preposition in {"by", "from", "of"} else ()
        if found:
            return found
    verb = noun.head
    if noun.dep_ not in grammar.OBJECTS or verb.lemma_.lower() not in MAKING or grammar.is_passive(verb):
        return ()
    subject = grammar.subject(verb)
    return text.actors(subject) if subject is not None else ()


def _asked(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whom a demand is made to: "an appeal *to Alandia*", also where the phrase hangs on the verb."""
    known = set(text.mentions)
    heads = (noun, noun.head) if noun.dep_ in grammar.OBJECTS else (noun,)
    beside = (pair for head in heads for pair in grammar.obliques(head))
    found = (text.actors(other) for word, other in beside if word in {"to", "on", "with"} and other.i > noun.i)
    return next((kept for who in found if (kept := tuple(m for m in who if m in known))), ())


def _noun_content(text: Text, noun: Token) -> Iterator[tuple[Passage, tuple[Mention, ...]]]:
    """Yield what a noun of demanding asks for, and of whom."""
    if noun.dep_ in grammar.SUBJECTS and noun.head.lemma_.lower() in {"include", "be"}:
        listed = grammar.direct_object(noun.head)
        items = grammar.conjuncts(listed) if listed is not None else []
        for item, following in zip_longest(items, items[1:]):
            end = phrases.phrase_start(following) if following is not None else item.right_edge.i + 1
            yield without_coordinator(text, text.passage(phrases.phrase_start(item), end)), ()
        return
    for child in noun.children:
        if (
            child.i > noun.i
            and child.dep_ in {"acl", "ccomp", "acl:relcl", "relcl", "advcl"}
            and (grammar.marker(child) == "that" or _is_for(child))
        ):
            subject = grammar.own_subject(child)
            whom = tuple(m for m in text.actors(subject) if m in text.mentions) if subject is not None else ()
            start = phrases.phrase_start(subject) if subject is not None else child.left_edge.i
            yield trimmed(text, text.passage(start, child.right_edge.i + 1)), whom
            return
    for child in noun.children:
        if child.i > noun.i and child.dep_ in grammar.INFINITIVES and grammar.has_to(child):
            yield trimmed(text, text.passage(child.i, child.right_edge.i + 1)), ()
            return
    heads = (noun, noun.head) if noun.dep_ in grammar.OBJECTS and noun.head.lemma_.lower() in MAKING else (noun,)
    for preposition, other in (pair for head in heads for pair in grammar.obliques(head)):
        if preposition == "for" and other.i > noun.i:
            whom = tuple(m for m in text.actors(other) if m in text.mentions)
            end = max(other.right_edge.i + 1, _infinitive_end(other)) if whom else other.right_edge.i + 1
            yield trimmed(text, text.passage(phrases.after_case(other), end)), whom
            return


def _infinitive_end(noun: Token) -> int:
    """Return where "for Weber *not to wait*" ends: behind the infinitive after its subject; 0 where none follows."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 3, noun.sent.end)]:
        if token.lower_ == "to" and token.head.i > token.i:
            return int(token.head.right_edge.i + 1)
        if token.lower_ != "not":
            return 0
    return 0


def _is_for(clause: Token) -> bool:
    """Tell whether a clause is of the form "for X to do"."""
    return any(child.lower_ == "for" for child in clause.children)
