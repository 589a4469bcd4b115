"""The words of one DOCX paragraph as Word shows them, with "[1]" where a note is referred to."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = qn("w:txbxContent")
_UNSEEN = frozenset(
    {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), qn("w:delText"), _FALLBACK}
)
"""What is deleted, what only formats, what computes a field, the second copy of a drawing."""

_SIGNS = {
    qn("w:tab"): " ",
    qn("w:ptab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "\u00ad",
}
_NOTE_MARKS = {qn("w:footnoteReference"): "w:footnote", qn("w:endnoteReference"): "w:endnote"}
_SYMBOL_FONT_BASE = 0xF000


class Notes:
    """Foot and end notes, numbered as they are referred to."""

    def __init__(self, footnotes: Any, endnotes: Any) -> None:
        """`footnotes`, `endnotes`: the root elements of these parts, None where the document has none."""
        roots = (root for root in (footnotes, endnotes) if root is not None)
        self._elements = {(note.tag, note.get(qn("w:id"))): note for root in roots for note in root}
        self._numbers: dict[tuple[str, str], int] = {}
        self.referred: list[tuple[int, Any]] = []
        """(number, element) of every note referred to so far."""

    def mark(self, reference: Any) -> str:
        """What is printed at a reference: "[1]"; nothing where there is no such note."""
        key = (qn(_NOTE_MARKS[reference.tag]), reference.get(qn("w:id")))
        if key not in self._elements:
            return ""
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.referred.append((self._numbers[key], self._elements[key]))
        return f"[{self._numbers[key]}]"


def words(paragraph: Any, notes: Notes) -> str:
    """The text of a `w:p` without its text boxes; a line break in it is a line feed."""
    return "".join(_pieces(paragraph, notes))


def _pieces(element: Any, notes: Notes) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == qn("w:t"):
            yield (child.text or "").replace("\n", " ")
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag in _NOTE_MARKS:
            yield notes.mark(child)
        elif child.tag == qn("w:sym"):
            yield _symbol(child.get(qn("w:char")))
        elif child.tag not in _UNSEEN and child.tag != _BOX:
            yield from _pieces(child, notes)


def _symbol(code: str | None) -> str:
    """A character given by its code in a symbol font, which mirrors the plain ones at U+F000."""
    number = int(code or "20", 16)
    return chr(number - _SYMBOL_FONT_BASE if number >= _SYMBOL_FONT_BASE else number)


def boxes(paragraph: Any) -> Iterator[Any]:
    """The contents of the text boxes that hang on a `w:p`, not of boxes inside these."""
    for child in paragraph.iterchildren():
        if child.tag == _BOX:
            yield child
        elif child.tag not in _UNSEEN:
            yield from boxes(child)
