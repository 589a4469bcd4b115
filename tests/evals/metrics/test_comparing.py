from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.metrics.comparing import compare
from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Difference
from evals.question_set import Style
from evals.systems import BM25, WHOLE
from tests.evals.factories import make_citation, make_given, make_outcome
from tests.evals.metrics.factories import (
    REFUSED,
    make_asked,
    make_failed,
    make_right,
    make_run,
    make_silent,
    make_wrong,
    with_payload,
)

ALIKE = (0.0, 0.0, 0.0, None)
KINDS = (make_right, make_wrong, make_failed)


def ids(pairs):
    return [pair.after.question.id for pair in pairs]


def told(difference: Difference):
    return difference.value, difference.low, difference.high, difference.p


@settings(max_examples=30)
@given(st.lists(st.sampled_from(KINDS), max_size=8))
def test_a_run_does_not_differ_from_itself(kinds):
    run = make_run(
        *(
            make(number, float(number)) if make is not make_failed else make(number)
            for number, make in enumerate(kinds)
        )
    )
    found = compare(run, run)
    assert (found.gained, found.lost, found.changed, found.circumstances) == ((), (), (), ())
    assert (found.only_before, found.only_after, found.same) == ((), (), len(kinds))
    assert {told(one) for one in (*found.metrics.values(), *found.latency.values())} <= {ALIKE}


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(KINDS)), min_size=1, max_size=8))
def test_exactly_what_was_changed_differs(drawn):
    before = make_run(*(earlier(number) for number, (earlier, _) in enumerate(drawn)))
    after = make_run(*(later(number) for number, (_, later) in enumerate(drawn)))
    found = compare(before, after)
    flips = [(earlier is make_right, later is make_right) for earlier, later in drawn]
    assert ids(found.gained) == [f"q-{n}" for n, flip in enumerate(flips) if flip == (False, True)]
    assert ids(found.lost) == [f"q-{n}" for n, flip in enumerate(flips) if flip == (True, False)]
    assert ids(found.changed) == [
        f"q-{n}" for n, (one, two) in enumerate(drawn) if make_right not in (one, two) and one is not two
    ]
    assert found.same == sum(one is two for one, two in drawn)
    gain = len(found.gained) - len(found.lost)
    assert found.metrics[Metric.RIGHT].value == pytest.approx(gain / len(drawn))


UNSEEN = [
    pytest.param({"id": "a-2"}, id="another id of the answer"),
    pytest.param({"timings_ms": {"total": 9.0}}, id="another time"),
    pytest.param({"question": {"type": "lead"}}, id="how the question was understood"),
    pytest.param({"citations": tuple(make_right().payload["citations"])}, id="tuples where JSON has lists"),
]
SEEN = [
    pytest.param({"status": "clarify"}, id="status"),
    pytest.param({"answer": "20% GRDP"}, id="wording"),
    pytest.param({"citations": []}, id="citations"),
    pytest.param({"notes": ["khác"]}, id="notes"),
]


@pytest.mark.parametrize("change", UNSEEN)
def test_what_people_do_not_see_is_no_change(change):
    found = compare(make_run(make_right()), make_run(with_payload(make_right(), **change)))
    assert (found.changed, found.same) == ((), 1)


@pytest.mark.parametrize("change", SEEN)
def test_an_answer_that_reads_otherwise_is_a_change(change):
    found = compare(make_run(make_right()), make_run(with_payload(make_right(), **change)))
    assert (ids(found.changed), found.same) == (["q-1"], 0)


OTHER_QUESTIONS = [
    pytest.param({"question": "Khác?"}, id="text"),
    pytest.param({"history": ("Trước?",)}, id="history"),
    pytest.param({"must": (("20%", "20 phần trăm"),)}, id="gold"),
    pytest.param({"id": "q-9"}, id="id"),
]


@pytest.mark.parametrize("change", OTHER_QUESTIONS)
def test_another_question_is_counted_as_two(change):
    other = make_right(**change) if "id" not in change else make_right(9)
    found = compare(make_run(make_right(), make_right(2)), make_run(make_right(2), other))
    assert (found.only_before, found.only_after) == (("q-1",), (other.question.id,))
    assert (found.same, found.metrics[Metric.RIGHT].of) == (1, 1)


def test_the_file_a_question_stands_in_and_how_it_is_filed_do_not_matter():
    found = compare(make_run(make_right()), make_run(make_right(set="b", note="x", style=Style.TYPO)))
    assert (found.same, found.only_before) == (1, ())


def test_runs_without_a_common_question_have_no_difference():
    found = compare(make_run(make_right(1)), make_run(make_right(2)))
    assert (found.metrics, found.latency) == ({}, {})


def test_shares_are_tested_by_mcnemar():
    before = [*(make_wrong(n) for n in range(8)), *(make_right(n) for n in range(8, 20))]
    after = [*(make_right(n) for n in range(18)), *(make_wrong(n) for n in range(18, 20))]
    found = compare(make_run(*before), make_run(*after)).metrics[Metric.RIGHT]
    assert (found.value, found.of) == (pytest.approx(6 / 20), 20)
    assert found.p == pytest.approx(2 * (1 + 10 + 45) / 1024)
    margin = 1.96 * ((10 / 20 - (6 / 20) ** 2) / 20) ** 0.5
    assert (found.low, found.high) == pytest.approx((0.3 - margin, 0.3 + margin), abs=0.051)


def test_a_precision_is_compared_over_all_that_was_shown():
    """1 of 1 and 1 of 2 before, 1 of 4 and a refusal after: 1/4 - 2/3."""
    needless = make_citation(text="Khác.")
    before = [make_right(1), make_outcome(make_asked(2), make_given("20%", make_citation(), needless))]
    after = [
        make_outcome(make_asked(1), make_given("20%", make_citation(), *[needless] * 3)),
        make_outcome(make_asked(2), REFUSED),
    ]
    found = compare(make_run(*before), make_run(*after)).metrics[Metric.CITATION_PRECISION]
    assert (found.value, found.of) == (pytest.approx(1 / 4 - 2 / 3), 2)


def test_a_figure_that_one_run_cannot_tell_is_left_out():
    audited = replace(make_right(), violations=())
    found = compare(make_run(make_right()), make_run(audited)).metrics
    assert Metric.GROUNDED not in found
    assert Metric.REFUSAL_PRECISION not in found
    assert Metric.RIGHT in found


def test_refusals_of_one_run_alone_are_no_difference_of_precision():
    before, after = make_outcome(make_silent(), make_given("20%")), make_outcome(make_silent(), REFUSED)
    found = compare(make_run(before), make_run(after)).metrics
    assert Metric.REFUSAL_PRECISION not in found
    assert found[Metric.REFUSAL_RECALL].value == 1


def test_times_are_compared_over_what_both_answered():
    before = make_run(*(make_right(n, milliseconds=10.0 + n) for n in range(40)), make_right(40, 9999.0))
    after = make_run(*(make_right(n, milliseconds=60.0 + n) for n in range(40)), make_failed(40))
    found = compare(before, after).latency
    assert {one.of for one in found.values()} == {40}
    assert found[Quantile.P50].value == 50
    assert found[Quantile.P50].low == found[Quantile.P50].high == 50
    assert found[Quantile.P50].p < 0.001


def test_only_the_product_is_compared():
    run = make_run(make_right(), systems=(WHOLE, BM25))
    other = replace(run, outcomes={**run.outcomes, BM25: (make_wrong(),)})
    assert compare(run, other).same == 1
