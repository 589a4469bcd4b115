"""What stands under a heading or behind the opening of a list."""

import pytest

from assistant.answer.sentences import quotation, quotations
from assistant.question import QuestionKind
from corpus.records import ClauseKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question

TITLE = clause("II/3", "3. Bảo vệ trẻ em trên mạng", kind=ClauseKind.HEADING)
OPENING = clause("II/4", "4. Các kênh tiếp nhận gồm:")
UNDER = {
    TITLE: [clause("II/3/-1", "- Lập đường dây nóng."), clause("II/3/-2", "- Tập huấn cho nhà trường.")],
    OPENING: [clause("II/4/-1", "- Cổng thông tin."), clause("II/4/-2", "- Bưu điện.")],
}
HELD = library([TITLE, *UNDER[TITLE], OPENING, *UNDER[OPENING]])


@pytest.mark.parametrize(
    ("text", "subject", "found", "heading"),
    [
        ("Bảo vệ trẻ em thế nào?", "Bảo vệ trẻ em", TITLE, TITLE),
        (
            "Có những giải pháp gì để bảo vệ trẻ em?",
            "những giải pháp để bảo vệ trẻ em",
            UNDER[TITLE][0],
            TITLE,
        ),
        ("Tiếp nhận qua kênh?", "kênh tiếp nhận", OPENING, OPENING),
    ],
)
def test_all_under_the_heading_is_told(text, subject, found, heading):
    asked = question(text, subject=subject, plan_ids=(PLAN_ID,), kind=QuestionKind.CONTENT)
    draft, answer = told(asked, HELD, [found])
    assert draft.clauses == (heading, *UNDER[heading])
    assert all(one.text.strip("-. ") in answer for one in UNDER[heading])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Có những giải pháp gì để tuyển thêm bác sĩ?", "giải pháp để tuyển thêm bác sĩ"),
        ("Lập đường dây gì?", "Lập đường dây"),
    ],
)
def test_one_line_answers_where_the_heading_says_something_else_or_several_are_not_asked(text, subject):
    asked = question(text, subject=subject, plan_ids=(PLAN_ID,), kind=QuestionKind.CONTENT)
    assert told(asked, HELD, [UNDER[TITLE][0]])[0].clauses == (UNDER[TITLE][0],)


LONG = "ứng dụng các phần mềm quản lý tiên tiến (" + "một hai ba, " * 60 + "bốn)"
LISTED = f"- Áp dụng robot trong các ngành như: Dệt may {LONG}, thủy sản (phân loại cá, cấp đông), gốm sứ."


@pytest.mark.parametrize(
    ("subject", "pieces"),
    [
        ("robot ngành thủy sản", ("Áp dụng robot trong các ngành như", "thủy sản (phân loại cá, cấp đông)")),
        ("robot trong các ngành gốm sứ", ("Áp dụng robot trong các ngành như", "gốm sứ")),
    ],
)
def test_a_long_list_is_told_by_the_member_that_is_asked(subject, pieces):
    assert quotations(LISTED, subject) == pieces


def test_a_quotation_never_ends_where_its_list_begins():
    (piece,) = quotations(LISTED, "robot")
    assert piece.endswith("bốn)")
    assert quotation(LISTED, "robot") == piece
