"""Questions asked of a parse: the subject of this verb, its content clause, whether it is negated.

They are answered in this one place for both label sets: Universal Dependencies (our pipeline) and ClearNLP
(the public English ones), so that no other module names a dependency label.
"""

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "nsubjpass", "csubjpass", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass", "nsubjpass", "csubjpass"})
OBJECTS = frozenset({"obj", "dobj"})
RECIPIENTS = frozenset({"iobj", "dative"})
INFINITIVES = frozenset({"xcomp", "advcl", "ccomp", "obl", "obj", "acl"})
RELATIVES = frozenset({"acl:relcl", "relcl"})
PARTICIPLES = frozenset({"advcl", "acl", "dep", "pcomp"})
APPOSITIONS = frozenset({"appos", "flat", "flat:name", "flat:foreign", "nmod:desc"})
NAME_PARTS = frozenset({"flat", "flat:name", "compound", "nmod:desc", "goeswith", "amod"})
CASES = frozenset({"case", "mark", "prep"})
WH_WORDS = frozenset({"WP", "WDT", "WRB", "WP$"})
NEGATORS = frozenset({"not", "never", "no", "n't", "n’t", "hardly", "neither", "nor"})
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s"})
OBLIGING = frozenset({"must", "should", "ought"})
MODALS = frozenset({"will", "would", "could", "might", "may", "should", "must", "can"})
CLAUSE_HEADS = frozenset({"VERB", "AUX", "ADJ", "NOUN"})
_TIMES = """
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year
time morning evening night afternoon day days hours minutes january february
march april june july august september october november december"""
TIMES = frozenset(_TIMES.split())
AROUND = frozenset({"after", "before", "while", "when", "since"})
PARTICLES = frozenset({"compound:prt", "prt"})
_DEEPEST = 6


def finite_tag(verb: Token) -> str:
    """Return the tag of the finite verb form of a clause: that of its first auxiliary, else its own."""
    first = next((child for child in verb.children if child.dep_.startswith(("aux", "cop"))), verb)
    return str(first.tag_)


def is_time(noun: Token) -> bool:
    """Tell whether a noun names a day or a time."""
    return noun.lower_ in TIMES or noun.ent_type_ in {"DATE", "TIME"}


def own_subject(verb: Token) -> Token | None:
    """Return the head of the subject that stands at the verb itself."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "expl"]
    if not found:
        # The parse may hang it on a helper: "*Müller* has so far turned down the request".
        helpers = chain.from_iterable(child.children for child in verb.children if child.dep_.startswith("aux"))
        found = [child for child in helpers if child.dep_ in SUBJECTS and child.dep_ != "expl"]
    before = [child for child in found if child.i < verb.i]
    return before[-1] if before else next(iter(found), None)


def subject(verb: Token, *, depth: int = 0) -> Token | None:
    """Return the head of the verb's subject, its own or the one that it shares with the verb above it.

    "Blinken thanked Kyiv and said …", "Lavrov, who has said …", "Scholz backed the plan, adding …".
    """
    own = own_subject(verb)
    if own is not None:
        return _relative_antecedent(verb, own)
    if depth > _DEEPEST or verb.head == verb:
        return None
    # "Told a conference after *hosting* them": who told hosted.
    aside = verb.dep_ == "acl" and verb.tag_ == "VBG" and marker(verb) in AROUND
    if verb.dep_ in RELATIVES or (verb.dep_ == "acl" and not aside and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}):
        return verb.head
    above = verb.head.head if aside else _told_above(verb) or verb.head
    if verb.dep_ in {"conj", "xcomp"} or (verb.dep_ in PARTICIPLES and (is_nonfinite(verb) or has_to(verb))):
        return subject(above, depth=depth + 1)
    return None


def _told_above(verb: Token) -> Token | None:
    """Return "had phoned" of "said Müller *had phoned* them and *urged* …", where the parse joins "urged" to "said"."""
    inner = content_clause(verb.head) if verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBN"} else None
    if inner is None or not verb.head.i < inner.i < verb.i or not auxiliaries(inner) & {"had", "has", "have"}:
        return None
    lead = verb.doc[max(verb.left_edge.i - 1, 0)].text, verb.doc[verb.left_edge.i].text
    return None if "," in lead else inner


def _relative_antecedent(verb: Token, own: Token) -> Token:
    """Return what a relative pronoun stands for; else the subject itself."""
    if own.tag_ not in WH_WORDS and own.lower_ not in {"who", "which", "that"}:
        return own
    clause: Token = verb
    for _ in range(_DEEPEST):
        if clause.dep_ in RELATIVES:
            return clause.head
        if clause.dep_ not in {"conj", "xcomp", "cop", "aux"}:
            return own
        clause = clause.head
    return own


def is_nonfinite(verb: Token) -> bool:
    """Tell whether the verb is a participle or gerund without an auxiliary ("adding that …")."""
    return verb.tag_ in {"VBG", "VBN"} and not any(child.dep_.startswith("aux") for child in verb.children)


def is_passive(verb: Token) -> bool:
    """Tell whether the verb stands in the passive."""
    labels = {child.dep_ for child in verb.children}
    return bool(labels & (PASSIVE_SUBJECTS | {"aux:pass", "auxpass"})) or (
        verb.tag_ == "VBN" and verb.dep_ in {"acl", "acl:relcl", "relcl"} and "aux" not in labels
    )


def agent(verb: Token) -> Token | None:
    """Return the head of the "by" phrase of a passive verb."""
    for preposition, noun in obliques(verb):
        if preposition == "by":
            return noun
    return None


def direct_object(verb: Token) -> Token | None:
    """Return the head of the verb's object; a bare noun phrase behind it that names no time is one."""
    objects = [child for child in verb.children if child.dep_ in OBJECTS and not is_time(child)]
    bare = (c for c in verb.children if c.dep_ == "obl:unmarked" and c.i > verb.i and not is_time(c))
    return objects[0] if objects else next(bare, None)


def recipient(verb: Token) -> Token | None:
    """Return the head of the verb's indirect object ("told *Truss*")."""
    return next((child for child in verb.children if child.dep_ in RECIPIENTS), None)


def obliques(head: Token) -> Iterator[tuple[str, Token]]:
    """Yield each prepositional phrase at a verb or noun: its preposition ("on behalf of") and its noun."""
    for child in head.children:
        if child.dep_ in {"prep", "agent", "dative"}:
            yield from ((child.lower_, noun) for noun in child.children if noun.dep_ in {"pobj", "pcomp"})
        elif child.dep_.startswith(("obl", "nmod")) or child.dep_ in {"advcl", "acl"}:
            words = case_of(child)
            if words:
                yield words, child


def case_of(noun: Token) -> str:
    """Return the preposition in front of a noun: "on", "according to"; empty where there is none."""
    cases = [child for child in noun.children if child.dep_ in CASES and child.i < noun.i]
    words = [word.lower_ for case in cases for word in (case, *(x for x in case.children if x.dep_ == "fixed"))]
    return " ".join(words)


def preposition(noun: Token) -> str:
    """Return the preposition that governs a noun, in either label set; empty where there is none."""
    if noun.dep_ in {"pobj", "pcomp"}:
        return noun.head.lower_
    return case_of(noun)


def content_clause(verb: Token) -> Token | None:
    """Return the head of the clause that the verb reports, wherever it stands; one behind the verb is preferred."""
    clauses = [child for child in verb.children if child.dep_ in {"ccomp", "csubj"} and not is_question_word(child)]
    # A clause with a subject of its own is finite, whatever the parse calls it.
    clauses += [child for child in verb.children if child.dep_ == "xcomp" and own_subject(child) and not has_to(child)]
    clauses += [child for child in verb.children if child.dep_ == "parataxis" and child.pos_ in CLAUSE_HEADS]
    behind = [child for child in clauses if child.i > verb.i]
    if clauses:
        return (behind or clauses)[0]
    return verb.head if verb.dep_ == "parataxis" and verb.head != verb else None


def is_question_word(token: Token) -> bool:
    """Tell whether the token is a lone wh-word, no clause."""
    return token.tag_ in WH_WORDS and not any(child.dep_ in SUBJECTS for child in token.children)


def infinitive(verb: Token) -> Token | None:
    """Return the head of the to-infinitive after the verb, whatever its label ("urged Y *to withdraw*")."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in INFINITIVES and has_to(child):
            return child
    for child in verb.children:
        if child.i > verb.i and (child.dep_ in OBJECTS | RECIPIENTS or child.dep_.startswith("obl")):
            for below in child.children:
                if below.dep_ in {"acl", "advcl", "xcomp"} and has_to(below) and below.i > child.i:
                    return below
    return None


def has_to(verb: Token) -> bool:
    """Tell whether the verb is a to-infinitive."""
    return any(child.lower_ == "to" and child.dep_ in {"mark", "aux"} for child in verb.children)


def marker(clause: Token) -> str:
    """Return the word that opens a clause: "that", "if", "whether", "to"; empty where there is none."""
    return next((child.lower_ for child in clause.children if child.dep_ == "mark"), "")


def conjuncts(head: Token) -> list[Token]:
    """Return the token and all that are coordinated with it, in order."""
    found = [head]
    for token in found:
        found += [child for child in token.children if child.dep_ == "conj" and child not in found]
    return sorted(found, key=lambda token: token.i)


def is_negated(verb: Token) -> bool:
    """Tell whether the verb is negated ("did not say", "never said", "no longer")."""
    return any(
        child.lower_ in NEGATORS or child.dep_ == "neg"
        for child in verb.children
        if child.i < verb.i or child.dep_ == "neg"
    ) or any(child.lemma_ in {"refuse", "decline", "fail"} for child in (verb.head,) if verb.dep_ == "xcomp")


def auxiliaries(verb: Token) -> set[str]:
    """Return the auxiliaries of the verb, lower-cased ("will", "has", "would")."""
    return {child.lower_ for child in verb.children if child.dep_.startswith("aux")}


def edges(token: Token) -> tuple[int, int]:
    """Return the first token and one past the last of all that depends on the token."""
    return token.left_edge.i, token.right_edge.i + 1


def is_noun(token: Token) -> bool:
    """Tell whether the token can head a noun phrase."""
    return token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} or token.tag_ in {"NNP", "NNPS", "NN", "NNS"}


def is_mandative(clause: Token) -> bool:
    """Tell whether a that-clause asks for something: a bare verb or "should" after its subject."""
    finite = next((child for child in clause.children if child.dep_.startswith("aux")), clause)
    return finite.lower_ in OBLIGING | {"be"} or (finite.tag_ in {"VB", "VBP"} and _third_person(clause))


def _third_person(clause: Token) -> bool:
    subject = own_subject(clause)
    return (
        subject is not None
        and subject.tag_ in {"NN", "NNP", "PRP"}
        and subject.lower_ not in {"i", "we", "you", "they"}
    )
