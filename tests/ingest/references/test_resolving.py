"""A place and the clauses of a plan in, the one clause out, or why there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.records import ClauseKind
from corpus.registers import Unresolved
from ingest.references.places import places_in
from ingest.references.resolving import PlanAddresses
from tests.factories import clause

NOTHING, SEVERAL = Unresolved.NOTHING, Unresolved.SEVERAL
ADDRESSES = (
    "II", "II/5", "II/5/5.1", "II/5/5.2", "III", "III/1", "III/1/1.4", "III/1/1.4/b", "III/2", "III/2/a", "III/2/b",
    "III/3", "III/3~2", "III/4", "III/4/c", "DIEU3", "DIEU3/2", "PL01", "PL01/I", "PL01/I/4.2", "PL02", "PL02/III",
    "PL02/III/7", "MB02",
)  # fmt: skip


def resolve(words: str, origin: str = "V/1", addresses: tuple[str, ...] = ADDRESSES):
    (place,) = places_in(words)
    plan = PlanAddresses([clause(address, kind=ClauseKind.HEADING) for address in addresses])
    found = plan.resolve(place, origin)
    return found.why or " ".join(found.addresses)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("điểm a khoản 2 Mục III", "III/2/a"),
        ("mục 5.2, phần II", "II/5/5.2"),
        ("điểm b khoản 1.4 mục III", "III/1/1.4/b"),
        ("điểm c Mục III", "III/4/c"),
        ("mục 5.1", "II/5/5.1"),
        ("khoản 3 Mục III", SEVERAL),
        ("khoản 9 Mục III", NOTHING),
        ("Mục IX", NOTHING),
        ("khoản 2 Điều 3", "DIEU3/2"),
        ("Phụ lục 1", "PL01"),
        ("mục 4.2 Phụ lục 01", "PL01/I/4.2"),
        ("Phụ lục kèm theo", SEVERAL),
        ("các Phụ lục kèm theo", "PL01 PL02"),
        ("Mẫu số 2", "MB02"),
        ("khoản 2", NOTHING),
    ],
)
def test_from_anywhere(words, expected):
    assert resolve(words) == expected


@pytest.mark.parametrize(
    ("words", "origin", "expected"),
    [
        ("điểm b", "III/2/a", "III/2/b"),
        ("khoản 4", "III/2/a", "III/4"),
        ("điểm b", "III/4/c", NOTHING),
        ("Mục III", "PL01/I/4.2", "III"),
        ("Mục III", "PL02/III/7", SEVERAL),
    ],
)
def test_from_where_it_is_named(words, origin, expected):
    assert resolve(words, origin) == expected


def test_the_only_appendix_needs_no_number():
    assert resolve("Phụ lục kèm theo", addresses=("I", "PL", "PL/A")) == "PL"
    assert resolve("phần A Phụ lục kèm theo", addresses=("I", "PL", "PL/A")) == "PL/A"
    assert resolve("Phụ lục kèm theo", addresses=("I",)) is NOTHING


segments = st.sampled_from(("I", "II", "1", "2", "1.1", "1.2", "a", "b", "-1", "1~2", "PL01", "PL"))
addresses = st.lists(st.lists(segments, min_size=1, max_size=4).map("/".join), unique=True, max_size=30)
WORDS = (
    "điểm a",
    "khoản 1",
    "mục 1.2",
    "Mục I",
    "điểm b khoản 1.1 Mục II",
    "Phụ lục 1",
    "Phụ lục này",
    "khoản 2 Mục I",
)


@given(addresses, st.sampled_from(WORDS), st.lists(segments, min_size=1, max_size=4).map("/".join))
def test_a_target_is_a_clause_with_the_last_number_named_or_there_is_a_reason(there, words, origin):
    (place,) = places_in(words)
    plan = PlanAddresses([clause(address) for address in there])
    found = plan.resolve(place, origin)
    assert bool(found.addresses) != (found.why is not None)
    assert set(found.addresses) <= set(there)
    assert plan.resolve(place, origin) == found
