"""The lines of a PDF page → its paragraphs, in reading order.

A line goes on in the next one when that one's first word had no room left on it. Guarantees: every line is in
exactly one paragraph; columns side by side (letterhead, signature) are read one after the other.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ingest.containers.blocks import Paragraph
from ingest.containers.pdf_words import TextLine
from ingest.outline.markers import find_marker
from ingest.pieces import LEAD_IN_ENDS, SENTENCE_ENDS

INDENT = 0.5
"""How far right of the margin, in sizes of the letters, the first line of a paragraph begins at least."""

SPACE = 0.25
"""Width of a blank, in sizes of the letters."""

FAR = 1.5
"""Blank between two lines, in sizes of the letters, over which they are not one paragraph."""

OTHER_SIZE = 0.12
ALIGNED = 6.0
"""Points by which lines that begin at one place may differ."""


@dataclass(frozen=True)
class Margins:
    """Where the lines of a page or cell begin and end, in points."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How far apart they are."""
        return self.right - self.left


def read_paragraphs(rows: list[list[TextLine]], margins: Margins) -> list[Paragraph]:
    """The paragraphs of rows that follow each other on a page."""
    found: list[Paragraph] = []
    position = 0
    while position < len(rows):
        size = _side_by_side(rows[position:])
        if size == 0:
            end = next((n for n in range(position, len(rows)) if _side_by_side(rows[n:])), len(rows))
            lines = [_whole(row) for row in rows[position:end]]
            found.extend(_paragraphs(_groups(lines, lambda group, line: _goes_on(group, line, margins))))
            position = end
            continue
        for column in _two_columns(rows[position : position + size]):
            found.extend(_paragraphs(_groups(column, _goes_on_in_column)))
        position += size
    return found


def margins_of(rows: Iterable[list[TextLine]]) -> Margins | None:
    """The margins that the lines of a page show; None where there is no line."""
    lines = [line for row in rows for line in row]
    if not lines:
        return None
    return Margins(min(line.x0 for line in lines), max(line.x1 for line in lines))


def _groups(
    lines: list[TextLine], goes_on: Callable[[list[TextLine], TextLine], bool]
) -> Iterator[list[TextLine]]:
    """The lines parted wherever one doesn't go on in the next."""
    group: list[TextLine] = []
    for line in lines:
        if group and not goes_on(group, line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _paragraphs(groups: Iterable[list[TextLine]]) -> Iterator[Paragraph]:
    for group in groups:
        yield Paragraph(" ".join(line.text for line in group), bold=all(line.bold for line in group))


def _goes_on(group: list[TextLine], line: TextLine, margins: Margins) -> bool:
    """Whether a line is the next one of the paragraph that has these lines."""
    before = group[-1]
    if abs(line.size - before.size) > OTHER_SIZE * before.size or line.top - before.bottom > FAR * line.size:
        return False
    if before.x1 + SPACE * before.size + line.first_word <= margins.right:
        return False
    if line.bold != before.bold and not line.text[0].islower():
        return False
    opens_item = find_marker(line.text)[0] is not None
    if line.x0 > margins.left + INDENT * line.size:
        return not opens_item and (_hangs(group, line) or _centred(before, line, margins))
    ended = before.text.endswith((*SENTENCE_ENDS, *LEAD_IN_ENDS))
    return group[0].x0 > line.x0 + ALIGNED or not (opens_item and ended)


def _hangs(group: list[TextLine], line: TextLine) -> bool:
    """Whether a line begins beside the paragraph's first one, and where its second one does."""
    if len(group) == 1:
        return abs(line.x0 - group[0].x0) > ALIGNED / 2
    return abs(line.x0 - group[-1].x0) < ALIGNED / 2 and abs(line.x0 - group[0].x0) > ALIGNED / 2


def _goes_on_in_column(group: list[TextLine], line: TextLine) -> bool:
    """The same in a letterhead or signature, where each line mostly is one of its own."""
    return line.text[0].islower() and find_marker(line.text)[0] is None and line.bold == group[-1].bold


def _centred(before: TextLine, line: TextLine, margins: Margins) -> bool:
    """Whether two lines are set about one middle, and not from margin to margin."""
    inside = before.x0 > margins.left + ALIGNED / 2 or line.x1 < margins.right - ALIGNED
    return inside and abs((before.x0 + before.x1) - (line.x0 + line.x1)) < 2 * ALIGNED


def _whole(row: list[TextLine]) -> TextLine:
    """A row as one line, however wide the blanks in it."""
    if len(row) == 1:
        return row[0]
    return TextLine(
        text=" ".join(line.text for line in row),
        x0=row[0].x0,
        x1=row[-1].x1,
        top=min(line.top for line in row),
        bottom=max(line.bottom for line in row),
        size=row[0].size,
        bold=all(line.bold for line in row),
        first_word=row[0].first_word,
    )


def _side_by_side(rows: list[list[TextLine]]) -> int:
    """How many rows the two columns have that open with the first row; 0 when it has not two columns.

    A row of one column belongs to it where it follows the left column closely and begins as that does, or
    where it stands right of the blank between the two.
    """
    if len(rows[0]) != 2:
        return 0
    left, low, high = rows[0][0], rows[0][0].x1, rows[0][1].x0
    for size, row in enumerate(rows):
        if len(row) == 2:
            left, low, high = row[0], max(low, row[0].x1), min(high, row[1].x0)
        elif len(row) == 1 and row[0].x1 <= high and _follows(row[0], left):
            left, low = row[0], max(low, row[0].x1)
        elif len(row) == 1 and row[0].x0 >= low:
            high = min(high, row[0].x0)
        else:
            return size
        if low >= high:
            return max(size, 1)
    return len(rows)


def _follows(line: TextLine, left: TextLine) -> bool:
    close = line.top - left.bottom < FAR * line.size
    return close and abs(line.x0 - left.x0) < ALIGNED and abs(line.size - left.size) < OTHER_SIZE * left.size


def _two_columns(rows: list[list[TextLine]]) -> tuple[list[TextLine], list[TextLine]]:
    high = min(row[1].x0 for row in rows if len(row) == 2)
    lines = [line for row in rows for line in row]
    return [line for line in lines if line.x1 <= high], [line for line in lines if line.x1 > high]
