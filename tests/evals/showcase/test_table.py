"""Questions with their answers as the README shows them."""

import pytest

from assistant.answer.records import Answer, AskedQuestion, Citation, Status
from evals.search.readme import marks, write_section
from evals.showcase.__main__ import SECTION, questions
from evals.showcase.table import table


def _answer(text: str, *labels: str) -> Answer:
    citations = tuple(
        Citation(number, "p", "Kế hoạch", "I", label, "…", "/plans/p#I")
        for number, label in enumerate(labels, start=1)
    )
    return Answer("1", Status.ANSWERED, text, AskedQuestion("?", "lead"), citations)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Một.\nHai [1].", "Một.<br>Hai [1]."),
        ("| Tỉnh | Mức |\n|---|---|\n| **A** | 5% [1]", "Tỉnh · Mức<br>**A** · 5% [1]"),
        ("\n- a | b", "- a \\| b"),
    ],
)
def test_an_answer_is_one_cell(text, cell):
    assert table([("Hỏi gì?", _answer(text, "Mục I"))]).splitlines()[2] == f"| Hỏi gì? | {cell} | [1] Mục I |"


def test_an_answer_without_sources_has_an_empty_cell():
    assert table([("Hỏi?", _answer("Không."))]).endswith("| Hỏi? | Không. |  |")


def test_the_table_goes_between_its_own_marks(tmp_path):
    path = tmp_path / "README.md"
    path.write_text("{}\n{}\n{}\n{}".format(*marks("eval-search"), *marks(SECTION)), encoding="utf-8")
    write_section(path, "| x |", SECTION)
    assert path.read_text("utf-8").endswith("{}\n| x |\n{}".format(*marks(SECTION)))


def test_ten_questions_are_shown():
    assert len(set(questions())) == 10
