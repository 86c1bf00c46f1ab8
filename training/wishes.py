"""Make what is wished, meant or wanted: "demanded that Z go", "denies it plans to go", "wants guarantees from Z"."""

from __future__ import annotations

from dataclasses import replace

from training.briefs import kind, matter, perhaps_not
from training.dice import Dice
from training.harvest import Stock
from training.predicates import DENY, that
from training.speakers import PRONOUNS, addressee, common, date, place, pronoun, surname
from training.trees import Tree, copied, leaf, opened, top, under, without
from training.verbs import BASE, SUBJUNCTIVE, Form, adverbial, form, inflected, number_of, passive
from training.wording import wording


def wishing(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "demanded that Z go" or "insists the port be reopened": the bare subjunctive."""
    verb = adverbial(inflected(dice.choice(wording().wishing), shape), dice)
    early = under(date(dice), verb) if dice.falls(0.12) else ()
    wish = _undergoing(dice) if dice.falls(0.25) else _doing(stock, dice)
    return verb + early + under(that(wish) if dice.falls(0.85) else wish, verb, "ccomp")


def _undergoing(dice: Dice) -> Tree:
    """Make "the port be reopened"."""
    subject, act = matter(dice), passive(dice.choice(wording().doing))
    be = leaf("be", BASE, "AUX", "aux:pass", morph=SUBJUNCTIVE.format(number="Sing"))
    return under(subject, act, "nsubj:pass") + perhaps_not(act, dice) + under(be, act) + act


def _doing(stock: Stock, dice: Dice) -> Tree:
    """Make "Moscow halt the exercise"."""
    subject = addressee(dice, stock)
    if dice.falls(0.6):
        subject = dice.choice((place, place, surname, pronoun, matter))(dice)
    act = subjunctive(opened(copied(dice.choice(stock.infinitives))), number_of(subject))
    return under(subject, act, "nsubj") + perhaps_not(act, dice) + act


def subjunctive(infinitive: Tree, number: str) -> Tree:
    """Take off the "to" and call the verb, and one joined to it, a subjunctive."""
    act = without(infinitive, {infinitive[0].key})
    head = top(act)
    morph = SUBJUNCTIVE.format(number=number)
    return tuple(
        replace(node, morph=morph)
        if node == head or (node.dep == "conj" and node.head == head.key and node.tag == BASE)
        else node
        for node in act
    )


def intending(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "denies it plans to go" or "said Moscow wants to go": the infinitive hangs on the second verb."""
    verb = adverbial(inflected(DENY if dice.falls(0.35) else dice.choice(wording().saying), shape), dice)
    subject = dice.choice((_it, pronoun, pronoun, place, surname))(dice)
    meant = inflected(dice.choice(wording().intending), form(subject, dice))
    act = under(opened(copied(dice.choice(stock.infinitives))), meant, "xcomp")
    said = under(subject, meant, "nsubj") + meant + act
    return verb + under(that(said) if dice.falls(0.25) else said, verb, "ccomp")


def _it(_: Dice) -> Tree:
    return leaf("it", "PRP", "PRON", morph=PRONOUNS["he"].replace("Masc", "Neut"))


def wanting(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "wants guarantees from Z", "needs new talks" or "seeks assurances for Z"."""
    verb = adverbial(inflected(dice.choice(wording().wanting), shape), dice)
    wanted = common(dice.choice(wording().asked), plural=True)
    before = kind(dice, wanted) if dice.falls(0.25) else ()
    return verb + under(before + wanted + _source(wanted, stock, dice), verb, "obj")


def _source(wanted: Tree, stock: Stock, dice: Dice) -> Tree:
    """Make "from Z", "for Z" or "on the border", mostly."""
    (preposition,) = dice.choices(("", "on", "for", "from"), weights=(30, 15, 15, 40))
    if not preposition:
        return ()
    whom = matter(dice) if preposition == "on" else addressee(dice, stock)
    return under(under(leaf(preposition, "IN", "ADP", "case"), whom) + whom, wanted, "nmod")
