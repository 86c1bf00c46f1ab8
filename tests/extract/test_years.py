"""The year of an article that prints none, from who held office on a day that fell on a named weekday."""

from datetime import date

import pytest

from kg.extract import NameFinder, extract
from kg.model import ActorKind, KnownNames, Statement, Term
from tests.extract.written import blank, written

MINISTER = "foreign minister"
CLOSED = (Term(office=MINISTER, start=date(2019, 12, 1), end=date(2024, 11, 30)),)
FRIDAY = "on/IN/case>Friday Friday/NNP/obl>said ,/,/punct>January January/NNP/appos>Friday 28/CD/nummod>January "
THAT = "that/IN/mark>final the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said ././punct>said"
TITLED = "Foreign/NNP/compound>Minister Minister/NNP/compound>Müller Müller/NNP/nsubj>said@PER said~say/VBD/root "
# Foreign Minister Müller said on Friday, January 28 that the list was final.
DATED = TITLED + FRIDAY + THAT


def days(parse: str, *terms: Term, published: date | None = None) -> list[date | None]:
    """The days on which the statements of a parse were made, where Müller held these terms of office."""
    known = KnownNames(
        names={"Council of Nations": ActorKind.INTERNATIONAL_ORGANIZATION, "Müller": ActorKind.PERSON},
        terms={"Müller": terms},
    )
    found = extract(written(parse), names=NameFinder(blank(), known), published=published)
    return [event.said for event in found.events if isinstance(event, Statement)]


def test_the_one_year_in_which_office_and_weekday_fit() -> None:
    assert days(DATED, *CLOSED) == [date(2022, 1, 28)]


def test_of_two_periods_in_office_the_one_that_fits() -> None:
    earlier = Term(office=MINISTER, start=date(2001, 1, 1), end=date(2004, 1, 1))

    assert days(DATED, earlier, *CLOSED) == [date(2022, 1, 28)]


@pytest.mark.parametrize(
    ("parse", "terms"),
    [
        pytest.param(DATED, (Term(office=MINISTER, start=date(2019, 12, 1)),), id="a term that is open"),
        pytest.param(DATED, (Term(office=MINISTER, end=date(2024, 11, 30)),), id="a term from nobody knows when"),
        pytest.param(
            DATED, (Term(office=MINISTER, start=date(2010, 1, 1), end=date(2024, 1, 1)),), id="two years that fit"
        ),
        pytest.param(
            DATED, (Term(office=MINISTER, start=date(2015, 1, 1), end=date(2018, 1, 1)),), id="no year that fits"
        ),
        pytest.param(
            DATED, (Term(office="president", start=date(2019, 1, 1), end=date(2024, 1, 1)),), id="another office"
        ),
        pytest.param("former/JJ/amod>Müller " + DATED, CLOSED, id="no more in office"),
        pytest.param("Müller/NNP/nsubj>said@PER said~say/VBD/root " + FRIDAY + THAT, CLOSED, id="no title"),
        pytest.param(TITLED + "on/IN/case>Friday Friday/NNP/obl>said " + THAT, CLOSED, id="a weekday alone"),
    ],
)
def test_no_year_where_the_text_does_not_tell_it(parse: str, terms: tuple[Term, ...]) -> None:
    assert days(parse, *terms) == [None]


def test_the_day_of_publication_is_surer() -> None:
    assert days(DATED, *CLOSED, published=date(2011, 2, 1)) == [date(2011, 1, 28)]


# Foreign Minister Müller said on Friday that the list was final.
SPOKEN = TITLED + "on/IN/case>Friday Friday/NNP/obl>said " + THAT
COUNCIL = "The/DT/det>Council Council/NNP/nsubj>met of/IN/case>Nations Nations/NNPS/nmod>Council met~meet/VBD/root "


@pytest.mark.parametrize(
    ("council", "expected"),
    [
        pytest.param("January/NNP/obl>met 12/CD/nummod>January ././punct>met", date(2022, 1, 14), id="met that week"),
        pytest.param("in/IN/case>January January/NNP/obl>met ././punct>met", None, id="no day of a month"),
    ],
)
def test_a_body_met_on_a_day_and_on_a_weekday(council: str, expected: date | None) -> None:
    weekday = COUNCIL + "on/IN/case>Wednesday Wednesday/NNP/obl>met ././punct>met"

    assert days("\n".join([SPOKEN, weekday, COUNCIL + council]), *CLOSED) == [expected]


def test_a_body_that_met_twice_tells_nothing() -> None:
    weekday = COUNCIL + "on/IN/case>Wednesday Wednesday/NNP/obl>met ././punct>met"
    days_met = [COUNCIL + f"January/NNP/obl>met {day}/CD/nummod>January ././punct>met" for day in (12, 13)]

    assert days("\n".join([SPOKEN, weekday, *days_met]), *CLOSED) == [None]
