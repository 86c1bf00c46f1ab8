"""Whose a meeting is: "*Müller's* visit", "the *NATO* summit", "*his* talks with Weber"."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import verb_over, whole
from kg.extract.participants import OWN, PERSONAL, actors, subjects
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm

MEALS = frozenset({"lunch", "dinner", "breakfast", "tea"})
NAMED = frozenset({MentionForm.NAME, MentionForm.PRONOUN})


def owners(text: Text, noun: Token) -> Iterator[Mention]:
    """Yield whose meeting it is: "*Müller's* visit", "*NATO* summit", "*his* talks" of who does the rest."""
    labels = {"nmod:poss", "poss"} | (set() if noun.lemma_.lower() in MEALS else {"compound"})
    for child in noun.children:
        if child.dep_ not in labels or child.i > noun.i:
            continue
        if child.lower_ in OWN:
            holder = verb_over(whole(noun))
            owner = grammar.subject(holder)
            if owner is not None and owner not in {noun, whole(noun)}:
                # "Müller said that the plan was not discussed at *his* talks": his who said so.
                who = subjects(text, holder) or (subjects(text, holder.head) if holder.dep_ == "ccomp" else ())
                person = child.lower_ in PERSONAL and not any(m.kind in {ActorKind.PERSON, None} for m in who)
                yield from (text.mention(child),) if person else who
                yield from _other_owner(text, holder, child)
        else:
            yield from actors(text, child)


def _other_owner(text: Text, holder: Token, whose: Token) -> Iterator[Mention]:
    """Yield the second of those whose meeting it is: "could not convince *Weber* at *their* meeting"."""
    other = grammar.recipient(holder) or grammar.direct_object(holder)
    found = actors(text, other) if whose.lower_ == "their" and other is not None and other.i < whose.i else ()
    if all(mention.form in NAMED for mention in found):
        yield from found
