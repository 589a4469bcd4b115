"""Stage 1d: tables printed one cell a line between lines of a lone `|`, as rows with tabs between the cells.

A row opens and closes with a border, so two borders in a row part two rows. Guarantees: only a table whose
first cell names the column of numbers becomes rows; other borders (letterhead, signature) are left as lines
that hold nothing but marks; the words and their order stay.
"""

from dataclasses import dataclass, field, replace

from corpus.vietnamese.syllables import fold
from ingest.lines import Line
from ingest.outline.markers import Rank, find_marker
from ingest.repair.wrapping import BORDER
from ingest.tables.tabbed import NUMBER_COLUMN

TAB = "\t"


@dataclass
class _Row:
    """The cells of one row, each the lines in it."""

    cells: list[list[Line]] = field(default_factory=lambda: [[]])

    @property
    def lines(self) -> list[Line]:
        return [line for cell in self.cells for line in cell]


def join_piped_rows(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with the rows of such tables as one tab-separated line each."""
    found: list[Line] = []
    position = 0
    while position < len(lines):
        if lines[position].text != BORDER:
            found.append(lines[position])
            position += 1
            continue
        end = _end(lines, position)
        found.extend(_table(lines[position:end]))
        position = end
    return tuple(found)


def _end(lines: tuple[Line, ...], start: int) -> int:
    """Where the table that opens at `start` ends: after the border that is followed by a blank line."""
    for position in range(start + 1, len(lines)):
        closes = lines[position - 1].text == BORDER and position - 1 > start
        if closes and lines[position].number > lines[position - 1].number + 1:
            return position
    return len(lines)


def _table(lines: tuple[Line, ...]) -> list[Line]:
    rows = _rows(lines)
    first = fold(" ".join(line.text for line in rows[0].cells[0])) if rows else ""
    if first not in NUMBER_COLUMN:
        return list(lines)
    width = len(rows[0].cells)
    joined = [_line(row, width) for row in rows]
    inside = {n for row in rows for n in range(row.lines[0].number, row.lines[-1].number)}
    outside = [line for line in lines if line.text == BORDER and line.number not in inside]
    return sorted([*joined, *outside], key=lambda line: line.number)


def _rows(lines: tuple[Line, ...]) -> list[_Row]:
    """The rows by their borders: one parts two cells, two in a row part two rows."""
    rows: list[_Row] = []
    borders = 0
    for line in lines:
        if line.text == BORDER:
            borders += 1
            continue
        if borders > 1 or not rows:
            rows.append(_Row())
        elif borders:
            rows[-1].cells.append([])
        rows[-1].cells[-1].append(line)
        borders = 0
    return rows


def _line(row: _Row, width: int) -> Line:
    """The row as one line. A title alone in its row stands beside the number that it opens with."""
    texts = [" ".join(line.text for line in cell) for cell in row.cells]
    marker, title = find_marker(texts[0])
    if len(texts) == 1 and marker is not None and marker.rank in (Rank.PART, Rank.SECTION):
        texts = [marker.number, title]
    if len(texts) == 2:
        texts += [""] * (width - len(texts))
    first, last = row.lines[0], row.lines[-1]
    return replace(first, span=(first.span[0], last.span[1]), text=TAB.join(texts))
