"""Direct speech: which quotation a cue announces or closes."""

import re

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.cues import Cue
from kg.extract.quotations import Quoted
from kg.extract.spans import Content, trimmed
from kg.extract.text import Text
from kg.model import Passage, Quotation

# A quotation this near in front of a reporting clause is what it reports; characters of punctuation between.
_WIDEST_GAP = 8
# So many words may stand between a cue and the quotation it announces: an adverbial, an addressee.
_LONGEST_LEAD = 14
_GAP = re.compile(r"[ \t\u00a0,.;:–—()\-]*")
_ANNOUNCED = re.compile(r"[^.!?\n]{0,120}:\s*")
SENTENCE_END = frozenset(".")
UNDECIDED = frozenset("!?…")


def quoted_content(text: Text, cue: Cue) -> Content | None:
    """Return direct speech in front of, around or behind the reporting clause."""
    front = before(text, cue)
    behind = _behind(text, cue)
    if front is not None and opens_sentence(text, front):
        passages = [front.inner]
        if behind is not None and _goes_on(text, cue, behind):
            passages.append(behind.inner)
        return _direct(text, passages)
    if behind is not None and front is None and _is_speech(text, cue, behind) and not _is_anothers(text, cue, behind):
        return _direct(text, [behind.inner])
    return None


def _direct(text: Text, passages: list[Passage]) -> Content:
    kept = tuple(trimmed(text, passage) for passage in passages)
    return Content(passages=tuple(p for p in kept if p.end > p.start), quotation=Quotation.DIRECT, complement="quote")


def before(text: Text, cue: Cue) -> Quoted | None:
    """Return the quotation that ends right before the reporting clause and goes with it."""
    start = text.doc[cue.start].idx
    quoted = text.quotation_ending_by(start)
    if (
        quoted is None
        or start - quoted.outer.end >= _WIDEST_GAP
        or not _GAP.fullmatch(text.raw, quoted.outer.end, start)
    ):
        return None
    last = text.raw[quoted.inner.end - 1 : quoted.inner.end]
    if last in SENTENCE_END and "," not in text.raw[quoted.outer.end : start]:
        return quoted if cue.inverted else None
    if last in UNDECIDED and not cue.inverted and _reports_behind(cue):
        return None
    return quoted


def _reports_behind(cue: Cue) -> bool:
    """Tell whether a cue has a clause of its own behind it, so that a quotation before it is not its content."""
    clause = grammar.content_clause(cue.token)
    return clause is not None and clause.i > cue.token.i


def _behind(text: Text, cue: Cue) -> Quoted | None:
    """Return the quotation that begins behind the reporting clause, in its sentence or announced by a colon."""
    last = text.doc[cue.end - 1]
    end = last.idx + len(last)
    quoted = text.quotation_from(end)
    if quoted is None:
        return None
    between = text.raw[end : quoted.outer.start]
    if _ANNOUNCED.fullmatch(between):
        return quoted
    near = quoted.outer.start < max(text.sentence(cue.token).end, end + 4)
    return quoted if near and "\n" not in between and not _is_clause(between) else None


def _is_clause(between: str) -> bool:
    """Tell whether the words between a cue and a quotation are more than an adverbial or an addressee."""
    return len(between.split()) > _LONGEST_LEAD or bool(re.search(r"[.!?]\s+\w", between))


def _goes_on(text: Text, cue: Cue, behind: Quoted) -> bool:
    """Tell whether a quotation behind a medial cue goes on with the one in front: no other verb stands between."""
    span = text.doc.char_span(text.doc[cue.end - 1].idx, behind.outer.start, alignment_mode="expand")
    verbs = [token for token in span if token.i >= cue.end and token.pos_ == "VERB"] if span is not None else []
    return not verbs and not _has_own_cue(text, cue, behind)


def _has_own_cue(text: Text, cue: Cue, behind: Quoted) -> bool:
    """Tell whether a quotation in the next sentence ends with a comma, as one does before a cue of its own."""
    last = text.doc[cue.end - 1]
    between = text.raw[last.idx + len(last) : behind.outer.start]
    around = text.raw[behind.inner.end - 1 : behind.outer.end + 1]
    return re.search(r"[.!?]\s*$", between) is not None and "," in around


def _is_anothers(text: Text, cue: Cue, behind: Quoted) -> bool:
    """Tell whether a cue has its own clause, and the quotation a cue behind it: "denied that …: “Never,” he said"."""
    return _reports_behind(cue) and "," in text.raw[behind.outer.end - 2 : behind.outer.end + 1]


def opens_sentence(text: Text, quoted: Quoted) -> bool:
    """Tell whether a quotation begins its sentence, so that all of what is said is quoted."""
    lead = text.raw[: quoted.outer.start].rstrip(" \t\u00a0")
    capital = text.raw[quoted.inner.start : quoted.inner.start + 1].isupper()
    return not lead or lead[-1] in ".!?:\n\r”\"…–—*)'" or (capital and lead[-1] == ",")


def _is_speech(text: Text, cue: Cue, quoted: Quoted) -> bool:
    """Tell whether a quotation behind a cue is all of what is said: behind a comma or colon, or right behind it."""
    last = text.doc[cue.end - 1]
    lead = text.raw[last.idx + len(last) : quoted.outer.start].rstrip()
    capital = text.raw[quoted.inner.start : quoted.inner.start + 1].isupper()
    if lead.endswith(":") or _tells(text, cue, quoted):
        return True
    return (capital and lead.endswith((",", "that"))) or (capital and not lead and _fills(text, cue.token, quoted))


def _tells(text: Text, cue: Cue, quoted: Quoted) -> bool:
    """Tell whether a quotation stands right behind whom it is told to: "told me “never”"."""
    told = grammar.recipient(cue.token) or grammar.direct_object(cue.token)
    if cue.lemma != "tell" or told is None or told.i < cue.token.i:
        return False
    behind = text.raw[told.idx + len(told) : quoted.outer.start]
    return told.right_edge == told and told.idx < quoted.outer.start and not behind.strip()


def _fills(text: Text, verb: Token, quoted: Quoted) -> bool:
    """Tell whether a quotation goes on to the end of the verb's sentence."""
    return quoted.outer.end >= text.sentence(verb).end - 2
