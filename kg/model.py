"""The values that every stage passes on: articles, mentions, actors, events, readings.

This module imports nothing from the package. Every offset counts Unicode code points (Python `str` indices)
in the article's text as read, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor it is; one class of the ontology each."""

    PERSON = "Person"
    STATE = "State"
    GOVERNMENT_BODY = "GovernmentBody"
    INTERNATIONAL_ORGANIZATION = "InternationalOrganization"
    MEDIA_ORGANIZATION = "MediaOrganization"
    ORGANIZATION = "Organization"
    GROUP = "Group"


class MentionForm(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Quotation(StrEnum):
    """How the speaker's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeechAct(StrEnum):
    """What is done by saying it: the closed list of the ontology."""

    ASSERT = "assert"
    DENY = "deny"
    REJECT = "reject"
    DEMAND = "demand"
    REQUEST = "request"
    PROPOSE = "propose"
    ACCUSE = "accuse"
    CRITICIZE = "criticize"
    PRAISE = "praise"
    THREATEN = "threaten"
    WARN = "warn"
    PROMISE = "promise"
    ANNOUNCE = "announce"
    AGREE = "agree"


class Polarity(StrEnum):
    """Whether the content was put forward, denied, or not said at all."""

    ASSERTED = "asserted"
    DENIED = "denied"
    NOT_SAID = "not said"


class Modality(StrEnum):
    """Whether the saying took place."""

    ACTUAL = "actual"
    EXPECTED = "expected"
    CONDITIONAL = "conditional"


class Strength(StrEnum):
    """How hard a demand presses, weakest first."""

    WANT = "want"
    PLEAD = "plead"
    REQUEST = "request"
    URGE = "urge"
    INSIST = "insist"
    DEMAND = "demand"
    ORDER = "order"
    OBLIGATION = "obligation"


class DemandStatus(StrEnum):
    """Where a demand stands, as one article tells it."""

    PENDING = "pending"
    MADE = "made"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly accepted"
    DEFERRED = "deferred"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class ResponseKind(StrEnum):
    """How a demand was answered."""

    REJECTS = "rejects"
    ACCEPTS = "accepts"
    ACCEPTS_IN_PART = "accepts in part"
    DEFERS = "defers"
    ANSWERS = "answers"


class ActKind(StrEnum):
    """What one actor does toward another, by deed or by what its words amount to."""

    ACCUSES = "accuses"
    CRITICIZES = "criticizes"
    PRAISES = "praises"
    SUPPORTS = "supports"
    REJECTS = "rejects"
    THREATENS = "threatens"
    WARNS = "warns"
    PROMISES = "promises"
    SANCTIONS = "sanctions"
    DEPLOYS_TROOPS = "deploys troops"


class MeetingStatus(StrEnum):
    """Whether a meeting took place, as one article tells it."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    PROPOSED = "proposed"
    DENIED = "denied"
    REFUSED = "refused"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class MeetingFormat(StrEnum):
    """In what form actors met."""

    TALKS = "talks"
    PHONE_CALL = "phone call"
    VIDEO_CALL = "video call"
    VISIT = "visit"
    PRESS_CONFERENCE = "press conference"
    COUNCIL_SESSION = "council session"
    NEGOTIATION_ROUND = "negotiation round"
    SUMMIT = "summit"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Passage:
    """A stretch of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of the passage in the article's text."""
        return text[self.start : self.end]

    def overlaps(self, other: Passage) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news text as published; `key` is the stable name of its source (URL, or path below the folder given)."""

    key: str
    text: str
    published: date | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    boilerplate: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A passage that names an actor, as written, with what its own words tell about the actor.

    `text` is the bare name or noun phrase; `title` the office words beside it ("Foreign Minister"),
    `side` the state or body that these name ("Russian"); `kind` a guess, None where the words do not tell.
    """

    passage: Passage
    text: str
    form: MentionForm = MentionForm.NAME
    kind: ActorKind | None = None
    title: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, state, organisation, outlet or group that acts. `represents` is the key of the actor spoken for."""

    key: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    represents: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One person in one office for one period; None for a day that is open or not known."""

    person: str
    title: str
    organization: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One period in an office ("foreign minister"), whoever's; None for a day that is open or not known."""

    office: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """The names that a directory knows, for extraction to look for.

    `metonyms` are places that stand for a state in an actor's position only ("Moscow denied", not "in Moscow");
    `demonyms` are the adjectives that give a side ("Russian"); `surnames` those that only one known person bears,
    `shared_surnames` those of several;
    `genders` ("male", "female") are by full name and by surname where all who bear it agree; `terms` of office are
    by every name that one known person alone bears.
    """

    names: Mapping[str, ActorKind]
    metonyms: frozenset[str] = frozenset()
    demonyms: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    shared_surnames: frozenset[str] = frozenset()
    genders: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something said, as in: Müller told Weber on Monday that the talks were useful.

    `content` leaves the cue out, so it may be several passages. `target` is whom an accusation, threat, praise or
    criticism is directed at; `via` the outlet that relays the words; `rule` names what found it.
    """

    speaker: tuple[Mention, ...]
    content: tuple[Passage, ...]
    evidence: Passage
    cue: Passage | None
    cue_lemma: str
    quotation: Quotation
    speech_act: SpeechAct = SpeechAct.ASSERT
    polarity: Polarity = Polarity.ASSERTED
    modality: Modality = Modality.ACTUAL
    addressee: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    about: tuple[Mention, ...] = ()
    via: tuple[Mention, ...] = ()
    venue: Passage | None = None
    said: date | None = None
    said_text: Passage | None = None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """An actor wants another to do or refrain from something; `statement` voices it.

    `deadline_text` is by when it is to be done ("by Friday"), `condition` what makes it due or hangs on it ("unless
    Weber apologises").
    """

    demander: tuple[Mention, ...]
    addressee: tuple[Mention, ...]
    content: tuple[Passage, ...]
    evidence: Passage
    cue: Passage | None
    cue_lemma: str
    strength: Strength
    status: DemandStatus = DemandStatus.MADE
    statement: Statement | None = None
    said: date | None = None
    rule: str
    confidence: float
    deadline: date | None = None
    deadline_text: Passage | None = None
    condition: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer to a demand, as in: Weber rejected the demand in writing."""

    responder: tuple[Mention, ...]
    demand: Demand | None
    kind: ResponseKind
    evidence: Passage
    cue: Passage | None
    cue_lemma: str
    in_writing: bool = False
    said: date | None = None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Talks, a call, a visit, a session, and whether it took place; `reported` are further passages that tell of it."""

    participant: tuple[Mention, ...]
    evidence: Passage
    cue: Passage | None
    cue_lemma: str
    format: MeetingFormat
    status: MeetingStatus = MeetingStatus.UNKNOWN
    host: tuple[Mention, ...] = ()
    place: Passage | None = None
    held: date | None = None
    held_text: Passage | None = None
    within: Passage | None = None
    reported: tuple[Passage, ...] = ()
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one actor does toward another, as in: Alandia sent troops to the border with Bergland.

    `statement` is the one in whose content it is told: what another claims is no fact.
    """

    actor: tuple[Mention, ...]
    target: tuple[Mention, ...]
    act_kind: ActKind
    evidence: Passage
    cue: Passage | None
    cue_lemma: str
    modality: Modality = Modality.ACTUAL
    statement: Statement | None = None
    done: date | None = None
    done_text: Passage | None = None
    rule: str
    confidence: float


Event = Statement | Demand | Response | Meeting | Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Words that looked like a cue and were not taken, and why; shown by `kg explain`."""

    cue: Passage
    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What the extractors found in one article, before anyone knows who the mentions are.

    `antecedents` maps a pronoun or description to the earlier mention it stands for, or to the author that the title
    names; `several` a plural ("they", "the two leaders") to those it stands for; `acronyms` one that the article gives
    to the name that it is short for; `genders` are those that a title beside a name tells ("Mrs.").
    """

    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    antecedents: Mapping[Mention, Mention] = field(default_factory=dict)
    several: Mapping[Mention, tuple[Mention, ...]] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    genders: Mapping[Mention, str] = field(default_factory=dict)
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article with its mentions, its events, the actors the mentions refer to, and roles the text teaches.

    `several` are the actors that a plural refers to ("they", "the two leaders").
    """

    article: Article
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
    actors: Mapping[Mention, Actor]
    several: Mapping[Mention, tuple[Actor, ...]] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()

    def who(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actor that a mention refers to, or the several; nobody where it is not known."""
        one = self.actors.get(mention)
        return self.several.get(mention, ()) if one is None else (one,)
