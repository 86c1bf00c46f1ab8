"""The words that signal speech, and who speaks: *Müller*, who had *said* …; …, *said Müller*; *according to Müller*."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import SpeechFrame, speech_frames
from kg.extract.text import Text

PARTICLES = frozenset({"compound:prt", "prt"})
ADJECTIVAL = frozenset({"amod", "compound", "case", "fixed", "flat"})
NOT_SPEAKERS = frozenset({"it", "this", "that", "there", "which", "what"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb that may report speech, its frames and who speaks; `inverted` where the speaker stands behind it."""

    token: Token
    lemma: str
    frames: tuple[SpeechFrame, ...]
    speaker: Token | None
    inverted: bool = False

    @property
    def start(self) -> int:
        """Return the first token of the reporting clause."""
        first = self.token.i
        if self.speaker is not None and not self.inverted and self.speaker.sent == self.token.sent:
            first = min(first, grammar.phrase_start(self.speaker))
        return min(first, *(child.i for child in self.token.children if child.dep_.startswith("aux")), first)

    @property
    def end(self) -> int:
        """Return one past the last token of the cue, and of the speaker where that stands behind."""
        last = max([self.token.i, *(child.i for child in self.token.children if child.dep_ in PARTICLES)]) + 1
        if self.speaker is not None and self.inverted:
            last = max(last, grammar.phrase_end(self.speaker))
        return last


def cues(text: Text) -> Iterator[Cue]:
    """Yield the verbs that may report speech, in order."""
    for token in text.doc:
        if token.lower_ == "according":
            yield from _according(token)
        elif token.pos_ in {"VERB", "AUX"} and token.dep_ not in ADJECTIVAL:
            lemma = phrase_lemma(token)
            frames = speech_frames().get(lemma)
            if frames:
                yield cue_of(text, token, lemma, frames)


def phrase_lemma(verb: Token) -> str:
    """Return the lemma of a verb with its particle: "point out"."""
    particle = next((child for child in verb.children if child.dep_ in PARTICLES), None)
    lemma = verb.lemma_.lower()
    return (
        f"{lemma} {particle.lower_}"
        if particle is not None and f"{lemma} {particle.lower_}" in speech_frames()
        else lemma
    )


def cue_of(text: Text, verb: Token, lemma: str, frames: tuple[SpeechFrame, ...] = ()) -> Cue:
    """Return a cue with its speaker: the agent of a passive, the subject, or the noun after an inverted verb."""
    if grammar.is_passive(verb):
        return Cue(token=verb, lemma=lemma, frames=frames, speaker=grammar.agent(verb))
    behind = _inverted_subject(text, verb)
    own = grammar.own_subject(verb)
    if behind is not None and (own is None or own.i > verb.i):
        return Cue(token=verb, lemma=lemma, frames=frames, speaker=behind, inverted=True)
    speaker = _shared_above_clause(verb) or grammar.subject(verb)
    return Cue(
        token=verb,
        lemma=lemma,
        frames=frames,
        speaker=speaker,
        inverted=speaker is not None and speaker.i > verb.i and own is speaker,
    )


def _inverted_subject(text: Text, verb: Token) -> Token | None:
    """Return the noun right behind a verb that stands right behind content: “…,” *said* the minister."""
    doc = verb.doc
    before = verb.i - 1
    while before >= 0 and doc[before].is_space:
        before -= 1
    if before < 0 or (doc[before].sent != verb.sent and not text.quoted_at(doc[before].idx)):
        return None
    if not (doc[before].is_quote or doc[before].text in {",", "”", "''"}):
        return None
    for token in doc[verb.i + 1 : verb.i + 14]:
        if token.dep_ in grammar.SUBJECTS and token.head == verb:
            return token
    after = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    if after is None or not doc[before].is_quote:
        return None
    if after.pos_ in {"PROPN", "DET", "NOUN", "PRON"} and after.lower_ not in {"that", "this"}:
        head = after
        while (
            head.head.i > head.i
            and head.head.i < verb.i + 14
            and head.dep_ in {"det", "compound", "amod", "nmod:desc", "nmod:poss", "flat", "poss"}
        ):
            head = head.head
        return head if grammar.is_noun(head) else None
    return None


def _shared_above_clause(verb: Token) -> Token | None:
    """Return the speaker of "X said that Y wants … and *accused* …", where the parse hangs the verb into the clause.

    A coordinated verb without a subject of its own, in the tense of the verb that reports the clause
    and not in the clause's tense, goes with the reporting verb.
    """
    if verb.dep_ != "conj" or grammar.own_subject(verb) is not None or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    inner = verb.head
    while inner.dep_ == "conj":
        inner = inner.head
    reporting = inner.head
    if inner.dep_ not in {"ccomp", "xcomp", "advcl"} or reporting.i > inner.i or reporting == inner:
        return None
    if phrase_lemma(reporting) not in speech_frames() or reporting.tag_ != verb.tag_ or finite_tag(inner) == verb.tag_:
        return None
    return grammar.subject(reporting)


def finite_tag(verb: Token) -> str:
    """Return the tag of the finite verb form of a clause: that of its first auxiliary, else its own."""
    first = next((child for child in verb.children if child.dep_.startswith(("aux", "cop"))), verb)
    return str(first.tag_)


def _according(token: Token) -> Iterator[Cue]:
    """Yield the cue "according to X"."""
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return
    noun = (
        token.head
        if token.dep_ == "case" and token.head.i > token.i + 1
        else _object_of(doc[token.i + 1]) or _object_of(token)
    )
    if noun is None:
        noun = doc[token.i + 2]
    frames = speech_frames()["accord"]
    yield Cue(token=token, lemma="according to", frames=frames, speaker=noun, inverted=True)


def _object_of(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ in {"pobj", "obl", "nmod", "obj"}), None)
