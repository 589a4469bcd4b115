"""Reading files that somebody has named."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import EvaluationError


@contextmanager
def reading(path: Path, mend: str = "Give a file that is there.") -> Iterator[None]:
    """Whatever the file system refuses inside is an EvaluationError naming the file, and what mends it."""
    try:
        yield
    except OSError as error:
        raise EvaluationError(f"{path}: cannot be read ({error.strerror}).", mend) from error
