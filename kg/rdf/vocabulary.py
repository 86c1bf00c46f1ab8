"""The terms of ontology/kg.ttl and of the vocabularies beside it, closed: a misspelt term raises AttributeError."""

# ruff: noqa: N815 - terms of RDF are in camelCase

from enum import StrEnum

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace


class KG(DefinedNamespace):
    """The terms of ontology/kg.ttl; a test compares the two."""

    _NS = Namespace("https://w3id.org/dkg/")
    _fail = True

    # classes
    Act: URIRef
    ActKind: URIRef
    ActMention: URIRef
    Actor: URIRef
    ActorMention: URIRef
    Article: URIRef
    ContentPassage: URIRef
    Demand: URIRef
    DemandMention: URIRef
    DemandStatus: URIRef
    Extractor: URIRef
    GovernmentBody: URIRef
    Group: URIRef
    InternationalOrganization: URIRef
    MediaOrganization: URIRef
    Meeting: URIRef
    MeetingFormat: URIRef
    MeetingMention: URIRef
    MeetingStatus: URIRef
    Mention: URIRef
    MentionForm: URIRef
    Modality: URIRef
    Organization: URIRef
    Person: URIRef
    Place: URIRef
    Polarity: URIRef
    Quotation: URIRef
    Response: URIRef
    ResponseKind: URIRef
    ResponseMention: URIRef
    RoleHolding: URIRef
    SpeechAct: URIRef
    State: URIRef
    Statement: URIRef
    StatementMention: URIRef
    Strength: URIRef
    Tie: URIRef

    # values of the closed lists; Demand is one too
    Accepted: URIRef
    Accepts: URIRef
    AcceptsInPart: URIRef
    Accuse: URIRef
    Accuses: URIRef
    Actual: URIRef
    Agree: URIRef
    Announce: URIRef
    Answered: URIRef
    Answers: URIRef
    Assert: URIRef
    Asserted: URIRef
    Cancelled: URIRef
    Conditional: URIRef
    CouncilSession: URIRef
    Criticize: URIRef
    Criticizes: URIRef
    Deferred: URIRef
    Defers: URIRef
    Denied: URIRef
    Deny: URIRef
    DeploysTroops: URIRef
    Direct: URIRef
    Expected: URIRef
    Held: URIRef
    Indirect: URIRef
    Insist: URIRef
    Made: URIRef
    Mixed: URIRef
    Name: URIRef
    NegotiationRound: URIRef
    Nominal: URIRef
    NotSaid: URIRef
    Obligation: URIRef
    Ongoing: URIRef
    Order: URIRef
    PartlyAccepted: URIRef
    Pending: URIRef
    PhoneCall: URIRef
    Planned: URIRef
    Plead: URIRef
    Postponed: URIRef
    Praise: URIRef
    Praises: URIRef
    PressConference: URIRef
    Promise: URIRef
    Promises: URIRef
    Pronoun: URIRef
    Propose: URIRef
    Proposed: URIRef
    Refused: URIRef
    Reject: URIRef
    Rejected: URIRef
    Rejects: URIRef
    Request: URIRef
    Sanctions: URIRef
    Summit: URIRef
    Supports: URIRef
    Talks: URIRef
    Threaten: URIRef
    Threatens: URIRef
    Unknown: URIRef
    Urge: URIRef
    VideoCall: URIRef
    Visit: URIRef
    Want: URIRef
    Warn: URIRef
    Warns: URIRef
    Withdrawn: URIRef

    # properties
    about: URIRef
    accuses: URIRef
    actCount: URIRef
    actKind: URIRef
    actor: URIRef
    actsToward: URIRef
    addressee: URIRef
    alias: URIRef
    answers: URIRef
    articleCount: URIRef
    by: URIRef
    claimed: URIRef
    condition: URIRef
    confidence: URIRef
    content: URIRef
    contentPassage: URIRef
    contradicts: URIRef
    contradictsContent: URIRef
    contradictsDay: URIRef
    contradictsParticipants: URIRef
    contradictsStatus: URIRef
    criticizes: URIRef
    cue: URIRef
    cueBegin: URIRef
    cueEnd: URIRef
    dateText: URIRef
    day: URIRef
    deadline: URIRef
    deadlineText: URIRef
    demandCount: URIRef
    demandStatus: URIRef
    demander: URIRef
    demandsOf: URIRef
    denies: URIRef
    denotes: URIRef
    deploysTroops: URIRef
    done: URIRef
    eventCount: URIRef
    evidence: URIRef
    evidenceText: URIRef
    extractedBy: URIRef
    firstDay: URIRef
    form: URIRef
    held: URIRef
    host: URIRef
    inWriting: URIRef
    key: URIRef
    kind: URIRef
    lastDay: URIRef
    meetingCount: URIRef
    meetingFormat: URIRef
    meetingStatus: URIRef
    metWith: URIRef
    mentionCount: URIRef
    modality: URIRef
    name: URIRef
    nameWord: URIRef
    officeTitle: URIRef
    participant: URIRef
    place: URIRef
    plansToMeet: URIRef
    polarity: URIRef
    praises: URIRef
    promises: URIRef
    quotation: URIRef
    rejects: URIRef
    reportCount: URIRef
    reportedIn: URIRef
    reportedStatus: URIRef
    represents: URIRef
    responder: URIRef
    responseCount: URIRef
    responseKind: URIRef
    rule: URIRef
    said: URIRef
    sameEvent: URIRef
    sanctions: URIRef
    says: URIRef
    side: URIRef
    source: URIRef
    speaker: URIRef
    speaksTo: URIRef
    speechAct: URIRef
    statementCount: URIRef
    strength: URIRef
    supports: URIRef
    target: URIRef
    textHash: URIRef
    threatens: URIRef
    tieType: URIRef
    venue: URIRef
    via: URIRef
    voicedBy: URIRef
    warns: URIRef
    weight: URIRef
    within: URIRef


class NIF(DefinedNamespace):
    """The NLP Interchange Format: offsets of mentions."""

    _NS = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
    _fail = True

    beginIndex: URIRef
    endIndex: URIRef
    referenceContext: URIRef


class SCHEMA(DefinedNamespace):
    """What we use of schema.org, with https as its own files have it."""

    _NS = Namespace("https://schema.org/")
    _fail = True

    datePublished: URIRef
    endDate: URIRef
    headline: URIRef
    publisher: URIRef
    sameAs: URIRef
    startDate: URIRef
    url: URIRef


def value_term(value: StrEnum) -> URIRef:
    """Return the individual that stands for a value of a closed list."""
    return KG["".join(word.capitalize() for word in value.split())]


def property_term(field: str) -> URIRef:
    """Return the property that bears a field's name: in_writing -> dkg:inWriting."""
    first, *rest = field.split("_")
    return KG[first + "".join(word.capitalize() for word in rest)]
