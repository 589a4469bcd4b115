"""Who leads, with whom, by when: from rows, from headings over prose, from clauses that refer to others."""

import pytest

from assistant.answer.composing import compose
from assistant.answer.grounding import ground
from assistant.answer.records import Status
from assistant.question import Language, QuestionKind
from corpus.records import ClauseKind
from tests.factories import TASK_COLUMNS, case, clause, found, library, question, reference, row, task

INVOICE = row(
    "PL02/I/7",
    "Triển khai Nền tảng hóa đơn điện tử.",
    "Sở Tài chính",
    "Sở Công Thương;\nCục Thuế",
    "2023",
)
ALONE = row("PL02/II/1", "Kiện toàn Ban Chỉ đạo", "Sở Nội vụ", "-", "")
MONITORED = row(
    "PL01/II/3",
    "Tỷ lệ dân số có tài khoản đạt 80%.",
    "Ngân hàng Nhà nước tỉnh",
    "Các sở, ban, ngành",
    columns=("Nội dung mục tiêu", "Cơ quan chủ trì theo dõi, đôn đốc", "Cơ quan thực hiện"),
)


def composed(asked, *clauses, of=None):
    draft = compose(case(asked, clauses, of))
    assert not ground(draft, lambda _: None).core_fell or draft.status is Status.NOT_FOUND
    return draft, "\n".join(statement.text for statement in draft.statements)


@pytest.mark.parametrize(
    ("one", "kind", "asked", "says", "silent"),
    [
        (INVOICE, "lead", "sở nào lo hóa đơn điện tử", ["**Sở Tài chính** chủ trì"], ["2023", "Cục Thuế"]),
        (INVOICE, "lead", "sở nào lo và bao giờ xong", ["**Sở Tài chính**", "**2023**"], ["Cục Thuế"]),
        (INVOICE, "deadline", "khi nào xong", ["Thời gian thực hiện: **2023**"], ["Sở Tài chính"]),
        (INVOICE, "coordinate", "ai phối hợp", ["**Sở Công Thương; Cục Thuế**"], ["2023"]),
        (ALONE, "coordinate", "những đơn vị phối hợp", ["“Cơ quan phối hợp” để trống"], ["Sở Nội vụ"]),
        (ALONE, "deadline", "bao giờ", ["“Thời gian thực hiện” để trống"], ["Sở Nội vụ"]),
        (MONITORED, "lead", "cơ quan nào theo dõi", ["**Ngân hàng Nhà nước tỉnh** chủ trì theo dõi"], []),
        (MONITORED, "lead", "ai chủ trì", ["**Ngân hàng Nhà nước tỉnh** chủ trì theo dõi"], []),
    ],
)
def test_a_row_tells_what_is_asked_and_no_more(one, kind, asked, says, silent):
    draft, text = composed(question(asked, kind=QuestionKind(kind), plan_ids=(one.plan_id,)), one)
    assert draft.status is Status.ANSWERED
    assert all(words in text for words in says)
    assert not any(words in text for words in silent)
    assert draft.clauses == (one,)


def test_an_english_question_is_answered_in_english_words_around_the_printed_names():
    asked = question(
        "Which department leads?",
        kind=QuestionKind.LEAD,
        language=Language.ENGLISH,
        plan_ids=(INVOICE.plan_id,),
    )
    assert "**Sở Tài chính** (Department of Finance) leads the task" in composed(asked, INVOICE)[1]


def test_a_row_beats_the_prose_that_says_the_same():
    prose = clause("II/1/i/-4", "- Triển khai Nền tảng hóa đơn điện tử.")
    asked = question("ai chủ trì hóa đơn điện tử", kind=QuestionKind.LEAD, plan_ids=(prose.plan_id,))
    assert composed(asked, found(prose, 0.95), found(INVOICE, 0.9))[0].clauses == (INVOICE,)
    far = composed(asked, found(prose, 0.95), found(INVOICE, 0.5))[0]
    assert INVOICE not in far.clauses


CARRYING_OUT = ("VII. TỔ CHỨC THỰC HIỆN", "1. Sở Thông tin và Truyền thông (cơ quan Thường trực)")
WIFI = clause("III/3/c", "c) Thiết lập wifi miễn phí.", heading=("III. NHIỆM VỤ", "3. Hạ tầng số"))
HANDS_OUT = clause("VII/1/i", "i) Chủ trì các nhiệm vụ tại điểm c khoản 3 Mục III.", heading=CARRYING_OUT)
REST = clause(
    "VII/7/a",
    "a) Các nhiệm vụ còn lại tại Mục III do các sở, ban, ngành cụ thể hóa.",
    heading=("VII. TỔ CHỨC THỰC HIỆN", "7. Các sở, ban, ngành, UBND các huyện"),
)
MARKETS = clause("III/9/đ", "đ) Thanh toán không dùng tiền mặt ở các chợ.", heading=("III. NHIỆM VỤ",))
SECTION = clause("III", "III. NHIỆM VỤ", kind=ClauseKind.HEADING)
LEAD = question("bên nào chủ trì", kind=QuestionKind.CROSSREF, plan_ids=(WIFI.plan_id,))


@pytest.mark.parametrize(
    "registers",
    [
        {"tasks": [task(WIFI, ["Sở Thông tin và Truyền thông"], assigned_by="VII/1/i")]},
        {"references": [reference(HANDS_OUT, WIFI)]},
    ],
)
def test_a_duty_handed_out_elsewhere_cites_both_clauses_and_names_the_agency(registers):
    held = library([WIFI, HANDS_OUT], **registers)
    draft, text = composed(LEAD, WIFI, of=held)
    assert "**Sở Thông tin và Truyền thông** chủ trì" in text
    assert "wifi miễn phí" in text
    assert set(draft.clauses) == {WIFI, HANDS_OUT}


def test_a_reference_to_what_a_clause_stands_under_hands_it_out_too():
    held = library([WIFI, HANDS_OUT, SECTION], references=[reference(HANDS_OUT, SECTION)])
    assert set(composed(LEAD, WIFI, of=held)[0].clauses) == {WIFI, HANDS_OUT}


def test_a_nearer_reference_wins_over_one_to_the_whole_section():
    held = library(
        [WIFI, HANDS_OUT, REST, SECTION],
        references=[reference(REST, SECTION), reference(HANDS_OUT, WIFI)],
    )
    assert set(composed(LEAD, WIFI, of=held)[0].clauses) == {WIFI, HANDS_OUT}


def test_a_remaining_duty_is_said_to_be_given_to_no_single_agency():
    held = library([MARKETS, REST], tasks=[task(MARKETS, ["Các sở, ban, ngành"], assigned_by="VII/7/a")])
    draft, text = composed(LEAD, MARKETS, of=held)
    assert "không giao riêng" in text
    assert "nhiệm vụ còn lại" in text
    assert set(draft.clauses) == {MARKETS, REST}


def test_the_agency_over_a_duty_leads_it():
    duty = clause(
        "IV/2/-3",
        "- Chủ trì thu hút nguồn lực nước ngoài.",
        heading=("IV. TỔ CHỨC THỰC HIỆN", "2. Sở Kế hoạch và Đầu tư"),
    )
    draft, text = composed(LEAD, duty)
    assert "**Sở Kế hoạch và Đầu tư** được giao: “Chủ trì thu hút nguồn lực nước ngoài”" in text
    assert draft.clauses == (duty,)


def test_a_clause_that_begins_with_who_must_act_says_it_itself():
    own = clause("III/4/d", "d) UBND thành phố Nha Trang tăng cường nguồn lực.", heading=("III. NHIỆM VỤ",))
    held = library([own, REST], tasks=[task(own, ["Các sở, ban, ngành"], assigned_by="VII/7/a")])
    draft, text = composed(LEAD, own, of=held)
    assert "“UBND thành phố Nha Trang" in text
    assert draft.clauses == (own,)


def test_a_plan_that_tells_the_task_but_not_who_leads_it_is_not_made_to():
    draft, text = composed(LEAD, WIFI)
    assert draft.status is Status.NOT_FOUND
    assert "Mục III, khoản 3, điểm c" in text
    assert "wifi" not in text


def test_a_quoted_place_is_what_is_asked_about_however_near_others_are():
    held = library([WIFI, HANDS_OUT, INVOICE], references=[reference(HANDS_OUT, WIFI)])
    asked = question(
        "Điểm c khoản 3 Mục III giao cho sở nào?",
        kind=QuestionKind.CROSSREF,
        addresses=("III/3/c",),
        plan_ids=(WIFI.plan_id,),
    )
    draft, _ = composed(asked, found(INVOICE, 0.9), found(HANDS_OUT, 0.9), of=held)
    assert set(draft.clauses) == {WIFI, HANDS_OUT}


def test_under_a_quoted_heading_the_nearest_row_answers():
    appendix = clause("PL02", "PHỤ LỤC 02", kind=ClauseKind.HEADING)
    held = library([appendix, INVOICE, ALONE, WIFI])
    asked = question(
        "Theo Phụ lục 02, sở nào lo hóa đơn",
        kind=QuestionKind.LEAD,
        addresses=("PL02",),
        plan_ids=(WIFI.plan_id,),
    )
    draft, _ = composed(asked, found(WIFI, 0.9), found(INVOICE, 0.8), of=held)
    assert draft.clauses == (INVOICE,)


def test_columns_of_the_factory_are_those_of_a_table_of_tasks():
    assert len(INVOICE.cells) == len(TASK_COLUMNS)


SCHOOLS = clause("II/5.2/-1", "- 100% cơ sở giáo dục triển khai dạy và học từ xa.")
COLLEGES = clause("II/5.6/-1", "- 100% trường cao đẳng triển khai dạy và học từ xa.")
OTHER = clause("II/5.6/-2", "- Đào tạo nghề cho lao động nông thôn.")
FOR_SCHOOLS = clause("IV/4", "Chủ trì mục 5.2.", heading=("4. Sở Giáo dục và Đào tạo",))
FOR_COLLEGES = clause("IV/9", "Chủ trì mục 5.6.", heading=("9. Sở Y tế",))


@pytest.mark.parametrize(
    ("second", "cited"),
    [(SCHOOLS, {COLLEGES, FOR_COLLEGES, SCHOOLS, FOR_SCHOOLS}), (OTHER, {COLLEGES, FOR_COLLEGES})],
    ids=["nearly the same of others", "something else"],
)
def test_tasks_that_say_alike_are_told_with_each_ones_lead(second, cited):
    held = library(
        [SCHOOLS, COLLEGES, OTHER, FOR_SCHOOLS, FOR_COLLEGES],
        references=[
            reference(FOR_SCHOOLS, SCHOOLS),
            reference(FOR_COLLEGES, COLLEGES),
            reference(FOR_SCHOOLS, OTHER),
        ],
    )
    draft, text = composed(LEAD, found(COLLEGES), found(second, 0.95), of=held)
    assert set(draft.clauses) == cited
    assert "**Sở Y tế** chủ trì" in text


ORGANISING = "IV. TỔ CHỨC THỰC HIỆN"


@pytest.mark.parametrize(
    ("heading", "agency"),
    [
        ("6. Đề nghị: Sở Y tế, Sở Nội vụ", "Sở Y tế, Sở Nội vụ"),
        ("6. Đề nghị Sở Y tế", "Sở Y tế"),
        ("6. Sở Y tế", "Sở Y tế"),
    ],
)
def test_who_is_asked_to_do_it_under_a_heading_leads(heading, agency):
    duty = clause("IV/6/a", "a) Tuyên truyền, vận động hội viên.", heading=(ORGANISING, heading))
    asked = question("ai tuyên truyền, vận động hội viên", kind=QuestionKind.LEAD, plan_ids=(duty.plan_id,))
    _, text = composed(asked, duty)
    assert f"**{agency}** được giao" in text


def test_the_sentence_that_closes_a_plan_is_nobody_s_duty():
    closing = clause(
        "IV/6/p1", "Trên đây là Kế hoạch chuyển đổi số năm 2025.", heading=(ORGANISING, "6. Sở Y tế")
    )
    asked = question("ai lo kế hoạch", kind=QuestionKind.LEAD, plan_ids=(closing.plan_id,))
    draft, _ = composed(asked, closing)
    assert draft.status is Status.NOT_FOUND
