"""GET /api/deadlines: what is due by when, in order of time."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from assistant.api.deadline_replies import DeadlineRow, deadline_row
from assistant.api.filtering import RowFilter, duty_fits, task_fits
from assistant.api.narrowing import Wanted
from assistant.api.opening import Opened
from assistant.api.register_pages import AS_FILES, Paged, Rows, reply
from assistant.chain import Assistant
from assistant.deadlines import DeadlineState, dues
from corpus.registers import ReportingDuty

router = APIRouter(prefix="/api", tags=["registers"], responses=AS_FILES)
"""Not one of published data alone: what has passed is another thing every day."""


@router.get("/deadlines", response_model=Rows[DeadlineRow], summary="Deadlines of tasks and reports")
def deadlines(
    assistant: Opened,
    wanted: Wanted,
    page: Paged,
    state: Annotated[
        DeadlineState | None, Query(description="passed, upcoming, recurring, or unread: no day follows")
    ] = None,
) -> Rows[DeadlineRow] | Response:
    """By when tasks and reports are due, in order of time; then what recurs, then what names no day."""
    rows = deadline_rows(assistant, wanted, page.root)
    return reply("deadlines", DeadlineRow, [row for row in rows if state in (None, row.state)], page)


def deadline_rows(assistant: Assistant, wanted: RowFilter, root: str) -> list[DeadlineRow]:
    """The deadlines that are asked for as they stand today, their links under the sub-path `root`.

    What prints no time at all has none.
    """
    library = assistant.library
    tasks = (task for task in library.tasks if task_fits(task, wanted))
    duties = (duty for duty in library.entries(ReportingDuty) if duty_fits(duty, wanted))
    return [deadline_row(due, root) for due in dues((*tasks, *duties), assistant.today())]
