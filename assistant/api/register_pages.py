"""One page of a register: how many rows are asked for, and those of the page, as JSON or as a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Query, Request, Response
from pydantic import BaseModel

from assistant.api.register_files import Format, file_response

MOST_ROWS = 1000

_Row = TypeVar("_Row", bound=BaseModel)


class Rows(BaseModel, Generic[_Row]):
    """The rows asked for: how many there are, and those of this page."""

    total: int
    rows: list[_Row]


@dataclass(frozen=True)
class Page:
    """Which rows to return, in which form; `root`: the sub-path that links stand under."""

    limit: int
    offset: int
    format: Format
    root: str


async def _page(
    request: Request,
    limit: Annotated[int, Query(ge=0, le=MOST_ROWS, description="most rows to return")] = MOST_ROWS,
    offset: Annotated[int, Query(ge=0, description="rows to leave out first")] = 0,
    format: Annotated[Format, Query(description="json, or a file: csv (UTF-8 with BOM), xlsx")] = "json",
) -> Page:
    return Page(limit, offset, format, request.scope["root_path"])


Paged = Annotated[Page, Depends(_page)]


def reply(name: str, kind: type[_Row], rows: Sequence[_Row], page: Page) -> Rows[_Row] | Response:
    """The page of the rows; as a file it is called `name` and has the fields of `kind` as its columns."""
    shown = rows[page.offset : page.offset + page.limit]
    if page.format != "json":
        return file_response(name, kind, shown, page.format)
    return Rows[kind](total=len(rows), rows=list(shown))  # type: ignore[valid-type]
