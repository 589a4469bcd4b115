"""HTML pages: the plan without the site, lists and tables as a browser prints them."""

import pytest

from corpus.errors import PlanFileError
from ingest.containers.reading import read_text
from tests.ingest.containers.html_file import page


def lines(body: str) -> list[str]:
    text = read_text("plan.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode())
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("<p>Một\n  dòng</p><div>Hai<p>Ba</div>Bốn", ["Một dòng", "Hai", "Ba", "Bốn"]),
        ("<p>Một<br>Hai<br/><br/>Ba</p>", ["Một", "Hai", "Ba"]),
        (
            "<h3>I. MỤC TIÊU</h3><p><b>1. Chung</b></p><p><b>2.</b> Riêng</p>",
            ["## I. MỤC TIÊU", "**1. Chung**", "2. Riêng"],
        ),
        ("<p>A &amp; B&nbsp;&lt;C&gt; &#7871;</p>", ["A & B <C> ế"]),
        ("<p>Kinh <i>tế</i> s<span>ố</span></p>", ["Kinh tế số"]),
        ("<ol><li>Một<li>Hai</ol>", ["1. Một", "2. Hai"]),
        (
            "<ol type=a start=3><li>Ba</li><li value=7>Bảy</li><li>Tám</li></ol>",
            ["c. Ba", "g. Bảy", "h. Tám"],
        ),
        ("<ol type=I reversed><li>Một</li><li>Hai</li></ol>", ["II. Một", "I. Hai"]),
        ("<ol style='list-style-type: lower-roman'><li>Một</ol>", ["i. Một"]),
        ("<ol style='list-style: none'><li>1. Một</ol>", ["1. Một"]),
        ("<ol><li>1. Một</li><li>Hai<ol><li>Trong</ol></li></ol>", ["1. Một", "2. Hai", "1. Trong"]),
        ("<ul><li>Một<ul><li>Hai</ul><li>- Ba</ul>", ["- Một", "+ Hai", "- Ba"]),
        ("<ol><li><p>Một</p><p>tiếp</p></li><li></li><li>Ba</ol>", ["1. Một", "tiếp", "3. Ba"]),
        ("<p>Số<sup><a href='#fn1'>1</a></sup>, m<sup>2</sup></p>", ["Số[1], m2"]),
        ("<p style='display:none'>ẩn</p><p hidden>ẩn</p><!-- ẩn --><p>hiện</p>", ["hiện"]),
    ],
)
def test_lines(body, read):
    assert lines(body) == read


def test_a_table_with_spans_and_a_caption():
    table = (
        "<table><caption>Bảng 1</caption><thead><tr><th rowspan=2>TT<th colspan=2>Năm<tr><th>2024<th>2025</thead>"
        "<tr><td>1<td rowspan=0>10%<td>20%<tr><td>2<td>30%</table>"
    )
    assert lines(table) == ["Bảng 1", "TT\tNăm - 2024\tNăm - 2025", "1\t10%\t20%", "2\t10%\t30%"]


def test_what_belongs_to_the_site_is_left_out():
    assert read_text("plan", page("<p>I. MỤC TIÊU</p>")) == "I. MỤC TIÊU\n"


def test_a_marked_main_part_is_all_that_is_read():
    body = "<p>Lượt xem: 5</p><main><h1>KẾ HOẠCH</h1><p>I. MỤC TIÊU CHUNG CỦA TỈNH</p></main><p>Bản in</p>"
    assert lines(body) == ["## KẾ HOẠCH", "I. MỤC TIÊU CHUNG CỦA TỈNH"]


def test_a_letterhead_is_kept_whatever_its_element_is_called():
    body = "<div class='header banner'><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></div><p>I. MỤC TIÊU</p>"
    assert lines(body) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "I. MỤC TIÊU"]


def test_a_page_inside_layout_tables():
    inner = "<table><tr><td>TT<td>Việc<tr><td>1<td>Một</table>"
    body = f"<table><tr><td>Menu<td><table><tr><td><p>I. MỤC TIÊU</p>{inner}<p>sau</p></table></table>"
    assert lines(body) == ["Menu", "I. MỤC TIÊU", "TT\tViệc", "1\tMột", "sau"]


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        ("windows-1252", "<p>Kế hoạch 5 &ndash; 6\xa0%</p>".encode("cp1252", "xmlcharrefreplace")),
        ("utf-8", "<p>Kế hoạch 5 – 6 %</p>".encode()),
        ("no-such-thing", "<p>Kế hoạch 5 – 6 %</p>".encode()),
    ],
)
def test_the_charset_that_a_page_declares(charset, content):
    start = f"<html><head><meta http-equiv=Content-Type content='text/html; charset={charset}'></head>"
    assert read_text("plan", start.encode() + content) == "Kế hoạch 5 – 6 %\n"


@pytest.mark.parametrize("body", ["<div>" * 5000 + "<p>I. MỤC TIÊU</p>", "<p>" + "một " * 3_000_000])
def test_a_page_of_which_the_parser_would_leave_out_text(body):
    with pytest.raises(PlanFileError, match=r"is no ordinary page .*Give the plan as text"):
        lines(body)
