"""Which demands and meetings of a reading are those that should be found, and how far they are right."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

from benchmarks.act_cases import Case, Choice, WantedDemand, WantedMeeting, Words
from benchmarks.entities import same
from kg.model import Demand, Meeting, MeetingStatus, Mention, Passage, Reading

LEAST = 0.5
TOOK_PLACE = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
_WORD = re.compile(r"\w+")

W = TypeVar("W", WantedDemand, WantedMeeting)
F = TypeVar("F", Demand, Meeting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Generic[W, F]):
    """What should be found in a text and what was found for it; None for nothing."""

    case: Case
    reading: Reading
    wanted: W | None
    found: F | None

    @property
    def is_optional(self) -> bool:
        """Whether neither the absence nor the presence counts."""
        return self.wanted is not None and self.wanted.optional


DemandPair = Pair[WantedDemand, Demand]
MeetingPair = Pair[WantedMeeting, Meeting]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How many were wanted, found, and both."""

    wanted: int
    found: int
    both: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.both / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what should be found that was."""
        return self.both / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.both / (self.found + self.wanted) if self.both else 0.0


def demand_pairs(case: Case, reading: Reading) -> list[DemandPair]:
    """Return the demands of a case beside those read, the same by half of the words of their content."""
    found = [event for event in reading.events if isinstance(event, Demand)]

    def likeness(wanted: WantedDemand, one: Demand) -> float:
        return max(dice(words, [passage.of(case.text) for passage in one.content]) for words in wanted.content)

    return _paired(case, reading, case.demands, found, likeness)


def meeting_pairs(case: Case, reading: Reading) -> list[MeetingPair]:
    """Return the meetings of a case beside those read, the same by half of the participants, in the same sentence."""
    found = [event for event in reading.events if isinstance(event, Meeting)]

    def likeness(wanted: WantedMeeting, one: Meeting) -> float:
        if not _tells_of(one, wanted.cue, case.text):
            return 0.0
        mentions = dict.fromkeys((*one.participant, *one.host))
        return max(share(words, tuple(mentions), reading) for words in wanted.participant)

    return _paired(case, reading, case.meetings, found, likeness)


def _tells_of(meeting: Meeting, cue: str, text: str) -> bool:
    """Tell whether a meeting was read in the sentence of the cue."""
    place = Passage(start=text.index(cue), end=text.index(cue) + len(cue))
    return not cue or any(passage.overlaps(place) for passage in (meeting.evidence, *meeting.reported))


def _paired(
    case: Case, reading: Reading, wanted: Sequence[W], found: Sequence[F], likeness: Callable[[W, F], float]
) -> list[Pair[W, F]]:
    """Return each with its like, the likest first, one to one; then those without."""
    likenesses = [(likeness(one, other), i, j) for (i, one), (j, other) in product(enumerate(wanted), enumerate(found))]
    match: dict[int, int] = {}
    for like, i, j in sorted(likenesses, key=lambda one: (-one[0], *one[1:])):
        if like >= LEAST and i not in match and j not in match.values():
            match[i] = j
    pairs: list[tuple[W | None, F | None]] = [
        (one, found[match[i]] if i in match else None) for i, one in enumerate(wanted)
    ]
    pairs += [(None, other) for j, other in enumerate(found) if j not in match.values()]
    return [Pair(case=case, reading=reading, wanted=one, found=other) for one, other in pairs]


def dice(one: Iterable[str], other: Iterable[str]) -> float:
    """Return how alike the words of two passages are, 0 to 1."""
    counts = [Counter(_WORD.findall(" ".join(words).casefold())) for words in (one, other)]
    whole = sum(count.total() for count in counts)
    return 2 * (counts[0] & counts[1]).total() / whole if whole else 0.0


def share(words: Words, mentions: Sequence[Mention], reading: Reading) -> float:
    """Return the share of actors that both have, of the longer list; two empty lists are alike."""
    left, both = list(mentions), 0
    for name in words:
        meant = next((mention for mention in left if is_meant(mention, name, reading)), None)
        if meant is not None:
            left.remove(meant)
            both += 1
    return both / max(len(words), len(mentions)) if words or mentions else 1.0


def is_meant(mention: Mention, name: str, reading: Reading) -> bool:
    """Tell whether a mention is the actor of these words, by its own words or by the actor resolved."""
    if same(mention.text, name):
        return True
    actor = reading.actors.get(mention)
    named = (other for other in reading.actors if same(other.text, name))
    return actor is not None and any(reading.actors[other] == actor for other in named)


def is_right(choice: Choice, mentions: Sequence[Mention], reading: Reading) -> bool:
    """Tell whether the mentions are the actors of one of the alternatives, all and no others."""
    return any(share(words, mentions, reading) == 1 for words in choice)


def found_of(pairs: Iterable[Pair[W, F]]) -> Found:
    """Count what was wanted and found; what is optional does not count."""
    counted = [pair for pair in pairs if not pair.is_optional]
    return Found(
        wanted=sum(pair.wanted is not None for pair in counted),
        found=sum(pair.found is not None for pair in counted),
        both=sum(pair.wanted is not None and pair.found is not None for pair in counted),
    )


def matches(pairs: Iterable[Pair[W, F]]) -> Iterator[tuple[W, F, Reading]]:
    """Yield what was wanted and found, with its reading; what is optional does not count."""
    for pair in pairs:
        if pair.wanted is not None and pair.found is not None and not pair.is_optional:
            yield pair.wanted, pair.found, pair.reading


def taken_as_held(pairs: Iterable[MeetingPair]) -> tuple[int, int]:
    """Return how many meetings that did not take place, or not yet, were read as held, and how many were found."""
    found = [
        pair.found.status
        for pair in pairs
        if pair.wanted is not None and pair.found is not None and not TOOK_PLACE & set(pair.wanted.status)
    ]
    return found.count(MeetingStatus.HELD), len(found)
