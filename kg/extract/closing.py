"""Reporting clauses at the end of a sentence, found by their words alone: "…, *the minister said*"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.text import Text

FINITE = frozenset({"VBD", "VBZ", "VBP"})
WIDEST_PHRASE = 30


def closing_clause(text: Text, verb: Token) -> int | None:
    """Return where "…, *the minister said*" begins, if a verb closes its sentence so: behind a mark or comma.

    Only words of a noun phrase may stand between; they may go on in commas where a quotation ends in front of them.
    """
    if verb.tag_ not in FINITE:
        return None
    number = verb.i - 1
    commas = 0
    while number >= verb.sent.start and verb.i - number < WIDEST_PHRASE:
        token = verb.doc[number]
        if (token.is_quote and not token.is_left_punct) or text.quoted_at(token.idx) is not None:
            return number + 1 if _opens_phrase(verb.doc[number + 1]) and number + 1 < verb.i else None
        if token.text == ",":
            commas += 1
            if (
                commas == 1
                and number + 1 < verb.i
                and _opens_phrase(verb.doc[number + 1])
                and not _quote_near(text, token, verb)
            ):
                return number + 1 if _has_finite(verb, number) else None
        elif (token.pos_ in {"SCONJ", "CCONJ"} and commas == 0 and token.lower_ != "and") or (
            token.tag_ in FINITE and not in_relative(token) and number + 1 < verb.i and token.lower_ != "retired"
        ):
            return None
        number -= 1
    return None


def _quote_near(text: Text, comma: Token, verb: Token) -> bool:
    """Tell whether a quotation ends in front of a comma in the sentence, so that an apposition follows."""
    quoted = text.quotation_ending_by(comma.idx)
    return quoted is not None and quoted.outer.end > verb.doc[verb.sent.start].idx


def _has_finite(verb: Token, end: int) -> bool:
    """Tell whether a clause stands in front of a token in the verb's sentence: what may have been said."""
    first = next(
        (token for token in verb.doc[verb.sent.start : end] if not token.is_punct and not token.is_space), None
    )
    subordinate = (
        first is not None
        and first.pos_ in {"SCONJ", "ADP"}
        and first.lower_ not in {"in", "on", "at", "under", "for", "with"}
    )
    return not subordinate and any(token.tag_ in {*FINITE, "MD"} for token in verb.doc[verb.sent.start : end])


def _opens_phrase(token: Token) -> bool:
    return token.pos_ in {"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"} or token.lower_ == "retired"


def in_relative(token: Token) -> bool:
    """Tell whether a verb stands in a relative clause."""
    return token.dep_ in grammar.RELATIVES or any(child.lower_ in {"who", "which", "that"} for child in token.children)
