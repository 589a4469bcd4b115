"""The figures of an audit as people read them, and the folder in which they are kept."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

from corpus.errors import StorageError
from evals.grounding.running import Audited
from evals.grounding.violations import Fault, Violation

_EXAMPLES = 5
_LONGEST = 300


@dataclass(frozen=True)
class AuditReport:
    """What an audit found. `seed` and `settings`: what it takes to ask the same again."""

    audited: tuple[Audited, ...]
    seed: int
    settings: Mapping[str, object]

    @cached_property
    def by_status(self) -> Mapping[str, int]:
        """How many questions ended in each way."""
        return Counter(one.status for one in self.audited)

    @cached_property
    def by_fault(self) -> Mapping[Fault, Sequence[tuple[Audited, Violation]]]:
        """The violations of each kind, each with its question."""
        found: dict[Fault, list[tuple[Audited, Violation]]] = defaultdict(list)
        for one in self.audited:
            for violation in one.violations:
                found[violation.fault].append((one, violation))
        return found

    @property
    def crashes(self) -> tuple[Audited, ...]:
        """The questions that raised an error."""
        return tuple(one for one in self.audited if one.crash is not None)

    @property
    def fell(self) -> int:
        """How many composed answers didn't hold in the product's own check."""
        return sum(one.fell for one in self.audited)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.by_fault and not self.crashes

    def lines(self) -> Iterator[str]:
        """The figures, then examples of every kind of violation."""
        total = len(self.audited)
        statuses = ", ".join(f"{status} {count}" for status, count in sorted(self.by_status.items()))
        yield f"Câu hỏi: {total} ({statuses}); seed {self.seed}"
        yield f"Lỗi chương trình: {len(self.crashes)}"
        share = self.fell / max(1, total)
        yield f"Bản soạn không đứng vững khi kiểm tra, phải thay: {self.fell} ({share:.2%})"
        yield f"Vi phạm: {sum(map(len, self.by_fault.values()))}"
        for fault, found in self.by_fault.items():
            yield f"  {fault.value}: {len(found)}"
            for one, violation in found[:_EXAMPLES]:
                yield f"    {' / '.join(one.asked.asked)[:_LONGEST]}"
                yield f"      {violation.said[:_LONGEST]} ← {violation.line[:_LONGEST]}"
        for one in self.crashes[:_EXAMPLES]:
            yield f"    {' / '.join(one.asked.asked)[:_LONGEST]}: {one.crash}"


def save(report: AuditReport, folder: Path) -> None:
    """Write `audit.json` (figures and settings), `answers.jsonl` (a line for each question), `summary.txt`.

    Raises StorageError.
    """
    figures = {
        "questions": len(report.audited),
        "seed": report.seed,
        "by_status": dict(report.by_status),
        "crashes": len(report.crashes),
        "fell": report.fell,
        "violations": {fault.value: len(found) for fault, found in report.by_fault.items()},
        "settings": dict(report.settings),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        answers = "".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in report.audited)
        (folder / "answers.jsonl").write_text(answers, encoding="utf-8")
        (folder / "audit.json").write_text(
            json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8"
        )
        (folder / "summary.txt").write_text("\n".join(report.lines()) + "\n", encoding="utf-8")
    except OSError as error:
        raise StorageError(
            f"{folder}: the audit cannot be saved ({error.strerror}).", "Give another folder with --out."
        ) from error
