"""Made-up articles: readings of what several of them tell of the same stories, with no language pipeline.

A day has as many articles as have been asked for so far; each tells some of the stories of its day and of those
before, the widely told ones rather than others.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Final

from benchmarks.stories import DAYS, Kind, Story, story, zipf
from kg.model import (
    Act,
    ActKind,
    Actor,
    Article,
    Demand,
    DemandStatus,
    Event,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Mention,
    Modality,
    Passage,
    Polarity,
    Quotation,
    Reading,
    Response,
    ResponseKind,
    Role,
    SpeechAct,
    Statement,
    Strength,
)

_STORIES_AN_ARTICLE: Final = (4, 11)
_PLACES: Final = ("Alma", "Brest Harbour", "Cetine", "Dunmore", "Elvas", "Fort Grey", "Geneva", "Hallow")
_SURE: Final = (0.65, 0.8, 0.9, 0.9, 0.95)


@dataclass
class Page:
    """An article in the making: words are written one after another, and known by where they stand."""

    text: str = ""
    actors: dict[Mention, Actor] = field(default_factory=dict)

    def write(self, words: str) -> Passage:
        """Add the words; return where they stand."""
        start = len(self.text)
        self.text += f"{words} "
        return Passage(start=start, end=start + len(words))

    def by(self, actor: Actor) -> tuple[Mention, ...]:
        """Add the actor's name; return the mention of it."""
        mention = Mention(passage=self.write(actor.name), text=actor.name)
        self.actors[mention] = actor
        return (mention,)

    def sentence(self, start: int) -> Passage:
        """End the sentence that starts there; return where it stands."""
        self.text = f"{self.text.rstrip()}.\n"
        return Passage(start=start, end=len(self.text) - 1)


def readings(first: int, last: int) -> Iterator[Reading]:
    """Yield the readings of the articles of these numbers, the last left out."""
    return map(reading, range(first, last))


def reading(number: int) -> Reading:
    """Return the reading of the article of the number."""
    day, turn = number % DAYS, number // DAYS
    random = Random(f"article {number}")
    page, events = Page(), list[Event]()
    wanted = {
        (max(0, day - zipf(random, 3)), zipf(random, 4 * (turn + 1)))
        for _ in range(random.randint(*_STORIES_AN_ARTICLE))
    }
    for each in sorted(wanted):
        told = story(*each)
        events += _TOLD[told.kind](page, told, Random(told.chance), random.choice(_SURE))
    article = Article(
        key=f"https://news.example/{day:03}/{turn}",
        text=page.text,
        published=story(day, 0).date,
        url=f"https://news.example/{day:03}/{turn}",
        title=page.text.partition("\n")[0],
        publisher=f"Courier {zipf(random, 30)}",
    )
    offices = tuple(_office(actor) for actor in page.actors.values() if actor.key.startswith("~"))
    return Reading(
        article=article, mentions=tuple(page.actors), events=tuple(events), actors=page.actors, roles=offices[:1]
    )


def _office(actor: Actor) -> Role:
    return Role(person=actor.key, title="envoy", organization=actor.represents or "")


def _statement(page: Page, told: Story, random: Random, sure: float) -> tuple[Statement, ...]:
    denies = told.kind is Kind.DENIAL
    act = SpeechAct.DENY if denies else random.choice([SpeechAct.ASSERT] * 14 + [*SpeechAct])
    polarity = Polarity.DENIED if denies else random.choices([*Polarity], weights=(95, 0, 5))[0]
    start, speaker = len(page.text), page.by(told.actors[0])
    cue = page.write("denied to" if denies else "told")
    other = page.by(told.actors[1])
    aimed = act not in {SpeechAct.ASSERT, SpeechAct.DENY, SpeechAct.ANNOUNCE}
    when = page.write(f"on {told.date:%A}")
    page.write("to")
    return (
        Statement(
            speaker=speaker,
            addressee=() if aimed else other,
            target=other if aimed else (),
            content=(page.write(told.words),),
            evidence=page.sentence(start),
            cue=cue,
            cue_lemma=cue.of(page.text).split()[0],
            quotation=random.choice([*Quotation]),
            speech_act=act,
            polarity=polarity,
            modality=random.choices([*Modality], weights=(94, 4, 2))[0],
            said=told.date,
            said_text=when,
            rule="made-up.statement",
            confidence=sure,
        ),
    )


def _demand(page: Page, told: Story, random: Random, sure: float, *, answered: bool = False) -> tuple[Demand, ...]:
    start, demander = len(page.text), page.by(told.actors[0])
    cue, addressee = page.write("urged"), page.by(told.actors[1])
    page.write("to")
    content = (page.write(told.words),)
    due = page.write("by Friday") if random.random() < 0.2 else None  # noqa: PLR2004 - one in five has a deadline
    return (
        Demand(
            demander=demander,
            addressee=addressee,
            content=content,
            evidence=page.sentence(start),
            cue=cue,
            cue_lemma="urge",
            strength=random.choice([*Strength]),
            status=DemandStatus.ANSWERED if answered else DemandStatus.MADE,
            said=told.date,
            deadline_text=due,
            rule="made-up.demand",
            confidence=sure,
        ),
    )


def _response(page: Page, told: Story, random: Random, sure: float) -> tuple[Event, ...]:
    if told.earlier is None:
        return ()
    (demand,) = _demand(page, told.earlier, Random(told.earlier.chance), sure, answered=True)
    start, responder = len(page.text), page.by(told.actors[0])
    cue = page.write("answered")
    page.write("the demand")
    response = Response(
        responder=responder,
        demand=demand,
        kind=random.choice([*ResponseKind]),
        evidence=page.sentence(start),
        cue=cue,
        cue_lemma="answer",
        in_writing=random.random() < 0.1,  # noqa: PLR2004 - one in ten is written
        said=told.date,
        rule="made-up.response",
        confidence=sure,
    )
    return demand, response


def _meeting(page: Page, told: Story, random: Random, sure: float) -> tuple[Meeting, ...]:
    start = len(page.text)
    participants = tuple(mention for actor in told.actors for mention in page.by(actor))
    cue = page.write("met in")
    return (
        Meeting(
            participant=participants,
            place=page.write(random.choice(_PLACES)),
            held_text=page.write(f"on {told.date:%A}"),
            evidence=page.sentence(start),
            cue=cue,
            cue_lemma="meet",
            format=random.choice([*MeetingFormat]),
            status=random.choice([MeetingStatus.HELD] * 10 + [*MeetingStatus]),
            held=told.date if random.random() < 0.8 else None,  # noqa: PLR2004 - of one in five the day is not told
            rule="made-up.meeting",
            confidence=sure,
        ),
    )


def _act(page: Page, told: Story, random: Random, sure: float) -> tuple[Event, ...]:
    claim = _statement(page, told, random, sure) if random.random() < 0.25 else ()  # noqa: PLR2004 - claimed only
    start, actor = len(page.text), page.by(told.actors[-1])
    cue, target = page.write("acted against"), page.by(told.actors[0])
    act = Act(
        actor=actor,
        target=target,
        act_kind=random.choice([*ActKind]),
        evidence=page.sentence(start),
        cue=cue,
        cue_lemma="act",
        modality=random.choices([*Modality], weights=(9, 1, 0))[0],
        statement=claim[0] if claim else None,
        done=told.date,
        rule="made-up.act",
        confidence=sure,
    )
    return (*claim, act)


_TOLD: Final[Mapping[Kind, Callable[[Page, Story, Random, float], tuple[Event, ...]]]] = {
    Kind.STATEMENT: _statement,
    Kind.DENIAL: _statement,
    Kind.DEMAND: _demand,
    Kind.RESPONSE: _response,
    Kind.MEETING: _meeting,
    Kind.ACT: _act,
}
