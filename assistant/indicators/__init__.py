"""Indicators over all plans: which targets of different plans measure the same, and how they compare.

Pure functions over the register of targets; a page, the API and a picture show the same records.
"""

from assistant.indicators.book import IndicatorBook, book_of
from assistant.indicators.chart import Chart, chart_of
from assistant.indicators.picture import picture_of
from assistant.indicators.plan_labels import plan_label
from assistant.indicators.records import Comparison, Indicator, Near, PlanSide, Setting, Theme
from assistant.indicators.side_by_side import side_by_side
from assistant.indicators.spread import spread

__all__ = [
    "Chart",
    "Comparison",
    "Indicator",
    "IndicatorBook",
    "Near",
    "PlanSide",
    "Setting",
    "Theme",
    "book_of",
    "chart_of",
    "picture_of",
    "plan_label",
    "side_by_side",
    "spread",
]
