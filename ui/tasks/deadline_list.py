"""GET /tasks/deadlines: what is due by when, in order of time; /tasks/deadlines/download: as a file."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from assistant.agencies import shown_name
from assistant.api.deadline_replies import DeadlineRow, Doing
from assistant.api.deadlines import deadline_rows
from assistant.api.filter_options import filter_options
from assistant.api.filtering import task_fits
from assistant.api.opening import Opened
from assistant.api.row_queries import DeadlineQuery, RowQuery
from assistant.chain import Assistant
from assistant.deadlines import DeadlineState
from corpus.registers import ReportingDuty
from ui.site import page
from ui.tasks.asked import AskedDeadlines, FileFormat, PageNumber
from ui.tasks.files import download
from ui.tasks.loosening import offered
from ui.tasks.paging import Pages, addressed
from ui.tasks.sources import beside_rows
from ui.tasks.task_list import files
from ui.tasks.views import views

router = APIRouter()
"""Not of published data alone: what has passed is another thing every day."""


@router.get("/tasks/deadlines")
def deadlines(
    request: Request, assistant: Opened, asked: AskedDeadlines, number: PageNumber = 1
) -> HTMLResponse:
    """The deadlines asked for, page by page, and how many there are in each state."""
    root, library = request.scope["root_path"], assistant.library
    path = f"{root}/tasks/deadlines"
    in_any_state = deadline_rows(assistant, asked.wanted(assistant), root)
    rows = _in_state(in_any_state, asked)
    pages = Pages(path, asked.asked, len(rows), number, 100)
    return page(
        request,
        "tasks/deadlines.html",
        here="tasks",
        asked=asked,
        views=views(root, asked),
        agency=shown_name(asked.agency, library, assistant.book) if asked.agency else None,
        options=filter_options((*library.tasks, *library.entries(ReportingDuty)), assistant),
        today=assistant.today(),
        pages=pages,
        rows=pages.of(rows),
        of_day=Counter(row.last_day for row in rows),
        states=_states(in_any_state, asked, path),
        untimed=_untimed(assistant, asked, in_any_state),
        loosenings=[] if rows else offered(assistant, asked, _count(assistant), path),
        files=files(f"{path}/download", asked.asked),
        **beside_rows(assistant),
    )


@router.get("/tasks/deadlines/download")
def deadline_file(
    request: Request, response: Response, assistant: Opened, asked: AskedDeadlines, format: FileFormat
) -> Response:
    """Exactly the deadlines asked for."""
    rows = found(assistant, asked, request.scope["root_path"])
    return download(request, response, assistant, "deadlines", DeadlineRow, rows, format)


def found(assistant: Assistant, asked: DeadlineQuery, root: str) -> list[DeadlineRow]:
    """The rows asked for, as the API gives them. Raises Problem (422) for a plan that isn't there."""
    return _in_state(deadline_rows(assistant, asked.wanted(assistant), root), asked)


def _in_state(rows: Sequence[DeadlineRow], asked: DeadlineQuery) -> list[DeadlineRow]:
    return [row for row in rows if asked.state in (None, row.state)]


def _count(assistant: Assistant) -> Callable[[DeadlineQuery], int]:
    """How many deadlines a query finds."""
    return lambda query: len(found(assistant, query, ""))


def _states(
    rows: Sequence[DeadlineRow], asked: DeadlineQuery, path: str
) -> list[tuple[DeadlineState | None, int, str]]:
    """Each state with its number of rows and their address; None is all of them."""
    counted = Counter(row.state for row in rows)
    offered_states = [(None, len(rows)), *((one, counted[one]) for one in DeadlineState)]
    return [(one, count, addressed(path, replace(asked, state=one).asked)) for one, count in offered_states]


def _untimed(assistant: Assistant, asked: RowQuery, rows: Sequence[DeadlineRow]) -> int:
    """How many of the tasks asked for print no time, so that they aren't among the rows."""
    wanted = asked.wanted(assistant)
    fitting = sum(task_fits(task, wanted) for task in assistant.library.tasks)
    return fitting - sum(row.kind is Doing.TASK for row in rows)
