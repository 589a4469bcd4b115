"""A page with an answer that cites clauses, on a site that has nothing else but the panel."""

from collections.abc import Sequence
from html import escape
from typing import Any

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from assistant.api import create_app
from ui.clause_panel.routes import router
from ui.site import mount_files

_STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"


def answer_page(root: str, cited: Sequence[tuple[str, str]]) -> str:
    """`cited`: what each part of the answer says, and the key of the clause that it cites."""
    parts = "".join(
        f'<li data-answering>{escape(said)} <a href="{root}/plans/{key}" data-clause="{key}">[{number}]</a></li>'
        for number, (said, key) in enumerate(cited, 1)
    )
    return (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trả lời</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="{root}/site/site/site.css">'
        f'<link rel="stylesheet" href="{root}/site/clause_panel/panel.css">'
        f'<script type="module" src="{root}/site/clause_panel/panel.js"></script></head>'
        f'<body><main class="page" tabindex="-1"><h1>Trả lời</h1><ol>{parts}</ol></main></body></html>'
    )


def answering_site(assistant: Any, cited: Sequence[tuple[str, str]], **settings: Any) -> FastAPI:
    """The application with the panel, and the page at /answer under the strict policy of the site's pages."""
    app = create_app(assistant, assistant.settings.model_copy(update=settings))
    app.include_router(router)
    mount_files(app)

    def page() -> HTMLResponse:
        html = answer_page(app.state.root, cited)
        return HTMLResponse(html, headers={"Content-Security-Policy": _STRICT})

    app.add_api_route("/answer", page, include_in_schema=False)
    return app
