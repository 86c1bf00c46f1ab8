"""Where a meeting stands to what is told beside it: "*ahead of* talks", "at the *end of* a meeting"."""

from functools import cache

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.lexicon import strings, table, toml

RUN_UP = frozenset({"run-up to", "runup to", "lead-up to", "build-up to"})
BEFORE = RUN_UP | {"before", "ahead of", "prior to", "until", "eve of"}
AFTER = frozenset({"after", "following", "during", "since", "throughout", "amid"})
KNOWN = AFTER | {"before", "until", "in", "at", "on", "for", "from", "without", "over"}
_NESTED = 3
# Two words, the first of which may be "run-up".
_JOINED = 4


@cache
def parts() -> frozenset[str]:
    """Return the nouns that count or bound a meeting: "round", "end"."""
    return frozenset(strings(table(toml("meetings.toml"), "parts"), "nouns"))


def whole(noun: Token) -> Token:
    """Return the noun that counts or bounds a meeting: "the *end* of talks", "three *rounds* of talks"; else itself."""
    found = noun
    for _ in range(_NESTED):
        start = phrases.phrase_start(found)
        if start < 2 or noun.doc[start - 1].lower_ != "of" or noun.doc[start - 2].lemma_.lower() not in parts():  # noqa: PLR2004  a noun and "of"
            return found
        found = noun.doc[start - 2]
    return found


def lead(noun: Token) -> str:
    """Return the words that lead up to a noun phrase: "ahead of", "after", "at"; empty where it follows none."""
    if noun.dep_ in grammar.SUBJECTS and not _is_apart(noun):
        # "After the *talks* were called off": the word leads the clause.
        return ""
    start = phrases.phrase_start(noun)
    words = [token.lower_ for token in noun.doc[max(noun.sent.start, start - 2) : start]]
    both = " ".join(noun.doc[max(noun.sent.start, start - _JOINED) : start].text.lower().split()[-2:])
    if both in BEFORE | {"out of"}:
        return both
    parsed = grammar.preposition(noun)
    near = [*words[-1:], *parsed.split()[-1:]]
    return next((word for word in near if word in KNOWN), parsed or "".join(words[-1:]))


def _is_apart(noun: Token) -> bool:
    """Tell whether a comma parts a noun with a preposition from its verb: no subject, whatever the parse says."""
    verb = noun.head
    behind = (token.i for token in (verb, *verb.children) if token.i > noun.i and token.pos_ in {"VERB", "AUX"})
    first = min(behind, default=0)
    return bool(grammar.case_of(noun)) and first > 0 and noun.doc[first - 1].text == ","


def verb_over(token: Token) -> Token:
    """Return the nearest verb with a subject above a token; what governs it where there is none."""
    above = token.head
    for _ in range(_NESTED):
        if above.pos_ in {"VERB", "AUX"} or grammar.own_subject(above) is not None or above.head == above:
            return above
        above = above.head
    return token.head


def is_nominal(cue: Token) -> bool:
    """Tell whether a cue stands as a noun, whatever the tagger takes it for: "had a telephone *call*"."""
    stands = cue.dep_ in grammar.OBJECTS and any(child.dep_ in {"det", "compound"} for child in cue.children)
    return cue.pos_ in {"NOUN", "PROPN"} or stands
