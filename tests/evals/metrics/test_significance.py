import numpy as np
import pytest

from evals.metrics.contributions import Contributions
from evals.metrics.significance import mcnemar, quantiles_p, ratios_p


@pytest.mark.parametrize(
    ("gained", "lost", "expected"),
    [
        pytest.param(1, 0, 1.0, id="one question may be chance"),
        pytest.param(5, 0, 2 / 32, id="five of five"),
        pytest.param(6, 0, 2 / 64, id="six of six"),
        pytest.param(8, 2, 2 * (1 + 10 + 45) / 1024, id="eight of ten"),
        pytest.param(3, 3, 1.0, id="as many each way"),
    ],
)
def test_mcnemar_is_the_sign_test_of_the_questions_that_differ(gained, lost, expected):
    assert mcnemar(gained, lost) == pytest.approx(expected)
    assert mcnemar(lost, gained) == pytest.approx(expected)


def of(*parts, whole=1.0):
    return Contributions(np.array(parts, dtype=float), np.full(len(parts), whole))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(of(0, 1), of(0.5, 1), 1.0, id="one question differs"),
        pytest.param(of(0, 0, 0, 0, 0), of(1, 1, 1, 1, 1), 2 / 32, id="shares alone: as McNemar's"),
        pytest.param(of(0, 0, 0), of(0.5, 0.2, 0.1), 2 / 8, id="all one way: two of the eight exchanges"),
        pytest.param(of(0, 0, 0), of(0.5, 0.2, -0.1), 4 / 8, id="one small one the other way"),
    ],
)
def test_ratios_are_permuted_within_questions(before, after, expected):
    assert ratios_p(before, after) == pytest.approx(expected)
    assert ratios_p(after, before) == pytest.approx(expected)


def test_questions_that_contribute_alike_change_no_p():
    before, after = of(0, 0, 0, *[0.5] * 40, whole=2.0), of(2, 1, 0.5, *[0.5] * 40, whole=2.0)
    assert ratios_p(before, after) == pytest.approx(2 / 8)


def test_numerator_and_denominator_are_exchanged_together():
    """1/3 and 3/4 against 1/1 and 1/1: exchanged apart, there would be more than four figures."""
    before = Contributions(np.array([1.0, 3.0]), np.array([3.0, 4.0]))
    after = Contributions(np.array([1.0, 1.0]), np.array([1.0, 1.0]))
    assert ratios_p(before, after) == pytest.approx(2 / 4)


def test_times_that_are_all_longer_are_no_chance():
    before = np.arange(1.0, 41.0)
    assert quantiles_p(before, before + 30, 0.5) < 0.001
    assert quantiles_p(before, before[::-1], 0.5) > 0.3
    assert quantiles_p(np.array([1.0]), np.array([2.0]), 0.5) == 1
