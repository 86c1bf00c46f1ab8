"""Quotations without a cue, as in: Müller was blunt. *“It is a refusal.”*.

They are given to the subject of the sentence in front of them in the paragraph, where that is a person, less surely.
"""

from collections.abc import Iterator

from kg.extract import grammar
from kg.extract.quotations import Quoted
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import ActorKind, Mention, Passage, Quotation, Statement

SHORTEST = 4
ENDS = (".", "!", "?", "…")


def floating(text: Text, taken: list[Passage]) -> Iterator[Statement]:
    """Yield the whole sentences in quotation marks that no cue reports, with who must have said them."""
    end = -1
    for quoted in text.quotations:
        free = not any(quoted.inner.overlaps(passage) for passage in taken)
        if free and not quoted.single and _is_sentence(text, quoted) and not text.is_boilerplate(quoted.outer):
            lead = _lead(text, quoted) if quoted.outer.start > end else None
            if lead is not None:
                yield _statement(text, lead, quoted)
        end = quoted.outer.end


def _is_sentence(text: Text, quoted: Quoted) -> bool:
    """Tell whether a quotation is a sentence by itself, with nothing of its paragraph behind it in the sentence."""
    words = quoted.inner.of(text.raw)
    behind = text.raw[quoted.outer.end : quoted.outer.end + 2].strip(" .")
    whole = words[:1].isupper() and words.rstrip().endswith(ENDS)
    return whole and len(words.split()) >= SHORTEST and (not behind or behind[0] in '\n\r“"' or behind[0].isupper())


def _lead(text: Text, quoted: Quoted) -> Mention | None:
    """Return the person who is the subject of the sentence right in front of a quotation, in its paragraph."""
    before = text.raw[: quoted.outer.start].rstrip(" \u00a0")
    if not before.endswith((*ENDS, ":")):
        return None
    span = text.doc.char_span(len(before) - 1, len(before), alignment_mode="expand")
    if span is None:
        return None
    root = span[0].sent.root
    subject = grammar.own_subject(root)
    mention = text.mention(subject) if subject is not None else None
    return mention if mention is not None and mention.kind is ActorKind.PERSON else None


def _statement(text: Text, speaker: Mention, quoted: Quoted) -> Statement:
    content = trimmed(text, quoted.inner)
    return Statement(
        speaker=(speaker,),
        content=(content,),
        evidence=Passage(start=speaker.passage.start, end=quoted.outer.end),
        cue=None,
        cue_lemma="",
        quotation=Quotation.DIRECT,
        about=tuple(m for m in text.mentions if m.passage.overlaps(content)),
        rule="speech.uncued",
        confidence=0.5,
    )
