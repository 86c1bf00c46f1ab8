"""Names and titles to mentions: who is named or described.

"Russian Foreign Minister Sergei Lavrov" is one mention, "Sergei Lavrov", with the title "Foreign Minister" and the
side "Russian"; "the head of Russian diplomacy" and "Kyiv authorities" are nominal mentions with a title or a body.

Each token becomes one letter (N a person's name, G another actor's, S an adjective of a side, T a title, B a body, …),
and the phrases are patterns over these letters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.extract.lexicon import bodies, courtesy_titles, offices
from kg.extract.names import Name, NameFinder, names
from kg.extract.recognised import POSSESSIVES
from kg.model import ActorKind, Mention, MentionForm, Passage

HOLDERS = frozenset({"minister", "president", "premier", "chancellor", "leader", "chief"})
DETERMINERS = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "several", "some", "many", "both", "local"}
)
_SIDE = "(?:(?P<side>[SG])P?)?"
_OF = "(?:OD?(?:(?P<of>[SGM])(?P<sided>[AB])?|(?P<plain>A)))?"
TITLED_NAME = re.compile(f"D?J{{0,2}}{_SIDE}[AJB]{{0,2}}(?P<title>T){_OF}C?(?P<name>N)")
NAME_TITLED = re.compile(f"(?P<name>N)CD?J{{0,2}}{_SIDE}[AJB]{{0,2}}(?P<title>T){_OF}")
TITLE_ALONE = re.compile(f"(?P<whole>D?J{{0,2}}{_SIDE}[AJB]{{0,2}}(?P<title>T){_OF})(?![NG])")
BODY = re.compile(
    "(?P<whole>D?J?(?:(?P<side>[SG])P?[AJ]{0,2}(?P<body>B)|(?P<group>S)[AJ]{0,1}(?P<groupbody>K)))(?![NGT])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A letter of the pattern with the tokens it stands for."""

    letter: str
    start: int
    end: int
    name: Name | None = None


def mentions(doc: Doc, finder: NameFinder) -> list[Mention]:
    """Return the mentions of actors by name and by description, in order, none overlapping another."""
    return mentions_and_titles(doc, finder)[0]


def mentions_and_titles(doc: Doc, finder: NameFinder) -> tuple[list[Mention], dict[int, Mention]]:
    """Return the mentions, and for each token of a title beside a name the mention that it belongs to."""
    units = _units(doc, finder)
    letters = "".join(unit.letter for unit in units)
    described: dict[int, Mention] = {}
    hidden: set[int] = set()
    nominal: list[Mention] = []
    titles: dict[int, Mention] = {}
    for match in _phrases(letters):
        if "name" in match.groupdict():
            unit = units[match.start("name")]
            described[unit.start] = _named(doc, unit, match, units)
            hidden |= _compounded(match, units)
            title = units[match.start("title")]
            titles |= dict.fromkeys(range(title.start, title.end), described[unit.start])
        else:
            nominal.append(_nominal(doc, match, units))
            hidden |= set(range(units[match.start()].start, units[match.end() - 1].end))
    plain = (unit for unit in units if unit.name is not None and unit.start not in hidden)
    named = [described.get(unit.start) or _plain(doc, unit) for unit in plain]
    return sorted([*named, *nominal], key=lambda mention: mention.passage), titles


def _phrases(letters: str) -> Iterator[re.Match[str]]:
    """Yield the naming phrases of a text in order; at one place the longest kind of phrase wins."""
    position = 0
    patterns = (TITLED_NAME, NAME_TITLED, BODY, TITLE_ALONE)
    while position < len(letters):
        found = [match for match in (pattern.search(letters, position) for pattern in patterns) if match]
        if not found:
            return
        best = min(found, key=lambda match: (match.start(), -match.end()))
        yield best
        position = best.end()


def _units(doc: Doc, finder: NameFinder) -> list[Unit]:
    """Return the text as units: names and titles as one each, other tokens each by itself."""
    spans: dict[int, tuple[str, int, Name | None]] = {}
    for title in finder.titles(doc):
        spans[title.start] = ("T", title.end, None)
    for name in names(doc, finder):
        letter = "N" if name.kind in {None, ActorKind.PERSON} else "G"
        for start in range(name.start, name.end):
            spans.pop(start, None)
        spans[name.start] = (letter, name.end, name)
    units: list[Unit] = []
    i = 0
    while i < len(doc):
        letter, end, known = spans.get(i) or (_letter(doc[i], finder), i + 1, None)
        if letter:
            units.append(Unit(letter=letter, start=i, end=end, name=known))
        i = max(end, i + 1)
    return units


def _letter(token: Token, finder: NameFinder) -> str:
    """Return the letter of a token; none for titles of courtesy, which patterns pass over."""
    if token.lower_ in courtesy_titles():
        return ""
    body = bodies().get(token.lemma_.lower()) if token.pos_ in {"NOUN", "PROPN"} else None
    tests = (
        ("S", token.text in finder.known.demonyms),
        ("P", token.text in POSSESSIVES),
        ("D", token.lower_ in DETERMINERS),
        ("K", body is ActorKind.GROUP),
        ("B", body is not None),
        ("M", token.text in finder.known.metonyms),
        ("O", token.lower_ in {"of", "for", "in", "to"}),
        ("C", token.text == ","),
        ("J", token.pos_ in {"ADJ", "NUM"}),
        ("A", token.pos_ in {"NOUN", "PROPN"}),
    )
    return next((letter for letter, holds in tests if holds), "x")


def _words(doc: Doc, units: list[Unit], index: int) -> str | None:
    """Return the words of the unit at an index of the pattern; None for -1."""
    return None if index < 0 else str(doc[units[index].start : units[index].end].text)


def _group(match: re.Match[str], name: str) -> int:
    """Return where a group of a pattern matched; -1 where it did not, or where the pattern has none."""
    return match.start(name) if name in match.groupdict() and match.group(name) is not None else -1


def _side(doc: Doc, match: re.Match[str], units: list[Unit]) -> str | None:
    """Return the words for whom a title or body belongs to: "Russian", "Hungary", "NATO"."""
    found = (_words(doc, units, _group(match, name)) for name in ("side", "group", "of"))
    return next((words for words in found if words), None)


def _title(doc: Doc, match: re.Match[str], units: list[Unit]) -> str | None:
    """Return the title of a phrase; "head of diplomacy" where it goes on so."""
    title = _words(doc, units, _group(match, "title"))
    field = _words(doc, units, _group(match, "sided")) or _words(doc, units, _group(match, "plain"))
    if title and field and f"{title} of {field}".lower() in offices():
        return f"{title} of {field}"
    return title


def _compounded(match: re.Match[str], units: list[Unit]) -> set[int]:
    """Return the tokens of a name that is a mere part of a title ("*US* Secretary of State")."""
    side = _group(match, "side")
    if side < 0 or units[side + 1].letter == "P":
        return set()
    return set(range(units[side].start, units[side].end))


def _plain(doc: Doc, unit: Unit) -> Mention:
    """Return the mention of a name without a title beside it."""
    span = doc[unit.start : unit.end]
    kind = unit.name.kind if unit.name else None
    return Mention(passage=Passage(start=span.start_char, end=span.end_char), text=span.text, kind=kind)


def _named(doc: Doc, unit: Unit, match: re.Match[str], units: list[Unit]) -> Mention:
    """Return the mention of a person's name with the title and side beside it."""
    span = doc[unit.start : unit.end]
    return Mention(
        passage=Passage(start=span.start_char, end=span.end_char),
        text=span.text,
        kind=ActorKind.PERSON,
        title=_title(doc, match, units),
        side=_side(doc, match, units),
    )


def _nominal(doc: Doc, match: re.Match[str], units: list[Unit]) -> Mention:
    """Return the mention of an actor by description."""
    span = doc[units[match.start("whole")].start : units[match.end("whole") - 1].end]
    body = max(_group(match, "body"), _group(match, "groupbody"))
    title = _title(doc, match, units)
    plural = title is not None and doc[units[_group(match, "title")].end - 1].tag_ in {"NNS", "NNPS"}
    named = _body_name(doc, units[body].start) if body >= 0 else None
    kind = ActorKind.PERSON if named is None else bodies()[f"{named[:-1].text_with_ws}{named[-1].lemma_}".lower()]
    return Mention(
        passage=Passage(start=span.start_char, end=span.end_char),
        text=span.text,
        form=MentionForm.NOMINAL,
        # "Russian officials" speak for the state.
        kind=ActorKind.STATE if plural else kind,
        title=title or (named.text if named is not None else None),
        side=None if plural and _is_gathered(span) else _side(doc, match, units),
    )


def _body_name(doc: Doc, start: int) -> Span:
    """Return the noun of a body, with the noun in front where the lexicon has both: "news agency"."""
    both = f"{doc[max(start - 1, 0)].lower_} {doc[start].lemma_.lower()}"
    return doc[start - 1 : start + 1] if both in bodies() else doc[start : start + 1]


def _is_gathered(span: Span) -> bool:
    """Tell whether a place is where ministers are, not whose they are: "the foreign ministers *in Paris*"."""
    return any(token.lower_ == "in" for token in span) and any(token.lemma_.lower() in HOLDERS for token in span)
