"""Mentions to actors, with no look at tokens or RDF."""

from kg.model import Actor, ActorKind, Article, Extraction, Mention, MentionForm, Reading, Role
from kg.resolve.directory import Directory, load_directory
from kg.resolve.names import is_bare_surname
from kg.resolve.names import slug as key_of
from kg.resolve.same_meeting import Sides, one_of_each
from kg.resolve.within import Resolver

__all__ = ["Directory", "key_of", "load_directory", "resolve"]


def resolve(article: Article, extraction: Extraction, *, directory: Directory) -> Reading:
    """Return the article's events with the actor that each mention refers to.

    A mention that no rule gives an actor is left out of `actors`: unknown stays unknown.
    """
    ordered = _in_order(extraction)
    people = (m for m in ordered if m.kind is ActorKind.PERSON and m.form is MentionForm.NAME)
    full = tuple(m for m in people if " " in m.text and not is_bare_surname(m.text))
    resolver = Resolver(
        directory=directory,
        published=article.published,
        coming=full,
        acronyms=extraction.acronyms,
        genders=extraction.genders,
    )
    actors: dict[Mention, Actor] = {}
    outside = set(extraction.antecedents.values()) - set(extraction.mentions)
    for mention in (*outside, *ordered):
        actor = resolver.actor(mention)
        if actor is not None:
            actors[mention] = actor
    for mention in extraction.antecedents:
        actor = actors.get(_stands_for(mention, extraction))
        if actor is not None:
            actors[mention] = actor
    actors = {mention: actor for mention, actor in actors.items() if mention not in outside}
    several = {
        plural: who
        for plural, mentions in extraction.several.items()
        if (who := tuple(dict.fromkeys(actors[mention] for mention in mentions if mention in actors)))
    }
    # "The leaders" are those who met, not whom else the words might stand for.
    actors = {mention: actor for mention, actor in actors.items() if mention not in several}
    sides = Sides(article=article, actors=actors, directory=directory)
    return Reading(
        article=article,
        mentions=extraction.mentions,
        events=one_of_each(extraction.events, sides),
        actors=actors,
        several=several,
        roles=_roles(actors, directory),
    )


def _in_order(extraction: Extraction) -> list[Mention]:
    """Return the mentions that name or describe, names first where they teach what a description means."""
    found = {mention for mention in extraction.mentions if mention.form is not MentionForm.PRONOUN}
    return sorted(found, key=lambda mention: mention.passage)


def _stands_for(mention: Mention, extraction: Extraction) -> Mention:
    """Return the mention at the end of a chain of antecedents."""
    seen = {mention}
    while mention in extraction.antecedents:
        mention = extraction.antecedents[mention]
        if mention in seen:
            return mention
        seen.add(mention)
    return mention


def _roles(actors: dict[Mention, Actor], directory: Directory) -> tuple[Role, ...]:
    """Return the roles that the text itself teaches: "Russian Deputy Foreign Minister Sergei Ryabkov"."""
    found: dict[tuple[str, str, str], Role] = {}
    for mention, actor in actors.items():
        if mention.form is not MentionForm.NAME or not mention.title or not mention.side:
            continue
        side = directory.side(mention.side)
        if side is not None and side.key != actor.key:
            role = Role(person=actor.key, title=mention.title, organization=side.key)
            found.setdefault((role.person, role.title.casefold(), role.organization), role)
    return tuple(found[key] for key in sorted(found))
