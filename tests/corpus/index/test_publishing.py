"""Publishing: what changes, what stays, what is swept."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import EmbeddingError, IndexBusyError, IndexMissingError
from corpus.index import open_index, publish, published_identity
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import (
    EMBEDDER,
    HAI_DUONG,
    KHANH_HOA,
    found,
    generations,
    ignore_progress,
    nearest,
    opened,
    published,
    reading,
    two_plans,
)


class CountingEmbedder(HashedEmbedder):
    """Remembers what it was asked to embed."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def embed_passages(self, texts: list[str]) -> NDArray[np.float32]:
        self.texts.extend(texts)
        return super().embed_passages(texts)


def test_nothing_is_published_at_first(settings: CorpusSettings) -> None:
    assert published_identity(settings) is None
    with pytest.raises(IndexMissingError, match="hoikehoach ingest"):
        opened(settings)


def test_the_identity_says_what_was_published(settings: CorpusSettings) -> None:
    outcome = published(settings, two_plans(), reader_version="7")
    identity = published_identity(settings)
    assert outcome.changed
    assert outcome.identity == identity
    assert identity.plans == {"khanh-hoa-1": "0", "hai-duong-2": "0"}
    assert (identity.model, identity.dimension, identity.reader_version) == ("hashed-64", 64, "7")
    assert identity.clause_count == len(KHANH_HOA) + len(HAI_DUONG)
    assert datetime.now(UTC) - identity.built_at < timedelta(minutes=5)
    index = opened(settings)
    assert index.identity == identity
    index.close()


def test_what_was_read_is_in_the_store(settings: CorpusSettings) -> None:
    published(settings, two_plans())
    index = opened(settings)
    assert [index.store.reading(plan.plan_id) for plan in index.store.plans()] == two_plans()
    index.close()


def test_equal_readings_change_nothing(settings: CorpusSettings) -> None:
    first = published(settings, two_plans())
    again = published(settings, two_plans())
    assert not again.changed
    assert again.identity == first.identity
    assert generations(settings) == [first.identity.generation]


@pytest.mark.parametrize(
    ("plans", "version"),
    [
        (two_plans(), "2"),
        (two_plans()[:1], "1"),
        ([*two_plans(), reading("c", {"1": "Thêm"})], "1"),
        ([two_plans()[0], reading("hai-duong-2", HAI_DUONG, sha256="1")], "1"),
        ([two_plans()[0], reading("hai-duong-2", HAI_DUONG | {"A/3": "Thêm"})], "1"),
        ([two_plans()[0], reading("hai-duong-2", HAI_DUONG, heading=("Khác",))], "1"),
    ],
)
def test_any_difference_is_published(settings: CorpusSettings, plans: list, version: str) -> None:
    published(settings, two_plans())
    outcome = published(settings, plans, reader_version=version)
    assert outcome.changed
    index = opened(settings)
    assert [index.store.reading(plan.plan_id) for plan in index.store.plans()] == plans
    index.close()


def test_a_changed_plan_leaves_no_stale_clause(settings: CorpusSettings) -> None:
    published(settings, two_plans())
    changed = reading("khanh-hoa-1", {"I/1": "Phát triển xã hội số", "III/1": "Kinh phí thực hiện"})
    published(settings, [changed, two_plans()[1]])
    index = opened(settings)
    new = {clause.key for clause in changed.clauses}
    assert set(index.store.keys()) == new | {f"hai-duong-2#{address}" for address in HAI_DUONG}
    assert found(index, "hồ sơ sức khỏe điện tử kỹ năng", plans=["khanh-hoa-1"]) == []
    assert set(nearest(index, "sức khỏe")) <= set(index.store.keys())
    assert found(index, "xã hội số")[0] == "khanh-hoa-1#I/1"
    index.close()


def test_only_new_texts_are_embedded(settings: CorpusSettings) -> None:
    embedder = CountingEmbedder()
    first = publish(settings, embedder, two_plans(), ignore_progress, reader_version="1")
    assert first.embedded == len(embedder.texts) == len(KHANH_HOA) + len(HAI_DUONG)
    embedder.texts.clear()
    changed = [two_plans()[0], reading("hai-duong-2", HAI_DUONG | {"A/3": "Thêm"})]
    assert publish(settings, embedder, changed, ignore_progress, reader_version="2").embedded == 1
    assert embedder.texts == ["I. MỤC TIÊU\nThêm"]
    index = open_index(settings, embedder)
    for key, vector in zip(*index.store.vectors(), strict=True):
        assert np.array_equal(vector, embedder.embed_query(index.store.clause_by_key(key).passage))
    index.close()


def test_a_text_that_stands_twice_is_embedded_once_and_found_twice(settings: CorpusSettings) -> None:
    plans = [reading(plan_id, {"1": "Tổ chức thực hiện", "2": "Tổ chức thực hiện"}) for plan_id in ("a", "b")]
    assert published(settings, plans).embedded == 1
    index = opened(settings)
    assert (
        sorted(found(index, "tổ chức")) == sorted(nearest(index, "tổ chức")) == ["a#1", "a#2", "b#1", "b#2"]
    )
    index.close()


def test_another_model_embeds_all_anew(settings: CorpusSettings) -> None:
    published(settings, two_plans())
    other = HashedEmbedder(32)
    with pytest.raises(EmbeddingError, match="hashed-64"):
        open_index(settings, other)
    outcome = publish(settings, other, two_plans(), ignore_progress, reader_version="1")
    assert outcome.embedded == len(KHANH_HOA) + len(HAI_DUONG)
    index = open_index(settings, other)
    assert index.store.vectors()[1].shape == (5, 32)
    index.close()
    with pytest.raises(EmbeddingError, match="HOIKEHOACH_MODEL"):
        opened(settings)


def test_progress_counts_up_to_the_whole(settings: CorpusSettings) -> None:
    steps: list[tuple[str, int, int]] = []
    publish(settings, EMBEDDER, two_plans(), lambda *step: steps.append(step), reader_version="1")
    for stage in ("words", "vectors", "indexes"):
        counts = [(done, total) for name, done, total in steps if name == stage]
        assert counts == sorted(counts)
        assert counts[-1][0] == counts[-1][1] > 0


def test_readers_see_the_old_index_until_the_switch(settings: CorpusSettings) -> None:
    old = published(settings, two_plans()).identity
    seen: list[str] = []

    def look(stage: str, done: int, total: int) -> None:
        if stage != "indexes" or done < total:
            index = opened(settings)
            assert found(index, "hồ sơ sức khỏe") == ["khanh-hoa-1#I/2"]
            seen.append(index.identity.generation)
            index.close()

    publish(settings, EMBEDDER, [reading("c", {"1": "Mới", "2": "Khác"})], look, reader_version="1")
    assert set(seen) == {old.generation}
    assert len(seen) > 2
    index = opened(settings)
    assert index.store.keys() == ["c#1", "c#2"]
    index.close()


def test_an_open_index_stays_as_it_was(settings: CorpusSettings) -> None:
    published(settings, two_plans())
    old = opened(settings)
    published(settings, [reading("c", {"1": "Mới"})])
    assert found(old, "hồ sơ sức khỏe") == ["khanh-hoa-1#I/2"]
    assert "khanh-hoa-1#I/2" in nearest(old, "hồ sơ sức khỏe")
    assert nearest(old, "an toàn", plans=["hai-duong-2"])[0] == "hai-duong-2#A/1"
    old.close()


def test_the_one_before_is_kept_and_older_ones_are_swept(settings: CorpusSettings) -> None:
    names = [published(settings, two_plans(), reader_version=str(n)).identity.generation for n in range(4)]
    assert generations(settings) == names[-2:]


def test_only_one_writes(settings: CorpusSettings) -> None:
    def write_as_well(stage: str, done: int, total: int) -> None:
        with pytest.raises(IndexBusyError):
            published(settings, two_plans())

    outcome = publish(settings, EMBEDDER, two_plans(), write_as_well, reader_version="1")
    assert outcome.changed
    assert not published(settings, two_plans()).changed


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_tiny_index_opens_again_and_again(settings: CorpusSettings, count: int) -> None:
    texts = dict(list(KHANH_HOA.items())[:count])
    name = published(settings, [reading("a", texts)]).identity.generation
    for _ in range(3):
        index = opened(settings)
        assert index.identity.generation == name
        assert len(nearest(index, "số")) == count
        index.close()


def test_an_error_while_publishing_leaves_nothing_behind(settings: CorpusSettings) -> None:
    old = published(settings, two_plans()).identity

    def stop(stage: str, done: int, total: int) -> None:
        if (stage, done) == ("indexes", 1):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(settings, EMBEDDER, [reading("c", {"1": "Mới"})], stop, reader_version="1")
    assert published_identity(settings) == old
    assert generations(settings) == [old.generation]
