"""The lexicons are whole: known acts, known shapes, no word twice, examples for and against each frame."""

import re
from collections import Counter

import pytest

from kg.extract.complements import SHAPES
from kg.extract.lexicon import bodies, courtesy_titles, offices, speech_frames
from kg.model import ActKind, ActorKind, MeetingFormat, MeetingStatus, ResponseKind, SpeechAct, Strength
from tests.lexicons.examples import ACTS, LEXICONS, Frame, entries, frames, lexicon, strings

ALL = tuple(frames())
FILES = [*sorted(file.name for file in LEXICONS.iterdir() if file.name.endswith(".toml")), *ACTS]
# Shapes with a module of their own.
OWN_SHAPES = {
    "speech.toml": {"quote", "clause", "according", "as"},
    "demands.toml": {"mandative", "that", "object-for", "object-done"},
}


def ident(frame: Frame) -> str:
    return frame.name


def twice(words: list[str]) -> list[str]:
    return [word for word, count in Counter(words).items() if count > 1]


def strings_of(file: str, table: str, key: str) -> list[str]:
    return [word for row in entries(file, table) for word in strings(row, key)]


def table_of(file: str, name: str) -> dict[str, object]:
    found = lexicon(file)[name]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_it_is_and_holds_something(name: str) -> None:
    assert (LEXICONS / name).read_text(encoding="utf-8").startswith("# ")
    assert lexicon(name)


@pytest.mark.parametrize("frame", ALL, ids=ident)
def test_a_frame_has_words_in_small_letters_none_of_them_twice(frame: Frame) -> None:
    assert frame.words
    assert twice(list(frame.words)) == []
    assert [word for word in frame.words if word != word.lower().strip()] == []


@pytest.mark.parametrize("frame", ALL, ids=ident)
def test_a_frame_has_examples_for_and_against_it(frame: Frame) -> None:
    assert frame.yes
    assert frame.no


@pytest.mark.parametrize("frame", ALL, ids=ident)
def test_examples_are_invented_whole_sentences(frame: Frame) -> None:
    texts = [*(example["text"] for example in frame.yes), *frame.no]

    assert [text for text in texts if not re.fullmatch(r"[“A-Z].*[.”]", text)] == []
    assert twice(texts) == []


@pytest.mark.parametrize("frame", [frame for frame in ALL if frame.file == "speech.toml"], ids=ident)
def test_an_example_of_speech_tells_who_speaks_and_what_is_said(frame: Frame) -> None:
    for example in frame.yes:
        parts = example["content"].split(" … ")

        assert example.keys() <= {"text", "speaker", "content", "addressee", "target"}
        assert example["speaker"] in example["text"]
        assert [part for part in parts if part not in example["text"]] == []


@pytest.mark.parametrize("frame", [frame for frame in ALL if frame.table == "frame"], ids=ident)
def test_a_frame_has_known_shapes(frame: Frame) -> None:
    shapes = {shape for shape in frame.complement if not re.fullmatch(r"prep:[a-z]+", shape)}

    assert frame.complement
    assert shapes <= SHAPES.keys() | OWN_SHAPES[frame.file]


@pytest.mark.parametrize(
    ("file", "table"), [("speech.toml", "frame"), ("speech.toml", "noun"), ("demands.toml", "frame")]
)
def test_no_two_frames_of_a_table_have_one_name(file: str, table: str) -> None:
    assert twice([str(row["id"]) for row in entries(file, table)]) == []


@pytest.mark.parametrize(
    ("file", "table", "key", "known"),
    [
        ("speech.toml", "frame", "act", SpeechAct),
        ("speech.toml", "noun", "act", SpeechAct),
        ("bodies.toml", "body", "kind", ActorKind),
        ("meetings.toml", "verb", "format", MeetingFormat),
        ("meetings.toml", "status", "status", MeetingStatus),
    ],
)
def test_a_row_has_a_known_value(
    file: str, table: str, key: str, known: type[SpeechAct | ActorKind | MeetingFormat | MeetingStatus]
) -> None:
    assert {str(row[key]) for row in entries(file, table)} <= set(known)


@pytest.mark.parametrize("file", ACTS)
def test_a_lexicon_of_acts_has_a_known_kind(file: str) -> None:
    assert lexicon(file)["act"] in set(ActKind)
    assert file == f"acts/{str(lexicon(file)['act']).replace(' ', '_')}.toml"


@pytest.mark.parametrize("frame", [frame for frame in ALL if frame.file.startswith("acts/")], ids=ident)
def test_an_example_of_an_act_tells_who_acts_toward_whom(frame: Frame) -> None:
    for example in frame.yes:
        assert example.keys() == {"text", "actor", "target"}


def test_strengths_formats_and_answers_are_known() -> None:
    strengths = {
        str(value)
        for row in entries("demands.toml", "frame")
        if isinstance(row["lemmas"], dict)
        for value in row["lemmas"].values()
    }

    assert strengths | set(table_of("demands.toml", "nouns").values()) <= set(Strength)
    assert set(table_of("demands.toml", "answers").values()) <= set(ResponseKind)
    assert set(table_of("meetings.toml", "nouns").values()) <= set(MeetingFormat)


@pytest.mark.parametrize(
    ("file", "table", "key"),
    [
        ("speech.toml", "noun", "nouns"),
        ("meetings.toml", "verb", "lemmas"),
        ("meetings.toml", "status", "lemmas"),
        ("roles.toml", "role", "titles"),
    ],
)
def test_a_word_stands_in_one_row(file: str, table: str, key: str) -> None:
    assert twice(strings_of(file, table, key)) == []


def test_an_office_has_one_row() -> None:
    assert twice([str(row["office"]) for row in entries("roles.toml", "role")]) == []


def test_every_verb_of_speech_is_found_in_its_frames() -> None:
    listed = {
        (word, frame.id)
        for frame in ALL
        if (frame.file, frame.table) == ("speech.toml", "frame")
        for word in frame.words
    }

    assert {(word, frame.id) for word, found in speech_frames().items() for frame in found} == listed


def test_a_verb_has_its_frames_in_the_order_of_the_file() -> None:
    order = [frame.id for frame in ALL if (frame.file, frame.table) == ("speech.toml", "frame")]

    assert [
        word
        for word, found in speech_frames().items()
        if [order.index(frame.id) for frame in found] != sorted(order.index(frame.id) for frame in found)
    ] == []


def test_titles_bodies_and_courtesy_are_in_small_letters() -> None:
    words = [*offices(), *bodies(), *courtesy_titles()]

    assert [word for word in words if word != word.lower().strip()] == []


def test_a_given_name_has_one_gender_and_is_written_plainly() -> None:
    lists = lexicon("given_names.toml")
    female, male = (set(str(lists[gender]).split()) for gender in ("female", "male"))

    assert female & male == set()
    assert [name for name in female | male if not (name.isascii() and name.isalpha() and name.islower())] == []


def test_a_title_has_one_gender() -> None:
    female, male = (strings(table_of("roles.toml", "gender"), gender) for gender in ("female", "male"))

    assert set(female) & set(male) == set()
