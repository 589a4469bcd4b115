"""Stage 1c: hard-wrapped lines. Some sites publish a paragraph as lines of some 80 characters.

Guarantees: only a text in which no line is long is taken as wrapped; lines are joined only within a
paragraph (no blank line, no cell border between them), and never across an item that opens a new line after a
finished one. The joined line covers the characters of its parts.
"""

from dataclasses import replace

from ingest.capitals import in_capitals
from ingest.lines import Line, is_marks
from ingest.outline.markers import find_marker
from ingest.pieces import LEAD_IN_ENDS, SENTENCE_ENDS, Repair

NARROWEST, WIDEST = 60, 120
"""Columns at which sites break lines; without breaks some paragraph of a plan is longer."""

FEWEST_LINES = 40
NEARLY_FULL = 15
"""Characters short of the widest line."""

FULL_SHARE = 0.15
"""The least share of nearly full lines in a wrapped text."""

FEWEST_BLANKS = 2
"""A line with fewer may be an abbreviation that a margin left alone."""

WRAPPED = "dòng bị ngắt ở lề trang"
BORDER = "|"
"""A line with nothing else separates two cells of a table."""


def unwrap(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], list[Repair]]:
    """The lines with wrapped paragraphs joined, and each paragraph that was."""
    if not is_wrapped(lines):
        return lines, []
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _same_paragraph(paragraphs[-1], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return tuple(map(_joined, paragraphs)), [_repair(parts) for parts in paragraphs if len(parts) > 1]


def is_wrapped(lines: tuple[Line, ...]) -> bool:
    """Whether a text has been broken at a margin: no line is long, and many end near the same column."""
    lengths = [len(line.text) for line in lines]
    if len(lengths) < FEWEST_LINES or not NARROWEST <= max(lengths) <= WIDEST:
        return False
    full = sum(length >= max(lengths) - NEARLY_FULL for length in lengths)
    return full >= FULL_SHARE * len(lengths)


def _joined(parts: list[Line]) -> Line:
    span = (parts[0].span[0], parts[-1].span[1])
    return replace(parts[0], span=span, text=" ".join(part.text for part in parts))


def _repair(parts: list[Line]) -> Repair:
    before = " ⏎ ".join(part.text for part in parts)
    return Repair(parts[0].number, _joined(parts).span, before, before.replace(" ⏎ ", " "), WRAPPED)


def _same_paragraph(paragraph: list[Line], line: Line) -> bool:
    before = paragraph[-1]
    if line.number != before.number + 1:
        return False
    if BORDER in (before.text, line.text) or is_marks(before) or is_marks(line):
        return False
    if _in_capitals(paragraph[-2:]) and not in_capitals(line.text):
        return False
    finished = before.text.endswith((*SENTENCE_ENDS, *LEAD_IN_ENDS, ","))
    return not (finished and find_marker(line.text)[0] is not None)


def _in_capitals(lines: list[Line]) -> bool:
    """Whether lines are set in capitals, as titles and offices are, and are not just an abbreviation."""
    text = " ".join(line.text for line in lines)
    return in_capitals(text) and text.count(" ") >= FEWEST_BLANKS
