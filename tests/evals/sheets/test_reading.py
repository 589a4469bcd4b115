from dataclasses import replace
from datetime import datetime

import pytest
from openpyxl import Workbook

from evals.question import EvalQuestion, Evidence, QuestionType, Style
from evals.question_set import read_questions
from tests.evals.sheets.sheet_files import csv_file, xlsx_file

PLAIN = EvalQuestion(
    question="Ai chủ trì?",
    history=(),
    doc=(),
    type=QuestionType.CONTENT,
    style=Style.OFFICER,
    must=(("Sở Y tế",),),
    must_not=(),
    evidence=(),
    id="set:2",
    set="set",
)


@pytest.fixture(params=["csv", "xlsx"])
def read(request, tmp_path):
    """Read rows from either kind of file."""

    def _read(*rows):
        write = csv_file if request.param == "csv" else xlsx_file
        return read_questions([write(tmp_path / f"set.{request.param}", rows)])

    return _read


def evidence(*quotes, doc=""):
    return tuple(Evidence(doc, quote, ()) for quote in quotes)


CELLS = [
    ({}, {}),
    ({"Mã": "q-1", "Ghi chú": "khó"}, {"id": "q-1", "note": "khó"}),
    ({"Phải có": "20% | 20 phần trăm\n\nSở Y tế"}, {"must": (("20%", "20 phần trăm"), ("Sở Y tế",))}),
    ({"Phải có": r"a \| b"}, {"must": (("a | b",),)}),
    ({"Không được có": "30%\n10%"}, {"must_not": ("30%", "10%")}),
    ({"Không được có": "-"}, {}),
    ({"Lượt hỏi trước": "Một?\nHai?"}, {"history": ("Một?", "Hai?"), "style": Style.FOLLOWUP}),
    ({"Loại": "Chỉ tiêu", "Kiểu hỏi": "không dấu"}, {"type": QuestionType.TARGET, "style": Style.UNACCENTED}),
    ({"type": "agency_tasks", "style": "typo"}, {"type": QuestionType.AGENCY_TASKS, "style": Style.TYPO}),
    ({"Loại": "khong co loi dap", "Phải có": ""}, {"type": QuestionType.UNANSWERABLE, "must": ()}),
    ({"Trích dẫn": "một\nhai"}, {"evidence": evidence("một", "hai")}),
    ({"Trích dẫn": "một", "Kế hoạch": "p"}, {"doc": ("p",), "evidence": evidence("một", doc="p")}),
    (
        {"Trích dẫn": "một\nhai", "Kế hoạch của trích dẫn": "p"},
        {"doc": ("p",), "evidence": evidence("một", "hai", doc="p")},
    ),
    (
        {"Trích dẫn": "một\nhai", "Kế hoạch của trích dẫn": "q\np", "Kế hoạch": "p; q"},
        {"doc": ("p", "q"), "evidence": (*evidence("một", doc="q"), *evidence("hai", doc="p"))},
    ),
    (
        {"Trích dẫn": "một\nhai", "Nhãn": "-\nMục I, khoản 2; điểm a"},
        {"evidence": (Evidence("", "một", ()), Evidence("", "hai", ("Mục I", "khoản 2", "điểm a")))},
    ),
    (
        {"Trích dẫn": "một | hai", "Nhãn": "Mục I | BẮT BUỘC: Mục II", "Kế hoạch của trích dẫn": "p"},
        {
            "doc": ("p",),
            "evidence": (
                Evidence("p", "một", ("Mục I",), alt=(Evidence("p", "hai", ("Mục II",), by_label=True),)),
            ),
        },
    ),
    ({"Người soạn": "An", "STT": "7"}, {}),
    ({"Câu hỏi": "=1+1?", "Phải có": "-5%\n+ a"}, {"question": "=1+1?", "must": (("-5%",), ("+ a",))}),
]


@pytest.mark.parametrize(("cells", "fields"), CELLS)
def test_what_cells_say(tmp_path, cells, fields):
    row = {"Câu hỏi": "Ai chủ trì?", "Phải có": "Sở Y tế", **cells}
    path = csv_file(tmp_path / "set.csv", [list(row), list(row.values())])
    assert read_questions([path]) == (replace(PLAIN, **fields),)


def test_both_kinds_of_files_are_read_alike(read):
    found = read(
        [None, None],
        ["Phải có", "Câu hỏi", "Trích dẫn"],
        ["Sở Y tế", "Ai chủ trì?", "Giao Sở Y tế\nPhối hợp"],
        [],
        ["Sở Nội vụ", "Ai phối hợp?", None],
    )
    # The empty line of a CSV file holds the separators only, and is counted as a spreadsheet counts it.
    assert [question.question for question in found] == ["Ai chủ trì?", "Ai phối hợp?"]
    assert found[0].evidence == evidence("Giao Sở Y tế", "Phối hợp")
    assert found[0].id == "set:3"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_of_any_separator(tmp_path, separator, encoding):
    rows = [["Câu hỏi", "Phải có"], ["A, b; c\td?", "x"]]
    path = csv_file(tmp_path / "set.csv", rows, separator=separator, encoding=encoding)
    [question] = read_questions([path])
    assert question.question == "A, b; c\td?"


def test_csv_that_tells_its_separator(tmp_path):
    path = tmp_path / "set.csv"
    path.write_bytes("sep=;\r\nCâu hỏi;Phải có\r\nAi?;x\r\n".encode())
    [question] = read_questions([path])
    assert (question.id, question.must) == ("set:3", (("x",),))


TYPED = [
    (2025, "General", "2025"),
    (12.5, "General", "12,5"),
    (0.2, "0%", "20%"),
    (0.125, "0.00%", "12,5%"),
    (datetime(2025, 2, 20), "dd/mm/yyyy", "20/02/2025"),
    ("a_x000D_\nb", "General", "a | b"),
    ("_x0041_", "General", "A"),
]


@pytest.mark.parametrize(("value", "number_format", "shown"), TYPED)
def test_a_cell_is_read_as_it_is_shown(tmp_path, value, number_format, shown):
    book = Workbook()
    book.active.append(["Câu hỏi", "Phải có"])
    book.active.append(["Ai?", value])
    book.active["B2"].number_format = number_format
    book.save(tmp_path / "set.xlsx")
    [question] = read_questions([tmp_path / "set.xlsx"])
    assert " | ".join(one for group in question.must for one in group) == shown


def test_the_sheets_with_questions_are_read_and_the_others_not(tmp_path):
    book = Workbook()
    for title, heading in (
        ("Khánh Hòa", "Câu hỏi"),
        ("Thống kê", "Số câu"),
        ("Hướng dẫn", "Câu hỏi"),
        ("HD", "question"),
    ):
        sheet = book.create_sheet(title)
        sheet.append([heading, "Phải có"])
        sheet.append([f"{title}?", "x"])
    book.save(tmp_path / "set.xlsx")
    assert [question.id for question in read_questions([tmp_path / "set.xlsx"])] == [
        "set:Khánh Hòa:2",
        "set:HD:2",
    ]
