"""What denies a meeting: "*no* talks were held", "did *not* meet"; not "the talks did *not* produce a deal"."""

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.bounds import is_nominal, lead
from kg.extract.lexicon import strings, table, toml
from kg.extract.status_words import has_no, intents, light, listed_as, status_lemmas

# A meeting that does not do so is none: "the talks did not *take place*".
BECOMING = frozenset(
    {"take", "happen", "occur", "materialise", "materialize", "go", "begin", "start", "come", "proceed", "resume", "be"}
)
# What did not happen then does not deny a meeting.
OCCASION = frozenset({"at", "in", "during", "after", "following"})
# "Did not *show up* for talks".
COMING = frozenset({"show", "turn", "appear", "arrive"})


def denies(token: Token, cue: Token, top: Token) -> bool:
    """Tell whether a word above a meeting is negated so that there was or is to be none."""
    if not has_no(token) or _is_beside(token, top):
        return False
    if token in {cue, top} or not is_nominal(cue):
        return True
    words = {*listed_as(token), token.lemma_.lower(), f"{token.lemma_.lower()} {grammar.preposition(top)}"}
    if words & (status_lemmas() | intents()) or any(child.dep_ == "expl" for child in token.children):
        return True
    if token.pos_ == "NOUN" or any(child.dep_ == "cop" for child in token.children):
        return not words & set(strings(table(toml("meetings.toml"), "past"), "judgements"))
    if top.head == token and top.dep_ in grammar.SUBJECTS:
        return bool(words & BECOMING) or (grammar.is_passive(token) and bool(words & (light() | {"confirm"})))
    return bool(words & (light() | COMING))


def _is_beside(token: Token, top: Token) -> bool:
    """Tell whether a meeting is only when something did not happen: "the plan was not discussed *at the talks*"."""
    coming = {*listed_as(token), token.lemma_.lower()} & (light() | COMING)
    return top.head == token and top.dep_ == "obl" and lead(top) in OCCASION and not coming
