"""Make short pieces where the treebanks' are long: "the ceasefire was fragile", "to reopen the port"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from training.dice import Dice
from training.harvest import Stock
from training.speakers import common, on_day, place, pronoun, setting, surname, the
from training.trees import Tree, leaf, under
from training.verbs import ADDING, BARE, Form, being, form, inflected, modal, negation, passive
from training.wording import Verb, wording

SHORT, SHORT_PHRASE, MADE = 8, 5, 900
PEOPLE = ("nobody", "reporters", "lawmakers", "allies", "diplomats", "ministers")


def brief(stock: Stock, dice: Dice) -> Stock:
    """Return a stock of short pieces: some that are made, and the treebanks' shortest."""
    return replace(
        stock,
        clauses=_some(stock.clauses, SHORT, clause, dice),
        infinitives=_some(stock.infinitives, SHORT_PHRASE, infinitive, dice),
        participles=_some(stock.participles, SHORT_PHRASE, participle, dice),
        things=_some(stock.things, SHORT_PHRASE - 1, matter, dice),
        frames=tuple(frame for frame in stock.frames if len(frame) <= SHORT),
    )


def _some(pieces: tuple[Tree, ...], longest: int, make: Callable[[Dice], Tree], dice: Dice) -> tuple[Tree, ...]:
    short = [piece for piece in pieces if len(piece) <= longest]
    return (*dice.sample(short, k=min(MADE, len(short))), *(make(dice) for _ in range(MADE)))


def clause(dice: Dice) -> Tree:
    """Make a clause that could be said: "talks had failed", "Ankara will not sign the treaty"."""
    make = dice.choice((place, surname, pronoun, matter, matter, _affairs))
    subject = make(dice)
    if dice.falls(0.15):
        deed = under(being(subject, dice, "aux:pass"), act := passive(dice.choice(wording().doing))) + act
        return under(subject, deed, "nsubj:pass") + deed
    deed = predicate(subject, dice)
    return under(subject, deed, "nsubj") + deed


def predicate(subject: Tree, dice: Dice) -> Tree:
    """Make what somebody or something is, does or will do."""
    shape = dice.choice((_being, _being, _going_on, _bound, _done))
    deed = shape(subject, dice)
    return deed + (under(on_day(dice), deed) if dice.falls(0.1) else ())


def _being(subject: Tree, dice: Dice) -> Tree:
    """Make "was not final" or "is a farce"."""
    state = leaf(dice.choice(wording().verdicts), "JJ", "ADJ", morph="Degree=Pos")
    if dice.falls(0.25):
        state = label(dice)
    return under(being(subject, dice, "cop"), state) + perhaps_not(state, dice) + state


def _going_on(subject: Tree, dice: Dice) -> Tree:
    """Make "was stalling" or "is shelling the port"."""
    act = _act(dice, ADDING)
    return under(being(subject, dice, "aux"), act) + perhaps_not(act, dice) + act


def _bound(_: Tree, dice: Dice) -> Tree:
    """Make "must not resume" or "will be empty"."""
    if dice.falls(0.2):
        state = leaf(dice.choice(wording().verdicts), "JJ", "ADJ", morph="Degree=Pos")
        be = leaf("be", "VB", "AUX", "cop", morph="VerbForm=Inf")
        return under(modal(dice), state) + perhaps_not(state, dice) + under(be, state) + state
    act = _act(dice, BARE)
    return under(modal(dice), act) + perhaps_not(act, dice) + act


def _done(subject: Tree, dice: Dice) -> Tree:
    """Make "has reopened the port" or "failed"."""
    return _act(dice, form(subject, dice))


def _act(dice: Dice, shape: Form) -> Tree:
    """Make a form of a verb, with its object if it takes one."""
    if dice.falls(0.4):
        return inflected(dice.choice(wording().happening), shape)
    return transitive(dice.choice(wording().doing), dice, shape)


def transitive(verb: Verb, dice: Dice, shape: Form) -> Tree:
    """Make a form of a verb with a thing, several or somebody as object."""
    make = dice.choice((matter, matter, _affairs, place))
    act = inflected(verb, shape)
    return act + under(make(dice), act, "obj")


def perhaps_not(verb: Tree, dice: Dice) -> Tree:
    """Make "not" before a verb or a state, now and then."""
    return under(negation(), verb) if dice.falls(0.12) else ()


def bare(dice: Dice) -> Tree:
    """Make "reopen the port"."""
    act = _act(dice, BARE)
    return act + (under(setting(dice) if dice.falls(0.4) else on_day(dice), act) if dice.falls(0.12) else ())


def infinitive(dice: Dice) -> Tree:
    """Make "to reopen the port"."""
    act = bare(dice)
    return under(leaf("to", "TO", "PART", "mark"), act) + act


def participle(dice: Dice) -> Tree:
    """Make "shelling the port"."""
    return _act(dice, ADDING)


def matter(dice: Dice) -> Tree:
    """Make "the ceasefire", "a new treaty" or "this plan"."""
    head = common(dice.choice(wording().matters))
    if dice.falls(0.7):
        return under(the(), head, "det") + head
    if dice.falls(0.5):
        return under(leaf("this", "DT", "DET", "det", morph="Number=Sing|PronType=Dem"), head) + head
    return _with_article(kind(dice, head) + head, head)


def _affairs(dice: Dice) -> Tree:
    """Make "talks", "the hostages" or "new sanctions"."""
    head = common(dice.choice(wording().affairs), plural=True)
    if dice.falls(0.4):
        return under(the(), head, "det") + head
    return (kind(dice, head) if dice.falls(0.3) else ()) + head


def kind(dice: Dice, head: Tree) -> Tree:
    """Make an adjective before a noun."""
    return under(leaf(dice.choice(wording().kinds), "JJ", "ADJ", "amod", morph="Degree=Pos"), head)


def label(dice: Dice) -> Tree:
    """Make "a farce" or "a dangerous mistake"."""
    head = common(dice.choice(wording().labels))
    if dice.falls(0.6):
        return _with_article(head, head)
    judged = leaf(dice.choice(wording().verdicts), "JJ", "ADJ", "amod", morph="Degree=Pos")
    return _with_article(under(judged, head) + head, head)


def _with_article(phrase: Tree, head: Tree) -> Tree:
    return under(article(phrase), head) + phrase


def article(phrase: Tree) -> Tree:
    """Make "a" or "an", as the phrase behind it asks."""
    text = "an" if phrase[0].text[0] in "aeiou" else "a"
    return leaf(text, "DT", "DET", "det", lemma="a", morph="Definite=Ind|PronType=Art")


def people(dice: Dice) -> Tree:
    """Make "nobody" or "reporters"."""
    text = dice.choice(PEOPLE)
    if text == "nobody":
        return leaf(text, "NN", "PRON", morph="Number=Sing|PronType=Neg")
    return common(text, plural=True)
