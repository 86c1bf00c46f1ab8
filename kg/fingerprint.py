"""Fingerprints: of an article as given, and of all else that a reading depends on. Same fingerprints, same reading."""

import hashlib
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from kg.model import Article
from kg.resources import resource

_CODE = (".py", ".toml", ".rq", ".j2", ".css", ".js")


def of_article(article: Article) -> str:
    """Return the fingerprint of an article: of its text and of all that is known about it."""
    return _digest([repr(article).encode()])


def of_means(language: Path | None, directories: Iterable[Path]) -> str:
    """Return the fingerprint of this version of kg with a language pipeline and the users' own directories."""
    own = Path(str(files("kg")))
    code = (path for path in own.rglob("*") if path.suffix in _CODE and own / "language" not in path.parents)
    data = (Path(str(resource(name))) for name in ("ontology/kg.ttl", "seeds/actors.ttl"))
    pipeline = (path for path in (language.rglob("*") if language else ()) if path.is_file())
    return _digest(path.read_bytes() for path in [*sorted(code), *data, *sorted(pipeline), *directories])


def _digest(parts: Iterable[bytes]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()
