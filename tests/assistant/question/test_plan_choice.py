import pytest

from assistant.question.naming import named_in
from assistant.question.plan_choice import PlanChoice, choose_plans
from assistant.question.wording import Wording
from tests.assistant.question.factories import BT, DONG_THAP, HD, KH867, KH2044, ND, PLANS


def choice(text: str, *chosen: str) -> PlanChoice:
    wording = Wording(text)
    plans = (*PLANS, *DONG_THAP)
    return choose_plans(wording, named_in(wording, plans), plans, chosen)


@pytest.mark.parametrize(
    ("text", "plan_ids"),
    [
        ("Sở nào lo STEM?", []),
        ("Hải Dương giao sở nào lo STEM?", [HD]),
        ("Khánh Hòa giao sở nào lo STEM?", [KH867, KH2044]),
        ("Nha Trang có wifi miễn phí không?", [KH867, KH2044]),
        ("Nam Định và Hải Dương", [HD, ND]),
        ("KH 867", [KH867]),
        ("KH 867 của Khánh Hòa và kế hoạch của Bình Thuận", [KH867, BT]),
        ("kế hoạch kinh tế số, xã hội số của Khánh Hòa nói gì?", [KH867]),
        ("ke hoach phat trien kinh te so va xa hoi so khanh hoa", [KH867]),
        ("kế hoạch chuyển đổi số năm 2025 của Khánh Hòa", [KH2044]),
        ("Khánh Hòa: kế hoạch năm 2025 chi bao nhiêu?", [KH2044]),
        ("Khánh Hòa: kế hoạch ban hành năm 2024 nói gì?", [KH867]),
        ("kế hoạch phát triển hạ tầng số của Khánh Hòa trình khi nào?", [KH867, KH2044]),
        ("Trong các kế hoạch của Khánh Hòa, mục tiêu năm 2025 là gì?", [KH867, KH2044]),
        ("kế hoạch chuyển đổi số của Nam Định", [ND]),
        ("kế hoạch chuyển đổi số cho doanh nghiệp nhỏ và vừa của Đồng Tháp", ["dong-thap-617-2025"]),
        ("kế hoạch đổi mới công nghệ của Đồng Tháp", ["dong-thap-552-2025"]),
        ("kế hoạch 617", ["dong-thap-617-2025"]),
        ("Đà Nẵng có kế hoạch chuyển đổi số không?", []),
    ],
)
def test_plans_that_fit_what_is_named(text: str, plan_ids: list[str]) -> None:
    assert choice(text).plan_ids == tuple(plan_ids)


@pytest.mark.parametrize(
    ("text", "foreign", "unknown"),
    [
        ("Đà Nẵng và Hải Dương, tỉnh nào cao hơn?", ["Đà Nẵng"], []),
        ("Tỉnh Gia Lai đặt mục tiêu gì?", ["Gia Lai"], []),
        ("Kế hoạch 9999 nói gì?", [], ["9999"]),
        ("Kế hoạch 867 của Hải Dương nói gì?", [], ["867"]),
        ("Kế hoạch 6621/KH-UBND của Khánh Hòa", [], ["6621"]),
        ("Sở nào lo STEM?", [], []),
    ],
)
def test_what_is_named_in_vain(text: str, foreign: list[str], unknown: list[str]) -> None:
    found = choice(text)
    assert (found.foreign_places, found.unknown_documents) == (tuple(foreign), tuple(unknown))


def test_only_chosen_plans_count() -> None:
    assert choice("Sở nào lo STEM?", HD, ND).plan_ids == (HD, ND)
    assert choice("Khánh Hòa giao sở nào?", KH867).plan_ids == (KH867,)
    assert choice("Nam Định giao sở nào?", HD) == PlanChoice((), (), ("Nam Định",), ())
    assert choice("KH 867 nói gì?", HD).plan_ids == ()


@pytest.mark.parametrize(
    ("text", "plan_ids"),
    [
        ("Lâm Đồng đặt mục tiêu gì?", [BT]),
        ("Hải Phòng đặt mục tiêu gì?", [HD]),
        ("tinh ninh binh dat muc tieu gi", [ND]),
        ("Hải Dương nay là Hải Phòng đặt mục tiêu gì?", [HD]),
    ],
)
def test_a_province_that_took_another_in_stands_for_its_plans(text: str, plan_ids: list[str]) -> None:
    found = choice(text)
    assert (list(found.plan_ids), found.foreign_places) == (plan_ids, ())
