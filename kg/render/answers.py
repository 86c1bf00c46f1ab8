"""Rows of the page's queries -> typed, sorted values.

Rows of any store and in any order give the same values, so that the same graph gives the same page. A row that
points at something no other row describes (a shard, a graph of someone else) is left out, never an error.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Final, TypeVar

from kg.render.marks import Segment, Span, segments
from kg.render.rows import ActorRow, Answers, ArticleRow, EventRow, ReportRow, RoleRow, Row, TieRow

Valued = TypeVar("Valued", ActorRow, ArticleRow, EventRow)
Tables = Mapping[str, Sequence[Row]]

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
)
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[-_]|%20")


def answers(tables: Tables) -> Answers:
    """Return all that the page shows, from the rows of its queries."""
    events = _unique(_events(tables))
    return Answers(
        actors=tuple(sorted(_unique(_actors(tables)), key=lambda actor: (actor.name, actor.iri))),
        articles=tuple(sorted(_unique(map(_article, tables.get("articles", ()))), key=_article_order)),
        events=tuple(sorted(events, key=lambda event: (event.day, event.iri))),
        ties=tuple(_ties(tables, events)),
    )


def text(row: Row, column: str) -> str:
    """Return a cell as text, empty where it is unbound."""
    cell = row.get(column)
    if isinstance(cell, bool):
        return "true" if cell else ""
    return "" if cell is None else str(cell)


@cache
def words(term: str) -> str:
    """Return the plain words of an IRI's last part or of a label: `.../PhoneCall` -> "phone call"."""
    if "://" not in term:
        return term
    return " ".join(part.lower() for part in _HUMP.split(re.split(r"[/#]", term)[-1]) if part)


def _whole(row: Row, column: str) -> int | None:
    cell = text(row, column)
    return int(cell) if cell.isdigit() else None


def _span(row: Row, begin: str, end: str) -> Span | None:
    start, stop = _whole(row, begin), _whole(row, end)
    return None if start is None or stop is None else (start, stop)


def _by(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[text(row, column)].append(row)
    return grouped


def _unique(values: Iterable[Valued]) -> list[Valued]:
    """Keep one of each IRI, whatever their order: optional columns may repeat a row."""
    kept: dict[str, Valued] = {}
    for value in values:
        other = kept.setdefault(value.iri, value)
        if other != value:
            kept[value.iri] = min(other, value, key=repr)
    return list(kept.values())


def _actors(tables: Tables) -> Iterator[ActorRow]:
    aliases = _by(tables.get("aliases", ()), "actor")
    roles = _by(tables.get("roles", ()), "actor")
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


def _reports(tables: Tables) -> dict[str, tuple[ReportRow, ...]]:
    """Map each event to the reports of it, earliest article first."""
    published = {text(row, "article"): text(row, "published") for row in tables.get("articles", ())}
    contents = _by(tables.get("passages", ()), "mention")
    found: dict[str, dict[str, ReportRow]] = defaultdict(dict)
    for row in tables.get("reports", ()):
        mention, event = text(row, "mention"), text(row, "event")
        report = _report(row, contents.get(mention, ()))
        other = found[event].setdefault(mention, report)
        if other != report:
            found[event][mention] = min(other, report, key=repr)
    return {
        event: tuple(sorted(reports.values(), key=lambda report: _report_place(report, published)))
        for event, reports in found.items()
    }


def _report_place(report: ReportRow, published: Mapping[str, str]) -> tuple[str, str, int]:
    return (published.get(report.article, ""), report.article, report.begin)


def _report(row: Row, contents: Iterable[Row]) -> ReportRow:
    return ReportRow(
        article=text(row, "article"),
        begin=_whole(row, "begin") or 0,
        evidence=_evidence(row, contents),
        cue=text(row, "cue"),
        quotation=words(text(row, "quotation")),
        date_text=text(row, "dateText"),
        status=words(text(row, "reportedStatus")),
        rule=text(row, "rule"),
        confidence=text(row, "confidence"),
    )


def _evidence(row: Row, contents: Iterable[Row]) -> tuple[Segment, ...]:
    sentence, begin = text(row, "evidence"), _whole(row, "begin")
    if begin is None:
        return (("", sentence),)
    spans = [span for content in contents if (span := _span(content, "begin", "end"))]
    return segments(sentence, begin, cue=_span(row, "cueBegin", "cueEnd"), contents=spans)


def _events(tables: Tables) -> Iterator[EventRow]:
    reports, parts = _reports(tables), _parts(tables)
    contradictions = _by(tables.get("contradictions", ()), "statement")
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
                reports=reports.get(iri, ()),
                answers=text(row, "demand") if kind == "response" else "",
                voiced_by=text(row, "voicedBy"),
                contradicts=tuple(sorted({text(other, "other") for other in contradictions.get(iri, ())})),
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
