"""Notes on plans whose time is over, and on agencies asked about that took over from others."""

from datetime import date

import pytest

from assistant.answer.noting import notes
from assistant.answer.periods import Period, period_of
from assistant.question import Language
from corpus.agencies import load_agencies
from tests.factories import plan

BOOK = load_agencies()
GIA_LAI = {"province": "Gia Lai", "number": None}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Chuyển đổi số tỉnh năm 2025", Period(2025)),
        ("Chuyển đổi số giai đoạn 2021 - 2025, định hướng đến năm 2030", Period(2025, 2030)),
        (
            "Triển khai Quyết định số 411/QĐ-TTg ngày 31/3/2022 về Chiến lược đến năm 2025, định hướng đến năm"
            " 2030",
            Period(2025, 2030),
        ),
        ("Thực hiện Quyết định ngày 31/3/2022", None),
        ("Phát triển kinh tế số", None),
    ],
)
def test_the_title_tells_what_time_a_plan_is_for(title, period):
    assert period_of(plan(title=title)) == period


@pytest.mark.parametrize(
    ("title", "today", "says"),
    [
        ("Chuyển đổi số năm 2025", date(2025, 12, 31), None),
        ("Chuyển đổi số năm 2025", date(2026, 1, 1), "đến hết năm 2025, nay đã qua"),
        ("Chiến lược đến năm 2025, định hướng đến năm 2030", date(2026, 1, 1), "định hướng đến năm 2030"),
        ("Phát triển kinh tế số", date(2099, 1, 1), None),
    ],
)
def test_a_plan_whose_time_is_over_says_so(title, today, says):
    noted = notes("", [plan(title=title, **GIA_LAI)], BOOK, today=today)
    assert [says in note for note in noted] == ([True] if says else [])


def test_plans_of_one_period_share_a_note():
    plans = [plan("a", title="năm 2025", **GIA_LAI), plan("b", title="năm 2025", **GIA_LAI)]
    assert len(notes("", plans, BOOK, today=date(2027, 1, 1))) == 1


def test_an_agency_asked_about_says_whose_duties_it_took_over():
    asked = ("Sở Khoa học và Công nghệ",)
    (note,) = notes("", [plan(**GIA_LAI)], BOOK, today=date(2025, 4, 1), asked=asked)
    assert "Sở Khoa học và Công nghệ là cơ quan tiếp nhận chính nhiệm vụ của Sở Thông tin" in note
    told = "**Sở Thông tin và Truyền thông** chủ trì"
    assert len(notes(told, [plan(**GIA_LAI)], BOOK, today=date(2025, 4, 1), asked=asked)) == 1


def test_notes_are_in_the_questions_language():
    (note,) = notes(
        "", [plan(title="năm 2025", **GIA_LAI)], BOOK, today=date(2026, 2, 1), language=Language.ENGLISH
    )
    assert "is over" in note
