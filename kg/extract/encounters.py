"""A meeting as its cue tells of it, before anyone asks when, where and whether it took place."""

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract.text import Text
from kg.model import ActorKind, MeetingFormat, Mention, MentionForm, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Who meets by a cue, in what format; `rule` names what found it."""

    cue: Token
    who: tuple[Mention, ...]
    format: MeetingFormat
    rule: str
    host: tuple[Mention, ...] = ()


def refusal(text: Text, token: Token, reason: str) -> Refusal:
    """Return why a cue is no meeting."""
    return Refusal(cue=text.token_passage(token), rule=f"meeting.{token.lemma_.lower()}", reason=reason)


def is_figure(text: Text, mention: Mention) -> bool:
    """Tell whether a mention is of somebody who acts for others: a state, a body, an office, a known person."""
    if mention.kind is not ActorKind.PERSON:
        return mention.form is not MentionForm.PRONOUN
    known = mention.text in text.known.names or mention.text in text.known.surnames | text.known.shared_surnames
    surname = mention.text.rpartition(" ")[2]
    titled = (other for other in text.mentions if other.title and other.text.rpartition(" ")[2] == surname)
    return known or bool(mention.title) or next(titled, None) is not None
