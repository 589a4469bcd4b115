"""The FastAPI application: its addresses, its start-up, its documentation without other hosts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi_offline import FastAPIOffline

from assistant.api import asking, clauses, entries, errors, health, pages, registers
from assistant.api.headers import OwnHostOnly
from assistant.api.opening import Loader, Opening
from assistant.api.problems import Problem
from assistant.api.sub_path import SubPath
from assistant.api.texts import text
from assistant.chain import Assistant
from assistant.settings import AssistantSettings


def create_app(source: Assistant | Loader, settings: AssistantSettings) -> FastAPI:
    """The application that answers from `source`: an opened assistant, or what opens one at start-up.

    `app.state.opening` holds the assistant, `app.state.root` the sub-path ("" for none). Without an index the
    application still starts: /health answers, everything else says 503 and why. An assistant that was given
    opened is left open at shutdown.
    """
    opening = Opening(source)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(opening.open)
        yield
        opening.close()

    app: FastAPI = FastAPIOffline(
        redoc_url=None,  # its page loads a picture from its makers' host
        title=text("site.title"),
        description=text("site.description"),
        version="1",
        lifespan=lifespan,
        responses=errors.REPLIES,
    )
    app.state.opening = opening
    app.state.root = settings.root_path.rstrip("/")
    app.add_middleware(OwnHostOnly)
    if app.state.root:
        app.add_middleware(SubPath, root=app.state.root)
    errors.install(app)
    for part in (asking, clauses, registers, entries, health, pages):
        app.include_router(part.router)
    app.add_api_route("/api/{rest:path}", _unknown_address, methods=_METHODS, include_in_schema=False)
    return app


_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


def _unknown_address(request: Request) -> None:
    raise Problem("not_found", status=404, docs=f"{request.scope['root_path']}/docs")
