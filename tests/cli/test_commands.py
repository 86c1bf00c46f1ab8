import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer

from kg import __version__
from kg.building import NOTE
from kg.cli import app
from kg.note import Note
from tests.command import SEEDS, kg, lines
from tests.require import REPOSITORY

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]  # a group

HOSTILE = r"""
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://example.org/a> rdfs:label "=HYPERLINK(\"https://example.org\")", "\u001B[2JWeber\u202E [bold]", "-1\nnext" .
<https://example.org/b> rdfs:label -1 .
"""
STOPPED = "kg: stopped; what was read stays: the same command goes on from there"
LABELS = "SELECT ?label WHERE { ?each <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "hostile.ttl"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_help_with_an_example_and_is_in_the_readme(command: str) -> None:
    help_text = kg(command, "--help").stdout

    assert re.search(rf"Examples?:\n +kg {command}", help_text)
    assert f"`kg {command}" in (REPOSITORY / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_says_what_it_does(command: str) -> None:
    parameters = typer.main.get_command(app).commands[command].params  # type: ignore[attr-defined]  # a group

    assert [parameter.name for parameter in parameters if not getattr(parameter, "help", None)] == []


def test_version() -> None:
    assert kg("--version").stdout == f"kg {__version__}\n"


def test_no_command_shows_the_commands() -> None:
    done = kg()

    assert all(command in done.stdout + done.stderr for command in COMMANDS)


def test_demo_ends_with_the_page_and_questions_that_can_be_asked(tmp_path: Path) -> None:
    done = kg("demo", folder=tmp_path)
    *_, opened, first, second, third = lines(done.stdout)

    assert done.returncode == 0
    assert opened == "Open output/graph.html in a browser. Then try:"
    for question in (first, second, third):
        arguments = shlex.split(question)
        asked = kg(*arguments[arguments.index("kg") + 1 :], folder=tmp_path)
        assert asked.returncode == 0
        assert len(lines(asked.stdout)) > 1


def test_a_second_build_says_that_nothing_changed(tmp_path: Path) -> None:
    kg("build", SEEDS, folder=tmp_path)

    done = kg("build", SEEDS, folder=tmp_path)

    assert lines(done.stdout)[0] == "Nothing changed."
    assert "(5 unchanged)" in done.stdout
    assert (done.stderr, done.returncode) == ("", 0)


def test_an_article_that_is_not_given_is_kept_until_pruned(tmp_path: Path) -> None:
    first, second, *_ = sorted(SEEDS.iterdir())
    kg("build", first, folder=tmp_path)

    assert "(1 read, 1 kept)" in kg("build", second, folder=tmp_path).stdout
    assert "(1 unchanged, 1 removed)" in kg("build", second, "--prune", folder=tmp_path).stdout


def test_quiet_says_nothing(tmp_path: Path) -> None:
    done = kg("build", SEEDS, "--quiet", folder=tmp_path)

    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_query_alone_lists_the_questions() -> None:
    printed = kg("query").stdout

    for question in ("who-said-what", "demands", "meetings", "timeline", "reported-by-several", "accusations"):
        assert f"\n{question}\n  " in f"\n{printed}"


def test_an_answer_in_each_format(built: Path) -> None:
    question = ("query", "meetings", "--graph", built)
    csv, tsv, table = (kg(*question, *form).stdout for form in ([], ["--format", "tsv"], ["--format", "table"]))
    rows = json.loads(kg(*question, "--format", "json").stdout)

    assert [len(lines(text)) for text in (csv, tsv)] == [len(rows) + 1] * 2
    assert lines(csv)[0].split(",") == lines(tsv)[0].split("\t") == [*rows[0]]
    known = [column for column in rows[0] if any(row[column] is not None for row in rows)]
    assert [name.strip() for name in lines(table)[0].split("┃")] == known


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        pytest.param("160", r"^name +┃ is +┃ articles +┃ mentions +┃ actor *$", id="with the names of nodes"),
        pytest.param("80", r"^name +┃ is +┃ articles +┃ mentions *$", id="without them"),
        pytest.param("40", r"^name +Russia\nis +State\narticles +5$", id="row by row"),
    ],
)
def test_a_table_is_as_wide_as_the_terminal(built: Path, columns: str, shown: str) -> None:
    printed = kg("actors", "--graph", built, "--format", "table", columns=columns).stdout

    assert re.search(shown, printed, re.MULTILINE)
    assert max(map(len, printed.splitlines())) <= int(columns)


def test_a_query_of_one_s_own(built: Path, tmp_path: Path) -> None:
    sparql = "SELECT (COUNT(*) AS ?n) WHERE { ?article a <https://w3id.org/dkg/Article> }"
    (tmp_path / "own.rq").write_text(sparql, encoding="utf-8")

    assert kg("query", sparql, "--graph", built).stdout == "n\n5\n"
    assert kg("query", tmp_path / "own.rq", "--graph", built).stdout == "n\n5\n"
    assert "takes no actor" in kg("query", sparql, "actor=Lavrov", "--graph", built).stderr
    assert "cannot be answered" in kg("query", "SELECT nonsense {", "--graph", built).stderr


def test_the_words_behind_a_row_are_found_by_the_name_that_the_table_shows(built: Path) -> None:
    rows = json.loads(kg("query", "demands", "--graph", built, "--format", "json").stdout)
    short = rows[0]["demand"].removeprefix("https://w3id.org/dkg/id/")

    evidence = json.loads(kg("query", "evidence", f"event={short}", "--graph", built, "--format", "json").stdout)

    assert evidence
    for row in evidence:
        text = (SEEDS / row["key"]).read_bytes().decode()
        assert text[row["begin"] : row["end"]] == row["evidence"]


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_no_cell_is_a_formula(hostile: Path, form: str) -> None:
    done = kg("query", LABELS, "--graph", hostile, "--format", form)
    cells = done.stdout.replace('"', "").splitlines()[1:]

    assert sorted(cells) == ["'-1 next", "'=HYPERLINK(https://example.org)", "-1", "\ufffd[2JWeber\ufffd [bold]"]


def test_a_table_shows_steering_characters_and_markup_as_text(hostile: Path) -> None:
    printed = kg("query", LABELS, "--graph", hostile, "--format", "table").stdout

    assert "\ufffd[2JWeber\ufffd [bold]" in printed
    assert "\x1b[2J" not in printed


def test_json_has_the_values_as_they_are(hostile: Path) -> None:
    rows = json.loads(kg("query", LABELS, "--graph", hostile, "--format", "json").stdout)

    assert "\x1b[2JWeber\u202e [bold]" in [row["label"] for row in rows]


def test_actors_of_a_kind(built: Path) -> None:
    rows = json.loads(kg("actors", "--kind", "state", "--graph", built, "--format", "json").stdout)

    assert rows[0]["name"] == "Russia"
    assert {row["is"] for row in rows} == {"State"}


def test_explain_shows_parse_findings_and_refusals() -> None:
    done = kg("explain", "Lavrov told reporters on Friday that Moscow wants guarantees. He was said to be ill.")

    assert re.search(r"1\. Lavrov told .*\n  parse    Lavrov nsubj→told", done.stdout)
    assert re.search(r"found    statement \(.*\); speaker Sergei Lavrov \(“Lavrov”\)", done.stdout)
    assert re.search(r"rule “.+”, confidence 0\.\d\d", done.stdout)
    assert "refused  “said”" in done.stdout


def test_explain_a_file_and_its_boilerplate(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Weber met Lavrov in Geneva.\n\nSource Link\n", encoding="utf-8")

    printed = kg("explain", path).stdout

    assert "1. Weber met Lavrov in Geneva." in printed
    assert re.search(r"2\. Source Link\n +not read: boilerplate", printed)


def test_extract_gives_a_line_an_article_and_ends_well_when_nobody_reads_on() -> None:
    command = f"{sys.executable} -m kg extract {SEEDS} | head -c 10"
    done = subprocess.run(["bash", "-c", command], cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False)

    assert (done.stdout, done.stderr) == ('{"article"', "")


def test_what_is_built_is_valid(built: Path) -> None:
    done = kg("validate", "--graph", built)

    assert (done.stdout, done.returncode) == ("All is well in 7 graphs.\n", 0)


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    path = tmp_path / "wrong.nt"
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    path.write_text(
        f"<https://w3id.org/dkg/id/statement/1> {kind} <https://w3id.org/dkg/Statement> .", encoding="utf-8"
    )

    done = kg("validate", "--graph", path)

    assert done.returncode == 1
    assert "https://w3id.org/dkg/id/statement/1" in done.stdout
    assert "things are wrong in 1 of 1 graphs" in done.stderr


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_a_build_with_one_line_and_keeps_what_was_read(tmp_path: Path, workers: str) -> None:
    news, note = tmp_path / "news", tmp_path / "output" / NOTE
    news.mkdir()
    for number in range(60):
        (news / f"{number}.txt").write_text(f"Weber met Lavrov on day {number}.\n" * 40, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "build", str(news), "-o", str(note.parent), "--workers", workers]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True) as build:
        while build.poll() is None and not Note(note).entries:
            time.sleep(0.01)
        # As a terminal does: to all processes of the command.
        os.killpg(build.pid, signal.SIGINT)
        _, told = build.communicate()

    assert [line for line in lines(told) if not line.startswith("kg: read ")] == [STOPPED]
    assert build.returncode == 130
    assert Note(note).entries
