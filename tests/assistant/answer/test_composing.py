"""Answers that quote a clause or its frame, questions that fit several plans, and refusals."""

import re

import pytest

from assistant.answer.composing import compose, extract
from assistant.answer.records import CITING, Status
from assistant.question import Language, OutOfScope, QuestionKind
from corpus.records import ClauseKind
from tests.factories import PLAN_ID, case, clause, found, library, plan, question, row

ND = "nam-dinh-2021-2025"
PLANS = [plan(), plan(ND, "Nam Định", number=None, issued=None, signer="Trần Lê Đoài")]


def told(asked, *clauses, of=None):
    draft = compose(case(asked, clauses, of))
    return draft, "\n".join(statement.text for statement in draft.statements)


@pytest.mark.parametrize(
    "kind",
    [
        QuestionKind.CONTENT,
        QuestionKind.DEFINITION,
        QuestionKind.LEGAL_BASIS,
        QuestionKind.BUDGET,
        QuestionKind.REPORTING,
        QuestionKind.TARGET,
    ],
)
def test_the_best_clause_answers_in_its_own_words_under_the_name_of_its_plan(kind):
    one, other = clause(), clause("III/3/d", "d) Chuyện khác.")
    draft, text = told(question("hỏi gì", kind=kind, plan_ids=(PLAN_ID,)), one, other)
    assert draft.status is Status.ANSWERED
    assert text.startswith("Theo Kế hoạch số 4181/KH-UBND của UBND tỉnh Bình Thuận:")
    assert "Mục III, khoản 3, điểm c: “Phát triển các kênh tư vấn, hỏi đáp, trợ lý ảo”" in text
    assert draft.clauses == (one,)


FRAME = [
    clause("so-ky-hieu", "Số: 4181 /KH-UBND", kind=ClauseKind.FRAME),
    clause("dia-danh-ngay", "Bình Thuận, ngày 07 tháng 12 năm 2022", kind=ClauseKind.FRAME),
    clause("ky", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Minh", kind=ClauseKind.FRAME),
]


@pytest.mark.parametrize(
    ("text", "says", "cited"),
    [
        ("Ai ký kế hoạch này?", ["Người ký: **Nguyễn Minh**"], ["ky"]),
        (
            "Kế hoạch số mấy, ban hành ngày nào?",
            ["**4181/KH-UBND**", "**07/12/2022**"],
            ["so-ky-hieu", "dia-danh-ngay"],
        ),
    ],
)
def test_number_date_and_signer_come_from_the_frame(text, says, cited):
    draft, answer = told(question(text, plan_ids=(PLAN_ID,)), of=library(FRAME))
    assert all(words in answer for words in says)
    assert [one.address for one in draft.clauses] == cited


def test_a_number_that_only_an_appendix_prints_is_cited_there():
    appendix = clause("PL01", "PHỤ LỤC 01\n(Kèm theo Kế hoạch số 4181 /KH-UBND ngày 07 /12/2022)")
    draft, _ = told(question("Số hiệu và ngày ban hành?", plan_ids=(PLAN_ID,)), of=library([appendix]))
    assert draft.clauses == (appendix,)


def test_what_the_text_does_not_print_is_said_to_be_missing():
    _, answer = told(question("số hiệu là gì", plan_ids=(ND,)), of=library([], plans=PLANS[1:]))
    assert "không in số ký hiệu" in answer
    assert not re.search(r"\d", answer)


@pytest.mark.parametrize(
    ("asked", "mentions"),
    [
        ("KH 999 của Bình Thuận là gì?", "Kế hoạch số 999/KH-UBND"),
        ("KH 999 và KH 4181 Bình Thuận?", "báo cáo"),
    ],
    ids=["the province's plan speaks of it", "another number is that of a plan"],
)
def test_a_document_that_is_not_there_may_still_be_spoken_of(asked, mentions):
    one = clause("I/1", f"- Theo {mentions}.")
    draft, _ = told(
        question(asked, unknown_documents=("999",), provinces=("Bình Thuận",), plan_ids=(PLAN_ID,)), one
    )
    assert draft.clauses == (one,)


HERE = clause("IV/10", "- Định kỳ báo cáo trước ngày 15/12.")
THERE = clause("IV/1", "- Định kỳ báo cáo trước ngày 01/12.", plan_id=ND)
BOTH = library([HERE, THERE], plans=PLANS)


def test_a_question_that_fits_several_plans_is_told_what_each_says_and_asked_which():
    draft, text = told(question("nộp báo cáo trước ngày nào"), found(HERE, 0.9), found(THERE, 0.85), of=BOTH)
    assert draft.status is Status.CLARIFY
    assert "**Bình Thuận**" in text
    assert "15/12" in text
    assert "**Nam Định**" in text
    assert "01/12" in text
    assert text.endswith("?")
    assert set(draft.clauses) == {HERE, THERE}


@pytest.mark.parametrize(
    ("plan_ids", "other"), [((PLAN_ID,), 0.9), ((), 0.4)], ids=["a plan is named", "one plan fits far better"]
)
def test_no_plan_is_asked_for_where_it_is_clear(plan_ids, other):
    asked = question("nộp báo cáo trước ngày nào", plan_ids=plan_ids)
    draft, _ = told(asked, found(HERE, 0.9), found(THERE, other), of=BOTH)
    assert draft.status is Status.ANSWERED
    assert draft.clauses == (HERE,)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (question("x", subject="tên lửa", plan_ids=(PLAN_ID,)), ["“tên lửa”", "4181/KH-UBND"]),
        (question("x", subject="99%", plan_ids=(PLAN_ID,)), ["Không tìm thấy nội dung trả lời trong"]),
        (question("Đà Nẵng?", foreign_places=("Đà Nẵng",)), ["Đà Nẵng", "Bình Thuận, Nam Định"]),
        (question("KH 999?", unknown_documents=("999/KH-UBND",)), ["999/KH-UBND"]),
        (
            question(
                "KH 999 của Bình Thuận?",
                unknown_documents=("999",),
                provinces=("Bình Thuận",),
                plan_ids=(PLAN_ID,),
            ),
            ["999 (Bình Thuận)"],
        ),
        (
            question("Khoản 2 Mục VII?", addresses=("VII/2",), plan_ids=(PLAN_ID,)),
            ["không có Mục VII, khoản 2"],
        ),
        (question("rocket?", subject="rocket", language=Language.ENGLISH), ["Nothing", "rocket"]),
    ],
)
def test_what_the_plans_do_not_answer_is_named_and_nothing_else(asked, says):
    draft, text = told(asked, found(HERE, 0.1), of=BOTH)
    assert draft.status is Status.NOT_FOUND
    assert draft.clauses == ()
    assert all(words in text for words in says)
    assert "15/12" not in text


def test_another_provinces_plan_never_answers():
    asked = question("Hà Nội nộp báo cáo trước ngày nào", foreign_places=("Hà Nội",))
    assert told(asked, HERE, THERE, of=BOTH)[0].status is Status.NOT_FOUND


def test_a_known_province_is_answered_beside_an_unknown_one():
    asked = question("báo cáo", foreign_places=("Hà Nội",), provinces=("Bình Thuận",), plan_ids=(PLAN_ID,))
    assert told(asked, HERE, of=BOTH)[0].status is Status.ANSWERED


@pytest.mark.parametrize("reason", list(OutOfScope))
@pytest.mark.parametrize("language", list(Language))
def test_out_of_scope_is_short_and_in_the_questions_language(reason, language):
    draft, text = told(question("x", out_of_scope=reason, language=language), HERE, of=BOTH)
    assert draft.status is Status.OUT_OF_SCOPE
    assert draft.clauses == ()
    assert len(draft.statements) == 1
    assert ("plans" in text) is (language is Language.ENGLISH)


SECTION = clause("PL/B/IX", "IX. Tuyên truyền", kind=ClauseKind.HEADING)
TWICE = [
    row("PL/B/IX/1", "Tập huấn", "Sở Y tế", "", "2023"),
    row("PL/B/IX/3", "Sản xuất phóng sự", "Sở Y tế", "", "2023"),
    row("PL/B/IX/3~2", "Tòa soạn hội tụ", "Báo Hải Dương", "", "2025"),
]


@pytest.mark.parametrize(
    ("text", "addresses", "cited"),
    [
        ("Mục IX phần B có hai dòng cùng ghi số 3, mỗi dòng nói gì", ("PL/B/IX",), TWICE[1:]),
        ("Mục IX phần B có những gì", ("PL/B/IX",), [SECTION, *TWICE]),
        ("Dòng 3 mục IX nói gì", ("B/IX/3",), TWICE[1:]),
        ("Dòng 1 mục IX nói gì", ("B/IX/1",), TWICE[:1]),
    ],
)
def test_a_quoted_place_tells_what_stands_there(text, addresses, cited):
    asked = question(text, addresses=addresses, plan_ids=(PLAN_ID,))
    draft, _ = told(asked, of=library([SECTION, *TWICE]))
    assert draft.clauses == tuple(cited)


def test_plans_under_a_document_are_those_whose_opening_names_it():
    opening = clause("can-cu/1", "Căn cứ Quyết định số 411/QĐ-TTg", kind=ClauseKind.FRAME)
    other = clause("mo-dau/1", "Thực hiện Quyết định số 749 /QĐ-TTg", kind=ClauseKind.FRAME, plan_id=ND)
    asked = question(
        "kế hoạch nào thực hiện Quyết định 411/QĐ-TTg, kế hoạch nào 749/QĐ-TTg", kind=QuestionKind.LEGAL_BASIS
    )
    draft, text = told(asked, of=library([opening, other], plans=PLANS))
    assert draft.clauses == (opening, other)
    assert re.search(r"411/QĐ-TTg: \*\*Bình Thuận\*\*", text)
    assert re.search(r"749/QĐ-TTg: \*\*Nam Định\*\*", text)


def test_extraction_quotes_the_best_clause_or_refuses():
    assert extract(case(question(plan_ids=(PLAN_ID,)), [HERE])).clauses == (HERE,)
    assert extract(case(question(plan_ids=(PLAN_ID,)), [found(HERE, 0.1)])).status not in CITING


def test_each_of_a_provinces_plans_tells_who_signed_it():
    other = plan("binh-thuan-9-2025", number="9/KH-UBND", signer="Trần Văn")
    frames = [FRAME[2], clause("ky", "Trần Văn", kind=ClauseKind.FRAME, plan_id=other.plan_id)]
    asked = question("Ai ký kế hoạch?", plan_ids=(PLAN_ID, other.plan_id), subject="ký")
    draft, text = told(asked, of=library(frames, plans=[plan(), other]))
    assert "Người ký: **Nguyễn Minh**" in text
    assert "(Kế hoạch số 9/KH-UBND của UBND tỉnh Bình Thuận): Người ký: **Trần Văn**" in text
    assert draft.clauses == tuple(frames)


@pytest.mark.parametrize(("number", "status"), [("57", Status.NOT_FOUND), ("749", Status.ANSWERED)])
def test_a_document_that_no_clause_names_is_said_to_be_missing(number, status):
    one = clause("I/1", "- Thực hiện Quyết định số 749/QĐ-TTg.")
    draft, text = told(question(f"Quyết định {number}/QĐ-TTg nói gì?", plan_ids=(PLAN_ID,)), one)
    assert draft.status is status
    assert ("Không tìm thấy văn bản số 57" in text) is (status is Status.NOT_FOUND)


def test_a_table_without_a_column_for_who_coordinates_says_so():
    columns = ("Nhiệm vụ", "Chủ trì thực hiện")
    one = row("PL/1", "Hóa đơn điện tử", "Sở Tài chính", columns=columns)
    asked = question("Ai phối hợp?", kind=QuestionKind.COORDINATE, plan_ids=(PLAN_ID,))
    _, text = told(question("ai chủ trì, ai phối hợp", kind=QuestionKind.LEAD, plan_ids=asked.plan_ids), one)
    assert "không có cột cơ quan phối hợp" in text


def test_a_refusal_names_no_missing_agency_where_the_nearest_clause_has_one():
    one = row("PL/1", "Hóa đơn điện tử", "Sở Tài chính", "", "2023")
    asked = question("Sở Y tế chủ trì gì?", kind=QuestionKind.AGENCY_TASKS, agencies=("Sở Y tế",))
    _, text = told(asked, found(one, 0.5))
    assert "không ghi cơ quan nào" not in text
