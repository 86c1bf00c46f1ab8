"""Make what something is called: "called the offer a mistake", "branded that “cynical”", "described it as a farce"."""

from __future__ import annotations

from training.briefs import label, matter
from training.dice import Dice
from training.harvest import Stock
from training.nouns import owner, something_said
from training.sentences import QUOTATION_MARKS, closing, opening
from training.speakers import common, place
from training.trees import Tree, closed, copied, leaf, lowered, opened, under
from training.verbs import Form, adverbial, inflected
from training.wording import wording

POINTERS = {
    "that": ("DT", "Number=Sing|PronType=Dem"),
    "this": ("DT", "Number=Sing|PronType=Dem"),
    "it": ("PRP", "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs"),
    "them": ("PRP", "Case=Acc|Number=Plur|Person=3|PronType=Prs"),
}


def labelling(stock: Stock, dice: Dice, shape: Form) -> Tree:
    """Make "called the offer a mistake": object and predicate, or the latter with "as"."""
    as_such = dice.falls(0.2)
    verb = adverbial(inflected(dice.choice(wording().seeing if as_such else wording().labelling), shape), dice)
    called = _called(dice)
    if as_such:
        called = under(leaf("as", "IN", "ADP", "case"), called) + called
    return verb + under(_thing(stock, dice), verb, "obj") + under(called, verb, "obl" if as_such else "xcomp")


def _thing(stock: Stock, dice: Dice) -> Tree:
    """Make "that", "the offer", "Moscow's offer", "the claim that Y", or take a thing of the treebanks."""
    shapes = (_pointer, _matter, _owned, something_said, _harvested)
    (shape,) = dice.choices(shapes, weights=(30, 35, 15, 5, 15))
    return shape(stock, dice)


def _pointer(_: Stock, dice: Dice) -> Tree:
    text = dice.choice(("that", "that", "this", "it", "it", "them"))
    tag, morph = POINTERS[text]
    return leaf(text, tag, "PRON", morph=morph)


def _matter(_: Stock, dice: Dice) -> Tree:
    return place(dice) if dice.falls(0.15) else matter(dice)


def _owned(_: Stock, dice: Dice) -> Tree:
    noun = common(dice.choice(wording().matters + wording().claims + wording().offers))
    return owner(dice, noun) + noun


def _harvested(stock: Stock, dice: Dice) -> Tree:
    return lowered(opened(copied(dice.choice(stock.things))))


def _called(dice: Dice) -> Tree:
    """Make "a mistake" or "absurd", now and then in quotation marks."""
    called = leaf(dice.choice(wording().verdicts), "JJ", "ADJ", morph="Degree=Pos")
    if dice.falls(0.6):
        called = label(dice)
    if dice.falls(0.65):
        return called
    marks = dice.choice(QUOTATION_MARKS)
    article = called[:1] if called[0].tag == "DT" and dice.falls(0.5) else ()
    inside = closed(called[len(article) :])
    return article + under(opening(marks[0]), called) + inside + under(closing(marks[1]), called)
