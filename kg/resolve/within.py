"""Who is meant within one article: the full name, then the surname; the title, then its holder."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.model import Actor, ActorKind, Mention, MentionForm, Role
from kg.resolve.descriptions import said_more
from kg.resolve.directory import Directory, seated
from kg.resolve.names import (
    is_bare_surname,
    may_be_same,
    plain,
    same_person_name,
    slug,
    sound,
    surname,
    without_initials,
)
from kg.resolve.offices import may_be_called, office, same_office


@dataclass(slots=True, kw_only=True)
class Resolver:
    """Remembers, mention by mention, whom an article has named so far."""

    directory: Directory
    published: date | None = None
    coming: tuple[Mention, ...] = ()
    acronyms: Mapping[str, str] = field(default_factory=dict)
    genders: Mapping[Mention, str] = field(default_factory=dict)
    people: list[tuple[Actor, Mention]] = field(default_factory=list)
    others: dict[str, Actor] = field(default_factory=dict)
    named: list[Actor] = field(default_factory=list)

    def actor(self, mention: Mention) -> Actor | None:
        """Return whom a name or description refers to; None where no rule tells."""
        if mention.form is MentionForm.NOMINAL:
            return self._described(mention)
        described = self.directory.described(mention.text)
        if described:
            # "The bloc" is whichever of those it may stand for was named last.
            return next((actor for actor in reversed(self.named) if actor.key in described), None)
        found = self._named(mention)
        if found is not None:
            self.named.append(found)
        if found is not None and found.kind is ActorKind.PERSON:
            self.people.append((found, mention))
        return found

    def _named(self, mention: Mention) -> Actor | None:
        if mention.kind in {ActorKind.PERSON, None}:
            return (
                self._known(mention)
                or self._earlier(mention)
                or self._respelt(mention)
                or self._by_surname(mention)
                or self._new(mention)
            )
        return self._known(mention) or self._by_acronym(mention) or self._in_a_name(mention) or self._new(mention)

    def _by_acronym(self, mention: Mention) -> Actor | None:
        """Return the body whose name and acronym the article gives: known by one of them, else new by its name."""
        full = self.acronyms.get(mention.text, mention.text)
        short = next((acronym for acronym, name in self.acronyms.items() if name == full), None)
        if short is None:
            return None
        forms = (_renamed(mention, full), _renamed(mention, short))
        return next((found for form in forms if (found := self._known(form))), None) or self._new(forms[0])

    def _known(self, mention: Mention) -> Actor | None:
        """Return the directory's actor of that very name; of several, the one whose role fits."""
        named = self.directory.named(mention.text) or self.directory.named(without_initials(mention.text))
        if len(named) > 1 and mention.text in self.directory.known.metonyms:
            return seated(named, self.named)
        found = [actor for actor in named if _compatible(actor, mention)]
        if len(found) > 1:
            own = slug(mention.text)
            found = [actor for actor in found if not self.directory.are_apart(own, actor.key)] or found
        fitting = [actor for actor in found if self._fits(actor, mention)]
        return next(iter(fitting or found), None)

    def _in_a_name(self, mention: Mention) -> Actor | None:
        """Return whose name a word is a part of, whatever the recogniser takes it for: "Anna Müller … *Müller*"."""
        word = plain(mention.text)
        return next((actor for actor, earlier in reversed(self.people) if word in plain(earlier.text).split()), None)

    def _earlier(self, mention: Mention) -> Actor | None:
        """Return whom this name is the end, or another spelling, of: of several the one named most often, then last."""
        words = plain(mention.text).split()
        times = Counter(actor.key for actor, _ in self.people)
        is_surname = bool(self.directory.with_surname(mention.text)) if len(words) == 1 else False
        found = [
            actor
            for actor, earlier in reversed(self.people)
            if may_be_same(mention.text, earlier.text, is_surname=is_surname) and self._agrees(actor, mention)
        ]
        return max(found, key=lambda actor: times[actor.key], default=None)

    def _respelt(self, mention: Mention) -> Actor | None:
        """Return a known person whose name this spells otherwise, where title or side bear it out."""
        if " " not in mention.text.strip():
            return None
        for actor in self.directory.sounding_like(mention.text):
            if same_person_name(mention.text, actor.name):
                exact = sound(mention.text) == sound(actor.name)
                if exact or self._fits(actor, mention):
                    return actor
        return None

    def _by_surname(self, mention: Mention) -> Actor | None:
        """Return whom a surname alone means: who is named in full further on, else the one known person in office.

        "Müller: no deal. Foreign Minister *Anna Müller* said …" is about her, whoever else is called so.
        """
        if not is_bare_surname(mention.text) or mention.kind is not ActorKind.PERSON:
            return None
        found = [actor for actor in self.directory.with_surname(mention.text) if self._agrees(actor, mention)]
        later = self._later(mention)
        fitting = [actor for actor in found if self._fits(actor, mention)]
        serving = [actor for actor in found if self.directory.roles_at(actor.key, self.published)]
        named = [later] if later is not None else []
        groups = (named if later in found else [], fitting, named, serving, found)
        return next((group[0] for group in groups if len(group) == 1), None)

    def _later(self, mention: Mention) -> Actor | None:
        """Return the one person of a surname whom the article names in full."""
        word = surname(mention.text)
        full = dict.fromkeys(other.text for other in self.coming if surname(other.text) == word)
        named = (self._named(_renamed(mention, other)) for other in full)
        found = {actor.key: actor for actor in named if actor is not None and self._agrees(actor, mention)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _agrees(self, actor: Actor, mention: Mention) -> bool:
        """Tell whether a title leaves it open that a name is an actor's: "Mrs. Weber" is not Karl Weber."""
        known = self.directory.known.genders.get(plain(actor.name))
        return known is None or self.genders.get(mention) in {None, known}

    def _new(self, mention: Mention) -> Actor | None:
        """Return an actor that the directory does not know, under a key made of the name."""
        key = slug(mention.text)
        if not key or (mention.kind is None):
            return None
        if (known := self.directory.standing_for(key)) is not None:
            return known
        kind = mention.kind
        if key not in self.others:
            side = self._side(mention.side)
            represents = side.key if side is not None and kind is ActorKind.PERSON else None
            self.others[key] = Actor(key=key, name=" ".join(mention.text.split()), kind=kind, represents=represents)
        return self.others[key]

    def _side(self, words: str | None) -> Actor | None:
        """Return the actor that a side's words stand for: known, or a body named before in the article."""
        if words is None:
            return None
        named = self.others.get(slug(self.acronyms.get(words, words)))
        return self.directory.side(words) or (named if named and named.kind is not ActorKind.PERSON else None)

    def _fits(self, actor: Actor, mention: Mention) -> bool:
        """Tell whether the title and side beside a name agree with what is known of the actor."""
        side = self._side(mention.side)
        roles = self.directory.roles_at(actor.key, None)
        if side is None and not mention.title:
            return False
        if side is not None and side.key not in {actor.represents, *(role.organization for role in roles)}:
            return False
        return not mention.title or not roles or any(same_office(role.title, mention.title) for role in roles)

    def _described(self, mention: Mention) -> Actor | None:
        """Return the actor of a description: a body of a side, or the holder of an office."""
        if mention.kind is not ActorKind.PERSON:
            return self._body(mention)
        if not mention.title or said_more(mention):
            return None
        side = self._side(mention.side)
        if mention.side and side is None:
            return None
        earlier = self._holder_named(mention.title, side)
        if earlier is not None or side is None:
            return earlier
        return self._holder_known(mention.title, side)

    def _body(self, mention: Mention) -> Actor | None:
        known = self._known(mention)
        if known is not None:
            return known
        side = self._side(mention.side)
        if mention.kind is ActorKind.STATE:
            # "West Virginia officials" are not the West's.
            return None if any(word[0].isupper() for word in said_more(mention)) else side
        if mention.kind is ActorKind.GROUP or side is None or not mention.title:
            return None
        return self._new(_renamed(mention, f"{mention.side} {mention.title}"))

    def _holder_named(self, title: str, side: Actor | None) -> Actor | None:
        """Return the last person named who holds such an office for such a side."""
        if side is None:
            named = (
                actor for actor, earlier in reversed(self.people) if self._holds(actor, earlier, title, sided=False)
            )
            return next(named, None)
        for actor, earlier in reversed(self.people):
            # "The Russian official" may be anybody of the side.
            holds = office(title) == "official" or self._holds(actor, earlier, title, sided=True)
            if holds and self._belongs(actor, earlier, side):
                return actor
        return None

    def _holder_known(self, title: str, side: Actor) -> Actor | None:
        """Return the one known person who held the office for the side on the day of the article."""
        if self.published is None or office(title) is None:
            return None
        holders = {
            role.person
            for role in self.directory.roles
            if role.organization == side.key
            and may_be_called(role.title, title, sided=True)
            and role in self.directory.roles_at(role.person, self.published)
        }
        return self.directory.actors[holders.pop()] if len(holders) == 1 else None

    def _belongs(self, actor: Actor, earlier: Mention, side: Actor) -> bool:
        named = self._side(earlier.side)
        return side.key in {actor.represents, named.key if named else None, *self._organizations(actor)}

    def _organizations(self, actor: Actor) -> set[str]:
        return {role.organization for role in self.directory.roles_at(actor.key, self.published)}

    def _titles(self, actor: Actor, earlier: Mention) -> list[str]:
        """Return the titles that the text and the directory give a person."""
        given = [mention.title for other, mention in self.people if other.key == actor.key and mention.title]
        roles: tuple[Role, ...] = self.directory.roles_at(actor.key, self.published)
        return [*given, *([earlier.title] if earlier.title else []), *(role.title for role in roles)]

    def _holds(self, actor: Actor, earlier: Mention, title: str, *, sided: bool) -> bool:
        """Tell whether a person has a title, by the text or the directory, that may be worded so."""
        return any(may_be_called(known, title, sided=sided) for known in self._titles(actor, earlier))


def _renamed(mention: Mention, text: str) -> Mention:
    return Mention(passage=mention.passage, text=text, kind=mention.kind, form=mention.form)


def _compatible(actor: Actor, mention: Mention) -> bool:
    """Tell whether an actor's kind allows the mention: a person is no place, a place no person."""
    if mention.kind is ActorKind.PERSON:
        return actor.kind is ActorKind.PERSON
    return True
