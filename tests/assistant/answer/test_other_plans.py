"""Another plan that the plan is founded on: its number and date are told, never the plan's own for them."""

from datetime import date

import pytest

from assistant.answer.records import Status
from assistant.question import QuestionKind
from corpus.records import ClauseKind
from corpus.registers import Document, LegalBasis
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question

NUMBER = clause("so-hieu", "Số: 4181/KH-UBND", kind=ClauseKind.FRAME)
DATE = clause("dia-danh-ngay", "Bình Thuận, ngày 07 tháng 12 năm 2022", kind=ClauseKind.FRAME)
OF_COMMITTEE = clause(
    "can-cu/1", "Kế hoạch số 283/KH-UBND ngày 24/9/2022 của UBND tỉnh về thực hiện Nghị quyết số 71/NQ-CP;"
)
OF_PARTY = clause(
    "can-cu/2",
    "Kế hoạch hành động số 328-KH/TU ngày 24/4/2022 của Ban Chấp hành Đảng bộ tỉnh về việc thực hiện Nghị quyết"
    " số 57-NQ/TW ngày 22/12/2021 của Bộ Chính trị;",
)


def _basis(of, *document):
    return LegalBasis(of.plan_id, of.address, of.label, Document(*document))


HELD = library(
    [NUMBER, DATE, OF_COMMITTEE, OF_PARTY],
    entries=[
        _basis(
            OF_COMMITTEE, "Kế hoạch", "283/KH-UBND", date(2022, 9, 24), "UBND tỉnh",
            "về thực hiện Nghị quyết số 71/NQ-CP",
        ),
        _basis(
            OF_PARTY, "Kế hoạch hành động", "328-KH/TU", date(2022, 4, 24), "Ban Chấp hành Đảng bộ tỉnh",
            "về việc thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2021 của Bộ Chính trị",
        ),
    ],
)  # fmt: skip


def asked(text, subject="kế hoạch", kind=QuestionKind.CONTENT):
    return told(question(text, subject=subject, kind=kind, plan_ids=(PLAN_ID,)), HELD, [NUMBER, DATE])


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "Kế hoạch 4181 căn cứ kế hoạch số mấy của UBND tỉnh về thực hiện Nghị quyết số 71/NQ-CP?",
            OF_COMMITTEE,
        ),
        (
            "ke hoach 4181 can cu ke hoach so may cua ubnd tinh ve thuc hien nghi quyet so 71/nq-cp",
            OF_COMMITTEE,
        ),
        (
            "Tìm số kế hoạch về triển khai thực hiện Nghị quyết 71/NQ-CP ghi trong kế hoạch 4181.",
            OF_COMMITTEE,
        ),
        (
            "Kế hoạch thực hiện Nghị quyết số 71/NQ-CP nêu trong kế hoạch 4181 ban hành ngày nào?",
            OF_COMMITTEE,
        ),
        ("Kế hoạch dựa vào kế hoạch hành động số mấy về thực hiện Nghị quyết số 57-NQ/TW?", OF_PARTY),
        ("Kế hoạch hành động số 328-KH/TU ban hành ngày nào?", OF_PARTY),
        ("Kế hoạch căn cứ kế hoạch hành động số mấy?", OF_PARTY),
        ("Kế hoạch 4181 thực hiện kế hoạch hành động số mấy của Tỉnh ủy?", OF_PARTY),
        ("Kế hoạch hành động của Tỉnh ủy mà kế hoạch 4181 căn cứ ban hành ngày nào?", OF_PARTY),
        ("Kế hoạch đó ban hành ngày nào (căn cứ kế hoạch hành động, Bình Thuận)?", OF_PARTY),
    ],
)
def test_the_other_plan_is_told(text, cited):
    draft, _ = asked(text)
    assert draft.status is Status.ANSWERED
    assert draft.clauses == (cited,)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch căn cứ kế hoạch số mấy về thực hiện Nghị quyết số 99/NQ-CP của Quốc hội?",
        "Kế hoạch 4181 dựa vào đề án số mấy?",
        "Kế hoạch 4181 căn cứ công văn số mấy của Bộ Tài chính?",
        "ke hoach 4181 can cu thong bao so bao nhieu",
    ],
)
def test_a_foundation_that_the_plan_does_not_name_is_not_its_own_number(text):
    draft, _ = asked(text)
    assert draft.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "cited"),
    [("Kế hoạch của Bình Thuận số mấy?", NUMBER), ("Kế hoạch 4181 ban hành ngày nào?", DATE)],
)
def test_the_plan_s_own_number_and_date_are_still_told(text, cited):
    draft, _ = asked(text, subject="")
    assert draft.status is Status.ANSWERED
    assert draft.clauses == (cited,)
