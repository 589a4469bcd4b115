"""The text of an HTML element as blocks: lines as a browser breaks them, list numbers as it prints them."""

import re
from dataclasses import dataclass, replace
from typing import Any

from ingest.containers.blocks import Block, Cell, Paragraph, Table
from ingest.containers.html_lists import HtmlList
from ingest.containers.spans import Spanning, lay_out
from ingest.outline.markers import find_marker

_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
     "i", "img", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "s", "samp", "small", "span", "strike",
     "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_LIGHT_STYLE = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)", re.IGNORECASE)
_NOTE = re.compile(r"\[?(\d{1,3})\]?")


def read_blocks(element: Any) -> list[Block]:
    """What stands in an element, in order."""
    reader = _Reader()
    reader.read(element, _Setting())
    reader.end_line()
    return reader.blocks


@dataclass(frozen=True)
class _Setting:
    """How the words at one place are set, and how many lists they stand in."""

    heading: bool = False
    bold: bool = False
    lists: int = 0


class _Reader:
    """Gathers the words of a line until the line ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._words: list[str] = []
        self._settings: set[_Setting] = set()
        self._mark = ""

    def read(self, element: Any, setting: _Setting) -> None:
        """Read an element's content; the text after it is its parent's."""
        self._add(element.text, setting)
        items = HtmlList(element, setting.lists) if element.tag in ("ol", "ul") else None
        for child in element:
            if isinstance(child.tag, str):
                self._read_child(child, setting, items)
            self._add(child.tail, setting)

    def _read_child(self, child: Any, setting: _Setting, items: HtmlList | None) -> None:
        if child.tag == "br":
            self.end_line()
        elif child.tag == "sup" and (note := _note_mark(child)):
            self._add(note, setting)
        elif child.tag in _INLINE:
            self.read(child, _set_by(child, setting))
        elif child.tag == "table":
            self.end_line()
            self.blocks.append(_table(child))
        else:
            self.end_line()
            if child.tag == "li" and items is not None:
                self._mark = items.mark(child)
            self.read(child, _set_by(child, setting))
            self.end_line()
            if child.tag == "li":
                self._mark = ""

    def end_line(self) -> None:
        """What has been gathered is a line; a list's sign goes before the first one of its item."""
        text = " ".join("".join(self._words).split())
        if text:
            own, _ = find_marker(text)
            mark = (
                "" if own is not None and (self._mark in "-+" or text.startswith(self._mark)) else self._mark
            )
            heading = any(setting.heading for setting in self._settings)
            bold = all(setting.bold for setting in self._settings)
            self.blocks.append(Paragraph(f"{mark} {text}".strip(), heading, bold))
            self._mark = ""
        self._words, self._settings = [], set()

    def _add(self, text: str | None, setting: _Setting) -> None:
        if text:
            self._words.append(text)
            if text.strip():
                self._settings.add(setting)


def _set_by(element: Any, setting: _Setting) -> _Setting:
    style = element.get("style") or ""
    bold = setting.bold or element.tag in ("b", "strong", "th") or bool(_BOLD_STYLE.search(style))
    return replace(
        setting,
        heading=setting.heading or element.tag in _HEADINGS,
        bold=bold and not _LIGHT_STYLE.search(style),
        lists=setting.lists + (element.tag in ("ol", "ul")),
    )


def _note_mark(element: Any) -> str:
    """ "[1]" for a raised number that links within the page: the mark of a footnote; "" for any other."""
    links = [*element.iter("a"), *element.iterancestors("a")]
    number = _NOTE.fullmatch(element.text_content().strip())
    if number is None or not any((link.get("href") or "").startswith("#") for link in links):
        return ""
    return f"[{number[1]}]"


def _table(element: Any) -> Table:
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    titles = [one.text_content() for one in element if one.tag == "caption"]
    in_head = [
        row.getparent().tag == "thead" or (bool(own) and all(cell.tag == "th" for cell in own))
        for row, own in zip(rows, cells, strict=True)
    ]
    head = next((n for n, is_head in enumerate(in_head) if not is_head), len(rows))
    grid = lay_out([_spanning(cell, len(rows)) for cell in row] for row in cells)
    if titles and grid:
        title = Cell((Paragraph(titles[0]),))
        return Table(((title,) * len(grid[0]), *grid), head + 1)
    return Table(grid, head)


def _spanning(element: Any, most_rows: int) -> Spanning:
    down = _span(element.get("rowspan"))
    return Spanning(
        Cell(tuple(read_blocks(element))),
        min(down or most_rows, most_rows),
        max(_span(element.get("colspan")), 1),
    )


def _span(text: str | None) -> int:
    """A number of rows or columns; 0, "to the last one", only where it is written so."""
    return int(text) if text is not None and re.fullmatch(r"\d{1,4}", text) else 1
