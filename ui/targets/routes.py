"""The addresses of this section: the list of indicators, one side by side, its files."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from starlette.responses import HTMLResponse

from assistant.api.conditional import PublishedRoute
from assistant.api.indicator_replies import IndicatorValueRow, value_rows
from assistant.api.indicators import compared, picture_reply
from assistant.api.narrowing import ChosenPlans
from assistant.api.opening import Opened
from assistant.api.register_pages import as_file, page_of
from assistant.indicators import book_of, chart_of, plan_label
from ui.site import page
from ui.targets.chart_words import alternative, signs_used, stood_elsewhere
from ui.targets.listing import ListQuery, listing

router = APIRouter(include_in_schema=False, route_class=PublishedRoute)

_Words = Annotated[str, Query(max_length=400)]
_NEAR = 6
"""Indicators near the one shown that are offered at most."""


@router.get("/targets")
def targets(
    request: Request, assistant: Opened, q: _Words = "", province: _Words = "", all: bool = False
) -> HTMLResponse:
    """The indicators that are asked for, those of most provinces first; those of one plan if wanted."""
    query = ListQuery(q.strip(), province.strip(), all)
    return page(
        request,
        "targets/targets.html",
        here="targets",
        query=query,
        provinces=sorted({plan.province for plan in assistant.plans}),
        plans=len(assistant.plans),
        listing=listing(assistant, query),
    )


@router.get("/targets/{indicator}")
def target(request: Request, indicator: str, assistant: Opened, chosen: ChosenPlans) -> HTMLResponse:
    """One indicator side by side, in all plans or in the chosen ones. Raises Problem (404, 422)."""
    comparison = compared(assistant, indicator, chosen)
    chart = chart_of(comparison)
    return page(
        request,
        "targets/indicator.html",
        here="targets",
        comparison=comparison,
        chart=chart,
        alternative=alternative(chart) if chart else "",
        signs=signs_used(comparison),
        elsewhere=stood_elsewhere(comparison),
        plans=assistant.plans,
        plan_label=plan_label,
        chosen={side.plan.plan_id for side in comparison.sides},
        narrowed=chosen is not None,
        near=book_of(assistant.library).near(comparison.indicator)[:_NEAR],
        query=request.url.query,
    )


@router.get("/targets/{indicator}/download")
def target_file(
    request: Request,
    response: Response,
    indicator: str,
    assistant: Opened,
    chosen: ChosenPlans,
    format: Literal["csv", "xlsx", "png"],
) -> Response:
    """The chart or the rows of what is shown, to keep. Raises Problem (404, 422)."""
    comparison = compared(assistant, indicator, chosen)
    if format == "png":
        return picture_reply(assistant, comparison)
    root = request.scope["root_path"]
    rows = list(value_rows(comparison, root))
    whole = page_of(request, response, assistant, limit=len(rows), offset=0, format=format)
    return as_file(comparison.indicator.id, IndicatorValueRow, rows, len(rows), whole)
