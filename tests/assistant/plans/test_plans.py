"""The list of plans: what is said of each, and the orders."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from assistant.plans import PlanOrder, PlanSummary, in_order, plan_summary
from corpus.records import PlanReading
from corpus.store import ClauseWords, Store
from tests.assistant.api.sample import PLAN, UNNUMBERED, sample_store
from tests.factories import clause, plan


def summary_of(province: str, issued: date | None) -> PlanSummary:
    one = plan(f"{province}-{issued}", province, issued=issued)
    return PlanSummary(one, None, None, clauses=0, tasks=0, targets=0, references=0)


OLD, NEW = summary_of("Đồng Tháp", date(2022, 1, 1)), summary_of("Bình Thuận", date(2025, 1, 1))
UNDATED, MIDDLE = summary_of("Nam Định", None), summary_of("Đồng Tháp", date(2024, 1, 1))


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (None, [UNDATED, OLD, NEW, MIDDLE]),
        (PlanOrder.NEWEST, [NEW, MIDDLE, OLD, UNDATED]),
        (PlanOrder.OLDEST, [OLD, MIDDLE, NEW, UNDATED]),
        (PlanOrder.PROVINCE, [NEW, MIDDLE, OLD, UNDATED]),
    ],
)
def test_plans_stand_in_the_order_asked_for(order: PlanOrder | None, found: list[PlanSummary]) -> None:
    assert in_order([UNDATED, OLD, NEW, MIDDLE], order) == found


def test_how_much_a_plan_holds_is_counted_for_it_alone(tmp_path: Path) -> None:
    store = sample_store(tmp_path)
    counts = [
        (one.clauses, one.tasks, one.targets, one.references)
        for one in (plan_summary(store, PLAN), plan_summary(store, UNNUMBERED))
    ]
    store.close()
    assert counts == [(8, 2, 1, 3), (1, 0, 1, 3)]


@pytest.mark.parametrize(
    ("title", "printed", "found"),
    [
        ("Chuyển đổi số năm 2025", "KẾ HOẠCH\nCHUYỂN ĐỔI SỐ NĂM 2025", ("năm 2025", "ten")),
        ("Chuyển đổi số", "KẾ HOẠCH\nChuyển đổi số năm 2025", ("năm 2025", "ten")),
        ("Chuyển đổi số năm 2025", "KẾ HOẠCH\nChuyển đổi số năm 2026", ("năm 2025", None)),
        ("Chuyển đổi số", "KẾ HOẠCH", (None, None)),
    ],
)
def test_a_period_names_the_clause_that_prints_it(
    tmp_path: Path, title: str, printed: str, found: tuple[str | None, str | None]
) -> None:
    store = Store.create(tmp_path / "store.sqlite3")
    one = plan(title=title)
    reading = PlanReading(one, (clause("ten", printed, plan_id=one.plan_id),))
    store.write_plan(reading, [ClauseWords((), ())], np.zeros((1, 1), dtype=np.float32))
    summary = plan_summary(store, one)
    store.close()
    assert (summary.period.printed if summary.period else None, summary.period_at) == found
