from evals.baselines.bm25 import open_bm25
from tests.factories import clause

CLAUSES = [
    clause("I/1", "Kinh tế số chiếm 20% GRDP của tỉnh.", heading=("Mục tiêu",)),
    clause("I/2", "Xây dựng hồ sơ sức khỏe điện tử.", heading=("Nhiệm vụ y tế",)),
    clause("I/3", "Phát triển hạ tầng số."),
]


def found(question, *history, limit=10):
    with open_bm25(CLAUSES) as rank:
        return [passage.text for passage in rank(question, history, limit)]


def test_the_clause_with_the_rarer_words_comes_first():
    assert found("KINH TẾ SỐ của tỉnh?")[0] == CLAUSES[0].text


def test_headings_are_searched_and_the_clause_shown_with_its_label():
    with open_bm25(CLAUSES) as rank:
        [passage] = rank("y", (), 10)
    assert (passage.text, passage.label) == (CLAUSES[1].text, CLAUSES[1].label)


def test_accents_count():
    assert found("suc khoe") == []


def test_earlier_turns_are_joined_before_the_question():
    assert found("Còn ai nữa?", "Hồ sơ sức khỏe?") == [CLAUSES[1].text]


def test_no_more_is_found_than_wanted():
    assert len(found("số", limit=1)) == 1
    assert len(found("số")) == 2


def test_a_question_without_words_finds_nothing():
    assert found("?!") == []
