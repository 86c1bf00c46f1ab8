"""Make what a speaker does in words: "said that Y", "urged Z to go", "denied Y", "accused Z of going"."""

from __future__ import annotations

from collections.abc import Callable

from training.dice import Dice
from training.harvest import Stock
from training.speakers import addressee, date
from training.trees import Tree, copied, leaf, lowered, opened, top, under
from training.wording import Verb, wording

PAST, PRESENT, PLURAL_PRESENT, PARTICIPLE = "VBD", "VBZ", "VBP", "VBG"
MORPHS = {
    PAST: "Mood=Ind|Tense=Past|VerbForm=Fin",
    PRESENT: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    PLURAL_PRESENT: "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
    PARTICIPLE: "Tense=Pres|VerbForm=Part",
}
ACCUSE = Verb(lemma="accuse", present="accuses", past="accused", ing="accusing")
CALL = Verb(lemma="call", present="calls", past="called", ing="calling")
DENY = Verb(lemma="deny", present="denies", past="denied", ing="denying")
VOWS = (
    Verb(lemma="vow", present="vows", past="vowed", ing="vowing"),
    Verb(lemma="promise", present="promises", past="promised", ing="promising"),
    Verb(lemma="threaten", present="threatens", past="threatened", ing="threatening"),
    Verb(lemma="refuse", present="refuses", past="refused", ing="refusing"),
    Verb(lemma="agree", present="agrees", past="agreed", ing="agreeing"),
    Verb(lemma="offer", present="offers", past="offered", ing="offering"),
)

Predicate = Callable[[Stock, Dice, str], Tree]


def tense(subject: Tree, dice: Dice) -> str:
    """Choose past or present; the present agrees with the subject."""
    if dice.falls(0.68):
        return PAST
    head = top(subject)
    several = "Number=Plur" in head.morph or any(node.dep == "conj" and node.head == head.key for node in subject)
    return PLURAL_PRESENT if several else PRESENT


def inflected(verb: Verb, form: str, dep: str = "ROOT") -> Tree:
    """Make a form of a verb."""
    text = {PAST: verb.past, PRESENT: verb.present, PLURAL_PRESENT: verb.lemma, PARTICIPLE: verb.ing}[form]
    return leaf(text, form, "VERB", dep, lemma=verb.lemma, morph=MORPHS[form])


def saying(stock: Stock, dice: Dice, form: str) -> Tree:
    """Make "said on Sunday that Y" or "told Z that Y"."""
    if dice.falls(0.2):
        verb = inflected(dice.choice(wording().telling), form)
        return verb + under(addressee(dice, stock), verb, "iobj") + content(stock, dice, verb)
    verb = inflected(dice.choice(wording().saying), form)
    return verb + _sometimes(date, dice, verb) + content(stock, dice, verb)


def urging(stock: Stock, dice: Dice, form: str) -> Tree:
    """Make "urged Z on Sunday to go" or "called on Z to go"."""
    act = opened(copied(dice.choice(stock.infinitives)))
    if dice.falls(0.5):
        verb = inflected(dice.choice(wording().urging), form)
        return (
            verb
            + under(addressee(dice, stock), verb, "iobj")
            + _sometimes(date, dice, verb)
            + under(act, verb, "xcomp")
        )
    verb = inflected(CALL, form)
    whom = addressee(dice, stock)
    whom = under(leaf("on", "IN", "ADP", "case"), whom) + whom
    return verb + under(whom, verb, "obl") + under(act, verb, "xcomp")


def accusing(stock: Stock, dice: Dice, form: str) -> Tree:
    """Make "accused Z of going" or "accused Z of a crime"."""
    verb = inflected(ACCUSE, form)
    whom = under(addressee(dice, stock), verb, "obj")
    if dice.falls(0.65):
        act = opened(copied(dice.choice(stock.participles)))
        return verb + whom + under(under(leaf("of", "IN", "SCONJ", "mark"), act) + act, verb, "advcl")
    what = opened(copied(dice.choice(stock.things)))
    return verb + whom + under(under(leaf("of", "IN", "ADP", "case"), what) + what, verb, "obl")


def naming(stock: Stock, dice: Dice, form: str) -> Tree:
    """Make "denies the claim", "demanded talks" or "called for talks"."""
    what = lowered(opened(copied(dice.choice(stock.things))))
    if dice.falls(0.25):
        verb = inflected(CALL, form)
        return verb + under(under(leaf("for", "IN", "ADP", "case"), what) + what, verb, "obl")
    verb = inflected(dice.choice(wording().naming), form)
    return verb + under(what, verb, "obj")


def denying(stock: Stock, dice: Dice, form: str) -> Tree:
    """Make "denied going" or "refused to go"."""
    if dice.falls(0.5):
        verb = inflected(DENY, form)
        return verb + under(opened(copied(dice.choice(stock.participles))), verb, "xcomp")
    verb = inflected(dice.choice(VOWS), form)
    return verb + under(opened(copied(dice.choice(stock.infinitives))), verb, "xcomp")


def content(stock: Stock, dice: Dice, verb: Tree) -> Tree:
    """Make the clause that a verb of saying takes, mostly with "that"."""
    clause = lowered(opened(copied(dice.choice(stock.clauses))))
    if dice.falls(0.65):
        clause = under(leaf("that", "IN", "SCONJ", "mark"), clause) + clause
    return under(clause, verb, "ccomp")


def _sometimes(phrase: Callable[[Dice], Tree], dice: Dice, verb: Tree) -> Tree:
    return under(phrase(dice), verb) if dice.falls(0.35) else ()


PREDICATES: tuple[Predicate, ...] = (saying, saying, urging, accusing, naming, naming, denying)
