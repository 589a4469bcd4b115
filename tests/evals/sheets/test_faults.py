import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from corpus.errors import EvaluationError
from evals.question_set import read_questions
from tests.evals.sheets.sheet_files import csv_file, xlsx_file

HEAD = ["Câu hỏi", "Phải có", "Trích dẫn", "Nhãn", "Kế hoạch", "Kế hoạch của trích dẫn", "Loại", "Mã"]
SOUND = ["Ai?", "x", "một", "", "p", "", "", "q-1"]


def complaint(path):
    with pytest.raises(EvaluationError) as caught:
        read_questions([path])
    assert caught.value.mend
    return caught.value.what


def row(**cells):
    changed = {
        "question": 0, "must": 1, "quote": 2, "label": 3, "doc": 4, "quote_doc": 5, "type": 6, "id": 7
    }  # fmt: skip
    values = [*SOUND[:-1], "q-2"]
    for name, value in cells.items():
        values[changed[name]] = value
    return values


ROWS = [
    (row(question=" "), "'Câu hỏi' (question): nothing to compare"),
    (row(type="dẫn đầu"), "'Loại' (type): 'dẫn đầu' is not known"),
    (row(id="q-1"), "'Mã' (id): q-1 stands twice"),
    (row(must="a | "), "'Phải có' (must): nothing to compare"),
    (row(must="**"), "'Phải có' (must): nothing to compare"),
    (row(must="", quote=""), "'Phải có' (must): nothing tells a right answer"),
    (row(quote="một\nhai", label="Mục I"), "'Nhãn' (evidence.label): 1 lines, but 2"),
    (row(quote="một | hai", label="Mục I"), "'Nhãn' (evidence.label): 1 alternatives on line 1"),
    (row(label="Mục I", quote=""), "'Nhãn' (evidence.label): 1 lines, but 0"),
    (
        row(quote="a\nb\nc", quote_doc="p\nq"),
        "'Kế hoạch của trích dẫn' (evidence.doc): 2 lines, but 3",
    ),
    (row(quote_doc="p", quote=""), "'Kế hoạch của trích dẫn' (evidence.doc): 1 lines, but 0"),
    (row(doc="p\nq"), "'Kế hoạch của trích dẫn' (evidence.doc): empty, but the question has 2 plans"),
    (row(doc="12/KH-UBND"), "'12/KH-UBND' is not the id of a plan"),
]


@pytest.mark.parametrize(("faulty", "what"), ROWS)
def test_a_fault_of_a_row_is_named(tmp_path, faulty, what):
    # The quoted line break makes the third row of the sheet begin on line 4 of the file.
    rows = [HEAD, ["Hai\ndòng?", *SOUND[1:]], faulty]
    told = complaint(csv_file(tmp_path / "set.csv", rows))
    assert told.startswith(f"{tmp_path / 'set.csv'}, line 4, column ")
    assert what in told
    told = complaint(xlsx_file(tmp_path / "set.xlsx", rows))
    assert told.startswith(f"{tmp_path / 'set.xlsx'}, sheet 'Câu hỏi', row 3, column ")
    assert what in told


HEADINGS = [
    ([], "is empty"),
    ([["Phải có"], ["x"]], "no column 'Câu hỏi' (question)"),
    ([["Bộ câu hỏi năm 2025"], ["Câu hỏi", "Phải có"]], "no column 'Câu hỏi' (question)"),
    ([["Câu hỏi", "question"], ["Ai?", "Ai?"]], "two columns mean 'Câu hỏi'"),
    ([["Câu hỏi", "Phải cos"], ["Ai?", "x"]], "nearly 'Phải có' (must)"),
    ([["Câu hỏi", "Phải có", ""], ["Ai?", "x", "y"]], "column 3: text in a column without a heading"),
    ([["Câu hỏi", "Phải có"], ["Ai?", "x", "y"]], "column 3: text in a column without a heading"),
    ([["Câu hỏi", "Phải có"]], "no question"),
]


@pytest.mark.parametrize(("rows", "what"), HEADINGS)
def test_headings_that_cannot_be_told(tmp_path, rows, what):
    assert what in complaint(csv_file(tmp_path / "set.csv", rows))
    assert what in complaint(xlsx_file(tmp_path / "set.xlsx", rows))


CONTENTS = [
    ("set.csv", None, "cannot be read"),
    ("set.xlsx", None, "cannot be read"),
    ("set.csv", "Câu hoi,must\nAi?,x".encode("cp1258"), "line 1: is not UTF-8"),
    ("set.csv", b"question,must\nAi?,S\xea", "line 2: is not UTF-8"),
    ("set.csv", "Câu hỏi\tPhải có".encode("utf-16"), "is not UTF-8"),
    ("set.csv", 'Câu hỏi,Phải có\n\nAi?,"x\nhai'.encode(), "line 3: the row cannot be told"),
    ("set.xls", bytes.fromhex("d0cf11e0a1b11ae1"), "of a kind of spreadsheet that isn't read"),
    ("set.xlsx", bytes.fromhex("d0cf11e0a1b11ae1"), "of a kind of spreadsheet that isn't read"),
    ("set.ods", b"PK\x03\x04", "of a kind of spreadsheet that isn't read"),
    (
        "set.xlsx",
        bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
        "is protected by a password",
    ),
    ("set.xlsx", b"PK\x03\x04 and no more", "is not a sound XLSX file"),
    ("set.xlsx", b"", "is not a sound XLSX file"),
]


@pytest.mark.parametrize(("name", "content", "what"), CONTENTS)
def test_a_file_that_cannot_be_read_is_named(tmp_path, name, content, what):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    told = complaint(tmp_path / name)
    assert told.startswith(str(tmp_path / name))
    assert what in told


@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 1), length=st.integers(1, 40))
def test_a_damaged_workbook_ends_in_the_error_of_its_file(tmp_path_factory, place, length):
    """Whatever is damaged: the archive, its parts, or something that doesn't matter."""
    path = xlsx_file(tmp_path_factory.mktemp("sets") / "set.xlsx", [HEAD, SOUND])
    content = path.read_bytes()
    start = int(place * len(content))
    turned = bytes(255 - one for one in content[start : start + length])
    path.write_bytes(content[:start] + turned + content[start + length :])
    try:
        read = len(read_questions([path]))
    except EvaluationError as error:
        read, told = 0, error.what
    assert read == 1 or str(path) in told


VALUES = [
    ("=1+1", "the cell holds a formula"),
    ("#N/A", "the cell holds the error #N/A"),
    (True, "the cell holds no text but True"),
]


@pytest.mark.parametrize(("value", "what"), VALUES)
def test_a_cell_that_is_not_text_is_named(tmp_path, value, what):
    told = complaint(xlsx_file(tmp_path / "set.xlsx", [HEAD, SOUND, row(must=value)]))
    assert f"row 3, column 'Phải có' (must): {what}" in told


def test_a_number_shown_in_another_way_is_named(tmp_path):
    book = Workbook()
    book.active.append(["Câu hỏi", "Phải có"])
    book.active.append(["Ai?", 1000])
    book.active["B2"].number_format = "#,##0"
    book.save(tmp_path / "set.xlsx")
    assert "the cell holds no text but 1000, in the format #,##0" in complaint(tmp_path / "set.xlsx")


def test_merged_cells_are_named(tmp_path):
    book = Workbook()
    for cells in (["Câu hỏi", "Phải có"], ["Ai?", "x"], ["Gì?", None]):
        book.active.append(cells)
    book.active.merge_cells("B2:B3")
    book.save(tmp_path / "set.xlsx")
    assert "row 3, column 'Phải có' (must): the cell is merged" in complaint(tmp_path / "set.xlsx")


def test_a_cell_strayed_far_away_is_named(tmp_path):
    book = Workbook()
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "set.xlsx")
    assert "reaches to row 1048576, column 16384" in complaint(tmp_path / "set.xlsx")


def test_formulas_in_columns_of_ones_own_are_let_be(tmp_path):
    rows = [["STT", "Câu hỏi", "Phải có"], ["=ROW()-1", "Ai?", "x"]]
    assert len(read_questions([xlsx_file(tmp_path / "set.xlsx", rows)])) == 1


def test_an_id_stands_once_in_all_kinds_of_files(tmp_path):
    first = csv_file(tmp_path / "1.csv", [HEAD, SOUND])
    second = xlsx_file(tmp_path / "2.xlsx", [HEAD, SOUND])
    with pytest.raises(EvaluationError, match=r"row 2, column 'Mã'.*: q-1 stands twice"):
        read_questions([first, second])
