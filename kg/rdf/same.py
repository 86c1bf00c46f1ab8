"""One saying, demand or meeting that is told in several words, or by several articles, linked to the one for all.

Reports are joined by who, when and what (`kg.rdf.likeness`), never across polarity; two similar sayings on different
known days stay two. Candidates are looked up by party and telling words, so that the work grows with the articles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations
from typing import Final

from rdflib import URIRef

from kg.rdf.likeness import Wording, alike
from kg.rdf.quads import Triple
from kg.rdf.vocabulary import KG

# How many days apart reports of one saying may appear where it is not told when it was said.
WINDOW: Final = 7
# Of a saying so many of its rarest words are looked up, and of each word so many of the last that have it.
_RAREST: Final = 16
_LAST: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event as it is compared: who, when, what.

    `parties` are those who do it; `side` adds whom they speak for; `day` is the day told, `published` the first
    article's; `kind` parts what is never the same (the polarity of a statement);
    `stands`: it is as true on the next day (a demand).
    """

    iri: str
    parties: frozenset[str]
    side: frozenset[str]
    day: str
    published: str
    articles: frozenset[str]
    wording: Wording
    kind: str = ""
    stands: bool = False


@dataclass(slots=True)
class Groups:
    """Events that are the same, each group with its days."""

    leader: dict[str, str] = field(default_factory=dict)
    days: dict[str, set[str]] = field(default_factory=dict)

    def of(self, iri: str) -> str:
        """Return the leader of an event's group."""
        while self.leader.setdefault(iri, iri) != iri:
            self.leader[iri] = self.leader[self.leader[iri]]
            iri = self.leader[iri]
        return iri

    def join(self, one: Told, other: Told) -> bool:
        """Put two into one group, unless their groups are of different days; tell whether they are in one now."""
        first, second = sorted((self.of(one.iri), self.of(other.iri)))
        days = self._days(one, first) | self._days(other, second)
        if first != second and len(days) <= 1:
            self.leader[second] = first
            self.days[first] = days
        return self.of(first) == self.of(second)

    def _days(self, told: Told, leader: str) -> set[str]:
        return self.days.setdefault(leader, set()) | ({told.day} - {""})


def same_sayings(told: Iterable[Told]) -> dict[str, str]:
    """Map each saying that is told more than once to the one that stands for all.

    The shortest lead: a longer one joins the group whose leader it says again, so that no chain of likenesses joins
    what is not alike.
    """
    everything = sorted(told, key=lambda one: (len(one.wording.stems), one.day or one.published, one.iri))
    common = Counter(stem for one in everything for stem in one.wording.stems)
    leaders: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    groups = Groups()
    for one in everything:
        keys = [(one.kind, party, stem) for party in sorted(one.side) for stem in _rarest(one, common)]
        candidates = {other.iri: other for key in keys for other in leaders[key][-_LAST:]}
        matching = (other for iri, other in sorted(candidates.items()) if _is_same(one, other))
        best = max(matching, key=lambda other: (len(other.wording.stems & one.wording.stems), other.iri), default=None)
        if best is None or not groups.join(one, best):
            for key in keys:
                leaders[key].append(one)
    return _canonical(everything, groups)


def same_demands(told: Iterable[Told]) -> dict[str, str]:
    """Map each demand that is told more than once to the one for all: a demand stands, whatever day it is repeated."""
    return same_sayings(replace(one, day="", published=one.day or one.published, stands=True) for one in told)


def same_meetings(told: Iterable[Told]) -> dict[str, str]:
    """Map each meeting of one day that several articles tell with more or fewer participants to the one for all."""
    by_day: dict[str, list[Told]] = defaultdict(list)
    everything = sorted(told, key=lambda one: one.iri)
    for one in everything:
        if one.day:
            by_day[one.day].append(one)
    groups = Groups()
    for meetings in by_day.values():
        by_party: dict[str, list[Told]] = defaultdict(list)
        for one in meetings:
            for party in sorted(one.parties):
                by_party[party].append(one)
        for beside in by_party.values():
            for one, other in combinations(beside[-_LAST:], 2):
                if _meet_alike(one, other):
                    groups.join(one, other)
    return _canonical(everything, groups)


def same_triples(canonical: Mapping[str, str]) -> Iterator[Triple]:
    """Yield the link of each event of a group to the one that stands for all, itself too."""
    for iri, leader in canonical.items():
        yield URIRef(iri), KG.sameEvent, URIRef(leader)


def _rarest(one: Told, common: Mapping[str, int]) -> list[str]:
    return sorted(one.wording.stems, key=lambda stem: (common[stem], stem))[:_RAREST]


def _is_same(one: Told, other: Told) -> bool:
    """Tell whether two are one: a party in common, no other day, and the same words."""
    if not (one.parties & other.side or other.parties & one.side) or not _may_be_one_day(one, other):
        return False
    one_article = bool(one.articles & other.articles)
    by_one = one.parties == other.parties
    # Of one day, or of one article, which tells a thing first in short and then in the speaker's words.
    known = one.stands or bool(one.day and other.day) or (by_one and one_article)
    # The same speaker, and one report tells the day: all of a short saying in the other is enough.
    likely = by_one and (one_article or bool(one.day or other.day))
    return alike(one.wording, other.wording, same_day=known, whole=likely)


def _may_be_one_day(one: Told, other: Told) -> bool:
    if one.day and other.day:
        return one.day == other.day
    first, second = one.day or one.published, other.day or other.published
    if first and second:
        return _days_apart(first, second) <= WINDOW
    return bool(first or second) or bool(one.articles & other.articles)


def _days_apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _meet_alike(one: Told, other: Told) -> bool:
    """Tell whether at least half of all who are named took part in both, by themselves or by whom they speak for."""
    both = (one.parties & other.side) | (other.parties & one.side)
    return 2 * len(both) >= len(one.parties | other.parties) and len(both) > 1


def _canonical(everything: list[Told], groups: Groups) -> dict[str, str]:
    """Map each event of a group to the one told by most articles, of these the one with most words."""
    members: dict[str, list[Told]] = defaultdict(list)
    for one in everything:
        members[groups.of(one.iri)].append(one)
    found: dict[str, str] = {}
    for group in members.values():
        if len(group) > 1:
            best = min(group, key=lambda one: (-len(one.articles), -len(one.wording.stems), one.iri))
            found |= {one.iri: best.iri for one in group}
    return found
