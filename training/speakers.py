"""Make the phrases of who spoke, to whom, when and where."""

from __future__ import annotations

from training.dice import Dice
from training.harvest import Stock
from training.trees import Tree, closed, copied, leaf, lowered, opened, under
from training.wording import wording

PRONOUNS = {
    "he": "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
    "she": "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
    "they": "Case=Nom|Number=Plur|Person=3|PronType=Prs",
}
SINGULAR, PLURAL = "Number=Sing", "Number=Plur"
HARVESTED = 0.25


def speaker(dice: Dice, stock: Stock) -> Tree:
    """Make a speaker: a name, with or without title or role, a place, a body, or a phrase of the treebanks."""
    if dice.falls(HARVESTED):
        return opened(copied(dice.choice(stock.speakers)))
    if dice.falls(0.06):
        return related(dice, stock)
    shape = dice.choice((name, surname, place, place, titled, spokesman, described, chief, officials, ministry))
    return shape(dice)


def pronoun(dice: Dice) -> Tree:
    """Make "he", "she" or "they"."""
    text = dice.choice(["he", "he", "he", "she", "she", "they"])
    return leaf(text, "PRP", "PRON", morph=PRONOUNS[text])


def addressee(dice: Dice, stock: Stock) -> Tree:
    """Make one who is told or urged."""
    if dice.falls(HARVESTED):
        return common(dice.choice(wording().groups), plural=True)
    return lowered(speaker(dice, stock))


def name(dice: Dice) -> Tree:
    """Make "Maria Rossi"."""
    given = proper(dice.choice(wording().given))
    return given + under(surname(dice), given, "flat")


def surname(dice: Dice) -> Tree:
    """Make "Rossi"."""
    return proper(dice.choice(wording().family))


def place(dice: Dice) -> Tree:
    """Make "Moscow", "NATO" or "the Kremlin"."""
    if dice.falls(0.1):
        house = proper("Kremlin")
        return under(the(), house, "det") + house
    return proper(dice.choice(wording().places + wording().bodies))


def titled(dice: Dice) -> Tree:
    """Make "Russian Foreign Minister Maria Rossi"."""
    bearer = name(dice) if dice.falls(0.8) else surname(dice)
    *before, last = dice.choice(wording().titles).split()
    title = proper(last)
    words = (under(proper(word), title, "compound") for word in before)
    return under(_origin(dice, title) + sum(words, ()) + title, bearer, "nmod:desc") + bearer


def spokesman(dice: Dice) -> Tree:
    """Make "Kremlin spokesman Ivan Petrova" or "the ministry's spokesman"."""
    role = common(dice.choice(wording().roles))
    if dice.falls(0.7):
        bearer = name(dice)
        return under(_origin(dice, role) + role, bearer, "nmod:desc") + bearer
    return _with_origin(dice, role)


def chief(dice: Dice) -> Tree:
    """Make "the head of the Foreign Ministry", with a name after it, mostly."""
    role = _head(dice)
    if dice.falls(0.4):
        return role
    bearer = closed(name(dice))
    return closed(role) + under(under(comma(), bearer) + bearer, role, "appos") + under(comma(), role)


def _head(dice: Dice) -> Tree:
    role = common(dice.choice(wording().chiefs))
    body = ministry(dice) if dice.falls(0.4) else place(dice)
    body = under(leaf("of", "IN", "ADP", "case"), body) + body
    return under(the(), role, "det") + role + under(body, role, "nmod")


def related(dice: Dice, stock: Stock) -> Tree:
    """Make "Maria Rossi, who leads the talks," with its commas."""
    bearer = closed(name(dice))
    clause = closed(copied(dice.choice(stock.relatives)))
    return bearer + under(under(comma(), clause) + clause, bearer, "acl:relcl") + under(comma(), bearer)


def described(dice: Dice) -> Tree:
    """Make "Ivan Petrova, the Kremlin spokesman," with its commas."""
    bearer = closed(name(dice))
    role = common(dice.choice(wording().roles))
    role = closed(_head(dice) if dice.falls(0.4) else _with_origin(dice, role))
    return bearer + under(under(comma(), role) + role, bearer, "appos") + under(comma(), bearer)


def officials(dice: Dice) -> Tree:
    """Make "Russian officials" or "the Turkish government"."""
    people = leaf(dice.choice(wording().peoples), "JJ", "ADJ", "amod", morph="Degree=Pos")
    if dice.falls(0.5):
        head = common(dice.choice(("officials", "diplomats", "authorities", "leaders")), plural=True)
        return under(people, head) + head
    head = common(dice.choice(("government", "president", "minister", "embassy", "delegation", "side")))
    return under(the(), head, "det") + under(people, head) + head


def ministry(dice: Dice) -> Tree:
    """Make "the Foreign Ministry" or "the Ministry of Defence in Moscow"."""
    head = proper("Ministry")
    field = proper(dice.choice(("Foreign", "Defence", "Interior", "Finance", "Trade")))
    if dice.falls(0.5):
        return under(the(), head, "det") + under(field, head, "compound") + head
    return under(the(), head, "det") + head + under(under(leaf("of", "IN", "ADP"), field, "case") + field, head, "nmod")


def _with_origin(dice: Dice, role: Tree) -> Tree:
    """Make "the Kremlin spokesman" or "Germany's spokesman"."""
    origin = _origin(dice, role)
    article = () if any(node.tag == "POS" for node in origin) else under(the(), role, "det")
    return article + origin + role


def _origin(dice: Dice, role: Tree) -> Tree:
    """Make "Russian", "US", "Germany's" or nothing, before a title or role."""
    (shape,) = dice.choices((_people, _house, _owner, None), weights=(45, 20, 10, 25))
    return shape(dice, role) if shape else ()


def _people(dice: Dice, role: Tree) -> Tree:
    return under(leaf(dice.choice(wording().peoples), "JJ", "ADJ", "amod", morph="Degree=Pos"), role)


def _house(dice: Dice, role: Tree) -> Tree:
    return under(proper(dice.choice(("US", "EU", "UN", "Kremlin", "NATO", "Pentagon"))), role, "compound")


def _owner(dice: Dice, role: Tree) -> Tree:
    owner = closed(proper(dice.choice(wording().places)))
    return under(
        owner + under(leaf(dice.choice(("'s", "’s")), "POS", "PART", "case", lemma="'s"), owner), role, "nmod:poss"
    )


def date(dice: Dice) -> Tree:
    """Make "on Sunday", "Sunday", "on Sunday evening", "last week" or "in a statement"."""
    shape = dice.choice((on_day, on_day, on_day, _day, _evening, _week, setting))
    return shape(dice)


def _day(dice: Dice) -> Tree:
    return proper(dice.choice(wording().days), "obl:unmarked")


def _evening(dice: Dice) -> Tree:
    part = common(dice.choice(("morning", "evening", "night")), "obl")
    day = proper(dice.choice(wording().days), "compound")
    return under(leaf("on", "IN", "ADP", "case"), part) + under(day, part) + part


def _week(dice: Dice) -> Tree:
    span = common(dice.choice(("week", "month", "year")), "obl:unmarked")
    if dice.falls(0.5):
        return under(leaf("last", "JJ", "ADJ", "amod", morph="Degree=Pos"), span) + span
    return under(leaf("this", "DT", "DET", "det", morph="Number=Sing|PronType=Dem"), span) + span


def on_day(dice: Dice) -> Tree:
    """Make "on Sunday"."""
    day = proper(dice.choice(wording().days), "obl")
    return under(leaf("on", "IN", "ADP"), day, "case") + day


def setting(dice: Dice) -> Tree:
    """Make "in a statement" and its like."""
    preposition, article, noun = dice.choice(wording().settings).split()
    head = common(noun, "obl")
    determiner = leaf(article, "DT", "DET", "det", morph="Definite=Ind|PronType=Art")
    return under(leaf(preposition, "IN", "ADP", "case"), head) + under(determiner, head) + head


def proper(text: str, dep: str = "ROOT") -> Tree:
    """Make a proper noun."""
    return leaf(text, "NNP", "PROPN", dep, morph=SINGULAR)


def common(text: str, dep: str = "ROOT", *, plural: bool = False) -> Tree:
    """Make a common noun."""
    if not plural:
        return leaf(text, "NN", "NOUN", dep, morph=SINGULAR)
    lemma = text[:-3] + "y" if text.endswith("ies") else text.removesuffix("s")
    return leaf(text, "NNS", "NOUN", dep, lemma=lemma, morph=PLURAL)


def comma() -> Tree:
    """Make a comma."""
    return leaf(",", ",", "PUNCT", "punct")


def the() -> Tree:
    """Make the definite article."""
    return leaf("the", "DT", "DET", "det", morph="Definite=Def|PronType=Art")
