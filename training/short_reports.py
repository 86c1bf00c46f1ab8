"""Make short texts of shapes that the treebanks hardly hold: nouns of saying, labels, wishes, asides, questions."""

from __future__ import annotations

from collections.abc import Callable

from training.briefs import bare, matter, predicate
from training.dice import Dice
from training.harvest import Stock
from training.labels import labelling
from training.nouns import effect, something_said
from training.predicates import Predicate, accusing, clause, denying, naming, saying, urging
from training.sentences import QUOTATION_MARKS, ended, framed, quotation, sentence, stop_inside
from training.speakers import comma, common, date, name, on_day, place, pronoun, speaker, surname, titled
from training.trees import Tree, capitalised, closed, leaf, lowered, opened, under
from training.verbs import ADDING, INDICATIVE, PAST, Form, adverbial, form, inflected, modal
from training.wishes import intending, wanting, wishing
from training.wording import wording

ASIDES: tuple[Predicate, ...] = (saying, saying, saying, naming, denying, urging, labelling)
SECONDS: tuple[Predicate, ...] = (saying, saying, saying, urging, accusing, naming, wishing, labelling)

Shape = Callable[[Stock, Dice], list[Tree]]


def effective(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X's claim that Y angered nobody": the noun is subject of the verb behind its clause."""
    return [framed(effect(something_said(stock, dice), stock, dice), stock, dice)]


def answered(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "Z dismissed X's claim that Y"."""
    subject = speaker(dice, stock)
    verb = dice.choice(wording().naming + wording().answering)
    act = adverbial(inflected(verb, form(subject, dice)), dice)
    what = under(something_said(stock, dice), act, "obj")
    return [framed(under(subject, act, "nsubj") + act + what, stock, dice)]


def labelled(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X called that a farce", "Calling that a farce, X left" or "X left, calling that a farce"."""
    (shape,) = dice.choices((_calling, _called_first, _called_last), weights=(65, 20, 15))
    return [shape(speaker(dice, stock), stock, dice)]


def _calling(subject: Tree, stock: Stock, dice: Dice) -> Tree:
    act = labelling(stock, dice, form(subject, dice))
    said = framed(under(subject, act, "nsubj") + act, stock, dice)
    return stop_inside(said) if dice.falls(0.4) else said


def _called_first(subject: Tree, stock: Stock, dice: Dice) -> Tree:
    called, act = closed(labelling(stock, dice, ADDING)), _next(subject, stock, dice)
    before = under(called + under(comma(), called), act, "advcl")
    return sentence(before + under(lowered(subject), act, "nsubj") + act)


def _called_last(subject: Tree, stock: Stock, dice: Dice) -> Tree:
    called, act = labelling(stock, dice, ADDING), closed(_next(subject, stock, dice))
    said = sentence(under(subject, act, "nsubj") + act + under(under(comma(), called) + called, act, "advcl"))
    return stop_inside(said) if dice.falls(0.4) else said


def aside(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X, who said that Y, left for Z": the comma ends the clause about X."""
    bearer = closed(dice.choice((name, name, surname, titled))(dice))
    said = dice.choice(ASIDES)(stock, dice, form(bearer, dice))
    clause = closed(under(leaf("who", "WP", "PRON", morph="PronType=Rel"), said, "nsubj") + _early(said, dice) + said)
    about = under(under(comma(), said) + clause, bearer, "acl:relcl")
    act = _next(bearer, stock, dice)
    return [sentence(under(bearer + about + under(comma(), bearer), act, "nsubj") + act)]


def _early(verb: Tree, dice: Dice) -> Tree:
    return under(date(dice), verb) if dice.falls(0.1) else ()


def _next(subject: Tree, stock: Stock, dice: Dice) -> Tree:
    """Make what a speaker does: "left for Paris", "arrives today", "rejected the plan", "was ready"."""
    if dice.falls(0.25):
        return predicate(subject, dice)
    shape = form(subject, dice)
    if dice.falls(0.25):
        return naming(stock, dice, shape)
    verb = inflected(dice.choice(wording().moving), shape)
    if dice.falls(0.4):
        day = dice.choice(("today", "yesterday", "tomorrow"))
        return verb + under(common(day, "obl:unmarked") if dice.falls(0.5) else on_day(dice), verb)
    where = place(dice)
    where = under(leaf(dice.choice(("in", "for", "to", "from")), "IN", "ADP", "case"), where) + where
    return verb + under(where, verb, "obl")


def wished(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X demanded that Z go"."""
    return _plain(wishing, stock, dice)


def intended(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X denies it plans to go"."""
    return _plain(intending, stock, dice)


def wanted(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X wants guarantees from Z"."""
    return _plain(wanting, stock, dice)


def _plain(does: Predicate, stock: Stock, dice: Dice) -> list[Tree]:
    subject = speaker(dice, stock) if dice.falls(0.8) else pronoun(dice)
    act = does(stock, dice, form(subject, dice))
    return [framed(under(subject, act, "nsubj") + act, stock, dice)]


def paired(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "On Sunday X said Y and warned that Z" or "X said Y, urged Z to go and denied V"."""
    subject = speaker(dice, stock) if dice.falls(0.75) else pronoun(dice)
    shape = form(subject, dice)
    first = dice.choice((_saying_bare, _saying_bare, saying))(stock, dice, shape)
    middle: Tree = ()
    if dice.falls(0.15):
        act = dice.choice(SECONDS)(stock, dice, shape.bare)
        first, middle = closed(first), under(opened(under(comma(), act) + act), first, "conj")
    last = dice.choice(SECONDS)(stock, dice, shape.bare)
    last = under(leaf("but" if dice.falls(0.1) else "and", "CC", "CCONJ", "cc"), last) + last
    report = under(subject, first, "nsubj") + first + middle + under(last, first, "conj")
    if dice.falls(0.4):
        return [framed(report, stock, dice)]
    before = date(dice)
    before = closed(before) + under(comma(), before) if dice.falls(0.4) else before
    return [sentence(under(before, first) + lowered(report))]


def _saying_bare(stock: Stock, dice: Dice, shape: Form) -> Tree:
    verb = adverbial(inflected(dice.choice(wording().saying), shape), dice)
    return verb + under(clause(stock, dice), verb, "ccomp")


def questioned(stock: Stock, dice: Dice) -> list[Tree]:
    """Make “Who will go?” asked X."""
    subject = speaker(dice, stock) if dice.falls(0.8) else pronoun(dice)
    cue = inflected(dice.choice(wording().asking), form(subject, dice).simple)
    said = closed(capitalised(_question(dice)))
    said = opened(quotation((), said, dice.choice(QUOTATION_MARKS), "?"))
    subject = under(lowered(subject), cue, "nsubj")
    words = cue + subject if subject[0].pos != "PRON" and dice.falls(0.65) else subject + cue
    return [ended(under(said, cue, "ccomp") + words)]


def _question(dice: Dice) -> Tree:
    """Make "who will go", "why did Paris go" or "will Paris go"."""
    act = bare(dice)
    if dice.falls(0.4):
        who = leaf(dice.choice(("who", "who", "what")), "WP", "PRON", morph="PronType=Int")
        return under(who, act, "nsubj") + under(modal(dice), act) + act
    subject = under(dice.choice((place, surname, matter))(dice), act, "nsubj")
    did = leaf("did", "VBD", "AUX", "aux", lemma="do", morph=INDICATIVE[PAST].format(number="Sing"))
    asked = under(modal(dice) if dice.falls(0.5) else did, act) + subject + act
    if dice.falls(0.4):
        return asked
    why = leaf(dice.choice(("why", "when", "how")), "WRB", "ADV", "advmod", morph="PronType=Int")
    return under(why, act) + asked


SHORT: tuple[tuple[Shape, int], ...] = (
    (effective, 9),
    (answered, 7),
    (labelled, 8),
    (aside, 5),
    (wished, 7),
    (intended, 5),
    (paired, 7),
    (wanted, 4),
    (questioned, 3),
)
