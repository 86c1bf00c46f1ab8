"""Where what is asked ends: before the author's own adverbials, clauses and remarks on it.

"urged Weber to wait, *saying the road was closed*"; "called for talks *amid growing tension*"; "demanded an inquiry,
*which Müller refused*". Inside a quotation every word is the speaker's.
"""

import re
from functools import cache

from kg.extract.lexicon import strings, table, toml
from kg.extract.spans import trimmed
from kg.extract.text import Text
from kg.model import Passage

_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


@cache
def _closing() -> re.Pattern[str]:
    """Return what closes a content: a word of the lexicon behind a comma, or one that needs none."""
    ends = table(toml("demands.toml"), "ends")
    asking = "|".join(table(toml("demands.toml"), "nouns"))
    alone, comma = "|".join(strings(ends, "words")), "|".join(strings(ends, "behind_comma"))
    occasion = "|".join(strings(ends, "occasions"))
    return re.compile(
        rf",? (?:{alone})\b|,? on (?:{_DAYS})\W*\Z|, (?:{comma})\b|, (?:a|an|its|his|her|their) (?:\w+ )?(?:{asking})\b"
        rf"|,? (?:in|during|at|on) (?:a|an|the|his|her|its|their|separate) (?:[\w-]+ ){{0,3}}?(?:{occasion})\b"
    )


def ended(text: Text, passage: Passage) -> Passage:
    """Return what is asked without what follows it in the author's words."""
    for match in _closing().finditer(text.raw, passage.start + 1, passage.end):
        if text.quoted_at(match.start()) is None and text.quoted_at(match.start() + 1) is None:
            return trimmed(text, Passage(start=passage.start, end=match.start()))
    return passage
