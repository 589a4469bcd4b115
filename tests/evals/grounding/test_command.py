import json

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from assistant.chain import open_assistant
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import EvaluationError, StorageError
from corpus.index import publish
from evals.grounding import command
from evals.grounding.fuzzing import Fuzzed
from evals.grounding.report import AuditReport, save
from evals.grounding.running import Audited, audit_all
from evals.grounding.violations import Fault, Violation
from evals.question_set import DEV_QUESTIONS, read_questions
from tests.ingest.plans_read import read_corpus

SEEDS = (11, 12)
EACH = 30

COMMAND = typer.Typer()
COMMAND.command()(command.audit)


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return AssistantSettings(data_dir=tmp_path_factory.mktemp("data"), model="hashed")


@pytest.fixture(scope="module")
def assistant(settings):
    """The assistant over the plans that ship with the project, without the model."""
    readings = [reading for reading, *_ in read_corpus().values()]
    publish(settings, HashedEmbedder(), readings, lambda *_: None, reader_version="test")
    opened = open_assistant(settings)
    yield opened
    opened.close()


@pytest.mark.real
@pytest.mark.parametrize("seed", SEEDS)
def test_no_answer_says_more_than_what_it_cites(assistant, seed):
    questions = read_questions(sorted(DEV_QUESTIONS.parent.glob("*.jsonl")))
    report = command.run_audit(questions, assistant, EACH, seed, Console(quiet=True))
    assert report.is_clean, "\n".join(report.lines())
    assert len(report.audited) == EACH
    assert report.by_status["answered"] > EACH / 3


class Broken:
    """Raises what nobody expected."""

    def __init__(self, assistant):
        self.library = assistant.library

    def ask(self, question, history):
        raise ZeroDivisionError(question)


@pytest.mark.real
def test_a_crash_ends_its_question_only(assistant):
    (one, other) = audit_all([Fuzzed("a", (), ()), Fuzzed("b", (), ())], Broken(assistant))
    assert (one.crash, one.status) == ("ZeroDivisionError: a", "crash")
    assert other.crash == "ZeroDivisionError: b"


def report_of(*audited, seed=7):
    return AuditReport(audited, seed, {"model": "hashed"})


ASKED = Fuzzed("Ai chủ trì?", ("Ở Bình Thuận",), ("cut",))
WRONG = Audited(
    ASKED, {"status": "answered"}, (Violation(Fault.AGENCY, "Sở Y tế", "Sở Y tế chủ trì [1]"),), fell=True
)
RIGHT = Audited(ASKED, {"status": "not_found"})
CRASHED = Audited(ASKED, {}, crash="KeyError: 'x'")


def test_the_report_counts_and_gives_examples():
    text = "\n".join(report_of(WRONG, RIGHT, RIGHT, CRASHED).lines())
    assert "Câu hỏi: 4 (answered 1, crash 1, not_found 2); seed 7" in text
    assert "phải thay: 1 (25.00%)" in text
    assert "Vi phạm: 1" in text
    assert "Ở Bình Thuận / Ai chủ trì?" in text
    assert "Sở Y tế ← Sở Y tế chủ trì [1]" in text
    assert "KeyError" in text


@pytest.mark.parametrize(("audited", "clean"), [((RIGHT,), True), ((WRONG,), False), ((CRASHED,), False)])
def test_a_report_is_clean_without_violations_and_crashes(audited, clean):
    assert report_of(*audited).is_clean is clean


def test_a_report_is_saved_with_what_it_takes_to_ask_again(tmp_path):
    save(report_of(WRONG, RIGHT), tmp_path / "run")
    figures = json.loads((tmp_path / "run" / "audit.json").read_text("utf-8"))
    assert figures["violations"] == {Fault.AGENCY.value: 1}
    assert (figures["seed"], figures["fell"], figures["settings"]) == (7, 1, {"model": "hashed"})
    lines = (tmp_path / "run" / "answers.jsonl").read_text("utf-8").splitlines()
    assert json.loads(lines[0])["asked"]["history"] == ["Ở Bình Thuận"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StorageError, match="file"):
        save(report_of(RIGHT), tmp_path / "file")


def test_a_missing_file_of_questions_is_said_before_anything_is_loaded(tmp_path):
    result = CliRunner().invoke(COMMAND, [str(tmp_path / "none.jsonl")])
    assert isinstance(result.exception, EvaluationError)


@pytest.mark.real
def test_the_command_asks_the_questions_themselves_and_ends_well(assistant, settings, tmp_path, monkeypatch):
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("HOIKEHOACH_MODEL", "hashed")
    some = tmp_path / "some.jsonl"
    some.write_text("\n".join(DEV_QUESTIONS.read_text("utf-8").splitlines()[:3]), encoding="utf-8")
    result = CliRunner().invoke(COMMAND, [str(some), "--count", "0", "--out", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    assert "Câu hỏi: 3" in result.output
    assert (tmp_path / "out" / "summary.txt").is_file()
