"""What became of every line of a plan: the proof that reading lost nothing."""

from collections import Counter
from dataclasses import dataclass
from itertools import filterfalse

from corpus.records import Clause, Plan, PlanReading
from ingest.pieces import Dropped, Oddity, Repair
from ingest.report.attention import is_routine_drop, is_routine_repair


@dataclass(frozen=True)
class ReadingReport:
    """The account of one plan's lines. `lines` counts its non-blank source lines."""

    reading: PlanReading
    lines: int
    dropped: tuple[Dropped, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan that was read."""
        return self.reading.plan

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses of the plan, in its order."""
        return self.reading.clauses

    def summary(self) -> str:
        """One line of figures, in Vietnamese."""
        joined = sum(map(is_routine_repair, self.repairs))
        kinds = Counter(clause.kind.value for clause in self.clauses)
        counted = ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
        return (
            f"{self.plan.plan_id}: {self.lines} dòng có chữ → {len(self.clauses)} điều khoản ({counted}); "
            f"bỏ {len(self.dropped)} đoạn, sửa {len(self.repairs) - joined} chỗ, "
            f"nối {joined} đoạn ngắt ở lề, lưu ý {len(self.oddities)} chỗ"
        )

    def details(self) -> list[str]:
        """What was dropped, repaired or odd, by line number; what is routine only stands on the pages."""
        notes = [
            (d.line, f"  dòng {d.line} bỏ ({d.reason}): {d.text[:90]}")
            for d in filterfalse(is_routine_drop, self.dropped)
        ]
        repairs = filterfalse(is_routine_repair, self.repairs)
        notes += [(r.line, f"  dòng {r.line} {r.why}: «{r.before}» đọc là «{r.after}»") for r in repairs]
        notes += [(o.line, f"  dòng {o.line}: {o.what}") for o in self.oddities]
        return [note for _, note in sorted(notes)]
