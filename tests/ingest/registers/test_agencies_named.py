"""Clauses in, the agencies that they name out."""

import pytest

from corpus.registers import AgencyLevel
from tests.ingest.registers.clauses import BULLET, HEADING, registers


def named(text: str):
    return registers(("V/1", BULLET, f"- {text}")).agencies


@pytest.mark.parametrize("printed", ["Sở TTTT", "STTTT", "Sở TT&TT", "Sở Thông tin - Truyền thông"])
def test_one_name_for_every_spelling(printed):
    (agency,) = named(f"Giao {printed} chủ trì")
    assert (agency.name, agency.printed) == ("Sở Thông tin và Truyền thông", printed)


@pytest.mark.parametrize(
    ("printed", "level", "province", "collective"),
    [
        ("Sở Y tế", AgencyLevel.PROVINCE, "Tỉnh Thử", False),
        ("Công an tỉnh", AgencyLevel.PROVINCE, "Tỉnh Thử", False),
        ("Bộ Y tế", AgencyLevel.CENTRAL, None, False),
        ("Các sở, ban, ngành", AgencyLevel.PROVINCE, "Tỉnh Thử", True),
        ("UBND các huyện, thị xã, thành phố", AgencyLevel.DISTRICT, "Tỉnh Thử", True),
        ("UBND các xã, phường, thị trấn", AgencyLevel.COMMUNE, "Tỉnh Thử", True),
        ("các cơ quan, đơn vị", None, None, True),
    ],
)
def test_where_an_agency_stands(printed, level, province, collective):
    (agency,) = named(f"Đề nghị {printed} thực hiện")
    assert (agency.level, agency.province, agency.collective) == (level, province, collective)


def test_an_agency_is_named_once_a_clause():
    assert [one.name for one in named("Sở Y tế phối hợp Sở Nội vụ; Sở Y tế báo cáo")] == [
        "Sở Y tế",
        "Sở Nội vụ",
    ]


def test_an_agency_that_only_this_plan_knows_is_found_by_its_own_heading():
    heading = "1. Ban Quản lý các khu công nghệ cao và khu công nghiệp"
    found = registers(
        ("V/1", HEADING, heading),
        ("V/2", BULLET, "- Gửi Ban Quản lý các khu công nghệ cao và khu công nghiệp tổng hợp"),
    ).agencies
    assert [(one.address, one.name) for one in found] == [
        ("V/1", "Ban Quản lý các khu công nghệ cao và khu công nghiệp"),
        ("V/2", "Ban Quản lý các khu công nghệ cao và khu công nghiệp"),
    ]
