"""Make texts of reported speech from pieces of the treebanks: the shapes that these hold too few of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from training.briefs import brief
from training.dice import Dice
from training.harvest import Stock
from training.predicates import PREDICATES, accusing, naming, saying, urging
from training.sentences import (
    QUOTATION_MARKS,
    closing,
    ended,
    framed,
    opening,
    quotation,
    sentence,
    without_comma,
)
from training.short_reports import SHORT
from training.speakers import comma, date, on_day, pronoun, speaker
from training.trees import Tree, capitalised, closed, copied, leaf, lowered, under
from training.verbs import ADDING, form, inflected
from training.wording import wording

Shape = Callable[[Stock, Dice], list[Tree]]


def reports(stock: Stock, dice: Dice, *, amount: int) -> Iterator[list[Tree]]:
    """Yield texts of one or more sentences, each shape by its weight."""
    short = brief(stock, dice)
    kinds = [(shape, stock, weight) for shape, weight in SHAPES] + [(shape, short, weight) for shape, weight in BRIEF]
    for shape, pieces, _ in dice.choices(kinds, [weight for *_, weight in kinds], k=amount):
        *before, last = shape(pieces, dice)
        yield [*before, closed(last)]


def stated(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X on Sunday said that Y", "Earlier, X urged Y to go", "X denies it"."""
    subject = speaker(dice, stock)
    act = dice.choice(PREDICATES)(stock, dice, form(subject, dice))
    early = under(on_day(dice), act) if dice.falls(0.2) else ()
    late = under(date(dice), act) if not early and dice.falls(0.2) else ()
    return [framed(under(subject, act, "nsubj") + early + act + late, stock, dice)]


def coordinated(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X said that Y and accused Z of going": the second verb belongs to the first, not to the clause."""
    subject = speaker(dice, stock) if dice.falls(0.7) else pronoun(dice)
    shape = form(subject, dice)
    first = saying(stock, dice, shape)
    second = dice.choice((saying, accusing, urging, naming))(stock, dice, shape.bare)
    link = under(leaf("but" if dice.falls(0.15) else "and", "CC", "CCONJ", "cc"), second)
    if dice.falls(0.2):
        first, link = closed(first), under(comma(), second) + link
    return [framed(under(subject, first, "nsubj") + first + under(link + second, first, "conj"), stock, dice)]


def continued(stock: Stock, dice: Dice) -> list[Tree]:
    """Make "X said that Y, adding that Z"."""
    subject = speaker(dice, stock)
    first = closed(saying(stock, dice, form(subject, dice)))
    second = dice.choice((saying, naming, accusing))(stock, dice, ADDING)
    lead = under(comma(), second)
    if dice.falls(0.25):
        lead += under(leaf("while", "IN", "SCONJ", "mark"), second)
    return [framed(under(subject, first, "nsubj") + first + under(lead + second, first, "advcl"), stock, dice)]


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
    return under(opening(mark), clause) + sentence(clause)


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
    before = under(opening(marks[0]), clause) if opens else ()
    if dice.falls(0.12):
        return before + clause + closed(under(closing(marks[1]), clause)) + under(comma(), clause)
    return before + clause + closed(under(comma(), clause)) + under(closing(marks[1]), clause)


def colon(stock: Stock, dice: Dice) -> list[Tree]:
    """Make 'X said: “Y.”' and 'X: “Y.”'."""
    subject = speaker(dice, stock)
    marks = dice.choice(QUOTATION_MARKS)
    clause = capitalised(closed(copied(dice.choice(stock.clauses))))
    point = leaf(":", ":", "PUNCT", "punct")
    if dice.falls(0.3):
        said = quotation(under(point, clause), clause, marks)
        return [capitalised(closed(without_comma(subject))) + under(said, subject, "parataxis")]
    cue = inflected(dice.choice(wording().saying), form(subject, dice).simple)
    late = under(date(dice), cue) if dice.falls(0.3) else ()
    said = quotation(under(point, clause), clause, marks)
    return [capitalised(under(subject, cue, "nsubj") + closed(cue + late) + under(said, cue, "ccomp"))]


def quoted_sentence(stock: Stock, dice: Dice, marks: tuple[str, str]) -> Tree:
    """Make a whole quoted sentence without a cue."""
    clause = capitalised(closed(copied(dice.choice(stock.clauses))))
    return quotation((), clause, marks)


SHAPES: tuple[tuple[Shape, int], ...] = ((stated, 38), (coordinated, 14), (continued, 8), (fronted, 32), (colon, 8))
BRIEF: tuple[tuple[Shape, int], ...] = (*SHORT, (stated, 6), (continued, 3))
