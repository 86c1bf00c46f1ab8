"""Where the files that travel with the package are: ontology, directory of actors, seed articles.

In a wheel they lie in `kg/data`; in a checkout, where the repository keeps them.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(path: str) -> Traversable:
    """Return the file or folder at `path` ("ontology/kg.ttl"); raise FileNotFoundError where there is none."""
    package = files("kg")
    for root in (package / "data", package / ".."):
        found = root / path
        if found.is_file() or found.is_dir():
            return found
    raise FileNotFoundError(f"kg was installed without its file {path}: install it again")
