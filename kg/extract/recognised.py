"""Names as the language pipeline recognises them, without what is no part of them."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.extract.lexicon import courtesy_titles
from kg.model import ActorKind

KINDS = {
    "PER": ActorKind.PERSON,
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANIZATION,
}
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
FUNCTION_WORDS = frozenset({"PRON", "ADP", "AUX", "VERB", "DET", "CCONJ", "SCONJ", "PART"})


def recognised(doc: Doc, titles: list[Span], surnames: frozenset[str]) -> Iterator[Span]:
    """Yield the pipeline's names without the titles, articles and possessive endings at their edges."""
    title_at = {span.start: span for span in titles}
    title_ends = {span.end for span in titles}
    in_title = {token.i for span in titles for token in span}
    for entity in doc.ents:
        start, end = entity.start, entity.end
        while start < end and _is_edge(doc[start].lower_):
            start += 1
        if start in title_at and title_at[start].end < end:
            start = title_at[start].end
        while end > start and (doc[end - 1].text in POSSESSIVES or not doc[end - 1].text[-1].isalnum()):
            end -= 1
        known = doc[start:end].text in surnames
        if start < end and end not in title_ends and (known or _looks_named(doc[start:end])):
            # A surname alone that the directory knows, or behind a title, is taken for a body's now and then.
            titled = start > entity.start and doc[start - 1].i in in_title
            person = known and entity.label_ == "ORG" and (titled or start == entity.start)
            yield Span(doc, start, end, label="PER" if person else entity.label_)


def _looks_named(span: Span) -> bool:
    """Tell whether a recognised name looks like one: no function word or verb that merely opens a sentence."""
    first = span[0]
    common = first.is_sent_start and first.tag_ in {"NN", "NNS"} and not first.is_upper
    return first.text[0].isupper() and (len(span) > 1 or not (common or first.pos_ in FUNCTION_WORDS))


def _is_edge(word: str) -> bool:
    """Tell whether a word at the edge of a recognised name is none of it."""
    return word in courtesy_titles() or word in {"the", "a", "an"} or not word[0].isalnum()
