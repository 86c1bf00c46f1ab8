"""Sentences to mentions: who is named or described, with title and side."""

import pytest

from kg.extract.mentions import mentions
from kg.model import ActorKind, Mention, MentionForm
from tests.extract.written import finder, written

PERSON, STATE = ActorKind.PERSON, ActorKind.STATE
NAME, NOMINAL = MentionForm.NAME, MentionForm.NOMINAL
Words = tuple[str, MentionForm, ActorKind | None, str | None, str | None]


def described(mention: Mention) -> Words:
    return (mention.text, mention.form, mention.kind, mention.title, mention.side)


def found(parse: str) -> list[Words]:
    return [described(mention) for mention in mentions(written(parse), finder())]


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Anna Müller left.
        pytest.param(
            "Anna/NNP/nsubj>left@PER Müller/NNP/flat>Anna@PER left~leave/VBD/root ././punct>left",
            [("Anna Müller", NAME, PERSON, None, None)],
            id="bare name",
        ),
        # Mr Weber left.
        pytest.param(
            "Mr/NNP/nmod:desc>Weber@PER Weber/NNP/nsubj>left@PER left~leave/VBD/root ././punct>left",
            [("Weber", NAME, PERSON, None, None)],
            id="title of courtesy",
        ),
        # Alandian Foreign Minister Anna Müller left.
        pytest.param(
            "Alandian/JJ/amod>Minister Foreign/NNP/compound>Minister Minister/NNP/nmod:desc>Anna "
            "Anna/NNP/nsubj>left@PER Müller/NNP/flat>Anna@PER left~leave/VBD/root ././punct>left",
            [("Anna Müller", NAME, PERSON, "Foreign Minister", "Alandian")],
            id="title in front, side an adjective",
        ),
        # Alandia Foreign Minister Anna Müller left.
        pytest.param(
            "Alandia/NNP/compound>Minister Foreign/NNP/compound>Minister Minister/NNP/nmod:desc>Anna "
            "Anna/NNP/nsubj>left@PER Müller/NNP/flat>Anna@PER left~leave/VBD/root ././punct>left",
            [("Anna Müller", NAME, PERSON, "Foreign Minister", "Alandia")],
            id="title in front: the state in it is no mention of its own",
        ),
        # Alandia's Foreign Minister Anna Müller left.
        pytest.param(
            "Alandia/NNP/nmod:poss>Minister 's/POS/case>Alandia Foreign/NNP/compound>Minister "
            "Minister/NNP/nmod:desc>Anna Anna/NNP/nsubj>left@PER Müller/NNP/flat>Anna@PER "
            "left~leave/VBD/root ././punct>left",
            [("Alandia", NAME, STATE, None, None), ("Anna Müller", NAME, PERSON, "Foreign Minister", "Alandia")],
            id="title in front, side a possessive",
        ),
        # Anna Müller, Alandia's foreign minister, left.
        pytest.param(
            "Anna/NNP/nsubj>left@PER Müller/NNP/flat>Anna@PER ,/,/punct>minister Alandia/NNP/nmod:poss>minister "
            "'s/POS/case>Alandia foreign/JJ/amod>minister minister/NN/appos>Anna ,/,/punct>minister "
            "left~leave/VBD/root ././punct>left",
            [("Anna Müller", NAME, PERSON, "foreign minister", "Alandia"), ("Alandia", NAME, STATE, None, None)],
            id="title behind, side a possessive",
        ),
        # Anna Müller, the foreign minister of Alandia, left.
        pytest.param(
            "Anna/NNP/nsubj>left@PER Müller/NNP/flat>Anna@PER ,/,/punct>minister the/DT/det>minister "
            "foreign/JJ/amod>minister minister/NN/appos>Anna of/IN/case>Alandia Alandia/NNP/nmod>minister "
            ",/,/punct>minister left~leave/VBD/root ././punct>left",
            [("Anna Müller", NAME, PERSON, "foreign minister", "Alandia"), ("Alandia", NAME, STATE, None, None)],
            id="title behind, side an of-phrase",
        ),
        # Council of Nations Secretary General Anna Müller left.
        pytest.param(
            "Council/NNP/compound>General of/IN/case>Nations Nations/NNPS/nmod>Council Secretary/NNP/compound>General "
            "General/NNP/nmod:desc>Anna Anna/NNP/nsubj>left@PER Müller/NNP/flat>Anna@PER left~leave/VBD/root "
            "././punct>left",
            [("Anna Müller", NAME, PERSON, "Secretary General", "Council of Nations")],
            id="an organisation as side",
        ),
        # The Bergland Institute of Peace closed.
        pytest.param(
            "The/DT/det>Institute Bergland/NNP/compound>Institute@ORG Institute/NNP/nsubj>closed@ORG "
            "of/IN/case>Peace@ORG Peace/NNP/nmod>Institute@ORG closed~close/VBD/root ././punct>closed",
            [("Bergland Institute of Peace", NAME, ActorKind.ORGANIZATION, None, None)],
            id="a name that goes on beyond a state's",
        ),
    ],
)
def test_names(parse: str, expected: list[Words]) -> None:
    assert found(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # The foreign minister of Alandia left.
        pytest.param(
            "The/DT/det>minister foreign/JJ/amod>minister minister/NN/nsubj>left of/IN/case>Alandia "
            "Alandia/NNP/nmod>minister left~leave/VBD/root ././punct>left",
            [("The foreign minister of Alandia", NOMINAL, PERSON, "foreign minister", "Alandia")],
            id="title alone, of its side",
        ),
        # The minister left.
        pytest.param(
            "The/DT/det>minister minister/NN/nsubj>left left~leave/VBD/root ././punct>left",
            [("The minister", NOMINAL, PERSON, "minister", None)],
            id="title alone",
        ),
        # The Alandian government left.
        pytest.param(
            "The/DT/det>government Alandian/JJ/amod>government government/NN/nsubj>left left~leave/VBD/root "
            "././punct>left",
            [("The Alandian government", NOMINAL, STATE, "government", "Alandian")],
            id="government",
        ),
        # The Alandian foreign ministry left.
        pytest.param(
            "The/DT/det>ministry Alandian/JJ/amod>ministry foreign/JJ/amod>ministry ministry/NN/nsubj>left "
            "left~leave/VBD/root ././punct>left",
            [("The Alandian foreign ministry", NOMINAL, ActorKind.GOVERNMENT_BODY, "ministry", "Alandian")],
            id="ministry",
        ),
        # Alandian officials left.
        pytest.param(
            "Alandian/JJ/amod>officials officials~official/NNS/nsubj>left left~leave/VBD/root ././punct>left",
            [("Alandian officials", NOMINAL, STATE, "officials", "Alandian")],
            id="officials speak for their state",
        ),
        # The Sundby authorities left.
        pytest.param(
            "The/DT/det>authorities Sundby/NNP/compound>authorities@LOC authorities~authority/NNS/nsubj>left "
            "left~leave/VBD/root ././punct>left",
            [("The Sundby authorities", NOMINAL, STATE, "authorities", "Sundby")],
            id="the authorities of a capital",
        ),
    ],
)
def test_descriptions(parse: str, expected: list[Words]) -> None:
    assert found(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Sundby left the alliance.
        pytest.param(
            "Sundby/NNP/nsubj>left@LOC left~leave/VBD/root the/DT/det>alliance alliance/NN/obj>left ././punct>left",
            [("Sundby", NAME, STATE, None, None)],
            id="a capital that acts",
        ),
        # Weber works in Sundby.
        pytest.param(
            "Weber/NNP/nsubj>works@PER works~work/VBZ/root in/IN/case>Sundby Sundby/NNP/obl>works@LOC ././punct>works",
            [("Weber", NAME, PERSON, None, None)],
            id="a capital that is a place",
        ),
        # Weber works in Alandia.
        pytest.param(
            "Weber/NNP/nsubj>works@PER works~work/VBZ/root in/IN/case>Alandia Alandia/NNP/obl>works ././punct>works",
            [("Weber", NAME, PERSON, None, None), ("Alandia", NAME, STATE, None, None)],
            id="a state stays one",
        ),
        # Alandia's troops left.
        pytest.param(
            "Alandia/NNP/nmod:poss>troops 's/POS/case>Alandia troops~troop/NNS/nsubj>left left~leave/VBD/root "
            "././punct>left",
            [("Alandia", NAME, STATE, None, None)],
            id="the possessive ending is none of the name",
        ),
        # Weber reads the Alandia Daily.
        pytest.param(
            "Weber/NNP/nsubj>reads@PER reads~read/VBZ/root the/DT/det>Daily Alandia/NNP/compound>Daily "
            "Daily/NNP/obj>reads ././punct>reads",
            [("Weber", NAME, PERSON, None, None), ("Alandia Daily", NAME, ActorKind.MEDIA_ORGANIZATION, None, None)],
            id="the longer known name",
        ),
        # Rain fell.
        pytest.param("Rain/NN/nsubj>fell fell~fall/VBD/root ././punct>fell", [], id="nobody"),
    ],
)
def test_places_and_states(parse: str, expected: list[Words]) -> None:
    assert found(parse) == expected
