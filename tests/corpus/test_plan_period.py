"""The years in a plan's title: those it is for, never those of another document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.plan_period import PlanPeriod, period_of


@pytest.mark.parametrize(
    ("title", "printed", "years"),
    [
        ("Chuyển đổi số tỉnh Khánh Hòa năm 2025", "năm 2025", (2025, 2025, None)),
        ("CHUYỂN ĐỔI SỐ TỈNH KHÁNH HÒA NĂM 2025", "NĂM 2025", (2025, 2025, None)),
        ("Phát triển hạ tầng 5G đến năm 2030", "đến năm 2030", (None, 2030, None)),
        (
            "Chuyển đổi số giai đoạn 2021 - 2025, định hướng đến năm 2030",
            "giai đoạn 2021 - 2025, định hướng đến năm 2030",
            (2021, 2025, 2030),
        ),
        ("Phát triển 5G 2026–2030, tầm nhìn 2045", "2026–2030, tầm nhìn 2045", (2026, 2030, 2045)),
        ("Đào tạo từ năm 2024 đến năm 2026", "từ năm 2024 đến năm 2026", (2024, 2026, None)),
        ("Kinh tế số đến năm 2025,\nđịnh hướng đến năm 2030", None, (None, 2025, 2030)),
        (
            "Triển khai Quyết định số 411/QĐ-TTg ngày 31 tháng 3 năm 2022 về kinh tế số đến năm 2025",
            "đến năm 2025",
            (None, 2025, None),
        ),
        ("Thi hành Luật Đất đai năm 2024 trong năm 2026", "năm 2026", (2026, 2026, None)),
    ],
)
def test_a_period_is_what_the_title_prints(
    title: str, printed: str | None, years: tuple[int | None, int, int | None]
) -> None:
    period = period_of(title)
    assert period is not None
    assert period.years == years
    assert period.printed == (printed or "đến năm 2025, định hướng đến năm 2030")


@pytest.mark.parametrize(
    "title",
    [
        "Chuyển đổi số cho các doanh nghiệp",
        "Triển khai Quyết định số 06/QĐ-TTg ngày 02 tháng 01 năm 2025 của Thủ tướng Chính phủ",
        "Triển khai Quyết định số 411/QĐ-TTg ngày 31/3/2022 và Nghị quyết số 72/2025/QH15",
        "Thi hành Luật Đất đai năm 2024",
        "",
    ],
)
def test_a_date_of_another_document_is_no_period(title: str) -> None:
    assert period_of(title) is None


@given(st.text("aăđ Kế", max_size=40), st.integers(2000, 2050), st.integers(1, 40))
def test_a_printed_span_is_read_whatever_stands_before_it(before: str, first: int, length: int) -> None:
    last = first + length
    assert period_of(f"{before}, giai đoạn {first} - {last}") == PlanPeriod(
        f"giai đoạn {first} - {last}", first, last
    )
