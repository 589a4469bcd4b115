import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import EvaluationError
from evals.gate.checking import shortfalls
from evals.gate.floors import parse_floors
from evals.gate.raising import raised
from tests.evals.gate.factories import make_summary

FILE = """# What a run must reach.

[dev]  # the questions for development
right = 0.9  # of 83
errors = 0.05
latency_p95 = 2000

["second"]
"recall@5"=0.5
"""

CASES = [
    ({"right": 0.95}, FILE.replace("right = 0.9 ", "right = 0.95 ")),
    ({"right": 81 / 83}, FILE.replace("right = 0.9 ", "right = 0.975 ")),
    ({"right": 0.9879999}, FILE.replace("right = 0.9 ", "right = 0.987 ")),
    ({"right": 1.0}, FILE.replace("right = 0.9 ", "right = 1.0 ")),
    ({"right": 0.9}, FILE),
    ({"right": 0.9004}, FILE),
    ({"right": 0.2}, FILE),
    ({"right": None}, FILE),
    ({}, FILE),
    ({"errors": 1 / 83}, FILE.replace("errors = 0.05", "errors = 0.013")),
    ({"errors": 0.0}, FILE.replace("errors = 0.05", "errors = 0.0")),
    ({"errors": 0.2}, FILE),
    ({"latency_p95": 300.0}, FILE),
    ({"mrr@10": 0.9}, FILE),
]


@pytest.mark.parametrize(("measured", "text"), CASES)
def test_the_floors_of_a_set_after_a_run(measured: dict[str, float | None], text: str):
    assert raised(FILE, make_summary(dev=measured)) == text


def test_sets_without_floors_are_not_added():
    summary = make_summary({"right": 1.0}, third={"right": 1.0}, second={"recall@5": 0.75})
    assert raised(FILE, summary) == FILE.replace('"recall@5"=0.5', '"recall@5"=0.75')


def test_a_file_that_is_none_is_refused():
    with pytest.raises(EvaluationError, match=r"\[dev\], rigth"):
        raised("[dev]\nrigth = 0.9", make_summary())


shares = st.floats(0, 1)


@given(shares, shares, shares)
def test_a_run_passes_the_floors_that_it_raised_itself(floor: float, right: float, errors: float):
    before = f"[dev]\nright = {floor!r}\nerrors = 1\n"
    summary = make_summary(dev={"right": right, "errors": errors})
    after = raised(before, summary)
    missed = shortfalls(summary, (), parse_floors(after, "after"))
    assert bool(missed) == bool(shortfalls(summary, (), parse_floors(before, "before")))
    assert parse_floors(after, "after")["dev"][0].bound >= floor
    assert raised(after, summary) == after
