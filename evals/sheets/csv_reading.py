"""A question sheet read from CSV: UTF-8, separated by comma, semicolon or tab."""

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import EvaluationError
from evals.given_files import reading
from evals.sheets.columns import column_of
from evals.sheets.place import RowPlace
from evals.sheets.sheet import Sheet

_SEPARATORS = (",", ";", "\t")
_TOLD = re.compile(r"sep=([,;\t])\r?\n", re.IGNORECASE)
_GUARDED = re.compile(r"'(?='*[=+\-@])")
_AS_UTF8 = "Save it as 'CSV UTF-8' (in Excel: Save As, type CSV UTF-8), or as XLSX."
_LARGEST_CELL = 1_000_000

Row = tuple[int, tuple[str, ...]]


def read_csv(path: Path) -> Sheet:
    """The rows of a CSV file; what guards a text against being taken for a formula is taken off.

    Raises EvaluationError where the file cannot be read, isn't UTF-8, or a quoted cell has no end.
    """
    text = _text(path)
    told = _TOLD.match(text)
    separator = told[1] if told else _separator(text)
    rows = [row for row in _rows(path, text, separator) if not (told and row[0] == 1)]
    return Sheet(path, None, path.stem, tuple(rows))


def _text(path: Path) -> str:
    with reading(path):
        content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise EvaluationError(f"{path}, line {line}: is not UTF-8.", _AS_UTF8) from error


def _separator(text: str) -> str:
    """The one by which the first row has the most known headings, then the most cells."""
    first = text.lstrip("\r\n")

    def headings(separator: str) -> tuple[int, int]:
        cells = next(csv.reader(io.StringIO(first, newline=""), delimiter=separator), [])
        return sum(column_of(cell) is not None for cell in cells), len(cells)

    return max(_SEPARATORS, key=headings)


def _rows(path: Path, text: str, separator: str) -> list[Row]:
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            rows.append((line, _unguarded(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise EvaluationError(
            f"{RowPlace(path, None, line)}: the row cannot be told ({error}).",
            "Put a cell between double quotes as a whole, and double those inside.",
        ) from error
    return rows


def _unguarded(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(_GUARDED.sub("", cell, count=1) if _GUARDED.match(cell) else cell for cell in cells)
