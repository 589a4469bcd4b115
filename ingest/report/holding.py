"""Which clauses and dropped parts hold each line of the published text.

Guarantees: time grows with the length of the text and the number of spans, not with their product.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.records import Span
from ingest.report.account import ReadingReport


@dataclass(frozen=True)
class Holder:
    """A part of a line, and what holds it: a clause by its place in the report, or None when dropped."""

    span: Span
    clause: int | None


@dataclass(frozen=True)
class HeldLine:
    """A non-blank line: its number from 1, its range without the line end, and its holders in order."""

    number: int
    span: Span
    holders: tuple[Holder, ...]

    @property
    def clauses(self) -> tuple[int, ...]:
        """The clauses that have characters of the line, each once."""
        return tuple(dict.fromkeys(part.clause for part in self.holders if part.clause is not None))

    def is_placed(self, source: str) -> bool:
        """Whether every non-blank character is in a clause or dropped, and no two clauses share the line."""
        if len(self.clauses) > 1:
            return False
        reached, end = self.span
        for part in self.holders:
            if source[reached : part.span[0]].strip():
                return False
            reached = max(reached, part.span[1])
        return not source[reached:end].strip()


def held_lines(source: str, report: ReadingReport) -> tuple[HeldLine, ...]:
    """Every non-blank line of the text with what holds it."""
    ranges = _line_ranges(source)
    starts = [start for start, _ in ranges.values()]
    numbers = list(ranges)
    held: defaultdict[int, list[Holder]] = defaultdict(list)
    for clause, (start, end) in _spans(report):
        for position in range(max(bisect_right(starts, start) - 1, 0), len(starts)):
            if starts[position] >= end:
                break
            left, right = ranges[numbers[position]]
            part = (max(left, start), min(right, end))
            if source[slice(*part)].strip():
                held[numbers[position]].append(Holder(part, clause))
    return tuple(
        HeldLine(number, place, tuple(sorted(held[number], key=lambda part: part.span)))
        for number, place in ranges.items()
    )


def _line_ranges(source: str) -> dict[int, Span]:
    """Number → character range of every non-blank line, without its line end."""
    ranges: dict[int, Span] = {}
    start = 0
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip():
            ranges[number] = (start, start + len(line))
        start += len(line) + 1
    return ranges


def _spans(report: ReadingReport) -> Iterator[tuple[int | None, Span]]:
    """Every span with the place of the clause that it is of; None for a dropped part."""
    for place, clause in enumerate(report.clauses):
        for span in clause.source:
            yield place, span
    for dropped in report.dropped:
        yield None, dropped.span
