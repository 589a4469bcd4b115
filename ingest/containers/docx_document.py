"""DOCX files → blocks: paragraphs with their printed numbers, tables, text boxes and notes, in order.

Guarantees: the words that Word shows are all there: of the body in its order (a text box after the paragraph
that it hangs on), then the notes as "[1] …"; the words of running headers come once, first, those of running
footers once, last. What a tracked change deleted, comments and page numbers are left out.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from corpus.errors import FileFault, PlanFileError
from ingest.containers.blocks import Block, Paragraph
from ingest.containers.docx_numbering import Numbering
from ingest.containers.docx_styles import Styles
from ingest.containers.docx_tables import read_table
from ingest.containers.docx_words import Notes, boxes, words

_BROKEN = (
    ArithmeticError, AttributeError, BadZipFile, EOFError, LookupError, LxmlError, NotImplementedError,
    OpcError, OSError, RuntimeError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What python-docx, zipfile and lxml raise on files that are broken in one way or another."""

MOST_UNPACKED = 256 << 20
_MAIN_PART = "word/document.xml"
_HOLDERS = frozenset({qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml")})
_LETTER = re.compile(r"[^\W\d_]")


def read_docx(name: str, content: bytes) -> list[Block]:
    """The blocks of a document; `name` is what errors call it. Raises PlanFileError for a broken one."""
    try:
        _check_size(name, content)
        return list(_Reader(Document(BytesIO(content))).blocks())
    except _BROKEN as error:
        raise PlanFileError(
            f"{name}: is a damaged DOCX file ({error}).",
            "Open it in a word processor and save it again.",
            FileFault.DAMAGED,
        ) from error


def _check_size(name: str, content: bytes) -> None:
    """Refuse a file that would unpack to far more than any plan. zipfile unpacks no more than it declares."""
    with ZipFile(BytesIO(content)) as packed:
        files = packed.infolist()
    if _MAIN_PART not in {file.filename for file in files}:
        raise PlanFileError(
            f"{name}: is a ZIP file without a Word document.", "Save the plan as DOCX.", FileFault.OTHER_KIND
        )
    if sum(file.file_size for file in files) > MOST_UNPACKED:
        raise PlanFileError(
            f"{name}: unpacks to over {MOST_UNPACKED >> 20} MB.", "Give the plan alone.", FileFault.TOO_LARGE
        )


class _Reader:
    """Walks one document."""

    def __init__(self, document: Any) -> None:
        self._parts = {str(part.partname): part for part in document.part.package.iter_parts()}
        self._body = document.element.body
        self._styles = Styles(self._root("styles"))
        self._numbering = Numbering(self._root("numbering"), self._styles)
        self._notes = Notes(self._root("footnotes"), self._root("endnotes"))

    def blocks(self) -> Iterator[Block]:
        yield from self._running("header")
        yield from self._blocks_of(self._body)
        # A note may itself refer to a note: the list grows while it is gone through.
        for number, element in self._notes.referred:
            texts = (one.text for block in self._blocks_of(element) for one in _lines(block))
            yield Paragraph(f"[{number}] " + " ".join(text for text in texts if text))
        yield from self._running("footer")

    def _root(self, name: str) -> Any:
        """The root element of a part of the document, None where it has none."""
        part = self._parts.get(f"/word/{name}.xml")
        return None if part is None else parse_xml(part.blob)

    def _blocks_of(self, parent: Any) -> Iterator[Block]:
        for element in parent.iterchildren():
            if element.tag == qn("w:p"):
                yield from self._paragraphs(element)
            elif element.tag == qn("w:tbl"):
                yield read_table(element, self._blocks_of)
            elif element.tag in _HOLDERS:
                yield from self._blocks_of(element)

    def _paragraphs(self, element: Any) -> Iterator[Block]:
        """A paragraph, its lines apart where it has line breaks, then the text boxes that hang on it."""
        text = words(element, self._notes)
        number = self._numbering.printed(element)
        if text.strip():
            heading, bold = self._styles.is_heading(element), self._styles.is_bold(element)
            for line in f"{number} {text}".split("\n"):
                if line.strip():
                    yield Paragraph(line.strip(), heading, bold)
        for box in boxes(element):
            yield from self._blocks_of(box)

    def _running(self, kind: str) -> Iterator[Block]:
        """The words of running headers or footers, each once; a page number alone is none."""
        seen: set[str] = set()
        for name in sorted(self._parts):
            if not name.startswith(f"/word/{kind}") or not name.endswith(".xml"):
                continue
            root = parse_xml(self._parts[name].blob)
            for line in (line for block in self._blocks_of(root) for line in _lines(block)):
                if _LETTER.search(line.text) and line.text not in seen:
                    seen.add(line.text)
                    yield line


def _lines(block: Block) -> tuple[Paragraph, ...]:
    if isinstance(block, Paragraph):
        return (block,)
    return tuple(dict.fromkeys(one for row in block.rows for cell in row for one in cell.paragraphs))
