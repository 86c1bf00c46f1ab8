"""The examples that the lexicons give of their frames."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files

LEXICONS = files("kg") / "lexicons"
ACTS = tuple(sorted(f"acts/{file.name}" for file in (LEXICONS / "acts").iterdir() if file.name.endswith(".toml")))
ACT_TABLES = {"verb": "lemmas", "noun": "nouns", "judgement": "verbs", "outlook": "harms"}
# The tables of frames, with where each lists its words; each frame gives examples.
FRAMES = {
    ("speech.toml", "frame"): "lemmas",
    ("speech.toml", "noun"): "nouns",
    ("demands.toml", "frame"): "lemmas",
    ("meetings.toml", "verb"): "lemmas",
    **{(file, table): words for file in ACTS for table, words in ACT_TABLES.items()},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame of a lexicon: its words, and sentences that are and are not of it."""

    file: str
    table: str
    id: str
    words: tuple[str, ...]
    complement: tuple[str, ...]
    yes: tuple[dict[str, str], ...] = field(hash=False)
    no: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return a name that no other frame of any file has: "speech.frame.say"."""
        return f"{self.file.removesuffix('.toml')}.{self.table}.{self.id}"


def lexicon(name: str) -> dict[str, object]:
    """Return a lexicon as it stands."""
    return tomllib.loads((LEXICONS / name).read_text(encoding="utf-8"))


def frames() -> Iterator[Frame]:
    """Yield every frame of every lexicon, in the order of the files."""
    for (file, table), words in FRAMES.items():
        for row in entries(file, table):
            yield Frame(
                file=file,
                table=table,
                id=str(row["id"]) if "id" in row else strings(row, words)[0],
                words=(*strings(row, words), *(strings(row, "adjectives") if table == "judgement" else ())),
                complement=strings(row, "complement"),
                yes=tuple(
                    example if isinstance(example, dict) else {"text": example} for example in listed(row, "yes")
                ),
                no=strings(row, "no"),
            )


def entries(file: str, table: str) -> list[dict[str, object]]:
    """Return the rows of an array of tables."""
    found = lexicon(file).get(table, [])
    assert isinstance(found, list), f"{file}: [[{table}]]"
    return found


def strings(row: dict[str, object], key: str) -> tuple[str, ...]:
    """Return a row's words, be they a list or the keys of a table; none where it has none."""
    found = row.get(key, [])
    assert isinstance(found, list | dict), f"{key} = {found!r}"
    return tuple(str(word) for word in found)


def listed(row: dict[str, object], key: str) -> list[str | dict[str, str]]:
    """Return a row's list."""
    found = row.get(key, [])
    assert isinstance(found, list), f"{key} = {found!r}"
    return found
