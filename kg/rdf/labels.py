"""Events as one line that reads right: "Arland denies: any threat to Belmark"."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from textwrap import shorten
from typing import Final, TypeVar

from kg.model import (
    ActKind,
    DemandStatus,
    MeetingFormat,
    MeetingStatus,
    Modality,
    Polarity,
    ResponseKind,
    SpeechAct,
    Strength,
)
from kg.rdf.identifiers import actor_key
from kg.rdf.nodes import Node
from kg.rdf.vocabulary import KG, value_term

Listed = TypeVar("Listed", bound=StrEnum)

_LONGEST: Final = 160
# Acts that are done to somebody: "accuses Arland", but "says to Arland".
_DIRECT: Final = {SpeechAct.ACCUSE, SpeechAct.CRITICIZE, SpeechAct.PRAISE, SpeechAct.THREATEN, SpeechAct.WARN}
# The verb of each strength, and what joins it to the addressee.
_DEMANDING: Final[Mapping[Strength, tuple[str, str]]] = {
    Strength.WANT: ("want", " of"),
    Strength.PLEAD: ("plead", " with"),
    Strength.REQUEST: ("request", " of"),
    Strength.URGE: ("urge", ""),
    Strength.ORDER: ("order", ""),
}


def listed(enumeration: type[Listed], terms: Iterable[str]) -> list[Listed]:
    """Return the values of a closed list that the terms stand for, in the list's order."""
    known = set(terms)
    return [value for value in enumeration if str(value_term(value)) in known]


def statement_label(node: Node, names: Mapping[str, str]) -> str:
    """Return who says what to whom."""
    speakers = node.all(KG.speaker)
    acts = listed(SpeechAct, node.all(KG.speechAct))
    act = next((each for each in acts if each is not SpeechAct.ASSERT), SpeechAct.ASSERT)
    verb = _said(act, node, plural=len(speakers) > 1)
    if act in _DIRECT:
        whom = _and(node.all(KG.target) or node.all(KG.addressee), names, before=" ")
    else:
        joint = " of " if act in {SpeechAct.DEMAND, SpeechAct.REQUEST} else " to "
        whom = _and(node.all(KG.addressee), names, before=joint)
    return _colon(f"{_and(speakers, names)} {verb}{whom}", node.first(KG.content))


def demand_label(node: Node, status: DemandStatus, names: Mapping[str, str]) -> str:
    """Return who demands what of whom, and where the demand stands."""
    demanders = node.all(KG.demander)
    strength = max(listed(Strength, node.all(KG.strength)), key=list(Strength).index, default=Strength.DEMAND)
    verb, joint = _DEMANDING.get(strength, ("demand", " of"))
    whom = _and(node.all(KG.addressee), names, before=f"{joint} ")
    done = verb if len(demanders) > 1 else f"{verb}s"
    return f"{_colon(f'{_and(demanders, names)} {done}{whom}', node.first(KG.content))} ({status})"


def response_label(node: Node, demands: Sequence[Node], names: Mapping[str, str]) -> str:
    """Return who answers whose demand, and how."""
    responders = node.all(KG.responder)
    kinds = listed(ResponseKind, node.all(KG.responseKind))
    verbs = [_without_s(kind) if len(responders) > 1 else kind.value for kind in kinds]
    writing = " in writing" if "true" in node.all(KG.inWriting) else ""
    whose = _and([each for demand in demands for each in demand.all(KG.demander)], names, before=" of ")
    start = f"{_and(responders, names)} {' and '.join(verbs)}{writing} "
    return _colon(f"{start}{'the' if demands else 'a'} demand{whose}", next((d.first(KG.content) for d in demands), ""))


def meeting_label(node: Node, status: MeetingStatus, names: Mapping[str, str]) -> str:
    """Return who met, in what form, whether and when."""
    formats = [each.value for each in listed(MeetingFormat, node.all(KG.meetingFormat))[:1]]
    known = "" if status is MeetingStatus.UNKNOWN else status.value
    when = " ".join(part for part in (known, node.first(KG.held)) if part)
    return ", ".join((_and(node.all(KG.participant), names), *formats, *([when] if when else [])))


def act_label(node: Node, voices: Sequence[Node], names: Mapping[str, str]) -> str:
    """Return who does what toward whom, and by whose word where it is no fact."""
    actors = node.all(KG.actor)
    kinds = listed(ActKind, node.all(KG.actKind))
    doing = " and ".join(_in_modality(_without_s(kind), node, plural=len(actors) > 1) for kind in kinds)
    toward = " toward " if ActKind.DEPLOYS_TROOPS in kinds else " "
    told = f" ({_told(voices, names)})" if "true" in node.all(KG.claimed) else ""
    return f"{_and(actors, names)} {doing}{_and(node.all(KG.target), names, before=toward)}{told}"


def _told(voices: Sequence[Node], names: Mapping[str, str]) -> str:
    speakers = sorted({speaker for voice in voices for speaker in voice.all(KG.speaker)})
    by = _and(speakers, names)
    polarities = {term for voice in voices for term in voice.all(KG.polarity)}
    modalities = {term for voice in voices for term in voice.all(KG.modality)}
    if not by:
        return "unconfirmed"
    if str(KG.Denied) in polarities:
        return f"denied by {by}"
    if str(KG.NotSaid) in polarities or str(KG.Actual) not in modalities:
        return f"not said by {by}"
    return f"{'say' if len(speakers) > 1 else 'says'} {by}"


def _said(act: SpeechAct, node: Node, *, plural: bool) -> str:
    polarity = next(iter(listed(Polarity, node.all(KG.polarity))), Polarity.ASSERTED)
    if polarity is Polarity.DENIED and act is not SpeechAct.REJECT:
        act = SpeechAct.DENY
    verb = "say" if act is SpeechAct.ASSERT else act.value
    return f"did not {verb}" if polarity is Polarity.NOT_SAID else _in_modality(verb, node, plural=plural)


def _in_modality(words: str, node: Node, *, plural: bool) -> str:
    match next(iter(listed(Modality, node.all(KG.modality))), Modality.ACTUAL):
        case Modality.EXPECTED:
            return f"{'are' if plural else 'is'} expected to {words}"
        case Modality.CONDITIONAL:
            return f"may {words}"
        case _:
            return words if plural else _third_person(words)


def _third_person(words: str) -> str:
    verb, _, rest = words.partition(" ")
    return f"{verb[:-1]}ies" if verb == "deny" else f"{verb}s {rest}".rstrip()


def _without_s(kind: StrEnum) -> str:
    verb, _, rest = kind.value.partition(" ")
    return f"{verb.removesuffix('s')} {rest}".rstrip()


def _and(actors: Sequence[str], names: Mapping[str, str], *, before: str = "") -> str:
    """Return the actors' names as a list in words; nothing at all where there is none."""
    *rest, last = sorted({names.get(actor) or actor_key(actor) for actor in actors}) or [""]
    if not last:
        return ""
    return f"{before}{', '.join(rest)}{' and ' if rest else ''}{last}"


def _colon(start: str, content: str) -> str:
    return f"{start}: {shorten(content, _LONGEST, placeholder=' …')}" if content else start
