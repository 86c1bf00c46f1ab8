import pytest

from tests.training.treebank import trees
from training.harvest import Stock, clauses, stock
from training.trees import Tree, leaf, under


def texts(pieces: tuple[Tree, ...]) -> list[str]:
    return [" ".join(node.text for node in piece) for piece in pieces]


def gathered() -> Stock:
    return stock(trees())


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param("speakers", ["Anna Weber"], id="subjects of verbs with a clause"),
        pytest.param("infinitives", ["to rest at home"], id="infinitives with their to"),
        pytest.param("participles", ["hiding its losses"], id="participles without preposition"),
        pytest.param("relatives", ["who led them"], id="clauses with who"),
        pytest.param("frames", ["After talks ,"], id="what stands before a sentence"),
        pytest.param("things", ["the bank", "its losses"], id="objects"),
    ],
)
def test_pieces(kind: str, expected: list[str]) -> None:
    assert texts(getattr(gathered(), kind)) == expected


def test_clauses_lose_that_and_full_stop() -> None:
    assert "talks did n't fail" in texts(gathered().clauses)


def test_a_question_is_no_clause_to_be_said() -> None:
    verb = leaf("left", "VBD", "VERB")
    asked = under(leaf("who", "WP", "PRON", "nsubj"), verb) + verb + under(leaf("?", ".", "PUNCT", "punct"), verb)

    assert list(clauses(asked)) == []
