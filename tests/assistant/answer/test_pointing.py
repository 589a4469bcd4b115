"""The content of the place that a clause points at, and clauses that list what is asked."""

import pytest

from assistant.question import QuestionKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, found, library, question, reference, row

FIELDS = clause("III/1/1.4/b", "b) Phát triển dữ liệu trong các lĩnh vực trọng điểm: nông nghiệp, y tế.")
POINTING = row("PL/A/2", "Phát triển dữ liệu", "Các sở quản lý các lĩnh vực tại điểm b khoản 1.4", "", "2023")
BASES = clause("III/5/đ", "đ) CSDL đề xuất tại điểm c, d phải kết nối.")
OWN, LOCAL = clause("III/5/c", "c) Xây dựng CSDL ngành."), clause("III/5/d", "d) Xây dựng CSDL địa phương.")
ELSEWHERE = clause("III/2/c", "c) Ban hành quy chế về CSDL.")
HELD = library(
    [ELSEWHERE, OWN, LOCAL, BASES, FIELDS, POINTING],
    references=[reference(POINTING, FIELDS), reference(BASES, OWN), reference(BASES, LOCAL)],
)
HERE = {"plan_ids": (PLAN_ID,), "subject": "lĩnh vực trọng điểm"}


@pytest.mark.parametrize("kind", [QuestionKind.CONTENT, QuestionKind.CROSSREF])
def test_a_row_that_points_at_a_clause_is_answered_with_both(kind):
    asked = question(
        "Giao các sở quản lý lĩnh vực trọng điểm, cụ thể là những lĩnh vực nào?", kind=kind, **HERE
    )
    draft, answer = told(asked, HELD, [POINTING, FIELDS])
    assert draft.clauses == (POINTING, FIELDS)
    assert "nông nghiệp, y tế" in answer


def test_the_quoted_clause_leads_to_the_places_that_it_names():
    asked = question(
        "Điểm đ khoản 5 Mục III nói CSDL tại điểm c, d, đó là các CSDL nào?",
        kind=QuestionKind.CROSSREF,
        addresses=("III/5/đ", "c", "d"),
        **HERE,
    )
    assert told(asked, HELD, [ELSEWHERE])[0].clauses == (BASES, OWN, LOCAL)


@pytest.mark.parametrize("text", ["ai chủ trì, đó là sở nào?", "Phát triển dữ liệu thế nào?"])
def test_who_leads_and_what_is_done_are_asked_of_the_clause_itself(text):
    asked = question(text, kind=QuestionKind.LEAD, **HERE)
    assert FIELDS not in told(asked, HELD, [POINTING])[0].clauses


MENTION = clause("PL/V/4", "Hỗ trợ doanh nghiệp thực hiện mô hình bảo vệ 4 lớp.")
LISTING = clause("III/1/d", "d) Bảo vệ theo mô hình 4 lớp (lực lượng tại chỗ; giám sát chuyên nghiệp).")


@pytest.mark.parametrize(
    ("text", "relevance", "cited"),
    [
        ("mô hình gồm những lớp nào?", 0.9, LISTING),
        ("mô hình bảo vệ 4 lớp thế nào?", 0.9, MENTION),
        ("mô hình gồm những lớp nào?", 0.5, MENTION),
    ],
    ids=["the one that lists", "no list is asked", "the one that lists is too far"],
)
def test_a_clause_that_lists_goes_before_one_that_mentions(text, relevance, cited):
    asked = question(text, subject="mô hình 4 lớp", plan_ids=(PLAN_ID,))
    draft, _ = told(asked, library([MENTION, LISTING]), [found(MENTION), found(LISTING, relevance)])
    assert draft.clauses == (cited,)
