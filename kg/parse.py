"""Article to spaCy Doc: loads the language pipeline, nothing else.

The pipeline parses one block of an article (a paragraph, or what lies between two marks of boilerplate) at a time,
so that the end of a paragraph is always the end of a sentence; the blocks are then joined into one `Doc`
whose text, and so whose offsets, are the article's own.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from itertools import groupby, pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.model import Article

ENGLISH = "language/english"
LONGEST_BLOCK = 20_000
SHORTEST_NAME = 3
SHORTEST_WORD = 4
OPENING_MARKS = frozenset("“‘„«")
# What no sentence goes on with behind a quotation that ends in a full stop: “You must choose.” *The* envoy left.
OPENERS = frozenset({"The", "A", "An", "But", "In", "On", "At", "After", "Before", "Meanwhile", "However", "Asked"})
FULL_STOPS = frozenset({".", "!", "?", "…", "...", ":", ";"})
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST_NAME},}}")
_LINE_END = re.compile(r"[\n\r\u2028\u2029]+")


def load(name: str | None = None) -> Language:
    """Return a language pipeline: our own, or the installed package or folder `name`.

    Raises ValueError where there is none of that name, or where it has no parser.
    """
    try:
        nlp = spacy.load(name or str(files("kg") / ENGLISH))
    except OSError as error:
        raise ValueError(_missing(name)) from error
    if "parser" not in nlp.pipe_names:
        raise ValueError(
            f"the pipeline {name!r} has no parser (it has {', '.join(nlp.pipe_names)}): take one that does"
        )
    return nlp


def _missing(name: str | None) -> str:
    if name is None:
        return "kg was installed without its language pipeline: install it again, or name another with --language"
    return f"no language pipeline {name!r}: give the name of an installed spaCy pipeline or a folder"


def version(nlp: Language) -> str:
    """Return a name for the pipeline that changes when its figures may: "news_ud 0.1.0"."""
    return f"{nlp.meta['name']} {nlp.meta['version']}"


def parse(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Yield each article with its parse, in order; the text of the Doc is the article's."""
    parsed = nlp.pipe(_prepared(nlp, articles), as_tuples=True)
    for _, group in groupby(parsed, key=lambda pair: pair[1][0]):
        pairs = list(group)
        article = pairs[0][1][1]
        yield article, _joined(nlp, article.text, [doc for doc, _ in pairs])


def _prepared(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Doc, tuple[int, Article]]]:
    """Yield each block as tokens, with the number of its article and the article."""
    verbs = verb_forms(nlp)
    for number, article in enumerate(articles):
        names = frozenset(word for word in _WORD.findall(article.text) if word.istitle())
        for block in blocks_of(article):
            yield prepared(nlp, block, names=names, verbs=verbs), (number, article)


def verb_forms(nlp: Language) -> Callable[[str], bool]:
    """Return a test of whether a word is a form of a verb, by the tables of its lemmatizer."""
    if "lemmatizer" not in nlp.pipe_names:
        return lambda _: False
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not all(lookups.has_table(name) for name in ("lemma_index", "lemma_exc", "lemma_rules")):
        return lambda _: False
    index = frozenset(lookups.get_table("lemma_index").get("verb", ()))
    irregular = frozenset(lookups.get_table("lemma_exc").get("verb", {}))
    endings = tuple((old, new) for old, new in lookups.get_table("lemma_rules").get("verb", ()))

    def is_verb(word: str) -> bool:
        regular = (word.removesuffix(old) + new for old, new in endings if word.endswith(old))
        return word in index or word in irregular or any(form in index for form in regular)

    return is_verb


def prepared(nlp: Language, block: str, *, names: frozenset[str], verbs: Callable[[str], bool]) -> Doc:
    """Return a block as tokens for the parser: glued words apart, sentence ends ruled out where none can be."""
    doc = nlp.make_doc(block)
    with doc.retokenize() as retokenizer:
        for token in doc:
            cut = _glued(token.text, names, verbs)
            if cut:
                parts = [token.text[:cut], token.text[cut:]]
                retokenizer.split(token, parts, heads=[(token, 0), (token, 1)])
    for token in doc[1:]:
        token.is_sent_start = _begins_sentence(doc, token.i)
    return doc


def _glued(word: str, names: frozenset[str], verbs: Callable[[str], bool]) -> int:
    """Return where two words are glued together ("negotiationsMüller", "Müllersaid"); 0 where they are not.

    One of them must be a name that the article also has by itself; what stands behind a name must be a verb.
    """
    if len(word) < SHORTEST_WORD + SHORTEST_NAME or not word.isalpha() or word.islower() or word.isupper():
        return 0
    for cut in range(SHORTEST_NAME, len(word) - SHORTEST_NAME + 1):
        left, right = word[:cut], word[cut:]
        if left.islower() and right in names:
            return cut
        if left in names and right.islower() and len(right) >= SHORTEST_WORD and verbs(right):
            return cut
    return 0


def _begins_sentence(doc: Doc, number: int) -> bool | None:
    """Tell whether a token begins a sentence: an opening mark behind a full stop does; None where the parser decides.

    None does without a full stop, a mark or a bracket in front of it.
    """
    before, token = doc[number - 1], doc[number]
    if token.text in OPENING_MARKS and before.text in FULL_STOPS:
        return True
    if token.text in OPENERS and _closes_quotation(before):
        return True
    ends = before.text in FULL_STOPS or before.is_quote or before.is_bracket or before.is_space
    return None if ends or before.text[-1] in ".!?…" else False


def _closes_quotation(mark: Token) -> bool:
    """Tell whether a quotation mark closes a whole sentence: it stands right behind a full stop, a space behind it."""
    stopped = mark.i > 0 and mark.nbor(-1).text[-1] in ".!?" and not mark.nbor(-1).whitespace_
    return bool(mark.is_quote and mark.whitespace_) and stopped


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
    if not pieces:
        return Doc(nlp.vocab)
    return Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]  # the stub lags
