"""Sentences to demands: who wants what of whom, how hard, and how it was answered."""

import pytest

from kg.model import DemandStatus, ResponseKind, Strength
from tests.extract.views import Answered, Asked, View, asked


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Weber urged Müller to sign the treaty.
        pytest.param(
            "Weber/NNP/nsubj>urged@PER urged~urge/VBD/root Müller/NNP/obj>urged@PER to/TO/mark>sign "
            "sign/VB/xcomp>urged the/DT/det>treaty treaty/NN/obj>sign ././punct>urged",
            [Asked("Weber", "sign the treaty", Strength.URGE, of="Müller")],
            id="urge to",
        ),
        # Weber urged restraint.
        pytest.param(
            "Weber/NNP/nsubj>urged@PER urged~urge/VBD/root restraint/NN/obj>urged ././punct>urged",
            [Asked("Weber", "restraint", Strength.URGE)],
            id="urge a thing",
        ),
        # The council called on Bergland to withdraw its troops.
        pytest.param(
            "The/DT/det>council council/NN/nsubj>called called~call/VBD/root on/IN/case>Bergland "
            "Bergland/NNP/obl>called to/TO/mark>withdraw withdraw/VB/xcomp>called its/PRP$/nmod:poss>troops "
            "troops~troop/NNS/obj>withdraw ././punct>called",
            [Asked("The council", "withdraw its troops", Strength.URGE, of="Bergland")],
            id="call on",
        ),
        # Weber called for restraint.
        pytest.param(
            "Weber/NNP/nsubj>called@PER called~call/VBD/root for/IN/case>restraint restraint/NN/obl>called "
            "././punct>called",
            [Asked("Weber", "restraint", Strength.URGE)],
            id="call for",
        ),
        # Weber demanded that Müller leave.
        pytest.param(
            "Weber/NNP/nsubj>demanded@PER demanded~demand/VBD/root that/IN/mark>leave "
            "Müller/NNP/nsubj>leave@PER leave/VB/ccomp>demanded ././punct>demanded",
            [Asked("Weber", "Müller leave", Strength.DEMAND, of="Müller")],
            id="demand that",
        ),
        # Weber demanded an apology from Müller.
        pytest.param(
            "Weber/NNP/nsubj>demanded@PER demanded~demand/VBD/root an/DT/det>apology apology/NN/obj>demanded "
            "from/IN/case>Müller Müller/NNP/nmod>apology@PER ././punct>demanded",
            [Asked("Weber", "an apology from Müller", Strength.DEMAND, of="Müller")],
            id="demand from",
        ),
        # Weber insisted on written guarantees.
        pytest.param(
            "Weber/NNP/nsubj>insisted@PER insisted~insist/VBD/root on/IN/case>guarantees "
            "written~write/VBN/amod>guarantees guarantees~guarantee/NNS/obl>insisted ././punct>insisted",
            [Asked("Weber", "written guarantees", Strength.INSIST)],
            id="insist on",
        ),
        # Alandia wants guarantees from Bergland.
        pytest.param(
            "Alandia/NNP/nsubj>wants wants~want/VBZ/root guarantees~guarantee/NNS/obj>wants "
            "from/IN/case>Bergland Bergland/NNP/nmod>guarantees ././punct>wants",
            [Asked("Alandia", "guarantees from Bergland", Strength.WANT, of="Bergland")],
            id="want something political",
        ),
        # Weber asked Müller to sign the treaty and to leave.
        pytest.param(
            "Weber/NNP/nsubj>asked@PER asked~ask/VBD/root Müller/NNP/iobj>asked@PER to/TO/mark>sign "
            "sign/VB/xcomp>asked the/DT/det>treaty treaty/NN/obj>sign and/CC/cc>leave to/TO/mark>leave "
            "leave/VB/conj>sign ././punct>asked",
            [
                Asked("Weber", "sign the treaty", Strength.REQUEST, of="Müller"),
                Asked("Weber", "leave", Strength.REQUEST, of="Müller"),
            ],
            id="two things asked are two demands",
        ),
        # Müller said Bergland must withdraw its troops.
        pytest.param(
            "Müller/NNP/nsubj>said@PER said~say/VBD/root Bergland/NNP/nsubj>withdraw must/MD/aux>withdraw "
            "withdraw/VB/ccomp>said its/PRP$/nmod:poss>troops troops~troop/NNS/obj>withdraw ././punct>said",
            [Asked("Müller", "withdraw its troops", Strength.OBLIGATION, of="Bergland")],
            id="must, in somebody's words",
        ),
        # The Alandian demands include a ban on missiles and an end to the drills.
        pytest.param(
            "The/DT/det>demands Alandian/JJ/amod>demands demands~demand/NNS/nsubj>include include/VBP/root "
            "a/DT/det>ban ban/NN/obj>include on/IN/case>missiles missiles~missile/NNS/nmod>ban and/CC/cc>end "
            "an/DT/det>end end/NN/conj>ban to/IN/case>drills the/DT/det>drills drills~drill/NNS/nmod>end "
            "././punct>include",
            [
                Asked("Alandian", "a ban on missiles", Strength.DEMAND),
                Asked("Alandian", "an end to the drills", Strength.DEMAND),
            ],
            id="noun: demands include",
        ),
        # The Alandian demand that Bergland withdraw its troops was repeated.
        pytest.param(
            "The/DT/det>demand Alandian/JJ/amod>demand demand/NN/nsubj:pass>repeated that/IN/mark>withdraw "
            "Bergland/NNP/nsubj>withdraw withdraw/VB/acl>demand its/PRP$/nmod:poss>troops "
            "troops~troop/NNS/obj>withdraw was~be/VBD/aux:pass>repeated repeated~repeat/VBN/root "
            "././punct>repeated",
            [Asked("Alandian", "Bergland withdraw its troops", Strength.DEMAND, of="Bergland")],
            id="noun: demand that",
        ),
        # Weber will ask Müller to leave.
        pytest.param(
            "Weber/NNP/nsubj>ask@PER will/MD/aux>ask ask/VB/root Müller/NNP/iobj>ask@PER to/TO/mark>leave "
            "leave/VB/xcomp>ask ././punct>ask",
            [Asked("Weber", "leave", Strength.REQUEST, of="Müller", status=DemandStatus.PENDING)],
            id="still to be asked",
        ),
    ],
)
def test_demands(parse: str, expected: list[View]) -> None:
    assert asked(parse) == expected


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # Alandia demanded an apology. Bergland rejected the demand in writing.
        pytest.param(
            "Alandia/NNP/nsubj>demanded demanded~demand/VBD/root an/DT/det>apology apology/NN/obj>demanded "
            "././punct>demanded\n"
            "Bergland/NNP/nsubj>rejected rejected~reject/VBD/root the/DT/det>demand demand/NN/obj>rejected "
            "in/IN/case>writing writing/NN/obl>rejected ././punct>rejected",
            [
                Asked("Alandia", "an apology", Strength.DEMAND, status=DemandStatus.REJECTED),
                Answered("Bergland", "an apology", ResponseKind.REJECTS, in_writing=True),
            ],
            id="in writing",
        ),
        # Bergland rejected the Alandian demand for an apology.
        pytest.param(
            "Bergland/NNP/nsubj>rejected rejected~reject/VBD/root the/DT/det>demand Alandian/JJ/amod>demand "
            "demand/NN/obj>rejected for/IN/case>apology an/DT/det>apology apology/NN/nmod>demand "
            "././punct>rejected",
            [
                Asked("Alandian", "an apology", Strength.DEMAND, status=DemandStatus.REJECTED),
                Answered("Bergland", "an apology", ResponseKind.REJECTS),
            ],
            id="of the demand in the same clause",
        ),
        # Bergland, whose demand for an apology Weber rejected, left.
        pytest.param(
            "Bergland/NNP/nsubj>left ,/,/punct>rejected whose/WP$/nmod:poss>demand demand/NN/obj>rejected "
            "for/IN/case>apology an/DT/det>apology apology/NN/nmod>demand Weber/NNP/nsubj>rejected@PER "
            "rejected~reject/VBD/acl:relcl>Bergland ,/,/punct>rejected left~leave/VBD/root ././punct>left",
            [
                Asked("Bergland", "an apology", Strength.DEMAND, status=DemandStatus.REJECTED),
                Answered("Weber", "an apology", ResponseKind.REJECTS),
            ],
            id="in a relative clause",
        ),
    ],
)
def test_answers(parse: str, expected: list[View]) -> None:
    assert asked(parse) == expected


@pytest.mark.parametrize(
    "parse",
    [
        # Weber wants a coffee.
        pytest.param(
            "Weber/NNP/nsubj>wants@PER wants~want/VBZ/root a/DT/det>coffee coffee/NN/obj>wants ././punct>wants",
            id="want a coffee",
        ),
        # Weber insisted that the sanctions were working.
        pytest.param(
            "Weber/NNP/nsubj>insisted@PER insisted~insist/VBD/root that/IN/mark>working the/DT/det>sanctions "
            "sanctions~sanction/NNS/nsubj>working were~be/VBD/aux>working working~work/VBG/ccomp>insisted "
            "././punct>insisted",
            id="insist that something is so",
        ),
        # Weber did not ask Müller to wait.
        pytest.param(
            "Weber/NNP/nsubj>ask@PER did~do/VBD/aux>ask not/RB/advmod>ask ask/VB/root Müller/NNP/iobj>ask@PER "
            "to/TO/mark>wait wait/VB/xcomp>ask ././punct>ask",
            id="did not ask",
        ),
        # Müller told Weber that the list was final.
        pytest.param(
            "Müller/NNP/nsubj>told@PER told~tell/VBD/root Weber/NNP/iobj>told@PER that/IN/mark>final "
            "the/DT/det>list list/NN/nsubj>final was~be/VBD/cop>final final/JJ/ccomp>told ././punct>told",
            id="told that",
        ),
        # Weber called on Tuesday.
        pytest.param(
            "Weber/NNP/nsubj>called@PER called~call/VBD/root on/IN/case>Tuesday Tuesday/NNP/obl>called@DATE "
            "././punct>called",
            id="called on a day",
        ),
    ],
)
def test_no_demand(parse: str) -> None:
    assert asked(parse) == []
