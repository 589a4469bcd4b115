"""An indicator that only another plan sets."""

import pytest

from assistant.answer.records import Status
from assistant.question import QuestionKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, found, library, plan, question, target

ND = "nam-dinh-2021-2025"
WORKERS = clause("II/6", "- Tỷ lệ nhân lực lao động kinh tế số đạt 2%.")
MENTION = clause("CT/1", "Kinh tế số là hoạt động để tăng năng suất lao động.")
THERE = clause("I/3", "- Năng suất lao động hàng năm tăng 7%.", plan_id=ND)
HELD = library(
    [WORKERS, MENTION, THERE],
    plans=[plan(), plan(ND, "Nam Định", number=None, title="Chuyển đổi số")],
    targets=[
        target(WORKERS, 2, None, "Nhân lực lao động kinh tế số"),
        target(THERE, 7, None, "Năng suất lao động"),
    ],
)


@pytest.mark.parametrize(
    ("plan_id", "subject", "cited"),
    [
        (PLAN_ID, "năng suất lao động", ()),
        (ND, "năng suất lao động", (THERE,)),
        (PLAN_ID, "nhân lực lao động", (WORKERS,)),
        (PLAN_ID, "người làm nghề số", (WORKERS,)),
    ],
    ids=["set elsewhere", "set here", "the plan's own", "in words of no plan"],
)
def test_an_indicator_that_only_another_plan_sets_is_not_answered_by_the_nearest(plan_id, subject, cited):
    asked = question(
        f"{subject} tăng bao nhiêu phần trăm?", subject=subject, kind=QuestionKind.TARGET, plan_ids=(plan_id,)
    )
    results = [found(one) for one in (WORKERS, MENTION, THERE) if one.plan_id == plan_id]
    draft, _ = told(asked, HELD, results)
    assert draft.clauses == cited
    assert (draft.status is Status.NOT_FOUND) is (not cited)
