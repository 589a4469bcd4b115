"""Tables as plans print them → rows that read on their own."""

import pytest

from ingest.tables.tabbed import RUNNING_HEADER
from tests.ingest.reading_factories import by_address, read_with_report, stacked, tabbed

APPENDIX = "I. MỤC\nNội dung.\nNơi nhận:\n- Lưu: VT.\n{title}\nDANH MỤC NHIỆM VỤ\n"
TT4 = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện")


def in_appendix(table: str, title: str = "PHỤ LỤC 02:") -> str:
    return APPENDIX.format(title=title) + table + "\n"


TABBED = tabbed(
    TT4,
    ("<b>I</b>", "<b>NỀN MÓNG</b>", "", ""),
    ("1", "Phát triển dữ liệu", "", ""),
    ("1.1", "Xây dựng Cổng dữ liệu mở.", "Sở Y tế", "2023"),
    TT4,
    ("1.2", "Mở dữ liệu", "Sở Y tế; Sở Tài chính", ""),
    ("II", "GIẢI PHÁP", "", ""),
    ("1.1", "Tuyên truyền", "", "2024"),
)


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("PL02/I", "I. NỀN MÓNG"),
        ("PL02/I/1", "1. Phát triển dữ liệu"),
        ("PL02/I/1.1", "Xây dựng Cổng dữ liệu mở. Cơ quan chủ trì: Sở Y tế. Thời gian thực hiện: 2023."),
        (
            "PL02/I/1.2",
            "Mở dữ liệu. Cơ quan chủ trì: Sở Y tế; Sở Tài chính. Thời gian thực hiện: (để trống).",
        ),
        ("PL02/II/1.1", "Tuyên truyền. Cơ quan chủ trì: (để trống). Thời gian thực hiện: 2024."),
    ],
)
def test_tabbed_rows(address, text):
    assert by_address(in_appendix(TABBED))[address].text == text


def test_a_row_knows_its_headings_and_cells():
    row = by_address(in_appendix(TABBED))["PL02/I/1.2"]
    assert row.heading == ("PHỤ LỤC 02. DANH MỤC NHIỆM VỤ", "I. NỀN MÓNG", "1. Phát triển dữ liệu")
    assert row.cells[1:] == (("Cơ quan chủ trì", "Sở Y tế; Sở Tài chính"), ("Thời gian thực hiện", ""))
    assert row.label == "Phụ lục 02, phần I, dòng 1.2"


def test_a_running_header_is_dropped_with_its_reason():
    _, report = read_with_report(in_appendix(TABBED))
    assert [dropped.reason for dropped in report.dropped] == [RUNNING_HEADER]


TWO_AGENCIES = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")


@pytest.mark.parametrize(
    "row",
    [
        ("1", "Việc", "Sở Y tế", "2025"),
        ("1", "Việc", "Sở Y tế", "Sở Nội vụ", "2025", "Thừa"),
    ],
)
def test_a_row_that_does_not_fit_is_reported_and_not_shifted(row):
    reading, report = read_with_report(in_appendix(tabbed(TWO_AGENCIES, row)))
    clause = next(clause for clause in reading.clauses if clause.address == "PL02/1")
    assert (clause.text, clause.cells) == (" ".join(row[1:]), ())
    assert "không khớp" in report.oddities[-1].what


def test_a_column_of_funds_is_no_column_of_sources():
    header = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Kết quả dự kiến", "Nguồn kinh phí")
    row = by_address(in_appendix(tabbed(header, ("1", "Việc", "Sở Y tế", "Nghị định"))))["PL02/1"]
    assert dict(row.cells)["Kết quả dự kiến"] == "Nghị định"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            ("1", "Việc", "Sở Y tế", "Sở Nội vụ"),
            {"Cơ quan chủ trì": "Sở Y tế", "Cơ quan phối hợp": "Sở Nội vụ"},
        ),
        (("1", "Việc", "2025"), {"Thời gian": "2025"}),
    ],
)
def test_a_row_that_lacks_cells_says_nothing_of_their_columns(row, expected):
    reading, report = read_with_report(in_appendix(tabbed(TWO_AGENCIES, row)))
    clause = next(clause for clause in reading.clauses if clause.address == "PL02/1")
    assert dict(clause.cells) == {"Nhiệm vụ": "Việc"} | expected
    assert "thiếu ô" in report.oddities[-1].what


@pytest.mark.parametrize(
    ("numbers", "odd"),
    [
        (["1", "2", "3"], []),
        (["1", "3", "3"], ["3", "3"]),
        (["I", "1", "2", "II", "1"], []),
        (["I", "1", "2", "II", "3"], []),
        (["1", "1.1", "1.2", "2", "2.1", "2.3"], ["2.3"]),
        (["A", "I", "1", "B", "I", "1"], []),
        (["1", "a", "b", "2", "a", "c"], ["c"]),
    ],
)
def test_numbers_out_of_sequence_are_reported_and_kept(numbers, odd):
    rows = [(number, f"Việc {n}", "Sở Y tế", "Sở Nội vụ", "2025") for n, number in enumerate(numbers)]
    _, report = read_with_report(in_appendix(tabbed(TWO_AGENCIES, *rows)))
    assert [oddity.what.split("«")[1].split("»")[0] for oddity in report.oddities] == odd


def test_rows_with_letters_or_dashes_stand_under_the_numbered_row():
    rows = [
        ("1", "Cổng dữ liệu", "", "", ""),
        ("a", "Thiết kế", "Sở Y tế", "", "2025"),
        ("-", "Mã", "Sở Y tế", "", ""),
    ]
    clauses = by_address(in_appendix(tabbed(TWO_AGENCIES, *rows)))
    assert clauses["PL02/1/a"].heading[-1] == "1. Cổng dữ liệu"
    assert clauses["PL02/1/-"].cells[1] == ("Cơ quan chủ trì", "Sở Y tế")


def test_a_table_that_does_not_number_its_rows():
    clauses = by_address(
        in_appendix(tabbed(("Nhiệm vụ", "Cơ quan chủ trì"), ("Việc", "Sở Y tế"), ("Khác", "Sở Nội vụ")))
    )
    assert clauses["PL02/r2"].text == "Khác. Cơ quan chủ trì: Sở Nội vụ."
    assert clauses["PL02/r2"].label == "Phụ lục 02, dòng thứ 2"


def test_a_line_that_counts_the_columns_is_no_row():
    rows = tabbed(TWO_AGENCIES, ("(1)", "(2)", "(3)", "(4)", "(5)"), ("1", "Việc", "Sở Y tế", "", "2025"))
    assert list(by_address(in_appendix(rows)))[-2:] == ["PL02", "PL02/1"]


def test_a_row_that_speaks_of_columns_is_no_header():
    header, row = ("Nhiệm vụ", "Cơ quan chủ trì"), ("Thực hiện nhiệm vụ", "Cơ quan, đơn vị thực hiện")
    assert by_address(in_appendix(tabbed(header, row)))["PL02/r1"].cells == tuple(
        zip(header, row, strict=True)
    )


def test_a_markdown_table():
    table = "| STT | Nhiệm vụ | Đơn vị chủ trì |\n|:---|---|---|\n| 1 | Lập<br>Cổng | Sở Y tế |"
    row = by_address(in_appendix(table))["PL02/1"]
    assert row.cells == (("Nhiệm vụ", "Lập Cổng"), ("Đơn vị chủ trì", "Sở Y tế"))


def test_a_title_line_between_the_rows_of_a_table():
    rows = [tabbed(TWO_AGENCIES), "I. NỀN MÓNG", tabbed(("1", "Việc", "Sở Y tế", "", "2025"))]
    assert by_address(in_appendix("\n".join(rows)))["PL02/I/1"].heading[-1] == "I. NỀN MÓNG"


def test_a_table_after_a_bullet_has_a_header_of_its_own():
    text = "I. NHIỆM VỤ\n- Việc chung.\n" + tabbed(TWO_AGENCIES, ("1", "Việc", "Sở Y tế", "", "2025"))
    clauses = by_address(text)
    assert clauses["I/-1"].text == "- Việc chung."
    assert clauses["I/p1"].text.startswith("Nhiệm vụ | Cơ quan chủ trì")
    assert clauses["I/1"].label == "Mục I, dòng 1"


HEADER = "TT / Nhiệm vụ / Cơ quan chủ trì thực hiện / Cơ quan phối hợp / Thời gian"
FIRST = "1. / Việc đầu / Sở Y tế / Các sở, ban, ngành / Tháng 3/2025"


def cells_of(row: str) -> tuple[str, ...]:
    clause = by_address(in_appendix(stacked(HEADER, FIRST, row), "PHỤ LỤC I"))["PLI/2"]
    return tuple(value for _, value in clause.cells)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (
            "2. / Đề án / Sở Nội vụ / UBND các huyện / Sau khi có hướng dẫn",
            ("Đề án", "Sở Nội vụ", "UBND các huyện", "Sau khi có hướng dẫn"),
        ),
        ("2. / Đề án / Sở Nội vụ / Tháng 4/2025", ("Đề án", "Sở Nội vụ", "", "Tháng 4/2025")),
        ("2. / Đề án / Sở Nội vụ / - / Năm 2025", ("Đề án", "Sở Nội vụ", "-", "Năm 2025")),
        ("2. / Đề án / Tháng 4/2025", ("Đề án", "", "", "Tháng 4/2025")),
        ("2. / Đề án / Sở Nội vụ / UBND các huyện", ("Đề án", "Sở Nội vụ", "UBND các huyện", "")),
    ],
)
def test_a_missing_cell_is_left_empty_where_it_belongs(row, cells):
    assert cells_of(row) == cells


def test_too_many_cells_are_kept_together():
    assert cells_of("2. / Đề án / Sở A / Sở B / 2025 / thêm") == ()


def test_parts_sections_and_numbers_printed_twice():
    table = stacked(
        "TT / Nhiệm vụ / Chủ trì thực hiện / Thời gian",
        "A / NỀN MÓNG / I / Thể chế / 1 / Việc một / Sở Y tế / 2023-2025",
        "B / NGÀNH / I / Nông nghiệp / 1 / Việc hai / Sở Y tế / 2023",
        "3 / Việc ba / Sở Y tế / 2023 / 3 / Việc bốn / Công an tỉnh / 2024",
    )
    clauses = by_address(in_appendix(table, "PHỤ LỤC"))
    assert clauses["PL/B/I/3~2"].label == "Phụ lục, phần B, mục I, dòng 3 (lần 2)"
    assert clauses["PL/B/I/3~2"].cells[1] == ("Chủ trì thực hiện", "Công an tỉnh")
    assert clauses["PL/A/I/1"].heading[1:] == ("A. NỀN MÓNG", "I. Thể chế")


def test_a_header_of_two_levels_and_a_list_in_a_cell():
    table = stacked(
        "STT / Nội dung chỉ tiêu / Năm 2022 / Mục tiêu 2025 / Đơn vị đo lường / Số liệu / Nguồn số liệu",
        "1 / Kinh tế số / 14,36% / DTI 2022 / 20% / Cục Thống kê",
        "2 / Từng ngành / - Nông lâm: 0,60% / - Dịch vụ: 9,21% / Cục Thống kê cung cấp / >=10% / Cục Thống kê",
    )
    clauses = by_address(f"I. MỤC\n1. Khoản\nMục tiêu:\n{table}\n2. Khoản sau\n")
    assert clauses["I/1/2"].cells == (
        ("Nội dung chỉ tiêu", "Từng ngành"),
        ("Năm 2022 - Số liệu", "- Nông lâm: 0,60%; - Dịch vụ: 9,21%"),
        ("Năm 2022 - Nguồn số liệu", "Cục Thống kê cung cấp"),
        ("Mục tiêu 2025", ">=10%"),
        ("Đơn vị đo lường", "Cục Thống kê"),
    )
    assert clauses["I/1/2"].label == "Mục I, khoản 1, dòng 2"
    assert clauses["I/2"].text == "2. Khoản sau"
