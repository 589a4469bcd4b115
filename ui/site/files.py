"""The files that pages load: each section's folder `static` under /site/{section}/."""

import mimetypes
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

_SECTIONS = Path(__file__).parents[1]


def mount_files(app: FastAPI) -> None:
    """Serve the files of every section that has some. To be called before anything is mounted at the root."""
    mimetypes.add_type("font/woff2", ".woff2")  # unknown to Python 3.11
    for folder in sorted(_SECTIONS.glob("*/static")):
        section = folder.parent.name
        app.mount(f"/site/{section}", StaticFiles(directory=folder))
