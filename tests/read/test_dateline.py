from datetime import date

import pytest

from kg.read.dateline import dateline, undated

DAY = date(2022, 1, 31)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(" date 2022-01-31 Russia said no.", "date 2022-01-31", id="labelled, same line"),
        pytest.param("Published: 31 Jan. 2022\nWeber spoke.", "Published: 31 Jan. 2022", id="label"),
        pytest.param(
            "Posted on January 31, 2022 at 10:30 a.m. GMT\nWeber",
            "Posted on January 31, 2022 at 10:30 a.m. GMT",
            id="with a clock time",
        ),
        pytest.param("Talks fail\n\nMonday, January 31, 2022\n\nWeber", "Monday, January 31, 2022", id="Wikinews"),
        pytest.param("Monday, January 31, 2022 Weber spoke.", "Monday, January 31, 2022", id="leading"),
        pytest.param("\ufeff2022-01-31T10:00:00Z\nWeber", "2022-01-31T10:00:00Z", id="ISO after a mark"),
        pytest.param("MOSCOW, January 31, 2022 (Agency) — Weber", "MOSCOW, January 31, 2022 (Agency) —", id="dateline"),
        pytest.param("Talks\n31/01/2022\nWeber", "31/01/2022", id="numeric, one way to read"),
        pytest.param("Talks\r\n31st January 2022\r\nWeber", "31st January 2022", id="CRLF, ordinal"),
    ],
)
def test_day_is_read(text: str, words: str) -> None:
    found = dateline(text)

    assert found is not None
    assert (found.published, found.passage.of(text)) == (DAY, words)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("UPDATE 01/02/2022\nWeber spoke.", id="an update"),
        pytest.param("Updated: January 31, 2022\nWeber spoke.", id="an update in words"),
        pytest.param("Talks\n01/02/2022\nWeber", id="numeric, two ways to read"),
        pytest.param("Talks\n2022-02-30\nWeber", id="no such day"),
        pytest.param("Talks\nMonday, January 30, 2022\nWeber", id="it was a Sunday"),
        pytest.param("The war began on February 24, 2022 in Ukraine.", id="running text"),
        pytest.param("MOSCOW, Jan 31 (Reuters) - Weber", id="no year"),
        pytest.param("Weber spoke.\n" * 10 + "2022-01-31\n", id="below the head"),
        pytest.param("On January 31, 2022 – a Monday – Weber spoke.", id="an aside"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_day_is_read(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Talks fail\n\nADDIS ABABA (Agency) - Weber", "ADDIS ABABA (Agency) -", id="agency"),
        pytest.param("BRUSSELS, March 14 (Wire) — Weber", "BRUSSELS, March 14 (Wire) —", id="day without a year"),
        pytest.param("KYIV, Feb. 3 - Weber", "KYIV, Feb. 3 -", id="day alone"),
        pytest.param("ANKARA, Turkey (AP) — Weber", "ANKARA, Turkey (AP) —", id="with its country"),
    ],
)
def test_place_without_a_full_day_is_a_dateline(text: str, words: str) -> None:
    found = undated(text)

    assert found is not None
    assert found.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("NATO (the alliance) said - again - no.", id="a name with an aside"),
        pytest.param("US, EU agree - at last.", id="a headline"),
        pytest.param("In Moscow (Reuters) - Weber", id="small letters"),
        pytest.param("Weber spoke.\n" * 10 + "KYIV, Feb. 3 - Weber", id="below the head"),
    ],
)
def test_other_capitals_are_no_dateline(text: str) -> None:
    assert undated(text) is None
