import pytest

from evals.search.nearness import THRESHOLDS, Nearness
from evals.search.tables import nearness_table
from evals.search.wording import ENGLISH

FOUND = Nearness(answerable=(0.9, 0.5, 0.42, 0.1), unanswerable=(0.41, 0.7))


@pytest.mark.parametrize(
    ("threshold", "let_through", "refused"),
    [(0.0, 1.0, 0.0), (0.42, 0.75, 0.5), (0.8, 0.25, 1.0), (1.0, 0.0, 1.0)],
)
def test_a_threshold_parts_what_is_near_from_what_is_not(threshold, let_through, refused):
    assert FOUND.let_through(threshold) == let_through
    assert FOUND.refused(threshold) == refused


def test_nothing_asked_is_nothing_let_through():
    assert Nearness((), ()).let_through(0.5) == Nearness((), ()).refused(0.5) == 0.0


def test_the_table_tells_how_many_were_counted():
    table = nearness_table(FOUND, ENGLISH)
    assert table.headings[1:] == ("answerable, near enough (4)", "unanswerable, refused (2)")
    assert len(table.groups[0]) == len(THRESHOLDS)
    assert (".42", ".750", ".500") in table.groups[0]
