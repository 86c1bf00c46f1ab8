"""Put verbs into the forms that a report needs: "said", "denies", "had also warned", "adding"."""

from __future__ import annotations

from dataclasses import dataclass

from training.dice import Dice
from training.trees import Tree, leaf, top, under
from training.wording import Verb, wording

PAST, PRESENT, PLURAL, PERFECT, PARTICIPLE, BASE = "VBD", "VBZ", "VBP", "VBN", "VBG", "VB"
INDICATIVE = {
    PAST: "Mood=Ind|Number={number}|Person=3|Tense=Past|VerbForm=Fin",
    PRESENT: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    PLURAL: "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
}
NON_FINITE = {
    PERFECT: "Tense=Past|VerbForm=Part",
    PARTICIPLE: "Tense=Pres|VerbForm=Part",
    BASE: "VerbForm=Inf",
}
SUBJUNCTIVE = "Mood=Sub|Number={number}|Person=3|Tense=Pres|VerbForm=Fin"
BEING = {(PAST, "Sing"): "was", (PAST, "Plur"): "were", (PRESENT, "Sing"): "is", (PLURAL, "Plur"): "are"}
HAVE = Verb(lemma="have", present="has", past="had", ing="having", perfect="had")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form that a verb takes beside its subject, and that of "have" where it is a perfect."""

    tag: str
    auxiliary: str = ""
    number: str = "Sing"

    @property
    def simple(self) -> Form:
        """Return the same form without an auxiliary."""
        return Form(tag=self.auxiliary or self.tag, number=self.number)

    @property
    def bare(self) -> Form:
        """Return the form of a second verb, which leaves the auxiliary to the first."""
        return Form(tag=self.tag, number=self.number)


ADDING = Form(tag=PARTICIPLE)
BARE = Form(tag=BASE)


def number_of(subject: Tree) -> str:
    """Tell "Sing" or "Plur" of a subject."""
    head = top(subject)
    joined = any(node.dep == "conj" and node.head == head.key for node in subject)
    return "Plur" if joined or "Number=Plur" in head.morph else "Sing"


def form(subject: Tree, dice: Dice) -> Form:
    """Choose past, present or a perfect that agrees with the subject."""
    number = number_of(subject)
    tag = PAST if dice.falls(0.68) else PLURAL if number == "Plur" else PRESENT
    if dice.falls(0.15):
        return Form(tag=PERFECT, auxiliary=tag, number=number)
    return Form(tag=tag, number=number)


def inflected(verb: Verb, shape: Form) -> Tree:
    """Make a form of a verb, with its auxiliary."""
    word = _word(verb, "VERB", shape.tag, shape.number)
    if not shape.auxiliary:
        return word
    return under(_word(HAVE, "AUX", shape.auxiliary, shape.number), word, "aux") + word


def being(subject: Tree, dice: Dice, dep: str) -> Tree:
    """Make the form of "be" that agrees with the subject."""
    shape = form(subject, dice).simple
    morph = INDICATIVE[shape.tag].format(number=shape.number)
    return leaf(BEING[shape.tag, shape.number], shape.tag, "AUX", dep, lemma="be", morph=morph)


def passive(verb: Verb) -> Tree:
    """Make the participle of a passive."""
    return leaf(verb.perfect, PERFECT, "VERB", lemma=verb.lemma, morph=f"{NON_FINITE[PERFECT]}|Voice=Pass")


def modal(dice: Dice) -> Tree:
    """Make "will", "must" or their like."""
    return leaf(dice.choice(wording().modals), "MD", "AUX", "aux", morph="VerbForm=Fin")


def negation() -> Tree:
    """Make "not"."""
    return leaf("not", "RB", "PART", "advmod", morph="Polarity=Neg")


def adverbial(verb: Tree, dice: Dice) -> Tree:
    """Put "also" or its like before the verb, after its auxiliary, now and then."""
    if not dice.falls(0.12):
        return verb
    adverb = leaf(dice.choice(wording().adverbs), "RB", "ADV", "advmod")
    return verb[:-1] + under(adverb, verb) + verb[-1:]


def _word(verb: Verb, pos: str, tag: str, number: str) -> Tree:
    texts = {
        PAST: verb.past,
        PRESENT: verb.present,
        PLURAL: verb.lemma,
        PERFECT: verb.perfect,
        PARTICIPLE: verb.ing,
        BASE: verb.lemma,
    }
    morph = INDICATIVE[tag].format(number=number) if tag in INDICATIVE else NON_FINITE[tag]
    return leaf(texts[tag], tag, pos, lemma=verb.lemma, morph=morph)
