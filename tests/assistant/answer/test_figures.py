import pytest

from assistant.answer.composing import compose
from assistant.answer.records import Status
from assistant.question import QuestionKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, case, clause, found, library, plan, question, row, target

COLUMNS = (
    "Nội dung chỉ tiêu",
    "Năm 2022 - Số liệu",
    "Năm 2022 - Nguồn",
    "Mục tiêu 2025",
    "Mục tiêu 2030",
    "Đơn vị đo lường",
)
HEALTH = row(
    "II/2/11",
    "Tỷ lệ có hồ sơ sức khỏe",
    "-",
    "Năm 2022 chưa thống kê",
    "≥70%",
    "≥90%",
    "Sở Y tế",
    columns=COLUMNS,
)
BY_2025 = clause("I/2/a/-5", "- Thương mại điện tử đạt trên 10%.", heading=("a) Đến năm 2025",))
BY_2030 = clause("I/2/b/-5", "- Thương mại điện tử đạt trên 20%;", heading=("b) Đến năm 2030",))
VAGUE = clause("II/3/-1", "- Đẩy mạnh thương mại điện tử.")
HELD = library(
    [HEALTH, BY_2025, BY_2030, VAGUE],
    targets=[
        target(HEALTH, 70, 2025),
        target(HEALTH, 90, 2030),
        target(BY_2025, 10, 2025, "Thương mại điện tử"),
        target(BY_2030, 20, 2030, "Thương mại điện tử"),
    ],
)


def answer(text, *clauses, kind=QuestionKind.TARGET, **fields):
    draft = compose(case(question(text, kind=kind, plan_ids=(PLAN_ID,), **fields), clauses, HELD))
    return draft, "\n".join(statement.text for statement in draft.statements)


@pytest.mark.parametrize(
    ("asked", "years", "says", "silent"),
    [
        ("năm 2025 bao nhiêu %", (2025,), ["Mục tiêu 2025: **≥70%**"], ["90%"]),
        ("năm 2030 bao nhiêu %", (2030,), ["**≥90%**"], ["70%"]),
        ("là bao nhiêu %", (), ["**≥70%**", "**≥90%**", "chưa thống kê"], []),
        (
            "2025 bao nhiêu %, 2022 đã thống kê chưa",
            (2022, 2025),
            ["**≥70%**", "chưa thống kê", "để trống"],
            [],
        ),
    ],
)
def test_a_row_tells_its_cells_for_the_years_asked(asked, years, says, silent):
    draft, text = answer(asked, HEALTH, years=years)
    assert all(words in text for words in says)
    assert not any(words in text for words in silent)
    assert draft.clauses == (HEALTH,)


@pytest.mark.parametrize(
    ("years", "expected"),
    [((2025,), (BY_2025,)), ((2030,), (BY_2030,)), ((2025, 2030), (BY_2025, BY_2030)), ((), (BY_2025,))],
)
def test_each_year_asked_has_its_clause(years, expected):
    draft, text = answer("thương mại điện tử bao nhiêu %", BY_2025, BY_2030, years=years)
    assert draft.clauses == expected
    assert all(f"Đến năm {year}: “Thương mại điện tử" in text for year in years)


def test_a_clause_for_other_years_does_not_answer():
    draft, text = answer("năm 2022 thương mại điện tử bao nhiêu %", BY_2025, BY_2030, years=(2022,))
    assert draft.status is Status.NOT_FOUND
    assert "10%" not in text


def test_a_clause_that_sets_a_value_goes_before_one_that_sets_none():
    draft, _ = answer("thương mại điện tử ra sao", found(VAGUE, 0.9), found(BY_2025, 0.85))
    assert draft.clauses == (BY_2025,)


@pytest.mark.parametrize(
    ("asked", "text", "answers"),
    [
        ("được bố trí bao nhiêu tiền", "Kinh phí: 477.330 triệu đồng", True),
        ("được bố trí bao nhiêu tiền", "Triển khai dự án Kho dữ liệu 2025", False),
        ("lương tháng được mấy triệu", "Đào tạo cán bộ chuyên trách 2025", False),
        ("được cấp mấy tỷ", "Kinh phí: 477.330 triệu đồng", True),
        ("how many billion dong does it get", "Triển khai dự án Kho dữ liệu 2025", False),
        ("bao nhiêu phần trăm", "đạt trên 20 %", True),
        ("bao nhiêu phần trăm", "đạt trên 20 đơn vị", False),
        ("mấy trường thí điểm", "có ít nhất 05 trường học", True),
        ("mấy trường thí điểm", "trường học có 05 lớp", False),
        ("chọn mấy xã", "lựa chọn một đơn vị cấp xã", True),
        ("mấy doanh nghiệp", "doanh nghiệp công nghệ số", False),
        ("ban hành theo nghị quyết nào", "Căn cứ Nghị quyết số 16-NQ/TU", True),
        ("ban hành theo nghị quyết nào", "Căn cứ Quyết định số 411/QĐ-TTg", False),
        ("theo văn bản nào", "theo Quyết định số 411/QĐ-TTg", True),
        ("dạy mấy kỹ năng số nào", "ưu tiên kỹ năng thanh toán điện tử", True),
        ("dạy mấy kỹ năng gì", "ưu tiên kỹ năng thanh toán điện tử", True),
        ("làm mấy việc này có kinh phí", "Bố trí kinh phí để làm việc này", True),
        ("máy tính hỏng thu gom", "Hình thành điểm thu gom máy tính hỏng", True),
        ("trước ngày nào phải gửi", "gửi về Sở trước ngày 15/12", True),
        ("trước ngày nào phải gửi", "gửi về Sở theo định kỳ 06 tháng", False),
        ("bao nhiêu người dân hài lòng", "tỷ lệ người dân hài lòng đạt 90%", True),
        ("mấy người dân hài lòng", "tỷ lệ người dân hài lòng đạt 90%", False),
        ("kinh tế số chiếm bao nhiêu GRDP", "đạt 15% GRDP", True),
        ("số điện thoại của sở", "Sở Y tế chủ trì năm 2023", False),
        ("trước ngày mấy phải gửi", "gửi về Sở trước ngày 20 hàng tháng", True),
    ],
)
def test_an_answer_has_the_form_that_is_asked_for(asked, text, answers):
    draft = compose(case(question(asked, plan_ids=(PLAN_ID,)), [clause("III/1", text)]))
    assert (draft.status is Status.ANSWERED) is answers


def test_the_amount_of_something_else_is_no_answer():
    project = clause("III/5/a", "a) Triển khai dự án Kho dữ liệu.")
    total = clause("VI", "Tổng kinh phí: 477.330 triệu đồng.")
    asked = question("Kho dữ liệu được bao nhiêu tiền", plan_ids=(PLAN_ID,))
    assert compose(case(asked, [found(project, 0.8), found(total, 0.5)])).status is Status.NOT_FOUND


SIDES = [
    clause("I/1", "- Kinh tế số chiếm 20% GRDP.", plan_id=PLAN_ID, heading=("Đến năm 2025",)),
    clause("I/1", "- Kinh tế số chiếm 10% GRDP.", plan_id="nam-dinh-2021-2025", heading=("Đến năm 2025",)),
    clause("I/1", "- Kinh tế số chiếm 15% GRDP.", plan_id="khanh-hoa-867-2024", heading=("Đến năm 2025",)),
]
PLANS = [
    plan(),
    plan("nam-dinh-2021-2025", "Nam Định", number=None, issued=None),
    plan("khanh-hoa-867-2024", "Khánh Hòa", number="867/KH-UBND"),
]
COMPARED = library(
    SIDES,
    plans=PLANS,
    targets=[target(side, value, 2025) for side, value in zip(SIDES, (20, 10, 15), strict=True)],
)


def compared(text, clauses=SIDES, held=COMPARED, **fields):
    asked = question(text, kind=QuestionKind.COMPARE, years=(2025,), **fields)
    draft = compose(case(asked, clauses, held))
    return draft, "\n".join(statement.text for statement in draft.statements)


def test_every_plan_stands_side_by_side_and_the_highest_is_named():
    draft, text = compared("tỉnh nào cao nhất, tỉnh nào thấp nhất")
    assert draft.clauses[:1] == (SIDES[0],)
    assert set(draft.clauses) == set(SIDES)
    assert "**Bình Thuận** đặt cao nhất (20%); thấp nhất là **Nam Định** (10%)" in text


def test_two_plans_are_set_against_each_other():
    _, text = compared("tỉnh nào cao hơn", plan_ids=(PLAN_ID, "nam-dinh-2021-2025"), clauses=SIDES[:2])
    assert "**Bình Thuận** đặt cao hơn: 20%, so với 10% của **Nam Định**" in text
    assert "Khánh Hòa" not in text


def test_a_named_plan_that_says_nothing_of_it_is_said_to():
    _, text = compared(
        "cao hơn", plan_ids=(PLAN_ID, "nam-dinh-2021-2025", "khanh-hoa-867-2024"), clauses=SIDES[:2]
    )
    assert "Kế hoạch số 867/KH-UBND của UBND tỉnh Khánh Hòa: không tìm thấy" in text


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        ("Sở Y tế", "Sở Giáo dục và Đào tạo", "cơ quan khác nhau"),
        ("Sở Y tế", "Sở Y tế", "cùng một cơ quan: **Sở Y tế**"),
    ],
)
def test_leads_are_compared(first, second, says):
    rows = [
        row("PL/1", "Thư viện điện tử", first, "", "2023"),
        row("PL/1", "Thư viện điện tử", second, "", "2025", plan_id="nam-dinh-2021-2025"),
    ]
    _, text = compared("giao cho cùng một sở hay khác sở", clauses=rows, held=library(rows, plans=PLANS[:2]))
    assert says in text
    assert f"| **{first}** chủ trì | “Thư viện điện tử”" in text


@pytest.mark.parametrize(
    ("asked", "years", "expected"),
    [
        ("chỉ tiêu nào năm 2022 vượt quá 100%", (2022,), ["II/2/2"]),
        ("chỉ tiêu nào năm 2030 cao hơn 80%", (2030,), ["II/2/2", "II/2/11"]),
        ("những chỉ tiêu năm 2025 dưới 20%", (2025,), ["I/2/a/-5"]),
    ],
)
def test_indicators_are_found_by_a_condition_on_their_value(asked, years, expected):
    accounts = row(
        "II/2/2", "Tài khoản", "257% (chưa loại trùng)", "DTI", "80%", "95%", "NHNN", columns=COLUMNS
    )
    held = library(
        [accounts, HEALTH, BY_2025, BY_2030],
        targets=[
            target(accounts, 80, 2025),
            target(HEALTH, 70, 2025),
            target(BY_2025, 10, 2025),
            target(BY_2030, 20, 2030),
        ],
    )
    draft = compose(
        case(question(asked, kind=QuestionKind.TARGET, years=years, plan_ids=(PLAN_ID,)), [HEALTH], held)
    )
    assert [one.address for one in draft.clauses] == expected


def test_each_plan_of_a_province_that_sets_the_value_is_told():
    plans = [plan(), plan("binh-thuan-99-2025", number="99/KH-UBND")]
    sides = [
        clause("I/1", "- Kinh tế số đạt 20% GRDP.", heading=("Đến năm 2025",)),
        clause("I/1", "- Kinh tế số đạt 10% GRDP.", heading=("Đến năm 2025",), plan_id="binh-thuan-99-2025"),
    ]
    held = library(sides, plans=plans, targets=[target(sides[0], 20, 2025), target(sides[1], 10, 2025)])
    asked = question(
        "2025 bao nhiêu % GRDP",
        kind=QuestionKind.TARGET,
        years=(2025,),
        plan_ids=tuple(one.plan_id for one in plans),
    )
    draft = compose(case(asked, [found(sides[0], 0.9), found(sides[1], 0.6)], held))
    assert draft.clauses == tuple(sides)
    assert "99/KH-UBND" in draft.statements[1].text
    alone = compose(case(asked, [found(sides[0], 0.9), found(sides[1], 0.4)], held))
    assert alone.clauses == (sides[0],)


def test_by_which_year_is_told_by_the_heading_and_the_heading_is_cited():
    heading = clause("II/1/b", "b) Mục tiêu đến năm 2030")
    goal = clause("II/1/b/-1", "- Doanh nghiệp dùng hợp đồng điện tử đạt 100%;", heading=(heading.text,))
    dated = clause("II/1/b/-2", "- Đến năm 2028 phủ sóng toàn tỉnh;", heading=(heading.text,))
    held = library([heading, goal, dated])
    asked = question("Đến năm nào đạt 100%?", kind=QuestionKind.DEADLINE, plan_ids=(PLAN_ID,))
    draft = compose(case(asked, [goal], held))
    assert draft.clauses == (goal, heading)
    assert "Đến năm 2030: “Doanh nghiệp" in draft.statements[1].text
    assert compose(case(asked, [dated], held)).clauses == (dated,)


def test_plans_are_compared_by_the_same_indicator_not_by_what_is_found_first():
    other = "binh-thuan-99-2025"
    plans = [plan(), plan(other, number="99/KH-UBND")]
    asked_of = clause("II/1", "- Tỷ trọng kinh tế số đạt 15% GRDP.")
    rank = clause("II/1", "1. Đến năm 2025 phát triển kinh tế số, vào nhóm 25 tỉnh.", plan_id=other)
    same = clause("II/2", "- Kinh tế số chiếm 10% GRDP.", plan_id=other)
    held = library(
        [asked_of, rank, same],
        plans=plans,
        targets=[
            target(asked_of, 15, 2025, "Tỷ trọng kinh tế số GRDP"),
            target(rank, 25, 2025, "Nhóm đứng đầu về kinh tế số", unit="tỉnh"),
            target(same, 10, 2025, "Kinh tế số chiếm GRDP"),
        ],
    )
    asked = question(
        "Tỷ trọng kinh tế số 2025 của hai kế hoạch khác nhau thế nào?",
        subject="tỷ trọng kinh tế số",
        kind=QuestionKind.COMPARE,
        years=(2025,),
        plan_ids=(PLAN_ID, other),
    )
    draft = compose(case(asked, [found(asked_of), found(rank, 0.9), found(same, 0.6)], held))
    assert draft.clauses == (asked_of, same)


def test_a_named_plan_that_says_nothing_of_it_is_said_to_be_silent():
    plans = [plan(), plan("b", "Nam Định", number="1/KH-UBND"), plan("c", "Hải Dương", number="5046/KH-UBND")]
    sides = [clause("I/1", "- Kinh tế số đạt 20%."), clause("I/1", "- Kinh tế số đạt 10%.", plan_id="b")]
    held = library(sides, plans=plans, targets=[target(sides[0], 20, None), target(sides[1], 10, None)])
    asked = question("Kinh tế số?", kind=QuestionKind.COMPARE, plan_ids=tuple(one.plan_id for one in plans))
    draft, text = told(asked, held, sides)
    assert draft.clauses == tuple(sides)
    assert "5046/KH-UBND của UBND tỉnh Hải Dương: không tìm thấy" in text


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Reach 4G/5G coverage under Plan 77/KH-UBND from 2024.", False),
        ("Build stations for 5G under Plan 77/KH-UBND of 03/6/2022.", False),
        ("Build 120 stations for 5G.", True),
        ("Cover 95% of all houses with stations for 5G.", False),
    ],
)
def test_how_many_is_answered_by_a_figure_not_by_a_name_a_year_or_a_document(text, answers):
    said = clause("II/7/-1", f"- {text}")
    asked = question("How many 5G stations must they build?", kind=QuestionKind.COUNT, plan_ids=(PLAN_ID,))
    draft, _ = told(asked, library([said]), [said])
    assert (draft.status is Status.ANSWERED) == answers


OF_GRDP = clause("I/2/a/-1", "- Kinh tế số chiếm 20% GRDP của tỉnh.", heading=("a) Đến năm 2025",))
OF_SECTORS = clause(
    "I/2/a/-2", "- Tỷ trọng kinh tế số trong từng ngành đạt 10%.", heading=("a) Đến năm 2025",)
)
ECONOMY = library(
    [OF_GRDP, OF_SECTORS],
    targets=[
        target(OF_GRDP, 20, 2025, "Kinh tế số GRDP của tỉnh"),
        target(OF_SECTORS, 10, 2025, "Tỷ trọng kinh tế số trong từng ngành"),
    ],
)


@pytest.mark.parametrize(
    ("subject", "clauses", "value"),
    [
        ("tỷ trọng kinh tế số trong GRDP", OF_GRDP, "20%"),
        ("chỉ tiêu kinh tế số chiếm GRDP của tỉnh đạt mức", OF_GRDP, "20%"),
        ("tỷ lệ kinh tế số từng ngành", OF_SECTORS, "10%"),
    ],
)
def test_the_indicator_that_is_named_goes_before_one_that_the_search_holds_for_nearer(
    subject, clauses, value
):
    asked = question(
        f"{subject} bao nhiêu?",
        subject=subject,
        kind=QuestionKind.TARGET,
        years=(2025,),
        plan_ids=(PLAN_ID,),
    )
    other = OF_SECTORS if clauses is OF_GRDP else OF_GRDP
    draft, text = told(asked, ECONOMY, [found(other, 0.9), found(clauses, 0.5)])
    assert draft.clauses == (clauses,)
    assert value in text
