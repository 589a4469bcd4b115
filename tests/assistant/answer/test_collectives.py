"""What agencies of a kind have to do stands under the heading that names them."""

import pytest

from assistant.answer.records import Status
from assistant.question import QuestionKind
from corpus.records import ClauseKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question

ALL = clause("IV/10", "10. Các sở, ban, ngành; UBND các huyện, thành phố", kind=ClauseKind.HEADING)
OTHER = clause("IV/1", "1. Sở Y tế", kind=ClauseKind.HEADING)
LINES = [clause(f"IV/10/-{n}", f"- {text}.") for n, text in enumerate(("Triển khai", "Báo cáo"), start=1)]
HELD = library([OTHER, clause("IV/1/-1", "- Lo việc khác."), ALL, *LINES])


@pytest.mark.parametrize("asked", ["UBND huyện phải làm gì?", "Các sở, ban, ngành phải làm những việc gì?"])
def test_all_lines_under_their_heading_are_told(asked):
    draft, _ = told(question(asked, kind=QuestionKind.AGENCY_TASKS, plan_ids=(PLAN_ID,)), HELD)
    assert draft.clauses == (ALL, *LINES)


@pytest.mark.parametrize("fields", [{}, {"plan_ids": (PLAN_ID,), "agencies": ("Sở Y tế",)}])
def test_no_plan_or_a_single_agency_asks_for_something_else(fields):
    asked = question("UBND huyện phải làm gì?", kind=QuestionKind.AGENCY_TASKS, **fields)
    assert told(asked, HELD)[0].status is Status.NOT_FOUND
