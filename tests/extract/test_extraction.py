"""What an extraction is as a whole: its mentions, its refusals, its boilerplate, its offsets."""

import pytest
from spacy.tokens import Doc

from kg.extract import extract
from kg.model import Passage, Statement
from tests.extract.views import extracted
from tests.extract.written import blank, finder, written

SAID = (
    "Müller/NNP/nsubj>said@PER said~say/VBD/root that/IN/mark>final the/DT/det>list list/NN/nsubj>final "
    "was~be/VBD/cop>final final/JJ/ccomp>said ././punct>said"
)
SHE_SAID = SAID.replace("Müller/NNP", "She/PRP").replace("@PER", "")
MET = (
    "Müller/NNP/nsubj>met@PER met~meet/VBD/root Weber/NNP/obj>met@PER in/IN/case>Sundby Sundby/NNP/obl>met "
    "././punct>met"
)


def refused(parse: str) -> list[tuple[str, str, str]]:
    doc = written(parse)
    return [(found.cue.of(doc.text), found.rule, found.reason) for found in extracted(doc).refusals]


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # It is hard to say whether the list is final.
        pytest.param(
            "It/PRP/expl>hard is~be/VBZ/cop>hard hard/JJ/root to/TO/mark>say say/VB/csubj>hard whether/IN/mark>final "
            "the/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/ccomp>say ././punct>hard",
            [("say", "speech.say", "an infinitive: nobody has said it")],
            id="infinitive",
        ),
        # “I said the list was final,” Müller said.
        pytest.param(
            "“/``/punct>said I/PRP/nsubj>said said~say/VBD/ccomp>said the/DT/det>list list/NN/nsubj>final "
            "was~be/VBD/cop>final final/JJ/ccomp>said ,/,/punct>said ”/''/punct>said Müller/NNP/nsubj>said@PER "
            "said~say/VBD/root ././punct>said",
            [("said", "speech.say", "inside a quotation, by its own speaker")],
            id="inside a quotation",
        ),
        # This says that the list is final.
        pytest.param(
            "This/DT/nsubj>says says~say/VBZ/root that/IN/mark>final the/DT/det>list list/NN/nsubj>final "
            "is~be/VBZ/cop>final final/JJ/ccomp>says ././punct>says",
            [("says", "speech.say", "“This” does not speak")],
            id="speaks for nobody",
        ),
        # Müller said.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root ././punct>said",
            [("said", "speech.say", "nothing that it reports")],
            id="nothing reported",
        ),
        # The team met the deadline.
        pytest.param(
            "The/DT/det>team team/NN/nsubj>met met~meet/VBD/root the/DT/det>deadline deadline/NN/obj>met ././punct>met",
            [("met", "meeting.meet", "“deadline” is nobody to meet")],
            id="nobody to meet",
        ),
        # Müller met on Friday.
        pytest.param(
            "Müller/NNP/nsubj>met@PER met~meet/VBD/root on/IN/case>Friday Friday/NNP/obl>met ././punct>met",
            [("met", "meeting.meet", "fewer than two who meet")],
            id="one does not meet",
        ),
    ],
)
def test_refusals_say_why(parse: str, expected: list[tuple[str, str, str]]) -> None:
    assert refused(parse) == expected


def test_boilerplate_is_not_read() -> None:
    doc = written(f"{SAID}\n¶\n{MET}")
    first = Passage(start=0, end=doc.text.index("\n"))

    found = extracted(doc, boilerplate=(first,))
    assert [event.cue_lemma for event in found.events] == ["meet"]
    assert [mention.text for mention in found.mentions] == ["Müller", "Weber"]


def test_mentions_come_in_order_with_the_pronouns_that_speak() -> None:
    found = extracted(f"{MET}\n¶\n{SHE_SAID}")

    assert [mention.text for mention in found.mentions] == ["Müller", "Weber", "She"]


def test_a_refusal_comes_in_the_order_of_the_text() -> None:
    parse = f"{SAID.replace('@PER', '')}\nMüller/NNP/nsubj>met@PER met~meet/VBD/root ././punct>met\n"

    cues = [found.cue for found in extracted(parse + "Müller/NNP/nsubj>said@PER said~say/VBD/root").refusals]
    assert len(cues) == 2
    assert cues == sorted(cues)


def test_the_evidence_is_the_sentence_and_the_cue_its_verb() -> None:
    doc = written(f"{MET}\n{SAID}")
    statement = next(event for event in extracted(doc).events if event.cue_lemma == "say")

    assert statement.evidence.of(doc.text) == "Müller said that the list was final."
    assert statement.cue is not None
    assert statement.cue.of(doc.text) == "said"


def test_the_same_doc_gives_the_same_extraction() -> None:
    doc = written(f"{MET}\n¶\n{SAID}")

    assert extracted(doc) == extracted(doc)


def test_without_a_day_of_publication_the_day_is_not_known() -> None:
    doc = written(SAID.replace("that/IN", "on/IN/case>Monday Monday/NNP/obl>said that/IN"))

    (found,) = extract(doc, names=finder()).events
    assert isinstance(found, Statement)
    assert (found.said, found.said_text and found.said_text.of(doc.text)) == (None, "Monday")


@pytest.mark.parametrize(
    "words", [[], ["\n\n"], [" "], ["”"], ["“"], [","], ["said"], ["according"], ["according", "to"]]
)
def test_a_text_without_sense_gives_nothing(words: list[str]) -> None:
    doc = Doc(blank().vocab, words=words, deps=["ROOT"] * len(words), heads=list(range(len(words))))

    found = extracted(doc)
    assert (found.mentions, found.events, found.antecedents) == ((), (), {})
