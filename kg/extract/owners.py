"""Whose a thing is: "*Bergland's* answer", "the *Berglandish* ambassador", "the refusal *by Bergland*"."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm

POSSESSIVES = frozenset({"its", "their", "his", "her"})
BEFORE = frozenset({"nmod:poss", "poss", "compound", "nmod"})
_NEAR = 4
# What stands behind "of" suffers these: "the invasion *of Bergland*".
DONE_TO = frozenset(
    {
        "invasion",
        "attack",
        "annexation",
        "occupation",
        "bombing",
        "shelling",
        "seizure",
        "criticism",
        "condemnation",
        "siege",
    }
    | {
        "rejection",
        "destruction",
        "bombardment",
        "blockade",
        "capture",
        "killing",
        "murder",
        "defence",
        "defense",
        "recognition",
    }
    | {"encirclement", "partition", "isolation", "liberation", "containment"}
)
BEHIND = frozenset({"of", "by", "from"})
# What is called by the place where it was held or made.
HELD_AT = frozenset({"talk", "talks", "summit", "meeting", "conference", "forum", "round", "session", "dialogue"}) | {
    "agreement",
    "agreements",
    "accord",
    "accords",
    "protocol",
    "declaration",
    "convention",
    "process",
    "format",
}


def known(text: Text, noun: Token | None) -> tuple[Mention, ...]:
    """Return the actors that a noun phrase names, those that the article's mentions hold only."""
    if noun is None:
        return ()
    mentions = set(text.mentions)
    return tuple(mention for mention in text.actors(noun) if mention in mentions)


def owner(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose a thing is, by a possessor, an adjective of nation, or "of", "by" and "from" behind it."""
    return possessor(text, noun) or _source(text, noun)


def possessor(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose a thing is by what stands in front of it: "*Bergland's* answer", "the *Berglandish* answer"."""
    for child in _before(noun):
        if child.dep_ == "compound" and noun.lemma_.lower() in HELD_AT:
            # "The Brussels talks" are nobody's.
            continue
        if child.dep_ in BEFORE and child.lower_ not in POSSESSIVES:
            inside = text.by_token.get(child.i)
            if inside is not None and inside == text.by_token.get(noun.i):
                # "Bergland's ambassador" is one mention: the state in it is named by a word of it.
                return (side(text, child),)
            if found := known(text, child):
                return found
        if child.dep_ == "amod" and is_nation(text, child):
            return (side(text, child),)
    return ()


def _source(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose a thing is by what stands behind it: "the refusal *by Bergland*", "the offer made *by Bergland*"."""
    made = (child for child in noun.children if child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"})
    for preposition, other in (pair for head in (noun, *made) for pair in grammar.obliques(head)):
        done_to = preposition == "of" and noun.lemma_.lower() in DONE_TO
        found = owner(text, other) if noun.pos_ == "NUM" else known(text, other)
        if preposition in BEHIND and found and not done_to:
            return found
    return ()


def _before(noun: Token) -> Iterator[Token]:
    """Yield what stands in front of a noun and belongs to it, also to a noun in front: "*Bergland's* troop buildup"."""
    for child in noun.children:
        if child.i < noun.i:
            yield child
            if child.dep_ == "compound":
                yield from (below for below in child.children if below.i < child.i)


def is_nation(text: Text, token: Token) -> bool:
    """Tell whether an adjective is one of a nation: "Russian", not "new" or the first word of a line."""
    begun = token.i + 1 < len(token.doc) and token.nbor().ent_iob_ == "I"
    first = token.is_sent_start or token.nbor(-1).is_punct or token.nbor(-1).is_space
    named = token.ent_type_ == "LOC" or (token.tag_ == "JJ" and not first)
    return token.text in text.known.demonyms or (token.text[:1].isupper() and named and not begun)


def side(text: Text, adjective: Token) -> Mention:
    """Return the state that an adjective of nation stands for, as a mention for the resolver to look up."""
    return Mention(
        passage=text.token_passage(adjective),
        text=adjective.text,
        form=MentionForm.NOMINAL,
        side=adjective.text,
        title="government",
        kind=ActorKind.STATE,
    )


def named_at(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return the actors that a phrase of place names: "Bergland", "Bergland's border", "the border with Bergland"."""
    found = known(text, noun) or owner(text, noun)
    beside = [other for preposition, other in grammar.obliques(noun) if preposition in {"with", "of", "in", "to"}]
    # "Troops on the border with Bergland": the parse may hang what follows on the verb.
    behind = noun.doc[noun.i + 1 : min(noun.i + _NEAR, noun.sent.end)]
    beside += [other for other in behind if len(behind) and behind[0].lower_ == "with" and other.i in text.by_token]
    return found or next((named for other in beside if (named := known(text, other) or owner(text, other))), ())
