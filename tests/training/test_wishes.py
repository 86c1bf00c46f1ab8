import pytest

from tests.training.treebank import trees
from training.dice import Dice
from training.harvest import stock
from training.trees import leaf, under
from training.verbs import Form
from training.wishes import subjunctive, wanting

GO = leaf("go", "VB", "VERB", morph="VerbForm=Inf")
TO_GO = under(leaf("to", "TO", "PART", "mark"), GO) + GO
AND_STAY = TO_GO + under(leaf("stay", "VB", "VERB", morph="VerbForm=Inf"), GO, "conj")


@pytest.mark.parametrize("number", ["Sing", "Plur"])
def test_an_infinitive_becomes_a_subjunctive(number: str) -> None:
    (verb,) = subjunctive(TO_GO, number)

    assert (verb.text, verb.tag) == ("go", "VB")
    assert verb.morph == f"Mood=Sub|Number={number}|Person=3|Tense=Pres|VerbForm=Fin"


def test_a_joined_verb_becomes_one_too() -> None:
    assert len({node.morph for node in subjunctive(AND_STAY, "Sing")}) == 1


def test_what_is_wanted_from_somebody_hangs_on_the_noun() -> None:
    made = [wanting(stock(trees()), Dice(seed), Form(tag="VBZ")) for seed in range(40)]
    labels = {node.dep for tree in made for node in tree if node.head in {wanted.key for wanted in tree[1:3]}}

    assert "nmod" in labels
    assert "obl" not in labels
