"""Who speaks as "I" in a text that its title gives to one person: "Statement by President Müller on the budget"."""

import re
from collections.abc import Iterable

from kg.extract.lexicon import acting_nouns, offices
from kg.extract.text import Text
from kg.model import ActorKind, Mention, Passage

# Such texts are their author's words from the first to the last.
HEADED = re.compile(
    r"^(?:joint |opening )?(?:statement|remarks|message|address|speech|letter)\b[^:]*?\b(?:by|from|of)\s+"
)
SINGULAR = frozenset({"i", "me", "my"})
_LONGEST = 4
_NAME = re.compile(r"\w[\w.'’-]*")


def author(title: str | None) -> Mention | None:
    """Return whose words a text is by its title, as a mention that stands nowhere in the text; None if nobody's."""
    headed = HEADED.match((title or "").lower())
    if title is None or headed is None:
        return None
    words = title[headed.end() :].split()
    count = next((number for number, word in enumerate(words) if not word[:1].isupper()), len(words))
    capitalized = words[:count]
    office, end = _office(capitalized)
    name = [word.rstrip(",") for word in capitalized[end:]]
    if not name or len(name) > _LONGEST or not all(_NAME.fullmatch(word) for word in name):
        return None
    if office is None and not _is_full_name(name):
        return None
    return Mention(passage=Passage(start=0, end=0), text=" ".join(name), kind=ActorKind.PERSON, title=office)


def own_words(text: Text, pronouns: Iterable[Mention], title: str | None) -> dict[Mention, Mention]:
    """Return for each "I" outside quotations the one whose words the title says that the text is."""
    who = author(title)
    if who is None:
        return {}
    own = (pronoun for pronoun in pronouns if pronoun.text.lower() in SINGULAR)
    return {pronoun: who for pronoun in own if text.quoted_at(pronoun.passage.start) is None}


def _is_full_name(words: list[str]) -> bool:
    """Tell whether words without an office beside them may be a person's name: not "UN Experts"."""
    last = words[-1].lower()
    people = last in acting_nouns() or last.removesuffix("s") in acting_nouns()
    return len(words) > 1 and not people and not any(word.isupper() for word in words)


def _office(words: list[str]) -> tuple[str | None, int]:
    """Return the last title of office among the words and where it ends."""
    spans = ((start, end) for end in range(len(words), 0, -1) for start in range(end))
    for start, end in spans:
        title = " ".join(words[start:end])
        if title.lower() in offices():
            return title, end
    return None, 0
