"""Relayed speech: "…, the minister said, *TASS reports*" is the minister's statement, by way of TASS."""

from dataclasses import replace

from kg.model import ActorKind, Statement


def relayed(found: list[Statement]) -> list[Statement]:
    """Return the statements with the outlets that relay them, without those that only relay."""
    inner = {number: _inner(relay, found) for number, relay in enumerate(found) if _may_relay(relay)}
    kept = [(number, statement) for number, statement in enumerate(found) if not inner.get(number)]
    return [_by_way_of(statement, number, inner, found) for number, statement in kept]


def _may_relay(statement: Statement) -> bool:
    """Tell whether an outlet reports a whole clause in front of it: "…, Reuters reports", "…, according to TASS"."""
    by_outlet = bool(statement.speaker) and statement.speaker[0].kind is ActorKind.MEDIA_ORGANIZATION
    behind = statement.cue is not None and statement.content[0].start < statement.cue.start
    return by_outlet and (behind or statement.cue_lemma == "according to")


def _inner(relay: Statement, found: list[Statement]) -> set[int]:
    """Return the numbers of the statements in what an outlet reports that have a speaker and a cue of their own."""
    return {
        number
        for number, statement in enumerate(found)
        if statement.speaker
        and statement.cue is not None
        and not _may_relay(statement)
        and any(passage.overlaps(statement.cue) for passage in relay.content)
    }


def _by_way_of(statement: Statement, number: int, inner: dict[int, set[int]], found: list[Statement]) -> Statement:
    outlets = tuple(m for relay, numbers in inner.items() if number in numbers for m in found[relay].speaker)
    return replace(statement, via=(*statement.via, *outlets)) if outlets else statement
