from collections import Counter

import pytest

from corpus.index import LexicalField, question_tokens
from corpus.index.tokens import TEXT_WEIGHT, clause_tokens, clause_words
from tests.corpus.index.factories import reading


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (LexicalField.WORDS, ["kinh_tế", "số"]),
        (LexicalField.SYLLABLES, ["kinh", "tế", "số", "kinh_tế", "tế_số"]),
        (LexicalField.FOLDED, ["kinh", "te", "so", "kinh_te", "te_so"]),
    ],
)
def test_question_tokens(field: LexicalField, expected: list[str]) -> None:
    assert question_tokens(field, "Kinh tế số?") == expected


@pytest.mark.parametrize("field", LexicalField)
def test_a_clause_has_the_tokens_of_its_headings_once_and_of_its_text_more_often(field: LexicalField) -> None:
    clause = reading("a", {"I/1": "Y tế số"}, heading=("I. MỤC TIÊU", "1. Giáo dục")).clauses[0]
    tokens = Counter(clause_tokens(clause, clause_words(clause))[field])
    text, heading = Counter(question_tokens(field, clause.text)), Counter()
    for line in clause.heading:
        heading.update(question_tokens(field, line))
    assert tokens == heading + Counter({token: times * TEXT_WEIGHT for token, times in text.items()})
