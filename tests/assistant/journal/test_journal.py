"""The journal, over SQLite and over PostgreSQL: what is kept, found, judged, deleted, expired."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.database import Database, open_database
from assistant.journal import Feedback, Journal, Origin, Sought, Verdict, open_journal
from assistant.settings import AssistantSettings
from tests.assistant.journal.factories import NOON, answer, disliked, kept, reviewed
from tests.assistant.moments import Clock


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.time = NOON
    return clock


@pytest.fixture
def journal(operational: AssistantSettings, database: Database, clock: Clock) -> Journal:
    return open_journal(operational, database, clock)


def ids(journal: Journal, sought: Sought | None = None, **page: int) -> list[str]:
    return [found.id for found in journal.find(sought or Sought(), **page).rows]


def test_a_question_comes_back_as_it_was_kept(journal: Journal) -> None:
    whole = kept(origin=Origin.CHAT, feedback=disliked(), review=reviewed())
    journal.keep(whole)
    assert journal.get("a1") == whole
    assert journal.get("a2") is None
    assert journal.find(Sought()).rows == (whole,)


def test_a_review_comes_back_with_all_that_it_says(journal: Journal) -> None:
    journal.keep(kept())
    given = reviewed(
        Verdict.INCOMPLETE,
        must=(("Sở Nội vụ", "SNV"), ("2025",)),
        must_not=("Sở Y tế",),
        evidence=(("p", "PL02/I/4.2"), ("p", "III/8/đ")),
        type="lead",
        style="citizen",
        note="thiếu năm",
    )
    assert journal.review("a1", replace(given, verdict=Verdict.RIGHT))
    assert journal.review("a1", given)
    found = journal.get("a1")
    assert found.review == given
    assert found.feedback is None
    assert not journal.review("a2", given)


def test_what_the_asker_thinks_may_change(journal: Journal) -> None:
    journal.keep(kept())
    assert journal.feedback("a1", disliked())
    liked = Feedback(True, "", NOON + timedelta(minutes=1))
    assert journal.feedback("a1", liked)
    assert journal.get("a1").feedback == liked
    assert not journal.feedback("a2", liked)


@pytest.fixture
def filled(journal: Journal) -> Journal:
    def ago(minutes: int) -> dict[str, object]:
        return {"asked_at": NOON - timedelta(minutes=minutes)}

    journal.keep(kept("một", question="Sở Nội vụ chủ trì việc gì?", **ago(4)))
    journal.keep(kept("hai", question="Giá vàng?", status="not_found", **ago(3)))
    journal.keep(kept("ba", question="Kinh phí 100%_?", status="clarify", feedback=disliked(), **ago(2)))
    journal.keep(kept("bốn", question="Thời hạn?", feedback=Feedback(True, "", NOON), **ago(1)))
    journal.review("bốn", reviewed(Verdict.RIGHT))
    journal.review("hai", reviewed(Verdict.WRONG))
    return journal


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought(), ["bốn", "ba", "hai", "một"]),
        (Sought(reviewed=False), ["ba", "một"]),
        (Sought(reviewed=True), ["bốn", "hai"]),
        (Sought(verdict=Verdict.WRONG), ["hai"]),
        (Sought(verdict=Verdict.INCOMPLETE), []),
        (Sought(unanswered=True), ["hai"]),
        (Sought(disliked=True), ["ba"]),
        (Sought(disliked=True, unanswered=True), []),
        (Sought(unanswered=True, reviewed=True), ["hai"]),
        (Sought(text="NOI vu"), ["một"]),
        (Sought(text="vụ nội"), ["một"]),
        (Sought(text="%_"), ["ba"]),
        (Sought(text="g%v"), []),
        (Sought(text="'; --"), []),
        (Sought(text=" "), ["bốn", "ba", "hai", "một"]),
    ],
)
def test_what_is_sought_is_found(filled: Journal, sought: Sought, found: list[str]) -> None:
    assert ids(filled, sought) == found
    assert filled.find(sought).total == len(found)


def test_a_page_says_how_many_there_are_in_all(filled: Journal) -> None:
    page = filled.find(Sought(), limit=2, offset=1)
    assert (page.total, [row.id for row in page.rows]) == (4, ["ba", "hai"])
    assert filled.find(Sought(), limit=2, offset=9).rows == ()


def test_a_deleted_question_is_gone(filled: Journal) -> None:
    assert filled.delete("ba")
    assert not filled.delete("ba")
    assert filled.get("ba") is None
    assert ids(filled) == ["bốn", "hai", "một"]


def test_old_questions_expire(journal: Journal, clock: Clock) -> None:
    journal.keep(kept("alt", asked_at=NOON - timedelta(days=89, hours=23)))
    journal.keep(kept("neu"))
    assert journal.expire(NOON + timedelta(hours=1)) == 1
    assert ids(journal) == ["neu"]
    assert journal.expire() == 0


def test_what_has_expired_is_never_returned_and_deleted_on_the_next_day(
    journal: Journal, database: Database, clock: Clock
) -> None:
    journal.keep(kept("alt", asked_at=NOON - timedelta(days=89, hours=23)))
    clock.move_on(hours=2)
    assert journal.get("alt") is None
    assert ids(journal) == []
    assert not journal.review("alt", reviewed())
    assert not journal.feedback("alt", disliked())
    clock.move_on(days=1)
    journal.keep(kept("neu", asked_at=clock()))
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT id FROM questions").all() == [("neu",)]


def test_while_questions_are_not_kept_only_the_old_ones_are_there(
    operational: AssistantSettings, database: Database, clock: Clock
) -> None:
    open_journal(operational, database, clock).keep(kept("alt"))
    closed = open_journal(operational.model_copy(update={"keep_questions": False}), database, clock)
    closed.keep(kept("neu"))
    assert ids(closed) == ["alt"]
    assert closed.review("alt", reviewed())
    clock.move_on(days=91)
    assert closed.expire() == 1


def test_questions_are_not_kept_by_default(tmp_path: Path) -> None:
    settings = AssistantSettings(_env_file=None, data_dir=tmp_path)
    journal = open_journal(settings, open_database(settings))
    journal.keep(kept())
    assert journal.expire() == 0
    assert list(tmp_path.iterdir()) == []


def test_what_people_type_is_masked_before_it_is_written(
    operational: AssistantSettings, database: Database
) -> None:
    said = "tôi tên là Nguyễn Văn An, 0905123456, an@tinh.gov.vn"
    journal = open_journal(operational, database, lambda: NOON)
    journal.keep(
        kept(
            question=f"Ai chủ trì? {said}",
            history=(said, "Nguyễn Văn An hỏi thêm"),
            answer=answer(
                answer="Không tìm thấy điều trả lời Nguyễn Văn An.",
                notes=[said],
                question={"standalone": said, "type": "lead", "plans": []},
            ),
        )
    )
    journal.feedback("a1", disliked(said))
    journal.review("a1", reviewed(note=said))
    journal.keep(kept("a2", feedback=disliked(said), review=reviewed(note=said)))
    found, given = journal.get("a1"), journal.get("a2")
    masked = "tôi tên là [họ tên], [số điện thoại], [thư điện tử]"
    assert found.question == f"Ai chủ trì? {masked}"
    assert found.history == (masked, "[họ tên] hỏi thêm")
    assert found.answer["question"]["standalone"] == masked
    assert found.answer["notes"] == [masked]
    assert found.answer["answer"] == "Không tìm thấy điều trả lời [họ tên]."
    assert (found.feedback.reason, found.review.note) == (masked, masked)
    assert (given.feedback.reason, given.review.note) == (masked, masked)
    assert found.answer["citations"][0]["text"] == "Liên hệ: 0258.3822.123"
    database.close()
    if operational.database_url is None:
        written = b"".join(path.read_bytes() for path in operational.data_dir.glob("operations.sqlite*"))
        assert not [
            word for word in ("0905123456", "an@tinh", "Văn An", "van an") if word.encode() in written
        ]


def test_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    settings = AssistantSettings(_env_file=None, data_dir=tmp_path, keep_questions=True)
    database = open_database(settings)
    journal = open_journal(settings, database, lambda: NOON)
    journal.keep(kept(question="câu hỏi riêng tư"))
    journal.keep(kept("a2", question="câu hỏi riêng tư", asked_at=NOON - timedelta(days=80)))
    journal.delete("a1")
    journal.expire(NOON + timedelta(days=20))
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "riêng tư".encode() not in written
