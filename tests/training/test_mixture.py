from tests.training.treebank import NLP, sentences, trees
from training.dice import Dice
from training.mixture import SWAPS, cut, swaps
from training.retokenise import doc_of


def test_cutting_loses_no_sentence() -> None:
    doc = doc_of(NLP, sentences())
    assert doc is not None

    for seed in range(10):
        parts = list(cut([doc], Dice(seed)))
        assert [sentence.text for part in parts for sentence in part.sents] == [sentence.text for sentence in doc.sents]


def test_only_reported_speech_is_varied() -> None:
    varied = list(swaps(trees(), Dice(1)))

    assert len(varied) == SWAPS
