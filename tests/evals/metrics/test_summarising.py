import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.grounding.violations import Fault, Violation
from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Estimate, Grouping
from evals.metrics.summarising import summarise
from evals.question_set import QuestionType
from tests.evals.factories import OTHER_PLAN, PLAN, make_citation, make_given, make_outcome
from tests.evals.metrics.factories import (
    PROVINCES,
    REFUSED,
    make_asked,
    make_failed,
    make_right,
    make_silent,
    make_wrong,
)

NOTHING = Estimate(None, None, None, 0)
KINDS = (make_right, make_wrong, make_failed)


def estimate(metric, *outcomes):
    return summarise(outcomes, PROVINCES).total.metrics[metric]


def test_a_share_is_of_all_its_questions_and_errors_are_among_them():
    total = summarise([make_right(1), make_right(2), make_wrong(3), make_failed(4)], PROVINCES).total
    assert (total.questions, total.errors) == (4, 1)
    assert (total.metrics[Metric.RIGHT].value, total.metrics[Metric.RIGHT].of) == (0.5, 4)
    assert total.metrics[Metric.CITATION_RECALL].value == 0.75
    assert total.metrics[Metric.ERRORS].value == 0.25


def test_a_metric_counts_only_the_questions_that_can_count():
    found = estimate(Metric.REFUSAL_RECALL, make_right(1), make_outcome(make_silent(2), REFUSED))
    assert (found.value, found.of) == (1, 1)


def test_precision_is_of_citations_not_of_questions():
    one = make_outcome(make_asked(1), make_given("20%", make_citation(), make_citation(text="khác")))
    three = make_outcome(make_asked(2), make_given("20%", *[make_citation()] * 3))
    found = estimate(Metric.CITATION_PRECISION, one, three)
    assert (found.value, found.of) == (4 / 5, 2)


def test_where_nothing_can_count_there_is_no_figure():
    assert estimate(Metric.REFUSAL_PRECISION, make_right()) == NOTHING
    assert estimate(Metric.RECALL_5, make_right()) == NOTHING


def test_before_anything_was_asked_there_is_no_figure_and_no_group():
    summary = summarise([], PROVINCES)
    assert set(summary.total.metrics.values()) == set(summary.total.latency.values()) == {NOTHING}
    assert (summary.total.questions, summary.total.errors, summary.total.violations) == (0, 0, None)
    assert not any(summary.groups.values())


def test_all_right_is_not_told_as_certain():
    found = estimate(Metric.RIGHT, *(make_right(number) for number in range(100)))
    assert (found.value, found.high) == (1, 1)
    assert found.low == pytest.approx(0.97, abs=0.001)


def test_violations_are_counted_over_the_audited_answers():
    bad = (Violation(Fault.FIGURE, "3"), Violation(Fault.UNIT, "ha"))
    audited = [make_outcome(make_asked(n), REFUSED, violations=found) for n, found in enumerate([bad, ()])]
    total = summarise([*audited, make_right(7)], PROVINCES).total
    assert total.violations == 2
    assert (total.metrics[Metric.GROUNDED].value, total.metrics[Metric.GROUNDED].of) == (0.5, 2)
    assert summarise([make_right()], PROVINCES).total.violations is None


def test_time_is_of_the_answers_that_came():
    outcomes = [make_right(number, milliseconds=float(number)) for number in range(1, 101)]
    found = summarise([*outcomes, make_failed(101)], PROVINCES).total.latency
    assert [found[quantile].value for quantile in Quantile] == [50, 95, 99]
    assert {one.of for one in found.values()} == {100}
    assert found[Quantile.P50].low == pytest.approx(40, abs=2)
    assert found[Quantile.P50].high == pytest.approx(60, abs=2)
    assert found[Quantile.P99].high == 100


def test_groups_are_computed_of_their_own_questions():
    outcomes = [
        make_right(1, doc=(PLAN,), set="dev"),
        make_wrong(2, doc=(OTHER_PLAN,), set="dev"),
        make_failed(3, doc=(OTHER_PLAN,), set="more"),
        make_outcome(make_silent(4, doc=()), REFUSED),
    ]
    groups = summarise(outcomes, PROVINCES).groups
    right = {
        grouping: {name: figures.metrics[Metric.RIGHT].value for name, figures in named.items()}
        for grouping, named in groups.items()
    }
    assert right == {
        Grouping.SET: {"dev": 0.5, "more": 0, "": 1},
        Grouping.TYPE: {"target": 1 / 3, "unanswerable": 1},
        Grouping.STYLE: {"officer": 0.5},
        Grouping.PROVINCE: {"Bình Thuận": 1, "Nam Định": 0, "none": 1},
    }
    assert groups[Grouping.PROVINCE]["Nam Định"].errors == 1


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(KINDS), st.sampled_from(list(QuestionType)[:3])), min_size=1, max_size=9
    )
)
def test_intervals_hold_their_value_and_groups_add_up(drawn):
    outcomes = [make(number, type=kind) for number, (make, kind) in enumerate(drawn)]
    summary = summarise(outcomes, PROVINCES)
    for found in summary.total.metrics.values():
        assert found == NOTHING or 0 <= found.low <= found.value <= found.high <= 1
    for groups in summary.groups.values():
        assert sum(one.questions for one in groups.values()) == len(outcomes)
        assert sum(one.errors for one in groups.values()) == summary.total.errors
        rights = [one.metrics[Metric.RIGHT] for one in groups.values()]
        assert sum(one.value * one.of for one in rights) == pytest.approx(
            summary.total.metrics[Metric.RIGHT].value * len(outcomes)
        )


def test_the_same_outcomes_have_the_same_figures():
    outcomes = [random.Random(number).choice(KINDS)(number) for number in range(30)]
    assert summarise(outcomes, PROVINCES) == summarise(list(outcomes), PROVINCES)
