"""Small sheets for tests: the same rows as a CSV and as an XLSX file."""

import csv
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]


def csv_file(path: Path, rows: Rows, *, separator: str = ",", encoding: str = "utf-8-sig") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


def xlsx_file(path: Path, rows: Rows, *, title: str = "Câu hỏi") -> Path:
    """Values keep their kinds: a number becomes a number, a text that begins with `=` a formula."""
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path
