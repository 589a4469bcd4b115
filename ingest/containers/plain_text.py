"""Text and Markdown files: bytes → text, from UTF-8 or one of the older Vietnamese encodings.

Guarantees: a UTF-8 text comes back letter for letter, but for a byte order mark and its kind of line end.
"""

import codecs
import re

from corpus.errors import FileFault, PlanFileError
from ingest.containers.legacy_letters import from_bytes

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINE_END = re.compile(r"\r\n|\r|\x85|\u2028|\u2029")


def read_plain_text(name: str, content: bytes) -> str:
    """The text of a file; `name` is what errors call it. Lines end with a line feed.

    Raises PlanFileError for a binary file, or letters in no encoding that can be told.
    """
    if content.startswith(_UTF_16):
        text = _decoded_utf_16(name, content)
    elif b"\0" in content:
        raise PlanFileError(
            f"{name}: is a binary file.", "Give the plan as text, DOCX, HTML or PDF.", FileFault.OTHER_KIND
        )
    else:
        text = _decoded(name, content)
    if "\0" in text:
        raise PlanFileError(
            f"{name}: holds NUL characters.", "Save the plan as UTF-8 text again.", FileFault.OTHER_KIND
        )
    return _LINE_END.sub("\n", text)


def _decoded_utf_16(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        raise PlanFileError(
            f"{name}: begins as UTF-16 and breaks at byte {error.start}.",
            "Save it as UTF-8.",
            FileFault.UNTOLD_LETTERS,
        ) from error


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = from_bytes(content)
        if text is None:
            raise PlanFileError(
                f"{name}: is not UTF-8 (byte {error.start}), nor TCVN3, VNI, VISCII, VPS or Windows-1258.",
                "Convert the file to UTF-8.",
                FileFault.UNTOLD_LETTERS,
            ) from error
        return text
