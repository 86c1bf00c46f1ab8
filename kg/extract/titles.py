"""Titles of office, told from surnames that are spelt like them: "the *king*", not "Larry *King*"."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Span

from kg.extract.lexicon import courtesy_titles, given_names, offices


@cache
def title_spellings() -> tuple[str, ...]:
    """Return all titles of office and their plain plurals."""
    return tuple({*offices(), *(f"{title}s" for title in offices())})


def of_office(titles: Iterable[Span]) -> list[Span]:
    """Return those of the words for an office that are no surnames in their text."""
    found = list(titles)
    surnames = {span.text for span in found if _is_surname(span)}
    return [span for span in found if not _is_surname(span) and not _is_bare(span, surnames)]


def _is_surname(title: Span) -> bool:
    """Tell whether a title is the surname of somebody: "Larry *King*", "Mr. *King*"."""
    before = title.doc[title.start - 1] if title.start else None
    if before is None or len(title) > 1 or not title.text[0].isupper():
        return False
    courtesy = before.lower_ in courtesy_titles() and before.text[0].isupper()
    return courtesy or (before.lower_ in given_names() and before.text[0].isupper() and before.pos_ == "PROPN")


def _is_bare(title: Span, surnames: set[str]) -> bool:
    """Tell whether a title is a surname of the article that stands alone: "King asked"."""
    return title.text in surnames and (title.start == 0 or title.doc[title.start - 1].pos_ != "DET")
