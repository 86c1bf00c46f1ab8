"""How the benchmarks tell kinds of sources, and whether two names are one's."""

import pytest

from benchmarks.corpus import Annotated, Attribution
from benchmarks.entities import Kind, kind_of, same


@pytest.mark.parametrize(
    ("source", "entity", "kind"),
    [
        pytest.param("Rathbun", "Mark Rathbun", Kind.NAMED, id="surname"),
        pytest.param("Governor of Washington Chris Gregoire", None, Kind.NAMED, id="title and name"),
        pytest.param("WHO", "World Health Organisation WHO", Kind.NAMED, id="abbreviation like a pronoun"),
        pytest.param("Malaysia's Prime Minister", "Najib Razak", Kind.NOMINAL, id="title"),
        pytest.param("U.S. officials", "U.S. officials", Kind.NOMINAL, id="officials"),
        pytest.param("A letter seen by Sky News", None, Kind.NOMINAL, id="document"),
        pytest.param("Estimates", None, Kind.NOMINAL, id="first word of a sentence"),
        pytest.param("He", "Harry Kane", Kind.PRONOUN, id="pronoun"),
        pytest.param("I", "Harry Kane", Kind.PRONOUN, id="first person"),
    ],
)
def test_the_kind_of_a_source(source: str, entity: str | None, kind: Kind) -> None:
    one = Attribution(source=[[0, len(source)]], cue=[], content=[], source_entity=entity)

    assert kind_of(Annotated(id="a", text=source, attributions=[one]), one) is kind


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param("Hamdullah Mohib", "Afghan Ambassador Hamdullah Mohib", True, id="title in front"),
        pytest.param("Mark Tedeschi", "Tedeschi", True, id="surname"),
        pytest.param("Mark Tedeschi", "Mark Tedeschi, QC", True, id="rank behind"),
        pytest.param("Rishi Sunak", "Prime Minister Rishi Sunak's", True, id="possessive"),
        pytest.param("United States", "Afghan Ambassador to the United States Hamdullah Mohib", False, id="side"),
        pytest.param("Anna Mohib", "Hamdullah Mohib", False, id="other first name"),
    ],
)
def test_two_names_of_one(ours: str, theirs: str, *, expected: bool) -> None:
    assert same(ours, theirs) is expected
