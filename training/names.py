"""Mix the corpora that the name recogniser learns from: persons, organisations, places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, Token

from training.dice import Dice
from training.mixture import write

ATTRIBUTES = ("ORTH", "ENT_IOB", "ENT_TYPE", "SPACY")
RICH = ("gum_train", "uner_dev", "re3d", "crossner")
PLAIN = ("docred_train", "docred_train2", "wikigold")
NEWS_TWEETS = "btc_g"
WATCHED = ("gum_dev", "docred_dev")
SHORTEST = 40
SWAPPED = 0.6

Names = Mapping[str, Sequence[Doc]]


def write_name_corpora(nlp: Language, treebanks: Path, folder: Path, *, seed: int) -> None:
    """Write `train.spacy`, where half of the texts come with other names put in, and `dev.spacy`."""
    dice = Dice(seed)
    rich, plain = ([text for name in names for text in texts(nlp, treebanks, name)] for names in (RICH, PLAIN))
    stock = names_by_label([*rich, *plain])
    renamed = [with_other_names(text, stock, dice) for text in rich if text.ents]
    tweets = [without_handles(text) for text in texts(nlp, treebanks, NEWS_TWEETS)]
    write([*rich, *plain, *renamed, *tweets], folder / "train.spacy", attributes=ATTRIBUTES)
    watched = (doc for name in WATCHED for doc in _docs(nlp, treebanks, name))
    write(watched, folder / "dev.spacy", attributes=ATTRIBUTES)


def texts(nlp: Language, treebanks: Path, name: str) -> Iterator[Doc]:
    """Yield a corpus's texts, long ones cut."""
    for doc in _docs(nlp, treebanks, name):
        yield from cut(doc)


def cut(doc: Doc) -> Iterator[Doc]:
    """Cut a text where a sentence seems to end, outside names."""
    start = 0
    for token in doc[:-1]:
        if token.i - start >= SHORTEST and _seems_last(token):
            yield doc[start : token.i + 1].as_doc()
            start = token.i + 1
    yield doc[start:].as_doc()


def _seems_last(token: Token) -> bool:
    follower = token.nbor()
    if follower.ent_iob_ == "I":
        return False
    if token.is_space or follower.is_space:
        return True
    return token.text in {".", "!", "?", "”", '"'} and (follower.is_title or follower.is_upper)


def names_by_label(docs: Iterable[Doc]) -> Names:
    """Gather all names under their labels."""
    names = defaultdict[str, list[Doc]](list)
    for doc in docs:
        for span in doc.ents:
            names[span.label_].append(span.as_doc())
    return names


def with_other_names(doc: Doc, names: Names, dice: Dice) -> Doc:
    """Put other names of the same kind in the place of most names."""
    words, spaces, spans = list[str](), list[bool](), list[tuple[int, int, str]]()
    for piece in _pieces(doc):
        label, chosen = piece.label_, list(piece)
        if label and dice.falls(SWAPPED):
            chosen = list(dice.choice(names[label]))
        if label:
            spans.append((len(words), len(words) + len(chosen), label))
        words += [token.text for token in chosen]
        spaces += [bool(token.whitespace_) for token in chosen[:-1]] + [bool(piece[-1].whitespace_)]
    renamed = Doc(doc.vocab, words=words, spaces=spaces)
    renamed.set_ents([Span(renamed, start, end, label=label) for start, end, label in spans])
    return renamed


def _pieces(doc: Doc) -> Iterator[Span]:
    """Yield the names, labelled, and the single words between them."""
    end = 0
    for name in doc.ents:
        yield from (doc[i : i + 1] for i in range(end, name.start))
        yield name
        end = name.end
    yield from (doc[i : i + 1] for i in range(end, len(doc)))


def without_handles(doc: Doc) -> Doc:
    """Take the labels off handles, hashtags and links."""
    doc.set_ents([span for span in doc.ents if not span.text.startswith(("@", "#")) and "http" not in span.text])
    return doc


def _docs(nlp: Language, treebanks: Path, name: str) -> Iterator[Doc]:
    return DocBin().from_disk(treebanks / "docbin" / f"ner_{name}.spacy").get_docs(nlp.vocab)
