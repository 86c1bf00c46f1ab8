"""Times to come that a sentence names: "on Friday", "in May", "soon", "next week"."""

import re
from itertools import pairwise

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.dates import MONTHS, WEEKDAYS

NEXT = frozenset({"next", "later", "coming"})
_YEAR = 4
ON = frozenset({"in", "on", "by", "this"})
COMING_WORDS = frozenset({"tomorrow", "tonight", "today", "later", "soon", "shortly", "next", "weekend"})
# "In three days", "at the end of the month".
IN_DAYS = re.compile(
    r"\bin (?:a|an|two|three|four|five|six|ten|\d+|the coming|a few) (?:hour|day|week|month)s?\b"
    r"|\bend of the (?:week|month|year)\b"
)


def is_dated(verb: Token) -> bool:
    """Tell whether a sentence in the present names a time to come: "meets Müller *on Friday*", "*in May*", "*soon*".

    A whole date with its year is that of a caption, and past: "Müller meets Weber in Bern on May 4, 2023".
    """
    words = [token.lower_ for token in verb.sent]
    if any(len(word) == _YEAR and word.isdigit() for word in words):
        return False
    pairs = pairwise(words)
    dated = any(first in ON and (second in MONTHS or second.isdigit()) for first, second in pairs)
    named = any(word in WEEKDAYS or word in COMING_WORDS for word in words)
    ahead = IN_DAYS.search(verb.sent.text) is not None
    return named or dated or ahead or any(grammar.is_time(t) for t in verb.children if t.i > verb.i)


def is_coming(verb: Token) -> bool:
    """Tell whether a day to come stands behind a verb: "*on Friday*", "*tomorrow*", "*next week*"."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    named = any(token.lower_ in WEEKDAYS or token.lower_ == "tomorrow" for token in behind)
    return named or any(token.lower_ in NEXT and grammar.is_time(token.head) for token in behind)
