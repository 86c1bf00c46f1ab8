"""Whether a meeting took place, by the words around it, read by the real pipeline from sentences of our own."""

import os
from functools import cache

import pytest
from spacy.language import Language

from kg.extract import NameFinder, extract
from kg.model import Article, Meeting
from kg.parse import load, parse
from kg.resolve import load_directory

READ = {
    "ongoing": [
        "Macron and Scholz are meeting in Paris.",
        "Sweden and Norway are holding talks in Oslo.",
        "Macron is hosting Scholz in Paris.",
        "Talks between Sweden and Norway continued on Friday.",
        "Talks between Sweden and Norway entered a second day.",
        "Talks between Sweden and Norway are continuing.",
        "Macron was meeting Scholz as the news broke.",
    ],
    "cancelled": [
        "The summit between Macron and Sunak fell through.",
        "Sweden abandoned talks with Norway.",
        "Modi cancelled a visit to Pakistan.",
        "Sunak pulled out of a meeting with Mitsotakis.",
        "A planned meeting between Macron and Sunak was scrapped.",
    ],
    "postponed": [
        "The talks between Sweden and Norway were pushed back to May.",
        "Macron has put off his visit to Germany.",
        "The meeting between Biden and Modi was rescheduled for June.",
    ],
    "refused": [
        "Abbas refused to meet Netanyahu.",
        "Netanyahu turned down a meeting with Abbas.",
        "Biden snubbed a meeting with Modi.",
        "Zelensky ruled out a meeting with Lukashenko.",
        "Sunak would not meet Mitsotakis.",
    ],
    "denied": [
        "Macron denied having met Lukashenko.",
        "There was no meeting between Biden and Modi.",
        "Scholz said he had not spoken with Putin.",
        "Berlin dismissed reports that Scholz had met Putin.",
        "Macron never met Lukashenko.",
        "The meeting between Scholz and Sunak did not take place.",
    ],
    "proposed": [
        "Sweden called for talks with Norway.",
        "Macron offered to meet Putin.",
        "Turkey offered to host talks between Russia and Ukraine.",
        "Sweden proposed a summit with Norway.",
        "Zelensky wants to meet Biden.",
        "Norway sought a meeting with Sweden.",
        "Macron suggested a meeting between Putin and Zelensky.",
        "India asked for a meeting with China.",
    ],
    "planned": [
        "The meeting of Macron with Scholz starts on Monday.",
        "Macron receives Scholz next Monday.",
        "Macron meets Scholz on Friday.",
        "Scholz heads to Paris to meet Macron.",
        "Macron left for Berlin to hold talks with Scholz.",
        "Macron was to meet Scholz on Monday.",
        "Sweden and Norway agreed to hold talks.",
        "Scholz will travel to Paris for talks with Macron.",
        "Macron was preparing for a meeting with Scholz.",
        "A meeting between Biden and Modi was scheduled for Friday.",
        "Sweden announced talks with Norway next week.",
        "Macron and Scholz are set to meet on Friday.",
        "The two sides expect a meeting between Biden and Modi in May.",
        "Macron said he would meet Scholz.",
        "On the eve of her meeting with Biden, Meloni spoke of trade.",
        "Blinken arrived in Beijing to meet Biden.",
    ],
    "conditional": [
        "Macron could meet Putin.",
        "If Biden meets Modi, the border will be discussed.",
        "Sweden might hold talks with Norway.",
        "Putin is considering a meeting with Zelensky.",
    ],
    "unknown": [
        "The agenda of the meeting between Macron and Scholz was published.",
        "Macron commented on talks between Sweden and Norway.",
        "Nobody knows if Macron met Scholz.",
        "It is not clear if Macron has met Scholz.",
        "Macron allegedly met Scholz.",
        "Macron reportedly met Scholz.",
        "It was unclear whether Biden met Modi.",
        "Rumours of a meeting between Biden and Modi spread.",
    ],
    "held": [
        "Macron met Scholz in Paris.",
        "Biden and Modi held talks.",
        "After a meeting with Biden, Modi left.",
        "Scholz spoke by phone with Macron.",
    ],
}
# No meeting is found in these yet; none may ever be read as held.
NOT_FOUND = [
    "Before talks with Modi, Sunak spoke to reporters.",
    "Sweden and Norway delayed their talks until June.",
    "Norway declined an invitation to talks with Sweden.",
    "Sweden denied reports of a meeting with Norway.",
    "Sweden said that no talks with Norway had taken place.",
    "Kenya invited Sudan to talks in Nairobi.",
    "Norway appealed to Sweden to hold talks.",
    "Ahead of his meeting with Biden, Macron flew to Beijing.",
    "Scholz plans talks with Macron.",
]

# More that did not take place, or had not yet.
NOT_HELD = [
    "Macron hinted at a meeting with Scholz.",
    "Macron aimed at a summit with Scholz.",
    "Macron showed interest in a meeting with Scholz.",
    "Macron failed to meet Scholz.",
    "Macron was to have met Scholz.",
    "Macron had been due to meet Scholz.",
    "Macron would have met Scholz.",
    "Macron and Scholz were supposed to meet.",
    "Macron has yet to meet Scholz.",
    "Macron avoided meeting Scholz.",
    "Macron skipped a summit with Scholz.",
    "Macron stayed away from the talks with Scholz.",
    "Macron boycotted the meeting with Scholz.",
    "The meeting between Macron and Scholz is off.",
    "Macron hoped to meet Scholz.",
    "Macron asked to meet Scholz.",
    "Macron's planned meeting with Scholz drew criticism.",
    "Macron cancelled his planned talks with Scholz.",
    "Macron's trip to Germany has been postponed.",
    "The visit of Scholz to France was called off.",
    "Macron's meeting with Scholz has been moved to May.",
    "Talks between Sweden and Norway were suspended.",
    "Talks between Sweden and Norway have been suspended.",
    "Talks between Sweden and Norway were due to start on Monday.",
    "Talks between Sweden and Norway were expected to resume in May.",
    "Macron would like to meet Scholz.",
    "Macron pressed for a meeting with Scholz.",
    "Sweden urged talks with Norway.",
    "Macron opposed a meeting with Scholz.",
    "Macron was not allowed to meet Scholz.",
    "Macron said that a meeting with Scholz was possible.",
    "A meeting between Macron and Scholz was possible, Paris said.",
    "A meeting between Macron and Scholz was unlikely.",
    "A meeting between Macron and Scholz was not planned.",
    "A meeting between Macron and Scholz was proposed by Berlin.",
    "A meeting between Macron and Scholz was rejected by Berlin.",
    "A meeting with Scholz was refused by Macron.",
    "Macron had hoped for talks with Scholz.",
    "Macron did not attend the summit with Scholz.",
    "Macron missed the meeting with Scholz.",
    "Sweden hopes for a meeting with Norway.",
    "Macron was invited to meet Scholz.",
    "Macron is ready to meet Scholz.",
    "Macron was ready to talk with Scholz.",
    "Macron insisted on a meeting with Scholz.",
    "Macron accepted an invitation to talks with Scholz.",
    "Macron was expected to speak with Scholz.",
    "Macron would speak with Scholz on Monday, Paris announced.",
    "Neither Macron nor Scholz met Putin.",
    "Macron had no plans to meet Scholz.",
    "Paris denied that talks with Berlin had been held.",
    "The claim that Macron met Putin is false.",
    "It is not true that Macron met Putin.",
    "Macron dreamed of a summit with Scholz.",
    "Without meeting Scholz, Macron flew home.",
    "Instead of meeting Scholz, Macron flew home.",
    "Macron talked of a summit with Scholz.",
    "Should Macron meet Scholz, the deal is done.",
    "Macron postponed talks with Scholz indefinitely.",
    "Macron and Scholz had planned to meet.",
    "Macron and Scholz intended to meet in Rome.",
]


@pytest.fixture(scope="module")
def finder() -> NameFinder:
    return NameFinder(pipeline(), load_directory().names())


@cache
def pipeline() -> Language:
    return load(os.environ.get("KG_LANGUAGE"))


def statuses(text: str, finder: NameFinder) -> list[str]:
    ((_, doc),) = parse(pipeline(), [Article(key="a", text=text)])
    return [event.status.value for event in extract(doc, names=finder).events if isinstance(event, Meeting)]


@pytest.mark.parametrize(("status", "text"), [(status, text) for status, texts in READ.items() for text in texts])
def test_the_words_tell_whether_they_met(status: str, text: str, finder: NameFinder) -> None:
    assert statuses(text, finder) == [status]


@pytest.mark.parametrize("text", [*NOT_FOUND, *NOT_HELD])
def test_what_did_not_take_place_is_not_held(text: str, finder: NameFinder) -> None:
    assert "held" not in statuses(text, finder)
