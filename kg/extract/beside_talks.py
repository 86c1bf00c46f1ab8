"""What is told beside talks and shows that they took place: "made *progress* in talks", "A and B, in talks, agreed"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import verb_over

RESULTS = frozenset({"progress", "breakthrough", "headway", "agreement", "deal", "result"})
TRYING = frozenset({"fail", "manage", "refuse", "decline", "struggle"})


def is_beside(top: Token, words: str) -> bool:
    """Tell whether talks stand beside those who did something in them: "A and B, *in talks* in Bern, agreed"."""
    verb = verb_over(top)
    aside = words == "in" and top.dep_.startswith("nmod") and top.head.dep_ in grammar.SUBJECTS | {"conj"}
    return aside and verb.tag_ == "VBD" and not grammar.auxiliaries(verb) and not grammar.is_negated(verb)


def had_result(top: Token) -> bool:
    """Tell whether a result in it is told: "made *progress* in talks", "there was no *breakthrough* at the talks"."""
    return top.head.lemma_.lower() in RESULTS and top.dep_.startswith("nmod") and verb_over(top).tag_ == "VBD"


def did_not(holder: Token) -> bool:
    """Tell whether somebody is told not to have done something: "*would not say* why at the talks"."""
    helpers = grammar.auxiliaries(holder)
    told = {"did", "could"} if holder.dep_ == "ccomp" else {"did", "could", "would"}
    return bool(helpers & told) and grammar.is_negated(holder)


def tried(holder: Token) -> bool:
    """Tell whether somebody did or failed to do what is told: "*failed to agree* at their summit"."""
    above = holder.head
    return grammar.has_to(holder) and above.tag_ == "VBD" and above.lemma_.lower() in TRYING
