import pytest

from assistant.answer.draft import Draft, Statement, sources
from assistant.answer.grounding import ground
from assistant.answer.records import Status
from tests.factories import clause, plan

PLAN = plan()
TARGET = clause(
    "I/2/b/-5",
    "- Tỷ trọng thương mại điện tử đạt trên 20%; 1.000 hộ theo Quyết định số 749/QĐ-TTg ngày 03/6/2020.",
    heading=("I. MỤC TIÊU", "b) Mục tiêu cơ bản đến năm 2030"),
)
OTHER = clause("I/2/a/-5", "- Đạt 10%, Sở Y tế – chủ trì.")


def left(text, *cited, counts=(), others=()):
    draft = Draft(Status.ANSWERED, (Statement(text, sources(*cited), counts=counts), *others))
    return ground(draft, lambda _: PLAN)


@pytest.mark.parametrize(
    "text",
    [
        "Đạt trên 20% vào năm 2030",
        "Đạt trên **20 %**",
        "“Tỷ trọng thương mại điện tử đạt trên 20%”",
        "“Tỷ trọng thương mại…”",
        "Có 1.000 hộ",
        "Theo Quyết định số 749/QĐ-TTg ngày 03/6/2020",
        "Theo Quyết định ngày 3/6/2020",
        "Theo Kế hoạch số 4181/KH-UBND ngày 07/12/2022",
        "Mục I, khoản 2, điểm b, gạch đầu dòng 5",
        "Không có con số nào",
    ],
)
def test_what_the_cited_clause_its_headings_or_its_plan_print_stands(text):
    assert not left(text, TARGET).core_fell


@pytest.mark.parametrize(
    "text",
    [
        "Đạt trên 30%",
        "Đạt 0%",
        "Đạt 120%",
        "Đến năm 2025",
        "Theo Quyết định 411/QĐ-TTg",
        "Ngày 13/6/2020",
        "**Sở Tài chính** chủ trì",
        "“Tỷ trọng thương mại điện tử đạt khoảng 20%”",
        "Có 000 hộ",
        "Có 5 nhiệm vụ",
        "Có 7 nhiệm vụ",
        "Có 12 nhiệm vụ",
    ],
)
def test_what_they_do_not_print_falls(text):
    grounded = left(text, TARGET)
    assert grounded.core_fell
    assert grounded.draft.statements == ()


def test_a_figure_of_another_cited_clause_does_not_help():
    assert left("Đạt 10%", TARGET, others=(Statement("A", sources(OTHER)),)).core_fell


def test_counts_of_what_is_cited_stand():
    assert not left("Có **5 nhiệm vụ**", TARGET, counts=(5,)).core_fell


def test_kinds_of_dash_are_alike():
    assert not left("**Sở Y tế - chủ trì**", OTHER).core_fell


def test_a_statement_without_sources_may_say_what_the_rest_cites():
    opening = Statement("Theo Kế hoạch số 4181/KH-UBND:", core=False)
    invented = Statement("Theo Kế hoạch số 999/KH-UBND:", core=False)
    grounded = left("Đạt trên 20%", TARGET, others=(opening, invented))
    assert [one.text for one in grounded.draft.statements] == ["Đạt trên 20%", opening.text]
    assert not grounded.core_fell


def test_a_refusal_is_left_alone():
    draft = Draft(Status.NOT_FOUND, (Statement("Không có Mục VII, khoản 2 trong Kế hoạch số 2044/KH-UBND."),))
    assert ground(draft, lambda _: PLAN).draft == draft
