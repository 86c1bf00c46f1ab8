"""What several tests start from."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.command import SEEDS, kg

# No test depends on time: on a busy machine an example may take long.
settings.register_profile("kg", deadline=None)
settings.load_profile("kg")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that kg build wrote from the five seed articles; not to be changed."""
    folder = tmp_path_factory.mktemp("built")
    done = kg("build", SEEDS, "-o", folder / "output")
    assert done.returncode == 0, done.stderr
    return folder / "output"
