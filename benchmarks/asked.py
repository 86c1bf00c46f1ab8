"""What is asked of the made-up graph: every named question, with the parameters that people give."""

from collections.abc import Mapping
from typing import Final

from benchmarks.stories import known

_MONTH: Final = {"since": "2024-06-01", "until": "2024-06-30"}
_ACTOR, _OTHER = (known()[rank].key for rank in (9, 3))
# Somebody who is in the news now and then, somebody often, a month, words; nothing where a question is asked so.
ASKED: Final[Mapping[str, tuple[Mapping[str, str], ...]]] = {
    "accusations": ({"actor": _ACTOR}, {"target": _OTHER, **_MONTH}),
    "actor": ({"actor": _ACTOR},),
    "actors": ({}, {"kind": "Person"}),
    "acts": ({"actor": _ACTOR}, {"target": _OTHER, "kind": "sanctions"}),
    "articles": (_MONTH,),
    "contradictions": ({}, {"words": "ceasefire"}),
    "counterparts": ({"actor": _ACTOR},),
    "demand-history": ({"actor": _ACTOR}, {"responder": _OTHER}),
    "demands": ({"actor": _ACTOR}, {"addressee": _OTHER, **_MONTH}, {"words": "ceasefire"}),
    "denials": ({"actor": _ACTOR}, _MONTH),
    "evidence": ({"actor": _ACTOR, **_MONTH}, {"words": "ceasefire", **_MONTH}),
    "low-confidence": ({"below": "0.7"},),
    "meeting-history": ({"actor": _ACTOR}, {"actor": _ACTOR, "with": _OTHER}),
    "meetings": ({"actor": _ACTOR}, {"actor": _ACTOR, "with": _OTHER}, _MONTH),
    "meetings-not-held": ({"actor": _ACTOR}, _MONTH),
    "quotations": ({"actor": _ACTOR}, {"words": "ceasefire", **_MONTH}),
    "reported-by-several": ({}, {"words": "ceasefire"}),
    "responses": ({"actor": _ACTOR}, {"demander": _OTHER}),
    "roles": ({"actor": _ACTOR}, {"organization": "state-1", "on": "2024-06-01"}),
    "same": ({"actor": _ACTOR},),
    "single-source": ({"article": "https://news.example/100/0"},),
    "ties": ({"actor": _ACTOR}, {"actor": _ACTOR, "other": _OTHER}),
    "timeline": ({"actor": _ACTOR}, {"actor": _ACTOR, **_MONTH}),
    "unanswered-demands": ({"actor": _ACTOR}, {"addressee": _OTHER}),
    "who-speaks-about-whom": ({"actor": _ACTOR}, {"about": _OTHER, **_MONTH}),
    "who-said-what": ({"actor": _ACTOR}, {"actor": _ACTOR, "words": "ceasefire"}, {"addressee": _OTHER, **_MONTH}),
}
