"""Tables of DOCX files as grids: cells merged over columns (gridSpan) and over rows (vMerge)."""

from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml.ns import qn

from ingest.containers.blocks import Block, Cell, Table
from ingest.containers.docx_styles import is_on, value
from ingest.containers.spans import WIDEST

_HOLDERS = frozenset({qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")})


def read_table(table: Any, blocks_of: Callable[[Any], Iterator[Block]]) -> Table:
    """A `w:tbl`; `blocks_of` reads what stands in a cell."""
    grid: list[list[Cell]] = []
    head = 0
    for row in _children(table, "w:tr"):
        properties = row.find(qn("w:trPr"))
        if properties is not None and properties.find(qn("w:del")) is not None:
            continue
        if properties is not None and is_on(properties, "w:tblHeader") and head == len(grid):
            head += 1
        above = grid[-1] if grid else []
        grid.append(_row(row, properties, above, blocks_of))
    width = max((len(row) for row in grid), default=0)
    return Table(tuple((*row, *(Cell() for _ in range(width - len(row)))) for row in grid), head)


def _row(
    row: Any, properties: Any, above: list[Cell], blocks_of: Callable[[Any], Iterator[Block]]
) -> list[Cell]:
    cells = [Cell() for _ in range(_size(properties, "w:gridBefore", 0))]
    for one in _children(row, "w:tc"):
        own = one.find(qn("w:tcPr"))
        merge = own.find(qn("w:vMerge")) if own is not None else None
        goes_on = merge is not None and merge.get(qn("w:val")) != "restart" and len(cells) < len(above)
        cell = above[len(cells)] if goes_on else Cell(tuple(blocks_of(one)))
        cells.extend([cell] * _size(own, "w:gridSpan", 1))
    return cells


def _size(properties: Any, tag: str, default: int) -> int:
    text = value(properties, tag) if properties is not None else None
    return min(int(text), WIDEST) if text is not None and text.isdecimal() else default


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """The children of a kind, those in content controls and tracked insertions among them."""
    for child in parent.iterchildren():
        if child.tag == qn(tag):
            yield child
        elif child.tag in _HOLDERS:
            yield from _children(child, tag)
