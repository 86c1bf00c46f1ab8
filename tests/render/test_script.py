"""What the page's script computes, tested by node alone; `make lint-page` checks its format and style."""

import subprocess

from tests.require import REPOSITORY, program

FOLDER = REPOSITORY / "tests" / "render" / "script"


def run_tests(*files: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program("node", "nodejs"), "--test", *files], cwd=FOLDER, capture_output=True, encoding="utf-8", check=False
    )


def test_the_script_computes_what_it_should() -> None:
    files = sorted(path.name for path in FOLDER.glob("*.test.js"))
    done = run_tests(*files)

    assert files
    assert done.returncode == 0, done.stdout + done.stderr
