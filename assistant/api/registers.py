"""GET /api/tasks and /api/targets: the registers, filtered."""

from fastapi import APIRouter, Response

from assistant.api.conditional import PublishedRoute
from assistant.api.filtering import RowFilter, target_fits, task_fits
from assistant.api.narrowing import Wanted
from assistant.api.opening import Opened
from assistant.api.register_pages import AS_FILES, Paged, Rows, reply
from assistant.api.register_replies import TargetRow, TaskRow, row_of
from corpus.store import Store

router = APIRouter(prefix="/api", tags=["registers"], route_class=PublishedRoute, responses=AS_FILES)


@router.get("/tasks", response_model=Rows[TaskRow], summary="The register of tasks")
def tasks(assistant: Opened, wanted: Wanted, page: Paged) -> Rows[TaskRow] | Response:
    """Who leads, coordinates and carries out what, by when, in the order of the plans."""
    return reply("tasks", TaskRow, task_rows(assistant.index.store, wanted, page.root), page)


@router.get("/targets", response_model=Rows[TargetRow], summary="The register of targets")
def targets(assistant: Opened, wanted: Wanted, page: Paged) -> Rows[TargetRow] | Response:
    """What is to be reached, by year, in the order of the plans."""
    return reply("targets", TargetRow, target_rows(assistant.index.store, wanted, page.root), page)


def task_rows(store: Store, wanted: RowFilter, root: str) -> list[TaskRow]:
    """The rows of the tasks that are asked for, their links under the sub-path `root`."""
    return [row_of(TaskRow, task, root) for task in store.tasks() if task_fits(task, wanted)]


def target_rows(store: Store, wanted: RowFilter, root: str) -> list[TargetRow]:
    """The rows of the targets that are asked for, their links under the sub-path `root`."""
    return [row_of(TargetRow, target, root) for target in store.targets() if target_fits(target, wanted)]
