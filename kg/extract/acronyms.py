"""Acronyms that an article gives behind a name: "the Baltic Energy Agency (*BEA*) … the *BEA* said"."""

import re
from collections.abc import Iterable

from kg.model import ActorKind, Mention, MentionForm

_IN_BRACKETS = re.compile(r"[’'\"”]?\s*\((?:the |or )?[\"“]?(?P<acronym>[A-Z][A-Za-z&.-]{1,9})[\"”]?\)")


def acronym_behind(text: str, name: str, end: int) -> str | None:
    """Return the acronym of a name that stands in brackets at an offset behind it."""
    match = _IN_BRACKETS.match(text, end)
    return match["acronym"] if match and _is_of(match["acronym"], name) else None


def acronyms(text: str, mentions: Iterable[Mention]) -> dict[str, str]:
    """Return for each acronym that the article gives the name that it is short for."""
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.form is MentionForm.NAME and mention.kind is not ActorKind.PERSON:
            acronym = acronym_behind(text, mention.text, mention.passage.end)
            if acronym is not None:
                found.setdefault(acronym, mention.text)
    return found


def _is_of(acronym: str, name: str) -> bool:
    """Tell whether the capitals of an acronym are those of a name's words, in order, little words aside."""
    capitals = [letter for letter in acronym if letter.isupper()]
    words = re.findall(r"\w+", name)
    with_all = [word[0].upper() for word in words]
    with_capitals = [word[0] for word in words if word[0].isupper()]
    letters = [letter.upper() for letter in acronym if letter.isalpha()]
    return len(capitals) > 1 and (letters in (with_all, with_capitals) or capitals == with_capitals)
