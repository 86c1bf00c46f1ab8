"""Resolving, timed in growing steps."""

from benchmarks.resolving import STEPS, timed
from kg.model import ActorKind, Article, Extraction, Mention, Passage
from kg.pipeline import prepare


def test_it_is_timed_in_growing_steps() -> None:
    mention = Mention(passage=Passage(start=0, end=12), text="Eva Novakova", kind=ActorKind.PERSON)
    extracted = [(Article(key="a", text="Eva Novakova"), Extraction(mentions=(mention,)))]

    assert [number for number, _ in timed(extracted, prepare(), 10)] == [2, 4, 6, 8, 10][:STEPS]
