"""Day words to dates, counted from Wednesday, 9 March 2022."""

from datetime import date

import pytest

from kg.extract.dates import Calendar, calendar, days

WEDNESDAY = date(2022, 3, 9)


def resolved(text: str, *, coming: bool = False, published: date | None = WEDNESDAY) -> list[tuple[str, date | None]]:
    found = days(text, 0, len(text), when=calendar(text, published), coming=coming)
    return [(day.passage.of(text), day.date) for day in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on Monday", ("Monday", date(2022, 3, 7)), id="the last one"),
        pytest.param("on Thursday", ("Thursday", date(2022, 3, 3)), id="last week's"),
        pytest.param("on Wednesday", ("Wednesday", WEDNESDAY), id="the day itself"),
        pytest.param("next Friday", ("next Friday", date(2022, 3, 11)), id="next"),
        pytest.param("last Friday", ("last Friday", date(2022, 3, 4)), id="last"),
        pytest.param(
            "last Wednesday",
            ("last Wednesday", date(2022, 3, 2)),
            id="last, on such a day",
        ),
        pytest.param("on Sunday (6)", ("Sunday (6)", date(2022, 3, 6)), id="number of the day"),
        pytest.param("on Monday (31)", ("Monday (31)", date(2022, 1, 31)), id="number in another month"),
        pytest.param("on Friday (Jan. 28)", ("Friday (Jan. 28)", date(2022, 1, 28)), id="month in brackets"),
        pytest.param(
            "on Thursday (Jan. 28)", ("Thursday (Jan. 28)", date(2021, 1, 28)), id="the weekday tells the year"
        ),
        pytest.param("on Monday, March 7", ("Monday, March 7", date(2022, 3, 7)), id="weekday and month"),
        pytest.param("on Monday 7 March", ("Monday 7 March", date(2022, 3, 7)), id="weekday, day, month"),
    ],
)
def test_weekdays(text: str, expected: tuple[str, date]) -> None:
    assert resolved(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on Friday", date(2022, 3, 11), id="the next one"),
        pytest.param("on Monday", date(2022, 3, 14), id="next week's"),
        pytest.param("on Wednesday", date(2022, 3, 9), id="the very day"),
        pytest.param("next Wednesday", date(2022, 3, 16), id="in a week"),
        pytest.param("on February 1", date(2023, 2, 1), id="next year's"),
    ],
)
def test_what_is_to_come(text: str, expected: date) -> None:
    assert [day for _, day in resolved(text, coming=True)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Feb. 1", date(2022, 2, 1), id="short month"),
        pytest.param("February 1st", date(2022, 2, 1), id="ordinal"),
        pytest.param("1 February", date(2022, 2, 1), id="day first"),
        pytest.param("1st of February", date(2022, 2, 1), id="day of month"),
        pytest.param("December 30", date(2021, 12, 30), id="nearest year"),
        pytest.param("February 1, 2019", date(2019, 2, 1), id="with its year"),
        pytest.param("1 February 2019", date(2019, 2, 1), id="day first, with its year"),
        pytest.param("2019-02-01", date(2019, 2, 1), id="ISO"),
        pytest.param("31 February", None, id="no such day"),
        pytest.param("31 February 2022", None, id="no such day in that year"),
        pytest.param("29 February 2024", date(2024, 2, 29), id="leap day"),
        pytest.param("29 February 2023", None, id="no leap day"),
        pytest.param("2019-13-01", None, id="no such month"),
    ],
)
def test_months(text: str, expected: date | None) -> None:
    assert resolved(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("today", WEDNESDAY, id="today"),
        pytest.param("yesterday", date(2022, 3, 8), id="yesterday"),
        pytest.param("tomorrow", date(2022, 3, 10), id="tomorrow"),
        pytest.param("a day earlier", date(2022, 3, 8), id="a day earlier"),
        pytest.param("earlier this week", None, id="vague: earlier"),
        pytest.param("in recent days", None, id="vague: days"),
    ],
)
def test_relative_words(text: str, expected: date | None) -> None:
    assert resolved(text) == [(text, expected)]


@pytest.mark.parametrize("text", ["Monday", "yesterday", "Sunday (6)", "February 1"])
def test_nothing_to_count_from_gives_no_date(text: str) -> None:
    assert resolved(text, published=None) == [(text, None)]


@pytest.mark.parametrize("text", ["February 1, 2019", "2019-02-01"])
def test_a_date_with_its_year_needs_nothing_to_count_from(text: str) -> None:
    assert resolved(text, published=None) == [(text, date(2019, 2, 1))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("UPDATE 01/02/2022", date(2022, 2, 1), id="day first"),
        pytest.param("UPDATE 02/28/2022", date(2022, 2, 28), id="month first where that alone is a date"),
        pytest.param("01.02.2022", date(2022, 2, 1), id="dots"),
        pytest.param("45/45/2022", None, id="no date"),
        pytest.param("Müller left.", None, id="none printed"),
    ],
)
def test_a_printed_date_is_counted_from(text: str, expected: date | None) -> None:
    assert calendar(text, None).anchor == expected


def test_the_day_of_publication_comes_before_a_printed_one() -> None:
    assert Calendar(published=WEDNESDAY, printed=(date(2022, 2, 1),)).anchor == WEDNESDAY


def test_a_printed_date_gives_the_year() -> None:
    assert resolved("Friday (Jan. 28). UPDATE 01/02/2022", published=None) == [("Friday (Jan. 28)", date(2022, 1, 28))]


def test_days_come_in_order_and_none_overlaps() -> None:
    found = resolved("On Tuesday, after Monday (7) and before March 10, earlier this month")

    assert [words for words, _ in found] == ["Tuesday", "Monday (7)", "March 10", "earlier this month"]


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "Monday Tuesday Wednesday"

    found = days(text, 7, 14, when=Calendar(published=WEDNESDAY))
    assert [day.passage.of(text) for day in found] == ["Tuesday"]


@pytest.mark.parametrize("text", ["He may leave.", "They march 10 miles.", "Sundays are quiet", "a 2022 model"])
def test_no_day(text: str) -> None:
    assert resolved(text) == []
