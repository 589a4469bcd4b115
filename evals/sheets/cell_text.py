"""The text of a cell of a workbook, as whoever typed it sees it.

Spreadsheet programs turn `20%`, `2025` and `20/02/2025` into numbers behind the author's back. Where what the
cell shows is sure, it is given back; the others are for the author to write as text.
"""

import math
import re
from datetime import date, datetime

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils.escape import unescape

from evals.sheets.sheet import Cell as CellText
from evals.sheets.sheet import Unusable

_AS_TEXT = "Give the cell the format Text and type it as the plan prints it."
_MERGED = Unusable("the cell is merged with others", "Unmerge the cells: one question a row.")
_FORMULA = Unusable("the cell holds a formula", "Paste its value in its place (Paste Special, Values).")
_AS_TYPED = frozenset({"General", "@"})
_PERCENT = re.compile(r"0(?:\.(0+))?%")
_NOT_SHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"')


def cell_text(cell: Cell | MergedCell) -> CellText:
    """What the cell shows, "" for an empty one."""
    if isinstance(cell, MergedCell):
        return _MERGED
    if cell.data_type == "f":
        return _FORMULA
    value: object = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        return Unusable(f"the cell holds the error {value}", _AS_TEXT)
    if isinstance(value, str):
        text: str = unescape(value)
        return text.replace("\r\n", "\n")
    return _shown(value, cell.number_format) or Unusable(
        f"the cell holds no text but {value!s}, in the format {cell.number_format}", _AS_TEXT
    )


def _shown(value: object, number_format: str) -> str | None:
    """The Vietnamese way: decimal comma, day before month."""
    if isinstance(value, bool) or not isinstance(value, int | float | date):
        return None
    if isinstance(value, date):
        return _date(value, number_format)
    if number_format in _AS_TYPED:
        return _number(value)
    if number_format == "0" and value == int(value):
        return str(int(value))
    percent = _PERCENT.fullmatch(number_format)
    places = len(percent[1] or "") if percent else 0
    shown = round(value * 100, places)
    return f"{_number(shown)}%" if percent and math.isclose(shown, value * 100) else None


def _number(value: int | float) -> str:
    return f"{value:.15g}".replace(".", ",")


def _date(value: date, number_format: str) -> str | None:
    letters = set(_NOT_SHOWN.sub("", number_format).lower())
    whole = not isinstance(value, datetime) or value.time() == datetime.min.time()
    return f"{value:%d/%m/%Y}" if whole and {"d", "m", "y"} <= letters else None
