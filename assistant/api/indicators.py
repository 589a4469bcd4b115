"""GET /api/indicators…: the same indicator over all plans, side by side, as data and as a picture."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Response

from assistant.api.conditional import PublishedRoute
from assistant.api.filtering import RowFilter, indicator_fits
from assistant.api.indicator_replies import (
    ComparisonReply,
    IndicatorRow,
    IndicatorValueRow,
    indicator_row,
    near_rows,
    value_rows,
)
from assistant.api.narrowing import ChosenPlans, Words, placed_rows
from assistant.api.opening import Opened
from assistant.api.problems import Problem, ProblemReply
from assistant.api.register_pages import AS_FILES, Paged, Rows, as_file, reply, shown_of
from assistant.chain import Assistant
from assistant.indicators import Comparison, Indicator, book_of, picture_of, side_by_side

router = APIRouter(prefix="/api/indicators", tags=["registers"], route_class=PublishedRoute)
_MISSING: dict[int | str, dict[str, object]] = {404: {"model": ProblemReply, "description": "Not there"}}
_PICTURE: dict[int | str, dict[str, object]] = {
    200: {"description": "The picture", "content": {"image/png": {}}},
    **_MISSING,
}

Least = Annotated[int, Query(ge=1, le=100, description="the least number of provinces that set it")]
Year = Annotated[int | None, Query(ge=1900, le=2200, description="a year that it is set for")]


@router.get("", response_model=Rows[IndicatorRow], responses=AS_FILES, summary="The indicators of all plans")
def indicators(
    assistant: Opened,
    chosen: ChosenPlans,
    page: Paged,
    q: Words = None,
    year: Year = None,
    provinces: Least = 1,
) -> Rows[IndicatorRow] | Response:
    """What the plans set targets for, the same thing once; what most provinces set comes first."""
    found = indicators_wanted(assistant, replace(placed_rows(chosen, q, None), year=year), provinces)
    return reply("indicators", IndicatorRow, [indicator_row(one, page.root) for one in found], page)


@router.get(
    "/{indicator:path}/chart.png",
    response_class=Response,
    responses=_PICTURE,
    summary="An indicator side by side as a picture",
)
def indicator_chart(indicator: str, assistant: Opened, chosen: ChosenPlans) -> Response:
    """The chart of an indicator, with the plans that it is from. 404 where there is nothing to draw."""
    return picture_reply(assistant, compared(assistant, indicator, chosen))


@router.get(
    "/{indicator:path}",
    response_model=ComparisonReply,
    responses={**AS_FILES, **_MISSING},
    summary="An indicator side by side",
)
def indicator(
    indicator: str, assistant: Opened, chosen: ChosenPlans, page: Paged
) -> ComparisonReply | Response:
    """What every plan sets for an indicator, by its id or its name; plans that set nothing are there too."""
    comparison = compared(assistant, indicator, chosen)
    rows = list(value_rows(comparison, page.root))
    shown = list(shown_of(rows, page))
    if page.format != "json":
        return as_file(comparison.indicator.id, IndicatorValueRow, shown, len(rows), page)
    return ComparisonReply(
        **dict(indicator_row(comparison.indicator, page.root)),
        total=len(rows),
        rows=shown,
        near=near_rows(comparison, page.root),
    )


def indicators_wanted(assistant: Assistant, wanted: RowFilter, provinces: int = 1) -> list[Indicator]:
    """The indicators that are asked for and that at least so many provinces set, those of most first."""
    return [
        one
        for one in book_of(assistant.library).indicators
        if len(one.provinces) >= provinces and indicator_fits(one, wanted)
    ]


def compared(assistant: Assistant, indicator: str, chosen: frozenset[str] | None) -> Comparison:
    """The indicator with this id or name in the chosen plans. Raises Problem (404)."""
    found = book_of(assistant.library).get(indicator)
    if found is None:
        raise Problem("indicator_not_found", status=404, field="indicator", indicator=indicator[:80])
    return side_by_side(assistant.library, found, chosen)


def picture_reply(assistant: Assistant, comparison: Comparison) -> Response:
    """The picture of a comparison as a file. Raises Problem (404)."""
    picture = picture_of(comparison, assistant.index.identity.built_at.date())
    if picture is None:
        raise Problem("no_chart", status=404)
    disposition = f'attachment; filename="{comparison.indicator.id}.png"'
    return Response(picture, media_type="image/png", headers={"Content-Disposition": disposition})
