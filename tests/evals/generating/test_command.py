import json

import pytest
import typer
from typer.testing import CliRunner

from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import EvaluationError, IndexMissingError
from corpus.index import publish
from corpus.records import PlanReading
from corpus.settings import CorpusSettings
from evals.generating import command
from evals.question_set import read_questions
from tests.evals.generating.registers import DELTA, library


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    """A published index of the small registers."""
    folder = tmp_path_factory.mktemp("published")
    settings = CorpusSettings(data_dir=folder / "data", cache_dir=folder / "cache", model="hashed")
    held = library()
    readings = [
        PlanReading(
            plan,
            held.under_plan(plan.plan_id),
            tuple(one for one in held.tasks if one.plan_id == plan.plan_id),
            tuple(one for one in held.targets if one.plan_id == plan.plan_id),
        )
        for plan in held.plans
    ]
    publish(settings, HashedEmbedder(), readings, lambda *_: None, reader_version="1")
    return settings.data_dir


@pytest.fixture
def run(monkeypatch, data_dir):
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(data_dir))
    app = typer.Typer()
    app.command()(command.questions)
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


def test_the_file_is_a_question_set_and_the_same_each_time(run, tmp_path):
    for name in ("one.jsonl", "two.jsonl"):
        result = run("--count", 30, "--seed", 5, "--out", tmp_path / name)
        assert result.exit_code == 0, result.output
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert len(read_questions([tmp_path / "one.jsonl"])) == 30


@pytest.mark.parametrize("name", ["set.xlsx", "set.csv"])
def test_a_sheet_holds_the_same_questions(run, tmp_path, name):
    for file in ("set.jsonl", name):
        assert run("--count", 30, "--out", tmp_path / file).exit_code == 0
    assert read_questions([tmp_path / name]) == read_questions([tmp_path / "set.jsonl"])


def test_a_form_to_fill_in_needs_no_index(run, monkeypatch, tmp_path):
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path / "none"))
    assert run("--count", 0, "--out", tmp_path / "form.xlsx").exit_code == 0
    with pytest.raises(EvaluationError, match="no question"):
        read_questions([tmp_path / "form.xlsx"])


def test_questions_are_printed_where_no_file_is_given(run):
    result = run("--count", 3, "--plan", DELTA)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["id"] for line in lines] == ["gen-0001", "gen-0002", "gen-0003"]
    assert all(set(line["doc"]) <= {DELTA} for line in lines)


def test_it_is_said_when_there_are_no_more(run, tmp_path):
    result = run("--count", 100_000, "--out", tmp_path / "all.jsonl")
    assert result.exit_code == 0
    assert "Chỉ tạo được" in result.stderr


def test_a_file_that_cannot_be_written_is_named(run, tmp_path):
    result = run("--count", 1, "--out", tmp_path / "none" / "set.jsonl")
    assert isinstance(result.exception, EvaluationError)
    assert "set.jsonl" in result.exception.what


def test_without_an_index_it_is_said_how_to_make_one(run, monkeypatch, tmp_path):
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path))
    assert isinstance(run().exception, IndexMissingError)
