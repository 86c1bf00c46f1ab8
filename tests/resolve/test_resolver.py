"""Mentions of one article to actors, by a small directory."""

from dataclasses import replace
from datetime import date

import pytest

from kg.model import Actor, ActorKind, Article, Extraction, Mention, MentionForm, Passage, Reading, Role
from kg.resolve import Directory, resolve
from kg.resolve.directory import ACTOR, directory_of
from kg.resolve.known import DKG
from kg.resolve.offices import may_be_called

PERSON, STATE, BODY = ActorKind.PERSON, ActorKind.STATE, ActorKind.GOVERNMENT_BODY
WEDNESDAY = date(2022, 3, 9)
LABEL, TYPE = "http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
MEMBER, ORGANIZATION = "http://www.w3.org/ns/org#member", "http://www.w3.org/ns/org#organization"
START, END = "https://schema.org/startDate", "https://schema.org/endDate"


def actor(key: str, name: str, kind: ActorKind, **more: list[str]) -> tuple[str, dict[str, list[str]]]:
    return ACTOR + key, {LABEL: [name], TYPE: [DKG + kind], **{DKG + term: value for term, value in more.items()}}


def role(person: str, title: str, organization: str, *, start: str, end: str | None = None) -> dict[str, list[str]]:
    ended = {END: [end]} if end else {}
    return {
        MEMBER: [ACTOR + person],
        ORGANIZATION: [ACTOR + organization],
        f"{DKG}officeTitle": [title],
        START: [start],
        **ended,
    }


@pytest.fixture(scope="module")
def directory() -> Directory:
    return directory_of(
        dict(
            [
                actor(
                    "alandia",
                    "Alandia",
                    STATE,
                    demonym=["Alandian", "Alandians"],
                    metonym=["Sundby"],
                    seat=["Red House"],
                ),
                actor("bergland", "Bergland", STATE, demonym=["Berglandic"]),
                actor("anna-muller", "Anna Müller", PERSON, represents=[f"{ACTOR}alandia"]),
                actor("old-minister", "Karl Holm", PERSON, represents=[f"{ACTOR}alandia"]),
                actor("sergei-lindov", "Sergei Lindov", PERSON, represents=[f"{ACTOR}bergland"]),
                actor("ida-weber", "Ida Weber", PERSON, represents=[f"{ACTOR}alandia"]),
                actor("otto-weber", "Otto Weber", PERSON, represents=[f"{ACTOR}bergland"]),
                ("r1", role("anna-muller", "Foreign Minister", "alandia", start="2021-01-01")),
                ("r2", role("old-minister", "Foreign Minister", "alandia", start="2015-01-01", end="2020-12-31")),
                ("r3", role("sergei-lindov", "Deputy Foreign Minister", "bergland", start="2010-01-01")),
                ("r4", role("ida-weber", "ambassador", "alandia", start="2010-01-01")),
                ("r5", role("otto-weber", "ambassador", "bergland", start="2010-01-01")),
            ]
        )
    )


def name(words: str, *, title: str | None = None, side: str | None = None, kind: ActorKind | None = PERSON) -> Mention:
    return Mention(passage=Passage(start=0, end=len(words)), text=words, title=title, side=side, kind=kind)


def phrase(
    words: str, *, title: str | None = None, side: str | None = None, kind: ActorKind | None = PERSON
) -> Mention:
    return Mention(
        passage=Passage(start=0, end=len(words)),
        text=words,
        form=MentionForm.NOMINAL,
        title=title,
        side=side,
        kind=kind,
    )


def placed(*mentions: Mention) -> tuple[Mention, ...]:
    """Put the mentions one behind the other."""
    start, found = 0, []
    for mention in mentions:
        found.append(
            Mention(
                passage=Passage(start=start, end=start + len(mention.text)),
                text=mention.text,
                form=mention.form,
                kind=mention.kind,
                title=mention.title,
                side=mention.side,
            )
        )
        start += len(mention.text) + 1
    return tuple(found)


def reading(directory: Directory, *mentions: Mention, published: date | None = WEDNESDAY) -> Reading:
    text = " ".join(mention.text for mention in mentions)
    article = Article(key="a.txt", text=text, published=published)
    return resolve(article, Extraction(mentions=placed(*mentions)), directory=directory)


def keys(directory: Directory, *mentions: Mention, published: date | None = WEDNESDAY) -> list[str | None]:
    found = reading(directory, *mentions, published=published)
    return [found.actors[mention].key if mention in found.actors else None for mention in found.mentions]


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param([name("Anna Müller")], ["anna-muller"], id="the very name"),
        pytest.param([name("Anna Muller")], ["anna-muller"], id="without accents"),
        pytest.param([name("ANNA MÜLLER")], ["anna-muller"], id="in capitals"),
        pytest.param([name("Anna Müller"), name("Müller")], ["anna-muller"] * 2, id="surname behind the full name"),
        pytest.param([name("Eva Novak"), name("Novak")], ["eva-novak"] * 2, id="surname of somebody unknown"),
        pytest.param(
            [name("Eva Novak"), name("Novak", kind=ActorKind.ORGANIZATION)],
            ["eva-novak"] * 2,
            id="a word of a person's name that is taken for a body",
        ),
        pytest.param([name("Müller")], ["anna-muller"], id="surname that one known person bears"),
        pytest.param([name("Otto Weber"), name("Weber")], ["otto-weber"] * 2, id="surname of the one named before"),
        pytest.param(
            [name("Ida Weber"), name("Otto Weber")],
            ["ida-weber", "otto-weber"],
            id="two people of one surname stay two",
        ),
        pytest.param([name("Weber", side="Berglandic", title="ambassador")], ["otto-weber"], id="surname and side"),
        pytest.param([name("Weber")], ["weber"], id="a surname that two bear is neither"),
        pytest.param(
            [name("Weber"), name("Ida Weber")], ["ida-weber"] * 2, id="a surname whose bearer is named further on"
        ),
        pytest.param(
            [name("Müller"), name("Karl Müller")],
            ["karl-muller"] * 2,
            id="a known surname, but somebody else is named further on",
        ),
        pytest.param(
            [name("Weber"), name("Ida Weber"), name("Otto Weber")],
            ["weber", "ida-weber", "otto-weber"],
            id="two bearers are named further on",
        ),
        pytest.param(
            [name("Otto Weber"), name("Weber"), name("Ida Weber"), name("Weber")],
            ["otto-weber", "otto-weber", "ida-weber", "otto-weber"],
            id="of two bearers the one named more often",
        ),
        pytest.param([name("Anna B. Müller")], ["anna-muller"], id="initial"),
        pytest.param([name("Anna Müller Jr.")], ["anna-muller"], id="age"),
        pytest.param(
            [name("Müller Speech"), name("Müller")], ["muller-speech", "anna-muller"], id="a surname is no first name"
        ),
        pytest.param([name("Sergey Lindov")], ["sergei-lindov"], id="respelt first name that sounds the same"),
        pytest.param(
            [name("Sergey Lindow", title="Deputy Foreign Minister", side="Berglandic")],
            ["sergei-lindov"],
            id="respelt, and the role bears it out",
        ),
        pytest.param(
            [name("Sergei Lindorff", title="Foreign Minister", side="Alandian")],
            ["sergei-lindorff"],
            id="respelt, but of another side",
        ),
        pytest.param([name("Sergei Lindovic")], ["sergei-lindovic"], id="respelt, and nothing bears it out"),
    ],
)
def test_people(directory: Directory, mentions: list[Mention], expected: list[str]) -> None:
    assert keys(directory, *mentions) == expected


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param([name("Alandia", kind=STATE)], ["alandia"], id="a state's name"),
        pytest.param([name("Sundby", kind=STATE)], ["alandia"], id="a state's capital"),
        pytest.param([name("Red House", kind=STATE)], ["alandia"], id="a government's seat"),
        pytest.param([name("Alandians", kind=STATE)], ["alandia"], id="a people"),
        pytest.param(
            [phrase("the Alandian government", title="government", side="Alandian", kind=STATE)],
            ["alandia"],
            id="a government is its state",
        ),
        pytest.param(
            [phrase("Sundby officials", title="officials", side="Sundby", kind=STATE)],
            ["alandia"],
            id="officials are their state",
        ),
        pytest.param(
            [phrase("the Alandian ministry", title="ministry", side="Alandian", kind=BODY)],
            ["alandian-ministry"],
            id="a ministry is kept apart",
        ),
        pytest.param(
            [phrase("the Utopian government", title="government", side="Utopian", kind=STATE)],
            [None],
            id="unknown side",
        ),
        pytest.param([phrase("the government", title="government", kind=STATE)], [None], id="no side"),
        pytest.param(
            [phrase("Sundby Valley officials", title="officials", side="Sundby", kind=STATE)],
            [None],
            id="officials of a longer name",
        ),
    ],
)
def test_states_and_bodies(directory: Directory, mentions: list[Mention], expected: list[str | None]) -> None:
    assert keys(directory, *mentions) == expected


MINISTER = phrase("the Alandian foreign minister", title="foreign minister", side="Alandian")


@pytest.mark.parametrize(
    ("mentions", "published", "expected"),
    [
        pytest.param([MINISTER], WEDNESDAY, "anna-muller", id="the holder on the day"),
        pytest.param([MINISTER], date(2018, 5, 1), "old-minister", id="the holder on an earlier day"),
        pytest.param([MINISTER], None, None, id="nobody without a day"),
        pytest.param(
            [phrase("Alandia's top diplomat", title="top diplomat", side="Alandia")],
            WEDNESDAY,
            "anna-muller",
            id="another word for the office",
        ),
        pytest.param(
            [phrase("the Berglandic foreign minister", title="foreign minister", side="Berglandic")],
            WEDNESDAY,
            None,
            id="an office whose holder nobody knows",
        ),
        pytest.param(
            [name("Eva Novak", title="Foreign Minister", side="Alandian"), MINISTER],
            WEDNESDAY,
            "eva-novak",
            id="the holder the article names wins",
        ),
        pytest.param(
            [name("Anna Müller", title="Foreign Minister"), phrase("the minister", title="minister")],
            WEDNESDAY,
            "anna-muller",
            id="the minister, of the one named",
        ),
        pytest.param([phrase("the minister", title="minister")], WEDNESDAY, None, id="the minister, of nobody"),
        *(
            pytest.param(
                [name("Anna Müller", title="Foreign Minister"), phrase(words, title="minister")],
                WEDNESDAY,
                None,
                id=f"{words}: says more, or less, than the minister",
            )
            for words in ("a minister", "the former minister", "the team minister", "the minister of sport")
        ),
        pytest.param(
            [name("Anna Müller", title="Foreign Minister"), phrase("the veteran minister", title="minister")],
            WEDNESDAY,
            "anna-muller",
            id="the veteran minister",
        ),
        pytest.param(
            [name("Anna Müller"), phrase("the official", title="official")],
            WEDNESDAY,
            None,
            id="the official may be anybody",
        ),
    ],
)
def test_offices(directory: Directory, mentions: list[Mention], published: date | None, expected: str | None) -> None:
    assert keys(directory, *mentions, published=published)[-1] == expected


def test_somebody_unknown_gets_a_key_of_the_name_and_the_state_beside_it(directory: Directory) -> None:
    found = reading(directory, name("Eva Novák", title="envoy", side="Berglandic"))

    assert list(found.actors.values()) == [
        Actor(key="eva-novak", name="Eva Novák", kind=PERSON, represents="bergland"),
    ]


def test_the_text_teaches_roles(directory: Directory) -> None:
    found = reading(directory, name("Eva Novak", title="envoy", side="Berglandic"))

    assert found.roles == (Role(person="eva-novak", title="envoy", organization="bergland"),)


def pronoun(words: str, start: int) -> Mention:
    return Mention(passage=Passage(start=start, end=start + len(words)), text=words, form=MentionForm.PRONOUN)


def test_a_pronoun_is_whom_its_chain_of_antecedents_ends_in(directory: Directory) -> None:
    (first,) = placed(name("Anna Müller"))
    she, her = pronoun("she", 20), pronoun("her", 30)
    extraction = Extraction(mentions=(first, she, her), antecedents={her: she, she: first})

    found = resolve(Article(key="a.txt", text="…", published=WEDNESDAY), extraction, directory=directory)
    assert [found.actors[mention].key for mention in (first, she, her)] == ["anna-muller"] * 3


def test_a_circle_of_antecedents_is_nobody(directory: Directory) -> None:
    she, her = pronoun("she", 0), pronoun("her", 10)
    extraction = Extraction(mentions=(she, her), antecedents={her: she, she: her})

    found = resolve(Article(key="a.txt", text="…", published=WEDNESDAY), extraction, directory=directory)
    assert dict(found.actors) == {}


def test_an_article_is_resolved_the_same_alone_and_after_others(directory: Directory) -> None:
    others = [name("Otto Weber"), name("Eva Weber"), name("Karl Müller")]
    alone = keys(directory, name("Weber"), name("Müller"))

    for other in others:
        reading(directory, other)
    assert keys(directory, name("Weber"), name("Müller")) == alone


def test_the_order_in_which_mentions_are_handed_over_does_not_count(directory: Directory) -> None:
    given = placed(name("Otto Weber"), name("Weber"), name("Ida Weber"), name("Weber"), MINISTER)
    article = Article(key="a.txt", text="…", published=WEDNESDAY)

    found = resolve(article, Extraction(mentions=given), directory=directory)
    turned = resolve(article, Extraction(mentions=tuple(reversed(given))), directory=directory)
    assert found.actors == turned.actors


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        pytest.param("Baltic Energy Agency", "BEA", ["baltic-energy-agency"] * 2, id="nobody knows it"),
        pytest.param("State of Alandia", "Alandia", ["alandia"] * 2, id="known by its acronym"),
        pytest.param("Alandia", "AL", ["alandia"] * 2, id="known by its name"),
    ],
)
def test_an_acronym_is_the_name_that_the_article_gives(
    directory: Directory, full: str, short: str, expected: list[str]
) -> None:
    mentions = placed(name(full, kind=BODY), name(short, kind=BODY))
    extraction = Extraction(mentions=mentions, acronyms={short: full})

    found = resolve(Article(key="a.txt", text="…", published=WEDNESDAY), extraction, directory=directory)
    assert [found.actors[mention].key for mention in mentions] == expected


def test_officials_of_a_body_that_the_article_names(directory: Directory) -> None:
    officials = phrase("BEA officials", title="officials", side="BEA", kind=STATE)
    mentions = placed(name("Baltic Energy Agency", kind=BODY), officials)
    extraction = Extraction(mentions=mentions, acronyms={"BEA": "Baltic Energy Agency"})

    found = resolve(Article(key="a.txt", text="…", published=WEDNESDAY), extraction, directory=directory)
    assert {actor.key for actor in found.actors.values()} == {"baltic-energy-agency"}


@pytest.mark.parametrize(
    ("known", "title", "sided", "expected"),
    [
        pytest.param("Foreign Minister", "minister", False, True, id="the minister"),
        pytest.param("Foreign Minister", "top diplomat", False, True, id="a synonym"),
        pytest.param("Foreign Minister", "deputy minister", False, False, id="no deputy"),
        pytest.param("Vice President", "president", True, False, id="a deputy is not the head"),
        pytest.param("Senator", "governor", False, False, id="leaders of several kinds"),
        pytest.param("Chancellor", "prime minister", True, True, id="head of the government of a side"),
        pytest.param("Chancellor", "prime minister", False, False, id="of whose government is not told"),
    ],
)
def test_what_the_holder_of_an_office_may_be_called(known: str, title: str, *, sided: bool, expected: bool) -> None:
    assert may_be_called(known, title, sided=sided) is expected


@pytest.mark.parametrize(
    ("gender", "expected"),
    [
        pytest.param("female", "ida-weber", id="the one whom the title leaves"),
        pytest.param("male", "otto-weber", id="the one named before"),
        pytest.param(None, "otto-weber", id="no title"),
    ],
)
def test_a_title_tells_which_of_two_is_meant(directory: Directory, gender: str | None, expected: str) -> None:
    mentions = placed(name("Otto Weber"), name("Weber"))
    known = replace(directory.known, genders={"otto weber": "male", "ida weber": "female"})
    extraction = Extraction(mentions=mentions, genders={mentions[1]: gender} if gender else {})

    article = Article(key="a.txt", text="…", published=WEDNESDAY)
    found = resolve(article, extraction, directory=replace(directory, known=known))
    assert found.actors[mentions[1]].key == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param([], "union", id="the body"),
        pytest.param([name("Alandia", kind=STATE)], "alandia", id="the state named before"),
        pytest.param([name("Alandia", kind=STATE), name("Union", kind=STATE)], "union", id="the one named last"),
    ],
)
def test_a_city_that_is_the_seat_of_two(before: list[Mention], expected: str) -> None:
    two = directory_of(
        dict(
            [
                actor("alandia", "Alandia", STATE, metonym=["Sundby"]),
                actor("union", "Union", ActorKind.INTERNATIONAL_ORGANIZATION, metonym=["Sundby"]),
            ]
        )
    )

    assert keys(two, *before, name("Sundby", kind=STATE))[-1] == expected


def test_a_plural_is_those_it_stands_for(directory: Directory) -> None:
    mentions = placed(name("Anna Müller"), name("Otto Weber"))
    they = Mention(passage=Passage(start=30, end=34), text="They", form=MentionForm.PRONOUN)
    article = Article(key="a.txt", text="", published=WEDNESDAY)
    found = resolve(article, Extraction(mentions=(*mentions, they), several={they: mentions}), directory=directory)

    assert [actor.key for actor in found.who(they)] == ["anna-muller", "otto-weber"]
    assert they not in found.actors
