"""Ruled tables of a PDF page as grids, from the cells that pdfplumber finds between the rules."""

from collections.abc import Iterable
from typing import Any

from ingest.containers.blocks import Cell, Table
from ingest.containers.pdf_paragraphs import Margins, read_paragraphs
from ingest.containers.pdf_words import read_lines

Box = tuple[float, float, float, float]
"""(x0, top, x1, bottom) in points."""

NEAR = 2.0
"""Points by which the edges of cells in one line may differ."""

MOST_PADDING = 8.0
"""Most blank, in points, that is taken for the padding of a table's cells."""


def read_table(boxes: Iterable[Box], words: list[dict[str, Any]]) -> Table:
    """The table with these cells; a cell that spans rows or columns stands at all places that it covers."""
    boxes = sorted(boxes, key=lambda box: (box[1], box[0]))
    columns = _edges(box[0] for box in boxes)
    tops = _edges(box[1] for box in boxes)
    grid = [[Cell() for _ in columns] for _ in tops]
    inside = {box: [word for word in words if is_inside(word, box)] for box in boxes}
    blanks = [min(word["x0"] for word in found) - box[0] for box, found in inside.items() if found]
    padding = min(blanks, default=0.0) if min(blanks, default=0.0) < MOST_PADDING else 0.0
    for box in boxes:
        cell = _cell(inside[box], box[2] - padding)
        for row, top in enumerate(tops):
            for column, left in enumerate(columns):
                if box[0] - NEAR < left < box[2] - NEAR and box[1] - NEAR < top < box[3] - NEAR:
                    grid[row][column] = cell
    return Table(tuple(map(tuple, grid)))


def is_inside(word: dict[str, Any], box: Box) -> bool:
    """Whether the middle of a word lies in a box."""
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _edges(places: Iterable[float]) -> list[float]:
    """The places in order, those close to each other once."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > NEAR:
            edges.append(place)
    return edges


def _cell(words: list[dict[str, Any]], right: float) -> Cell:
    """A cell's paragraphs; `right`: how far its lines may reach."""
    rows = [[line] for row in read_lines(words) for line in row]
    if not rows:
        return Cell()
    return Cell(tuple(read_paragraphs(rows, Margins(min(row[0].x0 for row in rows), right))))
