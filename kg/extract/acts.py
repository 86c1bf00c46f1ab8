"""Acts of one actor toward another: Alandia massed troops near Bergland; Weber lashed out at Müller."""

from collections.abc import Iterator, Mapping
from typing import Final

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.act_frames import telling_words
from kg.extract.dates import Day
from kg.extract.deeds import Deed, deeds, lemmas
from kg.extract.judging import judged
from kg.extract.text import Text
from kg.extract.voices import voices
from kg.model import Act, ActKind, Demand, Event, Modality, Passage, Polarity, SpeechAct, Statement

OPEN: Final = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
# Acts that are done by speaking: one that is to come is none yet.
WORDS_ALONE: Final = frozenset(
    {ActKind.ACCUSES, ActKind.CRITICIZES, ActKind.PRAISES, ActKind.REJECTS, ActKind.THREATENS, ActKind.WARNS}
)
# The act that a statement of this sort is by itself.
SAYING: Final[Mapping[SpeechAct, ActKind]] = {
    SpeechAct.ACCUSE: ActKind.ACCUSES,
    SpeechAct.CRITICIZE: ActKind.CRITICIZES,
    SpeechAct.PRAISE: ActKind.PRAISES,
    SpeechAct.REJECT: ActKind.REJECTS,
    SpeechAct.THREATEN: ActKind.THREATENS,
    SpeechAct.WARN: ActKind.WARNS,
    SpeechAct.PROMISE: ActKind.PROMISES,
}


def acts(text: Text, events: tuple[Event, ...]) -> Iterator[Act]:
    """Yield the acts of an article in order, without those that a statement is by itself."""
    said = [event for event in events if isinstance(event, Statement)]
    wanted = [passage for event in events if isinstance(event, Demand) for passage in event.content]
    voiced = voices(text, said)
    spoken = {statement.said_text for statement in said}
    found: list[Act] = []
    for token in text.doc:
        place = text.token_passage(token)
        if token.pos_ not in OPEN or not _may_tell(token) or text.is_boilerplate(place):
            continue
        for act in _at(text, token, voiced.get(token.i), wanted, spoken):
            if not _is_said(act, said) and not any(_same(act, other) for other in found):
                found.append(act)
    yield from (act for act in found if act.target or not any(_is_fuller(other, act) for other in found))


def _may_tell(token: Token) -> bool:
    """Tell whether a word stands in a lexicon of acts, or has a preposition that does: "is *behind* the attack"."""
    words = telling_words()
    if token.lower_ in words or token.lemma_.lower() in words:
        return True
    if token.pos_ == "NOUN" and grammar.case_of(token) in words:
        return True
    return any(form in words for form in lemmas(token)[1:])


def _is_fuller(one: Act, other: Act) -> bool:
    """Tell whether one act is the other told with its target."""
    return bool(one.target) and (one.evidence, one.act_kind, _names(one)[0]) == (
        other.evidence,
        other.act_kind,
        _names(other)[0],
    )


def _at(
    text: Text,
    token: Token,
    voicing: Statement | None,
    wanted: list[Passage],
    spoken: set[Passage | None],
) -> Iterator[Act]:
    if _is_wanted(token, voicing, wanted):
        return
    if voicing is not None and (voicing.polarity is not Polarity.ASSERTED or voicing.modality is not Modality.ACTUAL):
        return
    found = [*deeds(text, token)]
    if voicing is not None and voicing.speaker and not found:
        found += judged(text, token, voicing)
    for deed in found:
        if deed.modality is not Modality.ACTUAL and deed.kind in WORDS_ALONE:
            continue
        announced = voicing is not None and voicing.cue is not None and deed.cue.head.idx == voicing.cue.start
        if deed.cue.pos_ == "NOUN" and voicing is not None and deed.actor != voicing.speaker and not announced:
            # "The deployment of troops would be a threat": what another names is not told as done.
            continue
        day = _day(text, deed, spoken) if voicing is None else None
        yield _assembled(text, deed, voicing, day)


def _is_wanted(token: Token, voicing: Statement | None, wanted: list[Passage]) -> bool:
    """Tell whether a word is of what is demanded, and so not told as done; what is told within that may be."""
    around = next((passage for passage in wanted if passage.start <= token.idx < passage.end), None)
    if around is None:
        return False
    told = voicing.content if voicing is not None else ()
    return not any(around.start <= p.start <= token.idx < p.end <= around.end for p in told)


def _assembled(text: Text, deed: Deed, voicing: Statement | None, day: Day | None) -> Act:
    sentence = text.sentence(deed.cue)
    own = voicing is not None and deed.actor == voicing.speaker
    return Act(
        actor=deed.actor,
        target=deed.target,
        act_kind=deed.kind,
        evidence=sentence,
        cue=text.token_passage(deed.cue),
        cue_lemma=deed.cue.lemma_.lower(),
        modality=deed.modality,
        statement=voicing,
        done=voicing.said if own and voicing is not None else day.date if day else None,
        done_text=day.passage if day else None,
        rule=deed.rule,
        confidence=0.7 if deed.target else 0.6,
    )


def _day(text: Text, deed: Deed, spoken: set[Passage | None]) -> Day | None:
    """Return the one day that the deed's own clause names, if it is not among those told of what was said."""
    verb = deed.cue if deed.cue.pos_ == "VERB" else deed.cue.head
    clause = text.passage(verb.left_edge.i, verb.right_edge.i + 1)
    days = text.days(clause, coming=deed.modality is not Modality.ACTUAL)
    return days[0] if len(days) == 1 and not days[0].vague and days[0].passage not in spoken else None


def _is_said(act: Act, said: list[Statement]) -> bool:
    """Tell whether a statement is the act by itself: "accused Bergland of breaking the treaty"."""
    return any(
        SAYING.get(statement.speech_act) is act.act_kind
        and statement.evidence.overlaps(act.evidence)
        and {m.text for m in statement.speaker} & {m.text for m in act.actor}
        and (
            not act.target or {m.text for m in act.target} & {m.text for m in (*statement.target, *statement.addressee)}
        )
        for statement in said
    )


def _same(act: Act, other: Act) -> bool:
    """Tell whether two readings of one sentence are of the same act."""
    return (act.evidence, act.act_kind, _names(act)) == (other.evidence, other.act_kind, _names(other))


def _names(act: Act) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(m.text for m in act.actor), frozenset(m.text for m in act.target)
