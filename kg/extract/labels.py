"""Statements in the form of a play: *Müller: “We wait.”*, *“Not acceptable.” — Müller*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.quotations import Quoted
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Mention, Passage, Quotation, SpeechAct, Statement

_LINE = re.compile(r"^[^\S\n]*(?P<who>[^\n:“\"]{2,60}):[^\S\n]+(?P<what>\S[^\n]*)$", re.MULTILINE)
_SIGNED = re.compile(r"\s*(?:—|–|--)\s*(?P<who>[^\n.,]{2,60})\.?\s*$", re.MULTILINE)
SHORTEST = 3
_WORDS_OF = re.compile(r"\b(?P<cue>[Ii]n the words of) (?P<who>[^,“\"\n]{2,60}),\s*(?=[“\"])")
_OBLIGING = re.compile(r"\bmust\b")


def labelled(text: Text) -> Iterator[Statement]:
    """Yield what stands behind a speaker's name and a colon, or in front of a dash and a name, on a line."""
    for match in _LINE.finditer(text.raw):
        speaker = _speaker(text, match.start("who"), match.end("who"))
        what = Passage(start=match.start("what"), end=match.end("what"))
        play = match["who"].isupper()
        if speaker is not None and (play or len(match["what"].split()) >= SHORTEST):
            yield from _statement(text, speaker, what, spoken=play)
    for quoted in text.quotations:
        signed = _SIGNED.match(text.raw, quoted.outer.end)
        speaker = _speaker(text, signed.start("who"), signed.end("who")) if signed else None
        if signed is not None and speaker is not None:
            yield from _statement(text, speaker, quoted.outer)


def in_the_words_of(text: Text) -> Iterator[Statement]:
    """Yield what is quoted "in the words of" somebody."""
    for match in _WORDS_OF.finditer(text.raw):
        speaker = _speaker(text, match.start("who"), match.end("who"))
        quoted = text.quotation_from(match.end() - 1)
        if speaker is not None and quoted is not None and quoted.outer.start <= match.end() + 1:
            cue = Passage(start=match.start("cue"), end=match.end("cue"))
            yield from (
                replace(found, cue=cue, cue_lemma="in the words of")
                for found in _statement(text, speaker, quoted.outer)
            )


def _speaker(text: Text, start: int, end: int) -> Mention | None:
    """Return the mention that fills a label but for its titles; None where the label is more or other than that."""
    inside = [mention for mention in text.mentions if start <= mention.passage.start and mention.passage.end <= end]
    if len(inside) != 1 or inside[0].passage.end != start + len(text.raw[start:end].rstrip()):
        return None
    words = text.raw[start : inside[0].passage.start].split()
    return inside[0] if not words or inside[0].title or all(word[0].isupper() for word in words) else None


def _statement(text: Text, speaker: Mention, what: Passage, *, spoken: bool = False) -> Iterator[Statement]:
    evidence = Passage(start=min(speaker.passage.start, what.start), end=max(speaker.passage.end, what.end))
    if text.is_boilerplate(evidence):
        return
    quoted = next((q for q in text.quotations if q.outer.overlaps(what)), None)
    direct = quoted is not None and _fills(quoted, what)
    content = trimmed(text, quoted.inner if quoted is not None and direct else what)
    yield Statement(
        speaker=(speaker,),
        content=(content,),
        evidence=evidence,
        cue=None,
        cue_lemma=":",
        quotation=Quotation.DIRECT if direct or spoken else Quotation.INDIRECT,
        speech_act=SpeechAct.DEMAND if _OBLIGING.search(content.of(text.raw)) else SpeechAct.ASSERT,
        about=tuple(m for m in text.mentions if m.passage.overlaps(content)),
        rule="speech.label",
        confidence=0.7,
    )


def _fills(quoted: Quoted, what: Passage) -> bool:
    """Tell whether a quotation is all that stands on the line."""
    return quoted.outer.start <= what.start + 1 and quoted.outer.end >= what.end - 2
