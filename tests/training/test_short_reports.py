from collections.abc import Callable
from itertools import chain

import pytest
from spacy.tokens import Doc, Token

from tests.training.treebank import NLP, trees
from training.briefs import brief
from training.dice import Dice
from training.harvest import Stock, stock
from training.short_reports import (
    SHORT,
    answered,
    aside,
    effective,
    intended,
    labelled,
    paired,
    questioned,
    wanted,
    wished,
)
from training.trees import Tree, doc_from
from training.wording import Verb, wording

Shape = Callable[[Stock, Dice], list[Tree]]
SEEDS = range(60)
STOCK = brief(stock(trees()), Dice(1))


def made(shape: Shape, seed: int) -> Doc:
    return doc_from(chain.from_iterable(shape(STOCK, Dice(seed))), NLP.vocab)


def root(doc: Doc) -> Token:
    (found,) = (token for token in doc if token.dep_ == "ROOT")
    return found


def below(head: Token, *deps: str) -> list[Token]:
    return [child for child in head.children if child.dep_ in deps]


def lemmas(*verbs: tuple[Verb, ...]) -> set[str]:
    return {verb.lemma for some in verbs for verb in some}


def holds_content(noun: Token) -> bool:
    """Whether a clause with "that" or an infinitive with "to" hangs on the noun."""
    return any(below(clause, "mark")[0].text in {"that", "to"} for clause in below(noun, "acl"))


@pytest.mark.parametrize("shape", [shape for shape, _ in SHORT])
def test_every_shape_gives_one_tree(shape: Shape) -> None:
    assert [len(list(made(shape, seed).sents)) for seed in SEEDS] == [1 for _ in SEEDS]


@pytest.mark.parametrize("shape", [shape for shape, _ in SHORT])
def test_made_texts_are_tokens_as_spacy_cuts_them(shape: Shape) -> None:
    for seed in SEEDS:
        doc = made(shape, seed)

        assert [token.text for token in NLP.make_doc(doc.text)] == [token.text for token in doc]


@pytest.mark.parametrize("shape", [shape for shape, _ in SHORT])
def test_the_main_verb_has_one_subject(shape: Shape) -> None:
    for seed in SEEDS:
        main = root(made(shape, seed))

        assert len(below(main, "nsubj", "nsubj:pass")) == 1


def test_a_noun_of_saying_is_subject_of_the_verb_behind_its_content() -> None:
    for seed in SEEDS:
        main = root(made(effective, seed))
        (noun,) = below(main, "nsubj", "nsubj:pass")

        assert noun.right_edge < main
        assert holds_content(noun)


def test_a_noun_of_saying_is_object_with_its_content() -> None:
    for seed in SEEDS:
        (noun,) = below(root(made(answered, seed)), "obj")

        assert holds_content(noun)


def test_what_something_is_called_hangs_on_the_verb_beside_the_object() -> None:
    calling = lemmas(wording().labelling, wording().seeing)
    for seed in SEEDS:
        doc = made(labelled, seed)
        verb = next(token for token in doc if token.lemma_ in calling and below(token, "obj"))
        (thing,), (called,) = below(verb, "obj"), below(verb, "xcomp", "obl")[-1:]

        assert thing < called
        assert (called.dep_ == "obl") == ("as" in [mark.text for mark in below(called, "case")])


def test_calling_something_names_hangs_on_what_the_speaker_does() -> None:
    adjuncts = [verb for seed in SEEDS for verb in below(root(made(labelled, seed)), "advcl")]

    assert {verb.tag_ for verb in adjuncts if verb.lemma_ in lemmas(wording().labelling)} == {"VBG"}


def test_an_aside_ends_before_the_main_verb() -> None:
    for seed in SEEDS:
        main = root(made(aside, seed))
        (bearer,) = below(main, "nsubj")
        (said,) = below(bearer, "acl:relcl")

        assert [who.text for who in below(said, "nsubj")] == ["who"]
        assert said.right_edge < bearer.right_edge < main
        assert bearer.right_edge.text == ","


def test_a_wish_is_a_bare_subjunctive() -> None:
    for seed in SEEDS:
        (wish,) = below(root(made(wished, seed)), "ccomp")
        (finite,) = [wish, *below(wish, "aux:pass")][-1:]

        assert finite.tag_ == "VB"
        assert "Mood=Sub" in str(finite.morph)
        assert "to" not in [mark.text for mark in below(wish, "mark")]


def test_what_is_meant_hangs_on_the_second_verb() -> None:
    for seed in SEEDS:
        (meant,) = below(root(made(intended, seed)), "ccomp")
        (act,) = below(meant, "xcomp")

        assert meant.lemma_ in lemmas(wording().intending)
        assert below(act, "mark")[0].text == "to"


def test_a_last_verb_of_saying_hangs_on_the_first_and_not_in_the_content() -> None:
    for seed in SEEDS:
        main = root(made(paired, seed))
        *_, last = below(main, "conj")

        assert below(last, "cc")[0].text in {"and", "but"}
        assert below(main, "ccomp")[0] < last


def test_what_is_wanted_is_a_noun_and_object() -> None:
    for seed in SEEDS:
        (noun,) = below(root(made(wanted, seed)), "obj")

        assert (noun.pos_, noun.tag_) == ("NOUN", "NNS")
        assert {case.text for child in below(noun, "nmod") for case in below(child, "case")} <= {"from", "for", "on"}


def test_a_question_is_what_was_asked() -> None:
    for seed in SEEDS:
        main = root(made(questioned, seed))
        (asked,) = below(main, "ccomp")

        assert asked < main
        assert [mark.tag_ for mark in below(asked, "punct")] == ["``", ".", "''"]
