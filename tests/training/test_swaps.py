from tests.training.treebank import NLP, arcs, trees
from training.dice import Dice
from training.swaps import reporting, swapped
from training.trees import doc_from
from training.wording import wording


def test_reporting_finds_the_verb_and_its_speaker() -> None:
    found = [(verb.text, subject.text) for tree in trees() for verb, subject in reporting(tree)]

    assert found == [("said", "Anna")]


def test_swaps_change_words_and_leave_the_tree() -> None:
    tree, vocab = trees()[0], NLP.vocab
    other = swapped(tree, Dice(1))

    relations = [[label for _, label, _ in arcs(doc_from(each, vocab))] for each in (tree, other)]
    assert relations[0] == relations[1]
    assert [node.head for node in tree] == [node.head for node in other]


def test_a_full_name_becomes_a_full_name() -> None:
    given, family = swapped(trees()[0], Dice(1))[:2]

    assert given.text in wording().given
    assert family.text in wording().family


def test_the_verb_keeps_its_form() -> None:
    pasts = {verb.past for verb in wording().saying}

    assert all(swapped(trees()[0], Dice(seed))[2].text in pasts for seed in range(20))
