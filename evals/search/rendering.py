"""A table of search on the terminal and as Markdown."""

from collections.abc import Iterable

from rich.table import Table as Grid

from evals.search.tables import Table


def grid(table: Table) -> Grid:
    """The table for the terminal."""
    shown = Grid(title=table.title)
    for position, heading in enumerate(table.headings):
        shown.add_column(heading, justify="left" if position < table.texts else "right", no_wrap=True)
    for group in table.groups:
        for row in group:
            shown.add_row(*row)
        shown.add_section()
    return shown


def markdown(tables: Iterable[Table]) -> str:
    """The tables one after the other, each under its title; no line break at the end."""
    return "\n\n".join(_markdown(table) for table in tables)


def _markdown(table: Table) -> str:
    marks = ["---" if position < table.texts else "---:" for position in range(len(table.headings))]
    rows = [table.headings, marks, *(row for group in table.groups for row in group)]
    return "\n".join((f"{table.title}:", "", *("| " + " | ".join(row) + " |" for row in rows)))
