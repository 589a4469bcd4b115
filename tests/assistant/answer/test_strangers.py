"""A department that nobody knows is never answered with another one's duties."""

import pytest

from assistant.answer.draft import Statement, answered, sources
from assistant.answer.strangers import is_of_a_stranger
from tests.factories import case, clause, question, row

ROW = row("PL/1", "Rà soát nhân lực", "Sở Tài chính", "", "2023")
OWN = clause("IV/1/a", "Thẩm định dự án.", heading=("1. Sở Quy hoạch",))


@pytest.mark.parametrize(
    ("text", "cited", "expected"),
    [
        ("Sở Công Tưhơng chủ trì những việc nào?", ROW, True),
        ("Sở Quy hoạch chủ trì những việc nào?", OWN, False),
        ("Sở Quy Hoạch chủ trì những việc nào?", ROW, True),
        ("Sở Tài chính chủ trì những việc nào?", ROW, False),
        ("Sở nào chủ trì rà soát nhân lực?", ROW, False),
        ("Các Sở, Ban, Ngành phải làm gì?", ROW, False),
        ("SỞ NÀO CHỦ TRÌ RÀ SOÁT NHÂN LỰC?", ROW, False),
    ],
)
def test_only_what_names_it_answers(text, cited, expected):
    draft = answered([Statement("Có.", sources(cited))])
    assert is_of_a_stranger(draft, case(question(text), [cited])) is expected
