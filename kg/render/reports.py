"""Reports of events from the rows of their queries: the sentence with its words marked, and what else it tells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.render.cells import by, span, text, whole, words
from kg.render.marks import Segment, segments
from kg.render.rows import ContradictionRow, ReportRow, Row, Tables


def reports(tables: Tables) -> dict[str, tuple[ReportRow, ...]]:
    """Map each event to the reports of it, earliest article first."""
    published = {text(row, "article"): text(row, "published") for row in tables.get("articles", ())}
    contents = by(tables.get("passages", ()), "mention")
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
        iri=text(row, "mention"),
        article=text(row, "article"),
        begin=whole(row, "begin") or 0,
        evidence=_evidence(row, contents),
        cue=text(row, "cue"),
        quotation=words(text(row, "quotation")),
        date_text=text(row, "dateText"),
        status=words(text(row, "reportedStatus")),
        deadline=text(row, "deadlineText"),
        condition=text(row, "condition"),
        venue=text(row, "venue"),
        rule=text(row, "rule"),
        confidence=text(row, "confidence"),
    )


def _evidence(row: Row, contents: Iterable[Row]) -> tuple[Segment, ...]:
    sentence, begin = text(row, "evidence"), whole(row, "begin")
    if begin is None:
        return (("", sentence),)
    spans = [found for content in contents if (found := span(content, "begin", "end"))]
    return segments(sentence, begin, cue=span(row, "cueBegin", "cueEnd"), contents=spans)


def contradictions(tables: Tables) -> dict[str, tuple[ContradictionRow, ...]]:
    """Map each event to what is told against it; a contradiction counts for both of its sides."""
    found: dict[str, set[ContradictionRow]] = defaultdict(set)
    for row in tables.get("contradictions", ()):
        for event, contradiction in _sides(row):
            found[event].add(contradiction)
    return {
        event: tuple(sorted(each, key=lambda one: (one.kind, one.event, one.report, one.other_report)))
        for event, each in found.items()
    }


def _sides(row: Row) -> Iterator[tuple[str, ContradictionRow]]:
    kind = text(row, "kind")
    one, other = (text(row, "event"), text(row, "report")), (text(row, "other"), text(row, "otherReport"))
    for (event, report), (against, told) in ((one, other), (other, one)):
        yield event, ContradictionRow(kind=kind, report=report, event=against, other_report=told)
