"""Pronouns to whom they stand for: near, agreeing, and outside quotations."""

import pytest

from tests.extract.views import extracted

MET = "Müller/NNP/nsubj>met@PER met~meet/VBD/root Weber/NNP/obj>met@PER ././punct>met\n"
CLOSED = "Bergland/NNP/nsubj>closed closed~close/VBD/root the/DT/det>bridge bridge/NN/obj>closed ././punct>closed\n"
RAIN = "Rain/NN/nsubj>fell fell~fall/VBD/root ././punct>fell\n"
SAY = (
    "{}/PRP/nsubj>said said~say/VBD/root the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final "
    "final/JJ/ccomp>said ././punct>said"
)
QUOTED = (
    "“/``/punct>left Lindqvist/NNP/nsubj>left@PER left~leave/VBD/ccomp>said ,/,/punct>left ”/''/punct>left "
    "Müller/NNP/nsubj>said@PER said~say/VBD/root ././punct>said\n"
)


def stands_for(parse: str) -> dict[str, str]:
    return {pronoun.text: name.text for pronoun, name in extracted(parse).antecedents.items()}


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(MET + SAY.format("She"), {"She": "Müller"}, id="the subject of the sentence before"),
        pytest.param(MET + CLOSED + SAY.format("She"), {"She": "Müller"}, id="a person, not the nearer state"),
        pytest.param(MET + CLOSED + SAY.format("It"), {"It": "Bergland"}, id="a state, not a person"),
        pytest.param(CLOSED + MET + SAY.format("It"), {"It": "Bergland"}, id="a state, past the nearer people"),
        pytest.param(QUOTED + SAY.format("He"), {"He": "Müller"}, id="nobody named in a quotation"),
        pytest.param(MET + RAIN * 20 + SAY.format("She"), {}, id="nobody far away"),
        pytest.param(CLOSED + SAY.format("She"), {}, id="nobody who agrees"),
        pytest.param(MET + SAY.format("We"), {}, id="we is no pronoun for those named"),
        pytest.param(SAY.format("She") + "\n" + MET, {}, id="nobody named later"),
    ],
)
def test_antecedents(parse: str, expected: dict[str, str]) -> None:
    assert stands_for(parse) == expected
