import pytest

from tests.training.treebank import NLP, arcs, trees
from training.briefs import brief
from training.dice import Dice
from training.harvest import stock
from training.nouns import OWNERS, effect, owner, something_said
from training.speakers import common
from training.trees import doc_from
from training.wording import wording

SEEDS = range(120)
STOCK = brief(stock(trees()), Dice(1))


def owners() -> list[str]:
    made = (owner(Dice(seed), common("claim")) for seed in SEEDS)
    return ["".join(node.text + " " * node.space for node in tree).strip() for tree in made]


def test_an_owner_has_the_clitic_or_is_a_pronoun() -> None:
    assert [text for text in owners() if text not in OWNERS and not text.endswith(("'s", "’s", "s'", "s’"))] == []


@pytest.mark.parametrize("ending", ["'s", "’s", "s'", "s’"])
def test_owners_of_every_ending_are_made(ending: str) -> None:
    assert [text for text in owners() if text.endswith(ending)]


def test_the_clitic_is_a_case_of_the_owner() -> None:
    noun = common("claim")
    doc = doc_from(owner(Dice(5), noun) + noun, NLP.vocab)
    clitics = [label for text, label, _ in arcs(doc) if text in {"'s", "’s"}]

    assert set(clitics) <= {"case"}
    assert [token.head.text for token in doc if token.dep_ == "nmod:poss"][-1] == "claim"


def test_an_infinitive_goes_with_an_offer_and_a_clause_with_a_claim() -> None:
    for seed in SEEDS:
        doc = doc_from(something_said(STOCK, Dice(seed)), NLP.vocab)
        (noun,) = (token for token in doc if token.dep_ == "ROOT")
        *_, content = (child for child in noun.children if child.dep_ == "acl")
        (mark,) = {child.text for child in content.children if child.dep_ == "mark"}

        assert noun.lemma_ in (wording().offers if mark == "to" else wording().claims)


def test_who_said_it_may_stand_behind_by() -> None:
    docs = [doc_from(something_said(STOCK, Dice(seed)), NLP.vocab) for seed in SEEDS]
    heads = {token.head.dep_ for doc in docs for token in doc if token.text == "by"}

    assert heads == {"nmod"}


def test_a_rejected_claim_is_a_passive_s_subject() -> None:
    docs = [doc_from(effect(something_said(STOCK, Dice(seed)), STOCK, Dice(seed)), NLP.vocab) for seed in SEEDS]
    passives = [
        sorted(child.dep_ for child in token.children if child.dep_.endswith(("pass", "agent")))
        for doc in docs
        for token in doc
        if token.dep_ == "ROOT" and "Voice=Pass" in str(token.morph)
    ]

    assert passives
    assert [deps for deps in passives if {"nsubj:pass", "aux:pass"} - set(deps)] == []
