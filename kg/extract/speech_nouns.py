"""Statements in nouns: "Müller's *claim* that the talks failed", "a *call* for restraint by Müller"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.lexicon import rows, strings
from kg.extract.spans import Content, without_adverbial, worded
from kg.extract.text import Text
from kg.extract.verbs import may_report
from kg.model import Mention, SpeechAct, Statement

GIVING = frozenset(
    {"make", "issue", "reiterate", "renew", "repeat", "voice", "express", "give", "offer", "level", "sound", "raise"}
)
OWNERS = frozenset({"nmod:poss", "poss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NounFrame:
    """Nouns of saying that share an act and what may follow them."""

    id: str
    act: SpeechAct
    complement: tuple[str, ...]


@cache
def noun_frames() -> Mapping[str, NounFrame]:
    """Return the frame of each noun of saying."""
    frames: dict[str, NounFrame] = {}
    for row in rows("speech.toml", "noun"):
        frame = NounFrame(id=str(row["id"]), act=SpeechAct(str(row["act"])), complement=strings(row, "complement"))
        frames |= dict.fromkeys(strings(row, "nouns"), frame)
    return frames


def noun_statements(text: Text) -> Iterator[tuple[Token, Statement]]:
    """Yield the statements that a noun with its owner tells of, each with the noun."""
    for noun in text.doc:
        frame = noun_frames().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        if frame is None or text.quoted_at(noun.idx) is not None or text.is_boilerplate(text.token_passage(noun)):
            continue
        owner = _owner(text, noun)
        found = _content(text, noun, frame) if owner else None
        if (
            found is not None
            and not _is_occasion(noun, found)
            and all(passage.end > passage.start for passage in found.passages)
        ):
            yield noun, _statement(text, noun, frame, owner, found)


def _is_occasion(noun: Token, found: Content) -> bool:
    """Tell whether a noun and its topic are only where something is said: "in *a statement on the truce*, he said"."""
    return found.complement in {"on", "about"} and grammar.case_of(noun) in {"in", "during"} and may_report(noun.head)


def _owner(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose saying it is: the owner, who it is by or from, or who makes it."""
    for child in noun.children:
        if child.dep_ in OWNERS and child.i < noun.i:
            return text.actors(child)
    for preposition, other in grammar.obliques(noun):
        if preposition in {"by", "from"} and other.i in text.by_token:
            return text.actors(other)
    verb = noun.head
    if noun.dep_ in grammar.OBJECTS and verb.lemma_.lower() in GIVING and not grammar.is_passive(verb):
        subject = grammar.subject(verb)
        return text.actors(subject) if subject is not None else ()
    return ()


def _content(text: Text, noun: Token, frame: NounFrame) -> Content | None:
    return _attached(text, noun, frame) or (_behind_colon(text, noun) if "colon" in frame.complement else None)


def _behind_colon(text: Text, noun: Token) -> Content | None:
    """Return what the noun is said to be: "the message from Müller was clear: *the mission must stay*"."""
    for token in text.doc[noun.i + 1 : noun.sent.end]:
        if token.text == ":":
            is_told = any(before.lower_ in grammar.BEING for before in text.doc[noun.i + 1 : token.i])
            return _worded(text, token.i + 1, noun.sent.end, "colon") if is_told else None
        if token.text in {",", ";"} or text.quoted_at(token.idx) is not None:
            return None
    return None


def _attached(text: Text, noun: Token, frame: NounFrame) -> Content | None:
    """Return the clause, infinitive or phrase that the noun takes."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        clause = child.dep_ in {"acl", "ccomp", "acl:relcl", "relcl", "advcl", "xcomp"}
        if clause and "that" in frame.complement and grammar.marker(child) == "that":
            mark = next(c for c in child.children if c.dep_ == "mark")
            return _worded(text, mark.i + 1, child.right_edge.i + 1, "that")
        if clause and "to" in frame.complement and grammar.has_to(child):
            return _worded(text, child.left_edge.i, child.right_edge.i + 1, "to")
    for preposition, other in grammar.obliques(noun):
        if preposition in frame.complement and other.i > noun.i and not grammar.is_time(other):
            return _worded(text, phrases.after_case(other), other.right_edge.i + 1, preposition)
    return None


def _worded(text: Text, start: int, end: int, complement: str) -> Content:
    return worded(text, [without_adverbial(text, text.passage(start, end))], complement)


def _statement(text: Text, noun: Token, frame: NounFrame, owner: tuple[Mention, ...], found: Content) -> Statement:
    about = (m for m in text.mentions for p in found.passages if m.passage.overlaps(p))
    return Statement(
        speaker=owner,
        content=found.passages,
        evidence=text.sentence(noun),
        cue=text.token_passage(noun),
        cue_lemma=noun.lemma_.lower(),
        quotation=found.quotation,
        speech_act=frame.act,
        about=tuple(dict.fromkeys(about)),
        rule=f"speech.noun.{frame.id}.{found.complement}",
        confidence=0.7,
    )
