from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.draft import Draft, Statement, sources
from assistant.answer.grounding import ground
from assistant.answer.quotations import quotations, unquoted
from assistant.answer.records import Status
from corpus.records import ClauseKind
from tests.factories import clause, plan, row

PLAN = plan()
TARGET = clause(
    "I/2/b/-5",
    "- Tỷ trọng thương mại điện tử đạt trên 20%; 1.000 hộ theo Quyết định số 749/QĐ-TTg ngày 03/6/2020.",
    heading=("I. MỤC TIÊU", "b) Mục tiêu cơ bản đến năm 2030"),
)
OTHER = clause("I/2/a/-5", "- Đạt 10%, Sở Y tế – chủ trì.")
ND = plan("nam-dinh-2021-2025", "Nam Định", number=None, issued=None)
OF_ND = clause("II/1", "- Đạt 5%, Sở Nội vụ chủ trì.", plan_id=ND.plan_id)
COST = row("PL03/1", "Mua sắm", "1.200", columns=("Nội dung", "Kinh phí (triệu đồng)"))
APPENDIX = clause("PL02", "PHỤ LỤC 02: DANH MỤC VĂN BẢN", kind=ClauseKind.HEADING)


def plan_of(plan_id):
    return {one.plan_id: one for one in (PLAN, ND)}[plan_id]


def left(text, *cited, counts=(), others=()):
    draft = Draft(Status.ANSWERED, (Statement(text, sources(*cited), counts=counts), *others))
    return ground(draft, plan_of)


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
        "Hỗ trợ 1.000 hộ ở Bình Thuận",
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
        "Hỗ trợ 1.000 doanh nghiệp",
        "Sở Tài chính chủ trì",
        "so tai chinh chu tri",
        "Department of Finance leads it",
        "Không phải Sở Tài chính",
        "Tỉnh Nam Định đạt trên 20%",
        "Ở Nha Trang đạt trên 20%",
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


def test_a_figure_counts_what_its_column_says():
    assert not left("Kinh phí 1.200 triệu đồng", COST).core_fell
    assert left("Kinh phí 1.200 tỷ đồng", COST).core_fell


def test_a_quotation_is_looked_for_whole_whatever_it_quotes_in_turn():
    nested = clause("II/1", "Thử nghiệm sáng kiến “Mỗi người dân một bác sĩ” năm nay.")
    assert not left("“Thử nghiệm sáng kiến “Mỗi người dân một bác sĩ” năm nay”", nested).core_fell
    assert left("“Bãi bỏ sáng kiến “Mỗi người dân một bác sĩ” năm nay”", nested).core_fell


def test_a_name_in_bold_is_no_part_of_another_word():
    assert left("**Sở Y tế** chủ trì", clause("II/1", "Các cơ sở y tế triển khai.")).core_fell


@given(st.text(alphabet="a“”· ", max_size=20))
def test_quotations_are_closed_and_apart(text):
    spans = quotations(text)
    assert all(text[start] == "“" and text[end - 1] == "”" for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert quotations(unquoted(text)) == ()


def test_a_date_that_is_printed_apart_is_the_same_date():
    apart = clause("PL02", "PHỤ LỤC 02 (Kèm theo Kế hoạch số 4181 /KH-UBND ngày 09 /12/2022)")
    assert not left("“Kế hoạch số 4181 /KH-UBND ngày 09 /12/2022”", apart).core_fell
    assert left("Ngày 9/11/2022", apart).core_fell


def test_a_label_in_a_quotation_is_a_part_of_it():
    pointing = clause("noi-nhan", "Nơi nhận: - Sở Y tế")
    assert not left("Nơi nhận: “Nơi nhận: - Sở Y tế”", pointing).core_fell


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("**Bình Thuận** đặt cao hơn: 10%, so với 5% của **Nam Định**", True),
        ("**Bình Thuận** đặt cao hơn: 5%, so với 10% của **Nam Định**", False),
        ("Bình Thuận giao Sở Y tế, Nam Định giao Sở Nội vụ", True),
        ("Bình Thuận giao Sở Nội vụ, Nam Định giao Sở Y tế", False),
    ],
)
def test_each_province_stands_beside_what_its_own_plans_print(text, stands):
    assert left(text, OTHER, OF_ND).core_fell is not stands


@pytest.mark.parametrize(
    "text", ["**1 nhiệm vụ** không do Sở Tài chính chủ trì", "**1 nhiệm vụ** are not led by Sở Tài chính"]
)
def test_an_agency_may_be_denied(text):
    assert not left(text, OTHER, counts=(1,)).core_fell


def test_an_agency_without_anything_may_be_named():
    assert not left("Trong đó **0 nhiệm vụ** do Sở Tài chính chủ trì", OTHER, counts=(0,)).core_fell


@pytest.mark.parametrize(
    ("text", "cited", "count", "stands"),
    [
        ("Có **2 nhiệm vụ**", (OTHER, COST), 2, True),
        ("Có **3 nhiệm vụ**", (COST,), 3, False),
        ("Có **19 văn bản** tại Phụ lục 02", (APPENDIX,), 19, True),
        ("Có **19 dự án** tại Phụ lục 02", (APPENDIX,), 19, False),
    ],
)
def test_a_count_is_of_what_is_cited_and_called_what_is_printed(text, cited, count, stands):
    assert left(text, *cited, counts=(count,)).core_fell is not stands


def test_a_line_on_what_has_fallen_falls_too():
    of_nam_dinh = Statement("Sở Nội vụ đạt 9%", sources(OF_ND), core=False)
    about_it = Statement("Theo kế hoạch của tỉnh Nam Định:", core=False)
    grounded = left("Đạt trên 20%", TARGET, others=(of_nam_dinh, about_it))
    assert [one.text for one in grounded.draft.statements] == ["Đạt trên 20%"]


def test_what_cites_nothing_is_no_answer():
    draft = Draft(Status.ANSWERED, (Statement("Không có gì.", core=False),))
    assert ground(draft, plan_of).core_fell


WORDS = ("đạt", "chủ trì", "so với", ",", "đến năm", "của tỉnh")
FACTS = (
    *("20%", "2030", "5%", "10%", "3", "1.000 hộ", "749/QĐ-TTg", "03/6/2020", "Sở Y tế", "Sở Nội vụ"),
    *("Sở Tài chính", "Ministry of Finance", "Nam Định", "Hải Dương", "**411/QĐ-TTg**", "“kinh tế số”"),
)
statements = st.builds(
    Statement,
    text=st.lists(st.sampled_from(WORDS + FACTS), min_size=1, max_size=6).map(" ".join),
    sources=st.lists(st.sampled_from([TARGET, OTHER, OF_ND]), max_size=2).map(lambda cited: sources(*cited)),
    core=st.booleans(),
)


@given(st.lists(statements, max_size=4))
def test_no_fact_survives_that_its_sources_do_not_print(drawn):
    left_over = ground(Draft(Status.ANSWERED, tuple(drawn)), plan_of).draft
    for statement in left_over.statements:
        cited = [source.clause for source in statement.sources] or left_over.clauses
        plans = [plan_of(one.plan_id) for one in cited]
        lines = [line for one in cited for line in (one.text, *one.heading)]
        lines += [line for one in plans for line in (one.citation, one.title)]
        for fact in FACTS:
            if f" {fact} " in f" {statement.text} ":
                assert fact.strip("*“”") in " ".join(lines)


@given(st.lists(statements, max_size=4))
def test_what_is_left_is_a_part_of_the_draft_and_holds_again(drawn):
    draft = Draft(Status.ANSWERED, tuple(drawn))
    once = ground(draft, plan_of)
    assert [one for one in drawn if one in once.draft.statements] == list(once.draft.statements)
    assert ground(once.draft, plan_of).draft == once.draft
    assert once.core_fell or once.draft.clauses


def test_a_refusal_is_left_alone():
    draft = Draft(Status.NOT_FOUND, (Statement("Không có Mục VII, khoản 2 trong Kế hoạch số 2044/KH-UBND."),))
    assert ground(draft, plan_of).draft == draft
