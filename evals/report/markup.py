"""The parts of a Markdown document as GitHub and GitLab show it: tables, folded sections, plain text."""

import re
from collections.abc import Iterable, Sequence
from html import escape

_MARKS = re.compile(r"([\\`*_\[\]|~#@])")
_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """Text that is shown as it is, on one line: no mark, tag, link or mention comes of it."""
    return _MARKS.sub(r"\\\1", escape(_BLANKS.sub(" ", text).strip(), quote=False))


def markdown_table(headings: Sequence[str], rows: Iterable[Sequence[str]], texts: int) -> str:
    """Cells are Markdown already; the first `texts` columns are words, the others figures."""
    marks = ["---" if position < texts else "---:" for position in range(len(headings))]
    return "\n".join("| " + " | ".join(row) + " |" for row in (headings, marks, *rows))


def folded(title: str, body: str) -> str:
    """A section of which only the title is seen until it is opened."""
    return f"<details>\n<summary>{escape(title, quote=False)}</summary>\n\n{body}\n\n</details>"
