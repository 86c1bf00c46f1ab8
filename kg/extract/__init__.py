"""Doc to events: what is said, demanded, answered and met in one article, and who is named in it."""

from datetime import date

from spacy.tokens import Doc

from kg.extract.mentions import NameFinder
from kg.model import Extraction, Passage

__all__ = ["NameFinder", "extract"]


def extract(
    doc: Doc, *, names: NameFinder, published: date | None = None, boilerplate: tuple[Passage, ...] = ()
) -> Extraction:
    """Return the mentions and events of an article; nothing is read in its boilerplate."""
    raise NotImplementedError
