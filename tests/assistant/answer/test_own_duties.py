"""All that the section on organising the work gives to one agency, under the agency's own heading."""

import pytest

from assistant.question import QuestionKind
from corpus.records import ClauseKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question, row, task

HOME, MONEY = "Sở Nội vụ", "Sở Tài chính"
SECTION = clause("IV", "IV. TỔ CHỨC THỰC HIỆN", kind=ClauseKind.HEADING)
PLACE = clause("IV/1", f"1. {HOME}", kind=ClauseKind.HEADING, heading=(SECTION.text,))
LINES = [
    clause(f"IV/1/{letter}", f"{letter}) {text}", heading=(SECTION.text, PLACE.text))
    for letter, text in [
        ("a", "Chủ trì đào tạo cán bộ."),
        ("b", "Phối hợp với Sở Y tế đánh giá thi đua."),
        ("c", "Tham mưu bố trí viên chức."),
    ]
]
ALONE = clause("IV/2", f"2. {MONEY}: Tham mưu bố trí kinh phí.", heading=(SECTION.text,))
ROW = row("PL/1", "Rà soát nhân lực", HOME, "", "2023")
CLAUSES = [SECTION, PLACE, *LINES, ALONE, ROW]
HELD = library(
    CLAUSES,
    tasks=[
        task(LINES[0], [HOME]),
        task(LINES[1], coordinate=(HOME,)),
        task(LINES[2], [HOME]),
        task(ALONE, [MONEY]),
        task(ROW, [HOME]),
    ],
)


def answered(text, agency=HOME, kind=QuestionKind.AGENCY_TASKS, held=HELD):
    asked = question(text, subject=agency, kind=kind, plan_ids=(PLAN_ID,), agencies=(agency,))
    return told(asked, held, held.clauses)


@pytest.mark.parametrize(
    ("text", "kind", "count", "cited"),
    [
        (f"{HOME} có trách nhiệm gì trong phần tổ chức thực hiện?", QuestionKind.AGENCY_TASKS, 3, LINES),
        (f"Phần tổ chức thực hiện giao {HOME} mấy việc?", QuestionKind.COUNT, 3, LINES),
        (
            f"{HOME} chủ trì những việc gì trong phần tổ chức thực hiện?",
            QuestionKind.AGENCY_TASKS,
            2,
            [LINES[0], LINES[2]],
        ),
        (
            f"Trong phần tổ chức thực hiện {HOME} phối hợp những việc gì?",
            QuestionKind.AGENCY_TASKS,
            1,
            [LINES[1]],
        ),
    ],
)
def test_the_lines_under_the_agencys_heading_in_the_role_that_is_asked(text, kind, count, cited):
    draft, answer = answered(text, kind=kind)
    assert f"Có **{count} nhiệm vụ** của {HOME} tại {PLACE.label}" in answer
    assert ("trong đó 1 nhiệm vụ phối hợp" in answer) is (count == 3)
    assert draft.clauses == tuple(cited)


def test_a_line_that_is_headed_by_the_agency_is_its_only_duty():
    draft, answer = answered(f"{MONEY} làm những việc gì trong phần tổ chức thực hiện?", MONEY)
    assert "Có **1 nhiệm vụ**" in answer
    assert draft.clauses == (ALONE,)


def test_without_that_section_the_rows_of_tables_go_first():
    draft, _ = answered(f"{HOME} được giao những nhiệm vụ nào?")
    assert draft.clauses == (ROW,)


def test_all_duties_are_those_under_the_heading_where_no_table_gives_any():
    held = library(CLAUSES[:-1], tasks=[task(LINES[0], [HOME]), task(LINES[1], coordinate=(HOME,))])
    draft, _ = answered(f"{HOME} được giao những nhiệm vụ nào?", held=held)
    assert draft.clauses == tuple(LINES)
