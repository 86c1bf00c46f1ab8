"""ontology/README.md lists every question, and its example runs."""

import re

from kg.store.questions import questions
from tests.require import REPOSITORY
from tests.store.graphs import example_store

README = (REPOSITORY / "ontology" / "README.md").read_text(encoding="utf-8")


def test_every_question_is_listed_as_it_asks_itself() -> None:
    row = re.compile(r"^\| (.+\?) \| \[`[\w-]+`\]\(\.\./kg/store/queries/([\w-]+)\.rq\) \|", re.MULTILINE)
    listed = dict(row.findall(README))

    assert {name: text for text, name in listed.items()} == {name: each.text for name, each in questions().items()}


def test_its_example_runs() -> None:
    (query,) = re.findall(r"```sparql\n(.*?)```", README, re.DOTALL)

    assert sorted(tuple(map(str, row.values())) for row in example_store().select(query).rows) == [
        (
            "Arland",
            "Northern League",
            "Arland demands of Northern League: withdraw its troops from Belmark (rejected)",
            "The Northern League rejected in writing Arland's demand to withdraw its troops from Belmark.",
        ),
        (
            "Clara Müller",
            "Northern League",
            "Clara Müller demands of Northern League: withdraw its troops from Belmark (rejected)",
            "She demanded that the Northern League withdraw its troops from Belmark.",
        ),
    ]
