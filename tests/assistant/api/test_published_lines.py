"""The lines of a published file beside what was read from them."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.api.published_lines import PublishedLines, published_lines
from corpus.manifest import read_file, read_manifest
from corpus.settings import CorpusSettings
from ingest.containers.reading import read_text
from tests.assistant.api.sample import PLAN

TEXT = "SỐ 1\n\nI. MỤC TIÊU\nmột\n\nhai\nba"


@pytest.mark.parametrize(
    ("span", "numbers", "said"),
    [
        (("SỐ", "1"), [1], "1"),
        (("I.", "một"), [3, 4], "3–4"),
        (("một", "hai"), [4, 6], "4–6"),
        (("ba", "ba"), [7], "7"),
        (("SỐ", "ba"), [1, 3, 4, 6, 7], "1–7"),
    ],
)
def test_a_span_is_the_lines_that_it_touches(span: tuple[str, str], numbers: list[int], said: str) -> None:
    start, end = TEXT.index(span[0]), TEXT.index(span[1]) + len(span[1])
    published = PublishedLines(TEXT)
    lines = published.of([(start, end)])
    assert [line.number for line in lines] == numbers
    assert published.ranges(lines) == said


def test_lines_between_two_spans_are_left_out() -> None:
    published = PublishedLines(TEXT)
    lines = published.of([(0, 3), (TEXT.index("hai"), TEXT.index("hai") + 3)])
    assert (published.ranges(lines), [line.text for line in lines]) == ("1, 6", ["SỐ 1", "hai"])


@given(
    lines=st.lists(st.text(alphabet="ab ", max_size=4), min_size=1, max_size=8),
    end=st.sampled_from(["\n", "\r\n", "\r", "\u2028"]),
)
def test_every_character_stands_on_its_line(lines: list[str], end: str) -> None:
    published = PublishedLines(end.join(lines))
    place = 0
    for number, line in enumerate(lines, 1):
        for at in range(place, place + len(line)):
            found = published.of([(at, at + 1)])
            assert [(one.number, one.text) for one in found] == ([(number, line)] if line.strip() else [])
        place += len(line) + 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.txt").write_text("\ufeffmột\nhai", encoding="utf-8")
    return tmp_path


def plan_of(folder: Path, file: str = "plan.txt"):
    path = folder / file
    return replace(PLAN, source_file=file, sha256=sha256(path.read_bytes()).hexdigest())


def test_the_file_is_read_without_its_mark(folder: Path) -> None:
    lines = published_lines(plan_of(folder), folder)
    assert lines is not None
    assert [line.text for line in lines.of([(0, 3)])] == ["một"]


def test_a_file_that_is_gone_changed_or_no_text_has_no_lines(folder: Path) -> None:
    plan = plan_of(folder)
    (folder / "plan.docx").write_bytes(b"PK")
    (folder / "old.txt").write_bytes(b"\xb5\xb8 TCVN3")
    assert published_lines(plan_of(folder, "plan.docx"), folder) is None
    assert published_lines(plan_of(folder, "old.txt"), folder) is None
    assert published_lines(replace(plan, source_file="none.txt"), folder) is None
    assert published_lines(replace(plan, sha256="0" * 64), folder) is None


def test_the_text_is_the_one_that_was_read() -> None:
    manifest = CorpusSettings().manifest
    for plan in read_manifest(manifest):
        text = read_text(plan.source_file, read_file(plan, manifest.parent))
        lines = published_lines(plan, manifest.parent)
        assert lines is not None
        assert [line.text for line in lines.of([(0, len(text))])] == [
            one for one in text.split("\n") if one.strip()
        ]
