"""Sentences as values that can be cut and joined: nodes that name their head by its key."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from itertools import count

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

_keys = count(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A token in a tree; the top of a tree is its own head."""

    key: int
    head: int
    text: str
    space: bool
    tag: str
    pos: str
    lemma: str
    morph: str
    dep: str


Tree = tuple[Node, ...]


def doc_from(nodes: Iterable[Node], vocab: Vocab) -> Doc:
    """Make a Doc of nodes in text order."""
    tree = tuple(nodes)
    place = {node.key: i for i, node in enumerate(tree)}
    return Doc(
        vocab,
        words=[node.text for node in tree],
        spaces=[node.space for node in tree],
        tags=[node.tag for node in tree],
        pos=[node.pos for node in tree],
        lemmas=[node.lemma for node in tree],
        morphs=[node.morph for node in tree],
        heads=[place[node.head] for node in tree],
        deps=[node.dep for node in tree],
    )


def tree_from(span: Span) -> Tree:
    """Read a sentence as a tree."""
    return tuple(
        Node(
            key=token.i,
            head=token.head.i,
            text=token.text,
            space=bool(token.whitespace_),
            tag=token.tag_,
            pos=token.pos_,
            lemma=token.lemma_,
            morph=str(token.morph),
            dep=token.dep_,
        )
        for token in span
    )


def leaf(  # noqa: PLR0913 - a node has that many fields
    text: str, tag: str, pos: str, dep: str = "ROOT", *, lemma: str = "", morph: str = ""
) -> Tree:
    """Make a tree of one word."""
    key = next(_keys)
    return (
        Node(key=key, head=key, text=text, space=True, tag=tag, pos=pos, lemma=lemma or text, morph=morph, dep=dep),
    )


def top(tree: Tree) -> Node:
    """Return the node that is its own head."""
    return next(node for node in tree if node.head == node.key)


def children(tree: Tree, parent: Node) -> Tree:
    """Return the nodes right below a node, in text order."""
    return tuple(node for node in tree if node.head == parent.key and node.key != parent.key)


def branch(tree: Tree, crown: Node) -> Tree:
    """Return the node and all below it, with the node as top."""
    keys, size = {crown.key}, 0
    while len(keys) > size:
        size = len(keys)
        keys |= {node.key for node in tree if node.head in keys}
    below = (node for node in tree if node.key in keys)
    return tuple(replace(node, head=node.key, dep="ROOT") if node == crown else node for node in below)


def is_run(tree: Tree, part: Tree) -> bool:
    """Tell whether a branch stands in one piece."""
    places = [i for i, node in enumerate(tree) if node.key in {node.key for node in part}]
    return places[-1] - places[0] + 1 == len(places)


def without(tree: Tree, keys: Container[int]) -> Tree:
    """Leave out nodes, and what would hang on them."""
    kept = tuple(node for node in tree if node.key not in keys)
    held = {node.key for node in kept}
    return kept if all(node.head in held for node in kept) else ()


def copied(tree: Tree) -> Tree:
    """Return the same tree under keys of its own, so that it may be joined with others."""
    fresh = {node.key: next(_keys) for node in tree}
    return tuple(replace(node, key=fresh[node.key], head=fresh[node.head]) for node in tree)


def under(tree: Tree, parent: Tree, dep: str = "") -> Tree:
    """Hang a tree below the top of another, by a relation or by the one its own top names."""
    above = top(parent).key
    return tuple(replace(node, head=above, dep=dep or node.dep) if node.head == node.key else node for node in tree)


def closed(tree: Tree) -> Tree:
    """Take the space after the last word away."""
    return (*tree[:-1], replace(tree[-1], space=False))


def opened(tree: Tree) -> Tree:
    """Put a space after the last word."""
    return (*tree[:-1], replace(tree[-1], space=True))


def capitalised(tree: Tree) -> Tree:
    """Write the first word as a sentence begins."""
    first = tree[0]
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *tree[1:])


def lowered(tree: Tree) -> Tree:
    """Write the first word as it stands inside a sentence; its lemma knows whether it has a capital of its own."""
    first = tree[0]
    if not first.lemma[:1].islower():
        return tree
    return (replace(first, text=first.text[:1].lower() + first.text[1:]), *tree[1:])
