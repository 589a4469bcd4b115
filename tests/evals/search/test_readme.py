from pathlib import Path

import pytest

from corpus.errors import EvaluationError, StorageError
from evals.search.readme import BEGIN, END, check_section, write_section


def test_only_what_stands_between_the_marks_is_replaced(tmp_path):
    path = tmp_path / "README.md"
    path.write_bytes(f"# Đầu\r\n\n{BEGIN}\ncũ\n{END}\n\ncuối |\n".encode())
    write_section(path, "| mới |")
    assert path.read_bytes().decode() == f"# Đầu\r\n\n{BEGIN}\n| mới |\n{END}\n\ncuối |\n"
    once = path.read_bytes()
    write_section(path, "| mới |")
    assert path.read_bytes() == once


@pytest.mark.parametrize(
    "text",
    [
        "không có dấu",
        BEGIN,
        END,
        f"{END}\n{BEGIN}",
        f"{BEGIN}\n{BEGIN}\n{END}",
        f"{BEGIN}\n{END}\n{BEGIN}\n{END}",
    ],
)
def test_a_file_without_both_marks_once_in_order_is_left_alone(tmp_path, text):
    path = tmp_path / "README.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EvaluationError) as caught:
        check_section(path)
    assert str(path) in caught.value.what
    with pytest.raises(EvaluationError):
        write_section(path, "mới")
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(StorageError) as caught:
        check_section(tmp_path / "README.md")
    assert "README.md" in caught.value.what


def test_the_projects_own_readme_has_the_section():
    check_section(Path(__file__).parents[3] / "README.md")
