"""The assistant as it is evaluated: opened over a small index with the embedder that needs no model."""

import pytest

from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import IndexMissingError
from corpus.index import publish
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from evals.asking import ask_all
from evals.search.figures import recall
from evals.search.searching import search_all
from evals.subject import open_subject
from tests.evals.factories import LABEL, PLAN, QUOTE, make_evidence, make_question

TEXTS = [
    QUOTE,
    "Phát triển hạ tầng số trên địa bàn tỉnh.",
    "Sở Y tế chủ trì xây dựng hồ sơ sức khỏe điện tử.",
]


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> AssistantSettings:
    folder = tmp_path_factory.mktemp("subject")
    settings = AssistantSettings(data_dir=folder / "data", cache_dir=folder / "cache", model="hashed")
    plan = Plan(PLAN, "Bình Thuận", "UBND tỉnh Bình Thuận", "Phát triển kinh tế số", "plan.txt", "ab")
    clauses = tuple(
        Clause(PLAN, f"I/2/{point}", f"Mục I, khoản 2, điểm {point}", (), text, ((0, 1),), ClauseKind.POINT)
        for point, text in zip("abc", TEXTS, strict=True)
    )
    publish(settings, HashedEmbedder(), [PlanReading(plan, clauses)], lambda *_: None, reader_version="1")
    return settings


def test_the_assistant_is_asked_in_the_shape_that_is_judged(settings):
    question = make_question(question="Kinh tế số Bình Thuận chiếm bao nhiêu GRDP?")
    with open_subject(settings) as subject:
        [outcome] = ask_all([question], subject.ask)
    assert outcome.error is None
    assert outcome.payload.keys() >= {"status", "answer", "citations"}


def test_retrieval_is_measured_over_the_same_index(settings):
    question = make_question(
        question="Kinh tế số chiếm bao nhiêu GRDP của tỉnh?", evidence=(make_evidence(),)
    )
    with open_subject(settings) as subject:
        [first, *_] = subject.rank(question.question, (), 3)
        assert (first.label, first.text) == (LABEL, QUOTE)
        assert recall(tuple(search_all([question], subject.rank)))[1] == 1.0


def test_settings_and_index_are_described_in_plain_values(settings):
    with open_subject(settings) as subject:
        assert subject.settings["model"] == "hashed"
        assert subject.settings["data_dir"] == str(settings.data_dir)
        assert subject.index["clause_count"] == len(TEXTS)
        assert subject.index["plans"] == {PLAN: "ab"}


def test_without_an_index_the_evaluation_cannot_start(tmp_path):
    settings = AssistantSettings(data_dir=tmp_path, model="hashed")
    with pytest.raises(IndexMissingError), open_subject(settings):
        pass
