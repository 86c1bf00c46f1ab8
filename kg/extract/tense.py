"""What the verb above a meeting tells by its form: "*will* meet", "*met*", "*are* meeting", "*could* meet"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import AFTER, is_nominal, lead, verb_over
from kg.extract.lexicon import speech_frames
from kg.extract.status_words import happening, light, listed_as, particles, status_lists
from kg.extract.time_to_come import NEXT, is_coming, is_dated
from kg.model import MeetingStatus

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could", "would", "should", "can", "must"})
# Who does so to do something has not done it yet: "flew to Bern *to meet* Müller".
BECOMING = frozenset({"materialise", "materialize", "happen", "take", "occur", "start", "begin", "come", "get"})
GOING = frozenset({"head", "leave", "fly", "travel", "go", "arrive", "come", "return", "depart", "journey"})
# "Travelled to Bern *for talks*": who is there has come for them.
THERE = frozenset({"travel", "visit", "stay", "be"})
PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
PLACES = frozenset({"LOC", "GPE"})
# Who was seen to meet somebody has: "was *filmed* talking to Müller".
SEEING = frozenset(
    {"see", "show", "film", "picture", "photograph", "spot", "watch", "hear", "catch", "find", "capture"}
)
# "Gave up on talks", "left off the list".
AWAY = frozenset({"up", "off", "aside", "behind"})
PAST = frozenset({"VBD", "VBN"})


def by_tense(cue: Token, chain: list[Token], verbs: list[Token]) -> MeetingStatus:
    """Return the status that the verbs above a cue tell by their form."""
    if _is_asked_for(chain[-1]):
        return MeetingStatus.PROPOSED
    helpers = {helper for verb in verbs[:2] for helper in grammar.auxiliaries(verb)}
    if helpers & FUTURE or _is_to(verbs) or ("would" in helpers and _is_reported(chain[-1])):
        return MeetingStatus.PLANNED
    if _is_supposed(verbs, helpers):
        return MeetingStatus.CONDITIONAL
    return _in_time_to_come(verbs) or (_past_or_open(cue, verbs) if not _is_question(cue) else MeetingStatus.UNKNOWN)


def _is_question(cue: Token) -> bool:
    return bool(cue.sent[-1].text == "?")


def _is_supposed(verbs: list[Token], helpers: set[str]) -> bool:
    """Tell whether the verbs only suppose a meeting: "*could* meet", "*if* they meet", "*had* they met"."""
    if helpers & POSSIBLE or any(grammar.marker(verb) in {"if", "unless"} for verb in verbs):
        return True
    return bool(verbs) and "had" in helpers and verbs[0].sent[0].lower_ == "had"


def _in_time_to_come(verbs: list[Token]) -> MeetingStatus | None:
    """Return the status of "*before* they met", "*when* Müller meets Weber"; None where no such word opens a clause."""
    word = _opening(verbs[0]) if verbs else ""
    present = bool(verbs) and verbs[0].tag_ in {"VBZ", "VBP"}
    if word in {"until", "before"}:
        return MeetingStatus.PLANNED if present else MeetingStatus.UNKNOWN
    return MeetingStatus.PLANNED if present and word in {"when", "once", "after"} else None


def _opening(verb: Token) -> str:
    """Return the word that opens a clause of time: "*when* Müller meets Weber"."""
    first = next((child for child in verb.children if child.dep_ in {"mark", "advmod"} and child.i < verb.i), None)
    return first.lower_ if first is not None else ""


def _is_asked_for(top: Token) -> bool:
    """Tell whether a clause is what somebody proposes to do: "proposed that they *meet*"."""
    proposing = next(words for found, words in status_lists() if found is MeetingStatus.PROPOSED)
    return (
        top.dep_ == "ccomp"
        and top.head.lemma_.lower() in proposing
        and (top.tag_ in {"VB", "VBP"} or bool(grammar.auxiliaries(top) & grammar.OBLIGING))
    )


def _is_reported(top: Token) -> bool:
    """Tell whether the clause of a meeting is what somebody said: "announced that they *would* meet"."""
    return top.dep_ == "ccomp" and top.head.lemma_.lower() in speech_frames() and grammar.marker(top) != "if"


def _past_or_open(cue: Token, verbs: list[Token]) -> MeetingStatus:
    """Return "held" only where the verb tells of the meeting itself, and in the past or, in a headline, the present."""
    if cue.pos_ == "NOUN" and lead(cue) in AFTER:
        return MeetingStatus.HELD
    if not verbs:
        return MeetingStatus.UNKNOWN
    verb = verbs[0]
    if _is_undone(verb, cue):
        return MeetingStatus.DENIED
    if is_nominal(cue) and lead(cue) == "for":
        return _of_going(verb)
    own = grammar.auxiliaries(verb)
    if verb.tag_ == "VBG" or _goes_on(verb, cue, own):
        return _beside_main(verb) if verb == cue and not own else _of_what_goes_on(verb, cue, own)
    return _of_finite(verb, cue, own)


def _of_finite(verb: Token, cue: Token, own: set[str]) -> MeetingStatus:
    """Return what a finite verb tells of a meeting: unknown, where it does not tell of the meeting itself."""
    if verb.tag_ == "VB" and not own and not grammar.has_to(verb) and _is_of(verb, cue) and is_dated(verb):
        # The parse may take "talks resume on Sunday" for an infinitive.
        return MeetingStatus.PLANNED
    bare = grammar.has_to(verb) or (verb.tag_ == "VB" and not own & {"did", "do", "does"})
    if bare or (is_nominal(cue) and not _is_of(verb, cue)):
        return MeetingStatus.UNKNOWN
    past = verb.tag_ in PAST or bool(own & {"has", "have", "had", "was", "were", "did"})
    return _of_verb(verb, cue, past=past)


def _is_undone(verb: Token, cue: Token) -> bool:
    """Tell whether it came to nothing: "*without* having met", "the talks *failed to take place*"."""
    without = any(token.lower_ == "without" for token in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i])
    failed = grammar.infinitive(verb) if verb.lemma_.lower() == "fail" else None
    came_to_be = failed is not None and failed.lemma_.lower() in BECOMING
    return without or (came_to_be and cue.dep_ in grammar.SUBJECTS)


def _beside_main(verb: Token) -> MeetingStatus:
    """Return the status of "*meeting* Weber in Bern, Müller said", by the word before it and the main verb."""
    words = {child.lower_ for child in verb.children if child.dep_ in {"mark", "case"} and child.i < verb.i}
    if words & {"before", "until"}:
        return MeetingStatus.PLANNED
    main = verb_over(verb) if verb.dep_ in {"acl", "conj"} else verb.head
    past = main.tag_ == "VBD" and not grammar.auxiliaries(main)
    seen = main.lemma_.lower() in SEEING and main.tag_ in PAST and not grammar.is_negated(main)
    beside = verb.dep_ in {"advcl", "acl"} or (verb.dep_ == "conj" and verb.head.dep_ in grammar.SUBJECTS)
    thanked = words == {"for"} and main.lemma_.lower() == "thank"
    held = bool(words & AFTER) or thanked or (not words and ((beside and past) or seen))
    return MeetingStatus.HELD if held else MeetingStatus.UNKNOWN


def _of_what_goes_on(verb: Token, cue: Token, own: set[str]) -> MeetingStatus:
    """Return "ongoing" of "*are meeting*", "planned" of "*are meeting* on Friday"; unknown of a participle alone."""
    if not _goes_on(verb, cue, own):
        return MeetingStatus.UNKNOWN
    soon = own & PRESENT or _is_reported(verb) or any(token.lower_ in NEXT for token in verb.sent)
    return MeetingStatus.PLANNED if soon and is_coming(verb) else MeetingStatus.ONGOING


def _goes_on(verb: Token, cue: Token, own: set[str]) -> bool:
    """Tell whether a verb tells of what goes on: "*are meeting*", "*are gathered* in Bern"."""
    if verb.tag_ == "VBG":
        return bool(own & {"is", "are", "was", "were", "been", "'s", "’s", "'re", "’re"})
    return verb == cue and verb.tag_ == "VBN" and bool(own & {"is", "are"})


def _of_going(verb: Token) -> MeetingStatus:
    """Return the status of what somebody goes for: "was in Bern *for talks*", "left for Bern *for talks*"."""
    being = {child.lower_ for child in verb.children if child.dep_ == "cop"}
    # "Was in Bern for talks", not "was time for talks".
    there = verb.ent_type_ in PLACES and grammar.preposition(verb) in {"in", "at"}
    lemma = ("be" if there else "") if being else verb.lemma_.lower()
    past = verb.tag_ in PAST or bool(being & {"was", "were"})
    going = verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VBG" and grammar.auxiliaries(verb) & PRESENT)
    if going and lemma in GOING:
        return MeetingStatus.PLANNED
    if grammar.has_to(verb) or not past or lemma not in THERE | GOING:
        return MeetingStatus.UNKNOWN
    return MeetingStatus.HELD if lemma in THERE else MeetingStatus.PLANNED


def _is_of(verb: Token, cue: Token) -> bool:
    """Tell whether a verb tells of a meeting itself: "*held* talks", "the talks *ended*", not "planned for talks"."""
    if cue == verb:
        return True
    words = {verb.lemma_.lower(), *listed_as(verb)}
    if verb.lemma_.lower() in {"tell", "address"}:
        return cue.dep_ in grammar.OBJECTS | grammar.RECIPIENTS
    if cue.dep_ in grammar.SUBJECTS:
        gone = verb.lemma_.lower() in {"give", "leave"} and bool(particles(verb) & AWAY)
        return cue.head == verb and not gone and bool(words & happening())
    if verb.lemma_.lower() in {"give", "leave", "take"} and particles(verb) & AWAY:
        return False
    return cue.head == verb and bool(words & (light() | {"follow"}))


def _of_verb(verb: Token, cue: Token, *, past: bool) -> MeetingStatus:
    """Return the status that the tense of the meeting's own verb gives it."""
    if past:
        return MeetingStatus.HELD
    if verb.tag_ not in {"VBP", "VBZ"}:
        return MeetingStatus.UNKNOWN
    if is_dated(verb) and not (verb.lemma_.lower() == "come" and _comes_after(verb)):
        return MeetingStatus.PLANNED
    return MeetingStatus.HELD if _is_headline(verb, cue) else MeetingStatus.UNKNOWN


def _is_headline(verb: Token, cue: Token) -> bool:
    """Tell whether a verb in the present tells of the meeting as a headline does ("Müller meets Weber")."""
    own = verb in {cue, cue.head} and (verb.dep_ not in {"ccomp", "advcl", "xcomp"} or verb.tag_ == "VBZ")
    return own and (verb.lemma_.lower() != "come" or _comes_after(verb))


def _comes_after(verb: Token) -> bool:
    """Tell whether a meeting that "comes" has come: "the call *comes a day after* the vote"."""
    return any(token.lower_ in {"after", "since", "as"} for token in verb.doc[verb.i + 1 : verb.i + 5])


def _is_to(verbs: list[Token]) -> bool:
    """Tell whether the verb is "was to meet", "is to meet"."""
    verb = verbs[0] if verbs else None
    if verb is None or not grammar.has_to(verb):
        return False
    if verb.dep_ == "ROOT" and grammar.own_subject(verb) is not None:
        return True
    if verb.dep_ == "advcl" or verb.head.lemma_.lower() in GOING:
        return True
    return verb.head.lower_ in grammar.BEING or any(
        child.lower_ in grammar.BEING and child.i < verb.i for child in verb.children
    )
