"""One page of a register: how many rows are asked for, and those of the page, as JSON or as a file.

Guarantees: whatever the format, `X-Total-Count` counts all rows asked for, and `Link` leads to the next and
the previous page, to the licence and to the data dictionary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Query, Request, Response
from pydantic import BaseModel

from assistant.api.opening import Opened
from assistant.api.provenance import Provenance, provenance
from assistant.api.register_files import MEDIA, Format, file_response
from assistant.chain import Assistant

MOST_ROWS = 1000
AS_FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The rows; as JSON, or as the file asked for",
        "content": {kind.partition(";")[0]: {"schema": {"type": "string"}} for kind in MEDIA.values()},
    }
}
"""How OpenAPI describes what comes beside JSON."""

_Row = TypeVar("_Row", bound=BaseModel)
_Any = TypeVar("_Any")


class Rows(BaseModel, Generic[_Row]):
    """The rows asked for: how many there are, and those of this page."""

    total: int
    rows: list[_Row]


@dataclass(frozen=True)
class Page:
    """Which rows to return, in which form; `root`: the sub-path that links stand under.

    `query`: the parameters of the request but for its place; `response`: whose headers are filled in.
    """

    limit: int
    offset: int
    format: Format
    root: str
    query: tuple[tuple[str, str], ...]
    provenance: Provenance
    response: Response

    def headers(self, total: int) -> dict[str, str]:
        """What goes with the page; links are relative to the address that was asked."""
        links = []
        if 0 < self.limit < total - self.offset:
            links.append(self._link("next", self.limit, self.offset + self.limit))
        if self.limit > 0 and self.offset > 0:
            before = min(self.limit, self.offset)
            links.append(self._link("prev", before, self.offset - before))
        return {"X-Total-Count": str(total), "Link": ", ".join((*links, *self.provenance.links))}

    def _link(self, name: str, limit: int, offset: int) -> str:
        query = urlencode((*self.query, ("limit", limit), ("offset", offset)))
        return f'<?{query}>; rel="{name}"'


async def _page(
    request: Request,
    response: Response,
    assistant: Opened,
    limit: Annotated[int, Query(ge=0, le=MOST_ROWS, description="most rows to return")] = MOST_ROWS,
    offset: Annotated[int, Query(ge=0, description="rows to leave out first")] = 0,
    format: Annotated[Format, Query(description="json, or a file: csv (UTF-8 with BOM), xlsx")] = "json",
) -> Page:
    return page_of(request, response, assistant, limit=limit, offset=offset, format=format)


def page_of(
    request: Request,
    response: Response,
    assistant: Assistant,
    *,
    limit: int,
    offset: int,
    format: Format = "json",
) -> Page:
    """The page that `request` asks for."""
    kept = (item for item in request.query_params.multi_items() if item[0] not in {"limit", "offset"})
    origin = provenance(request, assistant)
    return Page(limit, offset, format, origin.root, tuple(kept), origin, response)


Paged = Annotated[Page, Depends(_page)]


def reply(name: str, kind: type[_Row], rows: Sequence[_Row], page: Page) -> Rows[_Row] | Response:
    """The page of the rows; as a file it is called `name` and has the fields of `kind` as its columns."""
    shown = shown_of(rows, page)
    if page.format != "json":
        return as_file(name, kind, shown, len(rows), page)
    return Rows[kind](total=len(rows), rows=list(shown))  # type: ignore[valid-type]


def shown_of(rows: Sequence[_Any], page: Page) -> Sequence[_Any]:
    """The rows of the page, and its headers set."""
    page.response.headers.update(page.headers(len(rows)))
    return rows[page.offset : page.offset + page.limit]


def as_file(name: str, kind: type[BaseModel], shown: Sequence[BaseModel], total: int, page: Page) -> Response:
    """The rows of the page as the file asked for."""
    return file_response(name, kind, shown, page.format, page.provenance, page.headers(total))
