"""Objects of wanting that the parse takes apart: "guarantees *that Weber goes*", "*not only* a truce *but* peace"."""

from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.asking import is_asked_for
from kg.extract.cues import Cue
from kg.extract.spans import Content, worded
from kg.extract.text import Text
from kg.model import Passage

ONLY = frozenset({"only", "just", "merely", "simply"})
# So many tokens behind the verb, quotation marks too, "not only" begins.
_FEW = 4


def with_clause(text: Text, cue: Cue, found: Content | None) -> Content | None:
    """Return what is wanted with its clause, which the parse may hang on the verb: "guarantees *that Weber goes*"."""
    noun = grammar.direct_object(cue.token)
    if found is None or noun is None or len(found.passages) != 1:
        return found
    clauses = (child for child in cue.token.children if child.dep_ == "ccomp" and child.i > noun.i)
    clause = next((child for child in clauses if child.left_edge.lower_ == "that"), None)
    if clause is None or clause.left_edge.i != noun.right_edge.i + 1:
        return found
    end = text.passage(clause.i, clause.right_edge.i + 1).end
    return replace(found, passages=(Passage(start=found.passages[0].start, end=end),))


def not_only(text: Text, cue: Cue) -> Content | None:
    """Return "seeks *not only promises, but also binding rules*" by the words: the parse makes no object of it."""
    rest = [token for token in text.doc[cue.end : min(cue.end + _FEW, cue.token.sent.end)] if not token.is_quote]
    if [token.lower_ for token in rest[:1]] != ["not"] or len(rest) == 1 or rest[1].lower_ not in ONLY:
        return None
    end = _behind_but(cue.token, rest[1].i)
    if not any(is_asked_for(token) for token in text.doc[rest[0].i : end] if token.tag_.startswith("NN")):
        return None
    return worded(text, [text.passage(cue.end, end)], "not-only")


def _behind_but(verb: Token, start: int) -> int:
    """Return the end of what "but" adds to "not only …": the end of the verb's own words where it adds nothing."""
    but = next((token for token in verb.doc[start : verb.sent.end] if token.lower_ == "but"), None)
    if but is None:
        return int(verb.right_edge.i + 1)
    closing = (token.i for token in verb.doc[but.i : verb.sent.end] if token.is_quote or token.text in {",", ";", "."})
    return next(closing, verb.sent.end)


def apart(text: Text, found: Content) -> list[Content]:
    """Return "called on A *to wait* and on B *to leave*" as two, each asked of its own; else what was found."""
    span = text.doc.char_span(found.passages[0].start, found.passages[0].end, alignment_mode="expand")
    for token in span[1:-_FEW] if span is not None and len(found.passages) == 1 else ():
        second = _second_asked(text, token) if token.lower_ == "and" else None
        if second is None or span is None:
            continue
        whom, to = second
        first = Passage(start=found.passages[0].start, end=text.passage(span.start, token.i).end)
        rest = Passage(start=text.passage(to + 1, span.end).start, end=found.passages[0].end)
        return [replace(found, passages=(first,)), replace(found, passages=(rest,), addressee=whom)]
    return [found]


def _second_asked(text: Text, coordinator: Token) -> tuple[Token, int] | None:
    """Return who is named behind "and", or "and on", and the place of the "to" right behind the name."""
    start = coordinator.i + 1
    if coordinator.i - 1 in text.by_token and text.doc[start].lower_ not in {"on", "upon"}:
        # "To talk with *Müller and Weber* to end the row" is asked of one.
        return None
    start += text.doc[start].lower_ in {"on", "upon"}
    mention = text.by_token.get(start)
    span = text.span(mention) if mention is not None else None
    end = span.end if span is not None else start
    if span is None or end + 1 >= coordinator.sent.end or text.doc[end].lower_ != "to":
        return None
    return (span.root, end) if text.doc[end + 1].tag_ in {"VB", "NN"} else None
