"""Searching a published index."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from corpus.index import Index, LexicalField, question_tokens
from tests.corpus.index.factories import (
    EMBEDDER,
    found,
    many_clauses,
    nearest,
    opened,
    published,
    reading,
    settings_for,
    two_plans,
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    settings = settings_for(tmp_path_factory.mktemp("searching"))
    published(settings, [*two_plans(), many_clauses(200)])
    index = opened(settings)
    yield index
    index.close()


@pytest.mark.parametrize(
    ("question", "field", "first"),
    [
        ("hồ sơ sức khoẻ điện tử", LexicalField.SYLLABLES, "khanh-hoa-1#I/2"),
        ("hồ sơ sức khỏe điện tử", LexicalField.WORDS, "khanh-hoa-1#I/2"),
        ("ho so suc khoe dien tu", LexicalField.FOLDED, "khanh-hoa-1#I/2"),
        ("AN TOAN THONG TIN", LexicalField.FOLDED, "hai-duong-2#A/1"),
        ("20 %", LexicalField.SYLLABLES, "khanh-hoa-1#I/1"),
        ("mang 5g", LexicalField.FOLDED, "hai-duong-2#A/2"),
        ("huyện 77", LexicalField.SYLLABLES, "nam-dinh-3#I/11"),
    ],
)
def test_lexical_search_finds(index: Index, question: str, field: LexicalField, first: str) -> None:
    assert found(index, question, field=field)[0] == first


def test_accents_matter_where_they_are_kept(index: Index) -> None:
    assert found(index, "sưc khoe", field=LexicalField.SYLLABLES) == []


def test_scores_fall_and_limit_holds(index: Index) -> None:
    tokens = question_tokens(LexicalField.SYLLABLES, "nhiệm vụ của huyện")
    hits = index.search_lexical(LexicalField.SYLLABLES, tokens, 7, None)
    assert len(hits) == 7
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[-1].score > 0


def test_equal_scores_come_in_the_order_of_the_clauses(index: Index) -> None:
    assert found(index, "nhiệm vụ")[:3] == ["nam-dinh-3#I/0", "nam-dinh-3#I/1", "nam-dinh-3#I/2"]


def test_a_token_asked_twice_counts_twice(index: Index) -> None:
    once, twice = (index.search_lexical(LexicalField.SYLLABLES, ["5g"] * times, 1, None) for times in (1, 2))
    assert twice[0].score == pytest.approx(2 * once[0].score)


@pytest.mark.parametrize("limit", [0, -1])
def test_nothing_is_found_without_a_limit(index: Index, limit: int) -> None:
    vector = EMBEDDER.embed_query("số")
    assert index.search_lexical(LexicalField.SYLLABLES, ["số"], limit, None) == []
    assert index.search_dense(vector, limit, None) == []
    assert index.search_dense(vector, limit, ["khanh-hoa-1"]) == []


@pytest.mark.parametrize("tokens", [[], ["khôngcó"], ['"', "AND", "(", "*"]])
def test_no_token_finds_nothing(index: Index, tokens: list[str]) -> None:
    assert index.search_lexical(LexicalField.SYLLABLES, tokens, 5, None) == []


@pytest.mark.parametrize("plans", [["hai-duong-2"], ["hai-duong-2", "nam-dinh-3"], ["unknown"], []])
def test_only_clauses_of_the_chosen_plans(index: Index, plans: list[str]) -> None:
    allowed = tuple(f"{plan}#" for plan in plans)
    for keys in (found(index, "phát triển số của tỉnh", plans=plans), nearest(index, "số", plans=plans)):
        assert all(key.startswith(allowed) for key in keys)
        assert bool(keys) == ("hai-duong-2" in plans)


def test_the_filter_leaves_scores_as_they_are(index: Index) -> None:
    tokens = question_tokens(LexicalField.SYLLABLES, "hạ tầng số")
    everywhere = index.search_lexical(LexicalField.SYLLABLES, tokens, 50, None)
    within = index.search_lexical(LexicalField.SYLLABLES, tokens, 50, ["hai-duong-2"])
    assert within == [hit for hit in everywhere if hit.key.startswith("hai-duong-2")]


def test_a_text_is_nearest_to_itself(index: Index) -> None:
    for clause in index.store.clauses("hai-duong-2"):
        assert nearest(index, clause.passage)[0] == clause.key
        assert nearest(index, clause.passage, plans=["hai-duong-2"])[0] == clause.key


def test_chroma_and_exact_search_agree(index: Index) -> None:
    vector = EMBEDDER.embed_query("nhiệm vụ 11 của huyện 77")
    served = index.search_dense(vector, 500, None)
    exact = index.search_dense(vector, 500, ["khanh-hoa-1", "hai-duong-2"])
    exact += index.search_dense(vector, 500, ["nam-dinh-3"])
    assert {hit.key for hit in served} == {hit.key for hit in exact} == set(index.store.keys())
    similarity = {hit.key: hit.score for hit in exact}
    assert all(hit.score == pytest.approx(similarity[hit.key], abs=1e-5) for hit in served)


def test_scores_are_cosines(index: Index) -> None:
    for plans in (None, ["nam-dinh-3"]):
        hits = index.search_dense(index.store.vector("nam-dinh-3#I/5"), 1, plans)
        assert hits[0].score == pytest.approx(1.0, abs=1e-5)
    _, vectors = index.store.vectors()
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_a_word_in_the_text_outweighs_one_in_the_heading(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    published(
        settings,
        [
            reading("a", {"1": "Nguồn kinh phí thực hiện"}, heading=("Du lịch thông minh",)),
            reading("b", {"1": "Du lịch thông minh"}, heading=("Nguồn kinh phí thực hiện",)),
        ],
    )
    index = opened(settings)
    assert found(index, "du lịch") == ["b#1", "a#1"]
    assert found(index, "kinh phí") == ["a#1", "b#1"]
    index.close()
