import pytest

from evals.gate.checking import Shortfall, shortfalls
from evals.gate.limits import Ceiling, Floor, Limit
from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Summary
from tests.evals.gate.factories import make_figures, make_summary

RIGHT = Floor(Metric.RIGHT, 0.85)
NO_ERRORS = Ceiling(Metric.ERRORS, 0.0)
FAST = Ceiling(Quantile.P95, 2000.0)

CASES = [
    (RIGHT, 0.9, True),
    (RIGHT, 0.85, True),
    (RIGHT, 0.85 - 1e-12, True),
    (RIGHT, 0.8499, False),
    (RIGHT, None, False),
    (NO_ERRORS, 0.0, True),
    (NO_ERRORS, 0.012, False),
    (NO_ERRORS, None, False),
    (FAST, 1999.0, True),
    (FAST, 2000.0, True),
    (FAST, 2000.5, False),
    (FAST, None, False),
]


@pytest.mark.parametrize(("limit", "value", "met"), CASES)
def test_of_all_questions(limit: Limit, value: float | None, met: bool):
    summary = make_summary({limit.figure.value: value})
    assert shortfalls(summary, [limit]) == (() if met else (Shortfall(None, limit, value),))


@pytest.mark.parametrize("limit", [RIGHT, NO_ERRORS, FAST])
def test_a_figure_that_was_not_computed_is_a_shortfall(limit: Limit):
    assert shortfalls(make_summary(), [limit]) == (Shortfall(None, limit, None),)


def test_sets_are_held_to_their_own_floors():
    summary = make_summary({"right": 0.8}, dev={"right": 0.84}, second={"right": 0.9})
    by_set = {"second": (RIGHT,), "dev": (RIGHT, NO_ERRORS)}
    assert shortfalls(summary, (), by_set) == (
        Shortfall("dev", RIGHT, 0.84),
        Shortfall("dev", NO_ERRORS, None),
    )


def test_a_set_that_was_not_asked_is_left_out():
    summary = make_summary({"right": 0.9}, dev={"right": 0.9})
    assert shortfalls(summary, [RIGHT], {"third": (RIGHT,)}) == ()
    assert shortfalls(Summary(make_figures({"right": 0.9}), {}), [RIGHT], {"dev": (RIGHT,)}) == ()


def test_all_questions_come_before_the_sets():
    found = shortfalls(make_summary({"right": 0.1}, dev={"right": 0.2}), [RIGHT], {"dev": (RIGHT,)})
    assert [one.set for one in found] == [None, "dev"]


SAYINGS = [
    (
        Shortfall("dev", Floor(Metric.RIGHT, 0.98), 81 / 83),
        "Bộ câu hỏi dev: Đúng (right) phải đạt ít nhất 0.98, mới đạt 0.9759, còn thiếu 0.0041.",
    ),
    (
        Shortfall(None, Floor(Metric.RIGHT, 0.98), 0.97999),
        "Tất cả câu hỏi: Đúng (right) phải đạt ít nhất 0.98, mới đạt 0.9799, còn thiếu 0.0001.",
    ),
    (
        Shortfall(None, Floor(Metric.RIGHT, 1.0), 0.0),
        "Tất cả câu hỏi: Đúng (right) phải đạt ít nhất 1, mới đạt 0, còn thiếu 1.",
    ),
    (
        Shortfall(None, NO_ERRORS, 1 / 83),
        "Tất cả câu hỏi: Lỗi (errors) không được quá 0, hiện là 0.0121, vượt 0.0121.",
    ),
    (
        Shortfall("dev", FAST, 2000.2),
        "Bộ câu hỏi dev: Thời gian trả lời, 95 % số câu (latency_p95) không được quá 2000 ms, "
        "hiện là 2001 ms, vượt 1 ms.",
    ),
    (
        Shortfall("dev", RIGHT, None),
        "Bộ câu hỏi dev: Đúng (right) phải đạt ít nhất 0.85, nhưng không có câu nào để tính.",
    ),
]


@pytest.mark.parametrize(("shortfall", "said"), SAYINGS)
def test_a_shortfall_says_what_is_missing(shortfall: Shortfall, said: str):
    assert shortfall.said == said


@pytest.mark.parametrize("figure", [*Metric, *Quantile])
def test_every_figure_has_its_name_in_vietnamese(figure: Metric | Quantile):
    assert f"({figure})" in Shortfall(None, Ceiling(figure, 0), 1.0).said
