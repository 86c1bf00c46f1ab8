"""People and states in a row: "*Müller, Weber and the Swiss foreign minister, Anna Keller*, met"."""

from spacy.tokens import Doc, Token

from kg.extract import grammar
from kg.extract.text import Text
from kg.model import ActorKind, Mention

# What may stand between two members of a row: their titles, articles and adjectives, and what joins them.
JOINING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "SPACE", "PART"})
# What may stand between the last of a row and the verb, or the verb and the first.
ASIDE = frozenset({"ADV", "AUX", "PUNCT", "SPACE", "PART", "NUM"})
FARTHEST = 9
LEADERS = frozenset({"leader", "president", "minister", "premier", "chancellor", "king", "chief"})
# No row goes on across the edge of a quotation.
MARKS = frozenset({"“", "”", '"', "«", "»", "''"})


def row_before(text: Text, token: Token) -> tuple[Mention, ...]:
    """Return the row of mentions that leads up to a token in its sentence."""
    row: list[Mention] = []
    edge = token.i
    allowed = ASIDE
    number = edge - 1
    while number >= token.sent.start and edge - number <= FARTHEST:
        mention = text.by_token.get(number)
        if mention is not None:
            edge = text.span(mention).start
            if row and edge > token.sent.start and token.doc[edge - 1].pos_ == "VERB":
                # "a crisis that threatens Europe, Müller and Weber met": the object of another verb.
                break
            if not row or _is_joined(token.doc, text.span(mention).end, text.span(row[0]).start):
                row.insert(0, mention)
            number, allowed = edge, JOINING
        elif not _may_stand(token.doc[number], allowed):
            break
        number -= 1
    return tuple(_without_sides(text, _without_adverbial(text, row)))


def _without_adverbial(text: Text, row: list[Mention]) -> list[Mention]:
    """Return a row without a first member that a preposition leads, where no "and" joins it: "with *Weber*, Müller"."""
    if len(row) < 2:  # noqa: PLR2004  a pair at least
        return row
    doc, first, second = text.doc, text.span(row[0]), text.span(row[1])
    led = first.start > first.sent.start and doc[first.start - 1].pos_ == "ADP"
    return row if not led or any(token.pos_ == "CCONJ" for token in doc[first.end : second.start]) else row[1:]


def _without_sides(text: Text, row: list[Mention]) -> list[Mention]:
    """Return a row without the states that its people act for: "the leaders of *A* and *B*, Müller and Weber"."""
    people = [mention for mention in row if mention.kind is ActorKind.PERSON]
    if len(people) < 2 or row[0].kind is ActorKind.PERSON:  # noqa: PLR2004  two leaders at least
        return row
    first = text.span(row[0])
    described = [token for token in text.doc[max(first.start - 2, 0) : first.end] if token.lemma_.lower() in LEADERS]
    return people if described and described[0].tag_ in {"NNS", "NNPS"} else row


def row_after(text: Text, token: Token) -> tuple[Mention, ...]:
    """Return the row of mentions that follows a token in its sentence."""
    row: list[Mention] = []
    edge = number = token.i + 1
    while number < token.sent.end and number - edge <= FARTHEST:
        mention = text.by_token.get(number)
        if mention is not None:
            if row and _does_the_next(text, edge, mention):
                break
            if not _is_whose(text, number, row, mention):
                row.append(mention)
            edge = number = text.span(mention).end
        elif not _may_stand(token.doc[number], JOINING) or (row and token.doc[number].lower_ == "not"):
            # "Met Müller, but *not Weber*".
            break
        else:
            number += 1
    return tuple(row)


def _does_the_next(text: Text, end: int, mention: Mention) -> bool:
    """Tell whether a comma parts who does something else from the row: "between A and B, *an official* said"."""
    head = text.head(mention)
    between = text.doc[end : text.span(mention).start]
    parted = any(token.text == "," for token in between) and not any(token.pos_ == "CCONJ" for token in between)
    return parted and head.dep_ in grammar.SUBJECTS and head.head.i > head.i


def _is_whose(text: Text, number: int, row: list[Mention], mention: Mention) -> bool:
    """Tell whether a state is only the one a person acts for: "President Müller *of Alandia*", "*Alandia's* Weber"."""
    doc, end = text.doc, text.span(mention).end
    if mention.kind is ActorKind.PERSON:
        return False
    owner = end + 1 < len(doc) and doc[end].tag_ == "POS"
    before = [token.lower_ for token in doc[max(0, number - 2) : number]]
    of = before[-1:] == ["of"] or before == ["of", "the"]
    return owner or (of and (bool(row) and row[-1].kind is ActorKind.PERSON))


def _is_joined(doc: Doc, end: int, start: int) -> bool:
    """Tell whether a comma or "and" stands between two members: "*Alandia's* envoy, Weber" are not two."""
    between = doc[end:start]
    owned = bool(between) and between[0].tag_ == "POS"
    joined = any(token.pos_ == "CCONJ" for token in between)
    # "Müller, the head of the *Council*": the second is what the first is of.
    of = any(token.lower_ == "of" for token in between[-2:])
    return not owned and (joined or not of) and any(token.text == "," or token.pos_ == "CCONJ" for token in between)


def _may_stand(token: Token, allowed: frozenset[str]) -> bool:
    if token.text in MARKS:
        return False
    return token.pos_ in allowed or token.lower_ in {"of", "last", "first", "both"}
