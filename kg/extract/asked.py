"""What is asked and of whom, in the shapes of demands: "asked that *the law be changed*", "pressed Weber for *aid*".

Where the parse is often wrong, the words and their order beside the verb of asking tell: "demands that Alandia hand
over …" (a bare verb taken for a noun), "asked Xi to …" (a short name taken for an adverb).
"""

from dataclasses import replace

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.asking import deed_verbs
from kg.extract.contents import content
from kg.extract.cues import Cue
from kg.extract.demand_ends import ended
from kg.extract.parties import acts
from kg.extract.spans import Content, worded
from kg.extract.text import Text
from kg.extract.wanted import not_only, with_clause

# So many tokens may stand between a verb of asking and "that" or "to".
_NEAR = 10
WANTING = frozenset({"want", "expect", "need", "like"})
BEHIND = frozenset({"for", "on", "upon", "to", "with"})


def asked(text: Text, cue: Cue, complement: str) -> Content | None:
    """Return what a verb asks for in a shape of complement; None where it has none of that shape."""
    shapes = {"that": _that, "mandative": _mandative, "object-for": _object_for, "object-done": _object_done}
    if complement in shapes:
        found = shapes[complement](text, cue)
    elif complement in {"object-to", "on-to"}:
        first = content(text, cue, complement) or _participle_to(text, cue) or _beside_to(text, cue, complement)
        found = _suffered(text, cue, first) or _continued(text, first)
    elif complement == "object":
        found = with_clause(text, cue, content(text, cue, complement)) or not_only(text, cue)
    else:
        found = content(text, cue, complement) or _beside_preposition(text, cue, complement)
    if found is None or found.complement == "not-only":
        return found
    return replace(found, passages=tuple(ended(text, p) for p in found.passages))


def _suffered(text: Text, cue: Cue, found: Content | None) -> Content | None:
    """Return "wants *the envoy to be expelled*" whole: whoever is to do it is not told."""
    if found is None or found.addressee is None or cue.lemma not in WANTING:
        return None
    span = text.doc.char_span(found.passages[0].start, found.passages[0].end, alignment_mode="expand")
    if span is None or [token.lower_ for token in span[:2]] != ["to", "be"] or span[1].head.tag_ != "VBN":
        return None
    return worded(text, [text.passage(phrases.phrase_start(found.addressee), span.end)], "object-to")


def _participle_to(text: Text, cue: Cue) -> Content | None:
    """Return what is asked of the subject of "*asked* by Weber *to leave*, Müller refused"."""
    opens = cue.token.is_sent_start and cue.token.head.i > cue.token.i
    verb = grammar.infinitive(cue.token)
    whom = grammar.subject(cue.token) or (grammar.own_subject(cue.token.head) if opens else None)
    if cue.token.tag_ != "VBN" or verb is None or whom is None or grammar.agent(cue.token) is None:
        return None
    found = worded(text, [text.passage(verb.i, verb.right_edge.i + 1)], "object-to")
    return replace(found, addressee=whom)


def _continued(text: Text, found: Content | None) -> Content | None:
    """Return an infinitive with the further ones behind it that the parse hangs elsewhere: "free, reopen and pay"."""
    if found is None or len(found.passages) != 1:
        return found
    span = text.doc.char_span(found.passages[0].start, found.passages[0].end, alignment_mode="expand")
    end = span.end if span is not None else 0
    while span is not None and end + 1 < span.sent.end and text.doc[end].lower_ in {",", "and"}:
        first = next((t for t in text.doc[end : end + 4] if t.lower_ not in {",", "and", "to", "not", "also"}), None)
        if (
            first is None
            or (first.tag_ != "VB" and first.lower_ not in deed_verbs())
            or text.quoted_at(first.idx) != text.quoted_at(span.start_char)
        ):
            break
        end = max(first.right_edge.i + 1, first.i + 1)
    longer = text.passage(span.start, end) if span is not None and end > span.end else found.passages[0]
    return replace(found, passages=(longer,))


def _beside_preposition(text: Text, cue: Cue, complement: str) -> Content | None:
    """Return "called not only *for a truce but …*" by the words: what stands behind the verb's preposition."""
    preposition = complement.removeprefix("prep:")
    skipped = cue.end
    while skipped + 1 < cue.token.sent.end and text.doc[skipped].pos_ in {"ADV", "PART"}:
        skipped += 1
    if preposition == complement or skipped >= cue.token.sent.end or text.doc[skipped].lower_ != preposition:
        return None
    noun = text.doc[skipped].head
    if noun.i < skipped or grammar.is_time(noun) or not grammar.is_noun(noun):
        return None
    return worded(text, [text.passage(skipped + 1, noun.right_edge.i + 1)], complement)


def _that(text: Text, cue: Cue) -> Content | None:
    """Return what stands behind "that", or the clause by the parse, of a verb that asks with any clause."""
    start = _behind_that(text, cue) or _before_bare_verb(text, cue)
    if start is None:
        return _mandative(text, cue)
    clause = text.passage(start, _clause_end(text, cue, start))
    return replace(worded(text, [clause], "clause"), addressee=_doer(text, cue, start))


def _behind_that(text: Text, cue: Cue) -> int | None:
    """Return the first token behind the "that" of a verb of asking."""
    end = min(cue.end + _NEAR, cue.token.sent.end - 1)
    for token in text.doc[cue.end : end]:
        if token.lower_ == "that" and token.i + 1 < end + 1 and token.tag_ != "DT":
            return int(token.i + 1)
        if token.pos_ == "VERB" or (token.i > cue.end and token.text in {";", ":"}):
            return None
        if token.tag_ in {"NN", "NNS"} and not grammar.is_time(token):
            return None
    return None


def _before_bare_verb(text: Text, cue: Cue) -> int | None:
    """Return the first token of a clause with a bare verb and no "that": "demanded *Müller leave*"."""
    for token in text.doc[cue.end + 1 : min(cue.end + _NEAR, cue.token.sent.end)]:
        if token.tag_ == "VB" and token.nbor(-1).tag_ in {"NN", "NNP", "NNPS"}:
            return int(cue.end)
        if token.tag_ in {"MD", "TO", "IN", "CC"} or token.pos_ in {"VERB", "AUX"} or token.is_punct:
            return None
    return None


def _clause_end(text: Text, cue: Cue, start: int) -> int:
    """Return where a clause ends: with the sentence, or with the quotation around it."""
    quoted = text.quoted_at(cue.token.idx)
    end = cue.token.sent.end
    semicolon = next((t.i for t in text.doc[start:end] if t.text == ";" and quoted is None), None)
    if semicolon is not None:
        return int(semicolon)
    inside = (token.i for token in text.doc[start:end] if quoted is not None and token.idx >= quoted.inner.end)
    clause = grammar.content_clause(cue.token)
    if quoted is None and clause is not None and clause.i >= start:
        closing = max(clause.right_edge.i + 1, start + 1)
        return closing if any(t.is_quote or t.text == "," for t in text.doc[closing : closing + 1]) else end
    return next(inside, end)


def _doer(text: Text, cue: Cue, start: int) -> Token | None:
    """Return the subject of what is asked where it is one that acts; of a passive, its agent."""
    clause = grammar.content_clause(cue.token)
    if clause is not None and grammar.is_passive(clause):
        return grammar.agent(clause)
    behind = text.doc[start : start + _NEAR]
    if any(token.lower_ == "be" and token.nbor().tag_ == "VBN" for token in behind[:-1]):
        return None
    subject = grammar.own_subject(clause) if clause is not None and clause.i >= start else None
    first = next((token for token in behind if token.i in text.by_token), None)
    if subject is None and first is not None and first.i - start <= 1:
        subject = first
    subject = subject or phrases.head_of_phrase(text.doc[start], text.doc[start])
    return subject if subject not in {None, clause} and acts(text, subject) else None


def _mandative(text: Text, cue: Cue) -> Content | None:
    """Return a clause with a bare verb or "should": "insisted that Müller *leave*"."""
    clause = grammar.content_clause(cue.token)
    if clause is None or clause.i < cue.token.i or not (grammar.is_mandative(clause) or _is_bare_deed(clause)):
        return None
    found = content(text, cue, "clause")
    if found is None:
        return None
    start = phrases.phrase_start(grammar.own_subject(clause) or clause)
    return replace(found, addressee=_doer(text, cue, start))


def _is_bare_deed(clause: Token) -> bool:
    """Tell whether the parse takes the bare verb of a clause for a noun: "recommended that Müller *resign*"."""
    named = any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in clause.children)
    return (
        clause.tag_ == "NN"
        and clause.lower_ in deed_verbs()
        and (grammar.own_subject(clause) is not None or (named and grammar.marker(clause) == "that"))
    )


def _object_for(text: Text, cue: Cue) -> Content | None:
    """Return "pressed Weber *for aid*": who is pressed is asked."""
    whom = grammar.direct_object(cue.token) or grammar.recipient(cue.token)
    if whom is None or whom.i < cue.token.i or not acts(text, whom):
        return None
    for head in (cue.token, whom):
        for preposition, noun in grammar.obliques(head):
            if preposition == "for" and noun.i > whom.i and not grammar.is_time(noun):
                passage = text.passage(phrases.after_case(noun), noun.right_edge.i + 1)
                return replace(worded(text, [passage], "prep:for"), addressee=whom)
    return None


def _object_done(text: Text, cue: Cue) -> Content | None:
    """Return "wants *the fence removed*": an object and the participle of what is to be done to it."""
    rest = text.doc[cue.end : cue.token.sent.end]
    done = next((t for t in rest[1:_NEAR] if t.tag_ in {"VBN", "VBD"} or t.pos_ in {"VERB", "ADP"} or t.is_punct), None)
    if done is None or done.lemma_.lower() not in deed_verbs() or done.tag_ not in {"VBN", "VBD"}:
        return None
    noun = done.nbor(-1)
    if noun.pos_ not in {"NOUN", "PROPN"} or grammar.agent(done) is not None:
        return None
    passage = text.passage(cue.end, max(done.right_edge.i + 1, cue.token.right_edge.i))
    return worded(text, [passage], "object-done")


def _beside_to(text: Text, cue: Cue, complement: str) -> Content | None:
    """Return "asked Xi *to lift …*" by the words: one phrase for somebody between the verb and "to"."""
    end = min(cue.end + _NEAR, cue.token.sent.end - 1)
    start = cue.token.i + 1
    if complement == "on-to":
        if start >= end or text.doc[start].lower_ not in BEHIND:
            return None
        start += 1
    to = next((token for token in text.doc[start:end] if _leads_infinitive(token)), None)
    if to is None or to.i == start:
        return None
    between = text.doc[start : to.i]
    negated = between[-1].lower_ == "not"
    named = [t for t in between if t.i in text.by_token or t.is_title]
    head = next((t for t in reversed(between) if grammar.is_noun(t) or t in named), None)
    other = any((t.pos_ in {"VERB", "ADP"} and t not in named) or t.is_punct for t in between)
    if head is None or other or not (acts(text, head) or head in named):
        return None
    verb = to.nbor()
    if verb.lower_ == "be" and verb.head.tag_ == "VBN":
        # "Called for *the crew to be freed*": whoever is to do it.
        return worded(text, [text.passage(start, verb.head.right_edge.i + 1)], complement.replace("on-to", "prep:for"))
    closing = max(verb.right_edge.i + 1, verb.i + 1) if verb.tag_ == "VB" else cue.token.right_edge.i + 1
    passage = text.passage(to.i - negated, min(closing, cue.token.sent.end))
    return replace(worded(text, [passage], complement), addressee=head)


def _leads_infinitive(token: Token) -> bool:
    """Tell whether a token is the "to" of an infinitive, also of one with a hyphen: "to *de-escalate*"."""
    first = token.nbor()
    hyphenated = first.lower_ in {"de", "re", "co"} and first.i + 1 < len(token.doc) and first.nbor().text == "-"
    return token.lower_ == "to" and (first.tag_ in {"VB", "NN", "JJ", "VBP"} or hyphenated)
