from pathlib import Path

import pytest

from corpus.embedding.hashed import HashedEmbedder
from corpus.embedding.loading import load_embedder
from corpus.errors import EmbeddingError
from corpus.settings import CorpusSettings


def test_the_hashed_embedder_can_be_asked_for() -> None:
    embedder = load_embedder(CorpusSettings(model="hashed"))
    assert isinstance(embedder, HashedEmbedder)
    assert embedder.name == "hashed-64"


@pytest.mark.real
@pytest.mark.parametrize("name", ["no-such-model", "nobody/no-such-model", "no/such/folder"])
def test_a_missing_model_names_the_setting_and_the_mend(name: str) -> None:
    with pytest.raises(EmbeddingError, match=rf"{name}.*HOIKEHOACH_MODEL.*multilingual-e5-small"):
        load_embedder(CorpusSettings(model=name, allow_hub=False))


@pytest.mark.real
@pytest.mark.parametrize("file", [None, "modules.json", "config.json"], ids=["empty", "modules", "config"])
def test_a_folder_that_is_no_model_names_the_setting_and_the_mend(tmp_path: Path, file: str | None) -> None:
    if file:
        (tmp_path / file).write_text("{ not JSON", encoding="utf-8")
    with pytest.raises(EmbeddingError, match="HOIKEHOACH_MODEL"):
        load_embedder(CorpusSettings(model=str(tmp_path), allow_hub=False))


@pytest.mark.real
def test_code_that_a_foreign_model_brings_is_not_run(tmp_path: Path) -> None:
    modules = '[{"idx": 0, "name": "0", "path": "", "type": "antigravity.Surprise"}]'
    (tmp_path / "modules.json").write_text(modules, encoding="utf-8")
    with pytest.raises(EmbeddingError, match="HOIKEHOACH_MODEL"):
        load_embedder(CorpusSettings(model=str(tmp_path), allow_hub=False))
