"""Indicators and what the plans set for them, as the API returns them."""

from collections.abc import Iterator
from dataclasses import asdict

from pydantic import BaseModel, Field

from assistant.api.register_replies import BaselineReply
from assistant.indicators import Comparison, Indicator, PlanSide, Theme
from corpus.registers import Comparator


class IndicatorRow(BaseModel):
    """An indicator, who sets it and for which years; `name` is the wording of one of the plans."""

    id: str
    name: str
    unit: str
    theme: Theme
    provinces: list[str]
    plans: list[str] = Field(description="plan_id of each plan that sets it")
    years: list[int]
    targets: int = Field(description="rows of the register of targets that belong to it")
    url: str


class IndicatorValueRow(BaseModel):
    """What a plan sets for one year in one clause; a plan that sets nothing has one row without a value.

    `printed`: the value in the plan's words. `indicator`: how this clause words it.
    """

    plan_id: str
    province: str
    plan: str
    year: int | None = None
    comparator: Comparator | None = None
    value: float | tuple[float, float] | None = None
    unit: str | None = None
    printed: str | None = None
    indicator: str | None = None
    baseline: BaselineReply | None = None
    monitor: list[str] = []
    address: str | None = None
    label: str | None = None
    url: str | None = None


class NearIndicator(BaseModel):
    """What a plan that doesn't set the indicator sets instead: something near it, but not the same."""

    plan_id: str
    id: str
    name: str
    printed: list[str]
    url: str


class ComparisonReply(IndicatorRow):
    """An indicator side by side: a row for every value, one without a value for every plan without any."""

    total: int
    rows: list[IndicatorValueRow]
    near: list[NearIndicator]


def indicator_row(indicator: Indicator, root: str) -> IndicatorRow:
    """The row of an indicator, its link under the sub-path `root`."""
    return IndicatorRow(
        id=indicator.id,
        name=indicator.name,
        unit=indicator.unit,
        theme=indicator.theme,
        provinces=list(indicator.provinces),
        plans=list(indicator.plan_ids),
        years=list(indicator.years),
        targets=len(indicator.targets),
        url=_url(indicator, root),
    )


def value_rows(comparison: Comparison, root: str) -> Iterator[IndicatorValueRow]:
    """The rows of a comparison, plan by plan, year by year; their links under the sub-path `root`."""
    for side in comparison.sides:
        if not side.settings:
            yield IndicatorValueRow.model_validate(_plan_fields(side))
        for setting in side.settings:
            for target in setting.targets:
                yield IndicatorValueRow.model_validate(
                    asdict(target)
                    | _plan_fields(side)
                    | {"printed": setting.printed, "url": f"{root}/plans/{target.plan_id}#{target.address}"}
                )


def near_rows(comparison: Comparison, root: str) -> list[NearIndicator]:
    """What the plans that are silent set instead."""
    return [
        NearIndicator(
            plan_id=side.plan.plan_id,
            id=near.indicator.id,
            name=near.indicator.name,
            printed=[setting.printed for setting in near.settings],
            url=_url(near.indicator, root),
        )
        for side in comparison.silent
        for near in side.near
    ]


def _url(indicator: Indicator, root: str) -> str:
    return f"{root}/api/indicators/{indicator.id}"


def _plan_fields(side: PlanSide) -> dict[str, str]:
    plan = side.plan
    return {"plan_id": plan.plan_id, "province": plan.province, "plan": plan.citation}
