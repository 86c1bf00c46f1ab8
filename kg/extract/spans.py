"""The edges of a content: punctuation, complementisers, quotation marks and closing words that are none of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extract.text import Text
from kg.model import Passage, Quotation

STRAY = frozenset('“„«"')
TRIMMED = " \t\r\n\u00a0,.;:–—-"
_COMPLEMENTISER = re.compile(r"(?:(?:before|earlier|later) )?(?:that|whether)\s+(?=\S)", re.IGNORECASE)
# The author's own closing words.
_CLOSING_ADVERBIAL = re.compile(
    r",? \b(?:despite|without|although|even though|whereas|notwithstanding)\b"
    r"|, (?:regarding|referring to|alluding to|while \w+ing|as the)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The passages of a content, how they are quoted, the complement that found them, and whom the cue addresses."""

    passages: tuple[Passage, ...]
    quotation: Quotation
    complement: str
    addressee: Token | None = None
    target: Token | None = None


def worded(text: Text, passages: Iterable[Passage], complement: str) -> Content:
    """Return a content in the reporter's words, mixed where some of it is quoted, direct where all of it is."""
    whole = tuple(_balanced(text, trimmed(text, passage)) for passage in passages)
    inside = [quoted for quoted in text.quotations for passage in whole if quoted.inner.overlaps(passage)]
    if not inside:
        stray = bool(whole) and text.raw[max(0, whole[0].start - 1) : whole[0].start + 1].strip()[:1] in STRAY
        bare = tuple(without_stray(text, passage) for passage in whole) if stray else whole
        quotation = Quotation.DIRECT if stray else Quotation.INDIRECT
        return Content(passages=bare, quotation=quotation, complement=complement)
    if all(
        any(quoted.outer.start <= passage.start and passage.end <= quoted.outer.end for quoted in inside)
        for passage in whole
    ):
        bare = tuple(
            trimmed(text, Passage(start=max(p.start, q.inner.start), end=min(p.end, q.inner.end)))
            for p in whole
            for q in inside
            if q.outer.overlaps(p)
        )
        return Content(passages=bare, quotation=Quotation.DIRECT, complement=complement)
    return Content(passages=whole, quotation=Quotation.MIXED, complement=complement)


def without_stray(text: Text, passage: Passage) -> Passage:
    """Return a passage without a mark at its beginning that nothing closes."""
    return Passage(start=passage.start + (text.raw[passage.start] in STRAY), end=passage.end)


def _balanced(text: Text, passage: Passage) -> Passage:
    """Return a passage that takes in a quotation's closing mark where it holds the opening one."""
    start, end = passage.start, passage.end
    for quoted in text.quotations:
        if quoted.closed and quoted.outer.start < end < quoted.outer.end and quoted.outer.start >= start:
            end = quoted.outer.end
        if (
            quoted.closed
            and quoted.outer.start < start < quoted.outer.end
            and quoted.outer.end <= end
            and start - quoted.outer.start <= 1
        ):
            start = quoted.outer.start
    return Passage(start=start, end=end)


def without_adverbial(text: Text, passage: Passage) -> Passage:
    """Return a passage without the author's own closing words ("despite …", "without specifying …")."""
    for match in _CLOSING_ADVERBIAL.finditer(text.raw, passage.start + 1, passage.end):
        if text.quoted_at(match.start()) is None:
            return Passage(start=passage.start, end=match.start())
    return passage


def trimmed(text: Text, passage: Passage) -> Passage:
    """Return a passage without the punctuation, white space and complementiser at its edges."""
    start, end = passage.start, passage.end
    whole = text.raw
    while start < end and whole[start] in TRIMMED:
        start += 1
    match = _COMPLEMENTISER.match(whole, start, end)
    if match:
        start = match.end()
    while end > start and whole[end - 1] in TRIMMED:
        end -= 1
    if whole[start:end].count("“") < whole[start:end].count("”") and whole[end - 1 : end] == "”":
        end -= 1
    return Passage(start=start, end=end)


def without_coordinator(text: Text, passage: Passage) -> Passage:
    """Return a passage without the "and" or comma at its end that leads to the next conjunct."""
    words = passage.of(text.raw).rstrip(" ,;")
    for coordinator in (" and", " but", " or"):
        words = words.removesuffix(coordinator)
    return Passage(start=passage.start, end=passage.start + len(words.rstrip(" ,;")))
