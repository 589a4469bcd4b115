"""When what comes again is due next."""

from datetime import date

import pytest

from assistant.deadlines import next_day


@pytest.mark.parametrize(
    ("printed", "today", "coming"),
    [
        ("trước ngày 15/12 hằng năm", "2025-06-15", "2025-12-14"),
        ("trước ngày 15/12 hằng năm", "2025-12-14", "2025-12-14"),
        ("trước ngày 15/12 hằng năm", "2025-12-15", "2026-12-14"),
        ("Trước 20/11 hàng năm", "2025-12-01", "2026-11-19"),
        ("định kỳ trước ngày 30 tháng 11 hàng năm", "2025-06-15", "2025-11-29"),
        ("định kỳ trước ngày 01/6 và 15/11 hằng năm", "2025-06-15", "2025-11-14"),
        ("định kỳ trước ngày 01/6 và 15/11 hằng năm", "2025-11-20", "2026-05-31"),
        ("Hằng năm, ngày 31/3", "2025-04-01", "2026-03-31"),
        ("Định kỳ trước ngày 20 hàng tháng", "2025-06-19", "2025-06-19"),
        ("Định kỳ trước ngày 20 hàng tháng", "2025-12-20", "2026-01-19"),
        ("ngày 31 hàng tháng", "2025-06-15", "2025-07-31"),
        ("ngày 29/02 hằng năm", "2024-01-01", "2024-02-29"),
    ],
)
def test_the_next_day_is_the_first_from_today(printed: str, today: str, coming: str) -> None:
    assert next_day(printed, date.fromisoformat(today)) == date.fromisoformat(coming)


@pytest.mark.parametrize(
    "printed",
    ["Hằng năm", "Thường xuyên", "định kỳ trước ngày 25 hàng quý", "trước ngày 20/11", "ngày 31/02 hằng năm"],
)
def test_without_a_printed_day_there_is_none(printed: str) -> None:
    assert next_day(printed, date(2025, 6, 15)) is None
