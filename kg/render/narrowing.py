"""A part of the graph: around an actor, within days, only the well supported ties, the strongest actors."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.render.rows import Answers, EventRow, TieRow, articles_of
from kg.render.wanted import ALL, Narrowing


def narrowed(found: Answers, to: Narrowing) -> Answers:
    """Return the part of the graph that is wanted; raise ValueError where nothing is left.

    An event stays where all who take part in it stay, where it supports a tie that stays, and where the focus takes
    part. Who takes part in such an event and does not stay is still named: `named`.
    """
    if to == ALL:
        return found
    days = days_of(found)
    within = [event for event in found.events if to.holds(days[event.iri])]
    ties = [*_weighed(found.ties, {event.iri: event for event in within}, to.min_weight)]
    chosen = _chosen(within, ties, to, {actor.iri: actor.name for actor in found.actors})
    ties = [tie for tie in ties if tie.source in chosen and tie.target in chosen]
    told = {event for tie in ties for event in tie.events}
    events = tuple(event for event in within if event.iri in told or _stays(event, chosen, to.focus))
    words = to.in_words({actor.iri: actor.name for actor in found.actors})
    if not events:
        raise ValueError(f"nothing is left of the graph, narrowed to: {words}; {_extent(found, days)}")
    present = chosen | {actor for event in events for actor in _actors(event)}
    articles = articles_of(events)
    return Answers(
        actors=tuple(actor for actor in found.actors if actor.iri in present),
        articles=tuple(article for article in found.articles if article.iri in articles),
        events=events,
        ties=tuple(ties),
        named=frozenset(present - chosen),
        focus=to.focus,
        narrowing=words,
    )


def days_of(found: Answers) -> dict[str, str]:
    """Map each event to its day: its own, else the day on which it was first reported; empty where none is known."""
    published = {article.iri: article.published for article in found.articles}
    return {event.iri: event.day or _first_reported(event, published) for event in found.events}


def _first_reported(event: EventRow, published: Mapping[str, str]) -> str:
    return min((day for report in event.reports if (day := published.get(report.article))), default="")


def _weighed(ties: Iterable[TieRow], events: Mapping[str, EventRow], least: int) -> Iterator[TieRow]:
    """Yield the ties that enough articles support, each with those of its events that are given."""
    for tie in ties:
        supporting = tuple(iri for iri in tie.events if iri in events)
        if supporting and len(articles_of(events[iri] for iri in supporting)) >= least:
            yield replace(tie, events=supporting)


def _chosen(events: Sequence[EventRow], ties: Sequence[TieRow], to: Narrowing, names: Mapping[str, str]) -> set[str]:
    """Return the actors that stay."""
    strengths = Counter(actor for event in events for actor in _actors(event))
    chosen = set(strengths)
    if to.min_weight > 1:
        chosen = {actor for tie in ties for actor in (tie.source, tie.target)}
    if to.focus:
        chosen = _near(to.focus, to.steps, ties)
    if to.top is None:
        return chosen

    def order(actor: str) -> tuple[bool, int, str, str]:
        return (actor != to.focus, -strengths[actor], names[actor], actor)

    return set(sorted(chosen, key=order)[: to.top])


def _near(focus: str, steps: int, ties: Iterable[TieRow]) -> set[str]:
    """Return the actor and those who can be reached from it in so many ties."""
    pairs = {pair for tie in ties for pair in ((tie.source, tie.target), (tie.target, tie.source))}
    near = {focus}
    for _ in range(steps):
        further = near | {there for here, there in pairs if here in near}
        if further == near:
            break
        near = further
    return near


def _stays(event: EventRow, chosen: set[str], focus: str) -> bool:
    actors = _actors(event)
    return focus in actors or (bool(actors) and actors <= chosen)


def _actors(event: EventRow) -> set[str]:
    return {actor for actors in event.parts.values() for actor in actors}


def _extent(found: Answers, days: Mapping[str, str]) -> str:
    known = sorted(filter(None, days.values()))
    when = f", of {known[0]} to {known[-1]}" if known else ", none of a known day"
    return f"it has {len(found.events)} events{when if found.events else ''}"
