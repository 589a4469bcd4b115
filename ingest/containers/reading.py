"""A published file → its text, whatever container it is in.

Guarantees: the same bytes always give the same text. Every paragraph, list item, table cell and note of the
document is in it, in reading order. A paragraph is one line; a heading opens with `## `, a line all in bold
stands between `**`; a list item opens with the number or sign that is printed before it. A note is a line
`[1] …`, and `[1]` stands where it is referred to. A table of data is lines of cells with tabs between them,
its header first, after a blank line; a table that only lays out the page is read cell by cell. Each page of a
PDF but the first opens with a form feed. A UTF-8 text is left as it is, with line feeds at its line ends.
Letters are composed, and tone marks placed, as the source has them.
"""

from corpus.errors import FileFault, PlanFileError
from ingest.containers.kinds import Kind, kind_of
from ingest.containers.legacy_letters import in_unicode
from ingest.containers.plain_text import read_plain_text
from ingest.containers.writing import write

MOST_BYTES = 64 << 20
"""No plan is larger; reading more would take memory that a small machine hasn't."""


def read_text(name: str, content: bytes) -> str:
    """The text of a file; `name`, the file's name or path, is what errors call it.

    Raises PlanFileError, saying what to do, for a file that is empty, too large, broken, cut, locked or
    scanned, or of another kind.
    """
    if len(content) > MOST_BYTES:
        raise PlanFileError(
            f"{name}: is over {MOST_BYTES >> 20} MB.", "Give the plan alone.", FileFault.TOO_LARGE
        )
    text = in_unicode(_read(name, content, kind_of(name, content)))
    if not text.strip():
        raise PlanFileError(f"{name}: is empty.", "Put the published file there.", FileFault.EMPTY)
    return text


def _read(name: str, content: bytes, kind: Kind) -> str:
    # Loading the libraries of all containers costs 0.3 s, which every other command would pay too.
    match kind:
        case Kind.DOCX:
            from ingest.containers.docx_document import read_docx

            return write(read_docx(name, content))
        case Kind.HTML:
            from ingest.containers.html_page import read_html

            return write(read_html(name, content))
        case Kind.PDF:
            from ingest.containers.pdf_pages import read_pdf

            return write(read_pdf(name, content))
    return read_plain_text(name, content)
