"""Deadlines in order of time."""

from datetime import date

from assistant.deadlines import DeadlineState, dues
from corpus.registers import ReportingDuty, Task

TODAY = date(2025, 6, 15)


def task(time: str | None, address: str = "I/1") -> Task:
    return Task("p", address, "Mục I, khoản 1", "Việc", time=time)


def duty(when: str | None) -> ReportingDuty:
    return ReportingDuty("p", "I/2", "Mục I, khoản 2", ("Các sở",), "kết quả", when)


def test_last_days_come_first_then_what_recurs_then_the_unread() -> None:
    entries = [
        task("Khi có hướng dẫn"),
        duty("hằng năm"),
        duty("trước ngày 15/12 hằng năm"),
        task("2025"),
        task("Tháng 3/2025"),
        duty("Định kỳ trước ngày 20 hàng tháng"),
    ]
    assert [due.deadline.printed for due in dues(entries, TODAY)] == [
        "Tháng 3/2025",
        "2025",
        "Định kỳ trước ngày 20 hàng tháng",
        "trước ngày 15/12 hằng năm",
        "hằng năm",
        "Khi có hướng dẫn",
    ]


def test_equal_days_stay_in_the_order_of_the_plan() -> None:
    found = dues([task("Quý IV/2025", "I/1"), task("2025", "I/2"), task("Tháng 12/2025", "I/3")], TODAY)
    assert [due.entry.address for due in found] == ["I/1", "I/2", "I/3"]


def test_days_are_counted_from_today() -> None:
    passed, last, coming = dues([task("14/6/2025"), task("15/6/2025"), task("Tháng 6/2025")], TODAY)
    assert (passed.state, passed.days_left) == (DeadlineState.PASSED, -1)
    assert (last.state, last.days_left) == (DeadlineState.UPCOMING, 0)
    assert (coming.state, coming.days_left) == (DeadlineState.UPCOMING, 15)


def test_what_prints_no_time_has_no_deadline() -> None:
    assert dues([task(None), duty(None)], TODAY) == ()


def test_a_next_day_is_told_only_of_what_recurs() -> None:
    recurring, unread = dues([duty("trước ngày 15/12 hằng năm"), duty("trước ngày 15/12")], TODAY)
    assert recurring.next_day == date(2025, 12, 14)
    assert (unread.state, unread.next_day) == (DeadlineState.UNREAD, None)
