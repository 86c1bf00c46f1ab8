"""Read CoNLL-U: documents of sentences of words, each word with its place in the sentence's text."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, MISC = 0, 1, 2, 3, 4, 5, 6, 7, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A syntactic word; `head` is the index of its head in the sentence, its own for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence's text, as it stood in the source, and its words."""

    text: str
    words: tuple[Word, ...]
    opens_paragraph: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A named document of a treebank."""

    name: str
    sentences: tuple[Sentence, ...]


def documents(path: Path) -> Iterator[Document]:
    """Yield the documents of a gzipped CoNLL-U file."""
    with gzip.open(path, mode="rt", encoding="utf-8") as lines:
        yield from parse(lines)


def parse(lines: Iterable[str]) -> Iterator[Document]:
    """Yield the documents that the lines of a CoNLL-U file describe."""
    name, sentences = "", list[Sentence]()
    for is_block, block in groupby((line.rstrip("\n") for line in lines), key=bool):
        if not is_block:
            continue
        comments, rows = _divide(block)
        opened = [value for key, value in comments if key == "newdoc id"]
        if opened and sentences:
            yield Document(name=name, sentences=tuple(sentences))
            sentences = []
        name = opened[0] if opened else name
        if rows:
            starts = bool(opened) or any(key.startswith("newpar") for key, _ in comments)
            sentences.append(_sentence(rows, opens_paragraph=starts))
    if sentences:
        yield Document(name=name, sentences=tuple(sentences))


def _divide(block: Iterable[str]) -> tuple[list[tuple[str, str]], list[list[str]]]:
    comments, rows = list[tuple[str, str]](), list[list[str]]()
    for line in block:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments.append((key.strip(), value.strip()))
        else:
            rows.append(line.split("\t"))
    return comments, rows


def _sentence(rows: list[list[str]], *, opens_paragraph: bool) -> Sentence:
    """Lay the surface tokens out as text and give each word its place in it."""
    text, words = "", list[Word]()
    written = [row for row in rows if "." not in row[ID]]
    while written:
        size = _size(written[0])
        surface, written = written[:size], written[size:]
        words.extend(_placed(surface, start=len(text)))
        text += surface[0][FORM] + ("" if "SpaceAfter=No" in surface[0][MISC] else " ")
    return Sentence(text=text.replace("\u00a0", " "), words=tuple(words), opens_paragraph=opens_paragraph)


def _size(row: list[str]) -> int:
    """Count the rows that a surface token takes: one, or a range's own row and the words in its range."""
    first, _, last = row[ID].partition("-")
    return int(last) - int(first) + 2 if last else 1


def _placed(surface: list[list[str]], *, start: int) -> Iterator[Word]:
    """Yield the words of one surface token; where they do not spell it, each takes its whole length."""
    token, parts = surface[0], surface[1:] or surface
    spelled = "".join(part[FORM] for part in parts) == token[FORM]
    for part in parts:
        word = _word(part)
        if spelled:
            yield replace(word, start=start, end=start + len(word.form))
            start += len(word.form)
        else:
            yield replace(word, start=start, end=start + len(token[FORM]))


def _word(row: list[str]) -> Word:
    head = int(row[HEAD]) or int(row[ID])
    return Word(
        form=row[FORM],
        lemma=row[LEMMA],
        upos=row[UPOS],
        xpos="" if row[XPOS] == "_" else row[XPOS],
        feats="" if row[FEATS] == "_" else row[FEATS],
        head=head - 1,
        deprel=row[DEPREL],
        start=0,
        end=0,
    )
