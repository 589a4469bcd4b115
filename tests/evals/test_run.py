import hashlib
import json
from datetime import UTC, datetime

import pytest

from corpus.errors import StorageError
from evals.run import Run, fingerprint, save
from tests.evals.factories import QUOTE, make_citation, make_evidence, make_given, make_outcome, make_question

STARTED = datetime(2026, 3, 1, 8, 30, 15, tzinfo=UTC)


def make_run(**changes) -> Run:
    question = make_question(must=(("20%",),), evidence=(make_evidence(),))
    outcomes = (
        make_outcome(question, make_given("20%", make_citation()), 12.346),
        make_outcome(make_question(id="q-2", evidence=(make_evidence(),)), make_given("Sở Y tế"), 8.0),
        make_outcome(make_question(id="q-3"), None, 2.0),
    )
    fields = {
        "started": STARTED,
        "settings": {"near_enough": 0.5},
        "index": {"generation": "g-1"},
        "question_files": {"dev.jsonl": "ab"},
        "outcomes": outcomes,
        "recall": {1: 0.5},
    }
    return Run(**{**fields, **changes})


def test_the_folder_is_named_after_the_start_and_holds_three_files(tmp_path):
    folder = save(make_run(), tmp_path / "results")
    assert folder == tmp_path / "results" / "20260301T083015Z"
    assert sorted(path.name for path in folder.iterdir()) == ["answers.jsonl", "run.json", "summary.md"]


def test_no_run_is_overwritten(tmp_path):
    folders = [save(make_run(), tmp_path) for _ in range(3)]
    assert [folder.name[16:] for folder in folders] == ["", "-2", "-3"]


def test_run_json_says_what_was_measured_and_on_what(tmp_path):
    saved = json.loads((save(make_run(), tmp_path) / "run.json").read_text(encoding="utf-8"))
    assert saved["started"] == "2026-03-01T08:30:15+00:00"
    assert saved["settings"] == {"near_enough": 0.5}
    assert saved["index"] == {"generation": "g-1"}
    assert saved["questions"] == {"dev.jsonl": "ab"}
    assert saved["recall"] == {"1": 0.5}
    assert {"python", "pytest", "pydantic"} <= saved["versions"].keys()
    summary = saved["summary"]
    assert summary["errors"] == 1
    assert summary["latency_ms"] == {"p50": 8.0, "p95": 12.346, "slowest": 12.346}
    assert summary["total"]["questions"] == 3
    assert summary["total"]["right"] == {"value": 1 / 3, "hits": 1, "of": 3}
    assert summary["total"]["refusals"]["value"] is None
    assert list(summary["by_type"]) == ["target"]
    assert list(summary["by_style"]) == ["officer"]


def test_answers_are_kept_with_judgement_and_time(tmp_path):
    lines = (save(make_run(), tmp_path) / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    right, uncited, failed = map(json.loads, lines)
    assert right["answer"]["citations"][0]["text"].endswith(QUOTE)
    assert right["milliseconds"] == 12.35
    assert right["judgement"]["right"]
    assert (uncited["id"], uncited["judgement"]["uncited"]) == ("q-2", [QUOTE])
    assert (failed["answer"], failed["error"]) == (None, "hỏng")


def test_the_markdown_summary_has_the_table_and_a_line_for_each_wrong_answer(tmp_path):
    lines = (save(make_run(), tmp_path) / "summary.md").read_text(encoding="utf-8").splitlines()
    assert "| Tất cả | 3 | 0.33 1/3 | 0.67 2/3 | 0.50 1/2 | 0.50 1/2 | 1.00 1/1 | – | 0.00 0/3 |" in lines
    assert "Truy hồi (recall): @1 0.50" in lines
    assert "Lỗi (errors): 1" in lines
    wrong = lines[lines.index("## Chưa đúng") :]
    assert f"- **q-2** (target, officer): answered; chưa trích dẫn: {QUOTE}" in wrong
    assert "- **q-3** (target, officer): hỏng" in wrong
    assert not any("q-1" in line for line in wrong)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    in_the_way = tmp_path / "results"
    in_the_way.write_text("", encoding="utf-8")
    with pytest.raises(StorageError) as caught:
        save(make_run(), in_the_way)
    assert str(in_the_way) in caught.value.what


def test_fingerprint_tells_files_apart(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_bytes(b"abc")
    assert fingerprint([path]) == {str(path): hashlib.sha256(b"abc").hexdigest()}
