"""Rows of the page's queries -> typed, sorted values.

Rows of any store and in any order give the same values, so that the same graph gives the same page. A row that
points at something no other row describes (a shard, a graph of someone else) is left out, never an error.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final, TypeVar

from kg.render.cells import by, text, words
from kg.render.reports import contradictions, reports
from kg.render.rows import ActorRow, Answers, ArticleRow, EventRow, RoleRow, Row, Tables, TieRow

Valued = TypeVar("Valued", ActorRow, ArticleRow, EventRow)

_EVENT_TABLES: Final = {
    "statement": "statements",
    "demand": "demands",
    "response": "responses",
    "meeting": "meetings",
    "act": "acts",
}
_DAYS: Final = {"meeting": "held", "act": "done"}
_QUALITIES: Final = (
    "speechAct",
    "polarity",
    "modality",
    "strength",
    "status",
    "kind",
    "claimed",
    "format",
    "inWriting",
    "place",
    "within",
    "deadline",
)


def answers(tables: Tables) -> Answers:
    """Return all that the page shows, from the rows of its queries."""
    events = _unique(_events(tables))
    return Answers(
        actors=tuple(sorted(_unique(_actors(tables)), key=lambda actor: (actor.name, actor.iri))),
        articles=tuple(sorted(_unique(map(_article, tables.get("articles", ()))), key=_article_order)),
        events=tuple(sorted(events, key=lambda event: (event.day, event.iri))),
        ties=tuple(_ties(tables, events)),
    )


def _unique(values: Iterable[Valued]) -> list[Valued]:
    """Keep one of each IRI, whatever their order: optional columns may repeat a row."""
    kept: dict[str, Valued] = {}
    for value in values:
        other = kept.setdefault(value.iri, value)
        if other != value:
            kept[value.iri] = min(other, value, key=repr)
    return list(kept.values())


def _actors(tables: Tables) -> Iterator[ActorRow]:
    aliases = by(tables.get("aliases", ()), "actor")
    roles = by(tables.get("roles", ()), "actor")
    for row in tables.get("actors", ()):
        iri, name = text(row, "actor"), text(row, "name")
        yield ActorRow(
            iri=iri,
            name=name,
            kind=words(text(row, "kind")),
            aliases=tuple(sorted({text(alias, "alias") for alias in aliases.get(iri, ())} - {name})),
            roles=_roles(map(_role, roles.get(iri, ()))),
            wikidata=text(row, "wikidata"),
            represents=text(row, "represents"),
        )


def _role(row: Row) -> RoleRow:
    return RoleRow(
        title=text(row, "title"),
        organization=text(row, "organizationName"),
        start=text(row, "start"),
        end=text(row, "end"),
    )


def _roles(found: Iterable[RoleRow]) -> tuple[RoleRow, ...]:
    """Return the roles in order of time; one without dates adds nothing to the same office with dates."""
    roles = sorted(set(found), key=lambda role: (role.start, role.end, role.title, role.organization))
    dated = {_office(role) for role in roles if role.start or role.end}
    return tuple(role for role in roles if role.start or role.end or _office(role) not in dated)


def _office(role: RoleRow) -> tuple[str, str]:
    return (role.title.casefold(), role.organization)


def _article(row: Row) -> ArticleRow:
    return ArticleRow(
        iri=text(row, "article"),
        title=text(row, "title"),
        publisher=text(row, "publisher"),
        published=text(row, "published")[:10],
        url=text(row, "url"),
    )


def _article_order(article: ArticleRow) -> tuple[str, str]:
    return (article.published, article.iri)


def _parts(tables: Tables) -> dict[str, dict[str, tuple[str, ...]]]:
    """Map each event to its properties and their actors."""
    known = {text(row, "actor") for row in tables.get("actors", ())}
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in tables.get("parts", ()):
        if (actor := text(row, "actor")) in known:
            found[text(row, "event")][words(text(row, "part"))].add(actor)
    return {
        event: {part: tuple(sorted(actors)) for part, actors in sorted(parts.items())} for event, parts in found.items()
    }


def _events(tables: Tables) -> Iterator[EventRow]:
    told, parts = reports(tables), _parts(tables)
    against = contradictions(tables)
    same = {text(row, "event"): text(row, "one") for row in tables.get("same", ())}
    for kind, table in _EVENT_TABLES.items():
        for row in tables.get(table, ()):
            iri = text(row, kind)
            yield EventRow(
                iri=iri,
                type=kind,
                label=text(row, "label"),
                content=text(row, "content"),
                day=text(row, _DAYS.get(kind, "said"))[:10],
                qualities={name: found for name in _QUALITIES if (found := words(text(row, name)))},
                parts=parts.get(iri, {}),
                reports=told.get(iri, ()),
                answers=text(row, "demand") if kind == "response" else "",
                voiced_by=text(row, "voicedBy"),
                contradicts=against.get(iri, ()),
                same=same.get(iri, ""),
            )


def _ties(tables: Tables, events: Iterable[EventRow]) -> Iterator[TieRow]:
    """Yield one tie for each pair and kind; a tie that holds both ways is one line."""
    known = {text(row, "actor") for row in tables.get("actors", ())}
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in tables.get("ties", ()):
        found[text(row, "source"), text(row, "target"), words(text(row, "kind"))].add(text(row, "event"))
    for source, target, event in _spoken_about(events):
        found[source, target, "speaks about"].add(event)
    for (source, target, kind), supporting in sorted(found.items()):
        mirrored = found.get((target, source, kind)) == supporting and target < source
        if source in known and target in known and source != target and not mirrored:
            yield TieRow(source=source, target=target, kind=kind, events=tuple(sorted(supporting)))


def _spoken_about(events: Iterable[EventRow]) -> Iterator[tuple[str, str, str]]:
    """Yield speaker, whom the words are about, and the statement; the graph keeps no tie for so weak a link."""
    for event in events:
        if event.qualities.get("modality", "actual") != "actual" or event.qualities.get("polarity") == "not said":
            continue
        for speaker, about in product(event.parts.get("speaker", ()), event.parts.get("about", ())):
            yield speaker, about, event.iri
