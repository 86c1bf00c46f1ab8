"""Who is the other side of "the dialogue with Weber" where only the words around it tell: whom the text is about."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import whole
from kg.extract.encounters import is_figure
from kg.extract.lexicon import offices
from kg.extract.presupposed import is_definite
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm

_HIGHEST = 6


def with_partner(text: Text, noun: Token, named: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those named in "the talks with Weber" with who speaks of them, or whom the sentence before is about."""
    joined = [word for word, other in grammar.obliques(noun) if other.i > noun.i]
    denied = any(child.lower_ == "no" for child in noun.children)
    if not named or "with" not in joined or not (denied or is_definite(noun) or is_definite(whole(noun))):
        return named
    mine = next((m for m in _candidates(text, noun) if m not in named and _may_meet(text, m)), None)
    return (mine, *named) if mine is not None else named


def _may_meet(text: Text, mention: Mention) -> bool:
    """Tell whether somebody may be the one who meets: no spokesperson, who speaks of others."""
    speaks = offices().get((mention.title or "").lower()) == "spokesperson"
    return not speaks and (mention.form is MentionForm.PRONOUN or is_figure(text, mention))


def _candidates(text: Text, noun: Token) -> Iterator[Mention]:
    """Yield who is said to say it, then the subjects of the sentence before."""
    token = noun
    for _ in range(_HIGHEST):
        if token.head == token:
            break
        token = token.head
        subject = grammar.own_subject(token) if token.pos_ == "VERB" else None
        if subject is not None and subject != noun and not subject.is_ancestor(noun):
            mention = text.by_token.get(subject.i) or text.by_title.get(subject.i)
            if mention is not None and mention.kind is not ActorKind.MEDIA_ORGANIZATION:
                yield mention
                return
    yield from _of_sentence_before(text, noun)


def _of_sentence_before(text: Text, noun: Token) -> Iterator[Mention]:
    """Yield the persons whom the sentence before is about, by name or as "he" or "she"."""
    start = noun.sent.start
    subjects = [token for token in text.doc[start - 1].sent if token.dep_ in grammar.SUBJECTS] if start else []
    for token in subjects:
        mention = text.mention(token)
        if mention.kind is ActorKind.PERSON or token.lower_ in {"he", "she"}:
            yield mention
