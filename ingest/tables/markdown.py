"""Rows of Markdown tables (`| 1 | Việc | Sở Y tế |`) as tab-separated lines.

Guarantees: cells keep their words and their order; other lines stay as they are.
"""

import re
from dataclasses import replace

from ingest.lines import Line

_ROW = re.compile(r"\|.*\|.*\|")
_BORDER = re.compile(r"(?<!\\)\|")


def join_markdown_rows(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with each row of a Markdown table as one tab-separated line; its rule stays a rule."""
    return tuple(
        replace(line, text=_tabbed(line.text)) if _ROW.fullmatch(line.text) else line for line in lines
    )


def _tabbed(text: str) -> str:
    if not text.strip("|-_=: "):
        return text
    cells = _BORDER.split(text)[1:-1]
    return "\t".join(cell.strip().replace("\t", " ") for cell in cells)
