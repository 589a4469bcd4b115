from io import StringIO

import pytest
from rich.console import Console

from evals.benchmark.measures import Measure, table


@pytest.mark.parametrize(
    ("value", "limit", "ratio"), [(20, 40, 0.5), (60, 40, 1.5), (7, None, None), (0, 0, None)]
)
def test_ratio_is_measured_by_limit(value, limit, ratio):
    assert Measure("x", value, "ms", limit).ratio == ratio


def test_the_table_prints_figures_beside_limits():
    console = Console(width=100, record=True, file=StringIO())
    console.print(table([Measure("p50", 20.04, "ms", 40), Measure("tách từ", 1234.5, "đoạn/s")]))
    rows = [
        [cell.strip() for cell in line.strip("│ ").split("│")] for line in console.export_text().splitlines()
    ]
    assert ["p50", "20.0 ms", "40 ms", "0.50"] in rows
    assert ["tách từ", "1,234.5 đoạn/s", "–", "–"] in rows
