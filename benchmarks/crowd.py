"""A made-up graph of a wanted size: actors, ties between them, and the statements on which the ties rest.

By what kg itself does: readings to quads, article by article, and what follows from them. A few actors have many ties
and most have few (Zipf), and so it is with the statements of a tie.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Final

from benchmarks.stories import made_name, made_words, zipf
from benchmarks.telling import Page
from kg.model import Actor, ActorKind, Article, Quotation, Reading, SpeechAct, Statement
from kg.pipeline import conclude
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.resolve import Directory
from kg.store.local import GraphStore

_FIRST_DAY: Final = date(2024, 1, 1)
_AN_ARTICLE: Final = 10
_ARTICLES_A_DAY: Final = 6
_KINDS: Final = (ActorKind.PERSON, ActorKind.PERSON, ActorKind.STATE, ActorKind.GOVERNMENT_BODY)
# Each makes a tie of its own kind.
_ACTS: Final = (
    SpeechAct.ACCUSE,
    SpeechAct.CRITICIZE,
    SpeechAct.PRAISE,
    SpeechAct.THREATEN,
    SpeechAct.WARN,
    SpeechAct.AGREE,
)

Tie = tuple[Actor, Actor, SpeechAct]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a graph is."""

    actors: int
    ties: int
    statements: int

    def __str__(self) -> str:
        return f"{self.actors:,} actors / {self.ties:,} ties / {self.statements:,} statements"


def crowd(size: Size) -> GraphStore:
    """Return the graph of this size in memory, the same at every run."""
    people = _people(size.actors)
    directory = Directory(actors={actor.key: actor for actor in people}, roles=())
    store = GraphStore.memory()
    for reading in _readings([*islice(_ties(people), size.ties)], size.statements):
        graph = quads(reading, extractor="benchmark", known=directory.actors.keys())
        store.replace(str(graph.identifier), to_nquads(graph))
    conclude(directory, store)
    return store


def _people(count: int) -> list[Actor]:
    return [
        Actor(
            key=f"actor-{number}",
            name=f"{made_name(number % 400, 2)} {made_name(number, 3)} {number}",
            kind=_KINDS[number % len(_KINDS)],
            wikidata=f"Q{number + 1}",
        )
        for number in range(count)
    ]


def _ties(people: Sequence[Actor]) -> Iterator[Tie]:
    """Yield ties without end, none twice: first one for each actor."""
    random, seen = Random("ties"), set[Tie]()
    number = 0
    while True:
        source = people[number if number < len(people) else zipf(random, len(people))]
        tie = (source, people[zipf(random, len(people))], random.choice(_ACTS))
        if source != tie[1] and tie not in seen:
            seen.add(tie)
            number += 1
            yield tie


def _readings(ties: Sequence[Tie], statements: int) -> Iterator[Reading]:
    random = Random("statements")
    told = [ties[number] if number < len(ties) else ties[zipf(random, len(ties) - 1)] for number in range(statements)]
    random.shuffle(told)
    for number, first in enumerate(range(0, statements, _AN_ARTICLE)):
        yield _reading(number, told[first : first + _AN_ARTICLE], random)


def _reading(number: int, told: Sequence[Tie], random: Random) -> Reading:
    day, page = _FIRST_DAY + timedelta(days=number // _ARTICLES_A_DAY), Page()
    events = tuple(_statement(page, tie, day, random) for tie in told)
    key = f"https://news.example/{day}/{number}"
    article = Article(key=key, text=page.text, published=day, url=key, title=f"News {number}", publisher="The Courier")
    return Reading(article=article, mentions=tuple(page.actors), events=events, actors=page.actors, roles=())


def _statement(page: Page, tie: Tie, day: date, random: Random) -> Statement:
    source, target, act = tie
    start, speaker = len(page.text), page.by(source)
    cue, meant = page.write("told"), page.by(target)
    when = page.write(f"on {day:%A}")
    page.write("that it would")
    return Statement(
        speaker=speaker,
        target=meant,
        content=(page.write(f"{made_words(random)} within {random.randrange(10_000)} days"),),
        evidence=page.sentence(start),
        cue=cue,
        cue_lemma="tell",
        quotation=Quotation.INDIRECT,
        speech_act=act,
        said=day,
        said_text=when,
        rule="made-up.statement",
        confidence=0.9,
    )
