"""Whether a meeting took place, by the words above it: "will meet", "was to meet", "offered to hold talks".

The lists are tried in order and the first that fits counts; without any clue the status is unknown, never held.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.lexicon import rows, speech_frames, strings, table, toml
from kg.model import MeetingStatus

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could", "would", "should", "can", "must"})
AFTER = frozenset({"after", "following", "during", "at", "since", "in"})
BEFORE = frozenset({"before", "ahead of", "prior to", "until"})
DENYING = frozenset({"deny", "dismiss", "refute", "dispute", "rebut", "false", "untrue", "wrong"})
AIMING = frozenset({"hint", "aim", "balk", "baulk", "bristle", "work", "look", "point"})
HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "apparently", "perhaps", "maybe", "possibly"})
# "It is not *clear* if they met".
ASKED = frozenset({"know", "clear", "unclear", "sure", "certain", "ask", "wonder", "say"})
# Who does so to do something has not done it yet: "flew to Bern *to meet* Müller".
GOING = frozenset({"head", "leave", "fly", "travel", "go", "arrive", "come", "return", "depart", "journey"})
DOUBTING = frozenset({"unclear", "unknown", "uncertain", "know", "rumour", "rumor", "speculation", "doubt"})
PAST = frozenset({"VBD", "VBN"})
_HIGHEST = 5


@cache
def _lists() -> tuple[tuple[MeetingStatus, frozenset[str]], ...]:
    return tuple(
        (MeetingStatus(str(row["status"])), frozenset(strings(row, "lemmas")))
        for row in rows("meetings.toml", "status")
    )


def status(cue: Token) -> MeetingStatus:
    """Return the status that the words around a meeting's cue give it."""
    if _is_occasion(cue):
        return _past_or_open(cue, [cue.head], grammar.auxiliaries(cue.head))
    chain = list(_above(cue))
    if any(grammar.preposition(token) in BEFORE or token.lemma_.lower() == "eve" for token in chain[:2]):
        return MeetingStatus.PLANNED
    verbs = [token for token in chain if token.pos_ in {"VERB", "AUX"}]
    negated = any(_has_no(token) for token in chain if token.pos_ == "NOUN" or token in verbs[:2])
    return _listed(chain, negated=negated) or _doubted(chain, verbs, negated=negated) or _by_tense(cue, chain, verbs)


def _is_occasion(cue: Token) -> bool:
    """Tell whether a noun is what something else happened in: "*in a phone call*, they agreed"."""
    holder = cue.head
    past = holder.pos_ == "VERB" and holder.tag_ in PAST and not grammar.auxiliaries(holder)
    return cue.pos_ == "NOUN" and past and cue.dep_.startswith("obl") and _is_time_of(cue)


def _is_time_of(cue: Token) -> bool:
    """Tell whether a meeting is the time of what is told: "*after* talks", not "hinted *at* a meeting"."""
    preposition = grammar.preposition(cue)
    return preposition in AFTER and not (preposition == "at" and cue.head.lemma_.lower() in AIMING)


def _listed(chain: list[Token], *, negated: bool) -> MeetingStatus | None:
    """Return the first status that a word above the cue tells."""
    lemmas = {lemma for token in chain for lemma in _lemmas(token)}
    # "Called *for* talks": the verb with the preposition by which the noun hangs on it.
    lemmas |= {f"{above.lemma_.lower()} {grammar.preposition(below)}" for below, above in pairwise(chain)}
    return next((_unless(found, negated=negated) for found, words in _lists() if lemmas & words), None)


def _doubted(chain: list[Token], verbs: list[Token], *, negated: bool) -> MeetingStatus | None:
    """Return "denied" or "unknown" where the words deny or doubt that there was a meeting."""
    untrue = any(token.lemma_.lower() == "true" and _has_no(token) for token in chain)
    asked = any(grammar.marker(verb) == "if" for verb in verbs[:1]) and chain[-1].head.lemma_.lower() in ASKED
    if asked:
        return MeetingStatus.UNKNOWN
    if negated or untrue or _hangs_on(chain[-1], DENYING):
        return MeetingStatus.DENIED
    doubted = _hangs_on(chain[-1], DOUBTING) or any(token.lemma_.lower() in DOUBTING for token in chain)
    hearsay = any(child.lower_ in HEARSAY for verb in verbs[:1] for child in verb.children)
    if doubted or hearsay or any(grammar.marker(verb) == "whether" for verb in verbs[:1]):
        return MeetingStatus.UNKNOWN
    return None


def _by_tense(cue: Token, chain: list[Token], verbs: list[Token]) -> MeetingStatus:
    """Return the status that the verbs above a cue tell by their form."""
    helpers = {helper for verb in verbs[:2] for helper in grammar.auxiliaries(verb)}
    if helpers & FUTURE or _is_to(verbs) or ("would" in helpers and _is_reported(chain[-1])):
        return MeetingStatus.PLANNED
    if helpers & POSSIBLE or any(grammar.marker(verb) == "if" for verb in verbs):
        return MeetingStatus.CONDITIONAL
    return _past_or_open(cue, verbs, helpers)


def _unless(found: MeetingStatus, *, negated: bool) -> MeetingStatus:
    """Return what a status is worth where it is negated: what is not ruled out may be, what is not planned is not."""
    if not negated:
        return found
    return MeetingStatus.CONDITIONAL if found is MeetingStatus.REFUSED else MeetingStatus.DENIED


def _has_no(token: Token) -> bool:
    """Tell whether a word is negated: "*no* meeting took place", "did *not* meet", "*neither* of them met"."""
    subject = grammar.own_subject(token)
    below = [*token.children, *(subject.children if subject is not None else ())]
    nobody = subject is not None and subject.lower_ in {"nobody", "none", "neither"}
    return nobody or any(child.lower_ in grammar.NEGATORS and child.i < token.i for child in below)


def _hangs_on(top: Token, words: frozenset[str]) -> bool:
    """Tell whether the clause that a meeting stands in hangs on one of the words: "*denied* that they had met"."""
    return top.dep_ in {"ccomp", "csubj", "xcomp", "acl", "nmod"} and top.head.lemma_.lower() in words


def _is_reported(top: Token) -> bool:
    """Tell whether the clause of a meeting is what somebody said: "announced that they *would* meet"."""
    return top.dep_ == "ccomp" and top.head.lemma_.lower() in speech_frames() and grammar.marker(top) != "if"


def _past_or_open(cue: Token, verbs: list[Token], helpers: set[str]) -> MeetingStatus:
    """Return "held" only where the verb tells of the meeting itself, and in the past or, in a headline, the present."""
    if cue.pos_ == "NOUN" and _is_time_of(cue):
        return MeetingStatus.HELD
    if not verbs:
        return MeetingStatus.UNKNOWN
    verb = verbs[0]
    if verb.tag_ == "VBG" and helpers & {"is", "are", "was", "were"}:
        return MeetingStatus.ONGOING
    of_itself = cue.pos_ != "NOUN" or bool(set(_lemmas(verb)) & happening())
    past = verb.tag_ in PAST or bool(helpers & {"has", "have", "had", "was", "were", "did"})
    return _of_verb(verb, cue, past=past) if of_itself else MeetingStatus.UNKNOWN


def _of_verb(verb: Token, cue: Token, *, past: bool) -> MeetingStatus:
    """Return the status that the tense of the meeting's own verb gives it."""
    if past:
        return MeetingStatus.HELD
    if verb.tag_ not in {"VBP", "VBZ"}:
        return MeetingStatus.UNKNOWN
    if _is_dated(verb):
        return MeetingStatus.PLANNED
    return MeetingStatus.HELD if _governs(verb, cue) else MeetingStatus.UNKNOWN


def _is_dated(verb: Token) -> bool:
    """Tell whether a verb in the present has a day: "meets Müller *on Friday*", "begins *next week*"."""
    return any(grammar.is_time(child) and child.lower_ != "today" for child in verb.children if child.i > verb.i)


@cache
def happening() -> frozenset[str]:
    """Return the verbs that tell of a meeting itself: those of holding it, and "end", "last", "take place"."""
    lists = toml("meetings.toml")
    return frozenset(strings(table(lists, "light"), "verbs")) | frozenset(strings(table(lists, "happening"), "verbs"))


def _governs(verb: Token, cue: Token) -> bool:
    """Tell whether a verb in the present is the meeting's own: a headline or caption ("Müller meets Weber")."""
    return verb in {cue, cue.head}


def _is_to(verbs: list[Token]) -> bool:
    """Tell whether the verb is "was to meet", "is to meet"."""
    verb = verbs[0] if verbs else None
    if verb is None or not grammar.has_to(verb):
        return False
    if verb.dep_ == "advcl" or verb.head.lemma_.lower() in GOING:
        return True
    return verb.head.lower_ in grammar.BEING or any(
        child.lower_ in grammar.BEING and child.i < verb.i for child in verb.children
    )


@cache
def status_lemmas() -> frozenset[str]:
    """Return the words that tell a status: "cancel", "propose", "refuse"."""
    return frozenset(lemma for _, lemmas in _lists() for lemma in lemmas)


def _lemmas(token: Token) -> Iterator[str]:
    """Yield what a token may be listed under: its lemma, with its particle or preposition, and its adjectives."""
    lemma = token.lemma_.lower()
    # "Considers the meeting to be a success" is no plan.
    behind = [other.lower_ for other in token.doc[token.i : token.sent.end]] if lemma == "consider" else []
    if ("to", "be") not in pairwise(behind):
        yield lemma
    yield from (f"{lemma} {particle}" for particle in particles(token))
    for child in token.children:
        if (child.dep_ == "amod" and token.pos_ == "NOUN") or child.lower_ == "due":
            yield child.lemma_.lower()


def particles(verb: Token) -> frozenset[str]:
    """Return the words right behind a verb, or below it, that may be its particle: "pull *out*", "call *off*"."""
    below = (child for child in verb.children if child.i > verb.i and child.pos_ in {"ADP", "ADV"})
    behind = (token for token in verb.doc[verb.i + 1 : verb.i + 2] if token.pos_ in {"ADP", "ADV"})
    return frozenset(token.lower_ for token in (*below, *behind))


def _above(cue: Token) -> Iterator[Token]:
    """Yield the cue and what governs it, up to the verb that reports it."""
    token = cue
    for _ in range(_HIGHEST):
        yield token
        above = token.head
        if above == token or token.dep_ in {"conj", "parataxis", "nsubj:outer"} | grammar.RELATIVES:
            return
        clause = token.dep_ in {"ccomp", "advcl"} and not grammar.has_to(token)
        if clause and (above.lemma_.lower() in speech_frames() or token.dep_ == "advcl"):
            return
        token = above
