"""Rows as a file to keep, at an address of the pages: it works where the API is switched off as well."""

from collections.abc import Sequence
from typing import TypeVar

from fastapi import Request, Response
from pydantic import BaseModel

from assistant.api.register_pages import as_file, page_of
from assistant.chain import Assistant
from ui.tasks.asked import FileFormat

_Row = TypeVar("_Row", bound=BaseModel)


def download(
    request: Request,
    response: Response,
    assistant: Assistant,
    name: str,
    kind: type[_Row],
    rows: Sequence[_Row],
    format: FileFormat,
) -> Response:
    """All of the rows, however many, as the API exports them."""
    page = page_of(request, response, assistant, limit=len(rows), offset=0, format=format)
    return as_file(name, kind, rows, len(rows), page)
