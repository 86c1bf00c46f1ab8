"""Contents that are no clauses: "denied *any threat*", "urged Weber *to wait*", "accused *Weber of lying*"."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.cues import Cue
from kg.extract.lexicon import acting_nouns, strings, table, toml
from kg.extract.spans import Content, without_adverbial, worded
from kg.extract.text import Text
from kg.extract.verbs import may_report
from kg.model import Passage, Quotation

# So many tokens may stand between an object and the quotation that says what it is.
_NEAR = 6
# "spoke on condition of anonymity", "on behalf of" name no content.
IDIOMS = frozenset({"condition", "behalf", "phone", "telephone", "record", "background", "sidelines", "side", "own"})
NO_COMMENT = frozenset({"comment", "respond", "elaborate", "answer"})
PREDICATES = frozenset({"xcomp", "ccomp", "oprd", "obj", "dep", "attr"})


def prepositional(text: Text, cue: Cue, preposition: str) -> Content | None:
    """Return the phrase behind a preposition of the cue: "called for *restraint*"."""
    for found, noun in grammar.obliques(cue.token):
        idiom = noun.lemma_.lower() in IDIOMS
        if found == preposition and not idiom and noun.i > cue.token.i and not grammar.is_time(noun):
            passage = text.passage(phrases.after_case(noun), _with_infinitive(cue, noun))
            return worded(text, [without_adverbial(text, passage)], f"prep:{preposition}")
    return None


def _with_infinitive(cue: Cue, noun: Token) -> int:
    """Return where a phrase ends, with what is to be done to it or by it: "called for *the crew to be freed*"."""
    end = noun.right_edge.i + 1
    verb = next((child for child in cue.token.children if child.dep_ == "xcomp" and child.left_edge.i == end), None)
    return verb.right_edge.i + 1 if verb is not None and grammar.has_to(verb) else end


def _to(text: Text, cue: Cue) -> Content | None:
    verb = grammar.infinitive(cue.token)
    if verb is None or verb.head != cue.token or verb.lemma_.lower() in NO_COMMENT or may_report(verb):
        return None
    return worded(text, [_from_to(text, verb)], "to")


def _from_to(text: Text, verb: Token) -> Passage:
    """Return the infinitive from "to", or "not to", on."""
    start = next(child.i for child in verb.children if child.lower_ == "to" and child.dep_ in {"mark", "aux"})
    if start and text.doc[start - 1].lower_ == "not":
        start -= 1
    return without_adverbial(text, text.passage(start, max(verb.right_edge.i + 1, start + 1)))


def _object_to(text: Text, cue: Cue) -> Content | None:
    verb = grammar.infinitive(cue.token)
    if verb is None:
        return None
    who = grammar.direct_object(cue.token) or grammar.recipient(cue.token) or grammar.own_subject(verb)
    if who is None and grammar.is_passive(cue.token):
        who = grammar.own_subject(cue.token)
    if who is None or who == verb or who.lower_ == "that" or _is_manner(verb):
        return None
    return replace(worded(text, [_from_to(text, verb)], "object-to"), addressee=who)


def _is_manner(verb: Token) -> bool:
    """Tell whether an infinitive is a question: "told them *how to vote*"."""
    return any(child.tag_ == "WRB" and child.i < verb.i for child in verb.children)


def _on_to(text: Text, cue: Cue) -> Content | None:
    verb = grammar.infinitive(cue.token)
    for preposition, noun in grammar.obliques(cue.token):
        if preposition in {"on", "upon", "to"} and verb is not None and cue.token.i < noun.i < verb.i:
            return replace(worded(text, [_from_to(text, verb)], "on-to"), addressee=noun)
    return None


def _object_of(text: Text, cue: Cue) -> Content | None:
    blamed = grammar.direct_object(cue.token)
    if blamed is None:
        return None
    deeds = [
        noun
        for preposition, noun in (*grammar.obliques(cue.token), *grammar.obliques(blamed))
        if preposition in {"of", "for", "about", "against"} and noun.i > blamed.i
    ]
    deeds += [
        child
        for head in (cue.token, blamed)
        for child in head.children
        if child.tag_ == "VBG" and child.i > blamed.i and grammar.marker(child) in {"of", "for"}
    ]
    if not deeds:
        return None
    end = max(grammar.edges(noun)[1] for noun in grammar.conjuncts(deeds[0]))
    passage = without_adverbial(text, text.passage(blamed.left_edge.i, max(end, blamed.right_edge.i + 1)))
    return replace(worded(text, [passage], "object-of"), target=blamed)


def _object_as(text: Text, cue: Cue) -> Content | None:
    seen = grammar.direct_object(cue.token)
    if seen is None:
        return None
    nouns = [
        noun
        for preposition, noun in (*grammar.obliques(cue.token), *grammar.obliques(seen))
        if preposition == "as" and noun.i > seen.i
    ]
    nouns += [
        child
        for child in cue.token.children
        if child.i > seen.i and child.doc[child.left_edge.i].lower_ == "as" and child.left_edge.i < child.i
    ]
    if not nouns:
        return None
    passage = without_adverbial(text, text.passage(seen.left_edge.i, nouns[0].right_edge.i + 1))
    return replace(worded(text, [passage], "object-as"), target=seen)


def _gerund(text: Text, cue: Cue) -> Content | None:
    for child in cue.token.children:
        helped = any(helper.lower_ == "having" for helper in child.children)
        gerund = child.tag_ == "VBG" or helped
        if child.i > cue.token.i and child.dep_ in {"xcomp", "ccomp", "obj", "dobj", "advcl"} and gerund:
            return worded(
                text, [without_adverbial(text, text.passage(child.left_edge.i, child.right_edge.i + 1))], "gerund"
            )
    return None


def _object(text: Text, cue: Cue) -> Content | None:
    """Return "denied *any threat*"; of a passive, its subject: "*the threat* was denied by Weber"."""
    noun = grammar.direct_object(cue.token)
    if noun is None and grammar.is_passive(cue.token) and cue.speaker is not None:
        noun = grammar.own_subject(cue.token)
    elif noun is not None and noun.i < cue.token.i:
        return None
    if noun is None or noun.pos_ == "PRON" or (cue.lemma == "address" and _is_audience(noun)):
        return None
    end = _with_attachments(cue.token, noun) if noun.i > cue.token.i else noun.right_edge.i + 1
    passage = without_adverbial(text, text.passage(noun.left_edge.i, end))
    return replace(worded(text, [passage], "object"), target=noun)


def _is_audience(noun: Token) -> bool:
    """Tell whether a noun is for those that one speaks to: "addressed *the summit*"."""
    return noun.lemma_.lower() in acting_nouns() | frozenset(strings(table(toml("meetings.toml"), "within"), "nouns"))


def _with_attachments(verb: Token, noun: Token) -> int:
    """Return where an object ends, with the phrases behind it ("criticized Weber *for waiting*")."""
    end = noun.right_edge.i + 1
    for child in sorted(verb.children, key=lambda token: token.i):
        if (
            child.left_edge.i == end
            and grammar.preposition(child)
            in {
                "for",
                "about",
                "over",
                "against",
                "of",
                "to",
                "as",
                "on",
            }
            and not grammar.is_time(child)
        ):
            end = child.right_edge.i + 1
    return end


def _object_predicate(text: Text, cue: Cue) -> Content | None:
    """Return "called *the offer a mistake*": an object and what it is said to be."""
    named = grammar.direct_object(cue.token) or grammar.recipient(cue.token) or _small_subject(cue.token)
    if named is None or named.i < cue.token.i:
        return _pointed_at(text, cue)
    behind = named.right_edge.i + 1
    said_to_be = [child for child in cue.token.children if child.i > named.i and child.dep_ in PREDICATES]
    said_to_be += [child for child in named.children if child.dep_ in {"appos", "xcomp"} and child.i > named.i]
    said_to_be = [child for child in said_to_be if not grammar.has_to(child) and not grammar.case_of(child)]
    ends = [child.right_edge.i + 1 for child in said_to_be if child != named]
    quoted = text.quotation_from(text.doc[named.i].idx)
    while quoted is not None and quoted.outer.end <= text.sentence(cue.token).end:
        span = text.doc.char_span(quoted.outer.start, quoted.outer.end, alignment_mode="expand")
        if span is None or span.start - max([behind, *ends]) > _NEAR:
            break
        ends.append(span.end)
        quoted = text.quotation_from(quoted.outer.end)
    if not ends:
        return None
    passage = without_adverbial(text, text.passage(named.left_edge.i, max(behind, *ends)))
    return replace(worded(text, [passage], "object-predicate"), target=named)


def _pointed_at(text: Text, cue: Cue) -> Content | None:
    """Return "called *that “cynical”*": a pronoun, however it is parsed, and the quotation that says what it is."""
    if cue.end >= cue.token.sent.end or text.doc[cue.end].lower_ not in {"that", "this"}:
        return None
    pronoun = text.token_passage(text.doc[cue.end])
    quoted = text.quotation_from(pronoun.end)
    if quoted is None or text.raw[pronoun.end : quoted.outer.start].strip() not in {"", "a", "an", "the"}:
        return None
    passage = Passage(start=pronoun.start, end=quoted.outer.end)
    return Content(passages=(passage,), quotation=Quotation.MIXED, complement="object-predicate")


def _small_subject(verb: Token) -> Token | None:
    """Return the subject of a verbless clause: "called [the offer a mistake]", where the parse takes it for one."""
    clause = next(
        (child for child in verb.children if child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"NOUN", "ADJ"}), None
    )
    return grammar.own_subject(clause) if clause is not None else None


def _object_against(text: Text, cue: Cue) -> Content | None:
    """Return "warned Weber *against waiting*": the one warned is the addressee."""
    warned = grammar.direct_object(cue.token) or grammar.recipient(cue.token)
    if warned is None:
        return None
    for preposition, noun in (*grammar.obliques(cue.token), *grammar.obliques(warned)):
        if preposition in {"against", "of", "about", "not"} and noun.i > warned.i:
            passage = without_adverbial(text, text.passage(phrases.after_case(noun), noun.right_edge.i + 1))
            return replace(worded(text, [passage], "object-against"), addressee=warned)
    return None


SHAPES: Mapping[str, Callable[[Text, Cue], Content | None]] = {
    "to": _to,
    "object-to": _object_to,
    "on-to": _on_to,
    "object-of": _object_of,
    "object-against": _object_against,
    "object-as": _object_as,
    "gerund": _gerund,
    "object": _object,
    "object-predicate": _object_predicate,
}
