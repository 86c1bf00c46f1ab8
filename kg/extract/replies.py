"""Answers without a noun for the demand, right behind it: "and Weber *agreed*", "Weber *will not leave*"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.answering import BINDING, listed, with_particle
from kg.extract.asking import replies
from kg.extract.parties import parties
from kg.extract.text import Text
from kg.model import Demand, DemandStatus, Mention, MentionForm, Response, ResponseKind

WRITTEN = frozenset({"note", "letter", "writing", "written", "memo", "communiqué"})
MAIN = frozenset({"ROOT", "conj", "parataxis", "ccomp", "acl:relcl"})
# What a reply may have as object, since it stands for the demand.
POINTING = frozenset(
    {
        "it",
        "this",
        "that",
        "them",
        "so",
        "idea",
        "appeal",
        "suggestion",
        "possibility",
        "notion",
        "move",
        "which",
        "rest",
    }
)
UNSURE = frozenset({"may", "might", "could", "can", "should", "must"})
FUTURE = frozenset({"will", "would", "wo", "shall", "'ll", "’ll"})
GETTING = frozenset({"get", "receive", "obtain", "win"})
# So many sentences behind a demand its answer may stand.
_FARTHEST = 2


def reply(text: Text, verb: Token, before: list[Demand]) -> Response | None:
    """Return the answer that a verb is by itself, to the demand right in front of it."""
    demand = next((one for one in reversed(before) if _is_right_before(text, verb, one)), None)
    told = verb.dep_ in MAIN or (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in BINDING)
    if demand is None or not told or grammar.marker(verb) in {"if", "unless", "whether", "before"}:
        return None
    if (got := _received(text, verb, demand)) is not None:
        return _response(text, verb, demand, (), got)
    who = _replying(text, verb, demand)
    kind = (_by_word(text, verb, demand) or _by_deed(text, verb, demand, who)) if who else None
    return None if kind is None else _response(text, verb, demand, who, kind)


def _response(text: Text, verb: Token, demand: Demand, who: tuple[Mention, ...], kind: ResponseKind) -> Response:
    return Response(
        responder=who,
        demand=demand,
        kind=kind,
        evidence=text.sentence(verb),
        cue=text.token_passage(verb),
        cue_lemma=verb.lemma_.lower(),
        in_writing=bool({word.lemma_.lower() for word in verb.subtree} & WRITTEN),
        rule="response.reply",
        confidence=0.65,
    )


def _received(text: Text, verb: Token, demand: Demand) -> ResponseKind | None:
    """Return what who demands got for it: "but got *a refusal*", "an apology, *which* it received"."""
    subject, noun = grammar.subject(verb), grammar.direct_object(verb)
    if subject is None or noun is None or verb.lemma_.lower() not in GETTING or grammar.is_negated(verb):
        return None
    own = subject.lower_ in {"it", "they", "he", "she"} or set(text.actors(subject)) & set(demand.demander)
    if not own or verb.tag_ not in {"VBD", "VBN"}:
        return None
    if noun.lower_ == "which" and verb.dep_ in grammar.RELATIVES:
        return ResponseKind.ACCEPTS
    return ResponseKind.REJECTS if noun.lower_ in {"refusal", "rejection", "no"} else None


def _replying(text: Text, verb: Token, demand: Demand) -> tuple[Mention, ...]:
    """Return who replies: somebody else than who demands."""
    subject = grammar.subject(verb)
    if subject is not None and subject.pos_ == "PRON" and verb.dep_ == "ccomp":
        subject = grammar.subject(verb.head) or subject
    if subject is None or grammar.is_passive(verb):
        return ()
    who = parties(text, subject)
    if {m.text for m in who} & {m.text for m in demand.demander}:
        return ()
    pronoun = any(mention.form is MentionForm.PRONOUN for mention in who)
    return () if pronoun and (not demand.addressee or subject.lower_ in {"i", "we", "you"}) else who


def _by_word(text: Text, verb: Token, demand: Demand) -> ResponseKind | None:
    """Return what sort of answer a verb of answering is: "agreed", "refused to do so", "said no", "ruled it out"."""
    plain = _in_plain_words(verb) or _put_off(verb)
    if plain is not None:
        return plain
    words = " ".join(token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 2])
    lemma = verb.lemma_.lower()
    keys = (with_particle(verb), f"{lemma} {words}", lemma)
    kind = next((replies()[key] for key in keys if key in replies()), None) or _of_pointed(verb)
    if kind is None or grammar.auxiliaries(verb) & UNSURE or not _is_of_demand(text, verb, demand):
        return None
    if grammar.is_negated(verb):
        return ResponseKind.REJECTS if kind is ResponseKind.ACCEPTS else None
    told = kind is ResponseKind.DEFERS or verb.tag_ in {"VBD", "VBN", "VBZ"}
    return _in_part(verb, kind) if told else None


def _in_plain_words(verb: Token) -> ResponseKind | None:
    """Return the answer of "said *no*", "*would not*", "would not *budge*", "*did so*"."""
    lemma, negated = verb.lemma_.lower(), grammar.is_negated(verb)
    word = next((token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 2]), "")
    if _is_bare_refusal(verb) or (lemma in {"hear", "budge", "yield"} and negated):
        return ResponseKind.REJECTS
    if negated:
        return None
    # "Said no *date* had been set" refuses nothing.
    stops = [t for t in verb.doc[verb.i + 2 : verb.i + 3] if t.is_punct or t.pos_ in {"ADP", "CCONJ", "SCONJ", "PART"}]
    if lemma == "say" and word in {"no", "yes"} and stops:
        return ResponseKind.REJECTS if word == "no" else ResponseKind.ACCEPTS
    return ResponseKind.ACCEPTS if lemma == "do" and word == "so" and verb.tag_ in {"VBD", "VBN"} else None


def _put_off(verb: Token) -> ResponseKind | None:
    """Return the answer of "postponed *its decision*"."""
    noun = grammar.direct_object(verb) if verb.lemma_.lower() in {"postpone", "delay", "defer"} else None
    answer = noun is not None and noun.lemma_.lower() in {"answer", "decision", "reply", "response", "ruling"}
    return ResponseKind.DEFERS if answer else None


def _of_pointed(verb: Token) -> ResponseKind | None:
    """Return what sort of answer a verb is to the demand that its pronoun stands for: "which Weber *brushed aside*"."""
    noun = grammar.direct_object(verb)
    return listed(verb, verb.i + 1) if noun is not None and noun.lower_ in {"which", "it", "this", "that"} else None


def _in_part(verb: Token, kind: ResponseKind) -> ResponseKind | None:
    """Return the kind of answer, in part where a sentence has two opposite ones: "granted two and refused the rest"."""
    others = {replies().get(other.lemma_.lower()) for other in verb.sent if other.pos_ == "VERB" and other != verb}
    both = {kind, *others} >= {ResponseKind.ACCEPTS, ResponseKind.REJECTS}
    if both and any(token.lower_ in {"rest", "others", "some"} for token in verb.sent):
        return ResponseKind.ACCEPTS_IN_PART
    return kind


def _is_bare_refusal(verb: Token) -> bool:
    """Tell whether a helper alone refuses: "but Weber *would not*"."""
    helper = verb.lower_ in FUTURE
    after = verb.doc[verb.i + 1 : verb.i + 3]
    ends = len(after) > 1 and after[1].is_punct
    return helper and ends and after[0].lower_ in {"not", "n't", "n’t"}


def _is_of_demand(text: Text, verb: Token, demand: Demand) -> bool:
    """Tell whether a verb has nothing but the demand to answer: no object of its own, or one that stands for it."""
    noun = grammar.direct_object(verb)
    clause = grammar.content_clause(verb)
    to = grammar.infinitive(verb)
    if to is not None and to.head == verb:
        return to.lemma_.lower() in {"do", "comply", "oblige", "budge"} | _deeds(text, demand)
    gerund = next((c for c in verb.children if c.tag_ == "VBG" and c.i > verb.i and c.dep_ in {"xcomp", "ccomp"}), None)
    if gerund is not None:
        return gerund.lemma_.lower() in {"do", "send", "give"} | _deeds(text, demand)
    if clause is not None and clause.i > verb.i:
        return verb.lemma_.lower() in {"reply", "respond", "answer"}
    part = noun is not None and {"rest", "some"} & {token.lower_ for token in verb.sent}
    return noun is None or noun.lower_ in POINTING or bool(part)


def _deeds(text: Text, demand: Demand) -> set[str]:
    """Return the verbs of what is asked."""
    spans = (text.doc.char_span(p.start, p.end, alignment_mode="expand") for p in demand.content)
    return {token.lemma_.lower() for span in spans if span is not None for token in span if token.pos_ == "VERB"}


def _by_deed(text: Text, verb: Token, demand: Demand, who: tuple[Mention, ...]) -> ResponseKind | None:
    """Return the answer that is in what is asked itself, done or not: "Weber will *not withdraw* its troops"."""
    asked = {mention.text for mention in demand.addressee}
    same = {mention.text for mention in who} & asked or any(m.form is MentionForm.PRONOUN for m in who)
    if not asked or not same or verb.dep_ in grammar.RELATIVES:
        return None
    if verb.lemma_.lower() not in _deeds(text, demand) or not _shares_object(text, verb, demand):
        return None
    helpers = grammar.auxiliaries(verb)
    if grammar.is_negated(verb):
        return ResponseKind.REJECTS if helpers & FUTURE else None
    done = verb.tag_ == "VBD" or helpers & {"has", "have", "had"}
    return ResponseKind.ACCEPTS if done or helpers & FUTURE else None


def _shares_object(text: Text, verb: Token, demand: Demand) -> bool:
    """Tell whether what is done is done to what was asked: no other object than one named in the demand."""
    noun = grammar.direct_object(verb)
    words = {word.lower() for passage in demand.content for word in passage.of(text.raw).split()}
    return noun is None or noun.pos_ == "PRON" or noun.lower_ in words


def _is_right_before(text: Text, verb: Token, demand: Demand) -> bool:
    """Tell whether a demand without an answer ends in front of a verb, in its sentence or one right before."""
    near = 0 <= text.sentence_at(verb.idx) - text.sentence_at(demand.evidence.start) < _FARTHEST
    return near and demand.status is DemandStatus.MADE
