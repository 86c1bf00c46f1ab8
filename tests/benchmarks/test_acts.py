"""Scoring demands and meetings, on readings made by hand."""

from pathlib import Path

import pytest

from benchmarks.act_cases import HELD_BACK, OPEN, Case, WantedDemand, WantedMeeting, cases
from benchmarks.act_scores import demand_pairs, dice, found_of, is_right, meeting_pairs, share, taken_as_held
from benchmarks.acts import figures, main, missed, quiet_row
from kg.model import (
    Actor,
    ActorKind,
    Demand,
    DemandStatus,
    Event,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Mention,
    Passage,
    Reading,
    Strength,
)

TEXT = "Alandia asked Bergland to free the crew and to pay for the ship. Müller will meet Eva Weber."
ASKED = Case(
    key="asked",
    part=OPEN,
    text=TEXT,
    demands=(
        WantedDemand(
            demander=(("Alandia",),), addressee=(("Bergland",),), content=(("free the crew",),), status=("made",)
        ),
        WantedDemand(
            demander=(("Alandia",),), addressee=(("Bergland",),), content=(("pay for the ship",),), status=("made",)
        ),
    ),
    meetings=(
        WantedMeeting(participant=(("Müller", "Weber"),), format=("talks",), status=("planned",), cue="will meet"),
    ),
)


def _passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(start=start, end=start + len(words))


def _mention(words: str) -> Mention:
    return Mention(passage=_passage(words), text=words)


def _sentence(number: int) -> Passage:
    end = TEXT.index(" Müller")
    return (Passage(start=0, end=end), Passage(start=end + 1, end=len(TEXT)))[number]


def _demand(content: str, *, of: tuple[str, ...] = ("Bergland",)) -> Demand:
    return Demand(
        demander=(_mention("Alandia"),),
        addressee=tuple(map(_mention, of)),
        content=(_passage(content),),
        evidence=_sentence(0),
        cue=None,
        cue_lemma="ask",
        strength=Strength.REQUEST,
        status=DemandStatus.MADE,
        rule="test",
        confidence=1,
    )


def _meeting(*names: str, sentence: int = 1, status: MeetingStatus = MeetingStatus.HELD) -> Meeting:
    return Meeting(
        participant=tuple(map(_mention, names)),
        evidence=_sentence(sentence),
        cue=None,
        cue_lemma="meet",
        format=MeetingFormat.TALKS,
        status=status,
        rule="test",
        confidence=1,
    )


def _reading(*events: Event, actors: dict[Mention, Actor] | None = None) -> Reading:
    return Reading(article=ASKED.article, mentions=(), events=events, actors=actors or {})


def test_a_demand_is_found_by_half_of_its_words_and_once() -> None:
    pairs = demand_pairs(ASKED, _reading(_demand("to free the crew"), _demand("free the crew and to pay")))

    found = found_of(pairs)
    assert (found.wanted, found.found, found.both) == (2, 2, 1)
    assert (found.precision, found.recall) == (0.5, 0.5)


def test_a_meeting_is_found_by_half_of_its_participants_in_its_sentence() -> None:
    nearly = meeting_pairs(ASKED, _reading(_meeting("Müller", "Bergland")))
    elsewhere = meeting_pairs(ASKED, _reading(_meeting("Müller", "Eva Weber", sentence=0)))
    others = meeting_pairs(ASKED, _reading(_meeting("Müller", "Bergland", "Alandia")))

    assert [found_of(pairs).both for pairs in (nearly, elsewhere, others)] == [1, 0, 0]


def test_a_planned_meeting_read_as_held_is_counted() -> None:
    held = meeting_pairs(ASKED, _reading(_meeting("Müller", "Eva Weber")))
    planned = meeting_pairs(ASKED, _reading(_meeting("Müller", "Eva Weber", status=MeetingStatus.PLANNED)))

    assert [taken_as_held(pairs) for pairs in (held, planned)] == [(1, 1), (0, 1)]


def test_what_is_optional_does_not_count() -> None:
    (wanted,) = ASKED.meetings
    optional = WantedMeeting(
        participant=wanted.participant, format=wanted.format, status=wanted.status, cue=wanted.cue, optional=True
    )
    case = Case(key="asked", part=OPEN, text=TEXT, meetings=(optional,))
    there, missing = (meeting_pairs(case, reading) for reading in (_reading(_meeting("Müller")), _reading()))

    assert [(found_of(pairs).wanted, found_of(pairs).found) for pairs in (there, missing)] == [(0, 0), (0, 0)]


def test_actors_are_right_where_none_lacks_and_none_is_added() -> None:
    both = (_mention("Müller"), _mention("Eva Weber"))

    assert is_right((("Müller", "Weber"),), both, _reading())
    assert is_right(((), ("Weber",)), (), _reading())
    assert not is_right((("Müller",),), both, _reading())
    assert share((), (), _reading()) == 1


def test_a_mention_is_meant_where_the_actor_is_the_same() -> None:
    weber = Actor(key="weber", name="Eva Weber", kind=ActorKind.PERSON)
    mention, other = _mention("Eva Weber"), _mention("crew")
    reading = _reading(actors={mention: weber, other: weber})

    assert is_right((("Weber",),), (other,), reading)
    assert not is_right((("Weber",),), (other,), _reading())


def test_likeness_counts_words_that_come_twice() -> None:
    assert dice(["the crew"], ["the crew of the ship"]) == pytest.approx(4 / 7)


def test_the_figures_of_a_part() -> None:
    reading = _reading(_demand("free the crew"), _demand("pay for the ship", of=()), _meeting("Müller", "Eva Weber"))
    rows = list(figures("open", demand_pairs(ASKED, reading), meeting_pairs(ASKED, reading), speed=12.3))

    assert rows == [
        ("**kg, demands, open**", "2", "1.000", "1.000", "1.000", "1.000", ".500", "1.000", "–", "–", "12"),
        ("**kg, meetings, open**", "1", "1.000", "1.000", "1.000", "–", "–", ".000", "1.000", "1 of 1", "12"),
    ]


def test_events_in_quiet_texts_are_counted_per_thousand_sentences() -> None:
    found = [(_reading(_demand("free the crew")), 3), (_reading(), 5)]

    assert quiet_row("quiet", found) == ("quiet", "2", "8", "1", "0", "125.0")


def test_misses_of_the_open_part_are_told() -> None:
    reading = _reading(_demand("free the crew"))
    found = list(missed(demand_pairs(ASKED, reading), meeting_pairs(ASKED, reading)))

    assert [line.splitlines()[-1] for line in found] == ["  found  nothing", "  found  nothing"]


def test_misses_of_the_part_held_back_are_not_told() -> None:
    case = Case(key="kept", part=HELD_BACK, text=TEXT, demands=ASKED.demands)

    with pytest.raises(ValueError, match="kept is held back"):
        list(missed(demand_pairs(case, _reading()), []))


def test_the_command_refuses_them_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["acts", "acts.toml", "--part", "held-back", "--misses"])

    with pytest.raises(SystemExit):
        main()
    assert "not to be read" in capsys.readouterr().err


def test_alternatives_are_a_list_of_lists(tmp_path: Path) -> None:
    path = tmp_path / "acts.toml"
    path.write_text(
        '[[case]]\nid = "a"\npart = "open"\ntext = "Weber met Müller."\ndemands = []\nmeetings = [\n'
        '  { participant = [["Weber", "Müller"], ["Weber"]], format = "talks", status = ["held", "unknown"] },\n]\n',
        encoding="utf-8",
    )
    wanted = WantedMeeting(participant=(("Weber", "Müller"), ("Weber",)), format=("talks",), status=("held", "unknown"))

    assert cases(path) == [Case(key="a", part="open", text="Weber met Müller.", meetings=(wanted,))]
