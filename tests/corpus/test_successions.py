import pytest

from corpus.agencies import load_agencies
from corpus.successions import load_successions


@pytest.mark.parametrize("change", load_successions().agencies, ids=lambda change: change.name)
def test_agencies_are_named_canonically(change):
    assert load_agencies().canonical(change.name) == change.name


@pytest.mark.parametrize(
    ("name", "now", "divided"),
    [
        ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ", True),
        ("Sở Giao thông vận tải", "Sở Xây dựng", False),
    ],
)
def test_an_agency_has_its_successor(name, now, divided):
    change = load_successions().of_agency(name)
    assert change is not None
    assert (change.now, change.divided) == (now, divided)
    assert "45/2025/NĐ-CP" in change.act


def test_what_is_not_known_to_have_changed_has_none():
    assert load_successions().of_agency("Sở Y tế") is None
    assert load_successions().of_province("Hà Nội") is None


def test_a_province_has_its_successor_and_what_joined_it():
    change = load_successions().of_province("Nam Định")
    assert change is not None
    assert (change.now, change.joined) == ("tỉnh Ninh Bình", ("Hà Nam",))
    assert (
        change.since < load_successions().districts_ended
        or change.since == load_successions().districts_ended
    )
