"""Make texts of reported speech from pieces of the treebanks: the shapes that these hold too few of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from training.dice import Dice
from training.harvest import Stock
from training.predicates import PREDICATES, accusing, naming, saying, urging
from training.speakers import comma, date, on_day, pronoun, speaker
from training.trees import Tree, capitalised, closed, copied, leaf, lowered, opened, under
from training.verbs import ADDING, form, inflected
from training.wording import wording

QUOTATION_MARKS = (("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ("‘", "’"))

PLAIN, HARVESTED = 0.65, 0.9

Shape = Callable[[Stock, Dice], list[Tree]]


def reports(stock: Stock, dice: Dice, *, amount: int) -> Iterator[list[Tree]]:
    """Yield texts of one or more sentences, each shape by its weight."""
    shapes, weights = zip(*SHAPES, strict=True)
    for shape in dice.choices(shapes, weights, k=amount):
        *before, last = shape(stock, dice)
        yield [*before, closed(last)]


def stated(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X on Sunday said that Y", "Earlier, X urged Y to go", "X denies it"."""
    subject = speaker(dice, stock)
    act = dice.choice(PREDICATES)(stock, dice, form(subject, dice))
    early = under(on_day(dice), act) if dice.falls(0.2) else ()
    late = under(date(dice), act) if not early and dice.falls(0.2) else ()
    return [_framed(under(subject, act, "nsubj") + early + act + late, stock, dice)]


def _framed(report: Tree, stock: Stock, dice: Dice) -> Tree:
    """Make a sentence, now and then with "On Sunday," or "After the talks," before it."""
    draw = dice.random()
    if draw < PLAIN:
        return sentence(report)
    before = opened(copied(dice.choice(stock.frames)))
    if draw > HARVESTED:
        before = closed(date(dice))
        before += under(comma(), before)
    return sentence(under(before, report) + lowered(report))


def coordinated(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X said that Y and accused Z of going": the second verb belongs to the first, not to the clause."""
    subject = speaker(dice, stock) if dice.falls(0.7) else pronoun(dice)
    shape = form(subject, dice)
    first = saying(stock, dice, shape)
    second = dice.choice((saying, accusing, urging, naming))(stock, dice, shape.bare)
    link = under(leaf("but" if dice.falls(0.15) else "and", "CC", "CCONJ", "cc"), second)
    if dice.falls(0.2):
        first, link = closed(first), under(comma(), second) + link
    return [_framed(under(subject, first, "nsubj") + first + under(link + second, first, "conj"), stock, dice)]


def continued(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X said that Y, adding that Z"."""
    subject = speaker(dice, stock)
    first = closed(saying(stock, dice, form(subject, dice)))
    second = dice.choice((saying, naming, accusing))(stock, dice, ADDING)
    lead = under(comma(), second)
    if dice.falls(0.25):
        lead += under(leaf("while", "IN", "SCONJ", "mark"), second)
    return [_framed(under(subject, first, "nsubj") + first + under(lead + second, first, "advcl"), stock, dice)]


def fronted(stock: Stock, dice: Dice) -> list[Tree]:
    """Make “Y,” said X., “Y,” X said. and “Y,” he said., with or without more of the quotation around."""
    marks = dice.choice(QUOTATION_MARKS) if dice.falls(0.8) else None
    clause = capitalised(closed(copied(dice.choice(stock.clauses))))
    before = [_said_before(stock, dice, marks[0])] if marks and dice.falls(0.2) else []
    after = [quoted_sentence(stock, dice, marks)] if marks and dice.falls(0.25) else []
    return [*before, _with_cue(clause, stock, dice, marks, opens=not before), *after]


def _said_before(stock: Stock, dice: Dice, mark: str) -> Tree:
    """Make a first sentence of a quotation that goes on."""
    clause = closed(copied(dice.choice(stock.clauses)))
    return under(_opening(mark), clause) + sentence(clause)


def _with_cue(clause: Tree, stock: Stock, dice: Dice, marks: tuple[str, str] | None, *, opens: bool) -> Tree:
    """Put the speaker and the verb after what was said."""
    named = dice.falls(0.65)
    subject = speaker(dice, stock) if named else pronoun(dice)
    cue = inflected(dice.choice(wording().saying), form(subject, dice).simple)
    if named and dice.falls(0.5):
        words = lowered(cue) + under(lowered(subject), cue, "nsubj")
    else:
        words = under(lowered(subject), cue, "nsubj") + cue
    if dice.falls(0.35):
        words += under(date(dice), cue)
    return ended(under(_enclosed(clause, marks, opens=opens, dice=dice), cue, "ccomp") + words)


def _enclosed(clause: Tree, marks: tuple[str, str] | None, *, opens: bool, dice: Dice) -> Tree:
    """Put a comma after the clause and quotation marks around both, in either order."""
    if marks is None:
        return clause + under(comma(), clause)
    before = under(_opening(marks[0]), clause) if opens else ()
    closing = leaf(marks[1], "''", "PUNCT", "punct")
    if dice.falls(0.12):
        return before + clause + closed(under(closing, clause)) + under(comma(), clause)
    return before + clause + closed(under(comma(), clause)) + under(closing, clause)


def colon(stock: Stock, dice: Dice) -> list[Tree]:
    """Make 'X said: “Y.”' and 'X: “Y.”'."""
    subject = speaker(dice, stock)
    marks = dice.choice(QUOTATION_MARKS)
    clause = capitalised(closed(copied(dice.choice(stock.clauses))))
    point = leaf(":", ":", "PUNCT", "punct")
    if dice.falls(0.3):
        said = _quotation(under(point, clause), clause, marks)
        return [capitalised(closed(without_comma(subject))) + under(said, subject, "parataxis")]
    cue = inflected(dice.choice(wording().saying), form(subject, dice).simple)
    late = under(date(dice), cue) if dice.falls(0.3) else ()
    said = _quotation(under(point, clause), clause, marks)
    return [capitalised(under(subject, cue, "nsubj") + closed(cue + late) + under(said, cue, "ccomp"))]


def _quotation(before: Tree, clause: Tree, marks: tuple[str, str]) -> Tree:
    stop = closed(leaf(".", ".", "PUNCT", "punct"))
    closing = leaf(marks[1], "''", "PUNCT", "punct")
    return before + under(_opening(marks[0]), clause) + clause + under(stop, clause) + under(closing, clause)


def quoted_sentence(stock: Stock, dice: Dice, marks: tuple[str, str]) -> Tree:
    """Make a whole quoted sentence without a cue."""
    clause = capitalised(closed(copied(dice.choice(stock.clauses))))
    return _quotation((), clause, marks)


def _opening(mark: str) -> Tree:
    return closed(leaf(mark, "``", "PUNCT", "punct"))


def sentence(tree: Tree) -> Tree:
    """Begin with a capital and end with a full stop."""
    return ended(capitalised(tree))


def ended(tree: Tree) -> Tree:
    """Put a full stop at the end, in the place of a comma."""
    tree = without_comma(tree)
    return closed(tree) + under(leaf(".", ".", "PUNCT", "punct"), tree)


def without_comma(tree: Tree) -> Tree:
    """Take off the comma that an apposition ends with."""
    return opened(tree[:-1]) if tree[-1].text == "," else tree


SHAPES: tuple[tuple[Shape, int], ...] = ((stated, 38), (coordinated, 14), (continued, 8), (fronted, 32), (colon, 8))
