"""Public pages from their templates, which lie beside the code of their section: `tasks/tasks.html`.

A page loads files of this server only, and runs or styles itself by nothing that stands within it.
"""

from functools import cache

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from assistant.api.headers import POLICY
from ui.site.navigation import entries
from ui.site.numerals import day, decimal, number
from ui.texts import say

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'self'"
)


def page(request: Request, template: str, *, here: str, status: int = 200, **values: object) -> HTMLResponse:
    """The page of a template that extends `site/base.html`; `here`: its section in the navigation.

    `values` are the template's own; one that it uses and isn't given raises an error.
    """
    content = _rendered(template, request.scope["root_path"], here=here, **values)
    return HTMLResponse(content, status_code=status, headers={POLICY: _POLICY})


def fragment(request: Request, template: str, **values: object) -> HTMLResponse:
    """A piece of a page, which a script puts into one; a template of its own, without the frame."""
    return HTMLResponse(_rendered(template, request.scope["root_path"], **values))


def header_html(root: str, here: str) -> Markup:
    """The header with the navigation, for pages that have a frame of their own; `root`: the sub-path."""
    return _rendered("site/header.html", root, here=here)


def footer_html(root: str) -> Markup:
    """The footer, for pages that have a frame of their own."""
    return _rendered("site/footer.html", root)


def _rendered(template: str, root: str, **values: object) -> Markup:
    return Markup(_environment().get_template(template).render(root=root, **values))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ui", ""),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals |= {"say": say, "entries": entries}
    environment.filters |= {"number": number, "decimal": decimal, "day": day}
    return environment
