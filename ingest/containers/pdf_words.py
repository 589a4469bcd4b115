"""The words of a PDF page as lines, each with its place, size and weight.

Guarantees: every word is in exactly one line; pieces of a word set in two fonts stand together; a small
raised number is the mark of a footnote, "[1]".
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_BOLD = ("bold", "black", "heavy", "semibd")
SAME_WORD = 0.12
"""Blank between two pieces, in heights of the letters, under which they are one word."""

COLUMN_GAP = 2.0
"""Blank, in heights of the letters, that parts two columns side by side."""

MOTTO_GAP = 0.6
_MOTTO = "CỘNG"
"""What opens the right column of every letterhead, however close the issuer stands on its left."""

_UNIT = re.compile(r"(?:^|[\s\d/(])[kcdmh]?m$")
"""After these a raised number is an exponent: km², m³."""

RAISED_SIZE = 0.85
"""Greatest size of a note mark, in sizes of its line."""


@dataclass(frozen=True)
class TextLine:
    """Words side by side with no wide blank between them. Places in points from the top left of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    first_word: float
    """Width of the first word: whether it would have fitted on the line before tells a wrapped line."""


def read_lines(words: Iterable[dict[str, Any]]) -> list[list[TextLine]]:
    """pdfplumber's words (with `size` and `fontname`) as rows from the top, each of one or more columns."""
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda word: (word["bottom"], word["x0"])):
        if rows and _same_row(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [[_line(column) for column in _columns(row)] for row in rows]


def _same_row(row: list[dict[str, Any]], word: dict[str, Any]) -> bool:
    """Whether a word overlaps a row by half the height of the lower of the two."""
    for other in row[-3:]:
        shared = min(other["bottom"], word["bottom"]) - max(other["top"], word["top"])
        if shared > 0.5 * min(other["bottom"] - other["top"], word["bottom"] - word["top"]):
            return True
    return False


def _columns(row: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    row = sorted(row, key=lambda word: word["x0"])
    columns = [[row[0]]]
    for word in row[1:]:
        before = columns[-1][-1]
        gap = MOTTO_GAP if word["text"] == _MOTTO else COLUMN_GAP
        if word["x0"] - before["x1"] > gap * max(before["size"], word["size"]):
            columns.append([word])
        else:
            columns[-1].append(word)
    return columns


def _line(words: list[dict[str, Any]]) -> TextLine:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word["size"], 1)] += len(word["text"])
    size = max(sizes, key=lambda one: (sizes[one], one))
    text = ""
    for position, word in enumerate(words):
        raised = _is_note_mark(word, words, size) and not _UNIT.search(text)
        near = position and word["x0"] - words[position - 1]["x1"] < SAME_WORD * size
        printed = f"[{word['text']}]" if raised else word["text"]
        opens_note = position == 1 and text.startswith("[")
        text += printed if not position or (near and not opens_note) or raised else f" {printed}"
    last_of_first = next(
        (n for n in range(1, len(words)) if words[n]["x0"] - words[n - 1]["x1"] >= SAME_WORD * size),
        len(words),
    )
    return TextLine(
        text=text,
        x0=words[0]["x0"],
        x1=max(word["x1"] for word in words),
        top=min(word["top"] for word in words),
        bottom=max(word["bottom"] for word in words),
        size=size,
        bold=all(any(mark in word["fontname"].lower() for mark in _BOLD) for word in words),
        first_word=words[last_of_first - 1]["x1"] - words[0]["x0"],
    )


def _is_note_mark(word: dict[str, Any], words: list[dict[str, Any]], size: float) -> bool:
    low = max(other["bottom"] for other in words)
    small = word["size"] <= RAISED_SIZE * size and word["bottom"] < low - 0.1 * size
    return small and word["text"].isdecimal() and len(word["text"]) <= 2
