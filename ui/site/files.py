"""The files that pages load: each section's folder `static` under /site/{section}/."""

import mimetypes
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_SECTIONS = Path(__file__).parents[1]


def mount_files(app: FastAPI) -> None:
    """Serve the files of every section that has some. To be called before anything is mounted at the root."""
    mimetypes.add_type("font/woff2", ".woff2")  # unknown to Python 3.11
    for folder in sorted(_SECTIONS.glob("*/static")):
        section = folder.parent.name
        app.mount(f"/site/{section}", KeptFiles(directory=folder))


class KeptFiles(StaticFiles):
    """Files that browsers keep: fonts for a year, all else only as long as it hasn't changed here."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with how long it may be kept."""
        reply = await super().get_response(path, scope)
        font = reply.status_code == 200 and path.endswith(".woff2")
        reply.headers["Cache-Control"] = "public, max-age=31536000, immutable" if font else "no-cache"
        return reply
