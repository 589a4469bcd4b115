"""The chart in words: for those who don't see it, and for what its marks mean."""

from assistant.indicators import Chart, Comparison, plan_label
from assistant.indicators.chart import measured
from corpus.records import Plan
from corpus.registers import Baseline, Comparator
from ui.texts import say

_SIGNS = (Comparator.AT_LEAST, Comparator.MORE, Comparator.AT_MOST, Comparator.LESS, Comparator.RANGE)


def alternative(chart: Chart) -> str:
    """Everything that the chart shows, plan by plan."""
    return " ".join(
        say(
            "targets.alternative_row",
            province=row.plan.province,
            plan=plan_label(row.plan),
            values="; ".join(
                [
                    *(_of_year("alternative_stood", one.year, one.label) for one in row.points),
                    *(_of_year("alternative_value", one.year, one.label) for one in row.bars),
                ]
            ),
        )
        for row in chart.rows
    )


def signs_used(comparison: Comparison) -> list[str]:
    """What the signs before values mean, those that occur."""
    used = {setting.comparator for side in comparison.setting for setting in side.settings}
    return [say(f"targets_signs.{one.name.lower()}") for one in _SIGNS if one in used]


def stood_elsewhere(comparison: Comparison) -> list[tuple[Plan, Baseline]]:
    """Where it stood, of the plans whose words aren't a single number that the chart could show."""
    return [
        (side.plan, one)
        for side in comparison.setting
        for one in side.baselines
        if measured(one, comparison.indicator.unit) is None
    ]


def _of_year(key: str, year: int | None, value: str) -> str:
    return say(f"targets.{key}", year=year or say("targets.no_year"), value=value)
