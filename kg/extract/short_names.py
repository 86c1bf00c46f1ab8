"""Short names that the parse takes for adverbs: "*Xi* called for calm", "will meet *Xi* on Friday"."""

from collections.abc import Container

from spacy.tokens import Doc, Token

from kg.extract import grammar


def read_as_names(doc: Doc, surnames: Container[str]) -> None:
    """Make proper nouns of the surnames that stand as adverbs where a verb lacks its subject or object."""
    for token in doc:
        if token.pos_ != "ADV" or not token.text[0].isupper() or token.text not in surnames:
            continue
        role = _role(token)
        if role is not None:
            token.tag_, token.pos_, token.dep_ = "NNP", "PROPN", role


def _role(token: Token) -> str | None:
    """Return what a name is to the verb beside it; None where the verb needs none."""
    verb = token.head
    if token.dep_ != "advmod" or verb.pos_ != "VERB":
        return None
    if token.i < verb.i and grammar.own_subject(verb) is None:
        return "nsubj"
    return "obj" if token.i == verb.i + 1 and grammar.direct_object(verb) is None else None
