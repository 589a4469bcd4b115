"""Question sheets read from an XLSX file through openpyxl."""

import warnings
import zlib
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from lxml.etree import LxmlError
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from corpus.errors import EvaluationError
from evals.given_files import reading
from evals.sheets.cell_text import cell_text
from evals.sheets.guide import GUIDE
from evals.sheets.heading_row import has_questions
from evals.sheets.sheet import Sheet

_READ_SUFFIXES = (".xlsx", ".xlsm")
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files of Office begin that aren't ZIP archives: those of before 2007, and encrypted ones."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_CELLS = 2_000_000
"""A cell strayed to the end of a sheet makes billions."""
_BROKEN = (
    BadZipFile, zlib.error, EOFError, InvalidFileException, KeyError, LookupError, LxmlError, ParseError,
    TypeError, ValueError, AttributeError, NotImplementedError, OSError, RuntimeError,
)  # fmt: skip
_AS_XLSX = "Open it and save it as XLSX (Excel Workbook) or 'CSV UTF-8'."


def read_xlsx(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a workbook that have a column of questions; its first sheet where none has.

    Raises EvaluationError where the file is of another kind, encrypted or broken.
    """
    _check_kind(path)
    book = _opened(path)
    sheets = [sheet for sheet in book.worksheets if sheet.title != GUIDE]
    found = [_sheet(path, sheet, alone=len(sheets) == 1) for sheet in sheets]
    if not found:
        raise EvaluationError(f"{path}: no sheet of questions.", "Add a sheet with headings and questions.")
    return tuple(sheet for sheet in found if _with_questions(sheet)) or (found[0],)


def _check_kind(path: Path) -> None:
    with reading(path):
        content = path.read_bytes()
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise EvaluationError(f"{path}: is protected by a password.", "Save it without a password.")
    if content.startswith(_OLE) or path.suffix.lower() not in _READ_SUFFIXES:
        raise EvaluationError(f"{path}: is of a kind of spreadsheet that isn't read.", _AS_XLSX)


def _opened(path: Path) -> Workbook:
    """Formulas are seen as such: their last value may be missing or stale."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            return load_workbook(path)
    except _BROKEN as error:
        raise EvaluationError(f"{path}: is not a sound XLSX file ({error}).", _AS_XLSX) from error


def _sheet(path: Path, sheet: Worksheet, *, alone: bool) -> Sheet:
    if sheet.max_row * sheet.max_column > _MOST_CELLS:
        what = f"{path}, sheet '{sheet.title}': reaches to row {sheet.max_row}, column {sheet.max_column}."
        raise EvaluationError(what, "Delete the empty rows and columns behind the table.")
    rows = tuple(
        (number, tuple(map(cell_text, cells))) for number, cells in enumerate(sheet.iter_rows(), start=1)
    )
    return Sheet(path, sheet.title, path.stem if alone else f"{path.stem}:{sheet.title}", rows)


def _with_questions(sheet: Sheet) -> bool:
    first = next((cells for _, cells in sheet.rows if any(cells)), ())
    return has_questions(first)
