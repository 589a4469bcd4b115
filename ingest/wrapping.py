"""Stage 1c: hard-wrapped lines. Some sites publish a paragraph as lines of some 80 characters.

Guarantees: only a text in which no line is long is taken as wrapped; lines are joined only within a
paragraph (no blank line, no cell border between them), and never across an item that opens a new line after a
finished one. The joined line covers the characters of its parts.
"""

from dataclasses import replace

from ingest.lines import Line
from ingest.markers import find_marker
from ingest.pieces import LEAD_IN_ENDS, SENTENCE_ENDS

NARROWEST, WIDEST = 60, 120
"""Columns at which sites break lines; without breaks some paragraph of a plan is longer."""

FEWEST_LINES = 40
NEARLY_FULL = 15
"""Characters short of the widest line."""

FULL_SHARE = 0.15
"""The least share of nearly full lines in a wrapped text."""

BORDER = "|"
"""A line with nothing else separates two cells of a table."""


def unwrap(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with wrapped paragraphs joined."""
    if not is_wrapped(lines):
        return lines
    joined: list[Line] = []
    last = 0
    for line in lines:
        if joined and line.number == last + 1 and _same_paragraph(joined[-1], line):
            start, end = joined[-1].span[0], line.span[1]
            joined[-1] = replace(joined[-1], span=(start, end), text=f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
        last = line.number
    return tuple(joined)


def is_wrapped(lines: tuple[Line, ...]) -> bool:
    """Whether a text has been broken at a margin: no line is long, and many end near the same column."""
    lengths = [len(line.text) for line in lines]
    if len(lengths) < FEWEST_LINES or not NARROWEST <= max(lengths) <= WIDEST:
        return False
    full = sum(length >= max(lengths) - NEARLY_FULL for length in lengths)
    return full >= FULL_SHARE * len(lengths)


def _same_paragraph(before: Line, line: Line) -> bool:
    if BORDER in (before.text, line.text) or not before.text or not line.text:
        return False
    finished = before.text.endswith((*SENTENCE_ENDS, *LEAD_IN_ENDS, ","))
    return not (finished and find_marker(line.text)[0] is not None)
