"""The addresses of this section."""

from fastapi import APIRouter

from ui.tasks import agency_pages, deadline_list, task_list

router = APIRouter(include_in_schema=False)
for part in (task_list, agency_pages, deadline_list):
    router.include_router(part.router)
