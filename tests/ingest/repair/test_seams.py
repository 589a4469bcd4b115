"""Page seams: cut lines are joined, repeated ones reported, words never changed."""

import pytest

from ingest.repair.seams import REPEATED
from tests.ingest.reading_factories import by_address, read_with_report

START = "I. MỤC\n1. Khoản\n"


@pytest.mark.parametrize(
    ("lines", "address", "text"),
    [
        ("- Gắn mục tiêu với\n\nnghị quyết của tỉnh.\n", "I/1/-1", "- Gắn mục tiêu với nghị quyết của tỉnh."),
        ("- Gắn mục tiêu.\nphần khác đã mất đầu.\n", "I/1/p1", "phần khác đã mất đầu."),
        ("- Gắn mục tiêu với\nSở Y tế.\n", "I/1/-1", "- Gắn mục tiêu với"),
        (
            "- Triển khai nền tảng dữ liệu số về lao động, trong\n"
            "- Triển khai nền tảng dữ liệu số về lao động, trong đó có dạy nghề.\n",
            "I/1/-1",
            "- Triển khai nền tảng dữ liệu số về lao động, trong đó có dạy nghề.",
        ),
        (
            "- Hạ tầng số, trong đó ưu tiên xây dựng bản đồ số và\n"
            "trong đó ưu tiên xây dựng bản đồ số và dữ liệu đất đai.\n",
            "I/1/-1",
            "- Hạ tầng số, trong đó ưu tiên xây dựng bản đồ số và dữ liệu đất đai.",
        ),
    ],
)
def test_seam(lines, address, text):
    assert by_address(START + lines)[address].text == text


def test_a_repeated_line_is_dropped_with_its_reason():
    text = START + "- Bảo đảm cho mọi người dân không cần thiết.\nthiết.\n- Việc khác.\n"
    reading, report = read_with_report(text)
    assert [(d.line, d.text, d.reason) for d in report.dropped] == [(4, "thiết.", REPEATED)]
    assert [c.address for c in reading.clauses if c.address.startswith("I/1/")] == ["I/1/-1", "I/1/-2"]


def test_a_short_item_that_opens_a_longer_one_is_not_a_seam():
    clauses = by_address(START + "- Y tế\n- Y tế dự phòng và chữa bệnh.\n")
    assert clauses["I/1/-1"].text == "- Y tế"


def test_both_halves_of_a_joined_line_are_its_source():
    text = START + "- Gắn mục tiêu với\n\nnghị quyết.\n"
    clause = by_address(text)["I/1/-1"]
    assert [text[start:end] for start, end in clause.source] == ["- Gắn mục tiêu với", "nghị quyết."]
