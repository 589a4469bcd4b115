"""What became of every line of a plan: the proof that reading lost nothing."""

from collections import Counter
from dataclasses import dataclass

from corpus.records import Clause, Plan
from ingest.pieces import Dropped, Oddity


@dataclass(frozen=True)
class ReadingReport:
    """The account of one plan's lines. `lines` counts its non-blank source lines."""

    plan: Plan
    lines: int
    clauses: tuple[Clause, ...]
    dropped: tuple[Dropped, ...]
    oddities: tuple[Oddity, ...]

    def summary(self) -> str:
        """One line of figures, in Vietnamese."""
        kinds = Counter(clause.kind.value for clause in self.clauses)
        counted = ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
        return (
            f"{self.plan.plan_id}: {self.lines} dòng có chữ → {len(self.clauses)} điều khoản ({counted}); "
            f"bỏ {len(self.dropped)} đoạn, lưu ý {len(self.oddities)} chỗ"
        )

    def details(self) -> list[str]:
        """Every dropped line with its reason, and every oddity, by line number."""
        notes = [(d.line, f"  dòng {d.line} bỏ ({d.reason}): {d.text[:90]}") for d in self.dropped]
        notes += [(o.line, f"  dòng {o.line}: {o.what}") for o in self.oddities]
        return [note for _, note in sorted(notes)]


def unplaced_lines(source: str, report: ReadingReport) -> list[int]:
    """Numbers of the non-blank lines that are in no clause and not dropped, or in two clauses.

    An empty list is the guarantee of reading, checked against the published text itself.
    """
    holders: Counter[int] = Counter()
    starts = _line_starts(source)
    clause_spans = [span for clause in report.clauses for span in clause.source]
    for start, end in [*clause_spans, *(dropped.span for dropped in report.dropped)]:
        for number, (left, right) in starts.items():
            if start < right and end > left:
                holders[number] += 1
    partly = {dropped.line for dropped in report.dropped}
    return [n for n in starts if holders[n] != 1 and not (n in partly and holders[n] == 2)]


def _line_starts(source: str) -> dict[int, tuple[int, int]]:
    """Number → range of every non-blank line."""
    ranges: dict[int, tuple[int, int]] = {}
    start = 0
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip():
            ranges[number] = (start, start + len(line))
        start += len(line) + 1
    return ranges
