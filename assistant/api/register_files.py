"""The registers as open data: CSV and XLSX files of the same rows as JSON.

Several agencies of one cell are separated by "; ", a range of values by " - ", the ends of a character range
by "-". CSV is UTF-8 with a byte order mark, for the spreadsheet programs that need it. An XLSX file says on
its second sheet where the data come from and on what terms.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from fastapi import Response
from openpyxl import Workbook
from pydantic import BaseModel

from assistant.api.columns import columns
from assistant.api.provenance import Provenance
from assistant.api.texts import table

Format = Literal["json", "csv", "xlsx"]

MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_FORMULA = re.compile(r"[=@].|[+-]\S")
"""A spreadsheet takes a text that opens so for a formula, and would run it."""

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Characters that a sheet can't hold."""


def file_response(
    name: str,
    row: type[BaseModel],
    rows: Sequence[BaseModel],
    format: Format,
    origin: Provenance,
    headers: Mapping[str, str],
) -> Response:
    """The rows as a file `name`.csv or `name`.xlsx, with the fields of `row` as its columns."""
    names = [column for column, _ in columns(row)]
    lines = [[_cell(flat.get(column)) for column in names] for flat in map(_flat, rows)]
    content = _csv(names, lines) if format == "csv" else _xlsx(name, names, lines, origin)
    disposition = {"Content-Disposition": f'attachment; filename="{name}.{format}"'}
    return Response(content, media_type=MEDIA[format], headers={**headers, **disposition})


def _flat(row: BaseModel) -> Mapping[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in row.model_dump(mode="json").items():
        if isinstance(value, dict):
            flat |= {f"{name}.{part}": inner for part, inner in value.items()}
        else:
            flat[name] = value
    return flat


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        if value and all(isinstance(one, float) for one in value):
            return " - ".join(f"{one:g}" for one in value)
        return "; ".join("-".join(map(str, one)) if isinstance(one, list) else str(one) for one in value)
    if isinstance(value, int | float):
        return value
    text = str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _csv(names: Sequence[str], lines: Iterable[Sequence[str | int | float]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(names)
    writer.writerows(lines)
    return file.getvalue().encode("utf-8-sig")


def _xlsx(
    name: str, names: Sequence[str], lines: Iterable[Sequence[str | int | float]], origin: Provenance
) -> bytes:
    book = Workbook(write_only=True)
    _sheet(book, name, (names, *lines))
    _sheet(book, table("open_data")["sheet"], _origin_lines(origin))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(book: Workbook, name: str, lines: Iterable[Sequence[str | int | float]]) -> None:
    sheet = book.create_sheet(name)
    for line in lines:
        sheet.append([_UNPRINTABLE.sub("", one) if isinstance(one, str) else one for one in line])


def _origin_lines(origin: Provenance) -> Iterable[Sequence[str]]:
    words = table("open_data")
    yield words["terms"], origin.licence
    yield words["dictionary"], origin.dictionary
    yield words["generation"], origin.generation
    yield words["built_at"], origin.built_at
    for plan in origin.plans:
        yield words["source"], plan.citation, f"{origin.root}/plans/{plan.plan_id}"
