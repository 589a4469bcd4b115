import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.embedding.hashed import HashedEmbedder

EMBEDDER = HashedEmbedder()


@given(st.lists(st.text()), st.integers(min_value=1, max_value=80))
def test_every_text_has_a_vector_of_unit_length(texts: list[str], dimension: int) -> None:
    vectors = HashedEmbedder(dimension).embed_passages(texts)
    assert vectors.shape == (len(texts), dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


@given(st.lists(st.text(), min_size=1))
def test_a_vector_depends_on_its_text_alone(texts: list[str]) -> None:
    vectors = EMBEDDER.embed_passages(texts)
    assert all(
        np.array_equal(vectors[row], HashedEmbedder().embed_query(text)) for row, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("Chuyển đổi số", "chuyen doi so"), ("Sở Y tế", "y tế, SỞ"), ("hóa  đơn\n", "hóa đơn"), ("", "…")],
)
def test_case_accents_order_and_punctuation_do_not_count(one: str, other: str) -> None:
    assert np.array_equal(EMBEDDER.embed_query(one), EMBEDDER.embed_query(other))


def test_shared_syllables_are_nearness() -> None:
    question = EMBEDDER.embed_query("cơ quan chủ trì cổng dữ liệu mở")
    near, far = EMBEDDER.embed_passages(["Xây dựng Cổng dữ liệu mở của tỉnh", "Nguồn kinh phí thực hiện"])
    assert question @ near > question @ far


def test_the_hash_is_the_same_in_every_process() -> None:
    vector = EMBEDDER.embed_query("kế hoạch")
    assert {place: round(float(vector[place]), 4) for place in np.flatnonzero(vector)} == {
        36: -0.7071,
        56: 0.7071,
    }


def test_it_is_named_by_its_dimension() -> None:
    assert (HashedEmbedder(16).name, HashedEmbedder(16).dimension) == ("hashed-16", 16)
