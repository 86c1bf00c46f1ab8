"""What a noun of demanding asks for: "its demand *that Weber leave*", "the demands include *a ban on arms*"."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import is_deed
from kg.extract.demand_ends import ended
from kg.extract.demanders import LISTS, MAKING
from kg.extract.parties import acts, phrase_parties
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Mention, Passage

# What is asked, of whom where that is told with it, and whether it is an infinitive.
Asked = tuple[Passage, tuple[Mention, ...], bool]

LISTING = frozenset({"include", "be", "comprise"})
# So many tokens may stand between a noun of demanding and what it asks for.
_NEAR = 9
_ON = frozenset({"insistence"})


def noun_contents(text: Text, noun: Token) -> Iterator[Asked]:
    """Yield what a noun of demanding asks for, and of whom; each of the things that it lists."""
    shapes = (_listed, _that, _for_to, _infinitive, _phrase, _apposed)
    found = next((each for shape in shapes if (each := shape(text, noun)) is not None), None)
    if found is not None and found[0].end > found[0].start:
        passage, whom, infinitive = found
        yield ended(text, passage), whom, infinitive


def _listed(text: Text, noun: Token) -> Asked | None:
    """Return "the demands include *C and D*", "among the demands are *C*", "demands, including *C*"."""
    doc = noun.doc
    rest = doc[noun.i + 1 : noun.sent.end]
    for token in rest[:_NEAR]:
        is_list = token.lower_ == "including" or token.text == ":" or (token.text == "," and token.i + 1 < rest.end)
        if is_list and token.text != ",":
            return _to_sentence_end(text, token.i + 1, noun)
        helps = token.dep_.startswith("aux") and rest[-1] != token and token.nbor().lower_ != "to"
        lists = token.lemma_.lower() in LISTING or (token.lower_ in grammar.BEING and not helps)
        main = lists and token.tag_ not in {"VBG", "VBN"} and _is_about(noun, token)
        if main:
            return _to_sentence_end(text, token.i + 1, noun)
        if token.pos_ in {"VERB", "SCONJ"} and token.tag_ not in {"VBN", "VBG"}:
            return None
    return None


def _is_about(noun: Token, verb: Token) -> bool:
    """Tell whether a verb tells what a noun is: "the demand *is*", "the demands of Weber *include*"."""
    # "The demand is that Müller *leave*": both the demand and Müller are subjects of what is asked.
    outer = noun.dep_.startswith("nsubj") and noun.head == verb.head
    subject = noun if outer else grammar.own_subject(verb) or grammar.own_subject(verb.head)
    if noun.lemma_.lower() in {"call", "condition", "appeal", "request", "petition"} and noun.tag_ == "NN":
        return False
    return subject == noun or grammar.case_of(noun) == "among"


def _to_sentence_end(text: Text, start: int, noun: Token) -> Asked | None:
    """Return the things that a list names up to the end of its sentence: they begin with an article or a deed."""
    doc = noun.doc
    while start < noun.sent.end and (doc[start].lower_ in {"that", "to"} or doc[start].is_punct):
        if doc[start].lower_ == "to" or doc[start].is_quote:
            break
        start += 1
    if start >= noun.sent.end:
        return None
    passage = trimmed(text, text.passage(start, noun.sent.end))
    if doc[start].lower_ == "to":
        return passage, (), True
    deeds = any(is_deed(token) for token in doc[start : min(start + _NEAR, noun.sent.end)])
    clause = doc[start - 1].lower_ == "that"
    return (passage, phrase_parties(text, start, start + 1) if clause else (), False) if deeds or clause else None


def _that(text: Text, noun: Token) -> Asked | None:
    """Return "its demand *that Weber leave*": the clause by the parse, begun behind "that"."""
    that = next((t for t in noun.doc[noun.i + 1 : noun.i + _NEAR] if t.lower_ == "that" or t.pos_ == "VERB"), None)
    if that is None or that.lower_ != "that" or that.i + 2 >= noun.sent.end:
        return None
    clause = next((child for child in noun.children if child.i > that.i and child.dep_ in _CLAUSES), None)
    first = that.nbor()
    relative = first.tag_ in {"VBD", "VBZ", "VBP", "MD"} or (clause is not None and _lacks_object(clause, that))
    if relative or clause is None:
        return None
    start, end = that.i + 1, clause.right_edge.i + 1
    passive = grammar.is_passive(clause)
    subject = grammar.own_subject(clause)
    named = phrase_parties(text, start, start + 2) if first.i in text.by_token or first.pos_ == "DET" else ()
    whom = () if passive else named if subject is None or acts(text, subject) else ()
    return trimmed(text, text.passage(start, end)), whom, False


_CLAUSES = frozenset({"acl", "ccomp", "acl:relcl", "relcl", "advcl"})


def _lacks_object(clause: Token, that: Token) -> bool:
    """Tell whether "that" is the object of a relative clause: "a demand *that Weber rejected*"."""
    return that.tag_ == "WDT" and that.dep_ in grammar.OBJECTS and that.head == clause


def _for_to(text: Text, noun: Token) -> Asked | None:
    """Return "its call *for Weber to leave*" by the words: whom "for" names, and the infinitive."""
    behind = noun.doc[noun.i + 1 : min(noun.i + 1 + _NEAR, noun.sent.end)]
    lead = next((token for token in behind if token.lower_ == "for" or token.pos_ == "VERB"), None)
    if lead is None or lead.lower_ != "for":
        return None
    rest = noun.doc[lead.i + 1 : min(lead.i + 1 + _NEAR, noun.sent.end)]
    to = next((t for t in rest if t.lower_ == "to" and t.i + 1 < noun.sent.end and t.nbor().tag_ == "VB"), None)
    if to is None or any(t.pos_ in {"VERB", "ADP"} for t in noun.doc[lead.i + 1 : to.i]):
        return None
    whom = phrase_parties(text, lead.i + 1, to.i)
    return (text.passage(lead.i + 1, to.nbor().right_edge.i + 1), whom, False) if whom else None


def _infinitive(text: Text, noun: Token) -> Asked | None:
    """Return "its request *to leave*", also where the infinitive hangs on "issued" or "made"."""
    heads = (noun, noun.head) if noun.dep_ in grammar.OBJECTS and noun.head.lemma_.lower() in MAKING else (noun,)
    for child in (child for head in heads for child in head.children):
        near = noun.i < child.i and child.left_edge.i - noun.i <= _NEAR
        if near and child.dep_ in grammar.INFINITIVES and grammar.has_to(child) and grammar.own_subject(child) is None:
            first = next(c.i for c in child.children if c.lower_ == "to")
            between = noun.doc[noun.i + 1 : first]
            if not any(token.lower_ in {",", "for"} for token in between):
                negated = first > 0 and noun.doc[first - 1].lower_ == "not"
                start = first - 1 if negated else child.i
                return trimmed(text, text.passage(start, child.right_edge.i + 1)), (), True
    return _beside_to(text, noun)


def _beside_to(text: Text, noun: Token) -> Asked | None:
    """Return "calls by Weber *to leave*" by the words: no verb, comma or "for" stands in front of "to"."""
    behind = noun.doc[noun.i + 1 : min(noun.i + 1 + _NEAR, noun.sent.end - 1)]
    stop = next((t for t in behind if t.tag_ == "TO" or t.pos_ in {"VERB", "AUX"} or t.text in {",", "for"}), None)
    if (
        stop is None
        or stop.tag_ != "TO"
        or stop.nbor().tag_ != "VB"
        or noun.lemma_.lower() in {"condition", "pressure"}
    ):
        return None
    return text.passage(stop.i + 1, max(stop.nbor().right_edge.i + 1, stop.i + 2)), (), True


def _phrase(text: Text, noun: Token) -> Asked | None:
    """Return "its call *for restraint*", also where the phrase hangs on the verb or on whom it is made to."""
    word = "on" if noun.lemma_.lower() in _ON else "for"
    after = noun.doc[noun.i + 1 : noun.i + 2]
    if after and after[0].lower_ == word and grammar.is_noun(after[0].head) and after[0].head.i > noun.i:
        other = after[0].head
        return trimmed(text, text.passage(after[0].i + 1, other.right_edge.i + 1)), (), False
    beside = [child for child in noun.children if child.i > noun.i and child.dep_.startswith(("nmod", "appos"))]
    above = [noun.head] if noun.dep_ in grammar.OBJECTS or noun.head.lemma_.lower() in LISTS else []
    for head in (noun, *beside, *above):
        for preposition, other in grammar.obliques(head):
            if preposition == word and other.i > noun.i and not grammar.is_time(other):
                return trimmed(text, text.passage(phrases.after_case(other), other.right_edge.i + 1)), (), False
    return None


def _apposed(text: Text, noun: Token) -> Asked | None:
    """Return "the main demand, *the lifting of the embargo*, …": a thing asked for between commas."""
    comma = noun.doc[noun.i + 1 : noun.i + 2]
    if not comma or comma[0].text not in {",", "–", "—"} or noun.i + 2 >= noun.sent.end:
        return None
    first = noun.doc[noun.i + 2]
    head = phrases.head_of_phrase(first, first)
    if first.pos_ != "DET" or head is None or not is_deed(head):
        return None
    closing = (t.i for t in noun.doc[head.i : noun.sent.end] if t.text in {",", "–", "—"})
    return trimmed(text, text.passage(first.i, next(closing, head.right_edge.i + 1))), (), False
