"""Demands in nouns: "the Swiss *demands* include a ban on arms", "its *call* for Weber to leave"."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.answering import with_particle
from kg.extract.asking import asking_nouns
from kg.extract.coming import is_to_come
from kg.extract.conjoined import conjuncts
from kg.extract.demanders import MAKING, owner_of
from kg.extract.noun_contents import noun_contents
from kg.extract.parties import acts, is_of_markets, parties
from kg.extract.text import Text
from kg.model import Demand, DemandStatus, Mention, Statement, Strength

# By which one gives up a demand of one's own.
DROPPING = frozenset({"drop", "withdraw", "abandon", "rescind", "retract", "renounce", "scrap", "shelve"})
BACKING = frozenset({"down", "away", "off"})
RISING = frozenset({"rise", "fall", "grow", "drop", "jump", "slow", "surge", "weaken", "slump", "outstrip", "soar"})


def nominal(text: Text, noun: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield "the Swiss demands include …", "its demand that …", "the request for …"."""
    owner = () if _is_of_markets(noun) else owner_of(text, noun)
    if not owner:
        return
    for whole, addressee, is_infinitive in noun_contents(text, noun):
        for content in conjuncts(text, whole, infinitive=is_infinitive):
            yield Demand(
                demander=owner,
                addressee=addressee or _asked(text, noun, owner),
                content=content,
                evidence=text.sentence(noun),
                cue=text.token_passage(noun),
                cue_lemma=noun.lemma_.lower(),
                strength=Strength(asking_nouns()[noun.lemma_.lower()]),
                status=_status(noun),
                statement=voicing,
                rule="demand.noun",
                confidence=0.75,
            )


def _status(noun: Token) -> DemandStatus:
    if is_dropped(noun):
        return DemandStatus.WITHDRAWN
    making = noun.dep_ in grammar.OBJECTS and noun.head.lemma_.lower() in MAKING
    return DemandStatus.PENDING if making and is_to_come(noun.head) else DemandStatus.MADE


def _is_of_markets(noun: Token) -> bool:
    """Tell whether a demand is that for goods: "demand for gas rose", "demand for copper is weak"."""
    if noun.lemma_.lower() != "demand" or noun.tag_ == "NNS":
        return False
    wanted = [other for preposition, other in grammar.obliques(noun) if preposition == "for"]
    behind = noun.doc[noun.i + 1 : noun.i + 4]
    goods = any(is_of_markets(other) for other in (*wanted, *(behind if behind and behind[0].lower_ == "for" else ())))
    return goods or (
        noun.dep_ in grammar.SUBJECTS and noun.head.lemma_.lower() in RISING and not grammar.is_passive(noun.head)
    )


def is_dropped(noun: Token) -> bool:
    """Tell whether who demands gives the demand up: "Alandia *dropped* its demand", "*backed down* from its demand"."""
    verb = noun.head
    if grammar.is_negated(verb):
        return False
    own = any(child.lower_ in {"its", "their", "his", "her"} for child in noun.children)
    words = {"give up", "take back"} if noun.dep_ in grammar.OBJECTS else set[str]()
    if with_particle(verb) in words:
        return own
    if noun.dep_ in grammar.OBJECTS or (noun.dep_ in grammar.PASSIVE_SUBJECTS and grammar.agent(verb) is None):
        return verb.lemma_.lower() in DROPPING - {"shelve"} or (own and verb.lemma_.lower() == "shelve")
    backed = verb.lemma_.lower() in {"back", "step", "climb"} and any(c.lower_ in BACKING for c in verb.children)
    return own and backed and grammar.preposition(noun) in {"from", "on", "off", "down from", "away from"}


def _asked(text: Text, noun: Token, owner: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return whom a demand is made to: "an appeal *to Alandia*", also where the phrase hangs on the verb."""
    verb = noun.head
    heads = [noun, *(child for child in noun.children if child.dep_ in {"nmod", "nmod:poss"})]
    heads += [verb] if noun.dep_ in grammar.OBJECTS else []
    for head in heads:
        for word, other in grammar.obliques(head):
            if word in {"to", "on", "with"} and other.i > noun.i and acts(text, other):
                found = tuple(mention for mention in parties(text, other) if mention not in owner)
                if found:
                    return found
    sent = grammar.recipient(verb) if noun.dep_ in grammar.OBJECTS else None
    return parties(text, sent) if sent is not None else ()
