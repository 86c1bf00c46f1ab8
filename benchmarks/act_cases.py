"""Small texts with the demands and meetings that a reader should find in them; how they are written, tells the file."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.model import Article

OPEN, HELD_BACK = "open", "held-back"
PARTS = (OPEN, HELD_BACK)

Words = tuple[str, ...]
# What is right: one of these.
Choice = tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedDemand:
    """A demand that should be found. Of alternatives each is right."""

    demander: Choice
    addressee: Choice
    content: Choice
    status: Words
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedMeeting:
    """A meeting that should be found; `cue` is in its sentence. Of alternatives each is right."""

    participant: Choice
    format: Words
    status: Words
    cue: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text and what should be found in it."""

    key: str
    part: str
    text: str
    published: date | None = None
    demands: tuple[WantedDemand, ...] = ()
    meetings: tuple[WantedMeeting, ...] = ()

    @property
    def article(self) -> Article:
        """The text as an article."""
        return Article(key=self.key, text=self.text, published=self.published)

    @property
    def is_quiet(self) -> bool:
        """Whether nobody demands anything of anybody, or meets anybody."""
        return not self.demands and not self.meetings


def cases(path: Path) -> list[Case]:
    """Return the cases in a file; raise ValueError where one belongs to no part."""
    found = tomllib.loads(path.read_text(encoding="utf-8")).get("case", [])
    return [_case(one) for one in found]


def _case(one: Mapping[str, object]) -> Case:
    published = one.get("date")
    part = str(one["part"])
    if part not in PARTS:
        raise ValueError(f"{one['id']}: there is no part {part}")
    return Case(
        key=str(one["id"]),
        part=part,
        text=str(one["text"]),
        published=published if isinstance(published, date) else None,
        demands=tuple(_demand(demand) for demand in _tables(one["demands"])),
        meetings=tuple(_meeting(meeting) for meeting in _tables(one["meetings"])),
    )


def _demand(one: Mapping[str, object]) -> WantedDemand:
    return WantedDemand(
        demander=_choice(one["demander"]),
        addressee=_choice(one["addressee"]),
        content=_choice(one["content"]),
        status=_words(one["status"]),
        optional=bool(one.get("optional")),
    )


def _meeting(one: Mapping[str, object]) -> WantedMeeting:
    return WantedMeeting(
        participant=_choice(one["participant"]),
        format=_words(one["format"]),
        status=_words(one["status"]),
        cue=str(one.get("cue", "")),
        optional=bool(one.get("optional")),
    )


def _tables(value: object) -> Iterator[Mapping[str, object]]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list of demands or meetings")
    yield from value


def _choice(value: object) -> Choice:
    """Return the alternatives for a list: those of a list of lists, else the one."""
    if isinstance(value, list) and value and isinstance(value[0], list):
        return tuple(_words(one) for one in value)
    return (_words(value),)


def _words(value: object) -> Words:
    return tuple(str(one) for one in value) if isinstance(value, list) else (str(value),)
