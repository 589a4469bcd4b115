"""A question sheet written as an XLSX workbook through openpyxl."""

import io
import re
from collections.abc import Iterable, Mapping

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from evals.sheets.columns import Column, wordings
from evals.sheets.guide import add_guide

QUESTIONS = "Câu hỏi"
LONGEST_CELL = 32_767
"""Characters that a cell of Excel holds."""

_TEXT = "@"
_LAST_ROW = 10_000
# What a workbook would take for an escaped character.
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def xlsx_content(rows: Iterable[Mapping[Column, str]]) -> bytes:
    """The workbook: the questions, and the guide to the columns. Every cell is text, whatever it begins with.

    No cell is longer than LONGEST_CELL.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = QUESTIONS
    _lay_out(sheet)
    for column, choices in add_guide(book).items():
        letter = get_column_letter(list(wordings()).index(column) + 1)
        choices.add(f"{letter}2:{letter}{_LAST_ROW}")
        sheet.add_data_validation(choices)
    for number, row in enumerate(rows, start=2):
        for position, column in enumerate(wordings(), start=1):
            _write(sheet.cell(number, position), row[column])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _lay_out(sheet: Worksheet) -> None:
    """Headings that stay in sight; columns of text, so that `20%` typed into them isn't made a number."""
    for position, wording in enumerate(wordings().values(), start=1):
        columns = sheet.column_dimensions[get_column_letter(position)]
        columns.width = wording.width
        columns.number_format = _TEXT
        columns.alignment = Alignment(wrap_text=True, vertical="top")
        cell = sheet.cell(1, position, wording.heading)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def _write(cell: Cell, text: str) -> None:
    cell.value = _CODE.sub("_x005F_", text) or None
    if text:
        cell.data_type = "s"
    cell.number_format = _TEXT
    cell.alignment = Alignment(wrap_text=True, vertical="top")
