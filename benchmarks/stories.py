"""A made-up world of diplomacy: whom it knows and what happens on each day, the same at every run.

Few actors are in most of the news and most are in little of it (Zipf); a day's first stories are those that most
articles tell. Some stories answer or deny one of the days before.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from random import Random
from typing import Final

from kg.model import Actor, ActorKind, Role

FIRST_DAY: Final = date(2024, 1, 1)
DAYS: Final = 730
_STATES, _BODIES, _PERSONS, _STRANGERS = 80, 60, 400, 20_000
_STARTS_TEXT: Final = """
    ar bel cor dun el far gor hal is jor kal lor mon nar or par ros sal tor ul val wes yor zan
"""
_ENDS_TEXT: Final = """
    a an and ara eld en er ia im ina mark mor on or ora us
"""
_NOUNS_TEXT: Final = """
    agreement aid alliance ambassador armistice army assembly attack bank blockade border ceasefire chairman
    commission committee convoy corridor council crisis currency debt delegation deposit election embargo
    embassy envoy evacuation exercise export fishery fleet food forces frontier gas government grain harbour
    hostages inspection island mandate market mediation mission neighbours observers oil parliament passage
    patrol payment peace pipeline police port prisoners proposal province quota railway ransom refugees region
    report resolution river sanctions satellite school sea soldiers summit tariff territory trade treaty troops
    trust union vessel veto visa water weapons withdrawal zone
"""
_VERBS_TEXT: Final = """
    accept block build cancel close defend delay end extend guard leave open pay protect reopen review
"""
_STARTS, _ENDS, _NOUNS, _VERBS = (text.split() for text in (_STARTS_TEXT, _ENDS_TEXT, _NOUNS_TEXT, _VERBS_TEXT))
_CHANCES: Final = {"statement": 46, "denial": 7, "demand": 14, "response": 7, "meeting": 14, "act": 12}


class Kind(StrEnum):
    """What sort of thing happens."""

    STATEMENT = "statement"
    DENIAL = "denial"
    DEMAND = "demand"
    RESPONSE = "response"
    MEETING = "meeting"
    ACT = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Something that happens; `chance` draws what else is told of it, `earlier` is what it answers or denies."""

    kind: Kind
    day: int
    actors: tuple[Actor, ...]
    words: str
    chance: int
    earlier: "Story | None" = None

    @property
    def date(self) -> date:
        """Return the day on which it happens."""
        return FIRST_DAY + timedelta(days=self.day)


@cache
def known() -> tuple[Actor, ...]:
    """Return the actors that the directory knows, those most in the news first."""
    states = [
        Actor(key=f"state-{number}", name=made_name(number, 2), kind=ActorKind.STATE, wikidata=f"Q{number + 1}")
        for number in range(_STATES)
    ]
    bodies = [
        Actor(
            key=f"body-{number}",
            name=f"Ministry {made_name(number, 3)}",
            kind=ActorKind.GOVERNMENT_BODY,
            represents=states[zipf(Random(f"body {number}"), _STATES)].key,
        )
        for number in range(_BODIES)
    ]
    persons = [_person(f"person-{number}", f"person {number}") for number in range(_PERSONS)]
    everybody = [*states, *bodies, *persons]
    # In the news are states and persons alike: shuffled once, then drawn by rank.
    Random("ranks").shuffle(everybody)
    return tuple(everybody)


@cache
def roles() -> tuple[Role, ...]:
    """Return the offices of the persons in the directory."""
    return tuple(
        Role(person=actor.key, title="foreign minister", organization=actor.represents, start=date(2020, 5, 1))
        for actor in known()
        if actor.kind is ActorKind.PERSON and actor.represents
    )


@lru_cache(maxsize=50_000)
def story(day: int, number: int) -> Story:
    """Return the story of the number of a day."""
    random = Random(f"story {day} {number}")
    kind = Kind(random.choices([*_CHANCES], weights=[*_CHANCES.values()])[0])
    made = Story(kind=kind, day=day, actors=_actors(random), words=made_words(random), chance=random.getrandbits(32))
    wanted = {Kind.DENIAL: Kind.STATEMENT, Kind.RESPONSE: Kind.DEMAND}.get(kind)
    if wanted is None:
        return made
    earlier = _earlier(day, wanted)
    if earlier is None:
        return replace(made, kind=Kind.STATEMENT)
    return replace(made, earlier=earlier, words=earlier.words, actors=(earlier.actors[1], earlier.actors[0]))


def zipf(random: Random, most: int) -> int:
    """Return a rank from 0, a low one much more likely than a high one."""
    return int((most + 1) ** random.random()) - 1


def _earlier(day: int, wanted: Kind) -> Story | None:
    random = Random(f"earlier {day}")
    before = [(day - back, number) for back in range(1, 4) for number in range(4) if day >= back]
    random.shuffle(before)
    return next((found for each in before if (found := story(*each)).kind is wanted), None)


def _actors(random: Random) -> tuple[Actor, ...]:
    drawn = dict.fromkeys(_actor(random) for _ in range(random.choices((3, 4, 6), weights=(8, 2, 1))[0]))
    return tuple(drawn) if len(drawn) > 1 else (*drawn, next(each for each in known() if each not in drawn))


def _actor(random: Random) -> Actor:
    if random.random() < 0.12:  # noqa: PLR2004 - so many are strangers to the directory
        number = zipf(random, _STRANGERS)
        return _person(f"~stranger {number}", f"stranger {number}")
    return known()[zipf(random, len(known()))]


@lru_cache(maxsize=50_000)
def _person(key: str, seed: str) -> Actor:
    random = Random(seed)
    name = f"{made_name(random.randrange(400), 2)} {made_name(random.randrange(100_000), 4)}"
    side = f"state-{zipf(random, _STATES)}"
    return Actor(key=key, name=name, kind=ActorKind.PERSON, aliases=(name.split()[1],), represents=side)


def made_name(number: int, syllables: int) -> str:
    """Return the made-up name of a number, always the same."""
    random = Random(f"name {number} {syllables}")
    return "".join((*(random.choice(_STARTS) for _ in range(syllables - 1)), random.choice(_ENDS))).title()


def made_words(random: Random) -> str:
    """Return words that somebody might say or demand."""
    if random.random() < 0.04:  # noqa: PLR2004 - few contents are too short to be known again
        return f"not {random.choice(_VERBS)}"
    nouns = random.choices(_NOUNS, k=random.randint(2, 6))
    return f"{random.choice(_VERBS)} the {' and the '.join(nouns)}"
