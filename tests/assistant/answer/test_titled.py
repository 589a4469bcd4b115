"""Documents that the question describes by their titles: theirs is the number, not the plan's."""

from datetime import date

import pytest

from assistant.answer.records import Status
from assistant.question import Language, QuestionKind
from corpus.records import ClauseKind
from corpus.registers import Document, LegalBasis
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, plan, question

ND = "nam-dinh-2021-2025"
STRATEGY = clause(
    "can-cu/1",
    "Căn cứ Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia"
    " phát triển kinh tế số và xã hội số đến năm 2025;",
)
SKILLS = clause(
    "can-cu/2",
    "Căn cứ Quyết định số 146/QĐ-TTg ngày 28/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án phổ cập kỹ năng;",
)
PARTY = clause(
    "can-cu/3", "Căn cứ Nghị quyết số 10-NQ/TU ngày 18/3/2022 của Tỉnh ủy về chuyển đổi số đến năm 2025;"
)
THERE = clause(
    "mo-dau/1",
    "Thực hiện Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia"
    " phát triển kinh tế số và xã hội số đến năm 2025.",
    plan_id=ND,
)
CASHLESS = clause(
    "III/1", "Triển khai Đề án thanh toán không dùng tiền mặt theo Quyết định số 1813/QĐ-TTg ngày 28/10/2021."
)
NUMBER = clause("so-hieu", "Số: 4181/KH-UBND", kind=ClauseKind.FRAME)
DATE = clause("dia-danh-ngay", "Bình Thuận, ngày 07 tháng 12 năm 2022", kind=ClauseKind.FRAME)


def _basis(of, kind, number, issued, issuer, title):
    return LegalBasis(of.plan_id, of.address, of.label, Document(kind, number, issued, issuer, title))


_STRATEGY = (
    "Quyết định",
    "411/QĐ-TTg",
    date(2022, 3, 31),
    "Thủ tướng Chính phủ",
    "phê duyệt Chiến lược quốc gia phát triển kinh tế số và xã hội số đến năm 2025",
)
HELD = library(
    [NUMBER, DATE, STRATEGY, SKILLS, PARTY, CASHLESS, THERE],
    plans=[plan(), plan(ND, "Nam Định", number=None, title="Chuyển đổi số")],
    entries=[
        _basis(STRATEGY, *_STRATEGY),
        _basis(
            SKILLS,
            "Quyết định",
            "146/QĐ-TTg",
            date(2022, 1, 28),
            "Thủ tướng Chính phủ",
            "phê duyệt Đề án phổ cập kỹ năng",
        ),
        _basis(
            PARTY,
            "Nghị quyết",
            "10-NQ/TU",
            date(2022, 3, 18),
            "Tỉnh ủy",
            "về chuyển đổi số đến năm 2025",
        ),
        _basis(THERE, *_STRATEGY),
    ],
)


def asked(text, found=(), **fields):
    fields = {"plan_ids": (PLAN_ID,), "kind": QuestionKind.CONTENT, **fields}
    return told(question(text, **fields), HELD, found)


@pytest.mark.parametrize("kind", [QuestionKind.CONTENT, QuestionKind.TARGET, QuestionKind.LEGAL_BASIS])
@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "Quyết định phê duyệt Chiến lược quốc gia phát triển KTS và XHS được nêu trong kế hoạch có số hiệu gì?",
            STRATEGY,
        ),
        ("Chiến lược quốc gia phát triển kinh tế số được phê duyệt tại quyết định số mấy?", STRATEGY),
        ("Số hiệu của chiến lược phát triển xã hội số trong kế hoạch 4181?", STRATEGY),
        ("quyet dinh phe duyet de an pho cap ky nang ma ke hoach 4181 nhac toi la so may", SKILLS),
        ("Cho biết số quyết định của Thủ tướng Chính phủ phê duyệt Đề án phổ cập kỹ năng.", SKILLS),
        ("Tìm giúp số nghị quyết về chuyển đổi số ghi trong kế hoạch của tỉnh Bình Thuận.", PARTY),
        ("Theo Kế hoạch số 4181/KH-UBND, nghị quyết về chuyển đổi số mang số bao nhiêu?", PARTY),
        ("Nghị quyết về chuyển đổi số của Tỉnh ủy ban hành ngày nào?", PARTY),
        ("Ai ban hành quyết định phê duyệt Đề án phổ cập kỹ năng?", SKILLS),
        ("Văn bản đó ban hành ngày nào (nghị quyết chuyển đổi số mang số, Bình Thuận)?", PARTY),
        ("Nghị quyết đó ban hành ngày nào (Kế hoạch căn cứ nghị quyết, Bình Thuận)?", PARTY),
    ],
)
def test_what_is_asked_of_a_document_is_told_of_it(text, cited, kind):
    draft, answer = asked(text, kind=kind)
    assert (draft.status, draft.clauses) == (Status.ANSWERED, (cited,))
    assert "ngày" in answer


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định phê duyệt Chiến lược dữ liệu quốc gia có số hiệu gì?",
        "Nghị quyết về phát triển nông nghiệp đến năm 2025 mang số bao nhiêu?",
        "Luật Giao dịch điện tử số mấy?",
        "thong tu ve ky nang so la so may",
    ],
)
def test_the_plans_own_number_is_that_of_no_other_document(text):
    draft, answer = asked(text, [NUMBER])
    assert draft.status is Status.NOT_FOUND
    assert "**" not in answer


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nghị quyết về nông nghiệp ban hành ngày nào?", Language.VIETNAMESE),
        ("When was the party resolution on farming issued?", Language.ENGLISH),
    ],
)
def test_the_plans_own_date_is_that_of_no_other_document(text, language):
    draft, _ = asked(text, language=language)
    assert DATE not in draft.clauses


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Kế hoạch này mang số bao nhiêu?", NUMBER),
        ("Kế hoạch thực hiện Chiến lược quốc gia phát triển kinh tế số có số hiệu gì?", NUMBER),
        ("Kế hoạch triển khai nghị quyết về chuyển đổi số ban hành ngày nào?", DATE),
    ],
)
def test_a_plan_that_carries_out_a_document_has_its_own_number_and_date(text, cited):
    assert asked(text)[0].clauses == (cited,)


def test_a_document_that_only_a_task_names_is_told_where_the_search_finds_it():
    text = "Quyết định về Đề án thanh toán không dùng tiền mặt có số hiệu gì?"
    draft, answer = asked(text, [STRATEGY, CASHLESS])
    assert draft.clauses == (CASHLESS,)
    assert "1813/QĐ-TTg" in answer


def test_one_document_of_several_plans_is_told_once():
    text = "Quyết định phê duyệt Chiến lược phát triển kinh tế số và xã hội số là số mấy?"
    assert asked(text, plan_ids=())[0].clauses == (STRATEGY,)
    assert asked(text, plan_ids=(PLAN_ID, ND))[0].clauses == (STRATEGY, THERE)


def test_a_plan_that_is_itself_such_a_document_has_its_own_number():
    own = clause("so-hieu", "Số: 77/QĐ-UBND", kind=ClauseKind.FRAME)
    held = library([own], plans=[plan(number="77/QĐ-UBND", title="Phê duyệt Đề án cổng dữ liệu mở")])
    text = "Quyết định phê duyệt Đề án cổng dữ liệu mở có số hiệu gì?"
    draft, _ = told(question(text, plan_ids=(PLAN_ID,), kind=QuestionKind.CONTENT), held)
    assert draft.clauses == (own,)
