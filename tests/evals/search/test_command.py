"""The subcommand over a small index, with the embedder that needs no model."""

import hashlib
import json
from dataclasses import asdict

import pytest
import typer
from typer.testing import CliRunner

from assistant.settings import AssistantSettings
from assistant.steps import Step
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import EvaluationError
from corpus.index import publish
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from evals.search.command import eval_search
from evals.search.readme import BEGIN, END
from evals.systems import BM25, TUTORIAL, WHOLE
from tests.evals.factories import PLAN, QUOTE, make_evidence, make_question

TEXTS = [
    QUOTE,
    "Phát triển hạ tầng số trên địa bàn tỉnh.",
    "Sở Y tế chủ trì xây dựng hồ sơ sức khỏe điện tử.",
]


@pytest.fixture(scope="module")
def overrides(tmp_path_factory) -> list[str]:
    """An index of one plan, and the options that choose it."""
    folder = tmp_path_factory.mktemp("search")
    content = "\n\n".join(TEXTS).encode()
    sha256 = hashlib.sha256(content).hexdigest()
    (folder / "plan.txt").write_bytes(content)
    (folder / "plans.toml").write_text(
        f'[[plan]]\nplan_id = "{PLAN}"\nprovince = "Bình Thuận"\nissuer = "UBND tỉnh Bình Thuận"\n'
        f'title = "Kinh tế số"\nfile = "plan.txt"\nsha256 = "{sha256}"\n',
        encoding="utf-8",
    )
    plan = Plan(PLAN, "Bình Thuận", "UBND tỉnh Bình Thuận", "Kinh tế số", "plan.txt", sha256)
    clauses = tuple(
        Clause(PLAN, f"I/2/{point}", f"Mục I, khoản 2, điểm {point}", (), text, ((0, 1),), ClauseKind.POINT)
        for point, text in zip("abc", TEXTS, strict=True)
    )
    settings = AssistantSettings(data_dir=folder / "data", model="hashed")
    publish(settings, HashedEmbedder(), [PlanReading(plan, clauses)], lambda *_: None, reader_version="1")
    values = {"data_dir": folder / "data", "manifest": folder / "plans.toml", "model": "hashed"}
    return [part for name, value in values.items() for part in ("--set", f"{name}={value}")]


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "small.jsonl"
    asked = [
        make_question(
            id="1", question="Kinh tế số chiếm bao nhiêu GRDP của tỉnh?", evidence=(make_evidence(),)
        ),
        make_question(id="2", question="Không cần gì?"),
    ]
    path.write_text("\n".join(json.dumps(asdict(one)) for one in asked), encoding="utf-8")
    return path


def run(*arguments):
    app = typer.Typer()
    app.command()(eval_search)
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_every_system_and_every_step_is_measured(questions, overrides):
    result = run(questions, *overrides)
    assert result.exit_code == 0, result.output
    for name in (WHOLE, TUTORIAL, BM25):
        [row] = [
            line for line in result.output.splitlines() if line.startswith("│ small") and f" {name} " in line
        ]
        assert row.count("1.000") == 7
    for step in Step:
        assert f"│ {step.value} " in result.output


def test_only_the_search_where_nothing_else_is_wanted(questions, overrides):
    result = run(questions, "--no-baselines", "--no-ablation", *overrides)
    assert result.exit_code == 0, result.output
    assert WHOLE in result.output
    assert TUTORIAL not in result.output
    assert Step.ACCENTS.value not in result.output


def test_a_step_that_the_settings_leave_out_has_no_row(questions, overrides):
    result = run(questions, "--no-baselines", "--set", "without=accents,dense", *overrides)
    assert result.exit_code == 0, result.output
    assert "│ accents " not in result.output
    assert "│ folded " in result.output


def test_the_tables_are_written_into_the_readme(questions, overrides, tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"đầu\n{BEGIN}\n{END}\ncuối\n", encoding="utf-8")
    result = run(questions, "--no-ablation", "--write-readme", readme, *overrides)
    assert result.exit_code == 0, result.output
    lines = readme.read_text(encoding="utf-8").splitlines()
    assert (lines[0], lines[-1]) == ("đầu", "cuối")
    assert any(line.startswith(f"| small | {TUTORIAL} | 1 |") for line in lines)


def test_faulty_files_are_told_before_anything_is_opened(questions, tmp_path):
    nowhere = ("--set", f"data_dir={tmp_path / 'nowhere'}", "--set", "model=hashed")
    faulty = tmp_path / "faulty.jsonl"
    faulty.write_text("{}", encoding="utf-8")
    assert isinstance(run(faulty, *nowhere).exception, EvaluationError)
    assert isinstance(run(questions, "--write-readme", faulty, *nowhere).exception, EvaluationError)


def test_a_public_benchmark_is_measured_beside(questions, overrides, tmp_path):
    folder = tmp_path / "laws"
    folder.mkdir()
    passage = {"id": "d1", "title": "Tài sản", "text": "Tài sản là vật, tiền, giấy tờ có giá."}
    query = {"text": "Tài sản là gì?", "gold": ["d1"]}
    (folder / "corpus.jsonl").write_text(json.dumps(passage), encoding="utf-8")
    (folder / "queries.jsonl").write_text(json.dumps(query), encoding="utf-8")
    result = run(questions, "--no-baselines", "--no-ablation", "--benchmark", folder, *overrides)
    assert result.exit_code == 0, result.output
    rows = [line for line in result.output.splitlines() if line.startswith("│ laws")]
    assert len(rows) == 1
    assert all(row.count("1.000") == 3 for row in rows)
