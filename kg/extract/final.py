"""Reporting clauses behind or within what they report: "The troops will leave, *Müller said*"."""

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.cues import Cue
from kg.extract.quoting import before, opens_sentence
from kg.extract.spans import Content, trimmed, worded
from kg.extract.text import Text
from kg.extract.verbs import TELLING
from kg.model import Passage

DASHES = frozenset({",", "—", "–", "--"})
SUBORDINATE = frozenset({"conj", "acl:relcl", "relcl", "advcl", "acl", "xcomp"})


def is_final(text: Text, cue: Cue) -> bool:
    """Tell whether the reporting clause stands behind or within what it reports."""
    lead = phrases.previous(text.doc[cue.start])
    if lead is None or cue.start <= cue.token.sent.start or cue.token.tag_ == "VBG":
        return False
    if lead.i <= cue.token.sent.start:
        return cue.inverted and lead.text == ","
    if _ends_sentence(text, cue) and _is_clause_in_front(cue):
        return True
    marked = lead.text in DASHES or (lead.is_quote and before(text, cue) is not None)
    return marked and (_is_medial(text, cue) or _closes(text, cue, lead))


def _closes(text: Text, cue: Cue, lead: Token) -> bool:
    """Tell whether a main verb stands behind a whole clause and has none behind itself."""
    clause = grammar.content_clause(cue.token)
    noun = grammar.direct_object(cue.token)
    noun = noun if noun != cue.speaker else None
    to = grammar.infinitive(cue.token)
    reports = (
        (to is not None and to.head == cue.token)
        or (clause is not None and clause.i > cue.token.i)
        or (noun is not None and noun.i > cue.token.i)
    )
    if cue.token.dep_ in SUBORDINATE or (reports and cue.lemma not in TELLING):
        return False
    headline = cue.inverted and lead.text == "," and lead.i - cue.token.sent.start > 1
    said = headline or _has_finite(text, cue.token.sent.start, lead.i)
    return said and not _opens_with_adverbial(text, cue, clause)


def _has_finite(text: Text, start: int, end: int) -> bool:
    """Tell whether a finite verb stands between two tokens."""
    return any(token.pos_ in {"VERB", "AUX"} and token.tag_ not in {"VBG", "VBN"} for token in text.doc[start:end])


def _ends_sentence(text: Text, cue: Cue) -> bool:
    """Tell whether nothing but a full stop stands behind the cue."""
    return all(token.is_punct or token.is_space for token in text.doc[cue.end : cue.token.sent.end])


def _is_clause_in_front(cue: Cue) -> bool:
    """Tell whether the parse takes a whole clause in front of the speaker for what is said."""
    clause = grammar.content_clause(cue.token)
    in_front = clause is not None and clause.dep_ == "ccomp" and clause.i < cue.start
    return in_front and cue.speaker is not None and cue.token.dep_ == "ROOT"


def _opens_with_adverbial(text: Text, cue: Cue, clause: Token | None) -> bool:
    """Tell whether what stands in front is a subordinate clause ("When asked, …", "If it rains, …") and no content."""
    first = next(
        (
            token
            for token in text.doc[cue.token.sent.start : cue.token.sent.start + 3]
            if not token.is_punct and not token.is_space
        ),
        None,
    )
    subordinate = first is not None and first.lower_ in {
        "when",
        "while",
        "after",
        "before",
        "as",
        "since",
        "because",
        "although",
        "if",
        "unless",
        "once",
        "until",
        "though",
        "asked",
    }
    return subordinate and (clause is None or clause.dep_ != "ccomp")


def _is_medial(text: Text, cue: Cue) -> bool:
    """Tell whether a cue stands between commas in what it reports: "The troops, Weber says, will leave"."""
    lead = phrases.previous(text.doc[cue.start])
    if lead is None or lead.text not in DASHES or cue.end >= cue.token.sent.end:
        return False
    comma = next(
        (token for token in text.doc[cue.end : min(cue.end + 10, cue.token.sent.end)] if token.text in DASHES), None
    )
    if (
        comma is None
        or any(token.pos_ == "VERB" for token in text.doc[cue.end : comma.i])
        or comma.i + 1 >= len(text.doc)
    ):
        return False
    after = text.doc[comma.i + 1]
    begun = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in text.doc[cue.token.sent.start : lead.i])
    if after.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    whole = after.pos_ in {"DET", "PRON", "PROPN", "NOUN"} and after.tag_ not in {"WP", "WDT"}
    first = next((token for token in cue.token.sent if not token.is_space and not token.is_quote), after)
    adverbial = first.pos_ in {"SCONJ", "ADP", "ADV", "PART", "CCONJ"} or first.tag_ == "TO"
    return (adverbial or not begun) and cue.start > cue.token.sent.start + 1 and (after.tag_ == "VBN" or whole)


def preceding(text: Text, cue: Cue) -> Content | None:
    """Return what stands in front of a final or medial reporting clause, and behind a medial one."""
    sent = cue.token.sent
    if cue.start - 1 <= sent.start and sent.start:
        # The full stop stands in front of the comma: "We will not.", said Müller.
        sent = text.doc[sent.start - 1].sent
    front = before(text, cue)
    start = text.doc[sent.start].idx
    if front is not None and front.outer.start < start and opens_sentence(text, front):
        start = front.inner.start
    passages = [trimmed(text, Passage(start=start, end=text.passage(sent.start, cue.start).end))]
    rest = _rest(text, cue)
    if rest is not None:
        passages.append(rest)
    passages = [passage for passage in passages if passage.end > passage.start]
    return worded(text, passages, "clause") if passages else None


def _rest(text: Text, cue: Cue) -> Passage | None:
    """Return what goes on behind a medial reporting clause."""
    doc, end = text.doc, cue.token.sent.end
    comma = next((token.i for token in doc[cue.end : min(cue.end + 10, end)] if token.text in DASHES), None)
    if comma is None or comma + 1 >= end:
        return None
    following = doc[comma + 1 : end]
    first = following[0]
    goes_on = first.pos_ in {"AUX", "VERB"} and first.tag_ not in {"VBG", "VBN"}
    whole = comma == cue.end and any(token.pos_ in {"VERB", "AUX"} for token in following)
    whole = whole and first.tag_ not in {"VBG", "VBN", "WP", "WDT"} and first.pos_ not in {"SCONJ", "ADP", "CCONJ"}
    return trimmed(text, text.passage(comma + 1, end)) if goes_on or whole else None
