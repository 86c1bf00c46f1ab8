"""However the articles came into the graph, it is the same to the byte."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.building import FILES, Manner, build
from kg.pipeline import Means, prepare
from kg.read import Given, Trouble

TEXTS = {
    "a.txt": (
        "Sergei Lavrov said on Friday that Russia wanted talks with NATO.",
        "Sergei Lavrov said on Sunday that Russia did not want talks with NATO.",
    ),
    "b.txt": ("Antony Blinken met Lavrov in Geneva on Tuesday.", "Antony Blinken called Lavrov on Tuesday."),
    "c.txt": ("Tom Weber demanded that Russia withdraw its troops.", "Weber accused Russia of delay."),
    "d.txt": ("Russia rejected the demand to withdraw its troops.", "Russia withdrew its troops, Tom Weber said."),
}
# One build: which articles are given in which order, in which wording, and whether the others are dropped.
BUILDS = st.tuples(
    st.lists(st.sampled_from(sorted(TEXTS)), min_size=1, max_size=4, unique=True),
    st.integers(min_value=0, max_value=1),
    st.booleans(),
)


@pytest.fixture(scope="module")
def means() -> Means:
    return prepare()


def unexpected(trouble: Trouble) -> None:
    pytest.fail(f"{trouble.source}: {trouble.reason}")


def built(means: Means, folder: Path, wordings: dict[str, int], manner: Manner) -> dict[str, bytes]:
    """The files after a build of these articles, given in this order."""
    news = folder / "news"
    news.mkdir(parents=True, exist_ok=True)
    for name, wording in wordings.items():
        (news / name).write_text(TEXTS[name][wording], encoding="utf-8")
    paths = tuple(news / name for name in wordings)
    build(Given(paths=paths), folder / "output", means, manner, on_trouble=unexpected)
    return {name: (folder / "output" / name).read_bytes() for name in FILES}


@settings(max_examples=8)
@given(builds=st.lists(BUILDS, min_size=1, max_size=4))
def test_many_builds_are_as_one(means: Means, builds: list[tuple[list[str], int, bool]]) -> None:
    holds: dict[str, int] = {}
    files: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for names, wording, prune in builds:
            wordings = dict.fromkeys(names, wording)
            files = built(means, Path(scratch) / "many", wordings, Manner(prune=prune))
            holds = wordings if prune else holds | wordings

        assert built(means, Path(scratch) / "one", holds, Manner()) == files


def test_any_number_of_processes_gives_the_same(means: Means, tmp_path: Path) -> None:
    wordings = dict.fromkeys(TEXTS, 0)
    one, two, three = (built(means, tmp_path / str(each), wordings, Manner(workers=each)) for each in (1, 2, 3))

    assert one == two == three
