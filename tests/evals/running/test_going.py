"""Stopping and resuming: a run that was cut anywhere ends like one that wasn't."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from corpus.errors import EvaluationError, UnreachableError
from evals.running import going
from evals.runs.folder import RunFolder
from evals.runs.loading import load
from evals.systems import BM25, WHOLE
from tests.evals.factories import make_evidence, make_question
from tests.evals.running.fake_workers import FakeWorkers, opener
from tests.evals.runs.factories import make_subject

QUESTIONS = tuple(
    make_question(id=f"q-{number}", must=(("20%",),), evidence=(make_evidence(),)) for number in range(8)
)


@pytest.fixture(autouse=True, scope="module")
def _no_versions():
    """Reading the versions of all that is installed takes a while."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(going, "versions", dict)
        yield


def begin(tmp_path, workers, **how):
    return going.begin(
        QUESTIONS, {}, opener(workers), None, tmp_path, Console(file=how.get("file", io.StringIO()))
    )


def resume(monkeypatch, folder, workers):
    monkeypatch.setattr(going, "in_process", lambda *_, **__: opener(workers))
    going.resume(RunFolder.open(folder), None, Console(file=io.StringIO()))


def outcomes(folder):
    return load(RunFolder.open(folder)).outcomes


def test_every_system_is_asked_everything(tmp_path):
    folder = begin(tmp_path, FakeWorkers())
    assert folder.missing() == []
    assert {name: len(found) for name, found in outcomes(folder.path).items()} == {WHOLE: 8, BM25: 8}


@pytest.mark.parametrize("end", [KeyboardInterrupt, UnreachableError("a", "b")])
@pytest.mark.parametrize("most", [0, 1, 7, 15])
def test_a_run_that_was_stopped_resumes_to_the_same_result(tmp_path, monkeypatch, most, end):
    whole = begin(tmp_path / "whole", FakeWorkers()).path
    told = io.StringIO()
    with pytest.raises(end if isinstance(end, type) else type(end)):
        begin(tmp_path / "cut", FakeWorkers(most=most, end=end), file=told)
    [cut] = (tmp_path / "cut").iterdir()
    assert f"hoikehoach eval --resume {cut}" in told.getvalue().replace("\n", " ")
    rest = FakeWorkers()
    resume(monkeypatch, cut, rest)
    assert len(rest.asked) == 16 - most
    assert outcomes(cut) == outcomes(whole)


@settings(max_examples=25, deadline=None)
@given(cuts=st.lists(st.integers(0, 5), max_size=6), torn=st.integers(0, 40))
def test_a_run_may_be_stopped_again_and_again(tmp_path_factory, cuts, torn):
    with pytest.MonkeyPatch.context() as monkeypatch:
        tmp_path = tmp_path_factory.mktemp("runs")
        with pytest.raises(KeyboardInterrupt):
            begin(tmp_path, FakeWorkers(most=0))
        [folder] = tmp_path.iterdir()
        for most in cuts:
            try:
                resume(monkeypatch, folder, FakeWorkers(most=most))
            except KeyboardInterrupt:
                answers = folder / "answers.jsonl"
                answers.write_bytes(answers.read_bytes()[: -torn or None])
        resume(monkeypatch, folder, FakeWorkers())
        assert [len(found) for found in outcomes(folder).values()] == [8, 8]


def test_a_finished_run_opens_nothing(tmp_path, monkeypatch):
    folder = begin(tmp_path, FakeWorkers()).path
    rest = FakeWorkers()
    resume(monkeypatch, folder, rest)
    assert rest.asked == []


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"index": {"generation": "g-2"}}, "index"),
        ({"program": "cd"}, "program"),
        ({"settings": {"near_enough": 0.5}}, "settings"),
    ],
)
def test_answers_of_two_subjects_are_never_mixed(tmp_path, monkeypatch, changed, named):
    with pytest.raises(KeyboardInterrupt):
        begin(tmp_path, FakeWorkers(most=3))
    [folder] = tmp_path.iterdir()
    before = outcomes(folder)
    with pytest.raises(EvaluationError) as caught:
        resume(monkeypatch, folder, FakeWorkers(make_subject(**changed)))
    assert named in caught.value.what
    assert outcomes(folder) == before


def test_a_server_is_asked_again_at_its_url(tmp_path, monkeypatch):
    at_server = replace(make_subject(), url="http://127.0.0.1:9")
    with pytest.raises(KeyboardInterrupt):
        begin(tmp_path, FakeWorkers(at_server, most=3, systems=(WHOLE,)))
    [folder] = tmp_path.iterdir()
    rest, urls = FakeWorkers(at_server, systems=(WHOLE,)), []
    monkeypatch.setattr(going, "at_server", lambda url, _key: (urls.append(url), opener(rest))[1])
    going.resume(RunFolder.open(folder), None, Console(file=io.StringIO()))
    assert urls == ["http://127.0.0.1:9"]
    assert len(rest.asked) == 5


def test_as_many_workers_are_opened_as_are_asked_for(tmp_path):
    opened = []
    going.begin(QUESTIONS, {}, opener(FakeWorkers(), opened), 3, tmp_path, Console(file=io.StringIO()))
    going.begin(QUESTIONS, {}, opener(FakeWorkers(), opened), None, tmp_path, Console(file=io.StringIO()))
    assert opened == [3, 1]
