"""Who does what a verb names, and with what: "*Alandia* massed *troops*", "*Alandia's troops*, massed near Bern"."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.owners import known, owner
from kg.extract.text import Text
from kg.model import Mention, MentionForm

PERSONS = frozenset({"he", "she", "they", "we", "i", "who", "it"})
LISTING = frozenset({"including", "such as", "like"})
PARTICLES = frozenset({"off", "up", "down", "out", "aside"})
# Those who act for the side whose they are.
FORCES = frozenset(
    {
        "troop",
        "force",
        "army",
        "military",
        "official",
        "government",
        "navy",
        "soldier",
        "authority",
        "diplomat",
        "leader",
    }
)


def thing_of(verb: Token) -> Token | None:
    """Return what a verb is done to: its object, or the subject of a passive, or what a participle stands at."""
    if is_participle(verb):
        return verb.nbor(-1)
    if grammar.is_passive(verb):
        return grammar.own_subject(verb) or (verb.head if verb.dep_ in grammar.RELATIVES | {"acl"} else None)
    # The parse may take "Alandia imposed sanctions" for sanctions that Alandia imposed.
    above = verb.dep_ in grammar.RELATIVES | {"amod"} and grammar.own_subject(verb) is not None
    thing = grammar.direct_object(verb) or _behind_particle(verb)
    if thing is not None and thing.tag_ in grammar.WH_WORDS and verb.dep_ in grammar.RELATIVES:
        return verb.head
    return thing or (verb.head if above or _is_perfect(verb) else None)


def _behind_particle(verb: Token) -> Token | None:
    """Return the object behind a particle that the parse takes for its preposition: "broke *off* relations"."""
    particle = verb.nbor() if verb.i + 1 < verb.sent.end else verb
    return particle.head if particle.lower_ in PARTICLES and particle.head.i > particle.i else None


def is_participle(verb: Token) -> bool:
    """Tell whether a verb stands right behind a noun without a subject: "its troops *deployed* near the border"."""
    if verb.i == verb.sent.start or verb.tag_ not in {"VBN", "VBD"} or grammar.own_subject(verb) is not None:
        return False
    before = verb.nbor(-1)
    joined = verb.dep_ == "conj" or any(child.dep_.startswith("aux") for child in verb.children)
    return before.pos_ == "NOUN" and not (before.dep_ in grammar.SUBJECTS and before.head == verb) and not joined


def _is_perfect(verb: Token) -> bool:
    """Tell whether a participle is that of "having massed troops", which the parse takes for an adjective."""
    return verb.dep_ == "amod" and verb.i > verb.sent.start and verb.nbor(-1).lower_ == "having"


def kinds(noun: Token) -> set[str]:
    """Return the lemmas of a noun, of what it counts ("hundreds of *troops*"), and of what is joined with it."""
    counted = (other for word, other in grammar.obliques(noun) if word == "of")
    return {each.lemma_.lower() for head in (noun, *counted) for each in grammar.conjuncts(head)}


def actor_of(text: Text, verb: Token, thing: Token | None) -> tuple[Mention, ...]:
    """Return who does it; of a passive without "by" whose the things are."""
    if is_participle(verb) and thing is not None:
        by = next(behind(verb, "by"), None)
        return doers(text, by) if by is not None else _whose(text, thing)
    if thing is not None and thing == grammar.own_subject(verb):
        agent = grammar.agent(verb) or next(behind(verb, "by"), None)
        return doers(text, agent) if agent is not None else _whose(text, thing)
    if _is_perfect(verb):
        return doers(text, grammar.subject(verb.nbor(-1)))
    if not grammar.is_passive(verb):
        return _named_before_which(text, verb) or doers(text, grammar.subject(verb))
    return _whose(text, thing) if thing is not None else ()


def _named_before_which(text: Text, verb: Token) -> tuple[Mention, ...]:
    """Return whom a relative clause is about: the name right in front of "which", be it the last of several."""
    chain = [verb, *verb.ancestors]
    clause = next((one for one in chain if grammar.own_subject(one) is not None), verb)
    subject = grammar.own_subject(clause)
    if subject is None or subject.lower_ not in {"which", "who"}:
        return ()
    before = next((token for token in reversed(verb.doc[verb.sent.start : subject.i]) if not token.is_punct), None)
    return (text.by_token[before.i],) if before is not None and before.i in text.by_token else ()


def _whose(text: Text, thing: Token) -> tuple[Mention, ...]:
    """Return whose a thing is; "its" and "their" are the subject's of the clause around."""
    found = owner(text, thing)
    if found or not any(child.lower_ in {"its", "their"} for child in thing.children):
        return found
    subject = grammar.subject(thing.head)
    return doers(text, subject)


def doers(text: Text, noun: Token | None) -> tuple[Mention, ...]:
    """Return the actors of a noun phrase who may act: known by name, persons' pronouns, those that a list names."""
    if noun is None:
        return ()
    members = tuple(m for word, other in grammar.obliques(noun) if word in LISTING for m in known(text, other))
    found = text.actors(noun)
    named = tuple(
        m for m in found if m in set(text.mentions) or (m.form is MentionForm.PRONOUN and m.text.lower() in PERSONS)
    )
    return members if members and not known(text, noun) else named or _side_of_people(text, noun)


def _side_of_people(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return the side whose forces or people act: "*Berglandish* troops", "the forces of *Bergland*"."""
    return owner(text, noun) if noun.lemma_.lower() in FORCES else ()


def behind(cue: Token, preposition: str, *, near: bool = False) -> Iterator[Token]:
    """Yield the nouns of the cue's own clause behind it that follow a preposition, whatever the parse hangs them on.

    `near`: the preposition stands right behind the cue, or one word further.
    """
    if near and preposition not in {token.lower_ for token in cue.doc[cue.i + 1 : cue.i + 3]}:
        return
    clause = cue.nbor(-1) if _is_perfect(cue) else cue if cue.pos_ == "VERB" else _verb_above(cue)
    for token in cue.doc[cue.i + 1 : cue.sent.end]:
        if (
            grammar.is_noun(token)
            and grammar.preposition(token) == preposition
            and _verb_above(token) in {clause, cue, None}
        ):
            yield token


def _verb_above(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ == "VERB"), None)
