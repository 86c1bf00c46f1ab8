from tests.training.treebank import NLP, arcs, trees
from training.trees import branch, copied, doc_from, is_run, leaf, lowered, top, under, without


def test_a_branch_is_a_tree_of_its_own() -> None:
    tree = trees()[0]
    clause = branch(tree, next(node for node in tree if node.dep == "ccomp"))

    assert arcs(doc_from(clause, NLP.vocab)) == [
        ("that", "mark", "fail"),
        ("talks", "nsubj", "fail"),
        ("did", "aux", "fail"),
        ("n't", "advmod", "fail"),
        ("fail", "ROOT", "fail"),
    ]


def test_a_branch_with_a_gap_is_no_run() -> None:
    verb = leaf("go", "VB", "VERB")
    name, other = leaf("Anna", "NNP", "PROPN"), leaf("Weber", "NNP", "PROPN")
    tree = under(name, verb, "nsubj") + verb + under(other, name, "flat")

    assert not is_run(tree, branch(tree, tree[0]))


def test_nothing_is_left_when_a_kept_word_would_hang_on_a_dropped_one() -> None:
    tree = trees()[0]

    assert without(tree, {top(tree).key}) == ()


def test_copies_can_stand_beside_each_other() -> None:
    tree = trees()[1]
    doc = doc_from(copied(tree) + copied(tree), NLP.vocab)

    assert len(list(doc.sents)) == 2


def test_lowering_spares_what_is_always_capital() -> None:
    texts = [("Talks", "talk"), ("Russian", "Russian"), ("I", "I")]

    assert [lowered(leaf(text, "X", "X", lemma=lemma))[0].text for text, lemma in texts] == ["talks", "Russian", "I"]
