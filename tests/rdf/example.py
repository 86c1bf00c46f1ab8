"""Three invented articles as readings, written by hand: what the graph is made from, with no language pipeline.

Arland's minister says, demands and meets; the second article reports some of it again, with an answer; the third
tells that a planned meeting was called off, and of acts: done, expected, claimed. Used by the tests of
rdf, store and render.
"""

from dataclasses import dataclass, field
from datetime import date

from kg.model import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Article,
    Demand,
    DemandStatus,
    Event,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Mention,
    MentionForm,
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
from kg.rdf.directory import directory_quads
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads

EXTRACTOR = "0.1.0"

ARLAND = Actor(key="arland", name="Arland", kind=ActorKind.STATE, aliases=("Ardon",), wikidata="Q1")
BELMARK = Actor(key="belmark", name="Belmark", kind=ActorKind.STATE)
LEAGUE = Actor(
    key="northern-league", name="Northern League", kind=ActorKind.INTERNATIONAL_ORGANIZATION, aliases=("NL",)
)
MINISTRY = Actor(key="arland-ministry", name="Ministry of Arland", kind=ActorKind.GOVERNMENT_BODY, represents="arland")
COURIER = Actor(key="daily-courier", name="Daily Courier", kind=ActorKind.MEDIA_ORGANIZATION)
MULLER = Actor(
    key="clara-muller", name="Clara Müller", kind=ActorKind.PERSON, aliases=("Clara Mueller",), represents="arland"
)
WEBER = Actor(key="viktor-weber", name="Viktor Weber", kind=ActorKind.PERSON, represents="belmark")
UNMENTIONED = Actor(key="cormoria", name="Cormoria", kind=ActorKind.STATE)
# The directory does not know him.
NOVAK = Actor(key="~ivo novak", name="Ivo Novak", kind=ActorKind.PERSON, aliases=("Novak",), represents="belmark")

DIRECTORY = (ARLAND, BELMARK, LEAGUE, MINISTRY, COURIER, MULLER, WEBER, UNMENTIONED)
ROLES = (
    Role(person="clara-muller", title="foreign minister", organization="arland-ministry", start=date(2020, 5, 1)),
    Role(
        person="viktor-weber",
        title="prime minister",
        organization="belmark",
        start=date(2015, 1, 1),
        end=date(2019, 12, 31),
    ),
)

FIRST = """Arland: no attack on Belmark

Clara Müller of Arland said on Sunday that "Arland is not planning an attack on Belmark", the Daily Courier reported.
Arland denied any threat to Belmark.
She demanded that the Northern League withdraw its troops from Belmark.
Müller and Viktor Weber spoke by phone on Sunday.
Ivo Novak accused Arland of lying about its troops.
"""
SECOND = """League answers Arland

“Arland is not planning an attack on Belmark,” Müller told Weber.
The Northern League rejected in writing Arland's demand to withdraw its troops from Belmark.
Weber said that Arland is planning an attack on Belmark.
Müller will meet Weber in Geneva on Saturday.
Weber urged Arland to open the border this week.
"""
THIRD = """Meeting called off

The meeting of Müller and Weber in Geneva was cancelled.
Arland denied that Arland is planning an attack on Belmark.
Weber is expected to criticize Arland over the lost talks.
Weber praised the Northern League.
Novak did not say that the border will be closed.
Arland sent troops to the border with Belmark on Saturday.
The Northern League is expected to sanction Arland.
Weber said that Arland is threatening the Northern League.
"""
SUNDAY, SATURDAY = date(2022, 1, 30), date(2022, 2, 5)


@dataclass
class Page:
    """An article in the making: finds passages by their words, and remembers whom mentions name."""

    article: Article
    actors: dict[Mention, Actor] = field(default_factory=dict)

    def passage(self, words: str, *, after: str = "") -> Passage:
        """Return where the words stand, at or after where the others do."""
        start = self.article.text.index(words, self.article.text.index(after))
        return Passage(start=start, end=start + len(words))

    def by(self, actor: Actor, words: str, *, after: str = "") -> tuple[Mention, ...]:
        """Return the mention that these words make of the actor."""
        form = MentionForm.PRONOUN if words == "She" else MentionForm.NAME
        mention = Mention(passage=self.passage(words, after=after), text=words, form=form)
        self.actors[mention] = actor
        return (mention,)

    def reading(self, *events: Event, roles: tuple[Role, ...] = ()) -> Reading:
        """Return the finished reading."""
        mentions = tuple(sorted(self.actors, key=lambda mention: mention.passage))
        return Reading(article=self.article, mentions=mentions, events=events, actors=self.actors, roles=roles)


def first_reading() -> Reading:
    """Return the reading of the first article."""
    page = Page(
        Article(
            key="2022/first.txt",
            text=FIRST,
            published=date(2022, 1, 31),
            title="Arland: no attack on Belmark",
            publisher="Daily Courier",
            url="https://courier.example/first?a=1&b=2",
        )
    )
    line = "Clara Müller of"
    said = Statement(
        speaker=page.by(MULLER, "Clara Müller"),
        content=(page.passage("Arland is not planning an attack on Belmark"),),
        evidence=page.passage(FIRST.splitlines()[2]),
        cue=page.passage("said"),
        cue_lemma="say",
        quotation=Quotation.DIRECT,
        about=(*page.by(ARLAND, "Arland", after='"Arland'), *page.by(BELMARK, "Belmark", after='"Arland')),
        via=page.by(COURIER, "Daily Courier"),
        said=SUNDAY,
        said_text=page.passage("on Sunday", after=line),
        rule="statements.clausal",
        confidence=0.95,
    )
    denied = Statement(
        speaker=page.by(ARLAND, "Arland", after="Arland denied"),
        content=(page.passage("any threat to Belmark"),),
        evidence=page.passage("Arland denied any threat to Belmark."),
        cue=page.passage("denied"),
        cue_lemma="deny",
        quotation=Quotation.INDIRECT,
        speech_act=SpeechAct.DENY,
        polarity=Polarity.DENIED,
        rule="statements.object",
        confidence=0.9,
    )
    demand = Demand(
        demander=page.by(MULLER, "She"),
        addressee=page.by(LEAGUE, "Northern League"),
        content=(page.passage("withdraw its troops from Belmark"),),
        evidence=page.passage(FIRST.splitlines()[4]),
        cue=page.passage("demanded"),
        cue_lemma="demand",
        strength=Strength.DEMAND,
        rule="demands.clausal",
        confidence=0.85,
    )
    call = Meeting(
        participant=(*page.by(MULLER, "Müller", after="Müller and"), *page.by(WEBER, "Viktor Weber")),
        evidence=page.passage(FIRST.splitlines()[5]),
        cue=page.passage("spoke"),
        cue_lemma="speak",
        format=MeetingFormat.PHONE_CALL,
        status=MeetingStatus.HELD,
        held=SUNDAY,
        held_text=page.passage("on Sunday", after="by phone"),
        rule="meetings.verb",
        confidence=1.0,
    )
    accused = Statement(
        speaker=page.by(NOVAK, "Ivo Novak"),
        target=page.by(ARLAND, "Arland", after="accused"),
        content=(page.passage("lying about its troops"),),
        evidence=page.passage(FIRST.splitlines()[6]),
        cue=page.passage("accused"),
        cue_lemma="accuse",
        quotation=Quotation.INDIRECT,
        speech_act=SpeechAct.ACCUSE,
        rule="statements.accuse",
        confidence=0.8,
    )
    role = Role(person="clara-muller", title="minister", organization="arland")
    return page.reading(said, denied, demand, call, accused, roles=(role,))


def second_reading() -> Reading:
    """Return the reading of the second article, which repeats a statement in other quotation marks."""
    page = Page(Article(key="2022/second.txt", text=SECOND, published=date(2022, 2, 2), title="League answers Arland"))
    again = Statement(
        speaker=page.by(MULLER, "Müller", after="Müller told"),
        addressee=page.by(WEBER, "Weber"),
        content=(page.passage("Arland is not planning an attack on Belmark,"),),
        evidence=page.passage(SECOND.splitlines()[2]),
        cue=page.passage("told"),
        cue_lemma="tell",
        quotation=Quotation.DIRECT,
        rule="statements.direct",
        confidence=0.97,
    )
    answered = Demand(
        demander=page.by(ARLAND, "Arland", after="Arland's demand"),
        addressee=page.by(LEAGUE, "Northern League"),
        content=(page.passage("withdraw its troops from Belmark"),),
        evidence=page.passage(SECOND.splitlines()[3]),
        cue=page.passage("demand"),
        cue_lemma="demand",
        strength=Strength.DEMAND,
        status=DemandStatus.REJECTED,
        rule="demands.noun",
        confidence=0.8,
    )
    response = Response(
        responder=page.by(LEAGUE, "Northern League"),
        demand=answered,
        kind=ResponseKind.REJECTS,
        evidence=page.passage(SECOND.splitlines()[3]),
        cue=page.passage("rejected"),
        cue_lemma="reject",
        in_writing=True,
        rule="responses.verb",
        confidence=0.8,
    )
    warning = Statement(
        speaker=page.by(WEBER, "Weber", after="Weber said"),
        content=(page.passage("Arland is planning an attack on Belmark"),),
        evidence=page.passage(SECOND.splitlines()[4]),
        cue=page.passage("said"),
        cue_lemma="say",
        quotation=Quotation.INDIRECT,
        rule="statements.clausal",
        confidence=0.95,
    )
    planned = Meeting(
        participant=(*page.by(MULLER, "Müller", after="Müller will"), *page.by(WEBER, "Weber", after="meet Weber")),
        evidence=page.passage(SECOND.splitlines()[5]),
        cue=page.passage("meet"),
        cue_lemma="meet",
        format=MeetingFormat.TALKS,
        status=MeetingStatus.PLANNED,
        place=page.passage("Geneva"),
        held=SATURDAY,
        held_text=page.passage("on Saturday"),
        rule="meetings.verb",
        confidence=0.9,
    )
    urge = Statement(
        speaker=page.by(WEBER, "Weber", after="Weber urged"),
        addressee=page.by(ARLAND, "Arland", after="urged"),
        content=(page.passage("to open the border this week"),),
        evidence=page.passage(SECOND.splitlines()[6]),
        cue=page.passage("urged"),
        cue_lemma="urge",
        quotation=Quotation.INDIRECT,
        speech_act=SpeechAct.DEMAND,
        rule="statements.urge",
        confidence=0.9,
    )
    border = Demand(
        demander=urge.speaker,
        addressee=urge.addressee,
        content=urge.content,
        evidence=urge.evidence,
        cue=urge.cue,
        cue_lemma="urge",
        strength=Strength.URGE,
        statement=urge,
        rule="demands.clausal",
        confidence=0.9,
        deadline=date(2022, 2, 6),
        deadline_text=page.passage("this week"),
    )
    return page.reading(again, answered, response, warning, planned, urge, border)


def third_reading() -> Reading:
    """Return the reading of the third article: cancelled, denied, expected, not said."""
    page = Page(Article(key="https://courier.example/third?day=6", text=THIRD, published=date(2022, 2, 6), title=None))
    cancelled = Meeting(
        participant=(*page.by(MULLER, "Müller"), *page.by(WEBER, "Weber")),
        evidence=page.passage(THIRD.splitlines()[2]),
        cue=page.passage("meeting"),
        cue_lemma="meeting",
        format=MeetingFormat.TALKS,
        status=MeetingStatus.CANCELLED,
        place=page.passage("Geneva"),
        held=SATURDAY,
        rule="meetings.noun",
        confidence=0.9,
    )
    denied = Statement(
        speaker=page.by(ARLAND, "Arland", after="Arland denied"),
        content=(page.passage("Arland is planning an attack on Belmark"),),
        evidence=page.passage(THIRD.splitlines()[3]),
        cue=page.passage("denied"),
        cue_lemma="deny",
        quotation=Quotation.INDIRECT,
        speech_act=SpeechAct.DENY,
        polarity=Polarity.DENIED,
        rule="statements.clausal",
        confidence=0.9,
    )
    expected = Statement(
        speaker=page.by(WEBER, "Weber", after="Weber is"),
        target=page.by(ARLAND, "Arland", after="criticize"),
        content=(page.passage("over the lost talks"),),
        evidence=page.passage(THIRD.splitlines()[4]),
        cue=page.passage("criticize"),
        cue_lemma="criticize",
        quotation=Quotation.INDIRECT,
        speech_act=SpeechAct.CRITICIZE,
        modality=Modality.EXPECTED,
        rule="statements.criticize",
        confidence=0.7,
    )
    praised = Statement(
        speaker=page.by(WEBER, "Weber", after="Weber praised"),
        target=page.by(LEAGUE, "Northern League"),
        content=(),
        evidence=page.passage(THIRD.splitlines()[5]),
        cue=page.passage("praised"),
        cue_lemma="praise",
        quotation=Quotation.INDIRECT,
        speech_act=SpeechAct.PRAISE,
        rule="statements.praise",
        confidence=0.9,
    )
    unsaid = Statement(
        speaker=page.by(NOVAK, "Novak"),
        content=(page.passage("the border will be closed"),),
        evidence=page.passage(THIRD.splitlines()[6]),
        cue=page.passage("say"),
        cue_lemma="say",
        quotation=Quotation.INDIRECT,
        polarity=Polarity.NOT_SAID,
        rule="statements.clausal",
        confidence=0.9,
    )
    return page.reading(cancelled, denied, expected, praised, unsaid, *_acts(page))


def _acts(page: Page) -> tuple[Event, ...]:
    """Return the acts of the third article, with the statement that claims the last."""
    deployed = Act(
        actor=page.by(ARLAND, "Arland", after="Arland sent"),
        target=page.by(BELMARK, "Belmark", after="Arland sent"),
        act_kind=ActKind.DEPLOYS_TROOPS,
        evidence=page.passage(THIRD.splitlines()[7]),
        cue=page.passage("sent"),
        cue_lemma="send",
        done=SATURDAY,
        done_text=page.passage("on Saturday"),
        rule="acts.deploy",
        confidence=0.9,
    )
    sanctioned = Act(
        actor=page.by(LEAGUE, "Northern League", after="The Northern League is"),
        target=page.by(ARLAND, "Arland", after="sanction"),
        act_kind=ActKind.SANCTIONS,
        evidence=page.passage(THIRD.splitlines()[8]),
        cue=page.passage("sanction"),
        cue_lemma="sanction",
        modality=Modality.EXPECTED,
        rule="acts.verb",
        confidence=0.9,
    )
    claim = Statement(
        speaker=page.by(WEBER, "Weber", after="Weber said"),
        content=(page.passage("Arland is threatening the Northern League"),),
        evidence=page.passage(THIRD.splitlines()[9]),
        cue=page.passage("said"),
        cue_lemma="say",
        quotation=Quotation.INDIRECT,
        rule="statements.clausal",
        confidence=0.95,
    )
    claimed = Act(
        actor=page.by(ARLAND, "Arland", after="Arland is threatening"),
        target=page.by(LEAGUE, "Northern League", after="threatening"),
        act_kind=ActKind.THREATENS,
        evidence=claim.evidence,
        cue=page.passage("threatening"),
        cue_lemma="threaten",
        statement=claim,
        rule="acts.verb",
        confidence=0.9,
    )
    return deployed, sanctioned, claim, claimed


def example_readings() -> tuple[Reading, ...]:
    """Return the readings of the three articles."""
    return (first_reading(), second_reading(), third_reading())


def example_nquads(readings: tuple[Reading, ...] = ()) -> tuple[str, ...]:
    """Return the N-Quads of each article and of the directory, without what is derived from them."""
    read = readings or example_readings()
    known = {actor.key for actor in DIRECTORY}
    mentioned = {actor.key for reading in read for actor in reading.actors.values()}
    articles = (quads(reading, extractor=EXTRACTOR, known=known) for reading in read)
    return (*map(to_nquads, articles), to_nquads(directory_quads(DIRECTORY, ROLES, mentioned=mentioned)))
