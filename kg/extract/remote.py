"""Meetings at a distance: "spoke *by phone*", "met *by video link*", "a *call*"."""

from functools import cache

from spacy.tokens import Token

from kg.extract.bounds import lead
from kg.extract.lexicon import strings, table, toml
from kg.model import MeetingFormat

NEAR = 8


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(strings(table(toml("meetings.toml"), "remote"), key))


def is_remote(cue: Token) -> bool:
    """Tell whether the words around a cue tell of a call."""
    calls = (token for token in cue.sent if token.lower_ in _words("calls"))
    return remote_format(cue) is not None or any(lead(token) in {"in", "during", "over"} for token in calls)


def remote_format(cue: Token) -> MeetingFormat | None:
    """Return whether those who meet do so by phone or video, where the words around the cue tell."""
    near = _near(cue)
    if near & _words("video"):
        return MeetingFormat.VIDEO_CALL
    return MeetingFormat.PHONE_CALL if near & _words("phone") else None


def _near(cue: Token) -> set[str]:
    """Return the words near a cue that belong to its clause."""
    return {token.lower_ for head in (cue, cue.head) for token in head.subtree if abs(token.i - cue.i) <= NEAR}
