"""The FastAPI application: its addresses, its start-up, its documentation without other hosts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from fastapi_offline import FastAPIOffline
from starlette.routing import Route

from assistant.api import (
    agencies,
    asking,
    clauses,
    data_dictionary,
    deadlines,
    entries,
    errors,
    feedback,
    guiding,
    health,
    indicators,
    measurements,
    missed,
    pages,
    published_files,
    reference_maps,
    registers,
    searching,
)
from assistant.api.chat_completions import routes as chat_completions
from assistant.api.description import describe, operation_id
from assistant.api.guard import Guard
from assistant.api.layers import add_layers
from assistant.api.mcp_server.over_http import McpEndpoint
from assistant.api.opening import Loader, Opening
from assistant.api.operations import Operations
from assistant.api.reloading import Reloading
from assistant.api.texts import text
from assistant.api.unknown_addresses import UnknownAddress
from assistant.chain import Assistant
from assistant.monitoring.metrics import Metrics
from assistant.settings import AssistantSettings


def create_app(source: Assistant | Loader, settings: AssistantSettings) -> FastAPI:
    """The application that answers from `source`: an opened assistant, or what opens one at start-up.

    `app.state.opening` holds the assistant, `app.state.root` the sub-path ("" for none); `database`,
    `journal`, `access`, `guard`, `metrics`, `reloading` and `settings` are beside them. Without an index the
    application still starts: /health answers, everything else says 503 and why. An assistant that was given
    opened is left open at shutdown.
    """
    metrics = Metrics()
    opening = Opening(source, metrics.take_up)
    reloading = Reloading(opening, settings, metrics.count_refused_index)
    operations = Operations(settings)
    operations.journal.on_missed = metrics.count_missed
    guard = Guard(settings, operations.access)
    mcp = McpEndpoint(opening, operations.journal, settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await guard.start()
        await run_in_threadpool(opening.open)
        await run_in_threadpool(operations.start)
        reloading.start()
        async with mcp.serving():
            yield
        await run_in_threadpool(reloading.stop)
        opening.close()
        operations.close()

    app: FastAPI = FastAPIOffline(
        redoc_url=None,  # its page loads a picture from its makers' host
        title=text("site.title"),
        description=text("site.description"),
        version="1",
        lifespan=lifespan,
        responses=errors.REPLIES,
        generate_unique_id_function=operation_id,
    )
    app.state.opening, app.state.reloading = opening, reloading
    app.state.metrics, app.state.metrics_networks = metrics, settings.metrics_networks
    operations.install(app)
    app.state.settings, app.state.root = settings, settings.root_path.rstrip("/")
    app.state.guard = guard
    add_layers(app, settings, guard, opening, metrics)
    errors.install(app)
    for part in (
        asking,
        guiding,
        feedback,
        missed,
        searching,
        clauses,
        reference_maps,
        registers,
        entries,
        agencies,
        deadlines,
        indicators,
        data_dictionary,
        chat_completions,
        health,
        measurements,
        pages,
        published_files,
    ):
        app.include_router(part.router)
    for address in ("/mcp", "/mcp/"):
        app.routes.append(Route(address, mcp, include_in_schema=False))
    unknown = UnknownAddress(app.routes)
    for address in _OWN:
        app.routes.append(Route(address, unknown, include_in_schema=False))
    describe(app)
    return app


_OWN = ("/api/{rest:path}", "/v1/{rest:path}", "/plans/{rest:path}", "/health", "/ready", "/metrics")
"""Addresses that nothing mounted behind this application may answer."""
