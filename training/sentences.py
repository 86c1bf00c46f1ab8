"""Finish sentences: what stands before them, their capital, full stop and quotation marks."""

from __future__ import annotations

from dataclasses import replace

from training.dice import Dice
from training.harvest import Stock
from training.speakers import comma, date
from training.trees import Tree, capitalised, closed, copied, leaf, lowered, opened, under

QUOTATION_MARKS = (("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ("‘", "’"))
PLAIN, HARVESTED = 0.65, 0.9


def framed(report: Tree, stock: Stock, dice: Dice) -> Tree:
    """Make a sentence, now and then with "On Sunday," or "After the talks," before it."""
    draw = dice.random()
    if draw < PLAIN:
        return sentence(report)
    before = opened(copied(dice.choice(stock.frames)))
    if draw > HARVESTED:
        before = closed(date(dice))
        before += under(comma(), before)
    return sentence(under(before, report) + lowered(report))


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


def quotation(before: Tree, clause: Tree, marks: tuple[str, str], stop: str = ".") -> Tree:
    """Put quotation marks around a clause that ends with a stop."""
    end = closed(leaf(stop, ".", "PUNCT", "punct"))
    return before + under(opening(marks[0]), clause) + clause + under(end, clause) + under(closing(marks[1]), clause)


def opening(mark: str) -> Tree:
    """Make an opening quotation mark."""
    return closed(leaf(mark, "``", "PUNCT", "punct"))


def closing(mark: str) -> Tree:
    """Make a closing quotation mark."""
    return leaf(mark, "''", "PUNCT", "punct")


def stop_inside(tree: Tree) -> Tree:
    """Move the full stop into the quotation before it, as in “absurd.”, or leave the sentence as it is."""
    *before, mark, stop = tree
    if mark.tag != "''":
        return tree
    return (*before, replace(stop, head=mark.head, space=False), replace(mark, space=stop.space))
