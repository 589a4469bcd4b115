"""A run's figures for the terminal."""

from collections.abc import Iterable, Sequence
from textwrap import wrap

from rich.box import SIMPLE_HEAD
from rich.markup import escape
from rich.table import Table

from evals.report.records import RunReport
from evals.report.rows import (
    Heading,
    Section,
    answer_headings,
    answer_sections,
    search_headings,
    search_sections,
)
from evals.report.texts import say

_WIDEST_LABEL = 9
_WIDEST_NAME = 20


def table(report: RunReport) -> Table:
    """The product's figures in all and by group, beside them the other systems'; below them its search."""
    stacked = Table.grid()
    stacked.add_row(
        _table(say("table.title", run=report.run.name), answer_headings(report), answer_sections(report))
    )
    searches = list(search_sections(report))
    if searches:
        stacked.add_row(_table(say("table.search"), search_headings(), searches))
    return stacked


def _table(title: str, headings: Sequence[Heading], sections: Iterable[Section]) -> Table:
    shown = Table(
        title=escape(title), title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False
    )
    name, *figures = map(_lines, headings)
    shown.add_column(name, max_width=_WIDEST_NAME)
    for heading in figures:
        shown.add_column(heading, justify="right", no_wrap=True)
    for section in sections:
        if section.title:
            shown.add_row(f"[bold]{escape(section.title)}[/bold]")
        for row in section.rows:
            shown.add_row(*map(escape, row))
        shown.add_section()
    return shown


def _lines(heading: Heading) -> str:
    """Narrow: the label broken between words, the field's name behind its underscore."""
    field = heading.field.replace("_", "_ ", 1)
    return escape("\n".join(line for text in (heading.label, field) for line in _broken(text)))


def _broken(text: str) -> list[str]:
    return wrap(text, _WIDEST_LABEL, break_long_words=False, break_on_hyphens=False)
