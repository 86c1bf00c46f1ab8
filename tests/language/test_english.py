"""The pipeline that ships: complete, small, offline, and able to read plain news sentences.

The sentences are invented. Each group has a floor, not a demand for every one: a model may err.
"""

import socket
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import NoReturn

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

ENGLISH = Path(str(files("kg") / "language" / "english"))
MEGABYTE = 1_000_000

SPEAKERS = [
    ("Norway said on Monday that it had closed two of its ports.", "said", "Norway"),
    ("The finance minister said the budget was ready.", "said", "minister"),
    ("“We are not afraid of a long winter,” said the mayor of Gdansk.", "said", "mayor"),
    ('"The bridge will open in spring," she added.', "added", "she"),
    ("Chile’s foreign minister, Rosa Aguilar, warned that the talks could fail.", "warned", "minister"),
    ("Nigerian President Daniel Eze urged both sides to keep the truce.", "urged", "Daniel"),
    ("Lisbon denies any role in the sale of the ships.", "denies", "Lisbon"),
    ("Peru on Friday called on its neighbours to reopen the border.", "called", "Peru"),
    ("According to the embassy, the visit was useful, an official said.", "said", "official"),
    ("Vienna announced that it will host the next round.", "announced", "Vienna"),
    ("The two governments have agreed to exchange prisoners, Anna Holm told reporters.", "told", "Anna"),
    ("Jakarta rejected the offer and demanded an apology.", "rejected", "Jakarta"),
]
SECOND_VERBS = [
    ("Oslo said that it wanted peace and accused the rebels of lying.", "accused", "said"),
    ("The envoy stressed that the deal was fair and urged Chad to sign it.", "urged", "stressed"),
    ("Quito said it had no troops there and denied the report.", "denied", "said"),
    ("She said that the road was safe but warned that snow was coming.", "warned", "said"),
]
CONTENTS = [
    ("Norway said on Monday that it had closed two of its ports.", "said", "closed"),
    ("“We will sign the treaty,” the king said.", "said", "sign"),
    ("Vienna announced that it will host the next round.", "announced", "host"),
    ("Rabat insists the island belongs to it.", "insists", "belongs"),
    ("The ministry confirmed that three diplomats left.", "confirmed", "left"),
    ("“They broke the rules,” added Hana Sato.", "added", "broke"),
]
LEMMAS = [
    ("The ministers met in Geneva.", "met", "meet"),
    ("He has denied it twice.", "denied", "deny"),
    ("Both countries are sending observers.", "countries", "country"),
    ("She was told to leave.", "told", "tell"),
    ("The crises were worse than before.", "worse", "bad"),
    ("They accused him of lying.", "accused", "accuse"),
]
NAMES = [
    ("Maria Rossi flew to Berlin on Tuesday.", "Maria Rossi", "PER"),
    ("Maria Rossi flew to Berlin on Tuesday.", "Berlin", "LOC"),
    ("The United Nations sent observers to Sudan.", "United Nations", "ORG"),
    ("The United Nations sent observers to Sudan.", "Sudan", "LOC"),
    ("Prime Minister John Carter spoke in Canada.", "John Carter", "PER"),
    ("Prime Minister John Carter spoke in Canada.", "Canada", "LOC"),
    ("NATO ministers will gather in Brussels.", "NATO", "ORG"),
    ("NATO ministers will gather in Brussels.", "Brussels", "LOC"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(ENGLISH)


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def test_it_has_every_component(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "lemmatizer", "parser", "ner"]


def test_it_is_small() -> None:
    size = sum(path.stat().st_size for path in ENGLISH.rglob("*") if path.is_file())

    assert size <= 25 * MEGABYTE


def test_it_says_what_it_is_and_under_which_licence(nlp: Language) -> None:
    assert nlp.meta["name"]
    assert nlp.meta["version"]
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert nlp.meta["sources"]


def test_it_keeps_no_paths_of_the_machine_it_was_made_on() -> None:
    written = "".join((ENGLISH / name).read_text(encoding="utf-8") for name in ("config.cfg", "meta.json"))

    assert ".spacy" not in written
    assert '"/' not in written


def test_it_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError("no network in this test")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    assert len(spacy.load(ENGLISH)("Peace is possible.")) == 4


def test_it_needs_spacy_alone() -> None:
    script = (
        "import sys; sys.modules['spacy_lookups_data'] = None; import spacy; "
        "print(spacy.load(sys.argv[1])('They met.')[1].lemma_)"
    )
    run = subprocess.run([sys.executable, "-c", script, ENGLISH], capture_output=True, text=True, check=True)

    assert run.stdout.split() == ["meet"]


def test_speakers(nlp: Language) -> None:
    read = [
        [child.text for child in word(nlp(text), verb).children if child.dep_ == "nsubj"] == [speaker]
        for text, verb, speaker in SPEAKERS
    ]

    assert sum(read) >= 10


def test_contents(nlp: Language) -> None:
    read = [
        content in [child.text for child in word(nlp(text), verb).children if child.dep_ == "ccomp"]
        for text, verb, content in CONTENTS
    ]

    assert sum(read) >= 5


def test_a_second_verb_of_saying_belongs_to_the_first(nlp: Language) -> None:
    read = [word(nlp(text), second).head.text == first for text, second, first in SECOND_VERBS]

    assert sum(read) >= 3


def test_lemmas(nlp: Language) -> None:
    read = [word(nlp(text), form).lemma_ == lemma for text, form, lemma in LEMMAS]

    assert sum(read) >= 5


def test_sentences_end_where_they_end(nlp: Language) -> None:
    sentences = [
        "The two ministers met in Lima on Thursday.",
        "Neither side gave details.",
        "“We talked for three hours,” a spokesman said.",
        "A second round is planned for June.",
    ]

    assert [sentence.text for sentence in nlp(" ".join(sentences)).sents] == sentences


def test_names(nlp: Language) -> None:
    read = [(name, label) in [(span.text, span.label_) for span in nlp(text).ents] for text, name, label in NAMES]

    assert sum(read) >= 6
