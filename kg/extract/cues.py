"""The words that signal speech, and who speaks: *Müller*, who had *said* …; …, *said Müller*; *according to Müller*."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.lexicon import SpeechFrame, speech_frames
from kg.extract.speakers import speaking
from kg.extract.text import Text
from kg.extract.verbs import phrase_lemma

ADJECTIVAL = frozenset({"amod", "compound", "case", "fixed", "flat"})
NOT_SPEAKERS = frozenset({"this", "that", "there", "which", "what"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb that may report speech, its frames and who speaks; `inverted` where the speaker stands behind it.

    `begins` is the first token of the reporting clause where the words tell it better than the parse.
    """

    token: Token
    lemma: str
    frames: tuple[SpeechFrame, ...]
    speaker: Token | None
    inverted: bool = False
    begins: int | None = None

    @property
    def start(self) -> int:
        """Return the first token of the reporting clause."""
        if self.begins is not None:
            return self.begins
        helpers = [child.i for child in self.token.children if child.dep_.startswith("aux") and child.i < self.token.i]
        first = min([self.token.i, *helpers])
        if self.speaker is None or self.inverted or not self._is_beside():
            return first
        return min(first, phrases.phrase_start(self.speaker))

    def _is_beside(self) -> bool:
        """Tell whether the speaker stands at the cue, and is not shared with another verb between them."""
        if self.speaker is None or self.speaker.i > self.token.i or self.speaker.sent != self.token.sent:
            return False
        if grammar.own_subject(self.token) == self.speaker:
            return True
        between = self.token.doc[self.speaker.i + 1 : self.token.i]
        return not any(token.pos_ == "VERB" and token.dep_ not in grammar.RELATIVES for token in between)

    @property
    def end(self) -> int:
        """Return one past the last token of the cue, and of the speaker where that stands behind."""
        last = max([self.token.i, *(child.i for child in self.token.children if child.dep_ in grammar.PARTICLES)]) + 1
        if self.speaker is not None and self.inverted:
            last = max(last, phrases.phrase_end(self.speaker))
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


def cue_of(text: Text, verb: Token, lemma: str, frames: tuple[SpeechFrame, ...] = ()) -> Cue:
    """Return a verb as a cue, with who speaks."""
    who = speaking(text, verb)
    return Cue(token=verb, lemma=lemma, frames=frames, speaker=who.noun, inverted=who.inverted, begins=who.start)


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
