"""Who acts how toward whom by a reading's events: Müller accuses Weber, Arland threatens Belmark.

From statements, refusals of demands, and acts, in this order; what two of them tell in one sentence is told once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import (
    Act,
    Event,
    Mention,
    Modality,
    Passage,
    Polarity,
    Response,
    ResponseKind,
    SpeechAct,
    Statement,
)

# The keys of the actors that are meant, in the order named.
Keys = Callable[[Iterable[Mention]], list[str]]

RELATIONS: Mapping[SpeechAct, str] = {
    SpeechAct.ACCUSE: "accuses",
    SpeechAct.CRITICIZE: "criticizes",
    SpeechAct.DENY: "denies",
    SpeechAct.PRAISE: "praises",
    SpeechAct.PROMISE: "promises",
    SpeechAct.REJECT: "rejects",
    SpeechAct.THREATEN: "threatens",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What one actor does toward another, or toward nobody named; `claimed_by` as `claimants` gives it."""

    source: str
    type: str
    target: str | None
    evidence: Passage
    modality: Modality = Modality.ACTUAL
    claimed_by: tuple[str, ...] | None = None

    def tells_of(self, other: "Relation") -> bool:
        """Tell whether the other says no more in the same words: its target is this one's, or not named."""
        same = (self.source, self.type) == (other.source, other.type) and self.evidence.overlaps(other.evidence)
        return same and other.target in {self.target, None}


def relations(events: Sequence[Event], keys: Keys) -> list[Relation]:
    """Return what the events tell, each once, a target named once not left out again."""
    found = [relation for event in events for relation in _spoken(event, keys)]
    found += [relation for event in events if isinstance(event, Act) for relation in _acted(event, keys)]
    named = [relation for relation in found if relation.target]
    kept: list[Relation] = []
    for relation in found:
        rivals = kept if relation.target else [*named, *kept]
        if not any(rival.tells_of(relation) for rival in rivals):
            kept.append(relation)
    return kept


def claimants(act: Act, keys: Keys) -> tuple[str, ...] | None:
    """Return who claims the act, of whom nobody may be known; None where the article or an actor of it tells it."""
    if act.statement is None or set(keys(act.statement.speaker)) & set(keys(act.actor)):
        return None
    return tuple(keys(act.statement.speaker))


def act_type(act: Act) -> str:
    """Return the act's kind as one word: deploys_troops."""
    return act.act_kind.value.replace(" ", "_")


def _spoken(event: Event, keys: Keys) -> Iterator[Relation]:
    """Yield who accuses, threatens, denies, ... whom by saying it, and who rejects whose demand."""
    match event:
        case Statement(polarity=Polarity.ASSERTED | Polarity.DENIED, modality=Modality.ACTUAL):
            if kind := RELATIONS.get(event.speech_act):
                for source, target in _pairs(keys(event.speaker), keys(event.target)):
                    yield Relation(source=source, type=kind, target=target, evidence=event.evidence)
        case Response(kind=ResponseKind.REJECTS, demand=demand) if demand and (demanders := keys(demand.demander)):
            for source, target in _pairs(keys(event.responder), demanders):
                yield Relation(source=source, type="rejects", target=target, evidence=event.evidence)


def _acted(act: Act, keys: Keys) -> Iterator[Relation]:
    """Yield who does what toward whom; nothing where it is conditional, denied, or not yet said."""
    voice = act.statement
    if voice and (voice.polarity is not Polarity.ASSERTED or voice.modality is not Modality.ACTUAL):
        return
    if act.modality is Modality.CONDITIONAL:
        return
    for source, target in _pairs(keys(act.actor), keys(act.target)):
        yield Relation(
            source=source,
            type=act_type(act),
            target=target,
            evidence=act.evidence,
            modality=act.modality,
            claimed_by=claimants(act, keys),
        )


def _pairs(sources: Iterable[str], targets: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    meant: list[str | None] = [*targets] or [None]
    for source in sources:
        yield from ((source, target) for target in meant)
