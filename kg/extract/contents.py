"""What a cue reports: the passages of its content, and how the words are given."""

import re

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.complements import SHAPES, prepositional
from kg.extract.cues import Cue, finite_tag, phrase_lemma
from kg.extract.lexicon import speech_frames
from kg.extract.quotations import Quoted
from kg.extract.spans import Content, trimmed, without_adverbial, worded
from kg.extract.text import Text
from kg.model import Passage, Quotation

# A quotation this near in front of a reporting clause is what it reports; characters of punctuation between.
_WIDEST_GAP = 8
# So many words may stand between a cue and the quotation it announces: an adverbial, an addressee.
_LONGEST_LEAD = 14
_GAP = re.compile(r"[\s,.;:–—()\-]*")


def content(text: Text, cue: Cue, complement: str) -> Content | None:
    """Return what the cue reports in a shape of complement; None where it has none of that shape."""
    if complement == "quote":
        return _quote(text, cue)
    if complement == "clause":
        return _clause(text, cue)
    if complement == "according":
        return _according(text, cue)
    if complement.startswith("prep:"):
        return prepositional(text, cue, complement.removeprefix("prep:"))
    return SHAPES[complement](text, cue)


def _quote(text: Text, cue: Cue) -> Content | None:
    """Return direct speech in front of, around or behind the reporting clause."""
    front = quotation_before(text, cue)
    if front is not None and _opens_sentence(text, front):
        passages = [front.inner]
        behind = quotation_behind(text, cue)
        if behind is not None:
            passages.append(behind.inner)
        return _direct(text, passages)
    behind = quotation_behind(text, cue)
    if behind is not None and front is None and _is_speech(text, cue, behind):
        return _direct(text, [behind.inner])
    return None


def _direct(text: Text, passages: list[Passage]) -> Content:
    kept = tuple(trimmed(text, passage) for passage in passages)
    return Content(passages=tuple(p for p in kept if p.end > p.start), quotation=Quotation.DIRECT, complement="quote")


def quotation_before(text: Text, cue: Cue) -> Quoted | None:
    """Return the quotation that ends right before the reporting clause."""
    start = text.doc[cue.start].idx
    for quoted in reversed(text.quotations):
        if quoted.outer.end <= start:
            near = start - quoted.outer.end < _WIDEST_GAP
            return quoted if near and _GAP.fullmatch(text.doc.text, quoted.outer.end, start) else None
    return None


def quotation_behind(text: Text, cue: Cue) -> Quoted | None:
    """Return the quotation that begins behind the reporting clause in its sentence."""
    end = text.doc[cue.end - 1].idx + len(text.doc[cue.end - 1])
    sentence_end = text.sentence(cue.token).end
    for quoted in text.quotations:
        if quoted.outer.start >= end:
            between = text.doc.text[end : quoted.outer.start]
            near = quoted.outer.start < max(sentence_end, end + 4)
            return quoted if near and "\n" not in between and not _has_clause(between) else None
    return None


def _has_clause(between: str) -> bool:
    """Tell whether the words between a cue and a quotation are more than an adverbial or an addressee."""
    return len(between.split()) > _LONGEST_LEAD or bool(re.search(r"[.!?]\s+\w", between))


def _opens_sentence(text: Text, quoted: Quoted) -> bool:
    """Tell whether a quotation begins its sentence, so that all of what is said is quoted."""
    before = text.doc.text[: quoted.outer.start].rstrip(" \t\u00a0")
    return (
        not before
        or before[-1] in '.!?:\n\r”"…–—*)'
        or (text.doc.text[quoted.inner.start : quoted.inner.start + 1].isupper() and before[-1] == ",")
    )


def _is_speech(text: Text, cue: Cue, quoted: Quoted) -> bool:
    """Tell whether a quotation behind a cue is all of what is said: after a comma or colon, or right behind."""
    end = text.doc[cue.end - 1].idx + len(text.doc[cue.end - 1])
    between = text.doc.text[end : quoted.outer.start].rstrip()
    capital = text.doc.text[quoted.inner.start : quoted.inner.start + 1].isupper()
    return between.endswith(":") or (capital and (not between or between.endswith((",", "that"))))


def _clause(text: Text, cue: Cue) -> Content | None:
    """Return the finite clause that the cue reports, wherever it stands."""
    head = grammar.content_clause(cue.token)
    if head is not None and head.i > cue.token.i and not (grammar.has_to(head) and grammar.own_subject(head) is None):
        if not _is_finite(head):
            return None
        return _following(text, cue, head)
    if _is_final(text, cue):
        return _preceding(text, cue)
    return None


def _is_finite(head: Token) -> bool:
    """Tell whether a clause has a subject, a finite verb or a complementiser."""
    if grammar.own_subject(head) is not None or grammar.marker(head) in {"that", "whether", "if"}:
        return True
    return any(child.dep_.startswith(("aux", "cop", "expl")) for child in head.children) or head.tag_ in {
        "VBD",
        "VBZ",
        "VBP",
        "MD",
    }


def _following(text: Text, cue: Cue, head: Token) -> Content:
    """Return the clause behind the cue, without its complementiser and the author's closing words."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    start = max(start, cue.end)
    for child in head.children:
        if child.dep_ == "mark" and child.lower_ in {"that", "whether"}:
            start = max(start, child.i + 1) if child.i <= head.i else start
    end = _before_shared_cue(cue, head, end)
    passage = without_adverbial(text, text.passage(start, end))
    return worded(text, [passage], "clause")


def _before_shared_cue(cue: Cue, head: Token, end: int) -> int:
    """Return where the content ends: before a coordinated or participial cue that is the speaker's own."""
    for token in head.subtree:
        if token.i <= head.i or token == head:
            continue
        own = token.tag_ in {"VBD", "VBZ"} and token.dep_ == "conj" and token.tag_ == cue.token.tag_
        if own and grammar.own_subject(token) is None and _is_speech_verb(token) and _outside_tense(token, head):
            return min(end, _before_coordinator(token))
        if (
            token.tag_ == "VBG"
            and token.dep_ in {"advcl", "acl", "conj"}
            and _is_speech_verb(token)
            and token.i > head.i + 1
        ):
            before = token.doc[token.i - 1]
            if before.text == "," or before.lower_ == "while":
                return min(end, before.i)
    return end


def _is_speech_verb(token: Token) -> bool:
    return phrase_lemma(token) in speech_frames()


def _outside_tense(token: Token, head: Token) -> bool:
    return finite_tag(head) != token.tag_


def _before_coordinator(token: Token) -> int:
    """Return the index of the "and" or comma in front of a coordinated verb."""
    before = (child.i for child in token.children if child.dep_ in {"cc", "advmod", "punct"} and child.i < token.i)
    return min([token.i, *before])


def _is_final(text: Text, cue: Cue) -> bool:
    """Tell whether the reporting clause stands behind or within what it reports: "…, he said"."""
    before = cue.start - 1
    doc = text.doc
    while before >= 0 and doc[before].is_space:
        before -= 1
    if before < 0 or doc[before].sent != cue.token.sent or before - cue.token.sent.start < 1:
        return False
    marked = doc[before].text == "," or doc[before].is_quote
    verb = any(token.pos_ in {"VERB", "AUX"} for token in doc[cue.token.sent.start : before])
    return marked and verb and cue.token.dep_ not in {"conj", "acl:relcl", "relcl", "advcl", "acl"}


def _preceding(text: Text, cue: Cue) -> Content | None:
    """Return what stands in front of a final or medial reporting clause, and behind a medial one."""
    sent = cue.token.sent
    passages = [trimmed(text, text.passage(sent.start, cue.start))]
    rest = _rest(text, cue)
    if rest is not None:
        passages.append(rest)
    passages = [passage for passage in passages if passage.end > passage.start]
    return worded(text, passages, "clause") if passages else None


def _rest(text: Text, cue: Cue) -> Passage | None:
    """Return what goes on behind a medial reporting clause: "The troops, Moscow says, will leave"."""
    doc = text.doc
    if cue.end < len(doc) and doc[cue.end].text == "," and doc[cue.end].sent == cue.token.sent:
        following = doc[cue.end + 1 : cue.token.sent.end]
        if (
            any(token.pos_ in {"VERB", "AUX"} for token in following)
            and following[0].tag_ not in {"VBG", "VBN"}
            and following[0].pos_ not in {"SCONJ", "ADP", "PRON"}
        ):
            return trimmed(text, text.passage(cue.end + 1, cue.token.sent.end))
    return None


def _according(text: Text, cue: Cue) -> Content | None:
    """Return the sentence, or the clause within it, that "according to X" goes with."""
    sent = cue.token.sent
    doc = text.doc
    first = text.passage(sent.start, cue.token.i)
    end = _according_end(cue)
    second = text.passage(end, sent.end) if end < sent.end else None
    passages = [trimmed(text, passage) for passage in (first, second) if passage is not None]
    passages = [passage for passage in passages if len(passage.of(doc.text).split()) > 1]
    front = quotation_before(text, cue)
    if front is not None and not passages[:1]:
        passages = [front.inner]
    return worded(text, passages, "according") if passages else None


def _according_end(cue: Cue) -> int:
    end = max(cue.end, cue.token.i + 3)
    if cue.speaker is not None:
        end = max(end, min(cue.speaker.right_edge.i + 1, cue.token.sent.end))
        for token in cue.token.doc[cue.speaker.i : end]:
            if token.text == "," and token.i > cue.speaker.i:
                return max(token.i, cue.speaker.i + 1)
    return end
