"""The officers' pages as an application of their own under /officers: other headers, other errors."""

from pathlib import Path

from fastapi import APIRouter, FastAPI
from starlette.responses import FileResponse, RedirectResponse
from starlette.staticfiles import StaticFiles

from ui.officers import deleting, export_page, missed_page, problems, question_list, question_page, sign_in
from ui.officers.guesses import Guesses
from ui.officers.headers import OfficersOnly
from ui.officers.publishing import PARTS as PUBLISHING
from ui.officers.runs import list_page, run_page

PREFIX = "/officers"
_HERE = Path(__file__).parent


def mount_officers(app: FastAPI) -> None:
    """Mount the pages under /officers of an application made by `create_app`.

    They read `opening`, `journal`, `access`, `settings` and `root` of `app.state` when they are asked for.
    To be called before anything is mounted at the root, which would answer in their place.
    """
    pages = FastAPI(openapi_url=None)
    pages.state.site = app.state
    pages.state.guesses = Guesses()
    problems.install(pages)
    for part in (
        sign_in,
        question_list,
        question_page,
        deleting,
        missed_page,
        export_page,
        list_page,
        run_page,
        *PUBLISHING,
    ):
        pages.include_router(part.router)
    pages.include_router(_look)
    pages.mount("/static", StaticFiles(directory=_HERE / "static"))
    app.add_api_route(PREFIX, lambda: RedirectResponse(f"{app.state.root}{PREFIX}/"), include_in_schema=False)
    app.mount(PREFIX, OfficersOnly(pages))


_look = APIRouter()


@_look.get("/answers.css")
def answers_style() -> FileResponse:
    """The style of the chat, in which answers are shown here, too."""
    return FileResponse(_HERE.parent / "chat" / "static" / "answer.css")
