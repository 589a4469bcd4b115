"""What a question takes for granted is confirmed or corrected by the clause."""

import pytest

from assistant.answer.records import Status
from assistant.question import Claim, Language, QuestionKind
from corpus.registers import Money
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question, row, target

PORTAL = row("PL02/I/4.2", "Xây dựng Cổng dữ liệu mở", "Sở Thông tin và Truyền thông", "", "2023")
JOINT = row("PL02/I/4.2", "Xây dựng Cổng dữ liệu mở", "Các sở, ban, ngành", "Sở Nội vụ", "2023-2025")


def _asked(claim: Claim, kind: QuestionKind, **fields: object):
    subject = {"subject": "Cổng dữ liệu mở"} | fields
    return question("Có đúng vậy không?", kind=kind, claim=claim, plan_ids=(PLAN_ID,), **subject)


@pytest.mark.parametrize(
    ("claim", "kind", "task", "says"),
    [
        (Claim(True, ("Sở Y tế",)), QuestionKind.LEAD, PORTAL, "Không phải: **Sở Thông tin"),
        (Claim(False, ("Sở Y tế",)), QuestionKind.LEAD, PORTAL, "Không phải: **Sở Thông tin"),
        (Claim(True, ("Sở Thông tin và Truyền thông",)), QuestionKind.LEAD, PORTAL, "Đúng: **Sở Thông tin"),
        (Claim(False, ("Sở Thông tin và Truyền thông",)), QuestionKind.LEAD, PORTAL, "\n**Sở Thông tin"),
        (Claim(True, ("Sở Khoa học và Công nghệ",)), QuestionKind.LEAD, PORTAL, "\n**Sở Thông tin"),
        (Claim(True, ("Sở Y tế",)), QuestionKind.LEAD, JOINT, "\n**Các sở, ban, ngành**"),
        (
            Claim(True, ("Sở Nội vụ",), coordinating=True),
            QuestionKind.COORDINATE,
            JOINT,
            "Đúng: Nhiệm vụ “Xây dựng Cổng dữ liệu mở”. Cơ quan phối hợp: **Sở Nội vụ**",
        ),
    ],
    ids=[
        "corrected",
        "a reason asked of what is not",
        "right",
        "a reason",
        "successor",
        "collective",
        "with",
    ],
)
def test_an_agency_claimed_is_held_against_the_row(claim, kind, task, says):
    draft, text = told(_asked(claim, kind), library([task]), [task])
    assert draft.status is Status.ANSWERED
    assert says in text
    assert "Sở Y tế" not in text


@pytest.mark.parametrize(
    ("years", "task", "says"),
    [((2023,), PORTAL, "Đúng:"), ((2025,), PORTAL, "Không phải:"), ((2025,), JOINT, "Đúng:")],
)
def test_a_time_claimed_is_held_against_the_rows_time(years, task, says):
    asked = _asked(Claim(True, timed=True), QuestionKind.DEADLINE, years=years)
    assert says in told(asked, library([task]), [task])[1]


SHARE = clause("I/2/a/-1", "- Kinh tế số chiếm 20% GRDP của tỉnh.", heading=("a) Đến năm 2025",))
LATER = clause("I/2/b/-1", "- Kinh tế số chiếm 30% GRDP của tỉnh.", heading=("b) Đến năm 2030",))
SHARES = library(
    [SHARE, LATER],
    targets=[target(SHARE, 20.0, 2025, "Kinh tế số GRDP"), target(LATER, 30.0, 2030, "Kinh tế số GRDP")],
)


@pytest.mark.parametrize(
    ("figure", "says", "cited"),
    [
        ("20%", "Đúng: Đến năm 2025: “Kinh tế số chiếm 20%", (SHARE,)),
        ("25%", "Không phải: Đến năm 2025: “Kinh tế số chiếm 20%", (SHARE,)),
        ("30%", "Đến năm 2030: “Kinh tế số chiếm 30%", (SHARE, LATER)),
    ],
    ids=["right", "wrong", "right for another year"],
)
def test_a_value_claimed_is_held_against_the_target(figure, says, cited):
    asked = _asked(Claim(True, figures=(figure,)), QuestionKind.TARGET, years=(2025,), subject="kinh tế số")
    draft, text = told(asked, SHARES, [SHARE])
    assert says in text
    assert draft.clauses == cited


def test_a_value_of_another_indicator_settles_nothing():
    asked = _asked(Claim(True, figures=("30%",)), QuestionKind.TARGET, subject="thất nghiệp lao động nữ")
    assert told(asked, SHARES, [SHARE])[0].status is Status.NOT_FOUND


MONEY = clause("VI", "VI. KINH PHÍ\nTổng kinh phí dự kiến là 477.330 triệu đồng.")
HELD = library(
    [MONEY], entries=[Money(PLAN_ID, "VI", "Mục VI", "477.330 triệu đồng", 477_330_000_000, "tổng kinh phí")]
)


@pytest.mark.parametrize(("figure", "says"), [("500 tỷ đồng", "Không phải:"), ("477 tỷ", "Đúng:")])
def test_an_amount_claimed_is_held_against_the_plans_money_in_round_figures(figure, says):
    asked = _asked(Claim(True, figures=(figure,)), QuestionKind.BUDGET, subject="kinh phí")
    assert says in told(asked, HELD, [MONEY])[1]


def test_an_amount_that_no_clause_names_is_not_found():
    asked = _asked(Claim(True, figures=("5 triệu đồng",)), QuestionKind.BUDGET, subject="điện thoại")
    assert told(asked, library([SHARE]), [SHARE])[0].status is Status.NOT_FOUND


def test_the_verdict_is_in_the_questions_language():
    asked = _asked(Claim(True, ("Sở Y tế",)), QuestionKind.LEAD, language=Language.ENGLISH)
    text = told(asked, library([PORTAL]), [PORTAL])[1]
    assert "No: **Sở Thông tin và Truyền thông** (Department of Information and Communications) leads" in text
