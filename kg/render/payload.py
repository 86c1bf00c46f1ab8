"""What the page's script receives: one JSON text, safe inside a script element, the same for the same graph."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

import networkx as nx

from kg.render.network import first_weight
from kg.render.packing import Json
from kg.render.rows import ActorRow, Answers, ArticleRow, ContradictionRow, EventRow, ReportRow

# Ids in the page's address are short: what all instance IRIs begin with is left out.
BASE: Final = "https://w3id.org/dkg/id/"
# Nothing here can end the script element, open a comment in it, or end a line of JavaScript.
_ESCAPES: Final = str.maketrans({each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"})
# What the page takes for granted where nothing else is said.
_USUAL: Final = {"speechAct": "assert", "polarity": "asserted", "modality": "actual"}


def payload(answers: Answers, graph: nx.MultiDiGraph, *, title: str) -> Mapping[str, Json]:
    """Return what the page shows: actors by strength, articles, events and ties, pointing at each other by place."""
    by_iri = {actor.iri: actor for actor in answers.actors}
    places = {
        "actors": {iri: place for place, iri in enumerate(graph)},
        "articles": {article.iri: place for place, article in enumerate(answers.articles)},
        "events": {event.iri: place for place, event in enumerate(answers.events)},
    }
    places["reports"] = {
        report.iri: place
        for event in answers.events
        for place, report in enumerate(_known(event.reports, places["articles"]))
    }
    return {
        "title": title,
        "base": BASE,
        "narrowing": answers.narrowing,
        "first": {
            "actors": sum(1 for _, first in graph.nodes(data="first") if first),
            "weight": first_weight(graph),
        },
        "actors": [_actor(by_iri[iri], attributes, places["actors"]) for iri, attributes in graph.nodes(data=True)],
        "articles": [_article(article) for article in answers.articles],
        "events": [_event(event, places) for event in answers.events],
        "ties": [
            [
                places["actors"][tie.source],
                places["actors"][tie.target],
                tie.kind,
                [places["events"][iri] for iri in tie.events if iri in places["events"]],
                graph.edges[tie.source, tie.target, tie.kind]["weight"],
            ]
            for tie in answers.ties
        ],
    }


def safe_json(value: Json) -> str:
    """Return JSON that no HTML parser can take for markup."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _short(iri: str) -> str:
    return iri.removeprefix(BASE)


def _filled(pairs: Mapping[str, Json]) -> dict[str, Json]:
    """Leave out what is empty: most cells of most rows are."""
    return {name: value for name, value in pairs.items() if value not in ("", (), [], {}, None)}


def _actor(actor: ActorRow, drawn: Mapping[str, Json], places: Mapping[str, int]) -> Json:
    return _filled(
        {
            "id": _short(actor.iri),
            "name": actor.name,
            "kind": actor.kind,
            "aliases": actor.aliases,
            "roles": [[role.title, role.organization, role.start, role.end] for role in actor.roles],
            "wikidata": actor.wikidata,
            "represents": places.get(actor.represents),
            **{name: drawn[name] for name in ("x", "y", "radius", "lines")},
            **{name: drawn[name] or None for name in ("first", "named")},
        },
    )


def _article(article: ArticleRow) -> Json:
    return _filled(
        {
            "id": _short(article.iri),
            "title": article.title,
            "publisher": article.publisher,
            "published": article.published,
            "url": article.url,
        },
    )


def _event(event: EventRow, places: Mapping[str, Mapping[str, int]]) -> Json:
    actors = places["actors"]
    parts: dict[str, Json] = {part: [actors[iri] for iri in iris] for part, iris in event.parts.items()}
    return _filled(
        {
            "id": _short(event.iri),
            "type": event.type,
            # A label repeats the content; without content it is all there is to read.
            "label": "" if event.content else event.label,
            "content": event.content,
            "day": event.day,
            "qualities": {name: word for name, word in event.qualities.items() if _USUAL.get(name) != word},
            "parts": parts,
            "reports": list(_reports(event.reports, places["articles"])),
            "answers": places["events"].get(event.answers),
            "voicedBy": places["events"].get(event.voiced_by),
            "same": places["events"].get(event.same) if event.same != event.iri else None,
            "against": list(_against(event.contradicts, places)),
        },
    )


def _known(reports: Iterable[ReportRow], articles: Mapping[str, int]) -> list[ReportRow]:
    return [report for report in reports if report.article in articles]


def _reports(reports: Iterable[ReportRow], articles: Mapping[str, int]) -> Iterable[Json]:
    for report in _known(reports, articles):
        yield _filled(
            {
                "article": articles[report.article],
                "evidence": [list(segment) for segment in report.evidence],
                "cue": report.cue,
                "quotation": report.quotation,
                "date": report.date_text,
                "status": report.status,
                "deadline": report.deadline,
                "condition": report.condition,
                "venue": report.venue,
                "rule": report.rule,
                "confidence": report.confidence,
            },
        )


def _against(found: Iterable[ContradictionRow], places: Mapping[str, Mapping[str, int]]) -> Iterable[Json]:
    """Yield what is in dispute, the other event, and which reports of either; null stands for any."""
    reports = places["reports"]
    for each in found:
        if each.event in places["events"]:
            yield [each.kind, places["events"][each.event], reports.get(each.report), reports.get(each.other_report)]
