"""The same indicator in several plans, in a small table, with what differs."""

from dataclasses import replace

import pytest

from assistant.answer.records import Status
from assistant.question import Language, QuestionKind
from corpus.registers import Comparator
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, found, library, plan, question, target

ND = "nam-dinh-2021-2025"
HD = "hai-duong-5046-2023"
PLANS = [
    plan(),
    plan(ND, "Nam Định", number=None, issued=None),
    plan(HD, "Hải Dương", number="5046/KH-UBND"),
]
IN_2025 = ("1. Mục tiêu đến năm 2025",)
ADULTS = clause("I/1", "- Tỷ lệ dân số trưởng thành có điện thoại thông minh đạt 80%.", heading=IN_2025)
SAME = clause(
    "I/1", "- Tỷ lệ dân số trưởng thành có điện thoại thông minh đạt 75%.", plan_id=ND, heading=IN_2025
)
PHONES = clause("I/2", "- Tỷ lệ thuê bao sử dụng điện thoại thông minh đạt 90%.", plan_id=HD, heading=IN_2025)
OF_ADULTS = "Tỷ lệ dân số trưởng thành có điện thoại thông minh"
OF_PHONES = "Tỷ lệ thuê bao sử dụng điện thoại thông minh"
HELD = library(
    [ADULTS, SAME, PHONES],
    plans=PLANS,
    targets=[
        target(ADULTS, 80.0, 2025, OF_ADULTS),
        target(SAME, 75.0, 2025, OF_ADULTS),
        target(PHONES, 90.0, 2025, OF_PHONES),
    ],
)


def compared(*clauses, plan_ids=(), text="So sánh bao nhiêu phần trăm", **fields):
    asked = question(
        text,
        kind=QuestionKind.COMPARE,
        years=(2025,),
        plan_ids=plan_ids,
        subject="dân số trưởng thành điện thoại thông minh",
        **fields,
    )
    return told(asked, HELD, clauses)


def test_each_plan_has_a_row_with_its_value_its_year_and_its_own_words():
    draft, text = compared(ADULTS, SAME, plan_ids=(PLAN_ID, ND))
    assert draft.status is Status.ANSWERED
    lines = text.splitlines()
    assert lines[1] == "|---|---|---|"
    assert lines[2].startswith("| **Bình Thuận** (Kế hoạch số 4181/KH-UBND) | 80% (năm")
    assert lines[3].endswith(
        "| 75% (năm 2025) | “Tỷ lệ dân số trưởng thành có điện thoại thông minh đạt 75%”"
    )
    assert draft.clauses == (ADULTS, SAME)


@pytest.mark.parametrize(("clauses", "warned"), [((ADULTS, SAME), False), ((ADULTS, PHONES), True)])
def test_what_is_not_measured_alike_is_told_with_a_warning(clauses, warned):
    _, text = compared(*clauses, plan_ids=tuple(one.plan_id for one in clauses))
    assert ("không tính trên cùng một đối tượng" in text) is warned
    assert "| 80% (năm 2025) |" in text


def test_the_register_brings_the_plan_whose_clause_the_search_held_for_far():
    draft, _ = compared(found(ADULTS), found(PHONES, 0.9), found(SAME, 0.1))
    assert SAME in draft.clauses


def test_the_table_is_in_the_questions_language():
    text = compared(
        ADULTS,
        SAME,
        plan_ids=(PLAN_ID, ND),
        text="what percentage, compare",
        language=Language.ENGLISH,
    )[1]
    assert "| Province (plan) | Value set |" in text
    assert "80% (2025)" in text


def test_a_table_stands_apart_from_what_is_concluded():
    _, text = compared(ADULTS, SAME, plan_ids=(PLAN_ID, ND), text="bao nhiêu phần trăm, tỉnh nào cao hơn")
    assert "**Bình Thuận** đặt cao hơn: 80%, so với 75% của **Nam Định**.\n\n| Tỉnh" in text


@pytest.mark.parametrize(
    ("words", "comparator", "cell", "equal"),
    [
        ("đạt tối thiểu 80%", Comparator.AT_LEAST, "tối thiểu 80%", False),
        ("đạt trên 80%", Comparator.MORE, "trên 80%", False),
        ("từ 80% trở lên", Comparator.AT_LEAST, "≥ 80%", False),
        ("đạt 80%", Comparator.EQUAL, "80%", True),
    ],
)
def test_a_bound_is_told_in_the_plans_words_and_is_not_equal_to_a_value(words, comparator, cell, equal):
    bound = clause(
        "I/1", f"- Tỷ lệ dân số trưởng thành có điện thoại thông minh {words}.", plan_id=ND, heading=IN_2025
    )
    held = library(
        [ADULTS, bound],
        plans=PLANS,
        targets=[
            target(ADULTS, 80.0, 2025, OF_ADULTS),
            replace(target(bound, 80.0, 2025, OF_ADULTS), comparator=comparator),
        ],
    )
    asked = question(
        "Tỉnh nào đặt bao nhiêu phần trăm, cao hơn?",
        kind=QuestionKind.COMPARE,
        years=(2025,),
        plan_ids=(PLAN_ID, ND),
        subject="dân số trưởng thành điện thoại thông minh",
    )
    _, text = told(asked, held, [ADULTS, bound])
    assert f"| {cell} (năm 2025) |" in text
    assert ("đặt bằng nhau" in text) is equal
