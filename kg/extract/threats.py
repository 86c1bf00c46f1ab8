"""Threats in other words: who promises, announces or warns of harm that it would do itself.

"Müller promised *sanctions*", "vowed to *punish* Alandia", "warned that he would *order reprisals*"; no threat is
"warned that Alandia would face sanctions", which another may impose.
"""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.cues import Cue
from kg.extract.lexicon import hostile_deeds, inflicting_verbs
from kg.extract.spans import Content
from kg.extract.text import Text
from kg.model import Mention, SpeechAct

# Acts of speaking that may be a threat by what they say.
MAY_THREATEN = frozenset({SpeechAct.PROMISE, SpeechAct.WARN, SpeechAct.ANNOUNCE})
SELF = frozenset({"i", "we", "he", "she", "it", "they"})
INTENDING = frozenset({"consider", "plan", "prepare", "intend", "weigh"})
AGAINST = frozenset({"on", "against", "upon", "for"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})


def is_threat(text: Text, cue: Cue, reported: Content) -> bool:
    """Tell whether the content is harm that the speaker would do."""
    return any(_is_done(text, cue, token) for token in _tokens(text, reported))


def threatened(text: Text, cue: Cue, reported: Content) -> tuple[Mention, ...]:
    """Return whom a threat is against: who is warned, whom the deed is done to, or who is not to do something."""
    warned = reported.addressee or grammar.recipient(cue.token) or grammar.direct_object(cue.token)
    known = set(text.mentions)
    found = tuple(m for m in text.actors(warned) if m in known) if warned is not None else ()
    for token in _tokens(text, reported):
        if found:
            return found
        conditional = token.dep_ in grammar.SUBJECTS and grammar.marker(token.head) in {"if", "unless", "should"}
        against = grammar.preposition(token) in AGAINST
        harmed = token.dep_ in grammar.OBJECTS and token.head.lemma_.lower() in hostile_deeds()
        if conditional or against or harmed:
            found = tuple(m for m in text.actors(token) if m in known)
    return found or _named_behind(text, cue, reported)


def _named_behind(text: Text, cue: Cue, reported: Content) -> tuple[Mention, ...]:
    """Return the first that is named behind the harm: "sanctions that hit companies close to *Bergland*"."""
    harm = next((token for token in _tokens(text, reported) if token.lemma_.lower() in hostile_deeds()), None)
    if harm is None:
        return ()
    inside = (
        m for m in text.mentions if m.passage.start > harm.idx and any(m.passage.overlaps(p) for p in reported.passages)
    )
    own = {m.text for m in text.actors(cue.speaker)} if cue.speaker is not None else set()
    return tuple(m for m in inside if m.text not in own)[:1]


def _tokens(text: Text, reported: Content) -> list[Token]:
    spans = (text.doc.char_span(p.start, p.end, alignment_mode="expand") for p in reported.passages)
    return [token for span in spans if span is not None for token in span]


def _is_done(text: Text, cue: Cue, token: Token) -> bool:
    """Tell whether a token names a hostile deed of the speaker's."""
    if token.lemma_.lower() not in hostile_deeds():
        return False
    if token.pos_ == "VERB":
        return _is_own(text, cue, token)
    if token.pos_ != "NOUN":
        return False
    verb = token.head
    if verb == cue.token:
        return token.dep_ in grammar.OBJECTS
    return token.dep_ in grammar.OBJECTS and verb.lemma_.lower() in inflicting_verbs() and _is_own(text, cue, verb)


def _is_own(text: Text, cue: Cue, verb: Token) -> bool:
    """Tell whether a verb in the content tells what the speaker will do: "to punish", "it will order"."""
    if grammar.is_negated(verb):
        return False
    while verb.dep_ in {"xcomp", "conj"} and verb.head != cue.token and grammar.own_subject(verb) is None:
        verb = verb.head
    if verb.head == cue.token and grammar.has_to(verb) and grammar.own_subject(verb) is None:
        return True
    subject = grammar.own_subject(verb)
    coming = grammar.auxiliaries(verb) & _FUTURE or verb.lemma_.lower() in INTENDING
    if subject is None or grammar.is_passive(verb) or not coming:
        return subject is None and verb.tag_ == "VBG" and verb.head.dep_ != "acl"
    same = cue.speaker is not None and set(text.actors(subject)) & set(text.actors(cue.speaker))
    return subject.lower_ in SELF or bool(same) or (cue.speaker is not None and subject.text == cue.speaker.text)
