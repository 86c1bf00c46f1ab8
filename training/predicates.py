"""Make what a speaker does in words: "said that Y", "urged Z to go", "denied Y", "accused Z of going"."""

from __future__ import annotations

from collections.abc import Callable

from training.dice import Dice
from training.harvest import Stock
from training.speakers import addressee, date
from training.trees import Tree, copied, leaf, lowered, opened, under
from training.verbs import Form, adverbial, inflected
from training.wording import Verb, wording

ACCUSE = Verb(lemma="accuse", present="accuses", past="accused", ing="accusing", perfect="accused")
CALL = Verb(lemma="call", present="calls", past="called", ing="calling", perfect="called")
DENY = Verb(lemma="deny", present="denies", past="denied", ing="denying", perfect="denied")

Predicate = Callable[[Stock, Dice, Form], Tree]


def saying(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "said on Sunday that Y" or "told Z that Y"."""
    if dice.falls(0.2):
        verb = adverbial(inflected(dice.choice(wording().telling), shape), dice)
        return verb + under(addressee(dice, stock), verb, "iobj") + content(stock, dice, verb)
    verb = adverbial(inflected(dice.choice(wording().saying), shape), dice)
    return verb + _sometimes(date, dice, verb) + content(stock, dice, verb)


def urging(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "urged Z on Sunday to go" or "called on Z to go"."""
    act = opened(copied(dice.choice(stock.infinitives)))
    if dice.falls(0.5):
        verb = adverbial(inflected(dice.choice(wording().urging), shape), dice)
        return (
            verb
            + under(addressee(dice, stock), verb, "iobj")
            + _sometimes(date, dice, verb)
            + under(act, verb, "xcomp")
        )
    verb = adverbial(inflected(CALL, shape), dice)
    whom = addressee(dice, stock)
    whom = under(leaf("on", "IN", "ADP", "case"), whom) + whom
    return verb + under(whom, verb, "obl") + under(act, verb, "xcomp")


def accusing(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "accused Z of going" or "accused Z of a crime"."""
    verb = adverbial(inflected(ACCUSE, shape), dice)
    whom = under(addressee(dice, stock), verb, "obj")
    if dice.falls(0.65):
        act = opened(copied(dice.choice(stock.participles)))
        return verb + whom + under(under(leaf("of", "IN", "SCONJ", "mark"), act) + act, verb, "advcl")
    what = opened(copied(dice.choice(stock.things)))
    return verb + whom + under(under(leaf("of", "IN", "ADP", "case"), what) + what, verb, "obl")


def naming(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "denies the claim", "demanded talks" or "called for talks"."""
    what = lowered(opened(copied(dice.choice(stock.things))))
    if dice.falls(0.25):
        verb = adverbial(inflected(CALL, shape), dice)
        return verb + under(under(leaf("for", "IN", "ADP", "case"), what) + what, verb, "obl")
    verb = adverbial(inflected(dice.choice(wording().naming), shape), dice)
    return verb + under(what, verb, "obj")


def denying(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "denied going" or "refused to go"."""
    if dice.falls(0.5):
        verb = adverbial(inflected(DENY, shape), dice)
        return verb + under(opened(copied(dice.choice(stock.participles))), verb, "xcomp")
    verb = adverbial(inflected(dice.choice(wording().vowing), shape), dice)
    return verb + under(opened(copied(dice.choice(stock.infinitives))), verb, "xcomp")


def content(stock: Stock, dice: Dice, verb: Tree) -> Tree:
    """Make the clause that a verb of saying takes, mostly with "that"."""
    said = clause(stock, dice)
    if dice.falls(0.65):
        said = that(said)
    return under(said, verb, "ccomp")


def clause(stock: Stock, dice: Dice) -> Tree:
    """Choose a clause and write it as it stands inside a sentence."""
    return lowered(opened(copied(dice.choice(stock.clauses))))


def that(said: Tree) -> Tree:
    """Put "that" before a clause."""
    return under(leaf("that", "IN", "SCONJ", "mark"), said) + said


def _sometimes(phrase: Callable[[Dice], Tree], dice: Dice, verb: Tree) -> Tree:
    return under(phrase(dice), verb) if dice.falls(0.35) else ()


PREDICATES: tuple[Predicate, ...] = (saying, saying, urging, accusing, naming, naming, denying)
