"""Demands still to be made: "*will* ask", "*is about to* file a request", "*vowed to* press"."""

import re

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.circumstances import modality_of
from kg.model import Modality

PLANNING = frozenset({"plans", "hopes", "vows", "moves", "pledges", "promises", "wants", "seeks", "aims"})
_COMING = re.compile(
    r"\b(?:(?:will|shall|may|might|[’']ll)(?: \w+ly| also| be| soon| now)*"
    r"|(?:is|are|was|were|be)(?: \w+ly| now| also)*"
    r" (?:to|(?:about|going|set|due|likely|preparing|poised|expected|scheduled|planning|bound) to)"
    r"|(?:vow|threaten|promis|plan|intend|pledg|want|hop|prepar|aim)(?:s|es|ed|e)? to)(?: \w+ly)? \Z"
)


def is_to_come(verb: Token) -> bool:
    """Tell whether what a verb tells is still to be done, by the parse or by the words in front of it."""
    would = "would" in grammar.auxiliaries(verb) and verb.dep_ == "ccomp"
    planned = (verb.dep_ == "xcomp" and verb.head.lemma_ == "intend") or of_headline(verb) is not None
    before = verb.doc[verb.sent.start : verb.i].text_with_ws
    return modality_of(verb) is Modality.EXPECTED or would or planned or bool(_COMING.search(before))


def of_headline(verb: Token) -> Token | None:
    """Return who acts in "*Müller* plans to ask", where the parse takes "plans" for a noun."""
    above = verb.head
    if verb.dep_ != "acl" or not grammar.has_to(verb) or above.lower_ not in PLANNING or above.dep_ != "ROOT":
        return None
    return next((child for child in above.children if child.dep_ in {"compound", "nmod", "nmod:poss"}), None)
