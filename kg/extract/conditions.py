"""Demands in conditions: "will not talk *unless Weber apologises*", "set *the return of the ship* as a condition"."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import deed_verbs, is_deed
from kg.extract.demand_ends import ended
from kg.extract.parties import acts, parties
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Demand, Mention, MentionForm, Passage, Statement, Strength

UNTIL = frozenset({"unless", "until", "till"})
CONDITIONS = frozenset({"condition", "precondition", "requirement", "prerequisite"})
NAMING = frozenset({"make", "set", "name", "state", "declare", "call", "lay"})
# "Threatens sanctions unless Weber resigns".
THREATENING = frozenset({"threaten"})
CLAUSES = frozenset({"advcl", "ccomp", "ROOT", "conj", "parataxis"})
FINITE = frozenset({"VBZ", "VBD", "VBP"})
# So many tokens may name who is to fulfil a condition.
_NEAR = 8
BECOMING = frozenset({"be", "become", "improve", "expire", "happen", "have", "know", "think", "say"})


def conditional(text: Text, token: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield what somebody makes a condition: a clause behind "unless", or a thing called a condition."""
    if token.lower_ in UNTIL or (token.lower_ == "if" and token.dep_ == "mark"):
        yield from _clause(text, token, voicing)
    elif token.lemma_.lower() in CONDITIONS and token.pos_ == "NOUN":
        yield from _thing(text, token)
    elif token.lower_ in {"conditional", "contingent"}:
        yield from _hanging(text, token)


def _clause(text: Text, mark: Token, voicing: Statement | None) -> Iterator[Demand]:
    """Yield "*unless Weber apologises*" of a main clause that says what will not be."""
    verb, only = _verb_behind(mark), mark.i > 0 and mark.nbor(-1).lower_ == "only"
    main = _main(verb, mark) if verb is not None else None
    only = only or (main is not None and any(child.lower_ == "only" for child in main.children))
    if verb is None or main is None or (mark.lower_ == "if" and not only) or not _is_withheld(main, only=only):
        return
    subject = grammar.own_subject(verb) or next(
        (t for t in verb.doc[max(0, verb.i - 1) : verb.i] if grammar.is_noun(t)), None
    )
    threatened = grammar.direct_object(main) if main.lemma_.lower() in THREATENING else None
    if threatened is not None and subject is not None and subject.pos_ == "PRON":
        # "Threatened *Weber* unless *he* resigns".
        whom = parties(text, threatened)
    else:
        whom = parties(text, subject) if subject is not None and not grammar.is_passive(verb) else ()
    named = tuple(mention for mention in whom if mention.form is not MentionForm.PRONOUN)
    undergone = grammar.is_passive(verb)
    demander = _demander(text, main, voicing)
    if not demander or set(demander) & set(whom) or verb.lemma_.lower() in BECOMING or not (named or undergone):
        return
    end = verb.right_edge.i + 1 if verb.dep_ in CLAUSES else _clause_end(mark)
    first = phrases.phrase_start(subject) if undergone and subject is not None else _behind(subject, mark) + 1
    content = ended(text, trimmed(text, text.passage(first, end)))
    condition = Passage(start=text.doc[mark.i - (mark.i > 0 and mark.nbor(-1).lower_ == "only")].idx, end=content.end)
    yield _made(text, mark, demander, named, content, voicing, condition)


def _behind(subject: Token | None, mark: Token) -> int:
    return max(mark.i, phrases.phrase_end(subject) - 1 if subject is not None else mark.i)


def _verb_behind(mark: Token) -> Token | None:
    """Return the verb of the clause that a word such as "unless" opens, by its tag where the parse has no clause."""
    if mark.dep_ == "mark" or mark.head.tag_ in FINITE:
        return mark.head
    behind = mark.doc[mark.i + 1 : min(mark.i + 1 + _NEAR, mark.sent.end)]
    return next((t for t in behind if t.tag_ in FINITE or t.lower_.removesuffix("s") in deed_verbs()), None)


def _clause_end(mark: Token) -> int:
    closing = (token.i for token in mark.doc[mark.i : mark.sent.end] if token.is_punct)
    return next(closing, mark.sent.end)


def _main(verb: Token, mark: Token) -> Token | None:
    """Return the main verb that a clause of condition goes with, before it or behind it."""
    if verb.dep_ == "advcl":
        return verb.head
    if verb.dep_ not in CLAUSES:
        before = (token for token in reversed(mark.doc[mark.sent.start : mark.i]) if token.pos_ == "VERB")
        return next(before, None)
    return next((child for child in verb.children if child.dep_ == "parataxis" and child.i > verb.i), None)


def _is_withheld(main: Token, *, only: bool) -> bool:
    """Tell whether the main clause says that something will not be; with "only if", that it will."""
    helpers = grammar.auxiliaries(main) | ({main.lower_} if main.tag_ == "MD" else set())
    coming = helpers & {"will", "would", "wo", "can", "ca", "could", "shall", "cannot", "'ll", "’ll"}
    coming |= {t.lower_ for t in main.doc[main.left_edge.i : main.i] if t.tag_ == "MD"} if only else set()
    nothing = {token.lower_ for token in main.subtree} & {"no", "nothing", "nobody"}
    refusing = main.lemma_.lower() in {"refuse", "decline"} | THREATENING
    to = main.dep_ == "xcomp" and main.head.lemma_.lower() in THREATENING
    return refusing or to or (bool(coming) and (only or grammar.is_negated(main) or bool(nothing)))


def _demander(text: Text, main: Token, voicing: Statement | None) -> tuple[Mention, ...]:
    """Return who makes the condition: the subject that will not do it, else who says so."""
    subject = grammar.subject(main)
    pronoun = subject is not None and subject.pos_ == "PRON"
    if subject is not None and not pronoun and not grammar.is_passive(main) and acts(text, subject):
        return parties(text, subject)
    said = voicing.speaker if voicing is not None else ()
    return tuple(m for m in said if m in text.mentions or acts(text, text.head(m)))


def _thing(text: Text, noun: Token) -> Iterator[Demand]:
    """Yield "set *the return of the ship* as a condition", "made *the return of the ship* a condition"."""
    verb = noun.head
    if verb.lemma_.lower() not in NAMING or grammar.is_negated(verb) or verb.pos_ != "VERB":
        return
    things = [c for c in verb.children if c.dep_ in grammar.OBJECTS and c != noun and verb.i < c.i < noun.i]
    subject = grammar.subject(verb)
    if things and subject is not None and acts(text, subject) and is_deed(things[0]):
        last = noun.left_edge.i - (noun.doc[noun.left_edge.i - 1].lower_ in {"as", "a"})
        content = trimmed(text, text.passage(phrases.phrase_start(things[0]), min(last, things[0].right_edge.i + 1)))
        yield _made(text, noun, parties(text, subject), (), content, None, None)


def _hanging(text: Text, word: Token) -> Iterator[Demand]:
    """Yield "made the aid conditional on *reform*", "conditional on Weber *leaving*"."""
    doc, rest = word.doc, word.doc[word.i + 1 : word.sent.end]
    verb = next((t for t in word.ancestors if t.lemma_.lower() in NAMING), None)
    subject = grammar.subject(verb) if verb is not None else None
    if subject is None or not rest[1:] or rest[0].lower_ not in {"on", "upon"} or not acts(text, subject):
        return
    gerund = next((token for token in rest[1:6] if token.tag_ == "VBG"), None)
    named = text.by_token.get(word.i + 2) or text.by_token.get(word.i + 3)
    start = gerund.i if gerund is not None and named is not None else word.i + 2
    content = ended(text, trimmed(text, text.passage(start, word.sent.end)))
    if gerund is not None or any(is_deed(token) for token in doc[start : start + 5]):
        yield _made(text, word, parties(text, subject), (named,) if named is not None else (), content, None, None)


def _made(  # noqa: PLR0913, PLR0917  a demand is told by that much
    text: Text,
    cue: Token,
    demander: tuple[Mention, ...],
    addressee: tuple[Mention, ...],
    content: Passage,
    voicing: Statement | None,
    condition: Passage | None,
) -> Demand:
    return Demand(
        demander=demander,
        addressee=addressee,
        content=(content,),
        evidence=text.sentence(cue),
        cue=text.token_passage(cue),
        cue_lemma=cue.lemma_.lower(),
        strength=Strength.DEMAND,
        statement=voicing,
        said=voicing.said if voicing is not None else None,
        rule="demand.condition",
        confidence=0.65,
        condition=condition,
    )
