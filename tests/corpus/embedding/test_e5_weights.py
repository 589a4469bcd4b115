from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from corpus.embedding.e5_weights import read_weights
from tests.corpus.embedding.weights_file import NORMALISED, PIECES, weights_file

CODES = np.arange(-32, 32, dtype=np.int8).reshape(2, 32) // 4
SCALES = np.array([[0.5], [-0.25]], np.float16)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return weights_file(tmp_path_factory.mktemp("weights") / "tiny.bin", CODES, SCALES)


def test_shape_and_vocabulary_are_read(file: Path) -> None:
    weights = read_weights(file)
    assert (weights.shape.hidden, weights.shape.layers, weights.shape.heads) == (32, 1, 2)
    assert (weights.shape.inner, weights.shape.positions, weights.shape.types) == (64, 16, 2)
    assert weights.vocabulary.pieces == PIECES
    assert weights.vocabulary.normalised == NORMALISED
    vocabulary = weights.vocabulary
    assert (vocabulary.bos, vocabulary.pad, vocabulary.eos, vocabulary.unknown) == (0, 1, 2, 3)


def test_tensors_are_read(file: Path) -> None:
    weights = read_weights(file)
    assert weights.vector("vector").tolist() == [0.5, -0.25]
    assert np.array_equal(weights.matrix("matrix", 2).values, CODES * SCALES.astype(np.float32))


@given(
    codes=arrays(np.int8, (3, 32), elements=st.integers(-8, 7)),
    scales=arrays(np.float16, (3, 1), elements=st.floats(-2, 2, width=16)),
)
def test_a_matrix_is_its_codes_times_its_scales(
    tmp_path_factory: pytest.TempPathFactory, codes: np.ndarray, scales: np.ndarray
) -> None:
    file = weights_file(tmp_path_factory.getbasetemp() / "matrix.bin", codes, scales)
    matrix = read_weights(file).matrix("matrix", 3)
    assert np.array_equal(matrix.codes, codes)
    assert np.array_equal(matrix.values, codes * scales.astype(np.float32))


def test_rows_can_be_chosen(file: Path) -> None:
    matrix = read_weights(file).matrix("matrix", 2)
    assert np.array_equal(matrix.rows(np.array([1])).values, matrix.values[1:])


def test_a_file_cut_off_anywhere_is_refused(file: Path, tmp_path: Path) -> None:
    content = file.read_bytes()
    for length in range(len(content)):
        (tmp_path / "cut.bin").write_bytes(content[:length])
        with pytest.raises(ValueError, match=r"cut\.bin"):
            read_weights(tmp_path / "cut.bin")


@pytest.mark.parametrize("header", [b"GGUF\x01\0\0\0", b"E5S1\x02\0\0\0"], ids=["magic", "version"])
def test_another_format_is_refused(file: Path, tmp_path: Path, header: bytes) -> None:
    (tmp_path / "other.bin").write_bytes(header + file.read_bytes()[8:])
    with pytest.raises(ValueError, match="not an E5S1 file"):
        read_weights(tmp_path / "other.bin")
