"""Short surnames that the parse takes for adverbs are names where a verb lacks one."""

import pytest

from kg.extract.short_names import read_as_names
from tests.extract.written import written

SURNAMES = frozenset({"Xi", "Early"})


@pytest.mark.parametrize(
    ("parse", "dep"),
    [
        pytest.param("Xi/RB/advmod>left left~leave/VBD/root", "nsubj", id="a verb without a subject"),
        pytest.param("Weber/NNP/nsubj>met met~meet/VBD/root Xi/RB/advmod>met", "obj", id="a verb without an object"),
        pytest.param(
            "Xi/RB/advmod>left Weber/NNP/nsubj>left left~leave/VBD/root", "advmod", id="a verb with a subject"
        ),
        pytest.param("So/RB/advmod>left left~leave/VBD/root", "advmod", id="no name"),
    ],
)
def test_a_name_stands_for_what_the_verb_lacks(parse: str, dep: str) -> None:
    doc = written(parse)
    read_as_names(doc, SURNAMES)

    assert next(token.dep_ for token in doc if token.text in {"Xi", "So"}) == dep
