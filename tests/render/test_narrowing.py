from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from kg.render.answers import answers
from kg.render.narrowing import days_of, narrowed
from kg.render.network import network
from kg.render.page import drawn
from kg.render.rows import Answers
from kg.render.wanted import ALL, Narrowing
from tests.render.conftest import Open
from tests.render.sample import ID, crowd, sample

FOUND = answers(sample())


def keys(iris: Iterable[str]) -> set[str]:
    return {iri.rpartition("/")[2] for iri in iris}


def actors(found: Answers) -> set[str]:
    return keys(actor.iri for actor in found.actors) - keys(found.named)


def events(found: Answers) -> set[str]:
    return {event.iri.removeprefix(ID) for event in found.events}


def test_without_a_wish_all_stays() -> None:
    assert narrowed(FOUND, ALL) is FOUND


@pytest.mark.parametrize(
    ("to", "wanted"),
    [
        pytest.param(Narrowing(since=date(2022, 2, 5)), {"meeting/talks"}, id="since its own day"),
        pytest.param(
            Narrowing(since=date(2022, 1, 31), until=date(2022, 1, 31)),
            {"demand/troops", "act/sanctions"},
            id="without a day of its own: when it was first reported",
        ),
        pytest.param(
            Narrowing(until=date(2022, 1, 30)),
            {"statement/peace", "statement/threat", "meeting/call", "act/troops"},
            id="until",
        ),
    ],
)
def test_days(to: Narrowing, wanted: set[str]) -> None:
    assert events(narrowed(FOUND, to)) == wanted


def test_where_nothing_is_left_it_says_what_there_was() -> None:
    told = "narrowed to: since 6 Feb 2022; it has 10 events, of 2022-01-30 to 2022-02-05"

    with pytest.raises(ValueError, match=told):
        narrowed(FOUND, Narrowing(since=date(2022, 2, 6)))


def test_an_event_without_any_day_is_in_no_range() -> None:
    undated = replace(FOUND, articles=tuple(replace(article, published="") for article in FOUND.articles))
    without = {event.iri for event in undated.events if not days_of(undated)[event.iri]}
    left = narrowed(undated, Narrowing(since=date(1900, 1, 1)))

    assert without
    assert {event.iri for event in left.events} == {event.iri for event in undated.events} - without


def test_around_an_actor() -> None:
    near = narrowed(FOUND, Narrowing(focus=ID + "actor/belmark"))

    assert actors(near) == {"arland", "belmark"}
    assert {tie.kind for tie in near.ties} == {"demands of", "rejects", "deploys troops"}
    assert events(near) == {"demand/troops", "response/troops", "act/troops", "act/sanctions"}
    assert near.focus == ID + "actor/belmark"


def test_who_is_no_part_is_still_named_in_an_event_of_the_focus() -> None:
    near = narrowed(FOUND, Narrowing(focus=ID + "actor/courier"))

    assert actors(near) == {"courier"}
    assert keys(near.named) == {"arland"}
    assert not near.ties


def test_two_steps_reach_further() -> None:
    found = answers(crowd(40, ties=60))
    centre = found.ties[0].source
    sizes = [len(actors(narrowed(found, Narrowing(focus=centre, steps=steps)))) for steps in (1, 2, 3)]

    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1]


def test_weight_counts_articles_of_the_days_wanted() -> None:
    strong = narrowed(FOUND, Narrowing(min_weight=2))

    assert {(tie.kind, len(tie.events)) for tie in strong.ties} == {("speaks to", 1), ("speaks about", 1)}
    with pytest.raises(ValueError, match="ties of 3 articles or more"):
        narrowed(FOUND, Narrowing(min_weight=3))


def test_the_strongest() -> None:
    found = answers(crowd(60, ties=200))
    order = [actor for actor, named in network(found).nodes(data="named") if not named]
    left = narrowed(found, Narrowing(top=5))

    assert {actor.iri for actor in left.actors} - left.named == set(order[:5])
    assert all({tie.source, tie.target} <= set(order[:5]) for tie in left.ties)


def test_the_focus_stays_however_few_are_kept() -> None:
    found = answers(crowd(60, ties=200))
    weakest = min(found.ties, key=lambda tie: tie.source).source
    left = narrowed(found, Narrowing(focus=weakest, top=2))

    assert keys([weakest]) <= actors(left)
    assert len(actors(left)) == 2


def test_nothing_points_at_what_is_gone() -> None:
    for to in (Narrowing(focus=ID + "actor/weber"), Narrowing(top=2), Narrowing(min_weight=2)):
        left = narrowed(FOUND, to)
        known = {actor.iri for actor in left.actors}

        assert {actor for event in left.events for part in event.parts.values() for actor in part} <= known
        assert {event for tie in left.ties for event in tie.events} <= {event.iri for event in left.events}
        assert {report.article for event in left.events for report in event.reports} == {
            article.iri for article in left.articles
        }


def test_who_is_only_named_is_not_in_the_first_view() -> None:
    near = narrowed(FOUND, Narrowing(focus=ID + "actor/courier"))

    assert keys(name for name, first in network(near).nodes(data="first") if first) == {"courier"}


def test_how_it_was_narrowed_is_told_in_words() -> None:
    to = Narrowing(focus="x", steps=2, since=date(2022, 1, 26), until=date(2022, 2, 1), min_weight=2, top=40)

    assert to.in_words({"x": "Clara Müller"}) == (
        "around Clara Müller (2 steps), 26 Jan 2022 to 1 Feb 2022, ties of 2 articles or more, the 40 strongest actors"
    )


def test_the_page_says_in_its_head_line_how_it_was_narrowed(visit: Open) -> None:
    near = narrowed(FOUND, Narrowing(focus=ID + "actor/belmark", until=date(2022, 2, 1)))
    opened = visit(drawn(near))
    text = opened.page.locator("#summary").inner_text()

    assert text.startswith("Narrowed to around Belmark (1 step), until 1 Feb 2022. 2 articles")
    assert text.endswith("among 2 actors")


def test_a_page_of_all_says_nothing_of_it(visit: Open) -> None:
    opened = visit(drawn(FOUND))

    assert "Narrowed" not in opened.page.locator("#summary").inner_text()
