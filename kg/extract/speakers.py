"""Who speaks: the subject of a cue, or what stands where its subject should.

"*Müller* said", "said *Müller*" behind content, "*Müller* backed it, adding …", "…, said by *Müller*"; where the parse
gives a verb no subject, the noun in front of it, or behind the content, is taken.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.closing import FINITE, closing_clause, in_relative
from kg.extract.text import Text
from kg.extract.verbs import asserts, is_quoted_as, may_report
from kg.model import ActorKind

# A name behind one of these is part of an adverbial, not of the subject.
ADVERBIAL = frozenset({"in", "at", "to", "with", "on", "after", "from", "of", "by", "for"})
TEXTS = frozenset(
    {"statement", "letter", "note", "tweet", "post", "message", "memo", "report", "ad", "editorial", "speech", "column"}
)
BETWEEN = frozenset({"ADV", "AUX", "PART", "SPACE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """Who speaks, whether behind the verb, and where the words tell that the reporting clause begins."""

    noun: Token | None
    inverted: bool = False
    start: int | None = None


def speaking(text: Text, verb: Token) -> Speaking:
    """Return who speaks; nobody where the words name nobody."""
    if is_quoted_as(verb):
        return _quoted(verb)
    headline = _misread_as_participle(verb)
    if headline is not None:
        return Speaking(noun=headline)
    as_asked = grammar.marker(verb) == "as" and verb.tag_ == "VBN" and grammar.own_subject(verb) is None
    if grammar.is_passive(verb) or (as_asked and grammar.agent(verb) is not None):
        return Speaking(noun=grammar.agent(verb))
    return _beside(text, verb) or _shared(text, verb)


def _beside(text: Text, verb: Token) -> Speaking | None:
    """Return who speaks, where the words tell it: behind an inverted verb, in front of one that closes a sentence."""
    own = grammar.own_subject(verb)
    behind = _behind(text, verb)
    lead = phrases.previous(verb)
    if behind is not None and (own is None or own.i > verb.i or (lead is not None and own.i < lead.i)):
        return Speaking(noun=behind, inverted=True)
    start = closing_clause(text, verb)
    if start is not None:
        inside = own is not None and start <= own.i < verb.i
        return Speaking(noun=own if inside else _named_between(text, start, verb), start=start)
    return None


def _shared(text: Text, verb: Token) -> Speaking:
    """Return who speaks by the parse: the verb's own subject, one that it shares, or the noun in front."""
    for found in (_shared_above_clause(verb), _of_main_verb(verb), grammar.subject(verb), _in_front(text, verb)):
        if found is not None and (grammar.is_noun(found) or found.i in text.by_token):
            return Speaking(noun=_author(found, verb))
    first = verb.head
    if verb.dep_ == "conj" and first.i < verb.i and may_report(first):
        return Speaking(noun=speaking(text, first).noun)
    return Speaking(noun=None)


def _author(noun: Token, verb: Token) -> Token:
    """Return who issued the text that speaks: "*Müller* sent a letter urging …"."""
    issued = noun.dep_ in grammar.OBJECTS and noun.lemma_.lower() in TEXTS and verb.dep_ == "acl"
    return (grammar.subject(noun.head) or noun) if issued else noun


def _quoted(verb: Token) -> Speaking:
    """Return who is quoted "as saying": the object of an active verb of quoting, the subject of a passive one."""
    quoting = verb.head
    own = grammar.own_subject(quoting)
    noun = own if grammar.is_passive(quoting) else grammar.direct_object(quoting)
    return Speaking(noun=noun, start=phrases.phrase_start(own) if own is not None else quoting.i)


def _misread_as_participle(verb: Token) -> Token | None:
    """Return the noun of "*Müller*, of the party, called for calm", where the parse takes the verb for a participle.

    It is none where the sentence would have no other finite verb.
    """
    if verb.tag_ not in {"VBN", "VBD"} or verb.dep_ not in {"acl", "acl:relcl"} or grammar.auxiliaries(verb):
        return None
    if not grammar.is_noun(verb.head) or verb.head.i > verb.i or not verb.text.endswith(("ed", "id")):
        return None
    finite = (
        token for token in verb.sent if token.tag_ in {*FINITE, "MD"} and token != verb and not in_relative(token)
    )
    if any(token.i < verb.i or token.head == verb.head for token in finite):
        return None
    noun: Token = verb.head
    while noun.dep_ in {"nmod", "conj"} and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _behind(text: Text, verb: Token) -> Token | None:
    """Return the noun right behind a verb that stands right behind content: “…,” *said* the minister."""
    doc = verb.doc
    before = phrases.previous(verb)
    if before is None or not (before.is_quote or before.text in {",", "''"}):
        return None
    if before.sent != verb.sent and text.quoted_at(before.idx) is None and not before.is_quote:
        return None
    for token in doc[verb.i + 1 : verb.i + phrases.INVERSION]:
        if token.dep_ in grammar.SUBJECTS and token.head == verb:
            return token
    after = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    if after is not None and before.text == "," and _closes_with_name(text, after):
        return after
    if after is None or not before.is_quote or after.pos_ not in {"PROPN", "DET", "NOUN", "PRON", "ADJ"}:
        return None
    return None if after.lower_ in {"that", "this"} or after.sent != verb.sent else phrases.head_of_phrase(after, verb)


def _closes_with_name(text: Text, first: Token) -> bool:
    """Tell whether a name that begins with a token ends its sentence: "Talks near collapse, says *Müller*"."""
    mention = text.by_token.get(first.i)
    if mention is None or mention.kind is not ActorKind.PERSON or mention.passage.start != first.idx:
        return False
    return all(token.is_punct or token.is_space for token in first.sent if token.idx >= mention.passage.end)


def _named_between(text: Text, start: int, verb: Token) -> Token | None:
    """Return the noun that a stretch names: a person's name, else the head of its first phrase."""
    for token in verb.doc[start : verb.i]:
        mention = text.by_token.get(token.i)
        if mention is not None and mention.kind is ActorKind.PERSON and grammar.is_noun(token):
            return token
    return phrases.head_of_phrase(verb.doc[start], verb.doc[start]) or _right_before(verb)


def _shared_above_clause(verb: Token) -> Token | None:
    """Return the speaker of "X said that Y wants … and *accused* …", where the parse hangs the verb into the clause.

    A coordinated verb without a subject of its own, in the tense of the verb that reports the clause
    and not in the clause's tense, goes with the reporting verb; a plain verb of saying does in any tense.
    """
    if verb.dep_ != "conj" or grammar.own_subject(verb) is not None or verb.tag_ not in FINITE:
        return None
    inner = verb.head
    while inner.dep_ == "conj" and inner.head != inner:
        inner = inner.head
    reporting = inner.head
    if inner.dep_ not in {"ccomp", "xcomp", "advcl"} or reporting.i > inner.i or reporting == inner:
        return None
    if not may_report(reporting) or reporting.tag_ != verb.tag_:
        return None
    if grammar.finite_tag(inner) == verb.tag_ and (not asserts(verb) or may_report(inner)):
        return None
    return grammar.subject(reporting)


def _of_main_verb(verb: Token) -> Token | None:
    """Return the speaker of a participle behind a comma: "Müller said he would stay, *adding* that …"."""
    before = phrases.previous(verb)
    if (
        verb.tag_ != "VBG"
        or before is None
        or (before.text != "," and before.lower_ not in {"while", "before", "after"})
    ):
        return None
    if grammar.auxiliaries(verb):
        return None
    finite = [
        token
        for token in verb.doc[verb.sent.start : before.i]
        if token.tag_ in FINITE
        and may_report(token)
        and (token.dep_ in {"ROOT", "parataxis"} or token.head.dep_ == "ROOT")
    ]
    # The main verb, else the nearest.
    main = next((token for token in finite if token.dep_ == "ROOT"), finite[-1] if finite else None)
    return grammar.subject(main) if main is not None else None


def _in_front(text: Text, verb: Token) -> Token | None:
    """Return the noun in front of a finite verb that the parse gives no subject."""
    main = verb.tag_ == "VBN" and verb.dep_ == "ROOT"
    if verb.tag_ not in FINITE and not grammar.auxiliaries(verb) and not main:
        return None
    if verb.dep_ in {"conj", "xcomp"} and grammar.marker(verb) == "":
        return None
    bare = [child for child in verb.children if child.i < verb.i and grammar.is_noun(child)]
    bare = [child for child in bare if not grammar.case_of(child) and not grammar.is_time(child)]
    return next(iter(bare), None) or _right_before(verb) or _mentioned_in_front(text, verb) or _apposed(verb)


def _mentioned_in_front(text: Text, verb: Token) -> Token | None:
    """Return the last name or description in front of a verb, where only adverbials stand between.

    "*Müller* on Sunday called …", "*the head of the party* in Bern said …".
    """
    for number in range(verb.i - 1, max(verb.sent.start, verb.i - phrases.INVERSION) - 1, -1):
        token = verb.doc[number]
        mention = text.by_token.get(number)
        if mention is not None and grammar.preposition(text.head(mention)) not in ADVERBIAL:
            return text.head(mention)
        if token.pos_ in {"VERB", "SCONJ"} or token.text in {";", ":"} or token.is_quote:
            return None
    return None


def _right_before(verb: Token) -> Token | None:
    """Return the noun or pronoun right before the verb, adverbs aside."""
    before = phrases.previous(verb)
    while before is not None and before.pos_ in BETWEEN:
        before = phrases.previous(before)
    if before is None or before.sent != verb.sent or not grammar.is_noun(before) or grammar.is_time(before):
        return None
    # "On Tuesday Müller said": the preposition is the day's.
    dated = any(grammar.is_time(child) for child in before.children)
    return before if dated or not grammar.preposition(before) else None


def _apposed(verb: Token) -> Token | None:
    """Return the first noun phrase of "*Müller*, who was there and later left, said"."""
    before = phrases.previous(verb)
    if before is None or before.text != ",":
        return None
    first = next((token for token in verb.sent if not token.is_space and not token.is_quote), None)
    if first is None or first.i >= verb.i or first.pos_ not in {"PROPN", "DET", "NOUN", "ADJ", "PRON"}:
        return None
    head = phrases.head_of_phrase(first, first)
    comma = any(token.text == "," for token in verb.doc[first.i : before.i])
    return head if comma else None
