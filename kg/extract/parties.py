"""Who may demand and of whom: names, pronouns, nouns for people and bodies; no films, jobs or codes of conduct."""

from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import acting_nouns, strings, table, toml
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm, Passage

ACTING_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "who", "it", "some", "many", "others", "both", "you"})

# In the plural these are people.
PEOPLE = ("er", "or", "ist", "ian", "ee", "man", "woman", "men", "women")


@cache
def _section(name: str) -> frozenset[str]:
    return frozenset(strings(table(toml("demands.toml"), name), "nouns"))


def acts(text: Text, noun: Token) -> bool:
    """Tell whether a noun names somebody who may demand and be asked."""
    lemma = noun.lemma_.lower()
    people = noun.tag_ == "NNS" and lemma.endswith(PEOPLE) and lemma not in _section("things") | _section("elsewhere")
    return is_listed(text, noun) or people


def is_listed(text: Text, noun: Token) -> bool:
    """Tell whether a noun is a name or a known word for somebody who acts, not only like one: "suppliers"."""
    lemma = noun.lemma_.lower()
    if noun.i in text.by_token or noun.lower_ in ACTING_PRONOUNS:
        return noun.is_title or lemma not in _section("elsewhere")
    if lemma in _section("elsewhere"):
        return False
    return noun.tag_.startswith("NNP") or lemma in acting_nouns() or lemma in _section("parties")


def parties(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return the actors that a noun phrase names, those only that may demand and be asked."""
    found = text.actors(noun) if acts(text, noun) else ()
    known = set(text.mentions)
    kept = tuple(_bare(m) for m in found if m in known or acts(text, text.head(m)))
    return kept or tuple(mention for mention in found if mention.form is MentionForm.PRONOUN)


def _bare(mention: Mention) -> Mention:
    """Return a description without the mark of a plural owner: "the creditors'"."""
    words = mention.text.rstrip("'’")
    if mention.form is not MentionForm.NOMINAL or words == mention.text:
        return mention
    passage = Passage(start=mention.passage.start, end=mention.passage.start + len(words))
    return replace(mention, passage=passage, text=words)


def phrase_parties(text: Text, first: int, last: int) -> tuple[Mention, ...]:
    """Return the actors that a stretch of tokens names, whatever its parse: its mentions, else its last noun."""
    named = tuple(dict.fromkeys(text.by_token[i] for i in range(first, last) if i in text.by_token))
    if named:
        return named
    nouns = [token for token in text.doc[first:last] if grammar.is_noun(token)]
    if not nouns or not acts(text, nouns[-1]):
        return ()
    if nouns[-1].pos_ == "PRON":
        return parties(text, nouns[-1])
    passage = text.passage(first, nouns[-1].i + 1)
    return (Mention(passage=passage, text=passage.of(text.raw), form=MentionForm.NOMINAL),)


def is_audience(mention: Mention) -> bool:
    """Tell whether a mention is one who only hears what others are asked: an outlet, reporters."""
    words = mention.text.lower().split()
    return mention.kind is ActorKind.MEDIA_ORGANIZATION or bool(words and words[-1] in _section("audience"))


def is_private(text: Text, noun: Token) -> bool:
    """Tell whether a noun names somebody whose asking is no diplomacy: "the *teacher* told the pupils"."""
    return noun.i not in text.by_token and noun.lemma_.lower() in _section("private")


def is_elsewhere(token: Token) -> bool:
    """Tell whether a word is of sport, markets or the arts, where asking is no diplomacy."""
    return token.lemma_.lower() in _section("elsewhere")


def is_of_markets(token: Token) -> bool:
    """Tell whether a word is for goods, the demand for which is no act."""
    return token.lemma_.lower() in _section("markets")
