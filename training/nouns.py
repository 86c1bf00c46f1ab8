"""Make noun phrases of what is said, "Moscow's claim that Y", "a vow by Rossi to go", and what such a claim does."""

from __future__ import annotations

from training.briefs import article, kind, people, predicate
from training.dice import Dice
from training.harvest import Stock
from training.predicates import clause, that
from training.speakers import addressee, common, date, ministry, name, officials, place, spokesman, surname, the, titled
from training.trees import Tree, closed, copied, leaf, opened, under
from training.verbs import BARE, adverbial, being, form, inflected, modal, number_of, passive
from training.wording import Verb, wording

OWNERS = {
    "his": "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
    "her": "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
    "its": "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
    "their": "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs",
}


def something_said(stock: Stock, dice: Dice) -> Tree:
    """Make "Moscow's claim that Y", "the claim by Moscow that Y", "its refusal to go", "earlier claims that Y"."""
    noun, content = _noun_and_content(stock, dice)
    before = kind(dice, noun) if dice.falls(0.12) else ()
    (shape,) = dice.choices((_owned, _by_somebody, _of_a_people, _of_nobody), weights=(60, 25, 8, 7))
    return shape(dice, before, noun) + content


def _owned(dice: Dice, before: Tree, noun: Tree) -> Tree:
    return owner(dice, noun) + before + noun


def _by_somebody(dice: Dice, before: Tree, noun: Tree) -> Tree:
    return _article(before, noun, dice) + before + noun + under(_by(_person(dice)), noun, "nmod")


def _of_a_people(dice: Dice, before: Tree, noun: Tree) -> Tree:
    folk = leaf(dice.choice(wording().peoples), "JJ", "ADJ", "amod", morph="Degree=Pos")
    return under(the(), noun) + before + under(folk, noun) + noun


def _of_nobody(_: Dice, before: Tree, noun: Tree) -> Tree:
    return under(the(), noun) + before + noun


def _noun_and_content(stock: Stock, dice: Dice) -> tuple[Tree, Tree]:
    """Choose a noun and make the clause or the infinitive that belongs to it."""
    if dice.falls(0.45):
        noun = _several(dice.choice(wording().offers), dice)
        return noun, under(opened(copied(dice.choice(stock.infinitives))), noun, "acl")
    noun = _several(dice.choice(wording().claims), dice)
    return noun, under(that(clause(stock, dice)), noun, "acl")


def _several(text: str, dice: Dice) -> Tree:
    if dice.falls(0.15):
        return common(f"{text[:-1]}ies" if text.endswith("ry") else f"{text}s", plural=True)
    return common(text)


def _article(before: Tree, noun: Tree, dice: Dice) -> Tree:
    """Make "the", "a" or, for several, nothing."""
    plural = number_of(noun) == "Plur"
    if dice.falls(0.5):
        return under(the(), noun)
    return () if plural else under(article(before + noun), noun)


def owner(dice: Dice, noun: Tree) -> Tree:
    """Make "his" or "Foreign Minister Rossi's" before a noun."""
    if dice.falls(0.18):
        text = dice.choice(tuple(OWNERS))
        return under(leaf(text, "PRP$", "PRON", morph=OWNERS[text]), noun, "nmod:poss")
    person = closed(_person(dice))
    plural = number_of(person) == "Plur" and person[-1].text.endswith("s")
    mark = dice.choice(("'", "’") if plural else ("'s", "’s"))
    return under(person + under(leaf(mark, "POS", "PART", "case", lemma="'s"), person), noun, "nmod:poss")


def _person(dice: Dice) -> Tree:
    make = dice.choice((name, surname, surname, place, place, place, titled, spokesman, officials, ministry))
    return make(dice)


def effect(subject: Tree, stock: Stock, dice: Dice) -> Tree:
    """Make what a claim does or meets, with the claim before it: "angered Paris", "drew no reply", "was rejected"."""
    if dice.falls(0.15):
        act = passive(dice.choice(wording().naming + wording().answering))
        by = under(_by(addressee(dice, stock)), act, "obl:agent") if dice.falls(0.5) else ()
        return under(subject, act, "nsubj:pass") + under(being(subject, dice, "aux:pass"), act) + act + by
    make = dice.choice((_stirring, _drawing, _drawing, _coming))
    act = make(subject, dice)
    return under(subject, act, "nsubj") + act + (under(date(dice), act) if dice.falls(0.12) else ())


def _stirring(subject: Tree, dice: Dice) -> Tree:
    """Make "surprised nobody" or "will anger Paris"."""
    act = _finite(dice.choice(wording().stirring), subject, dice)
    return act + under(people(dice) if dice.falls(0.6) else place(dice), act, "obj")


def _drawing(subject: Tree, dice: Dice) -> Tree:
    """Make "drew no reply" or "has found wide support"."""
    act = _finite(dice.choice(wording().drawing), subject, dice)
    echo = common(dice.choice(wording().echoes))
    (before,) = dice.choices((_none, kind, None), weights=(35, 25, 40))
    return act + under((before(dice, echo) if before else ()) + echo, act, "obj")


def _none(_: Dice, noun: Tree) -> Tree:
    return under(leaf("no", "DT", "DET", "det", morph="PronType=Neg"), noun)


def _coming(subject: Tree, dice: Dice) -> Tree:
    """Make "was false", "failed" or "will end the strike"."""
    return predicate(subject, dice)


def _finite(verb: Verb, subject: Tree, dice: Dice) -> Tree:
    if dice.falls(0.15):
        act = inflected(verb, BARE)
        return under(modal(dice), act) + act
    return adverbial(inflected(verb, form(subject, dice)), dice)


def _by(whom: Tree) -> Tree:
    return under(leaf("by", "IN", "ADP", "case"), whom) + whom
