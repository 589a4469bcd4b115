"""What a question takes for granted is told from what it asks."""

import pytest

from assistant.question import Claim, QuestionKind, understand
from tests.assistant.question.factories import PLANS

HEALTH = ("Sở Y tế",)


@pytest.mark.parametrize(
    ("text", "claim", "kind"),
    [
        ("Vì sao Sở Y tế chủ trì Cổng dữ liệu mở ở Bình Thuận?", Claim(False, HEALTH), QuestionKind.LEAD),
        ("Sở Y tế chủ trì Cổng dữ liệu mở Bình Thuận phải không?", Claim(True, HEALTH), QuestionKind.LEAD),
        ("so y te chu tri cong du lieu mo binh thuan phai khong", Claim(True, HEALTH), QuestionKind.LEAD),
        ("Có phải Sở Y tế Hải Dương lo hóa đơn điện tử?", Claim(True, HEALTH), QuestionKind.LEAD),
        (
            "Sở Y tế phối hợp làm Cổng dữ liệu mở Bình Thuận đúng không?",
            Claim(True, HEALTH, coordinating=True),
            QuestionKind.COORDINATE,
        ),
        (
            "Is it true that the Department of Health leads the open data portal in Binh Thuan?",
            Claim(True, HEALTH),
            QuestionKind.LEAD,
        ),
        (
            "Có đúng là Nam Định đặt 30% kinh tế số năm 2025 không?",
            Claim(True, figures=("30%",)),
            QuestionKind.TARGET,
        ),
        (
            "Kế hoạch 2044 dành 500 tỷ đồng cho chuyển đổi số phải không?",
            Claim(True, figures=("500 tỷ đồng",)),
            QuestionKind.BUDGET,
        ),
        (
            "Cổng dữ liệu mở Bình Thuận hoàn thành năm 2025 phải không?",
            Claim(True, timed=True),
            QuestionKind.DEADLINE,
        ),
    ],
)
def test_a_claim_is_read_with_the_kind_of_answer_that_settles_it(text, claim, kind):
    asked = understand(text, plans=PLANS)
    assert (asked.claim, asked.kind) == (claim, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Sở nào chủ trì Cổng dữ liệu mở Bình Thuận?",
        "Sở Y tế Bình Thuận chủ trì những nhiệm vụ gì?",
        "Sở Công Thương Hải Dương có phải nộp báo cáo không?",
        "Chỉ tiêu năm 2022 của Hải Dương vượt quá 100% là chỉ tiêu nào và tại sao?",
        "Ai phải báo cáo trước ngày 15/12?",
        "Bình Thuận giao Sở Y tế làm gì?",
    ],
)
def test_a_question_that_asks_something_else_claims_nothing(text):
    assert understand(text, plans=PLANS).claim is None


def test_what_is_claimed_is_not_looked_for():
    asked = understand("Có đúng là Nam Định đặt 30% kinh tế số năm 2025 không?", plans=PLANS)
    assert asked.subject == "kinh tế số"
    assert asked.years == (2025,)
