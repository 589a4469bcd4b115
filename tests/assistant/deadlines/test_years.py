"""The years that a time names."""

import pytest

from assistant.deadlines import years_named


@pytest.mark.parametrize(
    ("time", "years"),
    [
        ("Tháng 8/2025", {2025}),
        ("2022-2025", {2022, 2023, 2024, 2025}),
        ("Từ 2023 đến hết năm 2025", {2023, 2024, 2025}),
        ("Quý IV/2025 - Quý II/2027", {2025, 2026, 2027}),
        ("2023; 2025", {2023, 2025}),
        ("2024/2026", {2024, 2026}),
        ("Thường xuyên", set()),
    ],
)
def test_a_span_means_each_of_its_years(time: str, years: set[int]) -> None:
    assert years_named(time) == years
