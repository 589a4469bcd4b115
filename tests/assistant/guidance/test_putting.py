"""How a question reads when it is put to another plan."""

import pytest

from assistant.chain import Assistant
from assistant.guidance.putting import place_of, put_to, spoken_place
from corpus.records import Plan
from tests.assistant.guidance.small import BT, KH1, KH2


def put(assistant: Assistant, question: str, plan_id: str, *history: str) -> str | None:
    plan = assistant.library.plan(plan_id)
    assert plan is not None
    return put_to(assistant.understand(question, history), plan, assistant)


@pytest.mark.parametrize(
    ("question", "plan_id", "reads"),
    [
        ("Đà Nẵng giao ai làm dữ liệu mở?", BT, "Bình Thuận giao ai làm dữ liệu mở?"),
        ("Tỉnh Quảng Ngãi giao ai?", BT, "Tỉnh Bình Thuận giao ai?"),
        ("Ở thành phố Đà Nẵng ai làm?", BT, "Ở Bình Thuận ai làm?"),
        (
            "Kế hoạch số 3120/KH-UBND ngày 01/02/2024 của UBND tỉnh Hải Dương đặt mục tiêu gì?",
            BT,
            "Kế hoạch số 4181/KH-UBND của UBND tỉnh Bình Thuận đặt mục tiêu gì?",
        ),
        ("Kế hoạch 867 giao ai?", BT, "Kế hoạch số 4181/KH-UBND của tỉnh Bình Thuận giao ai?"),
        ("Sở nào chủ trì dữ liệu mở?", BT, "Theo kế hoạch của tỉnh Bình Thuận, sở nào chủ trì dữ liệu mở?"),
        ("Sở Y tế được giao gì?", BT, "Theo kế hoạch của tỉnh Bình Thuận, Sở Y tế được giao gì?"),
        (
            "Sở nào chủ trì dữ liệu mở?",
            KH2,
            "Theo Kế hoạch số 2044/KH-UBND của tỉnh Khánh Hòa, sở nào chủ trì dữ liệu mở?",
        ),
        ("Bình Thuận giao ai?", KH1, "Theo Kế hoạch số 867/KH-UBND, Khánh Hòa giao ai?"),
        (
            "Which department leads open data?",
            BT,
            "According to the plan of Bình Thuận, which department leads open data?",
        ),
    ],
)
def test_the_words_stay_and_the_place_changes(
    small: Assistant, question: str, plan_id: str, reads: str
) -> None:
    assert put(small, question, plan_id) == reads


@pytest.mark.parametrize("named", ["Khánh Hòa", "Kế hoạch 867 của Khánh Hòa"])
def test_a_follow_up_is_put_standing_alone(small: Assistant, named: str) -> None:
    asked = put(small, "Thế còn Đà Nẵng?", BT, f"{named} đặt mục tiêu hồ sơ sức khỏe bao nhiêu?")
    assert asked == "Bình Thuận đặt mục tiêu hồ sơ sức khỏe bao nhiêu?"


@pytest.mark.parametrize(
    "question", ["So sánh Khánh Hòa với Bình Thuận.", "Kế hoạch 867 và 4181 khác nhau ở đâu?"]
)
def test_what_names_several_is_not_put_to_one(small: Assistant, question: str) -> None:
    assert put(small, question, KH2) is None


@pytest.mark.parametrize(
    ("issuer", "place", "spoken"),
    [
        ("UBND tỉnh Nam Định", "tỉnh Nam Định", "Nam Định"),
        ("UBND thành phố Huế", "thành phố Huế", "TP. Huế"),
        ("Hội đồng nhân dân", "Nam Định", "Nam Định"),
    ],
)
def test_a_province_is_called_by_its_unit(issuer: str, place: str, spoken: str) -> None:
    plan = Plan("x", spoken.removeprefix("TP. "), issuer, "t", "x.txt", "0")
    assert (place_of(plan), spoken_place(plan)) == (place, spoken)
