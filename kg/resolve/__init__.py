"""Mentions to actors, with no look at tokens or RDF."""

from kg.model import Article, Extraction, Reading
from kg.resolve.directory import Directory, load_directory

__all__ = ["Directory", "load_directory", "resolve"]


def resolve(article: Article, extraction: Extraction, *, directory: Directory) -> Reading:
    """Return the article's events with the actor that each mention refers to."""
    raise NotImplementedError
