"""A question sheet written as CSV: UTF-8 with a byte order mark, separated by commas."""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from evals.sheets.columns import Column, wordings

_GUARDED = re.compile(r"'*[=+\-@]")


def csv_content(rows: Iterable[Mapping[Column, str]]) -> bytes:
    """The file. A text that a spreadsheet program would run as a formula has an apostrophe before it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([wording.heading for wording in wordings().values()])
    for row in rows:
        writer.writerow([_guarded(row[column]) for column in wordings()])
    return file.getvalue().encode("utf-8-sig")


def _guarded(text: str) -> str:
    return f"'{text}" if _GUARDED.match(text) else text
