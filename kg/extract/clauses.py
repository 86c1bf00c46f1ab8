"""Indirect speech: the clause that a cue reports, behind it, in front of it, or around it."""

from spacy.tokens import Token

from kg.extract import grammar, phrases
from kg.extract.as_asked import as_asked
from kg.extract.cues import Cue
from kg.extract.endings import content_end
from kg.extract.final import is_final, preceding
from kg.extract.spans import Content, trimmed, without_adverbial, worded
from kg.extract.text import Text
from kg.extract.verbs import TELLING, is_quoted_as, may_report

# So far behind a cue "that" may open what it reports: "said late on Sunday in an interview with … that".
_FARTHEST_THAT = 14
TOPICS = frozenset({"of", "about", "against", "over"})
REPLYING = frozenset({"respond", "reply", "answer", "react"})
TOLD = frozenset(
    {"proposal", "claim", "report", "demand", "call", "suggestion", "allegation", "accusation"}
) | frozenset(
    {"charge", "idea", "plan", "offer", "request", "warning", "statement", "announcement", "complaint", "criticism"}
)
CLEAR = frozenset({"clear", "plain"})
SURE = frozenset(
    {"say", "note", "state", "claim", "argue", "insist", "stress", "explain", "suggest", "believe"}
) | frozenset(
    {"restate", "reiterate", "repeat", "declare", "announce", "confirm", "deny", "warn", "promise", "vow", "admit"}
)


def clause_content(text: Text, cue: Cue) -> Content | None:
    """Return the finite clause that the cue reports, wherever it stands."""
    quoted_as = is_quoted_as(cue.token)
    if (found := _one_word(text, cue) or _doubted(text, cue) or _asked_for(text, cue)) is not None:
        return found
    if not quoted_as and is_final(text, cue):
        return preceding(text, cue)
    if not quoted_as and grammar.marker(cue.token) == "as" and cue.speaker is not None and not _has_topic(cue):
        return above(text, cue)
    return _behind(text, cue)


def _behind(text: Text, cue: Cue) -> Content | None:
    """Return the clause behind a cue, as the parse or as the words tell."""
    head = grammar.content_clause(cue.token)
    if head is not None and _says_so(cue, head):
        return None
    if head is not None and head.i > cue.token.i and not _is_aside(head) and _is_finite(head):
        if grammar.own_subject(head) is None and text.doc[cue.end].pos_ in {"VERB", "AUX"}:
            return _of_relative(text, cue, head)
        if not _is_behind_object(cue, head):
            return _following(text, cue, head)
    return _hung_elsewhere(text, cue) or _behind_that(text, cue) or _right_behind(text, cue)


def _one_word(text: Text, cue: Cue) -> Content | None:
    """Return "no" of "said *no*." and "if Müller says *no*, …"."""
    rest = text.doc[cue.end : cue.token.sent.end]
    said = len(rest) > 1 and rest[0].lower_ in {"no", "yes", "nothing"} and rest[1].is_punct
    whole = said and (len(rest) == 2 or grammar.marker(cue.token) in {"if", "when", "unless"})  # noqa: PLR2004
    return worded(text, [text.passage(cue.end, cue.end + 1)], "clause") if whole else None


def _has_topic(cue: Cue) -> bool:
    """Tell whether a cue behind "as" has its own content: "as Müller warns *of a war*"."""
    return any(word in TOPICS and noun.i > cue.token.i for word, noun in grammar.obliques(cue.token))


def _doubted(text: Text, cue: Cue) -> Content | None:
    """Return what stands before "…, *or so* Müller says"."""
    first = cue.token.sent.start
    lead = cue.token.doc[max(first, cue.start - 2) : cue.start]
    doubted = [token.lower_ for token in lead] == ["or", "so"]
    return worded(text, [text.passage(first, lead.start)], "clause") if doubted else None


def _asked_for(text: Text, cue: Cue) -> Content | None:
    """Return what was done as somebody asked: "Alandia *freed the crew*, as Müller had demanded"."""
    asked = as_asked(text, cue.token)
    return worded(text, [asked.content], "clause") if asked is not None else None


def _hung_elsewhere(text: Text, cue: Cue) -> Content | None:
    """Return a clause that the parse hangs onto "made it *clear*", or takes for an adverbial ("say *when* …")."""
    clear = next((child for child in cue.token.children if cue.lemma == "make clear" and child.lower_ in CLEAR), None)
    inner = grammar.content_clause(clear) if clear is not None else None
    if inner is not None:
        return _following(text, cue, inner)
    asked = _question_behind(cue)
    return _until_end(text, cue, cue.end, asked.right_edge.i + 1) if asked is not None else None


def _question_behind(cue: Cue) -> Token | None:
    """Return the head of a question right behind the cue that the parse takes for an adverbial: "say *when* …"."""
    for child in cue.token.children:
        first = cue.token.doc[child.left_edge.i]
        if child.dep_ == "advcl" and first.i == cue.end and first.tag_ in {"WRB", "WP"}:
            return child
    return None


def above(text: Text, cue: Cue) -> Content | None:
    """Return the clause that "as Müller has said" goes with: the sentence without it."""
    sent = cue.token.sent
    start, end = grammar.edges(cue.token)
    pieces = [(sent.start, start), (end, sent.end)]
    passages = [trimmed(text, text.passage(first, last)) for first, last in pieces if last - first > 1]
    passages = [passage for passage in passages if len(passage.of(text.raw).split()) > 1]
    return worded(text, passages, "clause") if passages else None


def _of_relative(text: Text, cue: Cue, head: Token) -> Content | None:
    """Return "*a plan* that Müller says *would fail*": what the relative clause goes with, and the clause."""
    verb = cue.token
    if verb.dep_ not in grammar.RELATIVES or not grammar.is_noun(verb.head):
        return None
    noun = text.passage(phrases.phrase_start(verb.head), verb.head.i + 1)
    passages = [trimmed(text, noun), trimmed(text, text.passage(cue.end, head.right_edge.i + 1))]
    return worded(text, passages, "clause")


def _is_behind_object(cue: Cue, head: Token) -> bool:
    """Tell whether an object stands between a cue and a clause, which then says more of the object."""
    noun = grammar.direct_object(cue.token)
    told = cue.lemma in TELLING or grammar.marker(head) == "that"
    return noun is not None and not told and noun.pos_ != "PRON" and cue.token.i < noun.i < head.left_edge.i


def _says_so(cue: Cue, head: Token) -> bool:
    """Tell whether a clause behind an object and a comma tells who says so: "renewed its offer, *he said*"."""
    lead = head.doc[max(head.left_edge.i - 1, 0)]
    parted = "," in {lead.text, head.doc[head.left_edge.i].text}
    bare = grammar.content_clause(head) is None and grammar.direct_object(head) is None and not grammar.marker(head)
    return parted and bare and may_report(head) and _is_behind_object(cue, head)


def _is_aside(head: Token) -> bool:
    """Tell whether a clause is an aside: in brackets, of a relative pronoun, behind a semicolon; or none at all."""
    first = head.doc[head.left_edge.i]
    lead = head.doc[max(head.left_edge.i - 1, 0)].text
    if ";" in {first.text, lead} or (head.text == "states" and head.nbor(-1).lower_ == "member"):
        return True
    return first.text in {"(", "["} or (first.lower_ in {"which", "who"} and first.dep_ in grammar.SUBJECTS)


def _is_finite(head: Token) -> bool:
    """Tell whether a clause has a subject, a finite verb or a complementiser, and is no infinitive."""
    if grammar.has_to(head):
        return False
    if grammar.own_subject(head) is not None or grammar.marker(head) in {"that", "whether", "if"}:
        return True
    helped = any(child.dep_.startswith(("aux", "cop", "expl")) for child in head.children)
    return helped or head.tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _following(text: Text, cue: Cue, head: Token) -> Content:
    """Return the clause behind the cue, without its complementiser and the author's closing words."""
    start = max(head.left_edge.i, cue.end)
    for child in head.children:
        if child.dep_ == "mark" and child.lower_ in {"that", "whether"} and child.i <= head.i:
            start = max(start, child.i + 1)
    return _until_end(text, cue, start, head.right_edge.i + 1)


def _until_end(text: Text, cue: Cue, start: int, least: int) -> Content:
    """Return the content from a token on: to the end of the sentence, or to the speaker's next cue."""
    end = content_end(text, cue, start, least)
    passage = without_adverbial(text, text.passage(start, end))
    return worded(text, [passage], "clause")


def _behind_that(text: Text, cue: Cue) -> Content | None:
    """Return what "that" opens behind a cue whose clause the parse hangs elsewhere: "said late on Sunday that …"."""
    start = _behind_aside(text, cue)
    end = min(start + _FARTHEST_THAT, cue.token.sent.end)
    noun = grammar.direct_object(cue.token) if cue.lemma not in TELLING else None
    for token in text.doc[start:end]:
        has_object = noun is not None and noun.i < token.i
        if cue.lemma in REPLYING and token.lemma_.lower() in TOLD:
            # "Responded to *a proposal* that …": what was proposed.
            return None
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"} and token.i + 1 < end:
            relative = text.doc[token.i + 1].tag_ in {"VBD", "VBZ", "VBP", "MD"} or has_object
            return None if relative else _until_end(text, cue, token.i + 1, token.i + 2)
        if token.pos_ == "VERB" or token.text in {";", ":", ","} or text.quoted_at(token.idx) is not None:
            return None
    return None


def _behind_aside(text: Text, cue: Cue) -> int:
    """Return the token behind a cue and an aside in commas: "said, *as quoted by Alandia Daily*, that"."""
    rest = text.doc[cue.end : cue.token.sent.end]
    if len(rest) < 2 or rest[0].text != "," or rest[1].lower_ != "as":  # noqa: PLR2004  a comma and a word
        return cue.end
    return next((token.i + 1 for token in rest[1:] if token.text == ","), cue.end)


def _right_behind(text: Text, cue: Cue) -> Content | None:
    """Return what stands right behind a sure cue, where a noun phrase with its finite verb follows."""
    if cue.lemma not in SURE or cue.speaker is None or cue.end >= cue.token.sent.end:
        return None
    first = text.doc[cue.end]
    if first.pos_ not in {"PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM"} or first.tag_ in {"WP", "WDT"}:
        return None
    if grammar.is_time(first):
        return None
    rest = text.doc[cue.end + 1 : cue.token.sent.end]
    finite = {"VBD", "VBZ", "VBP", "MD"}
    loose = cue.lemma == "say"
    verb = next((token for token in rest if token.tag_ in finite or (loose and token.pos_ in {"VERB", "AUX"})), None)
    comma = next((token for token in rest if token.text in {",", ";", ":"}), None)
    if verb is None or (comma is not None and comma.i < verb.i and comma.i <= cue.end + 1):
        return None
    return _until_end(text, cue, cue.end, cue.end + 1)
