"""Which documents a plan is founded on, from the register of legal bases."""

from datetime import date

import pytest

from assistant.answer.records import Status
from assistant.question import QuestionKind
from corpus.records import ClauseKind
from corpus.registers import Document, LegalBasis
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question

STRATEGY = clause("I/-1", "- Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng về Chiến lược hạ tầng.")
PROVINCE = clause("I/-2", "- Quyết định số 909/QĐ-UBND ngày 04/4/2022 của UBND tỉnh về lộ trình.")
PARTY = clause("I/-3", "- Nghị quyết số 10-NQ/TU ngày 18/3/2022 của Ban Chấp hành Đảng bộ tỉnh về đổi mới.")
DATE = clause("dia-danh-ngay", "Bình Thuận, ngày 07 tháng 12 năm 2022", kind=ClauseKind.FRAME)
TASK = clause("III/1", "Phát triển logistics theo Quyết định số 5/QĐ-TTg của Thủ tướng.")


def _basis(of, kind, number, issued, issuer, title):
    return LegalBasis(of.plan_id, of.address, of.label, Document(kind, number, issued, issuer, title))


HELD = library(
    [DATE, STRATEGY, PROVINCE, PARTY, TASK],
    entries=[
        _basis(STRATEGY, "Quyết định", "411/QĐ-TTg", date(2022, 3, 31), "Thủ tướng", "về Chiến lược hạ tầng"),
        _basis(PROVINCE, "Quyết định", "909/QĐ-UBND", date(2022, 4, 4), "UBND tỉnh", "về lộ trình"),
        _basis(
            PARTY, "Nghị quyết", "10-NQ/TU", date(2022, 3, 18), "Ban Chấp hành Đảng bộ tỉnh", "về đổi mới"
        ),
    ],
)


def founded(text, subject, kind=QuestionKind.LEGAL_BASIS, found=()):
    return told(question(text, subject=subject, kind=kind, plan_ids=(PLAN_ID,)), HELD, found)


@pytest.mark.parametrize(
    ("text", "subject", "cited"),
    [
        ("Kế hoạch căn cứ vào văn bản nào?", "căn cứ văn bản", (STRATEGY, PROVINCE, PARTY)),
        ("Kế hoạch căn cứ vào quyết định nào?", "căn cứ quyết định", (STRATEGY, PROVINCE)),
        ("Căn cứ quyết định nào của Thủ tướng?", "căn cứ quyết định Thủ tướng", (STRATEGY,)),
        ("Làm theo nghị quyết nào của Tỉnh ủy?", "nghị quyết Tỉnh ủy", (PARTY,)),
        ("Quyết định nào phê duyệt lộ trình?", "quyết định lộ trình", (PROVINCE,)),
        ("Nghị quyết 10-NQ/TU của ai, về việc gì?", "Nghị quyết 10-NQ/TU", (PARTY,)),
    ],
)
def test_the_documents_of_the_kind_issuer_topic_or_number_asked(text, subject, cited):
    draft, answer = founded(text, subject)
    assert draft.status is Status.ANSWERED
    assert draft.clauses == cited
    assert all("ngày" in line for line in answer.splitlines()[1:])


def test_a_document_that_only_a_task_names_is_searched_for():
    draft, _ = founded("Logistics theo quyết định nào của Thủ tướng?", "logistics quyết định", found=[TASK])
    assert draft.clauses == (TASK,)


def test_the_date_of_another_document_is_not_that_of_the_plan():
    kinds = (QuestionKind.CONTENT, QuestionKind.DEADLINE)
    for kind in kinds:
        _, answer = founded("Quyết định 909/QĐ-UBND ban hành ngày nào?", "Quyết định 909/QĐ-UBND", kind)
        assert "04/4/2022" in answer
        assert "12" not in answer.replace("4181/KH-UBND", "")


def test_a_document_that_the_plan_does_not_name_is_not_found():
    draft, _ = founded("Quyết định 777/QĐ-TTg ban hành ngày nào?", "Quyết định 777/QĐ-TTg")
    assert draft.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "text", ["Kế hoạch 2025 ban hành ngày nào?", "Kế hoạch 4181 đến 2025 - định hướng 2030"]
)
def test_a_year_or_the_plans_own_number_names_no_other_document(text):
    asked = question(text + ", ban hành ngày nào?", subject="", plan_ids=(PLAN_ID,))
    assert told(asked, HELD)[0].clauses == (DATE,)
