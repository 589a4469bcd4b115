import pytest

from assistant.retrieval.quoted import is_under, quoted_clauses
from tests.factories import clause, library, question


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


HELD = library(
    [
        clause(one)
        for one in (
            "II",
            "III",
            "III/3",
            "III/3/a",
            "III/3/b",
            "III/9/a",
            "PL01/II",
            "PL02",
            "PL02/II",
            "PL02/II/1",
            "PL02/II/1~2",
        )
    ]
)


@pytest.mark.parametrize(
    ("patterns", "addresses"),
    [
        (("III/3/b",), ["III/3/b"]),
        (("PL2/II",), ["PL02/II"]),
        (("II", "PL02"), ["PL02/II"]),
        (("PL02", "II"), ["PL02/II"]),
        (("a", "III/3/b"), ["III/3/a", "III/3/b"]),
        (("III/9/a", "PL02"), ["III/9/a", "PL02"]),
        (("PL02/II/1",), ["PL02/II/1", "PL02/II/1~2"]),
        (("VII/2",), []),
    ],
)
def test_places_quoted_apart_complete_each_other(patterns, addresses):
    found = quoted_clauses(question(addresses=patterns), HELD)
    assert [one.address for one in found] == addresses


def test_a_place_quoted_in_full_says_which_of_the_bare_letters_beside_it_are_meant():
    held = library([clause(f"III/{number}/{letter}") for number in (2, 5) for letter in "cdđ"])
    found = quoted_clauses(question(addresses=("III/5/đ", "c", "d")), held)
    assert [one.address for one in found] == ["III/5/c", "III/5/d", "III/5/đ"]
