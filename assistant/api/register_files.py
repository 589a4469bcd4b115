"""The registers as open data: CSV and XLSX files of the same rows as JSON.

Several agencies of one cell are separated by "; ", a range of values by " - ". CSV is UTF-8 with a byte order
mark, for the spreadsheet programs that need it.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from fastapi import Response
from openpyxl import Workbook
from pydantic import BaseModel

Format = Literal["json", "csv", "xlsx"]

_MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_FORMULA = re.compile(r"[=@].|[+-]\S")
"""A spreadsheet takes a text that opens so for a formula, and would run it."""


def file_response(name: str, row: type[BaseModel], rows: Sequence[BaseModel], format: Format) -> Response:
    """The rows as a file `name`.csv or `name`.xlsx, with the fields of `row` as its columns."""
    columns = _columns(row)
    lines = [[_cell(flat.get(column)) for column in columns] for flat in map(_flat, rows)]
    content = _csv(columns, lines) if format == "csv" else _xlsx(name, columns, lines)
    disposition = f'attachment; filename="{name}.{format}"'
    return Response(content, media_type=_MEDIA[format], headers={"Content-Disposition": disposition})


def _columns(row: type[BaseModel]) -> list[str]:
    """The names of the fields; those of a record inside are `field.inner`."""
    columns: list[str] = []
    for name, field in row.model_fields.items():
        inner = next((kind for kind in _kinds(field.annotation) if _is_record(kind)), None)
        columns += [f"{name}.{part}" for part in inner.model_fields] if inner else [name]
    return columns


def _kinds(annotation: Any) -> tuple[Any, ...]:
    return getattr(annotation, "__args__", None) or (annotation,)


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


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
    if isinstance(value, list):
        if value and all(isinstance(one, int | float) for one in value):
            return " - ".join(f"{one:g}" for one in value)
        return "; ".join(map(str, value))
    if isinstance(value, int | float):
        return value
    text = str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _csv(columns: Sequence[str], lines: Iterable[Sequence[str | int | float]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows(lines)
    return file.getvalue().encode("utf-8-sig")


def _xlsx(name: str, columns: Sequence[str], lines: Iterable[Sequence[str | int | float]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name)
    sheet.append(columns)
    for line in lines:
        sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
