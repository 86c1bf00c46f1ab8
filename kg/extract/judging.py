"""Acts that a speaker does by what it says of another: "Weber said Bergland had broken the treaty"."""

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.act_frames import Judgement, harms, judgements
from kg.extract.deeds import Deed, lemmas
from kg.extract.owners import HELD_AT, known, owner
from kg.extract.standing import FUTURE, standing
from kg.extract.text import Text
from kg.model import ActKind, Mention, Modality, SpeechAct, Statement

# Other acts have their own words for it: who accuses, accuses already.
PLAIN = frozenset({SpeechAct.ASSERT, SpeechAct.ANNOUNCE})
CONDITIONS = frozenset({"if", "unless", "should"})
READY = frozenset({"readiness", "ready", "willingness", "prepared", "determination", "determined", "resolve"})
PREDICATING = ("object-predicate", "object-as")
FRONT = frozenset({"compound", "nmod:poss", "poss", "nmod:desc"})
FACING = frozenset({"face", "pay", "bear", "suffer"})


def judged(text: Text, token: Token, voicing: Statement) -> Iterator[Deed]:
    """Yield what a word of a plain saying does to whom it is said of."""
    if voicing.speech_act not in PLAIN:
        return
    if token.lemma_.lower() in harms() and _is_held_out(token, voicing):
        yield _deed(token, ActKind.THREATENS, voicing, _threatened(text, token, voicing), "act.outlook")
    for judgement in judgements():
        subject = _judged_subject(token, judgement) or _predicated(token, judgement, voicing)
        whom = _whom(text, subject, judgement) if subject is not None else ()
        whom = tuple(one for one in whom if not _is_speaker(one, voicing))
        if whom:
            yield _deed(token, judgement.kind, voicing, whom, f"act.{judgement.id}")
            return


def _judged_subject(token: Token, judgement: Judgement) -> Token | None:
    """Return of whom a word tells a deed or a quality; None where it tells none."""
    verb = next((lemma for lemma in lemmas(token) if lemma in judgement.verbs), None)
    if token.pos_ == "VERB" and verb is not None:
        if standing(token) is not Modality.ACTUAL or not _has_thing(token, judgement.things.get(verb)):
            return None
        return grammar.agent(token) if grammar.is_passive(token) else grammar.subject(token)
    called = _is_called(token, judgement.adjectives) or (token.pos_ == "NOUN" and _is_called(token, judgement.nouns))
    if not called or grammar.is_negated(token):
        return None
    return _described(token)


def _is_called(token: Token, adjectives: frozenset[str]) -> bool:
    """Tell whether a word is one of the adjectives, or ends one of several words: "out of the *question*"."""
    if {*lemmas(token), token.lower_, grammar.case_of(token)} & adjectives:
        return True
    phrases = (words for phrase in adjectives if len(words := phrase.split()) > 1 and words[-1] == token.lower_)
    return any(
        [other.lower_ for other in token.doc[max(token.i + 1 - len(words), 0) : token.i + 1]] == words
        for words in phrases
    )


def _predicated(token: Token, judgement: Judgement, voicing: Statement) -> Token | None:
    """Return what is called or described by a word: "called *Bergland's offer* a mistake"."""
    named = _is_called(token, judgement.adjectives | judgement.nouns)
    if not named or not voicing.rule.endswith(PREDICATING):
        return None
    inside = (other for other in token.sent if other.i < token.i and _is_inside(other, voicing))
    noun = next((other for other in inside if grammar.is_noun(other) and other.dep_ not in FRONT), None)
    # "Called the Brussels *talks* constructive", of which the parse may make a verb.
    return None if noun is None or noun.nbor().lower_ in HELD_AT else noun


def _described(token: Token) -> Token | None:
    """Return what a quality or name is said of: by "is", or in front of its noun."""
    quoted = token.doc[max(token.left_edge.i - 2, 0) : token.i + 2]
    if not any(other.is_quote for other in quoted) and token.dep_ in {"amod", "conj"}:
        return None
    if token.dep_ == "amod" or (token.dep_ == "conj" and token.head.dep_ == "amod"):
        return token.head if token.dep_ == "amod" else token.head.head
    if token.pos_ == "NOUN" and grammar.preposition(token) and token.head.lemma_.lower() == "be":
        return grammar.own_subject(token.head)
    being = next((child for child in token.children if child.dep_ == "cop"), None)
    if being is None or grammar.auxiliaries(token) & (FUTURE | {"would", "could", "may", "might"}):
        return None
    denied = any(child.lower_ == "no" for child in token.children)
    return None if denied else grammar.own_subject(token)


def _has_thing(verb: Token, things: frozenset[str] | None) -> bool:
    """Tell whether a verb has the object that makes it a wrong: "broke the *treaty*", not "the record"."""
    if not things:
        return things is None or grammar.direct_object(verb) is not None or grammar.is_passive(verb)
    thing = grammar.own_subject(verb) if grammar.is_passive(verb) else grammar.direct_object(verb)
    thing = verb.head if thing is None and verb.dep_ in grammar.RELATIVES else thing
    if thing is None or any(child.lower_ == "no" for child in thing.children):
        return False
    return bool({each.lemma_.lower() for each in grammar.conjuncts(thing)} & things)


def _whom(text: Text, subject: Token, judgement: Judgement) -> tuple[Mention, ...]:
    """Return who is judged: the subject itself, or whose it is."""
    if judgement.owner:
        return owner(text, subject)
    if subject.lower_ == "they":
        return (text.mention(subject),)
    return known(text, subject) or owner(text, subject)


def _is_speaker(one: Mention, voicing: Statement) -> bool:
    names = {speaker.text for speaker in voicing.speaker}
    return one.text in names or any(one.text in name.split() for name in names)


def _is_held_out(noun: Token, voicing: Statement) -> bool:
    """Tell whether a harm is one to come: "there *will* be consequences", "readiness to answer with consequences"."""
    around = {word.lemma_.lower() for word in (*noun.children, noun.head, *noun.head.children)}
    around |= {word.lower_ for word in noun.children}
    around |= {word.lemma_.lower() for child in noun.children for word in child.children}
    if not around & harms()[noun.lemma_.lower()] or any(child.lower_ == "no" for child in noun.children):
        return False
    above = [noun, *noun.ancestors][:4]
    to_come = any(grammar.auxiliaries(word) & (FUTURE | {"would"}) for word in above)
    ready = any(word.lemma_.lower() in READY for word in noun.sent if word.i < noun.i and _is_inside(word, voicing))
    return (to_come or ready) and not any(grammar.is_negated(word) for word in above)


def _threatened(text: Text, noun: Token, voicing: Statement) -> tuple[Mention, ...]:
    """Return whom a harm is held out to: who faces it, who is not to do something, or who was named last before."""
    inside = [token for token in noun.sent if _is_inside(token, voicing)]
    for token in inside:
        facing = token.dep_ in grammar.SUBJECTS and token.head.lemma_.lower() in FACING
        if facing or (token.dep_ in grammar.SUBJECTS and grammar.marker(token.head) in CONDITIONS):
            found = tuple(one for one in known(text, token) if not _is_speaker(one, voicing))
            if found:
                return found
    # "Readiness to meet Bergland's invasion with consequences": whose deed it is that they answer.
    owned = [
        token
        for token in inside
        if token.i < noun.i and token.dep_ in {"nmod:poss", "poss"} and token.i in text.by_token
    ]
    return tuple(text.by_token[token.i] for token in owned[-1:] if not _is_speaker(text.by_token[token.i], voicing))


def _is_inside(token: Token, voicing: Statement) -> bool:
    return any(passage.start <= token.idx < passage.end for passage in voicing.content)


def _deed(cue: Token, kind: ActKind, voicing: Statement, target: tuple[Mention, ...], rule: str) -> Deed:
    return Deed(cue=cue, kind=kind, actor=voicing.speaker, target=target, modality=Modality.ACTUAL, rule=rule)
