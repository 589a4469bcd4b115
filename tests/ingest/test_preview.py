"""One plan previewed for programs: its figures, what changes, its page; and an index told as JSON."""

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter
from typer.testing import CliRunner

from corpus.collection.records import Preview
from corpus.command import build
from corpus.errors import ManifestError
from tests.corpus.collection.little_plans import BODY, collection, plan_text

PLAN_ID = "hai-duong-7-2025"


def run(*arguments: str):
    result = CliRunner().invoke(build("ingest"), ["ingest", *arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.stdout


@pytest.fixture
def changed(tmp_path: Path) -> tuple[Path, Path]:
    """The manifest of a collection, and of the same with one plan changed."""
    former, new = collection(tmp_path / "former"), collection(tmp_path / "new")
    text = plan_text("Hải Dương", 7, BODY.replace("100% xã", "90% xã"))
    file = new.parent / f"{PLAN_ID}.txt"
    before = file.read_text("utf-8")
    file.write_text(text, "utf-8")
    from hashlib import sha256

    digests = [sha256(one.encode()).hexdigest() for one in (before, text)]
    new.write_text(new.read_text("utf-8").replace(*digests), "utf-8")
    return former, new


def test_a_plan_against_its_former_reading(changed: tuple[Path, Path], tmp_path: Path) -> None:
    former, new = changed
    pages = tmp_path / "pages"
    told = run(
        "--manifest", str(new), "--report", "--only", PLAN_ID, "--against", str(former), "--report-dir", str(pages)
    )  # fmt: skip
    preview = TypeAdapter(Preview).validate_json(told)
    assert preview.changes is not None
    (clause,) = preview.changes.clauses.listed
    assert ("100% xã" in clause.before, "90% xã" in clause.after) == (True, True)
    assert (preview.lost, preview.page) == (0, f"{PLAN_ID}.html")
    assert sorted(path.name for path in pages.iterdir()) == [f"{PLAN_ID}.html", "index.html"]
    assert {"Nhiệm vụ", "Chỉ tiêu"} <= {one.name for group in preview.groups for one in group.figures}


def test_a_plan_that_is_not_there(changed: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="no plan khong-co"):
        run("--manifest", str(changed[0]), "--report", "--only", "khong-co", "--report-dir", str(tmp_path))


def test_an_index_is_told_step_by_step(
    changed: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("HOIKEHOACH_MODEL", "hashed")
    lines = [json.loads(line) for line in run("--manifest", str(changed[0]), "--json").splitlines()]
    assert [line["stage"] for line in lines[:-1]][:1] == ["model"]
    assert {line["stage"] for line in lines[:-1]} == {"model", "words", "vectors", "indexes"}
    assert (lines[-1]["plans"], lines[-1]["changed"]) == (2, True)
    assert lines[-1]["generation"].startswith("000001-")
