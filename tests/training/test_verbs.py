import pytest

from tests.training.treebank import NLP, arcs
from training.dice import Dice
from training.speakers import common, proper
from training.trees import Tree, doc_from, leaf
from training.verbs import ADDING, BARE, Form, being, form, inflected, passive
from training.wording import wording

WRITE = next(verb for verb in wording().saying if verb.lemma == "write")


def text(tree: Tree) -> str:
    return " ".join(node.text for node in tree)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        pytest.param(Form(tag="VBD"), "wrote", id="past"),
        pytest.param(Form(tag="VBZ"), "writes", id="present"),
        pytest.param(Form(tag="VBP", number="Plur"), "write", id="present of several"),
        pytest.param(Form(tag="VBN", auxiliary="VBZ"), "has written", id="perfect"),
        pytest.param(Form(tag="VBN", auxiliary="VBD").simple, "wrote", id="perfect made simple"),
        pytest.param(Form(tag="VBN", auxiliary="VBZ").bare, "written", id="second verb of a perfect"),
        pytest.param(ADDING, "writing", id="participle"),
        pytest.param(BARE, "write", id="base"),
    ],
)
def test_forms(shape: Form, expected: str) -> None:
    assert text(inflected(WRITE, shape)) == expected


def test_the_auxiliary_hangs_on_its_verb() -> None:
    doc = doc_from(inflected(WRITE, Form(tag="VBN", auxiliary="VBP")), NLP.vocab)

    assert arcs(doc) == [("have", "aux", "written"), ("written", "ROOT", "written")]


@pytest.mark.parametrize(
    ("subject", "present"),
    [
        pytest.param(proper("Oslo"), "VBZ", id="a name"),
        pytest.param(common("officials", plural=True), "VBP", id="several"),
        pytest.param(leaf("they", "PRP", "PRON", morph="Number=Plur"), "VBP", id="they"),
    ],
)
def test_the_present_agrees_with_its_subject(subject: Tree, present: str) -> None:
    forms = [form(subject, Dice(seed)) for seed in range(50)]

    assert {shape.simple.tag for shape in forms} == {"VBD", present}


def test_being_agrees_with_its_subject() -> None:
    texts = {being(common("officials", plural=True), Dice(seed), "cop")[0].text for seed in range(50)}

    assert texts == {"were", "are"}


def test_a_passive_participle_says_so() -> None:
    (participle,) = passive(WRITE)

    assert (participle.text, participle.morph) == ("written", "Tense=Past|VerbForm=Part|Voice=Pass")
