"""An agency is found in the registers by any of its names."""

import pytest

from assistant.agencies import names_meant, shown_name
from tests.assistant.agencies.registers import ALL, FINANCE, HEALTH, HOME, PARK, book, library

BOTH = {PARK, "Ban Quản lý khu Kinh tế Đông Nam"}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (HEALTH, {HEALTH}),
        ("so y te", {HEALTH}),
        ("SYT", {HEALTH}),
        ("Sở Y tế tỉnh Hải Dương", {HEALTH}),
        ("sở nội vụ", {HOME}),
        (FINANCE, {FINANCE}),
        (PARK, BOTH),
        ("ban quản lý khu kinh tế đông nam", BOTH),
        ("BQL khu kinh tế Đông Nam", BOTH),
        ("các sở, ban, ngành", {ALL}),
        ("Sở Công Thương", set()),
        ("không có ai", set()),
    ],
)
def test_every_name_means_the_names_of_the_registers(asked: str, meant: set[str]) -> None:
    assert names_meant(asked, library(), book()) == meant


def test_an_agency_is_called_as_it_is_first_named() -> None:
    assert shown_name("bql khu kinh tế đông nam", library(), book()) == PARK
    assert shown_name("Sở Công Thương", library(), book()) is None
