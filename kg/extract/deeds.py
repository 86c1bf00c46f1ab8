"""Acts that a verb or noun names: "Alandia massed troops near Bergland", "Alandia's sanctions on Bergland"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.act_frames import ActFrame, is_region, noun_frames, verb_frames
from kg.extract.asking import demand_frames, lemma_of
from kg.extract.doing import actor_of, behind, doers, is_participle, kinds, thing_of
from kg.extract.owners import known, named_at, owner, possessor
from kg.extract.standing import FUTURE, standing
from kg.extract.status_words import particles
from kg.extract.text import Text
from kg.model import ActKind, ActorKind, Mention, Modality

RECIPROCAL = frozenset({"other", "another"})
BORDERS = frozenset({"border", "frontier", "doorstep"})
# To whom troops may go: a region is nobody.
TERRITORIES = frozenset({ActorKind.STATE, ActorKind.INTERNATIONAL_ORGANIZATION})
PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What is done by whom toward whom at a cue, before its circumstances are known."""

    cue: Token
    kind: ActKind
    actor: tuple[Mention, ...]
    target: tuple[Mention, ...]
    modality: Modality
    rule: str


def deeds(text: Text, token: Token) -> Iterator[Deed]:
    """Yield what a token names as done by somebody."""
    found_under = lemmas(token)
    if token.tag_.startswith("VB"):
        joined = (f"{lemma} {particle}" for lemma in found_under for particle in sorted(particles(token)))
        names = [*joined, *found_under]
        for frame in dict.fromkeys(frame for name in names for frame in verb_frames().get(name, ())):
            found = _verbal(text, token, frame)
            if found is not None:
                yield from _each_other(token, found, frame)
                return
    elif token.pos_ == "NOUN":
        nominal = (_nominal(text, token, frame) for lemma in found_under for frame in noun_frames().get(lemma, ()))
        yield from (found for found in nominal if found is not None)


def lemmas(token: Token) -> tuple[str, ...]:
    """Return what a word may be listed under: its lemma, also with what a hyphen joins to its front ("build-up").

    Of "waging" the lemmatizer may make "wag": what a regular verb would be by its ending is given too.
    """
    found = [token.lemma_.lower()]
    if token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:
        found.append(f"{token.nbor(-2).lower_}-{found[0]}")
    word = token.lower_
    if token.tag_.startswith("VB") and word.endswith("ing"):
        found += [word[:-3], f"{word[:-3]}e"]
    elif token.tag_.startswith("VB") and word.endswith("ed"):
        found += [word[:-2], word[:-1]]
    return tuple(dict.fromkeys(found))


def _verbal(text: Text, verb: Token, frame: ActFrame) -> Deed | None:
    modality = _refusing(verb) if frame.negated else Modality.ACTUAL if is_participle(verb) else standing(verb)
    thing = thing_of(verb)
    moved = grammar.own_subject(verb)
    if thing is None and moved is not None and moved.lemma_.lower() in frame.things:
        # "Berglandish troops massed at the border": who moves by itself is what is sent.
        thing = moved
    if modality is None or not _is_of_frame(verb, thing, frame) or (thing is not None and _has_no(thing)):
        return None
    actor = actor_of(text, verb, thing)
    mutual = _is_mutual(verb, frame)
    target = () if mutual else _apart(frame, actor, _target(text, verb, thing, frame))
    if not actor or (frame.needs_target and not target and not mutual):
        return None
    return _deed(verb, frame, actor, target, modality)


def _has_no(noun: Token) -> bool:
    return any(child.lower_ == "no" for child in noun.children if child.i < noun.i)


def _refusing(verb: Token) -> Modality | None:
    """Return "actual" for a verb by which somebody will not do something; None for another."""
    helpers = grammar.auxiliaries(verb)
    return Modality.ACTUAL if grammar.is_negated(verb) and helpers & (FUTURE | {"would"}) else None


def _is_of_frame(verb: Token, thing: Token | None, frame: ActFrame) -> bool:
    heads = (verb,) if thing is None else (verb, thing)
    if frame.manner and not any(child.lower_ in frame.manner for head in heads for child in head.children):
        return False
    return not frame.things or (thing is not None and bool(kinds(thing) & frame.things))


def _target(text: Text, verb: Token, thing: Token | None, frame: ActFrame) -> tuple[Mention, ...]:
    for slot in frame.target:
        found = _in_slot(text, verb, thing, slot, near=frame.near)
        if found:
            return found
    return ()


def _in_slot(text: Text, cue: Token, thing: Token | None, slot: str, *, near: bool) -> tuple[Mention, ...]:
    place, _, preposition = slot.partition(":")
    if place == "as":
        return _as_asked(text, cue)
    if place == "recipient":
        return known(text, grammar.recipient(cue))
    if not preposition:
        return () if thing is None else known(text, thing) if place == "object" else owner(text, thing)
    nouns = list(behind(cue, preposition, near=near))
    whose = owner if place == "owner" else known if near else named_at
    found = (whose(text, noun) for noun in nouns)
    return next((who for who in found if who), _across(text, nouns))


def _across(text: Text, nouns: list[Token]) -> tuple[Mention, ...]:
    """Return the state last named before "the border", where the words do not tell whose."""
    border = next((noun for noun in nouns if noun.lemma_.lower() in BORDERS), None)
    if border is None:
        return ()
    start = border.sent.start_char
    before = [
        m
        for m in text.mentions
        if start <= m.passage.start < border.idx and m.kind is not None and m.kind is ActorKind.STATE
    ]
    return tuple(before[-1:])


def _as_asked(text: Text, verb: Token) -> tuple[Mention, ...]:
    """Return who asked for what is refused: "will not withdraw, as *Weber* had urged"."""
    asking = (token for token in verb.sent if token.i > verb.i and lemma_of(token) in demand_frames())
    subjects = (grammar.own_subject(token) for token in asking if grammar.marker(token) == "as")
    return next((found for subject in subjects if subject is not None and (found := known(text, subject))), ())


def _each_other(verb: Token, deed: Deed, frame: ActFrame) -> Iterator[Deed]:
    """Yield the deed; of several who do it to each other one for each."""
    if deed.target or not _is_mutual(verb, frame):
        yield deed
        return
    for one in deed.actor if len(deed.actor) >= PAIR else ():
        others = tuple(other for other in deed.actor if other != one)
        yield Deed(cue=verb, kind=deed.kind, actor=(one,), target=others, modality=deed.modality, rule=deed.rule)


def _is_mutual(verb: Token, frame: ActFrame) -> bool:
    """Tell whether those who do something do it to each other."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 6, verb.sent.end)]
    mutual = any(token.lower_ in RECIPROCAL and token.nbor(-1).lower_ in {"each", "one"} for token in behind)
    return mutual or verb.lemma_.lower() in frame.reciprocal


def _nominal(text: Text, noun: Token, frame: ActFrame) -> Deed | None:
    modality = standing(noun)
    if modality is None or (frame.of and not _is_made_of(noun, frame)):
        return None
    actor = possessor(text, noun)
    if not actor and not frame.needs_owner and noun.dep_ in grammar.OBJECTS | {"ccomp", "xcomp", "dep"}:
        actor = doers(text, grammar.subject(noun.head))
    actor = actor or owner(text, noun)
    target = _apart(frame, actor, _target(text, noun, None, frame))
    if not actor or (frame.needs_target and not target):
        return None
    return _deed(noun, frame, actor, target, modality)


def _is_made_of(noun: Token, frame: ActFrame) -> bool:
    """Tell whether a noun is of what the frame wants: "troop buildup", "the dispatch of new soldiers"."""
    before = {child.lemma_.lower() for child in noun.children if child.i < noun.i}
    behind = (other for word, other in grammar.obliques(noun) if word == "of")
    return bool((before | {kind for other in behind for kind in kinds(other)}) & frame.of)


def _apart(frame: ActFrame, actor: tuple[Mention, ...], target: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the targets that are others than those who act; of troops only where somebody is."""
    own = {one.text for one in actor}
    troops = frame.kind is ActKind.DEPLOYS_TROOPS
    somebody = (one for one in target if not troops or (one.kind in TERRITORIES and not is_region(one.text)))
    return tuple(one for one in somebody if one.text not in own)


def _deed(
    cue: Token, frame: ActFrame, actor: tuple[Mention, ...], target: tuple[Mention, ...], modality: Modality
) -> Deed:
    return Deed(cue=cue, kind=frame.kind, actor=actor, target=target, modality=modality, rule=f"act.{frame.id}")
