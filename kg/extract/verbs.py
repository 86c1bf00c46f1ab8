"""Verbs as the lexicon of speech lists them."""

from spacy.tokens import Token

from kg.extract.grammar import PARTICLES, marker
from kg.extract.lexicon import speech_frames
from kg.model import SpeechAct

# Their object is the one told.
TELLING = frozenset({"tell", "inform", "assure", "remind", "notify", "advise", "warn", "reassure"})


def phrase_lemma(verb: Token) -> str:
    """Return the lemma of a verb, with its particle where the lexicon knows them together: "point out"."""
    lemma = str(verb.lemma_).lower()
    if lemma == "make" and any(child.lower_ in {"clear", "plain"} for child in verb.children):
        return "make clear"
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    particle = next((child for child in verb.children if child.dep_ in PARTICLES or child in behind), None)
    if particle is None or f"{lemma} {particle.lower_}" not in speech_frames():
        return lemma
    return f"{lemma} {particle.lower_}"


def may_report(verb: Token) -> bool:
    """Tell whether a verb is one that reports speech."""
    return phrase_lemma(verb) in speech_frames()


def asserts(verb: Token) -> bool:
    """Tell whether a verb is a plain verb of saying ("said", "added"), no act such as denying or demanding."""
    return any(
        frame.act is SpeechAct.ASSERT and "clause" in frame.complement
        for frame in speech_frames().get(phrase_lemma(verb), ())
    )


def is_quoted_as(verb: Token) -> bool:
    """Tell whether a participle is that of "quoted him as *saying*"."""
    return bool(verb.tag_ == "VBG" and marker(verb) == "as" and verb.head.lemma_.lower() in {"quote", "cite"})
