import pytest

from assistant.retrieval.quoted import is_under, matches, quoted_clauses
from tests.factories import clause, library, question


@pytest.mark.parametrize(
    ("address", "pattern", "expected"),
    [
        ("III/8/d", "III/8/d", True),
        ("III/8/d", "8/d", True),
        ("III/8/đ", "8/d", False),
        ("III/8/d/-1", "III/8/d", False),
        ("PL/B/IX/3~2", "B/IX/3", True),
        ("VIII/8", "III/8", False),
        ("II/5/5.3", "II/5.3", True),
        ("II/5/5.3", "5.3", True),
        ("II/5/5.3", "II/5/5.3", True),
        ("II/5/5.3", "II/3", False),
    ],
)
def test_a_place_is_quoted_by_the_end_of_its_address(address, pattern, expected):
    assert matches(address, pattern) is expected


@pytest.mark.parametrize(
    ("address", "above", "expected"),
    [
        ("PL02/I/8.1", "PL02/I/8", True),
        ("PL02/I/8/a", "PL02/I/8", True),
        ("PL02/I/81", "PL02/I/8", False),
        ("PL02/I/8", "PL02/I/8", False),
        ("PL02/II/1", "PL02", True),
    ],
)
def test_what_lies_under_an_address(address, above, expected):
    assert is_under(address, above) is expected


def test_quoted_clauses_are_of_the_named_plans_only():
    here, elsewhere = clause("VII/2"), clause("VII/2", plan_id="nam-dinh-2021-2025")
    held = library([here, elsewhere])
    asked = question(addresses=("VII/2",), plan_ids=(here.plan_id,))
    assert quoted_clauses(asked, held) == (here,)
    assert quoted_clauses(question(addresses=("VII/2",)), held) == (here, elsewhere)
    assert quoted_clauses(question(), held) == ()
