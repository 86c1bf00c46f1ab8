"""Who meets alone: a body in session, several under one description: "*the Council* met", "*the ministers* met"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.participants import actors
from kg.extract.plurals import COUNTS
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm

# A parliament called together, not its term.
EXTRAORDINARY = frozenset({"emergency", "special", "extraordinary", "plenary", "closed", "joint", "urgent"})
_BODIES = frozenset({ActorKind.INTERNATIONAL_ORGANIZATION, ActorKind.GOVERNMENT_BODY})


def are_several(text: Text, who: tuple[Mention, ...]) -> bool:
    """Tell whether one description is of several people: "the *presidents* of the two countries met"."""
    if len(who) != 1 or who[0].form is MentionForm.PRONOUN:
        return False
    return who[0].kind is ActorKind.GROUP or (
        who[0].form is MentionForm.NOMINAL and text.head(who[0]).tag_ in {"NNS", "NNPS"}
    )


def are_two(text: Text, who: tuple[Mention, ...]) -> bool:
    """Tell whether one description is of two or more: "talks between *the two Alandian sides*"."""
    if len(who) != 1 or who[0].form is not MentionForm.NOMINAL:
        return False
    return bool(COUNTS.keys() & {token.lower_ for token in text.span(who[0])})


def is_session(text: Text, noun: Token, who: tuple[Mention, ...]) -> bool:
    """Tell whether a meeting is a body's own: "a meeting of the *Council*", whoever asked for it."""
    of = (m for word, other in grammar.obliques(noun) if word == "of" for m in actors(text, other))
    return is_body(who) or next((True for mention in of if is_body((mention,))), False)


def is_body(who: tuple[Mention, ...]) -> bool:
    """Tell whether one takes part that is a body, and so meets by itself."""
    return len(who) == 1 and who[0].kind in _BODIES and who[0].form is MentionForm.NAME


def is_term(text: Text, noun: Token) -> bool:
    """Tell whether a session is the term of a parliament: "in the next *session* of Congress"."""
    if noun.lemma_.lower() != "session" or any(child.lower_ in EXTRAORDINARY for child in noun.children):
        return False
    of = [m for word, other in grammar.obliques(noun) if word == "of" for m in actors(text, other)]
    return bool(of) and not any(mention.kind is ActorKind.INTERNATIONAL_ORGANIZATION for mention in of)
