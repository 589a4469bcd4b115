"""What every container is read into before it is written as text: paragraphs, and tables of cells."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    """One line of a document. `heading`: styled as a heading; `bold`: all of it is set in bold."""

    text: str
    heading: bool = False
    bold: bool = False
    new_page: bool = False
    """Whether it is the first of its page, in a container that has pages."""


@dataclass(frozen=True, eq=False)
class Cell:
    """A cell with what stands in it. The same object stands at every place of the grid that it covers."""

    blocks: tuple["Block", ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the cell, those of tables inside it among them."""
        return tuple(_paragraphs(self.blocks))

    @property
    def text(self) -> str:
        """The words of the cell on one line; an item "- …" after others is set off by a semicolon."""
        joined = ""
        for paragraph in self.paragraphs:
            if paragraph.text.startswith("- ") and joined:
                joined = joined.rstrip(";") + ";"
            joined = f"{joined} {paragraph.text}".strip()
        return joined


@dataclass(frozen=True, eq=False)
class Table:
    """A rectangular grid of cells, top row first. `head`: how many rows are marked as header, 0 if unknown.

    `goes_on`: its rows follow those of the table before it, on the page before; it has no header of its own.
    """

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0
    goes_on: bool = False
    new_page: bool = False
    """Whether it is the first thing on its page, in a container that has pages."""


Block = Paragraph | Table


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        seen: set[int] = set()
        for cell in (cell for row in block.rows for cell in row):
            if id(cell) not in seen:
                seen.add(id(cell))
                yield from cell.paragraphs
