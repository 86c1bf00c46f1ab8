"""Cut from the treebanks the pieces that reported speech is made of: clauses, speakers, infinitives, things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from training.trees import Node, Tree, branch, children, is_run, top, without

ADJUNCTS = frozenset({"obl", "obl:unmarked", "advcl", "advmod"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
MARKS = frozenset({"``", "''", ":", "-LRB-", "-RRB-", "NFP", "ADD", "LS", "UH"})
CLAUSE_LENGTHS = range(4, 29)
PHRASE_LENGTHS = range(3, 15)
FRAME_LENGTHS = range(2, 21)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Pieces of gold trees, each with one top."""

    clauses: tuple[Tree, ...]
    speakers: tuple[Tree, ...]
    infinitives: tuple[Tree, ...]
    participles: tuple[Tree, ...]
    things: tuple[Tree, ...]
    relatives: tuple[Tree, ...]
    frames: tuple[Tree, ...]


def stock(sentences: Iterable[Tree]) -> Stock:
    """Gather all pieces of the sentences."""
    trees = list(sentences)
    return Stock(
        clauses=tuple(clause for tree in trees for clause in clauses(tree)),
        speakers=tuple(speaker for tree in trees for speaker in speakers(tree)),
        infinitives=tuple(piece for tree in trees for piece in infinitives(tree)),
        participles=tuple(piece for tree in trees for piece in participles(tree)),
        things=tuple(thing for tree in trees for thing in things(tree)),
        relatives=tuple(piece for tree in trees for piece in relatives(tree)),
        frames=tuple(piece for tree in trees for piece in frames(tree)),
    )


def clauses(tree: Tree) -> Iterator[Tree]:
    """Yield what could be said: plain finite clauses, from that-clauses and from whole sentences."""
    for node in tree:
        if node.dep not in {"ccomp", "ROOT"}:
            continue
        crown = branch(tree, node)
        clause = _bare(crown)
        if clause and is_run(tree, crown) and _is_plain(clause) and len(clause) in CLAUSE_LENGTHS:
            yield clause


def _bare(clause: Tree) -> Tree:
    """Take off the end stop, the conjunction before it and the "that" in front."""
    head = top(clause)
    edges = {node.key for node in children(clause, head) if node.dep == "mark" and node.lemma == "that"}
    edges |= {clause[-1].key} if clause[-1].pos == "PUNCT" else set()
    edges |= {clause[0].key} if clause[0].dep in {"cc", "punct"} else set()
    return without(clause, edges)


def _is_plain(clause: Tree) -> bool:
    """Tell whether the clause is finite, has a subject and holds no question, aside or quotation."""
    head = top(clause)
    below = children(clause, head)
    if any(node.tag in MARKS or node.text in "?!…" or node.dep in {"parataxis", "list"} for node in clause):
        return False
    if clause[0].pos == "PUNCT" or clause[-1].pos == "PUNCT" or clause[0].tag.startswith("W"):
        return False
    subject = next((node for node in below if node.dep in SUBJECTS), None)
    if subject is None or subject.tag.startswith("W") or any(node.dep == "mark" for node in below):
        return False
    verbs = [node for node in (head, *below) if node.tag in FINITE]
    return bool(verbs) and clause.index(subject) < min(clause.index(verb) for verb in verbs)


def speakers(tree: Tree) -> Iterator[Tree]:
    """Yield noun phrases that are subject of a verb with a clause."""
    reporting = {node.head for node in tree if node.dep == "ccomp"}
    for node in tree:
        if node.dep == "nsubj" and node.head in reporting and node.pos in {"NOUN", "PROPN"}:
            yield from _phrase(tree, node, longest=9)


def things(tree: Tree) -> Iterator[Tree]:
    """Yield short noun phrases that are objects."""
    for node in tree:
        if node.dep == "obj" and node.pos in {"NOUN", "PROPN"}:
            yield from _phrase(tree, node, longest=8)


def _phrase(tree: Tree, node: Node, *, longest: int) -> Iterator[Tree]:
    phrase = branch(tree, node)
    if len(phrase) > longest or not is_run(tree, phrase) or any(part.tag in MARKS for part in phrase):
        return
    if phrase[0].pos not in {"PUNCT", "CCONJ"} and phrase[-1].pos not in {"PUNCT", "ADP"}:
        yield phrase


def infinitives(tree: Tree) -> Iterator[Tree]:
    """Yield infinitive phrases with their "to"."""
    for node in tree:
        if node.dep == "xcomp" and node.tag == "VB":
            phrase = branch(tree, node)
            if phrase[0].lemma == "to" and phrase[0].head == node.key and _is_short(tree, phrase):
                yield phrase


def participles(tree: Tree) -> Iterator[Tree]:
    """Yield phrases like "using its consulates", without the preposition before them."""
    for node in tree:
        if node.tag != "VBG" or node.dep not in {"advcl", "acl"}:
            continue
        phrase = branch(tree, node)
        if phrase[0].dep == "mark" and phrase[1:2] and phrase[1].key == node.key and _is_short(tree, phrase):
            yield phrase[1:]


def relatives(tree: Tree) -> Iterator[Tree]:
    """Yield relative clauses that begin with "who" as their subject."""
    for node in tree:
        if node.dep == "acl:relcl" and node.tag in {"VBD", "VBZ"}:
            clause = branch(tree, node)
            if clause[0].lemma == "who" and clause[0].dep == "nsubj" and _is_short(tree, clause):
                yield clause


def frames(tree: Tree) -> Iterator[Tree]:
    """Yield what stands before a sentence, with its comma: "After the talks,"."""
    for node in children(tree, top(tree)):
        if node.dep not in ADJUNCTS:
            continue
        before = branch(tree, node)
        opens = before[0].key == tree[0].key and before[-1].text == ","
        if opens and len(before) in FRAME_LENGTHS and is_run(tree, before) and before[0].tag != "CC":
            yield tuple(replace(part, dep=node.dep) if part.key == node.key else part for part in before)


def _is_short(tree: Tree, phrase: Tree) -> bool:
    return len(phrase) in PHRASE_LENGTHS and is_run(tree, phrase) and not any(node.tag in MARKS for node in phrase)
