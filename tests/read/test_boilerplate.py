import json
import os
from pathlib import Path

import pytest

from kg.model import Passage
from kg.read.boilerplate import boilerplate, rules
from kg.read.plain import article
from tests.require import REPOSITORY, folder

GOLD = Path(os.environ.get("KG_GOLD", REPOSITORY.parent / "shared" / "gold"))
SEEDS = REPOSITORY / "seeds" / "articles"


def marked(text: str) -> list[str]:
    return [passage.of(text) for passage in boilerplate(text)]


@pytest.mark.parametrize(("name", "line"), [(rule.name, line) for rule in rules() for line in rule.yes])
def test_kind_marks_its_examples(name: str, line: str) -> None:
    rule = next(rule for rule in rules() if rule.name == name)

    assert rule.pattern.search(line)


@pytest.mark.parametrize(("name", "line"), [(rule.name, line) for rule in rules() for line in rule.no])
def test_no_kind_marks_what_is_none(name: str, line: str) -> None:
    assert marked(line) == [], name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Weber spoke.\nRead also: Talks\nMüller left.", ["Read also: Talks"], id="line between lines"),
        pytest.param("Weber spoke.\r\n  Source Link \r\n", ["Source Link"], id="CRLF and outer space stay out"),
        pytest.param("\ufeffWeber spoke.", ["\ufeff"], id="byte order mark"),
        pytest.param("\ufeff© 2022 Example\nWeber spoke.", ["\ufeff", "© 2022 Example"], id="mark before a line"),
        pytest.param("WASHINGTON (AP) — Weber spoke.", ["WASHINGTON (AP) —"], id="words in a line"),
        pytest.param("See also: " + "a long line " * 60, [], id="a paragraph is no furniture"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_passages_are_those_of_the_text(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_known_passages_are_joined_with_what_they_overlap() -> None:
    known = Passage(start=2, end=8)

    assert boilerplate("Source Link", also=[known]) == (Passage(start=0, end=11),)


def test_agrees_with_the_gold_articles() -> None:
    found, wanted = set[tuple[str, int]](), set[tuple[str, int]]()
    for path in sorted(folder(GOLD).glob("0*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        name = gold["article"]
        text = (SEEDS / name).read_bytes().decode()
        from_gold = [Passage(start=start, end=end) for start, end in gold["boilerplate"]]
        wanted |= {(name, at) for passage in from_gold for at in range(passage.start, passage.end)}
        from_kg = article(name, text, published=None).boilerplate
        found |= {(name, at) for passage in from_kg for at in range(passage.start, passage.end)}
    wrong = found ^ wanted

    # What is left between two lines (a blank line inside one passage of the gold) is white space.
    assert len(wrong) <= 4, sorted(wrong)
