"""Carry gold trees over to spaCy's English tokens: the border between treebanks and spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from training.conllu import Document, Sentence, Word
from training.trees import Node, doc_from

DASHES = frozenset("-–—/")
PASSAGE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words and tokens that share characters: mostly one of each."""

    words: tuple[int, ...]
    tokens: tuple[Token, ...]

    @property
    def bearer(self) -> Token:
        """Return the token that stands for the group in the tree: the last that is no punctuation."""
        return next((token for token in reversed(self.tokens) if not _is_mark(token)), self.tokens[-1])


def docs(nlp: Language, documents: Iterable[Document]) -> Iterator[Doc]:
    """Yield the documents' passages as Docs; a sentence that cannot be carried over is left out."""
    for document in documents:
        for passage in passages(document.sentences):
            doc = doc_of(nlp, passage)
            if doc is not None:
                yield doc
                continue
            singles = (doc_of(nlp, [sentence]) for sentence in passage)
            yield from (doc for doc in singles if doc is not None)


def passages(sentences: Iterable[Sentence], *, size: int = PASSAGE) -> Iterator[list[Sentence]]:
    """Cut sentences into runs that stay inside one paragraph."""
    passage = list[Sentence]()
    for sentence in sentences:
        if passage and (sentence.opens_paragraph or len(passage) == size):
            yield passage
            passage = []
        passage.append(sentence)
    if passage:
        yield passage


def doc_of(nlp: Language, passage: Sequence[Sentence]) -> Doc | None:
    """Tokenise the passage anew and give each token its place in the tree, or None where that fails."""
    text, words = _joined(passage)
    doc = nlp.make_doc(text)
    if any(token.is_space for token in doc):
        return None
    groups = list(_groups(words, doc))
    if any(not group.words or not group.tokens for group in groups):
        return None
    bearers = {word: group.bearer.i for group in groups for word in group.words}
    nodes = (node for group in groups for node in _nodes(group, words, bearers))
    return doc_from(sorted(nodes, key=lambda node: node.key), nlp.vocab)


def _joined(passage: Sequence[Sentence]) -> tuple[str, list[Word]]:
    """Join sentences into one text; heads and places count from its beginning."""
    text, words = "", list[Word]()
    for sentence in passage:
        first, offset = len(words), len(text)
        words.extend(
            replace(word, head=first + word.head, start=offset + word.start, end=offset + word.end)
            for word in sentence.words
        )
        text += sentence.text.rstrip() + " "
    return text.rstrip(), words


def _groups(words: Sequence[Word], doc: Doc) -> Iterator[Group]:
    """Yield runs of words and tokens that overlap, in order."""
    pieces: list[tuple[int, int, int | Token]] = [(word.start, word.end, i) for i, word in enumerate(words)]
    pieces += [(token.idx, token.idx + len(token), token) for token in doc]
    run, reach = list[int | Token](), 0
    for start, end, piece in sorted(pieces, key=lambda piece: piece[:2]):
        if run and start >= reach:
            yield _group(run)
            run = []
        run.append(piece)
        reach = max(reach, end)
    if run:
        yield _group(run)


def _group(run: Sequence[int | Token]) -> Group:
    return Group(
        words=tuple(piece for piece in run if isinstance(piece, int)),
        tokens=tuple(piece for piece in run if isinstance(piece, Token)),
    )


def _nodes(group: Group, words: Sequence[Word], bearers: dict[int, int]) -> Iterator[Node]:
    # The shallowest word speaks for the group: all above it lies outside, so no cycle can arise.
    top = min(group.words, key=lambda index: _depth(words, index))
    word, bearer = words[top], group.bearer
    for token in group.tokens:
        node = Node(
            key=token.i,
            head=bearers[word.head],
            text=token.text,
            space=bool(token.whitespace_),
            tag=word.xpos,
            pos=word.upos,
            lemma=word.lemma if len(group.tokens) == 1 else token.lower_,
            morph=word.feats,
            dep="ROOT" if word.head == top else word.deprel,
        )
        if token is bearer:
            yield node
        elif _is_mark(token):
            tag = "HYPH" if token.text in "-–—" else ","
            yield replace(node, head=bearer.i, tag=tag, pos="PUNCT", lemma=token.text, morph="", dep="punct")
        else:
            yield replace(node, head=bearer.i, dep="compound")


def _depth(words: Sequence[Word], index: int) -> int:
    depth = 0
    while words[index].head != index:
        index, depth = words[index].head, depth + 1
    return depth


def _is_mark(token: Token) -> bool:
    return token.is_punct or token.text in DASHES
