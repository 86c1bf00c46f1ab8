"""Names that neither the directory nor the recogniser knows, told by their place."""

import pytest
from spacy.tokens import Doc

from kg.extract.names import names
from tests.extract.written import blank, finder, written

SAID = "said~say/VBD/root no/UH/obj>said ././punct>said"


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(f"Mr./NNP/nmod:desc>Quist Quist/NNP/nsubj>said {SAID}", ["Quist"], id="title of courtesy"),
        pytest.param(
            "He/PRP/nsubj>met met~meet/VBD/root Foreign/NNP/compound>Minister Minister/NNP/nmod:desc>Una "
            "Una/NNP/obj>met Quist/NNP/flat>Una ././punct>met",
            ["Una Quist"],
            id="office",
        ),
        pytest.param(f"Una/NNP/nsubj>said Quist/NNP/flat>Una {SAID}", ["Una Quist"], id="subject of a saying"),
        pytest.param(
            "Una/NNP/nsubj>said Quist/NNP/flat>Una ,/,/punct>Una a/DT/det>baker baker/NN/appos>Una ,/,/punct>Una "
            + SAID,
            ["Una Quist"],
            id="apposition between",
        ),
        pytest.param(
            "It/PRP/nsubj>rained rained~rain/VBD/root according/VBG/case>Una to/IN/fixed>according "
            "baker/NN/nmod:desc>Una Una/NNP/obl>rained Quist/NNP/flat>Una ././punct>rained",
            ["Una Quist"],
            id="according to",
        ),
        pytest.param(
            "“/``/punct>No No/UH/ccomp>said ”/''/punct>No said~say/VBD/root baker/NN/nmod:desc>Una Una/NNP/nsubj>said "
            "Quist/NNP/flat>Una ././punct>said",
            ["Una Quist"],
            id="inverted",
        ),
    ],
)
def test_a_name_is_told_by_its_place(parse: str, expected: list[str]) -> None:
    doc = written(parse)

    assert [" ".join(token.text for token in doc[name.start : name.end]) for name in names(doc, finder())] == expected


@pytest.mark.parametrize(
    "parse",
    [
        pytest.param("Una/NNP/nsubj>left Quist/NNP/flat>Una left~leave/VBD/root ././punct>left", id="does not speak"),
        pytest.param(f"Quist/NNP/nsubj>said {SAID}", id="one word"),
        pytest.param(f"The/DT/det>baker baker/NN/nsubj>said {SAID}", id="common noun"),
        pytest.param(f"On/IN/case>Monday Monday/NNP/obl>said he/PRP/nsubj>said {SAID}", id="day"),
    ],
)
def test_other_proper_nouns_are_no_names(parse: str) -> None:
    assert names(written(parse), finder()) == []


def test_the_last_word_tells_a_body() -> None:
    doc = written(f"Quist/NNP/compound>Commission Commission/NNP/nsubj>said {SAID}")

    assert [name.kind for name in names(doc, finder())] == ["Organization"]


def test_a_hyphen_within_is_part_of_it() -> None:
    words = ["Mr.", "Holtz", "-", "Quist", "left", "."]
    doc = Doc(
        blank().vocab,
        words=words,
        spaces=[True, False, False, True, False, False],
        tags=["NNP", "NNP", "HYPH", "NNP", "VBD", "."],
        pos=["PROPN", "PROPN", "PUNCT", "PROPN", "VERB", "PUNCT"],
        heads=[1, 4, 3, 1, 4, 4],
        deps=["nmod:desc", "nsubj", "punct", "flat", "ROOT", "punct"],
    )

    assert [doc[name.start : name.end].text for name in names(doc, finder())] == ["Holtz-Quist"]


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        pytest.param(f"Larry/NNP/nsubj>said King/NNP/flat>Larry {SAID}", [], id="surname behind a given name"),
        pytest.param(f"Mr./NNP/nmod:desc>King King/NNP/nsubj>said {SAID}", [], id="surname behind a courtesy"),
        pytest.param(f"The/DT/det>king king/NN/nsubj>said {SAID}", ["king"], id="office"),
        pytest.param(
            f"Larry/NNP/nsubj>said King/NNP/flat>Larry {SAID}\nKing/NNP/nsubj>said {SAID}", [], id="surname later alone"
        ),
        pytest.param(
            f"Larry/NNP/nsubj>said King/NNP/flat>Larry {SAID}\nThe/DT/det>King King/NNP/nsubj>said {SAID}",
            ["King"],
            id="office beside a surname",
        ),
    ],
)
def test_a_surname_may_be_spelt_like_an_office(parse: str, expected: list[str]) -> None:
    assert [title.text for title in finder().titles(written(parse))] == expected
