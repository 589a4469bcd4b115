import pytest

from evals.metrics.records import Estimate
from evals.report.numerals import (
    NOTHING,
    count,
    duration,
    duration_change,
    duration_interval,
    points,
    probability,
    share,
    share_interval,
)


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("value", "written"), [(0.9341, "93,4 %"), (1.0, "100,0 %"), (0.0, "0,0 %"), (None, NOTHING)]
)
def test_shares(value, written):
    assert plain(share(value)) == written


@pytest.mark.parametrize(
    ("milliseconds", "written"),
    [
        (0.34, "0,3 ms"),
        (9.99, "10,0 ms"),
        (41.4, "41 ms"),
        (1234, "1.234 ms"),
        (12_340, "12,3 s"),
        (None, NOTHING),
    ],
)
def test_durations(milliseconds, written):
    assert plain(duration(milliseconds)) == written


@pytest.mark.parametrize(
    ("value", "written"), [(0.0121, "+1,2"), (-0.105, "−10,5"), (0.0, "0"), (-0.0004, "0"), (0.0004, "0")]
)
def test_differences_have_a_sign_unless_they_round_to_nothing(value, written):
    assert points(value) == written


def test_a_slower_answer_is_a_rise():
    assert plain(duration_change(12.34)) == "+12,3 ms"


def test_intervals():
    assert share_interval(Estimate(0.5, 0.25, 0.755, 8)) == "25,0–75,5"
    assert duration_interval(Estimate(12, 8.4, 1300, 8)) == "8,4–1.300"
    assert share_interval(Estimate(None, None, None, 0)) == ""


@pytest.mark.parametrize(
    ("p", "written"), [(0.0004, "< 0,001"), (0.04, "0,040"), (1.0, "1,000"), (None, NOTHING)]
)
def test_probabilities(p, written):
    assert plain(probability(p)) == written


def test_counts():
    assert (count(83), count(1083)) == ("83", "1.083")
