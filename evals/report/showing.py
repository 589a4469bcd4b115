"""A report shown on a console."""

from rich.console import Console

from evals.report.closing import closing_lines
from evals.report.records import RunReport
from evals.report.terminal import table
from evals.wide_console import wide

_NARROWEST = 150
"""Columns that the tables need."""


def show(report: RunReport, console: Console) -> None:
    """Print the tables, and what stands beneath them."""
    console = wide(console, _NARROWEST)
    console.print(table(report))
    for line in closing_lines(report):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
