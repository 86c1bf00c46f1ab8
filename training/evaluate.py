"""Measure a pipeline on treebanks it has not seen: `python -m training.evaluate PIPELINE TREEBANKS`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Token
from spacy.training import Example

from training.conllu import Document, documents
from training.retokenise import docs
from training.wording import wording

TREES = (
    ("EWT test", "en_ewt-test", ""),
    ("GUM test, open genres", "en_gum-ccby-test", ""),
    ("GUM test, news", "en_gum-ccby-test", "GUM_news_"),
    ("PUD", "en_pud", ""),
)
NAMES = (
    ("PUD", "uner_pud"),
    ("EWT test", "uner_test"),
    ("GUM test, open genres", "gum_test"),
    ("GUM news, test and dev", "gum_test_news"),
)
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
PARSING = ("dep_uas", "dep_las", "pos_acc", "sents_f", "lemma_acc")

Row = Sequence[str]


def tables(nlp: Language, treebanks: Path) -> Iterator[str]:
    """Yield the tables of figures, in Markdown."""
    gold = [(title, list(docs(nlp, _documents(treebanks, name, begin)))) for title, name, begin in TREES]
    with nlp.select_pipes(disable=["ner"]):
        yield table(("test", "UAS", "LAS", "UPOS", "sentence F", "lemma"), parsing(nlp, gold))
        yield table(("test", "subject", "right of the verb", "complement"), reporting(nlp, gold))
    names = [(title, _read(nlp, treebanks / "docbin" / f"ner_{name}.spacy")) for title, name in NAMES]
    with nlp.select_pipes(enable=["ner"]):
        yield table(("test", "P", "R", "F", "PER", "ORG", "LOC"), naming(nlp, names))
    yield table(("on one core", "words/s"), speed(nlp, [doc.text for _, some in gold for doc in some]))


def parsing(nlp: Language, gold: Iterable[tuple[str, list[Doc]]]) -> Iterator[Row]:
    """Yield attachment, tag, sentence and lemma scores."""
    for title, some in gold:
        scores = nlp.evaluate(_examples(nlp, some))
        yield title, *(_percent(scores[key]) for key in PARSING)


def reporting(nlp: Language, gold: Iterable[tuple[str, list[Doc]]]) -> Iterator[Row]:
    """Yield how often a reporting verb has the right subject, also where it follows, and the right complement."""
    for title, some in gold:
        subjects, inverted, complements = list[bool](), list[bool](), list[bool]()
        for doc, read in zip(some, nlp.pipe(doc.text for doc in some), strict=True):
            for verb in filter(_is_reporting, doc):
                subject, *_ = _below(verb, SUBJECTS)
                right = subject in _below(read[verb.i], SUBJECTS)
                subjects.append(right)
                inverted.extend([right] if subject > verb.i else [])
                content = _below(verb, {"ccomp"})[:1]
                complements.extend(place in _below(read[verb.i], {"ccomp"}) for place in content)
        yield title, *(_share(outcomes) for outcomes in (subjects, inverted, complements))


def naming(nlp: Language, gold: Iterable[tuple[str, list[Doc]]]) -> Iterator[Row]:
    """Yield precision, recall and F of names, and F of each kind."""
    for title, some in gold:
        scores = nlp.evaluate(_examples(nlp, some))
        kinds = scores["ents_per_type"]
        whole = (_percent(scores[f"ents_{key}"]) for key in "prf")
        yield title, *whole, *(_percent(kinds[kind]["f"]) for kind in ("PER", "ORG", "LOC"))


def speed(nlp: Language, texts: Sequence[str]) -> Iterator[Row]:
    """Yield words for each second of processor time, with and without names."""
    yield "everything", f"{_words_per_second(nlp, texts):,.0f}"
    with nlp.select_pipes(disable=["ner"]):
        yield "without names", f"{_words_per_second(nlp, texts):,.0f}"


def table(header: Row, rows: Iterable[Row]) -> str:
    """Lay rows out in Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _documents(treebanks: Path, name: str, begin: str) -> Iterator[Document]:
    every = documents(treebanks / "conllu" / f"{name}.conllu.gz")
    return (document for document in every if document.name.startswith(begin))


def _read(nlp: Language, path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def _examples(nlp: Language, gold: Iterable[Doc]) -> list[Example]:
    return [Example(nlp.make_doc(doc.text), doc) for doc in gold]


def _is_reporting(token: Token) -> bool:
    return token.lemma_ in wording().measured and token.pos_ == "VERB" and bool(_below(token, SUBJECTS))


def _below(token: Token, labels: Iterable[str]) -> list[int]:
    return [child.i for child in token.children if child.dep_ in labels]


def _percent(score: float) -> str:
    return f"{100 * score:.1f}"


def _share(outcomes: Sequence[bool]) -> str:
    if not outcomes:
        return "–"
    return f"{_percent(sum(outcomes) / len(outcomes))} ({sum(outcomes)}/{len(outcomes)})"


def _words_per_second(nlp: Language, texts: Sequence[str]) -> float:
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.process_time() - start)


def main() -> None:
    """Print the tables for a pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path, help="a folder that spaCy loads")
    parser.add_argument("treebanks", type=Path, help="the folder with conllu/ and docbin/")
    options = parser.parse_args()
    for text in tables(spacy.load(options.pipeline), options.treebanks):
        print(text, end="\n\n")


if __name__ == "__main__":
    main()
