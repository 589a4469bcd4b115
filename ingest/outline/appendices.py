"""The title of an appendix or a form: the lines before its table, its outline or its prose.

Guarantees: the first line is title; a table or a numbered line never is.
"""

from collections.abc import Sequence

from corpus.records import ClauseKind
from ingest.capitals import in_capitals
from ingest.lines import Line
from ingest.outline.drafts import Draft
from ingest.outline.markers import find_marker
from ingest.tables.finding import opens_table


def title_size(lines: Sequence[Line]) -> int:
    """How many lines the title has."""
    return next((n for n, line in enumerate(lines) if n and not _is_title(line, n)), len(lines))


def title_draft(lines: Sequence[Line], segment: str) -> Draft:
    """The clause of the title."""
    text = "\n".join(line.text for line in lines)
    return Draft((segment,), ClauseKind.HEADING, text, tuple(line.span for line in lines))


def title_name(lines: Sequence[Line]) -> str:
    """The title as a heading of what stands under it, without what it is attached to."""
    return ". ".join(line.text.rstrip(" :.") for line in lines if not line.text.startswith("("))


def _is_title(line: Line, position: int) -> bool:
    if opens_table(line) or find_marker(line.text)[0] is not None:
        return False
    # The line under "PHỤ LỤC I" names it, in whatever letters.
    return position == 1 or line.emphasised or in_capitals(line.text) or line.text.startswith("(")
