"""The lines of a published file that a clause was read from, as they stand in the file.

Only files that are text have lines; of others, and where the file is no longer the one that was read, there
are none to show.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from corpus.errors import PlanFileError
from corpus.manifest import read_file
from corpus.records import Plan, Span

_TEXT_FILES = {".txt", ".md"}
_LINE_END = re.compile(r"\r\n|\r|\x85|\u2028|\u2029")
"""What reading a file takes for the end of a line, beside a line feed; spans count each as one character."""


@dataclass(frozen=True)
class PublishedLine:
    """A line of the file: its number, counted from 1, and its text."""

    number: int
    text: str


class PublishedLines:
    """The lines of one file, found by the character spans that clauses keep."""

    def __init__(self, text: str) -> None:
        self._lines = _LINE_END.sub("\n", text).split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))[:-1]

    def of(self, spans: Iterable[Span]) -> Sequence[PublishedLine]:
        """The lines that the spans touch, in order, each once; blank ones are left out."""
        numbers = {
            at
            for start, end in spans
            for at in range(bisect_right(self._starts, start), bisect_right(self._starts, end - 1) + 1)
            if self._lines[at - 1].strip()
        }
        return [PublishedLine(number, self._lines[number - 1]) for number in sorted(numbers)]

    def ranges(self, lines: Sequence[PublishedLine]) -> str:
        """The numbers of the lines as people say them: `12–14, 17`. Blank lines between don't part them."""
        held: list[tuple[int, int]] = []
        for line in lines:
            if held and not any(one.strip() for one in self._lines[held[-1][1] : line.number - 1]):
                held[-1] = (held[-1][0], line.number)
            else:
                held.append((line.number, line.number))
        return ", ".join(f"{first}–{last}" if first != last else str(first) for first, last in held)


def published_lines(plan: Plan, folder: Path) -> PublishedLines | None:
    """The lines of a plan's file, which lies in `folder`; None where it has none to show."""
    if Path(plan.source_file).suffix.lower() not in _TEXT_FILES:
        return None
    return _read(plan, folder)


@lru_cache(maxsize=64)
def _read(plan: Plan, folder: Path) -> PublishedLines | None:
    try:
        return PublishedLines(read_file(plan, folder).decode("utf-8-sig"))
    except (PlanFileError, UnicodeDecodeError):
        return None
