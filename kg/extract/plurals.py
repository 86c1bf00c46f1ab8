"""Who "the two", "both sides" and "they" are: who met last, or who was last named together.

Müller and Weber disagree. *The two* will meet on Friday.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extract.lexicon import acting_nouns, strings, table, toml
from kg.extract.text import Text
from kg.model import ActorKind, Meeting, Mention, MentionForm

NEAR = 3
PAIR = 2
PRONOUNS = frozenset({"they", "them", "their", "both", "each"})
COUNTS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4}
_DETERMINERS = frozenset({"the", "both", "these", "those"})


def is_plural(text: Text, mention: Mention) -> bool:
    """Tell whether a mention stands for several named before: "they", "the two", "both sides", "the ministers"."""
    if mention.form is MentionForm.NAME or mention.side:
        return False
    words = [token.lower_ for token in text.span(mention)]
    if not words:
        # White space between two paragraphs, which the parse takes for a noun.
        return False
    if len(words) == 1 and words[0] in PRONOUNS:
        return True
    counted = words[0] in _DETERMINERS and bool(set(words) & COUNTS.keys())
    head = text.head(mention)
    bare = len(words) <= 3 and words[0] in _DETERMINERS and head.tag_ == "NNS"  # noqa: PLR2004  "the two ministers"
    return (
        (counted or bare) and not _is_told(head) and (head.tag_ == "CD" or _is_of_people(head) or words[-1] in COUNTS)
    )


def _is_told(head: Token) -> bool:
    """Tell whether the phrase itself tells who they are: "the two ministers *of Alandia and Bergland*"."""
    return any(child.dep_.startswith(("nmod", "appos", "acl")) and child.i > head.i for child in head.children)


def _is_of_people(head: Token) -> bool:
    return head.lemma_.lower() in acting_nouns() | sides() | {"man", "woman", "minister", "president"}


def sides() -> frozenset[str]:
    """Return the nouns for those who are no persons: "side", "country"."""
    return frozenset(strings(table(toml("meetings.toml"), "sides"), "nouns"))


def who_met(text: Text, plural: Mention, met: Sequence[Meeting]) -> tuple[Mention, ...]:
    """Return those whom a plural stands for in a report of a meeting: who met last before it."""
    return _nearest(text, plural, _groups(met, plural.passage.start))


def meant_by(text: Text, plural: Mention, met: Sequence[Meeting]) -> tuple[Mention, ...]:
    """Return those whom a plural stands for: who met last before it, or the last two or more named together."""
    place = plural.passage.start
    rows = [(row[-1].passage.end, row) for row in _rows(text, text.sentence_at(place), place)]
    return _nearest(text, plural, [*_groups(met, place), *rows])


def _groups(met: Sequence[Meeting], place: int) -> list[tuple[int, tuple[Mention, ...]]]:
    """Return who met before a place, with the end of the last of their names."""
    return [
        (max(m.passage.end for m in one.participant if m.passage.end <= place), one.participant)
        for one in met
        if any(m.passage.end <= place for m in one.participant)
    ]


def _nearest(text: Text, plural: Mention, groups: list[tuple[int, tuple[Mention, ...]]]) -> tuple[Mention, ...]:
    """Return the last group, at most so many sentences before, that a plural may stand for."""
    head = text.head(plural)
    count = next((COUNTS[t.lower_] for t in text.span(plural) if t.lower_ in COUNTS), 0)
    number = text.sentence_at(plural.passage.start)
    near = [(end, who) for end, who in groups if number - text.sentence_at(end - 1) <= NEAR]
    fitting = [(end, who) for end, who in near if (len(who) == count if count else len(who) >= PAIR)]
    wanted = [(end, who) for end, who in fitting if _is_kind(head, who)]
    return max(wanted, key=lambda group: (group[0], len(group[1])), default=(0, ()))[1]


def _is_kind(head: Token, who: tuple[Mention, ...]) -> bool:
    """Tell whether those named may be called so: states are no "ministers"."""
    persons = [mention.kind is ActorKind.PERSON for mention in who]
    if head.lemma_.lower() in {"country", "nation", "state", "capital", "government", "power"}:
        return not any(persons)
    if head.tag_ == "NNS" and head.lemma_.lower() not in sides() | {"they"}:
        return all(persons) or head.lemma_.lower() in {"leader", "delegation", "negotiator", "official", "diplomat"}
    return True


def _rows(text: Text, number: int, place: int) -> list[tuple[Mention, ...]]:
    """Return the groups of names that "and" joins in the sentences up to a place."""
    first = text.sentence_starts[max(0, number - NEAR)]
    row: list[Mention] = []
    found: list[tuple[Mention, ...]] = []
    for mention in text.mentions:
        if not first <= mention.passage.start or mention.passage.end > place:
            continue
        joined = bool(row) and _joins(text, row[-1], mention)
        if not joined:
            found += [tuple(row)] if _is_closed(text, row) else []
            row = []
        row.append(mention)
    return found + ([tuple(row)] if _is_closed(text, row) else [])


def _joins(text: Text, one: Mention, other: Mention) -> bool:
    """Tell whether only a comma, "and" and titles stand between two mentions."""
    between = text.doc.char_span(one.passage.end, other.passage.start, alignment_mode="expand")
    words = [t for t in between or () if one.passage.end <= t.idx < other.passage.start]
    opened = bool(words) and words[0].lower_ in {",", "and"}
    return opened and all(t.pos_ in {"NOUN", "PROPN", "ADJ", "DET", "CCONJ"} or t.text == "," for t in words)


def _is_closed(text: Text, row: list[Mention]) -> bool:
    """Tell whether a row has an "and" before its last member."""
    return len(row) >= PAIR and " and " in text.raw[row[-2].passage.end : row[-1].passage.start]
