import pytest

from evals.sheets.columns import Column, column_of, near_column, wordings


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Câu hỏi", Column.QUESTION),
        ("CAU  HOI *", Column.QUESTION),
        ("Phải có (mỗi dòng một ý)", Column.MUST),
        ("must_not", Column.MUST_NOT),
        ("Must not", Column.MUST_NOT),
        ("evidence quote", Column.QUOTE),
        ("evidence", Column.QUOTE),
        ("evidence.label", Column.LABEL),
        ("Kế hoạch của trích dẫn", Column.QUOTE_DOC),
        ("Kế hoạch", Column.DOC),
        ("STT", None),
        ("", None),
    ],
)
def test_the_column_of_a_heading(heading, column):
    assert column_of(heading) is column


@pytest.mark.parametrize(
    ("heading", "column"),
    [("Phải cos", Column.MUST), ("Trich dan 1", Column.QUOTE), ("STT", None), ("Người soạn", None)],
)
def test_a_misspelt_heading_is_told_from_a_foreign_one(heading, column):
    assert near_column(heading) is column


def test_every_column_is_worded():
    assert set(wordings()) == set(Column)
