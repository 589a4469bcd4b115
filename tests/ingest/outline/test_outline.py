"""Numbers, points, bullets and paragraphs → addresses."""

import pytest

from corpus.records import ClauseKind
from tests.ingest.reading_factories import by_address, read, read_with_report

BODY = """KẾ HOẠCH
Chuyển đổi số
I. MỤC TIÊU
1. Mục tiêu chung
Đổi mới quản lý.
Thêm một đoạn nữa.
2. Mục tiêu cụ thể
2.1. Đến năm 2025
a) Chính quyền số
- 90% hồ sơ công việc.
- 80% văn bản, gồm:
+ Cấp tỉnh: 90%;
+ Cấp xã: 60%.
đ) Xã hội số
- c) Điểm đánh sai dấu
II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Bố trí kinh phí.
3. Sở Nội vụ
Phối hợp thực hiện.
"""


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("I", "I. MỤC TIÊU"),
        ("I/1", "1. Mục tiêu chung\nĐổi mới quản lý."),
        ("I/1/p2", "Thêm một đoạn nữa."),
        ("I/2/2.1", "2.1. Đến năm 2025"),
        ("I/2/2.1/a/-1", "- 90% hồ sơ công việc."),
        ("I/2/2.1/a/-2/+2", "+ Cấp xã: 60%."),
        ("I/2/2.1/c", "- c) Điểm đánh sai dấu"),
        ("II/1", "1. Sở Tài chính: Bố trí kinh phí."),
        ("II/3", "3. Sở Nội vụ\nPhối hợp thực hiện."),
    ],
)
def test_addresses_keep_what_is_printed(address, text):
    assert by_address(BODY)[address].text == text


def test_labels_and_headings():
    clause = by_address(BODY)["I/2/2.1/a/-2/+1"]
    assert clause.label == "Mục I, khoản 2, mục 2.1, điểm a, gạch đầu dòng 2, dấu cộng 1"
    assert clause.heading == (
        "I. MỤC TIÊU",
        "2. Mục tiêu cụ thể",
        "2.1. Đến năm 2025",
        "a) Chính quyền số",
        "- 80% văn bản, gồm:",
    )


def test_a_number_out_of_sequence_is_reported_and_kept():
    _, report = read_with_report(BODY)
    assert [(o.line, "«3»" in o.what) for o in report.oddities if "3" in o.what] == [(18, True)]
    assert any("«đ»" in o.what for o in report.oddities)


def test_a_number_printed_twice_is_told_apart_with_what_stands_under_it():
    clauses = by_address("I. MỤC\n1. Một\na) Điểm một\n1. Một nữa\na) Điểm khác\n")
    assert clauses["I/1~2/a"].text == "a) Điểm khác"
    assert clauses["I/1~2/a"].label == "Mục I, khoản 1 (lần 2), điểm a"


def test_a_lost_heading_moves_nothing():
    clauses = by_address("I. MỤC\n1. Một\n- gạch một.\nđoạn văn mất đầu. Hết.\n- gạch hai.\n")
    assert clauses["I/1/p1"].kind is ClauseKind.PARAGRAPH
    assert clauses["I/1/-2"].text == "- gạch hai."


def test_addresses_are_stable():
    assert read(BODY) == read(BODY)
