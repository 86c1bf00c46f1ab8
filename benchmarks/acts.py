"""Measure demands and meetings on small texts: `python -m benchmarks.acts tests/gold/acts.toml`.

With `--part open` or `--part held-back` only one part, with `--misses` what is read wrong in the open one.
Rules may be written with the open part in view; of the part held back nobody reads the misses.
With `--quiet-corpus FILE --ids ID,ID` also count what is found in articles without diplomacy.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from benchmarks.act_cases import HELD_BACK, OPEN, PARTS, Case, cases
from benchmarks.act_scores import (
    DemandPair,
    Found,
    MeetingPair,
    demand_pairs,
    found_of,
    is_right,
    matches,
    meeting_pairs,
    taken_as_held,
)
from benchmarks.attribution import Row, table
from benchmarks.corpus import articles_of
from benchmarks.measured import watched
from kg.model import Article, Demand, Meeting, Mention, Reading
from kg.pipeline import Means, explain, prepare

HEAD = (
    *("run", "wanted", "P", "R", "F1", "demander right", "addressee right", "status right", "format right"),
    *("not held taken as held", "sentences/s"),
)
QUIET = ("without acts", "texts", "sentences", "demands found", "meetings found", "found per 1,000 sentences")
# What others report of coded events, by source, target and code. Theirs is time after parsing, ours with it.
PEERS: tuple[Row, ...] = (
    ("PETRARCH2, strict source-target-code", "74", ".700", ".690", ".695", *["–"] * 5, "2,590 after parsing"),
    ("UniversalPetrarch (316 % extra events by its own report)", "–", ".570", ".840", ".679", *["–"] * 5, "86"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read, how many sentences each has, and the processor seconds that it took."""

    readings: tuple[Reading, ...]
    sentences: tuple[int, ...]
    seconds: float


def main() -> None:
    """Read the texts and print the tables, in Markdown."""
    options = _options()
    some = cases(options.gold)
    means = prepare(language=options.language)
    rows, quiet, misses = list[Row](), list[Row](), list[str]()
    for part in [options.part] if options.part else PARTS:
        chosen = [case for case in some if case.part == part]
        done = read([case.article for case in chosen], means, what=part)
        demands, meetings = pairs(chosen, done.readings)
        rows += figures(part, demands, meetings, speed=sum(done.sentences) / done.seconds)
        quiet.append(quiet_row(f"{part} part", _quiet(chosen, done)))
        misses += missed(demands, meetings) if options.misses and part == OPEN else []
    if options.quiet_corpus:
        done = read(articles(options.quiet_corpus, options.ids), means, what=options.quiet_corpus.stem)
        quiet.append(quiet_row(options.quiet_corpus.stem, zip(done.readings, done.sentences, strict=True)))
    print(table(HEAD, [*PEERS, *rows]), table(QUIET, quiet), means.extractor, sep="\n\n")
    print(*misses, sep="\n")


def read(some: Sequence[Article], means: Means, *, what: str) -> Read:
    """Return the readings of articles."""
    start = process_time()
    explained = [explain(article, means) for article in watched(some, total=len(some), what=what)]
    return Read(
        readings=tuple(one.reading for one in explained),
        sentences=tuple(len(one.outlines) for one in explained),
        seconds=process_time() - start,
    )


def pairs(some: Iterable[Case], readings: Iterable[Reading]) -> tuple[list[DemandPair], list[MeetingPair]]:
    """Return what should be found in the cases beside what was."""
    both = list(zip(some, readings, strict=True))
    demands = [pair for case, reading in both for pair in demand_pairs(case, reading)]
    return demands, [pair for case, reading in both for pair in meeting_pairs(case, reading)]


def figures(
    part: str, demands: Sequence[DemandPair], meetings: Sequence[MeetingPair], *, speed: float
) -> Iterator[Row]:
    """Yield our rows for a part, one for demands and one for meetings."""
    asked, met = list(matches(demands)), list(matches(meetings))
    yield (
        f"**kg, demands, {part}**",
        *_found(found_of(demands)),
        _ratio([is_right(wanted.demander, found.demander, reading) for wanted, found, reading in asked]),
        _ratio([is_right(wanted.addressee, found.addressee, reading) for wanted, found, reading in asked]),
        _ratio([found.status in wanted.status for wanted, found, _ in asked]),
        *("–", "–"),
        f"{speed:,.0f}",
    )
    yield (
        f"**kg, meetings, {part}**",
        *_found(found_of(meetings)),
        *("–", "–"),
        _ratio([found.status in wanted.status for wanted, found, _ in met]),
        _ratio([found.format in wanted.format for wanted, found, _ in met]),
        "{} of {}".format(*taken_as_held(meetings)),
        f"{speed:,.0f}",
    )


def _found(found: Found) -> Row:
    return str(found.wanted), _figure(found.precision), _figure(found.recall), _figure(found.f1)


def _ratio(right: Sequence[bool]) -> str:
    return _figure(sum(right) / len(right)) if right else "–"


def _figure(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


def _quiet(some: Iterable[Case], done: Read) -> Iterator[tuple[Reading, int]]:
    """Yield the readings of the cases without acts, and how many sentences each has."""
    for case, reading, sentences in zip(some, done.readings, done.sentences, strict=True):
        if case.is_quiet:
            yield reading, sentences


def quiet_row(name: str, found: Iterable[tuple[Reading, int]]) -> Row:
    """Return the row of texts in which nothing should be found: readings, and how many sentences each has."""
    counted = list(found)
    sentences = sum(number for _, number in counted)
    events = [event for reading, _ in counted for event in reading.events]
    asked, met = (sum(isinstance(event, kind) for event in events) for kind in (Demand, Meeting))
    share = f"{1000 * (asked + met) / sentences:.1f}" if sentences else "–"
    return name, str(len(counted)), str(sentences), str(asked), str(met), share


def articles(path: Path, ids: Sequence[str]) -> list[Article]:
    """Return the articles of a file with these ids, all without ids; raise ValueError where one is not there."""
    found = articles_of([path])
    lost = set(ids) - {article.key for article in found}
    if lost:
        raise ValueError(f"{path}: there is no {', '.join(sorted(lost))}")
    return [article for article in found if not ids or article.key in ids]


def missed(demands: Sequence[DemandPair], meetings: Sequence[MeetingPair]) -> Iterator[str]:
    """Yield what was not found, found without being there, or found wrong; raise ValueError for the part held back."""
    for case in [*(pair.case for pair in demands), *(pair.case for pair in meetings)]:
        if case.part == HELD_BACK:
            raise ValueError(f"{case.key} is held back: its misses are not to be read")
    for demand in demands:
        right = demand.wanted is not None and demand.found is not None and _is_rightly_asked(demand)
        if not right and not demand.is_optional:
            yield f"{demand.case.key}: {demand.case.text}\n  wanted {demand.wanted}\n  found  {_asked(demand)}"
    for meeting in meetings:
        right = meeting.wanted is not None and meeting.found is not None and _is_rightly_met(meeting)
        if not right and not meeting.is_optional:
            yield f"{meeting.case.key}: {meeting.case.text}\n  wanted {meeting.wanted}\n  found  {_met(meeting)}"


def _is_rightly_asked(pair: DemandPair) -> bool:
    return all(
        is_right(wanted.demander, found.demander, reading)
        and is_right(wanted.addressee, found.addressee, reading)
        and found.status in wanted.status
        for wanted, found, reading in matches([pair])
    )


def _is_rightly_met(pair: MeetingPair) -> bool:
    return all(
        is_right(wanted.participant, found.participant, reading)
        and found.status in wanted.status
        and found.format in wanted.format
        for wanted, found, reading in matches([pair])
    )


def _asked(pair: DemandPair) -> str:
    found, text = pair.found, pair.case.text
    if found is None:
        return "nothing"
    content = [passage.of(text) for passage in found.content]
    return f"{_words(found.demander)} > {_words(found.addressee)}: {content}, {found.status} ({found.rule})"


def _met(pair: MeetingPair) -> str:
    found = pair.found
    if found is None:
        return "nothing"
    return f"{_words(found.participant)}: {found.format}, {found.status} ({found.rule})"


def _words(mentions: Iterable[Mention]) -> list[str]:
    return [mention.text for mention in mentions]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.acts", description="Measure demands and meetings on small texts."
    )
    parser.add_argument("gold", type=Path, help="the file of the texts, as tests/gold/acts.toml")
    parser.add_argument("--language", help="the name or folder of a spaCy pipeline; ours without it")
    parser.add_argument("--part", choices=PARTS, help="only this part")
    parser.add_argument("--misses", action="store_true", help="list what is read wrong in the open part")
    parser.add_argument("--quiet-corpus", type=Path, metavar="FILE", help="JSONL of articles without diplomacy")
    parser.add_argument("--ids", type=lambda ids: ids.split(","), default=[], help="only these articles of it")
    options = parser.parse_args()
    if options.misses and options.part == HELD_BACK:
        parser.error("the misses of the part held back are not to be read: --misses lists those of the open part")
    return options


if __name__ == "__main__":
    main()
