"""Questions to a parse, answered the same from Universal Dependencies and from ClearNLP labels."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from spacy.tokens import Doc, Token

from kg.extract import grammar
from kg.model import MeetingStatus, Polarity, SpeechAct, Strength
from tests.extract.views import MONDAY_BEFORE, Asked, Met, Said, View, views
from tests.extract.written import written


@dataclass(frozen=True, slots=True, kw_only=True)
class Twice:
    """One sentence in both label sets."""

    ud: str
    clear: str


GAVE = Twice(
    ud="Weber/NNP/nsubj>gave@PER gave~give/VBD/root Müller/NNP/iobj>gave@PER a/DT/det>list list/NN/obj>gave "
    "in/IN/case>Sundby Sundby/NNP/obl>gave ././punct>gave",
    clear="Weber/NNP/nsubj>gave@PER gave~give/VBD/root Müller/NNP/dative>gave@PER a/DT/det>list list/NN/dobj>gave "
    "in/IN/prep>gave Sundby/NNP/pobj>in ././punct>gave",
)
CLOSED = Twice(
    ud="The/DT/det>bridge bridge/NN/nsubj:pass>closed was~be/VBD/aux:pass>closed closed~close/VBN/root "
    "by/IN/case>Weber Weber/NNP/obl:agent>closed@PER ././punct>closed",
    clear="The/DT/det>bridge bridge/NN/nsubjpass>closed was~be/VBD/auxpass>closed closed~close/VBN/root "
    "by/IN/agent>closed Weber/NNP/pobj>by@PER ././punct>closed",
)
SAID = Twice(
    ud="Müller/NNP/nsubj>said@PER said~say/VBD/root on/IN/case>Monday Monday/NNP/obl>said that/IN/mark>left "
    "Weber/NNP/nsubj>left@PER had~have/VBD/aux>left left~leave/VBN/ccomp>said ././punct>said",
    clear="Müller/NNP/nsubj>said@PER said~say/VBD/root on/IN/prep>said Monday/NNP/pobj>on that/IN/mark>left "
    "Weber/NNP/nsubj>left@PER had~have/VBD/aux>left left~leave/VBN/ccomp>said ././punct>said",
)
SAID_NOT = Twice(
    ud="Müller/NNP/nsubj>say@PER did~do/VBD/aux>say not/RB/advmod>say say/VB/root that/IN/mark>left "
    "Weber/NNP/nsubj>left@PER left~leave/VBD/ccomp>say ././punct>say",
    clear="Müller/NNP/nsubj>say@PER did~do/VBD/aux>say n't/RB/neg>say say/VB/root that/IN/mark>left "
    "Weber/NNP/nsubj>left@PER left~leave/VBD/ccomp>say ././punct>say",
)
URGED = Twice(
    ud="Weber/NNP/nsubj>urged@PER urged~urge/VBD/root Müller/NNP/obj>urged@PER to/TO/mark>wait "
    "wait/VB/xcomp>urged ././punct>urged",
    clear="Weber/NNP/nsubj>urged@PER urged~urge/VBD/root Müller/NNP/dobj>urged@PER to/TO/aux>wait "
    "wait/VB/xcomp>urged ././punct>urged",
)
ALL_LEFT = Twice(
    ud="Müller/NNP/nsubj>left@PER ,/,/punct>Weber Weber/NNP/conj>Müller@PER and/CC/cc>Lindqvist "
    "Lindqvist/NNP/conj>Müller@PER left~leave/VBD/root ././punct>left",
    clear="Müller/NNP/nsubj>left@PER ,/,/punct>Müller Weber/NNP/conj>Müller@PER and/CC/cc>Weber "
    "Lindqvist/NNP/conj>Weber@PER left~leave/VBD/root ././punct>left",
)
WHO_LEFT = Twice(
    ud="Müller/NNP/nsubj>slept@PER ,/,/punct>left who/WP/nsubj>left left~leave/VBD/acl:relcl>Müller ,/,/punct>left "
    "slept~sleep/VBD/root ././punct>slept",
    clear="Müller/NNP/nsubj>slept@PER ,/,/punct>Müller who/WP/nsubj>left left~leave/VBD/relcl>Müller ,/,/punct>Müller "
    "slept~sleep/VBD/root ././punct>slept",
)
WAITED_AND_LEFT = Twice(
    ud="Müller/NNP/nsubj>waited@PER waited~wait/VBD/root and/CC/cc>left left~leave/VBD/conj>waited ././punct>waited",
    clear="Müller/NNP/nsubj>waited@PER waited~wait/VBD/root and/CC/cc>waited left~leave/VBD/conj>waited "
    "././punct>waited",
)
FINAL = Twice(
    ud="Müller/NNP/nsubj>said@PER said~say/VBD/root that/IN/mark>final the/DT/det>list list/NN/nsubj>final "
    "was~be/VBD/cop>final final/JJ/ccomp>said ././punct>said",
    clear="Müller/NNP/nsubj>said@PER said~say/VBD/root that/IN/mark>was the/DT/det>list list/NN/nsubj>was "
    "was~be/VBD/ccomp>said final/JJ/acomp>was ././punct>said",
)
ACCORDING = Twice(
    ud="The/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/root ,/,/punct>Müller "
    "according~accord/VBG/case>Müller to/IN/fixed>according Müller/NNP/obl>final@PER ././punct>final",
    clear="The/DT/det>list list/NN/nsubj>is is~be/VBZ/root final/JJ/acomp>is ,/,/punct>is "
    "according~accord/VBG/prep>is to/IN/prep>according Müller/NNP/pobj>to@PER ././punct>is",
)
TOLD = Twice(
    ud="Weber/NNP/nsubj:pass>told@PER was~be/VBD/aux:pass>told told~tell/VBN/root by/IN/case>Müller "
    "Müller/NNP/obl:agent>told@PER that/IN/mark>left Lindqvist/NNP/nsubj>left@PER left~leave/VBD/ccomp>told "
    "././punct>told",
    clear="Weber/NNP/nsubjpass>told@PER was~be/VBD/auxpass>told told~tell/VBN/root by/IN/agent>told "
    "Müller/NNP/pobj>by@PER that/IN/mark>left Lindqvist/NNP/nsubj>left@PER left~leave/VBD/ccomp>told ././punct>told",
)
CALLED_ON = Twice(
    ud="Alandia/NNP/nsubj>called called~call/VBD/root on/IN/case>Bergland Bergland/NNP/obl>called to/TO/mark>wait "
    "wait/VB/xcomp>called ././punct>called",
    clear="Alandia/NNP/nsubj>called called~call/VBD/root on/IN/prep>called Bergland/NNP/pobj>on to/TO/aux>wait "
    "wait/VB/advcl>called ././punct>called",
)
URGED_AS_CLAUSE = Twice(
    ud=URGED.ud,
    clear="Weber/NNP/nsubj>urged@PER urged~urge/VBD/root Müller/NNP/nsubj>wait@PER to/TO/aux>wait "
    "wait/VB/ccomp>urged ././punct>urged",
)
ACCUSED = Twice(
    ud="Weber/NNP/nsubj>accused@PER accused~accuse/VBD/root Müller/NNP/obj>accused@PER of/IN/mark>lying "
    "lying~lie/VBG/advcl>accused ././punct>accused",
    clear="Weber/NNP/nsubj>accused@PER accused~accuse/VBD/root Müller/NNP/dobj>accused@PER of/IN/prep>accused "
    "lying~lie/VBG/pcomp>of ././punct>accused",
)
CALLED_FOR = Twice(
    ud="Weber/NNP/nsubj>called@PER called~call/VBD/root for/IN/case>restraint restraint/NN/obl>called ././punct>called",
    clear="Weber/NNP/nsubj>called@PER called~call/VBD/root for/IN/prep>called restraint/NN/pobj>for ././punct>called",
)
MET = Twice(
    ud="Müller/NNP/nsubj>met@PER met~meet/VBD/root with/IN/case>Weber Weber/NNP/obl>met@PER ././punct>met",
    clear="Müller/NNP/nsubj>met@PER met~meet/VBD/root with/IN/prep>met Weber/NNP/pobj>with@PER ././punct>met",
)
Answer = str | bool | list[str] | list[tuple[str, str]]


def named(token: Token | None) -> str:
    return token.text if token is not None else ""


def obliques(verb: Token) -> list[tuple[str, str]]:
    return [(preposition, noun.text) for preposition, noun in grammar.obliques(verb)]


def conjuncts_of_subject(verb: Token) -> list[str]:
    subject = grammar.subject(verb)
    return [token.text for token in grammar.conjuncts(subject)] if subject is not None else []


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize("labels", ["ud", "clear"])
@pytest.mark.parametrize(
    ("sentence", "verb", "question", "answer"),
    [
        pytest.param(GAVE, "gave", lambda v: named(grammar.subject(v)), "Weber", id="subject"),
        pytest.param(GAVE, "gave", lambda v: named(grammar.direct_object(v)), "list", id="object"),
        pytest.param(GAVE, "gave", lambda v: named(grammar.recipient(v)), "Müller", id="recipient"),
        pytest.param(GAVE, "gave", lambda v: ("in", "Sundby") in obliques(v), True, id="oblique"),
        pytest.param(GAVE, "Sundby", grammar.preposition, "in", id="preposition"),
        pytest.param(GAVE, "gave", grammar.is_passive, False, id="active"),
        pytest.param(CLOSED, "closed", grammar.is_passive, True, id="passive"),
        pytest.param(CLOSED, "closed", lambda v: named(grammar.own_subject(v)), "bridge", id="subject of a passive"),
        pytest.param(CLOSED, "closed", lambda v: named(grammar.agent(v)), "Weber", id="agent"),
        pytest.param(SAID, "said", lambda v: named(grammar.content_clause(v)), "left", id="content clause"),
        pytest.param(SAID, "left", grammar.marker, "that", id="complementiser"),
        pytest.param(SAID, "left", grammar.auxiliaries, {"had"}, id="auxiliary"),
        pytest.param(SAID, "left", lambda v: named(grammar.subject(v)), "Weber", id="subject of the clause"),
        pytest.param(SAID, "said", grammar.is_negated, False, id="not negated"),
        pytest.param(SAID_NOT, "say", grammar.is_negated, True, id="negated"),
        pytest.param(URGED, "urged", lambda v: named(grammar.infinitive(v)), "wait", id="infinitive"),
        pytest.param(URGED, "wait", grammar.has_to, True, id="to"),
        pytest.param(ALL_LEFT, "left", conjuncts_of_subject, ["Müller", "Weber", "Lindqvist"], id="conjuncts"),
        pytest.param(WHO_LEFT, "left", lambda v: named(grammar.subject(v)), "Müller", id="relative pronoun"),
        pytest.param(WAITED_AND_LEFT, "left", lambda v: named(grammar.subject(v)), "Müller", id="shared subject"),
    ],
)
def test_both_label_sets_give_the_answer(
    sentence: Twice, labels: str, verb: str, question: Callable[[Token], Answer], answer: Answer
) -> None:
    doc = written(sentence.ud if labels == "ud" else sentence.clear)

    assert question(word(doc, verb)) == answer


@pytest.mark.parametrize("labels", ["ud", "clear"])
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(SAID, [Said("Müller", "Weber had left", said=MONDAY_BEFORE)], id="said that"),
        pytest.param(SAID_NOT, [Said("Müller", "Weber left", polarity=Polarity.NOT_SAID)], id="did not say"),
        pytest.param(
            URGED,
            [
                Said("Weber", "to wait", act=SpeechAct.DEMAND, to="Müller"),
                Asked("Weber", "wait", Strength.URGE, of="Müller"),
            ],
            id="urged to",
        ),
        pytest.param(FINAL, [Said("Müller", "the list was final")], id="a copula is the head of its clause"),
        pytest.param(ACCORDING, [Said("Müller", "The list is final")], id="according to"),
        pytest.param(TOLD, [Said("Müller", "Lindqvist left", to="Weber")], id="passive"),
        pytest.param(
            CALLED_ON,
            [
                Said("Alandia", "to wait", act=SpeechAct.DEMAND, to="Bergland"),
                Asked("Alandia", "wait", Strength.URGE, of="Bergland"),
            ],
            id="called on",
        ),
        pytest.param(
            URGED_AS_CLAUSE,
            [
                Said("Weber", "to wait", act=SpeechAct.DEMAND, to="Müller"),
                Asked("Weber", "wait", Strength.URGE, of="Müller"),
            ],
            id="urged, with the object as subject of a clause",
        ),
        pytest.param(
            ACCUSED, [Said("Weber", "Müller of lying", act=SpeechAct.ACCUSE, target="Müller")], id="accused of a deed"
        ),
        pytest.param(
            CALLED_FOR,
            [Said("Weber", "restraint", act=SpeechAct.DEMAND), Asked("Weber", "restraint", Strength.URGE)],
            id="called for",
        ),
        pytest.param(MET, [Met("Müller + Weber", MeetingStatus.HELD)], id="met with"),
        pytest.param(CLOSED, [], id="nothing said"),
    ],
)
def test_both_label_sets_give_the_same_events(sentence: Twice, labels: str, expected: list[View]) -> None:
    assert views(sentence.ud if labels == "ud" else sentence.clear) == expected
