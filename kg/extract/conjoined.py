"""One thing asked from several: "to *wait*, but *not to panic*", "*a ban on arms* and *the return of the envoys*".

The parse hangs the second of two long noun phrases wherever it fits; the words that open it tell better: an article or
the preposition of the first, and a noun for what politics asks for.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.extract import grammar
from kg.extract.asking import deed_verbs, is_deed
from kg.extract.spans import trimmed, without_coordinator
from kg.extract.text import Text
from kg.model import Passage

COORDINATORS = frozenset({"and", ",", "but", "plus", ";"})
# What may stand between a coordinator and what it joins: "but also", "as well as".
JOINED = frozenset({"also", "as", "well"})
LEADS = frozenset({"DET", "ADJ", "ADV", "PRON", "NUM", "PART", "NOUN", "PROPN", "PUNCT"})
# So many words may stand between an article and the noun that it belongs to.
_PREMODIFIERS = 5


def conjuncts(text: Text, whole: Passage, *, infinitive: bool) -> Iterator[tuple[Passage, ...]]:
    """Yield the passages of what is asked, for one conjunct at a time, "to" left out: "wait", "not to panic"."""
    for part in parts(text, whole, infinitive=infinitive):
        if part.start < part.end:
            yield from [(part,)] if infinitive else _with_head(text, part)


def _with_head(text: Text, part: Passage) -> Iterator[tuple[Passage, ...]]:
    """Yield a thing asked for; where one noun has two, the second with that noun: "*a ban* on arms and *on loans*"."""
    span = text.doc.char_span(part.start, part.end, alignment_mode="expand")
    second = _second(span) if span is not None else None
    if span is None or second is None:
        yield (part,)
        return
    head, start = second
    yield (without_coordinator(text, Passage(start=part.start, end=start.idx)),)
    yield Passage(start=part.start, end=head.idx + len(head)), Passage(start=start.idx, end=part.end)


def _second(span: Span) -> tuple[Token, Token] | None:
    """Return the noun of a deed and the preposition behind it where that stands again behind "and"."""
    head = next((token for token in span if token.tag_ in {"NN", "NNS"} and token.i + 1 < span.end), None)
    if head is None or not is_deed(head) or head.nbor().pos_ not in {"ADP", "PART", "SCONJ"}:
        return None
    behind = span.doc[head.i + 2 : span.end]
    again = (token for token in behind if token.lower_ == head.nbor().lower_ and _is_led(token, span))
    start = next(again, None)
    return (head, start) if start is not None and start.nbor().pos_ != "VERB" else None


def parts(text: Text, whole: Passage, *, infinitive: bool) -> Iterator[Passage]:
    """Yield what is asked, one passage a conjunct, each as it stands."""
    span = text.doc.char_span(whole.start, whole.end, alignment_mode="expand")
    starts = [] if span is None else _starts(text, span, infinitive=infinitive)
    if not starts:
        yield without_to(text, without_not_only(text, whole))
        return
    for start, following in zip([whole.start, *starts], [*starts, whole.end], strict=True):
        part = without_coordinator(text, Passage(start=start, end=following))
        yield without_to(text, without_not_only(text, part))


def _starts(text: Text, span: Span, *, infinitive: bool) -> list[int]:
    """Return the offsets at which further conjuncts begin, none of them inside a quotation that is part of the span."""
    around = text.quoted_at(span.start_char)
    led = (t for t in span[2:] if _is_led(t, span) and text.quoted_at(t.idx) in {None, around})
    return [t.idx for t in led if (_opens_infinitive(t) if infinitive else _opens_thing(t, span))]


def _is_led(token: Token, span: Span) -> bool:
    """Tell whether a coordinator stands right in front of a token, or in front of the "to" of an infinitive."""
    before = token.doc[token.i - 1]
    while before.i > span.start and before.lower_ in JOINED:
        before = before.nbor(-1)
    return before.i > span.start and before.lower_ in COORDINATORS and token.lower_ not in COORDINATORS | JOINED


def _opens_infinitive(token: Token) -> bool:
    """Tell whether a further infinitive begins: "to wait", "not to wait", "wait"."""
    words = [t for t in token.doc[token.i : token.i + 3] if t.lower_ not in {"to", "not", "immediately", "then"}]
    verb = words[0] if words else token
    if any(child.dep_ in grammar.SUBJECTS and child.i < token.i for child in verb.children):
        return False
    if token.lower_ in {"to", "not"}:
        return verb.pos_ == "VERB" or verb.tag_ == "VB"
    return (verb == token and verb.tag_ == "VB") or (verb.lower_ in deed_verbs() and verb.tag_ in {"VBP", "NN", "JJ"})


def _opens_thing(token: Token, span: Span) -> bool:
    """Tell whether a further thing asked for begins: an article or the first one's preposition, and a deed's noun."""
    lead = _preposition_of(span)
    if token.pos_ == "ADP" and token.lower_ != lead:
        return False
    end = min(token.i + 1 + _PREMODIFIERS, span.end)
    for word in token.doc[token.i : end]:
        if word.tag_ in {"NN", "NNS", "VBG"} and (is_deed(word) or _is_done(word)):
            return True
        if word.pos_ not in LEADS and word != token:
            return False
    return False


def _is_done(noun: Token) -> bool:
    """Tell whether what is to be done to a noun follows it: "and *the fishermen* compensated"."""
    after = noun.doc[noun.i + 1 : noun.i + 2]
    return bool(after) and after[0].tag_ in {"VBN", "VBD"} and after[0].lemma_.lower() in deed_verbs()


def _preposition_of(span: Span) -> str:
    """Return the preposition in front of a span: "for" of "called for talks"."""
    before = span.doc[span.start - 1] if span.start else None
    return str(before.lower_) if before is not None and before.pos_ == "ADP" else ""


def without_not_only(text: Text, passage: Passage) -> Passage:
    """Return a passage without the words that join it to others: "not only", "both", "for"."""
    words = passage.of(text.raw)
    for lead in ("not only ", "both ", "but also ", "also ", "for ", "on "):
        if words.lower().startswith(lead):
            passage = Passage(start=passage.start + len(lead), end=passage.end)
            words = passage.of(text.raw)
    return passage


def without_to(text: Text, passage: Passage) -> Passage:
    """Return an infinitive without its "to"."""
    passage = trimmed(text, passage)
    lead = 3 if passage.of(text.raw).startswith("to ") else 0
    return Passage(start=passage.start + lead, end=passage.end)
