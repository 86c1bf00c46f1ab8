"""Article to spaCy Doc: loads the language pipeline, nothing else.

The pipeline parses one block of an article (a paragraph, or what lies between two marks of boilerplate) at a time,
so that the end of a paragraph is always the end of a sentence; the blocks are then joined into one `Doc`
whose text, and so whose offsets, are the article's own.
"""

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import groupby, pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Article

ENGLISH = "language/english"
LONGEST_BLOCK = 20_000
_LINE_END = re.compile(r"[\n\r\u2028\u2029]+")


def load(name: str | None = None) -> Language:
    """Return a language pipeline: our own, or the installed package or folder `name`.

    Raises ValueError where there is none of that name, or where it has no parser.
    """
    try:
        nlp = spacy.load(name or str(files("kg") / ENGLISH))
    except OSError as error:
        raise ValueError(
            f"no language pipeline {name!r}: give the name of an installed spaCy pipeline or a folder"
        ) from error
    if "parser" not in nlp.pipe_names:
        raise ValueError(
            f"the pipeline {name!r} has no parser (it has {', '.join(nlp.pipe_names)}): take one that does"
        )
    return nlp


def version(nlp: Language) -> str:
    """Return a name for the pipeline that changes when its figures may: "news_ud 0.1.0"."""
    return f"{nlp.meta['name']} {nlp.meta['version']}"


def parse(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Yield each article with its parse, in order; the text of the Doc is the article's."""
    blocks = ((block, (number, article)) for number, article in enumerate(articles) for block in blocks_of(article))
    parsed = nlp.pipe(blocks, as_tuples=True)
    for _, group in groupby(parsed, key=lambda pair: pair[1][0]):
        pairs = list(group)
        article = pairs[0][1][1]
        yield article, _joined(nlp, article.text, [doc for doc, _ in pairs])


def blocks_of(article: Article) -> list[str]:
    """Return what is parsed one at a time, without white space around; in order, all of the text but white space."""
    text = article.text
    cuts = {0, len(text)} | {edge for mark in article.boilerplate for edge in (mark.start, mark.end)}
    cuts |= {match.end() for match in _LINE_END.finditer(text)}
    edges = sorted(cuts)
    lines = (text[start:end].strip() for start, end in pairwise(edges))
    return [part for line in lines if line for part in _bounded(line)] or [""]


def _bounded(line: str) -> Iterator[str]:
    """Yield the line, cut at white space where it is too long to parse at once."""
    while len(line) > LONGEST_BLOCK:
        cut = line.rfind(" ", 1, LONGEST_BLOCK)
        cut = cut if cut > 0 else LONGEST_BLOCK
        yield line[:cut]
        line = line[cut:].lstrip()
    if line:
        yield line


def _joined(nlp: Language, text: str, docs: list[Doc]) -> Doc:
    """Return one Doc over the whole text: the parsed blocks, and the white space between them as tokens."""
    pieces: list[Doc] = []
    position = 0
    for doc in docs:
        start = text.index(doc.text, position)
        if start > position:
            pieces.append(Doc(nlp.vocab, words=[text[position:start]], spaces=[False]))
        pieces.append(doc)
        position = start + len(doc.text)
    if position < len(text):
        pieces.append(Doc(nlp.vocab, words=[text[position:]], spaces=[False]))
    pieces = [piece for piece in pieces if len(piece)]
    return Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]  # the stub lags
