"""Where a content ends: with its sentence, before the speaker's next act, at the comma that closes a relative."""

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import demand_frames, lemma_of
from kg.extract.cues import Cue
from kg.extract.text import Text
from kg.extract.verbs import asserts, may_report


def content_end(text: Text, cue: Cue, start: int, least: int) -> int:
    """Return where content ends: before a verb that is coordinated with the cue, else with the sentence."""
    inner = cue.token.dep_ in grammar.RELATIVES or grammar.marker(cue.token) in {
        "when",
        "after",
        "while",
        "because",
        "if",
        "unless",
    }
    sentence_end = min(cue.token.sent.end, max(least, cue.token.right_edge.i + 1)) if inner else cue.token.sent.end
    sentence_end = _relative_end(text, cue, start) or sentence_end
    for token in text.doc[start + 1 : sentence_end]:
        if text.quoted_at(token.idx) is not None:
            continue
        if token.text == ":" and _opens_anothers(text, token):
            return token.i
        if token.text == ";" and any(_is_anothers(other) for other in text.doc[token.i : sentence_end]):
            return token.i
        if (
            token.lower_ == "while"
            and token.nbor(-1).text == ","
            and _is_anothers(token.head)
            and token.head.i > token.i
        ):
            return int(token.i)
        if _is_own_next(cue, token) or (token.i >= least and _goes_with_cue(cue, token)):
            return _before_coordinator(token, start)
    return sentence_end


def _is_anothers(verb: Token) -> bool:
    """Tell whether a verb behind a semicolon says or demands something of its own: "…; *Müller wants* more"."""
    return may_report(verb) or (lemma_of(verb) in demand_frames() and grammar.own_subject(verb) is not None)


def _opens_anothers(text: Text, colon: Token) -> bool:
    """Tell whether a quotation with a cue of its own follows a colon: "denied it: “Never,” he said"."""
    quoted = text.quotation_from(colon.idx + 1)
    if quoted is None or text.raw[colon.idx + 1 : quoted.outer.start].strip():
        return False
    return "," in text.raw[quoted.outer.end - 2 : quoted.outer.end + 1]


def _relative_end(text: Text, cue: Cue, start: int) -> int | None:
    """Return the comma that closes "Müller, *who said C*, left": the last one with a finite verb right behind it."""
    who = grammar.own_subject(cue.token)
    if cue.token.dep_ not in grammar.RELATIVES or who is None or who.tag_ not in grammar.WH_WORDS:
        return None
    if who.i == 0 or text.doc[who.i - 1].text != ",":
        return None
    closing = [
        token.i
        for token in text.doc[start + 1 : cue.token.sent.end - 1]
        if token.text == "," and token.nbor().tag_ in {"VBD", "VBZ", "VBP", "MD"} and text.quoted_at(token.idx) is None
    ]
    return closing[-1] if closing else None


def _goes_with_cue(cue: Cue, token: Token) -> bool:
    """Tell whether a verb behind the content is coordinated with the cue: with no subject, or behind a comma."""
    if token.head != cue.token or token.dep_ != "conj" or token.pos_ != "VERB":
        return False
    own = grammar.own_subject(token)
    if own is None and grammar.is_passive(token) and grammar.auxiliaries(token) & grammar.MODALS:
        # "said the move was wrong and would be answered": nobody says of himself what will be done to it.
        return False
    lead = phrases.previous(token.doc[token.left_edge.i])
    return own is None or (lead is not None and lead.text == "," and may_report(token))


def _is_own_next(cue: Cue, token: Token) -> bool:
    """Tell whether a verb in the content is really the speaker's next act: "…, adding", "… and accused"."""
    if token.tag_ == "VBG" and may_report(token):
        lead = phrases.previous(token)
        return lead is not None and (lead.text == "," or lead.lower_ == "while") and not grammar.auxiliaries(token)
    if token.dep_ != "conj" or token.tag_ not in {"VBD", "VBZ"} or token.tag_ != cue.token.tag_:
        return False
    if grammar.own_subject(token) is not None or not may_report(token):
        return False
    first = token.head
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    return first == cue.token or grammar.finite_tag(first) != token.tag_ or (asserts(token) and not may_report(first))


def _before_coordinator(token: Token, start: int) -> int:
    """Return the index of the "and" or comma in front of a coordinated verb."""
    lead = (
        child.i
        for child in token.children
        if child.dep_ in {"cc", "advmod", "punct", "mark"} and start < child.i < token.i
    )
    first = min([token.i, *lead])
    while first - 1 > start and token.doc[first - 1].text in {",", "and", "but", "while"}:
        first -= 1
    return first
