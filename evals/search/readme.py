"""The part of the README that is written by a command: what stands between two comment marks."""

from pathlib import Path

from corpus.errors import EvaluationError, StorageError

_SECTION = "eval-search"


def marks(section: str) -> tuple[str, str]:
    """The marks before and behind a section of this name."""
    return f"<!-- {section}:begin -->", f"<!-- {section}:end -->"


BEGIN, END = marks(_SECTION)


def check_section(path: Path, section: str = _SECTION) -> None:
    """Raise EvaluationError unless each mark is there once, in order; StorageError if it can't be read."""
    _around(path, section)


def write_section(path: Path, body: str, section: str = _SECTION) -> None:
    """Put `body` in place of what stands between the marks and nowhere else. Raises as `check_section`."""
    before, after = _around(path, section)
    begin, end = marks(section)
    try:
        path.write_bytes(f"{before}{begin}\n{body}\n{end}{after}".encode())
    except OSError as error:
        raise StorageError(
            f"{path}: cannot be written ({error.strerror}).", "Make the file writable."
        ) from error


def _around(path: Path, section: str) -> tuple[str, str]:
    """What stands before the first mark and behind the second."""
    begin, end = marks(section)
    try:
        # Bytes, so that the ends of lines stay as they are.
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise StorageError(
            f"{path}: cannot be read ({error.strerror}).", "Give the path of the README."
        ) from error
    before, begun, rest = text.partition(begin)
    _, ended, after = rest.partition(end)
    if not (begun and ended) or text.count(begin) > 1 or text.count(end) > 1:
        raise EvaluationError(
            f"{path}: hasn't the marks {begin} and {end} once each, in this order.",
            "Put each on a line of its own where the tables belong.",
        )
    return before, after
