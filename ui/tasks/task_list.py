"""GET /tasks: all plans' tasks in one table, narrowed by a form; /tasks/download: the same rows as a file."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from assistant.agencies import agency_counts, shown_name
from assistant.api.conditional import PublishedRoute
from assistant.api.filter_options import filter_options
from assistant.api.filtering import task_fits
from assistant.api.opening import Opened
from assistant.api.register_replies import TaskRow
from assistant.api.registers import task_rows
from assistant.api.row_queries import RowQuery
from assistant.chain import Assistant
from ui.site import page
from ui.tasks.asked import Asked, FileFormat, PageNumber
from ui.tasks.files import download
from ui.tasks.leading import leaders
from ui.tasks.loosening import offered
from ui.tasks.paging import Pages, addressed
from ui.tasks.sources import beside_rows
from ui.tasks.views import views

router = APIRouter(route_class=PublishedRoute)


@router.get("/tasks")
def tasks(
    request: Request,
    assistant: Opened,
    asked: Asked,
    number: PageNumber = 1,
) -> HTMLResponse:
    """The tasks asked for, page by page, and how many of them each agency leads."""
    root = request.scope["root_path"]
    rows = found(assistant, asked, root)
    pages = Pages(f"{root}/tasks", asked.asked, len(rows), number)
    return page(
        request,
        "tasks/tasks.html",
        here="tasks",
        asked=asked,
        views=views(root, asked),
        agency=shown_name(asked.agency, assistant.library, assistant.book) if asked.agency else None,
        options=filter_options(assistant.library.tasks, assistant),
        pages=pages,
        rows=pages.of(rows),
        leaders=leaders(agency_counts(rows, (), assistant.book), asked, pages.path),
        unled=sum(not row.lead for row in rows),
        loosenings=[] if rows else offered(assistant, asked, _count(assistant), pages.path),
        files=files(f"{root}/tasks/download", asked.asked),
        **beside_rows(assistant),
    )


@router.get("/tasks/download")
def task_file(
    request: Request, response: Response, assistant: Opened, asked: Asked, format: FileFormat
) -> Response:
    """Exactly the tasks asked for."""
    rows = found(assistant, asked, request.scope["root_path"])
    return download(request, response, assistant, "tasks", TaskRow, rows, format)


def found(assistant: Assistant, asked: RowQuery, root: str) -> list[TaskRow]:
    """The rows asked for, as the API gives them. Raises Problem (422) for a plan that isn't there."""
    return task_rows(assistant.index.store, asked.wanted(assistant), root)


def files(path: str, query: Mapping[str, str]) -> dict[FileFormat, str]:
    """Where the rows are to be had as files."""
    return {format: addressed(path, {**query, "format": format}) for format in ("csv", "xlsx")}


def _count(assistant: Assistant) -> Callable[[RowQuery], int]:
    """How many tasks a query finds."""

    def count(query: RowQuery) -> int:
        wanted = query.wanted(assistant)
        return sum(task_fits(task, wanted) for task in assistant.library.tasks)

    return count
