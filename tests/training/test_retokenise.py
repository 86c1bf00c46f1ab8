import pytest
from spacy.tokens import Doc

from tests.training.treebank import NLP, arcs, sentences
from training.conllu import Sentence, parse
from training.retokenise import doc_of, passages


def read(block: str) -> Doc:
    (document,) = parse(block.splitlines())
    doc = doc_of(NLP, document.sentences)
    assert doc is not None
    return doc


def rows(*words: tuple[str, str, int, str]) -> str:
    lines = (
        f"{i}\t{form}\t{form.lower()}\t{pos}\tNN\t_\t{head}\t{dep}\t_\t_"
        for i, (form, pos, head, dep) in enumerate(words, 1)
    )
    return "\n".join(lines)


def test_equal_tokens_keep_their_tree() -> None:
    doc = doc_of(NLP, sentences()[:1])
    assert doc is not None

    assert arcs(doc) == [
        ("Anna", "nsubj", "said"),
        ("Weber", "flat", "Anna"),
        ("said", "ROOT", "said"),
        ("that", "mark", "fail"),
        ("talks", "nsubj", "fail"),
        ("did", "aux", "fail"),
        ("n't", "advmod", "fail"),
        ("fail", "ccomp", "said"),
        (".", "punct", "said"),
    ]


def test_sentences_keep_their_ends() -> None:
    doc = doc_of(NLP, sentences()[:2])
    assert doc is not None

    assert [sentence.text for sentence in doc.sents] == [
        "Anna Weber said that talks didn't fail.",
        "She left to rest at home.",
    ]


def test_a_word_that_is_two_tokens_hangs_together() -> None:
    doc = read(rows(("cease-fire", "NOUN", 2, "nsubj"), ("holds", "VERB", 0, "root")))

    assert arcs(doc) == [
        ("cease", "compound", "fire"),
        ("-", "punct", "fire"),
        ("fire", "nsubj", "holds"),
        ("holds", "ROOT", "holds"),
    ]


def test_two_words_that_are_one_token_become_the_upper_one() -> None:
    block = "1\tU.\tu.\tNOUN\tNN\t_\t2\tcompound\t_\tSpaceAfter=No\n2\tS.\ts.\tPROPN\tNNP\t_\t3\tnsubj\t_\t_\n"
    doc = read(block + "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_")

    assert [(token.text, token.pos_, token.dep_) for token in doc] == [
        ("U.S.", "PROPN", "nsubj"),
        ("left", "VERB", "ROOT"),
    ]


def test_no_tree_where_spaces_become_tokens() -> None:
    (document,) = parse(["1\ta\ta\tX\tX\t_\t0\troot\t_\t_"])
    spaced = Sentence(text="a   b", words=document.sentences[0].words)

    assert doc_of(NLP, [spaced]) is None


@pytest.mark.parametrize(
    ("opens", "sizes"),
    [
        pytest.param([True, False, False], [3], id="one paragraph"),
        pytest.param([True, True, False], [1, 2], id="two paragraphs"),
        pytest.param([True] + [False] * 6, [6, 1], id="a long paragraph"),
    ],
)
def test_passages_stay_inside_paragraphs(opens: list[bool], sizes: list[int]) -> None:
    run = [Sentence(text="", words=(), opens_paragraph=each) for each in opens]

    assert [len(passage) for passage in passages(run)] == sizes
