import pytest

from assistant.question import QuestionKind
from assistant.retrieval.frame import frame_asked_for
from corpus.records import ClauseKind
from tests.factories import PLAN_ID, clause, library, question

NUMBER = clause("so-ky-hieu", "Số: 4181/KH-UBND", kind=ClauseKind.FRAME)
DATE = clause("dia-danh-ngay", "Bình Thuận, ngày 07 tháng 12 năm 2022", kind=ClauseKind.FRAME)
SIGNER = clause("ky", "Nguyễn Minh", kind=ClauseKind.FRAME)
RECIPIENTS = clause("noi-nhan", "Nơi nhận: Như Điều 3", kind=ClauseKind.FRAME)
HELD = library([NUMBER, DATE, SIGNER, RECIPIENTS, clause()])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ai ký kế hoạch này?", [SIGNER]),
        ("Kế hoạch ban hành ngày nào, số hiệu là gì?", [NUMBER, DATE]),
        ("Who signed the plan?", [SIGNER]),
        ("Ông nào ký kế hoạch này?", [SIGNER]),
        ("lãnh đạo tỉnh nào đứng ra ký kế hoạch?", [SIGNER]),
        ("Nơi nhận gồm những đâu?", [RECIPIENTS]),
        ("Ai ký hợp đồng điện tử?", []),
        ("Nền tảng số là gì?", []),
    ],
)
def test_number_date_and_signer_are_places_of_the_one_plan(text, expected):
    assert list(frame_asked_for(question(text, plan_ids=(PLAN_ID,)), HELD)) == expected


@pytest.mark.parametrize(
    "asked",
    [
        question("Ai ký kế hoạch?"),
        question("Ai ký kế hoạch?", plan_ids=(PLAN_ID, "nam-dinh-2021-2025")),
        question("Ai ký, ai chủ trì?", plan_ids=(PLAN_ID,), kind=QuestionKind.LEAD),
    ],
)
def test_not_where_several_plans_may_be_meant_or_something_else_is_asked(asked):
    assert frame_asked_for(asked, HELD) == ()
