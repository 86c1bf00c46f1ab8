"""Words that tell a status: "cancel", "propose"; what verbs hold a meeting, or tell of it; what denies it."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import rows, strings, table, toml
from kg.model import MeetingStatus

# "No *date* was set", "no *progress* was made": the meeting itself is not denied.
BESIDE = frozenset(
    {"date", "time", "day", "venue", "place", "agreement", "deal", "progress", "breakthrough", "result", "decision"}
    | {"statement", "detail", "agenda", "comment", "consensus", "reason", "word"}
    | {"format", "timing", "location", "host", "topic", "content", "purpose"}
)


@cache
def status_lists() -> tuple[tuple[MeetingStatus, frozenset[str]], ...]:
    """Return the words of each status, in the order in which they count."""
    return tuple(
        (MeetingStatus(str(row["status"])), frozenset(strings(row, "lemmas")))
        for row in rows("meetings.toml", "status")
    )


@cache
def light() -> frozenset[str]:
    """Return the verbs that hold a meeting: "hold", "attend"."""
    return frozenset(strings(table(toml("meetings.toml"), "light"), "verbs"))


@cache
def happening() -> frozenset[str]:
    """Return the verbs that tell of a meeting itself: those of holding it, and "end", "last", "take place"."""
    return light() | frozenset(strings(table(toml("meetings.toml"), "happening"), "verbs"))


@cache
def status_lemmas() -> frozenset[str]:
    """Return the words that tell a status: "cancel", "propose", "refuse"."""
    return frozenset(lemma for _, lemmas in status_lists() for lemma in lemmas)


def listed_as(token: Token) -> Iterator[str]:
    """Yield what a token may be listed under: its lemma, with its particle or preposition, and its adjectives."""
    lemma = token.lemma_.lower()
    # Somebody who says that "the talks collapsed" tells of talks.
    if not (lemma == "collapse" and _is_talked(token)):
        yield lemma
    if words := grammar.preposition(token):
        yield f"{words} {lemma}"
    beside = {child.lower_ for child in token.children}
    if token.lower_ == "prepared" and beside & grammar.BEING and "being" not in beside:
        yield "prepared"
    yield from (f"{lemma} {particle}" for particle in particles(token))
    for child in token.children:
        seems = child.dep_ == "xcomp" and child.pos_ == "ADJ"
        if (child.dep_ == "amod" and token.pos_ == "NOUN") or child.lower_ == "due" or seems:
            yield child.lemma_.lower()
        elif child.dep_ == "acl" and child.tag_ == "VBN" and token.pos_ == "NOUN":
            # "A meeting *planned* for June".
            yield child.lemma_.lower()


def _is_talked(verb: Token) -> bool:
    """Tell whether what a verb tells of is the talking itself, which has begun: "the *talks* collapsed"."""
    subject = grammar.own_subject(verb)
    return subject is not None and subject.lemma_.lower() in {"talk", "talks", "negotiation", "dialogue", "discussion"}


def particles(verb: Token) -> frozenset[str]:
    """Return the words right behind a verb, or below it, that may be its particle: "pull *out*", "call *off*"."""
    below = (child for child in verb.children if child.i > verb.i and child.pos_ in {"ADP", "ADV"})
    behind = (token for token in verb.doc[verb.i + 1 : verb.i + 2] if token.pos_ in {"ADP", "ADV"})
    return frozenset(token.lower_ for token in (*below, *behind))


def has_no(token: Token) -> bool:
    """Tell whether a word is negated: "*no* meeting took place", "did *not* meet", "*neither* of them met"."""
    subject = grammar.own_subject(token)
    below = [*token.children, *(subject.children if subject is not None else ())]
    if subject is not None and subject.lemma_.lower() in BESIDE:
        return False
    nobody = subject is not None and subject.lower_ in {"nobody", "none", "neither"}
    return nobody or any(child.lower_ in grammar.NEGATORS and child.i < token.i for child in below)


@cache
def intents() -> frozenset[str]:
    """Return the nouns for what somebody has in mind to do: "wish", "offer", "plan"."""
    return frozenset(strings(table(toml("meetings.toml"), "intents"), "nouns"))
