from collections.abc import Callable

import pytest

from tests.training.treebank import NLP, trees
from training.briefs import MADE, SHORT, article, brief, clause, infinitive, label, participle
from training.dice import Dice
from training.harvest import stock
from training.speakers import common
from training.trees import Tree, doc_from

SEEDS = range(80)


@pytest.mark.parametrize(
    ("noun", "expected"), [pytest.param("farce", "a", id="before a consonant"), pytest.param("act", "an", id="vowel")]
)
def test_the_article_suits_the_next_word(noun: str, expected: str) -> None:
    assert article(common(noun))[0].text == expected


def test_a_clause_is_finite_and_agrees_with_its_subject() -> None:
    for seed in SEEDS:
        doc = doc_from(clause(Dice(seed)), NLP.vocab)
        (head,) = (token for token in doc if token.dep_ == "ROOT")
        (subject,) = (child for child in head.children if child.dep_ in {"nsubj", "nsubj:pass"})
        (finite,) = (token for token in (head, *head.children) if token.tag_ in {"VBD", "VBZ", "VBP", "MD"})
        (number,) = subject.morph.get("Number", [""])

        assert finite.tag_ != {"Sing": "VBP", "Plur": "VBZ"}[number]


@pytest.mark.parametrize(
    ("make", "tag"), [pytest.param(infinitive, "VB", id="infinitive"), pytest.param(participle, "VBG", id="participle")]
)
def test_phrases_are_headed_by_their_verb(make: Callable[[Dice], Tree], tag: str) -> None:
    docs = [doc_from(make(Dice(seed)), NLP.vocab) for seed in SEEDS]

    assert {token.tag_ for doc in docs for token in doc if token.dep_ == "ROOT"} == {tag}


def test_a_label_has_an_article() -> None:
    assert {label(Dice(seed))[0].lemma for seed in SEEDS} == {"a"}


def test_a_brief_stock_is_short_and_partly_made() -> None:
    whole = stock(trees())
    short = brief(whole, Dice(1))

    assert {len(piece) for piece in short.clauses[:-MADE]} <= set(range(SHORT + 1))
    assert set(short.clauses[:-MADE]) <= set(whole.clauses)
    assert short.speakers == whole.speakers
