"""The export: what `hoikehoach eval` reads, with gold that stands in the plans."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.records import Status
from evals.folding import fold_quote
from evals.given import read_answer
from evals.judging import judge
from evals.question_set import EvalQuestion, QuestionType, read_questions
from tests.assistant.api.sample import CLAUSES, PLAN, answer_of
from tests.factories import clause, library
from tests.ui.officers.visitor import Site, Visitor, kept_question
from ui.officers.gold_quotes import LONGEST_QUOTE, evidence_of, opening_words

ROW = f"{PLAN.plan_id}#{CLAUSES[6].address}"


def exported(officer: Visitor, folder: Path) -> dict[str, EvalQuestion]:
    reply = officer.get("/export/questions.jsonl")
    assert "attachment" in reply.headers["content-disposition"]
    path = folder / "kept.jsonl"
    path.write_bytes(reply.content)
    return {question.id: question for question in read_questions([path])}


def test_a_corrected_question_is_read_as_it_was_meant(officer: Visitor, tmp_path: Path) -> None:
    officer.review(
        "later",
        verdict="wrong",
        must="2023 - 2025 | 2025",
        must_not="2030",
        evidence=[ROW],
        type="deadline",
        note="n",
    )
    [question] = exported(officer, tmp_path).values()
    assert question.question == "khi nao xong"
    assert question.history == ("Cơ quan nào chủ trì Cổng dữ liệu mở?",)
    assert (question.doc, question.type, question.style) == (
        (PLAN.plan_id,),
        QuestionType.DEADLINE,
        "followup",
    )
    assert (question.must, question.must_not) == ((("2023 - 2025", "2025"),), ("2030",))
    [evidence] = question.evidence
    assert evidence.quote in CLAUSES[6].text
    assert evidence.label == ("Phụ lục 02", "phần I", "dòng 4.2")
    assert not evidence.by_label
    assert question.note == "n"


def test_what_the_plans_do_not_answer_has_no_evidence(officer: Visitor, tmp_path: Path) -> None:
    officer.review("gold", verdict="right", unanswerable="true", evidence=[ROW], must="vàng")
    [question] = exported(officer, tmp_path).values()
    assert not question.answerable
    assert (question.must, question.evidence) == ((), ())


@pytest.mark.parametrize(("id", "unanswerable"), [("open-data", []), ("gold", "true"), ("asked-back", [])])
def test_an_answer_that_an_officer_calls_right_is_right_by_the_rules(
    kept: Site, officer: Visitor, tmp_path: Path, id: str, unanswerable: str | list[str]
) -> None:
    asking_back = answer_of(Status.CLARIFY, "**Bình Thuận**: Sở Nội vụ [1]", CLAUSES[7])
    kept.journal.keep(kept_question("asked-back", "Sở nào chủ trì?", asking_back))
    officer.review(id, verdict="right", unanswerable=unanswerable)
    [question] = exported(officer, tmp_path).values()
    answer = kept.journal.get(id)
    assert answer is not None
    assert judge(question, read_answer(answer.answer)).right


def test_a_question_without_gold_is_left_out_and_counted(officer: Visitor, tmp_path: Path) -> None:
    officer.review("gold", verdict="wrong")
    officer.review("open-data", verdict="right")
    assert list(exported(officer, tmp_path)) == ["kept-open-data"]
    text = " ".join(officer.page("/export").text.split())
    for words in ("Xuất được 1", "chưa có ý phải có lẫn căn cứ) 1", "Chưa rà soát 2"):
        assert words in text


def test_hostile_words_come_out_as_they_went_in(officer: Visitor, tmp_path: Path) -> None:
    officer.review("hostile", verdict="wrong", must='"quoted" \u2028 <b>')
    [question] = exported(officer, tmp_path).values()
    assert "<script>" in question.question


def test_nothing_reviewed_is_said(officer: Visitor) -> None:
    assert "Chưa có câu nào để xuất" in officer.page("/export").text
    assert officer.get("/export/questions.jsonl").content == b""


def test_words_that_stand_twice_ask_for_the_label() -> None:
    twin, other = clause("I/1", "Báo  cáo hằng NĂM."), clause("I/3", "Việc khác.")
    held = library([clause("I/2", "Báo cáo hằng năm."), twin, other])
    assert evidence_of(twin, held)["by_label"] is True
    assert "by_label" not in evidence_of(other, held)


@pytest.mark.parametrize("length", [1, LONGEST_QUOTE - 1, LONGEST_QUOTE, LONGEST_QUOTE + 1, 5000])
def test_a_quote_is_short_and_inside_its_text(length: int) -> None:
    words = ("bảy chữ " * 1000)[:length]
    assert opening_words(words) in words
    assert len(opening_words(words)) <= LONGEST_QUOTE


@given(st.text(min_size=1))
def test_every_quote_is_found_again(text: str) -> None:
    quote = opening_words(text)
    assert fold_quote(quote) in fold_quote(text)
