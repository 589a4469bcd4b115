"""Stage 2: what pages carry besides the text: page numbers and running heads, in a text that marks its pages.

Guarantees: only a first or last line of a page is dropped, and each is reported; a text without page marks
stays whole.
"""

import re
from collections import Counter

from ingest.lines import Line
from ingest.pieces import Dropped

PAGE_NUMBER = "số trang"
RUNNING_HEAD = "dòng lặp lại trên mỗi trang"
FEWEST_PAGES = 3
_NUMBER = re.compile(r"[-–\s]*(?:Trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def drop_furniture(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], list[Dropped]]:
    """The lines without page numbers and running heads, and what was left out."""
    pages = sum(line.opens_page for line in lines)
    if not pages:
        return lines, []
    edges = [_at_edge(lines, position) for position in range(len(lines))]
    times = Counter(_shape(line) for line, edge in zip(lines, edges, strict=True) if edge)
    kept: list[Line] = []
    dropped: list[Dropped] = []
    for line, edge in zip(lines, edges, strict=True):
        reason = _reason(line, times, pages) if edge else None
        if reason is None:
            kept.append(line)
        else:
            dropped.append(Dropped(line.number, line.span, line.text, reason))
    return tuple(kept), dropped


def _at_edge(lines: tuple[Line, ...], position: int) -> bool:
    """Whether a line is the first or the last of its page."""
    after = position + 1
    return lines[position].opens_page or after == len(lines) or lines[after].opens_page


def _reason(line: Line, times: Counter[str], pages: int) -> str | None:
    if _NUMBER.fullmatch(line.text):
        return PAGE_NUMBER
    repeated = times[_shape(line)] >= max(FEWEST_PAGES, pages // 2)
    return RUNNING_HEAD if repeated and len(line.text) > 1 else None


def _shape(line: Line) -> str:
    """What a running head has in common on every page: all but the number of the page."""
    return _DIGITS.sub("#", line.text)
