"""Times as plans print them, each read by eye; what settles no last day has none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.deadlines import Deadline, DeadlineState, Precision, read_deadline

DAY, MONTH, QUARTER, HALF, YEAR = Precision

PRINTED = {
    "2023": ("2023-12-31", YEAR),
    "Năm 2025": ("2025-12-31", YEAR),
    "2023-2025": ("2025-12-31", YEAR),
    "2022 - 2025": ("2025-12-31", YEAR),
    "2025 - 2035": ("2035-12-31", YEAR),
    "Năm 2025-2030": ("2030-12-31", YEAR),
    "Tháng 12/2024": ("2024-12-31", MONTH),
    "Tháng 6/2025": ("2025-06-30", MONTH),
    "Quý IV/2025": ("2025-12-31", QUARTER),
    "Quí IV-2025": ("2025-12-31", QUARTER),
    "Quý III Năm 2026": ("2026-09-30", QUARTER),
    "Quý I/2030": ("2030-03-31", QUARTER),
    "Quý IV/2025- Quý II/2026": ("2026-06-30", QUARTER),
}
"""What the plans at hand and the unseen ones print that names a day."""

ELSEWHERE = {
    "Trước ngày 15/12/2024": ("2024-12-14", DAY),
    "Hoàn thành ngày 30 tháng 6 năm 2025": ("2025-06-30", DAY),
    "Trước 15/12 năm 2025": ("2025-12-14", DAY),
    "từ ngày 01/6/2025 đến ngày 30/9/2025": ("2025-09-30", DAY),
    "Tháng 02 năm 2024": ("2024-02-29", MONTH),
    "Tháng 6 - 8/2025": ("2025-08-31", MONTH),
    "Trước tháng 6/2025": ("2025-05-31", MONTH),
    "T6/2025": ("2025-06-30", MONTH),
    "Q4/2025": ("2025-12-31", QUARTER),
    "Quý III, IV năm 2025": ("2025-12-31", QUARTER),
    "Quý I - Quý III/2026": ("2026-09-30", QUARTER),
    "Trước quý IV/2025": ("2025-09-30", QUARTER),
    "6 tháng đầu năm 2025": ("2025-06-30", HALF),
    "Từ 2023 đến 2025": ("2025-12-31", YEAR),
    "Đến hết năm 2025": ("2025-12-31", YEAR),
    "Cuối năm 2026": ("2026-12-31", YEAR),
    "Trước năm 2025": ("2024-12-31", YEAR),
    "Giai đoạn 2025 - 2030, tầm nhìn đến năm 2035": ("2030-12-31", YEAR),
    "Trước 30/6/2023; hoàn thành 2025": ("2025-12-31", YEAR),
}

WITHOUT_A_DAY = [
    "Sau khi có kế hoạch của BCD CĐS quốc gia",
    "Khi có hướng dẫn của Trung ương",
    "Ngay sau khi có hướng dẫn của Bộ Y tế",
    "Khi có phát sinh.",
    "kịp thời",
    "nếu có khó khăn, vướng mắc",
    "trước ngày 20/11",
    "Từ năm 2025",
    "Sau năm 2025",
    "Đầu năm 2026",
    "2025 - giữa năm 2026",
    "2024, vận hành từ năm 2026",
    "Năm học 2024-2025",
    "Theo Kế hoạch số 100/KH-UBND ngày 20/2/2025",
    "31/02/2025",
    "13/2025",
    "2024/2025",
    "2025 - 30",
    "12 tháng",
    "",
]

RECURRING = [
    "Thường xuyên",
    "Hàng năm",
    "Hằng năm.",
    "Thường xuyên, hằng năm",
    "Thường xuyên, định kỳ hằng quý báo cáo về Sở Tài chính",
    "định kỳ",
    "tối thiểu 01 lần/năm",
    "tối thiểu 01 lần/6 tháng",
    "06 tháng/lần",
    "định kỳ trước ngày 25 hàng quý",
    "định kỳ 06 tháng, năm và đột xuất theo yêu cầu Ủy ban nhân dân tỉnh",
    "trước ngày 15/12 hằng năm",
    "Hằng năm, trước ngày 15/12, bắt đầu từ năm 2025",
    "Báo cáo định kỳ, lần đầu trước ngày 15/12/2024",
]


@pytest.mark.parametrize(("printed", "meant"), (PRINTED | ELSEWHERE).items())
def test_a_time_has_its_last_day(printed: str, meant: tuple[str, Precision]) -> None:
    last, precision = meant
    assert read_deadline(printed) == Deadline(printed, date.fromisoformat(last), precision)


@pytest.mark.parametrize("printed", WITHOUT_A_DAY)
def test_what_settles_no_day_is_left_as_printed(printed: str) -> None:
    assert read_deadline(printed) == Deadline(printed)


@pytest.mark.parametrize("printed", RECURRING)
def test_what_comes_again_has_no_last_day(printed: str) -> None:
    assert read_deadline(printed) == Deadline(printed, recurring=True)


def test_what_comes_again_may_end() -> None:
    printed = "Thường xuyên, 2023 - 2025"
    assert read_deadline(printed) == Deadline(printed, date(2025, 12, 31), YEAR, recurring=True)


def test_a_spelling_without_accents_and_with_spaces_means_the_same() -> None:
    assert read_deadline("  QUY  IV / 2025 ").last_day == date(2025, 12, 31)


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(
        ["{0.day}/{0.month}/{0.year}", "ngày {0:%d/%m/%Y}", "ngày {0.day} tháng {0.month} năm {0.year}"]
    ),
)
def test_every_printed_day_is_read_back(day: date, form: str) -> None:
    printed = form.format(day)
    assert read_deadline(printed) == Deadline(printed, day, DAY)
    assert read_deadline(f"Trước {printed}").last_day == day - timedelta(days=1)


@given(st.text(alphabet="0123456789/-. quyIVthangnămtrướcđầucuối", max_size=40))
def test_whatever_is_printed_is_kept(printed: str) -> None:
    read = read_deadline(printed)
    assert read.printed == printed
    assert (read.last_day is None) == (read.precision is None)


@pytest.mark.parametrize(
    ("deadline", "state"),
    [
        (Deadline("2024", date(2024, 12, 31), YEAR), DeadlineState.PASSED),
        (Deadline("ngày 15/6/2025", date(2025, 6, 15), DAY), DeadlineState.UPCOMING),
        (Deadline("2025", date(2025, 12, 31), YEAR, recurring=True), DeadlineState.UPCOMING),
        (Deadline("Hằng năm", recurring=True), DeadlineState.RECURRING),
        (Deadline("kịp thời"), DeadlineState.UNREAD),
    ],
)
def test_a_deadline_stands_so_on_a_day(deadline: Deadline, state: DeadlineState) -> None:
    assert deadline.state(date(2025, 6, 15)) is state
