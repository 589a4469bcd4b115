"""`hoikehoach eval` from its options to what is printed and left in the folder of the run."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from assistant.settings import AssistantSettings
from corpus.errors import EvaluationError, SettingsError
from evals import command, evaluating
from evals.question_files import write_questions
from evals.question_set import DEV_QUESTIONS, read_questions
from evals.running import going
from evals.running.opening import open_systems
from evals.runs.folder import RunFolder
from evals.runs.loading import load
from evals.runs.reply import outcome_of
from evals.systems import BM25, WHOLE
from tests.evals.factories import make_evidence, make_question
from tests.evals.running.fake_workers import FakeWorkers, opener
from tests.evals.runs.factories import make_subject
from tests.evals.small_index import publish_small

QUESTIONS = tuple(
    make_question(id=f"q-{number}", must=(("20%" if number else "30%",),), evidence=(make_evidence(),))
    for number in (0, 1, 3, 4)
)

MANY = 800
"""So many that a run isn't at its end before it is ended."""


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "set.jsonl"
    write_questions(QUESTIONS, path)
    return path


@pytest.fixture
def evaluate(monkeypatch, tmp_path):
    """The subcommand over workers that answer at once; `opened` are the settings that it opens."""
    workers, opened = [FakeWorkers(systems=(WHOLE,))], []

    def in_process(settings, *, with_baselines):
        opened.append(settings)
        asked = replace(make_subject(), settings=settings.model_dump(mode="json"))
        workers[0].subject = asked
        workers[0].systems = (WHOLE, BM25) if with_baselines else (WHOLE,)
        return opener(workers[0])

    monkeypatch.setattr(going, "versions", dict)
    monkeypatch.setattr(going, "in_process", in_process)
    monkeypatch.setattr(evaluating, "in_process", in_process)
    app = typer.Typer()
    app.command()(command.evaluate)
    handled = signal.getsignal(signal.SIGTERM)

    def run(*arguments, workers_are=None):
        workers[0] = workers_are or FakeWorkers(systems=(WHOLE,))
        before = set((tmp_path / "runs").glob("*"))
        result = CliRunner().invoke(app, [*map(str, arguments), "--out", str(tmp_path / "runs")])
        new = set((tmp_path / "runs").glob("*")) - before
        return result, next(iter(new), None), opened

    yield run
    signal.signal(signal.SIGTERM, handled)


def test_figures_are_printed_and_the_run_is_kept(evaluate, questions):
    result, folder, _ = evaluate(questions)
    assert result.exit_code == 0, result.output
    [total] = [line for line in result.output.splitlines() if line.startswith("Tất cả")]
    assert "75,0" in total
    assert str(folder / "report.html") in result.output.replace("\n", "")
    assert sorted(path.name for path in folder.iterdir()) == [
        "answers.jsonl",
        "judgements.jsonl",
        "metrics.json",
        "questions.jsonl",
        "report.html",
        "run.json",
        "summary.md",
    ]
    metrics = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))
    assert metrics["systems"][WHOLE]["total"]["metrics"]["right"]["value"] == 0.75
    judged = [
        json.loads(line) for line in (folder / "judgements.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [one["right"] for one in judged] == [False, True, True, True]
    assert judged[0]["missing"] == [["30%"]]


def test_the_development_set_is_the_default(evaluate):
    _, folder, _ = evaluate()
    assert len(load(RunFolder.open(folder)).outcomes[WHOLE]) == len(read_questions([DEV_QUESTIONS]))


def test_settings_of_the_run_are_used_and_kept(evaluate, questions):
    _, folder, opened = evaluate(questions, "--set", "near_enough=0.25")
    assert opened[0].near_enough == 0.25
    assert RunFolder.open(folder).header.subject.settings["near_enough"] == 0.25


def test_baselines_are_asked_beside_the_product(evaluate, questions):
    result, folder, _ = evaluate(questions, "--with-baselines")
    assert set(load(RunFolder.open(folder)).outcomes) == {WHOLE, BM25}
    assert BM25 in result.output


def test_two_runs_are_compared(evaluate, questions):
    _, before, _ = evaluate(questions)
    worse = FakeWorkers(systems=(WHOLE,))
    worse.answers = {"q-3": "Đạt **10 %** [1].", "q-4": "Tỉnh đạt 20% [1]."}
    result, after, _ = evaluate(questions, "--against", before.name, workers_are=worse)
    told = json.loads((after / "metrics.json").read_text(encoding="utf-8"))["against"]
    assert (told["run"], told["gained"], told["lost"], told["changed"]) == (before.name, [], ["q-3"], ["q-4"])
    assert told["metrics"]["right"]["value"] == -0.25
    assert "q-3" in result.output


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        (["--min", "right=0.75"], 0, None),
        (["--min", "right=0.8"], command.MISSED, "0.8"),
        (["--max", "errors=0"], 0, None),
        (["--max", "latency_p50=1"], command.MISSED, "13 ms"),
        (["--min", "refusal_recall=0.5"], command.MISSED, "không có câu nào"),
    ],
)
def test_a_figure_that_misses_its_bound_fails_the_process(evaluate, questions, asked, code, told):
    result, folder, _ = evaluate(questions, *asked)
    assert result.exit_code == code, result.output
    assert (folder / "report.html").exists()
    if told:
        assert told in result.output


@pytest.mark.parametrize(("floor", "code", "raised"), [(0.5, 0, 0.75), (0.9, command.MISSED, 0.9)])
def test_floors_are_of_a_set_and_only_rise(evaluate, questions, tmp_path, floor, code, raised):
    floors = tmp_path / "floors.toml"
    floors.write_text(f"# kept\n[set]\nright = {floor}\n", encoding="utf-8")
    result, _, _ = evaluate(questions, "--floors", floors, "--raise-floors")
    assert result.exit_code == code, result.output
    assert floors.read_text(encoding="utf-8") == f"# kept\n[set]\nright = {raised}\n"


def test_floors_of_other_sets_never_pass_in_silence(evaluate, questions, tmp_path):
    floors = tmp_path / "floors.toml"
    floors.write_text("[other]\nright = 0.1\n", encoding="utf-8")
    result, _, _ = evaluate(questions, "--floors", floors)
    assert isinstance(result.exception, EvaluationError)


@pytest.mark.parametrize(
    "asked",
    [
        ["--resume", "run", "set.jsonl"],
        ["--resume", "run", "--set", "near_enough=0.2"],
        ["--resume", "run", "--with-baselines"],
        ["--url", "http://127.0.0.1:9", "--set", "near_enough=0.2"],
        ["--url", "http://127.0.0.1:9", "--with-baselines"],
        ["--raise-floors"],
        ["--min", "right"],
        ["--max", "right=0.5"],
        ["--set", "near_enogh=0.2"],
        ["--judge"],
    ],
)
def test_options_that_make_no_sense_are_told_before_anything_is_opened(evaluate, asked):
    result, folder, opened = evaluate(*asked)
    assert isinstance(result.exception, SettingsError)
    assert folder is None
    assert opened == []


@pytest.mark.parametrize("asked", [["--resume", "none"], ["--against", "none"], ["none.jsonl"]])
def test_what_is_not_there_is_named(evaluate, asked):
    result, folder, _ = evaluate(*asked)
    assert isinstance(result.exception, EvaluationError)
    assert "none" in result.exception.what
    assert folder is None


def test_a_stopped_run_goes_on_where_it_was(evaluate, questions):
    stopped, folder, _ = evaluate(questions, workers_are=FakeWorkers(most=2))
    assert stopped.exit_code == command.STOPPED
    assert not (folder / "report.html").exists()
    resumed, new, _ = evaluate("--resume", folder)
    assert (resumed.exit_code, new) == (0, None), resumed.output
    assert len(load(RunFolder.open(folder)).outcomes[WHOLE]) == 4
    assert (folder / "report.html").exists()


@pytest.mark.parametrize(
    ("override", "named"),
    [("near_enogh=0.2", "near_enogh"), ("near_enough", "near_enough"), ("near_enough=much", "near_enough: ")],
)
def test_a_faulty_setting_is_named(evaluate, questions, override, named):
    result, _, _ = evaluate(questions, "--set", override)
    assert isinstance(result.exception, SettingsError)
    assert named in result.exception.what


@pytest.mark.real
def test_a_run_that_is_killed_resumes_to_the_same_result(tmp_path):
    """The command itself, with its worker processes, over a small index: killed in the middle, then finished."""
    settings = publish_small(tmp_path)
    path, runs = tmp_path / "many.jsonl", tmp_path / "runs"
    questions = [replace(QUESTIONS[number % 2], id=f"m-{number}") for number in range(MANY)]
    write_questions(questions, path)
    started = _start(settings, path, "--workers", "2", "--out", runs)
    _wait(lambda: any(answers.read_bytes().count(b"\n") > 5 for answers in runs.glob("*/answers.jsonl")))
    started.kill()
    started.communicate(timeout=60)
    [folder] = runs.iterdir()
    assert 5 < len(RunFolder.open(folder).replies()) < MANY
    finished = _start(settings, "--resume", folder)
    told, _ = finished.communicate(timeout=120)
    assert finished.returncode == 0, told
    with open_systems(settings, with_baselines=False) as opened:
        alike = [outcome_of(one, opened.systems[WHOLE](one)).judgement for one in questions[:2]]
    judged = [one.judgement for one in load(RunFolder.open(folder)).outcomes[WHOLE]]
    assert judged == alike * (MANY // 2)


def _start(settings: AssistantSettings, *arguments) -> subprocess.Popen:
    return subprocess.Popen(
        [Path(sys.executable).with_name("hoikehoach"), "eval", *map(str, arguments)],
        env={
            **os.environ,
            "HOIKEHOACH_DATA_DIR": str(settings.data_dir),
            "HOIKEHOACH_CACHE_DIR": str(settings.cache_dir),
            "HOIKEHOACH_MODEL": "hashed",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _wait(until):
    """What `until` gives once it is something, within a minute."""
    for _ in range(6000):
        if found := until():
            return found
        time.sleep(0.01)
    return pytest.fail("waited a minute for nothing")
