"""Demands without a verb of demanding: "“*Stop* the war,” he said", "Müller *must* leave", "you *have to* go"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import acting_nouns
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Demand, Mention, Passage, Quotation, Statement, Strength

# "Has to", "needs to": the infinitive is what is asked.
HAVING = frozenset({"have", "need"})
# Said to the reader or to oneself, no demand.
PHRASES = frozenset(
    {"thank", "see", "look", "say", "imagine", "note", "remember", "believe", "consider", "mind", "suppose", "wait"}
)
POLITE = frozenset({"please", "do", "just", "now", "so", "and", "but", "not", "n't", "never"})
# So many words are titles and a name.
_LONGEST_CALL = 4


def obliged(text: Text, verb: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield "NATO must withdraw" in somebody's words: an obligation laid on another."""
    helper = _helper(verb)
    subject = grammar.own_subject(verb) or (grammar.own_subject(verb.head) if helper == verb.head else None)
    if voicing is None or helper is None or subject is None or grammar.is_passive(verb):
        return
    whom = _whom(text, subject, voicing)
    if whom is None or set(whom) & set(voicing.speaker):
        return
    content = trimmed(text, text.passage(_after(helper, verb), verb.right_edge.i + 1))
    made = _made(text, voicing, helper, content)
    yield replace(made, addressee=whom, strength=Strength.OBLIGATION, rule="demand.modal", evidence=text.sentence(verb))


def imperatives(text: Text, statement: Statement) -> Iterator[Demand]:
    """Yield what a direct quotation tells somebody to do."""
    if statement.quotation is not Quotation.DIRECT or not statement.speaker:
        return
    for passage in statement.content:
        span = text.doc.char_span(passage.start, passage.end, alignment_mode="expand")
        for verb in span if span is not None else ():
            end = min(verb.sent.end, verb.i + len(span) if span is not None else verb.sent.end)
            stop = next((t.i for t in text.doc[verb.i : end] if t.text in {"!", "?", ";"} or t.idx >= passage.end), end)
            content = trimmed(text, text.passage(verb.i, stop))
            if _is_imperative(text, verb, passage) and content.end > content.start:
                called = [m for m in text.mentions if passage.start <= m.passage.start and m.passage.end < verb.idx]
                whom = tuple(called[-1:]) or statement.addressee
                yield replace(_made(text, statement, verb, content), addressee=whom)


def _is_imperative(text: Text, verb: Token, passage: Passage) -> bool:
    """Tell whether a verb opens a sentence of a quotation in its bare form."""
    if verb.tag_ not in {"VB", "VBP"} or verb.pos_ != "VERB" or verb.lemma_.lower() in PHRASES:
        return False
    helped = any(child.dep_.startswith("aux") and child.lower_ != "do" for child in verb.children)
    if grammar.own_subject(verb) is not None or grammar.has_to(verb) or verb.lower_ != verb.lemma_.lower() or helped:
        return False
    first = verb.i - 1
    while first >= 0 and text.doc[first].idx >= passage.start and text.doc[first].lower_ in POLITE:
        first -= 1
    before = text.doc[first] if first >= 0 and text.doc[first].idx >= passage.start else None
    if before is None or before.text in {".", "!", "?", ";"}:
        return True
    return before.text == "," and (before.i - 1) in text.by_token and _is_called(text, before, passage)


def _is_called(text: Text, comma: Token, passage: Passage) -> bool:
    """Tell whether nothing but a name stands in front of a comma in its sentence: "President Müller, sign"."""
    words = text.raw[max(passage.start, comma.sent.start_char) : comma.idx].split()
    return 0 < len(words) <= _LONGEST_CALL


def _helper(verb: Token) -> Token | None:
    """Return the word by which somebody is obliged: "must", or "has" and "needs" of an infinitive."""
    modal = next((child for child in verb.children if child.lower_ in grammar.OBLIGING), None)
    above = verb.head
    having = verb.dep_ == "xcomp" and above.lemma_.lower() in HAVING and grammar.has_to(verb)
    return modal or (above if having and not grammar.is_negated(above) else None)


def _after(helper: Token, verb: Token) -> int:
    """Return the first token of what is asked, "to" left out."""
    start = helper.i + 1
    return start + 1 if verb.doc[start].lower_ == "to" else start


def _whom(text: Text, subject: Token, voicing: Statement) -> tuple[Mention, ...] | None:
    """Return who is obliged: an actor, or "you" that are spoken to; None where it is nobody who acts."""
    if subject.lower_ == "you":
        return voicing.addressee
    known = set(text.mentions)
    found = tuple(mention for mention in text.actors(subject) if mention in known)
    if found or subject.pos_ == "PRON" or subject.lemma_.lower() not in acting_nouns():
        return found or None
    return (text.mention(subject),)


def _made(text: Text, voicing: Statement, cue: Token, content: Passage) -> Demand:
    """Return the demand that a statement makes at a cue."""
    return Demand(
        demander=voicing.speaker,
        addressee=(),
        content=(content,),
        evidence=voicing.evidence,
        cue=text.token_passage(cue),
        cue_lemma=cue.lemma_.lower(),
        strength=Strength.DEMAND,
        statement=voicing,
        said=voicing.said,
        rule="demand.imperative",
        confidence=0.7,
    )
