from tests.training.treebank import NLP, arcs
from training.sentences import closing, ended, opening, quotation, stop_inside
from training.trees import Tree, closed, doc_from, leaf, under


def called() -> Tree:
    verb, state = leaf("called", "VBD", "VERB"), leaf("absurd", "JJ", "ADJ")
    return verb + under(under(opening("“"), state) + closed(state) + under(closing("”"), state), verb, "xcomp")


def test_a_full_stop_may_stand_inside_the_quotation() -> None:
    doc = doc_from(stop_inside(ended(called())), NLP.vocab)

    assert doc.text.strip() == "called “absurd.”"
    assert arcs(doc)[-2:] == [(".", "punct", "absurd"), ("”", "punct", "absurd")]


def test_a_full_stop_stays_where_no_quotation_ends() -> None:
    sentence = ended(leaf("Yes", "UH", "INTJ"))

    assert stop_inside(sentence) == sentence


def test_a_quotation_ends_as_it_is_asked_to() -> None:
    doc = doc_from(quotation((), closed(leaf("Who", "WP", "PRON")), ("“", "”"), "?"), NLP.vocab)

    assert doc.text.strip() == "“Who?”"
