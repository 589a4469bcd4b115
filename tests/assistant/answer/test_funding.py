"""How much money a plan speaks of, and where it comes from."""

from dataclasses import replace

import pytest

from assistant.answer.records import Status
from assistant.question import QuestionKind
from corpus.records import ClauseKind
from corpus.registers import Money
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question

TOTAL = clause(
    "VI", "VI. KINH PHÍ THỰC HIỆN\nTổng kinh phí các dự án là: 500 triệu đồng.", kind=ClauseKind.HEADING
)
CENTRAL = clause("VI/-1", "- Ngân sách Trung ương: 0 triệu đồng.", heading=("VI. KINH PHÍ THỰC HIỆN",))
LOCAL = clause(
    "VI/-2",
    "- Ngân sách địa phương: 500 triệu đồng (vốn đầu tư công: 300 triệu đồng, kinh phí chi thường xuyên: 200"
    " triệu đồng).",
    heading=("VI. KINH PHÍ THỰC HIỆN",),
)
DUTY = clause("IV/1", "Sở Tài chính tham mưu kinh phí thực hiện kế hoạch từ nguồn ngân sách.")


def _money(of, printed, source):
    return Money(of.plan_id, of.address, of.label, printed, 0, "các dự án", source)


HELD = library(
    [DUTY, TOTAL, CENTRAL, LOCAL],
    entries=[
        _money(TOTAL, "500 triệu đồng", None),
        _money(CENTRAL, "0 triệu đồng", "Ngân sách Trung ương"),
        _money(LOCAL, "500 triệu đồng", "Ngân sách địa phương"),
        _money(LOCAL, "300 triệu đồng", "vốn đầu tư công"),
        _money(LOCAL, "200 triệu đồng", "kinh phí chi thường xuyên"),
    ],
)


OTHER = clause("VI/-3", "- Vốn khác: 0 triệu đồng.", heading=("VI. KINH PHÍ THỰC HIỆN",))
OF_2025 = library(
    [TOTAL, LOCAL, OTHER],
    entries=[
        replace(one, purpose="các dự án năm 2025")
        for one in (
            _money(TOTAL, "500 triệu đồng", None),
            _money(LOCAL, "200 triệu đồng", "kinh phí chi thường xuyên"),
            _money(OTHER, "0 triệu đồng", "Vốn khác"),
        )
    ],
)


def funded(text, subject, held=HELD, found=()):
    asked = question(text, subject=subject, kind=QuestionKind.BUDGET, plan_ids=(PLAN_ID,))
    return told(asked, held, found)


@pytest.mark.parametrize(
    ("text", "subject", "says", "silent", "cited"),
    [
        ("Tổng kinh phí bao nhiêu?", "Tổng kinh phí", ["500"], ["300", "200"], (TOTAL,)),
        ("Chi thường xuyên bao nhiêu?", "chi thường xuyên", ["**200 triệu đồng**"], ["300"], (LOCAL,)),
        ("Vốn đầu tư công là bao nhiêu?", "vốn đầu tư công", ["**300 triệu đồng**"], ["200"], (LOCAL,)),
        (
            "Ngân sách Trung ương là bao nhiêu?",
            "ngân sách Trung ương",
            ["**0 triệu đồng**"],
            ["500"],
            (CENTRAL,),
        ),
        (
            "Kinh phí bao nhiêu, gồm những nguồn nào?",
            "kinh phí gồm nguồn",
            ["500", "300", "200"],
            [],
            (TOTAL, CENTRAL, LOCAL),
        ),
    ],
)
def test_the_amount_of_the_source_that_is_asked(text, subject, says, silent, cited):
    draft, answer = funded(text, subject)
    assert draft.clauses == cited
    assert all(words in answer for words in says)
    assert not any(words in answer for words in silent)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mua máy tính hết bao nhiêu tiền?", "mua máy tính"),
        ("Chi thường xuyên cho an toàn thông tin là bao nhiêu?", "chi thường xuyên an toàn thông tin"),
    ],
)
def test_the_amount_of_something_else_is_no_answer(text, subject):
    draft, answer = funded(text, subject, found=[TOTAL])
    assert draft.status is Status.NOT_FOUND or "**" not in answer


def test_where_the_money_comes_from_stands_in_the_section_on_money():
    section = clause(
        "V", "V. KINH PHÍ THỰC HIỆN\nTừ ngân sách Nhà nước và doanh nghiệp.", kind=ClauseKind.HEADING
    )
    held = library([DUTY, section])
    draft, answer = funded("Tiền đâu ra để thực hiện?", "tiền thực hiện", held, [DUTY])
    assert draft.clauses == (section,)
    assert "“Từ ngân sách Nhà nước và doanh nghiệp”" in answer


def test_a_section_without_sentences_of_its_own_is_told_by_what_stands_under_it():
    section = clause("III", "III. KINH PHÍ", kind=ClauseKind.HEADING)
    under = clause("III/-1", "- Từ ngân sách nhà nước.", heading=("III. KINH PHÍ",))
    draft, _ = funded("Kinh phí lấy từ nguồn nào?", "kinh phí nguồn", library([DUTY, section, under]), [DUTY])
    assert draft.clauses == (under,)


def test_what_money_is_spent_on_is_searched_for():
    draft, _ = funded("Nguồn kinh phí dùng để chi cho gì?", "nguồn kinh phí chi", found=[DUTY])
    assert draft.clauses == (DUTY,)


@pytest.mark.parametrize(
    ("text", "year", "cited"),
    [
        ("Bố trí bao nhiêu từ vốn khác?", 2025, (OTHER,)),
        ("Cho biết mức vốn khác", 2025, (OTHER,)),
        ("Vốn khác?", 2025, (OTHER,)),
        ("Chi thường xuyên bao nhiêu, các nguồn khác không kể?", 2025, (LOCAL,)),
        ("Chi thường xuyên năm 2024 bao nhiêu?", 2024, ()),
        ("Tổng kinh phí năm 2024 bao nhiêu?", 2024, ()),
    ],
)
def test_the_amount_is_of_the_source_and_the_year_that_are_asked(text, year, cited):
    asked = question(text, subject="kinh phí", kind=QuestionKind.BUDGET, plan_ids=(PLAN_ID,), years=(year,))
    assert told(asked, OF_2025, [TOTAL, LOCAL])[0].clauses == cited
