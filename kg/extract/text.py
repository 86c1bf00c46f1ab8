"""What every extractor sees of an article: its parse, its mentions, its quotations, its calendar."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from kg.extract import grammar, phrases
from kg.extract.dates import Calendar, Day, calendar, days
from kg.extract.genders import genders
from kg.extract.mentions import mentions_and_titles
from kg.extract.names import NameFinder
from kg.extract.quotations import Quoted, quotations
from kg.model import KnownNames, Mention, MentionForm, Passage

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we", "you", "him", "her", "them", "us", "which"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article as the extractors see it.

    `raw` is its text, which a Doc would put together at every call; `known` are the names that the directory
    knows.
    """

    doc: Doc
    raw: str
    mentions: tuple[Mention, ...]
    quotations: tuple[Quoted, ...]
    when: Calendar
    boilerplate: tuple[Passage, ...] = ()
    by_token: Mapping[int, Mention] = field(default_factory=dict)
    by_title: Mapping[int, Mention] = field(default_factory=dict)
    genders: Mapping[Mention, str] = field(default_factory=dict)
    sentence_starts: tuple[int, ...] = ()
    known: KnownNames = field(default_factory=lambda: KnownNames(names={}))

    def passage(self, start: int, end: int) -> Passage:
        """Return the passage from one token up to another, without white space and marks at its edges."""
        end = min(end, len(self.doc))
        while start < end and self.doc[start].is_space:
            start += 1
        while end > start and self.doc[end - 1].is_space:
            end -= 1
        if start >= end:
            place = self.doc[start].idx if start < len(self.doc) else len(self.raw)
            return Passage(start=place, end=place)
        return Passage(start=self.doc[start].idx, end=self.doc[end - 1].idx + len(self.doc[end - 1]))

    def token_passage(self, token: Token) -> Passage:
        """Return the passage of one token."""
        return Passage(start=token.idx, end=token.idx + len(token))

    def sentence(self, token: Token) -> Passage:
        """Return the passage of the sentence around a token."""
        sent: Span = token.sent
        return self.passage(sent.start, sent.end)

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that an offset lies in."""
        return bisect_right(self.sentence_starts, offset) - 1

    def quoted_at(self, offset: int) -> Quoted | None:
        """Return the quotation that an offset lies in."""
        position = bisect_right(self.quotations, offset, key=lambda quoted: quoted.outer.start) - 1
        if position < 0 or self.quotations[position].outer.end <= offset:
            return None
        return self.quotations[position]

    def quotation_ending_by(self, offset: int) -> Quoted | None:
        """Return the last quotation that ends at or before an offset."""
        position = bisect_right(self.quotations, offset, key=lambda quoted: quoted.outer.end) - 1
        return self.quotations[position] if position >= 0 else None

    def quotation_from(self, offset: int) -> Quoted | None:
        """Return the first quotation that begins at or behind an offset."""
        position = bisect_left(self.quotations, offset, key=lambda quoted: quoted.outer.start)
        return self.quotations[position] if position < len(self.quotations) else None

    def is_boilerplate(self, passage: Passage) -> bool:
        """Tell whether a passage touches what is not the article."""
        return any(passage.overlaps(mark) for mark in self.boilerplate)

    def actors(self, noun: Token) -> tuple[Mention, ...]:
        """Return the mentions of a noun phrase and of all that are coordinated with it."""
        joined = [*grammar.conjuncts(noun), *self._listed(noun), *self._before_comma(noun)]
        found = sorted(
            token for token in set(joined) if token == noun or (grammar.is_noun(token) and token.pos_ != "NUM")
        )
        found = [token for token in found if token == noun or not _is_left_out(token)]
        # "Müller, 71, in office since 2004 and under sanctions": what has a preposition of its own is no second actor.
        kept = (token for token in found if token == noun or not grammar.case_of(token) or grammar.case_of(noun))
        return tuple(dict.fromkeys(self.mention(token) for token in kept))

    def _listed(self, noun: Token) -> list[Token]:
        """Return the names of "*Alandia*, *Bergland* and *Cetia*" that the parse takes for appositions of the first."""
        listed = any(child.dep_ == "conj" for child in noun.children)
        names = [child for child in noun.children if child.dep_ == "appos" and listed and child.i in self.by_token]
        return [child for child in names if noun.i in self.by_token and self.by_token[child.i] != self.by_token[noun.i]]

    def _before_comma(self, noun: Token) -> list[Token]:
        """Return the first name of the headline "*Alandia*, Bergland agree to …", by the verb's plural."""
        edge = noun.left_edge.i
        plural = noun.head.tag_ == "VBP" and noun.tag_ == "NNP" and noun.dep_ in grammar.SUBJECTS
        if not plural or edge - noun.sent.start < 2 or self.doc[edge - 1].text != ",":  # noqa: PLR2004  a name, a comma
            return []
        mention = self.by_token.get(edge - 2)
        span = self.span(mention) if mention is not None else None
        return [span.root] if span is not None and span.start == noun.sent.start else []

    def span(self, mention: Mention) -> Span:
        """Return the tokens of a mention."""
        span = self.doc.char_span(mention.passage.start, mention.passage.end, alignment_mode="expand")
        if span is None:
            raise ValueError(f"{mention.text!r} is no mention of this text")
        return span

    def head(self, mention: Mention) -> Token:
        """Return the head token of a mention."""
        return self.span(mention).root

    def mention(self, noun: Token) -> Mention:
        """Return the mention that a noun phrase is, by name where it holds one; else the phrase as it stands."""
        for token in (noun, *_name_parts(noun)):
            if token.i in self.by_token:
                return self.by_token[token.i]
        if noun.i in self.by_title:
            return self.by_title[noun.i]
        if noun.pos_ == "PRON" or noun.lower_ in PRONOUNS:
            return Mention(passage=self.token_passage(noun), text=noun.text, form=MentionForm.PRONOUN)
        start, end = _phrase(noun)
        passage = self.passage(start, end)
        return Mention(passage=passage, text=passage.of(self.raw), form=MentionForm.NOMINAL)

    def days(self, passage: Passage, *, coming: bool = False) -> list[Day]:
        """Return the days that a passage names."""
        return days(self.raw, passage.start, passage.end, when=self.when, coming=coming)


def _name_parts(noun: Token) -> list[Token]:
    """Return the tokens of a noun phrase that may hold its name: appositions and parts of it."""
    return [child for child in noun.children if child.dep_ in grammar.APPOSITIONS | {"compound"}]


def _phrase(noun: Token) -> tuple[int, int]:
    """Return first and last token of a noun phrase without its clauses and appositions."""
    start, end = phrases.phrase_start(noun), noun.right_edge.i + 1
    for child in noun.children:
        cuts = child.dep_ in grammar.RELATIVES | {"acl", "appos", "conj", "parataxis", "punct", "cc"}
        far = child.dep_ in {"nmod", "prep", "obl"} and grammar.preposition(child) not in {"of", ""}
        if (cuts or far) and child.i > noun.i:
            end = min(end, child.left_edge.i)
    return start, max(end, noun.i + 1)


def read(doc: Doc, *, names: NameFinder, published: date | None, boilerplate: tuple[Passage, ...]) -> Text:
    """Return an article as the extractors see it."""
    raw = doc.text
    bare = Text(
        doc=doc,
        raw=raw,
        mentions=(),
        quotations=tuple(quotations(raw)),
        when=calendar(raw, published),
        boilerplate=boilerplate,
        sentence_starts=tuple(sent.start_char for sent in doc.sents),
        known=names.known,
    )
    found, titles = mentions_and_titles(doc, names)
    kept = tuple(mention for mention in found if not bare.is_boilerplate(mention.passage))
    return replace(
        bare,
        mentions=kept,
        by_token=_by_token(doc, kept),
        by_title=titles,
        genders=genders(doc, kept, names.known.genders),
    )


def _by_token(doc: Doc, found: tuple[Mention, ...]) -> dict[int, Mention]:
    """Return for each token the mention that it is part of."""
    tokens: dict[int, Mention] = {}
    for mention in found:
        span = doc.char_span(mention.passage.start, mention.passage.end, alignment_mode="expand")
        if span is not None:
            tokens.update(dict.fromkeys(range(span.start, span.end), mention))
    return tokens


def _is_left_out(noun: Token) -> bool:
    """Tell whether "not" stands before a coordinated noun: "Müller but *not Weber*"."""
    return any(child.lower_ == "not" and child.i < noun.i for child in noun.children)
