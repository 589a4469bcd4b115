"""Who reports what to whom, and when, from the register of reporting duties."""

import pytest

from assistant.question import QuestionKind
from corpus.registers import ReportingDuty
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, plan, question

ND = "nam-dinh-2021-2025"
LEAD = "Sở Thông tin và Truyền thông"
QUARTERLY = clause("VII/1/a", "a) Định kỳ hàng quý báo cáo UBND tỉnh kết quả thực hiện.")
ALL = clause("VII/7", "7. Các sở, ban, ngành báo cáo kết quả về Sở TT&TT trước ngày 15/12 hằng năm.")
THERE = clause("IV/10", "Các sở, ban, ngành báo cáo trước ngày 01/12 hàng năm.", plan_id=ND)
EVERYBODY = "Các sở, ban, ngành"


def _duty(of, who, when, to):
    return ReportingDuty(of.plan_id, of.address, of.label, (who,), "kết quả", when, to)


HELD = library(
    [QUARTERLY, ALL, THERE],
    plans=[plan(), plan(ND, "Nam Định", number=None, title="Chuyển đổi số")],
    entries=[
        _duty(QUARTERLY, LEAD, "Định kỳ hàng quý", ("UBND tỉnh",)),
        _duty(ALL, EVERYBODY, "trước ngày 15/12 hằng năm", (LEAD,)),
        _duty(THERE, EVERYBODY, "trước ngày 01/12 hàng năm", (LEAD,)),
    ],
)
BOTH = (PLAN_ID, ND)


def test_the_duty_of_the_agency_that_reports_not_of_the_one_reported_to():
    text = f"{LEAD} báo cáo UBND tỉnh khi nào?"
    asked = question(text, subject="báo cáo UBND tỉnh", kind=QuestionKind.REPORTING, plan_ids=(PLAN_ID,))
    assert told(asked, HELD, [ALL, QUARTERLY])[0].clauses == (QUARTERLY,)


@pytest.mark.parametrize("text", ["Các sở báo cáo khi nào?", f"Đơn vị gửi {LEAD} báo cáo khi nào?"])
def test_where_no_agency_reports_in_the_question_the_search_answers(text):
    asked = question(text, subject="sở báo cáo", kind=QuestionKind.REPORTING, plan_ids=(PLAN_ID,))
    assert told(asked, HELD, [ALL, QUARTERLY])[0].clauses == (ALL,)


@pytest.mark.parametrize(
    "text", ["tỉnh nào bắt các sở nộp báo cáo sớm hơn?", "các sở nộp báo cáo năm khi nào?"]
)
def test_plans_are_compared_by_when_all_agencies_report(text):
    asked = question(text, subject="sở nộp báo cáo", kind=QuestionKind.COMPARE, plan_ids=BOTH)
    draft, answer = told(asked, HELD)
    assert set(draft.clauses) == {ALL, THERE}
    assert ("**Nam Định** sớm hơn (trước ngày 01/12 hàng năm)" in answer) is ("sớm hơn" in text)


def test_only_plans_with_the_period_that_is_asked_are_told():
    asked = question("tỉnh nào báo cáo theo quý?", subject="báo cáo quý", kind=QuestionKind.COMPARE)
    assert told(asked, HELD)[0].clauses == (QUARTERLY,)


def test_a_comparison_of_something_else_is_no_matter_of_reporting():
    asked = question(
        "so sánh chỉ tiêu báo cáo điện tử trực tuyến toàn trình giữa hai tỉnh",
        subject="chỉ tiêu báo cáo điện tử trực tuyến toàn trình",
        kind=QuestionKind.COMPARE,
        plan_ids=BOTH,
    )
    assert THERE not in told(asked, HELD, [ALL])[0].clauses


@pytest.mark.parametrize(
    "text",
    [
        f"Báo cáo kết quả của {LEAD} gửi về đâu?",
        f"Báo cáo kết quả thì {LEAD} nộp khi nào?",
        f"Nơi nhận báo cáo kết quả của {LEAD} là cơ quan nào?",
        f"Thời hạn báo cáo kết quả của {LEAD}",
    ],
)
def test_who_is_named_behind_the_report_as_its_sender_reports(text):
    asked = question(text, subject="báo cáo kết quả", kind=QuestionKind.REPORTING, plan_ids=(PLAN_ID,))
    assert told(asked, HELD, [ALL, QUARTERLY])[0].clauses == (QUARTERLY,)
