"""Meetings told by nouns: "*talks* between A and B", "A held a *meeting* with B", "in a *call*, A and B agreed"."""

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import AFTER, BEFORE, lead, verb_over, whole
from kg.extract.lexicon import strings, table, toml
from kg.extract.meeting_owners import MEALS, NAMED, owners
from kg.extract.participants import OWN, actors, following, subjects
from kg.extract.partners import with_partner
from kg.extract.plurals import PAIR
from kg.extract.series import row_after
from kg.extract.sessions import are_several, are_two, is_body, is_term
from kg.extract.sides import paired
from kg.extract.status_words import intents, light, particles, status_lemmas
from kg.extract.text import Text
from kg.model import ActorKind, MeetingFormat, Mention, MentionForm

TOGETHER = frozenset({"with", "between", "of", "among", "by"})
# "After talks with B, *A* left": who does the rest took part.
OCCASION = AFTER | BEFORE | {"for", "at", "in", "on", "over", "from"}
# "In a phone call, *A and B* agreed".
WITHIN = frozenset({"in", "during", "at", "after", "following", "over"})
# What a body holds by itself.
SESSIONS = frozenset({"session", "meeting", "summit", "consultation"})
BODIES = frozenset({"council", "session"})
HOSTING = frozenset({"attend", "host", "mediate", "broker", "chair", "facilitate", "moderate", "convene"})
VISITS = frozenset({"visit", "trip"})
# "A summit *bringing together* A and B".
GATHERING = frozenset({"bring", "involve", "gather", "include", "unite"})
# "Offered *B* talks".
GIVING = frozenset({"offer", "grant", "promise", "propose", "deny", "refuse"})
TELLING = frozenset({"tell", "inform", "assure", "warn", "brief", "thank", "congratulate"}) | frozenset(
    {"urge", "ask", "press", "push", "beg"}
)


@cache
def meeting_nouns() -> Mapping[str, MeetingFormat]:
    """Return the format of each noun of meeting."""
    return {noun: MeetingFormat(str(value)) for noun, value in table(toml("meetings.toml"), "nouns").items()}


@cache
def match_words() -> frozenset[str]:
    """Return the words that tell that those who meet play against each other."""
    return frozenset(strings(table(toml("meetings.toml"), "matches"), "nouns"))


def noun_name(noun: Token) -> str | None:
    """Return the entry of the lexicon that a noun is, with the noun in front of it where that is in the entry."""
    lemma = noun.lemma_.lower()
    before = noun.doc[noun.i - 1].lower_ if noun.i else ""
    if noun.lower_ in BODIES and noun.is_title and not noun.is_sent_start:
        # "The National Security *Council*" is a body, not its session.
        return None
    return next((name for name in (f"{before} {lemma}", lemma, noun.lower_) if name in meeting_nouns()), None)


def who_meets(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who takes part in the meeting that a noun names; nobody where fewer than two do, but for a body."""
    wanted = (
        n
        for word, n in grammar.obliques(noun)
        if word in {"for", "on", "to"} and not grammar.is_time(n) and n.pos_ != "VERB"
    )
    if noun.lemma_.lower() == "call" and next(wanted, None) is not None:
        return ()
    who = tuple(dict.fromkeys(_all_who_meet(text, noun)))
    if is_term(text, noun):
        return ()
    if noun.lemma_.lower() in VISITS | MEALS and not all(_may_visit(m) for m in who):
        return ()
    with_others = any(word == "with" for word, _ in grammar.obliques(noun))
    session = noun.lemma_.lower() in SESSIONS and (is_body(who) or (are_several(text, who) and not with_others))
    alone = session or are_two(text, who)
    return who if len(who) >= PAIR or alone else ()


def _may_visit(mention: Mention) -> bool:
    """Tell whether a visit or dinner of somebody is more than private: one who is named, or of an office or a side."""
    return mention.form is not MentionForm.NOMINAL or bool(mention.title or mention.side)


def _all_who_meet(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who is named at a noun and, where one side of it is wanting, those whom its verb adds."""
    named = _named_at(text, noun)
    if (len(named) >= PAIR and not _wants_another(text, noun)) or _is_of_several(text, noun, named):
        return named
    top = whole(noun)
    holder = top.head
    if holder.pos_ == "NOUN" and holder.lemma_.lower() in status_lemmas() & intents():
        return _of_intent(text, holder, named)
    if _holds(text, noun, named):
        return (*subjects(text, holder), *named, *_further(text, holder, top))
    if top.dep_ in grammar.OBJECTS and len(named) == 1 and any(child.lower_ in OWN for child in noun.children):
        # "Described *his* meeting *with B* as useful": the parse may hang B on the verb.
        return (*named, *_further(text, holder, top))
    if top.dep_ in grammar.SUBJECTS:
        attending = actors(text, grammar.agent(holder)) if holder.lemma_.lower() == "attend" else ()
        who = (*named, *_further(text, holder, top), *attending)
        return who if len(who) > len(named) else with_partner(text, noun, named)
    who = _of_occasion(text, noun, top, named)
    return who if len(who) > len(named) else with_partner(text, noun, named)


def _is_of_several(text: Text, noun: Token, named: tuple[Mention, ...]) -> bool:
    """Tell whether those named at a noun are all who meet: "proposed a meeting *of the foreign ministers*"."""
    joined = {word for word, other in grammar.obliques(noun) if other.i > noun.i}
    return "of" in joined and "with" not in joined and are_several(text, named)


def _of_intent(text: Text, intent: Token, named: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return those of "*his* offer of talks with *B*", "*A* rejected *B*'s invitation to talks"."""
    who = (*owners(text, intent), *named)
    if len(who) >= PAIR or not who or intent.dep_ not in grammar.OBJECTS:
        return who
    return (*subjects(text, intent.head), *who)


def _wants_another(text: Text, noun: Token) -> bool:
    """Tell whether those named are all of one side: "a meeting *with B and C*", of somebody else."""
    joined = {word for word, other in grammar.obliques(noun) if word in TOGETHER and other.i > noun.i}
    return joined == {"with"} and not paired(text, noun) and next(owners(text, noun), None) is None


def _holds(text: Text, noun: Token, named: tuple[Mention, ...]) -> bool:
    """Tell whether a verb holds a meeting, so that who does so takes part: "*held* talks", "*refused* a call"."""
    top = whole(noun)
    holder = top.head
    if top.dep_ not in grammar.OBJECTS and not grammar.preposition(top):
        return False
    lemma = holder.lemma_.lower()
    lemmas = {lemma, *(f"{lemma} {particle}" for particle in particles(holder))}
    lemmas.add(f"{lemma} {grammar.preposition(top)}")
    if lemmas & light():
        return True
    joining = {"with", "to"} if noun.lemma_.lower() in VISITS else {"with"}
    beside = [word for head in (noun, holder) for word, _ in grammar.obliques(head)]
    both = bool(named) or bool(joining & set(beside)) or grammar.recipient(holder) is not None
    return bool(lemmas & status_lemmas()) and (both or len(subjects(text, holder)) >= PAIR)


def _further(text: Text, holder: Token, top: Token) -> tuple[Mention, ...]:
    """Return whom the verb's own phrases add: "had lunch *with B*", "took place *between A and B*"."""
    words = {"with", "between"} | ({"to"} if top.lemma_.lower() in VISITS else set())
    heads = [holder, *(child for child in holder.children if child.dep_ in grammar.OBJECTS and child != top)]
    found = [n for head in heads for word, n in grammar.obliques(head) if word in words and n != top and n.i > top.i]
    given = grammar.recipient(holder) if holder.lemma_.lower() in GIVING else None
    return tuple(mention for noun in (*found, *([given] if given else [])) for mention in actors(text, noun))


def _of_occasion(text: Text, noun: Token, top: Token, named: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return who takes part in what is the occasion of something else: "after talks with B, *A* left"."""
    words = lead(top)
    holder = verb_over(top)
    if words not in OCCASION | WITHIN or (holder.pos_ not in {"VERB", "AUX"} and grammar.own_subject(holder) is None):
        return named
    doing = grammar.subject(holder)
    if doing is not None and noun_name(doing) is not None:
        return named
    subject = subjects(text, holder)
    if named:
        return (*subject, *named)
    if len(subject) >= PAIR or (is_body(subject) and noun.lemma_.lower() in SESSIONS):
        return subject if words in WITHIN else named
    told = grammar.recipient(holder) or grammar.direct_object(holder)
    if (
        holder.lemma_.lower() in TELLING
        and words in {"in", "during", "at", "for"}
        and told is not None
        and told.i < noun.i
    ):
        both = (*subject, *actors(text, told))
        return both if all(mention.form in NAMED for mention in both) else named
    return named


def _named_at(text: Text, noun: Token) -> tuple[Mention, ...]:
    """Return who is named at a noun: "*A*'s meeting with *B*", "talks between *A* and *B*", "*A-B* talks"."""
    sides = paired(text, noun)
    if sides:
        return (*sides, *_present(text, noun))
    words = TOGETHER | ({"to"} if noun.lemma_.lower() in VISITS else set())
    words |= {"from"} if noun.head.lemma_.lower() == "receive" else set()
    beside = (
        mention
        for head in dict.fromkeys((noun, whole(noun), *_visitors(noun), *_mediated(noun)))
        for word, other in grammar.obliques(head)
        if word in (words if head.pos_ != "VERB" else {"between"}) and other.i > noun.i
        for mention in following(text, other, _preposition_of(other))
    )
    return (*owners(text, noun), *beside, *_gathered(text, noun))


def _present(text: Text, noun: Token) -> Iterator[Mention]:
    """Yield who did something in talks of two sides, and so took part: "*Weber* said in Alandian-Berglandic talks"."""
    if lead(whole(noun)) in {"in", "during", "at"}:
        subject = subjects(text, verb_over(whole(noun)))
        yield from (mention for mention in subject if mention.kind is ActorKind.PERSON)


def _visitors(noun: Token) -> Iterator[Token]:
    """Yield those to whom the parse hangs where they go: "the visit by *Müller* to Bergland"."""
    if noun.lemma_.lower() in VISITS:
        yield from (other for word, other in grammar.obliques(noun) if word in {"by", "of"})


def _mediated(noun: Token) -> Iterator[Token]:
    """Yield the participles behind a noun, on which the parse may hang who meets: "talks *mediated* by A between B"."""
    yield from (child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN" and child.i > noun.i)


def _preposition_of(noun: Token) -> Token:
    """Return the preposition in front of a noun, behind which its row of names begins."""
    return next((child for child in noun.children if child.dep_ in grammar.CASES and child.i < noun.i), noun)


def _gathered(text: Text, noun: Token) -> Iterator[Mention]:
    """Yield whom a participle brings into a meeting: "a summit *bringing together* A and B", "*attended by* A"."""
    for child in noun.children:
        if child.dep_ != "acl" or child.i < noun.i:
            continue
        if child.lemma_.lower() in GATHERING and child.tag_ == "VBG":
            last = next((below for below in child.children if below.lower_ == "together"), child)
            yield from row_after(text, last)
        elif child.lemma_.lower() in HOSTING and child.tag_ == "VBN":
            by = (below for below in child.children if grammar.case_of(below) == "by")
            yield from actors(text, next(by, None))
