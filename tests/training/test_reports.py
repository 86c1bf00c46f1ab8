from collections.abc import Callable
from itertools import chain

import pytest
from spacy.tokens import Doc

from tests.training.treebank import NLP, trees
from training.dice import Dice
from training.harvest import Stock, stock
from training.reports import SHAPES, colon, continued, coordinated, fronted, reports, stated
from training.trees import Tree, doc_from

Shape = Callable[[Stock, Dice], list[Tree]]
SEEDS = range(60)
STOCK = stock(trees())


def made(shape: Shape, seed: int) -> Doc:
    return doc_from(chain.from_iterable(shape(STOCK, Dice(seed))), NLP.vocab)


@pytest.mark.parametrize("shape", [shape for shape, _ in SHAPES])
def test_every_shape_gives_as_many_trees_as_sentences(shape: Shape) -> None:
    for seed in SEEDS:
        sentences = shape(STOCK, Dice(seed))
        doc = doc_from(chain.from_iterable(sentences), NLP.vocab)

        assert len(list(doc.sents)) == len(sentences)


@pytest.mark.parametrize("shape", [shape for shape, _ in SHAPES])
def test_made_texts_are_tokens_as_spacy_cuts_them(shape: Shape) -> None:
    for seed in SEEDS:
        doc = made(shape, seed)

        assert [token.text for token in NLP.make_doc(doc.text)] == [token.text for token in doc]


@pytest.mark.parametrize("shape", [stated, coordinated, continued])
def test_the_speaker_is_subject_of_the_first_verb(shape: Shape) -> None:
    for seed in SEEDS:
        doc = made(shape, seed)
        (root,) = (token for token in doc if token.dep_ == "ROOT")
        subject = next(token for token in doc if token.dep_.startswith("nsubj"))

        assert subject.head == root


def test_a_second_verb_of_saying_hangs_on_the_first() -> None:
    for seed in SEEDS:
        doc = made(coordinated, seed)
        (root,) = (token for token in doc if token.dep_ == "ROOT")

        assert "conj" in [child.dep_ for child in root.children]


def test_a_fronted_quotation_is_what_the_verb_says() -> None:
    for seed in SEEDS:
        doc = made(fronted, seed)
        said = [token for token in doc if token.dep_ == "ccomp" and token.head.dep_ == "ROOT" and token < token.head]

        assert said


def test_after_a_colon_stands_what_is_said() -> None:
    for seed in SEEDS:
        doc = made(colon, seed)
        (root,) = (token for token in doc if token.dep_ == "ROOT")

        assert {"ccomp", "parataxis"} & {child.dep_ for child in root.children}


def test_the_same_seed_makes_the_same_texts() -> None:
    runs = [
        [" ".join(node.text for tree in text for node in tree) for text in reports(STOCK, Dice(4), amount=20)]
        for _ in range(2)
    ]

    assert runs[0] == runs[1]
