"""Imperatives in what is quoted: "“*Stop* the war,” he said", "“President Müller, *sign* the accord.”"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import asking_nouns, deed_verbs
from kg.extract.obligations import made
from kg.extract.parties import is_audience, parties
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Demand, Mention, Passage, Quotation, Statement

# Said to the reader or to oneself, no demand.
PHRASES = frozenset(
    {
        "thank",
        "see",
        "look",
        "say",
        "imagine",
        "note",
        "remember",
        "believe",
        "consider",
        "mind",
        "suppose",
        "wait",
        "tell",
    }
)
POLITE = frozenset({"please", "do", "just", "now", "so", "and", "but", "not", "n't", "n’t", "never"})
OPENING = frozenset({".", "!", "?", ";", ":", "…"})
# What follows a word that is no verb: "Free trade is …".
_NO_VERB = frozenset({"is", "are", "was", "were", "will", "of", "has", "have", "would", "and", "or", ",", "may"})
# So many words are titles and a name.
_LONGEST_CALL = 4


def imperatives(text: Text, statement: Statement) -> Iterator[Demand]:
    """Yield what a direct quotation tells somebody to do."""
    if statement.quotation is not Quotation.DIRECT or not statement.speaker:
        return
    for passage in statement.content:
        span = text.doc.char_span(passage.start, passage.end, alignment_mode="expand")
        for verb in span if span is not None else ():
            if not _is_imperative(text, verb, passage):
                continue
            content = _content(text, verb, passage, span.end if span is not None else verb.i + 1)
            if content.end > content.start:
                called = [m for m in text.mentions if passage.start <= m.passage.start and m.passage.end < verb.idx]
                asked = tuple(mention for mention in statement.addressee if not is_audience(mention))
                whom = tuple(called[-1:]) or asked or _requested(text, statement)
                yield replace(made(text, statement, verb, content), addressee=whom)


def _content(text: Text, verb: Token, passage: Passage, end: int) -> Passage:
    """Return the sentence of the quotation that a verb opens, with "do not" in front of it."""
    last = min(verb.sent.end, end) if verb.sent.end > verb.i + 1 else end
    stop = next((t.i for t in text.doc[verb.i : last] if t.text in {"!", "?", ";"} or t.idx >= passage.end), last)
    first = verb.i
    while first > 0 and text.doc[first - 1].lower_ in {"not", "n't", "n’t", "do", "never"}:
        first -= 1
    return trimmed(text, text.passage(max(first, verb.i - 2), stop))


def _requested(text: Text, statement: Statement) -> tuple[Mention, ...]:
    """Return whom the words around name as asked: "my request *to Alandia* is simple: …"."""
    span = text.doc.char_span(statement.evidence.start, statement.evidence.end, alignment_mode="expand")
    for noun in span if span is not None else ():
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in {*asking_nouns(), "message"}:
            for preposition, other in grammar.obliques(noun):
                if preposition == "to":
                    return parties(text, other)
    return ()


def _is_imperative(text: Text, verb: Token, passage: Passage) -> bool:
    """Tell whether a verb opens a sentence of a quotation in its bare form."""
    if verb.lemma_.lower() in PHRASES or not (_is_bare(text, verb) or _looks_bare(text, verb)):
        return False
    first = verb.i - 1
    while first >= 0 and text.doc[first].idx >= passage.start and text.doc[first].lower_ in POLITE:
        first -= 1
    before = text.doc[first] if first >= 0 and text.doc[first].idx >= passage.start else None
    if before is None or before.text in OPENING:
        return verb.i == first + 1 or before is None or _is_bare(text, verb)
    return before.text == "," and (before.i - 1) in text.by_token and _is_called(text, before, passage)


def _is_bare(text: Text, verb: Token) -> bool:
    """Tell whether the parse takes a word for a verb in its bare form, without a subject but one that is called."""
    if verb.tag_ not in {"VB", "VBP"} or verb.pos_ != "VERB" or verb.lower_ != verb.lemma_.lower():
        return False
    subject = grammar.own_subject(verb)
    called = subject is not None and subject.i in text.by_token and text.doc[verb.i - 1].text == ","
    helped = any(child.dep_.startswith("aux") and child.lower_ != "do" for child in verb.children)
    return (subject is None or called) and not grammar.has_to(verb) and not helped


def _looks_bare(text: Text, token: Token) -> bool:
    """Tell whether a word with a capital is a verb of what politics asks, taken for another: "*Free* Müller now!"."""
    if token.lower_ not in deed_verbs() or token.tag_ not in {"JJ", "NNP", "NN", "VB", "VBP"} or token.is_lower:
        return False
    after = text.doc[token.i + 1 : token.i + 2]
    return bool(after) and after[0].lower_ not in _NO_VERB and after[0].tag_ not in {"MD", "NN", "NNS", "IN", "POS"}


def _is_called(text: Text, comma: Token, passage: Passage) -> bool:
    """Tell whether nothing but a name stands in front of a comma in its sentence: "President Müller, sign"."""
    words = text.raw[max(passage.start, comma.sent.start_char) : comma.idx].split()
    return 0 < len(words) <= _LONGEST_CALL
