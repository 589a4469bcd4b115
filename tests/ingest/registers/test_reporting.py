"""Sections on carrying out a plan in, reporting duties out."""

import pytest

from tests.ingest.registers.clauses import HEADING, PARAGRAPH, POINT, registers

ORGANISING = ("VI", HEADING, "VI. TỔ CHỨC THỰC HIỆN")
TTTT = "Sở Thông tin và Truyền thông"


def duties(text: str, heading: str = "1. Sở Nội vụ"):
    found = registers(
        ORGANISING, ("VI/1", HEADING, heading), ("VI/1/a", POINT, f"a) {text}")
    ).reporting_duties
    return [(list(duty.who), duty.when, list(duty.to)) for duty in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đôn đốc việc thực hiện và trước ngày 25 hàng quý báo cáo UBND tỉnh kết quả thực hiện.",
         [(["Sở Nội vụ"], "trước ngày 25 hàng quý", ["UBND tỉnh"])]),
        ("Báo cáo kết quả gửi Sở Thông tin và Truyền thông trước ngày 15/12 hằng năm để tổng hợp.",
         [(["Sở Nội vụ"], "trước ngày 15/12 hằng năm", [TTTT])]),
        ("Báo cáo theo định kỳ 06 tháng, năm về UBND tỉnh (qua Sở Tài chính).",
         [(["Sở Nội vụ"], "định kỳ 06 tháng, năm", ["UBND tỉnh", "Sở Tài chính"])]),
        ("Định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo kết quả về Sở TT&TT.",
         [(["Sở Nội vụ"], "Định kỳ trước ngày 01/6 và 15/11 hằng năm", [TTTT])]),
        ("Tổng hợp, báo cáo UBND tỉnh và Bộ Y tế trước ngày 30/11.",
         [(["Sở Nội vụ"], "trước ngày 30/11", ["UBND tỉnh", "Bộ Y tế"])]),
        ("Tham mưu UBND tỉnh báo cáo kết quả gửi Bộ Y tế.", [(["Sở Nội vụ"], None, ["Bộ Y tế"])]),
        ("Công an tỉnh hàng tháng báo cáo UBND tỉnh tình hình.",
         [(["Công an tỉnh"], "hàng tháng", ["UBND tỉnh"])]),
        ("Đề xuất gửi Sở Tài chính tổng hợp, báo cáo UBND tỉnh xem xét.",
         [(["Sở Tài chính"], None, ["UBND tỉnh"])]),
        ("Thực hiện chế độ báo cáo định kỳ hằng quý gửi Sở Tài chính.",
         [(["Sở Nội vụ"], "định kỳ hằng quý", ["Sở Tài chính"])]),
        ("Tổng hợp báo cáo kết quả triển khai.", [(["Sở Nội vụ"], None, [])]),
    ],
)  # fmt: skip
def test_who_reports_to_whom_and_when(text, expected):
    assert duties(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nâng cấp hệ thống thông tin báo cáo của tỉnh.",
        "100% báo cáo định kỳ được thực hiện qua hệ thống báo cáo của UBND tỉnh.",
        "Hoàn thiện chế độ báo cáo điện tử, biểu mẫu báo cáo gửi Sở Tài chính.",
        "Cung cấp các báo cáo phục vụ quản lý của UBND tỉnh.",
        "Nguồn vốn được báo cáo cấp có thẩm quyền.",
    ],
)
def test_reports_as_things_are_no_duties(text):
    assert duties(text) == []


def test_several_agencies_of_a_heading_report():
    text = "Hàng quý báo cáo kết quả về Sở Tài chính."
    assert duties(text, "7. Các sở, ban, ngành; UBND các huyện, thị xã, thành phố") == [
        (["Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố"], "Hàng quý", ["Sở Tài chính"])
    ]


def test_a_closing_paragraph_names_whom_it_asks_itself():
    found = registers(
        ORGANISING,
        ("VI/1", HEADING, "1. Các doanh nghiệp"),
        ("VI/1/p1", PARAGRAPH,
         "UBND tỉnh yêu cầu các sở, ban, ngành triển khai; trước ngày 30 tháng 11 hàng năm báo cáo UBND tỉnh."),
    ).reporting_duties  # fmt: skip
    assert [(duty.who, duty.to) for duty in found] == [(("Các sở, ban, ngành",), ("UBND tỉnh",))]


def test_what_is_reported_is_in_the_words_of_the_clause():
    (duty,) = registers(
        ORGANISING,
        ("VI/1", HEADING, "1. Sở Y tế\nTổ chức sơ kết, đánh giá kết quả thực hiện, báo cáo UBND tỉnh."),
    ).reporting_duties
    assert duty.what == "đánh giá kết quả thực hiện"
