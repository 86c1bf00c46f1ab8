"""Who takes part in a meeting: the actors of a noun phrase, also those that only their place shows to be actors."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import acting_nouns
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm

AUDIENCE = frozenset({ActorKind.MEDIA_ORGANIZATION})
PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "i", "we"})
# Whom somebody is made to meet: "urged *Alandia and Bergland* to hold talks".
CONTROLLING = frozenset(
    {"urge", "ask", "press", "tell", "invite", "want", "order", "encourage", "call", "help", "force"}
)
_PROPER = frozenset({"NNP", "NNPS"})


def actors(text: Text, noun: Token | None) -> tuple[Mention, ...]:
    """Return the actors of a noun phrase: named, described or a pronoun; no media, who are an audience."""
    if noun is None or not (grammar.is_noun(noun) or noun.i in text.by_token):
        return ()
    found = tuple(who for mention in text.actors(noun) if (who := _actor(text, mention)) is not None)
    whose = _whose(text, noun)
    if len(whose) > 1 and all(mention.form is MentionForm.NOMINAL for mention in found):
        return whose
    return found or _beside(text, noun) or whose


def doer(verb: Token) -> Token | None:
    """Return who does what a verb tells: of an infinitive under "urge" or "ask" the one who is urged."""
    above = verb.head
    if grammar.has_to(verb) and grammar.own_subject(verb) is None and above.lemma_.lower() in CONTROLLING:
        called_on = next((noun for word, noun in grammar.obliques(above) if word in {"on", "upon"}), None)
        noun = grammar.direct_object(above) or grammar.recipient(above) or called_on
        if noun is not None and noun.i < verb.i:
            return noun
    if "having" in grammar.auxiliaries(verb) and grammar.own_subject(verb) is None:
        return grammar.subject(above)
    return grammar.subject(verb)


def _actor(text: Text, mention: Mention) -> Mention | None:
    """Return a mention that may take part: one of the article's, a person's pronoun, or a name that nobody knows."""
    if mention.kind in AUDIENCE:
        return None
    if mention in set(text.mentions):
        return mention
    if mention.form is MentionForm.PRONOUN:
        return mention if mention.text.lower() in PRONOUNS else None
    head = text.head(mention)
    if not _is_name(head) or any(child.dep_ == "det" for child in head.children):
        return None
    if grammar.case_of(head) in {"in", "at", "near"}:
        return None
    start, end = head.i, head.i + 1
    while start > head.sent.start and _is_name(head.doc[start - 1]):
        start -= 1
    while end < head.sent.end and _is_name(head.doc[end]):
        end += 1
    passage = text.passage(start, end)
    return Mention(passage=passage, text=passage.of(text.raw), form=MentionForm.NAME, kind=ActorKind.PERSON)


def _is_name(token: Token) -> bool:
    """Tell whether a token looks like part of a name, whatever its tag: a capital within a sentence."""
    proper = token.tag_ in _PROPER or (token.text[:1].isupper() and not token.is_sent_start)
    return proper and token.text[:1].isupper() and not grammar.is_time(token) and token.pos_ != "PRON"


def _beside(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return the name in commas behind a description: "her Alandian counterpart, *Anna Weber*,"."""
    rest = noun.doc[noun.i + 1 : noun.sent.end]
    if noun.pos_ != "NOUN" or len(rest) < 2 or rest[0].text != ",":  # noqa: PLR2004  a comma and a name
        return ()
    mention = text.by_token.get(rest[1].i)
    return (mention,) if mention is not None and mention.kind is ActorKind.PERSON else ()


def _whose(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return those whose people meet: "diplomats from *Alandia* and *Bergland*"."""
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in acting_nouns():
        return ()
    known = set(text.mentions)
    sides = (other for word, other in grammar.obliques(noun) if word in {"from", "of"})
    return tuple(m for other in sides for m in text.actors(other) if m in known and m.kind not in AUDIENCE)
