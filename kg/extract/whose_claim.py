"""Whose claim or demand is denied or rejected where the words only point back: "dismissed *such allegations*"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import asking_nouns
from kg.extract.owners import known, owner
from kg.extract.text import Text
from kg.model import Mention, MentionForm, SpeechAct, Statement

CLAIMS: Final = frozenset(
    {"allegation", "accusation", "claim", "charge", "criticism", "suggestion", "assertion", "report"}
)
OFFERS: Final = frozenset({"proposal", "offer", "initiative", "plan", "term"})
POINTING: Final = frozenset({"the", "such", "these", "those", "this", "that"})
ANSWERING: Final = frozenset({SpeechAct.DENY, SpeechAct.REJECT})
CLAIMING: Final = frozenset({SpeechAct.ASSERT, SpeechAct.ACCUSE, SpeechAct.CRITICIZE, SpeechAct.WARN})
ASKING: Final = frozenset({SpeechAct.DEMAND, SpeechAct.REQUEST, SpeechAct.PROPOSE})
_NEAR: Final = 2


def aimed(text: Text, found: Sequence[Statement]) -> list[Statement]:
    """Return the statements; a denial or refusal that only points back is aimed at whose words it answers."""
    return [_aimed(text, statement, found) for statement in found]


def _aimed(text: Text, statement: Statement, found: Sequence[Statement]) -> Statement:
    if statement.speech_act not in ANSWERING or statement.target:
        return statement
    noun = next((token for token in _tokens(text, statement) if _points_back(text, token)), None)
    if noun is None:
        return statement
    claim = noun.lemma_.lower() in CLAIMS
    earlier = _earlier(statement, found, CLAIMING if claim else ASKING)
    near = earlier is not None and _distance(text, earlier, statement) <= _NEAR
    whom = earlier.speaker if earlier is not None and near else ()
    whom = whom or (_subject_before(text, noun) if claim else _owner_before(text, noun))
    own = {mention.text for mention in statement.speaker}
    return replace(statement, target=tuple(m for m in whom if m.text not in own and m.form is not MentionForm.PRONOUN))


def _tokens(text: Text, statement: Statement) -> list[Token]:
    spans = (text.doc.char_span(p.start, p.end, alignment_mode="expand") for p in statement.content)
    return [token for span in spans if span is not None for token in span]


def _points_back(text: Text, token: Token) -> bool:
    """Tell whether a noun stands for a claim or demand told before, and the words do not say whose."""
    lemma = token.lemma_.lower()
    if token.pos_ != "NOUN" or lemma not in CLAIMS | OFFERS | asking_nouns().keys() or owner(text, token):
        return False
    return any(child.lower_ in POINTING for child in token.children if child.i < token.i)


def _earlier(statement: Statement, found: Sequence[Statement], acts: frozenset[SpeechAct]) -> Statement | None:
    """Return the last statement of such an act before, by another."""
    own = {mention.text for mention in statement.speaker}
    before = [
        other
        for other in found
        if other.speech_act in acts
        and other.evidence.end <= statement.evidence.start
        and other.speaker
        and not own & {mention.text for mention in other.speaker}
    ]
    return max(before, key=lambda other: other.evidence, default=None)


def _distance(text: Text, earlier: Statement, later: Statement) -> int:
    return text.sentence_at(later.evidence.start) - text.sentence_at(earlier.evidence.start)


def _subject_before(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who the sentence before is about: "*Bergland* speaks of war. Weber dismissed such claims"."""
    if noun.sent.start == 0:
        return ()
    root = noun.doc[noun.sent.start - 1].sent.root
    return known(text, grammar.own_subject(root))


def _owner_before(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return whose demand or offer was named last before: "the demands *of Bergland* … the demands"."""
    words = asking_nouns().keys() | OFFERS
    earlier = (
        token for token in reversed(noun.doc[: noun.i]) if token.pos_ == "NOUN" and token.lemma_.lower() in words
    )
    return next((whose for token in earlier if (whose := owner(text, token))), ())
