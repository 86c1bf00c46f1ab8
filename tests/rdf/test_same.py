"""Reports of one saying, demand or meeting find each other; what is two stays two."""

from dataclasses import replace
from itertools import permutations

from kg.rdf.likeness import wording
from kg.rdf.same import Told, same_demands, same_meetings, same_sayings

RESPECT = "it wants relations that are based on mutual respect"


def told(iri: str, content: str = RESPECT, *, by: str = "weber", day: str = "2022-01-30", article: str = "") -> Told:
    parties = frozenset({by})
    return Told(
        iri=iri,
        parties=parties,
        side=parties | {"belmark"},
        day=day,
        published=day,
        articles=frozenset({article or iri}),
        wording=wording(content),
        kind="asserted",
    )


def test_one_saying_in_two_articles_is_one_whatever_their_order() -> None:
    reports = [
        told("a"),
        told("b", "We want good relations based on mutual respect with our neighbours", day=""),
        told("c", "the harvest was poor this year"),
    ]

    for order in permutations(reports):
        assert same_sayings(order) == {"a": "b", "b": "b"}


def test_on_different_days_two_stay_two() -> None:
    assert same_sayings([told("a"), told("b", day="2022-02-02")]) == {}


def test_a_day_that_is_not_told_joins_no_two_days() -> None:
    found = same_sayings([told("a"), replace(told("b"), day="", published="2022-02-01"), told("c", day="2022-02-02")])

    assert len(found) == 2


def test_of_different_speakers_they_stay_two_but_not_of_a_state_and_its_minister() -> None:
    assert same_sayings([told("a"), told("b", by="müller")]) == {}
    assert same_sayings([told("a"), told("b", by="belmark")]).keys() == {"a", "b"}


def test_never_across_polarity() -> None:
    assert same_sayings([told("a"), replace(told("b"), kind="denied")]) == {}


def test_long_after_one_another_without_days_they_stay_two() -> None:
    early, late = (replace(told(iri), day="", published=day) for iri, day in (("a", "2022-01-01"), ("b", "2022-02-01")))

    assert same_sayings([early, late]) == {}


def test_a_long_content_that_holds_two_sayings_joins_them_not() -> None:
    other = "the treaty binds all who signed it in the spring"
    found = same_sayings([told("a"), told("b", other), told("c", f"{RESPECT}, and {other}")])

    assert found.get("a") != found.get("b") or found.get("a") is None


def test_a_demand_stands_on_other_days_too() -> None:
    content = "that the troops be withdrawn from the valley"

    assert same_demands([told("a", content), told("b", content, day="2022-02-02")]).keys() == {"a", "b"}


def meeting(iri: str, *parties: str, day: str = "2022-01-30") -> Told:
    return replace(told(iri, "", day=day), parties=frozenset(parties), side=frozenset(parties), wording=wording(""))


def test_a_meeting_told_with_one_participant_more_is_the_same() -> None:
    assert same_meetings([meeting("a", "weber", "müller"), meeting("b", "weber", "müller", "novak")]) == {
        "a": "a",
        "b": "a",
    }


def test_meetings_of_other_days_without_a_day_or_of_others_stay_apart() -> None:
    one = meeting("a", "weber", "müller")

    assert same_meetings([one, meeting("b", "weber", "müller", day="2022-01-31")]) == {}
    assert same_meetings([one, meeting("b", "weber", "müller", day="")]) == {}
    assert same_meetings([one, meeting("b", "weber", "novak")]) == {}
