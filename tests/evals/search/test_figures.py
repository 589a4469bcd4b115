from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.question_set import QuestionType, Style
from evals.search.figures import DEPTHS, by_style, by_type, figures, recall
from tests.evals.search.factories import make_searched

NONE: set[int] = set()


def gain(*ranks: int) -> float:
    return sum(1 / log2(rank + 1) for rank in ranks)


FIGURES = [
    # needed, held by each passage, recall at 1, 3, 5, 10, reciprocal rank, nDCG
    pytest.param(1, [], (0, 0, 0, 0), 0, 0, id="nothing found"),
    pytest.param(1, [NONE] * 10, (0, 0, 0, 0), 0, 0, id="nothing needed found"),
    pytest.param(1, [{0}], (1, 1, 1, 1), 1, 1, id="found first"),
    pytest.param(1, [NONE, {0}], (0, 1, 1, 1), 1 / 2, gain(2), id="found second"),
    pytest.param(1, [*[NONE] * 4, {0}], (0, 0, 1, 1), 1 / 5, gain(5), id="found fifth"),
    pytest.param(1, [*[NONE] * 9, {0}], (0, 0, 0, 1), 1 / 10, gain(10), id="found tenth"),
    pytest.param(2, [{1}, {0}], (1 / 2, 1, 1, 1), 1, 1, id="of two needed clauses only one can stand first"),
    pytest.param(
        2, [NONE, {1}], (0, 1 / 2, 1 / 2, 1 / 2), 1 / 2, gain(2) / gain(1, 2), id="one of two found"
    ),
    pytest.param(2, [{0, 1}], (1, 1, 1, 1), 1, 1, id="a passage that holds both counts for both"),
    pytest.param(
        2,
        [{0}, {0}, {1}],
        (1 / 2, 1, 1, 1),
        1,
        gain(1, 3) / gain(1, 2),
        id="a clause found again is no gain",
    ),
]


@pytest.mark.parametrize(("needed", "held", "found", "reciprocal", "ndcg"), FIGURES)
def test_figures_of_one_question(needed, held, found, reciprocal, ndcg):
    one = figures([make_searched(needed, *held)])
    assert one.recall == pytest.approx(dict(zip(DEPTHS, found, strict=True)))
    assert one.mrr == pytest.approx(reciprocal)
    assert one.ndcg == pytest.approx(ndcg)


def test_every_question_counts_alike_however_much_it_needs():
    searched = [make_searched(4, {0}, NONE, {1}), make_searched(1, {0}), make_searched(1)]
    both = figures(searched)
    assert both.questions == 3
    assert both.recall == pytest.approx({1: (1 / 4 + 1) / 3, 3: 1.5 / 3, 5: 1.5 / 3, 10: 1.5 / 3})
    assert both.mrr == pytest.approx(2 / 3)
    assert both.possible == pytest.approx((1 / 4 + 1 + 1) / 3)


def test_latency_is_of_the_searches():
    searched = [make_searched(1, milliseconds=float(number)) for number in range(1, 101)]
    speed = figures(searched).latency
    assert (speed.p50, speed.p95, speed.slowest) == (50, 95, 100)


def test_without_questions_there_is_no_recall():
    assert recall([]) == {}


@given(st.lists(st.sets(st.integers(0, 2), max_size=1), max_size=10))
def test_recall_grows_with_depth_and_stays_within_what_is_possible(held):
    one = figures([make_searched(3, *held)])
    shares = list(one.recall.values())
    assert shares == sorted(shares)
    assert shares[0] <= one.possible + 1e-9
    assert shares[-1] == pytest.approx(len(set().union(*held)) / 3)


def test_groups_are_those_that_occur_in_their_defined_order():
    searched = [
        make_searched(1, style=Style.TYPO, type=QuestionType.COUNT),
        make_searched(1, style=Style.OFFICER, type=QuestionType.LEAD),
        make_searched(1, style=Style.TYPO, type=QuestionType.LEAD),
    ]
    first, second, third = searched
    assert list(by_style(searched).items()) == [(Style.OFFICER, (second,)), (Style.TYPO, (first, third))]
    assert list(by_type(searched)) == [QuestionType.LEAD, QuestionType.COUNT]
