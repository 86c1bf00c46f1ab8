"""Sentences to statements: who said what, how, to whom, and whether it was said at all."""

import pytest

from kg.model import Modality, Polarity, Quotation, SpeechAct
from tests.extract.views import MONDAY_BEFORE, Said, said

DIRECT, MIXED = Quotation.DIRECT, Quotation.MIXED


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Müller said on Monday that the talks had been useful.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root on/IN/case>Monday Monday/NNP/obl>said "
            "that/IN/mark>useful the/DT/det>talks talks~talk/NNS/nsubj>useful had~have/VBD/aux>useful "
            "been~be/VBN/cop>useful useful/JJ/ccomp>said ././punct>said",
            [Said("Müller", "the talks had been useful", said=MONDAY_BEFORE)],
            id="that-clause",
        ),
        # Müller said the talks were useful.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root the/DT/det>talks talks~talk/NNS/nsubj>useful "
            "were~be/VBD/cop>useful useful/JJ/ccomp>said ././punct>said",
            [Said("Müller", "the talks were useful")],
            id="bare clause",
        ),
        # Müller and Weber said that the list was final.
        pytest.param(
            "Müller/NNP/nsubj>said@PER and/CC/cc>Weber Weber/NNP/conj>Müller@PER said~say/VBD/root "
            "that/IN/mark>final the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said "
            "././punct>said",
            [Said("Müller + Weber", "the list was final")],
            id="two speakers",
        ),
        # The talks, Müller said, were useful.
        pytest.param(
            "The/DT/det>talks talks~talk/NNS/nsubj>useful ,/,/punct>said Müller/NNP/nsubj>said@PER "
            "said~say/VBD/parataxis>useful ,/,/punct>said were~be/VBD/cop>useful useful/JJ/root "
            "././punct>useful",
            [Said("Müller", "The talks … were useful")],
            id="medial cue",
        ),
        # As Müller said on Monday, the list is final.
        pytest.param(
            "As/IN/mark>said Müller/NNP/nsubj>said@PER said~say/VBD/advcl>final on/IN/case>Monday "
            "Monday/NNP/obl>said ,/,/punct>final the/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final "
            "final/JJ/root ././punct>final",
            [Said("Müller", "the list is final", said=MONDAY_BEFORE)],
            id="as-clause in front",
        ),
        # The list is final, as Müller said on Monday.
        pytest.param(
            "The/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/root ,/,/punct>said "
            "as/IN/mark>said Müller/NNP/nsubj>said@PER said~say/VBD/advcl>final on/IN/case>Monday "
            "Monday/NNP/obl>said ././punct>final",
            [Said("Müller", "The list is final", said=MONDAY_BEFORE)],
            id="as-clause behind",
        ),
        # According to Müller, the list is final.
        pytest.param(
            "According~accord/VBG/case>Müller to/IN/fixed>According Müller/NNP/obl>final@PER ,/,/punct>Müller "
            "the/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/root ././punct>final",
            [Said("Müller", "the list is final")],
            id="according to, in front",
        ),
        # The list is final, according to Müller.
        pytest.param(
            "The/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/root ,/,/punct>Müller "
            "according~accord/VBG/case>Müller to/IN/fixed>according Müller/NNP/obl>final@PER ././punct>final",
            [Said("Müller", "The list is final")],
            id="according to, behind",
        ),
        # Weber was told by Müller that the list was final.
        pytest.param(
            "Weber/NNP/nsubj:pass>told@PER was~be/VBD/aux:pass>told told~tell/VBN/root by/IN/case>Müller "
            "Müller/NNP/obl:agent>told@PER that/IN/mark>final the/DT/det>list list/NN/nsubj>final "
            "was~be/VBD/cop>final final/JJ/ccomp>told ././punct>told",
            [Said("Müller", "the list was final", to="Weber")],
            id="passive: who tells is the agent",
        ),
        # Müller told Weber that the list was final.
        pytest.param(
            "Müller/NNP/nsubj>told@PER told~tell/VBD/root Weber/NNP/iobj>told@PER that/IN/mark>final "
            "the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>told ././punct>told",
            [Said("Müller", "the list was final", to="Weber")],
            id="told whom",
        ),
        # Müller wrote to Weber that the list was final.
        pytest.param(
            "Müller/NNP/nsubj>wrote@PER wrote~write/VBD/root to/IN/case>Weber Weber/NNP/obl>wrote@PER "
            "that/IN/mark>final the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>wrote "
            "././punct>wrote",
            [Said("Müller", "the list was final", to="Weber")],
            id="wrote to whom",
        ),
        # Müller said after a meeting with Weber that the list was final.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root after/IN/case>meeting a/DT/det>meeting "
            "meeting/NN/obl>said with/IN/case>Weber Weber/NNP/nmod>meeting@PER that/IN/mark>final "
            "the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said ././punct>said",
            [Said("Müller", "the list was final")],
            id="adverbial between cue and that",
        ),
        # Müller arrived early and said the list was final.
        pytest.param(
            "Müller/NNP/nsubj>arrived@PER arrived~arrive/VBD/root early/RB/advmod>arrived and/CC/cc>said "
            "said~say/VBD/conj>arrived the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final "
            "final/JJ/ccomp>said ././punct>arrived",
            [Said("Müller", "the list was final")],
            id="coordinated verb shares its subject",
        ),
        # Müller said that the list was final and accused Weber of lying.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root that/IN/mark>final the/DT/det>list "
            "list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said and/CC/cc>accused "
            "accused~accuse/VBD/conj>said Weber/NNP/obj>accused@PER of/IN/mark>lying "
            "lying~lie/VBG/advcl>accused ././punct>said",
            [
                Said("Müller", "the list was final"),
                Said("Müller", "Weber of lying", act=SpeechAct.ACCUSE, target="Weber"),
            ],
            id="second act behind a that-clause",
        ),
        # Müller said the list was final, adding that Weber had agreed.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root the/DT/det>list list/NN/nsubj>final "
            "was~be/VBD/cop>final final/JJ/ccomp>said ,/,/punct>adding adding~add/VBG/advcl>said "
            "that/IN/mark>agreed Weber/NNP/nsubj>agreed@PER had~have/VBD/aux>agreed "
            "agreed~agree/VBN/ccomp>adding ././punct>said",
            [Said("Müller", "the list was final"), Said("Müller", "Weber had agreed")],
            id="participle",
        ),
        # Müller, who said the list was final, left.
        pytest.param(
            "Müller/NNP/nsubj>left@PER ,/,/punct>said who/WP/nsubj>said said~say/VBD/acl:relcl>Müller "
            "the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said ,/,/punct>said "
            "left~leave/VBD/root ././punct>left",
            [Said("Müller", "the list was final")],
            id="relative clause",
        ),
        # Alandia said the list was final.
        pytest.param(
            "Alandia/NNP/nsubj>said said~say/VBD/root the/DT/det>list list/NN/nsubj>final "
            "was~be/VBD/cop>final final/JJ/ccomp>said ././punct>said",
            [Said("Alandia", "the list was final")],
            id="a state speaks",
        ),
        # Sundby denied that the troops had crossed the river.
        pytest.param(
            "Sundby/NNP/nsubj>denied@LOC denied~deny/VBD/root that/IN/mark>crossed the/DT/det>troops "
            "troops~troop/NNS/nsubj>crossed had~have/VBD/aux>crossed crossed~cross/VBN/ccomp>denied "
            "the/DT/det>river river/NN/obj>crossed ././punct>denied",
            [Said("Sundby", "the troops had crossed the river", act=SpeechAct.DENY, polarity=Polarity.DENIED)],
            id="a capital speaks for its state",
        ),
        # Müller said in Sundby that the list was final.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root in/IN/case>Sundby Sundby/NNP/obl>said@LOC "
            "that/IN/mark>final the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said "
            "././punct>said",
            [Said("Müller", "the list was final")],
            id="a place does not speak",
        ),
    ],
)
def test_reports_in_the_reporters_words(parse: str, expected: list[Said]) -> None:
    assert said(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # “The talks were useful,” Müller said.
        pytest.param(
            "“/``/punct>useful The/DT/det>talks talks~talk/NNS/nsubj>useful were~be/VBD/cop>useful "
            "useful/JJ/ccomp>said ,/,/punct>useful ”/''/punct>useful Müller/NNP/nsubj>said@PER "
            "said~say/VBD/root ././punct>said",
            [Said("Müller", "The talks were useful", DIRECT)],
            id="quotation in front",
        ),
        # "The talks were useful," Müller said.
        pytest.param(
            '"/``/punct>useful The/DT/det>talks talks~talk/NNS/nsubj>useful were~be/VBD/cop>useful '
            "useful/JJ/ccomp>said ,/,/punct>useful \"/''/punct>useful Müller/NNP/nsubj>said@PER "
            "said~say/VBD/root ././punct>said",
            [Said("Müller", "The talks were useful", DIRECT)],
            id="straight marks",
        ),
        # “The talks were useful,” said Alandian Foreign Minister Anna Müller.
        pytest.param(
            "“/``/punct>useful The/DT/det>talks talks~talk/NNS/nsubj>useful were~be/VBD/cop>useful "
            "useful/JJ/ccomp>said ,/,/punct>useful ”/''/punct>useful said~say/VBD/root "
            "Alandian/JJ/amod>Minister Foreign/NNP/compound>Minister Minister/NNP/nmod:desc>Anna "
            "Anna/NNP/nsubj>said@PER Müller/NNP/flat>Anna@PER ././punct>said",
            [Said("Anna Müller", "The talks were useful", DIRECT)],
            id="inverted, long title",
        ),
        # Müller said: “The list is final.”
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root :/:/punct>final “/``/punct>final The/DT/det>list "
            "list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/ccomp>said ././punct>final ”/''/punct>final",
            [Said("Müller", "The list is final", DIRECT)],
            id="behind a colon",
        ),
        # “The talks,” Müller said, “were useful.”
        pytest.param(
            "“/``/punct>talks The/DT/det>talks talks~talk/NNS/nsubj>useful ,/,/punct>said ”/''/punct>talks "
            "Müller/NNP/nsubj>said@PER said~say/VBD/parataxis>useful ,/,/punct>said “/``/punct>useful "
            "were~be/VBD/cop>useful useful/JJ/root ././punct>useful ”/''/punct>useful",
            [Said("Müller", "The talks … were useful", DIRECT)],
            id="cue between two quotations",
        ),
        # “The list is final,” Müller said. “We will not reopen it.”
        pytest.param(
            "“/``/punct>final The/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/ccomp>said "
            ",/,/punct>final ”/''/punct>final Müller/NNP/nsubj>said@PER said~say/VBD/root ././punct>said\n"
            "“/``/punct>reopen We/PRP/nsubj>reopen will/MD/aux>reopen not/RB/advmod>reopen reopen/VB/root "
            "it/PRP/obj>reopen ././punct>reopen ”/''/punct>reopen",
            [Said("Müller", "The list is final … We will not reopen it", DIRECT)],
            id="goes on behind the sentence",
        ),
        # “The list is final,” Müller said. ¶ “We will not reopen it.”
        pytest.param(
            "“/``/punct>final The/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/ccomp>said "
            ",/,/punct>final ”/''/punct>final Müller/NNP/nsubj>said@PER said~say/VBD/root ././punct>said\n"
            "¶\n"
            "“/``/punct>reopen We/PRP/nsubj>reopen will/MD/aux>reopen not/RB/advmod>reopen reopen/VB/root "
            "it/PRP/obj>reopen ././punct>reopen ”/''/punct>reopen",
            [Said("Müller", "The list is final … We will not reopen it", DIRECT)],
            id="goes on in the next paragraph",
        ),
        # Müller said the offer was “a good start” for the talks.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root the/DT/det>offer offer/NN/nsubj>start "
            "was~be/VBD/cop>start “/``/punct>start a/DT/det>start good/JJ/amod>start start/NN/ccomp>said "
            "”/''/punct>start for/IN/case>talks the/DT/det>talks talks~talk/NNS/nmod>start ././punct>said",
            [Said("Müller", "the offer was “a good start” for the talks", MIXED)],
            id="some words quoted",
        ),
        # “Weber said the list was final,” Müller said.
        pytest.param(
            "“/``/punct>said Weber/NNP/nsubj>said@PER said~say/VBD/ccomp>said the/DT/det>list "
            "list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said ,/,/punct>said ”/''/punct>said "
            "Müller/NNP/nsubj>said@PER said~say/VBD/root ././punct>said",
            [Said("Weber", "the list was final"), Said("Müller", "Weber said the list was final", DIRECT)],
            id="reported within a quotation",
        ),
    ],
)
def test_quotations(parse: str, expected: list[Said]) -> None:
    assert said(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Weber denied that the troops had crossed the river.
        pytest.param(
            "Weber/NNP/nsubj>denied@PER denied~deny/VBD/root that/IN/mark>crossed the/DT/det>troops "
            "troops~troop/NNS/nsubj>crossed had~have/VBD/aux>crossed crossed~cross/VBN/ccomp>denied "
            "the/DT/det>river river/NN/obj>crossed ././punct>denied",
            [Said("Weber", "the troops had crossed the river", act=SpeechAct.DENY, polarity=Polarity.DENIED)],
            id="denied clause",
        ),
        # Weber denied any contact with the rebels.
        pytest.param(
            "Weber/NNP/nsubj>denied@PER denied~deny/VBD/root any/DT/det>contact contact/NN/obj>denied "
            "with/IN/case>rebels the/DT/det>rebels rebels~rebel/NNS/nmod>contact ././punct>denied",
            [Said("Weber", "any contact with the rebels", act=SpeechAct.DENY, polarity=Polarity.DENIED)],
            id="denied thing",
        ),
        # Müller did not say when the troops would leave.
        pytest.param(
            "Müller/NNP/nsubj>say@PER did~do/VBD/aux>say not/RB/advmod>say say/VB/root when/WRB/advmod>leave "
            "the/DT/det>troops troops~troop/NNS/nsubj>leave would/MD/aux>leave leave/VB/ccomp>say "
            "././punct>say",
            [Said("Müller", "when the troops would leave", polarity=Polarity.NOT_SAID)],
            id="did not say",
        ),
        # Weber has never said that the list is final.
        pytest.param(
            "Weber/NNP/nsubj>said@PER has~have/VBZ/aux>said never/RB/advmod>said said~say/VBN/root "
            "that/IN/mark>final the/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/ccomp>said "
            "././punct>said",
            [Said("Weber", "the list is final", polarity=Polarity.NOT_SAID)],
            id="never said",
        ),
        # Müller is expected to say that the list is final.
        pytest.param(
            "Müller/NNP/nsubj:pass>expected@PER is~be/VBZ/aux:pass>expected expected~expect/VBN/root "
            "to/TO/mark>say say/VB/xcomp>expected that/IN/mark>final the/DT/det>list list/NN/nsubj>final "
            "is~be/VBZ/cop>final final/JJ/ccomp>say ././punct>expected",
            [Said("Müller", "the list is final", modality=Modality.EXPECTED)],
            id="expected to say",
        ),
        # Weber will announce that the list is final.
        pytest.param(
            "Weber/NNP/nsubj>announce@PER will/MD/aux>announce announce/VB/root that/IN/mark>final "
            "the/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/ccomp>announce "
            "././punct>announce",
            [Said("Weber", "the list is final", act=SpeechAct.ANNOUNCE, modality=Modality.EXPECTED)],
            id="will announce",
        ),
        # If Weber said that the list was final, Müller would leave.
        pytest.param(
            "If/IN/mark>said Weber/NNP/nsubj>said@PER said~say/VBD/advcl>leave that/IN/mark>final "
            "the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>said ,/,/punct>leave "
            "Müller/NNP/nsubj>leave@PER would/MD/aux>leave leave/VB/root ././punct>leave",
            [Said("Weber", "the list was final", modality=Modality.CONDITIONAL)],
            id="if",
        ),
    ],
)
def test_what_was_not_put_forward(parse: str, expected: list[Said]) -> None:
    assert said(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Weber accused Müller of lying.
        pytest.param(
            "Weber/NNP/nsubj>accused@PER accused~accuse/VBD/root Müller/NNP/obj>accused@PER of/IN/mark>lying "
            "lying~lie/VBG/advcl>accused ././punct>accused",
            [Said("Weber", "Müller of lying", act=SpeechAct.ACCUSE, target="Müller")],
            id="accuse of",
        ),
        # Weber criticized Müller for the delay.
        pytest.param(
            "Weber/NNP/nsubj>criticized@PER criticized~criticize/VBD/root Müller/NNP/obj>criticized@PER "
            "for/IN/case>delay the/DT/det>delay delay/NN/obl>criticized ././punct>criticized",
            [Said("Weber", "Müller for the delay", act=SpeechAct.CRITICIZE, target="Müller")],
            id="criticize for",
        ),
        # Weber thanked Müller.
        pytest.param(
            "Weber/NNP/nsubj>thanked@PER thanked~thank/VBD/root Müller/NNP/obj>thanked@PER ././punct>thanked",
            [Said("Weber", "Müller", act=SpeechAct.PRAISE, target="Müller")],
            id="thank",
        ),
        # Müller condemned the attack.
        pytest.param(
            "Müller/NNP/nsubj>condemned@PER condemned~condemn/VBD/root the/DT/det>attack "
            "attack/NN/obj>condemned ././punct>condemned",
            [Said("Müller", "the attack", act=SpeechAct.CRITICIZE)],
            id="condemn",
        ),
        # Weber promised to send engineers.
        pytest.param(
            "Weber/NNP/nsubj>promised@PER promised~promise/VBD/root to/TO/mark>send send/VB/xcomp>promised "
            "engineers~engineer/NNS/obj>send ././punct>promised",
            [Said("Weber", "to send engineers", act=SpeechAct.PROMISE)],
            id="promise",
        ),
        # Weber urged Müller to sign the treaty.
        pytest.param(
            "Weber/NNP/nsubj>urged@PER urged~urge/VBD/root Müller/NNP/obj>urged@PER to/TO/mark>sign "
            "sign/VB/xcomp>urged the/DT/det>treaty treaty/NN/obj>sign ././punct>urged",
            [Said("Weber", "to sign the treaty", act=SpeechAct.DEMAND, to="Müller")],
            id="urge",
        ),
        # Weber asked Müller to sign the treaty and to leave.
        pytest.param(
            "Weber/NNP/nsubj>asked@PER asked~ask/VBD/root Müller/NNP/iobj>asked@PER to/TO/mark>sign "
            "sign/VB/xcomp>asked the/DT/det>treaty treaty/NN/obj>sign and/CC/cc>leave to/TO/mark>leave "
            "leave/VB/conj>sign ././punct>asked",
            [Said("Weber", "to sign the treaty and to leave", act=SpeechAct.REQUEST, to="Müller")],
            id="ask",
        ),
        # The council called on Bergland to withdraw its troops.
        pytest.param(
            "The/DT/det>council council/NN/nsubj>called called~call/VBD/root on/IN/case>Bergland "
            "Bergland/NNP/obl>called to/TO/mark>withdraw withdraw/VB/xcomp>called its/PRP$/nmod:poss>troops "
            "troops~troop/NNS/obj>withdraw ././punct>called",
            [Said("The council", "to withdraw its troops", act=SpeechAct.DEMAND, to="Bergland")],
            id="call on",
        ),
        # Weber called for restraint.
        pytest.param(
            "Weber/NNP/nsubj>called@PER called~call/VBD/root for/IN/case>restraint restraint/NN/obl>called "
            "././punct>called",
            [Said("Weber", "restraint", act=SpeechAct.DEMAND)],
            id="call for",
        ),
    ],
)
def test_acts(parse: str, expected: list[Said]) -> None:
    assert said(parse) == expected


@pytest.mark.parametrize(
    "parse",
    [
        # The so-called “humanitarian corridor” was closed on Monday.
        pytest.param(
            "The/DT/det>corridor so/RB/advmod>called -/HYPH/punct>so called~call/VBN/amod>corridor "
            "“/``/punct>corridor humanitarian/JJ/amod>corridor corridor/NN/nsubj:pass>closed "
            "”/''/punct>corridor was~be/VBD/aux:pass>closed closed~close/VBN/root on/IN/case>Monday "
            "Monday/NNP/obl>closed ././punct>closed",
            id="scare quotes",
        ),
        # It is hard to say whether the list is final.
        pytest.param(
            "It/PRP/expl>hard is~be/VBZ/cop>hard hard/JJ/root to/TO/mark>say say/VB/csubj>hard "
            "whether/IN/mark>final the/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/ccomp>say "
            "././punct>hard",
            id="infinitive that nobody speaks",
        ),
        # “The list is final.”
        pytest.param(
            "“/``/punct>final The/DT/det>list list/NN/nsubj>final is~be/VBZ/cop>final final/JJ/root "
            "././punct>final ”/''/punct>final",
            id="quotation without a cue",
        ),
        # Weber called on Tuesday.
        pytest.param(
            "Weber/NNP/nsubj>called@PER called~call/VBD/root on/IN/case>Tuesday Tuesday/NNP/obl>called@DATE "
            "././punct>called",
            id="called on a day",
        ),
    ],
)
def test_nothing_said(parse: str) -> None:
    assert said(parse) == []
