"""Names in a Doc: those of a directory and those that the pipeline recognises, joined."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token

from kg.extract import grammar
from kg.extract.acronyms import acronym_behind
from kg.extract.introduced import introduced
from kg.extract.lexicon import bodies, given_names, particles
from kg.extract.recognised import FUNCTION_WORDS, KINDS, recognised
from kg.extract.short_names import read_as_names
from kg.extract.titles import of_office, title_spellings
from kg.extract.verbs import may_report
from kg.model import ActorKind, KnownNames

PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "outside", "around", "across", "into", "through", "off", "throughout", "inside"}
)
PARTS_OF_PLACES = frozenset(
    {"central", "north", "northern", "south", "southern", "east", "eastern", "west", "western", "new", "greater"}
)
_ACRONYM = re.compile(r"[A-Z]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Tokens that name an actor, with the kind of actor where it is known."""

    start: int
    end: int
    kind: ActorKind | None


class NameFinder:
    """Finds the names and titles of a directory in a Doc; made once for a pipeline."""

    def __init__(self, nlp: Language, known: KnownNames) -> None:
        self.known = known
        self._names = PhraseMatcher(nlp.vocab)
        lowered = (name.lower() for name in known.names if _ACRONYM.fullmatch(name))
        self._names.add("name", [nlp.make_doc(name) for name in (*known.names, *known.metonyms, *lowered)])
        self._titles = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._titles.add("title", [nlp.make_doc(title) for title in title_spellings()])

    def titles(self, doc: Doc) -> list[Span]:
        """Return the titles of office in the text, the longest where they overlap."""
        found = (Span(doc, start, end) for _, start, end in self._titles(doc))
        return of_office(longest(span for span in found if doc[span.end - 1].pos_ in {"NOUN", "PROPN"}))

    def known_names(self, doc: Doc) -> list[Span]:
        """Return the directory's names in the text that stand for actors, the longest where they overlap."""
        found = longest(Span(doc, start, end) for _, start, end in self._names(doc))
        return [span for span in found if self._is_actor(span)]

    def kind(self, name: str) -> ActorKind | None:
        """Return the kind of actor that a known name belongs to."""
        known = self.known
        return (
            known.names.get(name)
            or known.names.get(name.upper())
            or (ActorKind.STATE if name in known.metonyms else None)
        )

    def _is_actor(self, span: Span) -> bool:
        """Tell whether a known name stands for an actor here: a capital does not where it is a mere place."""
        if len(span) == 1 and span[0].pos_ in FUNCTION_WORDS and span.text not in self.known.names:
            return False
        if len(span) == 1 and span[0].pos_ == "PRON" and not span[0].is_upper:
            return False
        if span.text not in self.known.metonyms:
            return True
        head = span.root
        if grammar.preposition(head) in PLACE_PREPOSITIONS:
            return False
        return head.dep_ != "compound" or head.head.lemma_.lower() in bodies() or head.head.pos_ == "NOUN"


def longest(spans: Iterable[Span]) -> list[Span]:
    """Return the spans without those that overlap a longer or earlier one, in order."""
    taken: set[int] = set()
    kept = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if taken.isdisjoint(range(span.start, span.end)):
            kept.append(span)
            taken.update(range(span.start, span.end))
    return sorted(kept, key=lambda span: span.start)


def names(doc: Doc, finder: NameFinder) -> list[Name]:
    """Return the names of actors in the text, in order, none overlapping another."""
    read_as_names(doc, finder.known.names.keys() | finder.known.surnames)
    known, titles = finder.known_names(doc), finder.titles(doc)
    named = [_cut(span, finder) for span in recognised(doc, titles, finder.known.surnames) if span.label_ in KINDS]
    wider = [span for span in named if _outgrows(span, known) or _is_first_name_and_place(span, known, finder)]
    kept = [span for span in known if not any(_overlap(span, other) for other in wider)]
    new = [span for span in named if not any(_overlap(span, other) for other in (*kept, *titles))]
    full = {span[-1].text for span in named if KINDS[span.label_] is ActorKind.PERSON and len(span) > 1}
    found = [Name(start=span.start, end=span.end, kind=_kind(span, finder, full)) for span in kept]
    found += [Name(start=span.start, end=span.end, kind=_kind_of_new(span, full)) for span in new]
    taken = {i for name in found for i in range(name.start, name.end)}
    found += [Name(start=s.start, end=s.end, kind=KINDS[s.label_]) for s in introduced(doc, taken, titles)]
    for more in (_surnames(doc, found, finder, titles), _acronyms(doc, found)):
        found += more
    return sorted(found, key=lambda name: name.start)


def _acronyms(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """Yield the acronyms that the text gives behind names of bodies, wherever they stand."""
    text = doc.text
    bodies_named = (doc[name.start : name.end] for name in found if name.kind is not ActorKind.PERSON)
    given = {acronym_behind(text, span.text, span.end_char): span for span in bodies_named}
    if not given.keys() - {None}:
        return
    kinds = {(name.start, name.end): name.kind for name in found}
    taken = {i for name in found for i in range(name.start, name.end)}
    for token in doc:
        span = given.get(token.text)
        if span is not None and token.i not in taken:
            yield Name(start=token.i, end=token.i + 1, kind=kinds[span.start, span.end])


def _kind(span: Span, finder: NameFinder, surnames: set[str]) -> ActorKind | None:
    """Return the kind of a known name; a place's is a person's where the article names one so, and it is no place."""
    kind = finder.kind(span.text)
    if kind is ActorKind.STATE and span.text in surnames and grammar.preposition(span.root) not in PLACE_PREPOSITIONS:
        return ActorKind.PERSON
    return kind


def _kind_of_new(span: Span, surnames: set[str]) -> ActorKind:
    """Return the kind of a recognised name: a person's where it is the surname of one named in full, "Le Drian"."""
    surname = span[-1].text in surnames and all(token.lower_ in particles() for token in span[:-1])
    return ActorKind.PERSON if surname and span.root.dep_ in grammar.SUBJECTS else KINDS[span.label_]


def _surnames(doc: Doc, found: list[Name], finder: NameFinder, titles: list[Span]) -> Iterator[Name]:
    """Yield the surnames by which people stand alone: of those named in full, and those that the directory knows."""
    people = [name for name in found if name.kind is ActorKind.PERSON and name.end - name.start > 1]
    surnames = {doc[name.end - 1].text for name in people} | finder.known.surnames
    taken = {i for name in found for i in range(name.start, name.end)}
    in_title = {token.i for title in titles for token in title}
    for token in doc:
        if token.i in taken or _in_name(token, in_title):
            continue
        known = token.text in surnames and (
            token.pos_ == "PROPN" or _acts(token) or _is_label(token) or _is_midway(token)
        )
        known = known or (token.text in finder.known.shared_surnames and _speaks(token))
        if known or (token.is_upper and token.text.title() in surnames and _is_label(token)):
            yield Name(start=token.i, end=token.i + 1, kind=ActorKind.PERSON)


def _acts(token: Token) -> bool:
    """Tell whether a capitalised word without an article is what a verb says something of, or an owner: a name."""
    bare = not any(child.dep_ in {"det", "amod", "nmod:poss", "poss"} for child in token.children)
    return (
        bare
        and token.dep_ in grammar.SUBJECTS | {"nmod:poss", "poss"}
        and token.text[0].isupper()
        and token.pos_ == "NOUN"
    )


def _speaks(token: Token) -> bool:
    """Tell whether a proper noun is the subject of a verb that reports speech."""
    return token.tag_ == "NNP" and token.dep_ in grammar.SUBJECTS and may_report(token.head)


def _is_midway(token: Token) -> bool:
    """Tell whether a word has its capital in the midst of a sentence in small letters."""
    before = token.doc[token.i - 1] if token.i > token.sent.start else None
    return before is not None and before.is_lower and token.text[0].isupper()


def _is_label(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ":"


def _in_name(token: Token, in_title: set[int]) -> bool:
    """Tell whether a word stands beside another capitalised one, no title, and so may be part of a longer name."""
    beside = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc) and i not in in_title]
    return any(other.pos_ == "PROPN" and other.sent == token.sent and not grammar.is_time(other) for other in beside)


def _overlap(a: Span, b: Span) -> bool:
    return bool(a.start < b.end and b.start < a.end)


def _outgrows(span: Span, known: list[Span]) -> bool:
    """Tell whether a recognised name goes on beyond the known names in it ("Georgia Institute of Technology")."""
    inside = [other for other in known if _overlap(span, other)]
    if not inside or any(other.start < span.start or other.end > span.end for other in inside):
        return False
    return inside[-1].end < span.end and len(inside) == 1 and span[-1].pos_ == "PROPN"


def _is_first_name_and_place(span: Span, known: list[Span], finder: NameFinder) -> bool:
    """Tell whether a recognised person's surname is a state's name too: "Anna *Jordan*"."""
    inside = [other for other in known if _overlap(span, other)]
    is_place = len(inside) == 1 and finder.kind(inside[0].text) is ActorKind.STATE
    is_place = is_place and span[0].lower_ not in PARTS_OF_PLACES and not any(token.is_punct for token in span)
    return (
        is_place
        and KINDS[span.label_] is ActorKind.PERSON
        and span.start < inside[0].start
        and inside[0].end == span.end
    )


def _cut(span: Span, finder: NameFinder) -> Span:
    """Return a recognised person without what is no part of the name: "Weber *of Alandia*", "Weber *Sees*"."""
    if KINDS[span.label_] is not ActorKind.PERSON:
        return span
    of = next((token.i for token in span if token.lower_ in {"of", "in", "for"} and token.i > span.start), span.end)
    known = span[0].text in finder.known.surnames and span[0].lower_ not in given_names()
    end = span.start + 1 if known and any(token.tag_ not in {"NNP", "NNPS"} for token in span[1:]) else of
    return Span(span.doc, span.start, end, label=span.label_)
