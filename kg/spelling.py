"""A name as it is looked up: without case and accents, so that "MULLER" finds Müller."""

import unicodedata


def plain(name: str) -> str:
    """Return the name without case, accents and needless white space."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
