"""Vary the treebanks' own reported speech: other verbs, other names, other quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from training.dice import Dice
from training.trees import Node, Tree, children
from training.verbs import PARTICIPLE, PAST, PERFECT, PLURAL, PRESENT, Form, inflected
from training.wording import wording

FORMS = frozenset({PAST, PRESENT, PLURAL, PERFECT, PARTICIPLE})
CURLY = {"``": "“", "''": "”"}


def reporting(tree: Tree) -> Iterator[tuple[Node, Node]]:
    """Yield the verbs of saying with their subjects, where something is said."""
    lemmas = {verb.lemma for verb in wording().saying}
    for node in tree:
        if node.lemma not in lemmas or node.tag not in FORMS:
            continue
        below = children(tree, node)
        says = node.dep == "parataxis" or any(child.dep in {"ccomp", "parataxis"} for child in below)
        subject = next((child for child in below if child.dep == "nsubj"), None)
        if says and subject is not None:
            yield node, subject


def swapped(tree: Tree, dice: Dice) -> Tree:
    """Return the sentence with its reporting verbs, their speakers' names and its quotation marks changed."""
    changed = dict[int, Node]()
    for verb, subject in reporting(tree):
        if dice.falls(0.75):
            changed[verb.key] = _other_verb(verb, dice)
        changed |= {node.key: node for node in _other_name(tree, subject, dice)}
    if dice.falls(0.5):
        quotation = (node for node in tree if node.tag in CURLY and node.text in {'"', "''", "``"})
        changed |= {node.key: replace(node, text=CURLY[node.tag]) for node in quotation}
    return tuple(changed.get(node.key, node) for node in tree)


def _other_verb(verb: Node, dice: Dice) -> Node:
    (other,) = inflected(dice.choice(wording().saying), Form(tag=verb.tag))
    return replace(verb, text=other.text, lemma=other.lemma)


def _other_name(tree: Tree, subject: Node, dice: Dice) -> Iterator[Node]:
    """Yield a name's nodes renamed: one word, or two joined as given and family name."""
    if subject.pos != "PROPN":
        return
    below = children(tree, subject)
    if not below:
        yield _renamed(subject, dice.choice(wording().family + wording().places))
    elif len(below) == 1 and below[0].dep == "flat":
        yield _renamed(subject, dice.choice(wording().given))
        yield _renamed(below[0], dice.choice(wording().family))


def _renamed(node: Node, text: str) -> Node:
    return replace(node, text=text, lemma=text)
