"""Evaluations begun, followed, stopped, compared and removed on the officers' pages."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from evals.question_set import read_questions
from tests.ui.officers.runs.conftest import Command, Runs, until
from tests.ui.officers.runs.fake_eval import NAME, leave_run
from tests.ui.officers.visitor import Site, Visitor, keep_sample, visiting
from ui.officers.runs.records import State
from ui.officers.runs.shelf import Shelf


def test_a_run_is_begun_and_its_figures_are_told(runs: Runs, command: Command) -> None:
    id = runs.begin()
    runs.reaches(id, State.DONE)
    told = runs.visitor.page(f"/runs/{id}").text
    for said in ("Chị Hoa", "Bộ thứ nhất", "rieng", "75%", "1/2", "Mở báo cáo đầy đủ"):
        assert said in told
    assert command.arguments[0] == "eval"
    assert Path(command.arguments[1]).name == "dev.jsonl"
    listed = runs.visitor.page("/runs")
    assert "75%" in listed.text
    assert f"/officers/runs/{id}" in listed.links


def test_reviewed_questions_are_asked_only_where_there_are_some(runs: Runs) -> None:
    assert "Chưa có câu hỏi nào đã rà soát" in runs.visitor.page("/runs/new").text
    form = runs.visitor.page("/runs/new").fields
    reply = runs.visitor.post("/runs", form | {"sets": "reviewed"})
    assert reply.status_code == 422
    assert "Hãy chọn ít nhất một bộ câu hỏi." in reply.text


def test_what_officers_have_reviewed_is_a_set_of_its_own(runs: Runs, kept: Site, command: Command) -> None:
    keep_sample(kept.journal)
    assert runs.visitor.review("open-data", verdict="right").status_code == 303
    assert "Câu hỏi cán bộ đã rà soát 1 câu hỏi" in " ".join(runs.visitor.page("/runs/new").text.split())
    id = runs.begin(sets="reviewed")
    runs.reaches(id, State.DONE)
    asked = runs.shelf.path(id) / "reviewed.jsonl"
    assert command.arguments[1] == str(asked)
    [question] = read_questions([asked])
    assert question.question == "Cơ quan nào chủ trì Cổng dữ liệu mở?"
    assert "Câu hỏi cán bộ đã rà soát" in runs.visitor.page("/runs").text


def test_the_sets_of_the_office_are_offered_too(runs: Runs, command: Command, shelf: Shelf) -> None:
    shelf.sets.mkdir(parents=True)
    (shelf.sets / "rieng.jsonl").write_text("{}\n\n{}\n", encoding="utf-8")
    (shelf.sets / "ghi-chu.md").touch()
    offered = runs.visitor.page("/runs/new").text
    assert "rieng.jsonl, 2 câu hỏi" in offered
    assert "ghi-chu" not in offered
    runs.reaches(runs.begin(sets="own/rieng.jsonl"), State.DONE)
    assert command.arguments[1] == str(shelf.sets / "rieng.jsonl")


def test_while_one_runs_every_worker_knows_and_begins_no_other(runs: Runs, command: Command) -> None:
    command.will("wait")
    id = runs.begin()
    until(lambda: (run := runs.known(id).run) is not None and run.answered == 2)
    other = Shelf(runs.visitor.client.app.state.settings)
    assert other.running() == id
    assert "2/4" in runs.visitor.page(f"/runs/{id}").text
    assert "2/4" in runs.visitor.get(f"/runs/{id}/progress").text
    assert "Đang có một lần đánh giá chạy" in runs.visitor.page("/runs/new").text
    token = runs.visitor.page("/runs").fields["form_token"]
    refused = runs.visitor.post("/runs", {"form_token": token, "sets": "program/dev.jsonl"})
    assert refused.headers["location"].endswith("/officers/runs?notice=busy")
    assert runs.do(id, "delete") == id
    assert other.ids() == [id]


def test_what_is_stopped_keeps_its_answers_and_goes_on(runs: Runs, command: Command) -> None:
    command.will("wait")
    id = runs.begin()
    until(lambda: runs.known(id).run is not None)
    runs.do(id, "stop")
    runs.reaches(id, State.STOPPED)
    assert "Đã hỏi 2 trong 4 câu." in runs.visitor.page(f"/runs/{id}").text
    command.will("end 0")
    runs.do(id, "resume")
    runs.reaches(id, State.DONE)
    assert command.arguments[1:3] == ["--resume", str(runs.shelf.path(id) / NAME)]


@pytest.mark.parametrize(
    ("code", "told"),
    [(8, "Bộ câu hỏi có chỗ chưa dùng được"), (4, "hết chỗ trên đĩa"), (77, "lỗi ngoài dự kiến")],
)
def test_a_failure_is_told_in_plain_words(runs: Runs, command: Command, code: int, told: str) -> None:
    command.will(f"end {code}")
    id = runs.begin()
    runs.reaches(id, State.FAILED)
    shown = runs.visitor.page(f"/runs/{id}")
    assert told in shown.text
    assert "line 2: <b>broken</b>" in shown.text
    assert "Không hoàn thành" in runs.visitor.page("/runs").text


def test_what_was_killed_counts_as_interrupted(
    runs: Runs, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = []
    popen = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda *given, **how: begun.append(popen(*given, **how)) or begun[-1]
    )
    command.will("wait")
    id = runs.begin()
    until(lambda: runs.known(id).run is not None)
    os.killpg(begun[0].pid, signal.SIGKILL)
    runs.reaches(id, State.INTERRUPTED)
    assert "bị ngắt giữa chừng" in runs.visitor.page(f"/runs/{id}").text
    assert runs.shelf.running() is None
    command.will("end 0")
    runs.do(id, "resume")
    runs.reaches(id, State.DONE)


def test_two_runs_are_compared_and_the_later_stays_as_it_was(runs: Runs, command: Command) -> None:
    earlier, later = runs.begin(), ""
    runs.reaches(earlier, State.DONE)
    later = runs.begin(against=earlier)
    assert (told := runs.reaches(later, State.DONE).run) is not None
    assert told.against is not None
    assert (told.against.gained, told.against.lost, told.against.changed) == (2, 0, 1)
    compared = runs.do(later, "compare", other=earlier)
    runs.reaches(compared, State.DONE)
    assert command.arguments[1:5] == [
        "--resume",
        str(runs.shelf.path(compared) / NAME),
        "--against",
        str(runs.shelf.path(earlier) / NAME),
    ]
    assert "2 câu trước sai nay đúng" in runs.visitor.page(f"/runs/{compared}").text
    assert runs.do(later, "compare", other="nonsense") == later


def test_a_run_of_the_command_line_is_shown_too(runs: Runs) -> None:
    leave_run(runs.shelf.folder / NAME, answered=4, done=True)
    (runs.shelf.folder / "20260101T000000Z").mkdir()
    (runs.shelf.folder / "20260101T000000Z" / "run.json").write_text("[]", encoding="utf-8")
    assert "Chạy từ dòng lệnh" in runs.visitor.page(f"/runs/{NAME}").text
    assert runs.visitor.get("/runs/20260101T000000Z").status_code == 404
    assert "75%" in runs.visitor.page("/runs").text


def test_a_run_is_removed_for_good(runs: Runs) -> None:
    leave_run(runs.shelf.folder / NAME, answered=4, done=True)
    assert runs.do(NAME, "delete") == "runs?notice=deleted"
    assert "Đã xóa lần đánh giá." in runs.visitor.page("/runs?notice=deleted").text
    assert not (runs.shelf.folder / NAME).exists()


def test_the_report_is_for_the_signed_in_and_reaches_nothing(runs: Runs, kept: Site) -> None:
    leave_run(runs.shelf.folder / NAME, answered=4, done=True)
    reply = runs.visitor.get(f"/runs/{NAME}/report")
    assert reply.status_code == 200
    policy = reply.headers["content-security-policy"]
    assert policy.startswith("sandbox allow-scripts; default-src 'none'")
    assert "allow-same-origin" not in policy
    assert reply.headers["cache-control"] == "no-store"
    stranger = visiting(kept)
    for path in ("", f"/{NAME}", f"/{NAME}/report", f"/{NAME}/progress", "/new"):
        assert "/sign-in?" in stranger.get(f"/runs{path}").headers["location"]


@pytest.mark.parametrize(
    "path", ["", f"/{NAME}/stop", f"/{NAME}/resume", f"/{NAME}/compare", f"/{NAME}/delete"]
)
def test_nothing_is_done_for_a_forged_form(runs: Runs, path: str) -> None:
    leave_run(runs.shelf.folder / NAME, answered=4, done=True)
    sent = runs.visitor.post(f"/runs{path}", {"form_token": "guessed", "sets": "program/dev.jsonl"})
    assert sent.status_code == 403
    assert runs.shelf.ids() == [NAME]


@pytest.mark.parametrize("id", ["..", "sets", "lock", "20260102T030405Z%2F..", "20270102T030405Z"])
def test_no_other_folder_can_be_named(runs: Runs, id: str) -> None:
    (runs.shelf.folder / "sets").mkdir(parents=True)
    assert runs.shelf.get(id) is None
    assert runs.visitor.get(f"/runs/{id}/report").status_code == 404


def test_the_list_has_pages(officer: Visitor, shelf: Shelf) -> None:
    for minute in range(21):
        leave_run(shelf.folder / f"20260102T03{minute:02}05Z", answered=4, done=True)
    assert "Trang 1 trong 2" in officer.page("/runs").text
    last = officer.page("/runs?page=2")
    assert sum("/officers/runs/2026" in link for link in last.links) == 1
