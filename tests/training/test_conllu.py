from tests.training.treebank import SAID, sentences
from training.conllu import parse


def test_documents_end_where_the_next_begins() -> None:
    found = [(document.name, len(document.sentences)) for document in parse(SAID.splitlines())]

    assert found == [("one", 2), ("two", 2)]


def test_text_is_laid_out_as_it_was() -> None:
    texts = [sentence.text.rstrip() for sentence in sentences()]

    assert texts[0] == "Anna Weber said that talks didn't fail."


def test_words_know_their_place_in_the_text() -> None:
    sentence = sentences()[0]

    assert [sentence.text[word.start : word.end] for word in sentence.words] == [word.form for word in sentence.words]


def test_a_surface_token_that_its_words_do_not_spell_is_theirs_together() -> None:
    block = "1-2\tau\t_\t_\t_\t_\t_\t_\t_\t_\n1\tà\tà\tADP\t_\t_\t2\tcase\t_\t_\n2\tle\tle\tDET\t_\t_\t0\troot\t_\t_"
    (document,) = parse(block.splitlines())

    assert [(word.start, word.end) for word in document.sentences[0].words] == [(0, 2), (0, 2)]


def test_the_root_is_its_own_head() -> None:
    words = sentences()[0].words

    assert [i for i, word in enumerate(words) if word.head == i] == [2]


def test_empty_nodes_are_left_out() -> None:
    assert "it" not in [word.form for word in sentences()[1].words]


def test_paragraphs_open_where_marked() -> None:
    assert [sentence.opens_paragraph for sentence in sentences()] == [True, True, True, False]
