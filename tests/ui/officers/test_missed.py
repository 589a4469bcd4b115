"""What was missed, on the officers' pages and as a sheet that `hoikehoach eval` refuses until it is complete."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer.records import AskedQuestion, Status
from assistant.journal import KeptQuestion
from assistant.missed import MissedGroup
from corpus.errors import EvaluationError
from evals.question import QuestionType, Style
from evals.question_set import read_questions
from evals.sheets.columns import Column, column_of
from evals.sheets.kinds import kind_named
from tests.assistant.api.sample import PLAN, answer_of
from tests.ui.officers.visitor import HOSTILE, Site, Visitor, kept_question
from ui.officers.missed_page import PER_PAGE
from ui.officers.missed_sheet import TO_COMPLETE, question_sheet
from ui.officers.review_fields import STYLES, TYPES
from ui.texts import say, words


def unanswered(id: str, question: str, age: int = 0) -> KeptQuestion:
    understood = AskedQuestion(question, "deadline", (PLAN.plan_id,))
    return kept_question(
        id, question, replace(answer_of(Status.NOT_FOUND, "Không thấy."), question=understood), age=age
    )


def group(question: str) -> MissedGroup:
    kept = unanswered("one", question)
    return MissedGroup((kept,), kept, question)


def sheet(folder: Path, content: bytes) -> Path:
    path = folder / "missed.csv"
    path.write_bytes(content)
    return path


def test_unanswered_and_disliked_questions_are_shown_in_groups(officer: Visitor, kept: Site) -> None:
    for number, question in enumerate(("Bao giờ trồng lúa xong?", "bao gio trong lua xong", HOSTILE)):
        kept.journal.keep(unanswered(f"new-{number}", question, age=10 + number))
    shown = officer.page("/missed")
    assert "Hỏi 2 lần" in shown.text
    assert "Chưa đúng" in shown.text
    assert any("/questions/new-1?" in link for link in shown.links)
    assert not any("/questions/open-data?" in link for link in shown.links)
    assert HOSTILE in shown.text
    assert not any(tag == "img" for tag, _ in shown.tags)


def test_there_are_pages_of_groups(officer: Visitor, kept: Site) -> None:
    for number in range(PER_PAGE + 1):
        kept.journal.keep(unanswered(f"n{number}", f"Chuyện số {number} {'abcdefgh' * number}?", age=number))
    links = [link for page in (1, 2) for link in officer.page(f"/missed?page={page}").links]
    assert len({link for link in links if "/questions/n" in link}) == PER_PAGE + 1


def test_without_a_key_there_is_nothing(visitor: Visitor) -> None:
    for path in ("/missed", "/missed/questions.csv"):
        assert visitor.get(path).status_code == 303


def test_the_sheet_is_refused_until_it_is_complete(officer: Visitor, kept: Site, tmp_path: Path) -> None:
    kept.journal.keep(unanswered("lua", "bao gio trong lua xong"))
    reply = officer.get("/missed/questions.csv")
    assert "attachment" in reply.headers["content-disposition"]
    with pytest.raises(EvaluationError, match=say("officers_sheet.must")):
        read_questions([sheet(tmp_path, reply.content)])
    completed = reply.content.decode("utf-8-sig").replace(f",{TO_COMPLETE},", ",2025 | năm 2025,")
    questions = {one.id: one for one in read_questions([sheet(tmp_path, completed.encode())])}
    question = questions["missed-lua"]
    assert (question.question, question.type, question.style) == (
        "bao gio trong lua xong",
        QuestionType.DEADLINE,
        Style.UNACCENTED,
    )
    assert (question.doc, question.must) == ((PLAN.plan_id,), (("2025", "năm 2025"),))


def test_what_is_reviewed_is_in_the_other_export(officer: Visitor, kept: Site) -> None:
    kept.journal.keep(unanswered("lua", "Bao giờ trồng lúa xong?"))
    officer.review("gold", verdict="right", unanswerable="true")
    rows = csv.DictReader(io.StringIO(officer.get("/missed/questions.csv").content.decode("utf-8-sig")))
    assert [row["Mã"] for row in rows] == ["missed-lua"]


@pytest.mark.parametrize(
    "question", ["=1+1", "'=1+1", "a\\b | c; d, e: f", '"hai"\ndòng', HOSTILE, "\tCổng\x0bdữ liệu\x00 "]
)
def test_every_question_comes_back_as_it_was(question: str, tmp_path: Path) -> None:
    completed = question_sheet([group(question)]).replace(TO_COMPLETE.encode(), b"x")
    [read] = read_questions([sheet(tmp_path, completed)])
    assert read.question.split() == question.replace("\x0b", " ").replace("\x00", " ").split()


def test_the_words_of_the_sheet_are_those_that_are_read() -> None:
    assert [column_of(heading) for heading in words("officers_sheet").values()] == list(Column)
    assert [kind_named(QuestionType, say(f"officers_type.{one}")) for one in TYPES] == list(TYPES)
    assert [kind_named(Style, say(f"officers_style.{one}")) for one in STYLES] == list(STYLES)
