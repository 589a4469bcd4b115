"""Worker processes for real, over a small index."""

import os
import signal

import pytest

from assistant.settings import AssistantSettings
from corpus.errors import EvaluationError, IndexMissingError
from evals.running.processes import open_processes
from evals.running.workers import completed, worth_opening
from evals.systems import WHOLE
from tests.evals.factories import PLAN, make_evidence, make_question
from tests.evals.small_index import publish_small

QUESTION = make_question(question="Kinh tế số Bình Thuận chiếm bao nhiêu GRDP?", evidence=(make_evidence(),))


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> AssistantSettings:
    return publish_small(tmp_path_factory.mktemp("processes"))


def _die(_):
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_question_is_answered_searched_and_audited(settings):
    with open_processes(settings, 1, with_baselines=False) as processes:
        assert processes.systems == (WHOLE,)
        subject = processes.subject
        [reply] = processes.replies([(WHOLE, QUESTION)])
        with pytest.raises(EvaluationError) as caught:
            list(completed(processes._pool, _die, [(WHOLE, QUESTION)]))
    assert subject.plans == {PLAN: "Bình Thuận"}
    assert subject.index["clause_count"] == 3
    assert subject.settings["model"] == "hashed"
    assert (reply.error, reply.question, reply.violations) == (None, "q-1", ())
    assert reply.payload is not None
    assert reply.payload["status"] in ("answered", "not_found")
    assert reply.search is not None
    assert (0,) in reply.search.held
    assert reply.search.relevance is not None
    # A worker that is killed ends the run with one error, not with a wait for ever.
    assert "--resume" in caught.value.mend


def test_what_keeps_the_systems_shut_is_told(tmp_path):
    missing = AssistantSettings(data_dir=tmp_path, cache_dir=tmp_path, model="hashed")
    with pytest.raises(IndexMissingError), open_processes(missing, 1, with_baselines=False):
        pytest.fail("there is no index")


@pytest.mark.parametrize(
    ("asked", "wanted", "count"), [(1, None, 1), (100, None, 1), (0, None, 1), (1, 5, 5), (10**6, 3, 3)]
)
def test_a_small_set_needs_one_worker(asked, wanted, count):
    assert worth_opening(asked, wanted) == count


def test_a_large_set_uses_every_core():
    assert worth_opening(10**6) == len(os.sched_getaffinity(0))
