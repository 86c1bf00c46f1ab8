"""Whether a meeting took place, by the words above it: "will meet", "was to meet", "offered to hold talks".

The lists are tried in order and the first that fits counts; without any clue the status is unknown, never held.
"""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.beside_talks import did_not, had_result, is_beside, tried
from kg.extract.bounds import AFTER, BEFORE, is_nominal, lead, verb_over, whole
from kg.extract.lexicon import speech_frames
from kg.extract.meeting_nouns import meeting_nouns
from kg.extract.negation import denies
from kg.extract.plans import given_up, hopes_for, is_due, is_off, is_prepared, is_to_come, will_go_on
from kg.extract.presupposed import is_definite, is_judged, is_outcome, is_presupposed, is_told
from kg.extract.status_words import has_no, listed_as, status_lemmas, status_lists
from kg.extract.tense import FUTURE, PAST, POSSIBLE, by_tense
from kg.model import MeetingStatus

# Who comes from a meeting has met.
LEAVING = frozenset({"emerge", "return", "come", "exit", "arrive", "walk", "leave"})
# "Müller, on a *visit* to Bern".
AWAY = frozenset({"visit", "trip"})
# "After talks with Weber": the time of what is told, in whatever tense.
IN_TIME = AFTER | {"in", "at"}
DENYING = frozenset({"deny", "dismiss", "refute", "dispute", "rebut", "false", "untrue", "wrong"})
AIMING = frozenset(
    {"hint", "aim", "balk", "baulk", "bristle", "work", "look", "point"} | {"interest", "hope", "chance"}
)
HEARSAY = frozenset(
    {"reportedly", "allegedly", "supposedly", "apparently", "perhaps", "maybe", "possibly", "almost", "nearly"}
)
UNSURE = frozenset(
    {"unconfirmed", "alleged", "purported", "supposed", "rumoured", "rumored", "imaginary", "fictitious"}
)
# "It is not *clear* if they met".
ASKED = frozenset({"know", "clear", "unclear", "sure", "certain", "ask", "wonder", "say"})
DOUBTING = frozenset({"unclear", "unknown", "uncertain", "know", "rumour", "rumor", "speculation", "doubt"})
# What is only weighed where no particular meeting is meant: "discussed a summit", not "discussed their summit".
WEIGHING = frozenset({"consider", "weigh", "discuss", "mull"})
CONDITIONS = frozenset({"if", "unless", "once", "provided", "providing", "should"})
HOPED_FOR = frozenset({MeetingStatus.PLANNED, MeetingStatus.PROPOSED})
# What a word of status may tell to have been done in talks: "what was *agreed* at the talks".
DONE_IN = frozenset(
    {"agree", "announce", "discuss", "propose", "offer", "suggest", "promise", "pledge", "vow", "reject"}
)
# Who is "in talks", "locked in talks" talks.
STAYING = frozenset({"remain", "lock", "stay", "stick", "be"})
# What one hopes or says of a meeting with a verb of its own is told by that verb: "hopes that the talks *go well*".
OPINING = frozenset({"hope", "hop", "believe", "think", "fear", "trust", "feel", "know", "expect"})
_HIGHEST = 5


def status(cue: Token) -> MeetingStatus:
    """Return the status that the words around a meeting's cue give it."""
    found = _as_told(cue)
    if found is MeetingStatus.ONGOING and _has_met(cue):
        return MeetingStatus.HELD
    if found in HOPED_FOR:
        return given_up(cue) or found
    return MeetingStatus.UNKNOWN if found is MeetingStatus.HELD and _is_hearsay(cue) else found


def _has_met(cue: Token) -> bool:
    """Tell whether what goes on is told to have been in meetings: "has gone well *during the talks*"."""
    others = (token for token in cue.sent if token != cue and token.lemma_.lower() in meeting_nouns())
    return any(lead(token) in AFTER for token in others)


def _is_hearsay(cue: Token) -> bool:
    """Tell whether words before a cue, or at its verb, leave a meeting open: "by *unconfirmed* reports, they met"."""
    before = {token.lower_ for token in cue.doc[cue.sent.start : cue.i]}
    return bool(before & UNSURE) or any(child.lower_ in HEARSAY for child in cue.head.children)


def _as_told(cue: Token) -> MeetingStatus:
    """Return the status that the words around a meeting's cue give it, believed as they stand."""
    if not is_nominal(cue):
        return _by_words_above(cue, cue)
    top = whole(cue)
    found = _by_place_in_time(cue, top) or _by_words_above(cue, top)
    return MeetingStatus.HELD if found is MeetingStatus.UNKNOWN and is_presupposed(cue) else found


def _by_place_in_time(cue: Token, top: Token) -> MeetingStatus | None:
    """Return the status that a noun's preposition gives it: "*before* talks", "*after* talks", "*in* talks"."""
    words, above = lead(top), top.head.lemma_.lower()
    told = is_outcome(cue) or is_judged(cue) or is_told(cue)
    if told or (words == "for" and above == "thank") or is_beside(top, words):
        return MeetingStatus.HELD
    if words in BEFORE or is_to_come(top) or _follows_before(top):
        return MeetingStatus.PLANNED
    if words == "without":
        return MeetingStatus.DENIED
    if _is_occasion(top) or (words in {"from", "out of"} and above in LEAVING):
        return _of_occasion(top)
    if (
        words in {"in", "on"}
        and (_is_copular(top) or cue.lemma_.lower() in AWAY or above in STAYING)
        and not _is_ahead(top)
    ):
        return MeetingStatus.ONGOING
    return None


def _follows_before(top: Token) -> bool:
    """Tell whether "before" stands at a noun with how long: "*two days before* their summit"."""
    return any(child.lower_ == "before" and child.dep_ in grammar.CASES for child in top.children)


def _by_words_above(cue: Token, top: Token) -> MeetingStatus:
    """Return the status by the words that govern a meeting: by their lists, by doubt, by tense."""
    chain = list(_above(top))
    verbs = [token for token in chain if token.pos_ in {"VERB", "AUX"} or _is_copular(token)]
    negated = any(denies(token, cue, top) for token in chain if token.pos_ == "NOUN" or token in verbs[:2])
    words = chain if cue == top else [cue, *chain]
    if is_off(cue, verbs):
        return MeetingStatus.CANCELLED
    if not negated and (is_due(cue, verbs) or will_go_on(top, verbs)):
        return MeetingStatus.PLANNED
    found = _listed(words, negated=negated)
    if found is None and negated and _will_not(cue, verbs):
        return MeetingStatus.REFUSED
    found = found or _doubted(chain, verbs, negated=negated) or by_tense(top, chain, verbs)
    return MeetingStatus.CONDITIONAL if found in HOPED_FOR and _is_on_condition(verbs) else found


def _will_not(cue: Token, verbs: list[Token]) -> bool:
    """Tell whether somebody is not going to meet: "*would not* meet Müller", not "no summit will be held"."""
    helpers = {helper for verb in verbs[:1] for helper in grammar.auxiliaries(verb)}
    subject = grammar.subject(verbs[0]) if verbs else None
    return bool(helpers & (FUTURE | {"would", "wo"})) and subject is not None and subject not in {cue, whole(cue)}


def _is_on_condition(verbs: list[Token]) -> bool:
    """Tell whether a condition hangs on the verb of a meeting: "will meet *if the truce holds*"."""
    clauses = [child for verb in verbs[:2] for child in verb.children if child.dep_ == "advcl"]
    return any(clause.doc[clause.left_edge.i].lower_ in CONDITIONS for clause in clauses) or any(
        child.lower_ in CONDITIONS for clause in clauses for child in clause.children
    )


def _is_copular(token: Token) -> bool:
    return any(child.dep_ == "cop" for child in token.children)


def _is_occasion(top: Token) -> bool:
    """Tell whether a noun is what something else happened in: "*in a phone call*, they agreed"."""
    holder = top.head
    helpers = grammar.auxiliaries(holder)
    weighed = holder.lemma_.lower() in status_lemmas() - DONE_IN
    open_yet = weighed or bool(helpers & (FUTURE | POSSIBLE | {"is", "are", "be"}))
    past = (holder.tag_ in PAST and not (helpers and open_yet)) or did_not(holder)
    if lead(top) in AFTER:
        return True
    if had_result(top) or tried(holder):
        return _is_time_of(top)
    in_time = past and top.dep_.startswith("obl")
    return in_time and holder.pos_ == "VERB" and _is_time_of(top)


def _is_ahead(top: Token) -> bool:
    """Tell whether a helping verb puts it off: "*will be* in talks"."""
    return bool(grammar.auxiliaries(top) & (FUTURE | POSSIBLE)) or has_no(top)


def _of_occasion(top: Token) -> MeetingStatus:
    """Return the status of a meeting by the tense of what is told to have happened in it, or after it."""
    holder = verb_over(top)
    helpers = grammar.auxiliaries(holder)
    told = set(listed_as(top)) - {top.lemma_.lower()}
    if helpers & FUTURE or told & dict(status_lists())[MeetingStatus.PLANNED]:
        return MeetingStatus.PLANNED
    # "At the talks he *would not* say": he was there.
    if hopes_for(holder, top):
        return MeetingStatus.PLANNED
    supposed = helpers & POSSIBLE and not did_not(holder)
    open_yet = supposed or (grammar.has_to(holder) and not tried(holder)) or grammar.marker(holder) == "if"
    return MeetingStatus.UNKNOWN if open_yet else MeetingStatus.HELD


def _is_time_of(top: Token) -> bool:
    """Tell whether a meeting is the time of what is told: "*after* talks", not "hinted *at* a meeting"."""
    words = lead(top)
    before = top.doc[max(0, phrases.phrase_start(top) - 2)].lemma_.lower()
    return words in IN_TIME and not (words in {"at", "in"} and {top.head.lemma_.lower(), before} & AIMING)


def _listed(chain: list[Token], *, negated: bool) -> MeetingStatus | None:
    """Return the first status that a word above the cue tells."""
    cue = chain[0]
    known = not is_nominal(cue) or is_definite(cue)
    lemmas = {lemma for token in chain for lemma in listed_as(token) if not (known and lemma in WEIGHING)}
    own = cue.lemma_.lower()
    lemmas = {words for words in lemmas if words == "invite" or words.partition(" ")[0] != own}
    # "Called *for* talks": the verb with the preposition by which the noun hangs on it.
    if "invitation" in lemmas and "accept" in lemmas:
        return MeetingStatus.DENIED if negated else MeetingStatus.PLANNED
    if {"get", "ready"} <= lemmas or any(is_prepared(token) for token in chain):
        return MeetingStatus.PLANNED
    lemmas |= {f"{above.lemma_.lower()} {grammar.preposition(below)}" for below, above in pairwise(chain)}
    return next((_unless(found, negated=negated) for found, words in status_lists() if lemmas & words), None)


def _doubted(chain: list[Token], verbs: list[Token], *, negated: bool) -> MeetingStatus | None:
    """Return "denied" or "unknown" where the words deny or doubt that there was a meeting."""
    untrue = any(token.lemma_.lower() == "true" and has_no(token) for token in chain)
    asked = any(grammar.marker(verb) == "if" for verb in verbs[:1]) and chain[-1].head.lemma_.lower() in ASKED
    unconfirmed = chain[-1].dep_ == "ccomp" and chain[-1].head.lemma_.lower() == "confirm" and has_no(chain[-1].head)
    if asked or unconfirmed:
        return MeetingStatus.UNKNOWN
    denied = any(token.pos_ == "VERB" and token.lemma_.lower() in DENYING for token in chain[1:])
    if negated or untrue or denied or _hangs_on(chain[-1], DENYING):
        return MeetingStatus.DENIED
    doubted = _hangs_on(chain[-1], DOUBTING) or any(token.lemma_.lower() in DOUBTING for token in chain)
    hearsay = any(child.lower_ in HEARSAY for verb in verbs[:1] for child in verb.children)
    if doubted or hearsay or any(grammar.marker(verb) == "whether" for verb in verbs[:1]):
        return MeetingStatus.UNKNOWN
    return None


def _unless(found: MeetingStatus, *, negated: bool) -> MeetingStatus:
    """Return what a status is worth where it is negated: what is not ruled out may be, what is not planned is not."""
    if not negated:
        return found
    return MeetingStatus.CONDITIONAL if found is MeetingStatus.REFUSED else MeetingStatus.DENIED


def _hangs_on(top: Token, words: frozenset[str]) -> bool:
    """Tell whether the clause that a meeting stands in hangs on one of the words: "*denied* that they had met"."""
    return top.dep_ in {"ccomp", "csubj", "xcomp", "acl", "nmod"} and top.head.lemma_.lower() in words


def _above(cue: Token) -> Iterator[Token]:
    """Yield the cue and what governs it, up to the verb that reports it."""
    token = cue
    for _ in range(_HIGHEST):
        yield token
        above = token.head
        if above == token or token.dep_ in {"conj", "parataxis", "nsubj:outer"} | grammar.RELATIVES:
            return
        clause = token.dep_ in {"ccomp", "advcl"} and not grammar.has_to(token)
        lemma = above.lemma_.lower()
        if clause and (lemma in speech_frames() or lemma in OPINING or token.dep_ == "advcl"):
            return
        token = above
