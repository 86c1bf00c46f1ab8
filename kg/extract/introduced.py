"""Names that neither directory nor recogniser knows, told by their place in the sentence.

"Mr. *Weber*", "Senator *Anna Weber*", "curator *Anna Weber* said", "according to *Anna Weber*": who has a title of
courtesy or an office, or speaks, has a name where proper nouns stand.
"""

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Span, Token

from kg.extract import grammar
from kg.extract.lexicon import acting_nouns, courtesy_titles
from kg.extract.verbs import may_report

_PROPER = frozenset({"NNP", "NNPS"})
# Between a name and its verb: "Anna Weber *also said*", "Anna Weber *on Monday said*".
_BETWEEN = frozenset({"ADV", "AUX", "PART"})


def introduced(doc: Doc, taken: Container[int], titles: list[Span]) -> Iterator[Span]:
    """Yield the runs of proper nouns, none of them taken, that stand where a person is named; labelled PER or ORG."""
    title_tokens = {i for title in titles for i in range(title.start, title.end)}
    offices = {title.end for title in titles}
    number = 0
    while number < len(doc):
        end = _run_end(doc, number, taken, title_tokens)
        if end > number and _is_person_here(doc, number, end, offices):
            yield Span(doc, number, end, label="ORG" if _is_body(doc[end - 1]) else "PER")
        number = max(end, number + 1)


def _run_end(doc: Doc, start: int, taken: Container[int], titles: Container[int]) -> int:
    """Return one past the last proper noun of those in a row; `start` where there is none."""
    end = start
    while end < len(doc) and end not in taken and (end not in titles) and _is_name_part(doc[end], first=end == start):
        end += 1
    while end > start and not doc[end - 1].text[-1].isalnum():
        end -= 1
    return end


def _is_name_part(token: Token, *, first: bool) -> bool:
    """Tell whether a token may be part of a name: a proper noun with a capital, or a hyphen or initial within."""
    if token.lower_ in courtesy_titles() or (not first and token.is_sent_start):
        return False
    joins = token.text == "-" and not first and not token.whitespace_ and not token.nbor(-1).whitespace_
    proper = token.tag_ in _PROPER and token.text[0].isupper() and not grammar.is_time(token)
    return joins or proper


def _is_person_here(doc: Doc, start: int, end: int, offices: Container[int]) -> bool:
    """Tell whether a run of proper nouns stands behind a title, or, being a full name, speaks."""
    before = doc[start - 1] if start and not doc[start].is_sent_start else None
    if before is not None and before.lower_ in courtesy_titles():
        return True
    if start in offices:
        # "President Weber", not "the president Weber spoke of".
        return end - start > 1 or doc[start - 1].text[0].isupper()
    if end - start < 2:  # noqa: PLR2004  first name and surname
        return False
    if before is not None and before.tag_ in _PROPER:
        return False
    return _is_subject(doc[start:end].root) or _speaks_behind(doc, end) or _speaks_in_front(doc, start)


def _is_subject(name: Token) -> bool:
    """Tell whether the parse takes a name for the subject of a verb that reports speech."""
    return name.dep_ in grammar.SUBJECTS and name.head.pos_ == "VERB" and may_report(name.head)


def _speaks_behind(doc: Doc, end: int) -> bool:
    """Tell whether a verb that reports speech follows a name: "Anna Weber *said*"."""
    while end < len(doc) and (doc[end].pos_ in _BETWEEN and not may_report(doc[end])):
        end += 1
    return end < len(doc) and doc[end].pos_ == "VERB" and doc[end].tag_ != "VBG" and may_report(doc[end])


def _speaks_in_front(doc: Doc, start: int) -> bool:
    """Tell whether "said" or "according to" stands in front of a name, with no more than a common noun between."""
    first = start - 1
    while first >= 0 and doc[first].pos_ in {"NOUN", "DET", "ADJ"} and start - first < 4:  # noqa: PLR2004
        first -= 1
    if first < 1:
        return False
    inverted = doc[first].tag_ in {"VBD", "VBZ"} and may_report(doc[first]) and doc[first - 1].is_punct
    return inverted or (doc[first].lower_ == "to" and doc[first - 1].lower_ == "according")


def _is_body(token: Token) -> bool:
    """Tell whether the last word of a name is one for a body: "Weber *Commission*"."""
    return token.text.lower() in acting_nouns()
