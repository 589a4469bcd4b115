"""GET /widget.js: the script, to be kept by browsers and asked for again with its ETag."""

import hashlib
from functools import cache

from fastapi import FastAPI, Request
from starlette.responses import Response

from ui.widget.script import widget_script

ADDRESS = "/widget.js"

_CACHING = "public, max-age=3600, stale-while-revalidate=604800"
"""Used for an hour without asking; for a week at once, while a newer one is fetched for the next page."""


def mount_widget(app: FastAPI) -> None:
    """Serve the script at /widget.js, under the sub-path of the application if it has one.

    To be called before anything is mounted at the root, which would answer in its place.
    """
    app.add_api_route(ADDRESS, _script, include_in_schema=False)


def _script(request: Request) -> Response:
    headers = {
        "ETag": _tag(),
        "Cache-Control": _CACHING,
        # Made to be loaded by pages of other sites, also by those that take only what allows it.
        "Cross-Origin-Resource-Policy": "cross-origin",
        "X-Content-Type-Options": "nosniff",
    }
    held = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    if held & {_tag(), "*"}:
        return Response(status_code=304, headers=headers)
    return Response(widget_script(), media_type="text/javascript", headers=headers)


@cache
def _tag() -> str:
    return f'"{hashlib.blake2b(widget_script().encode(), digest_size=12).hexdigest()}"'
