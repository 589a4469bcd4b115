"""Texts broken at a margin, and tables between lines of a lone `|`."""

import textwrap

import pytest

from ingest.lines import read_lines
from ingest.repair.wrapping import is_wrapped, unwrap
from tests.ingest.reading_factories import by_address, read_with_report

SENTENCE = (
    "Xây dựng và tổ chức triển khai kế hoạch phát triển kinh tế số, xã hội số trong ngành, lĩnh vực, địa phương theo "
    "hướng dẫn của cơ quan chuyên môn, bảo đảm đồng bộ với các kế hoạch của tỉnh đã ban hành và phù hợp với thực tế."
)
PARAGRAPHS = ["**I. MỤC\nTIÊU**", "**1. Mục tiêu chung**", *(f"{n}) {SENTENCE}" for n in "abcdđeghiklmnop")]
WRAPPED = "\n\n".join(textwrap.fill(p, 80, replace_whitespace=False) for p in PARAGRAPHS)
TABLE = """

|
Nơi nhận:
- Như trên;
|
TM. ỦY BAN
NHÂN DÂN
Trần Văn Thử
|


**PHỤ LỤC**

DANH MỤC NHIỆM VỤ

|
**STT**
|
**Tên nhiệm vụ**
|
**Cơ quan chủ trì**
|
**Thời gian**
|
|
**I. NỀN
TẢNG**
|
|
1
|
Triển khai nền tảng
đào tạo.
|
Sở Y tế
|
Thường xuyên
|
|
Việc có số thứ tự gộp
|
Sở Nội vụ
|
2025
|
|
2
|
Thiếu ô
|
Sở Nội vụ
|
"""


def test_wrapped_paragraphs_are_whole_again():
    clauses = by_address(WRAPPED)
    assert clauses["I"].text == "I. MỤC TIÊU"
    assert clauses["I/1/đ"].text == f"đ) {SENTENCE}"


def test_a_joined_line_covers_its_parts():
    line = unwrap(read_lines(WRAPPED))[0][2]
    assert " ".join(WRAPPED[slice(*line.span)].split()) == f"a) {SENTENCE}"


@pytest.mark.parametrize(
    "text",
    [
        "I. MỤC TIÊU\n" + "- Một dòng ngắn.\n" * 50,
        WRAPPED + "\n" + SENTENCE,
        "\n".join(WRAPPED.splitlines()[:20]),
    ],
)
def test_other_texts_are_left_as_they_are(text):
    lines = read_lines(text)
    assert not is_wrapped(lines)
    assert unwrap(lines) == (lines, [])


def test_rows_between_borders():
    clauses = by_address(WRAPPED + TABLE)
    assert clauses["noi-nhan"].text == "Nơi nhận:\n- Như trên;"
    assert clauses["ky"].text == "TM. ỦY BAN NHÂN DÂN\nTrần Văn Thử"
    assert clauses["PL/I"].text == "I. NỀN TẢNG"
    assert clauses["PL/I/1"].cells == (
        ("Tên nhiệm vụ", "Triển khai nền tảng đào tạo."),
        ("Cơ quan chủ trì", "Sở Y tế"),
        ("Thời gian", "Thường xuyên"),
    )


def test_a_row_under_a_merged_number_has_that_number_again():
    clause = by_address(WRAPPED + TABLE)["PL/I/1~2"]
    assert clause.label == "Phụ lục, phần I, dòng 1 (lần 2)"
    assert clause.cells[1] == ("Cơ quan chủ trì", "Sở Nội vụ")


def test_a_row_that_lacks_a_cell_is_placed_by_what_its_columns_hold_and_reported():
    reading, report = read_with_report(WRAPPED + TABLE)
    row = next(clause for clause in reading.clauses if clause.address == "PL/I/2")
    assert row.cells == (("Tên nhiệm vụ", "Thiếu ô"), ("Cơ quan chủ trì", "Sở Nội vụ"))
    assert "dòng 2 thiếu ô (có thể gộp với ô khác)" in [oddity.what for oddity in report.oddities]
