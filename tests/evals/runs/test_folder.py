import errno
import os
from pathlib import Path

import pytest

from corpus.errors import EvaluationError, StorageError
from evals.grounding.violations import Fault, Violation
from evals.runs.folder import RunFolder
from evals.systems import BM25, WHOLE
from tests.evals.factories import make_evidence, make_question
from tests.evals.runs.factories import make_header, make_reply

QUESTIONS = (
    make_question(evidence=(make_evidence(alt=(make_evidence(quote="khác"),)),)),
    make_question(id="q-2"),
)


@pytest.fixture
def folder(tmp_path) -> RunFolder:
    return RunFolder.create(tmp_path / "results", make_header(), QUESTIONS)


def test_what_was_kept_is_read_again(folder):
    reply = make_reply(violations=(Violation(Fault.FIGURE, "30%", "Đạt 30%."),))
    failed = make_reply("q-2", payload=None, error="hỏng", search=None, violations=None)
    folder.append(reply)
    folder.append(failed)
    again = RunFolder.open(folder.path)
    assert (again.header, again.questions) == (folder.header, QUESTIONS)
    assert again.replies() == (reply, failed)


def test_a_folder_is_named_after_the_start_and_none_is_overwritten(tmp_path):
    folders = [RunFolder.create(tmp_path, make_header(), QUESTIONS) for _ in range(3)]
    assert [one.path.name for one in folders] == [
        "20260301T083015Z",
        "20260301T083015Z-2",
        "20260301T083015Z-3",
    ]


def test_what_is_missing_is_asked_question_by_question(tmp_path):
    folder = RunFolder.create(tmp_path, make_header(systems=(WHOLE, BM25)), QUESTIONS)
    folder.append(make_reply("q-2"))
    folder.append(make_reply("q-1", system=BM25))
    assert [(system, question.id) for system, question in folder.missing()] == [(WHOLE, "q-1"), (BM25, "q-2")]


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_line_that_was_cut_off_counts_as_not_there(folder, cut):
    answers = folder.path / "answers.jsonl"
    folder.append(make_reply("q-1"))
    folder.append(make_reply("q-2"))
    os.truncate(answers, answers.stat().st_size - cut)
    assert [reply.question for reply in folder.replies()] == ["q-1"]
    folder.mend()
    folder.append(make_reply("q-2", milliseconds=99.0))
    assert [reply.milliseconds for reply in RunFolder.open(folder.path).replies()] == [12.5, 99.0]


def test_a_question_that_was_answered_twice_keeps_its_first_answer(folder):
    folder.append(make_reply(milliseconds=1.0))
    folder.append(make_reply(milliseconds=2.0))
    assert [reply.milliseconds for reply in folder.replies()] == [1.0]


def test_a_full_disk_is_told_and_what_was_kept_stays(folder, monkeypatch):
    folder.append(make_reply("q-1"))
    whole, opened = folder.path / "answers.jsonl", Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda path, *mode, **how: opened(Path("/dev/full") if path == whole else path, *mode, **how),
    )
    with pytest.raises(StorageError) as caught:
        folder.append(make_reply("q-2"))
    assert os.strerror(errno.ENOSPC) in caught.value.what
    assert str(folder.path) in caught.value.what
    assert "--resume" in caught.value.mend
    monkeypatch.undo()
    assert [question.id for _, question in folder.missing()] == ["q-2"]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as caught:
        RunFolder.create(tmp_path / "file" / "results", make_header(), QUESTIONS)
    assert str(tmp_path / "file") in caught.value.what


def test_a_folder_without_a_run_is_named(tmp_path):
    with pytest.raises(EvaluationError) as caught:
        RunFolder.open(tmp_path)
    assert str(tmp_path / "run.json") in caught.value.what


@pytest.mark.parametrize(
    ("file", "line", "named"),
    [
        ("run.json", b"{}", "run.json, started"),
        ("questions.jsonl", b'{"question": 1}\n', "questions.jsonl, line 1, question"),
        ("answers.jsonl", b"\n", "answers.jsonl, line 1"),
        ("answers.jsonl", b'{"system": "a"}\n', "answers.jsonl, line 1, question"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_field(folder, file, line, named):
    (folder.path / file).write_bytes(line)
    with pytest.raises(EvaluationError) as caught:
        RunFolder.open(folder.path).replies()
    assert named in caught.value.what
