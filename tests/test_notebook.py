import json

import nbclient
import nbformat
import pytest

from tests.require import REPOSITORY

PATH = REPOSITORY / "notebooks" / "explore.ipynb"


def test_it_is_kept_without_outputs() -> None:
    cells = [cell for cell in json.loads(PATH.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]

    assert [(cell["outputs"], cell["execution_count"]) for cell in cells] == [([], None)] * len(cells)


# What Jupyter's own libraries warn of is not ours to mend.
@pytest.mark.filterwarnings("default")
def test_it_runs_from_top_to_bottom(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))
    notebook = nbformat.read(PATH, as_version=4)  # type: ignore[no-untyped-call]  # it has no types

    nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3").execute()

    shown = json.dumps([cell.get("outputs", []) for cell in notebook.cells], ensure_ascii=False)
    assert "who-said-what" in shown
    assert "Nikolai Patrushev" in shown
    assert shown.count("<iframe") == 2
    assert "around Sergei Lavrov (1 step), since 26 Jan 2022" in shown
