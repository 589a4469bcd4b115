"""PDF files with a text layer → blocks: the paragraphs and ruled tables of each page.

Guarantees: every word of the text layer is in one block, in reading order; the first block of each page but
the first is marked as such, and no paragraph goes over a page's end, so that page numbers and lines cut there
can be told. A file that holds pictures of pages is refused, never read in part.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import compress, groupby
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from corpus.errors import FileFault, PlanFileError
from ingest.containers.blocks import Block, Paragraph, Table
from ingest.containers.data_tables import is_data
from ingest.containers.pdf_paragraphs import Margins, margins_of, read_paragraphs
from ingest.containers.pdf_tables import Box, is_inside, read_table
from ingest.containers.pdf_words import TextLine, read_lines

_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, PDFException,
    PdfminerException, PSException, RuntimeError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What pdfplumber and pdfminer raise on files that are broken in one way or another."""

MOST_PAGES = 2000
_END = b"%%EOF"
_UNKNOWN_LETTER = re.compile(r"\(cid:\d+\)|\0")
"""What pdfminer writes for a glyph of which the file doesn't say what letter it is."""

_UNREAD = "\ufffd"
MOST_UNKNOWN = 0.02
"""The greatest share of words with such glyphs; a few are signs that the plan's font lacks."""

NARROW = 0.8
"""A page whose lines reach over less of the widest page's is measured by that one's margins."""


@dataclass(frozen=True)
class _Page:
    """What is on one page. `tables`: the cells of each ruled table."""

    width: float
    words: tuple[dict[str, Any], ...]
    tables: tuple[tuple[Box, ...], ...]
    has_images: bool

    @property
    def format(self) -> int:
        """The width in whole points: pages of one format have the same margins."""
        return round(self.width)


def read_pdf(name: str, content: bytes) -> list[Block]:
    """The blocks of a document; `name` is what errors call it.

    Raises PlanFileError for a broken or locked file, and for one whose words cannot be read.
    """
    if _END not in content[-2048:]:
        raise PlanFileError(
            f"{name}: breaks off before its end.", "Download the file again.", FileFault.DAMAGED
        )
    try:
        pages = _read_pages(name, content)
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise PlanFileError(
                f"{name}: is locked by a password.", "Save it without one.", FileFault.LOCKED
            ) from error
        raise _damaged(name, error) from error
    except _BROKEN as error:
        raise _damaged(name, error) from error
    _check_words(name, pages)
    return list(_blocks(pages))


def _damaged(name: str, error: BaseException) -> PlanFileError:
    return PlanFileError(
        f"{name}: is a damaged PDF file ({error!r}).", "Download the file again.", FileFault.DAMAGED
    )


def _read_pages(name: str, content: bytes) -> list[_Page]:
    pages = []
    with pdfplumber.open(BytesIO(content)) as document:
        if len(document.pages) > MOST_PAGES:
            raise PlanFileError(
                f"{name}: has over {MOST_PAGES} pages.", "Give the plan alone.", FileFault.TOO_LARGE
            )
        for page in document.pages:
            upright = page.dedupe_chars()
            words = tuple(map(_legible, upright.extract_words(extra_attrs=["fontname", "size"])))
            # A single cell is a frame around words, not a table of them.
            tables = tuple(tuple(table.cells) for table in page.find_tables() if len(table.cells) > 1)
            pages.append(_Page(float(page.width), words, tables, bool(page.images)))
            page.close()
    return pages


def _legible(word: dict[str, Any]) -> dict[str, Any]:
    return {**word, "text": _UNREAD.join(_UNKNOWN_LETTER.split(word["text"]))}


def _check_words(name: str, pages: list[_Page]) -> None:
    """Refuse a file with pages that are pictures, or whose fonts don't tell their letters."""
    pictures = [number for number, page in enumerate(pages, start=1) if page.has_images and not page.words]
    if pictures or not any(page.words for page in pages):
        listed = ", ".join(map(str, pictures[:5])) or "all"
        raise PlanFileError(
            f"{name}: is scanned, or has scanned pages: no text layer (page {listed}).",
            "Recognise its text first (`ocrmypdf -l vie`), or give the plan as DOCX or text.",
            FileFault.SCANNED,
        )
    words = [word["text"] for page in pages for word in page.words]
    if sum(_UNREAD in word for word in words) > MOST_UNKNOWN * len(words):
        raise PlanFileError(
            f"{name}: its fonts do not tell which letters its text is made of.",
            "Recognise its text (`ocrmypdf --force-ocr -l vie`), or give the plan as DOCX or text.",
            FileFault.UNTOLD_LETTERS,
        )


def _blocks(pages: list[_Page]) -> Iterator[Block]:
    outside = [_outside_tables(page) for page in pages]
    widest = _widest_margins(pages, outside)
    first: Table | None = None
    for number, (page, rows) in enumerate(zip(pages, outside, strict=True)):
        blocks = list(_page_blocks(page, rows, _margins(page, rows, widest.get(page.format))))
        for position, block in enumerate(blocks):
            if isinstance(block, Table):
                block = replace(block, goes_on=_goes_on(first, block, blocks[:position]))
                first = first if block.goes_on else block
            elif not _is_page_number(block):
                first = None
            yield replace(block, new_page=True) if number and not position else block


def _outside_tables(page: _Page) -> list[list[TextLine]]:
    boxes = [box for table in page.tables for box in table]
    return read_lines(word for word in page.words if not any(is_inside(word, box) for box in boxes))


def _widest_margins(pages: list[_Page], outside: list[list[list[TextLine]]]) -> dict[int, Margins]:
    """For each format of page, the margins of the page whose lines reach furthest."""
    widest: dict[int, Margins] = {}
    for page, rows in zip(pages, outside, strict=True):
        own = margins_of(rows)
        if own is not None and (page.format not in widest or own.width > widest[page.format].width):
            widest[page.format] = own
    return widest


def _margins(page: _Page, rows: list[list[TextLine]], widest: Margins | None) -> Margins:
    """The margins of a page; of the widest page of its format where its own lines are all short.

    Where that one's are short too, no line reaches a margin.
    """
    own = margins_of(rows)
    if widest is None or widest.width < page.width / 2:
        return Margins(widest.left if widest else 0.0, page.width)
    return widest if own is None or own.width < NARROW * widest.width else own


def _page_blocks(page: _Page, rows: list[list[TextLine]], margins: Margins) -> Iterator[Block]:
    """Paragraphs and tables from the top down."""
    tables = sorted(page.tables, key=lambda boxes: min(box[1] for box in boxes))
    tops = [min(box[1] for box in boxes) for boxes in tables]
    placed = groupby(rows, key=lambda row: sum(top < row[0].top for top in tops))
    paragraphs = {place: read_paragraphs(list(group), margins) for place, group in placed}
    yield from paragraphs.get(0, ())
    words = list(page.words)
    for place, boxes in enumerate(tables, start=1):
        inside = [any(is_inside(word, box) for box in boxes) for word in words]
        yield read_table(boxes, list(compress(words, inside)))
        words = [word for word, taken in zip(words, inside, strict=True) if not taken]
        yield from paragraphs.get(place, ())


def _goes_on(first: Table | None, table: Table, above: list[Block]) -> bool:
    """Whether a table goes on, without a header, with the one whose `first` piece ended a page before."""
    if first is None or not is_data(first) or any(not _is_page_number(block) for block in above):
        return False
    same_width = len(first.rows[0]) == len(table.rows[0])
    header = [cell.text for cell in first.rows[0]]
    return same_width and header != [cell.text for cell in table.rows[0]]


def _is_page_number(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.strip("-– /").isdecimal()
