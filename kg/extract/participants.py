"""Who takes part in a meeting: the actors of a noun phrase, also those that only their place shows to be actors."""

from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import acting_nouns, offices, strings, table, toml
from kg.extract.plurals import is_plural
from kg.extract.series import LEADERS, row_after, row_before
from kg.extract.sides import leaders, of_adjectives, of_body
from kg.extract.status_words import intents
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm

AUDIENCE = frozenset({ActorKind.MEDIA_ORGANIZATION})
PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "i", "we"})
PERSONAL = frozenset({"his", "her"})
OWN = PERSONAL | {"its", "their", "my", "our"}
# Whom somebody is made to meet: "urged *Alandia and Bergland* to hold talks".
CONTROLLING = frozenset(
    {"urge", "ask", "press", "tell", "invite", "want", "order", "encourage", "call", "help", "force"}
)
_PROPER = frozenset({"NNP", "NNPS"})


def actors(text: Text, noun: Token | None) -> tuple[Mention, ...]:
    """Return the actors of a noun phrase: named, described or a pronoun; no media, who are an audience."""
    if noun is None or not (grammar.is_noun(noun) or noun.i in text.by_token):
        return ()
    sided = of_adjectives(text, noun)
    if sided:
        return sided
    found = tuple(who for mention in text.actors(noun) if (who := _actor(text, mention)) is not None)
    whose = _whose(text, noun)
    if len(whose) > 1 and all(mention.form is MentionForm.NOMINAL for mention in found):
        return whose
    return _with_sides(text, found or _beside(text, noun) or whose)


def _with_sides(text: Text, who: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return actors with who leads a delegation of theirs, and with the sides that a body's name names."""
    return tuple(
        dict.fromkeys(each for mention in who for each in (mention, *leaders(text, mention), *of_body(text, mention)))
    )


def subjects(text: Text, verb: Token) -> tuple[Mention, ...]:
    """Return who does what a verb tells: its subject, or the row of names in front of it that this belongs to."""
    main = verb
    while main.dep_ == "xcomp" and grammar.own_subject(main) is None and main.head != main:
        main = main.head
    noun, row = doer(verb), row_before(text, main)
    apposed = noun is not None and noun.lemma_.lower() in LEADERS and noun.tag_ in {"NNS", "NNPS"}
    if apposed and len(row) > 1 and all(mention.kind is ActorKind.PERSON for mention in row):
        return row
    return wider(actors(text, noun), row)


def following(text: Text, noun: Token, before: Token) -> tuple[Mention, ...]:
    """Return the actors of a noun phrase, or the row of names behind the word before it that this belongs to."""
    return wider(actors(text, noun), row_after(text, before))


def wider(parsed: tuple[Mention, ...], row: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those whom the parse finds, or the row of names that stands there, where that has more of them."""
    row = tuple(mention for mention in row if mention.kind not in AUDIENCE)
    return row if set(parsed) <= set(row) else parsed


def doer(verb: Token) -> Token | None:
    """Return who does what a verb tells: of an infinitive under "urge" or "ask" the one who is urged."""
    above = verb.head
    aside = grammar.marker(verb) in grammar.AROUND
    if above.pos_ == "NOUN" and verb.dep_ in {"acl", "nmod", "advcl"} and not (aside or grammar.own_subject(verb)):
        return _whose_noun(above)
    if grammar.has_to(verb) and grammar.own_subject(verb) is None and above.lemma_.lower() in CONTROLLING:
        called_on = next((noun for word, noun in grammar.obliques(above) if word in {"on", "upon"}), None)
        noun = grammar.direct_object(above) or grammar.recipient(above) or called_on
        if noun is not None and noun.i < verb.i:
            return noun
    if "having" in grammar.auxiliaries(verb) and grammar.own_subject(verb) is None:
        return grammar.subject(above) if above != verb else _next_subject(verb)
    return grammar.subject(verb)


def _whose_noun(noun: Token) -> Token | None:
    """Return whose wish or offer a noun is: "*Müller's* offer to meet", "*Müller* expressed a wish to meet"."""
    if noun.lemma_.lower() not in intents():
        return noun
    owner = next((child for child in noun.children if child.dep_ in {"nmod:poss", "poss"} and child.i < noun.i), None)
    of = next((other for word, other in grammar.obliques(noun) if word == "of" and other.i > noun.i), None)
    named = owner if owner is not None and owner.lower_ not in OWN else of
    return named if named is not None else grammar.subject(noun.head)


@cache
def _parties() -> frozenset[str]:
    return frozenset(strings(table(toml("meetings.toml"), "parties"), "nouns"))


def is_counterpart(mention: Mention) -> bool:
    """Tell whether a mention is of somebody of the same office elsewhere: "her Alandian *counterpart*"."""
    return mention.form is MentionForm.NOMINAL and mention.text.rpartition(" ")[2].lower() in {
        "counterpart",
        "opposite",
    }


def _next_subject(verb: Token) -> Token | None:
    """Return the subject that follows "having met Weber, *Müller* left", whatever the parse hangs it on."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return next((token for token in behind if token.dep_ in grammar.SUBJECTS), None)


def _actor(text: Text, mention: Mention) -> Mention | None:
    """Return a mention that may take part: one of the article's, a person's pronoun, or a name that nobody knows."""
    if mention.kind in AUDIENCE:
        return None
    if mention in set(text.mentions):
        return mention
    if mention.form is MentionForm.PRONOUN:
        return mention if mention.text.lower() in PRONOUNS else None
    head = text.head(mention)
    if is_counterpart(mention):
        return next(iter(_beside(text, head)), None) or _counterpart(text, mention)
    nominal = mention.form is MentionForm.NOMINAL and head.lemma_.lower() in _parties()
    return mention if nominal or is_plural(text, mention) else _unknown(text, head)


def _counterpart(text: Text, mention: Mention) -> Mention:
    """Return a counterpart with the side that it is of: "her *Alandian* counterpart"."""
    side = next((token.text for token in text.span(mention) if token.text in text.known.demonyms), None)
    return replace(mention, kind=ActorKind.PERSON, side=side)


def _unknown(text: Text, head: Token) -> Mention | None:
    """Return the name that a token heads, of somebody whom nobody knows; None where it looks like no name."""
    if not _is_name(head) or head.lower_ in offices() or any(child.dep_ == "det" for child in head.children):
        return None
    # "*Trade* talks with Alandia" have their capital from the sentence.
    opens = head.is_sent_start and head.dep_ == "compound"
    if opens or grammar.case_of(head) in {"in", "at", "near"}:
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
