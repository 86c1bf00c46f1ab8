"""Ultimatums: "gave Weber *until Sunday* to leave", "set the army *a deadline of ten days* to withdraw"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.conjoined import parts
from kg.extract.demand_ends import ended
from kg.extract.parties import acts, parties, phrase_parties
from kg.extract.text import Text
from kg.model import Demand, Passage, Statement, Strength

GIVING = frozenset({"give", "set", "hand", "impose", "issue", "grant"})
_LENGTH = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|twenty|thirty)"
    r"[- ](?:more )?(?:hour|day|week|month|year)s?"
)
_WHEN = re.compile(
    r"\b(?P<when>(?:until|till) [^,;]+?"
    rf"|an? (?:[\w-]+ )?(?:deadline|ultimatum)(?: of {_LENGTH}| (?:until|by) [^,;]+?)?|{_LENGTH})"
    r"(?: for (?P<for>[^,;]+?))? to (?=[a-z])"
)
# What time is given for without anything being asked.
_IDLE = frozenset({"live", "recover", "rest", "prepare", "think", "grow", "play", "enjoy"})


def ultimatums(text: Text, verb: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield what somebody is given a time to do."""
    if verb.lemma_.lower() not in GIVING or grammar.is_negated(verb) or grammar.is_passive(verb):
        return
    subject = grammar.subject(verb)
    match = _WHEN.search(text.raw, verb.idx + len(verb), verb.sent.end_char)
    if match is None or subject is None or not acts(text, subject):
        return
    span = text.doc.char_span(match.start("when"), match.end(), alignment_mode="expand")
    asked = text.doc[span.end] if span is not None and span.end < verb.sent.end else None
    if span is None or asked is None or asked.lemma_.lower() in _IDLE or asked.pos_ not in {"VERB", "NOUN", "ADJ"}:
        return
    whom = phrase_parties(text, verb.i + 1, span.start)
    if match["for"]:
        named = text.doc.char_span(match.start("for"), match.end("for"), alignment_mode="expand")
        whom = phrase_parties(text, named.start, named.end) if named is not None else ()
    demander = voicing.speaker if subject.pos_ == "PRON" and voicing is not None else parties(text, subject)
    if not whom or not demander:
        return
    content = ended(text, text.passage(asked.i, max(asked.right_edge.i + 1, verb.right_edge.i + 1)))
    for part in parts(text, content, infinitive=True):
        yield Demand(
            demander=demander,
            addressee=whom,
            content=(part,),
            evidence=text.sentence(verb),
            cue=text.token_passage(verb),
            cue_lemma=verb.lemma_.lower(),
            strength=Strength.ORDER,
            statement=voicing,
            said=voicing.said if voicing is not None else None,
            rule="demand.ultimatum",
            confidence=0.75,
            deadline_text=Passage(start=match.start("when"), end=match.end("when")),
        )
