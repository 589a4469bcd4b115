import hashlib

import pytest

from corpus.embedding.hashed import HashedEmbedder
from evals.baselines.tutorial import open_tutorial, published_texts

LONG = "\n\n".join(f"Nhiệm vụ số {number}: " + f"nội dung {number} " * 30 for number in range(12))
TEXTS = {"a": LONG, "b": "Kinh tế số chiếm 20% GRDP của tỉnh."}


class AskedEmbedder(HashedEmbedder):
    """Notes what is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def embed_query(self, text):
        self.asked.append(text)
        return super().embed_query(text)


def test_the_nearest_chunk_comes_first_with_its_plan_and_no_label():
    with open_tutorial(TEXTS, HashedEmbedder()) as rank:
        first, *_ = rank("Kinh tế số chiếm bao nhiêu GRDP của tỉnh?", (), 5)
    assert (first.plan_id, first.text, first.label) == ("b", TEXTS["b"], None)


def test_chunks_have_at_most_1000_characters_and_cover_the_text():
    with open_tutorial({"a": LONG}, HashedEmbedder()) as rank:
        chunks = [passage.text for passage in rank("nhiệm vụ", (), 100)]
    assert len(chunks) > 1
    assert max(map(len, chunks)) <= 1000
    assert all(any(f"Nhiệm vụ số {number}:" in chunk for chunk in chunks) for number in range(12))


def test_no_more_is_found_than_wanted():
    with open_tutorial(TEXTS, HashedEmbedder()) as rank:
        assert len(rank("nhiệm vụ", (), 3)) == 3


def test_earlier_turns_are_joined_before_the_question():
    embedder = AskedEmbedder()
    with open_tutorial(TEXTS, embedder) as rank:
        embedder.asked.clear()
        rank("Còn Nam Định?", ("Một?", "Hai?"), 1)
    assert embedder.asked == ["Một?\nHai?\nCòn Nam Định?"]


def test_two_pipelines_at_once_keep_to_their_own_texts():
    with (
        open_tutorial({"a": "Một."}, HashedEmbedder()) as one,
        open_tutorial({"b": "Một."}, HashedEmbedder()) as two,
    ):
        assert [passage.plan_id for passage in one("Một", (), 5)] == ["a"]
        assert [passage.plan_id for passage in two("Một", (), 5)] == ["b"]


def test_without_texts_nothing_is_found():
    with open_tutorial({}, HashedEmbedder()) as rank:
        assert rank("Một?", (), 5) == []


@pytest.mark.parametrize(("name", "there"), [("a.txt", True), ("a.MD", True), ("a.pdf", False)])
def test_only_plans_published_as_text_are_read(tmp_path, name, there):
    content = "Kế hoạch".encode()
    (tmp_path / name).write_bytes(content)
    (tmp_path / "plans.toml").write_text(
        f'[[plan]]\nplan_id = "a"\nprovince = "A"\nissuer = "I"\ntitle = "T"\nfile = "{name}"\n'
        f'sha256 = "{hashlib.sha256(content).hexdigest()}"\n',
        encoding="utf-8",
    )
    assert published_texts(tmp_path / "plans.toml") == ({"a": "Kế hoạch"} if there else {})
