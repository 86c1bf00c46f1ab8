"""Acts between actors with the real pipeline, told in many ways, and what looks like one and is none."""

import os

import pytest

from kg.extract import NameFinder, extract
from kg.model import Act, ActKind, ActorKind, Article, KnownNames, Mention, Modality
from kg.parse import load, parse

KNOWN = KnownNames(
    names={
        "Müller": ActorKind.PERSON,
        "Weber": ActorKind.PERSON,
        "Norway": ActorKind.STATE,
        "Sweden": ActorKind.STATE,
        "Finland": ActorKind.STATE,
        "Nordic Council": ActorKind.INTERNATIONAL_ORGANIZATION,
    },
    demonyms=frozenset({"Norwegian", "Swedish", "Finnish"}),
)
Told = tuple[str, str, str]


@pytest.fixture(scope="module")
def finder() -> NameFinder:
    return NameFinder(load(os.environ.get("KG_LANGUAGE")), KNOWN)


def acts(text: str, finder: NameFinder) -> list[Act]:
    ((_, doc),) = parse(load(os.environ.get("KG_LANGUAGE")), [Article(key="a", text=text)])
    return [event for event in extract(doc, names=finder).events if isinstance(event, Act)]


def told(text: str, finder: NameFinder) -> list[Told]:
    return [(words(act.actor), act.act_kind.value, words(act.target)) for act in acts(text, finder)]


def words(mentions: tuple[Mention, ...]) -> str:
    return " + ".join(mention.text for mention in mentions)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway has sent three battalions to the Finnish border.", ("Norway", "deploys troops", "Finnish")),
        ("Norwegian forces were massed along the border with Sweden.", ("Norwegian", "deploys troops", "Sweden")),
        ("Thousands of soldiers were moved to Finland by Sweden.", ("Sweden", "deploys troops", "Finland")),
        ("Sweden, which deployed warships near Norway, denied any wrongdoing.", ("Sweden", "deploys troops", "Norway")),
        ("Sweden continues to send troops to Finland's doorstep.", ("Sweden", "deploys troops", "Finland")),
        ("The Swedish troop build-up around Finland worries the region.", ("Swedish", "deploys troops", "Finland")),
        ("Norway plans to station a brigade in Finland.", ("Norway", "deploys troops", "Finland")),
        ("Sweden slapped an embargo on Norway.", ("Sweden", "sanctions", "Norway")),
        ("Sweden has imposed restrictions on the Norwegian fleet.", ("Sweden", "sanctions", "Norwegian")),
        ("Norway was hit by sanctions that Sweden imposed on Norway.", ("Sweden", "sanctions", "Norway")),
        ("Finland broke off diplomatic relations with Sweden on Monday.", ("Finland", "sanctions", "Sweden")),
        ("Finland expelled two Swedish diplomats.", ("Finland", "sanctions", "Swedish")),
        ("Swedish sanctions against Norway expire in June.", ("Swedish", "sanctions", "Norway")),
        ("Norway summoned Sweden's ambassador over the remarks.", ("Norway", "accuses", "Sweden")),
        ("Norway and Sweden traded accusations over the spill.", ("Norway", "accuses", "Sweden")),
        ("Müller holds Sweden responsible for the leak.", ("Müller", "accuses", "Sweden")),
        ("Weber said that Norway had repeatedly violated the agreement.", ("Weber", "accuses", "Norway")),
        ("“Norway is behind the attack,” Weber said.", ("Weber", "accuses", "Norway")),
        ("Weber said the unrest had been stoked by Norway.", ("Weber", "accuses", "Norway")),
        ("Weber said Norway poses a threat to the whole region.", ("Weber", "accuses", "Norway")),
        ("Müller hit out at Norway on Tuesday.", ("Müller", "criticizes", "Norway")),
        ("Weber called the Norwegian plan a farce.", ("Weber", "criticizes", "Norwegian")),
        ("Weber described Norway's behaviour as irresponsible.", ("Weber", "criticizes", "Norway")),
        ("Müller voiced outrage over Sweden's decision.", ("Müller", "criticizes", "Sweden")),
        ("Müller said Sweden had denounced Norway.", ("Sweden", "criticizes", "Norway")),
        ("Weber spoke warmly of Norway's efforts.", ("Weber", "praises", "Norway")),
        ("Weber paid tribute to Norway.", ("Weber", "praises", "Norway")),
        ("Weber said Sweden's offer was constructive.", ("Weber", "praises", "Sweden")),
        ("Finland stands by Norway.", ("Finland", "supports", "Norway")),
        ("Müller expressed solidarity with Finland.", ("Müller", "supports", "Finland")),
        ("Finland backs Norway's bid for a seat on the council.", ("Finland", "supports", "Norway")),
        ("Norway will never accept Sweden's claim to the island.", ("Norway", "rejects", "Sweden")),
        ("Weber said Sweden's conditions were a non-starter.", ("Weber", "rejects", "Sweden")),
        ("Weber said Sweden's proposal was out of the question.", ("Weber", "rejects", "Sweden")),
        ("“Sweden will face severe consequences,” Müller said.", ("Müller", "threatens", "Sweden")),
        ("Müller said there would be a crushing response if Sweden attacked.", ("Müller", "threatens", "Sweden")),
        ("Müller sent Sweden a stark warning.", ("Müller", "warns", "Sweden")),
        ("Norway announced a loan for Finland.", ("Norway", "promises", "Finland")),
    ],
)
def test_an_act(text: str, act: Told, finder: NameFinder) -> None:
    assert act in told(text, finder)


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not send troops to Finland.",
        "Norway denied sending troops to Finland.",
        "Weber urged Norway to send troops to Finland.",
        "Norway pulled its troops out of Finland.",
        "Norway halted the deployment of troops to Finland.",
        "Norway sent a team of doctors to Finland.",
        "Sweden lifted its sanctions on Norway.",
        "Weber called for sanctions against Norway.",
        "Sweden ruled out sanctions against Norway.",
        "The league imposed a ban on the club.",
        "Weber denied that Norway had violated the agreement.",
        "Weber said Norway had not violated the agreement.",
        "Weber said Norway would violate the agreement.",
        "Weber asked whether Norway had violated the agreement.",
        "Norway broke the record in the relay.",
        "Weber stood by the window with Müller.",
        "The committee summoned the manager.",
        "Weber said the weather was disappointing.",
        "Weber said there would be no consequences for Sweden.",
        "Norway and Sweden traded fish and timber.",
    ],
)
def test_no_act(text: str, finder: NameFinder) -> None:
    assert told(text, finder) == []


def test_what_is_planned_is_expected(finder: NameFinder) -> None:
    (act,) = acts("Norway will send troops to Finland.", finder)

    assert (act.act_kind, act.modality) == (ActKind.DEPLOYS_TROOPS, Modality.EXPECTED)


@pytest.mark.parametrize("text", ["Sweden may back Norway's bid.", "Norway could impose sanctions on Sweden."])
def test_what_may_be_is_conditional(text: str, finder: NameFinder) -> None:
    (act,) = acts(text, finder)

    assert act.modality is Modality.CONDITIONAL


def test_what_another_claims_is_told_in_a_statement(finder: NameFinder) -> None:
    (act,) = acts("Weber said Norway had sent troops to Finland.", finder)

    assert act.statement is not None
    assert words(act.statement.speaker) == "Weber"
    assert words(act.actor) == "Norway"
