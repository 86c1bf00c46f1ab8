"""Who speaks: the subject of a cue, or what stands where its subject should.

"*Müller* said", "said *Müller*" behind content, "*Müller* backed it, adding …", "…, said by *Müller*"; where the parse
gives a verb no subject, the noun in front of it, or behind the content, is taken.
"""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.text import Text
from kg.model import ActorKind

INVERSION = 14
WIDEST_PHRASE = 30
FINITE = frozenset({"VBD", "VBZ", "VBP"})
DAYS = frozenset(
    {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "week",
        "month",
        "year",
        "time",
    }
)
BETWEEN = frozenset({"ADV", "AUX", "PART", "SPACE"})
PREMODIFIERS = frozenset({"det", "compound", "amod", "nmod:desc", "nmod:poss", "flat", "poss", "nummod", "nmod"})


def speaker(text: Text, verb: Token) -> tuple[Token | None, bool]:
    """Return who speaks, and whether they stand behind the verb; None where nobody does."""
    if grammar.is_passive(verb):
        return grammar.agent(verb), False
    behind = _behind(text, verb)
    own = grammar.own_subject(verb)
    if behind is not None and (own is None or own.i > verb.i or own.sent != verb.sent):
        return behind, True
    start = closing_clause(text, verb)
    if start is not None and (own is None or own.i < start):
        return _named_between(text, start, verb), False
    for found in (_shared_above_clause(verb), _of_main_verb(verb), grammar.subject(verb), _in_front(verb)):
        if found is not None:
            return found, False
    return None, False


def _behind(text: Text, verb: Token) -> Token | None:
    """Return the noun right behind a verb that stands right behind content: “…,” *said* the minister."""
    doc = verb.doc
    before = previous(verb)
    if before is None or not (before.is_quote or before.text in {",", "''"}):
        return None
    if before.sent != verb.sent and text.quoted_at(before.idx) is None and not before.is_quote:
        return None
    for token in doc[verb.i + 1 : verb.i + INVERSION]:
        if token.dep_ in grammar.SUBJECTS and token.head == verb:
            return token
    after = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    if after is None or not before.is_quote or after.pos_ not in {"PROPN", "DET", "NOUN", "PRON", "ADJ"}:
        return None
    return None if after.lower_ in {"that", "this"} or after.sent != verb.sent else _head_of_phrase(after, verb)


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
            token.tag_ in FINITE and not _in_relative(token) and number + 1 < verb.i and token.lower_ != "retired"
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


def _in_relative(token: Token) -> bool:
    """Tell whether a verb stands in a relative clause."""
    return token.dep_ in grammar.RELATIVES or any(child.lower_ in {"who", "which", "that"} for child in token.children)


def _named_between(text: Text, start: int, verb: Token) -> Token | None:
    """Return the noun that a stretch names: one with a mention, else the head of its first phrase."""
    for token in verb.doc[start : verb.i]:
        mention = text.by_token.get(token.i)
        if mention is not None and mention.kind is ActorKind.PERSON:
            return token
    return _head_of_phrase(verb.doc[start], verb.doc[start]) or _right_before(verb)


def _head_of_phrase(first: Token, verb: Token) -> Token | None:
    """Return the head of the noun phrase that a token opens."""
    head = first
    while head.head.i > head.i and head.head.i < verb.i + INVERSION and head.dep_ in PREMODIFIERS:
        head = head.head
    return head if grammar.is_noun(head) else None


def previous(token: Token) -> Token | None:
    """Return the token before, white space aside."""
    number = token.i - 1
    while number >= 0 and token.doc[number].is_space:
        number -= 1
    return token.doc[number] if number >= 0 else None


def _shared_above_clause(verb: Token) -> Token | None:
    """Return the speaker of "X said that Y wants … and *accused* …", where the parse hangs the verb into the clause.

    A coordinated verb without a subject of its own, in the tense of the verb that reports the clause
    and not in the clause's tense, goes with the reporting verb.
    """
    if verb.dep_ != "conj" or grammar.own_subject(verb) is not None or verb.tag_ not in FINITE:
        return None
    inner = verb.head
    while inner.dep_ == "conj" and inner.head != inner:
        inner = inner.head
    reporting = inner.head
    if inner.dep_ not in {"ccomp", "xcomp", "advcl"} or reporting.i > inner.i or reporting == inner:
        return None
    if not grammar.may_report(reporting) or reporting.tag_ != verb.tag_ or grammar.finite_tag(inner) == verb.tag_:
        return None
    return grammar.subject(reporting)


def _of_main_verb(verb: Token) -> Token | None:
    """Return the speaker of a participle behind a comma: "Müller said he would stay, *adding* that …"."""
    before = previous(verb)
    if (
        verb.tag_ != "VBG"
        or before is None
        or (before.text != "," and before.lower_ not in {"while", "before", "after"})
    ):
        return None
    if grammar.auxiliaries(verb):
        return None
    for token in reversed(verb.doc[verb.sent.start : before.i]):
        finite = token.tag_ in FINITE and token.dep_ in {"ROOT", "conj", "parataxis", "ccomp", "advcl"}
        if finite and grammar.may_report(token) and (token.dep_ in {"ROOT", "parataxis"} or token.head.dep_ == "ROOT"):
            return grammar.subject(token)
    return None


def _in_front(verb: Token) -> Token | None:
    """Return the noun in front of a finite verb that the parse gives no subject."""
    if verb.tag_ not in FINITE and not grammar.auxiliaries(verb):
        return None
    if verb.dep_ in {"conj", "xcomp", "advcl"} and grammar.marker(verb) == "":
        return None
    bare = [
        child
        for child in verb.children
        if child.i < verb.i and grammar.is_noun(child) and not grammar.case_of(child) and not _is_time(child)
    ]
    if bare:
        return bare[0]
    return _right_before(verb) or _apposed(verb)


def _is_time(token: Token) -> bool:
    return token.lower_ in DAYS or token.ent_type_ in {"DATE", "TIME"}


def _right_before(verb: Token) -> Token | None:
    """Return the noun or pronoun right before the verb, adverbs aside."""
    before = previous(verb)
    while before is not None and before.pos_ in BETWEEN:
        before = previous(before)
    if before is None or before.sent != verb.sent or not grammar.is_noun(before) or _is_time(before):
        return None
    return None if grammar.preposition(before) else before


def _apposed(verb: Token) -> Token | None:
    """Return the first noun phrase of "*Müller*, who was there and later left, said"."""
    before = previous(verb)
    if before is None or before.text != ",":
        return None
    first = next((token for token in verb.sent if not token.is_space and not token.is_quote), None)
    if first is None or first.i >= verb.i or first.pos_ not in {"PROPN", "DET", "NOUN", "ADJ", "PRON"}:
        return None
    head = _head_of_phrase(first, first)
    comma = any(token.text == "," for token in verb.doc[first.i : before.i])
    return head if comma else None
