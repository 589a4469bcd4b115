import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.latency import percentile
from evals.metrics.bootstrap import RESAMPLES, blind_interval, interval, quantiles, ratios, resample
from evals.metrics.contributions import Contributions


def test_every_resample_draws_as_many_questions_and_always_the_same_ones():
    draws = resample(7)
    assert draws.shape == (RESAMPLES, 7)
    assert (draws.sum(axis=1) == 7).all()
    assert np.array_equal(draws, resample.__wrapped__(7))


def test_the_interval_of_a_share_is_that_of_theory():
    right = np.array([1.0] * 300 + [0.0] * 100)
    low, high = interval(ratios(resample(400), Contributions(right, np.ones(400))))
    margin = 1.96 * (0.75 * 0.25 / 400) ** 0.5
    assert (low, high) == pytest.approx((0.75 - margin, 0.75 + margin), abs=0.006)


def test_part_and_whole_of_a_question_are_drawn_together():
    """Every ratio between 1/2 and 1 is of whole questions; parts drawn apart would give others."""
    sums = Contributions(np.array([1.0, 1.0]), np.array([1.0, 2.0]))
    assert set(ratios(resample(2), sums).round(6)) == {0.5, 0.666667, 1.0}


def test_resamples_in_which_nothing_counts_are_left_out():
    sums = Contributions(np.array([0.0, 1.0, 0.0]), np.array([1.0, 1.0, 0.0]))
    found = ratios(resample(3), sums)
    assert np.isnan(found).any()
    assert interval(found) == (0, 1)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=12), st.sampled_from([0.5, 0.95, 0.99]))
def test_a_resampled_quantile_is_the_percentile_of_what_was_drawn(times, rank):
    draws = resample(len(times))
    (found,) = quantiles(draws, np.array(times, dtype=float), [rank])
    for place in range(0, RESAMPLES, 400):
        drawn = np.repeat(times, draws[place].astype(int))
        assert found[place] == percentile(list(drawn), rank)


@pytest.mark.parametrize(
    ("value", "questions", "expected"),
    [
        pytest.param(1.0, 100, (0.9705, 1.0), id="all right: about 3/n may be wrong"),
        pytest.param(0.0, 100, (0.0, 0.0295), id="all wrong"),
        pytest.param(1.0, 1, (0.05, 1.0), id="one question tells next to nothing"),
        pytest.param(0.5, 1, (0.025, 0.975), id="one question half right"),
    ],
)
def test_interval_where_all_questions_are_alike(value, questions, expected):
    assert blind_interval(value, questions) == pytest.approx(expected, abs=1e-4)
