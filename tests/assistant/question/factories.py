"""Plans for the tests: those of the corpus, and two of a province that isn't in it."""

from datetime import date
from pathlib import Path

import corpus
from corpus.manifest import read_manifest
from corpus.records import Plan

PLANS = read_manifest(Path(corpus.__file__).parent / "plans" / "plans.toml")

KH867, KH2044, BT, HD, ND = (plan.plan_id for plan in PLANS)


def plan(plan_id: str, province: str, title: str, number: str | None, issued: date | None = None) -> Plan:
    """A plan with only what a question can name."""
    return Plan(plan_id, province, f"UBND tỉnh {province}", title, f"{plan_id}.txt", "0" * 64, number, issued)


DONG_THAP = (
    plan(
        "dong-thap-552-2025",
        "Đồng Tháp",
        "Thực hiện lộ trình đổi mới công nghệ đến năm 2035 trên địa bàn tỉnh Đồng Tháp",
        "552/KH-UBND",
        date(2025, 11, 19),
    ),
    plan(
        "dong-thap-617-2025",
        "Đồng Tháp",
        "Chuyển đổi số cho các doanh nghiệp, nhất là doanh nghiệp nhỏ và vừa, hợp tác xã, hộ kinh doanh",
        "617/KH-UBND",
        date(2025, 12, 1),
    ),
)

DECISION = plan(
    "dong-thap-731-2024",
    "Đồng Tháp",
    "Ban hành Kế hoạch chuyển đổi số tỉnh Đồng Tháp",
    "731/QĐ-UBND",
    date(2024, 6, 4),
)
"""A plan that a decision issues."""
