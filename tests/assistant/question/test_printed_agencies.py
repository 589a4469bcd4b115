"""Agencies that only registers print: known in questions by their whole names, never by a part of another's."""

import pytest

from assistant.question import QuestionKind, understand
from assistant.question.printed_agencies import with_printed
from corpus.agencies import load_agencies
from tests.assistant.question.factories import PLANS, plan

CITY = plan("ho-chi-minh-1-2025", "Hồ Chí Minh", "Quy hoạch", "2820/KH-UBND")
PRINTED = (
    "Công an Thành phố",
    "Trung tâm Chuyển đổi số Thành phố",
    "Hội Nông dân tỉnh",
    "Liên minh Hợp tác xã tỉnh Đồng Tháp",
    "Ban Quản lý khu Kinh tế",
    "Ban Quản lý Khu kinh tế Đông Nam",
    "Ban Quản lý các khu công nghệ cao và khu công nghiệp",
    "Sở Y tế",
)
NO_AGENCIES = (
    "Các doanh nghiệp viễn thông",
    "Các sở ngành liên quan",
    "Sở, ban, ngành có liên quan",
    "Đơn vị khác liên quan",
    "UBND các xã miền núi",
    "Chủ quản các HTTT, CSDL",
    "Viện, Trường",
)
BOOK = with_printed(load_agencies(), (*PRINTED, *NO_AGENCIES))


def named(text):
    return [one.agency.name for one in BOOK.found(text, spoken=True)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trung tâm Chuyển đổi số Thành phố làm gì?", ["Trung tâm Chuyển đổi số Thành phố"]),
        ("trung tam chuyen doi so thanh pho phai lam gi", ["Trung tâm Chuyển đổi số Thành phố"]),
        ("Trung tâm CĐS chủ trì việc gì?", ["Trung tâm Chuyển đổi số Thành phố"]),
        ("Công an thành phố phối hợp với ai?", ["Công an Thành phố"]),
        ("Công an tỉnh phối hợp với ai?", ["Công an tỉnh"]),
        ("Hội Nông dân, Liên minh HTX tỉnh", ["Hội Nông dân tỉnh", "Liên minh Hợp tác xã tỉnh"]),
        ("Hội Nông dân tỉnh Đồng Tháp", ["Hội Nông dân tỉnh"]),
        ("BQL KKT Đông Nam", ["Ban Quản lý Khu kinh tế Đông Nam"]),
        ("Ban Quản lý khu kinh tế lo gì?", ["Ban Quản lý khu Kinh tế"]),
        ("Ban Quản lý Khu kinh tế Nghi Sơn", []),
        ("Hội Nông dân Việt Nam", []),
        ("Hội Nông dân xã", []),
        ("Sở Y tế và Công an Thành phố", ["Sở Y tế", "Công an Thành phố"]),
    ],
)
def test_names_in_questions(text, names):
    assert named(text) == names


@pytest.mark.parametrize("text", NO_AGENCIES)
def test_what_is_many_or_no_agency_is_not_learnt(text):
    assert {one.name for one in BOOK.agencies}.isdisjoint({text})


def test_what_the_book_knew_it_still_knows():
    known = {one.name for one in load_agencies().agencies}
    assert known < {one.name for one in BOOK.agencies}
    assert BOOK.split("Sở Y tế, Công an Thành phố") == ("Sở Y tế", "Công an Thành phố")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Công an chủ trì những nhiệm vụ nào theo kế hoạch của Hồ Chí Minh?", "Công an Thành phố"),
        ("Công an chủ trì những nhiệm vụ nào theo kế hoạch của Hải Dương?", "Công an tỉnh"),
        ("Trung tâm CĐS TP. chủ trì những nhiệm vụ nào?", "Trung tâm Chuyển đổi số Thành phố"),
    ],
)
def test_a_question_means_the_agency_of_its_plan(text, agency):
    asked = understand(text, plans=(*PLANS, CITY), book=BOOK)
    assert asked.agencies == (agency,)
    assert asked.kind is QuestionKind.AGENCY_TASKS


def test_a_later_turn_puts_such_an_agency_in():
    history = ["Sở Y tế chủ trì những nhiệm vụ nào theo kế hoạch của Hồ Chí Minh?"]
    asked = understand("Còn Công an Thành phố?", history, plans=(*PLANS, CITY), book=BOOK)
    assert asked.agencies == ("Công an Thành phố",)
    assert asked.kind is QuestionKind.AGENCY_TASKS
