"""Whether a name may be meant by "he" or by "she": by its title, by what is known of its bearer, by its given name."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from spacy.tokens import Doc

from kg.extract.lexicon import gendered_titles, given_names
from kg.model import ActorKind, Mention


def genders(doc: Doc, mentions: Iterable[Mention], known: Mapping[str, str]) -> dict[Mention, str]:
    """Return "male" or "female" for the mentions of people of whom it is told.

    `known` has the genders of names and surnames in plain letters; what the article itself tells is surer. A surname
    alone has the gender of those whom the article names with it, where they agree.
    """
    people = [mention for mention in mentions if mention.kind is ActorKind.PERSON]
    told = {mention: gender for mention in people if (gender := _told(doc, mention, known))}
    by_surname: dict[str, set[str]] = defaultdict(set)
    for mention, gender in told.items():
        by_surname[_plain(mention.text).split()[-1]].add(gender)
    found: dict[Mention, str] = {}
    for mention in people:
        surname = (_plain(mention.text).split() or [""])[-1]
        named = by_surname.get(surname, set())
        gender = told.get(mention) or (min(named) if len(named) == 1 else None)
        gender = gender or known.get(surname) or given_names().get(surname)
        if gender:
            found[mention] = gender
    return found


def titled_genders(doc: Doc, mentions: Iterable[Mention]) -> dict[Mention, str]:
    """Return the genders of the people beside whose names a title tells it."""
    people = (mention for mention in mentions if mention.kind is ActorKind.PERSON)
    return {mention: gender for mention in people if (gender := _by_title(doc, mention))}


def _by_title(doc: Doc, mention: Mention) -> str | None:
    """Return the gender that the title beside a name tells: "*Mrs.* Weber"."""
    span = doc.char_span(mention.passage.start, mention.passage.end, alignment_mode="expand")
    before = doc[span.start - 1].lower_ if span is not None and span.start else ""
    titles = (before, *(mention.title or "").lower().split()[-1:])
    return next((gendered_titles()[title] for title in titles if title in gendered_titles()), None)


def _told(doc: Doc, mention: Mention, known: Mapping[str, str]) -> str | None:
    """Return the gender that a title, the full name or the given name of a mention tells."""
    words = _plain(mention.text).split()
    titled = _by_title(doc, mention)
    if titled or len(words) < 2:  # noqa: PLR2004  a given name and a surname
        return titled
    return known.get(" ".join(words)) or given_names().get(words[0])


def _plain(name: str) -> str:
    """Return a name in small letters without accents, as names in the directory are known."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())
