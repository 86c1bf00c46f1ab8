"""Mix the corpora that the parser learns from and is watched on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training.conllu import documents
from training.dice import Dice
from training.harvest import stock
from training.reports import reports
from training.retokenise import docs
from training.swaps import reporting, swapped
from training.trees import Tree, doc_from, tree_from

ATTRIBUTES = ("ORTH", "TAG", "POS", "LEMMA", "MORPH", "HEAD", "DEP", "SENT_START", "SPACY")
TRAINING = ("en_ewt-train", "en_gum-ccby-train")
WATCHED = ("en_ewt-dev", "en_gum-ccby-dev")
REPORTS = 6560
SWAPS = 2


def write_parser_corpora(nlp: Language, treebanks: Path, folder: Path, *, seed: int) -> None:
    """Write `train.spacy`, cut to a few sentences a text and with made-up reports, and `dev.spacy`."""
    dice = Dice(seed)
    gold = [doc for name in TRAINING for doc in _docs(nlp, treebanks, name)]
    sentences = [tree_from(sentence) for doc in gold for sentence in doc.sents]
    texts = chain(
        swaps(sentences, dice),
        reports(stock(sentences), dice, amount=REPORTS),
    )
    made = (doc_from(chain.from_iterable(text), nlp.vocab) for text in texts)
    write(chain(cut(gold, dice), made), folder / "train.spacy")
    watched = [list(_docs(nlp, treebanks, name)) for name in WATCHED]
    write((doc for some in watched for doc in dice.sample(some, k=180)), folder / "dev.spacy")


def cut(gold: Iterable[Doc], dice: Dice) -> Iterator[Doc]:
    """Cut passages into texts of one to four sentences."""
    for doc in gold:
        rest = list(doc.sents)
        while rest:
            size = dice.choice((1, 2, 2, 3, 4))
            run, rest = rest[:size], rest[size:]
            yield doc[run[0].start : run[-1].end].as_doc()


def swaps(sentences: Iterable[Tree], dice: Dice) -> Iterator[list[Tree]]:
    """Yield varied copies of the sentences that report speech."""
    for tree in sentences:
        if any(reporting(tree)):
            yield from ([swapped(tree, dice)] for _ in range(SWAPS))


def write(corpus: Iterable[Doc], path: Path, *, attributes: Iterable[str] = ATTRIBUTES) -> None:
    """Write Docs to a DocBin and tell how many."""
    docbin, words = DocBin(attrs=list(attributes)), 0
    for doc in corpus:
        docbin.add(doc)
        words += len(doc)
    path.parent.mkdir(parents=True, exist_ok=True)
    docbin.to_disk(path)
    print(f"{path.parent.name}/{path.name}: {len(docbin):,} texts, {words:,} tokens")


def _docs(nlp: Language, treebanks: Path, name: str) -> Iterator[Doc]:
    return docs(nlp, documents(treebanks / "conllu" / f"{name}.conllu.gz"))
