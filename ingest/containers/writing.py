"""Blocks of a document → the text that is read: one line a paragraph, a table as lines with tabs.

Guarantees: every paragraph and cell is in the text, in order; the same blocks give the same text. A tab only
ever stands between two cells, a form feed only before the first line of a page.
"""

from collections.abc import Iterable, Iterator

from ingest.containers.blocks import Block, Paragraph, Table
from ingest.containers.data_tables import is_data, row_lines

PAGE = "\f"


def write(blocks: Iterable[Block]) -> str:
    """The text of a document. A blank line stands around each table, so that two tables stay two."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table) and is_data(block):
            rows = row_lines(block)
            opening = PAGE if block.new_page else ""
            lines.extend(("", opening + rows[0], *rows[1:], ""))
        else:
            lines.extend(_lines(block))
    return "\n".join(lines).strip("\n") + "\n" if lines else ""


def _lines(block: Block) -> Iterator[str]:
    """A paragraph, or a table that only lays out the page: its cells one after the other, row by row."""
    if isinstance(block, Paragraph):
        yield from _paragraph_lines(block)
        return
    opening = PAGE if block.new_page else ""
    seen: set[int] = set()
    for cell in (cell for row in block.rows for cell in row):
        if id(cell) in seen:
            continue
        seen.add(id(cell))
        inside = write(cell.blocks)
        if inside:
            yield from (opening + inside).rstrip("\n").split("\n")
            opening = ""


def _paragraph_lines(paragraph: Paragraph) -> Iterator[str]:
    text = " ".join(paragraph.text.split())
    if not text:
        return
    opening = PAGE if paragraph.new_page else ""
    if paragraph.heading:
        yield f"{opening}## {text}"
    elif paragraph.bold and not text.startswith("*"):
        yield f"{opening}**{text}**"
    else:
        yield opening + text
