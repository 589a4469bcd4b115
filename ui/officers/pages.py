"""The officers' pages from their templates."""

from datetime import datetime, timedelta, timezone
from functools import cache

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from ui.officers.signed_in import Officer
from ui.site.numerals import day, decimal, number
from ui.texts import say

_VIETNAM = timezone(timedelta(hours=7))


def page(
    request: Request, name: str, *, status: int = 200, officer: Officer | None = None, **values: object
) -> HTMLResponse:
    """The page of the template `name`, for `officer` if one is signed in; `values` are the template's own."""
    base = request.scope["root_path"]
    content = (
        _environment()
        .get_template(name)
        .render(base=base, root=request.app.state.site.root, officer=officer, **values)
    )
    return HTMLResponse(content, status_code=status)


def moment(time: datetime) -> str:
    """A moment as Vietnam's clocks and calendars say it: "14:05 ngày 22/11/2026"."""
    return f"{time.astimezone(_VIETNAM):%H:%M ngày %d/%m/%Y}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ui.officers"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals["say"] = say
    environment.filters |= {"moment": moment, "number": number, "decimal": decimal, "day": day}
    return environment
