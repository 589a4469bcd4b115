"""Under which document a subject is dealt with."""

import pytest

from assistant.answer.records import Status
from assistant.question import QuestionKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, found, library, question

PORTS = clause("III/1", "Nâng cấp cảng cá theo Quyết định số 812/QĐ-UBND ngày 03/4/2021 của UBND tỉnh.")
BOATS = clause("III/2", "Đóng tàu cá vỏ thép giai đoạn 2023-2025.")
HELD = library([PORTS, BOATS])


def asked(text, subject):
    return question(text, subject=subject, plan_ids=(PLAN_ID,), kind=QuestionKind.LEGAL_BASIS)


@pytest.mark.parametrize("relevance", [1.0, 0.1])
def test_the_document_named_beside_the_rare_word_is_told_however_far_the_search_found_it(relevance):
    question_ = asked("Nâng cấp cảng cá làm theo văn bản nào?", "Nâng cấp cảng cá")
    draft, answer = told(question_, HELD, [found(PORTS, relevance)])
    assert draft.clauses == (PORTS,)
    assert "812/QĐ-UBND ngày 03/4/2021" in answer


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Đóng tàu cá làm theo văn bản nào?", "Đóng tàu cá"),
        ("Nâng cấp cảng hàng không theo quyết định nào?", "Nâng cấp cảng hàng không"),
    ],
)
def test_a_subject_without_a_document_is_not_given_that_of_another(text, subject):
    draft, _ = told(asked(text, subject), HELD, [BOATS])
    assert draft.status is Status.NOT_FOUND
