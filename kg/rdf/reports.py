"""How articles tell events: each report with its article, the article's day and the status it gives."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.rdf.denoted import Denoted
from kg.rdf.nodes import Source, links
from kg.rdf.vocabulary import KG


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article's report of an event; day and status are empty where the article gives none."""

    iri: str
    article: str
    day: str
    status: str


# By the event that is reported.
Reports = Mapping[str, list[Report]]


def reports(source: Source, denoted: Denoted, published: Mapping[str, str]) -> Reports:
    """Return all reports of demands, of answers to them and of meetings; `published` are the days of articles."""
    statuses = {iri: status for iri, status, _ in links(source, KG.reportedStatus)}
    found: dict[str, list[Report]] = {}
    for iri, event, article in denoted.reports:
        day, status = published.get(article, ""), statuses.get(iri, "")
        found.setdefault(event, []).append(Report(iri=iri, article=article, day=day, status=status))
    return found


def by_one(found: Reports, same: Mapping[str, str]) -> Reports:
    """Return the reports by the event that stands for all that are the same; `same` leads to it."""
    gathered: dict[str, list[Report]] = {}
    for event, told in found.items():
        gathered.setdefault(same.get(event, event), []).extend(told)
    return gathered
