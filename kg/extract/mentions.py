"""Tokens to mentions: who is named, described or meant by a pronoun."""

from spacy.vocab import Vocab

from kg.model import KnownNames


class NameFinder:
    """Finds the names of a directory in a Doc; made once for a vocabulary."""

    def __init__(self, vocab: Vocab, known: KnownNames) -> None:
        self.vocab = vocab
        self.known = known
