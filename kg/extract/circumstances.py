"""The circumstances of a statement: act, polarity, modality, addressee, target, the stretch that names its day."""

import re

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.cues import Cue
from kg.extract.lexicon import SpeechFrame
from kg.extract.spans import Content
from kg.extract.text import Text
from kg.extract.verbs import TELLING, is_quoted_as
from kg.model import ActorKind, Mention, MentionForm, Modality, Passage, Polarity, Quotation, SpeechAct

EXPECTING = frozenset({"expect", "due", "set", "schedule", "plan", "likely", "want", "prepare"})
LETTERS = frozenset({"letter", "message", "note", "email", "e-mail", "cable", "telegram"})
NOBODY = frozenset({"nobody", "none", "neither"})
MANDATIVE = frozenset({"insist", "ask", "stress", "recommend", "suggest"})
CONDITIONAL = frozenset({"would", "could", "may", "might", "should", "must", "can"})
# What follows is the day of another event: "said before talks on Monday".
ANOTHER_EVENT = re.compile(r"(?<!day )\b(?:before|after|following|ahead of|at the end of|during) ")
VENUE = re.compile(
    r"\b[Ss]peaking (?:in|at) (?P<place>(?:the )?[A-Z]\w+(?: [A-Z]\w+)*)"
    r"|\b(?:in|at|during|on) (?P<occasion>(?:a|an|the|his|her|their) (?:\w+[ -]){0,3}?"
    r"(?:interview|conference|briefing|speech|address|summit|press release|statement|broadcast|programme|program)"
    r"(?: with [A-Z][\w’']*(?: [A-Z]\w+)*)?)\b"
)
QUOTED_BY = re.compile(r"\b(?:quoted|cited) by ")
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
TOLD = TELLING | {"ask"}
DIRECTED = frozenset({SpeechAct.ACCUSE, SpeechAct.CRITICIZE, SpeechAct.PRAISE, SpeechAct.REJECT})


def act_of(cue: Cue, frame: SpeechFrame, reported: Content) -> SpeechAct:
    """Return the act of the frame; a plain saying that somebody do something is a demand."""
    clause = grammar.content_clause(cue.token)
    if frame.act is SpeechAct.ASSERT and reported.complement == "clause" and clause is not None:
        return SpeechAct.DEMAND if cue.lemma in MANDATIVE and grammar.is_mandative(clause) else frame.act
    return frame.act


def polarity_of(cue: Cue, frame: SpeechFrame) -> Polarity:
    """Return whether the content is put forward, denied, or not said."""
    nobody = cue.speaker is not None and cue.speaker.lower_ in NOBODY
    if grammar.is_negated(cue.token) or nobody:
        return Polarity.NOT_SAID
    return frame.polarity


def modality_of(verb: Token) -> Modality:
    """Tell whether the saying took place, is expected, or hangs on a condition."""
    helpers = grammar.auxiliaries(verb)
    above = verb.head
    if verb.dep_ == "xcomp" and (above.lemma_.lower() in EXPECTING):
        return Modality.EXPECTED
    if helpers & FUTURE:
        return Modality.EXPECTED
    if "would" in helpers and grammar.is_negated(verb):
        return Modality.ACTUAL
    if helpers & CONDITIONAL or grammar.marker(verb) == "if":
        return Modality.CONDITIONAL
    return Modality.ACTUAL


def addressee_of(text: Text, cue: Cue, reported: Content) -> tuple[Mention, ...]:
    """Return whom the words are said to: the object of "tell", the one who is urged, or the "to" phrase."""
    noun = reported.addressee
    if noun is None and grammar.is_passive(cue.token) and cue.lemma in TOLD:
        noun = grammar.own_subject(cue.token)
    if noun is None and cue.lemma in TOLD and reported.complement in {"quote", "clause"}:
        noun = grammar.recipient(cue.token) or grammar.direct_object(cue.token)
    if noun is None and reported.complement in {"quote", "clause"}:
        noun = next((n for p, n in grammar.obliques(cue.token) if p == "to" and n.i > cue.token.i), None)
        noun = noun or _reader(cue.token)
    return text.actors(noun) if noun is not None and grammar.is_noun(noun) else ()


def _reader(verb: Token) -> Token | None:
    """Return whom a letter is written to: "in a letter *to Müller*"."""
    letters = (
        noun for preposition, noun in grammar.obliques(verb) if preposition == "in" and noun.lemma_.lower() in LETTERS
    )
    return next((n for letter in letters for p, n in grammar.obliques(letter) if p == "to"), None)


def target_of(text: Text, cue: Cue, frame: SpeechFrame, reported: Content) -> tuple[Mention, ...]:
    """Return whom an accusation, criticism, praise or refusal is directed at, or a promise made to.

    It is the object, or whose deed that is, or of a passive the subject; of a promise the first one named in it.
    """
    inside = [m for m in text.mentions if any(m.passage.overlaps(p) for p in reported.passages)]
    if frame.act is SpeechAct.PROMISE:
        own = {m.text for m in text.actors(cue.speaker)} if cue.speaker is not None else set()
        return tuple(m for m in inside if m.text not in own)[:1]
    aim = reported.target or (grammar.own_subject(cue.token) if grammar.is_passive(cue.token) else None)
    if frame.act is SpeechAct.REJECT and reported.complement == "to":
        # "Refuses to recognise Bergland": whom the refusal is about.
        return tuple(inside[:1])
    if frame.act not in DIRECTED or aim is None:
        return ()
    actors = tuple(m for m in text.actors(aim) if m in text.mentions)
    return actors or tuple(inside[:1])


def reporting_of(text: Text, cue: Cue, reported: Content) -> Passage:
    """Return the stretch of the reporting clause, in which its day is named."""
    sentence = text.sentence(cue.token)
    place = text.token_passage(cue.token)
    behind = [p.start for p in reported.passages if p.start >= place.end]
    before = [p.end for p in reported.passages if p.end <= place.start]
    start = max([sentence.start, *before])
    end = max(place.end, min([sentence.end, *behind]))
    other = ANOTHER_EVENT.search(text.raw, place.end, end)
    return Passage(start=start, end=other.start() if other else end)


def evidence_of(text: Text, cue: Cue, passages: tuple[Passage, ...]) -> Passage:
    """Return the stretch from the first to the last word that shows the statement."""
    sentence = text.sentence(cue.token)
    return Passage(
        start=min([sentence.start, *(p.start for p in passages)]), end=max([sentence.end, *(p.end for p in passages)])
    )


def confidence_of(speaker: tuple[Mention, ...], cue: Cue, reported: Content) -> float:
    """Return how sure the reading is: named beats pronoun, quoted beats reported, near beats inverted."""
    sure = 0.9 if reported.quotation is Quotation.DIRECT else 0.85
    if not speaker or speaker[0].form is MentionForm.PRONOUN:
        sure -= 0.15
    if cue.token.dep_ in {"conj", "advcl"}:
        sure -= 0.05
    return round(sure, 2)


def via_of(text: Text, cue: Cue, reported: Content) -> tuple[Mention, ...]:
    """Return the outlet that the words come by: "*TASS* quoted him as saying", "he said, quoted by *TASS*"."""
    sentence = text.sentence(cue.token)
    relayed = QUOTED_BY.search(text.raw, sentence.start, sentence.end) or is_quoted_as(cue.token)
    if not relayed:
        return ()
    outlets = (m for m in text.mentions if m.kind is ActorKind.MEDIA_ORGANIZATION and m.passage.overlaps(sentence))
    return tuple(m for m in outlets if not any(m.passage.overlaps(passage) for passage in reported.passages))[:1]


def venue_of(text: Text, cue: Cue, reported: Content) -> Passage | None:
    """Return where or in what the words were said: "speaking in *Geneva*", "in *an interview with RTL*"."""
    sentence = text.sentence(cue.token)
    for match in VENUE.finditer(text.raw, sentence.start, sentence.end):
        name = "place" if match["place"] else "occasion"
        found = Passage(start=match.start(name), end=match.end(name))
        if not any(found.overlaps(passage) for passage in reported.passages):
            return found
    return None
