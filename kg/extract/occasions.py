"""The occasion of speaking: "Müller told reporters on Sunday that … He added …" were both said on Sunday.

A statement without a day of its own has that of the speaker's last dated one, or of the one that leads to it.
What was said "earlier", what "had been said", and what a state keeps saying has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.antecedents import antecedents
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm, Statement

NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A statement with the verb or noun that reports it, None for a label."""

    statement: Statement
    verb: Token | None


def dated(text: Text, reported: Sequence[Reported]) -> list[Statement]:
    """Return the statements, those of one occasion with the day that one of them names."""
    speakers = frozenset(mention for item in reported for mention in item.statement.speaker)
    pronouns = [mention for mention in speakers if mention.form is MentionForm.PRONOUN]
    stands_for = antecedents(text, sorted(pronouns, key=lambda mention: mention.passage), speakers)
    found: list[Statement] = []
    aside: list[Statement] = []
    for item in reported:
        statement = item.statement
        if statement.said_text is None and _continues(item):
            earlier = _leading(statement, found, stands_for, aside)
            statement = replace(statement, said=earlier.said) if earlier is not None else statement
        elif statement.said_text is not None and _is_day_before(statement.said_text.of(text.raw)):
            last = next((other.said for other in reversed(found) if other.said), None)
            statement = replace(statement, said=last - timedelta(days=1)) if last is not None else statement
            aside.append(statement)
        found.append(statement)
    return found


def _is_day_before(words: str) -> bool:
    """Tell whether a day is told by another: "the day before"."""
    return words.lower() in {"the day before", "a day earlier"}


def _continues(item: Reported) -> bool:
    """Tell whether a statement may belong to an occasion told before: no state's stand, and not spoken long ago."""
    speaker = item.statement.speaker
    somebody = bool(speaker) and speaker[0].kind not in {ActorKind.STATE, ActorKind.GROUP}
    helpers = grammar.auxiliaries(item.verb) if item.verb is not None and item.verb.pos_ == "VERB" else {"had"}
    return somebody and not helpers & {"had", "has"}


def _leading(
    statement: Statement, found: list[Statement], stands_for: dict[Mention, Mention], aside: list[Statement]
) -> Statement | None:
    """Return the last dated statement of the same person, or a near one of the person's side."""
    own = _key(statement.speaker[0], stands_for)
    for number, earlier in enumerate(reversed(found)):
        if earlier.said is None or not earlier.speaker or earlier in aside:
            continue
        other = _key(earlier.speaker[0], stands_for)
        if own is not None and own == other:
            return earlier
        side = other is None and earlier.speaker[0].kind is not ActorKind.PERSON
        if (own is None or side) and number < NEAR:
            return earlier
    return None


def _key(mention: Mention, stands_for: dict[Mention, Mention]) -> str | None:
    """Return a person's surname; None for a description or for who is no person."""
    meant = stands_for.get(mention, mention)
    if meant.form is not MentionForm.NAME or meant.kind is not ActorKind.PERSON:
        return None
    return meant.text.split()[-1].casefold()
