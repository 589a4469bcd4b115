import json
from contextlib import contextmanager

import pytest
import typer
from typer.testing import CliRunner

from corpus.errors import EvaluationError, SettingsError
from evals import command
from evals.question_set import EvalQuestion
from evals.subject import Subject, settings_with
from tests.evals.factories import make_citation, make_payload

LINES = [
    {
        "id": "sound",
        "question": "Kinh tế số Bình Thuận chiếm bao nhiêu?",
        "history": [],
        "doc": ["binh-thuan-4181-2022"],
        "type": "target",
        "style": "officer",
        "must": [["20%"]],
        "must_not": [],
        "evidence": [
            {
                "doc": "binh-thuan-4181-2022",
                "quote": "Kinh tế số chiếm 20% GRDP",
                "label": ["Mục I", "khoản 2"],
            }
        ],
    },
    {
        "id": "noise",
        "question": "?!",
        "history": [],
        "doc": [],
        "type": "unanswerable",
        "style": "citizen",
        "must": [],
        "must_not": [],
        "evidence": [],
    },
]


def fake_ask(question, history):
    if question == "?!":
        return make_payload("Câu hỏi chưa rõ.", status="out_of_scope")
    return make_payload("Đạt **20 %** [1].", make_citation())


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")
    return path


@pytest.fixture
def evaluate(monkeypatch):
    """The subcommand over a fake subject; returns the result and the settings that were opened."""
    opened = []

    @contextmanager
    def open_fake(settings):
        opened.append(settings)
        yield Subject(fake_ask, None, settings.model_dump(mode="json"), {"generation": "g-1"})

    monkeypatch.setattr(command, "open_subject", open_fake)
    app = typer.Typer()
    app.command()(command.evaluate)

    def _evaluate(*arguments):
        return CliRunner().invoke(app, [str(argument) for argument in arguments]), opened

    return _evaluate


def test_figures_are_printed_and_the_run_is_saved(evaluate, questions, tmp_path):
    result, _ = evaluate(questions, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    [total] = [line for line in result.output.splitlines() if "Tất cả" in line]
    assert "1.00 2/2" in total
    assert "Lỗi (errors): 0" in result.output
    [folder] = (tmp_path / "out").iterdir()
    assert str(folder) in result.output
    saved = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    assert saved["summary"]["total"]["refusals"] == {"value": 1.0, "hits": 1, "of": 1}
    assert saved["questions"].keys() == {str(questions)}
    assert saved["recall"] == {}


def test_the_headings_name_the_fields(evaluate, questions, tmp_path):
    result, _ = evaluate(questions, "--out", tmp_path / "out")
    for name in (
        "Đúng",
        "right",
        "answer",
        "cited",
        "label",
        "precision",
        "refusals",
        "unanswerable",
        "citizen",
    ):
        assert name in result.output


def test_settings_of_the_run_are_used_and_saved(evaluate, questions, tmp_path):
    result, opened = evaluate(questions, "--set", "near_enough=0.25", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert opened[0].near_enough == 0.25
    [folder] = (tmp_path / "out").iterdir()
    assert json.loads((folder / "run.json").read_text(encoding="utf-8"))["settings"]["near_enough"] == 0.25


def test_the_development_set_is_the_default(evaluate, tmp_path):
    result, _ = evaluate("--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    [folder] = (tmp_path / "out").iterdir()
    assert len((folder / "answers.jsonl").read_text(encoding="utf-8").splitlines()) == 83


def test_a_faulty_set_is_told_before_anything_is_opened(evaluate, tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text("{}", encoding="utf-8")
    result, opened = evaluate(path)
    assert isinstance(result.exception, EvaluationError)
    assert opened == []


@pytest.mark.parametrize(
    ("override", "named"),
    [("near_enogh=0.2", "near_enogh"), ("near_enough", "near_enough"), ("near_enough=much", "near_enough: ")],
)
def test_a_faulty_setting_is_named(override, named):
    with pytest.raises(SettingsError) as caught:
        settings_with([override])
    assert named in caught.value.what


def test_a_setting_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("HOIKEHOACH_NEAR_ENOUGH", "0.9")
    assert settings_with([]).near_enough == 0.9
    assert settings_with(["near_enough=0.2", "model=a=b"]).near_enough == 0.2
    assert settings_with(["model=a=b"]).model == "a=b"


def test_retrieval_is_measured_where_it_can_be(evaluate, questions):
    from rich.console import Console

    from evals.question_set import read_questions

    ranked = []

    def rank(question, history, limit):
        ranked.append(question)
        return []

    read: tuple[EvalQuestion, ...] = read_questions([questions])
    run = command.run_evaluation(read, Subject(fake_ask, rank, {}, {}), {}, Console(quiet=True))
    assert ranked == ["Kinh tế số Bình Thuận chiếm bao nhiêu?"]
    assert run.recall == {1: 0.0, 3: 0.0, 5: 0.0, 10: 0.0}
