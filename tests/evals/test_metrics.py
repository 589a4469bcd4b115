import pytest

from evals.metrics import Latency, Share, latency, percentile, summarise
from evals.question_set import QuestionType, Style
from tests.evals.factories import make_citation, make_evidence, make_given, make_outcome, make_question

NEEDS = {"must": (("20%",),), "evidence": (make_evidence(),)}
NEEDED = make_citation()
NOT_NEEDED = make_citation(text="Câu khác")


def outcomes():
    """Six answers: right; cited without the answer; a wrong refusal; a clarification; a refusal; an error."""
    unanswerable = {"type": QuestionType.UNANSWERABLE, "style": Style.CITIZEN}
    return [
        make_outcome(make_question(id="1", **NEEDS), make_given("20%", NEEDED), 10),
        make_outcome(make_question(id="2", **NEEDS), make_given("30%", NEEDED, NOT_NEEDED, NOT_NEEDED), 20),
        make_outcome(make_question(id="3", **NEEDS), make_given("", status="not_found"), 30),
        make_outcome(
            make_question(id="4", type=QuestionType.CONTENT), make_given("", NEEDED, status="clarify"), 40
        ),
        make_outcome(make_question(id="5", **unanswerable), make_given("", status="not_found"), 50),
        make_outcome(make_question(id="6", **unanswerable), None, 60),
    ]


def test_figures_of_all_questions():
    total = summarise(outcomes()).total
    assert total.questions == 6
    assert total.right == Share(3, 6)
    assert total.answer == Share(3, 6)
    assert total.cited == Share(2, 3)
    assert total.label == Share(2, 3)
    assert total.precision == Share(2, 4)
    assert total.refusals == Share(1, 2)
    assert total.refused_wrongly == Share(1, 4)


def test_figures_by_type_and_style():
    summary = summarise(outcomes())
    assert list(summary.by_type) == ["target", "content", "unanswerable"]
    assert summary.by_type["target"].right == Share(1, 3)
    assert summary.by_type["content"].cited == Share(0, 0)
    assert summary.by_type["unanswerable"].refusals == Share(1, 2)
    assert {name: group.questions for name, group in summary.by_style.items()} == {"officer": 4, "citizen": 2}


def test_errors_are_counted():
    assert summarise(outcomes()).errors == 1


def test_latency_is_that_of_all_questions():
    assert summarise(outcomes()).latency == Latency(p50=30, p95=60, slowest=60)


@pytest.mark.parametrize(("share", "value"), [(Share(1, 4), 0.25), (Share(0, 3), 0.0), (Share(0, 0), None)])
def test_share_of_nothing_has_no_value(share, value):
    assert share.value == value


@pytest.mark.parametrize(
    ("values", "rank", "expected"),
    [
        ([7], 0.5, 7),
        ([7], 0.95, 7),
        ([3, 1, 2], 0.5, 2),
        ([4, 1, 3, 2], 0.5, 2),
        (list(range(1, 101)), 0.95, 95),
    ],
)
def test_percentile_by_nearest_rank(values, rank, expected):
    assert percentile(values, rank) == expected


def test_latency_of_one_question():
    assert latency([12.5]) == Latency(12.5, 12.5, 12.5)
