"""Where a table stands among the lines of a zone, and its grid, whichever way it is printed.

Guarantees: every line of the table is in its header, in a row, or dropped as a running header.
"""

from collections.abc import Sequence

from ingest.lines import Line
from ingest.outline.markers import Rank, find_marker
from ingest.tables.grid import ReadTable
from ingest.tables.stacked import opens_stacked, read_stacked
from ingest.tables.tabbed import is_header, is_tabbed, read_tabbed, tabbed_size


def opens_table(line: Line) -> bool:
    """Whether a line is the header of a table, or its first cell."""
    return (is_tabbed(line) and is_header(line)) or opens_stacked(line)


def table_size(lines: Sequence[Line], start: int) -> int:
    """How many lines the table that opens at `start` has; 0 when none does."""
    first = lines[start]
    if is_tabbed(first):
        return tabbed_size(lines, start) if is_header(first) else 0
    if opens_stacked(first):
        return next(
            (n - start for n in range(start, len(lines)) if _opens_heading(lines[n])), len(lines) - start
        )
    return 0


def read_table(lines: Sequence[Line]) -> ReadTable:
    """The table that these lines are."""
    return read_tabbed(lines) if is_tabbed(lines[0]) else ReadTable(read_stacked(list(lines)))


def _opens_heading(line: Line) -> bool:
    """Whether a line goes on with the outline after a flattened table: a Mục or khoản with its title."""
    marker, _ = find_marker(line.text)
    return marker is not None and marker.rank in (Rank.SECTION, Rank.ITEM)
