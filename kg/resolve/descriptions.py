"""What a description says beyond an office and a side: "the *first black* president", "*a* minister"."""

import re

from kg.model import Mention
from kg.resolve.names import plain

# Words of a description that tell no more of whom it is.
EMPTY = frozenset({"the", "his", "her", "its", "their", "our", "this", "that", "of", "for", "in", "to", "s", ""}) | {
    *("senior", "top", "chief", "veteran", "longtime", "visiting", "embattled", "incumbent", "sitting", "current"),
}
_WORD = re.compile(r"\w+")


def said_more(mention: Mention) -> list[str]:
    """Return the words of a description beyond its office and side: "the *first black* president", "*a* minister".

    They tell that it is nobody's in particular, or another's than the office's holder.
    """
    known = {*plain(mention.title or "").split(), *plain(mention.side or "").split()}
    words = _WORD.findall(mention.text)
    return [word for word in words if not {plain(word), plain(word).rstrip("s")} & (known | EMPTY)]
