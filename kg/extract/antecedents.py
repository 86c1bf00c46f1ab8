"""Pronouns to the earlier mention they stand for, as in: Müller arrived in Bern. *She* said no.

The rules are few: the person must agree with the pronoun, stand outside quotations, and be near;
among those the subject of a recent sentence is preferred, then the nearest.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from kg.extract import grammar
from kg.extract.speakers import TEXTS
from kg.extract.text import Text
from kg.model import ActorKind, Mention, MentionForm, Quotation, Statement

PERSONAL = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
COLLECTIVE = frozenset({"it", "they", "them"})
PLURAL_OTHERS = frozenset({"they", "them"})
FIRST = frozenset({"i", "me", "my", "we", "us", "our"})
PLURAL = frozenset({"we", "us", "our"})
ACCOUNTS = frozenset({"account", "page", "feed"})
FARTHEST = 8
SUBJECT_BONUS = 2.5
SAID_BONUS = 1.0


def antecedents(text: Text, pronouns: Iterable[Mention], speakers: frozenset[Mention]) -> dict[Mention, Mention]:
    """Return for each pronoun the mention it stands for, where the rules tell."""
    found: dict[Mention, Mention] = {}
    weighed = [
        (mention, _weight(text, mention, speakers), _sentence_number(text, mention)) for mention in text.mentions
    ]
    for pronoun in pronouns:
        word = pronoun.text.lower()
        if word not in {*PERSONAL, *COLLECTIVE}:
            continue
        number = _sentence_number(text, pronoun)
        fitting = [
            (weight - (number - at) * 1.5, mention.passage.start, mention)
            for mention, weight, at in weighed
            if 0 <= number - at <= FARTHEST
            and _agrees(text, word, mention)
            and _before(text, mention, pronoun)
            and not _is_subject_above(text, mention, pronoun)
        ]
        if fitting:
            found[pronoun] = max(fitting, key=lambda item: item[:2])[2]
    return found


def _agrees(text: Text, word: str, mention: Mention) -> bool:
    """Tell whether a mention may be meant by a pronoun: a person by "she", of that gender where it is known."""
    if word in PERSONAL:
        return mention.kind is ActorKind.PERSON and text.genders.get(mention) in {None, PERSONAL[word]}
    if word in PLURAL_OTHERS:
        head = _token(text, mention)
        several = mention.form is MentionForm.NOMINAL and head is not None and head.tag_ in {"NNS", "NNPS"}
        return mention.kind in {ActorKind.GROUP, ActorKind.ORGANIZATION} or several
    return mention.kind is not ActorKind.PERSON


def _before(text: Text, mention: Mention, pronoun: Mention) -> bool:
    """Tell whether a mention may be meant: it stands before the pronoun, and in no quotation."""
    return mention.passage.end <= pronoun.passage.start and text.quoted_at(mention.passage.start) is None


def _is_subject_above(text: Text, mention: Mention, pronoun: Mention) -> bool:
    """Tell whether a mention is the subject of the very verb that has the pronoun as object: "Müller told *him*"."""
    meant, word = _token(text, mention), _token(text, pronoun)
    if meant is None or word is None or word.dep_ in grammar.SUBJECTS:
        return False
    doing = grammar.subject(word.head) if word.head.pos_ == "VERB" else None
    return _is_subject(meant) and (word.head == meant.head or doing == meant)


def _weight(text: Text, mention: Mention, speakers: frozenset[Mention]) -> float:
    token = _token(text, mention)
    weight = SUBJECT_BONUS if token is not None and _is_subject(token) else 0.0
    return weight + (SAID_BONUS if mention in speakers else 0.0)


def _is_subject(token: Token) -> bool:
    head = token
    while head.dep_ in grammar.NAME_PARTS | {"appos"} and head.head != head:
        head = head.head
    return head.dep_ in grammar.SUBJECTS


def _token(text: Text, mention: Mention) -> Token | None:
    span = text.doc.char_span(mention.passage.start, mention.passage.end, alignment_mode="expand")
    return span.root if span is not None else None


def _sentence_number(text: Text, mention: Mention) -> int:
    """Return the number of the sentence that a mention stands in."""
    return text.sentence_at(mention.passage.start)


def voices(pronouns: Iterable[Mention], statements: Iterable[Statement]) -> dict[Mention, Mention]:
    """Return for "I" and "me" in direct speech the one who speaks it; for "we" a state or body that does.

    A person's "we" may be anybody with that person, and stays unknown.
    """
    direct = [s for s in statements if s.quotation is not Quotation.INDIRECT and len(s.speaker) == 1]
    found: dict[Mention, Mention] = {}
    for pronoun in pronouns:
        word = pronoun.text.lower()
        around = [s for s in direct if pronoun not in s.speaker and any(p.overlaps(pronoun.passage) for p in s.content)]
        nearest = min(around, key=lambda s: sum(p.end - p.start for p in s.content), default=None)
        if nearest is None or word not in FIRST:
            continue
        (speaker,) = nearest.speaker
        person = speaker.kind is ActorKind.PERSON or speaker.text.lower() in PERSONAL
        if not (person and word in PLURAL):
            found[pronoun] = speaker
    return found


def issuers(text: Text, mentions: Iterable[Mention]) -> dict[Mention, Mention]:
    """Return for each text that speaks whose it is, for an office who is named behind it, for "who" who is before it.

    "A statement from *Müller* said", "according to *her* post", "a spokesman for the ministry, *Anna Keller*, said".
    """
    found: dict[Mention, Mention] = {}
    for mention in mentions:
        head = _token(text, mention)
        if head is not None and head.lower_ == "who" and head.i - head.sent.start > 1:
            # "Had met *Müller*, who said": whoever stands right before.
            before = head.nbor(-2 if head.nbor(-1).text == "," else -1)
            found |= {mention: text.mention(before)} if grammar.is_noun(before) else {}
        if head is None or mention.form is not MentionForm.NOMINAL:
            continue
        named = (
            text.by_token[child.i] for child in head.children if child.dep_ == "appos" and child.i in text.by_token
        )
        person = next((one for one in named if one.kind is ActorKind.PERSON and one.form is MentionForm.NAME), None)
        whose = _whose(head) if head.lemma_.lower() in TEXTS | ACCOUNTS else None
        if person is not None or whose is not None:
            found[mention] = person or text.mention(whose or head)
    return found


def _whose(noun: Token) -> Token | None:
    """Return from whom a text is: "a statement *from Müller*", "*her* post"."""
    behind = (other for word, other in grammar.obliques(noun) if word in {"from", "by"} and other.i > noun.i)
    before = (child for child in noun.children if child.dep_ in {"nmod:poss", "poss"})
    return next(behind, None) or next(before, None)
