"""However a parser misreads a sentence, extraction gives passages of the text and never fails."""

from collections.abc import Iterator
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from kg.model import Demand, Event, Meeting, Passage, Response, Statement
from tests.extract.views import extracted
from tests.extract.written import COARSE, blank, written

SENTENCES = (
    (
        "“/``/punct>useful The/DT/det>talks talks~talk/NNS/nsubj>useful were~be/VBD/cop>useful useful/JJ/ccomp>said "
        ",/,/punct>useful ”/''/punct>useful said~say/VBD/root Alandian/JJ/amod>Minister Foreign/NNP/compound>Minister "
        "Minister/NNP/nmod:desc>Anna Anna/NNP/nsubj>said@PER Müller/NNP/flat>Anna@PER ././punct>said\n"
        "“/``/punct>wait We/PRP/nsubj>wait will/MD/aux>wait wait/VB/root ././punct>wait ”/''/punct>wait"
    ),
    (
        "Müller/NNP/nsubj>said@PER ,/,/punct>met who/WP/nsubj>met met~meet/VBD/acl:relcl>Müller Weber/NNP/obj>met@PER "
        "in/IN/case>Sundby Sundby/NNP/obl>met@LOC ,/,/punct>met said~say/VBD/root that/IN/mark>final the/DT/det>list "
        "list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said ,/,/punct>adding adding~add/VBG/advcl>said "
        "that/IN/mark>leave Bergland/NNP/nsubj>leave must/MD/aux>leave leave/VB/ccomp>adding ././punct>said"
    ),
    (
        "Alandia/NNP/nsubj>urged urged~urge/VBD/root Bergland/NNP/obj>urged to/TO/mark>wait wait/VB/xcomp>urged "
        "and/CC/cc>leave to/TO/mark>leave leave/VB/conj>wait ././punct>urged\n"
        "Bergland/NNP/nsubj>rejected rejected~reject/VBD/root its/PRP$/nmod:poss>demand demand/NN/obj>rejected "
        "for/IN/case>talks talks~talk/NNS/nmod>demand with/IN/case>Weber Weber/NNP/nmod>talks@PER on/IN/case>Friday "
        "Friday/NNP/obl>rejected ,/,/punct>Müller according~accord/VBG/case>Müller to/IN/fixed>according "
        "Müller/NNP/obl>rejected@PER ././punct>rejected"
    ),
    (
        "They/PRP/nsubj>accused accused~accuse/VBD/root Weber/NNP/obj>accused@PER of/IN/mark>lying "
        "lying~lie/VBG/advcl>accused about/IN/case>call his/PRP$/nmod:poss>call call/NN/obl>lying "
        "for/IN/case>restraint restraint/NN/nmod>call and/CC/cc>called called~call/VBD/conj>accused the/DT/det>offer "
        "offer/NN/obj>called a/DT/det>mistake mistake/NN/xcomp>called ,/,/punct>told as/IN/mark>told "
        "Müller/NNP/nsubj:pass>told@PER was~be/VBD/aux:pass>told "
        "told~tell/VBN/advcl>accused by/IN/case>Anna Anna/NNP/obl:agent>told@PER ././punct>accused"
    ),
)
TAGS = (*COARSE, ".", ",")
CLEAR_LABELS = ("relcl", "nsubjpass", "dobj", "dative", "prep", "pobj", "pcomp", "agent", "neg")
LABELS = (
    *dict.fromkeys(token.dep_ for sentence in SENTENCES for token in written(sentence) if token.dep_ != "ROOT"),
    *("parataxis", "iobj", "cc", "appos", "dep"),
    *CLEAR_LABELS,
)


@st.composite
def misreadings(draw: st.DrawFn) -> Doc:
    """Draw a sentence with a few of its tags, labels and heads changed, or some of its words lost."""
    doc = written(draw(st.sampled_from(SENTENCES)))
    words = len(doc) - draw(st.integers(0, 3))
    heads = [token.head.i if token.head.i < words else token.i for token in doc][:words]
    tags, labels = [token.tag_ for token in doc][:words], [token.dep_ for token in doc][:words]
    for number in draw(st.lists(st.integers(0, words - 1), max_size=5)):
        tags[number] = draw(st.sampled_from(TAGS))
        labels[number] = draw(st.sampled_from(LABELS))
    for number in draw(st.lists(st.integers(0, words - 1), max_size=4)):
        above = draw(st.integers(0, words - 1))
        if number not in chain_above(heads, above):
            heads[number] = above
    return Doc(
        blank().vocab,
        words=[token.text for token in doc][:words],
        spaces=[bool(token.whitespace_) for token in doc][:words],
        lemmas=[token.lemma_ for token in doc][:words],
        tags=tags,
        pos=[coarse(doc[number], tag) for number, tag in enumerate(tags)],
        heads=heads,
        deps=["ROOT" if head == number else labels[number] for number, head in enumerate(heads)],
        ents=[f"B-{token.ent_type_}" if token.ent_type_ else "O" for token in doc][:words],
    )


def coarse(token: Token, tag: str) -> str:
    return token.pos_ if token.tag_ == tag else COARSE.get(tag, "PUNCT")


def chain_above(heads: list[int], number: int) -> set[int]:
    """Give a token and all above it."""
    found = {number}
    while heads[number] != number:
        number = heads[number]
        found.add(number)
    return found


def passages(event: Event) -> Iterator[Passage]:
    """Give all passages of an event."""
    yield event.evidence
    if event.cue is not None:
        yield event.cue
    match event:
        case Statement():
            people = (*event.speaker, *event.addressee, *event.target, *event.about, *event.via)
            yield from (*event.content, *(mention.passage for mention in people))
        case Demand():
            yield from (*event.content, *(mention.passage for mention in (*event.demander, *event.addressee)))
        case Response():
            yield from (mention.passage for mention in event.responder)
        case Meeting():
            yield from (mention.passage for mention in event.participant)


def assert_within(doc: Doc) -> None:
    found = extracted(doc)

    for passage in chain((mention.passage for mention in found.mentions), *map(passages, found.events)):
        assert 0 <= passage.start < passage.end <= len(doc.text)


@settings(derandomize=True, max_examples=300)
@given(misreadings())
def test_a_misreading_gives_passages_of_the_text(doc: Doc) -> None:
    assert_within(doc)


@pytest.mark.parametrize(
    "parse",
    [
        # Müller, said that the list was final, Bergland
        pytest.param(
            "Müller/NNP/nsubj>said@PER ,/,/punct>said said~say/VBD/root that/IN/mark>final the/DT/det>list "
            "list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said ,/,/punct>said Bergland/NNP/nsubj>said",
            id="a second subject ends the text",
        ),
        # Bergland rejected its demand for talks with Weber.
        pytest.param(
            "Bergland/NNP/nsubj>rejected rejected~reject/VBD/root its/PRP$/nmod:poss>demand demand/NN/obj>rejected "
            "for/IN/case>talks talks~talk/NNS/nmod>demand with/IN/case>Weber Weber/NNP/nmod>for@PER "
            "././punct>rejected",
            id="a phrase that hangs on a preposition",
        ),
    ],
)
def test_a_known_misreading_gives_passages_of_the_text(parse: str) -> None:
    assert_within(written(parse))
